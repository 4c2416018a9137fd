"""The order of letters on a line of paper, by the Unicode bidirectional algorithm (UAX #9).

The order is decided by python-bidi's Rust engine, which hands back a string and no permutation. The
permutation is recovered by probes: every character is replaced by another of its own Bidi_Class, chosen
from eight, so that a few calls spell each character's index in base 8. What a probe must not disturb is
worked out here: the embedding controls (X1-X8) and the matched bracket pairs (BD16).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from bidi import get_display
from bidi.mirror import MIRRORED

Base = Literal["R", "L"]

EMBEDDINGS = frozenset("\u202a\u202b\u202c\u202d\u202e")
ISOLATES = frozenset("\u2066\u2067\u2068\u2069")
CONTROLS = EMBEDDINGS | ISOLATES | frozenset("\u200e\u200f\u061c")

_DEEPEST = 125  # max_depth of BD2
_MOST_BRACKETS = 63  # BD16

_SYMBOLS: dict[str, str] = {
    "L": "abcdefgh",
    "R": "אבגדהוזח",
    "AL": "ابتثجحخد",
    "EN": "01234567",
    "AN": "٠١٢٣٤٥٦٧",
    "ES": "+-\u207a\u207b\u208a\u208b\u2212\ufb29",
    "ET": "#$%¢£¤¥°",
    "CS": ",./:\u00a0\u060c\u202f\u2044",
    "NSM": "\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307",
    "BN": "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008",
    "WS": " \u1680\u2000\u2001\u2002\u2003\u2004\u2005",
    "ON": "!\"&';?@*",
}
_OPENING = "([{\u2045\u27e6\u27ea\u27ee\u2983"
_CLOSING = ")]}\u2046\u27e7\u27eb\u27ef\u2984"
_DIGIT = {symbol: digit for symbols in _SYMBOLS.values() for digit, symbol in enumerate(symbols)}
_DIGIT |= {bracket: digit for brackets in (_OPENING, _CLOSING) for digit, bracket in enumerate(brackets)}
_UNSEEN = frozenset(("LRI", "RLI", "FSI", "PDI"))  # their places among themselves are not told apart
_SAME_BRACKET = {"\u2329": "\u3008", "\u232a": "\u3009"}


@dataclass(frozen=True, slots=True)
class Order:
    """Where each character of a paragraph stands, counted from the left, and which run from right to left.

    `rank[i]` is the place of character i from the left; `odd[i]` is true for a right-to-left level, whose
    brackets are mirrored (L4).
    """

    rank: tuple[int, ...]
    odd: tuple[bool, ...]


def bidi_class(letter: str) -> str:
    """The Bidi_Class of a character; one that is not assigned yet is neutral."""
    return unicodedata.bidirectional(letter) or "ON"


def bracket(letter: str) -> Literal["open", "close"] | None:
    """Whether a character is an opening or closing paired bracket (as BidiBrackets.txt derives it)."""
    if letter not in MIRRORED or bidi_class(letter) != "ON":
        return None
    category = unicodedata.category(letter)
    return "open" if category == "Ps" else "close" if category == "Pe" else None


@dataclass(slots=True)
class _Explicit:
    """What the controls decide (X1-X8, BD13): levels, overrides and isolating run sequences."""

    level: list[int] = field(default_factory=list)
    forced: list[str | None] = field(default_factory=list)
    sequence: list[int] = field(default_factory=list)
    partner: dict[int, int] = field(default_factory=dict)


def _partners(classes: list[str]) -> dict[int, int]:
    """Isolate initiators and the PDI that closes each (BD9)."""
    partner: dict[int, int] = {}
    openers: list[int] = []
    for i, kind in enumerate(classes):
        if kind in ("LRI", "RLI", "FSI"):
            openers.append(i)
        elif kind == "PDI" and openers:
            partner[openers.pop()] = i
    return partner


def _first_strong_is_right(classes: list[str], start: int, end: int, partner: dict[int, int]) -> bool:
    """P2 and P3 between start and end, without looking into isolates."""
    i = start
    while i < end:
        if classes[i] in ("R", "AL"):
            return True
        if classes[i] == "L":
            return False
        if classes[i] in ("LRI", "RLI", "FSI"):
            i = partner.get(i, end)
        i += 1
    return False


class _Walk:
    """The directional status stack of X1-X7."""

    def __init__(self, classes: list[str], base: int) -> None:
        self.classes = classes
        self.partner = _partners(classes)
        self.stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
        self.lost_isolates = self.lost_embeddings = self.isolates = 0
        self.found = _Explicit(partner=self.partner)

    def step(self, i: int) -> None:
        kind = self.classes[i]
        if kind in ("LRE", "RLE", "LRO", "RLO"):
            self._note()
            self._embed(kind)
        elif kind in ("LRI", "RLI", "FSI"):
            self._note()
            self._isolate(i, kind)
        elif kind == "PDI":
            self._end_isolate()
            self._note()
        elif kind == "PDF":
            self._note()
            self._end_embedding()
        else:
            self._note()

    def _note(self) -> None:
        level, forced, _ = self.stack[-1]
        self.found.level.append(level)
        self.found.forced.append(forced)

    def _deeper(self, *, right: bool) -> int:
        level = self.stack[-1][0]
        return level + (1 if (level % 2 == 0) == right else 2)

    def _embed(self, kind: str) -> None:
        level = self._deeper(right=kind in ("RLE", "RLO"))
        if level <= _DEEPEST and not self.lost_isolates and not self.lost_embeddings:
            self.stack.append((level, {"LRO": "L", "RLO": "R"}.get(kind), False))
        elif not self.lost_isolates:
            self.lost_embeddings += 1

    def _isolate(self, i: int, kind: str) -> None:
        end = self.partner.get(i, len(self.classes))
        right = kind == "RLI" or (
            kind == "FSI" and _first_strong_is_right(self.classes, i + 1, end, self.partner)
        )
        level = self._deeper(right=right)
        if level <= _DEEPEST and not self.lost_isolates and not self.lost_embeddings:
            self.isolates += 1
            self.stack.append((level, None, True))
        else:
            self.lost_isolates += 1

    def _end_isolate(self) -> None:
        if self.lost_isolates:
            self.lost_isolates -= 1
        elif self.isolates:
            self.lost_embeddings = 0
            while not self.stack[-1][2]:
                self.stack.pop()
            self.stack.pop()
            self.isolates -= 1

    def _end_embedding(self) -> None:
        if self.lost_isolates:
            return
        if self.lost_embeddings:
            self.lost_embeddings -= 1
        elif not self.stack[-1][2] and len(self.stack) > 1:
            self.stack.pop()


def _explicit(classes: list[str], base: int) -> _Explicit:
    walk = _Walk(classes, base)
    for i in range(len(classes)):
        walk.step(i)
    result = walk.found
    opener = {end: start for start, end in walk.partner.items()}
    result.sequence = [-1] * len(classes)
    previous = -1
    for i, kind in enumerate(classes):
        if kind in ("LRE", "RLE", "LRO", "RLO", "PDF", "BN"):
            continue  # X9: as if removed
        if previous >= 0 and result.level[previous] == result.level[i]:
            result.sequence[i] = result.sequence[previous]
        elif kind == "PDI" and i in opener:
            result.sequence[i] = result.sequence[opener[i]]
        else:
            result.sequence[i] = i
        previous = i
    return result


def _bracket_pairs(text: str, explicit: _Explicit) -> dict[int, int]:
    """Matched brackets, opening index to closing index, within each isolating run sequence (BD16)."""
    pairs: dict[int, int] = {}
    stacks: dict[int, list[tuple[str, int]] | None] = {}
    for i, letter in enumerate(text):
        side = bracket(letter)
        number = explicit.sequence[i]
        if side is None or explicit.forced[i] or number < 0:
            continue
        stack = stacks.setdefault(number, [])
        if stack is None:
            continue
        letter = _SAME_BRACKET.get(letter, letter)
        if side == "open":
            if len(stack) == _MOST_BRACKETS:
                stacks[number] = None
            else:
                stack.append((MIRRORED[letter], i))
            continue
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth][0] == letter:
                pairs[stack[depth][1]] = i
                del stack[depth:]
                break
    return pairs


def _probe(text: str, classes: list[str], pairs: dict[int, int], turn: int) -> str:
    """The text with each character replaced by the symbol of its index's digit number `turn`."""
    probe = list(text)
    closing = {end: start for start, end in pairs.items()}
    for i, kind in enumerate(classes):
        if i in pairs:
            probe[i] = _OPENING[i >> 3 * turn & 7]
        elif i in closing:
            probe[i] = _CLOSING[closing[i] >> 3 * turn & 7]
        elif kind in _SYMBOLS:
            probe[i] = _SYMBOLS[kind][i >> 3 * turn & 7]
    return "".join(probe)


def _ranks(text: str, classes: list[str], pairs: dict[int, int], base: Base) -> list[int]:
    # three bits of the index to a probe: every probe has the same classes and therefore the same order
    turns = max(1, -(-(len(text).bit_length()) // 3))
    displays = [str(get_display(_probe(text, classes, pairs, turn), base_dir=base)) for turn in range(turns)]
    places_of: dict[str, list[int]] = {}
    for i, kind in enumerate(classes):
        if kind not in _SYMBOLS:
            places_of.setdefault(text[i], []).append(i)
    for letter, places in places_of.items():
        # segment separators stand at the paragraph's own level (L1), hence in its direction
        if base == "R" and bidi_class(letter) in ("S", "B"):
            places.reverse()
    ranks = [0] * len(text)
    for place, symbols in enumerate(zip(*displays, strict=True)):
        first = symbols[0]
        if first not in _DIGIT:
            ranks[places_of[first].pop(0)] = place
            continue
        i = sum(_DIGIT[symbol] << 3 * turn for turn, symbol in enumerate(symbols))
        ranks[pairs[i] if first in _CLOSING else i] = place
    return ranks


def _is_odd(i: int, ranks: list[int], classes: list[str], explicit: _Explicit, base: int) -> bool:
    """Whether a character stands at a right-to-left level."""
    kind = explicit.forced[i] or classes[i]
    # rules I1 and I2: strong right-to-left letters end at an odd level, Latin letters and numbers at an even one
    if kind in ("R", "AL"):
        return True
    if kind in ("L", "EN", "AN"):
        return False
    if kind in ("S", "B"):
        return base == 1
    # a neutral runs as its neighbour does: at an odd level the place falls while the index rises
    for near in (i - 1, i + 1):
        if not 0 <= near < len(ranks) or classes[near] in _UNSEEN:
            continue
        if explicit.sequence[near] == explicit.sequence[i]:
            step = (ranks[i] - ranks[near]) * (i - near)
            if abs(step) == 1:
                return step < 0
    return explicit.level[i] % 2 == 1


@lru_cache(maxsize=256)
def order(text: str, base: Base = "R") -> Order:
    """The order of one paragraph (no line breaks inside); the base direction is given, never guessed."""
    if not text:
        return Order((), ())
    classes = [bidi_class(letter) for letter in text]
    level = 1 if base == "R" else 0
    explicit = _explicit(classes, level)
    ranks = _ranks(text, classes, _bracket_pairs(text, explicit), base)
    odd = tuple(_is_odd(i, ranks, classes, explicit, level) for i in range(len(text)))
    return Order(tuple(ranks), odd)
