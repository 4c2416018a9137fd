"""Contacts at the desk: begun with the purpose, gone on with, taken over, said to be over (T25, T44–T51)."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from sqlalchemy import select

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import VisitId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures.reception import InquiryEntry, VisitEntry, answer_inquiry, begin_visit
from hayat_desk.records.reception import Visit
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.reception import VisitPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from hayat_desk.ui.reception.reception_page import ReceptionPage
from hayat_desk.ui.reception.visit_page import VisitPage
from hayat_desk.ui.referrals.refer_page import ReferPage
from hayat_desk.ui.requests.new_request_page import NewRequestPage
from hayat_desk.ui.requests.requests_page import RequestsPage
from tests import builders
from tests.ui.page_kit import Seat


def visits(desk: Desk) -> list[Visit]:
    with desk.look() as look:
        return list(look.db.scalars(select(Visit).where(Visit.deleted_at.is_(None)).order_by(Visit.id)))


def test_whoever_left_before_a_word_was_written_was_here(seat: Seat) -> None:
    """T44, T58: and going back to another purpose is the same contact, unless another visitor came."""
    seat.open(VisitPlace(typed="منيرة"))
    seat.hand.press("2", "Enter")
    seat.page(NewRequestPage)
    assert [(visit.purpose, visit.person_id) for visit in visits(seat.desk)] == [
        (Purpose.SUPPORT_REQUEST, None)
    ]

    seat.hand.press("Esc")
    page = seat.page(VisitPage)
    assert page.same.value()
    seat.hand.press("1", "Enter")
    seat.page(InquiryPage)
    assert [visit.purpose for visit in visits(seat.desk)] == [Purpose.INQUIRY]

    page = seat.open(VisitPlace(typed="هيا"))
    page.same.set_text("")
    seat.hand.press("3", "Enter")
    seat.page(RequestsPage)
    assert len(visits(seat.desk)) == 2


def test_an_inquiry_of_a_visit_and_the_question_to_the_officer_are_one_contact(seat: Seat) -> None:
    """T57, T61: F8 from the inquiry, then the inquiry itself."""
    seat.open("visit")
    seat.hand.press("1", "Enter")
    seat.page(InquiryPage)
    seat.hand.press("F8")
    page = seat.page(ReferPage)
    assert page.channel_row.isHidden()  # it is known
    seat.hand.type("هل تشمل الخدمة المقيمات؟")
    seat.hand.press("Ctrl+Enter")

    assert len(visits(seat.desk)) == 1


def test_a_question_to_the_officer_out_of_the_blue_asks_how_it_came(seat: Seat) -> None:
    seat.open("refer")
    seat.page(ReferPage)
    seat.hand.type("هل تشمل الخدمة المقيمات؟")
    seat.hand.press("Ctrl+Enter")

    assert [(visit.channel, visit.purpose) for visit in visits(seat.desk)] == [
        (ChannelKind.INTERVIEW, Purpose.INQUIRY)
    ]


def test_a_person_chosen_by_mistake_is_asked_about_and_put_right(seat: Seat) -> None:
    wrong = builders.a_person(seat.desk)
    right = builders.a_person(seat.desk, name=PersonName("هيا", "سالم"))
    seat.open(VisitPlace(person_id=wrong))
    seat.hand.press("1", "Enter")
    seat.page(InquiryPage)

    page = seat.open(VisitPlace(person_id=right))
    assert "نورة سالم" in page.same.box.text()
    assert not page.same.value()
    page.same.set_text("1")
    seat.hand.press("1", "Enter")
    seat.page(InquiryPage)
    assert [visit.person_id for visit in visits(seat.desk)] == [right]


def test_who_is_in_touch_is_listed_until_it_is_said_to_be_over(seat: Seat) -> None:
    """Two in turn: either can be gone on with."""
    one = builders.a_person(seat.desk)
    other = builders.a_person(seat.desk, name=PersonName("هيا", "سالم"))
    for person in (one, other):
        with seat.desk.work() as work:
            entry = VisitEntry(channel=ChannelKind.INTERVIEW, purpose=Purpose.FOLLOW_UP, person_id=person)
            begin_visit(work, entry)
    seat.hand.press("F2")
    page = seat.page(ReceptionPage)
    assert len(page.in_touch.rows) == 2
    seat.reads("في المكتب الآن")

    newest = page.in_touch.rows[0].findChildren(type(page.create_file))
    newest[-1].click()
    assert len(page.in_touch.rows) == 1
    assert [visit.is_over for visit in visits(seat.desk)] == [False, True]

    page.in_touch.rows[0].findChildren(type(page.create_file))[0].click()
    assert seat.page(PersonPage).person_id == one


def test_going_on_with_one_of_two_without_a_name_goes_on_with_that_one(seat: Seat) -> None:
    """The earlier of two visitors, and also after an act was done with them."""
    for _ in range(2):
        with seat.desk.work() as work:
            begin_visit(work, VisitEntry(channel=ChannelKind.INTERVIEW, purpose=Purpose.FOLLOW_UP))
    earlier = visits(seat.desk)[0].id
    visit = VisitEntry(channel=ChannelKind.INTERVIEW, purpose=Purpose.INQUIRY, begun=VisitId(earlier))
    with seat.desk.work() as work:
        answer_inquiry(work, visit, InquiryEntry(question="متى الجلسة؟", answer="يوم الأحد", guide=""))
    seat.hand.press("F2")
    row = seat.page(ReceptionPage).in_touch.rows[-1]
    row.findChildren(QPushButton)[0].click()
    page = seat.page(VisitPage)
    assert page.same.value()
    seat.hand.press("2", "Enter")
    assert seat.page(NewRequestPage).start.begun == earlier
    assert len(visits(seat.desk)) == 2


def test_the_reply_to_who_is_here_is_told_here(seat: Seat) -> None:
    """The channel is known, and not asked."""
    request = builders.a_decided_request(seat.desk)
    page = seat.open(OutcomePlace(request))
    assert page.reply.channel.value() is ChannelKind.INTERVIEW  # she has just signed


def test_the_request_tells_how_often_it_was_come_for(seat: Seat) -> None:
    """T25: in the papers' step while it is at the desk."""
    request = builders.a_request(seat.desk)
    page = seat.open(RequestPlace(request))

    assert "مرة واحدة" in page.documents.come.text()
