"""Screen, paper and workbook are three drawings of the same tables: what is in a table is on all three."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.months import Month
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.policy.terms import Term
from hayat_desk.printouts import monthly_report
from hayat_desk.printouts.typesetting.text import plain
from hayat_desk.reports.month import MonthReport, month_report
from hayat_desk.reports.shapes import (
    Cell,
    Chart,
    ReportColumn,
    ReportRow,
    ReportTable,
    Section,
    Sentence,
    Value,
    columns,
    in_words,
    shown,
)
from hayat_desk.reports.workbook import workbook
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.reports.month_view import MonthView
from tests import builders
from tests.pdf_parts import parts
from tests.reports.a_month import BEGINS, call, fill

NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)
Lines = set[tuple[str, ...]]


class Fresh(Term):
    """Words of a table that no renderer has ever heard of."""

    TITLE = "title", "ما لم يُسمع به", "A new table"
    NAME = "name", "جديد", "New"
    FIRST = "first", "الصنف الجديد", "New kind"
    ONE = "one", "عمود أول", "First column"
    TWO = "two", "عمود ثان", "Second column"
    GROUP = "group", "عمودان معًا", "Both columns"
    TOGETHER = "together", "المجموع الجديد", "New sum"
    LINE = "line", "سطر أول", "First line"
    OTHER = "other", "سطر ثان", "Second line"
    BESIDE = "beside", "على حدة", "Beside"
    NOTE = "note", "ملاحظة من يوم {day}.", "A note of {day}."
    WORDS = "words", "كلام مكان الرقم", "Words in place of a figure"
    CHART = "chart", "رسم جديد", "A new chart"


NOTE = Sentence(Fresh.NOTE, {"day": date(2026, 11, 3)})
FRESH = (
    ReportTable(
        Fresh.TITLE,
        Fresh.FIRST,
        columns(Fresh.ONE),
        (ReportRow(Fresh.LINE, (Cell(1234),)), ReportRow("قناة جديدة", (Cell(Fresh.WORDS),))),
        Fresh.TOGETHER,
        besides=(ReportRow(Fresh.BESIDE, (Cell(4.5),)), ReportRow(Fresh.OTHER, (Cell(7),), of="من صنف")),
        notes=(NOTE,),
    ),
    ReportTable(
        Fresh.TITLE,
        Fresh.FIRST,
        (ReportColumn(Fresh.ONE, Fresh.GROUP), ReportColumn(Fresh.TWO, Fresh.GROUP), *columns(Fresh.WORDS)),
        (
            ReportRow(Fresh.LINE, (Cell(3), Cell(4), Cell(Money(125_050)))),
            ReportRow(Fresh.OTHER, (Cell(0), Cell(5000), Cell(Money(25)))),
        ),
        Fresh.TOGETHER,
        chart=Chart(Fresh.CHART, (("عمود", 31), ("عمود آخر", 0))),
        besides=(ReportRow(Fresh.BESIDE, (Cell(Money(99)),)),),
    ),
    ReportTable(
        Fresh.TITLE,
        Fresh.FIRST,
        columns(Fresh.ONE, Fresh.TWO),
        (ReportRow(Fresh.LINE, (Cell(0), Cell(None))),),
    ),
    ReportTable(Fresh.TITLE, Fresh.FIRST, columns(Fresh.ONE), (), notes=(NOTE,)),
)


@pytest.fixture(scope="module", params=["hayat-arar", "dawah-aburakah"])
def office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path: Path = tmp_path_factory.mktemp(request.param) / "office.db"
    builders.found(path, request.param, now=BEGINS)
    clock = MovableClock(BEGINS)
    desk = builders.seated(path, clock)
    if request.param == "hayat-arar":
        fill(desk)
    else:
        call(desk, desk.profile.channels[0].kind)
    clock.now = datetime(2026, 12, 5, 6, 0, tzinfo=UTC)
    yield desk
    desk.close()


def reports(desk: Desk) -> Iterator[MonthReport]:
    """Months with figures, without opinions, of the other calendar, and one with tables nobody knows."""
    with desk.look() as look:
        for month in (NOVEMBER, NOVEMBER.moved(-1), Month(Calendar.HIJRI, 1448, 6)):
            yield month_report(look, month)
        november = month_report(look, NOVEMBER)
    fresh = Section(Fresh.NAME, Fresh.TITLE, FRESH)
    yield replace(november, sections=(*november.sections, fresh), changes=FRESH[1])


def texts(report: MonthReport) -> set[str]:
    """Everything that is no row and stands on every medium: headings of columns, and notes up to their day."""
    wanted: set[str] = set()
    for table in all_tables(report):
        wanted |= {note.words("ar", lambda _: "").split(".")[0].strip() for note in table.notes}
        if table.rows and len(table.columns) > 1:
            wanted |= {table.first.arabic, *(column.heading.arabic for column in table.columns)}
    return wanted


def titles(report: MonthReport) -> set[str]:
    """What stands over tables and charts on screen and paper, and under the bars."""
    wanted = {table.title.arabic for table in all_tables(report)}
    for chart in (table.chart for table in all_tables(report) if table.chart):
        wanted |= {chart.title.arabic, *(in_words(label, "ar") for label, _ in chart.bars)}
    return wanted


def all_tables(report: MonthReport) -> list[ReportTable]:
    return [*report.tables, report.changes] if report.changes else list(report.tables)


def narrowed(report: MonthReport) -> MonthReport:
    """As screen and paper have room for it."""
    sections = tuple(
        replace(section, tables=tuple(table.narrowed for table in section.tables))
        for section in report.sections
    )
    return replace(report, sections=sections, changes=report.changes and report.changes.narrowed)


def lines(report: MonthReport) -> Lines:
    """Every row as it reads: its words and its figures."""
    rows = (row for table in all_tables(report) for row in (*table.lines, *table.besides))
    return {(row.words("ar"), *(shown(cell.value) for cell in row.cells)) for row in rows}


def sums_in_titles(report: MonthReport) -> dict[tuple[str, ...], str]:
    """The sums that paper writes after the title, where rows stand two by two."""
    tables = (table for table in all_tables(report) if len(table.columns) == 1)
    return {
        (
            table.sums.words("ar"),
            table.sums.cells[0].shown,
        ): f"{table.title.arabic}: {table.sums.cells[0].shown}"
        for table in tables
        if table.sums
    }


def keys(report: MonthReport) -> Lines:
    """The few figures that stand above the tables."""
    return {(row.words("ar"), shown(row.cells[0].value)) for row in report.summary.rows}


def keys_on_paper(report: MonthReport) -> Lines:
    """There each figure stands over its name."""
    return {(figure, name) for name, figure in keys(report)}


def missing(wanted: Lines, drawn: list[tuple[str, ...]]) -> Lines:
    """The rows that do not stand on a medium cell beside cell."""
    return {line for line in wanted if not any(_within(line, other) for other in drawn)}


def _within(line: tuple[str, ...], drawn: tuple[str, ...]) -> bool:
    return any(drawn[at : at + len(line)] == line for at in range(len(drawn) - len(line) + 1))


def on_paper(desk: Desk, report: MonthReport, *, arabic_indic: bool) -> list[tuple[str, ...]]:
    """Each line of a table, and each part by itself, as a reader of the PDF is told it."""
    with desk.look() as look:
        head = replace(letterhead(look), arabic_indic=arabic_indic)
    drawn: list[tuple[str, ...]] = []
    for part in parts(monthly_report.draw(head, report)):
        for inner in part.walk():
            drawn.append(tuple(_plain(cell.text) for cell in inner.parts))
            drawn.append(tuple(_plain(text) for text in inner.text.split("\n")))
    return drawn


def _plain(text: str) -> str:
    return " ".join(ascii_digits(plain(text)).replace("٬", ",").replace("٫", ".").split())


def in_workbook(report: MonthReport) -> list[tuple[str, ...]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(report)))
    rows = [row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()]
    return [
        tuple(cell if isinstance(cell, str) else f"{cell:g}" for cell in row if cell != "") for row in rows
    ]


def as_numbers(line: tuple[str, ...], values: Iterable[Value]) -> tuple[str, ...]:
    """A row as a workbook reads it: numbers without commas, nothing where nothing is told."""
    numbers = [
        f"{float(value.riyals):g}" if isinstance(value, Money) else shown(value).replace(",", "")
        for value in values
        if value is not None
    ]
    return line[0], *numbers


@pytest.mark.parametrize("arabic_indic", [False, True])
def test_every_row_and_heading_is_on_paper(office: Desk, arabic_indic: bool) -> None:
    for report in map(narrowed, reports(office)):
        drawn = on_paper(office, report, arabic_indic=arabic_indic)
        sums = sums_in_titles(report)
        assert missing(lines(report) - sums.keys(), drawn) == set()
        assert missing({(figure, name) for name, figure in keys(report)}, drawn) == set()
        charted = {
            table.title.arabic for table in all_tables(report) if table.chart
        }  # the chart's stands over both
        assert unsaid(texts(report) | titles(report) - charted | set(sums.values()), drawn) == set()


def test_every_row_and_heading_is_in_the_workbook_as_a_number(office: Desk) -> None:
    for report in reports(office):
        drawn = in_workbook(report)
        wanted = {
            as_numbers((row.words("ar"),), [cell.value for cell in row.cells])
            for table in (*all_tables(report), report.summary)
            for row in (*table.lines, *table.besides)
        }
        assert missing(wanted, drawn) == set()
        assert unsaid(texts(report) | {section.title.arabic for section in report.sections}, drawn) == set()


def test_every_row_and_heading_is_on_the_screen(
    program_app: QApplication, office: Desk, qtbot: QtBot
) -> None:
    for report in map(narrowed, reports(office)):
        drawn = on_screen(report, qtbot)
        assert missing(lines(report) | keys(report), drawn) == set()
        assert unsaid(texts(report) | titles(report), drawn) == set()


def unsaid(wanted: set[str], drawn: list[tuple[str, ...]]) -> set[str]:
    words = {text for line in drawn for text in line}
    return {text for text in wanted if not any(_plain(text) in word for word in words)}


def on_screen(report: MonthReport, qtbot: QtBot) -> list[tuple[str, ...]]:
    view = MonthView()
    qtbot.addWidget(view)
    view.show_month(report)
    cards = [*view.cards, view.changes] if report.changes else view.cards
    drawn = [tuple(bare(label.text()) for label in line) for card in cards for line in card.lines]
    drawn += [(bare(card.title.text()),) for card in cards]
    drawn += [(bare(key.name.text()), bare(key.figure.text())) for key in view.keys]
    for card in view.charts:
        drawn.append((bare(card.title.text()), *(bare(label) for label, _ in card.chart.bars())))
    return drawn


def test_a_row_that_a_medium_leaves_out_would_be_found(office: Desk) -> None:
    """Control: the tables with a row more than what was drawn."""
    with office.look() as look:
        report = month_report(look, NOVEMBER)
    more = replace(report, sections=(*report.sections, Section(Fresh.NAME, Fresh.TITLE, FRESH[:1])))
    left_out = {line[0] for line in missing(lines(more), on_paper(office, report, arabic_indic=False))}
    assert {"سطر أول", "قناة جديدة", "على حدة", "سطر ثان، من صنف", "المجموع الجديد"} <= left_out
    assert len(missing(lines(more), in_workbook(report))) >= 5
    assert Fresh.TITLE.arabic in unsaid(titles(more), on_paper(office, report, arabic_indic=False))
