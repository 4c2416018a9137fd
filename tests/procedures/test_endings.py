"""What an ending leaves behind, and what comes of it when it is taken up again (T64, T67, T83)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.endings import EndingFlaw, EndingReason
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.letters import REQUEST_TAKEN_UP
from hayat_desk.policy.periods import USUAL_ATTEMPTS
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestHindrance, RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import deaths, declarations, deliveries, endings, papers, reception, requests
from hayat_desk.records.papers import Paper
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.registers import paper_summary
from tests import builders


def _request(desk: Desk, request_id: RequestId) -> SupportRequest:
    with desk.look() as look:
        return look.db.get_one(SupportRequest, request_id)


@pytest.mark.parametrize("is_numbered", [False, True])
def test_a_letter_not_printed_falls_with_the_ending_it_tells_of(desk: Desk, is_numbered: bool) -> None:
    request_id = builders.a_raised_request(desk)
    with desk.work() as work:
        builders.end(work, request_id)
        letter = endings.prepare_ending_letter(work, request_id)
        if is_numbered:
            papers.issue_paper(work, letter)
    with desk.look() as look:
        assert paper_summary(look, letter).may_be_drawn  # the control: while it stands
    with desk.work() as work:
        endings.take_up_request(work, request_id, "سهو")
    with desk.look() as look:
        assert look.db.get_one(Paper, letter).void_reason == REQUEST_TAKEN_UP
        summary = paper_summary(look, letter)
        assert (summary.may_be_drawn, summary.may_be_printed) == (False, False)


def test_a_letter_that_was_printed_stays_when_the_request_is_taken_up(desk: Desk) -> None:
    request_id = builders.a_raised_request(desk)
    with desk.work() as work:
        builders.end(work, request_id)
        letter = endings.prepare_ending_letter(work, request_id)
    builders.print_paper(desk, letter)
    with desk.work() as work:
        endings.take_up_request(work, request_id, "سهو")
        builders.end(work, request_id, reason=EndingReason.ELSEWHERE)
        second = endings.prepare_ending_letter(work, request_id)
    with desk.look() as look:
        assert look.db.get_one(Paper, letter).voided_at is None
        assert paper_summary(look, second).may_be_printed  # each ending has its own


def _ends_and_is_taken_up(desk: Desk, request_id: RequestId) -> None:
    with desk.work() as work:
        builders.end(work, request_id)
        endings.take_up_request(work, request_id, "سهو")


def _dies_and_did_not(desk: Desk, request_id: RequestId) -> None:
    person = PersonId(_request(desk, request_id).person_id)
    with desk.work() as work:
        deaths.record_death(work, person, deaths.DeathEntry(died_on=work.today, said_by="ابنها"))
        deaths.undo_death(work, person, "خلط بين اسمين")


@pytest.mark.parametrize("comes_back", [_ends_and_is_taken_up, _dies_and_did_not])
def test_a_declaration_that_lay_ready_is_laid_out_anew_once_the_request_stands_again(
    desk: Desk, comes_back: Callable[[Desk, RequestId], None]
) -> None:
    """T62, T83 — its paper fell with the ending, and what is void is neither printed nor signed."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    with desk.work() as work:
        declarations.prepare_declaration(work, request_id)
    comes_back(desk, request_id)
    builders.sign(desk, request_id)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    assert _request(desk, request_id).state is RequestState.RAISED


def test_an_ending_is_not_before_the_raising_and_the_session_of_a_request_that_was_returned(
    desk: Desk, clock: MovableClock
) -> None:
    submitted = desk.today
    request_id = builders.a_raised_request(desk)
    clock.later(days=3)
    builders.return_request(desk, request_id)
    session_day = desk.today
    clock.later(days=2)
    assert _request(desk, request_id).raised_on is None
    for days in range((session_day - submitted).days):
        with pytest.raises(InvalidValue) as refusal, desk.work() as work:
            builders.end(work, request_id, ended_on=submitted + timedelta(days=days))
        assert refusal.value.flaw is EndingFlaw.ENDED_BEFORE
    with desk.work() as work:
        builders.end(work, request_id, ended_on=session_day)  # the control


@pytest.mark.parametrize(
    ("begun", "act"),
    [
        (builders.a_request, builders.see_documents),
        (builders.a_request, builders.sign),
        (builders.a_returned_request, builders.answer_wants),
    ],
)
def test_an_ending_is_not_before_what_she_last_brought_signed_or_answered(
    desk: Desk,
    clock: MovableClock,
    begun: Callable[[Desk], RequestId],
    act: Callable[[Desk, RequestId], None],
) -> None:
    """T64 — its letter would say that she withdrew what she went on with afterwards."""
    request_id = begun(desk)
    clock.later(days=3)
    act(desk, request_id)
    last = desk.today
    clock.later(days=2)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        builders.end(work, request_id, ended_on=last - timedelta(days=1))
    assert refusal.value.flaw is EndingFlaw.ENDED_BEFORE
    with desk.work() as work:
        builders.end(work, request_id, ended_on=last)  # the control


_LIVING = [reason for reason in EndingReason if reason is not EndingReason.DIED]


@pytest.mark.parametrize("reason", [EndingReason.MISTAKE, EndingReason.ELSEWHERE])
def test_what_was_served_in_part_is_neither_a_mistake_nor_served_elsewhere(
    desk: Desk, reason: EndingReason
) -> None:
    request_id = builders.a_decided_request(desk)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    builders.a_delivery(desk, request_id, is_last=False)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        builders.end(work, request_id, reason=reason)
    assert (refusal.value.flaw, refusal.value.field) == (EndingFlaw.SERVED_HERE, "reason")
    with desk.work() as work:
        builders.end(work, request_id)  # the control: the rest is withdrawn


@pytest.mark.parametrize("reason", _LIVING)
def test_what_was_delivered_ends_by_closing_or_a_death_alone(desk: Desk, reason: EndingReason) -> None:
    request_id = builders.a_decided_request(desk)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    builders.a_delivery(desk, request_id)
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        builders.end(work, request_id, reason=reason)
    assert refusal.value.hindrances == (RequestHindrance.ALREADY_DELIVERED,)


@pytest.mark.parametrize("reason", _LIVING)
def test_a_refusal_that_was_told_keeps_its_appeal(desk: Desk, reason: EndingReason) -> None:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request_id)
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        builders.end(work, request_id, reason=reason)
    assert refusal.value.hindrances == (RequestHindrance.REFUSAL_TOLD,)
    with desk.work() as work:
        builders.appeal(work, request_id, "تغيّرت الحال")


def _tried(desk: Desk, clock: MovableClock, request_id: RequestId, days: int) -> None:
    for _ in range(days):
        with desk.work() as work:
            endings.record_attempt(work, request_id, ChannelKind.PHONE)
        clock.later(days=1)


def _not_back(desk: Desk, request_id: RequestId, days_ago: int = 0) -> EndingFlaw:
    day = desk.today - timedelta(days=days_ago)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        builders.end(work, request_id, reason=EndingReason.NOT_BACK, ended_on=day)
    assert isinstance(refusal.value.flaw, EndingFlaw)
    return refusal.value.flaw


def _calls(desk: Desk, request_id: RequestId) -> None:
    entry = reception.VisitEntry(
        channel=ChannelKind.PHONE,
        purpose=Purpose.FOLLOW_UP,
        person_id=PersonId(_request(desk, request_id).person_id),
    )
    with desk.work() as work:
        reception.begin_visit(work, entry)


def _signs(desk: Desk, request_id: RequestId) -> None:
    builders.sign(desk, request_id)


def _was_taken_up(desk: Desk, request_id: RequestId) -> None:
    with desk.work() as work:
        builders.end(work, request_id, reason=EndingReason.NOT_BACK)
        endings.take_up_request(work, request_id, "راجعت صاحبته")


def _was_told(desk: Desk, request_id: RequestId) -> None:
    builders.sign(desk, request_id)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED)
    builders.tell(desk, request_id)


@pytest.mark.parametrize("came", [_calls, _signs, _was_taken_up, _was_told])
def test_attempts_before_she_was_reached_or_came_herself_do_not_count(
    desk: Desk, clock: MovableClock, came: Callable[[Desk, RequestId], None]
) -> None:
    """T29 — who came back did come back, however often the office had called before."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    clock.later(days=1)
    _tried(desk, clock, request_id, USUAL_ATTEMPTS)
    came(desk, request_id)
    clock.later(days=1)
    assert _not_back(desk, request_id) is EndingFlaw.TOO_FEW_ATTEMPTS
    _tried(desk, clock, request_id, USUAL_ATTEMPTS)
    assert _not_back(desk, request_id, days_ago=2) is EndingFlaw.ENDED_BEFORE  # the last was yesterday
    with desk.work() as work:
        yesterday = work.today - timedelta(days=1)
        builders.end(work, request_id, reason=EndingReason.NOT_BACK, ended_on=yesterday)


def test_a_refusal_not_told_and_a_yes_that_was_told_are_withdrawn(desk: Desk) -> None:
    refused = builders.a_decided_request(desk, Outcome.REFUSED)
    accepted = builders.a_decided_request(desk)
    builders.tell(desk, accepted)
    with desk.work() as work:
        builders.end(work, refused)
        builders.end(work, accepted)
    assert {_request(desk, one).ending for one in (refused, accepted)} == {EndingReason.WITHDRAWN}
