"""A power cut two seconds after the last key loses nothing that was typed (rule 56)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.policy.due import DueKind
from hayat_desk.summaries.drafts import draft_list
from hayat_desk.ui.places.people import PersonPlace
from tests import builders
from tests.killing import KILLED
from tests.ui.page_kit import Seat

ROOT = Path(__file__).parents[3]
TYPED = "سؤال كُتب قبل انقطاع الكهرباء"


def killed_while_typing(path: Path, page: str, seconds: float, *person: str) -> None:
    """Let another process type and die."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [
        sys.executable,
        str(ROOT / "tests/ui/audits/typist.py"),
        str(path),
        page,
        str(seconds),
        *person,
    ]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout == "typed\n", done.stderr
    assert done.returncode == KILLED


@pytest.mark.parametrize(("page", "field"), [("inquiry", "question"), ("new_request", "first")])
def test_what_was_typed_two_seconds_before_a_crash_is_there_afterwards(
    program_app: QApplication, founded: Path, tmp_path: Path, page: str, field: str
) -> None:
    path = builders.copied(founded, tmp_path / "office.db")
    killed_while_typing(path, page, 2.0)

    desk = builders.seated(path, builders.sunday_clock())
    seat = Seat(desk)
    assert seat.drafts() == [page]
    shown = seat.open("today")
    seat.hand.tab_to(shown.lists[DueKind.DRAFTS].rows[0])
    seat.hand.press("Enter")
    seat.reads(TYPED)
    seat.leave()
    desk.close()


def test_a_diagnosis_that_was_typed_before_a_crash_is_there_afterwards(
    program_app: QApplication, founded: Path, tmp_path: Path
) -> None:
    path = builders.copied(founded, tmp_path / "office.db")
    desk = builders.seated(path, builders.sunday_clock())
    person = builders.a_person(desk)
    desk.close()
    killed_while_typing(path, "person", 2.0, str(person))

    desk = builders.seated(path, builders.sunday_clock())
    seat = Seat(desk)
    assert TYPED not in seat.words()
    assert seat.go_on(PersonPlace(person)).diagnosis.text() == TYPED
    seat.leave()
    desk.close()


def test_what_was_typed_just_before_a_crash_may_be_lost(founded: Path, tmp_path: Path) -> None:
    """The control: without the two seconds the same test fails."""
    path = builders.copied(founded, tmp_path / "office.db")
    killed_while_typing(path, "inquiry", 0)

    desk = builders.seated(path, builders.sunday_clock())
    with desk.look() as look:
        assert draft_list(look) == ()
    desk.close()
