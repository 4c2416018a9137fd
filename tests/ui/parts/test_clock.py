"""The clerk is asked about a clock in doubt, may mend it or confirm it, and loses nothing that is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_desk.desk import MovableClock
from hayat_desk.policy.papers import PaperKind
from hayat_desk.summaries.registers import outgoing_register
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.registers.letter_page import LetterPage
from hayat_desk.ui.registers.new_letter_page import NewLetterPage
from tests.ui.page_kit import Office, Seat, journaled, papers_of


def typed(seat: Seat) -> NewLetterPage:
    page = seat.open("new_letter")
    page.from_whom.set_text("إمارة المنطقة")
    page.subject.set_text("طلب إفادة")
    assert isinstance(page, NewLetterPage)
    return page


@pytest.mark.parametrize("days", [-2, -200, 90])
def test_a_day_that_is_confirmed_is_gone_on_with(worked: Seat, clock: MovableClock, days: int) -> None:
    clock.later(days=days)
    page = typed(worked)
    next_answer("confirm")
    page.save.click()

    worked.page(LetterPage)
    assert journaled(worked.desk, "confirm_clock") == 1


@pytest.mark.parametrize("days", [-2, -200, 90])
def test_a_clock_that_is_set_right_first_keeps_what_is_typed(
    worked: Seat, clock: MovableClock, days: int
) -> None:
    clock.later(days=days)
    page = typed(worked)
    next_answer("")
    page.save.click()

    assert worked.here() == "new_letter"
    assert page.from_whom.text() == "إمارة المنطقة"
    for said in ("تاريخ الجهاز اليوم", "1448/06/12هـ الموافق 2026/11/22م", "اضبط ساعة الجهاز"):
        assert said in page.messages.message()
    assert journaled(worked.desk, "confirm_clock") == 0
    clock.later(days=-days)
    page.received_on.show_day(worked.desk.today)  # it was offered by the wrong clock
    page.save.click()
    worked.page(LetterPage)


def test_no_paper_goes_to_the_printer_on_a_day_in_doubt(
    worked: Seat, contents: Office, clock: MovableClock, printed: Path
) -> None:
    clock.later(days=-2)
    page = worked.open(ReferralPlace(contents.referral))
    next_answer("")
    page.print_note.click()
    assert not page.is_printing
    assert list(printed.glob("*.pdf")) == []
    next_answer("confirm")
    page.print_note.click()
    until(lambda: len(papers_of(worked.desk, PaperKind.REFERRAL_NOTE)) == 1, "it is not printed")


def test_the_next_day_nobody_is_asked(worked: Seat, clock: MovableClock) -> None:
    """The control: a question that is not expected would stand open and stop the test."""
    clock.later(days=1)
    typed(worked).save.click()
    worked.page(LetterPage)
    with worked.desk.look() as look:
        assert outgoing_register(look, 1448).missing == ()
