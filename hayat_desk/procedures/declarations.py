"""Step 4 — the applicant declares that the data are true, and signs before the clerk (T62, T81)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.after_change import AfterChange, after_change
from hayat_desk.policy.declarations import (
    DECLARATION_MOVES,
    DeclarationAct,
    DeclarationState,
    Declared,
    Signature,
    canonical,
    changes,
    code_of,
)
from hayat_desk.policy.ids import DeclarationId, PersonId, RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.people import Sex
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import RequestAct, hindrances
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures.contacts import come_in
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.records import office
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.requests import Declaration, SupportRequest, declared_now, requests_of
from hayat_desk.records.states import move


@needs(Permission.TAKE_REQUESTS)
def prepare_declaration(work: UnitOfWork, request_id: RequestId) -> DeclarationId:
    """T62 — keep the text and data as they will be printed, with their code and the register's number.

    Prepared again on the same data it is the same declaration; on changed data a new one. What was signed
    for these data stays signed, also when the board has worded its texts anew; of a raised request the
    signed one stands beside the new. Where the consent is missing, a signed one is no answer any more.
    """
    request = work.db.get_one(SupportRequest, request_id)
    reasons = hindrances(RequestAct.DECLARE, request.facts(work.today))
    if reasons:
        raise NotAllowed(RequestAct.DECLARE, reasons)
    declared = declared_now(work.db, request)
    text, consent = _worded(work, request)
    code = code_of(text + consent, declared)
    newest = request.declaration
    if newest is not None and _still_serves(newest, code, declared, work):
        return DeclarationId(newest.id)
    stays = DeclarationState.SIGNED if after_change(request.state) is AfterChange.TOLD else None
    if newest is not None and newest.state not in (stays, DeclarationState.VOID):
        move(newest, DeclarationState.VOID)
    declaration = Declaration(
        request_id=request.id,
        paper_id=prepare_paper(
            work, PaperBasis(PaperKind.DECLARATION, Subject(SubjectKind.REQUEST, request.id), code)
        ),
        text=text,
        consent_text=consent,
        declared=canonical(text, declared),
        code=code,
        profile_version=office.current_profile(work.db).number,
    )
    request.declarations.append(declaration)
    work.add(declaration)
    work.note(JournalAct.PREPARE_DECLARATION, declaration)
    return DeclarationId(declaration.id)


def _still_serves(newest: Declaration, code: str, declared: Declared, work: UnitOfWork) -> bool:
    """Whether no other sheet is due: it holds these data, and where it was signed, the consent with it (T81).

    One that lay ready when its request ended fell with it, and is printed no more.
    """
    if newest.state is DeclarationState.SIGNED:
        return not newest.consent.is_missing and (newest.code == code or not changes(newest.data, declared))
    is_void = work.db.get_one(Paper, newest.paper_id).voided_at is not None
    return newest.code == code and newest.state is not DeclarationState.VOID and not is_void


def _worded(work: UnitOfWork, request: SupportRequest) -> tuple[str, str]:
    person = work.db.get_one(Person, request.person_id)
    feminine = None if person.sex is None else person.sex is Sex.FEMALE
    values = {
        "association": work.profile.association.name,
        "applicant": person.name.full,
        "request_number": request.number,
        "service": request.service_title,
    }
    text = work.profile.wording(WordingKey.DECLARATION).fill(values, feminine=feminine)
    consent = work.profile.wording(WordingKey.CONSENT).fill(values, feminine=feminine)
    return text, consent


@needs(Permission.TAKE_REQUESTS)
def record_printed(work: UnitOfWork, declaration_id: DeclarationId) -> None:
    """The sheet lies on the desk; only a sheet that was printed can be signed."""
    declaration = work.db.get_one(Declaration, declaration_id)
    if declaration.state in DECLARATION_MOVES[DeclarationAct.PRINT]:
        move(declaration, DeclarationState.PRINTED)
        declaration.printed_at = work.now
        work.note(JournalAct.RECORD_PRINTED, declaration)


@needs(Permission.TAKE_REQUESTS)
def record_signature(work: UnitOfWork, declaration_id: DeclarationId, signature: Signature) -> None:
    """T62 — signed before this clerk, now; the consent is a signature of its own (T81)."""
    declaration = work.db.get_one(Declaration, declaration_id)
    facts = declaration.request.facts(work.today, sheet=declaration)  # a newer one may lie beside it
    hindered_by = hindrances(RequestAct.SIGN, facts)
    if hindered_by:
        raise NotAllowed(RequestAct.SIGN, hindered_by)
    move(declaration, DeclarationState.SIGNED)
    declaration.signed_at, declaration.witnessed_by = work.now, work.clerk.id
    declaration.signature, declaration.consented = signature.kind, signature.consented
    work.note(JournalAct.RECORD_SIGNATURE, declaration)
    come_in(declaration.request, work)


def lapse_if_changed(request: SupportRequest, work: UnitOfWork) -> None:
    """Make void the declarations whose data are no longer the request's data; each says which changed.

    Where one is void already and no other is signed in its place, what changes further is said with it. Of a
    raised request only a sheet that waits to be signed is void then: what was signed stays signed, and of one
    that is over nothing is touched. No act of its own: what follows from one, whoever did it.
    """
    after = after_change(request.state)
    if after is AfterChange.UNTOUCHED:
        return
    work.db.flush()
    now = declared_now(work.db, request)
    newest, last_signed = request.declaration, request.last_signed
    has_changed = False
    for declaration in request.declarations:
        stands = declaration.state is DeclarationState.SIGNED and after is AfterChange.TOLD
        replaced = declaration.state is DeclarationState.VOID and declaration not in (newest, last_signed)
        if stands or replaced:
            continue
        earlier_fields = declaration.void_because
        new_fields = [
            change.field for change in changes(declaration.data, now) if change.field not in earlier_fields
        ]
        if new_fields:
            if declaration.state is not DeclarationState.VOID:
                move(declaration, DeclarationState.VOID)
            declaration.void_because = (*earlier_fields, *new_fields)
            work.note(JournalAct.VOID_DECLARATION, declaration)
            has_changed = True
    if has_changed and last_signed is not None and last_signed.state is DeclarationState.VOID:
        work.fallen_signatures.append(RequestId(request.id))


def lapse_of_person(person_id: PersonId, work: UnitOfWork) -> None:
    """`lapse_if_changed` for every request of a person whose data changed."""
    for request in requests_of(work.db, person_id):
        lapse_if_changed(request, work)
