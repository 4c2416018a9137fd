"""كشف مرات التواصل: every contact of one day with what was asked in it, whoever it was with (T28, T29, T71)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.corrections import EntryKind, EntryRef
from hayat_desk.policy.dates import OFFICE_CLOCK
from hayat_desk.policy.visits import Purpose
from hayat_desk.records.corrections import reasons_of_each
from hayat_desk.records.people import with_ids
from hayat_desk.records.reception import Inquiry, Visit, contacts_of_day, inquiries_in_each

_NOT_KNOWN = time(12)
"""Where a contact stands that was told on a later day, so that its hour is not known."""


@dataclass(frozen=True, kw_only=True)
class DayLine:
    """A contact, or a question that was asked in it."""

    entry: EntryRef
    who: str  # the person, or the name the visitor gave; empty where none was given, or who died
    channel: str
    purpose: Purpose
    at: time | None  # by the office's clock; None where the hour is not known
    question: str = ""
    answer: str = ""
    reason: str = ""  # why it counts no more, of one that was corrected


def contacts_on_day(work: UnitOfWork, day: date) -> tuple[DayLine, ...]:
    """The newest contact first, each with its questions below it; the corrected ones with their reason."""
    visits = contacts_of_day(work.db, day)
    inquiries_of = inquiries_in_each(work.db, [visit.id for visit in visits])
    inquiry_ids = [inquiry.id for inquiries in inquiries_of.values() for inquiry in inquiries]
    reasons = reasons_of_each(work.db, [*inquiries_of, *inquiry_ids])
    names = _names(work, visits)
    return tuple(
        line
        for visit in visits
        for line in _lines(
            visit, inquiries_of[visit.id], reasons, names.get(visit.person_id, visit.visitor_name)
        )
    )


def _names(work: UnitOfWork, visits: Sequence[Visit]) -> dict[UUID | None, str]:
    persons = with_ids(work.db, [visit.person_id for visit in visits if visit.person_id])
    return {person.id: person.name.full if person.may_be_named else "" for person in persons}


def _lines(
    visit: Visit, inquiries: Sequence[Inquiry], reasons: dict[UUID, str], who: str
) -> Iterator[DayLine]:
    """One contact and its questions; what was put away and corrected by nobody is left out."""
    hour = visit.started_at.astimezone(OFFICE_CLOCK).time()
    at = None if hour == _NOT_KNOWN else hour
    for kind, entry in ((EntryKind.VISIT, visit), *((EntryKind.INQUIRY, inquiry) for inquiry in inquiries)):
        if entry.deleted_at is not None and entry.id not in reasons:
            continue
        yield DayLine(
            entry=EntryRef(kind, entry.id),
            who=who,
            channel=visit.channel_label,
            purpose=visit.purpose,
            at=at,
            question=entry.question if isinstance(entry, Inquiry) else "",
            answer=entry.answer if isinstance(entry, Inquiry) else "",
            reason=reasons.get(entry.id, ""),
        )
