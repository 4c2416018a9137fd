"""Corrections in a person's file: a dated line each, the entry that is corrected struck through (T26)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.corrections import EntryKind, EntryRef
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.records.appeals import Appeal
from hayat_desk.records.corrections import Correction, Entry, corrections_about, entries_with_ids
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import requests_of
from hayat_desk.summaries.happenings import Happening, TimelineEntry
from hayat_desk.summaries.timeline import on_its_day, timeline_of

_STRUCK = {
    EntryKind.VISIT: Happening.CONTACT,
    EntryKind.INQUIRY: Happening.INQUIRY,
    EntryKind.REPLY: Happening.TOLD,
    EntryKind.APPEAL: Happening.APPEALED,
    EntryKind.DELIVERY: Happening.DELIVERED,
}
"""A letter has its line in the timeline itself, void."""


def whole_timeline(work: UnitOfWork, person_id: PersonId) -> tuple[TimelineEntry, ...]:
    """What happened, newest first, with what was said to have happened and was not so."""
    corrections = corrections_about(work.db, person_id)
    lines = [
        *_lines(work, person_id, corrections),
        *timeline_of(work, person_id),
    ]
    return tuple(sorted(lines, key=lambda line: line.at, reverse=True))


def _lines(work: UnitOfWork, person_id: PersonId, corrections: Sequence[Correction]) -> list[TimelineEntry]:
    if not corrections:
        return []
    numbers = {request.id: request.number for request in requests_of(work.db, person_id)}
    ids: defaultdict[EntryKind, set[UUID]] = defaultdict(set)
    for correction in corrections:
        ids[correction.kind].add(correction.entry_id)
    lines = [_correction_line(correction, numbers) for correction in corrections]
    first = {
        correction.entry_id: correction for correction in reversed(corrections)
    }  # one entry may have two of them
    for kind in _STRUCK:
        entries = entries_with_ids(work.db, kind, ids[kind]).values() if ids[kind] else ()
        lines += [_struck(first[entry.id], kind, entry, numbers) for entry in entries]
    return lines


def _correction_line(correction: Correction, numbers: Mapping[UUID, str]) -> TimelineEntry:
    request_id = correction.request_id
    return TimelineEntry(
        at=correction.created_at,
        happening=Happening.CORRECTED,
        text=correction.reason,
        number=numbers.get(request_id, "") if request_id is not None else "",
        number_kind=NumberKind.REQUEST,
        request_id=RequestId(request_id) if request_id is not None else None,
        entry=EntryRef(correction.kind, correction.entry_id),
    )


def _struck(
    correction: Correction, kind: EntryKind, entry: Entry, numbers: Mapping[UUID, str]
) -> TimelineEntry:
    """The first entry, on the day on which it stood."""
    return replace(
        _correction_line(correction, numbers),
        at=_stood_at(correction, entry),
        happening=_STRUCK[kind],
        text=_said(entry),
        is_corrected=True,
    )


def _stood_at(correction: Correction, entry: Entry) -> datetime:
    recorded_at = entry.started_at if isinstance(entry, Visit) else entry.created_at
    return on_its_day(correction.stood_on, recorded_at)


def _said(entry: Entry) -> str:
    """What it said in the timeline."""
    match entry:
        case Inquiry():
            return entry.question
        case Visit() | Reply():
            return entry.channel_label
        case Appeal():
            return entry.reason
        case Delivery():
            return entry.what
        case _:
            raise ValueError(entry.id)
