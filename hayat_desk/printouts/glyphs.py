"""What shaping gives: clusters of letters with the glyphs that draw them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from hayat_desk.printouts.faces import Weight


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph by its number in the face; measures in thousandths of the type size."""

    number: int
    advance: int
    dx: int = 0
    dy: int = 0


@dataclass(frozen=True, slots=True)
class Cluster:
    """Letters that cannot be parted, and their glyphs from left to right.

    `start` is the index of the first letter; `odd` tells a right-to-left run.
    """

    start: int
    text: str
    glyphs: tuple[Glyph, ...]
    odd: bool
    weight: Weight

    @property
    def advance(self) -> int:
        """Width in thousandths of the type size."""
        return sum(glyph.advance for glyph in self.glyphs)


def is_mark(letter: str) -> bool:
    """Whether a character is drawn on the letter before it, or not at all."""
    return unicodedata.category(letter) in ("Mn", "Me", "Cf")
