"""تقرير الشهر: what the office did in a month, as tables of figures alone (T12, T13, T33, T41)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.months import Month
from hayat_desk.records.exports import last_export
from hayat_desk.records.figures import count_month
from hayat_desk.records.office import the_office
from hayat_desk.reports.changes import FiguresShown, changes_since
from hayat_desk.reports.shapes import ReportTable, Section
from hayat_desk.reports.tables import Figure, sections_of, summary_of


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthReport:
    """The figures of one month as they stood on a day; screen, paper and workbook draw these tables."""

    month: Month
    as_of: date
    association: str
    office: str
    summary: ReportTable
    sections: tuple[Section, ...]
    changes: ReportTable | None = (
        None  # None while it has not left the office, and where nothing changed since
    )

    @property
    def tables(self) -> Iterable[ReportTable]:
        """The tables of all sections, in the order they are read."""
        return (table for section in self.sections for table in section.tables)

    @property
    def figures(self) -> FiguresShown:
        """Every figure of the month by kind and label; without the stage of requests, which changes day by day."""
        cells = (cell for table in self.tables for cell in table.cells)
        return {(cell.figure, cell.label): cell.shown for cell in cells if isinstance(cell.figure, Figure)}

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was recorded in the month."""
        return set(self.figures.values()) == {"0"}


def month_report(work: UnitOfWork, month: Month) -> MonthReport:
    """Count a month, and what of it changed since it was exported; slow over a large office, for the worker."""
    sections = sections_of(count_month(work.db, month), work.profile, work.today)
    report = MonthReport(
        month=month,
        as_of=work.today,
        association=work.profile.association.name,
        office=the_office(work.db).title,
        summary=summary_of(sections),
        sections=sections,
    )
    exported = last_export(work.db, month)
    if exported is None:
        return report
    return replace(report, changes=changes_since(exported.as_of, exported.figures, month, report.figures))
