"""From letters to glyphs: each word is shaped by HarfBuzz, in runs of one direction and one face.

A run is shaped with its whole word as context, so that a change of weight inside a word keeps the joins.
Where HarfBuzz cannot be imported, `reshaping` stands in.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING

from hayat_desk.printouts.typesetting import fallbacks, reshaping
from hayat_desk.printouts.typesetting.faces import FaceName, Weight, face
from hayat_desk.printouts.typesetting.fallbacks import NotoFace, SignsFace, face_named, names_of
from hayat_desk.printouts.typesetting.glyphs import Cluster, Glyph

if TYPE_CHECKING:
    from uharfbuzz import Font

_LONGEST_CACHED = 64


@dataclass(frozen=True, slots=True)
class Word:
    """A word in logical order with, for each letter, its direction and its weight."""

    text: str
    odd: tuple[bool, ...]
    weights: tuple[Weight, ...]

    def runs(self, names: Sequence[FaceName]) -> Iterator[tuple[int, int]]:
        """Start and end of each stretch of one direction and one face."""
        start = 0
        for i in range(1, len(self.text) + 1):
            if i == len(self.text) or (self.odd[i], names[i]) != (self.odd[start], names[start]):
                yield start, i
                start = i


@lru_cache(maxsize=4)
def _hb_font(weight: Weight) -> Font:
    harfbuzz = fallbacks.harfbuzz()
    assert harfbuzz is not None  # noqa: S101 - asked only by _shape_run
    return harfbuzz.Font(harfbuzz.Face(harfbuzz.Blob(face(weight).program)))


def _shape_run(harfbuzz: ModuleType, word: Word, start: int, end: int, name: FaceName) -> list[Cluster]:
    odd, drawn_by = word.odd[start], face_named(name)
    if isinstance(drawn_by, SignsFace):
        return [
            Cluster(i, word.text[i], (Glyph(number, drawn_by.advances[number]),), odd, name)
            for i in range(start, end)
            for number in (drawn_by.glyph_of[ord(word.text[i])],)
        ]
    buffer = harfbuzz.Buffer()
    buffer.add_codepoints([ord(c) for c in word.text], start, end - start)
    buffer.guess_segment_properties()
    is_amiri = not isinstance(drawn_by, NotoFace)
    if odd and is_amiri and not any(unicodedata.bidirectional(c) == "R" for c in word.text[start:end]):
        # a word of digits and points alone has no script of its own; as Arabic it gets the forms of Arabic text
        buffer.script = "Arab"
    buffer.direction = "rtl" if odd else "ltr"
    buffer.language = "ar" if is_amiri else "und"
    harfbuzz.shape(drawn_by.shaper if isinstance(drawn_by, NotoFace) else _hb_font(name), buffer)
    glyphs_at: dict[int, list[Glyph]] = {}
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyph = Glyph(info.codepoint, position.x_advance, position.x_offset, position.y_offset)
        is_inside = word.text[info.cluster].isdecimal() and not glyph.advance  # of the sign of a number
        glyphs_at.setdefault(max(glyphs_at) if is_inside and glyphs_at else info.cluster, []).append(glyph)
    starts = [*sorted(glyphs_at), end]
    return [
        Cluster(first, word.text[first:after], tuple(glyphs_at[first]), odd, name)
        for first, after in pairwise(starts)
    ]


def _shape(word: Word) -> tuple[Cluster, ...]:
    harfbuzz = fallbacks.harfbuzz()
    if harfbuzz is None:
        return reshaping.shape(word.text, word.odd, word.weights)
    names = names_of(word.text, word.weights)
    clusters: list[Cluster] = []
    for start, end in word.runs(names):
        clusters.extend(_shape_run(harfbuzz, word, start, end, names[start]))
    return tuple(clusters)


_shape_cached = lru_cache(maxsize=512)(_shape)


def shape(word: Word) -> tuple[Cluster, ...]:
    """The word's clusters in logical order; `start` counts letters from the beginning of the word."""
    return _shape_cached(word) if len(word.text) <= _LONGEST_CACHED else _shape(word)
