"""الردود والخدمات by keyboard: reply, registration, service in parts, opinion, appeal (T64–T67, T40–T41)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from hayat_desk.desk import MovableClock
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import Mark, OpinionAsked, OpinionQuestion
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures.committee import confirm_minutes
from hayat_desk.procedures.deliveries import complete_registration
from hayat_desk.procedures.requests import raise_to_committee
from hayat_desk.records.opinions import Opinion
from hayat_desk.summaries.opinions import opinions_summary
from hayat_desk.summaries.outcomes import outcome_summary
from hayat_desk.summaries.registers import outgoing_register
from hayat_desk.tour.hand import until
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.outcomes.opinions_page import OpinionsPage
from hayat_desk.ui.outcomes.outcome_page import OutcomePage
from hayat_desk.ui.outcomes.outcomes_page import OutcomesPage
from hayat_desk.ui.places.committee import MinutesPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.requests import RequestPlace
from tests import builders
from tests.ui.audits.test_hostile_input import HOSTILE, fails
from tests.ui.page_kit import Seat, focus_is_in, jam, papers_of, request_of, same_words, sign_with_paper


@pytest.fixture
def decided(seat: Seat) -> OutcomePage:
    return seat.open(OutcomePlace(builders.a_decided_request(seat.desk)))  # type: ignore[no-any-return]


def registered(seat: Seat) -> OutcomePage:
    request_id = builders.a_decided_request(seat.desk)
    builders.tell(seat.desk, request_id)
    with seat.desk.work() as work:
        complete_registration(work, request_id)
    return seat.open(OutcomePlace(request_id))  # type: ignore[no-any-return]


def test_an_accepted_request_goes_from_the_reply_to_the_closing_by_keyboard(
    seat: Seat, printed: Path
) -> None:
    """T64–T67, T40."""
    request_id = builders.a_decided_request(seat.desk)
    hand = seat.hand
    hand.press("Ctrl+6")
    assert focus_is_in(seat.page(OutcomesPage).replies)
    hand.press("Enter")
    page = seat.page(OutcomePage)
    hand.press("F7")
    until(lambda: "طُبع الخطاب" in page.messages.message(), "the letter is not printed")
    assert focus_is_in(page.reply.whom)
    hand.tab_to(page.reply.early_reason.focus_target())
    hand.type("موعد العملية غدًا")
    hand.press("Ctrl+Enter")
    assert request_of(seat.desk, request_id).state is RequestState.INFORMED
    hand.press("Ctrl+Enter")  # nothing is missing: the file gets its number
    assert request_of(seat.desk, request_id).state is RequestState.REGISTERING
    assert "1448-01-2-00001" in page.messages.message()
    hand.tab_to(page.delivery.amount.focus_target())
    hand.type("١٥٠٠")
    hand.press("Ctrl+Enter")
    until(lambda: "طُبع سنده" in page.messages.message(), "the receipt is not printed")
    hand.tab_to(page.signed)
    hand.press("Enter")
    with seat.desk.look() as look:
        (line,) = outcome_summary(look, request_id).deliveries
    assert (line.amount, line.receipt_signed) == (Money(1500_00), True)
    hand.tab_to(page.opinion.asked.focus_target())
    hand.press("1", "Ctrl+Enter")
    seat.page(OutcomesPage)
    seat.reads("أُغلق الطلب")
    request = request_of(seat.desk, request_id)
    assert (request.state, request.opinion_asked) == (RequestState.CLOSED, OpinionAsked.GIVEN)
    assert seat.drafts() == []
    assert {
        len(papers_of(seat.desk, kind)) for kind in (PaperKind.REPLY_LETTER, PaperKind.DELIVERY_RECEIPT)
    } == {1}


def test_before_the_two_weeks_the_reason_is_asked_for_at_its_field(seat: Seat, decided: OutcomePage) -> None:
    """T65."""
    seat.hand.press("Ctrl+Enter")
    assert "لم يمضِ الأسبوعان" in seat.words()
    assert request_of(seat.desk, decided.request_id).state is RequestState.DECIDED


def test_from_the_fourteenth_day_on_no_reason_is_asked(seat: Seat, clock: MovableClock) -> None:
    """T65: day 14 is allowed."""
    request_id = builders.a_decided_request(seat.desk)
    clock.later(days=14)
    page = seat.open(OutcomePlace(request_id))
    assert not page.reply.early_reason.isVisible()
    assert not page.reply.early.isVisible()
    page.reply.told_on.show_day(seat.desk.today - timedelta(days=1))
    assert page.reply.early_reason.isVisible()


def test_a_half_written_reply_comes_back_and_what_is_only_offered_is_no_draft(
    seat: Seat, decided: OutcomePage
) -> None:
    """Rule 56."""
    seat.open("today")
    assert seat.drafts() == []
    page = seat.open(OutcomePlace(decided.request_id))
    page.reply.whom.set_text("ابنها فهد")
    page.reply.early_reason.set_text("سفر")
    seat.open("today")
    assert seat.drafts() == ["outcome"]
    again = seat.go_on(OutcomePlace(decided.request_id))
    assert (again.reply.whom.text(), again.reply.early_reason.text()) == ("ابنها فهد", "سفر")
    again.primary()
    seat.open("today")
    assert seat.drafts() == []


def test_the_safe_contact_is_said_before_anybody_calls(seat: Seat) -> None:
    """DESIGN §4.6."""
    person = builders.a_person(seat.desk, contact_note="لا يُتصل إلا بعد المغرب، ولا يُذكر المرض")
    page = seat.open(OutcomePlace(builders.a_decided_request(seat.desk, person=person)))
    assert "لا يُذكر المرض" in page.reply.safe.words()


def test_what_the_file_lacks_is_asked_for_and_can_be_mended_from_there(seat: Seat) -> None:
    """T66."""
    person = builders.a_person(seat.desk, phone=None)
    request_id = builders.a_decided_request(seat.desk, person=person)
    builders.tell(seat.desk, request_id)
    page = seat.open(OutcomePlace(request_id))
    assert "الجوال" in page.registration.told.text()
    assert focus_is_in(page.registration.mend)
    page.act.click()
    assert same_words(page.registration.form)
    page.registration.mend.click()
    until(lambda: seat.here() == "correct_person", "the data do not open")
    page = seat.open(OutcomePlace(request_id))
    page.registration.passed_over.set_text("لا جوال لها")
    page.act.click()
    assert request_of(seat.desk, request_id).state is RequestState.REGISTERING


def test_a_part_asks_when_the_next_is_due_and_stays_in_the_list(seat: Seat, printed: Path) -> None:
    """T67."""
    page = registered(seat)
    assert not page.delivery.next_due.isVisible()
    page.delivery.is_last.choose(value=False)
    assert page.delivery.next_due.isVisible()
    page.delivery.next_due.show_day(seat.desk.today + timedelta(days=30))
    page.act.click()
    until(lambda: "طُبع سنده" in page.messages.message(), "the receipt is not printed")
    assert page.delivery.isVisible()
    assert page.delivery.what.text() == request_of(seat.desk, page.request_id).service_title
    due = seat.open("outcomes")
    assert len(due.services.rows) == 1
    seat.reads("الدفعة التالية في")


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("amount", "ألف", "يُكتب المبلغ بالريال"),
        ("delivered_on", "2027/01/01", "لم يأتِ بعد"),
        ("delivered_on", "2026/11/01", "قبل قرار لجنة البحث"),
        ("delivered_on", "1448", "كُتبت السنة وحدها"),
        ("received_by", "", ""),
        ("what", "", ""),
    ],
)
def test_a_delivery_that_cannot_be_is_said_at_its_field_and_no_other_is_lost(
    seat: Seat, field: str, text: str, said: str
) -> None:
    page = registered(seat)
    getattr(page.delivery, field).set_text(text)
    if field != "amount":
        page.delivery.amount.set_text("250.50")
    page.act.click()
    assert same_words(page.delivery.form)
    assert said in seat.words()
    assert field == "amount" or page.delivery.amount.text() == "250.50"
    with seat.desk.look() as look:
        assert outcome_summary(look, page.request_id).deliveries == ()


@pytest.mark.qt_log_ignore("QPdf", "QPrinter", "QPainter", extend=True)
def test_a_printer_that_refuses_loses_no_delivery_and_its_receipt_is_printed_later(
    seat: Seat, printed: Path
) -> None:
    page = registered(seat)
    with seat.desk.look() as look:
        given = outgoing_register(look, 1448).kept
    place = jam(printed, f"delivery_receipt-1448-01-6-{given + 1:05}")
    page.act.click()
    until(lambda: "الطابعة" in page.messages.message() and page.busy.isHidden(), "nothing is told")
    with seat.desk.look() as look:
        assert outgoing_register(look, 1448).kept == given  # its number was taken back
    place.rmdir()
    page.delivered.opened.emit(page.summary.deliveries[0])  # type: ignore[union-attr]
    until(lambda: len(papers_of(seat.desk, PaperKind.DELIVERY_RECEIPT)) == 1, "the receipt is not printed")
    assert request_of(seat.desk, page.request_id).state is RequestState.DELIVERED


def test_a_refused_applicant_may_appeal_or_be_asked(seat: Seat) -> None:
    """T40; DESIGN §4: تظلّم."""
    request_id = builders.a_decided_request(seat.desk, Outcome.REFUSED)
    builders.tell(seat.desk, request_id)
    page = seat.open(OutcomePlace(request_id))
    assert page.opinion.isVisible()
    page.appeal_button.click()
    assert focus_is_in(page.appeal.reason)
    seat.hand.type("الدخل المذكور قديم")
    seat.open("today")
    page = seat.go_on(OutcomePlace(request_id))
    assert page.appeal.isVisible()
    page.appeal.keep.click()
    seat.page(OutcomesPage)
    assert request_of(seat.desk, request_id).state is RequestState.UNDER_STUDY
    assert len(seat.open("committee").queue.rows) == 1
    seat.place.refresh()
    assert bare(seat.place.sidebar.items["committee"].count()) == "1"
    seat.open(OutcomePlace(request_id))
    seat.reads("لم يصدر بعد")
    assert "كما ورد في دليل سياسة الدعم" not in seat.words()  # that was the reason of the first decision


def test_empty_lists_say_so(seat: Seat) -> None:
    seat.open("outcomes")
    for told in ("لا ردود مستحقة اليوم", "لا تسجيل ينتظر", "لا خدمات تنتظر", "لا أحد يُطلب رأيه"):
        assert told in seat.words()


def test_a_form_is_entered_by_digits_and_shows_no_figure_below_five(seat: Seat) -> None:
    """T41: the digit pressed is the digit on paper and the points in the figures."""
    seat.hand.press("Ctrl+7")
    page = seat.page(OpinionsPage)
    for count in range(1, 7):
        for field in page.marks.values():
            seat.hand.tab_to(field.focus_target())
            seat.hand.press("4" if count < 6 else "1")
        seat.hand.press("Ctrl+Enter")
        with seat.desk.look() as look:
            assert opinions_summary(look).figures.forms == (5 if count >= 5 else 0)
        assert ("4.0 من 5" in seat.words()) is (count >= 5)
    seat.open("today")
    assert seat.drafts() == []


def test_the_forms_of_last_month_are_entered_and_seen_under_it(seat: Seat) -> None:
    """T41: the month is asked with a default, and stays for the next form out of the box."""
    page = seat.open("opinions")
    this = Month.of_day(seat.desk.today)
    assert page.month.value() == this
    page.month.choose(this.moved(-1))
    for _ in range(5):
        page.marks[OpinionQuestion.WHOLE].choose(Mark.POOR)
        page.primary()
    assert page.month.value() == this.moved(-1)
    seat.reads("2.0 من 5، والإجابات: 5")
    page.month.choose(this)
    assert "2.0 من 5" not in seat.words()


def test_an_empty_form_is_refused_and_a_blank_one_is_printed(seat: Seat, printed: Path) -> None:
    page = seat.open("opinions")
    page.primary()
    assert "اختر جوابًا واحدًا على الأقل" in page.messages.message()
    seat.hand.press("F7")
    until(lambda: "طُبعت الاستبانة" in page.messages.message(), "the form is not printed")
    assert (printed / "opinion-form.pdf").exists()


def test_the_request_s_page_leads_to_its_outcome_and_says_what_the_committee_asked(seat: Seat) -> None:
    decided = builders.a_decided_request(seat.desk)
    page = seat.open(RequestPlace(decided))
    page.outcome_button.click()
    assert seat.page(OutcomePage).request_id == decided
    returned = builders.a_request(seat.desk)
    builders.see_documents(seat.desk, returned)
    sign_with_paper(seat.desk, returned)
    with seat.desk.work() as work:
        raise_to_committee(work, returned, is_told=True)
    builders.decide_all(seat.desk, builders.a_session(seat.desk), Outcome.TO_COMPLETE)
    seat.open(RequestPlace(returned))
    seat.reads("طلبت اللجنة استكمال ما يأتي: كما ورد في دليل سياسة الدعم")


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_refused_at_their_field_or_kept_exactly(seat: Seat, kind: str) -> None:
    """Where no draft and no second look show them: the opinion, the registration, the delivery, the appeal."""
    text = HOSTILE[kind]
    refused = builders.a_decided_request(seat.desk, Outcome.REFUSED)
    builders.tell(seat.desk, refused)
    page = registered(seat)
    page.delivery.what.set_text(text)
    taken = not fails(page.delivery.what)
    page.act.click()
    until(page.busy.isHidden, "the receipt is not drawn")
    with seat.desk.look() as look:
        delivered = [line.what for line in outcome_summary(look, page.request_id).deliveries]
    assert delivered == ([text.strip()] if taken else [])

    page = seat.open(OutcomePlace(refused))
    page.appeal_button.click()
    page.appeal.reason.set_text(text)
    taken = not fails(page.appeal.reason)
    page.appeal.keep.click()
    assert (request_of(seat.desk, refused).state is RequestState.UNDER_STUDY) is taken

    page = seat.open("opinions")
    page.comment.set_text(text)
    taken = not fails(page.comment)
    page.primary()
    with seat.desk.look() as look:
        assert look.db.query(Opinion).count() == int(taken)


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_do_not_break_a_session_or_its_minutes(seat: Seat, kind: str) -> None:
    builders.a_raised_request(seat.desk)
    page = seat.open("new_session")
    for name, present in zip(page.form.names[:2], page.form.present[:2], strict=True):
        name.set_text(HOSTILE[kind])
        present.set_text("1")
    taken = not fails(page.form.names[0])
    page.primary()
    until(lambda: (seat.here() == "session") is taken, "the session is not opened, or not refused")
    if not taken:
        assert same_words(page.forms[0])
        page.form.names[0].set_text("منى")
        page.form.names[1].set_text("سارة")
        page.primary()
        until(lambda: seat.here() == "session", "the session is not opened")
    seat.hand.press("1", "Ctrl+Enter")
    minutes = seat.page(MinutesPage)
    until(lambda: minutes.sheet.pdf is not None, "the minutes are not drawn")
    with seat.desk.work() as work:
        confirm_minutes(work, minutes.session_id)
    minutes = seat.open(MinutesPlace(minutes.session_id))
    minutes.amendment.set_text(HOSTILE[kind])
    taken = not fails(minutes.amendment)
    minutes.add_entry.click()
    assert (minutes.amendment.text() == "") is taken
