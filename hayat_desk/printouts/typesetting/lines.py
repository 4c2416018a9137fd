"""Lines of a paragraph: wrapped in logical order on shaped widths, each then put into visual order.

Every string of every paper comes by here, so here its numbers are held together (`numbers`).

A paragraph is ordered once as a whole; a line keeps the ranks of its own letters, which is what the
algorithm would give for the line by itself, the spaces at its end apart: those are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Literal

from hayat_desk.printouts.typesetting.faces import FaceName, Weight
from hayat_desk.printouts.typesetting.glyphs import Cluster, Seat
from hayat_desk.printouts.typesetting.numbers import in_order
from hayat_desk.printouts.typesetting.order import CONTROLS, Base, order
from hayat_desk.printouts.typesetting.shaping import Word, shape
from hayat_desk.printouts.typesetting.text import clean_text

_STEMS = "ريال|هلل|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|سنين|ساع|دقيق|دقائق|خانة|جرام|كيلو"
_SHORT = "ر\\.س|كم|سم|ملم|هـ|م|%|٪|SAR|kg|km|cm|mm|mg|ml"
_STEMS += "|محرم|المحرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو ?القعدة|ذي ?القعدة|ذو ?الحجة|ذي ?الحجة"
_STEMS += "|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
# A number stays on one line with its unit: the space between them is no place to break.
_TOKEN = re.compile(rf" +|(?:[^ ]*[0-9٠-٩] (?=(?:{_STEMS})|(?:{_SHORT})(?!\w)))?[^ ]+")

_HELD = re.compile("\u2066\u202d[^\u2069]*\u2069")
_BETWEEN_GROUPS = re.compile(r"(?<=[\d)]) (?=\d|\(\d+\) \d|[/-] ?\d)|(?<=\d [/-]) (?=\d)")
"""The spaces inside a telephone, an account, a date that are held in their order."""

_LONGEST_LINE = 400  # letters

Align = Literal["start", "centre", "end", "justify"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text of one weight; never markup."""

    text: str
    weight: Weight | None = None


Text = str | Sequence[Span | str]


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set: sizes in points, colours as #rrggbb; start is the right of the paper."""

    size: float = 11.5
    leading: float = 20
    weight: Weight = "regular"
    colour: str = "#1f2a2e"
    align: Align = "start"
    base: Base = "R"


@dataclass(frozen=True, eq=False)
class Run:
    """A stretch of a line in one face: its codes, and what stands off the line.

    A picture has its glyph, its place in thousandths of the type size from the beginning of the line, and
    how many spaces come before it.
    """

    face: FaceName
    seats: tuple[Seat, ...]
    pictures: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, eq=False)
class Line:
    """One line from left to right; its width in thousandths of the type size."""

    clusters: tuple[Cluster, ...]
    last: bool

    @cached_property
    def width(self) -> int:
        """Natural width."""
        return sum(cluster.advance for cluster in self.clusters)

    @cached_property
    def spaces(self) -> int:
        """How many spaces can be widened."""
        return sum(cluster.text == " " for cluster in self.clusters)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """What is drawn, found once for all papers the line stands on."""
        runs: list[Run] = []
        pen = spaces = 0
        for face, clusters in groupby(self.clusters, key=lambda cluster: cluster.face):
            seats: list[Seat] = []
            pictures: list[tuple[int, int, int, int]] = []
            for cluster in clusters:
                its_seats, its_pictures = cluster.seats
                seats += its_seats
                pictures += [(glyph, pen + x, y, spaces) for glyph, x, y in its_pictures]
                pen += cluster.advance
                spaces += cluster.text == " "
            runs.append(Run(face, tuple(_forward(seats)), tuple(pictures)))
        return tuple(runs)


def _forward(seats: list[Seat]) -> list[Seat]:
    """No code goes backwards, as a raised letter may in Amiri: the code beside it is the narrower for it."""
    for at, (glyph, letter, width) in enumerate(seats):
        beside = at - 1 if at else 1
        if width < 0:
            seats[at] = glyph, letter, 0
            if beside < len(seats):
                its_glyph, its_letter, its_width = seats[beside]
                seats[beside] = its_glyph, its_letter, max(0, its_width + width)
    return seats


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cluster and its place from the left in the whole paragraph."""

    rank: int
    cluster: Cluster


def _letters(text: Text, weight: Weight) -> Iterator[tuple[str, Weight]]:
    for part in [text] if isinstance(text, str) else text:
        span = Span(part) if isinstance(part, str) else part
        for letter in in_order(clean_text(span.text)):
            yield letter, span.weight or weight


def _paragraphs(text: Text, weight: Weight) -> Iterator[tuple[str, list[Weight]]]:
    letters: list[str] = []
    weights: list[Weight] = []
    for letter, its_weight in _letters(text, weight):
        if letter == "\n":
            yield "".join(letters), weights
            letters, weights = [], []
        else:
            letters.append(letter)
            weights.append(its_weight)
    yield "".join(letters), weights


def _tokens(text: str, weights: list[Weight], base: Base) -> Iterator[list[_Placed]]:
    """Words and stretches of space, shaped, with the rank of each cluster; controls are gone.

    A number in groups is one word, so that no line ends inside a telephone number.
    """
    bidi = order(text, base)
    visible = [i for i, letter in enumerate(text) if letter not in CONTROLS]
    tied = _HELD.sub(lambda code: _BETWEEN_GROUPS.sub("\u00a0", code[0]), text)
    for match in _TOKEN.finditer("".join(tied[i] for i in visible)):
        places = visible[match.start() : match.end()]
        letters = "".join(text[i] for i in places)
        word = Word(letters, tuple(bidi.odd[i] for i in places), tuple(weights[i] for i in places))
        yield [_Placed(bidi.rank[places[cluster.start]], cluster) for cluster in shape(word)]


def _width(placed: Sequence[_Placed]) -> int:
    return sum(item.cluster.advance for item in placed)


def _cut(word: list[_Placed], room: float) -> Iterator[list[_Placed]]:
    """A word wider than the frame, cut between clusters; inside a number only where nothing else is left to cut."""
    piece: list[_Placed] = []
    width = 0
    for item in word:
        if piece and width + item.cluster.advance > room:
            beside = [*piece, item]
            outside = (at for at in range(len(piece), 0, -1) if not _is_number(beside[at - 1 : at + 1]))
            end = next(outside, len(piece))
            yield piece[:end]
            piece = piece[end:]
            width = _width(piece)
        piece.append(item)
        width += item.cluster.advance
    yield piece


def _is_number(beside: Sequence[_Placed]) -> bool:
    return all(item.cluster.text.isdecimal() or item.cluster.text in ".,:/٫٬" for item in beside)


def _parted(tokens: Iterator[list[_Placed]], room: float) -> Iterator[list[_Placed]]:
    """The tokens; a number parts from its unit, or its groups from one another, where they do not fit together."""
    for token in tokens:
        if _width(token) <= room:
            yield token
            continue
        begin = 0
        for at, item in enumerate(token):
            if at and item.cluster.text == " ":
                yield from (token[begin:at], token[at : at + 1])
                begin = at + 1
        yield token[begin:]


def _fill(tokens: Iterator[list[_Placed]], room: float) -> Iterator[list[_Placed]]:
    """Lines as full as they can be; each ends without spaces."""
    line: list[_Placed] = []
    gap: list[_Placed] = []
    width = 0
    for token in _parted(tokens, room):
        if token and token[0].cluster.text.startswith(" "):
            gap = token
            continue
        wide = _width(token)
        if line and width + _width(gap) + wide > room:
            yield line
            line, gap, width = [], [], 0
        if wide > room:
            *full, token = _cut(token, room)
            yield from full
            gap, wide = [], _width(token)
        line += gap + token
        width += _width(gap) + wide
        gap = []
    yield line


def _visual(placed: Sequence[_Placed], *, last: bool) -> Line:
    return Line(tuple(item.cluster for item in sorted(placed, key=lambda item: item.rank)), last)


def wrap(text: Text, style: Style, width: float) -> tuple[Line, ...]:
    """The lines of a text in a frame so many points wide.

    Papers repeat themselves: letterheads, headings and labels are laid once.
    """
    if isinstance(text, str):
        return (_wrapped if len(text) > _LONGEST_LINE else _wrapped_once)(text, style, width)
    parts = tuple(text)
    long = sum(len(part.text if isinstance(part, Span) else part) for part in parts) > _LONGEST_LINE
    return (_wrapped if long else _wrapped_once)(parts, style, width)


def _wrapped(text: str | tuple[Span | str, ...], style: Style, width: float) -> tuple[Line, ...]:
    room = max(width, style.size) * 1000 / style.size
    lines: list[Line] = []
    for paragraph, weights in _paragraphs(text, style.weight):
        filled = list(_fill(_tokens(paragraph, weights, style.base), room))
        lines += [_visual(line, last=number == len(filled)) for number, line in enumerate(filled, 1)]
    return tuple(lines)


_wrapped_once = lru_cache(maxsize=512)(_wrapped)


def shortened(text: str, style: Style, width: float) -> str:
    """The text if it fits on one line, else as much of its beginning as fits, and «…»."""
    text = clean_text(text).replace("\n", " ")
    if len(text) < _LONGEST_LINE and natural_width(text, style) <= width:
        return text
    low, high = 0, min(len(text), _LONGEST_LINE)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (
            (middle, high) if natural_width(text[:middle] + "…", style) <= width else (low, middle - 1)
        )
    return text[:low].rstrip() + "…"


def natural_width(text: Text, style: Style) -> float:
    """Width in points of the widest line when nothing wraps."""
    widest = max(line.width for line in wrap(text, style, 1e7))
    return widest * style.size / 1000
