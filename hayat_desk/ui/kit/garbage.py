"""Garbage is collected on the window's thread only.

What is left of a closed page holds Qt objects, and those may only be taken down where they live. Python
collects on whatever thread happens to allocate, so its own collecting is switched off and a timer on the
window's thread does it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between looks; a look costs nothing until enough has gathered."""

_OLDEST_EVERY = 10  # collections of the middle generation for one of the oldest, as Python's own rule has it


def keep_for_good() -> None:
    """Exclude all objects loaded so far from garbage collection, which shortens every later run."""
    gc.freeze()


class GarbageWatch(QObject):
    """Collects by Python's own thresholds, on this thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the youngest generation that has outgrown its threshold, and those below it."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if counts[0] <= thresholds[0]:
            return
        if counts[2] > thresholds[2] * _OLDEST_EVERY:
            gc.collect(2)
        elif counts[1] > thresholds[1]:
            gc.collect(1)
        else:
            gc.collect(0)
