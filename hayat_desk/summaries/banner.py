"""The fixed banner of every screen about one person (ux A4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import WrittenDate, age, age_is_approximate
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.people import Identity, Phone, Sex
from hayat_desk.records import people
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest


@dataclass(frozen=True, kw_only=True)
class PersonBanner:
    """The fixed banner of every screen about one person, in the same order always (ux A4)."""

    person_id: PersonId
    name: str
    birth: WrittenDate | None
    age: int | None  # full Gregorian years on the office's day, or on that of their death
    age_is_approximate: bool
    sex: Sex | None
    identity: Identity
    earlier: tuple[Identity, ...]  # identities before this one, the newest first
    number: str
    number_kind: NumberKind
    phone: Phone | None
    contact_note: str
    city: str
    district: str
    died_on: date | None
    is_put_away: bool  # the file was opened by mistake

    @property
    def may_be_named(self) -> bool:
        """Whether something may be written or asked of them: they live, and their file is no mistake."""
        return self.died_on is None and not self.is_put_away


def banner_of(work: UnitOfWork, person: Person) -> PersonBanner:
    """The banner of a person on the office's day."""
    return PersonBanner(
        person_id=PersonId(person.id),
        name=person.name.full,
        birth=person.birth,
        age=age(person.birth, person.died_on or work.today) if person.birth else None,
        age_is_approximate=person.birth is not None and age_is_approximate(person.birth),
        sex=person.sex,
        identity=person.identity,
        earlier=tuple(identity.identity for identity in people.earlier_identities(work.db, person.id)),
        number=person.number,
        number_kind=person.number_kind,
        phone=person.telephone,
        contact_note=person.contact_note,
        city=person.city,
        district=person.district,
        died_on=person.died_on,
        is_put_away=person.deleted_at is not None,
    )


def person_banner(work: UnitOfWork, person_id: PersonId | None) -> PersonBanner | None:
    """The banner of a page that may be about somebody; None of nobody."""
    return banner_of(work, work.db.get_one(Person, person_id)) if person_id is not None else None


def request_banner(work: UnitOfWork, request_id: RequestId) -> PersonBanner:
    """The banner of a page about a request: of who applied."""
    request = work.db.get_one(SupportRequest, request_id)
    return banner_of(work, work.db.get_one(Person, request.person_id))
