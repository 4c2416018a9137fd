"""The letter that tells acceptance or refusal (T64), and the form of letters of its kind; none names an illness."""

from __future__ import annotations

from reportlab.platypus import Spacer
from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import PaperTitle, bullet, heading, paragraphs
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, SignatureStrip, Signer
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import facts_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Span, Style
from hayat_desk.printouts.typesetting.text import iso, ltr, plain, worded
from hayat_desk.summaries.papers.shapes import LetterheadSummary, ReplyLetterSummary

TITLE = "خطاب رد"

_TO = Style(size=13.5, leading=23)
_BODY = Style(size=13, leading=23, align="justify")
_STRONG = Style(size=12.5, leading=21, weight="bold")


def draw(letterhead: LetterheadSummary, summary: ReplyLetterSummary) -> bytes:
    """The letter as PDF bytes."""
    return letter(letterhead, TITLE, summary)


def letter(letterhead: LetterheadSummary, title: str, summary: ReplyLetterSummary) -> bytes:
    """A letter to an applicant about their request, under this title."""
    facts = [("رقم الطلب", ltr(summary.request_number)), ("القرار", iso(summary.outcome))]
    story: list[Flowable] = [
        Para(["إلى: ", Span(iso(summary.applicant), "bold")], _TO, after=6),
        *facts_table([fact for fact in facts if fact[1]], WIDTH),
        Spacer(0, 8),
    ]
    last: list[Flowable] = paragraphs(summary.text, _BODY)
    if summary.steps:
        last += [heading("المطلوب"), *[bullet(worded(step)) for step in summary.steps]]
    if summary.rights:
        last += [heading("حقوقك"), *paragraphs(summary.rights, _BODY)]
    if summary.office_phone:
        last.append(Para(f"للسؤال عن الطلب، هاتف المكتب: {ltr(summary.office_phone)}", _STRONG, before=4))
    employee = Signer(plain(summary.employee_title) or "الموظف", summary.employee)
    signatures = [SignatureRow([None, employee], before=14), SignatureStrip("استلم الخطاب", before=14)]
    story += signed(last, signatures)
    return build(letterhead, summary.register, PaperTitle(title, qr=summary.qr), story)
