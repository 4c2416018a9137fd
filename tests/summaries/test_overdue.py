"""The office's own longest time for a reply: what is past it stands on «اليوم»; without it nothing is late (T65)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.replies import ReplyFlaw
from hayat_desk.procedures.office import SettingsEntry, change_settings
from hayat_desk.summaries.due import DueRequest, due
from hayat_desk.summaries.outcomes import outcome_summary, outcomes_summary
from hayat_desk.summaries.requests import request_summary
from hayat_desk.summaries.today import today_summary
from tests import builders

SETTINGS = SettingsEntry(
    print_arabic_digits=False, auto_lock_minutes=5, backup_folder="", reply_within_days=None
)


def allow(desk: Desk, days: int | None) -> None:
    with desk.work() as work:
        change_settings(work, replace(SETTINGS, reply_within_days=days))


def overdue(desk: Desk) -> list[RequestId]:
    with desk.look() as look:
        lines = today_summary(look).due[DueKind.OVERDUE].lines
        return [line.request.request_id for line in lines if isinstance(line, DueRequest)]


def test_a_reply_is_overdue_from_the_day_after_the_offices_own_last_one_until_it_is_told(
    desk: Desk, clock: MovableClock
) -> None:
    allow(desk, 30)
    decided, raised = builders.a_decided_request(desk, Outcome.ACCEPTED), builders.a_raised_request(desk)
    raised_on = desk.today
    clock.later(days=30)
    assert overdue(desk) == []
    clock.later(days=1)
    assert overdue(desk) == [decided, raised]
    with desk.look() as look:
        (reply,) = outcomes_summary(look).replies
        last_days = {
            reply.reply_by,
            outcome_summary(look, decided).reply_by,
            request_summary(look, raised).reply_by,
            *(line.on for line in due(look, DueKind.OVERDUE, 5).lines if isinstance(line, DueRequest)),
        }
    assert last_days == {raised_on + timedelta(days=30)}
    builders.tell(desk, decided)
    with desk.work() as work:
        builders.end(work, raised)
    assert overdue(desk) == []


def test_nothing_is_called_late_where_the_office_set_itself_no_longest_time(
    desk: Desk, clock: MovableClock
) -> None:
    request_id = builders.a_decided_request(desk)
    clock.later(days=365)
    assert overdue(desk) == []
    with desk.look() as look:
        (reply,) = outcomes_summary(look).replies
        assert (reply.reply_by, outcome_summary(look, request_id).reply_by) == (None, None)


def test_a_longest_time_of_before_that_is_under_the_floor_counts_as_the_floor(
    desk: Desk, clock: MovableClock
) -> None:
    """Offices could once set one day: what may not be told yet is not called late all the same."""
    allow(desk, None)
    with desk.database.raw() as raw:
        raw.execute("UPDATE office SET reply_within_days = 1")
    raised = builders.a_raised_request(desk)
    clock.later(days=14)
    assert overdue(desk) == []
    clock.later(days=1)
    assert overdue(desk) == [raised]


@pytest.mark.parametrize("days", [0, 13, 367, -20])
def test_a_longest_time_under_the_two_weeks_is_refused(desk: Desk, days: int) -> None:
    with pytest.raises(InvalidValue) as refusal:
        allow(desk, days)
    assert refusal.value.flaw is ReplyFlaw.LONGEST_OUT_OF_RANGE


def test_more_than_are_wanted_are_not_listed_and_that_there_are_more_is_said(
    desk: Desk, clock: MovableClock
) -> None:
    allow(desk, 14)
    waiting = [builders.a_raised_request(desk) for _ in range(3)]
    clock.later(days=20)
    for most in (1, 2, 3, 4):
        with desk.look() as look:
            late = due(look, DueKind.OVERDUE, most)
        assert [line.request.request_id for line in late.lines if isinstance(line, DueRequest)] == waiting[
            :most
        ]
        assert late.more is (most < 3)
