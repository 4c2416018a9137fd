"""Shapes of letters: HarfBuzz, its stand-in, and what both owe the reader."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from hayat_desk.printouts import receipt
from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.faces import FaceName, Weight, face
from hayat_desk.printouts.typesetting.fallbacks import face_named
from hayat_desk.printouts.typesetting.glyphs import is_mark
from hayat_desk.printouts.typesetting.lines import Line, Span, Style, Text, wrap
from hayat_desk.printouts.typesetting.shaping import Word, shape
from tests.check_pdf import check, pages_of_pdfium
from tests.printouts import samples
from tests.printouts.cases import CASES, HEAD_FULL
from tests.printouts.on_paper import forget_what_was_laid

REGULAR: Weight = "regular"


@pytest.fixture
def without_harfbuzz(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine where uharfbuzz cannot be imported."""
    forget_what_was_laid()
    monkeypatch.setitem(sys.modules, "uharfbuzz", None)
    yield
    forget_what_was_laid()


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
    (cluster,) = shape(Word("김", (False,), ("regular",)))
    assert cluster.glyphs[0].number == 0
    assert face().font["glyf"][".notdef"].numberOfContours > 0


def _shown(lines: Sequence[Line]) -> list[str]:
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


def _on_paper(folder: Path, text: Text, style: Style, width: float) -> Path:
    out = io.BytesIO()
    canvas = PaperCanvas(out, lambda *_: None)
    for number, line in enumerate(wrap(text, style, width)):
        canvas.draw_line(line, style, 100, 700 - number * style.leading, width)
    canvas.showPage()
    canvas.save()
    path = folder / "lines.pdf"
    path.write_bytes(out.getvalue())
    return path


def test_word_with_a_bold_beginning_is_one_word_to_readers(tmp_path: Path) -> None:
    text: list[Span | str] = ["استلم ", Span("المست", "bold"), "فيد بنفسه"]
    assert check(_on_paper(tmp_path, text, Style(), 300), ["استلم المستفيد بنفسه"]) == []


def _lines_on_paper(folder: Path, style: Style, width: float) -> list[tuple[float, float]]:
    """Left and right edge of the letters on each line, from the left of the frame."""
    text = "نص مبسوط في سطور متتالية يملأ كل منها عرض الإطار كله إلا السطر الأخير منها"
    path = _on_paper(folder, text, style, width)
    edges: dict[float, list[float]] = {}
    for word in pages_of_pdfium(path)[0].words:
        for box, origin in zip(word.boxes, word.origins, strict=True):
            edges.setdefault(round(box[1]), []).extend((origin - 100, box[2] - 100))
    return [(min(xs), max(xs)) for _, xs in sorted(edges.items(), reverse=True)]


def test_justified_line_fills_its_frame_but_the_last(tmp_path: Path) -> None:
    *full, last = _lines_on_paper(tmp_path, Style(align="justify"), 140)
    assert len(full) >= 2
    for left, right in full:
        assert left == pytest.approx(0, abs=1)
        assert right == pytest.approx(140, abs=1)
    assert last[0] > 20
    assert last[1] == pytest.approx(140, abs=1)


def test_line_that_is_not_justified_is_ragged(tmp_path: Path) -> None:
    """The control of the test above."""
    lines = _lines_on_paper(tmp_path, Style(), 140)
    assert max(left for left, _ in lines) > 3


@pytest.mark.parametrize(
    "unit", ["1,500.00 ر.س", "14 يومًا", "(3 أشهر)", "٢٤ خانة", "100 %", "12 كم", "1 جمادى", "11 نوفمبر"]
)
def test_number_and_its_unit_stay_on_one_line(unit: str) -> None:
    for width in range(70, 200, 3):
        lines = wrap(f"كلمات قبله {unit} وكلمات بعده", Style(), width)
        of_unit = [line for line in lines if any(c.text.isdigit() for c in line.clusters)]
        assert len(of_unit) == 1
        assert unit.strip("()").split()[1][0] in "".join(c.text for c in of_unit[0].clusters)


def test_number_in_a_frame_too_narrow_for_its_unit_is_not_cut() -> None:
    """A narrow cell: the unit goes below, the digits stay together."""
    lines = _shown(wrap("1,500.00 ر.س", Style(), 58))
    assert lines == ["1,500.00", "س.ر"]


def test_number_without_a_unit_may_part_from_the_next_word() -> None:
    """The control of the test above."""
    parted = [wrap("كلمات قبله 14 كلمة بعده", Style(), width) for width in range(40, 200, 3)]
    assert any(_shown(lines)[0].startswith("41"[::-1]) for lines in parted)


def test_raised_letter_that_goes_backwards_takes_its_room_from_the_code_beside_it(tmp_path: Path) -> None:
    """In «شكركم» Amiri sets the ر back; a code of negative width is none a font file can hold."""
    (line,) = wrap("وتشكركم اللجنة", Style(), 500)
    assert min(cluster.advance for cluster in line.clusters) < 0
    widths = [width for run in line.runs for _, _, width in run.seats]
    assert min(widths) >= 0
    assert sum(widths) == line.width
    path = tmp_path / "paper.pdf"
    path.write_bytes(receipt.draw(samples.BARE, replace(samples.RECEIPT, rights="وتشكركم اللجنة على ذلك")))
    assert check(path, ["وتشكركم اللجنة على ذلك"]) == []


def _bounds(name: FaceName, number: int) -> tuple[int, int, int, int] | None:
    font = face_named(name).font
    outline = font["glyf"][font.getGlyphName(number)]
    if not outline.numberOfContours:
        return None
    return outline.xMin, outline.yMin, outline.xMax, outline.yMax


def _marks_off_their_letter(text: str, *, spoil: bool = False) -> list[str]:
    """Marks that stand beside their letter, on each other or on the wrong side of it; a mark has no advance."""
    wrong: list[str] = []
    for line in wrap(text, Style(), 1e6):
        for cluster in line.clusters:
            marks = [c for c in cluster.text if is_mark(c)]
            boxes, pen = [], 0
            for glyph in cluster.glyphs:
                bounds = _bounds(cluster.face, glyph.number)
                dx, dy = (0, 0) if spoil else (pen + glyph.dx, glyph.dy)
                if bounds:
                    x0, y0, x1, y1 = bounds
                    boxes.append((glyph.advance > 0, (dx + x0, dy + y0, dx + x1, dy + y1)))
                pen += glyph.advance
            base = [box for is_base, box in boxes if is_base]
            if not base:
                continue
            above = [box for is_base, box in boxes if not is_base]
            left, right = min(b[0] for b in base), max(b[2] for b in base)
            for box in above:
                if box[2] < left - 20 or box[0] > right + 20:
                    wrong.append(f"{cluster.text}: beside")
                if marks == ["ِ"] and box[3] > 60:
                    wrong.append(f"{cluster.text}: kasra is not below")
                if "ِ" not in marks and box[1] < 0:
                    wrong.append(f"{cluster.text}: mark is not above")
            for one, other in combinations(above, 2):
                if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]:
                    wrong.append(f"{cluster.text}: marks on each other")
    return wrong


BASMALA = "بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ"


def test_marks_of_the_basmala_stand_where_they_belong() -> None:
    assert _marks_off_their_letter(BASMALA) == []
    assert _marks_off_their_letter(BASMALA, spoil=True) != []


@pytest.mark.usefixtures("without_harfbuzz")
def test_stand_in_joins_letters_and_drops_no_text() -> None:
    clusters = shape(_word("مُسلام"))
    assert [cluster.text for cluster in clusters] == ["مُ", "س", "لا", "م"]
    known = face().glyph_of
    assert clusters[0].glyphs[0].number == known[0xFEE3]  # initial meem
    assert clusters[2].glyphs[0].number == known[0xFEFC]  # final lam-alef


@pytest.mark.usefixtures("without_harfbuzz")
@pytest.mark.parametrize(
    ("draw", "summary", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_every_paper_holds_without_harfbuzz(
    tmp_path: Path, draw: Callable[..., bytes], summary: object, expected: list[str]
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(draw(samples.FULL, summary))
    head = [line for line in HEAD_FULL if line != "المرفقات"]
    assert check(path, [*head, *expected]) == []


def test_papers_differ_with_and_without_harfbuzz(request: pytest.FixtureRequest) -> None:
    """Shows that the fixture does hide HarfBuzz."""
    shaped = receipt.draw(samples.BARE, samples.RECEIPT)
    request.getfixturevalue("without_harfbuzz")
    assert receipt.draw(samples.BARE, samples.RECEIPT) != shaped
