"""Parts that several papers share: the title, headings, notes in a tinted box, the strip with code and QR."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import inf

from reportlab.platypus import CondPageBreak
from reportlab.platypus.flowables import Flowable

from hayat_desk.policy.spelling import grouped
from hayat_desk.printouts.layout.marks import ACCENT, LINE, SOFT, TINT, draw_qr
from hayat_desk.printouts.typesetting.flow import Block, Para, draw_lines, draw_text
from hayat_desk.printouts.typesetting.lines import Line, Span, Style, Text, natural_width, wrap
from hayat_desk.printouts.typesetting.structure import Element
from hayat_desk.printouts.typesetting.text import ltr, plain, worded

_TITLE = Style(size=19, leading=30, weight="bold", align="centre")
_UNDER = Style(size=12, leading=20, align="centre", colour=SOFT)
_HEADING = Style(size=12.5, leading=21, weight="bold", colour=ACCENT)
_HINT = Style(size=9, leading=15, colour=SOFT)
_QR_SAYS = "مربع يقرؤه الماسح، فيه رمز الورقة"
_QR = 62.0
_QUIET = 6.0  # the white border inside the square
NOTE = Style(size=12, leading=20.5)


class PaperTitle(Block):
    """The paper's name in the middle and a line under it; a QR square at the left, of an opaque reference."""

    kind = None

    def __init__(self, text: str, under: str = "", qr: str = "") -> None:
        super().__init__(before=2, after=6)
        self.text = text
        self.qr = qr
        self.under = under
        self._words = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One or two lines."""
        self.width = width
        self._words = _TITLE.leading + (_UNDER.leading if self.under else 0)
        self.height = max(self._words, _QR - 2 * _QUIET) if self.qr else self._words
        return self.width, self.height

    def draw(self) -> None:
        """Draw title and line, and the QR square at the left."""
        top = (self.height + self._words) / 2
        with self.canv.part(Element("H1")):
            draw_text(self.canv, self.text, _TITLE, 0, top, self.width)
        if self.under:
            with self.canv.part(Element("P")):
                draw_text(self.canv, self.under, _UNDER, 0, top - _TITLE.leading, self.width)
        if self.qr:
            with self.canv.picture(_QR_SAYS):
                draw_qr(self.canv, self.qr, -_QUIET, self.height - _QR + _QUIET, _QR)


def heading(text: str) -> Block:
    """A heading that stays with what follows."""
    return _headed(Para(text, _HEADING, before=6, after=3, keep=True))


def heading_of_long(text: str, room: float = 110) -> list[Flowable]:
    """A heading over content of several pages: it keeps `room` points with it, not all of the content."""
    return [CondPageBreak(room), _headed(Para(text, _HEADING, before=6, after=3))]


def _headed(para: Para) -> Para:
    para.element = Element("H2")
    return para


class Note(Block):
    """A text in a tinted box with a bar at its right; a long one runs over several pages."""

    _PAD = 10.0

    def __init__(self, text: Text, style: Style = NOTE, before: float = 2, after: float = 6) -> None:
        super().__init__(before, after)
        self.text = text
        self.style = style
        self._lines: Sequence[Line] = []
        self._fixed = False

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The text and the room round it."""
        if not self._fixed:
            self._lines = wrap(self.text, self.style, width - 2 * self._PAD - 4)
        self.width, self.height = width, len(self._lines) * self.style.leading + self._PAD
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Note]:
        """The lines that fit, and the rest."""
        self.wrap(width, height)
        fitting = int((height - self._PAD) / self.style.leading)
        if fitting <= 0 or fitting >= len(self._lines):
            return []
        return [self._part(self._lines[:fitting]), self._part(self._lines[fitting:])]

    def _part(self, lines: Sequence[Line]) -> Note:
        part = Note(self.text, self.style, 0, self.spaceAfter)
        part._lines, part._fixed, part.element = lines, True, self.element
        return part

    def draw(self) -> None:
        """Draw box, bar and text."""
        self.canv.setFillColor(TINT)
        self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        self.canv.setFillColor(ACCENT)
        self.canv.rect(self.width - 3, 0, 3, self.height, stroke=0, fill=1)
        inner = self.width - 2 * self._PAD - 4
        if self.element is not None and not self.element.said:
            self.canv.say(self.text)
        draw_lines(self.canv, self._lines, self.style, self._PAD, self.height - self._PAD / 2, inner)


def hint(text: str, before: float = 6) -> Block:
    """A remark in small letters."""
    return Para(text, _HINT, before=before)


class _Entry(Para):
    """An entry of a list: a dot or a number at the right, the text hanging beside it."""

    def __init__(self, text: Text, style: Style, label: str = "", after: float = 0) -> None:
        super().__init__(text, style, after=after)
        entry = Element("LI")
        self._label_element = Element("Lbl", entry) if label else None
        self.element = Element("LBody", entry)
        self.label = label
        self._starts = True
        self._indent = max(16.0, natural_width(label, style) + 7) if label else 16.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The text stands in from the right by the width of the dot or the number."""
        _, tall = super().wrap(width - self._indent, height)
        return width, tall

    def _part(self, lines: Sequence[Line]) -> Para:
        """Part of a long entry; what comes after its first line stands in as well, without another label."""
        part = _Entry(self.text, self.style, self.label, after=self.spaceAfter)
        part._lines, part._laid_for, part.element = lines, inf, self.element
        part._starts = self._starts and lines[0] is self._lines[0]
        part._label_element = self._label_element
        return part

    def draw(self) -> None:
        """Draw label and text."""
        if self._starts and self._label_element is not None:
            with self.canv.part(self._label_element):
                draw_text(self.canv, self.label, self.style, self.width, self.height, self._indent)
        super().draw()
        if self._starts and not self.label:
            self.canv.setFillColor(ACCENT)
            middle = self.height - self.style.leading / 2
            self.canv.circle(self.width + self._indent - 5, middle, 1.8, stroke=0, fill=1)


def since_signed(changes: Sequence[str]) -> list[Span | str]:
    """The line that lists which data changed since the applicant signed (T62)."""
    return [Span("تغيّر بعد التوقيع: ", "bold"), "؛ ".join(worded(line) for line in changes)]


def told_since(facts: Sequence[tuple[str, str]], *, is_first: bool) -> list[Span | str]:
    """A line for each thing that the committee is told beside a request: what it is, and of what."""
    spans: list[Span | str] = []
    for label, detail in facts:
        spans += ["" if is_first and not spans else "\n", Span(f"{label}: " if detail else label, "bold")]
        spans += [worded(detail)] if detail else []
    return spans


def bullet(text: Text) -> Block:
    """One entry of a list."""
    return _Entry(text, NOTE)


_NUMBERED = re.compile(r"\s*([0-9\u0660-\u0669]{1,3})\s?[.)\-\u2013]\s+(?=\S)")
_DOTTED = re.compile(r"\s*[\u2022\u00b7*\-\u2013]\s+(?=\S)")


def paragraphs(wording: str, style: Style, after: float = 6) -> list[Block]:
    """The board's wording, a gap between its paragraphs; lines that begin with a number or a dash hang as a list."""
    blocks: list[Block] = []
    for line in plain(wording).split("\n"):
        numbered, dotted = _NUMBERED.match(line), _DOTTED.match(line)
        if numbered:
            blocks.append(_Entry(worded(line[numbered.end() :]), style, f"{numbered[1]}.", after))
        elif dotted:
            blocks.append(_Entry(worded(line[dotted.end() :]), style, after=after))
        elif line.strip():
            blocks.append(Para(worded(line), style, after=after))
    return blocks


class Emphasis(Block):
    """What must be seen first, large and in a frame, with a small line above or below it."""

    _LARGE = Style(size=21, leading=34, weight="bold", align="centre", colour=ACCENT)
    _SMALL = Style(size=11.5, leading=19, align="centre", colour=SOFT)
    _PAD = 5.0

    def __init__(self, text: str, small: str = "", *, small_first: bool = False) -> None:
        super().__init__(before=2, after=8)
        self.text = text
        self.small = small
        self.small_first = small_first
        self._large = self._LARGE

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As large as the width allows."""
        room = width - 20
        natural = natural_width(self.text, self._LARGE)
        size = max(13.0, min(self._LARGE.size, self._LARGE.size * room / max(natural, 1)))
        self._large = replace(self._LARGE, size=size, leading=size * 1.62)
        lines = len(wrap(self.text, self._large, room))
        small = len(wrap(self.small, self._SMALL, room)) * self._SMALL.leading if self.small else 0
        self.width, self.height = width, lines * self._large.leading + small + 2 * self._PAD
        return self.width, self.height

    def draw(self) -> None:
        """Draw frame and lines."""
        self.canv.setStrokeColor(ACCENT)
        self.canv.setLineWidth(1)
        self.canv.roundRect(0, 0, self.width, self.height, 5, stroke=1, fill=0)
        lines = [(self.text, self._large), (self.small, self._SMALL)]
        top = self.height - self._PAD
        for text, style in reversed(lines) if self.small_first else lines:
            if text:
                top -= draw_text(self.canv, text, style, 10, top, self.width - 20)


class CodeGrid(Block):
    """A long code in numbered groups of four, three groups to a row, read from left to right."""

    _CODE = Style(size=23, leading=38, weight="bold", align="centre")
    _NUMBER = Style(size=8.5, leading=14, colour=SOFT, align="centre")
    _ROW = 50.0
    _COLUMNS = 3

    def __init__(self, code: str) -> None:
        super().__init__(after=6)
        self.groups = grouped("".join(letter for letter in code if letter.isalnum())).split()

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As many rows as it takes."""
        self.width = width
        self.height = -(-len(self.groups) // self._COLUMNS) * self._ROW
        return self.width, self.height

    def draw(self) -> None:
        """Draw the cells."""
        wide = self.width / self._COLUMNS
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.7)
        for i, group in enumerate(self.groups):
            x, top = i % self._COLUMNS * wide, self.height - i // self._COLUMNS * self._ROW
            self.canv.rect(x, top - self._ROW, wide, self._ROW, stroke=1, fill=0)
            draw_text(self.canv, ltr(str(i + 1)), self._NUMBER, x, top - 3, wide)
            draw_text(self.canv, ltr(group), self._CODE, x, top - 12, wide)
