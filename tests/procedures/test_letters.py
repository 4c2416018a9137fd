"""The registers: numbers without a gap by office and Hijri year, and void ones that stay (T47, T71)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.days import DayDoubt
from hayat_desk.policy.ids import LetterId, PaperId
from hayat_desk.policy.letters import LetterFlaw
from hayat_desk.procedures import declarations, letters, replies
from hayat_desk.procedures.letters import LetterEntry
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.papers import Paper
from hayat_desk.records.requests import Declaration
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.registers import incoming_register, outgoing_register, same_letter
from tests import builders


def _letter(desk: Desk, **values: object) -> LetterId:
    with desk.work() as work:
        entry = LetterEntry(sender="مستشفى المدينة", subject="تقرير", received_on=work.today)
        return letters.register_letter(work, replace(entry, **values))  # type: ignore[arg-type]


def _note(desk: Desk) -> PaperId:
    with desk.work() as work:
        note = builders.a_note(work)
    return builders.issued(desk, note)


def _void(desk: Desk, paper: PaperId, reason: str = "كُتب مرتين") -> None:
    with desk.work() as work:
        letters.void_paper(work, paper, reason)


def test_letters_are_numbered_without_a_gap_from_one_in_each_hijri_year(
    desk: Desk, clock: MovableClock
) -> None:
    for _ in range(3):
        _letter(desk)
    clock.later(days=250)  # into 1449
    builders.confirm_clock(desk)
    _letter(desk)

    with desk.look() as look:
        assert [letter.number for letter in incoming_register(look, 1448).lines] == [
            "1448-01-7-00003",
            "1448-01-7-00002",
            "1448-01-7-00001",
        ]
        assert [letter.number for letter in incoming_register(look, 1449).lines] == ["1449-01-7-00001"]


def test_a_refused_letter_takes_no_number(desk: Desk) -> None:
    with pytest.raises(InvalidValue):
        _letter(desk, sender="  ")
    _letter(desk)

    with desk.look() as look:
        (letter,) = incoming_register(look, 1448).lines
    assert letter.number == "1448-01-7-00001"


@pytest.mark.parametrize(
    ("values", "flaw", "field"),
    [
        ({"sender": ""}, LetterFlaw.SENDER_MISSING, "sender"),
        ({"subject": "\n"}, LetterFlaw.SUBJECT_MISSING, "subject"),
        ({"their_date": builders.written("1448/07/01")}, LetterFlaw.WRITTEN_LATER, "their_date"),
    ],
)
def test_what_is_missing_or_cannot_be_is_refused_at_its_field(
    desk: Desk, values: dict[str, object], flaw: LetterFlaw, field: str
) -> None:
    with pytest.raises(InvalidValue) as refusal:
        _letter(desk, **values)

    assert (refusal.value.flaw, refusal.value.field) == (flaw, field)


def test_a_letter_is_not_received_tomorrow(desk: Desk) -> None:
    with pytest.raises(InvalidValue) as refusal:
        _letter(desk, received_on=desk.today + timedelta(days=1))

    assert refusal.value.flaw is LetterFlaw.RECEIVED_LATER
    _letter(desk, received_on=desk.today - timedelta(days=40))


def test_the_senders_number_and_date_stay_as_written(desk: Desk) -> None:
    long_before = frozenset({DayDoubt.WRITTEN_LONG_AGO})
    kept = _letter(desk, their_number="٤٤/٧ ", their_date=builders.written("1390"), confirmed=long_before)
    with desk.look() as look:
        letter = look.db.get_one(IncomingLetter, kept)

    assert (letter.their_number, letter.their_date) == ("٤٤/٧", builders.written("1390"))


@pytest.mark.parametrize(
    ("sender", "number", "is_same"),
    [
        ("مستشفى المدينة", "44/7", True),
        ("مستشفي المدينه", " ٤٤/٧ ", True),
        ("مستشفى المدينة", "44/8", False),
        ("إمارة المنطقة", "44/7", False),
        ("مستشفى المدينة", "", False),
        ("", "44/7", False),
    ],
)
def test_a_letter_that_came_before_is_known_by_its_sender_and_their_number(
    desk: Desk, sender: str, number: str, is_same: bool
) -> None:
    kept = _letter(desk, their_number="٤٤/٧")
    _letter(desk)  # without a number: it is like no other
    with desk.look() as look:
        same = same_letter(look, sender, number)
    assert (same is not None and same.letter_id == kept) is is_same


def test_a_void_letter_may_be_registered_again(desk: Desk) -> None:
    kept = _letter(desk, their_number="44/7")
    with desk.work() as work:
        letters.void_letter(work, kept, "سُجّل في غير موضعه")
    with desk.look() as look:
        assert same_letter(look, "مستشفى المدينة", "44/7") is None


def test_a_void_letter_stays_in_the_register_and_its_number_is_not_given_again(desk: Desk) -> None:
    missent = _letter(desk)
    with desk.work() as work:
        letters.void_letter(work, missent, " وصل سهوًا ")
    _letter(desk)

    with desk.look() as look:
        second, first = incoming_register(look, 1448).lines
    assert (first.is_void, first.void_reason) == (True, "وصل سهوًا")
    assert (second.number, second.is_void) == ("1448-01-7-00002", False)


def test_a_void_paper_stays_in_the_register_and_the_next_one_gets_its_own_number(desk: Desk) -> None:
    request = builders.a_raised_request(desk)
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    with desk.work() as work:
        first = replies.prepare_letter(work, request)
    _void(desk, builders.issued(desk, first))
    with desk.work() as work:
        second = replies.prepare_letter(work, request)
    builders.issued(desk, second)

    assert first != second
    with desk.look() as look:
        numbers = {line.paper_id: line.number for line in outgoing_register(look, 1448).lines}
    assert numbers[first] < numbers[second]


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_void_number_says_why(desk: Desk, reason: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        _void(desk, _note(desk), reason)

    assert refusal.value.flaw is LetterFlaw.VOID_REASON_MISSING


def test_a_number_becomes_void_once_and_is_printed_no_more(desk: Desk) -> None:
    paper = _note(desk)
    _void(desk, paper)

    with pytest.raises(InvalidValue) as refusal:
        _void(desk, paper)
    assert refusal.value.flaw is LetterFlaw.VOID_ALREADY
    with pytest.raises(InvalidValue) as refusal:
        builders.print_paper(desk, paper)
    assert refusal.value.flaw is LetterFlaw.VOID_ALREADY


def test_a_declaration_keeps_its_number_and_what_was_sent_stays(desk: Desk) -> None:
    request = builders.a_request(desk)
    builders.see_documents(desk, request)
    with desk.work() as work:
        declaration = work.db.get_one(Declaration, declarations.prepare_declaration(work, request))
    declared = builders.issued(desk, PaperId(declaration.paper_id))

    with pytest.raises(InvalidValue) as refusal:
        _void(desk, declared)
    assert refusal.value.flaw is LetterFlaw.PAPER_STAYS
    with desk.work() as work:
        minutes = builders.minutes_of_no_session(work)
    builders.print_paper(desk, minutes)
    with pytest.raises(InvalidValue):
        _void(desk, minutes)


def test_what_is_attached_stands_on_the_paper_until_it_is_printed(desk: Desk) -> None:
    receipt = builders.a_receipt(desk)
    with desk.work() as work:
        letters.say_attachments(work, receipt, " 3 أوراق ")
    with desk.look() as look:
        assert paper_to_draw(look, receipt).sheet.register.attachments == "3 أوراق"
    builders.print_paper(desk, receipt)

    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        letters.say_attachments(work, receipt, "4")
    assert refusal.value.flaw is LetterFlaw.PAPER_STAYS
    with desk.look() as look:
        assert look.db.get_one(Paper, receipt).attachments == "3 أوراق"
