"""Papers: numbered in the outgoing register when prepared, kept byte for byte when printed (T71)."""

from __future__ import annotations

import hashlib
from uuid import UUID

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import DeliveryId, PaperId, PersonId, ReferralId, RequestId, SessionId
from hayat_desk.policy.letters import LetterFlaw
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.papers import Paper, PaperContent, unprinted


@needs(Permission.RECEIVE)
def prepare_paper(
    work: UnitOfWork,
    kind: PaperKind,
    *,
    person_id: PersonId | UUID | None = None,
    request_id: RequestId | UUID | None = None,
    referral_id: ReferralId | UUID | None = None,
    session_id: SessionId | UUID | None = None,
    delivery_id: DeliveryId | UUID | None = None,
    code: str = "",
) -> PaperId:
    """Give a paper its number; one prepared for the same and never printed is used again, so no gap comes."""
    about = delivery_id or request_id or referral_id or session_id or person_id
    waiting = unprinted(work.db, kind, code, about) if about else None
    if waiting is not None:
        waiting.dated = work.today
        work.note("prepare_paper", waiting)
        return PaperId(waiting.id)
    paper = Paper(
        kind=kind,
        number=work.number(NumberKind.PAPER),
        code=code,
        person_id=person_id,
        request_id=request_id,
        referral_id=referral_id,
        session_id=session_id,
        delivery_id=delivery_id,
        dated=work.today,
    )
    work.add(paper)
    work.note("prepare_paper", paper)
    return PaperId(paper.id)


@needs(Permission.RECEIVE)
def keep_printed(work: UnitOfWork, paper_id: PaperId, pdf: bytes) -> None:
    """Keep the bytes that went to the printer, with their SHA-256; a paper is printed first only once."""
    paper = work.db.get_one(Paper, paper_id)
    if paper.voided_at is not None:
        raise InvalidValue(LetterFlaw.VOID_ALREADY)
    if paper.printed_at is not None:
        record_reprint(work, paper_id)
        return
    paper.sha256 = hashlib.sha256(pdf).hexdigest()
    paper.printed_at = work.now
    work.db.add(PaperContent(paper_id=paper.id, pdf=pdf))
    work.note("keep_printed", paper)


@needs(Permission.RECEIVE)
def record_reprint(work: UnitOfWork, paper_id: PaperId) -> None:
    """A copy marked «نسخة» was printed from the kept bytes."""
    paper = work.db.get_one(Paper, paper_id)
    paper.reprints += 1
    work.note("record_reprint", paper)
