"""ما للورثة: what was decided before a death, and heirs are still to receive (T67, T83)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from hayat_desk.records.endings import RequestEnding
from hayat_desk.records.outcomes import last_part_since
from hayat_desk.records.requests import SupportRequest


def due_to_heirs(db: Session) -> list[SupportRequest]:
    """Requests that ended by a death and of which heirs are still to receive something, oldest ending first."""
    statement = (
        select(SupportRequest)
        .join(RequestEnding, RequestEnding.request_id == SupportRequest.id)
        .where(
            RequestEnding.for_heirs,
            RequestEnding.given_up_on.is_(None),
            RequestEnding.taken_up_on.is_(None),
            ~last_part_since(RequestEnding.request_id, RequestEnding.created_at).exists(),
        )
    )
    return list(db.scalars(statement.order_by(RequestEnding.id)))
