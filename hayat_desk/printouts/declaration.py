"""The declaration of true data (T62) with the consent to inquire and to hold the data (T81)."""

from __future__ import annotations

from reportlab.platypus import KeepTogether

from hayat_desk.printouts.layout.blocks import PaperTitle, heading, hint, paragraphs
from hayat_desk.printouts.layout.fields import PrintedField, field_rows
from hayat_desk.printouts.layout.marks import PrintedCheckBox
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import CELL, Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Block
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import count, iso, ltr
from hayat_desk.summaries.papers.shapes import DeclarationSummary, LetterheadSummary, SightedDocument

TITLE = "إقرار بصحة البيانات"
BY_MEDICAL_REPORT = "حسب التقرير الطبي المطابق"
NOT_GIVEN = "لم يُذكر"

_BY_ANOTHER = ("إن وقّع وكيل، اسمه", "صفته", "رقم الوكالة")
_CODE_HINT = "رمز الورقة يدل على النص والبيانات كما طُبعت؛ إن تغيّر شيء منها لزم إقرار وتوقيع جديدان."

_BODY = Style(size=12.5, leading=19.5, align="justify")


def _facts(summary: DeclarationSummary) -> list[tuple[str, str]]:
    birth = iso(summary.birth_date)
    if summary.birth_date and summary.birth_date_other:
        birth += f" الموافق {iso(summary.birth_date_other)}"
    facts = [
        ("الاسم", iso(summary.applicant)),
        (summary.identity_label, iso(summary.no_identity) or ltr(summary.identity_number)),
        ("تاريخ الميلاد", birth),
        ("الجوال", ltr(summary.phone)),
        ("المدينة والحي", iso(summary.district)),
        ("الخدمة المطلوبة", iso(summary.service)),
        ("وصف الحاجة", iso(summary.description)),
    ]
    if summary.by_medical_report:
        facts.append(("التشخيص", BY_MEDICAL_REPORT))
    if summary.income:
        facts.append(("الدخل الشهري", iso(summary.income)))
    return [(label, value or NOT_GIVEN) for label, value in facts]


def _documents(documents: tuple[SightedDocument, ...], *, arabic_indic: bool) -> Block:
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=arabic_indic),
            iso(document.title) + (f" ({ltr(document.number)})" if document.number else ""),
            PrintedCheckBox(checked=True, line=CELL.leading),
            iso(document.validity),
        ]
        for number, document in enumerate(documents, 1)
    ]
    table: Block = rtl_table(
        ["م", "المستند", "اطُّلع على أصله وطابق", "صلاحيته في يوم التقديم"],
        rows,
        [26, 190, 112, WIDTH - 328],
    )
    return table


def _applicant(summary: DeclarationSummary) -> Signer:
    by = summary.representative
    if by is None:
        return Signer(summary.applicant_title, summary.applicant, thumb=True)
    relation = f"صفته: {iso(by.relation)}" if by.relation else "صفته: وكيل"
    authority = f"رقم الوكالة: {ltr(by.authority_number)}"
    further: list[str] = [relation, authority]
    if by.authority_validity:
        further.append(f"صلاحيتها: {iso(by.authority_validity)}")
    return Signer(f"من ينوب عن {summary.applicant_title}", by.name, tuple(further), thumb=True)


def draw(letterhead: LetterheadSummary, summary: DeclarationSummary) -> bytes:
    """The declaration as PDF bytes."""
    story: list[Block] = [
        *paragraphs(summary.text, _BODY, after=0),
    ]
    last: list[Block] = [heading("بيانات الطلب"), *facts_table(_facts(summary), WIDTH)]
    if summary.documents:
        last += [
            heading("المستندات التي اطُّلع على أصولها"),
            _documents(summary.documents, arabic_indic=letterhead.arabic_indic),
        ]
    signer = _applicant(summary)
    employee = Signer("الموظف الذي تم التوقيع أمامه", summary.employee)
    boxes: list[Block] = [SignatureRow([signer, employee], before=8)]
    if summary.representative is None:  # who signs for another says so by hand (T79)
        boxes += field_rows([PrintedField(label) for label in _BY_ANOTHER], WIDTH, places=3)
    story += signed(last, boxes)
    consent: list[Block] = [
        heading("الموافقة على الاستعلام وحفظ البيانات"),
        *paragraphs(summary.consent, _BODY, after=0),
    ]
    consent.append(SignatureRow([signer], before=10))
    consent.append(hint(_CODE_HINT))
    story.append(KeepTogether(consent))
    name = PaperTitle(TITLE, f"طلب الدعم رقم {ltr(summary.request_number)}", summary.qr)
    return build(letterhead, summary.register, name, story, code=summary.short_code)
