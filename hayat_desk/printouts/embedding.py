"""Faces inside a PDF: one composite font (Type0, Identity-H) per face and document, a subset with its own text.

Each distinct (glyph, letter, width) is a code of its own: its width is the distance to the next letter, its
text exactly one character, its outline found through CIDToGIDMap. Thus every reader gets the letters back.
"""

from __future__ import annotations

import io
from hashlib import sha256

from fontTools import subset
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfdoc

from hayat_desk.printouts.faces import Face

_UNSEEN = "\u200b"  # what a second-pass picture says to a reader that overlooks ActualText


class EmbeddedFace:
    """One face in one document; ReportLab asks it for its objects when the document is saved."""

    def __init__(self, face: Face, name: str, document: pdfdoc.PDFDocument) -> None:
        self.face = face
        self.name = name
        self._codes: dict[tuple[int, str, int], int] = {}
        document.delayedFonts.append(self)
        document.fontMapping[face.name] = f"/{name}"

    def code(self, glyph: int, letter: str, width: int) -> str:
        """The code, as four hexadecimal digits, of a glyph that stands for a letter and is so wide."""
        number = self._codes.setdefault((glyph, letter or _UNSEEN, width), len(self._codes) + 1)
        return f"{number:04X}"

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab's name for it
        """Put the font into the document."""
        base = self._base_name()
        program, places = self._subset()
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(base),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(
                    self._descriptor(document, base, program), f"descriptor:{base}"
                ),
                "DW": 0,
                "W": self._widths(),
                "CIDToGIDMap": document.Reference(_stream(self._outlines(places)), f"outlines:{base}"),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(base),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant, f"descendant:{base}")]),
                "ToUnicode": document.Reference(_stream(self._letters()), f"letters:{base}"),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font, self.name)

    def _base_name(self) -> str:
        digest = sha256(repr(sorted({glyph for glyph, _, _ in self._codes})).encode()).digest()
        return "".join(chr(65 + byte % 26) for byte in digest[:6]) + "+" + self.face.name

    def _widths(self) -> pdfdoc.PDFArray:
        return pdfdoc.PDFArray([1, pdfdoc.PDFArray([width for _, _, width in self._codes])])

    def _outlines(self, places: dict[int, int]) -> bytes:
        return b"\0\0" + b"".join(places[glyph].to_bytes(2, "big") for glyph, _, _ in self._codes)

    def _letters(self) -> bytes:
        lines = [
            f"<{number:04X}> <{letter.encode('utf-16-be').hex().upper()}>"
            for (_, letter, _), number in self._codes.items()
        ]
        blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode("ascii")

    def _descriptor(self, document: pdfdoc.PDFDocument, base: str, outlines: bytes) -> pdfdoc.PDFDictionary:
        head = self.face.font["head"]
        program = pdfdoc.PDFStream()
        program.content = outlines
        program.dictionary["Length1"] = len(program.content)
        program.filters = [pdfdoc.PDFZCompress]
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(base),
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray([head.xMin, head.yMin, head.xMax, head.yMax]),
                "ItalicAngle": 0,
                "Ascent": self.face.ascent,
                "Descent": self.face.descent,
                "CapHeight": 700,
                "StemV": 120 if self.face.weight == "bold" else 80,
                "FontFile2": document.Reference(program, f"program:{base}"),
            }
        )

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        """The outlines of the glyphs used, and where each glyph stands among them."""
        options = subset.Options()
        options.notdef_outline = True
        options.hinting = options.recalc_timestamp = False
        font = TTFont(io.BytesIO(self.face.outlines), lazy=True, recalcTimestamp=False)
        used = sorted({glyph for glyph, _, _ in self._codes})
        names = {glyph: font.getGlyphName(glyph) for glyph in used}
        chosen = subset.Subsetter(options)
        chosen.populate(gids=used)
        chosen.subset(font)
        out = io.BytesIO()
        font.save(out, reorderTables=False)
        kept = {name: place for place, name in enumerate(font.getGlyphOrder())}
        return out.getvalue(), {glyph: kept[name] for glyph, name in names.items()}


def _stream(content: bytes) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream()
    stream.content = content
    stream.filters = [pdfdoc.PDFZCompress]
    return stream
