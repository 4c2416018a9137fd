"""The receipt that is signed when a service is handed over (T67)."""

from __future__ import annotations

from collections.abc import Iterator

from hayat_desk.printouts.layout.blocks import Note, PaperTitle, heading
from hayat_desk.printouts.layout.fields import PrintedField, field_rows
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer, StampPlace
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import facts_table
from hayat_desk.printouts.typesetting.flow import Block, Para
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import iso, ltr, worded
from hayat_desk.summaries.papers.shapes import DeliveryReceiptSummary, LetterheadSummary, Receiver

TITLE = "سند استلام خدمة"
LAST = "دفعة أخيرة"
NEXT_UNKNOWN = "تليها دفعة أخرى"

_STRONG = Style(size=12.5, leading=21, weight="bold")


def _facts(summary: DeliveryReceiptSummary) -> list[tuple[str, str]]:
    facts = [
        (summary.beneficiary_title, iso(summary.beneficiary)),
        ("رقم الملف", ltr(summary.file_number)),
        ("رقم الطلب", ltr(summary.request_number)),
        ("ما سُلّم", iso(summary.what)),
        ("المبلغ", iso(summary.amount)),
        ("المبلغ كتابةً", iso(summary.amount_in_words)),
        ("طريقة التسليم", iso(summary.mode)),
        ("تاريخ التسليم", iso(summary.delivered_on)),
    ]
    return [(label, value) for label, value in facts if value]


def _part(summary: DeliveryReceiptSummary) -> str:
    """The line that says whether this was the last part, or when the next is due."""
    if summary.is_last:
        return LAST
    return f"الدفعة التالية في {iso(summary.next_due)}" if summary.next_due else NEXT_UNKNOWN


def _receiver(receiver: Receiver) -> Iterator[Block]:
    """In what capacity and under which number the receiver signs; a line for the pen where it is not known."""
    fields = [
        PrintedField("الصفة", iso(receiver.capacity)),
        PrintedField(receiver.identity_label, iso(receiver.identity)),
    ]
    return field_rows(fields, WIDTH)


def draw(letterhead: LetterheadSummary, summary: DeliveryReceiptSummary) -> bytes:
    """The receipt as PDF bytes."""
    story: list[Block] = [
        *facts_table(_facts(summary), WIDTH),
    ]
    last: list[Block] = [
        heading("إقرار الاستلام"),
        Note(worded(summary.text), Style(size=13, leading=22)),
        Para(_part(summary), _STRONG, before=2),
    ]
    receiver = Signer("استلمتُ ما ذُكر", summary.receiver.name, thumb=True)
    boxes = SignatureRow([receiver, StampPlace(), Signer("الموظف", summary.employee)], before=14)
    story += signed(last, [*_receiver(summary.receiver), boxes])
    return build(letterhead, summary.register, PaperTitle(TITLE, qr=summary.qr), story)
