"""The faces of the paper: Amiri in its regular and bold weights, as the package fontpkg-amiri brings them.

What it has no letters for, `fallbacks` has.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module, metadata
from itertools import pairwise
from pathlib import Path
from typing import Literal

from fontTools.ttLib import TTFont

Weight = Literal["regular", "bold"]
FaceName = str
"""A weight of Amiri, or a fallback face with its weight."""

_FILES: dict[Weight, str] = {"regular": "Amiri-Regular.ttf", "bold": "Amiri-Bold.ttf"}


def font_file(module: str, distribution: str, name: str) -> Path:
    """Where a font lies: with its package's module, or where the package's metadata says."""
    package = Path(str(import_module(module).__file__)).parent
    for folder in (package / "files", package):
        if (folder / name).exists():
            return folder / name
    for listed in metadata.files(distribution) or ():
        if listed.name == name:
            return Path(str(listed.locate()))
    raise FileNotFoundError(name)


@dataclass(frozen=True)
class Face:
    """One weight of the paper's font. Measures are in thousandths of the type size."""

    weight: Weight
    name: str
    program: bytes

    @cached_property
    def font(self) -> TTFont:
        """The font as fontTools reads it, tables on demand."""
        return TTFont(io.BytesIO(self.program), lazy=True)

    @cached_property
    def glyph_of(self) -> dict[int, int]:
        """Glyph number of each character the face can draw."""
        number = self.font.getReverseGlyphMap()
        return {code: number[name] for code, name in self.font.getBestCmap().items()}

    @cached_property
    def _metrics(self) -> tuple[tuple[int, int], ...]:
        widths = self.font["hmtx"].metrics
        return tuple(widths[name] for name in self.font.getGlyphOrder())

    @cached_property
    def advances(self) -> tuple[int, ...]:
        """Advance width of each glyph by its number."""
        return tuple(advance for advance, _ in self._metrics)

    def bearing(self, glyph: int) -> int:
        """Left side bearing of a glyph."""
        return self._metrics[glyph][1]

    def table(self, name: str) -> bytes:
        """A table of the font as it stands in the file."""
        return bytes(self.font.reader[name])

    @cached_property
    def _outlines(self) -> tuple[bytes, ...]:
        outlines, places = self.table("glyf"), self.font["loca"].locations
        return tuple(outlines[start:end] + bytes(-(end - start) % 4) for start, end in pairwise(places))

    def outline(self, glyph: int) -> bytes:
        """What a glyph's outline is in the file; Amiri has no hinting instructions that would need more."""
        return self._outlines[glyph]

    @cached_property
    def blank(self) -> int:
        """A glyph that draws nothing."""
        return self.glyph_of[0x20]

    @cached_property
    def ascent(self) -> int:
        """Height of the line above the base line."""
        return int(self.font["hhea"].ascent)

    @cached_property
    def descent(self) -> int:
        """Depth of the line below the base line, a negative number."""
        return int(self.font["hhea"].descent)


@cache
def face(weight: Weight = "regular") -> Face:
    """The face of a weight, read once."""
    name = _FILES[weight]
    return Face(
        weight, name.removesuffix(".ttf"), font_file("fontpkg_amiri", "fontpkg-amiri", name).read_bytes()
    )


def warm_faces() -> None:
    """Read what every paper needs of both faces, ahead of the first paper."""
    for weight in _FILES:
        warm = face(weight)
        _ = warm.glyph_of, warm.advances, warm.bearing(0), warm.outline(0)
