"""What shaping gives: clusters of letters with the glyphs that draw them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property

from hayat_desk.printouts.typesetting.faces import FaceName
from hayat_desk.printouts.typesetting.fallbacks import face_named


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph by its number in the face; measures in thousandths of the type size."""

    number: int
    advance: int
    dx: int = 0
    dy: int = 0


Seat = tuple[int, str, int]
"""A glyph, the letter it stands for and its width: what becomes one code of a line."""

Picture = tuple[int, int, int]
"""A glyph that is drawn in the second pass, and its place from the left edge of its cluster."""


@dataclass(frozen=True, eq=False)
class Cluster:
    """Letters that cannot be parted, and their glyphs from left to right.

    `start` is the index of the first letter; `odd` tells a right-to-left run.
    """

    start: int
    text: str
    glyphs: tuple[Glyph, ...]
    odd: bool
    face: FaceName

    @cached_property
    def advance(self) -> int:
        """Width in thousandths of the type size."""
        return sum(glyph.advance for glyph in self.glyphs)

    @cached_property
    def seats(self) -> tuple[tuple[Seat, ...], tuple[Picture, ...]]:
        """The codes from left to right, and the pictures that stand off the line."""
        return _seated(self, face_named(self.face).blank)


_NUMBER_SIGNS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")


def is_mark(letter: str) -> bool:
    """Whether a character is drawn on the letter before it, or not at all.

    The signs round or under a number are format characters too (Cf), but take the room they are drawn in.
    """
    return unicodedata.category(letter) in ("Mn", "Me", "Cf") and letter not in _NUMBER_SIGNS


def _shares(whole: int, parts: int) -> list[int]:
    share = whole // parts
    return [share] * (parts - 1) + [whole - share * (parts - 1)]


def _seated(cluster: Cluster, blank: int) -> tuple[tuple[Seat, ...], tuple[Picture, ...]]:
    places: list[tuple[int, Glyph]] = []
    x = 0
    for glyph in cluster.glyphs:
        places.append((x, glyph))
        x += glyph.advance
    letters = [i for i, letter in enumerate(cluster.text) if not is_mark(letter)]
    wide = [(x, glyph) for x, glyph in places if glyph.advance > 0]
    one_each = len(wide) == len(letters)
    widths = [glyph.advance for _, glyph in wide] if one_each else []
    if not one_each:
        widths = _shares(cluster.advance, len(letters)) if letters else []
    on_line: dict[int, int] = {}  # place among the letters from the left -> glyph number
    for seat, (x, glyph) in enumerate(wide):
        if not glyph.dx and not glyph.dy and letters and (one_each or x == 0):
            on_line[seat] = glyph.number
    seated = {id(wide[seat][1]) for seat in on_line}
    pictures = [
        (glyph.number, x + glyph.dx, glyph.dy)
        for x, glyph in places
        if id(glyph) not in seated and glyph.number != blank
    ]
    seats: list[Seat] = []
    at = 0
    for letter in reversed(cluster.text) if cluster.odd else cluster.text:
        if is_mark(letter) or not letters:
            seats.append((blank, letter, 0))
        else:
            seats.append((on_line.get(at, blank), letter, widths[at]))
            at += 1
    return tuple(seats), tuple(pictures)
