"""Charts on paper, of our own drawing: bars from the right with their figures written beside them.

They are told by their figures, not by their colour, so that a black-and-white print says the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hayat_desk.printouts.layout.marks import ACCENT, LINE, SOFT, TINT
from hayat_desk.printouts.typesetting.flow import Block, draw_text
from hayat_desk.printouts.typesetting.lines import Style, natural_width, shortened
from hayat_desk.printouts.typesetting.structure import Element

_LABEL = Style(size=11, leading=18)
_FIGURE = Style(size=11, leading=18, weight="bold")
_LARGE = Style(size=19, leading=27, weight="bold", align="centre", colour=ACCENT)
_SMALL = Style(size=10, leading=15, align="centre", colour=SOFT)
_WIDEST_LABEL = 0.42  # of the width
_GAP = 8.0
_BAR = 0.58  # of a row's height


class PrintedChart(Block):
    """Horizontal bars that grow from the right, one to a line; an empty one keeps its line and its nought."""

    kind = "Figure"

    def __init__(
        self, bars: Sequence[tuple[str, int]], *, row: float = 18, figure: Callable[[int], str] = str
    ) -> None:
        """Labels come ready for paper, `figure` writes a count; `row` is the height of a line in points."""
        super().__init__(before=2, after=8)
        self.bars = bars
        self.row = row
        self.figure = figure

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One line for each bar."""
        self.width, self.height = width, len(self.bars) * self.row
        return self.width, self.height

    def draw(self) -> None:
        """Draw labels, bars and figures, and the line the bars stand on."""
        room = self.width * _WIDEST_LABEL
        labels = [shortened(label, _LABEL, room) for label, _ in self.bars]
        label_width = max((natural_width(label, _LABEL) for label in labels), default=0)
        figures = [self.figure(value) for _, value in self.bars]
        figure_width = max((natural_width(figure, _FIGURE) for figure in figures), default=0)
        start = self.width - label_width - _GAP
        longest = start - figure_width - 2 * _GAP
        most = max((value for _, value in self.bars), default=0) or 1
        for at, (_, value) in enumerate(self.bars):
            top = self.height - at * self.row
            soft = SOFT if not value else _LABEL.colour
            style = replace(_LABEL, leading=self.row, colour=soft)
            draw_text(self.canv, labels[at], style, start + _GAP, top, self.width - start - _GAP)
            length = longest * value / most
            if value:
                self.canv.setFillColor(ACCENT)
                thick = self.row * _BAR
                self.canv.rect(start - length, top - (self.row + thick) / 2, length, thick, stroke=0, fill=1)
            figure_style = replace(_FIGURE, leading=self.row, colour=soft)
            wide = figure_width + 2
            draw_text(self.canv, figures[at], figure_style, start - length - _GAP * 0.75 - wide, top, wide)
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(0.8)
        self.canv.line(start, 0, start, self.height)


class KeyFigures(Block):
    """The few figures one looks for first, side by side, each over its name."""

    kind = None  # each figure is a part

    _HEIGHT = 54.0

    def __init__(self, figures: Sequence[tuple[str, str]]) -> None:
        """Name and figure, both ready for paper."""
        super().__init__(before=2, after=6)
        self.figures = figures

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One row."""
        self.width, self.height = width, self._HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the cells from the right."""
        gap = 6.0
        wide = (self.width - gap * (len(self.figures) - 1)) / len(self.figures)
        for at, (name, figure) in enumerate(self.figures):
            with self.canv.part(Element("P")):
                self._draw_figure(name, figure, self.width - (at + 1) * wide - at * gap, wide)

    def _draw_figure(self, name: str, figure: str, x: float, wide: float) -> None:
        self.canv.setFillColor(TINT)
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.6)
        self.canv.roundRect(x, 0, wide, self.height, 4, stroke=1, fill=1)
        size = min(_LARGE.size, _LARGE.size * (wide - 8) / max(natural_width(figure, _LARGE), 1))
        draw_text(self.canv, figure, replace(_LARGE, size=size), x, self.height - 6, wide)
        draw_text(self.canv, name, _SMALL, x, self.height - 34, wide)
