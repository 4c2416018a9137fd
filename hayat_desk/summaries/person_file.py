"""كشوف المستفيدين: the whole of one person's file, and what the form of a person begins with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.consents import ConsentState
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.declarations import DeclarationState, DeclaredField
from hayat_desk.policy.ids import PaperId, PersonId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.particulars import Particulars
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.people import Person
from hayat_desk.records.put_away import has_more
from hayat_desk.records.requests import (
    Declaration,
    requests_of,
    requests_with_declarations,
)
from hayat_desk.records.scans import scans_of
from hayat_desk.summaries.banner import PersonBanner, banner_of
from hayat_desk.summaries.corrected_lines import whole_timeline
from hayat_desk.summaries.happenings import TimelineEntry
from hayat_desk.summaries.request_lines import RequestLine, request_line


@dataclass(frozen=True, kw_only=True)
class SignedPaper:
    """A declaration that was signed: on which data (its code), and which of them changed since (T62)."""

    paper_id: PaperId
    request_number: str
    signed_on: date
    code: str
    changed: tuple[DeclaredField, ...]
    is_void: bool
    consent: ConsentState
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
    may_be_put_away: bool  # it holds nothing but what was entered by mistake


def person_file(work: UnitOfWork, person_id: PersonId) -> PersonFile:
    """One person's file: requests and everything that happened, newest first (T26)."""
    person = work.db.get_one(Person, person_id)
    return PersonFile(
        banner=banner_of(work, person),
        name=person.name,
        city=person.city,
        district=person.district,
        requests=tuple(
            replace(request_line(work, request), is_due_to_heirs=request.due_to_heirs)
            for request in requests_of(work.db, person_id)
        ),
        signed=_signed_papers(work, person_id),
        timeline=whole_timeline(work, person_id),
        may_be_put_away=person.may_be_named and not has_more(work.db, person),
        may_see_sensitive=Permission.SEE_SENSITIVE in work.clerk.permissions,
    )


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
            consent=signature.consent,
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


def particulars_of(work: UnitOfWork, person_id: PersonId) -> Particulars:
    """The recorded data with which the form of this person opens, to be confirmed and not asked again (T25)."""
    return work.db.get_one(Person, person_id).particulars


def office_city(work: UnitOfWork) -> str:
    """The city a new file begins with."""
    return work.profile.places.city
