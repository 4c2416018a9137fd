"""The number's year is its date's year; numbers run in the order of their dates; a clock in doubt is asked about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.policy.calendars import gregorian_of
from hayat_desk.policy.clock import ClockDoubt
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import hijri_of
from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.letters import NOT_PRINTED_THEN, LetterFlaw
from hayat_desk.policy.numbers import number_of
from hayat_desk.procedures import committee, deliveries, letters, papers, referrals
from hayat_desk.procedures.letters import LetterEntry
from hayat_desk.procedures.office import confirm_clock
from hayat_desk.procedures.people import open_file
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.journal import JournalEntry
from hayat_desk.records.office import the_office
from hayat_desk.records.papers import Paper
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.registers import PaperState, incoming_register, outgoing_register
from tests import builders


def on(clock: MovableClock, desk: Desk, year: int, month: int, day: int) -> None:
    """It is that Hijri day, at nine, and the office knows it."""
    gregorian = gregorian_of(year, month, day)
    assert gregorian is not None
    clock.now = datetime(gregorian.year, gregorian.month, gregorian.day, 6, tzinfo=UTC)
    builders.confirm_clock(desk)


def note(desk: Desk) -> PaperId:
    with desk.work() as work:
        return builders.a_note(work)


def paper(desk: Desk, paper_id: PaperId) -> Paper:
    with desk.look() as look:
        return look.db.get_one(Paper, paper_id)


def numbered(desk: Desk) -> list[tuple[str, date]]:
    """Every number of the outgoing register with its date, in the order of the numbers."""
    with desk.look() as look:
        rows = look.db.scalars(select(Paper).where(Paper.number.is_not(None)).order_by(Paper.number))
        return [(str(row.number), row.dated) for row in rows if row.dated]


def test_a_paper_prepared_before_the_new_year_stands_in_the_register_of_the_year_it_is_printed(
    desk: Desk, clock: MovableClock
) -> None:
    on(clock, desk, 1447, 12, 28)
    early, late = note(desk), note(desk)
    builders.print_paper(desk, early)
    assert (paper(desk, late).number, paper(desk, late).dated) == (None, None)
    on(clock, desk, 1448, 1, 4)
    other = note(desk)
    builders.print_paper(desk, other)
    builders.print_paper(desk, late)

    assert paper(desk, early).number == "1447-01-6-00001"
    assert (paper(desk, other).number, paper(desk, late).number) == ("1448-01-6-00001", "1448-01-6-00002")
    assert paper(desk, late).dated == desk.today
    with desk.look() as look:
        assert [line.paper_id for line in outgoing_register(look, 1448).lines] == [late, other]
        assert [line.paper_id for line in outgoing_register(look, 1447).lines] == [early]
        assert outgoing_register(look, 1447).missing == outgoing_register(look, 1448).missing == ()


def test_until_it_is_issued_a_paper_bears_neither_number_nor_date_nor_code(desk: Desk) -> None:
    receipt = builders.a_receipt(desk)
    with desk.look() as look:
        sheet = paper_to_draw(look, receipt).sheet
        assert (sheet.register.number, sheet.register.date, sheet.qr) == ("", "", "")
        assert outgoing_register(look, 1448).lines == ()
    builders.issued(desk, receipt)
    with desk.look() as look:
        sheet = paper_to_draw(look, receipt).sheet
    assert sheet.register.number == "1448-01-6-00001"
    assert sheet.register.date == "1448/06/12هـ الموافق 2026/11/22م"
    assert sheet.qr == "HD1 1448-01-6-00001"


def test_what_was_issued_and_not_seen_printed_keeps_its_number_that_day(desk: Desk) -> None:
    waiting = builders.issued(desk, note(desk))
    builders.print_paper(desk, note(desk))
    builders.print_paper(desk, waiting)

    assert paper(desk, waiting).number == "1448-01-6-00001"


def test_on_another_day_it_gets_another_number_and_the_first_stays_as_void(
    desk: Desk, clock: MovableClock
) -> None:
    waiting = builders.issued(desk, note(desk))
    given_on = desk.today
    clock.later(days=1)
    builders.print_paper(desk, note(desk))
    builders.print_paper(desk, waiting)

    with desk.look() as look:
        third, second, first = outgoing_register(look, 1448).lines
    assert (third.paper_id, third.number, third.dated) == (waiting, "1448-01-6-00003", desk.today)
    assert (first.number, first.dated, first.state) == ("1448-01-6-00001", given_on, PaperState.VOID)
    assert first.void_reason == NOT_PRINTED_THEN
    assert second.state is PaperState.PRINTED


def test_a_refused_printing_gives_the_number_back(desk: Desk) -> None:
    refused = builders.issued(desk, note(desk))
    with desk.work() as work:
        papers.withdraw_paper(work, refused)
    assert (paper(desk, refused).number, paper(desk, refused).dated) == (None, None)
    other = note(desk)
    builders.print_paper(desk, other)
    assert paper(desk, other).number == "1448-01-6-00001"


def test_a_number_after_which_another_is_out_is_not_given_back(desk: Desk) -> None:
    refused = builders.issued(desk, note(desk))
    builders.print_paper(desk, note(desk))
    with desk.work() as work:
        papers.withdraw_paper(work, refused)

    assert paper(desk, refused).number == "1448-01-6-00001"


def test_what_is_printed_keeps_its_number_and_date(desk: Desk, clock: MovableClock) -> None:
    printed = note(desk)
    builders.print_paper(desk, printed)
    before = numbered(desk)
    clock.later(days=1)
    with desk.work() as work:
        papers.withdraw_paper(work, printed)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        papers.issue_paper(work, printed)

    assert refusal.value.flaw is LetterFlaw.PAPER_STAYS
    assert numbered(desk) == before


def test_no_paper_is_kept_as_printed_without_a_number(desk: Desk) -> None:
    waiting = note(desk)
    with pytest.raises(ValueError, match="issued"), desk.work() as work:
        papers.keep_printed(work, waiting, b"%PDF")


def test_the_days_of_letter_and_session_stand_apart_from_their_numbers(
    desk: Desk, clock: MovableClock
) -> None:
    on(clock, desk, 1447, 12, 28)
    came = desk.today
    builders.a_raised_request(desk)
    on(clock, desk, 1448, 1, 4)
    with desk.work() as work:
        entry = LetterEntry(sender="مستشفى المدينة", subject="تقرير", received_on=came)
        letters.register_letter(work, entry)
        session = committee.open_session(work, committee.SessionEntry(held_on=came, members=builders.MEMBERS))
    with desk.look() as look:
        (line,) = incoming_register(look, 1448).lines
        assert look.db.get_one(CommitteeSession, session).number == "1448-01-5-00001"
        assert look.db.get_one(CommitteeSession, session).held_on == came
    assert (line.number, line.received_on, line.registered_on) == ("1448-01-7-00001", came, desk.today)


def acts(desk: Desk) -> dict[str, Callable[[], object]]:
    """Every act that gives a number, ready to be done."""
    person = builders.a_person(desk)
    told = builders.a_decided_request(desk, Outcome.ACCEPTED)
    builders.tell(desk, told)
    builders.a_raised_request(desk, person)
    waiting = note(desk)

    def referral() -> None:
        with desk.work() as work:
            entry = referrals.ReferralEntry(question="هل تشمل الخدمة الوالدة؟", due_on=work.today)
            referrals.refer_to_researcher(work, entry)

    def letter() -> None:
        with desk.work() as work:
            entry = LetterEntry(sender="إمارة المنطقة", subject="طلب إفادة", received_on=work.today)
            letters.register_letter(work, entry)

    def registration() -> None:
        with desk.work() as work:
            deliveries.complete_registration(work, told, "تعذّر")

    return {
        "applicant": lambda: builders.a_person(desk),
        "file": registration,
        "request": lambda: builders.a_request(desk, person),
        "referral": referral,
        "session": lambda: builders.a_session(desk),
        "outgoing": lambda: builders.issued(desk, waiting),
        "incoming": letter,
    }


KINDS = ("applicant", "file", "request", "referral", "session", "outgoing", "incoming")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("days", "doubt"),
    [(-1, ClockDoubt.RAN_BACK), (-200, ClockDoubt.RAN_BACK), (60, ClockDoubt.FAR_AHEAD)],
)
def test_no_act_gives_a_number_on_a_day_in_doubt(
    desk: Desk, clock: MovableClock, kind: str, days: int, doubt: ClockDoubt
) -> None:
    act, last = acts(desk)[kind], desk.today
    clock.later(days=days)
    with pytest.raises(Trouble) as asked:
        act()
    assert asked.value.cause is doubt
    assert asked.value.details == {"today": desk.today.isoformat(), "last_entry": last.isoformat()}


@pytest.mark.parametrize("kind", KINDS)
def test_on_the_next_day_every_act_gives_its_number(desk: Desk, clock: MovableClock, kind: str) -> None:
    """The control of the test above."""
    act = acts(desk)[kind]
    clock.later(days=1)
    act()


def test_a_clock_set_right_again_is_not_asked_about(desk: Desk, clock: MovableClock) -> None:
    builders.a_person(desk)
    clock.later(days=-3)
    with pytest.raises(Trouble):
        builders.a_person(desk)
    clock.later(days=3)
    builders.a_person(desk)


def test_a_day_that_is_confirmed_counts_from_then_on_and_stands_in_the_journal(
    desk: Desk, clock: MovableClock
) -> None:
    builders.a_person(desk)
    clock.later(days=-3)
    with desk.work() as work:
        confirm_clock(work)
    builders.a_person(desk)
    with desk.look() as look:
        confirmed = look.db.scalars(select(JournalEntry).where(JournalEntry.act == "confirm_clock")).one()
        assert the_office(look.db).last_day == desk.today
    assert confirmed.fields == "last_day"
    clock.later(days=-1)
    with pytest.raises(Trouble):
        builders.a_person(desk)


def test_acts_without_a_number_do_not_hide_that_the_clock_ran_back(desk: Desk, clock: MovableClock) -> None:
    """Looks and visits of the false day stand in the journal; the question is asked all the same."""
    person = builders.a_person(desk)
    for days in (-3, 300):
        clock.later(days=days)
        with desk.work() as work:
            open_file(work, person)
        with pytest.raises(Trouble):
            builders.a_request(desk, person)
        clock.later(days=-days)


def test_years_of_work_leave_numbers_and_dates_in_one_order(desk: Desk, clock: MovableClock) -> None:
    """Papers prepared on one day and printed on another, printers that refuse, years that end."""
    waiting: list[PaperId] = []
    for step in range(60):
        clock.later(days=9)
        waiting.append(note(desk))
        if step % 3 == 0:
            builders.issued(desk, waiting[0])  # and nobody saw it come out
        if step % 4 == 1:
            builders.print_paper(desk, waiting.pop(0))
    given = numbered(desk)

    assert len({number[:4] for number, _ in given}) > 1
    assert [dated for _, dated in given] == sorted(dated for _, dated in given)
    assert all(number_of(number).year == (hijri_of(dated) or (0,))[0] for number, dated in given)
    with desk.look() as look:
        for year in {number_of(number).year for number, _ in given}:
            assert outgoing_register(look, year).missing == ()
