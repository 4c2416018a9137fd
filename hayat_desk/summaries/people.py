"""Who is found by a search, and who might be the person that is being entered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.names import Agreement, PersonTraits, names_alike
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.people import Identity
from hayat_desk.records import people, search
from hayat_desk.records.people import Person

SHOWN = 50  # persons listed for one search


@dataclass(frozen=True, kw_only=True)
class PersonHit:
    """One line of a search: enough to know the person by, and no more. `agreements` say by what it was found."""

    person_id: PersonId
    name: str
    number: str
    number_kind: NumberKind
    birth: WrittenDate | None
    identity: Identity
    phone_ends: str  # last four digits
    city: str
    has_died: bool = False
    is_put_away: bool = False
    agreements: tuple[Agreement, ...] = ()


def find_people(work: UnitOfWork, query: str, most: int = SHOWN) -> tuple[PersonHit, ...]:
    """Persons by name, identity or phone, in any spelling, each with what matched (ux rule 51); so many at most."""
    persons = search.find(work.db, query, most)
    traits = search.traits_of_each(work.db, persons)
    return tuple(_hit(person, search.matched(person, query, traits[person.id].earlier)) for person in persons)


def person_hit(work: UnitOfWork, person_id: PersonId) -> PersonHit:
    """One person as a search lists them, for a choice that was made."""
    return _hit(work.db.get_one(Person, person_id))


def _hit(person: Person, agreements: Sequence[Agreement] = ()) -> PersonHit:
    return PersonHit(
        person_id=PersonId(person.id),
        name=person.name.full,
        number=person.number,
        number_kind=person.number_kind,
        birth=person.birth,
        identity=person.identity,
        phone_ends=person.phone[-4:],
        city=person.city,
        has_died=person.died_on is not None,
        is_put_away=person.deleted_at is not None,
        agreements=tuple(agreements),
    )


def likely_same(work: UnitOfWork, traits: PersonTraits, besides: UUID | None = None) -> tuple[PersonHit, ...]:
    """Persons who may be the one being entered, with the fields that agree; those said not to be are left out.

    The one question of every door by which a person comes in or is corrected. `besides` is the file at hand.
    """
    names = names_alike(traits.name, people.folded_names(work.db)) if traits.name else ()
    likely = search.likely_same(work.db, traits, besides, names)
    return tuple(_hit(person, agreements) for person, agreements in likely.items())


def likely_same_as(work: UnitOfWork, person_id: PersonId) -> tuple[PersonHit, ...]:
    """Persons who may be this one, by what the file holds."""
    return likely_same(work, traits_of(work, work.db.get_one(Person, person_id)), person_id)


def traits_of(work: UnitOfWork, person: Person) -> PersonTraits:
    """The traits by which a person is compared with others."""
    return search.traits_of_each(work.db, [person])[person.id]
