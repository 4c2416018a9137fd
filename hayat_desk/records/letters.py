"""الوارد: letters that come in, numbered in the incoming register (T47)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.records.base import Day, Instant, Kept, Line, Short, Written


class IncomingLetter(Kept):
    """A letter that came in; its number is kept for good, also where it is void.

    `their_number` and `their_date` are the sender's own, as written on the letter.
    """

    __tablename__ = "incoming_letter"

    number: Mapped[str] = mapped_column(String(16), index=True)  # of the incoming register
    received_on: Mapped[Day]
    sender: Mapped[Short]
    their_number: Mapped[Short] = mapped_column(default="")
    their_date: Mapped[Written | None]
    subject: Mapped[Line]
    attachments: Mapped[Short] = mapped_column(default="")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    voided_at: Mapped[Instant | None]
    void_reason: Mapped[Line] = mapped_column(default="")


def letters_of_year(db: Session, hijri_year: int) -> list[IncomingLetter]:
    """The incoming register of a Hijri year, newest number first, void ones too."""
    chosen = select(IncomingLetter).where(IncomingLetter.number.startswith(f"{hijri_year}-"))
    return list(db.scalars(chosen.order_by(IncomingLetter.number.desc())))
