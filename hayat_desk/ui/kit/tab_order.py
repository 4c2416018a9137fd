"""The Tab key follows the reading order of what is on the screen, also where rows were made after their neighbours.

WORKAROUND for PySide: neither the items of layouts nor Qt's own focus chain are asked. Both make it wrap the
same object twice or take a neighbour for a child, and it then frees what is still shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.ui.kit.text import right_to_left


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """The widgets inside that take the focus: line by line from the top, each from the leading edge."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    inside = [child for child in widget.children() if isinstance(child, QWidget)]
    for line in _lines([child for child in inside if not child.isHidden() and not child.isWindow()]):
        for child in line:
            yield from in_reading_order(child)


def _lines(widgets: list[QWidget]) -> list[list[QWidget]]:
    """Neighbours side by side make a line: the middle of each lies within the first one's height."""
    lines: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda neighbour: neighbour.y()):
        first = lines[-1][0] if lines else None
        if first is not None and widget.y() + widget.height() // 2 <= first.y() + first.height():
            lines[-1].append(widget)
        else:
            lines.append([widget])
    for line in lines:
        line.sort(key=lambda neighbour: neighbour.x(), reverse=right_to_left())
    return lines


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def move_focus(root: QWidget, *, forward: bool) -> bool:
    """Put the focus on the next stop of the window that `root` is in; False when there is none."""
    order = list(in_reading_order(root.window()))
    focused = QApplication.focusWidget()
    at = order.index(focused) if focused in order else (-1 if forward else 0)
    ring = order[at + 1 :] + order[: at + 1] if forward else order[:at][::-1] + order[at:][::-1]
    next_stop = next((widget for widget in ring if widget is not focused and _stops_tab(widget)), None)
    if next_stop is None:
        return False
    next_stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True
