"""الوارد: letters that come in, numbered in the incoming register (T47)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.records.base import Day, Instant, Line, OfficeRecord, Short, Travel, Written


class IncomingLetter(OfficeRecord):
    """A letter that came in; its number is kept for good, also where it is void.

    `their_number` and `their_date` are the sender's own, as written on the letter.
    """

    __tablename__ = "incoming_letter"
    travels = Travel.OWNED

    number: Mapped[str] = mapped_column(String(16), index=True)  # of the incoming register
    received_on: Mapped[Day]
    sender: Mapped[Short]
    their_number: Mapped[Short] = mapped_column(default="", index=True)
    their_date: Mapped[Written | None]
    subject: Mapped[Line]
    attachments: Mapped[Short] = mapped_column(default="")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)
    voided_at: Mapped[Instant | None]
    void_reason: Mapped[Line] = mapped_column(default="")


def letters_with_ids(db: Session, ids: Collection[UUID]) -> dict[UUID, IncomingLetter]:
    """The letters with these ids, by id, in one statement."""
    return {
        letter.id: letter for letter in db.scalars(select(IncomingLetter).where(IncomingLetter.id.in_(ids)))
    }


def letters_numbered(db: Session, their_numbers: Collection[str]) -> list[IncomingLetter]:
    """Letters with one of these sender's numbers, newest first; void letters are left out."""
    statement = select(IncomingLetter).where(
        IncomingLetter.their_number.in_(their_numbers), IncomingLetter.voided_at.is_(None)
    )
    return list(db.scalars(statement.order_by(IncomingLetter.id.desc())))


def letters_about(db: Session, person_id: UUID) -> list[IncomingLetter]:
    """The letters that came in about a person, oldest first."""
    statement = select(IncomingLetter).where(IncomingLetter.person_id == person_id)
    return list(db.scalars(statement.order_by(IncomingLetter.id)))


def letter_in(db: Session, visit_id: UUID) -> IncomingLetter | None:
    """The letter that came in with a contact; a void one did not."""
    statement = select(IncomingLetter).where(
        IncomingLetter.visit_id == visit_id, IncomingLetter.voided_at.is_(None)
    )
    return db.scalars(statement).first()
