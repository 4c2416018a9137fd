"""The one window: its title says nothing, and one key hides everything (ux rule 7)."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hayat_desk.ui.app import app_name
from hayat_desk.ui.kit.fields import LineEdit
from hayat_desk.ui.shell.window import Window


@pytest.fixture
def window(program_app: QApplication, qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(LineEdit())
    column.addWidget(LineEdit())
    made.hold(content, "الاستقبال")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def lines(window: Window) -> list[LineEdit]:
    return window.findChildren(LineEdit)


def test_the_shield_hides_everything_within_a_tenth_of_a_second_and_gives_the_field_back(
    window: Window,
) -> None:
    second = lines(window)[1]
    second.setFocus()
    second.setText("نورة")
    began = time.process_time()
    QTest.keyClick(second, Qt.Key.Key_F9)
    took = time.process_time() - began
    assert window.is_shielded()
    assert took < 0.1
    assert not any(line.isVisible() for line in lines(window))
    assert window.windowTitle() == app_name()
    picture = window.grab().toImage()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F9)
    assert not window.is_shielded()
    assert second.hasFocus()
    assert window.grab().toImage() != picture
    assert "الاستقبال" in window.windowTitle()


def test_nothing_can_be_typed_behind_the_shield(window: Window) -> None:
    first = lines(window)[0]
    first.setFocus()
    window.turn_shield()
    QTest.keyClicks(QApplication.focusWidget() or window, "abc")
    window.turn_shield()
    assert first.text() == ""


def test_what_comes_while_the_shield_is_drawn_stays_hidden(window: Window) -> None:
    window.turn_shield()
    window.hold(QWidget(), "الطلبات")
    assert window.is_shielded()
    assert window.windowTitle() == app_name()
    window.turn_shield()
    assert window.windowTitle() != app_name()


def test_the_window_closes_only_when_whoever_works_in_it_agrees(window: Window) -> None:
    answers = [False, True]
    window.ask_before_closing(lambda: answers.pop(0))
    assert not window.close()
    assert window.isVisible()
    assert window.close()
