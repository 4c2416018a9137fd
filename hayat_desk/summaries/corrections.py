"""كشف قيد التصحيح: an entry as recorded, what stands in the way of correcting it, what that carries with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.corrections import CorrectionAct, EntryHindrance, EntryKind, hindrances
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import LetterId, PersonId, RequestId
from hayat_desk.policy.months import Month
from hayat_desk.policy.requests import RequestState
from hayat_desk.records.appeals import Appeal, appeals_of
from hayat_desk.records.corrections import (
    Correction,
    Entry,
    correction_by,
    corrections_of,
    corrections_on,
    entry_of,
    facts_of,
)
from hayat_desk.records.exports import last_export
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.office import names_of_clerks
from hayat_desk.records.outcomes import Delivery, Reply, deliveries_of, replies_of
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.banner import PersonBanner, banner_of
from hayat_desk.summaries.outcome_lines import letters_to_choose
from hayat_desk.summaries.recorded import Recorded, recorded


@dataclass(frozen=True, kw_only=True)
class CorrectionLine:
    """A counter-entry: when, by whom, why, and the entry in its place (None: it did not happen)."""

    made_on: date
    made_by: str
    reason: str
    another: UUID | None


@dataclass(frozen=True, kw_only=True)
class EntrySummary:
    """One entry with its corrections, and what a further one would carry with it."""

    kind: EntryKind
    entry_id: UUID
    recorded: Recorded
    banner: PersonBanner | None
    person_id: PersonId | None
    request_id: RequestId | None
    request_number: str
    state: RequestState | None
    stood_on: date
    exported_on: date | None  # when the month it stands in last left the office
    receipt_signed: bool
    corrections: tuple[CorrectionLine, ...]
    instead_of: UUID | None  # the wrong entry in whose place it stands
    letters: tuple[tuple[LetterId, str], ...]  # by which an appeal can have come
    hindrances: dict[CorrectionAct, tuple[EntryHindrance, ...]]

    def may(self, act: CorrectionAct) -> bool:
        """Whether it can be corrected so now."""
        return not self.hindrances[act]


def entry_summary(work: UnitOfWork, kind: EntryKind, entry_id: UUID) -> EntrySummary:
    """One entry, and what correcting it needs and carries with it."""
    entry = entry_of(work.db, kind, entry_id)
    request = _request_of(work, entry)
    person_id = request.person_id if request is not None else _person_of(work, entry)
    person = work.db.get_one(Person, person_id) if person_id is not None else None
    facts, stood_on = facts_of(work.db, kind, entry), _stood_on(work, entry)
    exported = last_export(work.db, Month.of_day(stood_on, work.profile.office.report_months))
    wrong = correction_by(work.db, entry.id)
    is_appeal = kind is EntryKind.APPEAL and person_id is not None
    return EntrySummary(
        kind=kind,
        entry_id=entry.id,
        recorded=recorded(work, entry),
        banner=banner_of(work, person) if person is not None else None,
        person_id=PersonId(person.id) if person is not None else None,
        request_id=RequestId(request.id) if request is not None else None,
        request_number=request.number if request is not None else "",
        state=request.state if request is not None else None,
        stood_on=stood_on,
        exported_on=exported.as_of if exported is not None else None,
        receipt_signed=isinstance(entry, Delivery) and entry.receipt_signed,
        corrections=_lines(work, corrections_of(work.db, entry.id)),
        instead_of=wrong.entry_id if wrong is not None else None,
        letters=letters_to_choose(work, person_id) if is_appeal and person_id is not None else (),
        hindrances={act: hindrances(act, facts) for act in CorrectionAct},
    )


@dataclass(frozen=True, kw_only=True)
class EntryLine:
    """One entry in the list of those of a request; `reason` is why it counts no more."""

    kind: EntryKind
    entry_id: UUID
    on: date
    words: str
    reason: str


def entries_on(work: UnitOfWork, request_id: RequestId) -> tuple[EntryLine, ...]:
    """The replies, appeals and deliveries of a request, the corrected ones with their reason, oldest first."""
    standing: list[Reply | Appeal | Delivery] = [
        *replies_of(work.db, request_id),
        *appeals_of(work.db, request_id),
        *deliveries_of(work.db, request_id),
    ]
    lines = [_entry_line(_KINDS[type(entry)], entry) for entry in standing]
    for correction in corrections_on(work.db, request_id):
        entry = entry_of(work.db, correction.kind, correction.entry_id)
        lines.append(_entry_line(correction.kind, entry, correction.reason))
    return tuple(sorted(lines, key=lambda line: (line.on, line.entry_id)))


_KINDS: dict[type[Entry], EntryKind] = {
    Reply: EntryKind.REPLY,
    Appeal: EntryKind.APPEAL,
    Delivery: EntryKind.DELIVERY,
}


def _entry_line(kind: EntryKind, entry: Entry, reason: str = "") -> EntryLine:
    match entry:
        case Reply():
            day, words = entry.told_on, entry.whom
        case Appeal():
            day, words = entry.made_on, entry.reason
        case Delivery():
            day, words = entry.delivered_on, entry.what
        case _:
            raise ValueError(kind)
    return EntryLine(kind=kind, entry_id=entry.id, on=day, words=words, reason=reason)


def _request_of(work: UnitOfWork, entry: Entry) -> SupportRequest | None:
    match entry:
        case Reply() | Appeal() | Delivery():
            return work.db.get_one(SupportRequest, entry.request_id)
        case _:
            return None


def _person_of(work: UnitOfWork, entry: Entry) -> UUID | None:
    match entry:
        case Visit() | IncomingLetter():
            return entry.person_id
        case Inquiry():
            return work.db.get_one(Visit, entry.visit_id).person_id
        case _:
            return None


def _stood_on(work: UnitOfWork, entry: Entry) -> date:
    match entry:
        case Reply():
            return entry.told_on
        case Appeal():
            return entry.made_on
        case Delivery():
            return entry.delivered_on
        case Visit():
            return office_day(entry.started_at)
        case Inquiry():
            return office_day(work.db.get_one(Visit, entry.visit_id).started_at)
        case IncomingLetter():
            return entry.received_on


def _lines(work: UnitOfWork, corrections: Sequence[Correction]) -> tuple[CorrectionLine, ...]:
    clerk_names = names_of_clerks(work.db) if corrections else {}
    return tuple(
        CorrectionLine(
            made_on=office_day(correction.created_at),
            made_by=clerk_names[correction.created_by],
            reason=correction.reason,
            another=correction.another_id,
        )
        for correction in corrections
    )
