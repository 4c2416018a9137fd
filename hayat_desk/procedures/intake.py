"""The first and the last step of a request, each in one act: whole or not at all (T25, T59, T62–T65)."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.declarations import Signature
from hayat_desk.policy.ids import DeclarationId, PaperId, PersonId, RequestId, VisitId
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures.declarations import record_signature
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.procedures.people import PersonEntry, correct_person, register_person
from hayat_desk.procedures.reception import VisitEntry, visit_of
from hayat_desk.procedures.requests import raise_to_committee, take_request


@dataclass(frozen=True, kw_only=True)
class IntakeEntry:
    """Who asks, by which channel; a known person's data as confirmed; files said not to be this person's."""

    channel: ChannelKind
    person_id: PersonId | None
    person: PersonEntry
    not_same: frozenset[PersonId] = frozenset()
    begun: VisitId | None = None  # the contact that was begun with this visitor


@needs(Permission.TAKE_REQUESTS)
def begin_request(work: UnitOfWork, entry: IntakeEntry) -> RequestId:
    """Open the file of a new person or confirm a known one's, and take the request; whole or not at all."""
    if entry.person_id is None:
        person_id = register_person(work, entry.person, entry.not_same)
    else:
        person_id = entry.person_id
        correct_person(work, person_id, entry.person, entry.not_same)
    visit = VisitEntry(
        channel=entry.channel, purpose=Purpose.SUPPORT_REQUEST, person_id=person_id, begun=entry.begun
    )
    return take_request(work, person_id, VisitId(visit_of(visit, work).id))


@dataclass(frozen=True, kw_only=True)
class ClosingEntry:
    """What happened before the clerk's eyes at the fifth step."""

    declaration_id: DeclarationId | None  # None where it was signed and recorded before
    signature: Signature
    told: bool


@needs(Permission.RAISE)
def finish_request(work: UnitOfWork, request_id: RequestId, entry: ClosingEntry) -> PaperId:
    """T62–T65 — record the signature, raise the request, and number its receipt; the receipt is returned."""
    if entry.declaration_id is not None:
        record_signature(work, entry.declaration_id, entry.signature)
    raise_to_committee(work, request_id, is_told=entry.told)
    return prepare_receipt(work, request_id)


@needs(Permission.TAKE_REQUESTS)
def prepare_receipt(work: UnitOfWork, request_id: RequestId) -> PaperId:
    """A receipt in the register; of a request that is not complete it carries no date."""
    return prepare_paper(work, PaperBasis(PaperKind.RECEIPT, Subject(SubjectKind.REQUEST, request_id)))


@needs(Permission.TAKE_REQUESTS)
def prepare_missing_list(work: UnitOfWork, request_id: RequestId) -> PaperId:
    """T59 — the list of missing documents in the register."""
    about = Subject(SubjectKind.REQUEST, request_id)
    return prepare_paper(work, PaperBasis(PaperKind.MISSING_DOCUMENTS, about))
