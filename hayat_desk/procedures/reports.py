"""The month's figures leave the office: told in the journal, and kept as they were (T12)."""

from __future__ import annotations

from datetime import date

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.months import Month
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.exports import ExportedMonth


@needs(Permission.MAKE_REPORTS)
def record_export(work: UnitOfWork, month: Month, as_of: date, figures: str) -> None:
    """A month's report was written to a folder or a stick; `figures` as they stood on the day `as_of`."""
    export = ExportedMonth(calendar=month.calendar, month=month.key, as_of=as_of, figures=figures)
    work.add(export)
    work.note(JournalAct.EXPORT_MONTH, export)
