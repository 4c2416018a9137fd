"""What other sessions decided on a request that is before the committee again (T63, T64)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from hayat_desk.policy.committee import Outcome
from hayat_desk.records.committee import DocketLine, decisions_of


def decided_before(db: Session, line: DocketLine) -> tuple[tuple[date, Outcome, str], ...]:
    """What other sessions decided on the request of a line: when, what, and why."""
    return tuple(
        (before.session.held_on, before.outcome, before.reason)
        for before in decisions_of(db, line.request_id)
        if before.outcome is not None and before.id != line.id
    )
