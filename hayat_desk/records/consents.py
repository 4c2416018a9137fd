"""Signed declarations beside which the consent is missing (T81)."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from hayat_desk.records.base import IDS_A_STATEMENT
from hayat_desk.records.requests import Declaration


def without_consent(db: Session, request_ids: Collection[UUID]) -> list[Declaration]:
    """The sheets of these requests whose consent was refused, or withdrawn later, oldest first."""
    ids = list(request_ids)
    sheets: list[Declaration] = []
    for at in range(0, len(ids), IDS_A_STATEMENT):
        statement = select(Declaration).where(
            Declaration.request_id.in_(ids[at : at + IDS_A_STATEMENT]),
            Declaration.signed_at.is_not(None),
            or_(Declaration.consented.is_(False), Declaration.withdrawn_on.is_not(None)),
        )
        sheets += db.scalars(statement)
    return sorted(sheets, key=lambda sheet: sheet.id)
