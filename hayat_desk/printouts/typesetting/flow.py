"""What flows down the page: paragraphs, rules and gaps, as ReportLab lays them into frames.

No string reaches a sheet except through `Para` or `draw_text`; there is no markup in either.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Any

from reportlab.platypus.flowables import Flowable

from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.faces import face
from hayat_desk.printouts.typesetting.lines import Line, Style, Text, wrap
from hayat_desk.printouts.typesetting.structure import Element, Kind


def _base_line(style: Style) -> float:
    """How far below the top of its strip a line stands, so that its letters sit in the middle."""
    regular = face()
    return style.leading / 2 + (regular.ascent + regular.descent) / 2000 * style.size


def draw_lines(
    canvas: PaperCanvas, lines: Sequence[Line], style: Style, x: float, top: float, width: float
) -> None:
    """Draw lines downwards from a top edge."""
    for number, line in enumerate(lines):
        canvas.draw_line(line, style, x, top - number * style.leading - _base_line(style), width)


def draw_text(canvas: PaperCanvas, text: Text, style: Style, x: float, top: float, width: float) -> float:
    """Draw a text in a frame whose top left corner is given; returns its height in points."""
    lines = wrap(text, style, width)
    draw_lines(canvas, lines, style, x, top, width)
    canvas.say(text)
    return len(lines) * style.leading


class Block(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """A flowable of ours; `before` and `after` are the gaps round it in points.

    `element` is the part of the paper's structure that it draws; without one it says which parts as it draws.
    """

    kind: Kind | None = "P"
    pen: float = 0
    """Points of width that a hand needs there, where it is left to the pen."""

    def __init__(self, before: float = 0, after: float = 0) -> None:
        super().__init__()
        self.element = Element(self.kind) if self.kind else None
        self._is_drawn = False
        self.spaceBefore = before
        self.spaceAfter = after
        self.width: float = 0
        self.height: float = 0

    def _drawOn(self, canvas: PaperCanvas) -> None:  # noqa: N802 - ReportLab's name for it
        """Draw it as its part; drawn again, as a table's heading is on the next page, it says nothing new."""
        if self.element is None:
            super()._drawOn(canvas)
            return
        with canvas.artifact(of_page=True) if self._is_drawn else canvas.part(self.element):
            super()._drawOn(canvas)
        self._is_drawn = True


class Para(Block):
    """A paragraph, or several with line ends between them."""

    def __init__(
        self, text: Text, style: Style, *, before: float = 0, after: float = 0, keep: bool = False
    ) -> None:
        super().__init__(before, after)
        self.text = text
        self.style = style
        self.keepWithNext = keep
        self._lines: Sequence[Line] = []
        self._laid_for: float | None = None  # the width; infinite once a split has fixed the lines

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Lay the text into a width."""
        if self._laid_for not in (width, inf):
            self._lines, self._laid_for = wrap(self.text, self.style, width), width
        self.width, self.height = width, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Para]:
        """The lines that fit, and the rest."""
        self.wrap(width, height)
        lines = self._lines
        fitting = int(height / self.style.leading + 1e-6)
        if fitting <= 0:
            return []
        if fitting >= len(lines):
            return [self]
        return [self._part(lines[:fitting]), self._part(lines[fitting:])]

    def _part(self, lines: Sequence[Line]) -> Para:
        part = Para(self.text, self.style, after=self.spaceAfter)
        part._lines, part._laid_for = lines, inf
        part.element = self.element
        return part

    def draw(self) -> None:
        """Draw the lines on the canvas ReportLab has set."""
        sheet: Any = self.canv
        if self.element is not None and not self.element.said:
            sheet.say(self.text)
        draw_lines(sheet, self._lines, self.style, 0, self.height, self.width)
