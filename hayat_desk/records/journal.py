"""سجل العمليات: the hash-chained journal of every change and every look at a file.

Journal rows hold ids, the act and field names, never personal text; what a field held before and
after lives in `ValueVersion`, which erasure may empty without breaking the chain.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Integer, Row, String, inspect, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.ids import new_id
from hayat_desk.policy.journal import JournalAct
from hayat_desk.records.base import Base, Instant, Line, Long, OfficeRecord, Short, Travel

GENESIS = "0" * 64
_AT_ONCE = 1000  # entries that are read at once while the chain is checked, however long it is
_UNTOLD = {"rev", "updated_at", "created_at", "created_by", "id", "home_office"}


class JournalEntry(Base):
    """One act: who, when, what, on which record, which fields; chained by SHA-256 to the one before."""

    __tablename__ = "journal"
    travels = Travel.APPENDED

    n: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    at: Mapped[Instant]
    clerk_id: Mapped[UUID]
    act: Mapped[str] = mapped_column(String(64))  # the value of a `JournalAct`: it is what was hashed
    subject_kind: Mapped[str] = mapped_column(String(64))
    subject_id: Mapped[UUID]
    fields: Mapped[
        Line
    ]  # names joined by spaces, which none of them holds: it is what was hashed, and stays so
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class ValueVersion(Base):
    """What one field of one record held before and after one journaled act; erasable."""

    __tablename__ = "value_version"
    travels = Travel.APPENDED

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    journal_n: Mapped[int] = mapped_column(ForeignKey("journal.n"), index=True)
    subject_kind: Mapped[Short]
    subject_id: Mapped[UUID] = mapped_column(index=True)
    field: Mapped[str] = mapped_column(String(64))
    old: Mapped[Long | None]
    new: Mapped[Long | None]


@dataclass(frozen=True)
class FieldChange:
    """One changed field of one record, as text."""

    kind: str
    subject_id: UUID
    field: str
    old: str | None
    new: str | None


def changes_of(row: OfficeRecord) -> list[FieldChange]:
    """The fields of a record that this transaction changed; a new record lists what it starts with."""
    state = inspect(row)
    changes = []
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if attribute.key in _UNTOLD or not history.has_changes():
            continue
        old = history.deleted[0] if history.deleted else None
        new = history.added[0] if history.added else None
        if old == new or (old is None and new in (None, "")):
            continue
        changes.append(FieldChange(row.__tablename__, row.id, attribute.key, _told(old), _told(new)))
    return changes


def _told(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value if value is None else str(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"<{len(value)} bytes>" if isinstance(value, bytes) else str(value)


def last_entry(db: Session) -> JournalEntry | None:
    """The head of the chain."""
    return db.scalars(select(JournalEntry).order_by(JournalEntry.n.desc()).limit(1)).first()


def append(
    db: Session,
    head: JournalEntry | None,
    *,
    at: datetime,
    clerk_id: UUID,
    act: JournalAct,
    kind: str,
    subject_id: UUID,
    fields: tuple[str, ...],
) -> JournalEntry:
    """Chain one more entry to the head, `last_entry` or what was appended after it; it is the head from now on."""
    entry = JournalEntry(
        n=1 if head is None else head.n + 1,
        at=at,
        clerk_id=clerk_id,
        act=act.value,
        subject_kind=kind,
        subject_id=subject_id,
        fields=" ".join(fields),
        previous_hash=GENESIS if head is None else head.hash,
    )
    entry.hash = hash_of(entry)
    db.add(entry)
    return entry


def hash_of(entry: JournalEntry | Row[Any]) -> str:
    """SHA-256 over every field of an entry and the previous entry's hash, as 64 hexadecimal digits."""
    # always in UTC: the hash must not depend on the time zone of the computer that checks it
    content = "\n".join(
        (
            str(entry.n),
            entry.at.astimezone(UTC).isoformat(),
            str(entry.clerk_id),
            entry.act,
            entry.subject_kind,
            str(entry.subject_id),
            entry.fields,
            entry.previous_hash,
        )
    )
    return hashlib.sha256(content.encode()).hexdigest()


def first_broken_entry(db: Session) -> int | None:
    """The number of the first entry that does not follow from the one before; None when the chain is whole."""
    previous, number = GENESIS, 1
    # columns and a stream of rows: as objects a journal of years takes a gigabyte of memory
    rows = db.execute(select(*JournalEntry.__table__.c).order_by(JournalEntry.n))
    for entry in rows.yield_per(_AT_ONCE):
        if entry.n != number or entry.previous_hash != previous or entry.hash != hash_of(entry):
            return number
        previous, number = entry.hash, number + 1
    return None
