"""What a report is made of: tables with their titles, columns, rows, sums and notes, in the words of both languages.

Screen, paper and workbook draw these and know no figure by name. A value says by its type what it is: a count
(int), a median or mean (float), an amount (`Money`), words where no figure may be told (`Term`), None where
there is nothing to tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.months import Month
from hayat_desk.policy.spelling import listed
from hayat_desk.policy.terms import Term
from hayat_desk.reports.words import ColumnHead

Number = int | float | Money
Value = Number | Term | None

T = TypeVar("T", bound=Term)

NOTHING_TO_TELL = "—"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a row; with a figure it is compared with what left the office, by that figure and label."""

    value: Value
    figure: Term | None = None
    label: str = ""  # a Term, or the profile's own words; empty where the figure stands alone

    @property
    def shown(self) -> str:
        """The figure as screen and paper write it: «1,234», «9.5», «250.50»."""
        return shown(self.value)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of a table; `of` names what of the label, where a line has both («التواصل، المقابلة»)."""

    label: str
    cells: tuple[Cell, ...]
    of: str = ""

    def words(self, language: str) -> str:
        """The name of the row, in `ar` or `en`."""
        return listed((in_words(name, language) for name in (self.label, self.of) if name), language)


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column of values; those of one group may be added together where there is no room for all."""

    heading: Term
    group: Term | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence whose days and months each medium writes in its own digits."""

    term: Term
    values: Mapping[str, date | Month] = field(default_factory=dict)

    def words(self, language: str, write: Callable[[date | Month], str]) -> str:
        """The sentence, filled in."""
        filled = {name: write(value) for name, value in self.values.items()}
        return self.term.word(language).format(**filled)


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars with their counts; what they show stands in the table they belong to."""

    title: Term
    bars: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table as it reads: under the word `together` its rows are added up; rows `besides` stand in no sum."""

    title: Term
    first: Term  # over the labels
    columns: tuple[ReportColumn, ...]
    rows: tuple[ReportRow, ...]
    together: Term | None = None
    sums_are: Term | None = None  # the figure that the sum of a column is, under its heading
    besides: tuple[ReportRow, ...] = ()
    chart: Chart | None = None
    notes: tuple[Sentence, ...] = ()

    @property
    def sums(self) -> ReportRow | None:
        """The row under the others."""
        if self.together is None:
            return None
        cells = []
        for at, column in enumerate(self.columns):
            value = added([row.cells[at] for row in self.rows]).value
            is_figure = column.heading is not self.together
            cells.append(Cell(value, self.sums_are, column.heading) if is_figure else Cell(value))
        return ReportRow(self.together, tuple(cells))

    @property
    def lines(self) -> tuple[ReportRow, ...]:
        """The rows with their sums."""
        return (*self.rows, self.sums) if self.sums else self.rows

    @property
    def cells(self) -> Iterable[Cell]:
        """Every cell of it."""
        return (cell for row in (*self.lines, *self.besides) for cell in row.cells)

    @property
    def narrowed(self) -> ReportTable:
        """The same with the columns of each group added together."""
        groups: dict[Term, list[int]] = {}
        for at, column in enumerate(self.columns):
            groups.setdefault(column.group or column.heading, []).append(at)

        def merged(row: ReportRow) -> ReportRow:
            return replace(
                row, cells=tuple(added([row.cells[at] for at in group]) for group in groups.values())
            )

        return replace(
            self,
            columns=tuple(ReportColumn(heading) for heading in groups),
            rows=tuple(map(merged, self.rows)),
        )


@dataclass(frozen=True, slots=True)
class Section:
    """Tables about one thing; `name` is short, as a sheet of a workbook is called."""

    name: Term
    title: Term
    tables: tuple[ReportTable, ...]


def columns(*heads: Term) -> tuple[ReportColumn, ...]:
    """Columns of no group."""
    return tuple(map(ReportColumn, heads))


def in_words(label: str, language: str) -> str:
    """A term in `ar` or `en`; the profile's own words as they are."""
    return label.word(language) if isinstance(label, Term) else label


def shown(value: Value) -> str:
    """A value as screen and paper write it, before either sets its digits; words of a term are Arabic."""
    match value:
        case None:
            return NOTHING_TO_TELL
        case Term():
            return value.arabic
        case Money():
            return value.shown
        case int():
            return f"{value:,}"
        case float():
            return f"{value:g}"


def added(cells: Sequence[Cell]) -> Cell:
    """The sum of counts or of amounts; a single value is returned as it is."""
    if len(cells) == 1:
        return cells[0]
    amounts = [cell.value for cell in cells if isinstance(cell.value, Money)]
    if amounts:
        return Cell(Money.total(amounts))
    return Cell(sum(cell.value for cell in cells if isinstance(cell.value, int)))


def alone(figure: Term, value: Number) -> ReportRow:
    """A figure that has no label."""
    return ReportRow(figure, (Cell(value, figure),))


def each(figure: Term, terms: Iterable[T], counts: Mapping[T, int]) -> tuple[ReportRow, ...]:
    """A row for each term, also where there is nothing of it."""
    return tuple(ReportRow(term, (Cell(counts.get(term, 0), figure, term),)) for term in terms)


def across(
    counts: Mapping[T, int], terms: Iterable[T], figure: Term, label: str, name: str = ""
) -> ReportRow:
    """A row with a count for each term, and their total, which is the figure; `name` where the label is empty."""
    values = [counts.get(term, 0) for term in terms]
    return ReportRow(label or name, (*map(Cell, values), Cell(sum(values), figure, label)))


def totals(counts: Iterable[tuple[T, int]]) -> Mapping[T, int]:
    """The sum of the counts of each term."""
    together: Counter[T] = Counter()
    for term, count in counts:
        together[term] += count
    return together


def summed(
    title: Term,
    first: Term,
    heads: tuple[ReportColumn, ...],
    rows: Sequence[ReportRow],
    besides: tuple[ReportRow, ...] = (),
) -> ReportTable:
    """A table with its sums."""
    return ReportTable(title, first, heads, tuple(rows), ColumnHead.SUM, besides=besides)
