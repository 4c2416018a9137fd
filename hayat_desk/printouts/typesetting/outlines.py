"""The font file inside a PDF: a glyph of its own for every code, as wide as the code says.

A subset as fontTools makes it holds each glyph once, with the font's own width. Our codes give a glyph several
widths, and PDF/A wants the widths of the file and of the font to agree; so the few tables are put together here.
It also takes a hundredth of the time.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

from fontTools.ttLib.sfnt import SFNTWriter

from hayat_desk.printouts.typesetting.faces import Face

_TABLES = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX, _USE_METRICS = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080, 0x0200


class _Parts:
    """The parts of composed glyphs; their outlines are appended after those of the codes."""

    def __init__(self, first: int) -> None:
        self._first = first
        self._places: dict[int, int] = {}
        self.sources: list[int] = []

    def place(self, source: int) -> int:
        """The number of a part's outline in the new file."""
        if source not in self._places:
            self._places[source] = self._first + len(self.sources)
            self.sources.append(source)
        return self._places[source]

    def renumbered(self, outline: bytes) -> bytes:
        """A composed outline with its parts as they stand here."""
        glyph, at, more = bytearray(outline), 10, True
        while more:
            flags, part = struct.unpack_from(">HH", glyph, at)
            struct.pack_into(">HH", glyph, at, flags & ~_USE_METRICS, self.place(part))
            at += 4 + (4 if flags & _WORDS else 2)
            at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
            more = bool(flags & _MORE)
        return bytes(glyph)


def font_file(face: Face, codes: Sequence[tuple[int, int]]) -> bytes:
    """A TrueType file whose glyph n draws the n-th of these (glyph of the face, width); glyph 0 is never used."""
    parts = _Parts(len(codes) + 1)
    metrics: list[int] = []
    outlines, places, end = [], [0], 0

    def add(source: int, width: int) -> None:
        nonlocal end
        outline = face.outline(source)
        if outline[:1] >= b"\x80":  # a negative number of contours tells a composed glyph
            outline = parts.renumbered(outline)
        outlines.append(outline)
        end += len(outline)
        places.append(end)
        metrics.extend((width, face.bearing(source)))

    add(0, face.advances[0])
    for source, width in codes:
        add(source, width)
    for source in parts.sources:  # a part may be composed too, and add to them
        add(source, face.advances[source])
    head, hhea, maxp = (bytearray(face.table(name)) for name in ("head", "hhea", "maxp"))
    struct.pack_into(">h", head, 50, 1)  # indexToLocFormat: long
    struct.pack_into(">H", hhea, 34, len(outlines))
    struct.pack_into(">H", maxp, 4, len(outlines))
    hmtx = struct.pack(">" + "Hh" * len(outlines), *metrics)
    loca = struct.pack(f">{len(places)}L", *places)
    buffer = io.BytesIO()
    writer = SFNTWriter(buffer, len(_TABLES), "\0\1\0\0")
    for name, table in zip(_TABLES, (b"".join(outlines), head, hhea, hmtx, loca, maxp), strict=True):
        writer[name] = bytes(table)
    writer.close()
    return buffer.getvalue()
