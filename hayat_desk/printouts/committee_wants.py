"""«ما تطلبه اللجنة»: what an applicant takes home of a request that the committee returned (T63–T65)."""

from __future__ import annotations

from hayat_desk.printouts.layout.blocks import PaperTitle, heading
from hayat_desk.printouts.layout.marks import PrintedCheckBox
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, Signer, StampPlace
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import CELL, Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Block, Para
from hayat_desk.printouts.typesetting.lines import Span, Style
from hayat_desk.printouts.typesetting.text import count, iso, ltr, worded
from hayat_desk.summaries.papers.forms import CommitteeWantsSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "ما تطلبه اللجنة"

_BODY = Style(size=12.5, leading=21, align="justify")


def _rows(summary: CommitteeWantsSummary, *, arabic_indic: bool) -> list[list[Cell]]:
    """A row for each thing; the last column is left to the pen until it is completed, and bare where withdrawn."""
    return [
        [
            count(number, arabic_indic=arabic_indic),
            [Span(worded(want.title), "bold"), "\n", iso(want.kind)],
            worded(want.closed or want.how),
            "" if want.is_withdrawn else PrintedCheckBox(checked=bool(want.closed), line=CELL.leading),
        ]
        for number, want in enumerate(summary.wants, 1)
    ]


def draw(letterhead: LetterheadSummary, summary: CommitteeWantsSummary) -> bytes:
    """The paper as PDF bytes."""
    facts = [("الاسم", iso(summary.applicant)), ("الخدمة المطلوبة", iso(summary.service))]
    story: list[Block] = [
        *facts_table([fact for fact in facts if fact[1]], WIDTH),
        Para(worded(summary.intro), _BODY, before=8),
    ]
    last: list[Block] = [
        heading("المطلوب استكماله"),
        rtl_table(
            ["م", "المطلوب", "كيف يُستكمل", "استُكمل"],
            _rows(summary, arabic_indic=letterhead.arabic_indic),
        ),
    ]
    if summary.office_phone:
        last.append(Para(f"للاستفسار، هاتف المكتب: {ltr(summary.office_phone)}", _BODY, before=6))
    received = Signer("استلمتُ الورقة", summary.applicant)
    story += signed(
        last, [SignatureRow([received, StampPlace(), Signer("الموظف", summary.employee)], before=14)]
    )
    name = PaperTitle(TITLE, f"طلب الدعم رقم {ltr(summary.request_number)}", summary.qr)
    return build(letterhead, summary.register, name, story)
