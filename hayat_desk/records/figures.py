"""What a month's figures rest on: counts made by the database, never rows of persons.

Every question groups and counts; what comes back grows with the kinds of things, not with their number. A
figure more is its question here and its row in `reports/tables.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hayat_desk.policy.amounts import NOTHING, Money
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import OpinionFigures
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.asked_opinions import AskedCount, asked_opinions
from hayat_desk.records.committee import CommitteeSession, DocketLine
from hayat_desk.records.endings import RequestEnding
from hayat_desk.records.opinions import shown_opinions
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest


class ContactCount(NamedTuple):
    """Visits of one kind of channel, under the words it had then, for one purpose."""

    channel: str
    label: str
    purpose: Purpose
    total: int


class InquiryCount(NamedTuple):
    """Inquiries that stand so; `corrected` where a misconception was put right (T37)."""

    outcome: InquiryOutcome
    corrected: bool
    total: int


class RequestCount(NamedTuple):
    """Requests for one service (its key and title) that are in one state now."""

    service: str
    title: str
    state: RequestState
    total: int


class Milestones(NamedTuple):
    """How many requests were raised to the committee, and how many registrations completed."""

    raised: int
    registered: int


class DecisionCount(NamedTuple):
    """Decisions of one kind, of one day, on requests that then had one floor."""

    outcome: Outcome
    held_on: date
    floor: date | None
    total: int


class ReplyCount(NamedTuple):
    """Replies of one kind, told on one day, where one floor held."""

    outcome: Outcome
    told_on: date
    floor: date
    total: int


class DeliveryCount(NamedTuple):
    """Handings over of one service (its key and title) in one way: how many, of money, and how much."""

    service: str
    title: str
    mode: DeliveryMode
    is_last: bool
    total: int
    of_money: int
    amount: Money


class EndingCount(NamedTuple):
    """Requests that ended for one reason."""

    reason: EndingReason
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthCounts:
    """All that is counted of one month."""

    contacts: Sequence[ContactCount]
    inquiries: Sequence[InquiryCount]
    requests: Sequence[RequestCount]
    milestones: Milestones
    sessions: int
    decisions: Sequence[DecisionCount]
    replies: Sequence[ReplyCount]
    endings: Sequence[EndingCount]
    deliveries: Sequence[DeliveryCount]
    asked: Sequence[AskedCount]
    opinions: OpinionFigures | None  # None in a Hijri month: opinions are kept by the Gregorian one


def count_month(db: Session, month: Month) -> MonthCounts:
    """Count a month; always the same number of statements. Slow in a large office: run it on the worker."""
    first, last = month.first, month.last
    return MonthCounts(
        contacts=contacts(db, month.begins, month.ends),
        inquiries=inquiries(db, month.begins, month.ends),
        requests=requests_submitted(db, first, last),
        milestones=milestones(db, first, last),
        sessions=sessions_held(db, first, last),
        decisions=decisions(db, first, last),
        replies=replies(db, first, last),
        endings=endings(db, first, last),
        deliveries=deliveries(db, first, last),
        asked=asked_opinions(db, first, last),
        opinions=shown_opinions(db, month.key) if month.calendar is Calendar.GREGORIAN else None,
    )


def contacts(db: Session, begins: datetime, ends: datetime) -> list[ContactCount]:
    """Visits by kind of channel, its words and the purpose; the end is the first instant after."""
    channel = (Visit.channel, Visit.channel_label, Visit.purpose)
    statement = (
        select(*channel, func.count())
        .where(Visit.started_at >= begins, Visit.started_at < ends, Visit.deleted_at.is_(None))
        .group_by(*channel)
        .order_by(*channel)
    )
    return [ContactCount._make(row) for row in db.execute(statement)]


def inquiries(db: Session, begins: datetime, ends: datetime) -> list[InquiryCount]:
    """Inquiries of those visits by how they stand, and whether a misconception was corrected."""
    statement = (
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
    return [InquiryCount._make(row) for row in db.execute(statement)]


_WAS_MADE = (
    SupportRequest.deleted_at.is_(None),
    SupportRequest.ending.is_distinct_from(EndingReason.MISTAKE),
)
"""What was entered by mistake is no request; it stands among the endings, by that name."""


def requests_submitted(db: Session, first: date, last: date) -> list[RequestCount]:
    """Requests taken from one day to another by service (key and title) and the state they are in now."""
    service = (SupportRequest.service_key, SupportRequest.service_title)
    statement = (
        select(*service, SupportRequest.state, func.count())
        .where(SupportRequest.submitted_on.between(first, last), *_WAS_MADE)
        .group_by(*service, SupportRequest.state)
        .order_by(*service)
    )
    return [RequestCount._make(row) for row in db.execute(statement)]


def milestones(db: Session, first: date, last: date) -> Milestones:
    """How many requests were raised to the committee, and how many registrations completed, in those days."""
    statement = select(func.count()).select_from(SupportRequest).where(*_WAS_MADE)
    raised = statement.where(SupportRequest.first_raised_on.between(first, last)).scalar_subquery()
    registered = statement.where(SupportRequest.registered_on.between(first, last)).scalar_subquery()
    return Milestones._make(db.execute(select(raised, registered)).one())


def sessions_held(db: Session, first: date, last: date) -> int:
    """Sessions held in those days whose minutes are confirmed."""
    statement = select(func.count()).select_from(CommitteeSession)
    confirmed = statement.where(
        CommitteeSession.held_on.between(first, last),
        CommitteeSession.state == SessionState.CONFIRMED,
        CommitteeSession.deleted_at.is_(None),
    )
    return db.scalar(confirmed) or 0


def decisions(db: Session, first: date, last: date) -> list[DecisionCount]:
    """Decisions of those sessions: what, the day of the session, and the floor the request then had.

    The floor is kept with the reply to that very decision; where none was told yet it is the request's own.
    """
    floor_then = (
        select(Reply.earliest)
        .where(
            Reply.request_id == DocketLine.request_id, Reply.id > DocketLine.id, Reply.deleted_at.is_(None)
        )
        .order_by(Reply.id)
        .limit(1)
        .correlate(DocketLine)
        .scalar_subquery()
    )
    lines = (
        select(
            DocketLine.outcome,
            CommitteeSession.held_on,
            func.coalesce(floor_then, SupportRequest.earliest_reply).label("floor"),
        )
        .join(CommitteeSession, DocketLine.session_id == CommitteeSession.id)
        .join(SupportRequest, DocketLine.request_id == SupportRequest.id)
        .where(
            CommitteeSession.held_on.between(first, last),
            CommitteeSession.state == SessionState.CONFIRMED,
            CommitteeSession.deleted_at.is_(None),
            DocketLine.outcome.is_not(None),
            DocketLine.left_as.is_(None),
            DocketLine.deleted_at.is_(None),
        )
        .subquery()
    )
    statement = select(lines.c.outcome, lines.c.held_on, lines.c.floor, func.count()).group_by(
        lines.c.outcome, lines.c.held_on, lines.c.floor
    )
    return [DecisionCount._make(row) for row in db.execute(statement)]


def replies(db: Session, first: date, last: date) -> list[ReplyCount]:
    """Replies told in those days: what was told, the day, and the floor that held."""
    statement = (
        select(Reply.outcome, Reply.told_on, Reply.earliest, func.count())
        .where(Reply.told_on.between(first, last), Reply.deleted_at.is_(None))
        .group_by(Reply.outcome, Reply.told_on, Reply.earliest)
    )
    return [ReplyCount._make(row) for row in db.execute(statement)]


def endings(db: Session, first: date, last: date) -> list[EndingCount]:
    """Requests that ended in those days, by the reason (T83)."""
    statement = (
        select(RequestEnding.reason, func.count())
        .where(
            RequestEnding.ended_on.between(first, last),
            RequestEnding.taken_up_on.is_(None),
            RequestEnding.deleted_at.is_(None),
        )
        .group_by(RequestEnding.reason)
    )
    return [EndingCount._make(row) for row in db.execute(statement)]


def deliveries(db: Session, first: date, last: date) -> list[DeliveryCount]:
    """Handings over: service key and title, mode, whether the last, how many, how many of money, how much."""
    group = (SupportRequest.service_key, SupportRequest.service_title, Delivery.mode, Delivery.is_last)
    statement = (
        select(*group, func.count(), func.count(Delivery.amount), func.sum(Delivery.amount))
        .join(SupportRequest, Delivery.request_id == SupportRequest.id)
        .where(Delivery.delivered_on.between(first, last), Delivery.deleted_at.is_(None))
        .group_by(*group)
        .order_by(*group)
    )
    return [DeliveryCount._make((*counts, amount or NOTHING)) for *counts, amount in db.execute(statement)]
