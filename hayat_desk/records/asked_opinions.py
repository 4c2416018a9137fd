"""How often an opinion was asked for, and how that ended, by the day of the closing (T39, T40)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.records.appeals import Appeal
from hayat_desk.records.corrections import Correction
from hayat_desk.records.requests import SupportRequest


class AskedCount(NamedTuple):
    """How often asking for an opinion ended so."""

    answer: OpinionAsked
    total: int


def asked_opinions(db: Session, first: date, last: date) -> list[AskedCount]:
    """How asking ended in those days; also at closings that an appeal opened again, or a correction took back."""
    closings = [
        select(table.opinion_asked.label("answer")).where(
            table.closed_on.between(first, last),
            table.opinion_asked.is_not(None),
            table.deleted_at.is_(None),
        )
        for table in (SupportRequest, Appeal, Correction)
    ]
    answers = union_all(*closings).subquery()
    statement = select(answers.c.answer, func.count()).group_by(answers.c.answer)
    return [AskedCount._make(row) for row in db.execute(statement)]
