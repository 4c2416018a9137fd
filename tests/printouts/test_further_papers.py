"""The forms, the lists and the papers of the policy: what each must hold to beyond its words, and hostile values."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from hayat_desk.printouts import (
    board_approval,
    circulation_sheet,
    person_extract,
    recipients_sheet,
    request_form,
)
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from tests.check_pdf import BIDI, check, pages_of_poppler, tokens
from tests.pdf_parts import parts
from tests.printouts import further_samples as further
from tests.printouts import samples
from tests.printouts.further_cases import FURTHER_CASES
from tests.printouts.test_hostile import HOSTILE

HEADS = pytest.mark.parametrize("letterhead", [samples.FULL, samples.BARE], ids=["S1", "S2"])
VALUES = pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE.keys())


def _write(folder: Path, pdf: bytes) -> Path:
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    return path


def _pages(folder: Path, pdf: bytes) -> list[list[str]]:
    return [tokens(BIDI.sub("", page)) for page in pages_of_poppler(_write(folder, pdf))]


def _words(folder: Path, pdf: bytes) -> str:
    return " ".join(word for page in _pages(folder, pdf) for word in page)


def _shapes(pdf: bytes, page: int) -> list[tuple[int, bool]]:
    """The paths drawn on a page: how many segments each has, and whether it is round at its corners."""
    raw, found = pdfium.raw, []
    for shape in pdfium.PdfDocument(pdf)[page].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        count = raw.FPDFPath_CountSegments(shape.raw)
        kinds = {raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(shape.raw, i)) for i in range(count)}
        found.append((count, raw.FPDF_SEGMENT_BEZIERTO in kinds))
    return found


@HEADS
def test_form_is_one_sheet_with_the_person_in_front_and_the_signatures_behind(
    tmp_path: Path, letterhead: LetterheadSummary
) -> None:
    """T55, T62, T81."""
    front, back = _pages(tmp_path, request_form.draw(letterhead, further.REQUEST_FORM))
    assert {"الخدمة", "الحاجة", "الهوية"} <= set(front)
    assert "إقرار" not in front
    assert back.count("التوقيع") == 3 + 1  # two who declare, one who consents, and the clerk's own
    assert {"إقرار", "الموافقة", "المكتب"} <= set(back)


@HEADS
def test_filled_form_is_signed_nowhere_for_the_declaration_is_a_paper_of_its_own(
    tmp_path: Path, letterhead: LetterheadSummary
) -> None:
    words = _words(tmp_path, request_form.draw(letterhead, further.REQUEST_FORM_FILLED))
    assert "أقر أنا" not in words
    assert "أوافق على" not in words
    assert words.split().count("التوقيع") == 1  # the clerk's


def test_blank_form_has_a_box_for_every_choice_and_a_cell_for_every_digit() -> None:
    """3 kinds of identity, 4 services, 8 papers in front; 10 digits of identity and of mobile number."""
    blank = request_form.draw(samples.FULL, further.REQUEST_FORM)
    filled = request_form.draw(samples.FULL, further.REQUEST_FORM_FILLED)
    rounded = [sum(is_round for _, is_round in _shapes(pdf, 0)) for pdf in (blank, filled)]
    assert rounded[0] == 3 + 4 + 8
    without_cells = replace(further.REQUEST_FORM, identity_number="1012345672", phone="0550000123")
    strokes = [len(_shapes(pdf, 0)) for pdf in (blank, request_form.draw(samples.FULL, without_cells))]
    assert strokes[0] - strokes[1] == 2 * 9
    text = "\n".join(part.text for part in parts(filled) if part.text)
    assert text.count("☑") == 1 + 1 + 4 + 1


def test_filled_form_shows_a_long_name_whole(tmp_path: Path) -> None:
    long = "عبد الرحمن " * 12
    summary = replace(further.REQUEST_FORM_FILLED, name=(long, "سالم", "فهد", "الشهري"))
    path = _write(tmp_path, request_form.draw(samples.FULL, summary))
    assert check(path, [f"الاسم الأول: {long}", "اسم الأب: سالم", "اسم العائلة: الشهري"]) == []


@HEADS
def test_sixty_recipients_hold_over_pages_and_no_identity_is_whole(
    tmp_path: Path, letterhead: LetterheadSummary
) -> None:
    """T67: every page repeats the headings; totals and who delivered stand once, together."""
    pages = _pages(tmp_path, recipients_sheet.draw(letterhead, further.RECIPIENTS_OF_60))
    assert len(pages) >= 3
    cells = [part.text for part in parts((tmp_path / "paper.pdf").read_bytes()) if part.kind == "TD"]
    listed = [cell for cell in cells if cell.startswith("*")]
    assert listed == [f"******{number:04}" for number in range(60)]
    assert [page.count("الهوية") for page in pages] == [1 if "سلة" in page else 0 for page in pages]
    for number, page in enumerate(pages, 1):
        assert f"صفحة {number} من {len(pages)}" in " ".join(page)
    assert [("المدرجين" in page, "شاهد" in page) for page in pages] == [(False, False)] * (len(pages) - 1) + [
        (True, True)
    ]
    assert not any(re.fullmatch("10[0-9]{8}", word) for page in pages for word in page)


@pytest.mark.parametrize("name", ["نورة بنت سالم الشهري " * 10, "ن" * 200], ids=["words", "one word"])
def test_very_long_names_of_recipients_are_printed_whole(tmp_path: Path, name: str) -> None:
    rows = tuple(replace(row, who=name) for row in further.RECIPIENTS_OF_60.recipients)
    path = _write(
        tmp_path, recipients_sheet.draw(samples.FULL, replace(further.RECIPIENTS_OF_60, recipients=rows))
    )
    letters = sum(page.count("ن") for page in pages_of_poppler(path))
    assert letters >= 60 * name.count("ن")
    assert check(path, ["عدد المدرجين في الكشف: 60", "شاهد التسليم"]) == []


def test_sheet_by_number_names_nobody(tmp_path: Path) -> None:
    (page,) = _pages(tmp_path, recipients_sheet.draw(samples.BARE, further.RECIPIENTS_BY_NUMBER))
    assert not {"نورة", "الشهري"} & set(page)


def test_approval_by_a_sentence_is_signed_by_who_presides_alone(tmp_path: Path) -> None:
    """T69."""
    (page,) = _pages(tmp_path, board_approval.draw(samples.FULL, further.APPROVAL_BY_SENTENCE))
    assert "عادل" not in page
    assert page.count("التوقيع") == 1


def test_unknown_day_of_the_session_is_blank_and_never_invented(tmp_path: Path) -> None:
    """T69: as the approved policy itself has it."""
    unregistered = replace(further.APPROVAL_UNDATED, register=further.REQUEST_FORM.register, next_review="")
    path = _write(tmp_path, board_approval.draw(samples.BARE, unregistered))
    text = BIDI.sub("", pages_of_poppler(path)[0])
    assert set(re.findall(r"\d+", text)) == {"1"}  # version and page
    assert text.count("/") == 4 + 2  # the session's day in both calendars; the signature's
    assert check(path, ["المنعقدة بتاريخ هـ الموافق م"]) == []


@pytest.mark.parametrize("number", [7, 25])
def test_table_of_the_board_keeps_its_order_and_its_heading(tmp_path: Path, number: int) -> None:
    """T70, also for a board so large that its table runs over a page."""
    board = tuple(replace(further.APPROVAL_BY_TABLE.board[i % 6], note=f"م{i}") for i in range(number))
    path = _write(
        tmp_path, board_approval.draw(samples.BARE, replace(further.APPROVAL_BY_TABLE, board=board))
    )
    pages = [tokens(page) for page in pages_of_poppler(path)]
    assert [page.count("الصفة") for page in pages] == [1 if "عضو" in page else 0 for page in pages]
    rows = [[cell.text for cell in part.parts] for part in parts(path.read_bytes()) if part.kind == "TR"]
    assert [row[1:3] for row in rows[-number:]] == [[member.name, member.title] for member in board]


def test_circulation_leaves_a_row_with_a_day_for_everybody(tmp_path: Path) -> None:
    """T11: three who are known and five by hand, numbered on; one page with the signature under it."""
    pdf = circulation_sheet.draw(samples.FULL, further.CIRCULATION)
    assert len(_pages(tmp_path, pdf)) == 1
    rows = [[cell.text for cell in part.parts] for part in parts(pdf) if part.kind == "TR"][-8:]
    assert [row[0] for row in rows] == [str(number) for number in range(1, 9)]
    assert all("/" in row[3] and "هـ" in row[3] and not row[4] for row in rows)
    assert [bool(row[1]) for row in rows] == [True] * 3 + [False] * 5


def test_extract_leaves_out_what_is_need_to_know_unless_it_was_asked_for(tmp_path: Path) -> None:
    """T12; rule 6 of the request's life. What is left out is told."""
    silent = _words(tmp_path, person_extract.draw(samples.BARE, further.EXTRACT))
    assert not re.search("BRCA|ورم|3 200", silent)
    assert "لم تطلب طباعتها" in silent
    told = _words(tmp_path, person_extract.draw(samples.BARE, further.EXTRACT_IN_FULL))
    assert "BRCA" in told
    assert "لم تطلب" not in told


@HEADS
def test_extract_of_many_years_repeats_its_headings(tmp_path: Path, letterhead: LetterheadSummary) -> None:
    table = further.EXTRACT.tables[0]
    many = tuple((f"1448-01-{20_000 + number}", *table.rows[0][1:]) for number in range(120))
    summary = replace(further.EXTRACT, tables=(replace(table, rows=many), *further.EXTRACT.tables[1:]))
    pages = _pages(tmp_path, person_extract.draw(letterhead, summary))
    found = [[word for word in page if re.fullmatch("20[01][0-9]{2}", word)] for page in pages]
    assert [number for page in found for number in page] == [str(20_000 + number) for number in range(120)]
    assert all("الحال" in page for page, numbers in zip(pages, found, strict=True) if numbers)
    assert f"صفحة {len(pages)} من {len(pages)}" in " ".join(pages[-1])


@VALUES
def test_value_spoils_nothing_else_on_the_request_form(tmp_path: Path, value: str) -> None:
    short = value[:400]
    box = replace(further.REQUEST_FORM.channels[0], title=value)
    service = further.REQUEST_FORM.services[0]
    summary = replace(
        further.REQUEST_FORM_FILLED,
        name=(value, short, "فهد", "الشهري"),
        city=short,
        need=value,
        employee=short,
        notice=short,
        declaration=short,
        channels=(box, *further.REQUEST_FORM.channels),
        services=(
            replace(service, title=value, documents=(box, *service.documents)),
            *further.REQUEST_FORM.services,
        ),
    )
    path = _write(tmp_path, request_form.draw(samples.FULL, summary))
    others = ["اسم الجد: فهد اسم العائلة: الشهري", "الحي: المساعدية (خلف الجامع)", "نقل (داخل المدينة)"]
    assert check(path, [*others, "استلم في: 1448/06/12هـ الموافق 2026/11/22م"]) == []


@VALUES
def test_value_spoils_nothing_else_on_the_recipients_sheet(tmp_path: Path, value: str) -> None:
    row = replace(further.RECIPIENTS.recipients[0], who=value, what=value, identity_number=value[:40])
    summary = replace(
        further.RECIPIENTS,
        what=value[:400],
        place=value[:400],
        intro=value[:400],
        recipients=(row, *further.RECIPIENTS.recipients),
        totals=((value[:400], value[:400]), *further.RECIPIENTS.totals),
        employee=value,
    )
    path = _write(tmp_path, recipients_sheet.draw(samples.FULL, summary))
    others = ["تاريخ التسليم", "1448/06/12هـ الموافق 2026/11/22م", "4 بدر بن خالد المطيري 7894 سلة غذائية"]
    assert check(path, [*others, "سلال غذائية: 4", "شاهد التسليم"]) == []


@VALUES
def test_value_spoils_nothing_else_on_the_papers_of_the_policy(tmp_path: Path, value: str) -> None:
    short = value[:400]
    change = replace(further.APPROVAL_BY_TABLE.changes[0], place=short, before=value, after=short)
    member = replace(further.APPROVAL_BY_TABLE.board[0], name=short, title=short, note=short)
    approval = replace(
        further.APPROVAL_BY_TABLE,
        association=short,
        policy_title=short,
        changes=(change, *further.APPROVAL_BY_TABLE.changes),
        board=(member, *further.APPROVAL_BY_TABLE.board),
    )
    path = _write(tmp_path, board_approval.draw(samples.FULL, approval))
    others = ["يعمل به من 1448/07/01هـ الموافق 2026/12/10م", "وتبعات التقصير في الأداء (تصويب)"]
    assert check(path, [*others, "وليد بن عمر الجهني", "حضر عن بعد"]) == []
    reader = replace(further.CIRCULATION.readers[0], name=value, title=short)
    sheet = replace(
        further.CIRCULATION,
        policy_title=short,
        office=short,
        employee=short,
        readers=(reader, *further.CIRCULATION.readers),
    )
    path = _write(tmp_path, circulation_sheet.draw(samples.FULL, sheet))
    others = ["جلسة مجلس الإدارة رقم 1448-04", "2 ريم بنت خالد السبيعي موظف علاقات المستفيدين"]
    assert check(path, [*others, "متطوعة (ترجمة)"]) == []


@VALUES
def test_value_spoils_nothing_else_on_the_extract(tmp_path: Path, value: str) -> None:
    short = value[:400]
    fact = replace(further.EXTRACT.facts[0], value=value)
    code = replace(further.EXTRACT.facts[1], label="رمز", value=short)
    table = further.EXTRACT.tables[0]
    hostile = replace(table, rows=((short, value, short, short), *table.rows))
    summary = replace(
        further.EXTRACT_IN_FULL,
        person=short,
        purpose=short,
        facts=(fact, code, *further.EXTRACT.facts),
        need_to_know=(replace(fact, value=short), *further.EXTRACT.need_to_know),
        tables=(hostile, *further.EXTRACT.tables[1:]),
        withheld=(replace(further.EXTRACT.withheld[0], what=short, why=short), *further.EXTRACT.withheld),
        rights=short,
        employee=short,
    )
    path = _write(tmp_path, person_extract.draw(samples.FULL, summary))
    others = [
        "هوية وطنية 1012345672",
        "الجوال 055 000 0123",
        "مساندة مالية (علاج)",
        "الدخل الشهري 3,200 ريال",
    ]
    assert check(path, [*others, "مداولات لجنة البحث: لا تفصح اللجنة إلا عن قرارها وسببه"]) == []


def _emptied(summary: Any) -> Any:
    """The same summary with nothing in it: no text, no rows, no boxes."""
    held = {field.name: getattr(summary, field.name) for field in fields(summary)}
    empty: dict[str, object] = {}
    for name, value in held.items():
        if is_dataclass(value):
            empty[name] = _emptied(value)
        elif type(value) is str:
            empty[name] = ""
        elif isinstance(value, Sequence) and not isinstance(value, str):
            empty[name] = ("",) * 4 if name == "name" else ()
    return replace(summary, **empty)


@pytest.mark.parametrize(
    ("draw", "summary"), [c[1:3] for c in FURTHER_CASES], ids=[c[0] for c in FURTHER_CASES]
)
def test_paper_with_nothing_in_it_is_still_a_paper(
    tmp_path: Path, draw: Callable[..., bytes], summary: object
) -> None:
    path = _write(tmp_path, draw(samples.BARE, _emptied(summary)))
    (name,) = [part.text for part in parts(path.read_bytes()) if part.kind == "H1"]
    assert check(path, [name, "صفحة 1 من"]) == []
