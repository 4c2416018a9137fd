"""Direction, digits and words follow the office's choice; what nobody foresaw is told calmly (ux rules 35–37, 55)."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.ui.app import LastChance, app_name, make_application, screen_problem
from hayat_desk.ui.kit.text import right_to_left
from hayat_desk.ui.preferences import Preferences


def test_arabic_is_the_default_and_goes_from_right_to_left(program_app: QApplication) -> None:
    assert right_to_left()
    assert app_name() == "مكتب حياة"
    assert program_app.applicationDisplayName() == "مكتب حياة"


def test_english_is_told_by_the_command_line_or_the_preference(program_app: QApplication) -> None:
    make_application(Preferences(), "en")
    assert (right_to_left(), app_name()) == (False, "Hayat Desk")
    make_application(Preferences(language="en"))
    assert not right_to_left()
    make_application(Preferences(language="en"), "ar")
    assert (right_to_left(), app_name()) == (True, "مكتب حياة")


@pytest.mark.parametrize("system", ["en_US.UTF-8", "ar_SA.UTF-8", "C"])
def test_the_systems_language_changes_neither_direction_nor_digits(system: str) -> None:
    program = (
        "from hayat_desk.ui.app import make_application; from hayat_desk.ui.preferences import Preferences;"
        "from PySide6.QtCore import QLocale;"
        "app = make_application(Preferences()); print(app.layoutDirection().name, QLocale().toString(1234))"
    )
    surroundings = {**os.environ, "LANG": system, "LC_ALL": system, "LANGUAGE": system[:2]}
    done = subprocess.run(
        [sys.executable, "-c", program], env=surroundings, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.split() == ["RightToLeft", "1234"]


def test_numbers_are_western_for_every_widget(program_app: QApplication) -> None:
    assert QLocale().toString(1234) == "1234"
    assert QLocale().toInt("1234")[1]


def test_an_unforeseen_exception_is_told_once_without_a_word_of_anybody(
    program_app: QApplication, qtbot: QtBot
) -> None:
    told: list[str] = []
    chance = LastChance(told.append)

    def fall(name: str) -> None:
        raise ValueError(f"نورة {name} 1000000008")

    for _ in range(3):
        try:
            fall("الشمري")
        except ValueError as error:
            chance.take(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert "ValueError" in told[0]
    assert "test_app.py" in told[0]
    assert not any(secret in told[0] for secret in ("نورة", "الشمري", "1000000008"))


def test_the_last_chance_stands_behind_python_threads_and_qt() -> None:
    program = (
        "import sys, threading, logging, io\n"
        "from PySide6.QtCore import QTimer, qWarning\n"
        "from hayat_desk.ui.app import LastChance, make_application\n"
        "from hayat_desk.ui.preferences import Preferences\n"
        "said = io.StringIO(); logging.basicConfig(stream=said, format='%(name)s')\n"
        "app = make_application(Preferences())\n"
        "told = []; LastChance(told.append, app).install()\n"
        "def slot(): raise KeyError('x')\n"
        "QTimer.singleShot(0, slot)\n"
        "thread = threading.Thread(target=lambda: 1 / 0); thread.start(); thread.join()\n"
        "qWarning('of Qt')\n"
        "QTimer.singleShot(200, app.quit); app.exec()\n"
        "report = ' '.join(told)\n"
        "print('KeyError' in report, 'ZeroDivisionError' in report, 'qt' in said.getvalue().split())\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["True", "True", "True"]


def test_without_a_screen_the_reason_is_told_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    said = screen_problem()
    assert "لا شاشة" in said
    assert "no screen" in said
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert screen_problem() == ""


def test_a_display_that_does_not_answer_is_told_before_qt_ends_the_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":9876")
    said = screen_problem()
    assert "apt install" in said or "DISPLAY" in said


def test_the_fault_box_offers_to_go_on_or_to_save_a_report(
    program_app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    from hayat_desk.ui.kit.ask import next_answer
    from hayat_desk.ui.shell import fault

    monkeypatch.setattr(fault, "report_path", lambda: tmp_path / fault.REPORT_NAME)  # type: ignore[operator]
    next_answer("go_on")
    fault.tell_fault("first")
    next_answer("save")
    fault.tell_fault("second")
    assert (tmp_path / fault.REPORT_NAME).read_text() == "second"  # type: ignore[operator]
    assert program_app.layoutDirection() is Qt.LayoutDirection.RightToLeft
