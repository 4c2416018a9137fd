"""Faces for letters that Amiri lacks: names as foreign passports have them, and the signs of forms.

The packages manimgx-fonts and pylopdf-fonts-zh-cn bring Noto Sans for each script, fontpkg-ibm-plex-sans-arabic the
signs of reckoning (≈ ≤ ∞); a file is opened when the first of its letters is to be printed. HarfBuzz draws the
outlines, in either weight of a variable font; those of CFF become curves of TrueType. Boxes and ticks no package has:
their few strokes are drawn here.
"""

from __future__ import annotations

import struct
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from types import ModuleType
from typing import TYPE_CHECKING

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

from hayat_desk.printouts.typesetting.faces import Face, FaceName, Weight, face, font_file
from hayat_desk.printouts.typesetting.text import plain

if TYPE_CHECKING:
    from uharfbuzz import Font

_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0020, 0x052F, "Sans"),  # Latin, Greek, Cyrillic
    (0x0530, 0x058F, "SansArmenian"),
    (0x0590, 0x05FF, "SansHebrew"),
    (0x0900, 0x097F, "SansDevanagari"),
    (0x0980, 0x09FF, "SansBengali"),
    (0x0A00, 0x0A7F, "SansGurmukhi"),
    (0x0A80, 0x0AFF, "SansGujarati"),
    (0x0B00, 0x0B7F, "SansOriya"),
    (0x0B80, 0x0BFF, "SansTamil"),
    (0x0C00, 0x0C7F, "SansTelugu"),
    (0x0C80, 0x0CFF, "SansKannada"),
    (0x0D00, 0x0D7F, "SansMalayalam"),
    (0x0D80, 0x0DFF, "SansSinhala"),
    (0x0E00, 0x0E7F, "SansThai"),
    (0x0E80, 0x0EFF, "SansLao"),
    (0x1000, 0x109F, "SansMyanmar"),
    (0x10A0, 0x10FF, "SansGeorgian"),
    (0x1200, 0x139F, "SansEthiopic"),
    (0x1780, 0x17FF, "SansKhmer"),
    (0x2E80, 0x9FFF, "SansSC"),
    (0xF900, 0xFAFF, "SansSC"),
    (0xFF00, 0xFFEF, "SansSC"),
)
"""First and last letter of a script, and the file of Noto that draws it."""

_PLEX = "Plex"
_ANY_SCRIPT = ("Sans", _PLEX, "SansSymbols", "SansSC")
"""The files asked in turn for a letter that its script's file has not, and for every sign."""

_FILES: dict[str, tuple[str, str, str]] = {
    "SansSC": ("pylopdf_fonts_zh_cn", "pylopdf-fonts-zh-cn", "NotoSansSC-Regular.otf"),
    _PLEX: ("fontpkg_ibm_plex_sans_arabic", "fontpkg-ibm-plex-sans-arabic", "IBMPlexSansArabic-{weight}.ttf"),
}
"""Module, distribution and file name of those that are no file of manimgx-fonts."""


def harfbuzz() -> ModuleType | None:
    """HarfBuzz, or nothing where its library cannot be loaded."""
    try:
        import uharfbuzz
    except ImportError:
        return None
    module: ModuleType = uharfbuzz
    return module


_MAXP = struct.pack(">L14H", 0x10000, 0, 2000, 200, 0, 0, 1, *[0] * 8)
"""The table of limits as TrueType has it, without what programs would need: our outlines have none."""


@dataclass(frozen=True)
class DrawnFace(Face, ABC):
    """A face whose outlines are drawn when they are asked for. Its units are thousandths, as Amiri's."""

    @abstractmethod
    def draw(self, glyph: int, pen: TTGlyphPen) -> None:
        """Draw a glyph."""

    @abstractmethod
    def has(self, letter: str) -> bool:
        """Whether it can draw a letter."""

    @cached_property
    def _drawn(self) -> dict[int, bytes]:
        return {}

    def outline(self, glyph: int) -> bytes:
        """A glyph's outline as a font file has it."""
        if glyph not in self._drawn:
            pen = TTGlyphPen(None)
            self.draw(glyph, pen)
            outline: bytes = pen.glyph().compile(None)
            self._drawn[glyph] = outline + bytes(-len(outline) % 4)
        return self._drawn[glyph]

    def bearing(self, glyph: int) -> int:
        """Left side bearing: the least x of the outline."""
        outline = self.outline(glyph)
        return int(struct.unpack_from(">h", outline, 2)[0]) if outline else 0

    def table(self, name: str) -> bytes:
        """A table of the font; of limits our own."""
        return _MAXP if name == "maxp" else super().table(name)


class NotoFace(DrawnFace):
    """A file of Noto, or of Plex, in one weight; Chinese has the regular weight only."""

    @cached_property
    def shaper(self) -> Font:
        """The font as HarfBuzz shapes with it."""
        import uharfbuzz

        font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(self.program)))
        font.set_variations({"wght": 700 if self.weight == "bold" else 400})
        return font

    @cached_property
    def glyph_of(self) -> dict[int, int]:
        """Glyph number of each character the face can draw."""
        return {code: self.font.getGlyphID(name) for code, name in self.font.getBestCmap().items()}

    @cached_property
    def blank(self) -> int:
        """A glyph that draws nothing."""
        return self.shaper.get_nominal_glyph(0x20) or 0

    def has(self, letter: str) -> bool:
        """Whether it can draw a letter."""
        return self.shaper.get_nominal_glyph(ord(letter)) is not None

    def draw(self, glyph: int, pen: TTGlyphPen) -> None:
        """Draw a glyph of the file."""
        is_cubic = "CFF " in self.font
        self.shaper.draw_glyph_with_pen(glyph, Cu2QuPen(pen, 1, reverse_direction=True) if is_cubic else pen)


_Point = tuple[int, int]
_SIGN_ADVANCE = 800
_LEFT, _RIGHT, _LOW, _HIGH = 90, 710, -20, 600
_LINE = 60


def _polygon(pen: TTGlyphPen, *points: _Point) -> None:
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def _square(pen: TTGlyphPen, inset: int = 0, *, hole: bool = False) -> None:
    left, right, low, high = _LEFT + inset, _RIGHT - inset, _LOW + inset, _HIGH - inset
    corners = [(left, low), (left, high), (right, high), (right, low)]
    _polygon(pen, *(corners[::-1] if hole else corners))


def _frame(pen: TTGlyphPen, inset: int = 0) -> None:
    _square(pen, inset)
    _square(pen, inset + _LINE, hole=True)


def _circle(pen: TTGlyphPen, inset: int = 0, *, hole: bool = False) -> None:
    x, y, r = (_LEFT + _RIGHT) // 2, (_LOW + _HIGH) // 2, (_RIGHT - _LEFT) // 2 - inset
    near, far = round(r * 0.4142), r  # eight arcs, each bent by the corner of its octagon
    round_ = [(-far, near), (-near, far), (near, far), (far, near), (far, -near), (near, -far)]
    round_ += [(-near, -far), (-far, -near)]
    points = [(x + dx, y + dy) for dx, dy in (round_[::-1] if hole else round_)]
    pen.qCurveTo(*points, None)
    pen.closePath()


def _tick(pen: TTGlyphPen) -> None:
    _polygon(pen, (180, 290), (240, 340), (340, 220), (570, 520), (630, 470), (345, 100))


def _cross(pen: TTGlyphPen) -> None:
    _polygon(pen, (220, 150), (540, 470), (590, 420), (270, 100))
    _polygon(pen, (540, 100), (220, 420), (270, 470), (590, 150))


_SIGNS: dict[str, tuple[Callable[[TTGlyphPen], None], ...]] = {
    "☐": (_frame,),
    "☑": (_frame, _tick),
    "☒": (_frame, _cross),
    "■": (_square,),
    "□": (_frame,),
    "▪": (partial(_square, inset=150),),
    "▫": (partial(_frame, inset=150),),
    "●": (_circle,),
    "○": (_circle, partial(_circle, inset=_LINE, hole=True)),
    "✓": (_tick,),
    "✔": (_tick,),
    "✗": (_cross,),
    "✘": (_cross,),
}


class SignsFace(DrawnFace):
    """Boxes, dots and ticks; its other tables are Amiri's."""

    @cached_property
    def glyph_of(self) -> dict[int, int]:
        """Glyph number of each sign; glyph 0 draws nothing."""
        return {ord(sign): number for number, sign in enumerate(_SIGNS, 1)}

    @cached_property
    def advances(self) -> tuple[int, ...]:
        """All are as wide."""
        return (_SIGN_ADVANCE,) * (len(_SIGNS) + 1)

    @cached_property
    def blank(self) -> int:
        """A glyph that draws nothing."""
        return 0

    def has(self, letter: str) -> bool:
        """Whether it can draw a letter."""
        return letter in _SIGNS

    def draw(self, glyph: int, pen: TTGlyphPen) -> None:
        """Draw a sign."""
        for stroke in list(_SIGNS.values())[glyph - 1] if glyph else ():
            stroke(pen)


_SIGNS_NAME = "Signs"


@cache
def face_named(name: FaceName) -> Face:
    """The face of a name, read once: a weight of Amiri, or a fallback such as «SansTamil bold»."""
    if name == "regular" or name == "bold":
        return face(name)
    file, _, weight = name.partition(" ")
    return _fallback(file, "bold" if weight == "bold" else "regular")


@cache
def _fallback(file: str, weight: Weight) -> DrawnFace:
    if file == _SIGNS_NAME:
        return SignsFace(weight, file, face().program)
    module, distribution, name = _FILES.get(file, ("manimgx_fonts", "manimgx-fonts", f"Noto{file}[wght].ttf"))
    program = font_file(module, distribution, name.format(weight=weight.title())).read_bytes()
    return NotoFace(weight, f"{'' if file == _PLEX else 'Noto'}{file}-{weight.title()}", program)


def _file_of(letter: str) -> str | None:
    """The first file that has a letter Amiri lacks, opened to see; none where HarfBuzz cannot load."""
    if harfbuzz() is None:
        return None
    if letter in _SIGNS:
        return _SIGNS_NAME
    files = [file for first, last, file in _SCRIPTS if first <= ord(letter) <= last]
    return next((file for file in (*files, *_ANY_SCRIPT) if _fallback(file, "regular").has(letter)), None)


def missing_letters(text: str) -> tuple[str, ...]:
    """Characters the paper cannot draw; each prints as a visible empty box and stays in the text of the PDF."""
    drawable = face().glyph_of
    unseen = {"\n", "\u200c", "\u200d", "\ufe0e", "\ufe0f", "\u00ad", "\u200b", "\u2060"}
    letters = dict.fromkeys(
        letter for letter in plain(text) if ord(letter) not in drawable and letter not in unseen
    )
    return tuple(letter for letter in letters if _file_of(letter) is None)


def names_of(text: str, weights: Sequence[Weight]) -> tuple[FaceName, ...]:
    """The face of each letter of a word.

    A word with a letter that Amiri lacks has all its letters of that letter's script from one face; figures,
    points and Arabic stay in Amiri; a mark or a joiner goes with the letter before it.
    """
    amiri_glyphs = face().glyph_of
    files = {letter: _file_of(letter) for letter in {*text} if ord(letter) not in amiri_glyphs}
    files = {letter: file for letter, file in files.items() if file}
    if not files:
        return tuple(weights)
    whole = next(
        (files[letter] for letter in text if letter in files and unicodedata.category(letter)[0] in "LM"),
        None,
    )
    names: list[FaceName] = []
    for letter, weight in zip(text, weights, strict=True):
        kind = unicodedata.category(letter)
        file = files.get(letter)
        if whole and kind[0] in "LM" and unicodedata.bidirectional(letter) in ("L", "NSM"):
            file = whole if _fallback(whole, "regular").has(letter) else file
        if kind == "Cf" and names:
            names.append(names[-1])
        else:
            names.append(f"{file} {weight}" if file else weight)
    return tuple(names)
