"""The checker itself: it passes a good page and fails each kind of bad one."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.lines import Line, Style, wrap
from tests.check_pdf import Word, check, geometry

STYLE = Style(size=16, leading=30)
TEXT = "يستلم المستفيد الإيصال (رقم 12345) من مكتب الجمعية"

Spoil = Callable[[list[Line]], list[Line]]


def _page(folder: Path, spoil: Spoil, width: float = 400) -> Path:
    out = io.BytesIO()
    canvas = PaperCanvas(out, lambda *_: None, pdfVersion=(1, 7))
    for number, line in enumerate(spoil(list(wrap(TEXT, STYLE, width)))):
        canvas.draw_line(line, STYLE, 60, 700 - number * STYLE.leading, width)
    canvas.showPage()
    canvas.save()
    path = folder / "page.pdf"
    path.write_bytes(out.getvalue())
    return path


def _as_is(lines: list[Line]) -> list[Line]:
    return lines


def _back_to_front(lines: list[Line]) -> list[Line]:
    return [replace(line, clusters=line.clusters[::-1]) for line in lines]


def _bottom_up(lines: list[Line]) -> list[Line]:
    return lines[::-1]


def _digits_turned(lines: list[Line]) -> list[Line]:
    (line,) = lines
    places = [i for i, cluster in enumerate(line.clusters) if cluster.text.isdigit()]
    clusters = list(line.clusters)
    for place, other in zip(places, reversed(places), strict=True):
        clusters[place] = line.clusters[other]
    return [replace(line, clusters=tuple(clusters))]


def _brackets_turned(lines: list[Line]) -> list[Line]:
    (line,) = lines
    pair = {cluster.text: cluster.glyphs for cluster in line.clusters if cluster.text in "()"}
    swapped = {"(": pair[")"], ")": pair["("]}
    return [
        replace(line, clusters=tuple(replace(c, glyphs=swapped.get(c.text, c.glyphs)) for c in line.clusters))
    ]


def test_good_page_passes(tmp_path: Path) -> None:
    assert check(_page(tmp_path, _as_is), [TEXT]) == []
    assert check(_page(tmp_path, _as_is, width=130), [TEXT]) == []


@pytest.mark.parametrize(
    ("spoil", "width", "complaint"),
    [
        (_back_to_front, 400, "pdftotext does not find"),
        (_bottom_up, 130, "PDFium does not find"),
        (_digits_turned, 400, "PDFium does not find"),
        (_brackets_turned, 400, "turned round"),
    ],
)
def test_bad_page_fails(tmp_path: Path, spoil: Spoil, width: float, complaint: str) -> None:
    assert any(complaint in sentence for sentence in check(_page(tmp_path, spoil, width), [TEXT]))


def _word(text: str, origins: list[float], level: float = 100) -> Word:
    return Word(text, [(x, level, x + 5, level + 10) for x in origins], origins)


def test_letters_and_words_that_run_the_wrong_way_on_paper_fail() -> None:
    assert geometry([_word("رقم", [30, 20, 10]), _word("12", [0, 5]), _word("بيت", [-5, -9, -14])]) == []
    assert "run left-to-right" in geometry([_word("رقم", [10, 20, 30])])[0]
    assert "drawn right-to-left" in geometry([_word("12", [30, 20])])[0]
    assert "should be left of" in geometry([_word("اب", [20, 10]), _word("تث", [60, 50])])[0]
    assert "HIGHER" in geometry([_word("اب", [20, 10]), _word("تث", [60, 50], level=140)])[0]


def test_missing_words_fail_in_both_readers(tmp_path: Path) -> None:
    complaints = check(_page(tmp_path, _as_is), ["يستلم الموظف الإيصال"])
    assert [complaint.split()[0] for complaint in complaints] == ["pdftotext", "PDFium"]


def test_helvetica_fails(tmp_path: Path) -> None:
    """Trap T10."""
    path = tmp_path / "page.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(100, 700, "12345")
    canvas.save()
    assert any("Helvetica: not embedded" in complaint for complaint in check(path, ["12345"]))


def test_picture_without_text_fails(tmp_path: Path) -> None:
    path = _page(tmp_path, lambda _: [])
    assert any("no fonts" in complaint for complaint in check(path, []))
