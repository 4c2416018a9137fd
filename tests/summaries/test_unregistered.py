"""Who was accepted and never registers is listed after the office's own period, and ended from there (T66, T83)."""

from __future__ import annotations

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import RequestId, new_id
from hayat_desk.policy.periods import USUAL_DAYS_TO_REGISTER, PeriodFlaw
from hayat_desk.procedures import deliveries, endings
from hayat_desk.procedures.profile import VersionEntry, change_periods
from hayat_desk.records.outcomes import Reply, replies_of
from hayat_desk.summaries.due import DueRequest, due
from hayat_desk.summaries.today import today_summary
from tests import builders


def listed(desk: Desk) -> list[RequestId]:
    with desk.look() as work:
        lines = today_summary(work).due[DueKind.UNREGISTERED].lines
        return [line.request.request_id for line in lines if isinstance(line, DueRequest)]


def test_an_accepted_one_who_never_registers_is_listed_after_the_period_and_ended_from_there(
    desk: Desk, clock: MovableClock
) -> None:
    waiting, registered, refused = (builders.a_raised_request(desk) for _ in range(3))
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REFUSED)
    for request_id in (waiting, registered, refused):
        builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, registered, "يُستكمل لاحقًا")
    clock.later(days=USUAL_DAYS_TO_REGISTER - 1)
    assert listed(desk) == []
    clock.later(days=1)
    assert listed(desk) == [waiting]
    with desk.work() as work:
        builders.end(work, waiting, reason=EndingReason.WITHDRAWN)
    assert listed(desk) == []
    with desk.work() as work:
        endings.take_up_request(work, waiting, "عادت")
    assert listed(desk) == [waiting]


def test_the_period_is_the_boards(desk: Desk, clock: MovableClock) -> None:
    waiting = builders.a_decided_request(desk)
    builders.tell(desk, waiting)
    with desk.work() as work:
        change_periods(work, 2, 10, VersionEntry(change="قرار المجلس"))
    clock.later(days=10)
    assert listed(desk) == [waiting]


def test_no_more_are_listed_than_are_wanted_the_oldest_first_and_that_there_are_more_is_said(
    desk: Desk, clock: MovableClock
) -> None:
    builders.tell(desk, builders.a_decided_request(desk, Outcome.REFUSED))
    waiting = [builders.a_decided_request(desk) for _ in range(3)]
    for request_id in waiting:
        builders.tell(desk, request_id)
    clock.later(days=USUAL_DAYS_TO_REGISTER)
    for most in (1, 2, 3, 4):
        with desk.look() as work:
            late = due(work, DueKind.UNREGISTERED, most)
        assert [line.request.request_id for line in late.lines if isinstance(line, DueRequest)] == waiting[
            :most
        ]
        assert late.more is (most < 3)


def test_who_was_told_again_within_the_period_is_not_listed_yet(desk: Desk, clock: MovableClock) -> None:
    """What counts is the newest reply, and the day on which it was told."""
    waiting = builders.a_decided_request(desk)
    builders.tell(desk, waiting)
    clock.later(days=USUAL_DAYS_TO_REGISTER)
    assert listed(desk) == [waiting]
    with desk.database.writer() as db:
        (reply,) = replies_of(db, waiting)
        again = {column.key: getattr(reply, column.key) for column in Reply.__table__.columns}
        db.add(Reply(**again | {"id": new_id(), "told_on": desk.today}))
        db.commit()
    assert listed(desk) == []
    clock.later(days=USUAL_DAYS_TO_REGISTER)
    assert listed(desk) == [waiting]


@pytest.mark.parametrize(("attempts", "days"), [(0, 10), (13, 10), (3, 0), (3, 1000), (-1, 10)])
def test_a_period_that_cannot_be_is_refused(desk: Desk, attempts: int, days: int) -> None:
    with desk.work() as work, pytest.raises(InvalidValue) as refusal:
        change_periods(work, attempts, days, VersionEntry(change="قرار المجلس"))
    assert refusal.value.flaw is PeriodFlaw.OUT_OF_RANGE
