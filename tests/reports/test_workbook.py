"""The workbook as another program reads it: sheets, numbers, direction, and nobody in it."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from hayat_desk.desk import Desk
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.months import Month
from hayat_desk.reports.month import MonthReport, month_report
from hayat_desk.reports.tables import Figure
from hayat_desk.reports.workbook import workbook
from tests.reports.a_month import SECRETS
from tests.reports.reading import in_all

NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)
Rows = list[list[object]]


@pytest.fixture
def report(busy: Desk) -> MonthReport:
    with busy.look() as look:
        return month_report(look, NOVEMBER)


def sheets(content: bytes) -> dict[str, Rows]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}  # type: ignore[misc]


def line(rows: Rows, label: str) -> list[object]:
    found = next(row for row in rows if row[0] == label)
    return [value for value in found[1:] if value != ""]


def test_sheets_hold_the_figures_as_numbers(report: MonthReport) -> None:
    read = sheets(workbook(report))
    assert list(read) == ["الملخص", "التواصل", "الطلبات", "القرارات والردود", "الخدمات", "الرأي"]
    assert line(read["التواصل"], "الاتصالات الهاتفية") == [3.0, *[0.0] * 8, 4.0, 0.0, 7.0]
    assert line(read["التواصل"], "المجموع") == [6, 6, 1, 1, 0, 0, 0, 0, 0, 4, 0, 18]
    asked = line(read["الطلبات"], "مساعدة مالية أثناء العلاج")
    assert asked == [0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 4]
    assert line(read["الطلبات"], "المجموع")[-1] == in_all(report, Figure.REQUESTS)
    assert line(read["القرارات والردود"], "قبول") == [5.0]
    assert line(read["القرارات والردود"], "المجموع") == [in_all(report, Figure.DECISIONS)]
    assert line(read["القرارات والردود"], "من الرفع أو التظلّم إلى القرار") == [6.0, 9.0, 7.0, 18.0]
    assert line(read["الخدمات"], "المجموع") == [3.0, 2.0, 1250.5]
    assert line(read["الرأي"], "الرضا عن الخدمة إجمالًا") == [4.2]
    assert line(read["الرأي"], "سرعة الإنجاز") == ["أقل من خمس إجابات"]


def test_the_eight_channels_stand_in_the_profiles_order(report: MonthReport, busy: Desk) -> None:
    rows = sheets(workbook(report))["التواصل"]
    first = next(at for at, row in enumerate(rows) if row[0] == "القناة")
    labels = [channel.label for channel in busy.profile.channels]
    assert [row[0] for row in rows[first + 1 : first + 9]] == labels


def test_fewer_than_five_opinions_are_a_sentence_and_nothing_else(busy: Desk) -> None:
    with busy.look() as look:
        october = month_report(look, NOVEMBER.moved(-1))
    rows = sheets(workbook(october))["الرأي"]
    written = [value for row in rows for value in row if value != ""]
    assert written[:2] == [
        "متوسط رأي المستفيدين (من 1: عدم رضا تام، إلى 5: رضا تام)",
        "أقل من خمس إجابات",
    ]
    assert not any(isinstance(value, float) and value % 1 for value in written)


def test_every_sheet_reads_from_right_to_left_and_nothing_is_computed_or_linked(
    report: MonthReport,
) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook(report))) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    own = {name: part for name, part in parts.items() if name.startswith("xl/worksheets/sheet")}
    assert len(own) == 6
    for part in own.values():
        assert 'rightToLeft="1"' in part
        assert "<f>" not in part
        assert "hyperlink" not in part


def test_the_same_figures_give_the_same_bytes_and_name_nobody(report: MonthReport) -> None:
    content = workbook(report)
    assert workbook(report) == content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        whole = "\n".join(packed.read(name).decode() for name in packed.namelist())
    assert [secret for secret in SECRETS if secret in whole] == []
    core = re.search(r"<dc:creator>(.*?)</dc:creator>", whole)
    assert core is not None
    assert core[1] == report.association
    assert "2026-12-05T00:00:00Z" in whole
