"""The blank satisfaction form (T32, T41): anonymous, so it has no number, no code, no date and no line to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hayat_desk.printouts.blocks import Note, heading, title
from hayat_desk.printouts.flow import Block, Para, draw_text
from hayat_desk.printouts.lines import Style, natural_width, shortened
from hayat_desk.printouts.marks import CheckBox, draw_box
from hayat_desk.printouts.paper import WIDTH, build
from hayat_desk.printouts.signatures import WritingLines
from hayat_desk.printouts.tables import HEADING, Cell, rtl_table
from hayat_desk.printouts.text import iso, plain, worded
from hayat_desk.summaries.papers import LetterheadSummary, OpinionFormSummary, RegisterEntry

TITLE = "استبانة رضا المستفيد"

_QUESTION = Style(size=12, leading=18)
_MARK = replace(HEADING, align="centre")
_SERVICE = Style(size=12, leading=21)
_LABEL = replace(_SERVICE, weight="bold")
_WIDEST_MARKS = 0.62  # of the table; the questions keep the rest


class _Boxes(Block):
    """One line of services, an empty box before each; what stands before them is the label."""

    _BOX = 10.0
    _GAP = 6.0
    BETWEEN = 18.0
    LABEL = 52.0

    def __init__(self, label: str, services: Sequence[str]) -> None:
        super().__init__()
        self.label = label
        self.services = services

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One line high."""
        self.width, self.height = width, _SERVICE.leading
        return self.width, self.height

    @classmethod
    def taken(cls, service: str) -> float:
        """The width that a service takes with its box."""
        return cls._BOX + cls._GAP + natural_width(service, _SERVICE) + 1

    def draw(self) -> None:
        """Draw the label, then from right to left the boxes with their words."""
        draw_text(self.canv, self.label, _LABEL, self.width - self.LABEL, self.height, self.LABEL)
        right = self.width - self.LABEL
        for service in self.services:
            wide = self.taken(service)
            draw_box(self.canv, right - self._BOX, (self.height - self._BOX) / 2, self._BOX)
            draw_text(self.canv, service, _SERVICE, right - wide, self.height, wide - self._BOX - self._GAP)
            right -= wide + self.BETWEEN


def _services(services: Sequence[str], width: float) -> list[Block]:
    """The services on as many lines as they take."""
    room = width - _Boxes.LABEL
    lines: list[list[str]] = []
    left = 0.0
    for service in services:
        name = iso(shortened(plain(service), _SERVICE, room - 24))
        if not lines or left < _Boxes.taken(name):
            lines.append([])
            left = room
        lines[-1].append(name)
        left -= _Boxes.taken(name) + _Boxes.BETWEEN
    return [_Boxes("" if number else "الخدمة:", line) for number, line in enumerate(lines)]


def _questions(summary: OpinionFormSummary) -> Block:
    share = min(60.0, WIDTH * _WIDEST_MARKS / max(1, len(summary.marks)))
    rows: list[list[Cell]] = [
        [Para(iso(question), _QUESTION), *(CheckBox(size=12, line=26) for _ in summary.marks)]
        for question in summary.questions
    ]
    headings: list[Cell] = ["السؤال", *(Para(iso(mark), _MARK) for mark in summary.marks)]
    table: Block = rtl_table(
        headings, rows, [WIDTH - share * len(summary.marks), *[share] * len(summary.marks)]
    )
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
    return table


def draw(letterhead: LetterheadSummary, summary: OpinionFormSummary, *, copy: bool = False) -> bytes:
    """The form as PDF bytes; without the register's lines, whatever the summary says of them."""
    story: list[Block] = [title(TITLE), Note(worded(summary.invitation))]
    story += _services(summary.services, WIDTH)
    if summary.questions:
        story += [heading("تُوضع علامة واحدة أمام كل سؤال"), _questions(summary)]
    story += [heading("ملاحظات ومقترحات"), WritingLines(summary.comment_lines)]
    unregistered = replace(letterhead, has_number=False, has_date=False, has_attachments=False)
    return build(unregistered, RegisterEntry(), TITLE, story, copy=copy)
