"""كشف اليوم: what is to be done today, who waits, and whether the data are safe (ux rules 8–10)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.spelling import storable
from hayat_desk.records.committee import queue
from hayat_desk.records.drafts import drafts_of
from hayat_desk.records.office import the_office
from hayat_desk.records.requests import requests_by_state, requests_in
from hayat_desk.summaries.people import RequestLine, request_lines
from hayat_desk.summaries.reception import InquiryLine, call_backs
from hayat_desk.summaries.referrals import ReferralSummary, referral_list

_UNFINISHED = (RequestState.DRAFT,)
_WAITING = (RequestState.AWAITING_DOCUMENTS, RequestState.AWAITING_SIGNATURE)
_RAISED = (RequestState.RAISED, RequestState.UNDER_STUDY)
_DECIDED = (RequestState.DECIDED,)
_DELIVERING = (RequestState.REGISTERING,)
LISTED = 30
"""Lines of a list that are read in the morning; of the others only their number is told."""


@dataclass(frozen=True, kw_only=True)
class DraftLine:
    """Something that was typed and not saved."""

    page: str
    place: str
    title: str
    saved_at: datetime


@dataclass(frozen=True, kw_only=True)
class WorkDue:
    """How much work waits on each screen of the sidebar."""

    reception: int
    requests: int
    committee: int
    outcomes: int


@dataclass(frozen=True, kw_only=True)
class TodaySummary:
    """The lists of the morning, each oldest first and none longer than `LISTED`, and the state of the backup."""

    today: date
    drafts: tuple[DraftLine, ...]
    counts: Mapping[RequestState, int]  # of all requests, listed or not
    unfinished: tuple[RequestLine, ...]  # requests that do not say yet what is asked
    waiting: tuple[RequestLine, ...]  # for documents or the signature
    referrals: tuple[ReferralSummary, ...]
    call_backs: tuple[InquiryLine, ...]
    raised: tuple[RequestLine, ...]  # with the committee, before or in its session
    decided: tuple[RequestLine, ...]  # whose reply is due
    backup_on: date | None
    backup_place: str
    backup_age: int | None  # days

    @property
    def waiting_in_all(self) -> int:
        """Requests at the desk, listed or not."""
        return _count(self.counts, (*_UNFINISHED, *_WAITING))

    @property
    def raised_in_all(self) -> int:
        """Requests with the committee, listed or not."""
        return _count(self.counts, _RAISED)

    @property
    def decided_in_all(self) -> int:
        """Replies due, listed or not."""
        return _count(self.counts, _DECIDED)


def today_summary(work: UnitOfWork, listed: int = 0) -> TodaySummary:
    """The page «اليوم»; of the requests in a state `LISTED` are listed, or so many."""
    listed = listed or LISTED
    here = the_office(work.db)
    backup_on = office_day(here.last_backup_at) if here.last_backup_at else None
    return TodaySummary(
        today=work.today,
        drafts=draft_list(work),
        counts=requests_by_state(work.db),
        unfinished=_lines(work, _UNFINISHED, listed),
        waiting=_lines(work, _WAITING, listed),
        referrals=referral_list(work),
        call_backs=call_backs(work),
        raised=_lines(work, _RAISED, listed),
        decided=_lines(work, _DECIDED, listed),
        backup_on=backup_on,
        backup_place=here.last_backup_place,
        backup_age=(work.today - backup_on).days if backup_on else None,
    )


def work_due(work: UnitOfWork) -> WorkDue:
    """The counts of the sidebar, without the lists themselves."""
    counts = requests_by_state(work.db)
    return WorkDue(
        reception=len(call_backs(work)),
        requests=_count(counts, (*_UNFINISHED, *_WAITING)),
        committee=len(queue(work.db)),  # raised, deferred or appealed, and on no open docket
        outcomes=_count(counts, (*_DECIDED, *_DELIVERING)),
    )


def _count(counts: Mapping[RequestState, int], states: tuple[RequestState, ...]) -> int:
    return sum(counts.get(state, 0) for state in states)


def draft_list(work: UnitOfWork) -> tuple[DraftLine, ...]:
    """The user's drafts, newest first."""
    return tuple(
        DraftLine(page=draft.page, place=draft.place, title=draft.title, saved_at=draft.saved_at)
        for draft in drafts_of(work.db, work.clerk.id)
    )


def draft_state(work: UnitOfWork, page: str, place: str) -> dict[str, str]:
    """What a page's fields held when they were last kept; empty when nothing is kept."""
    for draft in drafts_of(work.db, work.clerk.id):
        if (draft.page, draft.place) == (page, storable(place)):
            state: dict[str, str] = json.loads(draft.state)
            return state
    return {}


def _lines(work: UnitOfWork, states: tuple[RequestState, ...], listed: int) -> tuple[RequestLine, ...]:
    return request_lines(work, requests_in(work.db, states, listed))
