"""Every paper, in both letterheads, on paper and in what readers extract; the expected strings are hand-written."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.graphics.barcode.qr import QrCodeWidget

from hayat_desk.policy.papers import PaperKind
from hayat_desk.printouts import (
    PRINTOUTS,
    declaration,
    delivery_receipt,
    docket,
    minutes,
    missing_documents,
    opinion_form,
    receipt,
    recovery_sheet,
    reply_letter,
)
from hayat_desk.printouts.layout.marks import draw_qr
from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.faces import face
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from tests.check_pdf import BIDI, check, pages_of_pdfium, pages_of_poppler, tokens
from tests.pdf_parts import objects, parts
from tests.printouts import further_samples, samples
from tests.printouts.cases import CASES, HEAD_BARE, HEAD_FULL
from tests.printouts.on_paper import headings, titles

UNREGISTERED = (recovery_sheet.draw, opinion_form.draw, docket.draw)
TITLES = titles()


def _write(folder: Path, pdf: bytes) -> Path:
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    return path


def _text(folder: Path, pdf: bytes) -> str:
    return BIDI.sub("", "\n".join(pages_of_poppler(_write(folder, pdf))))


@pytest.mark.parametrize(
    ("draw", "summary", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
@pytest.mark.parametrize(
    ("letterhead", "head"), [(samples.FULL, HEAD_FULL), (samples.BARE, HEAD_BARE)], ids=["S1", "S2"]
)
def test_paper_says_what_it_must_on_paper_and_in_extraction(
    tmp_path: Path,
    draw: Callable[..., bytes],
    summary: object,
    expected: list[str],
    letterhead: LetterheadSummary,
    head: list[str],
) -> None:
    is_unregistered = draw in UNREGISTERED or summary is further_samples.REQUEST_FORM_FILLED
    head = [line for line in head if line != "المرفقات" or not is_unregistered]
    assert check(_write(tmp_path, draw(letterhead, summary)), [*head, *expected]) == []


@pytest.mark.parametrize(("draw", "summary"), [case[1:3] for case in CASES], ids=[c[0] for c in CASES])
def test_same_values_give_the_same_bytes(draw: Callable[..., bytes], summary: object) -> None:
    assert draw(samples.FULL, summary) == draw(samples.FULL, summary)


@pytest.mark.parametrize(("draw", "summary"), [case[1:3] for case in CASES], ids=[c[0] for c in CASES])
def test_metadata_names_no_person_and_no_font_is_helvetica(
    tmp_path: Path, draw: Callable[..., bytes], summary: object
) -> None:
    document = pdfium.PdfDocument(draw(samples.FULL, summary))
    metadata = document.get_metadata_dict()
    assert metadata["Author"] == "جمعية حياة لسرطان الثدي في عرعر"
    assert metadata["Title"] in TITLES
    assert metadata["Subject"] == metadata["Keywords"] == ""
    assert not [one for one in objects(draw(samples.FULL, summary)).values() if b"Helvetica" in one.words]


@pytest.mark.parametrize(("draw", "summary"), [case[1:3] for case in CASES], ids=[c[0] for c in CASES])
def test_twelve_millimetres_stay_free_at_every_edge(draw: Callable[..., bytes], summary: object) -> None:
    letterhead = replace(samples.FULL, notice="نسخة تجريبية")
    for page in pdfium.PdfDocument(draw(letterhead, summary)):
        picture = page.render(scale=1, grayscale=True)
        edge, wide, tall = 33, picture.width, picture.height
        rows = [bytes(picture.buffer)[y * picture.stride : y * picture.stride + wide] for y in range(tall)]
        assert min(min(row) for row in rows[:edge] + rows[-edge:]) > 200
        assert min(min(row[:edge] + row[-edge:]) for row in rows) > 200


def test_trial_office_is_marked_on_every_sheet(tmp_path: Path) -> None:
    letterhead = replace(samples.BARE, notice="نسخة تجريبية")
    longer = replace(samples.DECLARATION, text=samples.DECLARATION.text * 8)
    pages = pages_of_poppler(_write(tmp_path, declaration.draw(letterhead, longer)))
    assert len(pages) >= 2
    assert all("تجريبية" in page for page in pages)


def test_receipt_shows_no_diagnosis_no_income_and_only_four_digits_of_the_identity(tmp_path: Path) -> None:
    """ux rule 33; S2's head, since S1's own name holds an illness."""
    text = _text(tmp_path, receipt.draw(samples.BARE, samples.RECEIPT))
    assert "1012345672" not in text
    assert "5672" in text
    assert not re.search("التشخيص|الدخل|سرطان|ريال", " ".join(tokens(text)))


def test_incomplete_request_gets_a_receipt_without_a_date_of_reply(tmp_path: Path) -> None:
    text = " ".join(tokens(_text(tmp_path, receipt.draw(samples.FULL, samples.RECEIPT_INCOMPLETE))))
    assert "لا يتوقع الرد" not in text
    assert "2026 12" not in text


def test_declaration_prints_income_only_where_the_service_asks_it(tmp_path: Path) -> None:
    """T62."""
    silent = replace(samples.DECLARATION, income="", by_medical_report=False)
    text = " ".join(tokens(_text(tmp_path, declaration.draw(samples.FULL, silent))))
    assert "الدخل" not in text
    assert "التشخيص" not in text


def test_short_code_stands_at_the_foot_of_every_page_of_the_declaration(tmp_path: Path) -> None:
    """T62. pdftotext only: PDFium gives letters and digits of a code in an Arabic line in an order of its own."""
    longer = replace(samples.DECLARATION, text=samples.DECLARATION.text * 8)
    pages = pages_of_poppler(_write(tmp_path, declaration.draw(samples.FULL, longer)))
    assert len(pages) >= 2
    assert all("7F3K-Q2MD" in page for page in pages)


def test_consent_has_a_signature_line_of_its_own(tmp_path: Path) -> None:
    """T81: three lines in all: applicant and employee under the declaration, applicant under the consent."""
    text = tokens(_text(tmp_path, declaration.draw(samples.FULL, samples.DECLARATION)))
    assert text.count("التوقيع") == 3 + 1  # and once in the employee's title


def test_recovery_code_is_printed_whole_and_in_order(tmp_path: Path) -> None:
    page = pages_of_pdfium(_write(tmp_path, recovery_sheet.draw(samples.FULL, samples.RECOVERY)))[0]
    large = [
        (-round(box[1] / 10), origin, letter)
        for word in page.words
        for letter, box, origin in zip(word.text, word.boxes, word.origins, strict=True)
        if box[3] - box[1] > 35
    ]
    assert "".join(letter for _, _, letter in sorted(large)) == samples.RECOVERY.code


def test_long_table_repeats_its_heading_and_counts_its_pages(tmp_path: Path) -> None:
    many = replace(samples.MISSING, documents=samples.MISSING.documents * 30)
    pages = pages_of_poppler(_write(tmp_path, missing_documents.draw(samples.BARE, many)))
    assert len(pages) >= 3
    assert all("السبب" in tokens(page) for page in pages if "الهوية" in tokens(page))
    assert f"صفحة 2 من {len(pages)}" in " ".join(tokens(pages[1]))


@pytest.mark.parametrize("letterhead", [samples.FULL, samples.BARE], ids=["S1", "S2"])
def test_minutes_of_300_decisions_hold_over_pages(tmp_path: Path, letterhead: LetterheadSummary) -> None:
    """T70: every page repeats the headings, no request is lost, all members sign in one table."""
    path = _write(tmp_path, minutes.draw(letterhead, samples.MINUTES_OF_300))
    pages = [tokens(page) for page in pages_of_poppler(path)]
    assert len(pages) >= 15
    found = [[word for word in page if re.fullmatch("20[0-2][0-9]{2}", word)] for page in pages]
    assert sorted(number for numbers in found for number in numbers) == [str(20_000 + i) for i in range(300)]
    heads = [page.count("السبب") for page in pages]
    assert heads == [1 if numbers else 0 for numbers in found]
    _assert_signed_on_one_page(pages)
    wanted = ["300", "1448-01-20299", "خلاصة القرارات: قبول: 100 · رفض: 100 · استكمال النواقص: 100"]
    assert check(path, wanted) == []


def _assert_signed_on_one_page(pages: list[list[str]]) -> None:
    """The table of T70 stands once, its heading over it and every member in it."""
    (signed,) = [" ".join(page) for page in pages if "توقيعات" in page]
    assert sum(page.count("التوقيع") for page in pages) == sum(page.count("الصفة") for page in pages) == 1
    for word in ("الاسم", "الصفة", "التوقيع", "ملاحظات", "غائب"):
        assert word in signed
    for member in samples.MINUTES.members:
        assert signed.count(member.name) == 1


def test_signature_table_is_never_parted_from_its_heading(tmp_path: Path) -> None:
    """However far down the page the decisions end."""
    for number in range(2, 14):
        summary = replace(samples.MINUTES, decisions=samples.MINUTES_OF_300.decisions[:number])
        path = _write(tmp_path, minutes.draw(samples.FULL, summary))
        _assert_signed_on_one_page([tokens(page) for page in pages_of_poppler(path)])


def test_draft_of_minutes_is_marked_on_every_sheet_and_confirmed_minutes_are_not(tmp_path: Path) -> None:
    longer = replace(samples.MINUTES_OF_300, is_confirmed=False)
    letterhead = replace(samples.BARE, notice="نسخة تجريبية")
    pages = pages_of_poppler(_write(tmp_path, minutes.draw(letterhead, longer)))
    assert all({"تجريبية", "مسودة"} <= set(tokens(page)) for page in pages)
    assert "مسودة" not in tokens(_text(tmp_path, minutes.draw(samples.BARE, samples.MINUTES)))


@pytest.mark.parametrize("letterhead", [samples.FULL, samples.BARE], ids=["S1", "S2"])
def test_opinion_form_is_one_page_and_leads_to_nobody(tmp_path: Path, letterhead: LetterheadSummary) -> None:
    """T41: not even a number in the register that was given by mistake; every digit is the association's own."""
    pdf = opinion_form.draw(letterhead, replace(samples.OPINION, register=samples.REGISTER))
    assert pdf == opinion_form.draw(letterhead, samples.OPINION)
    pages = pages_of_poppler(_write(tmp_path, pdf))
    assert len(pages) == 1
    own = f"{letterhead.licence} {letterhead.phone} {letterhead.handle}"
    own += "".join(re.sub("(.{4})", r"\1 ", account.iban) for account in letterhead.accounts)
    words = tokens(BIDI.sub("", pages[0]))
    assert {word for word in words if word.isdigit()} <= {*tokens(own), *"12345"}  # the page, and the scale
    assert not {"الاسم", "التوقيع", "التاريخ", "الرقم", "الهوية", "الجوال", "البصمة", "رمز"} & set(words)
    assert _darkest(pdf) > 20 >= _darkest(receipt.draw(letterhead, samples.RECEIPT))


def _darkest(pdf: bytes) -> int:
    """The darkest tone on the first page: only a QR square is quite black."""
    picture = pdfium.PdfDocument(pdf)[0].render(scale=2, grayscale=True)
    return min(bytes(picture.buffer))


def test_opinion_form_has_an_empty_box_for_every_mark_and_service() -> None:
    """Boxes are drawn: one for each of 5 marks and 5 questions, one for each service."""
    without = replace(samples.OPINION, services=())
    boxes = [_curved_paths(opinion_form.draw(samples.BARE, form)) for form in (samples.OPINION, without)]
    assert boxes == [5 * 5 + 6, 5 * 5]


def _curved_paths(pdf: bytes) -> int:
    """How many shapes with round corners are drawn on the first page."""
    raw, found = pdfium.raw, 0
    for shape in pdfium.PdfDocument(pdf)[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        segments = range(raw.FPDFPath_CountSegments(shape.raw))
        kinds = [raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(shape.raw, i)) for i in segments]
        found += raw.FPDF_SEGMENT_BEZIERTO in kinds
    return found


def test_letter_and_receipt_show_no_diagnosis_and_no_income(tmp_path: Path) -> None:
    """ux rule 33; S2's head, since S1's own name holds an illness."""
    for pdf in (
        reply_letter.draw(samples.BARE, samples.REPLY_ACCEPTED),
        reply_letter.draw(samples.BARE, samples.REPLY_REFUSED),
        delivery_receipt.draw(samples.BARE, samples.DELIVERY),
    ):
        assert not re.search("التشخيص|الدخل|سرطان", " ".join(tokens(_text(tmp_path, pdf))))


def test_part_without_a_date_for_the_next_is_not_called_the_last(tmp_path: Path) -> None:
    """T67."""
    undated = replace(samples.DELIVERY, next_due="")
    path = _write(tmp_path, delivery_receipt.draw(samples.BARE, undated))
    assert check(path, ["تليها دفعة أخرى"]) == []
    assert "أخيرة" not in tokens(_text(tmp_path, path.read_bytes()))


def test_counts_follow_the_print_setting_and_identifiers_do_not(tmp_path: Path) -> None:
    """ux rule 37."""
    text = _text(tmp_path, receipt.draw(replace(samples.BARE, arabic_indic=True), samples.RECEIPT))
    assert "١" in text
    assert "1448-01-3-00012" in text


def test_every_printout_is_listed_once_with_both_titles() -> None:
    assert list(PRINTOUTS) == [
        "request_form",
        "declaration",
        "missing_documents",
        "committee_wants",
        "receipt",
        "referral_note",
        "docket",
        "minutes",
        "reply_letter",
        "ending_letter",
        "delivery_receipt",
        "recipients_sheet",
        "opinion_form",
        "person_extract",
        "board_approval",
        "circulation_sheet",
        "monthly_report",
        "recovery_sheet",
    ]
    assert all(headings().values())


def test_qr_square_shows_the_modules_of_its_reference() -> None:
    """Read dot by dot from the picture, where the canvas put them."""
    reference, size = "HD1:7F3KQ2MD", 400.0
    code = QrCodeWidget(reference, barLevel="M").qr
    code.make()
    out = io.BytesIO()
    canvas = PaperCanvas(out, lambda *_: None, pagesize=(size, size))
    draw_qr(canvas, reference, 0, 0, size)
    canvas.showPage()
    canvas.save()
    picture = pdfium.PdfDocument(out.getvalue())[0].render(scale=1).to_pil().convert("L")
    step = size / (len(code.modules) + 8)
    seen = [
        [picture.getpixel((int((4.5 + c) * step), int((4.5 + r) * step))) < 128 for c in range(len(row))]
        for r, row in enumerate(code.modules)
    ]
    assert seen == [[bool(dark) for dark in row] for row in code.modules]


def test_logo_stands_in_the_head() -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 40), "#c2185b").save(out, "PNG")
    letterhead = replace(samples.FULL, logo=out.getvalue())
    pdf = receipt.draw(letterhead, samples.RECEIPT)
    picture = pdfium.PdfDocument(pdf)[0].render(scale=1).to_pil()
    middle = picture.width // 2
    assert (0xC2, 0x18, 0x5B) in {picture.getpixel((middle, y)) for y in range(picture.height // 5)}
    assert pdf == receipt.draw(letterhead, samples.RECEIPT)


def test_fonts_are_found_by_metadata_where_the_module_has_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fontpkg_amiri.__file__", "elsewhere/__init__.py")
    face.cache_clear()
    assert face("bold").name == "Amiri-Bold"
    face.cache_clear()


_MARKED = re.compile(
    "[\u0621-\u064a\u064b-\u0652\u0670]*[\u064b-\u0652\u0670][\u0621-\u064a\u064b-\u0652\u0670]*"
)


@pytest.mark.parametrize(("draw", "summary"), [case[1:3] for case in CASES], ids=[c[0] for c in CASES])
def test_vowel_marks_are_kept_in_what_readers_extract(
    tmp_path: Path, draw: Callable[..., bytes], summary: object
) -> None:
    pdf = draw(samples.FULL, summary)
    path = _write(tmp_path, pdf)
    words = {word for part in parts(pdf) if part.kind != "Figure" for word in _MARKED.findall(part.text)}
    assert "الرَّحْمٰنِ" in words
    with pdfium.PdfDocument(pdf) as document:
        by_pdfium = "\n".join(page.get_textpage().get_text_range() for page in document)
    for text in ("\n".join(pages_of_poppler(path)), by_pdfium):
        kept = unicodedata.normalize("NFC", re.sub("[\u200b\u200e\u200f\u202a-\u202e]", "", text))
        assert {word for word in words if unicodedata.normalize("NFC", word) not in kept} == set()


@pytest.mark.parametrize("kind", PaperKind, ids=lambda kind: kind.value)
def test_the_register_names_a_paper_as_it_is_headed(kind: PaperKind) -> None:
    """One name for one thing: whoever looks for the sheet in the register reads its heading there."""
    assert kind.arabic == headings()[kind.value]
