"""The checklist: Space matches, M does not, dates are judged on the day, there is no "all" (T59, T60)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.procedures.checklist import SightingEntry
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.requests.checklist import Checklist
from tests.ui.kit.gallery import DOCUMENTS, a_checklist
from tests.ui.kit.keys import focused, open_window, press, type_text

pytestmark = pytest.mark.usefixtures("program_app")


def _open(qtbot: QtBot) -> Checklist:
    checklist = a_checklist()
    open_window(qtbot, checklist)
    checklist.focus_first()
    return checklist


def test_one_space_says_seen_and_matched(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    press(checklist.rows[0].tick, Qt.Key.Key_Space)
    assert checklist.rows[0].entry().matched is True
    assert checklist.rows[0].badge.word() == DocumentState.DATE_NEEDED.arabic
    assert [row.entry().matched for row in checklist.rows[1:]] == [None, None]


def test_the_main_job_needs_a_space_and_an_arrow_a_row(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    for _ in checklist.rows:
        here = focused()
        assert here is not None
        press(here, Qt.Key.Key_Space)
        press(here, Qt.Key.Key_Down)
    assert all(entry.matched for entry in checklist.entries().values())


def test_m_says_it_does_not_match_in_either_keyboard_and_asks_what_differs(qtbot: QtBot) -> None:
    for letter in ("m", "M", "ة"):
        checklist = _open(qtbot)
        row = checklist.rows[0]
        press(row.tick, Qt.Key.Key_Space)
        type_text(row.tick, letter)
        assert focused() is row.difference.focus_target()
        type_text(row.difference.focus_target(), "الاسم مختلف m")
        assert row.entry() == SightingEntry(matched=False, difference="الاسم مختلف m")
        assert row.badge.word() == DocumentState.NOT_MATCHED.arabic


def test_matching_after_all_takes_the_difference_back(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    row = checklist.rows[0]
    row.say_it_differs()
    press(row.tick, Qt.Key.Key_Space)
    assert row.entry() == SightingEntry(matched=True)


def test_an_expired_date_is_judged_at_once(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    row = checklist.rows[0]
    press(row.tick, Qt.Key.Key_Space)
    press(row.tick, Qt.Key.Key_Tab)
    date = focused()
    assert date is row.date.focus_target()  # the date comes after Space, not what does not match
    assert date is not None
    type_text(date, "١٤٤٨/٠٥/٠١")
    assert row.badge.word().startswith(DocumentState.EXPIRED.arabic)
    assert row.entry().expires == WrittenDate(Calendar.HIJRI, 1448, 5, 1)
    press(date, Qt.Key.Key_Down)
    assert focused() is checklist.rows[1].tick


def test_a_date_that_cannot_be_read_is_said_on_leaving_and_kept(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    row = checklist.rows[0]
    row.date.setFocus()
    type_text(row.date.focus_target(), "1448/13/01")
    assert row.date.error() == ""
    press(row.date.focus_target(), Qt.Key.Key_Down)
    assert row.date.error()
    assert row.date.text() == "1448/13/01"
    assert row.entry().expires is None


def test_a_draft_brings_every_row_back_and_judges_anew(qtbot: QtBot) -> None:
    before, after = _open(qtbot), _open(qtbot)
    press(before.rows[0].tick, Qt.Key.Key_Space)
    before.rows[0].date.set_text("1449/02/03")
    before.rows[1].say_it_differs()
    before.rows[1].difference.set_text("التاريخ مختلف")
    after.restore(before.state())
    assert after.entries() == before.entries()
    assert after.rows[0].badge.word() == DocumentState.VALID.arabic


def test_a_damaged_draft_is_passed_over(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    for state in ("", "x", "[]", f'{{"{checklist.rows[0].key}": 3}}', '{"gone": {"seen": "matches"}}'):
        checklist.restore(state)
    assert all(entry.matched is None for entry in checklist.entries().values())


def test_what_is_recorded_is_shown(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    issued = WrittenDate(Calendar.HIJRI, 1448, 5, 1)
    identity, medical, family = DOCUMENTS
    differing = replace(family, matched=False, difference="سجل قديم")
    checklist.show_recorded((identity, replace(medical, matched=True, issued=issued), differing))
    assert [row.entry() for row in checklist.rows] == [
        SightingEntry(matched=None),
        SightingEntry(matched=True, issued=issued),
        SightingEntry(matched=False, difference="سجل قديم"),
    ]


def test_the_date_that_a_row_does_not_ask_stays_as_recorded(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    identity, medical, family = DOCUMENTS
    issued = WrittenDate(Calendar.GREGORIAN, 2020, 1, 2)
    checklist.show_recorded((replace(identity, issued=issued), medical, family))
    checklist.rows[0].date.set_text("1449/02/03")
    entry = checklist.rows[0].entry()
    assert (entry.issued, entry.expires) == (issued, WrittenDate(Calendar.HIJRI, 1449, 2, 3))


def test_there_is_no_mark_all(qtbot: QtBot) -> None:
    checklist = _open(qtbot)
    assert len(checklist.findChildren(Button)) == len(checklist.rows)
