"""The note that carries a question to the social-research officer and comes back with the answer."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import Note, PaperTitle, heading, heading_of_long
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureRow, SignatureStrip, Signer, WritingLines
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import facts_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import iso, ltr, worded
from hayat_desk.summaries.papers.shapes import LetterheadSummary, ReferralNoteSummary

TITLE = "ورقة إحالة"
NO_NAME = "لم يُذكر اسم"
SENDER = "المُحيل"

_BODY = Style(size=12.5, leading=21, align="justify")


def _facts(summary: ReferralNoteSummary) -> list[tuple[str, str]]:
    facts = [
        ("إلى", iso(summary.to)),
        ("من", iso(summary.sent_by)),
        (summary.asker_title, iso(summary.asked_by) or NO_NAME),
        ("الهاتف", ltr(summary.asked_phone)),
        ("الموضوع", iso(summary.subject)),
        ("موعد الإيضاح", iso(summary.due)),
    ]
    return [(label, value) for label, value in facts if value]


def draw(letterhead: LetterheadSummary, summary: ReferralNoteSummary) -> bytes:
    """The note as PDF bytes."""
    story: list[Flowable] = []
    if summary.intro:
        story.append(Para(worded(summary.intro), _BODY, after=8))
    story += facts_table(_facts(summary), WIDTH)
    question = [*heading_of_long("السؤال", 75), Note(iso(summary.question), Style(size=13, leading=22))]
    story += signed(question, [SignatureStrip(SENDER, summary.sent_by, before=4)])
    answer = [heading("الإيضاح"), WritingLines(summary.answer_lines)]
    story += signed(answer, [SignatureRow([Signer(summary.to or "المجيب")], before=14)])
    return build(
        letterhead,
        summary.register,
        PaperTitle(TITLE, f"رقم الإحالة {ltr(summary.number)}", summary.qr),
        story,
    )
