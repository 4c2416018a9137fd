"""The month's figures leave the office: which month, told in the journal (T12)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.months import Month
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.office import the_office


@needs(Permission.MAKE_REPORTS)
def record_export(work: UnitOfWork, month: Month) -> None:
    """A month's report was written to a folder or a stick."""
    work.note("export_month", the_office(work.db), f"{month.calendar.value} {month.key}")
