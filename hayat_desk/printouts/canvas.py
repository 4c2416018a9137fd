"""The sheet that is drawn on: glyph codes in visual order, pictures off the line in a second pass.

Marks and raised letters stand in the line as blank codes that carry their text, and are drawn afterwards
inside a span with an empty ActualText; otherwise readers tear words apart at every vowel mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas

from hayat_desk.printouts.embedding import EmbeddedFace
from hayat_desk.printouts.faces import Weight, face
from hayat_desk.printouts.glyphs import Cluster, Glyph, is_mark
from hayat_desk.printouts.lines import Line, Style


@dataclass(frozen=True, slots=True)
class _Seat:
    """A glyph number, the letter it stands for and its width: what becomes one code of the line."""

    glyph: int
    letter: str
    width: int


@dataclass(frozen=True, slots=True)
class _Picture:
    """A glyph drawn in the second pass, placed from the left edge of its cluster."""

    glyph: int
    x: int
    y: int


def _shares(whole: int, parts: int) -> list[int]:
    share = whole // parts
    return [share] * (parts - 1) + [whole - share * (parts - 1)]


def _seated(cluster: Cluster, blank: int) -> tuple[list[_Seat], list[_Picture]]:
    """The codes of a cluster from left to right, and the pictures that stand off the line."""
    places: list[tuple[int, Glyph]] = []
    x = 0
    for glyph in cluster.glyphs:
        places.append((x, glyph))
        x += glyph.advance
    letters = [i for i, letter in enumerate(cluster.text) if not is_mark(letter)]
    wide = [(x, glyph) for x, glyph in places if glyph.advance > 0]
    one_each = len(wide) == len(letters)
    widths = [glyph.advance for _, glyph in wide] if one_each else []
    if not one_each:
        widths = _shares(cluster.advance, len(letters)) if letters else []
    on_line: dict[int, int] = {}  # place among the letters from the left -> glyph number
    for seat, (x, glyph) in enumerate(wide):
        if not glyph.dx and not glyph.dy and letters and (one_each or x == 0):
            on_line[seat] = glyph.number
    drawn = {id(wide[seat][1]) for seat in on_line}
    pictures = [
        _Picture(glyph.number, x + glyph.dx, glyph.dy) for x, glyph in places if id(glyph) not in drawn
    ]
    seats: list[_Seat] = []
    at = 0
    for letter in reversed(cluster.text) if cluster.odd else cluster.text:
        if is_mark(letter) or not letters:
            seats.append(_Seat(blank, letter, 0))
        else:
            seats.append(_Seat(on_line.get(at, blank), letter, widths[at]))
            at += 1
    return seats, pictures


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


class PaperCanvas(Canvas):  # type: ignore[misc]  # ReportLab is untyped
    """A ReportLab canvas that draws `Line`s, embeds only our faces and counts its pages before it ends.

    `ending(canvas, page, pages)` draws what needs the number of pages.
    """

    def __init__(
        self, file: BinaryIO, ending: Callable[[PaperCanvas, int, int], None], **options: object
    ) -> None:
        super().__init__(file, **options)
        self._ending = ending
        self._kept_pages: list[dict[str, Any]] = []
        self._faces: dict[Weight, EmbeddedFace] = {}

    def _make_preamble(self) -> None:
        """As ReportLab's, without selecting Helvetica, which would never be embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def setFont(self, *_: object) -> None:  # noqa: N802 - ReportLab's name for it
        """Nothing: each line selects its own face, and ReportLab's tables would bring in Helvetica."""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name for it
        """Keep the page open until the number of pages is known."""
        self._kept_pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Finish every page and write the document."""
        kept, faces = self._kept_pages, self._faces
        for number, page in enumerate(kept, 1):
            self.__dict__.update(page)
            self._faces = faces
            self._ending(self, number, len(kept))
            super().showPage()
        super().save()

    def _embedded(self, weight: Weight) -> EmbeddedFace:
        if weight not in self._faces:
            self._faces[weight] = EmbeddedFace(face(weight), f"P{len(self._faces) + 1}", self._doc)
        return self._faces[weight]

    def draw_line(self, line: Line, style: Style, x: float, y: float, width: float) -> None:
        """Draw one line on the base line y, in a frame from x that is so wide (points)."""
        if not line.clusters:
            return
        unit = style.size / 1000
        slack = width - line.width * unit
        stretch = 0.0
        if style.align == "justify" and not line.last and line.spaces and slack > 0:
            stretch, slack = slack / line.spaces, 0
        right_is_start = style.base == "R"
        if style.align == "centre":
            x += slack / 2
        elif (style.align == "end") != right_is_start:
            x += slack
        self.setFillColor(style.colour)
        self._code.append(self._line_code(line, style, x, y, stretch))

    def _line_code(self, line: Line, style: Style, x: float, y: float, stretch: float) -> str:
        shown: list[str] = []
        second: list[str] = []
        pen = x
        weight: Weight | None = None
        widening = f"> {_number(-stretch * 1000 / style.size)} <" if stretch else ""
        for cluster in line.clusters:
            if cluster.weight != weight:
                shown.append(
                    ("" if weight is None else ">] TJ ") + self._select(cluster.weight, style) + " [<"
                )
                weight = cluster.weight
            embedded = self._embedded(cluster.weight)
            seats, pictures = _seated(cluster, embedded.face.blank)
            shown += [embedded.code(seat.glyph, seat.letter, seat.width) for seat in seats]
            second += self._pictures(cluster.weight, pictures, style, pen, y)
            pen += cluster.advance * style.size / 1000
            if stretch and cluster.text == " ":
                shown.append(widening)
                pen += stretch
        code = f"BT {_number(x)} {_number(y)} Td {''.join(shown)}>] TJ ET"
        if second:
            code += "\n/Span <</ActualText <FEFF>>> BDC\nBT " + "\n".join(second) + " ET\nEMC"
        return code

    def _select(self, weight: Weight, style: Style) -> str:
        return f"/{self._embedded(weight).name} {_number(style.size)} Tf"

    def _pictures(
        self, weight: Weight, pictures: list[_Picture], style: Style, pen: float, y: float
    ) -> Iterator[str]:
        embedded, unit = self._embedded(weight), style.size / 1000
        for picture in pictures:
            if picture.glyph != embedded.face.blank:
                place = f"{_number(pen + picture.x * unit)} {_number(y + picture.y * unit)}"
                code = embedded.code(picture.glyph, "", 0)
                yield f"{self._select(weight, style)} 1 0 0 1 {place} Tm <{code}> Tj"
