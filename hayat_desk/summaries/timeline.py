"""ما جرى مع المستفيد: everything that happened with one person, a dated line each (T26)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.corrections import EntryKind, EntryRef
from hayat_desk.policy.dates import OFFICE_CLOCK, office_day
from hayat_desk.policy.ids import LetterId, PaperId, PersonId, ReferralId, RequestId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.records.appeals import appeals_of_each
from hayat_desk.records.committee import decisions_of_each
from hayat_desk.records.consents import without_consent
from hayat_desk.records.contacts import visits_with_ids
from hayat_desk.records.endings import RequestEnding, endings_of_each
from hayat_desk.records.letters import IncomingLetter, letters_about
from hayat_desk.records.outcomes import deliveries_of_each, replies_of_each
from hayat_desk.records.papers import papers_of
from hayat_desk.records.people import death_notices
from hayat_desk.records.reception import Referral, Visit, inquiries_of, referrals_of_person, visits_of
from hayat_desk.records.requests import SupportRequest, requests_of
from hayat_desk.records.wants import Want, asked_of_each
from hayat_desk.summaries.happenings import Happening, TimelineEntry


def timeline_of(work: UnitOfWork, person_id: PersonId) -> tuple[TimelineEntry, ...]:
    """What happened, newest first; of the things of one instant, a request came after its visit."""
    entries = [*_inquiry_entries(work, person_id), *_death_entries(work, person_id)]
    requests = requests_of(work.db, person_id)
    ids = [request.id for request in requests]
    wants, endings = asked_of_each(work.db, ids), endings_of_each(work.db, ids)
    for request in requests:
        entries += _request_entries(request, endings.get(request.id, ()))
    entries += _consent_entries(work, requests)
    entries += _outcome_entries(work, requests)
    for (
        request
    ) in requests:  # after the decisions: of one noon, what the committee wants came by its decision
        entries += _want_entries(wants.get(request.id, []), _entry_of(request))
    entries += [
        TimelineEntry(
            at=paper.printed_at,
            happening=Happening.PAPER,
            number=paper.number or "",
            number_kind=NumberKind.PAPER,
            paper_kind=paper.kind,
            paper_id=PaperId(paper.id),
            is_void=paper.voided_at is not None,
        )
        for paper in papers_of(work.db, person_id)
        if paper.printed_at
    ]
    entries += [_letter_entry(letter) for letter in letters_about(work.db, person_id)]
    for referral in referrals_of_person(work.db, person_id):
        entries += _referral_entries(referral)
    entries = _with_contacts(entries, visits_of(work.db, person_id)[::-1])
    return tuple(sorted(entries, key=lambda entry: entry.at)[::-1])


def _with_contacts(entries: Sequence[TimelineEntry], visits: Sequence[Visit]) -> list[TimelineEntry]:
    """Each contact once: in the line of what was done in it first, or in one of its own."""
    told: list[TimelineEntry] = sorted(entries, key=lambda entry: entry.at)
    alone = []
    for visit in visits:
        at = next((at for at, entry in enumerate(told) if entry.visit_id == visit.id), None)
        if at is not None:
            told[at] = replace(told[at], channel=visit.channel_label)
            continue
        line = TimelineEntry(at=visit.started_at, happening=Happening.CONTACT, purpose=visit.purpose)
        entry = EntryRef(EntryKind.VISIT, visit.id)
        alone.append(replace(line, visit_id=visit.id, channel=visit.channel_label, entry=entry))
    return [*alone, *told]  # of one instant, what was done came after


def _inquiry_entries(work: UnitOfWork, person_id: PersonId) -> list[TimelineEntry]:
    """What was asked, and that the caller was called back."""
    entries = []
    called_back = [inquiry.call_back_in for inquiry, _ in inquiries_of(work.db, person_id)]
    calls = visits_with_ids(work.db, [visit_id for visit_id in called_back if visit_id])
    for inquiry, visit in inquiries_of(work.db, person_id):
        is_of_that_day = office_day(inquiry.created_at) == office_day(visit.started_at)
        at = inquiry.created_at if is_of_that_day else visit.started_at  # a right one in a wrong one's place
        asked = TimelineEntry(at=at, happening=Happening.INQUIRY, text=inquiry.question)
        entries.append(replace(asked, visit_id=visit.id, entry=EntryRef(EntryKind.INQUIRY, inquiry.id)))
        if inquiry.call_back_in in calls:
            at, text = calls[inquiry.call_back_in].ended_at, inquiry.answer
            call = TimelineEntry(at=at, happening=Happening.CALLED_BACK, text=text)
            entries.append(replace(call, visit_id=inquiry.call_back_in))
    return entries


def _death_entries(work: UnitOfWork, person_id: PersonId) -> list[TimelineEntry]:
    """That a death was recorded, and that it was taken back."""
    return [
        TimelineEntry(
            at=notice.created_at,
            happening=Happening.DIED if notice.died_on else Happening.NOT_DEAD,
            text=notice.said_by or notice.because,
        )
        for notice in death_notices(work.db, person_id)
    ]


def _letter_entry(letter: IncomingLetter) -> TimelineEntry:
    """A letter on the day it was received (T47)."""
    return TimelineEntry(
        at=on_its_day(letter.received_on, letter.created_at),
        happening=Happening.LETTER,
        text=f"{letter.sender}: {letter.subject}",
        visit_id=letter.visit_id,
        number=letter.number,
        number_kind=NumberKind.LETTER,
        letter_id=LetterId(letter.id),
        is_void=letter.voided_at is not None,
    )


def _referral_entries(referral: Referral) -> list[TimelineEntry]:
    entry = TimelineEntry(
        at=referral.created_at,
        happening=Happening.REFERRAL,
        text=referral.question,
        visit_id=referral.visit_id,
        number=referral.number,
        number_kind=NumberKind.REFERRAL,
        referral_id=ReferralId(referral.id),
    )
    if referral.answered_at is None:
        return [entry]
    happened = replace(entry, visit_id=None)
    answer = replace(happened, at=referral.answered_at, happening=Happening.ANSWER, text=referral.answer)
    if referral.given_at is None:
        return [entry, answer]
    given = replace(happened, at=referral.given_at, happening=Happening.GIVEN)
    return [entry, answer, replace(given, visit_id=referral.given_in)]


def _entry_of(request: SupportRequest) -> TimelineEntry:
    """The line of a request being taken, of which its other lines are made."""
    return TimelineEntry(
        at=request.created_at,
        happening=Happening.REQUEST,
        text=request.service_title,
        number=request.number,
        request_id=RequestId(request.id),
    )


def _request_entries(request: SupportRequest, endings: Sequence[RequestEnding]) -> list[TimelineEntry]:
    entry = _entry_of(request)
    taken = replace(entry, visit_id=request.visit_id)
    entries = [taken, *_raisings(request, entry)]
    for ended in endings:
        words = [ended.reason.arabic if ended.reason else "", ended.note]
        text = " · ".join(part for part in words if part)
        at = on_its_day(ended.ended_on, ended.created_at)
        entries.append(replace(entry, at=at, happening=Happening.ENDED, text=text))
        if ended.given_up_on is not None:
            given_up = replace(entry, at=_at_noon(ended.given_up_on), happening=Happening.GIVEN_UP)
            entries.append(replace(given_up, text=ended.given_up_because))
        if ended.taken_up_on is not None:
            again = replace(entry, at=ended.updated_at, happening=Happening.TAKEN_UP)
            entries.append(replace(again, text=ended.taken_up_because))
    return entries


def _raisings(request: SupportRequest, entry: TimelineEntry) -> list[TimelineEntry]:
    """The first raising, and of a request that was returned the newest, too."""
    if request.told_at is None or request.first_raised_on is None:
        return []
    first = request.first_raised_on
    raised = replace(entry, at=request.told_at, happening=Happening.RAISED)
    if office_day(request.told_at) == first:
        return [raised]
    return [replace(raised, at=_at_noon(first)), replace(raised, happening=Happening.RAISED_ANEW)]


def _want_entries(wants: Sequence[Want], entry: TimelineEntry) -> list[TimelineEntry]:
    """What the committee wanted of it, on the day of the session, and how each was closed, on its day."""
    asked = [
        replace(entry, at=_at_noon(want.asked_on), happening=Happening.WANTED, text=want.title)
        for want in wants
        if want.asked_on is not None
    ]
    closed = [
        replace(
            entry,
            at=_at_noon(want.closed_on),
            happening=Happening.WANT_CLOSED,
            text=f"{want.title} ({want.state.arabic})",
        )
        for want in wants
        if want.closed_on is not None
    ]
    return asked + closed


def _at_noon(day: date) -> datetime:
    """Of what is known by its day alone."""
    return datetime.combine(day, time(12), OFFICE_CLOCK)


def on_its_day(day: date | None, recorded_at: datetime) -> datetime:
    """Of what was recorded that very day, its minute; of what was recorded later, the day it happened on."""
    return recorded_at if day in (None, office_day(recorded_at)) else _at_noon(day)


def _consent_entries(work: UnitOfWork, requests: Sequence[SupportRequest]) -> list[TimelineEntry]:
    """That a consent was refused with a signature, or withdrawn later (T81)."""
    numbers = {request.id: request.number for request in requests}
    entries = []
    for sheet in without_consent(work.db, list(numbers)):
        entry = TimelineEntry(
            at=sheet.signed_at or sheet.created_at,
            happening=Happening.CONSENT_REFUSED,
            number=numbers[sheet.request_id],
            request_id=RequestId(sheet.request_id),
        )
        if sheet.withdrawn_on is not None:
            withdrawn = replace(entry, at=_at_noon(sheet.withdrawn_on), text=sheet.withdrawal_said_by)
            entry = replace(withdrawn, happening=Happening.CONSENT_WITHDRAWN)
        entries.append(entry)
    return entries


def _outcome_entries(work: UnitOfWork, requests: Sequence[SupportRequest]) -> list[TimelineEntry]:
    """What came of requests: decisions of confirmed sessions, replies told, services delivered, appeals."""
    ids = [request.id for request in requests]
    entry_of = {
        request.id: replace(_entry_of(request), happening=Happening.DECIDED, text="") for request in requests
    }
    replies = [
        replace(
            entry_of[reply.request_id],
            at=on_its_day(reply.told_on, reply.created_at),
            happening=Happening.TOLD,
            text="" if reply.visit_id else reply.channel_label,
            visit_id=reply.visit_id,
        )
        for reply in replies_of_each(work.db, ids)
    ]
    delivered = [
        replace(
            entry_of[delivery.request_id],
            at=on_its_day(delivery.delivered_on, delivery.created_at),
            happening=Happening.DELIVERED,
            text=delivery.what,
            visit_id=delivery.visit_id,
        )
        for delivery in deliveries_of_each(work.db, ids)
    ]
    decisions = _decision_entries(work, entry_of)
    return [*decisions, *replies, *delivered, *_appeal_entries(work, entry_of)]


def _decision_entries(work: UnitOfWork, entry_of: Mapping[UUID, TimelineEntry]) -> list[TimelineEntry]:
    """Each decision of confirmed minutes, on the day of its session."""
    return [
        replace(
            entry_of[line.request_id],
            at=on_its_day(line.session.held_on, line.session.confirmed_at),
            outcome=line.outcome,
        )
        for lines in decisions_of_each(work.db, entry_of).values()
        for line in lines
        if line.outcome is not None and line.session.confirmed_at is not None
    ]


def _appeal_entries(work: UnitOfWork, entry_of: Mapping[UUID, TimelineEntry]) -> list[TimelineEntry]:
    """Each appeal on its day."""
    return [
        replace(
            entry_of[appeal.request_id],
            at=on_its_day(appeal.made_on, appeal.created_at),
            happening=Happening.APPEALED,
            text=appeal.reason,
            visit_id=appeal.visit_id,
            entry=EntryRef(EntryKind.APPEAL, appeal.id),
        )
        for appeals in appeals_of_each(work.db, entry_of).values()
        for appeal in appeals
    ]
