"""Every paper, in both letterheads, on paper and in what readers extract; the expected strings are hand-written."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from hayat_desk.printouts import (
    PRINTOUTS,
    declaration,
    missing_documents,
    receipt,
    recovery_sheet,
    referral_note,
)
from hayat_desk.printouts.faces import face
from hayat_desk.summaries.papers import LetterheadSummary
from tests.check_pdf import BIDI, check, pages_of_pdfium, pages_of_poppler, tokens
from tests.printouts import samples

HEAD_FULL = [
    "بسم الله الرحمن الرحيم",
    "المملكة العربية السعودية",
    "جمعية حياة",
    "لسرطان الثدي في عرعر",
    "رقم الترخيص: ١٥٤٤",
    "المرفقات",
    "هاتف: 0557315553",
    "hayat_6647",
    "hayat.bc.arar@gmail.com",
    "مصرف الراجحي",
    "SA78 8000 0430 6080 1066 6626",
    "البنك الأهلي",
    "SA78 1000 0041 9000 0050 3101",
    "مصرف الإنماء",
    "SA05 0500 0068 2027 7780 9000",
    "صفحة 1 من",
]
HEAD_BARE = ["جمعية الدعوة والإرشاد وتوعية الجاليات بمركز أبوراكة", "صفحة 1 من"]
REGISTERED = ["الرقم: 1448-01-00031", "التاريخ: 1448/06/12هـ الموافق 2026/11/22م"]

CASES: list[tuple[str, Callable[..., bytes], object, list[str]]] = [
    (
        "declaration",
        declaration.draw,
        samples.DECLARATION,
        [
            *REGISTERED,
            "إقرار بصحة البيانات",
            "طلب الدعم رقم 1448-01-00012",
            "أقر أنا الموقعة أدناه نورة بنت سالم الشهري، مقدمة طلب الدعم رقم 1448-01-00012، بأن جميع ما ورد",
            "وبأنني مسؤولة مسؤولية مباشرة عن صحة المعلومات",
            "نورة بنت سالم بن فهد الشهري",
            "رقم الهوية 1012345672",
            "1375/07/01هـ الموافق 1956/02/13م",
            "0550000123",
            "حي المساعدية (خلف الجامع)",
            "التشخيص حسب التقرير الطبي المطابق",
            "الدخل الشهري 3,200 ريال",
            "اطلع على أصله وطابق",
            "الهوية الوطنية",
            "سارية حتى 1450/03/15هـ",
            "التقرير الطبي (MR-5521)",
            "صادر منذ شهرين (حده 3 أشهر)",
            "مقدمة الطلب",
            "الموظف الذي تم التوقيع أمامه",
            "البصمة",
            "الموافقة على الاستعلام وحفظ البيانات",
            "أوافق على أن تستعلم الجمعية لدى الجهات ذات العلاقة",
            "رمز الورقة",
        ],
    ),
    (
        "declaration by a representative",
        declaration.draw,
        replace(samples.DECLARATION, representative=samples.REPRESENTATIVE),
        [
            "من ينوب عن مقدمة الطلب",
            "سالم بن فهد الشهري",
            "صفته: أخ",
            "رقم الوكالة: 441122334",
            "صلاحيتها: سارية حتى 1449/01/01هـ",
        ],
    ),
    (
        "list of missing documents",
        missing_documents.draw,
        samples.MISSING,
        [
            *REGISTERED,
            "قائمة المستندات الناقصة",
            "طلب الدعم رقم 1448-01-00013",
            "منيرة بنت عبدالله الحربي",
            "لاستكمال الطلب رقم 1448-01-00013 أحضري أصول ما يأتي للاطلاع والمطابقة",
            "الهوية الوطنية",
            "أصل هوية وطنية سارية",
            "لم يحضر",
            "عند إحضار الناقص نكمل معك ونرفع الطلب",
            "هاتف المكتب: 0557315553",
            "استلم القائمة",
        ],
    ),
    (
        "receipt",
        receipt.draw,
        samples.RECEIPT,
        [
            *REGISTERED,
            "إيصال استلام طلب",
            "1448-01-00012",
            "نورة بنت سالم الشهري",
            "رقم الهوية 5672",
            "خلال مدة لا تقل عن أسبوعين",
            "لا يتوقع الرد قبل 1448/06/26هـ الموافق 2026/12/06م",
            "استلام الطلب لا يعني قبوله",
            "من حقك تقديم شكوى، وتقييم الخدمة حق لك",
            "هاتف المكتب: 0557315553",
        ],
    ),
    (
        "receipt before a holiday",
        receipt.draw,
        samples.RECEIPT_AT_EID,
        ["وأول يوم عمل بعده 1448/06/28هـ الموافق 2026/12/08م"],
    ),
    (
        "receipt of an incomplete request",
        receipt.draw,
        samples.RECEIPT_INCOMPLETE,
        ["إيصال بطلب لم يكتمل", "حفظ الطلب ولم يرفع بعد لنقص مستنداته", "ما بقي إحضاره", "التقرير الطبي"],
    ),
    (
        "referral note",
        referral_note.draw,
        samples.REFERRAL,
        [
            *REGISTERED,
            "رقم الإحالة 1448-01-00004",
            "مسئول البحث الاجتماعي",
            "هل تشمل المساندة تكاليف السكن للمرافق (إذا كان من غير الأسرة)؟",
            "موعد الإيضاح 1448/06/15هـ الموافق 2026/11/25م",
            "لم يذكر اسم",
            "الإيضاح",
        ],
    ),
    (
        "recovery sheet",
        recovery_sheet.draw,
        samples.RECOVERY,
        ["ورقة الاسترداد", "المكتب الرئيس", "تُحفظ الورقة في ظرف مختوم", "شهد الإيداع"],
    ),
]


TITLES = {printout.title_ar for printout in PRINTOUTS}


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
    head = [line for line in head if line != "المرفقات" or draw is not recovery_sheet.draw]
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
    assert metadata["Title"] in {*TITLES, "إيصال بطلب لم يكتمل"}
    assert metadata["Subject"] == metadata["Keywords"] == ""
    assert b"Helvetica" not in draw(samples.FULL, summary)


@pytest.mark.parametrize(("draw", "summary"), [case[1:3] for case in CASES], ids=[c[0] for c in CASES])
def test_twelve_millimetres_stay_free_at_every_edge(draw: Callable[..., bytes], summary: object) -> None:
    letterhead = replace(samples.FULL, notice="نسخة تجريبية")
    for page in pdfium.PdfDocument(draw(letterhead, summary, copy=True)):
        picture = page.render(scale=1, grayscale=True)
        edge, wide, tall = 33, picture.width, picture.height
        rows = [bytes(picture.buffer)[y * picture.stride : y * picture.stride + wide] for y in range(tall)]
        assert min(min(row) for row in rows[:edge] + rows[-edge:]) > 200
        assert min(min(row[:edge] + row[-edge:]) for row in rows) > 200


def test_reprint_is_marked_a_copy_and_the_first_print_is_not(tmp_path: Path) -> None:
    assert "نسخة" in _text(tmp_path, receipt.draw(samples.BARE, samples.RECEIPT, copy=True)).split()
    assert "نسخة" not in _text(tmp_path, receipt.draw(samples.BARE, samples.RECEIPT)).split()


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


def test_counts_follow_the_print_setting_and_identifiers_do_not(tmp_path: Path) -> None:
    """ux rule 37."""
    text = _text(tmp_path, receipt.draw(replace(samples.BARE, arabic_indic=True), samples.RECEIPT))
    assert "١" in text
    assert "1448-01-00012" in text


def test_every_printout_is_listed_once_with_both_titles() -> None:
    assert [p.key for p in PRINTOUTS] == [
        "declaration",
        "missing_documents",
        "receipt",
        "referral_note",
        "recovery_sheet",
    ]
    assert all(p.title_ar and p.title_en for p in PRINTOUTS)


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
