"""كشفا الصادر والوارد: the lines of a register by the Hijri year of their numbers (T47, T71)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from hayat_desk.policy.numbers import NumberKind, number_of
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person

_LINES: dict[NumberKind, type[Paper | IncomingLetter]] = {
    NumberKind.PAPER: Paper,
    NumberKind.LETTER: IncomingLetter,
}
_SERIES = len("1448-01")


@dataclass(frozen=True, slots=True)
class Series:
    """The lines of one office in a register's year, counted: of «1448-01», void ones too."""

    name: str
    lines: int
    numbers: int  # a number of offices that were never paired may stand in two lines
    highest: int  # the last counter that stands in a line


def _of_year(
    number: InstrumentedAttribute[str] | InstrumentedAttribute[str | None], year: int
) -> ColumnElement[bool]:
    """Whether a number is of this Hijri year: a range, which an index answers where LIKE would read it all."""
    return (number >= f"{year}-") & (number < f"{year + 1}-")


def series_of(db: Session, kind: NumberKind, year: int) -> list[Series]:
    """How many lines each office has in the register; counted in the index of its numbers alone."""
    number = _LINES[kind].number
    name = func.substr(number, 1, _SERIES)
    statement = select(name, func.count(), func.count(number.distinct()), func.max(number))
    rows = db.execute(statement.where(_of_year(number, year)).group_by(name))
    return [Series(name, lines, numbers, number_of(highest).count) for name, lines, numbers, highest in rows]


def newest_lines(db: Session, kind: NumberKind, year: int, limit: int) -> list[UUID]:
    """The ids of the `limit` lines with the highest numbers."""
    line = _LINES[kind]
    statement = select(line.id).where(_of_year(line.number, year))
    return list(db.scalars(statement.order_by(line.number.desc(), line.id.desc()).limit(limit)))


def numbers_in(db: Session, kind: NumberKind, year: int) -> list[str]:
    """Every number of the register, to see which is missing."""
    number = _LINES[kind].number
    return [str(value) for value in db.scalars(select(number).where(_of_year(number, year)))]


def paper_words(db: Session, year: int) -> list[tuple[UUID, str, str]]:
    """Each line of the outgoing register, newest number first: its id, its number, the folded name it is about."""
    statement = (
        select(Paper.id, Paper.number, func.coalesce(Person.folded_name, ""))
        .outerjoin(Person, Person.id == Paper.person_id)
        .where(_of_year(Paper.number, year))
        .order_by(Paper.number.desc(), Paper.id.desc())
    )
    return [(id_, str(number), name) for id_, number, name in db.execute(statement)]


def letter_words(db: Session, year: int) -> list[tuple[UUID, str, str]]:
    """Each line of the incoming register, newest number first: its id, its number, what it is found by."""
    statement = select(
        IncomingLetter.id,
        IncomingLetter.number,
        IncomingLetter.sender,
        IncomingLetter.subject,
        IncomingLetter.their_number,
    ).where(_of_year(IncomingLetter.number, year))
    rows = db.execute(statement.order_by(IncomingLetter.number.desc(), IncomingLetter.id.desc()))
    return [
        (id_, number, f"{sender} {subject} {their_number}")
        for id_, number, sender, subject, their_number in rows
    ]
