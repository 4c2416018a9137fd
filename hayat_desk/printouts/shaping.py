"""From letters to glyphs: each word is shaped by HarfBuzz, in runs of one direction and one face.

A run is shaped with its whole word as context, so that a change of weight inside a word keeps the joins.
Where HarfBuzz cannot be imported, `reshaping` stands in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING

from hayat_desk.printouts import reshaping
from hayat_desk.printouts.faces import Weight, face
from hayat_desk.printouts.glyphs import Cluster, Glyph

if TYPE_CHECKING:
    from uharfbuzz import Font

_LONGEST_CACHED = 64


def _harfbuzz() -> ModuleType | None:
    """HarfBuzz, or nothing where its library cannot be loaded."""
    try:
        import uharfbuzz
    except ImportError:
        return None
    module: ModuleType = uharfbuzz
    return module


@dataclass(frozen=True, slots=True)
class Word:
    """A word in logical order with, for each letter, its direction and its weight."""

    text: str
    odd: tuple[bool, ...]
    weights: tuple[Weight, ...]

    def runs(self) -> Iterator[tuple[int, int]]:
        """Start and end of each stretch of one direction and one weight."""
        start = 0
        for i in range(1, len(self.text) + 1):
            if i == len(self.text) or (self.odd[i], self.weights[i]) != (
                self.odd[start],
                self.weights[start],
            ):
                yield start, i
                start = i


@lru_cache(maxsize=4)
def _hb_font(weight: Weight) -> Font:
    harfbuzz = _harfbuzz()
    assert harfbuzz is not None  # noqa: S101 - asked only by _shape_run
    return harfbuzz.Font(harfbuzz.Face(harfbuzz.Blob(face(weight).program)))


def _shape_run(harfbuzz: ModuleType, word: Word, start: int, end: int) -> list[Cluster]:
    odd, weight = word.odd[start], word.weights[start]
    buffer = harfbuzz.Buffer()
    buffer.add_codepoints([ord(c) for c in word.text], start, end - start)
    buffer.guess_segment_properties()
    if odd and not any(unicodedata.bidirectional(c) == "R" for c in word.text[start:end]):
        buffer.script = "Arab"
    buffer.direction = "rtl" if odd else "ltr"
    buffer.language = "ar"
    harfbuzz.shape(_hb_font(weight), buffer)
    seen: dict[int, list[Glyph]] = {}
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph = Glyph(info.codepoint, position.x_advance, position.x_offset, position.y_offset)
        is_inside = word.text[info.cluster].isdecimal() and not glyph.advance  # of the sign of a number
        seen.setdefault(max(seen) if is_inside and seen else info.cluster, []).append(glyph)
    starts = [*sorted(seen), end]
    return [
        Cluster(first, word.text[first:after], tuple(seen[first]), odd, weight)
        for first, after in pairwise(starts)
    ]


def _shape(word: Word) -> tuple[Cluster, ...]:
    harfbuzz = _harfbuzz()
    if harfbuzz is None:
        return reshaping.shape(word.text, word.odd, word.weights)
    clusters: list[Cluster] = []
    for start, end in word.runs():
        clusters.extend(_shape_run(harfbuzz, word, start, end))
    return tuple(clusters)


_shape_cached = lru_cache(maxsize=512)(_shape)


def shape(word: Word) -> tuple[Cluster, ...]:
    """The word's clusters in logical order; `start` counts letters from the beginning of the word."""
    return _shape_cached(word) if len(word.text) <= _LONGEST_CACHED else _shape(word)


def forget_shapes() -> None:
    """Empty the cache of shaped words."""
    _shape_cached.cache_clear()
