"""Requests whose reply is waited for, by the day of its floor (T65)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.waiting import AWAITING_REPLY
from hayat_desk.records.requests import SupportRequest


def awaiting_reply(db: Session, limit: int, *, floor_by: date) -> list[SupportRequest]:
    """Requests with the committee, or decided and not told, whose two weeks ended by a day; the longest ago first."""
    requests = [request for state in AWAITING_REPLY for request in _by_floor(db, state, limit, floor_by)]
    return sorted(requests, key=lambda request: (request.earliest_reply or floor_by, request.id))[:limit]


def _by_floor(db: Session, state: RequestState, limit: int, floor_by: date) -> Iterable[SupportRequest]:
    statement = select(SupportRequest).where(
        SupportRequest.state == state,
        SupportRequest.deleted_at.is_(None),
        SupportRequest.earliest_reply <= floor_by,
    )
    return db.scalars(statement.order_by(SupportRequest.earliest_reply, SupportRequest.id).limit(limit))
