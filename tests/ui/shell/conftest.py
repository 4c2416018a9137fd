"""The whole program on a real office: started, unlocked, typed into, closed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.shell.program import Beginning, Program
from hayat_desk.ui.shell.workplace import Workplace
from tests.builders import MovableClock
from tests.ui.conftest import FoundedFolder

Start = Callable[..., Program]


@pytest.fixture
def start(program_app: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Start the program on a folder and wait until it shows its first page."""
    started: list[Program] = []
    replaced: list[str] = []

    def begin(folder: Path, profile: str = "", former: Path | None = None) -> Program:
        beginning = Beginning(
            folder, profile, MovableClock(), lambda: replaced.append("replaced"), former=former
        )
        program = Program(beginning)
        started.append(program)
        qtbot.addWidget(program.window, before_close_func=lambda w: w.ask_before_closing(lambda: True))
        program.begin()
        qtbot.waitUntil(lambda: program.window.content() is not None)
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        return program

    begin.replaced = replaced  # type: ignore[attr-defined]
    begin.started = started  # type: ignore[attr-defined]
    yield begin
    for program in started:
        program._lock_again.stop()
        if program.workplace is not None:
            program.workplace.stop()
            program.workplace.desk.close()
        program.let_go()


def unlocked(program: Program, office: FoundedFolder, qtbot: QtBot) -> Workplace:
    page = program.window.content()
    assert isinstance(page, UnlockPage)
    page.passphrase.set_text(office.passphrase)
    page.open_button.click()
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=20_000)
    assert program.workplace is not None
    return program.workplace


def type_an_inquiry(place: Workplace, question: str) -> None:
    assert place.navigator.open("inquiry")
    page = place.navigator.page()
    assert page is not None
    field = page.forms[0].field("question")
    assert field is not None
    field.set_text(question)
    field.setFocus()


def closed(program: Program, qtbot: QtBot) -> None:
    program.window.close()
    qtbot.waitUntil(lambda: program.workplace is None, timeout=20_000)
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
