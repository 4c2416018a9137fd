"""How papers of any length part over their sheets: no heading or table's head without what it heads, no signature
apart from what is signed, no sheet half empty."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
import pytest
from pypdfium2 import raw
from reportlab.platypus import PageBreak
from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts import (
    board_approval,
    circulation_sheet,
    committee_wants,
    declaration,
    docket,
    minutes,
    missing_documents,
    person_extract,
    receipt,
    recipients_sheet,
    reply_letter,
    request_form,
)
from hayat_desk.printouts.layout.blocks import PaperTitle, heading, heading_of_long
from hayat_desk.printouts.layout.letterhead import foot_height
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, SignatureStrip, Signer
from hayat_desk.printouts.layout.tables import rtl_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from tests.pdf_parts import Part, structure
from tests.printouts import further_samples as further
from tests.printouts import samples

LONG = "خطاب من جهة العمل يبيّن الراتب والبدلات وعدد من يعولهم، مصدَّق من الجهة نفسها"
ROWS = (1, 4, 9, 17, 40)
_UNDER = 34.0 + 5  # points: the margin under the foot, and the gap over it
_LINE = 6.0  # points between letters of one line
_OF_HEADINGS = (0x0B, 0x5D, 0x5E)
_TO_SIGN = re.compile("توقيعات|التوقيع:|البصمة|مكان الختم")
"""In what is signed on, and in the heading over a table of signatures; not in a list whose rows are signed."""
_FULL = 0.5  # of the sheet, to the last line of a sheet that another follows


def of_minutes(rows: int) -> object:
    return replace(samples.MINUTES, decisions=samples.MINUTES_OF_300.decisions[:rows])


def of_docket(rows: int) -> object:
    return replace(further.DOCKET, items=(further.DOCKET.items * rows)[:rows])


def of_declaration(rows: int) -> object:
    return replace(samples.DECLARATION, documents=(samples.DECLARATION.documents * rows)[:rows])


def of_missing(rows: int) -> object:
    lines = [replace(samples.MISSING.documents[0], title=LONG if at % 2 else "الهوية") for at in range(rows)]
    return replace(samples.MISSING, documents=tuple(lines))


def of_wants(rows: int) -> object:
    return replace(samples.WANTS, wants=(samples.WANTS.wants * rows)[:rows])


def of_receipt(rows: int) -> object:
    return replace(samples.RECEIPT_INCOMPLETE, missing=(LONG, "الهوية الوطنية") * rows)


def of_letter(rows: int) -> object:
    return replace(samples.REPLY_ACCEPTED, text="\n".join([LONG] * rows), steps=("رقم الحساب البنكي",) * rows)


def of_extract(rows: int) -> object:
    tables = tuple(replace(table, rows=table.rows * rows) for table in further.EXTRACT.tables)
    return replace(further.EXTRACT, tables=tables)


def of_recipients(rows: int) -> object:
    recipients = (further.RECIPIENTS.recipients * rows)[:rows]
    return replace(further.RECIPIENTS, recipients=recipients, blank_rows=0)


def of_approval(rows: int) -> object:
    return replace(further.APPROVAL_BY_TABLE, changes=(further.APPROVAL_BY_TABLE.changes * rows)[:rows])


def of_circulation(rows: int) -> object:
    return replace(further.CIRCULATION, readers=(further.CIRCULATION.readers * rows)[:rows], blank_rows=0)


def of_form(rows: int) -> object:
    return replace(further.REQUEST_FORM_FILLED, need="\n".join([LONG] * rows))


PAPERS: dict[str, tuple[Callable[..., bytes], Callable[[int], object]]] = {
    "minutes": (minutes.draw, of_minutes),
    "docket": (docket.draw, of_docket),
    "declaration": (declaration.draw, of_declaration),
    "missing documents": (missing_documents.draw, of_missing),
    "wants": (committee_wants.draw, of_wants),
    "receipt": (receipt.draw, of_receipt),
    "letter": (reply_letter.draw, of_letter),
    "extract": (person_extract.draw, of_extract),
    "recipients": (recipients_sheet.draw, of_recipients),
    "approval": (board_approval.draw, of_approval),
    "circulation": (circulation_sheet.draw, of_circulation),
    "request form": (request_form.draw, of_form),
}
HEADS = {"S1": samples.FULL, "S2": samples.BARE}


def _colour(text: Any, at: int) -> tuple[int, ...]:
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFText_GetFillColor(text.raw, at, *map(ctypes.byref, parts))
    return tuple(part.value for part in parts[:3])


def _letters(page: Any, foot: float) -> list[tuple[float, tuple[int, ...]]]:
    """The lower edge and the colour of every letter over the foot, the lowest first."""
    text = page.get_textpage()
    boxes = ((text.get_charbox(at), at) for at in range(text.count_chars()))
    return sorted((box[1], _colour(text, at)) for box, at in boxes if box[3] > box[1] > foot)


def _said(part: Part) -> str:
    return " ".join(inner.text for inner in part.walk() if inner.text)


def parted(pdf: bytes) -> list[str]:
    """What stands on a sheet without what it belongs to: a table's head, or signatures at the top."""
    wrong = []
    for number, page in enumerate(structure(pdf), 1):
        (document,) = page.parts
        tables = [part for part in page.walk() if part.kind == "Table"]
        if any({cell.kind for row in table.parts for cell in row.parts} == {"TH"} for table in tables):
            wrong.append(f"{number}: a table's head without a row")
        first = document.parts[0]
        if number > 1 and first.kind != "Table" and _TO_SIGN.search(_said(first)):
            wrong.append(f"{number}: signatures alone")
    return wrong


def faults(pdf: bytes, letterhead: LetterheadSummary) -> list[str]:
    """What is wrong with its sheets; how full one is matters where another follows."""
    pages = list(pdfium.PdfDocument(pdf))
    foot = _UNDER + foot_height(letterhead, WIDTH)
    wrong = []
    for number, page in enumerate(pages, 1):
        words = _letters(page, 0)
        if not words:
            wrong.append(f"{number}: empty")
            continue
        body = _letters(page, foot)
        lowest = body[0][0]
        last_line = {colour for bottom, colour in body if bottom < lowest + _LINE}
        if last_line == {_OF_HEADINGS}:
            wrong.append(f"{number}: a heading at its foot")
        if number < len(pages) and lowest > foot + (page.get_height() - foot) * (1 - _FULL):
            wrong.append(f"{number}: ends at {lowest:.0f} of {foot:.0f}")
    return wrong + parted(pdf)


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("head", HEADS)
def test_no_sheet_ends_half_empty_or_parts_what_belongs_together(head: str, kind: str, rows: int) -> None:
    draw, filled = PAPERS[kind]
    assert faults(draw(HEADS[head], filled(rows)), HEADS[head]) == []


@pytest.mark.parametrize("lines", [6, 12, 18, 24, 32])
@pytest.mark.parametrize("is_last", [True, False])
@pytest.mark.parametrize("before", [0, 1])
def test_minutes_on_whose_decision_much_is_told_leave_no_sheet_empty(
    before: int, is_last: bool, lines: int
) -> None:
    """A row of many lines, for all that is wanted, told and stepped aside for, is parted over the sheets."""
    short = samples.MINUTES.decisions[0]
    long = replace(short, wants=("سؤال عن عدد من تعولهم الأسرة ومصادر دخلها",) * lines)
    decisions = (*[short] * before, long, *([] if is_last else [short]))
    pdf = minutes.draw(samples.FULL, replace(samples.MINUTES, decisions=decisions))
    assert faults(pdf, samples.FULL) == []


def test_a_heading_at_a_foot_and_a_sheet_half_empty_would_be_found() -> None:
    body = Style(size=12, leading=20)
    pages = [Para("سطر", body), heading_of_long("عنوان", 0)[1], PageBreak(), Para("سطر", body)]
    pdf = build(samples.FULL, None, PaperTitle("ورقة"), pages)
    assert [fault.split(":")[1].split()[0] for fault in faults(pdf, samples.FULL)] == ["a", "ends"]


def line() -> Para:
    return Para("سطر", Style(size=12, leading=20))


def strip() -> Flowable:
    return SignatureStrip("المستلم")


def box() -> Flowable:
    return SignatureRow([Signer("المستلم", thumb=True)])


def table(rows: int) -> Flowable:
    return rtl_table(["م", "المستند"], [["1", "الهوية"]] * rows)


@pytest.mark.parametrize(
    ("story", "wrong"),
    [
        ([line(), PageBreak(), strip(), line()], ["2: signatures alone"]),
        ([line(), PageBreak(), box()], ["2: signatures alone"]),
        ([line(), PageBreak(), heading("توقيعات أعضاء اللجنة"), table(1)], ["2: signatures alone"]),
        ([line(), table(0), PageBreak(), line()], ["1: a table's head without a row"]),
        ([box(), PageBreak(), line(), strip(), table(1)], []),
    ],
)
def test_signatures_alone_and_a_head_without_a_row_would_be_found(
    story: list[Flowable], wrong: list[str]
) -> None:
    assert parted(build(samples.FULL, None, PaperTitle("ورقة"), story)) == wrong
