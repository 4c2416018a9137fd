"""Nobody there for the office's minutes: a warning without seconds, then the lock (ux rule 6)."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from hayat_desk.ui.shell.lock import IdleWatch, OwnClipboard


class Steady:
    """A clock that never jumps, set by hand; seconds."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def steady() -> Steady:
    return Steady()


def watch(steady: Steady, minutes: int = 5) -> tuple[IdleWatch, list[str]]:
    told: list[str] = []
    made = IdleWatch(minutes, steady_clock=steady)
    made.warned.connect(lambda: told.append("warned"))
    made.touched.connect(lambda: told.append("touched"))
    made.due.connect(lambda: told.append("due"))
    return made, told


def test_it_warns_half_a_minute_before_and_then_locks(program_app: QApplication, steady: Steady) -> None:
    idle, told = watch(steady)
    for seconds in (0, 200, 69, 1):
        steady.now += seconds
        idle.look()
    assert told == ["warned"]  # at 270 of 300 seconds, and not at 269
    steady.now += 29
    idle.look()
    assert told == ["warned"]
    steady.now += 1
    idle.look()
    assert told == ["warned", "due"]
    idle.stop()


def test_any_key_begins_the_minutes_anew(program_app: QApplication, qtbot: QtBot, steady: Steady) -> None:
    idle, told = watch(steady)
    for _ in range(2):  # a box that opens over the first window counts as well
        widget = QLineEdit()
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        told.clear()
        steady.now += 290
        idle.look()
        QTest.keyClick(widget.windowHandle(), Qt.Key.Key_Shift)
        assert told == ["warned", "touched"]
        steady.now += 290
        idle.look()
        QTest.mouseClick(widget.windowHandle(), Qt.MouseButton.LeftButton, pos=widget.rect().center())
        assert told == ["warned", "touched", "warned", "touched"]
    idle.stop()
    steady.now += 290
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_Shift)
    assert told == ["warned", "touched", "warned", "touched"]


@pytest.mark.parametrize(("asked", "seconds"), [(0, 60), (1, 60), (5, 300), (15, 900), (60, 900), (-3, 60)])
def test_it_can_be_neither_switched_off_nor_longer_than_a_quarter_of_an_hour(
    asked: int, seconds: int, program_app: QApplication, steady: Steady
) -> None:
    idle, told = watch(steady, asked)
    steady.now += seconds - 1
    idle.look()
    assert "due" not in told
    steady.now += 1
    idle.look()
    assert "due" in told
    idle.stop()


def test_only_what_we_copied_is_taken_back(program_app: QApplication, qtbot: QtBot) -> None:
    clipboard = QApplication.clipboard()
    ours = OwnClipboard(kept_for=10_000)
    clipboard.setText("from another program")
    ours.forget()
    assert clipboard.text() == "from another program"
    line = QLineEdit("0500000001")
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.selectAll()
    line.copy()
    assert clipboard.text() == "0500000001"
    ours.forget()
    assert clipboard.text() == ""


def test_what_we_copied_is_taken_back_by_itself(program_app: QApplication, qtbot: QtBot) -> None:
    ours = OwnClipboard(kept_for=20)
    line = QLineEdit("0500000001")
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.selectAll()
    line.copy()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "")
    ours.deleteLater()


def test_locking_replaces_the_process_with_the_same_arguments(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib, os\n"
        "from hayat_desk.ui.shell.lock import replace_process\n"
        "told = pathlib.Path(sys.argv[1])\n"
        "again = told.exists()\n"
        "with told.open('a') as file: file.write(f'{os.getpid()} {sys.argv[2]}\\n')\n"
        "secret = 'held in memory'\n"
        "again or replace_process()\n"
        "print('end')\n"
    )
    told = tmp_path / "told"
    done = subprocess.run(
        [sys.executable, "-c", program, str(told), "--lang=ar"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = told.read_text().splitlines()
    assert done.stdout.split() == ["end"]  # the first process never came to its last line
    assert len(lines) == 2
    assert [line.split()[1] for line in lines] == ["--lang=ar", "--lang=ar"]
