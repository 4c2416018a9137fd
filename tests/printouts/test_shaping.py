"""Shapes of letters: HarfBuzz, its stand-in, and what both owe the reader."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hayat_desk.printouts import declaration, receipt
from hayat_desk.printouts.faces import Weight, face
from hayat_desk.printouts.lines import Line, Span, Style, wrap
from hayat_desk.printouts.shaping import Word, forget_shapes, shape
from tests.check_pdf import check
from tests.printouts import samples

REGULAR: Weight = "regular"


@pytest.fixture
def without_harfbuzz(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine where uharfbuzz cannot be imported."""
    forget_shapes()
    monkeypatch.setitem(sys.modules, "uharfbuzz", None)
    yield
    forget_shapes()


def _word(text: str) -> Word:
    return Word(text, (True,) * len(text), tuple(REGULAR for _ in text))


def test_letters_take_their_joined_forms() -> None:
    joined = {cluster.text: cluster.glyphs[0].number for cluster in shape(_word("سلام"))}
    alone = {letter: shape(_word(letter))[0].glyphs[0].number for letter in "سلام"}
    assert all(joined[letter] != alone[letter] for letter in "سلا")
    assert joined["م"] == alone["م"]


def test_ligature_stands_for_all_its_letters(tmp_path: Path) -> None:
    (cluster,) = shape(Word("fi", (False, False), (REGULAR, REGULAR)))
    assert cluster.text == "fi"
    path = tmp_path / "paper.pdf"
    path.write_bytes(receipt.draw(samples.BARE, replace(samples.RECEIPT, rights="office fi")))
    assert check(path, ["office"]) == []


def test_marks_stay_with_their_letter() -> None:
    assert [cluster.text for cluster in shape(_word("مُحَمَّد"))] == ["مُ", "حَ", "مَّ", "د"]


def test_change_of_weight_inside_a_word_keeps_the_joins() -> None:
    plain = [c.glyphs[0].number for line in wrap("بيت", Style(), 500) for c in line.clusters]
    mixed = [c for line in wrap([Span("بي", "bold"), "ت"], Style(), 500) for c in line.clusters]
    alone = [c.glyphs[0].number for line in wrap("ت", Style(), 500) for c in line.clusters]
    assert mixed[0].glyphs[0].number == plain[0] != alone[0]


def test_unknown_letter_is_drawn_as_the_visible_box() -> None:
    (cluster,) = shape(Word("\u25a1", (True,), ("regular",)))
    assert cluster.glyphs[0].number == 0
    assert face().font["glyf"][".notdef"].numberOfContours > 0


def _shown(lines: list[Line]) -> list[str]:
    return ["".join(cluster.text for cluster in line.clusters) for line in lines]


def test_first_line_holds_the_beginning_of_the_text() -> None:
    """Trap T09."""
    lines = _shown(wrap("أول الكلام ثم وسطه ثم آخره", Style(size=12), 70))
    assert lines[0].endswith("لوأ")
    assert "هرخآ" in lines[-1]


def test_word_wider_than_the_frame_is_cut() -> None:
    style = Style(size=12)
    lines = wrap("ب" * 300, style, 100)
    assert len(lines) > 3
    assert all(line.width * style.size / 1000 <= 100 for line in lines)


def test_justified_line_fills_its_frame_but_the_last(tmp_path: Path) -> None:
    lines = wrap("كلمة وكلمة وكلمة وكلمة وكلمة وكلمة", Style(align="justify"), 120)
    assert [line.last for line in lines] == [False] * (len(lines) - 1) + [True]


@pytest.mark.usefixtures("without_harfbuzz")
def test_stand_in_joins_letters_and_drops_no_text() -> None:
    clusters = shape(_word("مُسلام"))
    assert [cluster.text for cluster in clusters] == ["مُ", "س", "لا", "م"]
    known = face().glyph_of
    assert clusters[0].glyphs[0].number == known[0xFEE3]  # initial meem
    assert clusters[2].glyphs[0].number == known[0xFEFC]  # final lam-alef


@pytest.mark.usefixtures("without_harfbuzz")
def test_papers_hold_without_harfbuzz(tmp_path: Path) -> None:
    expected = [
        "إقرار بصحة البيانات",
        "طلب الدعم رقم 1448-01-00012",
        "حي المساعدية (خلف الجامع)",
        "سارية حتى 1450/03/15هـ",
        "التشخيص حسب التقرير الطبي المطابق",
        "بسم الله الرحمن الرحيم",
    ]
    path = tmp_path / "paper.pdf"
    path.write_bytes(declaration.draw(samples.FULL, samples.DECLARATION))
    assert check(path, expected) == []
    path.write_bytes(receipt.draw(samples.BARE, samples.RECEIPT))
    assert check(path, ["لا يتوقع الرد قبل 1448/06/26هـ الموافق 2026/12/06م"]) == []


def test_papers_differ_with_and_without_harfbuzz(request: pytest.FixtureRequest) -> None:
    """Shows that the fixture does hide HarfBuzz."""
    shaped = receipt.draw(samples.BARE, samples.RECEIPT)
    request.getfixturevalue("without_harfbuzz")
    assert receipt.draw(samples.BARE, samples.RECEIPT) != shaped
