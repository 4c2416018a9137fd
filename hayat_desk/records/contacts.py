"""What belongs to a contact: the requests it was about, and whether anything was done in it (T25, T29)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.dates import OFFICE_CLOCK
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import ONE_CONTACT_WITHIN, Direction, Purpose
from hayat_desk.records.appeals import Appeal
from hayat_desk.records.base import OfficeRecord, Travel
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.reception import Inquiry, Referral, Visit
from hayat_desk.records.requests import SupportRequest


class VisitRequest(OfficeRecord):
    """That a contact was about a request; one contact may be about several, and one request has many."""

    __tablename__ = "visit_request"
    travels = Travel.MERGED
    __table_args__ = (Index(None, "request_id", "visit_id"),)

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), index=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"))
    is_served: Mapped[bool] = mapped_column(Boolean)  # something was done on it that names no contact itself


_DONE_IN = (
    Inquiry.visit_id,
    Inquiry.call_back_in,
    SupportRequest.visit_id,
    Referral.visit_id,
    Referral.given_in,
    Reply.visit_id,
    Delivery.visit_id,
    IncomingLetter.visit_id,
    Appeal.visit_id,
)
"""Where an act says in which contact it was done."""
_INCOMING = tuple(purpose for purpose in Purpose if purpose.direction is Direction.INCOMING)


def with_acts(db: Session, ids: Collection[UUID], besides: UUID | None = None) -> set[UUID]:
    """Those of these contacts in which something was done, other than what this record tells."""
    done: set[UUID] = set()
    for column in _DONE_IN:
        table = column.class_
        acts = select(column).where(column.in_(ids), table.deleted_at.is_(None))
        if column.class_ is IncomingLetter:  # a void line stays in its register
            acts = acts.where(IncomingLetter.voided_at.is_(None))
        visit_ids = db.scalars(acts if besides is None else acts.where(table.id != besides))
        done |= {visit_id for visit_id in visit_ids if visit_id}
    served = select(VisitRequest.visit_id).where(
        VisitRequest.visit_id.in_(ids), VisitRequest.is_served, VisitRequest.deleted_at.is_(None)
    )
    return done | set(db.scalars(served))


def is_bare(db: Session, visit: Visit, besides: UUID | None = None) -> bool:
    """Whether nothing was done in a contact yet, or nothing but this record."""
    return not with_acts(db, [visit.id], besides)


def was_begun_by_act(db: Session, visit: Visit) -> bool:
    """Whether a contact was recorded along with something done in it, also where that counts no more."""
    return any(
        db.scalar(
            select(column.class_.id)
            .where(column == visit.id, column.class_.created_at == visit.created_at)
            .limit(1)
        )
        for column in _DONE_IN
    )


def recent_contacts(db: Session, now: datetime) -> list[Visit]:
    """Contacts of which something was heard within the hour, the newest first; those said to be over left out."""
    statement = select(Visit).where(
        Visit.started_at >= _start_of_day(now), Visit.is_over.is_(False), Visit.deleted_at.is_(None)
    )
    recent = db.scalars(statement.order_by(Visit.ended_at.desc(), Visit.id.desc()))
    return [visit for visit in recent if visit.ended_at >= now - ONE_CONTACT_WITHIN]


def _start_of_day(now: datetime) -> datetime:
    return datetime.combine(now.astimezone(OFFICE_CLOCK), time(), OFFICE_CLOCK).astimezone(UTC)


def contacts_on(db: Session, person_id: UUID, day: date) -> list[Visit]:
    """A person's contacts of one office day, the earliest first."""
    begins = datetime.combine(day, time(), OFFICE_CLOCK)
    statement = select(Visit).where(
        Visit.person_id == person_id,
        Visit.started_at >= begins,
        Visit.started_at < begins + timedelta(days=1),
        Visit.deleted_at.is_(None),
    )
    return list(db.scalars(statement.order_by(Visit.started_at, Visit.id)))


def requests_in(db: Session, visit_id: UUID) -> list[VisitRequest]:
    """Which requests a contact was about."""
    statement = select(VisitRequest).where(
        VisitRequest.visit_id == visit_id, VisitRequest.deleted_at.is_(None)
    )
    return list(db.scalars(statement))


def times_come(db: Session, request_id: UUID) -> int:
    """How often somebody had to come to the office for a request (T25)."""
    statement = (
        select(func.count(func.distinct(Visit.id)))
        .join(VisitRequest, VisitRequest.visit_id == Visit.id)
        .where(
            VisitRequest.request_id == request_id,
            VisitRequest.deleted_at.is_(None),
            Visit.channel == ChannelKind.INTERVIEW.value,
            Visit.purpose.in_(_INCOMING),
            Visit.deleted_at.is_(None),
        )
    )
    return db.scalar(statement) or 0


def visits_with_ids(db: Session, ids: Collection[UUID]) -> dict[UUID, Visit]:
    """These contacts by their ids."""
    return {visit.id: visit for visit in db.scalars(select(Visit).where(Visit.id.in_(ids)))}


def hand_over(db: Session, wrong: UUID, right: UUID) -> None:
    """What was done in the one contact was done in the other; inquiries have rows of their own in each."""
    for column in _DONE_IN:
        if column is not Inquiry.visit_id:
            for act in db.scalars(select(column.class_).where(column == wrong)):
                setattr(act, column.key, right)
    for about in requests_in(db, wrong):
        about.visit_id = right
    db.flush()
