"""Faces inside a PDF: one composite font (Type0, Identity-H) per face and document, a subset with its own text.

Each distinct (glyph, letter, width) is a code and a glyph of its own: its width is the distance to the next
letter, its text exactly one character. Thus every reader gets the letters back.
"""

from __future__ import annotations

from hashlib import sha256

from reportlab.pdfbase import pdfdoc

from hayat_desk.printouts.typesetting.faces import Face
from hayat_desk.printouts.typesetting.glyphs import Seat
from hayat_desk.printouts.typesetting.outlines import font_file
from hayat_desk.printouts.typesetting.writing import Written, stream

UNSEEN = "\u200b"  # what a second-pass picture says to a reader that overlooks ActualText


class _Codes(dict[Seat, str]):
    """The code of each seat as four hexadecimal digits, given at its first use."""

    def __missing__(self, seat: Seat) -> str:
        code = self[seat] = f"{len(self) + 1:04X}"
        return code


class EmbeddedFace:
    """One face in one document; ReportLab asks it for its objects when the document is saved."""

    def __init__(self, face: Face, name: str, document: pdfdoc.PDFDocument) -> None:
        self.face = face
        self.name = name
        self.codes = _Codes()
        document.delayedFonts.append(self)
        document.fontMapping[face.name] = f"/{name}"

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab's name for it
        """Put the font into the document."""
        base = self._base_name()
        outlines = font_file(self.face, [(glyph, width) for glyph, _, width in self.codes])

        def put(part: str, content: bytes) -> str:
            reference: str = document.Reference(Written(content), f"{part}:{base}").format(document).decode()
            return reference

        program = put("program", stream(outlines, f"/Length1 {len(outlines)} "))
        descriptor = put("descriptor", self._descriptor(base, program))
        descendant = (
            f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{base} /CIDToGIDMap /Identity /DW 0 "
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            f"/W [1 [{' '.join(str(width) for _, _, width in self.codes)}]] /FontDescriptor {descriptor}>>"
        )
        font = (
            f"<</Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H "
            f"/DescendantFonts [{put('descendant', descendant.encode())}] "
            f"/ToUnicode {put('letters', stream(self._letters()))}>>"
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(
            Written(font.encode()), self.name
        )

    def _base_name(self) -> str:
        digest = sha256(repr(sorted({glyph for glyph, _, _ in self.codes})).encode()).digest()
        # the tag of a subset, six capitals (ISO 32000-1, 9.6.4): from the glyphs, so equal papers give equal bytes
        return "".join(chr(65 + byte % 26) for byte in digest[:6]) + "+" + self.face.name

    def _letters(self) -> bytes:
        lines = [
            f"<{code}> <{letter.encode('utf-16-be').hex().upper()}>"
            for (_, letter, _), code in self.codes.items()
        ]
        # a bfchar block holds 100 entries at most
        blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode("ascii")

    def _descriptor(self, base: str, program: str) -> bytes:
        head = self.face.font["head"]
        return (
            f"<</Type /FontDescriptor /FontName /{base} /Flags 4 "
            f"/FontBBox [{head.xMin} {head.yMin} {head.xMax} {head.yMax}] /ItalicAngle 0 "
            f"/Ascent {self.face.ascent} /Descent {self.face.descent} /CapHeight 700 "
            f"/StemV {120 if self.face.weight == 'bold' else 80} /FontFile2 {program}>>"
        ).encode()
