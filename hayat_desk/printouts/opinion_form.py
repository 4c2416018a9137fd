"""The blank satisfaction form (T32, T41): anonymous, so it has no number, no code, no date and no line to sign."""

from __future__ import annotations

from dataclasses import replace

from hayat_desk.printouts.layout.blocks import Note, PaperTitle, heading, heading_of_long
from hayat_desk.printouts.layout.fields import Choices, PrintedChoice
from hayat_desk.printouts.layout.marks import PrintedCheckBox
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.signatures import WritingLines
from hayat_desk.printouts.layout.tables import HEADING, Cell, rtl_table
from hayat_desk.printouts.typesetting.flow import Block, Para
from hayat_desk.printouts.typesetting.lines import Style
from hayat_desk.printouts.typesetting.text import count, iso, worded
from hayat_desk.summaries.papers.shapes import LetterheadSummary, OpinionFormSummary

TITLE = "استبانة رضا المستفيد"

_QUESTION = Style(size=12, leading=18)
_MARK = replace(HEADING, align="centre")
_SERVICE = Style(size=12, leading=21)
_WIDEST_MARKS = 0.62  # of the table; the questions keep the rest


def _questions(summary: OpinionFormSummary, *, arabic_indic: bool) -> Block:
    share = min(60.0, WIDTH * _WIDEST_MARKS / max(1, len(summary.marks)))
    rows: list[list[Cell]] = [
        [Para(iso(question), _QUESTION), *(PrintedCheckBox(size=12, line=26) for _ in summary.marks)]
        for question in summary.questions
    ]
    digits = [count(number, arabic_indic=arabic_indic) for number in range(1, len(summary.marks) + 1)]
    scale = [f"{digit}\n{iso(mark)}" for digit, mark in zip(digits, summary.marks, strict=True)]
    headings: list[Cell] = ["السؤال", *(Para(mark, _MARK) for mark in scale)]
    table: Block = rtl_table(
        headings, rows, [WIDTH - share * len(summary.marks), *[share] * len(summary.marks)]
    )
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return table


def draw(letterhead: LetterheadSummary, summary: OpinionFormSummary) -> bytes:
    """The form as PDF bytes; without the register's lines, whatever the summary says of them."""
    story: list[Block] = [Note(worded(summary.invitation))]
    if summary.services:
        story.append(Choices([PrintedChoice(service) for service in summary.services], _SERVICE, "الخدمة:"))
    if summary.questions:
        story += [
            *heading_of_long("تُوضع علامة واحدة أمام كل سؤال"),
            _questions(summary, arabic_indic=letterhead.arabic_indic),
        ]
    story += [heading("ملاحظات ومقترحات"), WritingLines(summary.comment_lines)]
    return build(letterhead, None, PaperTitle(TITLE), story)
