"""Figures of a month that left the office do not change without a note: on screen, paper and workbook."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pypdfium2 as pdfium
import pytest
from python_calamine import CalamineWorkbook

from hayat_desk.desk import Desk
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.months import Month
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.printouts import monthly_report
from hayat_desk.procedures.reports import record_export
from hayat_desk.procedures.requests import cancel_request
from hayat_desk.records.exports import last_export
from hayat_desk.records.requests import requests_in
from hayat_desk.reports.changes import Change, Figure, to_keep
from hayat_desk.reports.month import MonthFigures, change_in_arabic, month_figures
from hayat_desk.reports.workbook import workbook
from hayat_desk.summaries.papers.contents import letterhead
from tests.reports.a_month import call, go_to

NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)
DECEMBER = Month(Calendar.GREGORIAN, 2026, 12)


def figures_of(desk: Desk, month: Month = NOVEMBER) -> MonthFigures:
    with desk.look() as look:
        return month_figures(look, month)


def export(desk: Desk, month: Month = NOVEMBER) -> None:
    figures = figures_of(desk, month)
    with desk.work() as work:
        record_export(work, month, figures.as_of, to_keep(figures.told))


def changed(desk: Desk, month: Month = NOVEMBER) -> dict[str, tuple[str, str]]:
    since = figures_of(desk, month).since_export
    assert since is not None
    return {change_in_arabic(change): (change.before, change.after) for change in since.changes}


def texts(figures: MonthFigures, desk: Desk) -> tuple[str, list[Any]]:
    """The report's text on paper, and every cell of the workbook."""
    with desk.look() as look:
        pdf = monthly_report.draw(letterhead(look), figures)
    with pdfium.PdfDocument(pdf) as document:
        paper = "\n".join(page.get_textpage().get_text_range() for page in document)
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(figures)))
    return paper, [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]


def test_a_month_that_was_not_exported_says_nothing(busy: Desk) -> None:
    assert figures_of(busy).since_export is None


def test_a_month_as_it_was_exported_says_nothing(busy: Desk) -> None:
    export(busy)
    assert changed(busy) == {}
    paper, cells = texts(figures_of(busy), busy)
    assert "بعد تصديره" not in paper
    assert not [cell for cell in cells if "بعد تصديره" in str(cell)]


def test_what_changed_after_the_export_is_told_everywhere_with_both_figures(busy: Desk) -> None:
    """A question of a November day taken down in December, as a clock set back would have it."""
    export(busy)
    exported_on = busy.today
    go_to(busy, date(2026, 11, 30))
    call(busy, ChannelKind.PHONE)
    go_to(busy, exported_on)
    before = {"channel": figures_of(busy).by_channel}
    changes = changed(busy)
    assert changes["غرض التواصل، استفسار"] == ("6", "7")
    label = next(row.label for row in before["channel"] if row.total and "الهاتف" in row.label)
    assert changes[f"التواصل، {label}"] == ("3", "4")
    assert changes["مفاهيم صُحّحت"] == ("3", "4")
    assert set(changes) == {
        "غرض التواصل، استفسار",
        f"التواصل، {label}",
        "مفاهيم صُحّحت",
        "الاستفسارات، أُجيب",
    }

    paper, cells = texts(figures_of(busy), busy)
    assert "تغيّرت أرقام شهر نوفمبر 2026م بعد تصديره في 1448/06/25هـ الموافق 2026/12/05م" in " ".join(
        paper.split()
    )
    assert "كان" in paper
    assert "أصبح" in paper
    at = cells.index("مفاهيم صُحّحت")
    assert cells[at : at + 3] == ["مفاهيم صُحّحت", 3.0, 4.0]
    assert any("بعد تصديره في 1448/06/25هـ" in str(cell) for cell in cells)


def test_exported_again_the_month_is_quiet_again(busy: Desk) -> None:
    export(busy)
    today = busy.today
    go_to(busy, date(2026, 11, 30))
    call(busy, ChannelKind.PHONE)
    go_to(busy, today)
    assert changed(busy)
    export(busy)
    assert changed(busy) == {}
    with busy.look() as look:
        newest = last_export(look.db, NOVEMBER)
        assert newest is not None
        assert newest.as_of == today


def test_a_request_that_goes_on_is_no_change_of_its_month(busy: Desk) -> None:
    """The stage of a request is told as of a day; only what was counted counts."""
    export(busy)
    stages = figures_of(busy).by_stage
    with busy.work() as work:
        waiting = requests_in(work.db, (RequestState.AWAITING_DOCUMENTS,), 9)
        cancel_request(work, RequestId(waiting[0].id), "عدلت عن الطلب")
    assert figures_of(busy).by_stage != stages
    assert changed(busy) == {}


def test_each_month_and_calendar_has_its_own_export(busy: Desk) -> None:
    export(busy)
    hijri = Month.of_day(NOVEMBER.last, Calendar.HIJRI)
    assert figures_of(busy, DECEMBER).since_export is None
    assert figures_of(busy, hijri).since_export is None
    export(busy, hijri)
    assert changed(busy, hijri) == {}


def test_a_month_still_running_tells_what_came_after_its_export(busy: Desk) -> None:
    export(busy, DECEMBER)
    call(busy, ChannelKind.INTERVIEW)
    before, after = changed(busy, DECEMBER)["غرض التواصل، استفسار"]
    assert int(after) == int(before) + 1


def test_money_that_changed_is_told_as_money(busy: Desk) -> None:
    change = Change(Figure.AMOUNTS, "مساعدة", "1,250.50", "0")
    assert [amount.riyals for amount in change.numbers if not isinstance(amount, (int, float))] == [
        pytest.approx(1250.50),
        0,
    ]
    assert Change(Figure.WAITING, "", "9.5", "1,000").numbers == (9.5, 1000)
