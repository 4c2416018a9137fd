"""Every contact is one contact: in which one an act was done, and when it is another (T25, T29, T44–T51).

No acts of their own: what follows from an act, with whoever it was done. Which acts are one contact,
`policy.visits` tells.
"""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import OFFICE_CLOCK, office_day
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose, belongs, brings_papers, goes_on
from hayat_desk.records.contacts import (
    VisitRequest,
    contacts_on,
    is_bare,
    recent_contacts,
    requests_in,
    was_begun_by_act,
)
from hayat_desk.records.reception import Visit
from hayat_desk.records.requests import SupportRequest


def meet(
    channel: ChannelKind,
    purpose: Purpose,
    person_id: UUID | None,
    work: UnitOfWork,
    *,
    name: str = "",
    day: date | None = None,
    wrong: UUID | None = None,
) -> Visit:
    """The contact in which something is done: the one that goes on with this person by this channel, or another.

    Without a person it is always another. `day` is given of what was done on a day before; `wrong` is the contact
    of what is put right, however long ago that was: it was done in that one, unless it was met otherwise.
    """
    first = met_in(wrong, channel, purpose, person_id, day or work.today, work)
    if first is not None:
        return first
    visit = going_on(channel, purpose, person_id, work, day)
    if visit is None:
        return begin(channel, purpose, person_id, work, name=name, day=day)
    _hear(visit, work, day)
    return visit


def met_in(
    visit_id: UUID | None,
    channel: ChannelKind,
    purpose: Purpose,
    person_id: UUID | None,
    day: date,
    work: UnitOfWork,
) -> Visit | None:
    """This contact, where it stands and was with this person, by this channel and on this office day."""
    visit = work.db.get(Visit, visit_id) if visit_id is not None else None
    if visit is None or visit.deleted_at is not None or person_id is None:
        return None
    facts = visit.person_id, visit.channel, office_day(visit.started_at)
    is_same = facts == (person_id, channel.value, day) and belongs(purpose, visit.purpose, channel)
    return visit if is_same else None


def going_on(
    channel: ChannelKind,
    purpose: Purpose,
    person_id: UUID | None,
    work: UnitOfWork,
    day: date | None = None,
) -> Visit | None:
    """The contact that goes on with a person by a channel; of a day before, theirs of that day."""
    own = (visit for visit in _of_person(person_id, day, work) if visit.channel == channel.value)
    return next((visit for visit in own if belongs(purpose, visit.purpose, channel)), None)


def begin(
    channel: ChannelKind,
    purpose: Purpose,
    person_id: UUID | None,
    work: UnitOfWork,
    *,
    name: str = "",
    day: date | None = None,
    is_over: bool = False,
) -> Visit:
    """Another contact, of now; of a day before its hour is not known, and it stands at noon."""
    is_past = day is not None and day != work.today
    at = datetime.combine(day, time(12), OFFICE_CLOCK) if is_past and day else work.now
    visit = Visit(
        channel=channel.value,
        channel_label=label_of(channel, work),
        purpose=purpose,
        person_id=person_id,
        visitor_name=name,
        started_at=at,
        ended_at=at,
        is_over=is_over,
    )
    work.add(visit)
    work.note(JournalAct.BEGIN_VISIT, visit)
    return visit


def label_of(channel: ChannelKind, work: UnitOfWork) -> str:
    """What the association calls a channel; blank where it has none of this kind."""
    return next((one.label for one in work.profile.channels if one.kind is channel), "")


def attend(request: SupportRequest, work: UnitOfWork) -> Visit | None:
    """Something was done on a request: it belongs to the contact that goes on with its applicant, if one does."""
    return _serve(request, _of_person(request.person_id, None, work), work)


def come_in(request: SupportRequest, work: UnitOfWork) -> None:
    """Papers were seen or signed by the clerk: somebody is here with them, whatever else they came for."""
    own = _of_person(request.person_id, None, work)
    with_papers = [visit for visit in own if brings_papers(visit.channel, visit.purpose)]
    if _serve(request, with_papers, work) is None:
        concern(meet(ChannelKind.INTERVIEW, Purpose.PAPERS, request.person_id, work), request, work)


def _serve(request: SupportRequest, visits: list[Visit], work: UnitOfWork) -> Visit | None:
    """Something was done on a request in the first of these contacts."""
    if not visits:
        return None
    _hear(visits[0], work)
    concern(visits[0], request, work)
    return visits[0]


def concern(visit: Visit, request: SupportRequest, work: UnitOfWork, *, is_served: bool = True) -> None:
    """Say that a contact was about a request, once.

    `is_served` where something was done on it that does not say itself in which contact.
    """
    known = {about.request_id: about for about in requests_in(work.db, visit.id)}
    if request.id not in known:
        work.add(VisitRequest(visit_id=visit.id, request_id=request.id, is_served=is_served))
    elif is_served:
        known[request.id].is_served = True


def take_up(
    visit: Visit,
    channel: ChannelKind,
    person_id: UUID | None,
    work: UnitOfWork,
    purpose: Purpose | None = None,
) -> bool:
    """Go on with a contact that was begun: with nobody's name, or, where nothing was done in it, by mistake.

    False where it is another's, or by another channel, and something was done in it already. `purpose` is given
    where the visitor says anew what they came for.
    """
    bare = is_bare(work.db, visit)
    same = visit.person_id in (None, person_id) and visit.channel == channel.value
    if visit.deleted_at is not None or not (bare or same):
        return False
    leave_requests(visit, person_id, work)
    if bare:
        visit.channel, visit.channel_label = channel.value, label_of(channel, work)
        visit.purpose = purpose or visit.purpose
    visit.person_id = person_id
    _hear(visit, work)
    work.note(JournalAct.GO_ON_WITH_VISIT, visit)
    return True


def leave_requests(visit: Visit, person_id: UUID | None, work: UnitOfWork) -> None:
    """A contact turns out to have been with this person: it was about no request of whom it was said to be with."""
    if visit.person_id is not None and visit.person_id != person_id:
        for about in requests_in(work.db, visit.id):
            about.deleted_at, about.deleted_by = work.now, work.clerk.id


def release(visit_id: UUID | None, work: UnitOfWork) -> None:
    """What was done in a contact was not so: where the contact was begun by that alone, it was not either.

    One that the reception began stands: somebody came, whatever was done.
    """
    work.db.flush()
    visit = work.db.get(Visit, visit_id) if visit_id else None
    if visit is not None and is_bare(work.db, visit) and was_begun_by_act(work.db, visit):
        visit.deleted_at, visit.deleted_by = work.now, work.clerk.id


def _of_person(person_id: UUID | None, day: date | None, work: UnitOfWork) -> list[Visit]:
    """The contacts that go on with a person, the newest first; of a day before, those of that day."""
    if person_id is None:
        return []
    if day is not None and day != work.today:
        return contacts_on(work.db, person_id, day)
    return [
        visit
        for visit in recent_contacts(work.db, work.now)
        if visit.person_id == person_id
        and goes_on(last_act=visit.ended_at, is_over=visit.is_over, now=work.now)
    ]


def _hear(visit: Visit, work: UnitOfWork, day: date | None = None) -> None:
    """Something was heard in a contact: it has not ended before now."""
    if day in (None, work.today):
        visit.ended_at = max(visit.ended_at, work.now)
