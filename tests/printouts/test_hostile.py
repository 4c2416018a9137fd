"""Values that mean harm, or were pasted: printed as typed, no crash, no other field turned or lost."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from hayat_desk.printouts import (
    declaration,
    delivery_receipt,
    minutes,
    opinion_form,
    receipt,
    referral_note,
    reply_letter,
)
from hayat_desk.printouts.layout.paper import MARGIN
from hayat_desk.printouts.typesetting.lines import Style, natural_width, shortened
from hayat_desk.summaries.papers.shapes import Receiver
from tests.check_pdf import check, pages_of_poppler
from tests.printouts import samples

HOSTILE = {
    "override": "\u202eعلي بن سعد\u202c",
    "lone bracket": "علي (أبو سعد",
    "markup": "<b>النور & <para> &amp; </font>",
    "letters": "ب" * 20_000,
    "words": "كلمة طويلة " * 2_000,
    "emoji": "نورة 😀👍🏽 السعد",
    "nul": "نو\x00رة\x01\x1b السعد",
    "sql": "'; DROP TABLE people; --",
    "surrogate": "نورة \ud800 السعد",
    "lines": "سطر\r\nوسطر\u2028وسطر",
    "marks alone": "\u064b\u0651\u0650",
    "zero width": "\u200b\u200d\ufeff",
    "stacked marks": "ب" + "\u0651\u064e\u0650" * 200,
}
SHORTER = HOSTILE | {"letters": "ب" * 2_000, "words": "كلمة طويلة " * 400}
"""What every paper is tried with: more than a page of its columns holds. The declaration is tried with the long ones,
for breaking lines and pages is one for all papers; minutes and letter have a case of their own for them below."""


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE.keys())
def test_value_spoils_nothing_else_on_the_paper(tmp_path: Path, value: str) -> None:
    path = tmp_path / "paper.pdf"
    summary = replace(samples.DECLARATION, applicant=value, description=value, district=value, employee=value)
    path.write_bytes(declaration.draw(samples.FULL, summary))
    others = ["رقم الهوية", "1012345672", "التشخيص حسب التقرير الطبي المطابق", "التقرير الطبي (MR-5521)"]
    assert check(path, others) == []


@pytest.mark.parametrize("value", SHORTER.values(), ids=SHORTER.keys())
def test_value_spoils_nothing_else_in_the_minutes(tmp_path: Path, value: str) -> None:
    path = tmp_path / "paper.pdf"
    rejected = replace(samples.MINUTES.decisions[1], service=value, reason=value, article=value)
    seat = replace(samples.MINUTES.members[3], name=value, title=value, note=value)
    summary = replace(
        samples.MINUTES_AMENDED,
        decisions=(rejected, *samples.MINUTES.decisions),
        members=(seat, *samples.MINUTES.members),
        warning=value,
        amendments=((samples.MINUTES_AMENDED.amendments[0][0], value), *samples.MINUTES_AMENDED.amendments),
    )
    path.write_bytes(minutes.draw(samples.FULL, summary))
    others = [
        "سكن للمرافق (خارج المدينة)",
        "رئيس لجنة البحث (رئيس الجلسة)",
        "غائب، اعتذر هاتفيا",
        "1448/07/05هـ الموافق 2026/12/14م: أرفق اعتذار العضو الغائب (خطاب مكتوب)",
    ]
    assert check(path, others) == []


@pytest.mark.parametrize("value", SHORTER.values(), ids=SHORTER.keys())
def test_value_spoils_nothing_else_on_letter_and_receipt(tmp_path: Path, value: str) -> None:
    path = tmp_path / "paper.pdf"
    letter = replace(
        samples.REPLY_ACCEPTED,
        applicant=value,
        text=f"{samples.REPLY_ACCEPTED.text}\n{value}",
        steps=(value, *samples.REPLY_ACCEPTED.steps),
        employee=value,
        employee_title=value,
    )
    path.write_bytes(reply_letter.draw(samples.FULL, letter))
    others = [
        "الموضوع: الرد على طلب الدعم رقم 1448-01-3-00012",
        "العنوان الوطني (الرمز المختصر)",
        "هاتف المكتب: 0557315553",
    ]
    assert check(path, [*others, "استلمت الخطاب"]) == []
    receiver = Receiver(value, value, value)
    handed = replace(
        samples.DELIVERY, beneficiary=value, what=value, receiver=receiver, employee=value, text=value
    )
    path.write_bytes(delivery_receipt.draw(samples.BARE, handed))
    others = ["رقم الملف B-00007", "المبلغ 1,500 ريال", "الدفعة التالية في 1448/08/10هـ الموافق 2027/01/18م"]
    assert check(path, others) == []


@pytest.mark.parametrize("value", SHORTER.values(), ids=SHORTER.keys())
def test_value_spoils_nothing_else_on_the_opinion_form(tmp_path: Path, value: str) -> None:
    path = tmp_path / "paper.pdf"
    form = replace(
        samples.OPINION,
        invitation=value,
        questions=(value, *samples.OPINION.questions),
        marks=(value[:200], *samples.OPINION.marks),
        services=(value, *samples.OPINION.services),
    )
    path.write_bytes(opinion_form.draw(samples.FULL, form))
    others = ["نقل (داخل المدينة)", "الاستقبال وحسن التعامل", "ملاحظات ومقترحات"]
    assert check(path, others) == []


@pytest.mark.parametrize("name", ["نورة بنت سالم الشهري " * 10, "ن" * 200], ids=["words", "one word"])
def test_name_of_200_letters_leaves_each_paper_on_its_page(tmp_path: Path, name: str) -> None:
    path = tmp_path / "paper.pdf"
    for pdf in (
        reply_letter.draw(samples.BARE, replace(samples.REPLY_ACCEPTED, applicant=name, employee=name)),
        delivery_receipt.draw(
            samples.BARE, replace(samples.DELIVERY, beneficiary=name, receiver=Receiver(name))
        ),
    ):
        path.write_bytes(pdf)
        assert len(pages_of_poppler(path)) == 1


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("\u202eعلي بن سعد\u202c", ["علي بن سعد"]),
        ("علي (أبو سعد", ["علي أبو سعد"]),
        ("<b>النور & <para>", ["النور", "para"]),
        ("نو\x00رة السعد", ["نورة السعد"]),
    ],
)
def test_value_is_printed_as_typed(tmp_path: Path, value: str, words: list[str]) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(referral_note.draw(samples.BARE, replace(samples.REFERRAL, question=value)))
    assert check(path, [*words, "موعد الإيضاح 1448/06/15هـ الموافق 2026/11/25م"]) == []


def test_emoji_stays_in_the_text_though_it_is_drawn_as_a_box(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(receipt.draw(samples.BARE, replace(samples.RECEIPT, applicant="نورة 😀")))
    assert "😀" in pages_of_poppler(path)[0]


def test_twenty_thousand_letters_are_all_printed(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    started = time.process_time()
    path.write_bytes(declaration.draw(samples.BARE, replace(samples.DECLARATION, description="ج" * 20_000)))
    assert time.process_time() - started < 20
    assert sum(page.count("ج") for page in pages_of_poppler(path)) >= 20_000


def test_reason_of_20_000_letters_is_printed_whole_in_minutes_and_letter(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    reason = "سبب " * 5_000
    decision = replace(samples.MINUTES.decisions[1], reason=reason)
    path.write_bytes(minutes.draw(samples.FULL, replace(samples.MINUTES, decisions=(decision,) * 2)))
    assert sum(page.count("سبب") for page in pages_of_poppler(path)) >= 10_000
    for summary in (
        replace(samples.REPLY_REFUSED, text=reason),
        replace(samples.REPLY_REFUSED, steps=(reason,)),
    ):
        path.write_bytes(reply_letter.draw(samples.FULL, summary))
        assert sum(page.count("سبب") for page in pages_of_poppler(path)) == 5_000


def test_row_that_runs_over_pages_fills_them_and_stays_within_its_column(tmp_path: Path) -> None:
    """ReportLab alone lays the rest of a parted cell out over the column's padding, a few lines to a page."""
    decision = replace(samples.MINUTES.decisions[1], reason="سبب " * 5_000)
    pdf = minutes.draw(samples.BARE, replace(samples.MINUTES, decisions=(decision,)))
    lefts = []
    with pdfium.PdfDocument(pdf) as document:
        assert len(document) < 30
        for page in list(document)[1:-2]:
            text = page.get_textpage()
            letters = [at for at in range(text.count_chars()) if text.get_text_range(at, 1) == "س"]
            lefts.append(min(text.get_charbox(at)[0] for at in letters))
    assert min(lefts) > MARGIN + 6


def test_long_name_stays_on_its_line_beside_the_signature() -> None:
    style = Style()
    assert shortened("نورة بنت سالم", style, 200) == "نورة بنت سالم"
    cut = shortened("ب" * 20_000, style, 100)
    assert cut.endswith("ب…")
    assert natural_width(cut, style) <= 100 < natural_width(cut + "ببب", style)


def test_very_long_question_runs_over_pages(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(
        referral_note.draw(samples.FULL, replace(samples.REFERRAL, question="سؤال طويل " * 1500))
    )
    pages = pages_of_poppler(path)
    assert len(pages) > 2
    assert sum(page.count("سؤال") for page in pages) >= 1500
