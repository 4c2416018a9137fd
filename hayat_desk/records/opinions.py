"""رأي المستفيد: answers that belong to nobody, and what is shown of each month's (T39–T41)."""

from __future__ import annotations

import json
from uuid import UUID, uuid4

from sqlalchemy import String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import Mark, Marks, OpinionFigures, OpinionQuestion, figures_anew
from hayat_desk.records.base import Base, Long, Short, Travel, term


class Opinion(Base):
    """One anonymous answer (T41): by its month and service only, under a random number in no order of time."""

    __tablename__ = "opinion"
    travels = Travel.APPENDED
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 — SQLAlchemy's own form; a row number would tell the order

    id: Mapped[UUID] = mapped_column(primary_key=True, default=uuid4)
    month: Mapped[str] = mapped_column(String(7), index=True)  # Gregorian, «2026-11»
    service_key: Mapped[Short]
    service_title: Mapped[Short]
    reception: Mapped[Mark | None] = mapped_column(term(Mark))
    clarity: Mapped[Mark | None] = mapped_column(term(Mark))
    ease: Mapped[Mark | None] = mapped_column(term(Mark))
    speed: Mapped[Mark | None] = mapped_column(term(Mark))
    whole: Mapped[Mark | None] = mapped_column(term(Mark))
    comment: Mapped[Long] = mapped_column(default="")

    @property
    def marks(self) -> Marks:
        """The questions that were answered."""
        marks = {question: getattr(self, question.value) for question in OpinionQuestion}
        return {question: mark for question, mark in marks.items() if mark is not None}


class ShownOpinions(Base):
    """What is shown of a month's answers, as JSON; it rests until five more have answered (T41)."""

    __tablename__ = "shown_opinions"
    travels = Travel.NEVER

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    figures: Mapped[Long]


def shown_opinions(db: Session, month: str) -> OpinionFigures:
    """What is shown of a Gregorian month, «2026-11»; nothing of one without answers."""
    row = db.get(ShownOpinions, month)
    if row is None:
        return OpinionFigures()
    forms, marks, remarks = json.loads(row.figures)
    answers = {
        OpinionQuestion.of(question): {Mark.of(mark): count for mark, count in counts.items()}
        for question, counts in marks.items()
    }
    return OpinionFigures(forms, answers, tuple(remarks))


def take_figures_anew(db: Session, month: str) -> None:
    """Show what may now be shown of the month."""
    forms = [
        (opinion.marks, opinion.comment)
        for opinion in db.scalars(select(Opinion).where(Opinion.month == month).order_by(Opinion.id))
    ]
    now = figures_anew(shown_opinions(db, month), forms)
    figures = json.dumps([now.forms, now.marks, now.remarks], ensure_ascii=False)
    db.merge(ShownOpinions(month=month, figures=figures))


def first_month(db: Session) -> Month | None:
    """The earliest month of which there are answers."""
    key = db.scalar(select(func.min(Opinion.month)))
    return Month(Calendar.GREGORIAN, int(key[:4]), int(key[5:])) if key else None
