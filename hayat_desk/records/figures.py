"""What the month's figures rest on: counts made by the database, never rows of persons.

Every query groups and counts; what comes back grows with the kinds of things, not with their number.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from hayat_desk.policy.amounts import NOTHING, Money
from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.opinions import Mark, OpinionQuestion
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.committee import CommitteeSession, DocketLine
from hayat_desk.records.outcomes import Delivery, Opinion, Reply
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest


def contacts(db: Session, begins: datetime, ends: datetime) -> list[tuple[str, str, Purpose, int]]:
    """Visits by kind of channel, its words and the purpose; the end is the first instant after."""
    channel = (Visit.channel, Visit.channel_label, Visit.purpose)
    counted = (
        select(*channel, func.count())
        .where(Visit.started_at >= begins, Visit.started_at < ends, Visit.deleted_at.is_(None))
        .group_by(*channel)
        .order_by(*channel)
    )
    return [(kind, label, purpose, count) for kind, label, purpose, count in db.execute(counted)]


def inquiries(db: Session, begins: datetime, ends: datetime) -> list[tuple[InquiryOutcome, bool, int]]:
    """Inquiries of those visits by how they stand, and whether a misconception was corrected."""
    counted = (
        select(Inquiry.outcome, Inquiry.misconception, func.count())
        .join(Visit, Inquiry.visit_id == Visit.id)
        .where(
            Visit.started_at >= begins,
            Visit.started_at < ends,
            Visit.deleted_at.is_(None),
            Inquiry.deleted_at.is_(None),
        )
        .group_by(Inquiry.outcome, Inquiry.misconception)
    )
    return [(outcome, corrected, count) for outcome, corrected, count in db.execute(counted)]


def requests_submitted(db: Session, first: date, last: date) -> list[tuple[str, str, RequestState, int]]:
    """Requests taken from one day to another by service (key and title) and the state they are in now."""
    service = (SupportRequest.service_key, SupportRequest.service_title)
    counted = (
        select(*service, SupportRequest.state, func.count())
        .where(SupportRequest.submitted_on.between(first, last), SupportRequest.deleted_at.is_(None))
        .group_by(*service, SupportRequest.state)
        .order_by(*service)
    )
    return [(key, title, state, count) for key, title, state, count in db.execute(counted)]


def milestones(db: Session, first: date, last: date) -> tuple[int, int]:
    """How many requests were raised to the committee, and how many registrations completed, in those days."""
    raised = case((SupportRequest.raised_on.between(first, last), 1), else_=0)
    registered = case((SupportRequest.registered_on.between(first, last), 1), else_=0)
    counted = select(func.sum(raised), func.sum(registered)).where(SupportRequest.deleted_at.is_(None))
    found = db.execute(counted).one()
    return int(found[0] or 0), int(found[1] or 0)


def sessions_held(db: Session, first: date, last: date) -> int:
    """Sessions held in those days whose minutes are confirmed."""
    counted = select(func.count()).select_from(CommitteeSession)
    confirmed = counted.where(
        CommitteeSession.held_on.between(first, last),
        CommitteeSession.state == SessionState.CONFIRMED,
        CommitteeSession.deleted_at.is_(None),
    )
    return db.scalar(confirmed) or 0


def decisions(db: Session, first: date, last: date) -> list[tuple[Outcome, date, date | None, int]]:
    """Decisions of those sessions: what, the day of the session, and the floor the request then had.

    The floor is kept with the reply to that very decision; where none was told yet it is the request's own.
    """
    told = (
        select(Reply.earliest)
        .where(Reply.request_id == DocketLine.request_id, Reply.id > DocketLine.id)
        .order_by(Reply.id)
        .limit(1)
        .correlate(DocketLine)
        .scalar_subquery()
    )
    lines = (
        select(
            DocketLine.outcome,
            CommitteeSession.held_on,
            func.coalesce(told, SupportRequest.earliest_reply).label("floor"),
        )
        .join(CommitteeSession, DocketLine.session_id == CommitteeSession.id)
        .join(SupportRequest, DocketLine.request_id == SupportRequest.id)
        .where(
            CommitteeSession.held_on.between(first, last),
            CommitteeSession.state == SessionState.CONFIRMED,
            CommitteeSession.deleted_at.is_(None),
            DocketLine.outcome.is_not(None),
            DocketLine.deleted_at.is_(None),
        )
        .subquery()
    )
    counted = select(lines.c.outcome, lines.c.held_on, lines.c.floor, func.count()).group_by(
        lines.c.outcome, lines.c.held_on, lines.c.floor
    )
    return [(outcome, held_on, floor, count) for outcome, held_on, floor, count in db.execute(counted)]


def replies(db: Session, first: date, last: date) -> list[tuple[Outcome, date, date, int]]:
    """Replies told in those days: what was told, the day, and the floor that held."""
    counted = (
        select(Reply.outcome, Reply.told_on, Reply.earliest, func.count())
        .where(Reply.told_on.between(first, last), Reply.deleted_at.is_(None))
        .group_by(Reply.outcome, Reply.told_on, Reply.earliest)
    )
    return [(outcome, told_on, floor, count) for outcome, told_on, floor, count in db.execute(counted)]


def deliveries(
    db: Session, first: date, last: date
) -> list[tuple[str, str, DeliveryMode, bool, int, int, Money]]:
    """Handings over: service key and title, mode, whether the last, how many, how many of money, how much."""
    what = (SupportRequest.service_key, SupportRequest.service_title, Delivery.mode, Delivery.is_last)
    counted = (
        select(*what, func.count(), func.count(Delivery.amount), func.sum(Delivery.amount))
        .join(SupportRequest, Delivery.request_id == SupportRequest.id)
        .where(Delivery.delivered_on.between(first, last), Delivery.deleted_at.is_(None))
        .group_by(*what)
        .order_by(*what)
    )
    return [
        (key, title, mode, is_last, count, of_money, amount or NOTHING)
        for key, title, mode, is_last, count, of_money, amount in db.execute(counted)
    ]


def marks(db: Session, month: str) -> tuple[int, dict[OpinionQuestion, dict[Mark, int]]]:
    """The answers of a Gregorian month: how many forms, and how often each question got each mark.

    Each question is counted by itself: no form is put together again.
    """
    asked = [(question, mark) for question in OpinionQuestion for mark in Mark]
    columns = [
        func.sum(case((getattr(Opinion, question.value) == mark, 1), else_=0)) for question, mark in asked
    ]
    found = db.execute(select(func.count(), *columns).where(Opinion.month == month)).one()
    given: dict[OpinionQuestion, dict[Mark, int]] = {question: {} for question in OpinionQuestion}
    for (question, mark), count in zip(asked, found[1:], strict=True):
        given[question][mark] = int(count or 0)
    return int(found[0]), given
