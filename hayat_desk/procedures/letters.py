"""الصادر والوارد: letters that come in get their number; a number that is not used is void and stays (T47, T71)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.corrections import CorrectionAct, EntryHindrance
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.ids import LetterId, PaperId, PersonId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import LetterFlaw, check_letter, check_void, may_be_void
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures.contacts import begin, going_on, met_in, release
from hayat_desk.procedures.papers import void_papers
from hayat_desk.records.appeals import appeals_by_letter
from hayat_desk.records.letters import IncomingLetter, letter_in
from hayat_desk.records.papers import Paper


@dataclass(frozen=True, kw_only=True)
class LetterEntry:
    """A letter as it came in; `their_number` and `their_date` are the sender's, as written on it."""

    sender: str
    subject: str
    received_on: date
    their_number: str = ""
    their_date: WrittenDate | None = None
    attachments: str = ""
    person_id: PersonId | None = None
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.RECEIVE)
def register_letter(work: UnitOfWork, entry: LetterEntry) -> LetterId:
    """T47 — number a letter in the incoming register of this Hijri year."""
    letter = keep_letter(entry, work)
    work.note(JournalAct.REGISTER_LETTER, letter)
    return LetterId(letter.id)


def keep_letter(entry: LetterEntry, work: UnitOfWork, wrong: IncomingLetter | None = None) -> IncomingLetter:
    """Keep a letter under its next number; in the place of a wrong one, under the number that is written on it."""
    check_letter(
        sender=entry.sender,
        subject=entry.subject,
        received_on=entry.received_on,
        their_date=entry.their_date,
        today=work.today,
        confirmed=entry.confirmed,
    )
    sender, day = entry.sender.strip(), entry.received_on
    contact = ChannelKind.LETTER, Purpose.LETTER, entry.person_id
    visit = met_in(wrong.visit_id, *contact, day, work) if wrong is not None else None
    visit = visit or going_on(*contact, work, day)
    if visit is None or letter_in(work.db, visit.id):  # each letter is a contact, with what it brought about
        visit = begin(ChannelKind.LETTER, Purpose.LETTER, entry.person_id, work, name=sender, day=day)
    letter = IncomingLetter(
        number=wrong.number if wrong is not None else work.number(NumberKind.LETTER),
        received_on=day,
        sender=sender,
        subject=entry.subject.strip(),
        their_number=entry.their_number.strip(),
        their_date=entry.their_date,
        attachments=entry.attachments.strip(),
        person_id=entry.person_id,
        visit_id=visit.id,
    )
    work.add(letter)
    return letter


@needs(Permission.RECEIVE)
def void_letter(work: UnitOfWork, letter_id: LetterId, reason: str) -> None:
    """The number stays in the incoming register, marked void with its reason; an appeal that came by it keeps it."""
    letter = work.db.get_one(IncomingLetter, letter_id)
    check_void(reason, is_void=letter.voided_at is not None)
    if appeals_by_letter(work.db, letter.id):
        raise NotAllowed(CorrectionAct.UNDO, (EntryHindrance.RESTS_ON_IT,))
    letter.voided_at, letter.void_reason = work.now, reason.strip()
    release(letter.visit_id, work)
    work.note(JournalAct.VOID_LETTER, letter)


@needs(Permission.RECEIVE)
def void_paper(work: UnitOfWork, paper_id: PaperId, reason: str) -> None:
    """T71 — the number stays in the outgoing register, marked void; a new paper gets a number of its own."""
    paper = work.db.get_one(Paper, paper_id)
    check_void(reason, is_void=paper.voided_at is not None)
    if not may_be_void(paper.kind, is_printed=paper.printed_at is not None):
        raise InvalidValue(LetterFlaw.PAPER_STAYS)
    void_papers([paper], reason.strip(), work)


@needs(Permission.RECEIVE)
def say_attachments(work: UnitOfWork, paper_id: PaperId, attachments: str) -> None:
    """T71 — what goes with a paper, «المرفقات», as it will stand on it; only until it is printed."""
    paper = work.db.get_one(Paper, paper_id)
    if paper.printed_at is not None or paper.voided_at is not None:
        raise InvalidValue(LetterFlaw.PAPER_STAYS)
    paper.attachments = attachments.strip()
    work.note(JournalAct.SAY_ATTACHMENTS, paper)
