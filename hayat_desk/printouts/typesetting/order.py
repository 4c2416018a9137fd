"""The order of letters on a line of paper, by the Unicode bidirectional algorithm (UAX #9).

python-bidi's engine decides the levels. It hands them back only as its own account of what it did (`debug`,
in version 0.6.12), before the rules for a line: those two, L1 and L2, are followed here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from bidi import get_display

Base = Literal["R", "L"]

CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_LEVEL = re.compile(
    r"Level\(\n *(\d+)"
)  # the text stands in the account too, but with its line breaks escaped
_HALF_LETTERS = dict.fromkeys(
    range(0xD800, 0xE000), "\ue000"
)  # the engine takes whole letters: Bidi_Class L too
_SEPARATORS = frozenset(("S", "B"))
_SPACES = frozenset(("WS", "LRI", "RLI", "FSI", "PDI", "BN", "LRE", "RLE", "LRO", "RLO", "PDF"))
"""White space and what is never seen (L1, section 5.2)."""


@dataclass(frozen=True, slots=True)
class Order:
    """Where each character of a paragraph stands, counted from the left, and which run from right to left.

    `rank[i]` is the place of character i from the left; `odd[i]` is true for a right-to-left level, whose
    brackets are mirrored (L4).
    """

    rank: tuple[int, ...]
    odd: tuple[bool, ...]


def _resolved_levels(text: str, base: Base) -> list[int]:
    """The level of each character by rules P1 to I2, of the account's one level for each byte of UTF-8."""
    whole = text.translate(_HALF_LETTERS)
    levels = _LEVEL.findall(str(get_display(whole, base_dir=base, debug=True)))
    first_bytes = [0]
    for letter in whole[:-1]:
        first_bytes.append(first_bytes[-1] + len(letter.encode()))
    return [int(levels[byte]) for byte in first_bytes]


def _reset_spaces(text: str, levels: list[int], paragraph: int) -> None:
    """Separators, and spaces before them and at the end, get the paragraph's level (L1)."""
    resetting = True
    for index in range(len(text) - 1, -1, -1):
        kind = unicodedata.bidirectional(text[index])
        resetting = kind in _SEPARATORS or (resetting and kind in _SPACES)
        if resetting:
            levels[index] = paragraph


def _from_the_left(levels: list[int]) -> list[int]:
    """Indices of characters in the order in which they stand: runs are turned, the deepest first (L2)."""
    indices = list(range(len(levels)))
    for depth in range(max(levels), 0, -1):
        start = 0
        for is_deep, run in groupby(level >= depth for level in levels):
            end = start + len(list(run))
            if is_deep:
                indices[start:end] = indices[start:end][::-1]
            start = end
    return indices


@lru_cache(maxsize=256)
def order(text: str, base: Base = "R") -> Order:
    """The order of one paragraph (no line breaks inside); the base direction is given, never guessed."""
    if not text:
        return Order((), ())
    levels = _resolved_levels(text, base)
    _reset_spaces(text, levels, 1 if base == "R" else 0)
    rank = [0] * len(text)
    for place, index in enumerate(_from_the_left(levels)):
        rank[index] = place
    return Order(tuple(rank), tuple(level % 2 == 1 for level in levels))
