"""Values that mean harm, or were pasted: printed as typed, no crash, no other field turned or lost."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from hayat_desk.printouts import declaration, receipt, referral_note
from hayat_desk.printouts.lines import Style, natural_width, shortened
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


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE.keys())
def test_value_spoils_nothing_else_on_the_paper(tmp_path: Path, value: str) -> None:
    path = tmp_path / "paper.pdf"
    summary = replace(samples.DECLARATION, applicant=value, description=value, district=value, employee=value)
    path.write_bytes(declaration.draw(samples.FULL, summary))
    others = ["رقم الهوية 1012345672", "التشخيص حسب التقرير الطبي المطابق", "التقرير الطبي (MR-5521)"]
    assert check(path, others) == []


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
    started = time.perf_counter()
    path.write_bytes(declaration.draw(samples.BARE, replace(samples.DECLARATION, description="ج" * 20_000)))
    assert time.perf_counter() - started < 20
    assert sum(page.count("ج") for page in pages_of_poppler(path)) >= 20_000


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
