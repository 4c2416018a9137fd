"""Numbers as they stand on paper: the table of shapes, through the rule, in a PDF, and by every door to paper."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.flow import draw_lines
from hayat_desk.printouts.typesetting.lines import Style, wrap
from hayat_desk.printouts.typesetting.numbers import in_order
from hayat_desk.printouts.typesetting.text import iso, ltr, plain, worded
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from tests.check_pdf import check, drawn_lines
from tests.printouts import samples
from tests.printouts.cases import CASES
from tests.printouts.on_paper import by_the_algorithm, number_cases, seen, spelled

NUMBERS = number_cases()
STYLE = Style(size=11, leading=18)


def _shown(text: str) -> str:
    (line,) = wrap(text, STYLE, 10_000)
    return seen(line)


def test_the_table_is_large_and_says_each_shape_once() -> None:
    assert len({typed for typed, _ in NUMBERS}) == len(NUMBERS) >= 200


@pytest.mark.parametrize(("typed", "expected"), NUMBERS, ids=[typed for typed, _ in NUMBERS])
def test_number_stands_as_written_by_hand_whatever_stands_round_it(typed: str, expected: str) -> None:
    """Alone, in a wording, behind a word, in brackets between words, and with numbers on both sides."""
    assert _shown(iso(typed)) == expected
    assert _shown(worded(typed)) == expected
    assert _shown(f"الاسم {iso(typed)}") == f"{expected} الاسم"
    assert _shown(f"الاسم ({iso(typed)}) تم") == f"تم ({expected}) الاسم"
    assert _shown(f"12 {iso(typed)} 34") == f"34 {expected} 12"
    assert _shown(in_order(in_order(iso(typed)))) == expected


def test_without_the_rule_half_of_the_shapes_with_a_hyphen_stand_otherwise() -> None:
    """The control: UAX #9 alone, behind a word."""
    tied = [(typed, expected) for typed, expected in NUMBERS if re.search(r"\d[-/]\d", typed)]
    torn = [typed for typed, expected in tied if by_the_algorithm(f"الاسم {typed}") != f"{expected} الاسم"]
    assert len(torn) > len(tied) / 3
    assert {"1448-01-3-00012", "2026-11-22", "055-731-5553", "فاتورة INV-2026/11-15 مرفقة"} & {*torn}


def _pdf(texts: list[str]) -> bytes:
    """The texts on sheets of thirty lines, each on a line of its own."""
    out = io.BytesIO()
    canvas = PaperCanvas(out, lambda *_: None, pdfVersion=(1, 7))
    for number, text in enumerate(texts):
        top = 800 - number % 30 * STYLE.leading
        draw_lines(canvas, wrap(text, STYLE, 500), STYLE, 40, top, 500)
        if number % 30 == 29:
            canvas.showPage()
    canvas.showPage()
    canvas.save()
    return out.getvalue()


_BRACKETS = re.compile(r"[()\[\]{}«»<>]")  # PDFium mirrors these as it likes


def test_the_table_stands_so_in_a_pdf(tmp_path: Path) -> None:
    """By the places of the glyphs; which way a bracket opens is judged by its ink elsewhere."""
    path = tmp_path / "numbers.pdf"
    path.write_bytes(_pdf([iso(typed) for typed, _ in NUMBERS]))
    drawn = [_BRACKETS.sub("|", spelled(line)) for line in drawn_lines(path)]
    expected = [_BRACKETS.sub("|", expected) for _, expected in NUMBERS]
    assert [line.replace("‐", "‑") for line in drawn] == expected


def _drawn_as(from_left: str) -> str:
    """A text that stands so from left to right whatever the rules are."""
    return ltr(spelled(from_left))


def test_the_checker_sees_a_number_that_is_well_formed_and_wrong(tmp_path: Path) -> None:
    """What the rule before this one printed: digits with hyphens held out of the middle of a longer number."""
    path = tmp_path / "numbers.pdf"
    torn = {
        "من 1,000-2,000 ريال": "ريال 000,000-2,1 من",
        "من 8:00-14:30 يوميا": "يوميا 30:00-14:8 من",
        "من 1448/06/12-1448/06/26": "06/26/12-1448/1448/06 من",
    }
    for text, before in torn.items():
        path.write_bytes(_pdf([_drawn_as(before)]))
        assert check(path, [text])
        assert all("does not stand on paper" in complaint for complaint in check(path, [text]))
        path.write_bytes(_pdf([worded(text)]))
        assert check(path, [text]) == []


@pytest.mark.parametrize(
    "piece", ["7", "7 ", "1-", "1,", "-", "+", "( ", "a)", "(a", "«a", "- 1", "(0", "ا1 ", "a. ", "1 000 "]
)
def test_no_text_takes_long(piece: str) -> None:
    long = piece * (100_000 // len(piece))
    started = time.process_time()
    assert plain(in_order(long)) == long
    assert time.process_time() - started < 10


Path_ = tuple[str | int, ...]
Draw = Callable[..., bytes]

CODES = {"number", "qr", "request_number", "session_number", "file_number", "short_code", "code", "phone"}
CODES |= {"identity_number", "office_phone", "asked_phone", "authority_number"}
"""Fields that hold codes of the program or of a card: they stand from left to right whatever is in them."""


def _strings(value: object, path: Path_ = ()) -> Iterator[Path_]:
    """Where a summary holds text: in the first row of each of its lists."""
    if isinstance(value, str):
        yield path
    elif is_dataclass(value):
        for one in fields(value):
            yield from _strings(getattr(value, one.name), (*path, one.name))
    elif isinstance(value, tuple) and value:
        yield from _strings(value[0], (*path, 0))
        if len(value) > 1 and isinstance(value[0], str):
            yield from _strings(value[1], (*path, 1))


def _with(value: Any, path: Path_, text: str) -> Any:
    if not path:
        return text
    first, rest = path[0], path[1:]
    if isinstance(first, int):
        return (*value[:first], _with(value[first], rest, text), *value[first + 1 :])
    return replace(value, **{first: _with(getattr(value, first), rest, text)})


def _name(draw: Draw, path: Path_) -> str:
    return ".".join([draw.__module__.split(".")[-1], *(str(part) for part in path)])


def _doors() -> dict[str, list[tuple[Draw, object, Path_]]]:
    """Every field of text of every paper, with all the samples it stands on; and those of the letterhead."""
    found: dict[str, list[tuple[Draw, object, Path_]]] = {}
    for _, draw, summary, _ in CASES:
        for path in _strings(summary):
            found.setdefault(_name(draw, path), []).append((draw, summary, path))
    return found


DOORS = _doors()
NARROW = {"opinion_form.marks.0", "opinion_form.marks.1", "minutes.decisions.0.outcome"}
"""Columns for one word, which cut what is longer."""
UNSEEN = {"board_approval.form", "recovery_sheet.code", "receipt.standing"}
UNSEEN |= {
    f"{paper}.register.{part}" for paper in ("opinion_form", "docket") for part in ("date", "attachments")
}
"""Fields that are drawn otherwise, or stand on no paper."""
UNSEEN |= {"person_extract.contact.0.value", "person_extract.tables.0.rows.0.0"}  # marked as codes
UNSEEN |= {"recipients_sheet.recipients.0.identity_number"}  # its last digits only, and not of everybody


def _ink(path: Path, pdf: bytes) -> str:
    path.write_bytes(pdf)
    return " ".join(drawn_lines(path))


@pytest.mark.parametrize(
    "name", [name for name in DOORS if name.split(".")[-1] not in CODES and name not in UNSEEN | NARROW]
)
def test_typed_number_stands_whole_by_every_door_to_paper(tmp_path: Path, name: str) -> None:
    """On the first of its papers that shows the field at all: not every sample has every part."""
    typed, expected = "8:00-14:30 ١٬٠٠٠-٢٬٠٠٠", ("14:30-8:00", "٢٬٠٠٠-١٬٠٠٠")
    for draw, summary, path in DOORS[name]:
        ink = _ink(tmp_path / "paper.pdf", draw(samples.FULL, _with(summary, path, typed)))
        if all(one in ink for one in expected):
            return
    pytest.fail(f"{expected} stands on none of {len(DOORS[name])} papers")


@pytest.mark.parametrize("name", [name for name in DOORS if name.split(".")[-1] in CODES - {"qr"}])
def test_code_keeps_its_order_by_every_door_to_paper(tmp_path: Path, name: str) -> None:
    """A number of four groups: fields that show a part of it only show a part that is whole."""
    draw, summary, path = DOORS[name][0]
    ink = _ink(tmp_path / "paper.pdf", draw(samples.FULL, _with(summary, path, "1448-01-3-00012")))
    assert (
        "1448-01-3-00012" in ink
        or "0012" in ink
        or name in UNSEEN
        or name.startswith(("opinion_form", "docket"))
    )


@pytest.mark.parametrize(
    "path", [path for path in _strings(samples.FULL) if path[-1] in ("name", "licence", "bank")], ids=str
)
def test_number_in_the_letterhead_stands_whole(tmp_path: Path, path: Path_) -> None:
    draw, summary = CASES[0][1:3]
    head: LetterheadSummary = _with(samples.FULL, path, "سجل 1,000-2,000")
    assert "2,000-1,000" in _ink(tmp_path / "paper.pdf", draw(head, summary))


LONG = [
    "declaration.text",  # a wording
    "declaration.description",  # a field
    "declaration.documents.0.title",  # a checklist
    "missing_documents.documents.0.reason",  # a table
    "missing_documents.intro",
    "referral_note.question",  # a note in a box
    "reply_letter.text",  # a letter
    "reply_letter.steps.0",  # a list
    "minutes.decisions.0.reason",
    "minutes.amendments.0.0",
    "docket.items.0.description",
    "request_form.need",
    "person_extract.facts.0.value",
    "board_approval.changes.0.after",
    "recipients_sheet.intro",
]


def _pieces(expected: str) -> list[str]:
    """What of it stands whole in a column of a table: the numbers, with what is tied to them, that are no longer."""
    found = re.split(r"[؀-؅۝]?[\u0620-\u064a]+|[()\[\]«»؛؟،!\"²]| [-~] ", expected)
    pieces = [piece.strip(" .،<>=-") for piece in found if re.search(r"\d", piece)]
    return [piece for piece in pieces if len(piece) <= 14]


@pytest.mark.parametrize("name", LONG)
def test_the_table_stands_so_by_each_kind_of_door(tmp_path: Path, name: str) -> None:
    draw, summary, path = DOORS[name][0]
    table = "\n".join(typed for typed, _ in NUMBERS)
    ink = _ink(tmp_path / "paper.pdf", draw(samples.FULL, _with(summary, path, table))).replace("‐", "‑")
    pieces = [piece for _, expected in NUMBERS for piece in _pieces(expected)]
    assert len(pieces) > 200
    assert [piece for piece in pieces if piece not in ink] == []
