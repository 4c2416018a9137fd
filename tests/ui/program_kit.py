"""The whole program on a real office: started, unlocked, typed into, closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.places.reception import InquiryPlace
from hayat_desk.ui.shell.beginning import Beginning
from hayat_desk.ui.shell.program import Program
from hayat_desk.ui.shell.workplace import Workplace
from tests.builders import sunday_clock

if TYPE_CHECKING:
    from tests.ui.conftest import FoundedFolder


class Start:
    """Starts the program on a folder and waits until it shows its first page."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.programs: list[Program] = []
        self.replaced: list[str] = []
        """What is written where a process would have been replaced."""

    def __call__(self, folder: Path, profile: str = "", former: Path | None = None) -> Program:
        beginning = Beginning(
            folder, profile, sunday_clock(), lambda: self.replaced.append("replaced"), former=former
        )
        program = Program(beginning)
        self.programs.append(program)
        self._qtbot.addWidget(program.window, before_close_func=lambda w: w.ask_before_closing(lambda: True))
        program.begin()
        self._qtbot.waitUntil(lambda: program.window.content() is not None)
        program.window.activateWindow()
        self._qtbot.waitUntil(program.window.isActiveWindow)
        return program

    def end(self) -> None:
        """Let go of every office that is still open."""
        for program in self.programs:
            if program.workplace is not None:
                assert program.locking is not None
                program.locking._again.stop()
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
    assert place.navigator.open(InquiryPlace())
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
