"""كشف اليوم: what is to be done today, who waits, and whether the data are safe (ux rules 8–10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.replies import floors_past, last_day_of_reply
from hayat_desk.policy.requests import RequestState
from hayat_desk.records.awaited import awaiting_reply, told_with
from hayat_desk.records.committee import count_queue
from hayat_desk.records.heirs import due_to_heirs
from hayat_desk.records.office import the_office
from hayat_desk.records.reception import count_to_call_back
from hayat_desk.records.requests import requests_by_state, requests_in
from hayat_desk.summaries.drafts import DraftLine, draft_list
from hayat_desk.summaries.reception import InquiryLine, call_backs
from hayat_desk.summaries.referrals import ReferralSummary, referral_list
from hayat_desk.summaries.request_lines import RequestLine, request_lines
from hayat_desk.vault.awaited_copy import does_copy_lack_scans, is_copy_awaited

_UNFINISHED = (RequestState.DRAFT,)
_WAITING = (RequestState.AWAITING_DOCUMENTS, RequestState.AWAITING_SIGNATURE)
_RAISED = (RequestState.RAISED, RequestState.UNDER_STUDY)
_DECIDED = (RequestState.DECIDED,)
_DELIVERING = (RequestState.REGISTERING,)
LISTED = 30
"""Lines of a list that are read in the morning; of the others only their number is told."""


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
    drafts: tuple[DraftLine, ...]  # but those of a request that stands in one of the lists below
    unsaved: Mapping[RequestId, DraftLine]  # what is typed and not saved of a request that stands there
    counts: Mapping[RequestState, int]  # of the requests in the states below, listed or not
    unfinished: tuple[RequestLine, ...]  # requests that do not say yet what is asked
    waiting: tuple[RequestLine, ...]  # for documents or the signature
    referrals: tuple[ReferralSummary, ...]
    call_backs: tuple[InquiryLine, ...]
    raised: tuple[RequestLine, ...]  # with the committee, before or in its session
    decided: tuple[RequestLine, ...]  # whose reply is due
    unregistered: tuple[RequestLine, ...]  # accepted, told long ago, and not registered since
    more_unregistered: bool  # than are listed
    overdue: tuple[RequestLine, ...]  # the reply is past the office's own last day
    more_overdue: bool  # than are listed
    review_due: date | None  # the board was to look at the policy again by this day, which has come
    backup_on: date | None
    backup_place: str
    backup_age: int | None  # days
    copy_is_awaited: bool  # the last one did not reach its place
    copy_lacks_scans: bool  # the last one, because the office has them no more or damaged

    @property
    def waiting_in_all(self) -> int:
        """Requests that wait for a document or the signature, listed or not."""
        return _count(self.counts, _WAITING)

    @property
    def drafts_in_all(self) -> int:
        """What is begun and not finished: requests, listed or not, and what was typed beside them."""
        return _count(self.counts, _UNFINISHED) + len(self.drafts)

    @property
    def raised_in_all(self) -> int:
        """Requests with the committee, listed or not."""
        return _count(self.counts, _RAISED)

    @property
    def decided_in_all(self) -> int:
        """Replies due, listed or not."""
        return _count(self.counts, _DECIDED)


def today_summary(work: UnitOfWork, most: int = 0) -> TodaySummary:
    """The page «اليوم»; of the requests in a state `LISTED` are listed, or so many."""
    most = most or LISTED
    office = the_office(work.db)
    backup_on = office_day(office.last_backup_at) if office.last_backup_at else None
    unfinished, waiting_lines = _lines(work, _UNFINISHED, most), _lines(work, _WAITING, most)
    raised, decided_lines = _lines(work, _RAISED, most), _lines(work, _DECIDED, most)
    listed = {
        line.request_id for lines in (unfinished, waiting_lines, raised, decided_lines) for line in lines
    }
    drafts, unregistered = draft_list(work), _unregistered(work, most)
    overdue = overdue_replies(work, office.reply_within_days, most)
    unsaved = {line.request_id: line for line in reversed(drafts) if line.request_id is not None}
    return TodaySummary(
        today=work.today,
        drafts=tuple(line for line in drafts if line.request_id not in listed),
        unsaved={request_id: line for request_id, line in unsaved.items() if request_id in listed},
        counts=requests_by_state(work.db, (*_UNFINISHED, *_WAITING, *_RAISED, *_DECIDED)),
        unfinished=unfinished,
        waiting=waiting_lines,
        referrals=referral_list(work),
        call_backs=call_backs(work),
        raised=raised,
        decided=decided_lines,
        unregistered=unregistered[:most],
        more_unregistered=len(unregistered) > most,
        overdue=overdue[:most],
        more_overdue=len(overdue) > most,
        review_due=_review_due(work),
        backup_on=backup_on,
        backup_place=office.last_backup_place,
        backup_age=(work.today - backup_on).days if backup_on else None,
        copy_is_awaited=is_copy_awaited(work.attachments.folder.parent),
        copy_lacks_scans=does_copy_lack_scans(work.attachments.folder.parent),
    )


def _unregistered(work: UnitOfWork, most: int) -> tuple[RequestLine, ...]:
    """Accepted ones who were told before the office's own period began, and did not register (T66, T83).

    One more than `most`, where there are more.
    """
    before = work.today - timedelta(days=work.profile.office.days_to_register)
    return request_lines(work, told_with(work.db, Outcome.ACCEPTED, most + 1, last_by=before))


def _review_due(work: UnitOfWork) -> date | None:
    """The day of the policy's review once it has come (T09); None where its approval is not known."""
    due = work.profile.policy.review_due
    day = due.nearest() if due else None
    return day if day is not None and day <= work.today else None


def overdue_replies(work: UnitOfWork, within: int | None, most: int) -> tuple[RequestLine, ...]:
    """Whose reply is past the office's own last day; nobody's where it set itself none. One more than `most`."""
    if within is None:
        return ()
    lines = request_lines(work, awaiting_reply(work.db, most + 1, floor_by=floors_past(within, work.today)))
    return tuple(
        replace(line, reply_by=last_day_of_reply(line.earliest_reply, within))
        for line in lines
        if line.earliest_reply is not None
    )


def work_due(work: UnitOfWork) -> WorkDue:
    """The counts of the sidebar, without the lists themselves."""
    requests, outcomes = (*_UNFINISHED, *_WAITING), (*_DECIDED, *_DELIVERING)
    counts = requests_by_state(work.db, (*requests, *outcomes))
    return WorkDue(
        reception=count_to_call_back(work.db),
        requests=_count(counts, requests),
        committee=count_queue(work.db),  # raised, deferred or appealed, and on no open docket
        outcomes=_count(counts, outcomes) + len(due_to_heirs(work.db)),
    )


def _count(counts: Mapping[RequestState, int], states: tuple[RequestState, ...]) -> int:
    return sum(counts.get(state, 0) for state in states)


def _lines(work: UnitOfWork, states: tuple[RequestState, ...], most: int) -> tuple[RequestLine, ...]:
    return request_lines(work, requests_in(work.db, states, most))
