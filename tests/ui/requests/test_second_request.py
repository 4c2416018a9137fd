"""A second request for a service of which one still runs is told of: visit, request, docket (T25, T63)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import DocketLineId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import Identity, IdentityKind
from hayat_desk.policy.requests import RequestState, still_runs
from hayat_desk.policy.told import ToldKind
from hayat_desk.printouts import docket
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import docket_entry, session_summary
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.reception import visitor
from hayat_desk.summaries.request_lines import running_requests_of
from hayat_desk.summaries.requests import request_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.places.reception import VisitPlace
from hayat_desk.ui.places.requests import NewRequestPlace, RequestPlace
from hayat_desk.ui.requests.request_page import RequestPage
from tests import builders
from tests.check_pdf import check
from tests.ui.page_kit import Seat

OVER = {RequestState.DELIVERED, RequestState.CLOSED, RequestState.ENDED}


@pytest.mark.parametrize("state", RequestState)
def test_a_request_runs_until_it_is_over(state: RequestState) -> None:
    assert still_runs(state, None) is (state not in OVER)
    assert still_runs(state, Outcome.ACCEPTED) is (state not in OVER)


def test_a_refusal_that_was_told_is_over_and_one_that_was_not_is_not() -> None:
    assert not still_runs(RequestState.INFORMED, Outcome.REFUSED)
    assert still_runs(RequestState.DECIDED, Outcome.REFUSED)


def _number(desk: Desk, request_id: object) -> str:
    with desk.look() as look:
        return str(look.db.get_one(SupportRequest, request_id).number)


@pytest.mark.parametrize("far", ["draft", "raised", "decided", "refused", "cancelled"])
def test_what_still_runs_is_told_at_the_visit(desk: Desk, far: str) -> None:

    person = builders.a_person(desk)
    match far:
        case "draft":
            first = builders.a_request(desk, person)
        case "raised":
            first = builders.a_raised_request(desk, person)
        case "decided":
            first = builders.a_decided_request(desk, person=person)
        case "refused":
            first = builders.a_decided_request(desk, Outcome.REFUSED, person)
            builders.tell(desk, first)
        case _:
            first = builders.a_request(desk, person)
            with desk.work() as work:
                builders.end(work, first, "عدلت عنه")
    with desk.look() as look:
        running = [line.request_id for line in visitor(look, person).running]
        assert running == [line.request_id for line in running_requests_of(look, person)]
        assert running_requests_of(look, person, besides=first) == ()

    assert running == ([first] if far in ("draft", "raised", "decided") else [])


def test_the_visit_and_the_new_request_show_it_and_lead_to_it(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    first = builders.a_raised_request(seat.desk, person)
    number = _number(seat.desk, first)

    for place in (VisitPlace(person_id=person), NewRequestPlace(person_id=person)):
        page = seat.open(place)
        (row,) = page.running.rows
        assert number in row.accessibleName()
        assert "مرفوع للجنة" in row.accessibleName()
    page.running.rows[0].click()
    until(lambda: seat.here() == "request", "the running request does not open")
    assert seat.page(RequestPage).request_id == first


def test_somebody_new_has_no_such_list(seat: Seat) -> None:
    assert not seat.open(NewRequestPlace(typed="لطيفة")).running.isVisible()


def test_the_request_tells_of_it_as_soon_as_the_service_is_chosen(seat: Seat) -> None:
    """And not of one for another service."""
    desk = seat.desk
    same, other = (service.key for service in desk.profile.services[:2])
    person = builders.a_person(desk)
    first = builders.a_raised_request(desk, person, same)
    second = builders.a_request(desk, person, other)
    page = seat.open(RequestPlace(second))
    page.show_step(page.step.__class__.REQUEST)
    assert not page.second.words()

    page.details.service.choose(desk.profile.service(same))
    assert _number(desk, first) in page.second.words()
    assert "مرفوع للجنة" in page.second.words()
    with desk.look() as look:
        assert [line.request_id for line in request_summary(look, second).also_running] == [first]

    page.details.service.choose(desk.profile.service(other))
    assert not page.second.words()


def test_the_docket_tells_of_it_on_screen_and_paper(desk: Desk, tmp_path: Path) -> None:
    person = builders.a_person(desk)
    first = builders.a_raised_request(desk, person)
    second = builders.a_request(desk, person)
    another = builders.a_person(
        desk, name=PersonName("موضي"), identity=Identity(IdentityKind.NONE), phone=None, birth=None
    )
    elsewhere = builders.a_raised_request(desk, another)
    twin = builders.a_person(desk, name=PersonName("هيا"), identity=Identity(IdentityKind.NONE), birth=None)
    of_twin = builders.a_raised_request(desk, twin)
    session = builders.a_session(desk)

    with desk.look() as look:
        rows = session_summary(look, session).docket
        entries = {
            entry.request_id: entry
            for entry in (docket_entry(look, DocketLineId(row.line_id)) for row in rows)
        }
        head, sheet = docket_sheet(look, session)
    own, of_same_phone = entries[first].told
    assert (own.kind, of_same_phone.kind) == (ToldKind.SAME_PERSON, ToldKind.POSSIBLE_TWIN)
    assert _number(desk, second) in own.what
    assert _number(desk, of_twin) in of_same_phone.what
    assert entries[elsewhere].told == ()
    path = tmp_path / "docket.pdf"
    path.write_bytes(docket.draw(head, sheet))
    assert check(path, ["طلب آخر للخدمة نفسها", _number(desk, second)]) == []
