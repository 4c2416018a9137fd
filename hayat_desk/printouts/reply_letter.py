"""The letter that tells acceptance or refusal (T64); it names neither diagnosis nor income.

Its form is that of Saudi official letters: whom it is to, greeting, subject, text, closing, name, title and
signature, the place of the stamp, whom a copy goes to.
"""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import PaperTitle, bullet, heading, hint, paragraphs
from hayat_desk.printouts.layout.paper import build
from hayat_desk.printouts.layout.signatures import SignatureRow, SignatureStrip, Signer, StampPlace
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Span, Style
from hayat_desk.printouts.typesetting.text import iso, ltr, plain, worded
from hayat_desk.summaries.papers.forms import ReplyLetterSummary
from hayat_desk.summaries.papers.shapes import LetterheadSummary

TITLE = "خطاب رد"
COPIES = "نسخة إلى: ملف الطلب."

_TO = Style(size=13.5, leading=23)
_BODY = Style(size=13, leading=22, align="justify")
_SUBJECT = Style(size=13, leading=22, weight="bold", align="centre")
_CLOSING = Style(size=13, leading=22, align="centre")
_STRONG = Style(size=12.5, leading=21, weight="bold")


def letter(letterhead: LetterheadSummary, title: str, summary: ReplyLetterSummary) -> bytes:
    """A letter to whom a request is of, as PDF bytes; `title` is the kind of letter."""
    story: list[Flowable] = [
        Para([f"{summary.honoured}: ", Span(iso(summary.applicant), "bold"), f"  {summary.blessed}"], _TO),
        *paragraphs(summary.greeting, _TO, after=4),
        Para(["الموضوع: ", worded(summary.subject)], _SUBJECT, after=6),
    ]
    last: list[Flowable] = paragraphs(summary.text, _BODY)
    if summary.steps:
        last += [heading("المطلوب"), *[bullet(worded(step)) for step in summary.steps]]
    if summary.rights:
        last += [heading("حقوقك"), *paragraphs(summary.rights, _BODY)]
    if summary.office_phone:
        last.append(Para(f"للسؤال عن الطلب، هاتف المكتب: {ltr(summary.office_phone)}", _STRONG, before=4))
    employee = Signer(plain(summary.employee_title) or "الموظف", summary.employee)
    signatures: list[Flowable] = [
        *paragraphs(summary.closing, _CLOSING),  # it is no part of what is signed, and stays with the name
        SignatureRow([StampPlace(), employee], before=10),
        SignatureStrip("استلمتُ الخطاب", before=10),
        hint(COPIES),
    ]
    story += signed(last, signatures)
    return build(letterhead, summary.register, PaperTitle(title, qr=summary.qr), story)


def draw(letterhead: LetterheadSummary, summary: ReplyLetterSummary) -> bytes:
    """The reply as PDF bytes."""
    return letter(letterhead, TITLE, summary)
