"""The area in which a page scrolls: it comes to rest, whatever its content makes of a little less width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea

_MOST = 3
"""So often one resizing of the content leads to the next; more are a bar that comes and goes for ever."""


class ScrollArea(QScrollArea):
    """Qt shows the bar where the content is too high, and hides it where the narrower content is not any more.

    Content that is higher without the bar than beside it has neither state to rest in, and Qt resizes it until the
    process has no stack left. Here the bar then stays.
    """

    _depth = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the bars follow the content, but not round in circles."""
        if event.type() != QEvent.Type.Resize or watched is not self.widget():
            return super().eventFilter(watched, event)
        if self._depth >= _MOST and self.verticalScrollBar().isVisible():
            return False
        self._depth += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._depth -= 1
