"""The docket of a session: what each member has before them while the requests are read out (T63, T64).

A working paper, without a number and unsigned: the decisions stand in the minutes. It names numbers and
initials, as the committee's screen does.
"""

from __future__ import annotations

from hayat_desk.printouts.layout.blocks import PaperTitle, heading_of_long, hint, since_signed, told_since
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import SignatureCell
from hayat_desk.printouts.layout.tables import Cell, facts_table, rtl_table
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Span, Style, Text
from hayat_desk.printouts.typesetting.text import count, iso, ltr, worded
from hayat_desk.summaries.papers.shapes import DocketItem, DocketSummary, LetterheadSummary

TITLE = "جدول أعمال لجنة البحث"
NOTHING = "لا طلبات في جدول هذه الجلسة."
_RETURNED = "تُعاد هذه الورقة إلى مقرر اللجنة بعد الجلسة، والقرار ما كُتب في المحضر."

_BODY = Style(size=12.5, leading=21)
_CELL = Style(size=10.5, leading=16)
_DECIDING = 110.0  # points for a decision written by hand


def _asked(item: DocketItem) -> Text:
    spans: list[Span | str] = [Span(iso(item.service), "bold")]
    if item.urgent:
        spans += ["\n", Span("عاجل: ", "bold"), worded(item.urgent)]
    if item.description:
        spans += ["\n", worded(item.description)]
    if item.appeal:
        spans += ["\n", Span("تظلّم: ", "bold"), worded(item.appeal)]
    if item.changed:
        spans += ["\n", *since_signed(item.changed)]
    if item.consent:
        spans += ["\n", worded(item.consent)]
    return spans


def _grounds(item: DocketItem) -> Text:
    """The papers with their judgement, the officer's answers, what was decided before, what else runs."""
    spans: list[Span | str] = []
    for lead, lines in (
        ("", item.documents),
        ("إفادة الباحث: ", item.notes),
        ("قرار سابق: ", item.earlier),
        ("مما طُلب: ", item.wanted),
        ("", item.recused),
    ):
        for line in lines:
            spans += ["\n" if spans else "", *([Span(lead, "bold")] if lead else []), worded(line)]
    return spans + told_since(item.told, is_first=not spans)


def _whose(item: DocketItem) -> Text:
    """The request's number and the applicant's number with initials, the initials on a line of their own."""
    applicant = worded(item.applicant).replace(" (", "\n(", 1)
    return [Span("رقم الطلب ", "bold"), ltr(item.request_number), "\n", applicant]


def draw(letterhead: LetterheadSummary, summary: DocketSummary) -> bytes:
    """The docket as PDF bytes; the last column is left to the pen."""
    name = PaperTitle(TITLE, f"الجلسة رقم {ltr(summary.session_number)}")
    total = count(len(summary.items), arabic_indic=letterhead.arabic_indic)
    story = facts_table([("تاريخ الانعقاد", iso(summary.held_on)), ("عدد الطلبات", total)], WIDTH)
    if not summary.items:
        story.append(Para(NOTHING, _BODY, before=8))
        return build(letterhead, None, name, story)
    rows: list[list[Cell]] = [
        [
            count(number, arabic_indic=letterhead.arabic_indic),
            _whose(item),
            _asked(item),
            _grounds(item),
            SignatureCell(48, _DECIDING),
        ]
        for number, item in enumerate(summary.items, 1)
    ]
    headings = ["م", "رقم الطلب وطالبه", "الخدمة والحاجة", "المستندات وما قيل فيه", "القرار"]
    story += [hint(_RETURNED), *heading_of_long("الطلبات المعروضة")]
    story.append(rtl_table(headings, rows, style=_CELL))
    return build(letterhead, None, name, story)
