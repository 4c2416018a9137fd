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
    """Put the focus on the next stop inside, or out of `root` after the last; False when there is none."""
    inside = list(in_reading_order(root))
    here = QApplication.focusWidget()
    at = inside.index(here) if here in inside else (-1 if forward else len(inside))
    rest = inside[at + 1 :] if forward else inside[:at][::-1] if at > 0 else []
    ring = rest + list(_outside(root, forward=forward)) + (inside if forward else inside[::-1])
    found = next((widget for widget in ring if _stops_tab(widget)), None)
    if found is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found.setFocus(reason)
    return True


def _outside(root: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """The rest of the window, in its own order, seen from `root`."""
    widget: QWidget | None = root
    while widget is not None:
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
        if widget is None or widget is root:
            return
        if not root.isAncestorOf(widget) and widget.focusProxy() is None:
            yield widget
