"""The sheet that is drawn on: glyph codes in visual order, pictures off the line in a second pass.

Marks and raised letters stand in the line as blank codes that carry their text, and are drawn afterwards
inside a span with an empty ActualText; otherwise readers tear words apart at every vowel mark. The span comes
after the part it belongs to: poppler takes the end of a span inside a part for the end of the part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from typing import Any, BinaryIO

from reportlab.lib.colors import toColor
from reportlab.pdfgen.canvas import Canvas

from hayat_desk.printouts.typesetting.embedding import UNSEEN, EmbeddedFace
from hayat_desk.printouts.typesetting.faces import FaceName
from hayat_desk.printouts.typesetting.fallbacks import face_named
from hayat_desk.printouts.typesetting.lines import Line, Run, Style, Text
from hayat_desk.printouts.typesetting.structure import Element, Structure
from hayat_desk.printouts.typesetting.writing import file_of

_WIDEST = 1.0
"""Type sizes that a space may grow by: a line before a long code stays open rather than full of holes."""


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
        self._faces: dict[FaceName, EmbeddedFace] = {}
        self.structure = Structure()
        self._part: Element | str = ""
        self._marks = 0  # on this page
        self._second: list[str] = []  # what is drawn in the second pass

    def _make_preamble(self) -> None:
        """As ReportLab's, without selecting Helvetica, which would never be embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def setFont(self, *_: object) -> None:  # noqa: N802 - ReportLab's name for it
        """Do nothing: each line selects its own face, and ReportLab would embed Helvetica."""

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name for it
        """Keep the page open until the number of pages is known."""
        # ReportLab writes a page when it ends, but its foot needs the count of all pages: keep the state instead
        self._kept_pages.append(dict(self.__dict__))
        self._startPage()
        self._marks, self._second = 0, []

    def save(self) -> None:
        """Finish every page and write the document."""
        pages, faces = self._kept_pages, self._faces
        for number, page in enumerate(pages, 1):
            self.__dict__.update(page)
            self._faces = faces
            self._ending(self, number, len(pages))
            super().showPage()
        self._filename.write(file_of(self._doc, self.structure))

    @contextmanager
    def part(self, part: Element | str) -> Iterator[None]:
        """What is drawn meanwhile belongs to this part of the paper; for a string, to none (`artifact`)."""
        outer = self._part
        self._close()
        if isinstance(part, Element) and part.parent is None and isinstance(outer, Element):
            part.parent = outer
            outer.kids.append(part)
        self._open(part)
        yield
        self._close()
        if outer:
            self._open(outer)
        self._part = outer

    def _close(self) -> None:
        """End the part that is open, and draw what stands off its lines."""
        if self._part:
            self._code.append("EMC")
        if self._second:
            # FEFF, a byte order mark alone: an ActualText without any letter, so that nothing is extracted twice
            self._code += ["/Span <</ActualText <FEFF>>> BDC q", *self._second, "Q EMC"]
            self._second = []

    def artifact(self, *, of_page: bool = False) -> AbstractContextManager[None]:
        """What is drawn meanwhile says nothing: rules and shades, or a page's head and foot."""
        return self.part("/Pagination" if of_page else "/Layout")

    @contextmanager
    def picture(self, says: str) -> Iterator[None]:
        """What is drawn meanwhile is a picture; `says` is read out in its place."""
        with self.part(Element("Figure")):
            self.say(says)
            yield

    def _open(self, part: Element | str) -> None:
        self._part = part
        if isinstance(part, str):
            self._code.append(f"/Artifact <</Type {part}>> BDC")
            return
        self.structure.take(part)
        self._code.append(f"/{part.kind} <</MCID {self._marks}>> BDC")
        part.marks.append((self.getPageNumber() - 1, self._marks))
        self._marks += 1

    def say(self, text: Text) -> None:
        """Note what the part that is being drawn says."""
        if isinstance(self._part, Element):
            self._part.say(text)

    def _embedded(self, name: FaceName) -> EmbeddedFace:
        if name not in self._faces:
            self._faces[name] = EmbeddedFace(face_named(name), f"P{len(self._faces) + 1}", self._doc)
        return self._faces[name]

    def draw_line(self, line: Line, style: Style, x: float, y: float, width: float) -> None:
        """Draw one line on the base line y, in a frame from x that is so wide (points)."""
        if not line.clusters:
            return
        unit = style.size / 1000
        slack = width - line.width * unit
        stretch = 0.0
        if style.align == "justify" and not line.last and 0 < slack <= line.spaces * style.size * _WIDEST:
            stretch, slack = slack / line.spaces, 0
        right_is_start = style.base == "R"
        if style.align == "centre":
            x += slack / 2
        elif (style.align == "end") != right_is_start:
            x += slack
        self.setFillColor(style.colour)
        colour = self._code[-1]
        operators = [self._shown(run, style, stretch) for run in line.runs]
        self._code.append(f"BT {_number(x)} {_number(y)} Td {' '.join(operators)} ET")
        second = [code for run in line.runs for code in self._pictures(run, style, x, y, stretch)]
        if second:
            self._second += [colour, "BT", *second, "ET"]
        if not self._part:
            self._close()

    def _shown(self, run: Run, style: Style, stretch: float) -> str:
        embedded = self._embedded(run.face)
        codes = embedded.codes
        if stretch:
            # justified by TJ after each space: word spacing (Tw) has no effect on two-byte codes
            wide = f"> {_number(-stretch * 1000 / style.size)} <"
            code = "".join([codes[seat] + wide if seat[1] == " " else codes[seat] for seat in run.seats])
        else:
            code = "".join(map(codes.__getitem__, run.seats))
        return f"/{embedded.name} {_number(style.size)} Tf [<{code}>] TJ"

    def _pictures(self, run: Run, style: Style, x: float, y: float, stretch: float) -> Iterator[str]:
        embedded, unit = self._embedded(run.face), style.size / 1000
        for at, (glyph, dx, dy, spaces) in enumerate(run.pictures):
            face = "" if at else f"/{embedded.name} {_number(style.size)} Tf "
            place = f"{_number(x + dx * unit + spaces * stretch)} {_number(y + dy * unit)}"
            yield f"{face}1 0 0 1 {place} Tm <{embedded.codes[glyph, UNSEEN, 0]}> Tj"

    def translate(self, dx: float, dy: float) -> None:
        """As ReportLab's, with a shorter way to write the numbers."""
        self._code.append(f"1 0 0 1 {_number(dx)} {_number(dy)} cm")

    def setFillColor(self, colour: object, alpha: float | None = None) -> None:  # noqa: N802 - ReportLab's name
        """As ReportLab's; ours are read once, for it compiles each as Python."""
        if isinstance(colour, str):
            self._code.append(f"{_components(colour)} rg")
        else:
            super().setFillColor(colour, alpha)

    def setStrokeColor(self, colour: object, alpha: float | None = None) -> None:  # noqa: N802 - ReportLab's name
        """As ReportLab's."""
        if isinstance(colour, str):
            self._code.append(f"{_components(colour)} RG")
        else:
            super().setStrokeColor(colour, alpha)


@lru_cache(maxsize=64)
def _components(colour: str) -> str:
    """Red, green and blue of #rrggbb, or of a colour by its name."""
    return " ".join(_number(part) for part in toColor(colour).rgb())
