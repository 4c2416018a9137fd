"""How wide the columns of a table are: as what they hold, in points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hayat_desk.printouts.typesetting.flow import Block, Para
from hayat_desk.printouts.typesetting.lines import Span, Style, natural_width
from hayat_desk.printouts.typesetting.text import plain

_LONGEST = 6
"""So many of the longest lines and words of a column, by their letters, are measured; the widest is among them."""
_MOST_LETTERS = 120
_A_WORD = 24  # letters: a longer one is cut between them
_CLOSE = 0.5  # points: as near as widths are found
_NARROW = 40.0  # points: a column that only counts, and needs no more
_WHOLE = re.compile(r"[\d+*() /-]+|(?:\w+: )?[\d/ ]+(?:هـ(?: الموافق [\d/ ]+م)?|م)|\((?:\w\.? ?)+\)")
"""A line that is one number, one date in one calendar or in both, with its word before it, or somebody's initials."""


def fitted(rows: Sequence[Sequence[Block]], width: float, pad: float) -> list[float]:
    """The widths of the columns of these rows, headings among them; `pad` stands at both sides of a cell.

    A word, a number and a date in both calendars stand on one line wherever there is room for all; a place for the
    pen has what it needs. What room is left is shared, a pen twice over.
    """
    columns = list(zip(*rows, strict=True))
    least = [_least(column) + 2 * pad for column in columns]
    natural = [max(narrow, _natural(column) + 2 * pad) for narrow, column in zip(least, columns, strict=True)]
    if sum(least) > width:
        return [narrow * width / sum(least) for narrow in least]
    if sum(natural) > width:
        return _capped(least, natural, width)
    weights = [
        wide * (1 + any(cell.pen for cell in column)) if wide > _NARROW else 0.0
        for wide, column in zip(natural, columns, strict=True)
    ]
    rest = (width - sum(natural)) / (sum(weights) or 1)
    return [wide + rest * weight for wide, weight in zip(natural, weights, strict=True)]


def _capped(least: Sequence[float], natural: Sequence[float], width: float) -> list[float]:
    """What is short stays whole, and the longest columns share the rest."""
    low, high = 0.0, max(natural)
    while high - low > _CLOSE:
        cap = (low + high) / 2
        widths = [max(narrow, min(wide, cap)) for narrow, wide in zip(least, natural, strict=True)]
        low, high = (cap, high) if sum(widths) <= width else (low, cap)
    widths = [max(narrow, min(wide, low)) for narrow, wide in zip(least, natural, strict=True)]
    return [wide + (width - sum(widths)) / len(widths) for wide in widths]


def _natural(column: Sequence[Block]) -> float:
    return _widest(line for cell in column for line in _lines(cell))


def _least(column: Sequence[Block]) -> float:
    pieces = (
        (piece, style)
        for cell in column
        for line, style in _lines(cell)
        for piece in ([line] if _WHOLE.fullmatch(line) else (word[:_A_WORD] for word in line.split()))
    )
    return max(_widest(pieces), *(cell.pen for cell in column))


def _widest(texts: Iterable[tuple[str, Style]]) -> float:
    longest = sorted(set(texts), key=lambda text: -len(text[0]))[:_LONGEST]
    return max((natural_width(text, style) + _CLOSE for text, style in longest), default=0.0)


def _lines(cell: Block) -> list[tuple[str, Style]]:
    """The lines of a cell's text as they are written, in bold where any of it is."""
    if not isinstance(cell, Para):
        return []
    spans = [cell.text] if isinstance(cell.text, str) else cell.text
    text = "".join(span.text if isinstance(span, Span) else span for span in spans)
    is_bold = any(isinstance(span, Span) and span.weight == "bold" for span in spans)
    style = replace(cell.style, weight="bold") if is_bold else cell.style
    return [(line[:_MOST_LETTERS], style) for line in plain(text).split("\n") if line.strip()]
