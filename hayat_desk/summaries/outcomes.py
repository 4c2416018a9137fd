"""كشف الردود والخدمات: replies due, registrations, services, opinions to be asked; one request's outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.due import OPINIONS_LISTED
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import PaperId, PersonId, RequestId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.profiles import Channel
from hayat_desk.policy.registration import RegistrationGap
from hayat_desk.policy.replies import earliest_reply, last_day_of_reply, replying_early
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState, hindrances
from hayat_desk.records.committee import decision_of
from hayat_desk.records.corrections import corrections_on
from hayat_desk.records.heirs import due_to_heirs
from hayat_desk.records.office import the_office
from hayat_desk.records.outcomes import (
    Delivery,
    deliveries_of,
    last_deliveries,
    replies_of,
)
from hayat_desk.records.papers import Paper, papers_of_request
from hayat_desk.records.people import Person, with_ids
from hayat_desk.records.request_lists import requests_in, told_with
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.banner import PersonBanner, banner_of
from hayat_desk.summaries.outcome_lines import (
    Appealing,
    DeliveryLine,
    ToldLine,
    appealing_of,
    delivery_line,
    told_line,
)
from hayat_desk.summaries.request_facts import facts_now
from hayat_desk.summaries.request_lines import urgent_reason


@dataclass(frozen=True, kw_only=True)
class DueLine:
    """One request that waits for what comes after its decision."""

    request_id: RequestId
    person_name: str
    number: str
    service: str
    state: RequestState
    outcome: Outcome | None
    decided_on: date | None
    earliest_reply: date | None  # of a reply that is due
    is_early: bool  # a reply today would need its reason
    reply_by: date | None  # the office's own last day for a reply that is due
    next_due: date | None  # of a service that is delivered in parts
    urgent_because: str  # empty of one that takes its turn


@dataclass(frozen=True, kw_only=True)
class OutcomesSummary:
    """The page «الردود والخدمات», each list oldest decision first."""

    replies: tuple[DueLine, ...]
    registrations: tuple[DueLine, ...]
    services: tuple[DueLine, ...]
    heirs: tuple[DueLine, ...]  # what is still due to heirs
    opinions: tuple[DueLine, ...]
    more_opinions: bool  # than are listed


@dataclass(frozen=True, kw_only=True)
class OutcomeSummary:
    """What came of one request, and what may be done now."""

    request_id: RequestId
    person_id: PersonId
    banner: PersonBanner
    number: str
    service: str
    state: RequestState
    ending: EndingReason | None
    outcome: Outcome | None
    reason: str
    article: str
    decided_on: date | None
    earliest_reply: date
    reply_by: date | None  # the office's own last day, where it set itself one
    today: date
    channels: tuple[Channel, ...]
    told: tuple[ToldLine, ...]
    appealing: Appealing
    gaps: tuple[RegistrationGap, ...]
    has_file_number: bool
    due_to_heirs: bool
    registered_on: date | None
    deliveries: tuple[DeliveryLine, ...]
    letter: PaperId | None
    letter_printed: bool
    has_entries: bool  # something was told or delivered, or corrected
    hindrances: dict[RequestAct, tuple[RequestHindrance, ...]]

    def may(self, act: RequestAct) -> bool:
        """Whether the act is allowed now."""
        return not self.hindrances[act]


def outcomes_summary(work: UnitOfWork, most: int = OPINIONS_LISTED) -> OutcomesSummary:
    """Everything that is due after a decision; of the opinions, which nobody need ever ask for, so many."""
    opinions = (
        *_lines(work, requests_in(work.db, (RequestState.DELIVERED,), most + 1)),
        *_lines(work, told_with(work.db, Outcome.REFUSED, most + 1)),  # last: they pile up
    )
    return OutcomesSummary(
        replies=_lines(work, requests_in(work.db, (RequestState.DECIDED,))),
        registrations=_lines(work, told_with(work.db, Outcome.ACCEPTED)),
        services=_lines(work, requests_in(work.db, (RequestState.REGISTERING,))),
        heirs=_lines(work, due_to_heirs(work.db)),
        opinions=opinions[:most],
        more_opinions=len(opinions) > most,
    )


def _lines(work: UnitOfWork, requests: Sequence[SupportRequest]) -> tuple[DueLine, ...]:
    persons = with_ids(work.db, [request.person_id for request in requests])  # at once, not one by one
    parts = last_deliveries(work.db, [request.id for request in requests])
    within = the_office(work.db).reply_within_days
    lines = [_line(work, request, parts.get(request.id), within) for request in requests]
    del persons
    return tuple(sorted(lines, key=lambda line: (not line.urgent_because, line.decided_on or work.today)))


def _line(work: UnitOfWork, request: SupportRequest, part: Delivery | None, within: int | None) -> DueLine:
    floor = request.earliest_reply
    is_due = request.state is RequestState.DECIDED
    return DueLine(
        request_id=RequestId(request.id),
        person_name=work.db.get_one(Person, request.person_id).name.full,
        number=request.number,
        service=request.service_title,
        state=request.state,
        outcome=request.outcome,
        decided_on=request.decided_on,
        earliest_reply=floor,
        is_early=floor is not None and replying_early(work.today, floor),
        reply_by=last_day_of_reply(floor, within) if floor is not None and is_due else None,
        next_due=part.next_due if part else None,
        urgent_because=urgent_reason(request),
    )


def outcome_summary(work: UnitOfWork, request_id: RequestId) -> OutcomeSummary:
    """One request from its decision on."""
    request = work.db.get_one(SupportRequest, request_id)
    person = work.db.get_one(Person, request.person_id)
    decision = decision_of(work.db, request.id)
    facts, papers = facts_now(work, request), papers_of_request(work.db, request.id)
    replies, deliveries = replies_of(work.db, request.id), deliveries_of(work.db, request.id)
    letter = _letter(papers, decision.session.number if decision else "")
    floor = request.earliest_reply or earliest_reply(request.decided_on or work.today)
    return OutcomeSummary(
        request_id=request_id,
        person_id=PersonId(person.id),
        banner=banner_of(work, person),
        number=request.number,
        service=request.service_title,
        state=request.state,
        ending=request.ending,
        outcome=request.outcome,
        reason=decision.reason if decision else "",
        article=decision.article if decision else "",
        decided_on=request.decided_on,
        earliest_reply=floor,
        reply_by=last_day_of_reply(floor, the_office(work.db).reply_within_days),
        today=work.today,
        channels=work.profile.offered_channels,
        told=tuple(told_line(reply) for reply in replies),
        appealing=appealing_of(work, request),
        gaps=person.registration_gaps,
        has_file_number=person.file_number is not None,
        due_to_heirs=facts.due_to_heirs,
        registered_on=request.registered_on,
        deliveries=tuple(
            delivery_line(delivery, papers, may_be_signed=person.may_be_named or bool(delivery.heir))
            for delivery in deliveries
        ),
        letter=PaperId(letter.id) if letter else None,
        letter_printed=letter is not None and letter.printed_at is not None,
        has_entries=bool(replies or deliveries or corrections_on(work.db, request.id)),
        hindrances={act: hindrances(act, facts) for act in RequestAct},
    )


def _letter(papers: Sequence[Paper], session_number: str) -> Paper | None:
    """The reply letter that tells what that session decided, unless it is void."""
    for paper in papers:
        if paper.kind is PaperKind.REPLY_LETTER and paper.code == session_number and paper.voided_at is None:
            return paper
    return None
