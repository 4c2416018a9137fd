"""Typing as a person does: a key event for each letter.

QTest.keyClicks aborts the interpreter at the first Arabic letter.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def open_window(qtbot: QtBot, widget: QWidget, width: int = 1126, height: int = 768) -> None:
    """Show the widget as the active window, closed after the test."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def type_text(widget: QWidget, text: str) -> None:
    """Type each letter into the widget."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key that writes nothing."""
    QTest.keyClick(widget, key, modifier)


def focused() -> QWidget | None:
    """The widget that has the keyboard now."""
    return QApplication.focusWidget()
