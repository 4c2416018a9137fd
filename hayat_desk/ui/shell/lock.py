"""Locking: by key, or when nobody has touched anything for the office's minutes.

Locking replaces the process from the start, so that neither key nor anybody's data stay in memory. What was
typed is kept as a draft in the encrypted file first. The watch goes on whatever becomes of what it set off:
as long as nobody is there, the lock is due again each second.
"""

from __future__ import annotations

import ctypes
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from hayat_desk.ui.parts.auto_lock import LEAST_MINUTES, MOST_MINUTES

_LOG = logging.getLogger(__name__)
_CANNOT_BEGIN_ANEW = 5
"""Exit code of a program that is locked and could not begin anew: it has ended instead."""
_ASLEEP = 2.0  # seconds that the clocks may drift apart without the computer having slept

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


def steady_clock() -> float:
    """Seconds that go on while the computer sleeps, and never jump."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def waking_clock() -> float:
    """Seconds in which the computer was awake."""
    if sys.platform == "win32":
        ticks = ctypes.c_ulonglong()  # in tenths of a microsecond
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 10_000_000
    return time.monotonic()


class IdleWatch(QObject):
    """Watches keyboard and mouse of the whole program, where they enter its windows.

    Not the application itself: every event of every widget would pass through Python, thousands for a page.
    """

    warned = Signal()
    touched = Signal()
    """Somebody is there again after the warning."""
    due = Signal()
    """Nobody is there, the computer has slept, or Shift+F9 was pressed in a box above the window."""
    shield_pressed = Signal()
    """F9 was pressed in a box above the window."""

    def __init__(
        self,
        minutes: int,
        parent: QObject | None = None,
        *,
        steady_clock: Callable[[], float] = steady_clock,
        waking_clock: Callable[[], float] | None = None,
    ) -> None:
        """`steady_clock` gives seconds and never jumps; `waking_clock` stands still while the computer sleeps."""
        super().__init__(parent)
        self._clock = steady_clock
        self._waking_clock = waking_clock
        self._slept = self._asleep()
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
        """Watch the window that has the keyboard now."""
        if window is not None:
            window.installEventFilter(self)

    def allow(self, minutes: int) -> None:
        """Lock after so many minutes from now on; never sooner than 1 nor later than 15."""
        self._seconds = 60 * min(max(minutes, LEAST_MINUTES), MOST_MINUTES)

    def begin_anew(self) -> None:
        """Count the idle time from now: the clerk has just given the passphrase."""
        self._last = self._clock()
        self._slept = self._asleep()
        self._is_warned = False

    def look(self) -> None:
        """Compare with the clock; called every second."""
        idle = self._clock() - self._last
        if self._is_due(idle):
            self.due.emit()
        elif idle >= self._seconds - WARNED_BEFORE and not self._is_warned:
            self._is_warned = True
            self.warned.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note any key or mouse movement; the event is passed on."""
        if event.type() not in _TOUCHES:
            return False
        if self._is_due(self._clock() - self._last):  # whoever wakes the computer is not let in by a key
            self.due.emit()
            return False
        self._last = self._clock()
        if self._is_warned:
            self._is_warned = False
            self.touched.emit()
        self._hear(event)
        return False

    def _hear(self, event: QEvent) -> None:
        """Keys that the window itself does not hear while a box stands above it; its own never come here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() != Qt.Key.Key_F9:
                return
            if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
                self.due.emit()
            elif event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.shield_pressed.emit()

    def _is_due(self, idle: float) -> bool:
        return idle >= self._seconds or self._asleep() - self._slept > _ASLEEP

    def _asleep(self) -> float:
        """Seconds for which the computer has slept since it began."""
        return self._clock() - self._waking_clock() if self._waking_clock is not None else 0.0

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._watch)
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)


def replace_process() -> None:
    """Begin the program anew with the same arguments; nothing of this process's memory is left.

    Where it cannot begin (the program was removed, the system is out of memory) it ends all the same.
    """
    command = [sys.executable, *sys.orig_argv[1:]]
    try:
        if sys.platform == "win32":
            # execv of Windows returns to the console before the new program runs; a child of its own does not
            # with no console of its own, which would stand there as a black window
            no_window = subprocess.CREATE_NO_WINDOW
            subprocess.Popen(command, close_fds=True, creationflags=no_window)  # noqa: S603 - our own program
            os._exit(0)
        os.execv(command[0], command)  # noqa: S606 - the same
    except Exception:  # whatever it was: the key must leave the memory, so it is noted and the process ends
        _LOG.exception("the program could not begin anew")
    finally:
        os._exit(_CANNOT_BEGIN_ANEW)


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
        text, self._ours = self._ours, ""
        if text and QApplication.clipboard().text() == text:
            QApplication.clipboard().clear()

    def _changed(self) -> None:
        text = QApplication.clipboard().text()
        if text and QApplication.activeWindow() is not None:
            self._ours = text
            self._timer.start()
