"""What was seen of a person's papers before, in other requests: never ask twice (T25)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from hayat_desk.records.requests import RequestDocument, SupportRequest


def last_sighting(db: Session, person_id: UUID, key: str, not_in: UUID) -> RequestDocument | None:
    """The person's newest sighted document of this kind in another request: never ask twice (T25)."""
    statement = (
        select(RequestDocument)
        .join(SupportRequest, RequestDocument.request_id == SupportRequest.id)
        .where(
            SupportRequest.person_id == person_id,
            SupportRequest.id != not_in,
            RequestDocument.key == key,
            RequestDocument.matched.is_(True),
        )
    )
    return db.scalars(statement.order_by(RequestDocument.sighted_at.desc()).limit(1)).first()
