"""إنهاء الطلبات: how requests ended before they were closed, each ending a row that stays (T83)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.requests import RequestState
from hayat_desk.records.base import Day, Line, OfficeRecord, Short, Travel, term


class RequestEnding(OfficeRecord):
    """An ending: why, when and who said so; one that was a mistake was taken up again, and stays (T83).

    Those from before endings had reasons have neither reason nor day.
    """

    __tablename__ = "request_ending"
    travels = Travel.MERGED
    __table_args__ = (Index(None, "for_heirs", "given_up_on", "taken_up_on"),)

    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    reason: Mapped[EndingReason | None] = mapped_column(term(EndingReason))
    ended_on: Mapped[Day | None] = mapped_column(index=True)
    said_by: Mapped[Short] = mapped_column(default="")
    note: Mapped[Line] = mapped_column(default="")
    ended_from: Mapped[RequestState] = mapped_column(term(RequestState))
    for_heirs: Mapped[bool] = mapped_column(Boolean, default=False)  # they receive what was decided
    given_up_on: Mapped[Day | None]  # what heirs were due, and will not receive
    given_up_because: Mapped[Line] = mapped_column(default="")
    taken_up_on: Mapped[Day | None]
    taken_up_because: Mapped[Line] = mapped_column(default="")


def endings_of_each(db: Session, request_ids: Collection[UUID]) -> dict[UUID, list[RequestEnding]]:
    """How each of these requests ended, oldest first, also where it was taken up again; others are not in it."""
    ids = list(dict.fromkeys(request_ids))
    endings: dict[UUID, list[RequestEnding]] = {}
    for at in range(0, len(ids), 500):
        statement = select(RequestEnding).where(RequestEnding.request_id.in_(ids[at : at + 500]))
        for ending in db.scalars(statement.order_by(RequestEnding.id)):
            endings.setdefault(ending.request_id, []).append(ending)
    return endings
