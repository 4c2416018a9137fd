"""What a month's report tells, asked for by the figure."""

from __future__ import annotations

from hayat_desk.policy.amounts import NOTHING
from hayat_desk.reports.month import MonthReport
from hayat_desk.reports.shapes import ReportRow, Value
from hayat_desk.reports.tables import Figure
from hayat_desk.reports.words import ReportTitle


def all_values(report: MonthReport, figure: Figure) -> dict[str, Value]:
    """A figure's values by its labels, in the order of the report."""
    cells = [cell for table in report.tables for cell in table.cells if cell.figure is figure]
    return {cell.label: cell.value for cell in cells}


def values(report: MonthReport, figure: Figure) -> dict[str, Value]:
    """Those that hold something."""
    return {label: value for label, value in all_values(report, figure).items() if value and value != NOTHING}


def value(report: MonthReport, figure: Figure) -> Value:
    """A figure that stands alone; None where it is not told."""
    return all_values(report, figure).get("")


def in_all(report: MonthReport, figure: Figure) -> Value:
    """What the summary tells of it."""
    rows = (*report.summary.rows, *report.summary.besides)
    return next(row.cells[0].value for row in rows if row.label is figure)


def row(report: MonthReport, title: ReportTitle, label: str) -> ReportRow:
    """A line of a table."""
    (table,) = (table for table in report.tables if table.title is title)
    return next(line for line in table.lines if line.label == label)


def bars(report: MonthReport, title: ReportTitle) -> dict[str, int]:
    """The bars of a chart that are not empty."""
    charts = [table.chart for table in report.tables if table.chart and table.chart.title is title]
    return {label: count for label, count in charts[0].bars if count}
