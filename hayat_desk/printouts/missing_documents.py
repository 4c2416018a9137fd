"""The list an incomplete request goes home with: what is missing or does not count, why, what to bring."""

from __future__ import annotations

from hayat_desk.printouts.layout.blocks import Note, PaperTitle, heading
from hayat_desk.printouts.layout.marks import PrintedCheckBox
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer, StampPlace
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import CELL, Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Block, Para
from hayat_desk.printouts.typesetting.lines import Span, Style
from hayat_desk.printouts.typesetting.text import count, iso, ltr, worded
from hayat_desk.summaries.papers.shapes import LetterheadSummary, MissingDocumentsSummary

TITLE = "قائمة المستندات الناقصة"
NOTHING = "لا ينقص هذا الطلب مستند: كل ما تطلبه الخدمة اطُّلع على أصله."

_BODY = Style(size=12.5, leading=21, align="justify")


def _rows(summary: MissingDocumentsSummary, *, arabic_indic: bool) -> list[list[Cell]]:
    return [
        [
            count(number, arabic_indic=arabic_indic),
            [Span(iso(document.title), "bold")],
            worded(document.reason),
            worded(document.bring),
            PrintedCheckBox(line=CELL.leading),
        ]
        for number, document in enumerate(summary.documents, 1)
    ]


def draw(letterhead: LetterheadSummary, summary: MissingDocumentsSummary) -> bytes:
    """The list as PDF bytes."""
    facts = [("الاسم", iso(summary.applicant)), ("الخدمة المطلوبة", iso(summary.service))]
    story: list[Block] = [
        *facts_table([fact for fact in facts if fact[1]], WIDTH),
    ]
    last: list[Block] = []
    if not summary.documents:
        story.append(Para(NOTHING, _BODY, before=8))
    else:
        if summary.intro:
            story.append(Para(worded(summary.intro), _BODY, before=8))
        last += [
            heading("المطلوب إحضاره"),
            rtl_table(
                ["م", "المستند", "السبب", "ما يُحضر", "أُحضر"],
                _rows(summary, arabic_indic=letterhead.arabic_indic),
            ),
        ]
    if summary.closing:
        last.append(Note(worded(summary.closing), before=12))
    if summary.office_phone:
        last.append(Para(f"للاستفسار، هاتف المكتب: {ltr(summary.office_phone)}", _BODY, before=6))
    received = Signer("استلمتُ القائمة", summary.applicant)
    story += signed(
        last, [SignatureRow([received, StampPlace(), Signer("الموظف", summary.employee)], before=14)]
    )
    name = PaperTitle(TITLE, f"طلب الدعم رقم {ltr(summary.request_number)}", summary.qr)
    return build(letterhead, summary.register, name, story)
