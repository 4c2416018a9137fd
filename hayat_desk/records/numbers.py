"""Numbers of every kind, looked for at once: whole, without their year, or by their tail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Select, func, null, select, union_all
from sqlalchemy.orm import Session

from hayat_desk.policy.numbers import NumberKind, TypedNumber
from hayat_desk.policy.papers import Subject, SubjectKind
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.papers import Paper, papers_about, papers_of, papers_of_request
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import SupportRequest

_PLACES: dict[NumberKind, tuple[Any, Any, Any]] = {
    NumberKind.APPLICANT: (Person, Person.applicant_number, Person.id),
    NumberKind.FILE: (Person, Person.file_number, Person.id),
    NumberKind.REQUEST: (SupportRequest, SupportRequest.number, SupportRequest.person_id),
    NumberKind.REFERRAL: (Referral, Referral.number, Referral.person_id),
    NumberKind.SESSION: (CommitteeSession, CommitteeSession.number, null()),
    NumberKind.PAPER: (Paper, Paper.number, Paper.person_id),
    NumberKind.LETTER: (IncomingLetter, IncomingLetter.number, IncomingLetter.person_id),
}
"""Where the numbers of a kind stand: the table, its column, and whose it is."""

_SERIES = len("1448-01-")

OF_A_KIND = 20
"""Numbers of one kind that are listed: more of the same tail are told apart by their year."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A record found by its number; `person_id` is the person it belongs to, None where it has none."""

    kind: NumberKind
    number: str
    id: UUID
    person_id: UUID | None


def find_numbers(db: Session, query: TypedNumber) -> list[Numbered]:
    """Every record the typed number can mean, by kind; at most the newest `OF_A_KIND` of each kind."""
    matches: list[Numbered] = []
    for kind in NumberKind:
        if kind in query.kinds and kind in _PLACES:
            rows = [
                Numbered(kind, number, id_, person_id)
                for number, id_, person_id in db.execute(_chosen(kind, query))
            ]
            fitting = [row for row in rows if query.fits(row.number, kind)]
            matches += fitting[:OF_A_KIND]
    return matches


def _chosen(kind: NumberKind, query: TypedNumber) -> Select[Any]:
    table, number, person = _PLACES[kind]
    series = _series(number)
    forms = [select(series.c.series + tail) for tail in query.tails(kind)]
    statement = select(number, table.id, person).where(
        number.in_(union_all(*forms)), table.deleted_at.is_(None)
    )
    return statement.order_by(number.desc(), table.id.desc())


def _series(number: ColumnElement[str]) -> CTE:
    """The beginnings «1448-01-» that numbers of a column have: the highest, then the highest below it, and so on.

    They are as few as offices and years, and each is one look into the index, however many numbers there are.
    """
    highest = select(func.substr(func.max(number), 1, _SERIES).label("series")).cte("series", recursive=True)
    below = select(func.substr(func.max(number), 1, _SERIES)).where(number < highest.c.series)
    return highest.union_all(select(below.scalar_subquery()).where(highest.c.series.is_not(None)))


def years_of(db: Session, kind: NumberKind) -> set[int]:
    """The Hijri years in which numbers of a kind were given."""
    series = _series(_PLACES[kind][1])
    beginnings = db.scalars(select(series.c.series).where(series.c.series.is_not(None)))
    return {int(beginning[:4]) for beginning in beginnings}


def papers_bearing(db: Session, row: Numbered) -> list[Paper]:
    """The paper with this number, or the papers about the record that has this number."""
    match row.kind:
        case NumberKind.PAPER:
            return [db.get_one(Paper, row.id)]
        case NumberKind.APPLICANT | NumberKind.FILE:
            return papers_of(db, row.id)
        case NumberKind.REQUEST:
            return papers_of_request(db, row.id)
        case NumberKind.REFERRAL:
            return papers_about(db, Subject(SubjectKind.REFERRAL, row.id))
        case NumberKind.SESSION:
            return papers_about(db, Subject(SubjectKind.SESSION, row.id))
        case _:
            return []
