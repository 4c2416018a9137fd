"""The request form (T55): blank for the pen, or filled in the same places.

Its front asks for the person, the service and the need; its back holds the declaration (T62), the consent
(T81) and what the office notes (T44-T51). What a person has told is never asked again: the filled form shows it,
and leaves declaration and consent to their own paper, which has a number and is bound to the data.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import KeepTogether, PageBreak
from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import PaperTitle, heading, heading_of_long, hint, paragraphs
from hayat_desk.printouts.layout.fields import Choices, PrintedChoice, PrintedField, field_rows
from hayat_desk.printouts.layout.marks import SOFT, PrintedCheckBox
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, SignatureStrip, Signer, WritingLines
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import Cell, rtl_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import iso, ltr, worded
from hayat_desk.summaries.papers.forms import Box, RequestFormSummary, ServiceBox
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "نموذج طلب دعم"  # where the association gives its form no name of its own
SIGNER = "طالب/طالبة الدعم"
NO_DOCUMENT = "لا يُطلب لها مستند"

_DIGITS = 10  # of an identity number and of a mobile number
_HIJRI = "        /        /        هـ"
_GREGORIAN = "        /        /        م"
_BODY = Style(size=12, leading=19, align="justify")
_CELL = Style(size=10.5, leading=15.5)
_PAPERS = Style(size=10, leading=15.5)
_SMALL = Style(size=10, leading=16, colour=SOFT, align="justify")
_NOTICE = "ما يهم معرفته"
_IS_FILLED = "بيانات الطلب كما هي في يوم الطباعة؛ ويُوقَّع الإقرار بصحة البيانات والموافقة في ورقتهما المرقّمة."
_ORIGINALS = "تُحضر أصول المستندات للاطلاع والمطابقة وتُعاد في الحال، وتُشترط صلاحيتها يوم تقديم الطلب."


def _choices(boxes: Sequence[Box], style: Style | None = None, label: str = "") -> Choices:
    choices = [PrintedChoice(box.title, box.is_ticked) for box in boxes]
    return Choices(choices, style, label) if style else Choices(choices, label=label, before=4)


def _person(summary: RequestFormSummary) -> list[Flowable]:
    labels = ("الاسم الأول", "اسم الأب", "اسم الجد", "اسم العائلة")
    parts = [PrintedField(label, iso(part)) for label, part in zip(labels, summary.name, strict=True)]
    story: list[Flowable] = list(field_rows(parts, WIDTH))
    if summary.identity_kinds:
        story.append(_choices(summary.identity_kinds, label="نوع الهوية:"))
    fields = [
        PrintedField(
            summary.identity_label,
            iso(summary.no_identity) or ltr(summary.identity_number),
            boxes=0 if summary.no_identity else _DIGITS,
        ),
        PrintedField("رقم الجوال", ltr(summary.phone), boxes=_DIGITS),
        PrintedField("تاريخ الميلاد", iso(summary.birth), blank=_HIJRI),
        PrintedField("الموافق", iso(summary.birth_other), blank=_GREGORIAN),
        PrintedField("المدينة", iso(summary.city)),
        PrintedField("الحي", iso(summary.district)),
    ]
    story += field_rows(fields, WIDTH)
    return story


def _services(services: Sequence[ServiceBox]) -> Flowable:
    rows: list[list[Cell]] = [
        [
            PrintedCheckBox(checked=service.is_ticked, size=10, line=_CELL.leading),
            Para(iso(service.title), _CELL),
            _choices(service.documents, _PAPERS) if service.documents else NO_DOCUMENT,
        ]
        for service in services
    ]
    return rtl_table(
        ["علامة", "الخدمة المطلوبة", "المستندات التي يُطّلع على أصولها"], rows, [40, 140, WIDTH - 180], _PAPERS
    )


def _need(summary: RequestFormSummary) -> list[Flowable]:
    need = Para(worded(summary.need), _BODY) if summary.need else _LinesToTheEnd()
    return [*heading_of_long("وصف الحاجة", 75), need]


class _LinesToTheEnd(WritingLines):
    """As many lines to write on as the page has room for, so that the signatures stand on its back."""

    _FEWEST, _MOST = 2, 8

    def __init__(self) -> None:
        super().__init__(self._FEWEST, spacing=22)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """What is left of the page."""
        self.number = max(self._FEWEST, min(self._MOST, int(height / self.spacing)))
        return super().wrap(width, height)


def _signed(summary: RequestFormSummary) -> list[Flowable]:
    """Declaration and consent, each with its own line to sign."""
    signer = Signer(SIGNER, thumb=True)
    employee = Signer(summary.employee_title)
    declared = [heading("إقرار بصحة البيانات"), *paragraphs(summary.declaration, _BODY, after=2)]
    agreed = [
        heading("الموافقة على الاستعلام وحفظ البيانات"),
        *paragraphs(summary.consent, _BODY, after=2),
    ]
    return [
        *signed(declared, [SignatureRow([signer, employee], before=8)]),
        *signed(agreed, [SignatureStrip(SIGNER, before=8)]),
    ]


def _office(summary: RequestFormSummary) -> list[Flowable]:
    fields = [
        PrintedField("رقم الطلب", ltr(summary.request_number)),
        PrintedField("استُلم في", iso(summary.received_on), blank=_HIJRI),
        PrintedField("الموظف", iso(summary.employee)),
        PrintedField("التوقيع"),
    ]
    office_part: list[Flowable] = [heading("لاستعمال المكتب"), *field_rows(fields, WIDTH)]
    if summary.channels:
        office_part.append(_choices(summary.channels, label="وصل الطلب عن طريق:"))
    story: list[Flowable] = [KeepTogether(office_part)]
    if summary.notice:
        story += [heading(_NOTICE), *paragraphs(summary.notice, _SMALL, after=1)]
    return story


def draw(letterhead: LetterheadSummary, summary: RequestFormSummary) -> bytes:
    """The form as PDF bytes."""
    is_filled = not summary.declaration
    number = f"رقم الطلب {ltr(summary.request_number)}" if summary.request_number else ""
    story: list[Flowable] = [
        heading("البيانات الشخصية"),
        *_person(summary),
    ]
    if summary.services:
        story += [
            *heading_of_long("الخدمة المطلوبة ومستنداتها", 80),
            _services(summary.services),
            hint(_ORIGINALS),
        ]
    story += _need(summary)
    story += [hint(_IS_FILLED)] if is_filled else [PageBreak(), *_signed(summary)]
    story += _office(summary)
    register = None if is_filled else summary.register
    return build(letterhead, register, PaperTitle(summary.title or TITLE, number, summary.qr), story)
