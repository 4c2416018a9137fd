"""The day of a session and who came are put right beside its minutes, until these are confirmed (T70)."""

from __future__ import annotations

from hayat_desk.policy.committee import Outcome
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.places.committee import MinutesPlace
from tests import builders
from tests.ui.page_kit import Seat


def test_who_came_is_put_right_and_a_refusal_is_said_at_its_question(seat: Seat) -> None:
    builders.a_raised_request(seat.desk)
    session_id = builders.a_session(seat.desk)
    page: MinutesPage = seat.open(MinutesPlace(session_id))
    card = page.attendance
    seat.reads("إلى أن يُعتمد المحضر")
    card.edit_wanted.emit()
    assert card.form is not None
    card.form.present[0].set_text("")
    card.keep.click()
    assert card.form.chair.error()
    card.form.chair.choose(1)
    card.keep.click()
    seat.reads("صُحّح يوم الجلسة وحضورها.")
    assert card.form is None
    assert builders.MEMBERS[0].name not in seat.words()
    builders.decide_all(seat.desk, session_id, Outcome.ACCEPTED)
    page.load()
    assert not card.isVisibleTo(page)


def test_what_is_typed_into_it_comes_back_with_the_draft(seat: Seat) -> None:
    builders.a_raised_request(seat.desk)
    place = MinutesPlace(builders.a_session(seat.desk))
    page: MinutesPage = seat.open(place)
    page.attendance.edit_wanted.emit()
    assert page.state() == {}  # opened, and nothing typed
    assert page.attendance.form is not None
    page.attendance.form.names[0].set_text("هيفاء بنت ناصر العنزي")
    state = page.state()
    other: MinutesPage = seat.open(place)
    other.restore_state(state)
    assert other.attendance.form is not None
    assert other.attendance.form.names[0].text() == "هيفاء بنت ناصر العنزي"
    other.attendance.keep.click()
    assert other.state() == {}
