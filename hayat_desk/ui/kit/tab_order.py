"""The Tab key follows the reading order of the layouts, also where rows were made after their neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLayout, QScrollArea, QWidget


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """The widgets inside that take the focus, as their layouts hold them."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from in_reading_order(content)
    elif layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None and not widget.isHidden():
            yield from in_reading_order(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def move_focus(root: QWidget, *, forward: bool) -> bool:
    """Put the focus on the next stop of the window that `root` is in; False when there is none.

    Never asks Qt for its own chain: `nextInFocusChain` makes PySide take the neighbour for a child, and
    what then goes round in a circle is collected as garbage while it is shown.
    """
    order = list(in_reading_order(root.window()))
    here = QApplication.focusWidget()
    at = order.index(here) if here in order else (-1 if forward else 0)
    ring = order[at + 1 :] + order[: at + 1] if forward else order[:at][::-1] + order[at:][::-1]
    found = next((widget for widget in ring if widget is not here and _stops_tab(widget)), None)
    if found is None:
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True
