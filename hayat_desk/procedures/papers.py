"""Papers: prepared without a number, numbered and dated when they go out, kept byte for byte as printed (T71).

So the register's numbers run in the order of their dates, and a paper stands in the register of its date's year.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import NOT_PRINTED_THEN, LetterFlaw
from hayat_desk.policy.numbers import NumberKind, number_of
from hayat_desk.policy.papers import PaperBasis
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.naming import allow_paper
from hayat_desk.records.office import take_back
from hayat_desk.records.papers import Paper, PaperContent, person_of, unprinted


@needs(Permission.RECEIVE)
def prepare_paper(work: UnitOfWork, basis: PaperBasis) -> PaperId:
    """Lay a paper out; one prepared from the same and never printed is used again."""
    allow_paper(work.db, basis.about)
    paper = unprinted(work.db, basis)
    if paper is None:
        paper = Paper(
            kind=basis.kind,
            code=basis.code,
            subject_kind=basis.about.kind,
            subject_id=basis.about.id,
            person_id=person_of(work.db, basis.about),
        )
        work.add(paper)
    work.note(JournalAct.PREPARE_PAPER, paper)
    return PaperId(paper.id)


@needs(Permission.RECEIVE)
def issue_paper(work: UnitOfWork, paper_id: PaperId) -> None:
    """T71 — the paper goes out now: give it the next number of the register, and this day.

    A number given today, when nobody knows whether the printing came to its end, serves again. One of an
    earlier day stays in the register as void, and the paper gets a new one: no date stands before an older one.
    """
    paper = work.db.get_one(Paper, paper_id)
    if paper.voided_at is not None:
        raise InvalidValue(LetterFlaw.VOID_ALREADY)
    if paper.printed_at is not None:
        raise InvalidValue(LetterFlaw.PAPER_STAYS)
    allow_paper(work.db, paper.subject)
    if paper.number is not None:
        if paper.dated == work.today:
            return
        _leave_as_void(work, paper)
    paper.number, paper.dated = work.number(NumberKind.PAPER), work.today
    work.note(JournalAct.ISSUE_PAPER, paper)


def _leave_as_void(work: UnitOfWork, paper: Paper) -> None:
    """Keep the paper's former number as a void line of the register."""
    line = Paper(
        kind=paper.kind,
        number=paper.number,
        dated=paper.dated,
        subject_kind=paper.subject_kind,
        subject_id=paper.subject_id,
        person_id=paper.person_id,
        voided_at=work.now,
        void_reason=NOT_PRINTED_THEN,
    )
    work.add(line)
    work.note(JournalAct.VOID_PAPER, line)


def void_papers(papers: Iterable[Paper], reason: str, work: UnitOfWork) -> None:
    """What these papers say is so no more; their numbers stay, and one that is void already keeps its reason."""
    for paper in papers:
        if paper.voided_at is None:
            paper.voided_at, paper.void_reason = work.now, reason
            work.note(JournalAct.VOID_PAPER, paper)


@needs(Permission.RECEIVE)
def withdraw_paper(work: UnitOfWork, paper_id: PaperId) -> None:
    """The printer refused: number and date are taken back, unless a later number is out already."""
    paper = work.db.get_one(Paper, paper_id)
    if paper.number is None or paper.printed_at is not None or paper.voided_at is not None:
        return
    if take_back(work.db, number_of(paper.number), NumberKind.PAPER):
        paper.number = paper.dated = None
        work.note(JournalAct.WITHDRAW_PAPER, paper)


@needs(Permission.RECEIVE)
def keep_printed(work: UnitOfWork, paper_id: PaperId, pdf: bytes) -> None:
    """Keep the bytes that went to the printer, with their SHA-256; a paper is printed first only once."""
    paper = work.db.get_one(Paper, paper_id)
    if paper.voided_at is not None:
        raise InvalidValue(LetterFlaw.VOID_ALREADY)
    if paper.number is None:
        raise ValueError("a paper is issued before it is printed")
    if paper.printed_at is not None:
        record_reprint(work, paper_id)
        return
    paper.sha256 = hashlib.sha256(pdf).hexdigest()
    paper.printed_at = work.now
    work.db.add(PaperContent(paper_id=paper.id, pdf=pdf))
    work.note(JournalAct.KEEP_PRINTED, paper)


@needs(Permission.RECEIVE)
def record_reprint(work: UnitOfWork, paper_id: PaperId) -> None:
    """A copy marked «نسخة» was printed from the kept bytes."""
    paper = work.db.get_one(Paper, paper_id)
    paper.reprints += 1
    work.note(JournalAct.RECORD_REPRINT, paper)
