"""The search for persons: each under one folded line, found by fragments of name, identity and phone (data §2).

The numbers the desk gives are looked for by themselves (`records/numbers.py`): «12» in one of them is no match.
"""

from __future__ import annotations

import re
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from hayat_desk.policy.names import Agreement
from hayat_desk.policy.spelling import fold
from hayat_desk.records import sqlite
from hayat_desk.records.people import Person, PersonSearch

_DIALLED_ABROAD = re.compile(r"^00(?=966|\d{8})")  # 00966…, where the line has 966…


def folded_line(person: Person) -> str:
    """What a person can be found by: name, identity, phone as dialled here and from abroad."""
    told = [person.name.full, person.identity_number, _local(person), person.phone]
    return fold(" ".join(part for part in told if part))


def _local(person: Person) -> str:
    return "0" + person.phone.removeprefix("+966") if person.phone.startswith("+966") else person.phone


def _fragments(typed: str) -> list[str]:
    return [_DIALLED_ABROAD.sub("", fragment) for fragment in fold(typed).split()]


def index(db: Session, person: Person) -> None:
    """Bring the search line of a person up to date, in the same transaction as the change."""
    line = db.scalars(select(PersonSearch).where(PersonSearch.person_id == person.id)).first()
    if line is None:
        line = PersonSearch(person_id=person.id)
        db.add(line)
    line.folded = folded_line(person)


def matched(person: Person, typed: str) -> tuple[Agreement, ...]:
    """By what of a person the typed fragments were found."""
    places = {
        Agreement.IDENTITY: fold(person.identity_number),
        Agreement.PHONE: fold(" ".join((_local(person), person.phone))),
        Agreement.NAME: fold(person.name.full),
    }
    fragments = _fragments(typed)
    return tuple(of for of, text in places.items() if any(fragment in text for fragment in fragments))


def find(db: Session, typed: str, limit: int) -> list[Person]:
    """Persons whose line holds every typed fragment, those whose name starts with it first."""
    fragments = _fragments(typed)
    if not fragments:
        return []
    where, values = sqlite.candidates(fragments)
    rows = db.execute(
        text(
            f"SELECT person_id FROM person_search WHERE {where} "  # noqa: S608 — no value is in it, only names
            "ORDER BY CASE WHEN instr(folded, :f0) = 1 THEN 0 ELSE 1 END, folded LIMIT :limit"
        ),
        {**values, "limit": limit},
    )
    found = [UUID(str(row[0])) for row in rows]
    people = db.scalars(select(Person).where(Person.id.in_(found), Person.deleted_at.is_(None)))
    by_id = {person.id: person for person in people}
    return [by_id[person_id] for person_id in found if person_id in by_id]
