"""The minutes of the research committee with the table that its members sign (T63, T64, T70)."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.layout.blocks import (
    Note,
    PaperTitle,
    bullet,
    heading,
    heading_of_long,
    since_signed,
    told_since,
)
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureCell
from hayat_desk.printouts.layout.signed import signed
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Span, Style, Text
from hayat_desk.printouts.typesetting.text import count, iso, ltr, worded
from hayat_desk.summaries.papers.shapes import (
    LetterheadSummary,
    MinutesDecision,
    MinutesMember,
    MinutesSummary,
)

TITLE = "محضر لجنة البحث"
DRAFT = "مسودة محضر، لم تُعتمد بعد"
DRAFT_STAMP = "مسودة"
ABSENT = "غائب"
UNDECIDED = "لم يُقرَّر بعد"

_BODY = Style(size=12.5, leading=21, align="justify")
_ALARM = Style(size=12.5, leading=21, weight="bold", colour="#9a3412")
_CELL = Style(size=10.5, leading=16)


def _grounds(decision: MinutesDecision) -> Text:
    """The reason, and on lines of their own what is to be completed and the article it rests on."""
    grounds: list[Span | str] = [worded(decision.reason)] if decision.reason else []
    for wanted in decision.wants:
        grounds += ["\n" if grounds else "", Span("المطلوب: ", "bold"), worded(wanted)]
    if decision.article:
        grounds += ["\n" if grounds else "", Span("المستند: ", "bold"), worded(decision.article)]
    if decision.changed:
        grounds += ["\n" if grounds else "", *since_signed(decision.changed)]
    if decision.consent:
        grounds += ["\n" if grounds else "", worded(decision.consent)]
    grounds += told_since(decision.told, is_first=not grounds)
    for line in decision.recused:
        grounds += ["\n" if grounds else "", worded(line)]
    return grounds


def _decisions(decisions: tuple[MinutesDecision, ...], *, arabic_indic: bool) -> Flowable:
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=arabic_indic),
            ltr(decision.request_number),
            worded(decision.applicant).replace(" (", "\n(", 1),  # the initials stay on one line
            iso(decision.service),
            [Span(iso(decision.outcome), "bold")] if decision.outcome else UNDECIDED,
            _grounds(decision),
        ]
        for number, decision in enumerate(decisions, 1)
    ]
    headings = ["م", "رقم الطلب", "طالب الدعم", "الخدمة", "القرار", "السبب والمستند"]
    return rtl_table(headings, rows, style=_CELL)


def _signatures(members: tuple[MinutesMember, ...], *, arabic_indic: bool) -> Flowable:
    """The table of T70; a member who was absent has a row too, and it says so."""
    rows: list[list[Cell]] = []
    for number, member in enumerate(members, 1):
        notes = [] if member.present else [ABSENT]
        notes += [worded(member.note)] if member.note.strip() else []
        rows.append(
            [
                count(number, arabic_indic=arabic_indic),
                iso(member.name),
                worded(member.title),
                SignatureCell(27),
                "، ".join(notes),
            ]
        )
    table = rtl_table(["م", "الاسم", "الصفة", "التوقيع", "ملاحظات"], rows, style=_CELL)
    table.setStyle([("VALIGN", (0, 1), (-1, -1), "MIDDLE")])
    return table


def _counts(summary: MinutesSummary) -> Text:
    spans: list[Span | str] = [Span("خلاصة القرارات: ", "bold")]
    for number, (outcome, how_many) in enumerate(summary.counts):
        spans += [" · " if number else "", f"{iso(outcome)}: ", Span(iso(how_many), "bold")]
    return spans


def _amendments(summary: MinutesSummary) -> list[Flowable]:
    blocks: list[Flowable] = heading_of_long("ملحقات المحضر", 66) if summary.amendments else []
    for dated, text in summary.amendments:
        blocks.append(Para([Span(f"{iso(dated)}: ", "bold"), worded(text)], _BODY, after=4))
    return blocks


def draw(letterhead: LetterheadSummary, summary: MinutesSummary) -> bytes:
    """The minutes as PDF bytes; a draft says so at its top, and on every sheet, as sheets part."""
    story: list[Flowable] = []
    if not summary.is_confirmed:
        story.append(Note(DRAFT, _ALARM))
        stamps = [letterhead.notice, DRAFT_STAMP]
        letterhead = replace(letterhead, notice=" · ".join(stamp for stamp in stamps if stamp))
    story += facts_table([("تاريخ الانعقاد", iso(summary.held_on))], WIDTH)
    story.append(Para(worded(summary.opening), _BODY, before=8, after=6))
    if summary.warning:
        story.append(Note(worded(summary.warning)))
    body: list[Flowable] = []
    if summary.decisions:
        body += heading_of_long("الطلبات وما تقرر فيها")
        body.append(_decisions(summary.decisions, arabic_indic=letterhead.arabic_indic))
    if summary.left:
        body += heading_of_long("طلبات خرجت من الجدول")
        body += [bullet(worded(line)) for line in summary.left]
    if summary.counts:
        body.append(Para(_counts(summary), _BODY, before=8, after=2))
    body += _amendments(summary)
    members = [
        heading("توقيعات أعضاء اللجنة"),
        _signatures(summary.members, arabic_indic=letterhead.arabic_indic),
    ]
    story += signed(body, members if summary.members else [])
    name = PaperTitle(TITLE, f"الجلسة رقم {ltr(summary.session_number)}", summary.qr)
    return build(letterhead, summary.register, name, story)
