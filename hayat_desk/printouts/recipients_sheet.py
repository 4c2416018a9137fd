"""كشف استلام: what was handed to many at once, each of whom signs on a line of their own (T67)."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import PaperTitle, heading_of_long
from hayat_desk.printouts.layout.fields import PrintedField, field_rows
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureCell, SignatureRow, Signer
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.receipt import masked
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Span, Style, Text
from hayat_desk.printouts.typesetting.text import count, iso, ltr, worded
from hayat_desk.summaries.papers.forms import Recipient, RecipientsSheetSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "كشف استلام"

_BODY = Style(size=12.5, leading=21, align="justify")
_CELL = Style(size=10.5, leading=16)


def _table(summary: RecipientsSheetSummary, *, arabic_indic: bool) -> Flowable:
    listed = [*summary.recipients, *[Recipient("")] * summary.blank_rows]
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=arabic_indic),
            ltr(row.who) if summary.by_number else iso(row.who),
            ltr(masked(row.identity_number)),
            worded(row.what),
            SignatureCell(27),
        ]
        for number, row in enumerate(listed, 1)
    ]
    label = "رقم الملف" if summary.by_number else "الاسم"
    table = rtl_table(["م", label, "رقم الهوية", "ما استُلم", "التوقيع"], rows, style=_CELL)
    table.setStyle([("VALIGN", (0, 1), (-1, -1), "MIDDLE")])
    return table


def _totals(summary: RecipientsSheetSummary, *, arabic_indic: bool) -> Text:
    spans: list[Span | str] = [
        Span("عدد المدرجين في الكشف: ", "bold"),
        count(len(summary.recipients), arabic_indic=arabic_indic),
    ]
    for item, how_many in summary.totals:
        spans += [" · ", Span(f"{iso(item)}: ", "bold"), iso(how_many)]
    return spans


def _facts(summary: RecipientsSheetSummary) -> Sequence[tuple[str, str]]:
    facts = (
        ("ما يُسلَّم", worded(summary.what)),
        ("مكان التسليم", iso(summary.place)),
        ("تاريخ التسليم", iso(summary.held_on)),
    )
    return [fact for fact in facts if fact[1]]


def draw(letterhead: LetterheadSummary, summary: RecipientsSheetSummary) -> bytes:
    """The sheet as PDF bytes."""
    story: list[Flowable] = [*facts_table(_facts(summary), WIDTH)]
    if summary.intro:
        story.append(Para(worded(summary.intro), _BODY, before=8))
    listed = [*heading_of_long("المستلمون", 90), _table(summary, arabic_indic=letterhead.arabic_indic)]
    ending: list[Flowable] = [
        Para(_totals(summary, arabic_indic=letterhead.arabic_indic), _BODY, before=10),
        *field_rows([PrintedField("عدد من استلموا"), PrintedField("عدد من لم يستلموا")], WIDTH),
        SignatureRow([Signer(summary.employee_title, summary.employee), Signer("شاهد التسليم")], before=10),
    ]
    story += signed(listed, ending)
    return build(letterhead, summary.register, PaperTitle(TITLE, qr=summary.qr), story)
