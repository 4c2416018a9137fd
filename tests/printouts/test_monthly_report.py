"""The monthly report on paper: its figures in both digits, two charts, and nobody in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.months import Month
from hayat_desk.printouts import monthly_report
from hayat_desk.printouts.layout.charts import PrintedChart
from hayat_desk.reports.month import MonthReport, month_report
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from tests import builders
from tests.check_pdf import check, is_arabic, tokens
from tests.pdf_parts import parts
from tests.reports.a_month import BEGINS, SECRETS, fill

NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)
Sheet = tuple[LetterheadSummary, MonthReport]


@pytest.fixture(scope="module")
def november(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("november") / "office.db"
    builders.found(path, now=BEGINS)
    clock = MovableClock(BEGINS)
    desk = builders.seated(path, clock)
    fill(desk)
    clock.now = datetime(2026, 12, 5, 6, 0, tzinfo=UTC)
    yield desk
    desk.close()


def sheet(desk: Desk, month: Month = NOVEMBER) -> Sheet:
    with desk.look() as look:
        return letterhead(look), month_report(look, month)


def text_of(pdf: bytes) -> str:
    with pdfium.PdfDocument(pdf) as document:
        pages = []
        for number in range(len(document)):
            page = document[number]
            found = page.get_textpage()
            pages.append(found.get_text_range())
            found.close()
            page.close()
        return "\n".join(pages)


def test_the_figures_stand_on_paper_as_readers_read_them(november: Desk, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(monthly_report.draw(*sheet(november)))
    wanted = [
        "تقرير الشهر",
        "نوفمبر 2026م",
        "من 1448/05/21هـ الموافق 2026/11/01م إلى 1448/06/20هـ الموافق 2026/11/30م",
        "التاريخ: 1448/06/25هـ الموافق 2026/12/05م",
        "التواصل بحسب القناة",
        "الموقع الالكتروني للجمعية",
        "مناديب الجمعية",
        "بانتظار المستندات",
        "قرارات لجنة البحث",
        "الردود المبلّغة",
        "ردود قبل الأسبوعين بسبب مسجل",
        "من الرفع أو التظلّم إلى القرار",
        "1,250.50",
        "أقل من خمس إجابات",
        "لا للعقاب والتشهير",
        "صفحة 1 من 4",
    ]
    assert check(path, wanted) == []


def test_counts_and_dates_follow_the_offices_digits(november: Desk, tmp_path: Path) -> None:
    head, figures = sheet(november)
    path = tmp_path / "report.pdf"
    path.write_bytes(monthly_report.draw(replace(head, arabic_indic=True), figures))
    assert check(path, ["نوفمبر ٢٠٢٦م", "الموافق ٢٠٢٦/١١/٣٠م", "صفحة ١ من ٤", "055 731 5553"]) == []


def test_no_person_is_on_the_paper_or_in_its_metadata(november: Desk) -> None:
    pdf = monthly_report.draw(*sheet(november))
    with pdfium.PdfDocument(pdf) as document:
        metadata = " ".join(document.get_metadata_dict().values())
    whole = text_of(pdf) + metadata
    assert [secret for secret in SECRETS if secret in whole] == []


def test_the_same_figures_give_the_same_bytes(november: Desk) -> None:
    shown = sheet(november)
    assert monthly_report.draw(*shown) == monthly_report.draw(*shown)


def test_fewer_than_five_opinions_print_a_sentence(november: Desk, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(monthly_report.draw(*sheet(november, NOVEMBER.moved(-1))))
    assert check(path, ["رأي المستفيدين", "أقل من خمس إجابات"]) == []
    assert "عدد الاستبانات" not in text_of(path.read_bytes())


def test_a_hijri_month_says_why_it_has_no_opinions(november: Desk, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    hijri = Month(Calendar.HIJRI, 1448, 6)
    path.write_bytes(monthly_report.draw(*sheet(november, hijri)))
    assert check(path, ["جمادى الآخرة 1448هـ", "تُحفظ الآراء بالشهر الميلادي"]) == []


def test_the_report_is_read_out_with_what_its_charts_show(november: Desk, tmp_path: Path) -> None:
    pdf = monthly_report.draw(*sheet(november))
    found = parts(pdf)
    charts = [part.text.split("\n") for part in found if part.kind == "Figure"]
    assert len(charts) == 2
    assert "الهاتف" in " ".join(charts[0])
    assert all(len(chart) % 2 == 0 for chart in charts)  # a figure to every label
    assert all(figure.isdigit() for chart in charts for figure in chart[1::2])
    assert [part.text for part in found if part.kind == "H1"] == ["تقرير الشهر"]
    heads = [part.text for part in found if part.kind == "H2"]
    assert heads[:2] == ["التواصل بحسب القناة", "وارد من المراجعين: 14"]
    assert "صفحة" not in [part.text.split(" ")[0] for part in found]
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf)
    lines = {line for part in found for line in part.text.split("\n") if any(map(is_arabic, tokens(line)))}
    assert check(path, lines) == []


@pytest.mark.parametrize("bars", [[], [("لا شيء", 0)], [("وصف طويل جدًا " * 12, 999_999), ("آخر", 1)]])
def test_a_chart_of_any_bars_keeps_its_lines(bars: list[tuple[str, int]]) -> None:
    chart = PrintedChart(bars, row=16)
    assert chart.wrap(500, 700) == (500, 16 * len(bars))
