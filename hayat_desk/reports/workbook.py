"""The month's figures as a workbook (XLSX): sheets from right to left, counts as numbers, everything else as text.

Nothing in it is a formula, a link or a person. The same figures give the same bytes: the properties name the
association and no user, and the time of making is the day of the figures.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import both
from hayat_desk.policy.months import Month
from hayat_desk.policy.terms import Term
from hayat_desk.reports.month import MonthReport
from hayat_desk.reports.shapes import Cell, ReportColumn, ReportRow, ReportTable, Section, Sentence
from hayat_desk.reports.words import ColumnHead, ReportTitle, ReportWord

_FONT = "Arial"  # the one with Arabic letters that every office suite has
_TINT = "#E7F1F0"
_LINE = "#C3CCD0"
_FIRST_COLUMN = 40  # letters
_COLUMN = 13


class _Book:
    """A workbook being filled, with its cell formats."""

    def __init__(self, report: MonthReport) -> None:
        self.out = io.BytesIO()
        self.book = Workbook(
            self.out,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
             "strings_to_numbers": False},
        )  # fmt: skip
        self.book.set_properties(
            {
                "title": _titled(report),
                "author": report.association,
                "company": report.association,
                "created": datetime.combine(report.as_of, time()),
            }
        )
        self.book.formats[0].set_font_name(_FONT)
        self.book.formats[0].set_font_size(11)
        self.heading = self._look(bold=True, font_size=14)
        self.remark = self._look(italic=True, font_color="#5B6A70")
        self.head = self._look(bold=True, bg_color=_TINT, border=1, text_wrap=True, valign="vcenter")
        self.text = self._look(border=1, text_wrap=True, valign="vcenter", num_format="@")
        self.number = self._look(border=1, num_format="#,##0")
        self.sum_text = self._look(border=1, bold=True, bg_color=_TINT)
        self.sum_number = self._look(border=1, bold=True, bg_color=_TINT, num_format="#,##0")
        self.part = self._look(border=1, num_format="#,##0.0")
        self.money = self._look(border=1, num_format="#,##0.00")
        self.sum_money = self._look(border=1, bold=True, bg_color=_TINT, num_format="#,##0.00")

    def _look(self, **properties: object) -> Format:
        return self.book.add_format(
            {"font_name": _FONT, "font_size": 11, "border_color": _LINE, "reading_order": 2, **properties}
        )

    def bytes(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self.out.getvalue()


class _Worksheet:
    """A sheet filled from its top: a heading, then tables under one another."""

    def __init__(self, book: _Book, name: str, heading: str, columns: int) -> None:
        self.book = book
        self.sheet: Worksheet = book.book.add_worksheet(name)
        self.sheet.right_to_left()
        self.sheet.hide_gridlines(2)
        self.sheet.set_paper(9)  # A4
        self.sheet.fit_to_pages(1, 0)
        if columns > 7:
            self.sheet.set_landscape()
        self.sheet.set_column(0, 0, _FIRST_COLUMN)
        self.sheet.set_column(1, max(1, columns - 1), _COLUMN)
        self.row = 0
        self.say(heading, book.heading)

    def say(self, text: str, style: Format | None = None) -> None:
        """Write a text as a row of its own."""
        self.sheet.write_string(self.row, 0, text, style or self.book.remark)
        self.row += 1

    def table(self, table: ReportTable) -> None:
        """Write a table with its sums, then its further figures and notes below."""
        for note in table.notes:
            self.say(note.words("ar", _written))
        if table.rows:
            self._lay(table.first, table.columns, table.rows, table.sums)
        if table.besides:
            self._lay(ColumnHead.ITEM, (ReportColumn(ColumnHead.COUNT),), table.besides)

    def _lay(
        self,
        first: Term,
        columns: Sequence[ReportColumn],
        rows: Sequence[ReportRow],
        sums: ReportRow | None = None,
    ) -> None:
        self.row += 1
        for at, heading in enumerate((first, *(column.heading for column in columns))):
            self.sheet.write_string(self.row, at, heading.arabic, self.book.head)
        self.row += 1
        for row in rows:
            self._line(row)
        if sums is not None:
            self._line(sums, is_sum=True)

    def _line(self, row: ReportRow, *, is_sum: bool = False) -> None:
        self.sheet.write_string(
            self.row, 0, row.words("ar"), self.book.sum_text if is_sum else self.book.text
        )
        for at, cell in enumerate(row.cells, start=1):
            self._write(at, cell, is_sum=is_sum)
        self.row += 1

    def _write(self, column: int, cell: Cell, *, is_sum: bool) -> None:
        book = self.book
        match cell.value:
            case None:
                self.sheet.write_string(self.row, column, "", book.text)
            case Term() as words:
                self.sheet.write_string(self.row, column, words.arabic, book.text)
            case Money() as amount:
                look = book.sum_money if is_sum else book.money
                self.sheet.write_number(self.row, column, amount.riyals, look)
            case int() as count:
                self.sheet.write_number(self.row, column, count, book.sum_number if is_sum else book.number)
            case float() as mean:
                self.sheet.write_number(self.row, column, mean, book.part)


def workbook(report: MonthReport) -> bytes:
    """The workbook as bytes."""
    book = _Book(report)
    _overview(book, report)
    for section in report.sections:
        _section(book, section)
    return book.bytes()


def _overview(book: _Book, report: MonthReport) -> None:
    sheet = _Worksheet(book, report.summary.title.arabic, _titled(report), 3)
    sheet.say(report.association)
    sheet.say(report.office)
    span = {"first": report.month.first, "last": report.month.last}
    sheet.say(Sentence(ReportWord.SPAN, span).words("ar", _written))
    made_on = Sentence(ReportWord.MADE, {"day": report.as_of}).words("ar", _written)
    sheet.say(f"{made_on} {ReportWord.NOBODY.arabic}")
    if report.changes is not None:
        sheet.table(report.changes)
    sheet.table(report.summary)


def _section(book: _Book, section: Section) -> None:
    columns = 1 + max(len(table.columns) for table in section.tables)
    sheet = _Worksheet(book, section.name.arabic, section.title.arabic, columns)
    for table in section.tables:
        sheet.table(table)


def _titled(report: MonthReport) -> str:
    return f"{ReportTitle.REPORT.arabic}: {report.month.words()}"


def _written(day: date | Month) -> str:
    return day.words() if isinstance(day, Month) else both(day)
