"""Lists of work: what may be done today, and apart from it what waits for somebody or for its day (ux rules 8, 9).

In each the urgent stand first, then what is most pressing: what waits longest, or what runs out soonest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import soon_expires
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.replies import floors_past, last_day_of_reply
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.waiting import WITH_THE_COMMITTEE
from hayat_desk.records.awaited import awaiting_reply
from hayat_desk.records.heirs import due_to_heirs
from hayat_desk.records.office import the_office
from hayat_desk.records.outcomes import last_deliveries
from hayat_desk.records.request_lists import (
    deliveries_due,
    deliveries_later,
    last_told,
    papers_at_the_desk,
    replies_allowed,
    replies_later,
    requests_in,
    told_with,
    urgent_requests,
)
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.drafts import DraftLine, draft_list
from hayat_desk.summaries.reception import InquiryLine, call_backs
from hayat_desk.summaries.referrals import ReferralSummary, referral_list
from hayat_desk.summaries.request_lines import RequestLine, request_lines

UNFINISHED = (RequestState.DRAFT,)
WAITING = (RequestState.AWAITING_DOCUMENTS, RequestState.AWAITING_SIGNATURE)


@dataclass(frozen=True, kw_only=True)
class DueRequest:
    """A request in a list of work, with the day that counts there and the paper it is about, if any."""

    request: RequestLine
    on: date | None = None
    paper: str = ""


Line = DueRequest | ReferralSummary | InquiryLine | DraftLine


@dataclass(frozen=True, kw_only=True)
class Due:
    """The lines of one list, the most pressing first; `more`: than were asked for."""

    lines: tuple[Line, ...] = ()
    more: bool = False


def due(work: UnitOfWork, kind: DueKind, most: int) -> Due:
    """One list, and no more of it than `most` lines."""
    lines = _READ[kind](work, most + 1)
    return Due(lines=tuple(lines[:most]), more=len(lines) > most)


def requests_at_the_desk(work: UnitOfWork, most: int) -> tuple[RequestLine, ...]:
    """The requests that are begun, or wait for documents or the signature: those that the sidebar counts."""
    return request_lines(work, requests_in(work.db, (*UNFINISHED, *WAITING), most))


def _urgent(work: UnitOfWork, most: int) -> list[Line]:
    return _plain(work, urgent_requests(work.db, most))


def _overdue(work: UnitOfWork, most: int) -> list[Line]:
    """Whose reply is past the office's own last day; nobody's where it set itself none (T65)."""
    within = the_office(work.db).reply_within_days
    if within is None:
        return []
    requests = awaiting_reply(work.db, most, floor_by=floors_past(within, work.today))
    last_day = partial(last_day_of_reply, within=within)
    return _dated(work, requests, lambda line: last_day(line.earliest_reply) if line.earliest_reply else None)


def _referrals(work: UnitOfWork, _most: int, *, are_due: bool) -> list[Line]:
    """Answers that the visitor has not got yet and questions that the officer is to be reminded of; or the others."""
    lines = sorted(referral_list(work), key=lambda line: line.state is not ReferralState.ANSWERED)
    return [line for line in lines if are_due is (line.is_due or line.state is ReferralState.ANSWERED)]


def _call_backs(work: UnitOfWork, _most: int, *, are_due: bool) -> list[Line]:
    """Callers in the order in which they called; those of later days by their day."""
    calls = [line for line in call_backs(work) if are_due is line.is_due(work.today)]
    if not are_due:
        calls.sort(key=lambda line: (line.call_back_on or work.today, line.at))
    return list(calls)


def _replies(work: UnitOfWork, most: int, *, are_due: bool) -> list[Line]:
    read = replies_allowed if are_due else replies_later
    return _by_day(_dated(work, read(work.db, work.today, most), lambda line: line.earliest_reply))


def _expiring(work: UnitOfWork, _most: int) -> list[Line]:
    """Papers of requests at the desk that were seen and expire before long, or have expired since."""
    papers = [
        (paper, request)
        for paper, request in papers_at_the_desk(work.db, (*UNFINISHED, *WAITING))
        if soon_expires(paper.verdict(work.today))
    ]
    lines = {line.request_id: line for line in request_lines(work, [request for _, request in papers])}
    due_lines: list[Line] = []
    for paper, request in papers:
        days = paper.verdict(work.today).days
        on = work.today + timedelta(days=days) if days is not None else None
        due_lines.append(DueRequest(request=lines[request.id], on=on, paper=paper.title))  # type: ignore[index]
    return _by_day(due_lines)


def _deliveries(work: UnitOfWork, most: int, *, are_due: bool) -> list[Line]:
    requests = (deliveries_due if are_due else deliveries_later)(work.db, work.today, most)
    parts = last_deliveries(work.db, [request.id for request in requests])

    def day_of(line: RequestLine) -> date | None:
        part = parts.get(line.request_id)
        return part.next_due if part else None

    return _by_day(_dated(work, requests, day_of))


def _heirs(work: UnitOfWork, most: int) -> list[Line]:
    """What was decided before a death and heirs are still to receive (T67, T83)."""
    return _plain(work, due_to_heirs(work.db)[:most])


def _registrations(work: UnitOfWork, most: int, *, are_late: bool) -> list[Line]:
    """Accepted ones who were told and did not register: within the office's own period, or beyond it (T66, T83)."""
    last = work.today - timedelta(days=work.profile.office.days_to_register)
    period = {"last_by": last} if are_late else {"after": last}
    requests = told_with(work.db, Outcome.ACCEPTED, most, **period)
    reply_days = last_told(work.db, [request.id for request in requests])
    return _dated(work, requests, lambda line: reply_days.get(line.request_id))


def _opinions(work: UnitOfWork, most: int) -> list[Line]:
    """Of what was delivered; then of refusals that were told, which pile up."""
    delivered = requests_in(work.db, (RequestState.DELIVERED,), most)
    return _plain(work, [*delivered, *told_with(work.db, Outcome.REFUSED, most)][:most])


def _drafts(work: UnitOfWork, most: int) -> list[Line]:
    """What was typed and not saved, and requests that do not say yet what is asked; each matter once."""
    drafts = draft_list(work)
    draft_requests = {line.request_id for line in drafts}
    unfinished = [line for line in requests_in(work.db, UNFINISHED, most) if line.id not in draft_requests]
    return [*drafts, *_plain(work, unfinished)]


def _in_states(work: UnitOfWork, most: int, *, states: tuple[RequestState, ...]) -> list[Line]:
    return _plain(work, requests_in(work.db, states, most))


def _plain(work: UnitOfWork, requests: Sequence[SupportRequest]) -> list[Line]:
    return _dated(work, requests, lambda _line: None)


def _dated(
    work: UnitOfWork, requests: Sequence[SupportRequest], day_of: Callable[[RequestLine], date | None]
) -> list[Line]:
    return [DueRequest(request=line, on=day_of(line)) for line in request_lines(work, requests)]


def _by_day(lines: Sequence[Line]) -> list[Line]:
    """The urgent first, then by their day; what has none is due at once."""
    return sorted(
        lines,
        key=lambda line: (
            isinstance(line, DueRequest) and (not line.request.urgent_because, line.on or date.min)
        ),
    )


_READ: Mapping[DueKind, Callable[[UnitOfWork, int], list[Line]]] = {
    DueKind.URGENT: _urgent,
    DueKind.OVERDUE: _overdue,
    DueKind.REFERRALS: partial(_referrals, are_due=True),
    DueKind.CALL_BACKS: partial(_call_backs, are_due=True),
    DueKind.REPLIES: partial(_replies, are_due=True),
    DueKind.EXPIRING: _expiring,
    DueKind.DELIVERIES: partial(_deliveries, are_due=True),
    DueKind.HEIRS: _heirs,
    DueKind.REGISTRATIONS: partial(_registrations, are_late=False),
    DueKind.UNREGISTERED: partial(_registrations, are_late=True),
    DueKind.OPINIONS: _opinions,
    DueKind.DRAFTS: _drafts,
    DueKind.WAITING: partial(_in_states, states=WAITING),
    DueKind.WITH_OFFICER: partial(_referrals, are_due=False),
    DueKind.WITH_COMMITTEE: partial(_in_states, states=WITH_THE_COMMITTEE),
    DueKind.REPLIES_LATER: partial(_replies, are_due=False),
    DueKind.DELIVERIES_LATER: partial(_deliveries, are_due=False),
    DueKind.CALLS_LATER: partial(_call_backs, are_due=False),
}
