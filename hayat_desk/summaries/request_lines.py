"""Requests as the lines of a list: one, many, and those of a person that still run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.requests import RequestState, still_runs
from hayat_desk.records import people
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest, requests_of


@dataclass(frozen=True, kw_only=True)
class RequestLine:
    """One request in a list."""

    request_id: RequestId
    person_id: PersonId
    person_name: str
    number: str
    service: str
    service_key: str
    state: RequestState
    ending: EndingReason | None
    submitted_on: date
    raised_on: date | None
    earliest_reply: date | None
    urgent_because: str  # empty of one that takes its turn
    reply_by: date | None = None  # the office's own last day for the reply, where that is past
    is_due_to_heirs: bool = False  # told on the person's page


def urgent_reason(request: SupportRequest) -> str:
    """Why it is urgent; empty of one that takes its turn, and of one that is over."""
    return request.urgent_because if still_runs(request.state, request.outcome) else ""


def request_line(work: UnitOfWork, request: SupportRequest) -> RequestLine:
    """A request as one line of a list."""
    person = work.db.get_one(Person, request.person_id)
    return RequestLine(
        request_id=RequestId(request.id),
        person_id=PersonId(person.id),
        person_name=person.name.full,
        number=request.number,
        service=request.service_title,
        service_key=request.service_key,
        state=request.state,
        ending=request.ending,
        submitted_on=request.submitted_on,
        raised_on=request.raised_on,
        earliest_reply=request.earliest_reply,
        urgent_because=urgent_reason(request),
    )


def request_lines(work: UnitOfWork, requests: Sequence[SupportRequest]) -> tuple[RequestLine, ...]:
    """Many requests as lines; their persons are fetched at once."""
    persons = people.with_ids(work.db, [request.person_id for request in requests])
    lines = tuple(request_line(work, request) for request in requests)
    del persons  # until here: the session forgets what nobody holds
    return lines


def running_requests_of(
    work: UnitOfWork, person_id: UUID, besides: UUID | None = None
) -> tuple[RequestLine, ...]:
    """A person's requests of which something is still to come, newest first: a second one is told of them."""
    running = [
        request
        for request in requests_of(work.db, person_id)
        if request.id != besides and still_runs(request.state, request.outcome)
    ]
    return request_lines(work, running)
