"""ما خرج من تقارير: the figures of a month as they left the office, so that a later change of them is told."""

from __future__ import annotations

from sqlalchemy import String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.months import Month
from hayat_desk.records.base import Day, Long, OfficeRecord, Travel, term


class ExportedMonth(OfficeRecord):
    """One export of a month's report: the day its figures stood so, and every figure, as JSON."""

    __tablename__ = "exported_month"
    travels = Travel.OWNED

    calendar: Mapped[Calendar] = mapped_column(term(Calendar))
    month: Mapped[str] = mapped_column(String(7), index=True)
    as_of: Mapped[Day]
    figures: Mapped[Long]


def last_export(db: Session, month: Month) -> ExportedMonth | None:
    """The newest export of a month; None while its report has not left the office."""
    statement = select(ExportedMonth).where(
        ExportedMonth.calendar == month.calendar,
        ExportedMonth.month == month.key,
        ExportedMonth.deleted_at.is_(None),
    )
    return db.scalars(statement.order_by(ExportedMonth.id.desc()).limit(1)).first()
