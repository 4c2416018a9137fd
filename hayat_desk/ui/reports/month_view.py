"""A month on the screen: the few figures one looks for first, two charts, and every table of its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from hayat_desk.policy.months import Month
from hayat_desk.policy.terms import Term
from hayat_desk.reports.month import MonthReport
from hayat_desk.reports.shapes import Chart, ReportRow, ReportTable, Sentence, Value, in_words, shown
from hayat_desk.reports.words import ReportTitle, ReportWord
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.charts import BarChart
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.text import Label, Small, iso, ltr
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone
from hayat_desk.ui.parts.words import figures as in_figures
from hayat_desk.ui.parts.words import language, word

_WIDEST = 5
"""Columns, with that of the labels, which half the width of the page has room for."""


class KeyFigure(Card):
    """One figure over its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.figure = Label("", TextRole.DISPLAY, wrap=False, parent=self)
        self.name = Small("", self)
        self.body.setSpacing(0)
        self.body.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.body.addWidget(self.figure)
        self.body.addWidget(self.name)

    def show_row(self, row: ReportRow) -> None:
        """Show another one."""
        name, figure = row.words(language()), _written(row.cells[0].value)
        self.name.setText(name)
        self.figure.setText(ltr(figure))
        self.figure.setAccessibleName(f"{name}: {figure}")


class MonthView(QWidget):
    """All figures of one month, laid out when the first one is shown: every month has the same tables."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)

        # What a reader of the exported report does not know
        self.changed = Notice("", Tone.WARNING, self)
        self.changes = TableCard(ReportTitle.CHANGES, self)
        self._column.addWidget(self.changed)
        self._column.addWidget(self.changes)

        self.keys: list[KeyFigure] = []
        self.charts: list[ChartCard] = []
        self.cards: list[TableCard] = []
        self.made = Small("", self)

    def _lay_out(self, report: MonthReport, tables: Sequence[ReportTable]) -> None:
        self.keys = [KeyFigure(self) for _ in report.summary.rows]
        self.charts = [ChartCard(table.chart, self) for table in tables if table.chart]
        self.cards = [TableCard(table.title, self) for table in tables]
        cards = list(zip(self.cards, tables, strict=True))
        wide = [card for card, table in cards if len(table.columns) >= _WIDEST]
        narrow = [card for card, table in cards if len(table.columns) < _WIDEST]
        half = (len(narrow) + 1) // 2
        parts = (
            _side_by_side(150, self.keys, self),
            _side_by_side(420, self.charts, self),
            *wide,
            _side_by_side(420, (Stack(narrow[:half]), Stack(narrow[half:])), self),
            self.made,
        )
        for part in parts:
            self._column.addWidget(part)

    def show_month(self, report: MonthReport) -> None:
        """Show the figures of a month in place of the ones before."""
        tables = [table.narrowed for table in report.tables]
        if not self.cards:
            self._lay_out(report, tables)
        self._show_changes(report.changes)
        for key, row in zip(self.keys, report.summary.rows, strict=True):
            key.show_row(row)
        charts = [table.chart for table in tables if table.chart]
        for chart_card, chart in zip(self.charts, charts, strict=True):
            chart_card.show_chart(chart)
        for table_card, table in zip(self.cards, tables, strict=True):
            table_card.show_table(table)
        made_on = _sentence(Sentence(ReportWord.MADE, {"day": report.as_of}))
        self.made.setText(f"{made_on} {word(ReportWord.NOBODY)}")

    def _show_changes(self, changes: ReportTable | None) -> None:
        self.changes.setVisible(changes is not None)
        if changes is None:
            self.changed.say("")
            return
        sentences = [_sentence(note) for note in changes.notes]
        self.changed.say(" ".join([*sentences, self.tr("Export it again.")]))
        self.changes.show_table(replace(changes, notes=()))  # the notice above says them


class ChartCard(Card):
    """A chart under its title."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(word(chart.title), parent)
        self.chart = BarChart(word(chart.title), self)
        self.body.addWidget(self.chart)

    def show_chart(self, chart: Chart) -> None:
        """Show these bars in place of the ones before."""
        self.chart.show_bars([(in_words(label, language()), count) for label, count in chart.bars])


class TableCard(Card):
    """A table to be read: words in the first column, figures in the others, its sums in strong letters."""

    def __init__(self, title: Term, parent: QWidget | None = None) -> None:
        super().__init__(word(title), parent)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(Space.S)
        self.body.addLayout(self._grid)
        self.lines: list[list[Label]] = []

    def show_table(self, table: ReportTable) -> None:
        """Show this table in place of the one before."""
        for label in (label for line in self.lines for label in line):
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        headings = [word(column.heading) for column in table.columns]
        self.lines = [self._line(row, headings) for row in table.rows]
        if len(headings) > 1:  # over a single column the title says it
            self.lines.insert(0, [Small(heading, self) for heading in (word(table.first), *headings)])
        if table.sums is not None:
            self.lines.append(self._line(table.sums, headings, TextRole.STRONG))
        self.lines += [self._line(row, headings) for row in table.besides]
        self.lines += [[Small(_sentence(note), self)] for note in table.notes]
        self._lay_out(len(headings) + 1)

    def _lay_out(self, columns: int) -> None:
        self._grid.setHorizontalSpacing(
            Space.S if columns > _WIDEST else Space.L
        )  # stretch parts them anyway
        for column in range(columns):
            self._grid.setColumnStretch(column, 2 if column else 3)
        for at, line in enumerate(self.lines):
            across = columns if len(line) == 1 else 1
            for column, label in enumerate(line):
                self._grid.addWidget(label, at, column, 1, across, Qt.AlignmentFlag.AlignTop)
                label.show()

    def _line(self, row: ReportRow, headings: Sequence[str], role: TextRole = TextRole.BODY) -> list[Label]:
        """The name of a row, and its figures, each told with name and heading to a screen reader."""
        name = row.words(language())
        line = [Label(name, role, parent=self)]
        for heading, cell in zip(headings, row.cells, strict=False):
            value = _written(cell.value)
            label = Label(ltr(value) if value[:1].isdecimal() else value, role, parent=self)
            label.setAccessibleName(f"{name} · {heading}: {value}")
            line.append(label)
        return line


def _side_by_side(narrowest: int, widgets: Sequence[QWidget], parent: QWidget) -> Columns:
    columns = Columns(narrowest, parent)
    for widget in widgets:
        columns.add(widget)
    return columns


def _written(value: Value) -> str:
    return word(value) if isinstance(value, Term) else shown(value)


def _sentence(sentence: Sentence) -> str:
    return sentence.words(language(), _day)


def _day(day: date | Month) -> str:
    return iso(day.words(language())) if isinstance(day, Month) else in_figures(day)
