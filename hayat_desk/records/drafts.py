"""المسودات: what was typed and not yet saved, so that leaving, locking and a crash lose nothing.

Drafts live in the encrypted file and are not journaled; a finished or abandoned one is removed.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.ids import new_id
from hayat_desk.records.base import Base, Instant, Line, Long, OfficeRecord, Travel
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import with_ids
from hayat_desk.records.reception import Inquiry, Referral
from hayat_desk.records.requests import SupportRequest


class Draft(Base):
    """The typed state of one page for one user. `page` is the key of its place, `place` what that is about.

    Of one page and place there may be several: each belongs to the visitor for whom it was typed.
    """

    __tablename__ = "draft"
    travels = Travel.NEVER

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    clerk_id: Mapped[UUID] = mapped_column(index=True)
    page: Mapped[str] = mapped_column(String(64))
    place: Mapped[Line] = mapped_column(default="")
    title: Mapped[Line] = mapped_column(default="")
    state: Mapped[Long]  # JSON: field key → what was typed
    saved_at: Mapped[Instant]


def draft_of(db: Session, clerk_id: UUID, draft_id: UUID) -> Draft | None:
    """One draft, to the user who typed it and to nobody else."""
    return db.scalars(select(Draft).where(Draft.id == draft_id, Draft.clerk_id == clerk_id)).first()


def drafts_of(db: Session, clerk_id: UUID) -> list[Draft]:
    """All drafts of a user, newest first."""
    newest = (Draft.saved_at.desc(), Draft.id.desc())
    return list(db.scalars(select(Draft).where(Draft.clerk_id == clerk_id).order_by(*newest)))


def subjects_with_ids(db: Session, ids: Collection[UUID]) -> dict[UUID, OfficeRecord]:
    """The records that drafts are about, by id, and their persons; one statement for each table."""
    tables = (SupportRequest, Referral, IncomingLetter, Paper, Inquiry)
    subjects: dict[UUID, OfficeRecord] = {}
    for table in tables:
        subjects.update({row.id: row for row in db.scalars(select(table).where(table.id.in_(ids)))})
    person_ids = {getattr(subject, "person_id", None) for subject in subjects.values()}
    persons = with_ids(db, {*ids, *(person_id for person_id in person_ids if person_id is not None)})
    return {**subjects, **{person.id: person for person in persons}}
