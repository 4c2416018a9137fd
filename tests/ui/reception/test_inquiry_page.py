"""استفسار and معاودة الاتصال: no name is asked, and no question stays open (T28, T57; rules 14, 53)."""

from __future__ import annotations

import pytest

from hayat_desk.policy.due import DueKind
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.tour.hand import until
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.reception.call_back_page import CallBackPage
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from tests import builders
from tests.ui.page_kit import Seat, a_call_back, focus_is_in, same_words

QUESTION, ANSWER = "هل يُصرف بدل نقل؟", "نعم، بعد قرار اللجنة."


def inquiries(seat: Seat) -> list[tuple[Inquiry, Visit]]:
    with seat.desk.look() as look:
        return builders.inquiries(look.db)


def asked(seat: Seat) -> InquiryPage:
    seat.hand.press("F3")
    page = seat.page(InquiryPage)
    seat.hand.tab_to(page.question.focus_target())
    seat.hand.type(QUESTION)
    return page


def test_an_inquiry_is_recorded_by_keyboard_without_a_name(seat: Seat) -> None:
    """T28: at most six actions."""
    seat.hand.press("F3")
    page = seat.page(InquiryPage)
    assert focus_is_in(page.channel)
    seat.hand.press("2")
    seat.hand.tab_to(page.question.focus_target())
    seat.hand.type(QUESTION)
    seat.hand.tab_to(page.answer.focus_target())
    seat.hand.type(ANSWER)
    seat.hand.tab_to(page.guide)
    seat.hand.press("2", "Ctrl+Enter")
    seat.page(TodayPage)

    assert seat.hand.count.actions <= 6
    ((inquiry, visit),) = inquiries(seat)
    assert (inquiry.question, inquiry.answer, inquiry.outcome) == (QUESTION, ANSWER, InquiryOutcome.ANSWERED)
    assert visit.channel_label == seat.desk.profile.channels[1].label
    assert inquiry.guide_title == seat.desk.profile.tools[1].title
    assert seat.drafts() == []
    seat.reads("حُفظ الاستفسار")


def test_the_guides_are_those_of_the_policy_in_its_order(seat: Seat) -> None:
    """T52–T55."""
    page = seat.open("inquiry")
    offered = [button.accessibleName() for button in page.guide._group.buttons()]
    assert offered[:-1] == [tool.title for tool in seat.desk.profile.tools]


def test_an_open_question_is_refused_at_the_answer_and_nothing_typed_is_lost(seat: Seat) -> None:
    """T57."""
    page = asked(seat)
    seat.hand.press("Ctrl+Enter")

    assert seat.here() == "inquiry"
    assert len(same_words(page.form)) == 1
    assert page.answer.error()
    assert focus_is_in(page.form.summary)
    assert page.question.text() == QUESTION
    assert inquiries(seat) == []


def test_the_line_of_the_summary_leads_to_its_field(seat: Seat) -> None:
    """Rule 53."""
    page = asked(seat)
    seat.hand.press("Ctrl+Enter", "Tab", "Enter")
    assert focus_is_in(page.answer)


def test_two_points_are_said_together_each_at_its_field(seat: Seat) -> None:
    page = seat.open("inquiry")
    seat.hand.press("Ctrl+Enter")
    assert len(same_words(page.form)) == 2


def test_a_call_back_needs_a_number_but_no_answer(seat: Seat) -> None:
    """T57."""
    page = asked(seat)
    seat.hand.tab_to(page.outcome)
    seat.hand.press("2")
    assert page.number_row.isVisible()
    seat.hand.press("Ctrl+Enter")
    assert [field.key for field in page.form.fields if field.error()] == ["call_back_number"]
    same_words(page.form)

    seat.hand.tab_to(page.call_back_number.focus_target())
    seat.hand.type("٠٥٥٠٠٠٠٠٠٩")
    seat.hand.press("Ctrl+Enter")
    today = seat.page(TodayPage)
    assert inquiries(seat)[0][0].call_back_number == "+966550000009"
    assert len(today.lists[DueKind.CALL_BACKS].rows) == 1


@pytest.mark.parametrize("number", ["055", "ليس رقمًا", "05500000099999999", "<b>0550000009</b>"])
def test_a_number_nobody_has_is_refused_and_stays_as_typed(seat: Seat, number: str) -> None:
    page = asked(seat)
    page.outcome.choose(InquiryOutcome.CALL_BACK)
    page.call_back_number.set_text(number)
    seat.hand.press("Ctrl+Enter")

    assert same_words(page.form)
    assert page.call_back_number.text() == number
    assert page.question.text() == QUESTION


def test_an_inquiry_comes_back_as_it_was_left_by_the_way_back_and_not_for_the_next_caller(seat: Seat) -> None:
    """Rule 56; F3 is the next one's."""
    page = asked(seat)
    seat.hand.tab_to(page.outcome)
    seat.hand.press("2", "F2", "Esc")
    again = seat.page(InquiryPage)

    assert again is not page
    assert again.question.text() == QUESTION
    assert again.outcome.value() is InquiryOutcome.CALL_BACK
    assert again.number_row.isVisible()
    assert seat.drafts() == ["inquiry"]
    seat.hand.press("F3")
    until(lambda: seat.place.navigator.page() is not again, "the next inquiry does not open")
    assert seat.page(InquiryPage).question.text() == ""
    seat.reads(QUESTION)  # it is offered


# The call back


def test_a_caller_is_called_back_from_today_by_keyboard(seat: Seat) -> None:
    """T57: what was asked can be read, and the caller leaves the list with the answer."""
    a_call_back(seat.desk)
    today = seat.open("today")
    seat.hand.tab_to(today.lists[DueKind.CALL_BACKS].rows[0])
    seat.hand.press("Enter")
    page = seat.page(CallBackPage)
    assert focus_is_in(page.answer)
    seat.reads("متى يفتح المكتب؟")
    assert "0009" in seat.words()

    seat.hand.press("Ctrl+Enter")
    assert same_words(page.forms[0])
    seat.hand.tab_to(page.answer.focus_target())
    seat.hand.type("من الأحد إلى الخميس")
    seat.hand.press("Ctrl+Enter")
    assert seat.page(TodayPage).lists[DueKind.CALL_BACKS].rows == []
    seat.reads("ولم يبقَ من ينتظره")
    assert inquiries(seat)[0][0].answer == "من الأحد إلى الخميس"
    assert seat.drafts() == []
