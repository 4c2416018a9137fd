"""The declaration of true data (T62) with the consent to inquire and to hold the data (T81)."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus import Spacer

from hayat_desk.printouts.layout.blocks import PaperTitle, heading, hint, paragraphs
from hayat_desk.printouts.layout.fields import PrintedField, field_rows
from hayat_desk.printouts.layout.paper import WIDTH, build, on_one_sheet
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import TIGHT, Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Block
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import count, iso, ltr
from hayat_desk.summaries.papers.shapes import (
    DeclarationSummary,
    LetterheadSummary,
    SightedDocument,
)

TITLE = "إقرار بصحة البيانات"
BY_MEDICAL_REPORT = "حسب التقرير الطبي المطابق"
NOT_GIVEN = "لم يُذكر"

_DECLARED = "الإقرار"
_CONSENT = "الموافقة"
_EMPLOYEE = "الموظف (التوقيع أمامه)"
_BY_ANOTHER = ("إن وقّع وكيل، اسمه", "صفته", "رقم الوكالة")
_CODE_HINT = "رمز الورقة يدل على النص والبيانات كما طُبعت؛ إن تغيّر شيء منها لزم إقرار وتوقيع جديدان."

_SIZES = (11, 10.5, 10)
"""Of the letters: the first with which the declaration stays on one sheet."""
_LEADING = 1.5


def _facts(summary: DeclarationSummary) -> list[tuple[str, str]]:
    birth = iso(summary.birth_date)
    if summary.birth_date and summary.birth_date_other:
        birth += f" الموافق {iso(summary.birth_date_other)}"
    facts = [
        ("الاسم", iso(summary.applicant)),
        (summary.identity_label, iso(summary.no_identity) or ltr(summary.identity_number)),
        ("الجوال", ltr(summary.phone)),
        ("المدينة والحي", iso(summary.district)),
        ("الخدمة المطلوبة", iso(summary.service)),
    ]
    if summary.income:
        facts.append(("الدخل الشهري", iso(summary.income)))
    if summary.by_medical_report:
        facts.append(("التشخيص", BY_MEDICAL_REPORT))
    facts += [("تاريخ الميلاد", birth), ("وصف الحاجة", iso(summary.description))]
    return [(label, value or NOT_GIVEN) for label, value in facts]


def _documents(documents: tuple[SightedDocument, ...], style: Style, *, arabic_indic: bool) -> Block:
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=arabic_indic),
            iso(document.title) + (f" ({ltr(document.number)})" if document.number else ""),
            iso(document.validity),
        ]
        for number, document in enumerate(documents, 1)
    ]
    table: Block = rtl_table(
        ["م", "المستند، وقد اطُّلع على أصله وطابق", "صلاحيته في يوم التقديم"],
        rows,
        style=style,
        above=TIGHT,
    )
    return table


def _signer(summary: DeclarationSummary, what: str) -> Signer:
    """The applicant under declaration or consent (T81), or who signs for her by an authority (T79)."""
    by = summary.representative
    if by is None:
        return Signer(f"{summary.applicant_title}: {what}", summary.applicant, thumb=True)
    further = [
        f"من ينوب عن {summary.applicant_title}",
        f"صفته: {iso(by.relation) or 'وكيل'}",
        f"رقم الوكالة: {ltr(by.authority_number)}",
    ]
    if by.authority_validity:
        further.append(f"صلاحيتها: {iso(by.authority_validity)}")
    return Signer(what, by.name, tuple(further), thumb=True)


def _signatures(summary: DeclarationSummary) -> list[Block]:
    """Declaration, consent and employee side by side; who signs for another says so by hand (T79)."""
    signers = [_signer(summary, _DECLARED), _signer(summary, _CONSENT), Signer(_EMPLOYEE, summary.employee)]
    boxes: list[Block] = [SignatureRow(signers, before=3)]
    if summary.representative is None:
        boxes += field_rows([PrintedField(label) for label in _BY_ANOTHER], WIDTH, places=3)
    return [*boxes, hint(_CODE_HINT, before=1)]


def _layout(
    summary: DeclarationSummary, size: float, *, arabic_indic: bool
) -> tuple[PaperTitle, list[Block]]:
    style = Style(size=size, leading=size * _LEADING)
    body = replace(style, align="justify")
    story: list[Block] = [
        *paragraphs(summary.text, body, after=0),
        heading("الموافقة على الاستعلام وحفظ البيانات"),
        *paragraphs(summary.consent, body, after=1),
    ]
    last: list[Block] = facts_table(_facts(summary), WIDTH, above=TIGHT, style=style)
    if summary.documents:
        last += [Spacer(0, 2), _documents(summary.documents, style, arabic_indic=arabic_indic)]
    story += signed(last, _signatures(summary))
    return PaperTitle(TITLE, f"طلب الدعم رقم {ltr(summary.request_number)}", summary.qr), story


def draw(letterhead: LetterheadSummary, summary: DeclarationSummary) -> bytes:
    """The declaration as PDF bytes: declaration, consent and data, on one sheet where they fit, then signatures."""
    layouts = (_layout(summary, size, arabic_indic=letterhead.arabic_indic) for size in _SIZES)
    title, story = on_one_sheet(letterhead, summary.register, layouts)
    return build(letterhead, summary.register, title, story, code=summary.short_code)
