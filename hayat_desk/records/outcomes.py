"""ما بعد القرار: replies told and services delivered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Select, String, select
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.records.base import (
    IDS_A_STATEMENT,
    Amount,
    Day,
    Line,
    OfficeRecord,
    Short,
    Travel,
    term,
)


class Reply(OfficeRecord):
    """خطاب الرد وإبلاغه: that the applicant was told the decision: whom, when, by which channel (T64, T65)."""

    __tablename__ = "reply"
    travels = Travel.MERGED

    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)
    outcome: Mapped[Outcome] = mapped_column(term(Outcome))
    whom: Mapped[Short]
    told_on: Mapped[Day] = mapped_column(index=True)
    channel_kind: Mapped[str] = mapped_column(String(40))
    channel_label: Mapped[Short]
    earliest: Mapped[Day]  # the floor that held when it was given
    early_reason: Mapped[Line] = mapped_column(default="")

    @property
    def channel(self) -> ChannelKind:
        """The kind of channel."""
        return ChannelKind(self.channel_kind)


class Delivery(OfficeRecord):
    """تقديم الخدمة: one handing over, whole or in part (T67)."""

    __tablename__ = "delivery"
    travels = Travel.MERGED

    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)
    delivered_on: Mapped[Day] = mapped_column(index=True)
    what: Mapped[Line]
    amount: Mapped[Amount | None]
    mode: Mapped[DeliveryMode] = mapped_column(term(DeliveryMode))
    received_by: Mapped[Short]
    heir: Mapped[Short] = mapped_column(default="")  # how an heir who received it is related
    is_last: Mapped[bool] = mapped_column(Boolean)
    receipt_signed: Mapped[bool] = mapped_column(Boolean, default=False)
    next_due: Mapped[Day | None] = mapped_column(index=True)


def replies_of(db: Session, request_id: UUID) -> list[Reply]:
    """What was told on a request, oldest first."""
    return replies_of_each(db, [request_id])


def replies_of_each(db: Session, request_ids: Sequence[UUID]) -> list[Reply]:
    """What was told on any of these requests, oldest first."""
    statement = select(Reply).where(Reply.request_id.in_(request_ids), Reply.deleted_at.is_(None))
    return list(db.scalars(statement.order_by(Reply.id)))


def deliveries_of(db: Session, request_id: UUID) -> list[Delivery]:
    """What was handed over on a request, oldest first."""
    return deliveries_of_each(db, [request_id])


def last_part_since(
    request_id: UUID | InstrumentedAttribute[UUID], since: datetime | InstrumentedAttribute[datetime]
) -> Select[UUID]:
    """The last part that was recorded at this instant or later, if any: one before an appeal was another's.

    Asked of one request by its values, of many by their columns.
    """
    return select(Delivery.id).where(
        Delivery.request_id == request_id,
        Delivery.is_last,
        Delivery.created_at >= since,
        Delivery.deleted_at.is_(None),
    )


def deliveries_of_each(db: Session, request_ids: Sequence[UUID]) -> list[Delivery]:
    """What was handed over on any of these requests, oldest first."""
    statement = select(Delivery).where(Delivery.request_id.in_(request_ids), Delivery.deleted_at.is_(None))
    return list(db.scalars(statement.order_by(Delivery.id)))


def last_deliveries(db: Session, request_ids: Sequence[UUID]) -> dict[UUID, Delivery]:
    """The latest delivery of each of these requests, `IDS_A_STATEMENT` at a time."""
    last: dict[UUID, Delivery] = {}
    for at in range(0, len(request_ids), IDS_A_STATEMENT):
        statement = select(Delivery).where(
            Delivery.request_id.in_(request_ids[at : at + IDS_A_STATEMENT]), Delivery.deleted_at.is_(None)
        )
        for delivery in db.scalars(statement.order_by(Delivery.id)):
            last[delivery.request_id] = delivery
    return last
