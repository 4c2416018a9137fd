"""A signature that falls is told at once on the page where it happened, with the way to a new one (T62)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.declarations import DeclarationState
from hayat_desk.policy.ids import DocketLineId, PersonId, RequestId
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures import committee, people, requests
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.parts.fallen_signatures import FallenSignatures, tell_fallen_signatures
from hayat_desk.ui.people.correct_page import CorrectPage
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.committee import MinutesPlace
from hayat_desk.ui.places.people import CorrectPersonPlace, PersonPlace
from hayat_desk.ui.places.requests import NewRequestPlace, RequestPlace
from hayat_desk.ui.requests.new_request_page import NewRequestPage
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.requests.steps import StepPanel
from tests import builders
from tests.ui.page_kit import Seat, request_of, sign_with_paper


def banner_of(page: Page) -> FallenSignatures:
    banner = page.findChild(FallenSignatures)
    assert banner is not None, "nothing is told"
    return banner


def signed_requests(seat: Seat, count: int, service: str = "") -> tuple[PersonId, list[RequestId]]:
    """A person who signed for so many requests."""
    person = builders.a_person(seat.desk)
    with seat.desk.work() as work:
        people.declare_income(work, person, Money(3000_00), frozenset())
    signed = [builders.a_request(seat.desk, person, service) for _ in range(count)]
    for request_id in signed:
        builders.see_documents(seat.desk, request_id)
        sign_with_paper(seat.desk, request_id)
    return person, signed


def test_each_request_is_named_with_its_number_and_leads_to_its_declaration(seat: Seat) -> None:
    person, signed = signed_requests(seat, 2)
    page = seat.open(CorrectPersonPlace(person))
    assert isinstance(page, CorrectPage)
    page.form.city.set_text("رفحاء")
    seat.hand.press("Ctrl+Enter")

    banner = banner_of(page)
    numbers = [request_of(seat.desk, one).number for one in signed]
    assert all(f"سقط توقيع إقرار الطلب {number}." in bare(banner.words()) for number in numbers)
    assert banner.words().count("تغيّر بعد التوقيع: المدينة") == 2
    assert seat.here() == "correct_person"
    wanted = banner.request_ids[1]
    banner.lines[1].act.click()
    request = seat.page(RequestPage)
    assert request.request_id == wanted
    assert request.declaration.isVisible()
    assert banner_of(request).request_ids == (banner.request_ids[0],)  # the other one goes on being told


def test_the_income_saved_on_the_person_s_file_is_told_there(seat: Seat) -> None:
    person, signed = signed_requests(seat, 1, "financial_help")
    page = seat.open(PersonPlace(person))
    assert isinstance(page, PersonPage)
    page.show_sensitive.click()
    page.income.show_money(Money(9000_00))
    page.save_sensitive.click()

    assert banner_of(page).request_ids == tuple(signed)
    assert "الدخل الشهري" in banner_of(page).words()
    assert "9" not in banner_of(page).words().replace(request_of(seat.desk, signed[0]).number, "")


def test_a_known_person_s_new_request_goes_on_telling_it(seat: Seat) -> None:
    person, signed = signed_requests(seat, 1)
    page = seat.open(NewRequestPlace(person_id=person))
    assert isinstance(page, NewRequestPage)
    page.form.district.set_text("حي آخر")
    seat.hand.press("Ctrl+Enter")

    request = seat.page(RequestPage)
    assert request.request_id not in signed
    assert banner_of(request).request_ids == tuple(signed)


def test_a_step_of_the_request_itself_tells_it_until_the_new_sheet_is_prepared(seat: Seat) -> None:
    _, (request_id,) = signed_requests(seat, 1)
    page = seat.open(RequestPlace(request_id))
    assert isinstance(page, RequestPage)
    page.stepper.wanted.emit(1)
    page.details.description.set_text("غير ما طُلب أولًا")
    seat.hand.press("Ctrl+Enter")
    assert banner_of(page).request_ids == (request_id,)
    assert banner_of(page).isVisible()

    page.stepper.wanted.emit(4)
    panel: StepPanel = page.declaration
    assert panel.isVisible()
    assert not banner_of(page).isVisible()


def test_a_request_that_the_committee_returns_tells_it_at_the_minutes(seat: Seat) -> None:
    person, (request_id,) = signed_requests(seat, 1)
    with seat.desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    session = builders.a_session(seat.desk)
    with seat.desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(city="رفحاء"))
        line = work.db.get_one(CommitteeSession, session).docket[0]
        entry = committee.DecisionEntry(
            outcome=Outcome.TO_COMPLETE, reason="تقرير حديث", wants=(builders.QUESTION,)
        )
        committee.decide(work, DocketLineId(line.id), entry)
    page = seat.open(MinutesPlace(session))
    assert isinstance(page, MinutesPage)
    assert page.do(committee.confirm_minutes, session)

    assert banner_of(page).request_ids == (request_id,)


def test_nothing_is_told_where_nothing_fell(seat: Seat) -> None:
    """Of a raised request the signature stands; the page that corrects the person closes as ever."""
    request_id = builders.a_raised_request(seat.desk)
    person = PersonId(request_of(seat.desk, request_id).person_id)
    seat.open(PersonPlace(person))
    page = seat.open(CorrectPersonPlace(person))
    page.form.city.set_text("رفحاء")
    seat.hand.press("Ctrl+Enter")

    assert seat.page(PersonPage).findChild(FallenSignatures) is None
    assert page.consequence is tell_fallen_signatures


def test_a_raised_request_says_what_changed_and_is_signed_anew_by_keyboard(seat: Seat, printed: Path) -> None:
    person, (request_id,) = signed_requests(seat, 1)
    with seat.desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
        people.correct_person(work, person, builders.a_person_entry(city="رفحاء"))
    page = seat.open(RequestPlace(request_id))
    assert isinstance(page, RequestPage)
    seat.reads("تغيّر بعد التوقيع")
    assert "رفحاء" in page.raised.changed.words()
    page.raised.declare.click()
    until(lambda: page.declaration.sheet.pdf is not None, "the new sheet is not drawn")
    assert not page.declaration.telling.isVisible()

    seat.hand.press("Ctrl+Enter")  # not printed yet
    assert page.messages.message()
    seat.hand.press("F7")
    until(page.declaration.signed.isVisible, "the new sheet is not printed")
    seat.hand.press("Ctrl+Enter")  # printed, and not signed
    assert page.messages.message()
    page.declaration.signed.box.setChecked(True)
    seat.hand.tab_to(page.declaration.consent.focus_target())
    seat.hand.press("1", "Ctrl+Enter")
    seat.reads("وُقّع الإقرار الجديد")

    request = request_of(seat.desk, request_id)
    assert request.state is RequestState.RAISED
    assert [one.state for one in request.declarations] == [DeclarationState.SIGNED] * 2
    assert all(one.code in seat.words() for one in request.declarations)
    assert not page.raised.changed.isVisible()
    assert not page.raised.declare.isVisible()


@pytest.mark.parametrize(
    ("scale", "count", "scrolls"), [(100, 1, False), (100, 3, False), (200, 1, True), (200, 3, True)]
)
def test_what_is_told_leaves_the_form_its_room_and_is_in_sight(
    seat: Seat, program_app: QApplication, scale: int, count: int, *, scrolls: bool
) -> None:
    """At 200 % beside the banner these lines would leave nothing of the form: they stand at its head then."""
    apply_theme(program_app, ThemeName.LIGHT, scale)
    seat.window.resize(1366, 768)
    person, _ = signed_requests(seat, count)
    page = seat.open(CorrectPersonPlace(person))
    assert isinstance(page, CorrectPage)
    page.form.city.set_text("رفحاء")
    seat.hand.press("Ctrl+Enter")
    breathe(100)

    banner, inside = banner_of(page), page.area.widget()
    assert inside is not None
    assert inside.isAncestorOf(banner) is scrolls
    assert not banner.visibleRegion().isEmpty()
    assert page.area.height() > page.height() * 0.3
    last = banner.lines[-1].act
    page.area.ensureWidgetVisible(last)
    assert last.visibleRegion().boundingRect().height() == last.height()
