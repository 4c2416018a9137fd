"""The search for persons: each under one folded line, found by fragments of name, identity and phone (data §2).

The numbers the desk gives are looked for by themselves (`records/numbers.py`): «12» in one of them is no match.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select, text, update
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.sql.functions import Function

from hayat_desk.policy.compounds import KINSHIP
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.names import Agreement, PersonTraits, same_person_hints
from hayat_desk.policy.spelling import as_heard, closed_up, fold, fragments
from hayat_desk.records import sqlite
from hayat_desk.records.people import (
    EarlierIdentity,
    Person,
    PersonSearch,
    earlier_identities,
    earlier_identities_of,
    known_not_same,
)

_DIALLED_ABROAD = re.compile(r"^(?:00)?966(?=0\d{8})|^00(?=966|\d{8})")
"""00966… where the line has 966…, and 9660… where it has 0…."""


def folded_line(person: Person, earlier: Sequence[str] = ()) -> str:
    """What a person can be found by: name, identities, phone as dialled here and from abroad.

    `earlier` are the numbers of identities before this one.
    """
    numbers = _in_either_form([person.identity_number, *earlier])
    words = [person.name.full, *numbers, _local(person), person.phone]
    line = fold(" ".join(part for part in words if part))
    name = fold(person.name.full)
    return " ".join([line, *_kin_joined(name.split()), *_heard_otherwise(name)])


def _heard_otherwise(name: str) -> list[str]:
    """The words whose spelling by sound differs: «رضا» is found under «رضي» too."""
    return [sound for word in name.split() if (sound := as_heard(word)) != word]


def _in_either_form(numbers: Sequence[str]) -> list[str]:
    """Each number as stored and, where it has hyphens, also without them."""
    return list(dict.fromkeys(form for number in numbers for form in (number, closed_up(number))))


def _kin_joined(words: Sequence[str]) -> list[str]:
    """«بن باز» as «بنباز» too, for who types it so."""
    return [f"{kin}{word}" for kin, word in pairwise(words) if kin in KINSHIP]


def _local(person: Person) -> str:
    return "0" + person.phone.removeprefix("+966") if person.phone.startswith("+966") else person.phone


def _fragments(search: str) -> list[sqlite.Fragment]:
    """Each fragment as it is typed, and as it is heard where that is another spelling."""
    words = (_DIALLED_ABROAD.sub("", fragment) for fragment in fragments(search))
    return [tuple(dict.fromkeys((word, as_heard(word)))) for word in words]


def index(db: Session, person: Person) -> None:
    """Bring the search line of a person up to date, in the same transaction as the change."""
    folded = folded_line(person, [identity.number for identity in earlier_identities(db, person.id)])
    line = db.scalars(select(PersonSearch).where(PersonSearch.person_id == person.id)).first()
    if line is None:
        db.add(PersonSearch(person_id=person.id, folded=folded))
    else:
        line.folded = folded


def rebuild(db: Session) -> None:
    """Fold every name and every line anew: after a migration they are in the spelling of today.

    No datum of a person changes, so neither does its revision.
    """
    earlier: dict[UUID, list[str]] = defaultdict(list)
    for identity in db.scalars(select(EarlierIdentity).where(EarlierIdentity.deleted_at.is_(None))):
        earlier[identity.person_id].append(identity.number)
    lines = {line.person_id: line for line in db.scalars(select(PersonSearch))}
    for person in db.scalars(select(Person)):
        folded = fold(person.name.full)
        if person.folded_name != folded:
            table = Person.__table__
            db.execute(update(table).where(table.c.id == person.id).values(folded_name=folded))  # type: ignore[arg-type]
        if person.id in lines:
            lines[person.id].folded = folded_line(person, earlier[person.id])
    db.flush()


def matched(person: Person, search: str, earlier: Sequence[str] = ()) -> tuple[Agreement, ...]:
    """In which fields of a person the fragments of a search were found; `earlier` as for `folded_line`."""
    name = fold(person.name.full)
    places = {
        Agreement.IDENTITY: fold(" ".join(_in_either_form([person.identity_number]))),
        Agreement.EARLIER_IDENTITY: fold(" ".join(_in_either_form(earlier))),
        Agreement.PHONE: fold(" ".join((_local(person), person.phone))),
        Agreement.NAME: " ".join([name, *_heard_otherwise(name)]),
    }
    spellings = [spelling for fragment in _fragments(search) for spelling in fragment]
    return tuple(of for of, text in places.items() if any(spelling in text for spelling in spellings))


def find(db: Session, search: str, limit: int) -> list[Person]:
    """Persons whose search line holds every fragment; names that begin with the search text come first."""
    searched = _fragments(search)
    if not searched:
        return []
    condition, values = sqlite.candidates(searched)
    rows = db.execute(
        text(
            f"SELECT person_id FROM person_search WHERE {condition} "  # noqa: S608 — no value is in it, only names
            "ORDER BY CASE WHEN instr(folded, :whole) = 1 THEN 0 WHEN instr(folded, :whole) > 0 THEN 1 "
            "WHEN instr(folded, :f0_0) = 1 THEN 2 ELSE 3 END, folded LIMIT :limit"
        ),
        {**values, "whole": fold(search), "limit": limit},
    )
    ids = [UUID(str(row[0])) for row in rows]
    people = db.scalars(select(Person).where(Person.id.in_(ids), Person.deleted_at.is_(None)))
    by_id = {person.id: person for person in people}
    return [by_id[person_id] for person_id in ids if person_id in by_id]


def with_any_of(
    db: Session,
    *,
    identities: Collection[str],
    phone: str,
    birth: WrittenDate | None,
    names: Collection[str],
) -> list[Person]:
    """Persons who agree in any of this: an identity number now or earlier, the phone (E.164), birth, folded name.

    `identities` are closed up. Of births those come that are written in a year, of either calendar, with a day
    this one can mean. Empty values match nobody. Of those who may not be named any more only an identity number
    finds them: one person has one file.
    """
    agrees: list[ColumnElement[bool]] = [
        *(_written_in(year) for year in (birth.years() if birth else ())),
        Person.folded_name.in_(names),
    ]
    if phone:
        agrees.append(Person.phone == phone)
    identified = Person.id.in_(_identified_by(db, identities))
    statement = select(Person).where(or_(identified, and_(Person.may_be_named, or_(*agrees))))
    return list(db.scalars(statement.order_by(Person.id)))


def likely_same(
    db: Session, traits: PersonTraits, besides: UUID | None = None, names: Collection[str] = ()
) -> dict[Person, tuple[Agreement, ...]]:
    """Persons who may be the one of these traits, with what agrees; those said not to be are left out.

    `besides` is the file at hand. `names`: the folded names by which somebody is looked for too.
    """
    declined = known_not_same(db, besides) if besides else set()
    candidates = with_any_of(
        db, identities=traits.identities, phone=traits.phone, birth=traits.birth, names=names
    )
    persons = [
        candidate for candidate in candidates if candidate.id != besides and candidate.id not in declined
    ]
    traits_of = traits_of_each(db, persons)
    agreed = {person: same_person_hints(traits, traits_of[person.id]) for person in persons}
    return {person: agreements for person, agreements in agreed.items() if agreements}


def traits_of_each(db: Session, persons: Sequence[Person]) -> dict[UUID, PersonTraits]:
    """The traits by which persons are compared; their earlier identities are fetched in one statement."""
    earlier = earlier_identities_of(db, [person.id for person in persons])
    return {
        person.id: PersonTraits(
            name=person.name.full,
            identity=person.identity_number,
            phone=person.phone,
            birth=person.birth,
            sex=person.sex,
            earlier=tuple(identity.number for identity in earlier.get(person.id, ())),
        )
        for person in persons
    }


def _written_in(year: WrittenDate) -> ColumnElement[bool]:
    """Births stored with this year (whole, with month, or with day): one range of the index."""
    last = WrittenDate(year.calendar, year.year, 12, 30 if year.calendar is Calendar.HIJRI else 31)
    return Person.birth.between(year, last)


def _identified_by(db: Session, identities: Collection[str]) -> set[UUID]:
    """Persons with one of these identity numbers, now or earlier; the search index narrows the candidates."""
    person_ids: set[UUID] = set()
    for number in identities:
        condition, values = sqlite.candidates([(fold(number),)])
        rows = db.execute(text(f"SELECT person_id FROM person_search WHERE {condition}"), values)  # noqa: S608 — no value is in it
        likely = [UUID(str(row[0])) for row in rows]
        current = _closed_up(Person.identity_number) == number
        person_ids.update(db.scalars(select(Person.id).where(Person.id.in_(likely), current)))
        former = (_closed_up(EarlierIdentity.number) == number, EarlierIdentity.deleted_at.is_(None))
        former_owners = select(EarlierIdentity.person_id).where(
            EarlierIdentity.person_id.in_(likely), *former
        )
        person_ids.update(db.scalars(former_owners))
    return person_ids


def _closed_up(number: InstrumentedAttribute[str]) -> Function[str]:
    """SQL for an identity number without its hyphens, for comparison: refugee cards are stored with them."""
    return func.replace(number, "-", "")
