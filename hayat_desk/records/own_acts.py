"""What a person did themselves, as the office recorded it, and when it tried to reach them since (T29, T83)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hayat_desk.policy.dates import office_day
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.spelling import fold
from hayat_desk.policy.visits import Direction, Purpose
from hayat_desk.records.outcomes import deliveries_of_each, replies_of
from hayat_desk.records.people import Person
from hayat_desk.records.reception import visits_of
from hayat_desk.records.requests import Declaration, SupportRequest, requests_of


def days_of_own_acts(db: Session, person: Person) -> list[date]:
    """On which days they came, called or wrote, signed, or received a service with their own hand."""
    requests = requests_of(db, person.id)
    received = [
        delivery.delivered_on
        for delivery in deliveries_of_each(db, [request.id for request in requests])
        if delivery.mode is not DeliveryMode.TRANSFER and fold(delivery.received_by) == fold(person.name.full)
    ]
    own = [
        visit.started_at
        for visit in visits_of(db, person.id)
        if visit.purpose.direction is Direction.INCOMING
    ]
    return [*map(office_day, [*own, *_signatures(db, person)]), *received]


def days_of_attempts(db: Session, request: SupportRequest) -> list[date]:
    """On which days the office tried to reach the applicant in vain, newest first.

    Counted from their own last contact, or from when the request was taken up again. Several calls of one day
    are one attempt: who did not answer at nine seldom answers at ten.
    """
    person = db.get_one(Person, request.person_id)
    visits = visits_of(db, person.id)
    reached = [visit.started_at for visit in visits if visit.purpose is not Purpose.REACH_OUT]
    since = [request.created_at, *reached, *_signatures(db, person)]
    since += [reply.created_at for reply in replies_of(db, request.id)]
    since += [ended.updated_at for ended in request.endings if ended.taken_up_on is not None]
    attempts = [visit.started_at for visit in visits if visit.purpose is Purpose.REACH_OUT]
    return list(dict.fromkeys(office_day(at) for at in attempts if at >= max(since)))


def _signatures(db: Session, person: Person) -> list[datetime]:
    signatures = (
        select(Declaration.signed_at)
        .join(SupportRequest, Declaration.request_id == SupportRequest.id)
        .where(SupportRequest.person_id == person.id, Declaration.signed_at.is_not(None))
    )
    return [at for at in db.scalars(signatures) if at is not None]
