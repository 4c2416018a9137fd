"""Who steps aside is named on the session's page, and taken back there (T70)."""

from __future__ import annotations

from hayat_desk.policy.names import PersonName
from hayat_desk.policy.recusals import RecusalReason
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.committee.recusals_card import RecusalForm, RecusalsCard
from hayat_desk.ui.committee.session_page import SessionPage
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.places.committee import SessionPlace
from tests import builders
from tests.ui.page_kit import Seat


def open_session(seat: Seat, **of_person: object) -> SessionPage:
    builders.a_raised_request(seat.desk, builders.a_person(seat.desk, **of_person))
    return seat.open(SessionPlace(builders.a_session(seat.desk)))  # type: ignore[no-any-return]


def asked(card: RecusalsCard) -> RecusalForm:
    """The form, which is open."""
    assert card.form is not None
    return card.form


def recuse(page: SessionPage, position: int, relation: str) -> None:
    card = page.recusals
    card.begin.click()
    asked(card).recused.choose(position)
    asked(card).reason.choose(RecusalReason.RELATIVE)
    asked(card).relation.set_text(relation)
    card.keep.click()


def test_a_member_steps_aside_and_what_is_written_of_the_decision_stays(seat: Seat) -> None:
    page = open_session(seat)
    page.reason.set_text("نصف السبب")
    recuse(page, 0, " ")
    seat.reads("صلة القرابة")  # asked for at its field
    asked(page.recusals).relation.set_text("أختها")
    page.recusals.keep.click()
    seat.reads(builders.MEMBERS[0].name)
    seat.reads("رئاسة النظر في هذا الطلب: ")
    assert "أُثبت التنحّي" in page.messages.message()
    assert page.reason.text() == "نصف السبب"
    back = next(one for one in page.recusals.findChildren(Button) if one.words() == "إلغاء التنحّي")
    back.click()
    assert "أُلغي التنحّي" in page.messages.message()
    assert builders.MEMBERS[0].name not in seat.words()


def test_a_member_of_the_applicants_name_is_told_of_and_asked_about(seat: Seat) -> None:
    page = open_session(seat, name=PersonName("منى", "فهد", "", "الرويلي"))
    seat.reads("والطلب مقدَّم بالاسم نفسه")
    seat.hand.press("1", "Ctrl+Enter")
    seat.reads("إن كانا شخصين فأشّر عليه")
    recuse(page, 1, "خالتها")
    page.primary()
    assert seat.page(MinutesPage).messages.message() == "حُفظ القرار."


def test_a_session_whose_requests_all_ended_leads_to_its_minutes(seat: Seat) -> None:
    request_id = builders.a_raised_request(seat.desk)
    session = builders.a_session(seat.desk)
    page = seat.open(SessionPlace(session))
    with seat.desk.work() as work:
        builders.end(work, request_id)
    seat.hand.press("1", "Ctrl+Enter")  # on a page that was open before
    seat.reads("انتهت طلبات الجلسة")
    assert not page.decision.isVisibleTo(page)
    page = seat.open(SessionPlace(session))
    page._minutes_button.click()
    minutes = seat.page(MinutesPage)
    assert minutes.confirm.isVisibleTo(minutes)


def test_who_is_being_named_comes_back_with_the_draft_to_the_same_request(seat: Seat) -> None:
    for name in ("نورة", "هيلة"):
        builders.a_raised_request(
            seat.desk, builders.a_person(seat.desk, name=PersonName(name, "", "", "العنزي"))
        )
    place = SessionPlace(builders.a_session(seat.desk))
    page: SessionPage = seat.open(place)
    page.show_line(1)
    page.recusals.begin.click()
    asked(page.recusals).reason.choose(RecusalReason.RELATIVE)
    asked(page.recusals).relation.set_text("ابنة خالتها")
    state = {**page.state(), **page.standing()}
    other: SessionPage = seat.open(place)
    other.restore_state(state)
    assert other.at == 1
    assert asked(other.recusals).relation.text() == "ابنة خالتها"
    assert asked(other.recusals).relation.isVisibleTo(other)
    other.show_line(0)
    assert other.recusals.opened.form is None  # of the other request nobody was named
