"""The stand-in for HarfBuzz: joined forms by arabic-reshaper, vowel marks kept in the text but not drawn."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bidi.mirror import MIRRORED

from hayat_desk.printouts.typesetting.faces import Face, Weight, face
from hayat_desk.printouts.typesetting.glyphs import Cluster, Glyph, is_mark

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

_LAM_ALEF = range(0xFEF5, 0xFEFD)


@cache
def _reshaper() -> ArabicReshaper:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper(
        {
            "delete_harakat": True,
            "delete_tatweel": False,
            "support_zwj": True,
            "use_unshaped_instead_of_isolated": False,
            "ARABIC LIGATURE ALLAH": False,
        }
    )


def _clusters(text: str) -> list[tuple[int, int, str]]:
    """Start, end and joined form of each letter with its marks, lam-alef being one."""
    bases = [i for i, letter in enumerate(text) if not is_mark(letter)]
    forms = list(_reshaper().reshape("".join(text[i] for i in bases)))
    clusters: list[tuple[int, int, str]] = []
    at = 0
    for form in forms:
        if at >= len(bases):
            break
        letters = 2 if ord(form) in _LAM_ALEF else 1
        start = bases[at] if clusters else 0
        at += letters
        clusters.append((start, bases[at] if at < len(bases) else len(text), form))
    return clusters or [(0, len(text), "")]


def _glyph(drawn_by: Face, form: str, letter: str, *, odd: bool) -> tuple[Glyph, ...]:
    if not form:
        return ()
    if odd:
        form = MIRRORED.get(form, form)
    number = drawn_by.glyph_of.get(ord(form), drawn_by.glyph_of.get(ord(letter), 0))
    return (Glyph(number, drawn_by.advances[number]),)


def shape(text: str, odd: tuple[bool, ...], weights: tuple[Weight, ...]) -> tuple[Cluster, ...]:
    """The word's clusters in logical order."""
    return tuple(
        Cluster(
            start,
            text[start:end],
            _glyph(face(weights[start]), form, text[start], odd=odd[start]),
            odd[start],
            weights[start],
        )
        for start, end, form in _clusters(text)
    )
