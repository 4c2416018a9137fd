"""تواصل جارٍ: who is in touch with the office now, so that what they do next is no second contact (T44–T51)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.ids import PersonId, VisitId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Direction, Purpose
from hayat_desk.records.contacts import recent_contacts, times_come, with_acts
from hayat_desk.records.people import with_ids
from hayat_desk.records.reception import Visit
from hayat_desk.records.requests import SupportRequest


@dataclass(frozen=True, kw_only=True)
class ContactLine:
    """A contact that goes on."""

    visit_id: VisitId
    person_id: PersonId | None
    who: str  # the person, or the name the visitor gave; empty where none was given
    channel: str
    kind: ChannelKind
    purpose: Purpose
    since: datetime
    is_bare: bool  # nothing was done in it yet

    def may_be_by(self, channel: ChannelKind) -> bool:
        """Whether somebody else, or somebody now named, may be the one who is in touch."""
        return self.is_bare or (self.person_id is None and self.kind is channel)


def contacts_now(work: UnitOfWork) -> tuple[ContactLine, ...]:
    """Who is in touch now, the newest first; letters, what the office does and who died are left out."""
    visits = list(_in_touch_now(work))
    ids = [visit.person_id for visit in visits if visit.person_id]
    persons = {person.id: person for person in with_ids(work.db, ids) if person.may_be_named}
    busy = with_acts(work.db, [visit.id for visit in visits])
    return tuple(
        ContactLine(
            visit_id=VisitId(visit.id),
            person_id=PersonId(visit.person_id) if visit.person_id else None,
            who=persons[visit.person_id].name.full if visit.person_id else visit.visitor_name,
            channel=visit.channel_label,
            kind=ChannelKind(visit.channel),
            purpose=visit.purpose,
            since=visit.started_at,
            is_bare=visit.id not in busy,
        )
        for visit in visits
        if visit.person_id is None or visit.person_id in persons
    )


def in_touch_by(work: UnitOfWork, person_id: PersonId | None) -> ChannelKind | None:
    """By which channel a person is in touch with the office now; None where they are not."""
    if person_id is None:
        return None
    own = (visit for visit in _in_touch_now(work) if visit.person_id == person_id)
    return next((ChannelKind(visit.channel) for visit in own), None)


def _in_touch_now(work: UnitOfWork) -> Iterator[Visit]:
    """The contacts of visitors and callers that go on, the newest first: a letter is nobody who waits."""
    return (
        visit
        for visit in recent_contacts(work.db, work.now)
        if visit.purpose.direction is Direction.INCOMING and visit.channel != ChannelKind.LETTER
    )


@dataclass(frozen=True, kw_only=True)
class RequestContacts:
    """By which channel a request was brought, and how often somebody had to come to the office for it (T25)."""

    channel: str
    times_come: int


def request_contacts(work: UnitOfWork, request: SupportRequest) -> RequestContacts:
    """How a request was brought, and how often it was come for."""
    brought_in = work.db.get_one(Visit, request.visit_id)
    return RequestContacts(channel=brought_in.channel_label, times_come=times_come(work.db, request.id))
