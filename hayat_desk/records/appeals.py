"""التظلّمات: the appeals on requests, each a row that stays (DESIGN §4, T06)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.requests import RequestFacts, RequestState
from hayat_desk.records.base import IDS_A_STATEMENT, Day, Long, OfficeRecord, Short, Travel, term
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.requests import SupportRequest


class Appeal(OfficeRecord):
    """One appeal: who made it, when and how, why, the floor it began, and where the request stood before.

    Those from before appeals were rows have neither who nor channel. `letter_id` is the letter it came by, if any.
    """

    __tablename__ = "appeal"
    travels = Travel.MERGED

    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    made_on: Mapped[Day]
    made_by: Mapped[Short] = mapped_column(default="")
    channel_kind: Mapped[str] = mapped_column(String(40), default="")
    channel_label: Mapped[Short] = mapped_column(default="")
    visit_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("visit.id"), index=True
    )  # none of one by a letter
    letter_id: Mapped[UUID | None] = mapped_column(ForeignKey("incoming_letter.id"), index=True)
    reason: Mapped[Long]
    earliest: Mapped[Day]
    stood_at: Mapped[RequestState] = mapped_column(term(RequestState), default=RequestState.INFORMED)
    closed_on: Mapped[Day | None] = mapped_column(index=True)
    opinion_asked: Mapped[OpinionAsked | None] = mapped_column(term(OpinionAsked))  # at that closing


def appeals_of(db: Session, request_id: UUID) -> list[Appeal]:
    """The appeals on a request, oldest first."""
    return appeals_of_each(db, [request_id]).get(request_id, [])


def appeals_of_each(db: Session, request_ids: Collection[UUID]) -> dict[UUID, list[Appeal]]:
    """The appeals on each of these requests, oldest first; requests without one are not in it."""
    ids = list(dict.fromkeys(request_ids))
    appeals: dict[UUID, list[Appeal]] = {}
    for at in range(0, len(ids), IDS_A_STATEMENT):
        statement = select(Appeal).where(
            Appeal.request_id.in_(ids[at : at + IDS_A_STATEMENT]), Appeal.deleted_at.is_(None)
        )
        for appeal in db.scalars(statement.order_by(Appeal.id)):
            appeals.setdefault(appeal.request_id, []).append(appeal)
    return appeals


def appeals_by_letter(db: Session, letter_id: UUID) -> list[Appeal]:
    """The appeals that came by a letter and stand."""
    statement = select(Appeal).where(Appeal.letter_id == letter_id, Appeal.deleted_at.is_(None))
    return list(db.scalars(statement))


def facts_for_appeal(db: Session, request: SupportRequest, today: date, allowed: int) -> RequestFacts:
    """The facts of a request with what an appeal depends on; `allowed` is the board's number of appeals."""
    return replace(
        request.facts(today),
        appeals_left=allowed > len(appeals_of(db, request.id)),
        is_served=bool(deliveries_of(db, request.id)),
    )


def told_last_on(db: Session, request_id: UUID) -> date | None:
    """The day on which the newest decision was told; None before any was."""
    days = [reply.told_on for reply in replies_of(db, request_id)]
    return days[-1] if days else None
