"""Sheets part: each says which paper it belongs to, none holds signatures alone, and a signer's name is whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from hayat_desk.printouts import (
    board_approval,
    circulation_sheet,
    declaration,
    delivery_receipt,
    minutes,
    missing_documents,
    person_extract,
    recipients_sheet,
    referral_note,
    reply_letter,
)
from hayat_desk.printouts.layout.blocks import Note, PaperTitle
from hayat_desk.printouts.layout.paper import build
from hayat_desk.printouts.layout.signatures import SignatureRow, SignatureStrip, Signer
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.summaries.papers.shapes import LetterheadSummary, RegisterEntry
from tests.check_pdf import BIDI, check, find, pages_of_poppler, tokens
from tests.printouts import further_samples as further
from tests.printouts import samples

HEADS = pytest.mark.parametrize("letterhead", [samples.FULL, samples.BARE], ids=["S1", "S2"])
LONG_NAMES = (
    "عبدالرحمن عبدالمحسن عبدالعزيز آل عبدالرحمن المطيري الشهراني",
    "الجوهرة بنت عبدالرحمن بن عبدالمحسن بن عبدالعزيز آل عبدالوهاب الشهراني",
    "محمد عبدالله إبراهيم عبدالرحمن العبدالجبار",
)


def _pages(folder: Path, pdf: bytes) -> list[list[str]]:
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    return [tokens(BIDI.sub("", page)) for page in pages_of_poppler(path)]


def _minutes(rows: int) -> object:
    return replace(samples.MINUTES, decisions=samples.MINUTES_OF_300.decisions[:rows], counts=())


def _declared(rows: int) -> object:
    return replace(samples.DECLARATION, documents=(samples.DECLARATION.documents * 30)[:rows])


def _missing(rows: int) -> object:
    documents = tuple(
        replace(samples.MISSING.documents[0], title=f"المستند {number}") for number in range(rows)
    )
    return replace(samples.MISSING, documents=documents, closing="", office_phone="")


def _replied(rows: int) -> object:
    told = "\n".join(f"البند {number} من أسباب القرار." for number in range(rows))
    return replace(samples.REPLY_ACCEPTED, text=told, steps=(), rights="", office_phone="")


def _changed(rows: int) -> object:
    changes = tuple(replace(further.APPROVAL_BY_TABLE.changes[0], place=f"البند {n}") for n in range(rows))
    return replace(further.APPROVAL_BY_TABLE, changes=changes)


def _read(rows: int) -> object:
    readers = tuple(replace(further.CIRCULATION.readers[0], name=f"البند {n}") for n in range(rows))
    return replace(further.CIRCULATION, readers=readers, blank_rows=0)


def _received(rows: int) -> object:
    recipients = tuple(replace(further.RECIPIENTS.recipients[0], who=f"البند {n}") for n in range(rows))
    return replace(further.RECIPIENTS, recipients=recipients, blank_rows=0)


def _asked(rows: int) -> object:
    return replace(samples.REFERRAL, question="سؤال عن شروط الخدمة ومستنداتها لمن تقيم خارج المدينة. " * rows)


@pytest.mark.parametrize(
    ("draw", "summary_of", "rows", "over_signatures", "signed_part"),
    [
        (minutes.draw, _minutes, range(1, 24), "توقيعات", r"20\d{3}"),
        (declaration.draw, _declared, range(1, 24), "أمامه", "الطبي|الوطنية"),
        (missing_documents.draw, _missing, range(1, 24), "استلمت", "المستند"),
        (reply_letter.draw, _replied, range(10, 40), "استلمت", "البند"),
        (board_approval.draw, _changed, range(1, 16), "توقيعات", "لهذه|المستفيدين|البند"),
        (circulation_sheet.draw, _read, range(8, 32), "مدير", "البند"),
        (recipients_sheet.draw, _received, range(5, 40), "شاهد", "البند"),
        (referral_note.draw, _asked, range(1, 40), "التوقيع", "الإيضاح"),
    ],
    ids=[
        "minutes",
        "declaration",
        "missing documents",
        "reply letter",
        "approval",
        "circulation",
        "recipients",
        "referral",
    ],
)
def test_no_page_holds_signatures_alone(
    tmp_path: Path,
    draw: Callable[..., bytes],
    summary_of: Callable[[int], object],
    rows: range,
    over_signatures: str,
    signed_part: str,
) -> None:
    over_a_page = 0
    for count in rows:
        pages = _pages(tmp_path, draw(samples.FULL, summary_of(count)))
        over_a_page += len(pages) > 1
        last = [page for page in pages if over_signatures in page][-1]
        assert any(re.fullmatch(signed_part, word) for word in last), (count, last)
    assert over_a_page > 3  # the control: not all of them are short papers


@HEADS
def test_extract_and_its_signatures_never_part(tmp_path: Path, letterhead: LetterheadSummary) -> None:
    for count in range(1, 30):
        tables = (replace(further.EXTRACT.tables[0], rows=further.EXTRACT.tables[0].rows[:1] * count),)
        pages = _pages(tmp_path, person_extract.draw(letterhead, replace(further.EXTRACT, tables=tables)))
        (signed_on,) = [page for page in pages if "البصمة" in page]
        assert find(tokens("أن تطلبي تصحيح بياناتك"), signed_on) or "حقوقك" in signed_on, count


def test_signatures_that_fill_a_page_follow_what_is_signed(tmp_path: Path) -> None:
    """Twenty-five members sign; and one part that cannot be cut stands before boxes that need its page."""
    many = replace(samples.MINUTES, members=samples.MINUTES.members * 5)
    pages = _pages(tmp_path, minutes.draw(samples.FULL, many))
    assert sum(page.count("مقرر") for page in pages) == 5
    boxes = [SignatureRow([Signer("أول"), Signer("ثان")]) for _ in range(5)]
    story = signed([Note("قصير")], [*boxes, SignatureStrip("آخر")])
    assert len(_pages(tmp_path, build(samples.FULL, RegisterEntry(), PaperTitle("ورقة"), story))) == 2


@HEADS
def test_every_page_says_which_paper_it_is_and_is_found_by_its_square(
    tmp_path: Path, letterhead: LetterheadSummary
) -> None:
    pdf = minutes.draw(letterhead, replace(samples.MINUTES, decisions=samples.MINUTES_OF_300.decisions[:40]))
    pages = _pages(tmp_path, pdf)
    assert len(pages) > 2
    for number, page in enumerate(pages):
        assert find(tokens("محضر لجنة البحث"), page)
        assert find(tokens("الجلسة رقم 1448-03"), page)
        assert find(tokens("1448-01-6-00031"), page)
        picture = pdfium.PdfDocument(pdf)[number].render(scale=150 / 72).to_pil()  # as a scanner sees it
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == [samples.MINUTES.qr]


def test_a_blank_date_is_never_shrunk_or_broken_in_a_strip(tmp_path: Path) -> None:
    for role in ("طالب الدعم", "موظف علاقات المستفيدين", "مدير"):
        pdf = build(samples.FULL, RegisterEntry(), PaperTitle("ورقة"), [SignatureStrip(role)])
        text = pdfium.PdfDocument(pdf)[0].get_textpage()
        letters = [(text.get_text_range(at, 1), text.get_charbox(at)) for at in range(text.count_chars())]
        of_strip = [box for letter, box in letters if letter in "هـ/" and 480 < box[3] < 760]
        strokes = [box for letter, box in letters if letter == "/" and 480 < box[3] < 760]
        assert len(strokes) == 2, role
        low, high = min(box[1] for box in of_strip), max(box[3] for box in of_strip)
        assert high - low < 14, role  # one line


@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_signers_name_is_never_cut(tmp_path: Path, name: str) -> None:
    path = tmp_path / "paper.pdf"
    boxes = [SignatureRow([Signer("المستلم", name, thumb=True), Signer("الموظف", name)])]
    story = signed([Note("نص")], [*boxes, SignatureStrip("طالبة الدعم", name)])
    path.write_bytes(build(samples.FULL, RegisterEntry(), PaperTitle("ورقة"), story))
    assert check(path, [name, f"طالبة الدعم الاسم: {name}"]) == []
    (page,) = pages_of_poppler(path)
    assert "…" not in page
    path.write_bytes(
        delivery_receipt.draw(
            samples.FULL,
            replace(samples.DELIVERY, receiver=replace(samples.DELIVERY.receiver, name=name), employee=name),
        )
    )
    assert "…" not in "".join(pages_of_poppler(path))


def test_a_name_that_nobody_bears_stays_in_its_frame(tmp_path: Path) -> None:
    pdf = delivery_receipt.draw(
        samples.FULL,
        replace(samples.DELIVERY, receiver=replace(samples.DELIVERY.receiver, name="نورة " * 4000)),
    )
    assert len(_pages(tmp_path, pdf)) == 1
