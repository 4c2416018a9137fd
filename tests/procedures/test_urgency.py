"""An urgent request stands first in queue, docket and lists, with its reason, and is promised nothing earlier."""

from __future__ import annotations

from datetime import date

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.urgency import UrgencyFlaw
from hayat_desk.procedures import requests
from hayat_desk.procedures.intake import prepare_receipt
from hayat_desk.procedures.urgency import call_ordinary, call_urgent
from hayat_desk.records.committee import queue
from hayat_desk.records.request_lists import requests_in
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import session_summary
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.papers.contents import paper_to_draw
from tests import builders

WHY = "موعد العملية بعد أربعة أيام"


def hasten(desk: Desk, request_id: RequestId, because: str = WHY) -> None:
    with desk.work() as work:
        call_urgent(work, request_id, because)


def test_it_stands_first_in_its_state_in_the_queue_and_on_the_docket(desk: Desk, clock: MovableClock) -> None:
    """T63."""
    raised = []
    for _ in range(3):
        raised.append(builders.a_raised_request(desk))
        clock.later(days=1)
    hasten(desk, raised[2])
    in_turn = [raised[2], raised[0], raised[1]]
    with desk.look() as look:
        assert [request.id for request in requests_in(look.db, (RequestState.RAISED,))] == in_turn
        assert [request.id for request in requests_in(look.db, (RequestState.RAISED,), 1)] == in_turn[:1]
        assert [request.id for request in queue(look.db)] == in_turn
        numbers = [request.number for request in queue(look.db)]
    session = builders.a_session(desk)
    hasten(desk, raised[1])  # while the docket is open: before all that stand on it
    with desk.look() as look:
        docket = [row.number for row in session_summary(look, session).docket]
        _, sheet = docket_sheet(look, session)
    assert docket == [numbers[2], numbers[0], numbers[1]]
    assert [item.urgent for item in sheet.items] == [WHY, WHY, ""]


def test_its_reply_is_promised_no_earlier(desk: Desk) -> None:
    """T65 — the receipt says what every receipt says."""
    plain, urgent = builders.a_signed_request(desk), builders.a_signed_request(desk)
    hasten(desk, urgent)
    for request_id in (plain, urgent):
        with desk.work() as work:
            requests.raise_to_committee(work, request_id, is_told=True)
    told = []
    for request_id in (plain, urgent):
        with desk.work() as work:
            receipt = prepare_receipt(work, request_id)
        with desk.look() as look:
            told.append(repr(paper_to_draw(look, receipt)))
            assert look.db.get_one(SupportRequest, request_id).earliest_reply == date(2026, 12, 6)
    assert all("2026/12/06" in receipt for receipt in told)
    assert all("عاجل" not in receipt and WHY not in receipt for receipt in told)


def test_it_takes_its_turn_again(desk: Desk, clock: MovableClock) -> None:
    first = builders.a_raised_request(desk)
    clock.later(days=1)
    second = builders.a_raised_request(desk)
    hasten(desk, second)
    with desk.work() as work:
        call_ordinary(work, second)
    with desk.look() as look:
        assert [request.id for request in queue(look.db)] == [first, second]
        assert queue(look.db)[1].urgent_because == ""


def test_on_an_open_docket_it_takes_its_turn_again_too(desk: Desk, clock: MovableClock) -> None:
    raised = []
    for _ in range(3):
        raised.append(builders.a_raised_request(desk))
        clock.later(days=1)
    session = builders.a_session(desk)
    hasten(desk, raised[2])
    hasten(desk, raised[1])
    with desk.work() as work:
        call_ordinary(work, raised[1])
    with desk.look() as look:
        docket = [row.number for row in session_summary(look, session).docket]
        numbers = [look.db.get_one(SupportRequest, request_id).number for request_id in raised]
    assert docket == [numbers[2], numbers[0], numbers[1]]


@pytest.mark.parametrize("because", ["", "  \n"])
def test_without_a_reason_none_is_urgent(desk: Desk, because: str) -> None:
    request = builders.a_request(desk)
    with desk.work() as work, pytest.raises(InvalidValue) as refusal:
        call_urgent(work, request, because)
    assert refusal.value.flaw is UrgencyFlaw.REASON_MISSING


def test_what_is_over_is_not_urgent(desk: Desk) -> None:
    refused = builders.a_decided_request(desk, Outcome.REFUSED)
    hasten(desk, refused)  # its reply may still be
    builders.tell(desk, refused)
    ended = builders.a_request(desk)
    with desk.work() as work:
        builders.end(work, ended)
    for request_id in (refused, ended):
        with desk.work() as work, pytest.raises(NotAllowed):
            call_urgent(work, request_id, WHY)
