"""مرات التواصل by keyboard: who has no file, and what something rests on, is corrected too (T28, T29, T71)."""

from __future__ import annotations

from hayat_desk.desk import MovableClock
from hayat_desk.policy.corrections import CorrectionAct
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import reception
from hayat_desk.records.contacts import requests_in
from hayat_desk.records.reception import Inquiry, visits_of
from hayat_desk.ui.corrections.contacts_page import ContactsPage
from hayat_desk.ui.corrections.correction_page import CorrectionPage
from hayat_desk.ui.places.reports import ReportsPlace
from hayat_desk.ui.reception.reception_page import ReceptionPage
from tests import builders
from tests.ui.page_kit import Seat, request_of


def an_answer(seat: Seat, answer: str) -> None:
    """An inquiry of somebody without a file."""
    visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    entry = reception.InquiryEntry(question="متى يفتح المكتب؟", answer=answer, guide="")
    with seat.desk.work() as work:
        reception.answer_inquiry(work, visit, entry)


def test_a_wrong_answer_to_somebody_without_a_file_is_corrected_from_the_reception(
    seat: Seat, clock: MovableClock
) -> None:
    an_answer(seat, "الثامنة مساءً")
    clock.later(days=1)
    seat.hand.press("F2")
    seat.hand.tab_to(seat.page(ReceptionPage).contacts)
    seat.hand.press("Enter")
    page = seat.page(ContactsPage)
    assert "لم يُسجَّل" in seat.words()
    seat.hand.tab_to(page.before)
    seat.hand.press("Enter")
    assert "الثامنة مساءً" in seat.words()
    seat.hand.tab_to(page.contacts.rows[0])
    seat.hand.press("Down", "Enter")
    correction = seat.page(CorrectionPage)
    correction.how.choose(CorrectionAct.REPLACE)
    correction.reason.set_text("صباحًا لا مساءً")
    correction.part.answer.set_text("الثامنة صباحًا")  # type: ignore[attr-defined]
    seat.hand.press("Ctrl+Enter")
    with seat.desk.look() as look:
        standing = look.db.query(Inquiry).filter(Inquiry.deleted_at.is_(None)).one()
        assert standing.answer == "الثامنة صباحًا"
    seat.hand.press("Escape")
    assert seat.page(ContactsPage).day == page.day  # the day that was looked at, not today
    assert "صباحًا لا مساءً" in seat.words()


def test_the_channel_of_a_contact_with_a_request_is_corrected_from_the_reports(seat: Seat) -> None:
    request_id = builders.a_request(seat.desk, builders.a_person(seat.desk))
    request = request_of(seat.desk, request_id)
    seat.open(ReportsPlace()).contacts.click()
    page = seat.page(ContactsPage)
    page.contacts.rows[0].click()
    correction = seat.page(CorrectionPage)
    correction.how.choose(CorrectionAct.REPLACE)
    correction.reason.set_text("كانت مكالمة")
    correction.part.channel.choose(ChannelKind.PHONE)  # type: ignore[attr-defined]
    correction.save.click()
    with seat.desk.look() as look:
        (visit,) = visits_of(look.db, request.person_id)
        assert visit.channel == ChannelKind.PHONE.value
        assert [about.request_id for about in requests_in(look.db, visit.id)] == [request_id]
    assert request_of(seat.desk, request_id).visit_id == visit.id
