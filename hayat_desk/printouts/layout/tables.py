"""Tables that read from right to left: rows are given in reading order, the first column stands at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reportlab.platypus.doctemplate import FrameBreak
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tables import CellStyle, Table

from hayat_desk.printouts.layout.columns import fitted
from hayat_desk.printouts.layout.marks import LINE, SOFT, TINT
from hayat_desk.printouts.layout.paper import WIDTH
from hayat_desk.printouts.typesetting.flow import Block, Para
from hayat_desk.printouts.typesetting.lines import Span, Style, natural_width
from hayat_desk.printouts.typesetting.structure import Element

CELL = Style(size=11, leading=16.5)
HEADING = Style(size=10.5, leading=16, weight="bold")

_PAD = 7.0
_ABOVE = 2.5
"""Points over a row's letters; vowel marks stand above them."""
TIGHT = 0.5
"""The same where a paper must stay on one sheet."""

Cell = str | Sequence[Span | str] | Block


def _cell(cell: Cell, style: Style) -> Block:
    return cell if isinstance(cell, Block) else Para(cell, style)


class _RuledTable(Table):  # type: ignore[misc]  # ReportLab is untyped
    """A table whose heading is repeated on the next page only.

    ReportLab tries the rest of a parted table in what is left of the same page; there the heading would
    stand a second time, over the first line of a row.
    """

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits, and the rest after a page's end."""
        parts: list[Flowable] = super().split(width, height)
        return [parts[0], FrameBreak(), *parts[1:]] if self.repeatRows and len(parts) > 1 else parts

    def _splitCell(  # noqa: N802 - ReportLab's name for it
        self, value: Sequence[Block], style: CellStyle, old: float, new: float, width: float
    ) -> tuple[Sequence[Block], Sequence[Block]] | None:
        """A cell's block in two, for a row that runs over a page.

        ReportLab would lay the rest out over the column's whole width, padding and all, and fails on a block
        that turns out to fit.
        """
        if not value:
            return (), ()
        (block,) = value
        inner = width - style.leftPadding - style.rightPadding
        _, tall = block.wrap(inner, old)
        above = (old - tall) / 2 if style.valign == "MIDDLE" else 0
        room = new - style.topPadding - above
        if tall <= room + 1e-6:
            return value, ()
        parts = block.split(inner, room) if room > 0 else []
        if len(parts) == 2:
            return parts[:1], parts[1:]
        return None if style.valign == "TOP" else ((), value)

    def _drawBkgrnd(self) -> None:  # noqa: N802 - ReportLab's name for it
        with self.canv.artifact():
            super()._drawBkgrnd()

    def _drawLines(self) -> None:  # noqa: N802 - ReportLab's name for it
        with self.canv.artifact():
            super()._drawLines()


def _tell(table: Element, rows: Sequence[Sequence[Block]], head: int, labels: tuple[int, ...]) -> None:
    """Give each cell its place in the table as it is read: headings over columns, or labels before values."""
    for number, row in enumerate(rows):
        line = Element("TR", table)
        for column, cell in enumerate(row):
            is_head = number < head or column in labels
            cell.element = Element("TH" if is_head else "TD", line, heads_row=column in labels)


def _ruled(
    rows: Sequence[Sequence[Block]],
    widths: Sequence[float],
    style: list[Any],
    *,
    head: int = 0,
    labels: tuple[int, ...] = (),
    element: Element | None = None,
    above: float = _ABOVE,
) -> Table:
    _tell(element or Element("Table"), rows, head, labels)
    table = _RuledTable(
        [[[cell] for cell in reversed(row)] for row in rows],
        colWidths=list(reversed(widths)),
        repeatRows=head,
        splitInRow=1,
    )
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
            ("TOPPADDING", (0, 0), (-1, -1), above),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
            ("BOX", (0, 0), (-1, -1), 0.6, LINE),
            *style,
        ]
    )
    return table


def rtl_table(
    headings: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float] = (),
    style: Style = CELL,
    above: float = _ABOVE,
) -> Table:
    """A table with a heading that is repeated on every page; widths in points, in reading order, else as it holds."""
    cells = [[_cell(heading, HEADING) for heading in headings]]
    cells += [[_cell(cell, style) for cell in row] for row in rows]
    tint = [("BACKGROUND", (0, 0), (-1, 0), TINT), ("INNERGRID", (0, 0), (-1, -1), 0.4, LINE)]
    return _ruled(cells, widths or fitted(cells, WIDTH, _PAD), tint, head=1, above=above)


def facts_table(
    facts: Sequence[tuple[str, str]],
    width: float,
    label_width: float = 0,
    above: float = _ABOVE,
    style: Style = CELL,
) -> list[Flowable]:
    """Labels, as wide as they are, at the right of what is said; two facts side by side where both are short."""
    label_width = (
        label_width or max((natural_width(label, style) for label, _ in facts), default=0) + 2 * _PAD
    )
    half = width / 2 - label_width
    short = [natural_width(value, style) <= half - 2 * _PAD for _, value in facts]
    tables: list[Flowable] = []
    element = Element("Table")  # though drawn as several, whose columns differ
    at = 0
    while at < len(facts):
        paired: list[list[Block]] = []
        while at + 1 < len(facts) and short[at] and short[at + 1]:
            paired.append([*_fact(*facts[at], style), *_fact(*facts[at + 1], style)])
            at += 2
        if paired:
            tint = [("BACKGROUND", (column, 0), (column, -1), TINT) for column in (1, 3)]
            tables.append(
                _ruled(paired, [label_width, half] * 2, tint, labels=(0, 2), element=element, above=above)
            )
            continue
        tint = [("BACKGROUND", (-1, 0), (-1, -1), TINT)]
        tables.append(
            _ruled(
                [_fact(*facts[at], style)],
                [label_width, width - label_width],
                tint,
                labels=(0,),
                element=element,
                above=above,
            )
        )
        at += 1
    return tables


def _fact(label: str, value: str, style: Style) -> list[Block]:
    return [Para(label, replace(style, colour=SOFT)), Para(value, style)]
