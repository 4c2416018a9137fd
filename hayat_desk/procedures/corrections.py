"""Corrections by counter-entry: the first stays and counts no more, the right one stands in its place (T26, T71).

What the first had moved moves back; what was told or handed over once is not so a second time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.corrections import (
    CorrectionAct,
    CorrectionFlaw,
    EntryHindrance,
    EntryKind,
    check_correction,
    hindrances,
)
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import CorrectionId, InquiryId, LetterId, VisitId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import ENTRY_CORRECTED
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.procedures.contacts import begin, leave_requests, release
from hayat_desk.procedures.letters import LetterEntry, keep_letter
from hayat_desk.procedures.naming import allow_naming
from hayat_desk.procedures.reception import InquiryEntry, VisitEntry, keep_inquiry
from hayat_desk.records.appeals import appeals_by_letter
from hayat_desk.records.base import OfficeRecord
from hayat_desk.records.contacts import hand_over
from hayat_desk.records.corrections import (
    Correction,
    Entry,
    corrections_of,
    entry_of,
    facts_of,
    standing_visit,
)
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.reception import Inquiry, Visit, inquiries_in


@dataclass(frozen=True, kw_only=True)
class CorrectionEntry:
    """Why an entry was wrong; of a delivery whose receipt was signed, that the sheet was taken back."""

    reason: str
    receipt_back: bool = False


@dataclass(frozen=True)
class Wrong:
    """The entry that is corrected: its kind, whose it is, on which request, and on which day it stood."""

    kind: EntryKind
    row: Entry
    stood_on: date
    person_id: UUID | None
    request_id: UUID | None = None
    closed_on: date | None = (
        None  # of the closing that goes with it, and how asking for an opinion ended then
    )
    opinion_asked: OpinionAsked | None = None


def allow(kind: EntryKind, work: UnitOfWork, entry_id: UUID, another: object) -> None:
    """Refuse with every hindrance the policy finds; without `another` it is said not to have happened."""
    act = CorrectionAct.UNDO if another is None else CorrectionAct.REPLACE
    hindered_by = hindrances(act, facts_of(work.db, kind, entry_of(work.db, kind, entry_id)))
    if hindered_by:
        raise NotAllowed(act, hindered_by)


def put_away(row: Entry, work: UnitOfWork) -> None:
    """From now on it counts no more; a line of a register stays in it, void."""
    if row.deleted_at is None and not isinstance(row, IncomingLetter):
        row.deleted_at, row.deleted_by = work.now, work.clerk.id
    work.db.flush()


def keep_correction(
    wrong: Wrong, work: UnitOfWork, entry: CorrectionEntry, another: Entry | None
) -> CorrectionId:
    """Keep the counter-entry; one that puts the same in the place of what stood is none."""
    stood = not corrections_of(work.db, wrong.row.id)  # else it is said to have happened after all
    if another is not None and stood and _content(another) == _content(wrong.row):
        raise InvalidValue(CorrectionFlaw.NOTHING_CHANGED)
    correction = Correction(
        kind=wrong.kind,
        entry_id=wrong.row.id,
        another_id=another.id if another is not None else None,
        person_id=wrong.person_id,
        request_id=wrong.request_id,
        stood_on=wrong.stood_on,
        closed_on=wrong.closed_on,
        opinion_asked=wrong.opinion_asked,
        reason=entry.reason.strip(),
    )
    work.add(correction)
    work.note(JournalAct.CORRECT_ENTRY, wrong.row)
    work.note(JournalAct.CORRECT_ENTRY, correction)
    return CorrectionId(correction.id)


_OF_THE_ROW = frozenset(OfficeRecord.__annotations__) | {
    "receipt_signed",
    "voided_at",
    "void_reason",
    "ended_at",
}
"""Columns that say nothing of what happened, but of its record."""


def _content(row: Entry) -> dict[str, object]:
    """What an entry says; in which contact it was done follows from that, but an inquiry goes with its contact."""
    left_out = _OF_THE_ROW if isinstance(row, Inquiry) else _OF_THE_ROW | {"visit_id"}
    return {c.key: getattr(row, c.key) for c in row.__table__.columns if c.key not in left_out}


@needs(Permission.RECEIVE)
def correct_visit(
    work: UnitOfWork, visit_id: VisitId, entry: CorrectionEntry, another: VisitEntry | None
) -> CorrectionId:
    """T29 — a contact that was none, or had another channel, purpose or person; its inquiries go with it."""
    visit = work.db.get_one(Visit, visit_id)
    allow(EntryKind.VISIT, work, visit_id, another)
    check_correction(entry.reason, receipt_signed=False, receipt_back=False)
    if another is not None:
        _check_other_person(work, visit, another)
    inquiries = inquiries_in(work.db, visit.id)
    put_away(visit, work)
    right = _another(another, visit, work) if another is not None else None
    for inquiry in inquiries:
        _carry_along(work, inquiry, visit, right, entry)
    return keep_correction(_wrong_visit(visit), work, entry, right)


def _another(entry: VisitEntry, wrong: Visit, work: UnitOfWork) -> Visit:
    """The right contact, of the same hour; what was done in the wrong one was done in it."""
    right = begin(entry.channel, entry.purpose, entry.person_id, work, name=entry.visitor_name)
    right.started_at, right.ended_at, right.is_over = wrong.started_at, wrong.ended_at, wrong.is_over
    leave_requests(wrong, right.person_id, work)
    hand_over(work.db, wrong.id, right.id)
    return right


def _wrong_visit(visit: Visit) -> Wrong:
    return Wrong(EntryKind.VISIT, visit, office_day(visit.started_at), visit.person_id)


def _check_other_person(work: UnitOfWork, visit: Visit, another: VisitEntry) -> None:
    """What was taken in a contact has its person: it is not moved to another one's file."""
    followed = facts_of(work.db, EntryKind.VISIT, visit).followed_by
    if another.person_id == visit.person_id:
        return
    if EntryHindrance.RESTS_ON_IT in followed:
        raise InvalidValue(CorrectionFlaw.OF_ANOTHER_PERSON, field="person")
    allow_naming(work.db, another.person_id)


def _carry_along(
    work: UnitOfWork, inquiry: Inquiry, visit: Visit, right: Visit | None, entry: CorrectionEntry
) -> None:
    """The inquiry of a corrected contact: into the right one as it was, or away with it."""
    put_away(inquiry, work)
    copy = None
    if right is not None:
        left_out = {"id", "visit_id", "deleted_at", "deleted_by", "rev"}
        columns = [column.key for column in Inquiry.__table__.columns if column.key not in left_out]
        copy = Inquiry(visit_id=right.id, **{key: getattr(inquiry, key) for key in columns})
        work.add(copy)
    wrong = Wrong(EntryKind.INQUIRY, inquiry, office_day(visit.started_at), visit.person_id)
    keep_correction(wrong, work, entry, copy)


@needs(Permission.RECEIVE)
def correct_inquiry(
    work: UnitOfWork, inquiry_id: InquiryId, entry: CorrectionEntry, another: InquiryEntry | None
) -> CorrectionId:
    """T28 — a question that was not asked, or was put or answered otherwise; its contact stands."""
    inquiry = work.db.get_one(Inquiry, inquiry_id)
    allow(EntryKind.INQUIRY, work, inquiry_id, another)
    check_correction(entry.reason, receipt_signed=False, receipt_back=False)
    put_away(inquiry, work)
    visit = standing_visit(work.db, inquiry.visit_id) or work.db.get_one(Visit, inquiry.visit_id)
    right = keep_inquiry(another, work, VisitId(visit.id)) if another is not None else None
    if right is not None and right.outcome is InquiryOutcome.ANSWERED:
        right.call_back_in = inquiry.call_back_in
    release(inquiry.call_back_in, work)
    wrong = Wrong(EntryKind.INQUIRY, inquiry, office_day(visit.started_at), visit.person_id)
    return keep_correction(wrong, work, entry, right)


@needs(Permission.RECEIVE)
def correct_letter(
    work: UnitOfWork, letter_id: LetterId, entry: CorrectionEntry, another: LetterEntry | None
) -> CorrectionId:
    """T71 — the line stays in the register, void; the right one bears the number that is written on the letter."""
    letter = work.db.get_one(IncomingLetter, letter_id)
    allow(EntryKind.LETTER, work, letter_id, another)
    check_correction(entry.reason, receipt_signed=False, receipt_back=False)
    appeals = appeals_by_letter(work.db, letter.id)
    if appeals and another is not None and another.person_id != letter.person_id:
        raise InvalidValue(CorrectionFlaw.APPEALED_BY_IT, field="person")
    letter.voided_at = work.now
    letter.void_reason = ENTRY_CORRECTED.format(reason=entry.reason.strip())[:512]
    right = keep_letter(another, work, letter) if another is not None else None
    if right is not None:
        for appeal in appeals:
            appeal.letter_id = right.id
    release(letter.visit_id, work)
    wrong = Wrong(EntryKind.LETTER, letter, letter.received_on, letter.person_id)
    return keep_correction(wrong, work, entry, right)
