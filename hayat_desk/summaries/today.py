"""كشف اليوم: what may be done today, who waits, and whether the data are safe (ux rules 8–10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.due import OPINIONS_LISTED, DueKind
from hayat_desk.policy.months import Month
from hayat_desk.policy.requests import RequestState
from hayat_desk.records.committee import count_queue
from hayat_desk.records.exports import last_export
from hayat_desk.records.heirs import due_to_heirs
from hayat_desk.records.office import the_office
from hayat_desk.records.reception import count_to_call_back
from hayat_desk.records.request_lists import count_up_to, requests_by_state
from hayat_desk.summaries.due import UNFINISHED, WAITING, Due, due
from hayat_desk.vault.awaited_copy import does_copy_lack_scans, is_copy_awaited

_MOST = 999  # of one kind are counted
LISTED = 30
"""Lines of a list that are read in the morning; that there are more is told."""


@dataclass(frozen=True, kw_only=True)
class WorkDue:
    """How much work stands on each screen of the sidebar."""

    reception: int  # callers to be called back by today
    requests: int  # begun, or waiting for documents or the signature
    committee: int  # raised, deferred or appealed, and on no open docket
    outcomes: int  # from the decision to the opinion


@dataclass(frozen=True, kw_only=True)
class TodaySummary:
    """The lists of the morning, none longer than `LISTED`, and what is said of report and backup."""

    today: date
    due: Mapping[DueKind, Due]
    month_to_export: Month | None  # the last one, while it has not left the office
    review_due: date | None  # the board was to look at the policy again by this day, which has come
    backup_on: date | None
    backup_place: str
    backup_age: int | None  # days
    has_place_for_copies: bool
    copy_is_awaited: bool  # the last one did not reach its place
    copy_lacks_scans: bool  # the last one, because the office has them no more or damaged


def today_summary(work: UnitOfWork) -> TodaySummary:
    """The page «اليوم»."""
    office = the_office(work.db)
    backup_on = office_day(office.last_backup_at) if office.last_backup_at else None
    return TodaySummary(
        today=work.today,
        due={kind: due(work, kind, LISTED) for kind in DueKind},
        month_to_export=_month_to_export(work),
        review_due=_review_due(work),
        backup_on=backup_on,
        backup_place=office.last_backup_place,
        backup_age=(work.today - backup_on).days if backup_on else None,
        has_place_for_copies=bool(office.backup_folder),
        copy_is_awaited=is_copy_awaited(work.attachments.folder.parent),
        copy_lacks_scans=does_copy_lack_scans(work.attachments.folder.parent),
    )


def _month_to_export(work: UnitOfWork) -> Month | None:
    """The month before this one, if the office was there in it and its report was never exported (T13)."""
    last = Month.of_day(work.today, work.profile.office.report_months).moved(-1)
    was_there = the_office(work.db).created_at < last.ends
    return last if was_there and last_export(work.db, last) is None else None


def _review_due(work: UnitOfWork) -> date | None:
    """The day of the policy's review once it has come (T09); None where its approval is not known."""
    due_on = work.profile.policy.review_due
    day = due_on.nearest() if due_on else None
    return day if day is not None and day <= work.today else None


def work_due(work: UnitOfWork) -> WorkDue:
    """The counts of the sidebar: of each screen what it shows."""
    at_the_desk, in_hand = (*UNFINISHED, *WAITING), (RequestState.DECIDED, RequestState.REGISTERING)
    counts = requests_by_state(work.db, (*at_the_desk, *in_hand))
    to_register = count_up_to(work.db, _MOST, RequestState.INFORMED, Outcome.ACCEPTED)
    opinions = count_up_to(work.db, OPINIONS_LISTED, RequestState.DELIVERED)
    opinions += count_up_to(work.db, OPINIONS_LISTED, RequestState.INFORMED, Outcome.REFUSED)
    return WorkDue(
        reception=count_to_call_back(work.db, work.today),
        requests=sum(counts.get(state, 0) for state in at_the_desk),
        committee=count_queue(work.db),
        outcomes=sum(counts.get(state, 0) for state in in_hand)
        + to_register
        + min(opinions, OPINIONS_LISTED)
        + len(due_to_heirs(work.db)),
    )
