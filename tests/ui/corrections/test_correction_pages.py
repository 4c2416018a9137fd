"""قيد تصحيح by keyboard: from the request and the timeline to the entry, and what stands afterwards (T26, T71)."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox
from sqlalchemy import select

from hayat_desk.desk import MovableClock
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import CorrectionAct, EntryKind, EntryRef
from hayat_desk.policy.days import DayDoubt
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.months import Month
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import deliveries, letters, reception, reports
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.reception import Inquiry, visits_of
from hayat_desk.reports.changes import to_keep
from hayat_desk.reports.month import month_report
from hayat_desk.ui.corrections.correction_page import CorrectionPage
from hayat_desk.ui.corrections.entries_page import EntriesPage
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.parts.words import figures
from hayat_desk.ui.places.corrections import CorrectionPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.registers import LetterPlace
from tests import builders
from tests.ui.page_kit import Seat, focus_is_in, request_of


def delivered(seat: Seat, amount: Money | None = None) -> RequestId:
    request_id = builders.a_decided_request(seat.desk)
    builders.tell(seat.desk, request_id)
    with seat.desk.work() as work:
        deliveries.complete_registration(work, request_id)
    builders.a_delivery(seat.desk, request_id, amount=amount)
    return request_id


def test_a_delivery_that_was_none_is_corrected_from_its_request_by_keyboard(seat: Seat) -> None:
    request_id = delivered(seat)
    page = seat.open(OutcomePlace(request_id))
    seat.hand.tab_to(page.correct)
    seat.hand.press("Enter")
    entries = seat.page(EntriesPage)
    assert focus_is_in(entries.entries)
    seat.hand.press("Down", "Enter")
    page = seat.page(CorrectionPage)
    assert focus_is_in(page.how)
    seat.hand.press("1")
    assert not page.part.what.isVisible()  # type: ignore[attr-defined]
    seat.reads("يعود الطلب إلى: استكمال التسجيل")
    seat.hand.press("Ctrl+Enter")
    assert request_of(seat.desk, request_id).state is RequestState.DELIVERED  # why, is not written yet
    page.reason.setFocus()
    seat.hand.type("لم تحضر لاستلامها")
    seat.hand.press("Ctrl+Enter")
    assert "يبقى القيد الأول" in page.messages.message()
    assert request_of(seat.desk, request_id).state is RequestState.REGISTERING
    assert not page.asking.isVisible()
    assert seat.drafts() == []


def test_another_amount_is_typed_over_what_was_recorded_and_leads_to_the_right_entry(seat: Seat) -> None:
    request_id = delivered(seat, Money(5000_00))
    with seat.desk.look() as look:
        (part,) = deliveries_of(look.db, request_id)
    page = seat.open(CorrectionPlace(EntryRef(EntryKind.DELIVERY, part.id)))
    page.how.choose(CorrectionAct.REPLACE)
    page.reason.set_text("زاد صفر")
    seat.hand.press("Ctrl+Enter")
    assert "لا فرق عمّا قُيّد" in seat.words()
    page.part.amount.show_money(Money(500_00))
    seat.hand.press("Ctrl+Enter")
    with seat.desk.look() as look:
        (right,) = deliveries_of(look.db, request_id)
        assert right.amount == Money(500_00)
    page.corrections.rows[0].setFocus()
    seat.hand.press("Enter")
    assert seat.page(CorrectionPage).entry == EntryRef(EntryKind.DELIVERY, right.id)


def test_the_file_shows_both_entries_the_first_struck_through_with_the_reason(seat: Seat) -> None:
    request_id = builders.a_decided_request(seat.desk, Outcome.REFUSED)
    builders.tell(seat.desk, request_id)
    with seat.desk.look() as look:
        (reply,) = replies_of(look.db, request_id)
    page = seat.open(CorrectionPlace(EntryRef(EntryKind.REPLY, reply.id)))
    page.how.choose(CorrectionAct.UNDO)
    page.reason.set_text("رد غيرها على الهاتف")
    page.save.click()
    person = PersonId(request_of(seat.desk, request_id).person_id)
    seat.open(PersonPlace(person))
    words = seat.words()
    assert "قيد تصحيح: إبلاغ القرار" in words
    assert "رد غيرها على الهاتف" in words
    assert "إبلاغ القرار · " in words
    assert "صُحّح" in words


def test_what_rests_on_an_entry_is_said_and_nothing_is_asked(seat: Seat) -> None:
    request_id = delivered(seat)
    with seat.desk.look() as look:
        (reply,) = replies_of(look.db, request_id)
    page = seat.open(CorrectionPlace(EntryRef(EntryKind.REPLY, reply.id)))
    assert "استُكمل التسجيل بعده" in page.carries.words()
    assert page.how.value_or_none() is CorrectionAct.REPLACE  # that alone is left
    assert page.part.whom.isVisible()


def test_a_correction_of_a_month_that_was_exported_says_so(seat: Seat, clock: MovableClock) -> None:
    request_id = delivered(seat)
    month = Month.of_day(seat.desk.today)
    clock.later(days=15)
    with seat.desk.work() as work:
        report = month_report(work, month)
        reports.record_export(work, month, report.as_of, to_keep(report.figures))
        (part,) = deliveries_of(work.db, request_id)
    seat.open(CorrectionPlace(EntryRef(EntryKind.DELIVERY, part.id)))
    assert "هذا تصحيح لشهر صُدّر تقريره" in seat.words()


def test_a_contact_of_somebody_else_is_moved_to_her_file(seat: Seat) -> None:
    wrong = builders.a_person(seat.desk)
    right = builders.a_person(seat.desk, name=builders.a_person_entry().name)
    visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.FOLLOW_UP, person_id=wrong)
    with seat.desk.work() as work:
        visit_id = reception.begin_visit(work, visit)
    page = seat.open(CorrectionPlace(EntryRef(EntryKind.VISIT, visit_id)))
    page.how.choose(CorrectionAct.REPLACE)
    page.reason.set_text("تشابه أسماء")
    page.part.person.take(right)
    page.save.click()
    with seat.desk.look() as look:
        assert visits_of(look.db, wrong) == []
        assert len(visits_of(look.db, right)) == 1


def test_a_letter_is_corrected_from_its_page(seat: Seat) -> None:
    with seat.desk.work() as work:
        entry = letters.LetterEntry(sender="مستشفى", subject="تقرير", received_on=work.today)
        letter_id = letters.register_letter(work, entry)
    page = seat.open(LetterPlace(letter_id))
    page.correct.click()
    page = seat.page(CorrectionPage)
    page.how.choose(CorrectionAct.REPLACE)
    page.reason.set_text("كُتب اسم آخر")
    page.part.from_whom.set_text("مستشفى عرعر")  # type: ignore[attr-defined]
    page.save.click()
    assert "يبقى القيد الأول" in page.messages.message()
    seat.open(LetterPlace(letter_id))
    assert "صُحّح القيد: كُتب اسم آخر" in seat.words()


def test_all_that_can_be_put_right_stands_in_the_entry_as_it_was_recorded(seat: Seat) -> None:
    """T26 — else nobody reads what of the first was wrong."""
    request_id = builders.a_decided_request(seat.desk)
    builders.tell(seat.desk, request_id)
    with seat.desk.work() as work:
        deliveries.complete_registration(work, request_id)
        letter_id = letters.register_letter(
            work,
            letters.LetterEntry(
                sender="مستشفى",
                subject="تقرير",
                received_on=work.today,
                their_date=builders.written("1448/06/05"),
                attachments="صورة تقرير",
            ),
        )
    part_id = builders.a_delivery(seat.desk, request_id, is_last=False)
    letter = EntryRef(EntryKind.LETTER, letter_id)
    written_on = figures(builders.written("1448/06/05"))
    assert {written_on, iso("صورة تقرير")} <= fact_words(seat, letter)
    next_due = figures(seat.desk.today + timedelta(days=30))
    assert next_due in fact_words(seat, EntryRef(EntryKind.DELIVERY, part_id))


def fact_words(seat: Seat, entry: EntryRef) -> set[str]:
    return {label.text() for label in seat.open(CorrectionPlace(entry)).facts.findChildren(Label)}


def test_a_draft_of_what_was_corrected_since_opens_and_offers_nothing(seat: Seat) -> None:
    """The page was once resized without end, and the program gone with it."""
    request_id = builders.a_decided_request(seat.desk)
    builders.tell(seat.desk, request_id)
    with seat.desk.look() as look:
        place = CorrectionPlace(EntryRef(EntryKind.REPLY, replies_of(look.db, request_id)[0].id))
    for reason in ("لم", "لم تُبلَّغ"):
        page = seat.open(place)
        page.how.choose(CorrectionAct.UNDO)
        page.reason.set_text(reason)
        if reason == "لم":
            seat.turn_away()
    page.save.click()
    seat.turn_away()
    assert not seat.go_on(place).asking.isVisible()
    seat.reads("قُيّد أنه لم يقع")


def to_be_called_back(seat: Seat, on: date | None) -> EntryRef:
    visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    entry = reception.InquiryEntry(
        question="هل تشمل المرافق؟",
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number="+966550000009",
        call_back_on=on,
        confirmed=frozenset(DayDoubt),
    )
    with seat.desk.work() as work:
        return EntryRef(EntryKind.INQUIRY, reception.answer_inquiry(work, visit, entry))


def call_back_days(seat: Seat) -> list[date | None]:
    with seat.desk.look() as look:
        return list(look.db.scalars(select(Inquiry.call_back_on).where(Inquiry.deleted_at.is_(None))))


def test_a_far_day_to_call_back_is_asked_about_and_confirmed_in_the_correction(seat: Seat) -> None:
    far = seat.desk.today + timedelta(days=500)
    page = seat.open(CorrectionPlace(to_be_called_back(seat, far)))
    page.how.choose(CorrectionAct.REPLACE)
    page.reason.set_text("سقطت كلمة")
    page.part.question.set_text("هل تشمل الخدمة المرافق؟")
    assert page.part.call_back_on.day() == far
    page.save.click()
    assert page.part.call_back_on.error()
    tick = page.part.call_back_on.mending_target()
    assert isinstance(tick, QCheckBox)
    tick.setChecked(True)
    page.save.click()
    assert "يبقى القيد الأول" in page.messages.message()
    assert call_back_days(seat) == [far]


def test_a_day_to_call_back_that_is_past_is_not_dropped_but_asked_anew(
    seat: Seat, clock: MovableClock
) -> None:
    entry = to_be_called_back(seat, seat.desk.today)
    clock.later(days=3)
    page = seat.open(CorrectionPlace(entry))
    page.how.choose(CorrectionAct.REPLACE)
    page.reason.set_text("سقطت كلمة")
    page.part.question.set_text("هل تشمل الخدمة المرافق؟")
    page.save.click()
    assert page.part.call_back_on.error()
    page.part.call_back_on.show_day(seat.desk.today)
    page.save.click()
    assert call_back_days(seat) == [seat.desk.today]
