"""The hand on the keyboard: real key events to the real widgets, counted as a person would count them.

An action is a click, an F-key, a Ctrl or Alt combination, Enter, Esc, or Space, a digit or a letter outside
a text field; Tab and arrows are moves; what is typed into a field is characters.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from hayat_desk.ui.kit.text import Label, bare

PATIENCE = 20.0
"""Seconds to wait for the program to come to rest before the tour says that something does not hold."""

_LONGEST_SLEEP = 0.01
"""Seconds after which what is waited for is looked at again, though nothing has happened in the program."""

_MOVES = {"Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "Home", "End"}
_KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "Tab": Qt.Key.Key_Tab,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Home": Qt.Key.Key_Home,
    "End": Qt.Key.Key_End,
}
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class DoesNotHold(Exception):
    """The program did not do what the story says; the tour ends here."""


@dataclass
class Count:
    """What the hand has done since it was last asked."""

    actions: int = 0
    moves: int = 0
    chars: int = 0


class Hand:
    """Presses keys and types where the focus is."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.count = Count()
        self.pressed: list[str] = []
        self.typed = ""

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as «F2», «Ctrl+Enter», «Space», «2»."""
        for key in keys:
            target = focus()
            in_text = isinstance(target, QLineEdit | QTextEdit | QComboBox)
            *modifier_names, name = key.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for modifier in modifier_names:
                modifiers |= _MODIFIERS[modifier]
            if key in _MOVES:
                self.count.moves += 1
            elif in_text and len(name) == 1 and not modifier_names:
                raise DoesNotHold(f"{key} would be typed into a field")
            else:
                self.count.actions += 1
            self.pressed.append(key)
            QTest.keyClick(target or self.window, _code(name), modifiers)
            breathe()

    def type(self, text: str) -> None:
        """Type into the field that has the focus, letter by letter."""
        for letter in text:
            target = focus()
            if not isinstance(target, QLineEdit | QTextEdit | QComboBox):
                raise DoesNotHold(f"nothing takes the letters of «{text}»")
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(target, event)
            self.count.chars += 1
        self.typed += text
        breathe()

    def tab_to(self, target: QWidget, most: int = 40) -> None:
        """Press Tab until the widget, or something in it, has the focus."""
        for _ in range(most):
            focused = focus()
            if focused is target or (focused is not None and target.isAncestorOf(focused)):
                return
            self.press("Tab")
        raise DoesNotHold(f"Tab does not reach {type(target).__name__} «{target.accessibleName()}»")

    def taken(self) -> tuple[Count, list[str], str]:
        """Return what was pressed and typed since the last call, and count from zero again."""
        record = self.count, self.pressed, self.typed
        self.count, self.pressed, self.typed = Count(), [], ""
        return record


def _code(name: str) -> Qt.Key:
    if name in _KEYS:
        return _KEYS[name]
    key = getattr(Qt.Key, f"Key_{name}", None)
    if not isinstance(key, Qt.Key):
        raise ValueError(name)
    return key


def focus() -> QWidget | None:
    """The widget that has the keyboard."""
    popup = QApplication.activePopupWidget()
    return QApplication.focusWidget() or popup


def breathe(milliseconds: int = 10) -> None:
    """Let the program do what is waiting, at least in the two turns in which one page gives way to another.

    Between events the thread sleeps, so that the worker has the machine to itself.
    """
    end = time.monotonic() + milliseconds / 1000
    QCoreApplication.processEvents()
    _take_turn()
    while (left := end - time.monotonic()) > 0:
        _sleep(left)


def until(holds: Callable[[], bool], claim: str, patience: float = PATIENCE) -> float:
    """Wait until something holds; the seconds it took. `claim` is said when it never does."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > patience:
            raise DoesNotHold(claim)
        QCoreApplication.processEvents()
        _sleep(_LONGEST_SLEEP)
    return time.monotonic() - began


def _take_turn() -> None:
    """Handle the events that wait, and let go of what is to be deleted."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _sleep(seconds: float) -> None:
    """Sleep until something happens, for so long at most, and handle it."""
    alarm = QTimer()
    alarm.setTimerType(Qt.TimerType.PreciseTimer)
    alarm.start(max(1, round(seconds * 1000)))
    QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    alarm.stop()
    _take_turn()


def visible_words(window: QWidget) -> str:
    """Everything that can be read in the window, without direction marks, one space between parts."""
    parts = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, Label | QLineEdit):
            parts.append(widget.text())
        elif isinstance(widget, QAbstractButton):
            parts.append(widget.text().replace("&&", "&"))
        elif isinstance(widget, QTextEdit):
            parts.append(widget.toPlainText())
    return " ".join(" ".join(bare(part).split()) for part in parts if part)
