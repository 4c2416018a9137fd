"""What a reader that cannot see the sheet is told: headings, tables, lists, pictures, in reading order."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from hayat_desk.printouts import (
    minutes,
    missing_documents,
    opinion_form,
    receipt,
    reply_letter,
    request_form,
)
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from tests.check_pdf import check, find, is_arabic, of_poppler, tokens
from tests.pdf_parts import objects, parts
from tests.printouts import further_samples, samples
from tests.printouts.cases import CASES
from tests.printouts.on_paper import titles

KINDS = {"Page", "Document", "H1", "H2", "P", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "Figure"}
TITLES = titles()
PAPERS = pytest.mark.parametrize(
    ("draw", "summary", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
HEADS = pytest.mark.parametrize("letterhead", [samples.FULL, samples.BARE], ids=["S1", "S2"])


def said(pdf: bytes) -> str:
    """All that is read out, in order."""
    return "\n".join(part.text for part in parts(pdf) if part.text)


@PAPERS
@HEADS
def test_paper_is_read_out_in_order(
    draw: Callable[..., bytes], summary: object, expected: list[str], letterhead: LetterheadSummary
) -> None:
    pdf = draw(letterhead, summary)
    found = parts(pdf)
    assert {part.kind for part in found} <= KINDS
    (name,) = [part.text for part in found if part.kind == "H1"]
    assert name in TITLES
    leaves = [part for part in found if part.kind in {"H1", "H2", "P", "LBody", "Lbl", "Figure", "TH"}]
    assert all(part.text for part in leaves)
    words = tokens(said(pdf))
    assert [text for text in expected if not _is_read(tokens(text), words)] == []


def _is_read(wanted: list[str], words: list[str]) -> bool:
    """Whether words are read out one after the other, as they stand in the hand-written string."""
    length = len(wanted)
    return any(words[at : at + length] == wanted for at in range(len(words) - length + 1))


def test_words_out_of_order_are_not_found() -> None:
    """The control of the test above."""
    words = tokens(said(receipt.draw(samples.FULL, samples.RECEIPT)))
    assert _is_read(tokens("استلام الطلب لا يعني قبوله"), words)
    assert not _is_read(tokens("قبوله يعني لا الطلب استلام"), words)


@PAPERS
def test_what_stands_on_every_page_is_not_read_out_but_number_and_date_are(
    draw: Callable[..., bytes], summary: object, expected: list[str]
) -> None:
    letterhead = replace(samples.FULL, notice="نسخة تجريبية")
    text = said(draw(letterhead, summary))
    for artifact in ("صفحة 1", "SA78 8000", "hayat_6647", "تجريبية"):
        assert artifact not in text
    assert text.startswith("بِسْمِ اللهِ الرَّحْمٰنِ الرَّحِيمِ\nالمملكة العربية السعودية")
    if "الرقم: صادر 1448-01-6-00031" in expected:
        assert text.index("الرقم: صادر 1448-01-6-00031") < text.index("التاريخ: 1448/06/12هـ")


def test_cells_are_read_from_the_right_and_headings_once() -> None:
    """T70."""
    found = parts(minutes.draw(samples.BARE, samples.MINUTES))
    heads = [part.text for part in found if part.kind == "TH"]
    assert heads[-5:] == ["م", "الاسم", "الصفة", "التوقيع", "ملاحظات"]
    rows = [[cell.text for cell in part.parts] for part in found if part.kind == "TR"]
    assert ["1", "فاطمة بنت ناصر القحطاني", "رئيس لجنة البحث (رئيس الجلسة)", "", ""] in rows
    many = replace(samples.MISSING, documents=samples.MISSING.documents * 30)
    assert [part.text for part in parts(missing_documents.draw(samples.BARE, many))].count("السبب") == 1


def test_check_boxes_are_read_out() -> None:
    empty = said(opinion_form.draw(samples.BARE, samples.OPINION))
    assert empty.count("☐") == 25
    assert said(missing_documents.draw(samples.BARE, samples.MISSING)).count("☐") == 2
    filled = further_samples.REQUEST_FORM_FILLED
    ticked = 3 + len(filled.services[0].documents)  # service, channel, identity
    assert said(request_form.draw(samples.BARE, filled)).count("☑") == ticked


def test_numbered_and_dotted_lines_are_lists_that_hang() -> None:
    text = "مقدمة الخطاب.\n1. أول ما يلزم.\n٢- ثانيه، وهو طويل " + "جدًا " * 60 + "\n• وثالثه\nخاتمة."
    found = parts(reply_letter.draw(samples.BARE, replace(samples.REPLY_REFUSED, text=text)))
    lists = [[kid.kind for kid in part.parts] for part in found if part.kind == "L"]
    assert lists == [["LI", "LI", "LI"]]
    assert [part.text for part in found if part.kind == "Lbl"] == ["1.", "٢."]
    assert [part.text[:8] for part in found if part.kind == "LBody"] == ["أول ما ي", "ثانيه، و", "وثالثه"]


def test_part_that_runs_over_pages_is_one_part_with_its_text_once() -> None:
    long = replace(samples.REPLY_REFUSED, text="كلمة " * 1500)
    pdf = reply_letter.draw(samples.BARE, long)
    elements = [one.words for one in objects(pdf).values() if b"/StructElem" in one.words]
    over = [words for words in elements if b"/MCR" in words]
    assert len(over) == 1
    assert over[0].count(b"/MCR") >= 2
    assert over[0].count("كلمة".encode("utf-16-be").hex().upper().encode()) == 1500


def _streams(pdf: bytes) -> list[tuple[int, str]]:
    """The drawing of each page with the page's number."""
    found = objects(pdf)
    pages = [one.words for one in found.values() if re.search(rb"/Type /Page\b", one.words)]
    drawn = []
    for page in pages:
        contents = found[int(re.findall(rb"/Contents (\d+)", page)[0])].stream
        assert contents is not None
        drawn.append((int(re.findall(rb"/StructParents (\d+)", page)[0]), contents.decode("latin-1")))
    return drawn


@PAPERS
def test_all_that_is_drawn_is_a_part_or_nothing_and_every_mark_leads_to_its_part(
    draw: Callable[..., bytes], summary: object, expected: list[str]
) -> None:
    pdf = draw(replace(samples.FULL, notice="نسخة تجريبية"), summary)
    (root,) = [one.words for one in objects(pdf).values() if b"/StructTreeRoot /K" in one.words]
    owners = {int(page): refs.count(b" R") for page, refs in re.findall(rb"(\d+) \[([^\]]*)\]", root)}
    for number, code in _streams(pdf):
        depth, marks = 0, []
        for line in code.splitlines():
            assert depth or not re.search(r"TJ|Tj| re| l$| c$|\bf\b|\bS\b", line), line
            depth += line.count("BDC") - len(re.findall(r"\bEMC\b", line))
            assert 0 <= depth <= 1
            marks += [int(mark) for mark in re.findall(r"/MCID (\d+)", line)]
        assert depth == 0
        assert marks == list(range(owners[number]))


@PAPERS
def test_every_word_that_is_read_out_is_found_in_order_by_both_readers(
    tmp_path: Path, draw: Callable[..., bytes], summary: object, expected: list[str]
) -> None:
    """Thus nothing on any paper is lost to a search, hand-written strings apart."""
    pdf = draw(samples.FULL, summary)
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    lines = {line for part in parts(pdf) if part.kind != "Figure" for line in part.text.split("\n")}
    assert check(path, [line for line in lines if any(map(is_arabic, tokens(line)))]) == []


def test_poppler_reads_the_same_structure(tmp_path: Path) -> None:
    """pdfinfo tells the letters as they stand on the sheet: from the left."""
    path = tmp_path / "paper.pdf"
    pdf = receipt.draw(samples.BARE, samples.RECEIPT_INCOMPLETE)
    path.write_bytes(pdf)
    read_out = of_poppler("pdfinfo", "-struct-text", str(path))
    kinds = re.findall(r"^ *([A-Z][A-Za-z0-9]*)(?: \(block\))?:?$", read_out, re.MULTILINE)
    assert kinds == [part.kind for part in parts(pdf) if part.kind != "Page"]
    texts = re.findall(r'"(.*)"', read_out)
    assert texts[1] == "لمتكي مل بلطب لاصيإ"
    wanted = tokens("الهوية الوطنية التقرير الطبي استلام الطلب لا يعني قبوله")
    assert find(wanted, tokens(" ".join(text[::-1] for text in texts)))


def test_logo_is_told_as_a_picture_of_the_head() -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 40), "#c2185b").save(out, "PNG")
    pdf = receipt.draw(replace(samples.BARE, logo=out.getvalue()), samples.RECEIPT)
    head = next(part for part in parts(pdf) if part.kind == "P")
    assert [(kid.kind, kid.text) for kid in head.parts if kid.kind] == [
        ("Figure", "شعار جمعية الدعوة والإرشاد وتوعية الجاليات بمركز أبوراكة")
    ]
