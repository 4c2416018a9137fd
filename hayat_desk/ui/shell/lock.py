"""Locking: by key, or when nobody has touched anything for the office's minutes.

Locking replaces the process from the start, so that neither key nor anybody's data stay in memory. What was
typed is kept as a draft in the encrypted file first.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

from hayat_desk.ui.parts.auto_lock import LEAST_MINUTES, MOST_MINUTES

WARNED_BEFORE = 30
"""Seconds before locking at which the warning appears; it names none, so that nobody feels hurried."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Watches keyboard and mouse of the whole program, where they enter its windows.

    Not the application itself: every event of every widget would pass through Python, thousands for a page.
    """

    warned = Signal()
    touched = Signal()
    """Somebody is there again after the warning."""
    due = Signal()

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        *,
        steady_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`steady_clock` gives seconds and never jumps."""
        super().__init__(parent)
        self._clock = steady_clock
        self._last = steady_clock()
        self._is_warned = False
        self._seconds = 0
        self.allow(minutes)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        """A window of ours has the keyboard now."""
        if window is not None:
            window.installEventFilter(self)

    def allow(self, minutes: int) -> None:
        """Lock after so many minutes from now on; never sooner than 1 nor later than 15."""
        self._seconds = 60 * min(max(minutes, LEAST_MINUTES), MOST_MINUTES)

    def look(self) -> None:
        """Compare with the clock; called every second."""
        idle = self._clock() - self._last
        if idle >= self._seconds:
            self._timer.stop()
            self.due.emit()
        elif idle >= self._seconds - WARNED_BEFORE and not self._is_warned:
            self._is_warned = True
            self.warned.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any key or movement counts; the event goes on."""
        if event.type() in _TOUCHES:
            self._last = self._clock()
            if self._is_warned:
                self._is_warned = False
                self.touched.emit()
        return False

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._watch)
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)


def replace_process() -> None:
    """Begin the program anew with the same arguments; nothing of this process's memory is left."""
    command = [sys.executable, *sys.orig_argv[1:]]
    if sys.platform == "win32":
        # execv of Windows returns to the console before the new program runs; a child of its own does not
        subprocess.Popen(command, close_fds=True)  # noqa: S603 - our own program, our own arguments
        os._exit(0)
    os.execv(command[0], command)  # noqa: S606 - the same


class OwnClipboard(QObject):
    """Takes back what was copied from our windows, half a minute later and when the desk is locked.

    What another program puts on the clipboard stays there.
    """

    def __init__(self, parent: QObject | None = None, *, kept_for: int = 30_000) -> None:
        """`kept_for` is in milliseconds."""
        super().__init__(parent)
        self._ours = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_for)
        self._timer.timeout.connect(self.forget)
        QApplication.clipboard().dataChanged.connect(self._changed)

    def forget(self) -> None:
        """Empty the clipboard if it still holds our text."""
        self._timer.stop()
        ours, self._ours = self._ours, ""
        if ours and QApplication.clipboard().text() == ours:
            QApplication.clipboard().clear()

    def _changed(self) -> None:
        text = QApplication.clipboard().text()
        if text and QApplication.activeWindow() is not None:
            self._ours = text
            self._timer.start()
