"""كشف طلب الدعم: the request with its five steps, its documents judged today, and what may be done now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import ValidityRule, Verdict
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.declarations import Change, DeclarationState, DeclaredField
from hayat_desk.policy.ids import DeclarationId, DocumentId, PaperId, RequestId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.profiles import ServiceType
from hayat_desk.policy.replies import earliest_reply, last_day_of_reply, next_working_day
from hayat_desk.policy.requests import (
    RequestAct,
    RequestFacts,
    RequestHindrance,
    RequestState,
    hindrances,
    is_at_the_desk,
)
from hayat_desk.policy.terms import Term
from hayat_desk.policy.waiting import AWAITING_REPLY, Waiting
from hayat_desk.records import request_lists as records
from hayat_desk.records.committee import decision_of
from hayat_desk.records.office import the_office
from hayat_desk.records.papers import Paper, papers_of_request
from hayat_desk.records.people import Person, sensitive_of
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.summaries.banner import PersonBanner, banner_of
from hayat_desk.summaries.consents import ConsentLine, consent_line
from hayat_desk.summaries.contacts import RequestContacts, request_contacts
from hayat_desk.summaries.endings import EndingLine, ending_line
from hayat_desk.summaries.request_facts import facts_now
from hayat_desk.summaries.request_lines import RequestLine, request_lines, running_requests_of, urgent_reason
from hayat_desk.summaries.spoken import said_aloud, standing_of
from hayat_desk.summaries.wants import WantLine, want_lines


class Step(Term):
    """The five steps of taking a request, in their fixed order (ux rule 19)."""

    PERSON = "person", "بيانات المستفيد", "Beneficiary's data"
    REQUEST = "request", "تفاصيل الطلب", "Details of the request"
    DOCUMENTS = "documents", "المستندات", "Documents"
    REVIEW = "review", "المراجعة", "Review"
    DECLARATION = "declaration", "الإقرار والإيصال", "Declaration and receipt"


class StepState(Term):
    """Only four states of a step (ux rule 20)."""

    NOT_STARTED = "not_started", "لم يبدأ", "Not started"
    IN_HAND = "in_hand", "قيد الإدخال", "Being filled in"
    COMPLETE = "complete", "مكتمل", "Complete"
    LACKING = "lacking", "فيه نقص", "Something is missing"


@dataclass(frozen=True, kw_only=True)
class DocumentLine:
    """One row of the checklist with its judgement."""

    document_id: DocumentId
    title: str
    rule: ValidityRule
    months: int | None
    official_identity: bool
    note: str
    matched: bool | None
    difference: str
    issued: WrittenDate | None
    expires: WrittenDate | None
    verdict: Verdict


@dataclass(frozen=True, kw_only=True)
class PaperLine:
    """A paper of the request that can be looked at and printed again."""

    paper_id: PaperId
    kind: PaperKind
    number: str  # blank until it is issued
    code: str  # of a declaration: which data it holds
    dated: date | None
    is_printed: bool
    is_void: bool


@dataclass(frozen=True, kw_only=True)
class RequestSummary:
    """Everything the request page shows, and the acts with what stands in their way."""

    request_id: RequestId
    banner: PersonBanner
    number: str
    service_key: str
    service_title: str
    description: str
    asks_income: bool
    asks_diagnosis: bool
    income_recorded: bool
    income_unread: bool  # told before amounts were read as such, and no figure: it is asked for again
    contacts: RequestContacts
    state: RequestState
    ended: EndingLine | None  # how it ended, before it was closed
    outcome: Outcome | None  # of the committee's newest decision
    urgent_because: str  # empty of one that takes its turn
    returned_because: str  # what the committee asked to complete, while the request is at the desk again
    submitted_on: date
    first_raised_on: date | None
    raised_on: date | None
    earliest_reply: date  # once it was raised; of another, were it raised today
    reply_by: date | None  # the office's own last day for the reply that is awaited, where it set itself one
    waiting: Waiting  # what can be said of that day; of one that can be raised, were it raised today
    next_working_day: date  # the same day unless that is a day off
    documents: tuple[DocumentLine, ...]
    wants: tuple[WantLine, ...]  # what the committee wanted with each return, the earliest first
    declaration_id: DeclarationId | None
    declaration_paper: PaperId | None
    declaration: DeclarationState
    void_because: tuple[DeclaredField, ...]
    changed_since_signed: tuple[Change, ...]  # of a raised request, whose signature stands
    consent: ConsentLine
    papers: tuple[PaperLine, ...]
    referral_open: bool
    also_running: tuple[RequestLine, ...]  # other requests of the person of which something is still to come
    steps: Mapping[Step, StepState]
    hindrances: Mapping[RequestAct, tuple[RequestHindrance, ...]]
    say_aloud: str

    def may(self, act: RequestAct) -> bool:
        """Whether the act is allowed now."""
        return not self.hindrances[act]

    @property
    def is_whole(self) -> bool:
        """Whether neither a paper nor anything the committee wants is lacking."""
        return all(line.verdict.is_valid for line in self.documents) and not self.open_wants

    @property
    def open_wants(self) -> tuple[WantLine, ...]:
        """What the committee wants and nobody has closed."""
        return tuple(line for line in self.wants if line.is_open)

    @property
    def at_the_desk(self) -> bool:
        """Whether the clerk still holds it."""
        return is_at_the_desk(self.state)


def request_summary(work: UnitOfWork, request_id: RequestId) -> RequestSummary:
    """One request as its page shows it today."""
    request = work.db.get_one(SupportRequest, request_id)
    facts, documents = facts_now(work, request), document_lines(work, request)
    reply_from = request.earliest_reply or earliest_reply(work.today)
    declaration, sensitive = request.declaration, sensitive_of(work.db, request.person_id)
    standing = standing_of(work, request, reply_from, whole=_is_whole(documents, facts))
    return RequestSummary(
        request_id=RequestId(request.id),
        banner=banner_of(work, work.db.get_one(Person, request.person_id)),
        number=request.number,
        service_key=request.service_key,
        service_title=request.service_title,
        description=request.description,
        asks_income=request.asks_income,
        asks_diagnosis=request.asks_diagnosis,
        income_recorded=sensitive is not None and sensitive.monthly_income is not None,
        income_unread=bool(sensitive and sensitive.income_as_told),
        contacts=request_contacts(work, request),
        state=request.state,
        ended=ending_line(request),
        outcome=request.outcome,
        urgent_because=urgent_reason(request),
        returned_because=_returned_because(work, request),
        submitted_on=request.submitted_on,
        first_raised_on=request.first_raised_on,
        raised_on=request.raised_on,
        earliest_reply=reply_from,
        reply_by=_reply_by(work, request),
        waiting=standing,
        next_working_day=next_working_day(reply_from, work.profile.days_off),
        documents=documents,
        wants=want_lines(request.asked_wants),
        declaration_id=DeclarationId(declaration.id) if declaration else None,
        declaration_paper=PaperId(declaration.paper_id) if declaration else None,
        declaration=facts.declaration,
        void_because=declaration.void_because if declaration else (),
        changed_since_signed=request.changes_since_signed,
        consent=consent_line(request),
        papers=tuple(_paper_line(paper) for paper in papers_of_request(work.db, request.id)),
        referral_open=facts.referral_open,
        also_running=running_requests_of(work, request.person_id, request.id),
        steps=_steps(request, documents, facts),
        hindrances={act: hindrances(act, facts) for act in RequestAct},
        say_aloud=said_aloud(work, request, reply_from, standing),
    )


def _reply_by(work: UnitOfWork, request: SupportRequest) -> date | None:
    if request.earliest_reply is None or request.state not in AWAITING_REPLY:
        return None
    return last_day_of_reply(request.earliest_reply, the_office(work.db).reply_within_days)


def _paper_line(paper: Paper) -> PaperLine:
    return PaperLine(
        paper_id=PaperId(paper.id),
        kind=paper.kind,
        number=paper.number or "",
        code=paper.code if paper.kind is PaperKind.DECLARATION else "",
        dated=paper.dated,
        is_printed=paper.printed_at is not None,
        is_void=paper.voided_at is not None,
    )


def _returned_because(work: UnitOfWork, request: SupportRequest) -> str:
    decision = decision_of(work.db, request.id) if is_at_the_desk(request.state) else None
    return decision.reason if decision and decision.outcome is Outcome.TO_COMPLETE else ""


def document_lines(work: UnitOfWork, request: SupportRequest) -> tuple[DocumentLine, ...]:
    """The papers of a request, each with its judgement."""
    return tuple(
        _document_line(work, request, document)
        for document in request.documents
        if document.deleted_at is None
    )


def _document_line(work: UnitOfWork, request: SupportRequest, document: RequestDocument) -> DocumentLine:
    return DocumentLine(
        document_id=DocumentId(document.id),
        title=document.title,
        rule=document.rule,
        months=document.months,
        official_identity=document.official_identity,
        note=document.note,
        matched=document.matched,
        difference=document.difference,
        issued=document.issued,
        expires=document.expires,
        verdict=request.verdict_on(document, work.today),
    )


def _steps(
    request: SupportRequest,
    documents: tuple[DocumentLine, ...],
    facts: RequestFacts,
) -> dict[Step, StepState]:
    is_described = bool(request.service_key) and bool(request.description.strip())
    in_order = _is_whole(documents, facts) and (bool(documents) or is_described)
    has_begun = facts.wants_open or any(line.matched is not None for line in documents)
    unfinished = StepState.LACKING if has_begun else StepState.NOT_STARTED
    papers = StepState.COMPLETE if in_order else unfinished
    declaration = facts.declaration
    is_signed = declaration is DeclarationState.SIGNED
    declared = bool(request.declarations) and declaration is not DeclarationState.VOID
    if is_signed and request.raised_on:
        last = StepState.COMPLETE
    elif not declared and declaration is DeclarationState.NOT_PRINTED:
        last = StepState.NOT_STARTED
    else:
        last = StepState.LACKING if declaration is DeclarationState.VOID else StepState.IN_HAND
    return {
        Step.PERSON: StepState.COMPLETE,
        Step.REQUEST: StepState.COMPLETE if is_described else StepState.NOT_STARTED,
        Step.DOCUMENTS: papers,
        # What was read over with the visitor is what the declaration was then prepared from.
        Step.REVIEW: StepState.COMPLETE if declared else StepState.NOT_STARTED,
        Step.DECLARATION: last,
    }


def _is_whole(documents: Sequence[DocumentLine], facts: RequestFacts) -> bool:
    return all(line.verdict.is_valid for line in documents) and not facts.wants_open


def services(work: UnitOfWork, current: str = "") -> tuple[ServiceType, ...]:
    """The services that may be asked for, and the one a request asked for before, offered still or not."""
    return tuple(service for service in work.profile.services if service.offered or service.key == current)


def request_list(
    work: UnitOfWork, state: RequestState | None = None, most: int = 500
) -> tuple[RequestLine, ...]:
    """The requests of the office, newest first; or those in one state, oldest first; so many at most."""
    if state is None:
        return request_lines(work, records.all_requests(work.db, most))
    return request_lines(work, records.requests_in(work.db, (state,), most))


def request_count(work: UnitOfWork, state: RequestState | None = None) -> int:
    """How many requests there are, or are in one state."""
    return records.count_requests(work.db, (state,) if state is not None else ())
