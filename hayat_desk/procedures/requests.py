"""Steps 2 and 5 — take the request down, amend it, and raise it to the research committee (T59, T63–T65)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.ids import PersonId, RequestId, VisitId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import RequiredDocument
from hayat_desk.policy.replies import earliest_reply
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState, hindrances, standing
from hayat_desk.policy.wants import WantState
from hayat_desk.procedures.contacts import attend, concern
from hayat_desk.procedures.declarations import lapse_if_changed
from hayat_desk.procedures.naming import allow_naming
from hayat_desk.procedures.people import declare_income
from hayat_desk.records.reception import Visit
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.records.sightings import last_sighting
from hayat_desk.records.states import move


@dataclass(frozen=True, kw_only=True)
class RequestEntry:
    """What is asked for: a service of the profile and a short description."""

    service_key: str
    description: str
    monthly_income: Money | None = None  # only where the service asks it; None leaves what is recorded
    confirmed: frozenset[StrEnum] = frozenset()


def allow(act: RequestAct, request: SupportRequest, today: date, *, is_told: bool = False) -> None:
    """Refuse the act with every hindrance the policy finds."""
    reasons = hindrances(act, request.facts(today, is_told=is_told))
    if reasons:
        raise NotAllowed(act, reasons)


def settle(request: SupportRequest, today: date) -> None:
    """Bring the state of a request at the desk in line with its facts."""
    state = standing(request.facts(today))
    if state is not request.state:
        move(request, state)


@needs(Permission.TAKE_REQUESTS)
def take_request(work: UnitOfWork, person_id: PersonId, visit_id: VisitId) -> RequestId:
    """T55, T59 — open a numbered support request for a person; it is a draft until it says what is asked."""
    allow_naming(work.db, person_id)
    request = SupportRequest(
        number=work.number(NumberKind.REQUEST),
        person_id=person_id,
        visit_id=work.db.get_one(Visit, visit_id).id,
        submitted_on=work.today,
    )
    work.add(request)
    work.note(JournalAct.TAKE_REQUEST, request)
    concern(work.db.get_one(Visit, visit_id), request, work, is_served=False)
    return RequestId(request.id)


@needs(Permission.TAKE_REQUESTS)
def amend_request(work: UnitOfWork, request_id: RequestId, entry: RequestEntry) -> None:
    """T59 — say which service is asked and why; another service brings its own list of documents.

    A service that is no longer offered stays with the requests that asked for it before.
    """
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.AMEND, request, work.today)
    if entry.service_key != request.service_key:
        service = work.profile.service(entry.service_key)
        if not service.offered:
            raise NotAllowed(RequestAct.AMEND, (RequestHindrance.SERVICE_NOT_OFFERED,))
        request.service_key, request.service_title = service.key, service.title
        request.asks_income, request.asks_diagnosis = service.asks_income, service.asks_diagnosis
        _require_documents(work, request, service.documents)
    request.description = entry.description.strip()
    attend(request, work)
    if request.asks_income and entry.monthly_income is not None:
        declare_income(work, PersonId(request.person_id), entry.monthly_income, entry.confirmed)
    work.note(JournalAct.AMEND_REQUEST, request)
    settle(request, work.today)
    lapse_if_changed(request, work)


def _require_documents(
    work: UnitOfWork, request: SupportRequest, required: tuple[RequiredDocument, ...]
) -> None:
    """The service's list; what was already sighted under the same key stays sighted, under this service's rule.

    What the committee wants of a request that it returned stays wanted, whatever the service.
    """
    rows = sorted(request.documents, key=_counts)  # of two of one key the one that counts comes last
    present = {document.key: document for document in rows}
    listed = {document.key for document in required}
    wanted = {want.document_id for want in request.asked_wants if want.state is not WantState.WITHDRAWN}
    for key, former in present.items():
        if key not in listed and former.id not in wanted and _counts(former):
            former.deleted_at, former.deleted_by = work.now, work.clerk.id
    for position, document in enumerate(required):
        row = present.get(document.key)
        if row is None:
            row = _new_document(work, request, document)
            row.position = position
            request.documents.append(row)
            work.add(row)
        _fill(row, document, position)
        row.deleted_at = row.deleted_by = None
    _require_instead_of_wanted(work, request, required)


def _require_instead_of_wanted(
    work: UnitOfWork, request: SupportRequest, required: tuple[RequiredDocument, ...]
) -> None:
    """What the checklist holds where the committee withdraws a paper: the service's row of it, or none."""
    listed = {document.key: (position, document) for position, document in enumerate(required)}
    rows = {row.id: row for row in request.documents}
    for want in request.asked_wants:
        paper = rows.get(want.document_id) if want.document_id else None
        if paper is None or want.state is WantState.WITHDRAWN:
            continue
        if paper.key not in listed:
            want.instead_of = None
            continue
        position, document = listed[paper.key]
        row = rows.get(want.instead_of) if want.instead_of else None
        row = row or next(
            (former for former in rows.values() if former.key == paper.key and former is not paper), None
        )
        if row is None:
            row = _new_document(work, request, document)
            row.deleted_at, row.deleted_by = work.now, work.clerk.id
            request.documents.append(row)
            work.add(row)
        _fill(row, document, position)
        want.instead_of = row.id


def _fill(row: RequestDocument, required: RequiredDocument, position: int) -> None:
    """The row as the service's list has it; what was seen of it stays."""
    row.title, row.rule, row.months = required.title, required.rule, required.months or None
    row.official_identity, row.note, row.position = required.official_identity, required.note, position


def _counts(document: RequestDocument) -> bool:
    return document.deleted_at is None


def _new_document(work: UnitOfWork, request: SupportRequest, required: RequiredDocument) -> RequestDocument:
    """A row of the checklist; dates seen on the same paper before are filled in, the sighting is not (T25)."""
    before = last_sighting(work.db, request.person_id, required.key, request.id)
    return RequestDocument(
        request_id=request.id,
        key=required.key,
        title=required.title,
        rule=required.rule,
        months=required.months or None,
        official_identity=required.official_identity,
        note=required.note,
        issued=before.issued if before else None,
        expires=before.expires if before else None,
    )


@needs(Permission.RAISE)
def raise_to_committee(work: UnitOfWork, request_id: RequestId, *, is_told: bool) -> None:
    """T63–T65 — hand the complete, signed request to the research committee, the visitor having been told.

    Today becomes the day of submission: the verdicts on the papers are frozen, and the reply is not
    expected before fourteen days from now.
    """
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.RAISE, request, work.today, is_told=is_told)
    settle(request, work.today)  # with the papers of today it is complete
    for document in request.documents:
        if document.deleted_at is None:
            document.frozen_state = document.verdict(work.today).state
    move(request, RequestState.RAISED)
    request.raised_on = work.today
    if request.first_raised_on is None:  # else the committee returned it, and the floor runs on
        request.first_raised_on = work.today
        request.earliest_reply = earliest_reply(work.today)
    request.told_at, request.told_by = work.now, work.clerk.id
    attend(request, work)
    work.note(JournalAct.RAISE_TO_COMMITTEE, request)
