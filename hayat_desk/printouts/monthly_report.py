"""تقرير الشهر on paper: the month's tables with two charts, and no person (T12, T13, T41)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reportlab.platypus import KeepTogether, Spacer
from reportlab.platypus.flowables import Flowable

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import both
from hayat_desk.policy.months import Month
from hayat_desk.policy.spelling import eastern_figures
from hayat_desk.printouts.layout.blocks import Note, PaperTitle, heading, hint
from hayat_desk.printouts.layout.charts import KeyFigures, PrintedChart
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.lines import Span
from hayat_desk.printouts.typesetting.text import iso, ltr
from hayat_desk.reports.shapes import Chart, ReportRow, ReportTable, Sentence, Value, in_words, shown
from hayat_desk.reports.words import ReportTitle, ReportWord
from hayat_desk.summaries.papers.shapes import LetterheadSummary, RegisterEntry

if TYPE_CHECKING:  # what it is counted by brings the whole database, which no paper has a use for
    from hayat_desk.reports.month import MonthReport

TITLE = ReportTitle.REPORT.arabic
_LABEL = 150.0  # points for the names of figures that stand two by two
_BAR = 14.5
_FIRST = 0.36  # of the width for the labels of a table's rows


class _Digits:
    """Counts, amounts and days in the digits the office chose."""

    def __init__(self, *, arabic_indic: bool) -> None:
        self.arabic_indic = arabic_indic

    def text(self, text: str) -> str:
        """A text with its figures in the office's digits."""
        return eastern_figures(text) if self.arabic_indic else text

    def day(self, day: date | Month) -> str:
        """A day in both calendars; a month by its name."""
        return self.text(day.words()) if isinstance(day, Month) else iso(self.text(both(day)))

    def sentence(self, sentence: Sentence) -> str:
        """A sentence, filled in."""
        return self.text(sentence.words("ar", self.day))

    def value(self, value: Value) -> str:
        """A figure, or the words in its place."""
        figure = self.text(shown(value))
        return ltr(figure) if isinstance(value, Money) else figure


def draw(letterhead: LetterheadSummary, report: MonthReport) -> bytes:
    """The report as PDF bytes."""
    digits = _Digits(arabic_indic=letterhead.arabic_indic)
    tables = [table.narrowed for table in report.tables]
    story: list[Flowable] = [
        *facts_table(_span(report, digits), WIDTH),
        *(_table(report.changes, digits) if report.changes else ()),
        Spacer(0, 6),
        KeyFigures([_fact(row, digits) for row in report.summary.rows]),
        *(part for table in tables for part in _table(table, digits)),
        hint(ReportWord.NOBODY.arabic),
    ]
    head = replace(letterhead, has_attachments=False)
    name = PaperTitle(TITLE, digits.day(report.month))
    return build(head, RegisterEntry(date=digits.text(both(report.as_of))), name, story)


def _span(report: MonthReport, digits: _Digits) -> list[tuple[str, str]]:
    span = Sentence(ReportWord.SPAN, {"first": report.month.first, "last": report.month.last})
    return [("الفترة", digits.sentence(span)), ("المكتب", iso(report.office))]


def _table(table: ReportTable, digits: _Digits) -> list[Flowable]:
    """What it holds under its title, or under its chart's: rows of one value two by two, others as a table."""
    notes = [digits.sentence(note) for note in table.notes]
    title = digits.text(table.title.arabic)
    if not table.rows:
        return [KeepTogether([heading(title), *map(Note, notes)])]
    besides = [_fact(row, digits) for row in table.besides]
    body: list[Flowable]
    if len(table.columns) == 1:
        title = f"{title}: {digits.value(table.sums.cells[0].value)}" if table.sums else title
        body = facts_table([*(_fact(row, digits) for row in table.rows), *besides], WIDTH, _LABEL)
    else:
        body = [_ruled(table, digits)]
        if besides:
            body += [Spacer(0, 6), *facts_table(besides, WIDTH, _LABEL)]
    body += map(hint, notes)
    if table.chart is None:
        return [KeepTogether([heading(title), *body])]
    return [_chart(table.chart, digits), KeepTogether(body)]


def _fact(row: ReportRow, digits: _Digits) -> tuple[str, str]:
    """The name of a figure, and the figure."""
    return iso(row.words("ar")), digits.value(row.cells[0].value)


def _ruled(table: ReportTable, digits: _Digits) -> Flowable:
    headings = [table.first.arabic, *(column.heading.arabic for column in table.columns)]
    rows = [_line(row, digits) for row in table.rows]
    if table.sums:
        rows.append([[Span(str(cell), "bold")] for cell in _line(table.sums, digits)])
    first = WIDTH * _FIRST
    rest = (WIDTH - first) / len(table.columns)
    return rtl_table(headings, rows, [first, *[rest] * len(table.columns)])


def _line(row: ReportRow, digits: _Digits) -> list[Cell]:
    return [iso(row.words("ar")), *(digits.value(cell.value) for cell in row.cells)]


def _chart(chart: Chart, digits: _Digits) -> Flowable:
    bars: Sequence[tuple[str, int]] = [(iso(in_words(label, "ar")), count) for label, count in chart.bars]
    return KeepTogether([heading(chart.title.arabic), PrintedChart(bars, row=_BAR, figure=digits.value)])
