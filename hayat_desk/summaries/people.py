"""كشوف المستفيدين: who is found, who might be the same person, and the whole of one person's file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import WrittenDate, age, age_is_approximate, office_day
from hayat_desk.policy.declarations import DeclarationState, DeclaredField
from hayat_desk.policy.ids import PaperId, PersonId, RequestId
from hayat_desk.policy.names import Agreement, PersonName, PersonTraits, names_alike, same_person_hints
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.people import Identity, Phone, Sex
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import RequestState, still_runs
from hayat_desk.records import people, search
from hayat_desk.records.people import Person
from hayat_desk.records.requests import (
    Declaration,
    SupportRequest,
    requests_of,
    requests_of_each,
    requests_with_declarations,
)
from hayat_desk.records.scans import scans_of
from hayat_desk.summaries.timeline import TimelineEntry, timeline_of

SHOWN = 50  # persons listed for one search


@dataclass(frozen=True, kw_only=True)
class PersonBanner:
    """The fixed banner of every screen about one person, in the same order always (ux A4)."""

    person_id: PersonId
    name: str
    birth: WrittenDate | None
    age: int | None  # full Gregorian years on the office's day
    age_is_approximate: bool
    sex: Sex | None
    identity: Identity
    earlier: tuple[Identity, ...]  # identities before this one, the newest first
    number: str
    number_kind: NumberKind
    phone: Phone | None
    contact_note: str


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
    open_requests: int
    agreements: tuple[Agreement, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RequestLine:
    """One request in a list."""

    request_id: RequestId
    person_id: PersonId
    person_name: str
    number: str
    service: str
    service_key: str
    state: RequestState
    submitted_on: date
    raised_on: date | None
    earliest_reply: date | None


@dataclass(frozen=True, kw_only=True)
class SignedPaper:
    """A declaration that was signed: on which data (its code), and which of them changed since (T62)."""

    paper_id: PaperId
    request_number: str
    signed_on: date
    code: str
    changed: tuple[DeclaredField, ...]
    is_void: bool
    scans: int


@dataclass(frozen=True, kw_only=True)
class PersonFile:
    """Everything the person's page shows."""

    banner: PersonBanner
    name: PersonName
    city: str
    district: str
    requests: tuple[RequestLine, ...]
    timeline: tuple[TimelineEntry, ...]
    signed: tuple[SignedPaper, ...]
    may_see_sensitive: bool


def banner_of(work: UnitOfWork, person: Person) -> PersonBanner:
    """The banner of a person on the office's day."""
    return PersonBanner(
        person_id=PersonId(person.id),
        name=person.name.full,
        birth=person.birth,
        age=age(person.birth, work.today) if person.birth else None,
        age_is_approximate=person.birth is not None and age_is_approximate(person.birth),
        sex=person.sex,
        identity=person.identity,
        earlier=tuple(identity.identity for identity in people.earlier_identities(work.db, person.id)),
        number=person.number,
        number_kind=person.number_kind,
        phone=person.telephone,
        contact_note=person.contact_note,
    )


def find_people(work: UnitOfWork, query: str, most: int = SHOWN) -> tuple[PersonHit, ...]:
    """Persons by name, identity or phone, in any spelling, each with what matched (ux rule 51); so many at most."""
    persons = search.find(work.db, query, most)
    traits = _traits_of_each(work, persons)
    return _hits(
        work,
        {person: search.matched(person, query, traits[person.id].earlier) for person in persons},
    )


def person_hit(work: UnitOfWork, person_id: PersonId) -> PersonHit:
    """One person as a search lists them, for a choice that was made."""
    (hit,) = _hits(work, {work.db.get_one(Person, person_id): ()})
    return hit


def _hits(work: UnitOfWork, persons: Mapping[Person, Sequence[Agreement]]) -> tuple[PersonHit, ...]:
    """Persons as a search lists them, each with why; what they asked for is fetched at once."""
    requests = requests_of_each(work.db, [person.id for person in persons])
    return tuple(
        _hit(person, requests.get(person.id, ()), agreements) for person, agreements in persons.items()
    )


def _hit(person: Person, requests: Sequence[SupportRequest], agreements: Sequence[Agreement]) -> PersonHit:
    still_open = [request for request in requests if still_runs(request.state, request.outcome)]
    return PersonHit(
        person_id=PersonId(person.id),
        name=person.name.full,
        number=person.number,
        number_kind=person.number_kind,
        birth=person.birth,
        identity=person.identity,
        phone_ends=person.phone[-4:],
        city=person.city,
        open_requests=len(still_open),
        agreements=tuple(agreements),
    )


def likely_same(work: UnitOfWork, traits: PersonTraits, besides: UUID | None = None) -> tuple[PersonHit, ...]:
    """Persons who may be the one being entered, with the fields that agree; those said not to be are left out.

    The one question of every door by which a person comes in or is corrected. `besides` is the file at hand.
    """
    declined = people.known_not_same(work.db, besides) if besides else set()
    candidates = search.with_any_of(
        work.db,
        identities=traits.identities,
        phone=traits.phone,
        birth=traits.birth,
        names=names_alike(traits.name, people.folded_names(work.db)) if traits.name else (),
    )
    persons = [
        candidate for candidate in candidates if candidate.id != besides and candidate.id not in declined
    ]
    traits_of = _traits_of_each(work, persons)
    agreed = {person: same_person_hints(traits, traits_of[person.id]) for person in persons}
    return _hits(work, {person: agreements for person, agreements in agreed.items() if agreements})


def likely_same_as(work: UnitOfWork, person_id: PersonId) -> tuple[PersonHit, ...]:
    """Persons who may be this one, by what the file holds."""
    return likely_same(work, traits_of(work, work.db.get_one(Person, person_id)), person_id)


def traits_of(work: UnitOfWork, person: Person) -> PersonTraits:
    """The traits by which a person is compared with others."""
    return _traits_of_each(work, [person])[person.id]


def _traits_of_each(work: UnitOfWork, persons: Sequence[Person]) -> dict[UUID, PersonTraits]:
    """As `traits_of` for many persons; their earlier identities are fetched in one statement."""
    earlier = people.earlier_identities_of(work.db, [person.id for person in persons])
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


def person_file(work: UnitOfWork, person_id: PersonId) -> PersonFile:
    """One person's file: requests and everything that happened, newest first (T26)."""
    person = work.db.get_one(Person, person_id)
    return PersonFile(
        banner=banner_of(work, person),
        name=person.name,
        city=person.city,
        district=person.district,
        requests=tuple(request_line(work, request) for request in requests_of(work.db, person_id)),
        signed=_signed_papers(work, person_id),
        timeline=timeline_of(work, person_id),
        may_see_sensitive=Permission.SEE_SENSITIVE in work.clerk.permissions,
    )


def request_line(work: UnitOfWork, request: SupportRequest) -> RequestLine:
    """A request as one line of a list."""
    person = work.db.get_one(Person, request.person_id)
    return RequestLine(
        request_id=RequestId(request.id),
        person_id=PersonId(person.id),
        person_name=person.name.full,
        number=request.number,
        service=request.service_title,
        service_key=request.service_key,
        state=request.state,
        submitted_on=request.submitted_on,
        raised_on=request.raised_on,
        earliest_reply=request.earliest_reply,
    )


def request_lines(work: UnitOfWork, requests: Sequence[SupportRequest]) -> tuple[RequestLine, ...]:
    """Many requests as lines; their persons are fetched at once."""
    persons = people.with_ids(work.db, [request.person_id for request in requests])
    lines = tuple(request_line(work, request) for request in requests)
    del persons  # until here: the session forgets what nobody holds
    return lines


def running_requests_of(
    work: UnitOfWork, person_id: UUID, besides: UUID | None = None
) -> tuple[RequestLine, ...]:
    """A person's requests of which something is still to come, newest first: a second one is told of them."""
    running = [
        request
        for request in requests_of(work.db, person_id)
        if request.id != besides and still_runs(request.state, request.outcome)
    ]
    return request_lines(work, running)


def _signed_papers(work: UnitOfWork, person_id: PersonId) -> tuple[SignedPaper, ...]:
    """What the person signed, newest first."""
    requests = requests_with_declarations(work.db, person_id)  # held till the end, or each is fetched again
    declarations = [
        declaration
        for request in requests
        for declaration in request.declarations
        if declaration.signed_at is not None
    ]
    scans = Counter(
        scan.paper_id for scan in scans_of(work.db, [signature.paper_id for signature in declarations])
    )
    return tuple(
        SignedPaper(
            paper_id=PaperId(signature.paper_id),
            request_number=signature.request.number,
            signed_on=office_day(signed_at),
            code=signature.code,
            changed=signature.void_because or _changed_since(signature),
            is_void=signature.state is DeclarationState.VOID,
            scans=scans[signature.paper_id],
        )
        for signature in sorted(declarations, key=lambda signature: signature.id, reverse=True)
        if (signed_at := signature.signed_at) is not None
    )


def _changed_since(declaration: Declaration) -> tuple[DeclaredField, ...]:
    """The fields changed since a valid signature; empty unless it is the newest of its request."""
    request = declaration.request
    if request.signed_declaration is not declaration:
        return ()
    return tuple(change.field for change in request.changes_since_signed)


@dataclass(frozen=True, kw_only=True)
class PersonAnswers:
    """A known person's data as the form asks them, so that they are confirmed and not asked again (T25)."""

    name: PersonName
    identity: Identity
    birth: WrittenDate | None
    sex: Sex | None
    phone: Phone | None
    city: str
    district: str
    contact_note: str


def person_answers(work: UnitOfWork, person_id: PersonId) -> PersonAnswers:
    """The recorded data with which the form of this person opens."""
    person = work.db.get_one(Person, person_id)
    return PersonAnswers(
        name=person.name,
        identity=person.identity,
        birth=person.birth,
        sex=person.sex,
        phone=person.telephone,
        city=person.city,
        district=person.district,
        contact_note=person.contact_note,
    )


def office_city(work: UnitOfWork) -> str:
    """The city a new file begins with."""
    return work.profile.places.city
