"""Lines to sign on, and dotted lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from hayat_desk.printouts.canvas import PaperCanvas
from hayat_desk.printouts.flow import Block, draw_text
from hayat_desk.printouts.lines import Span, Style, natural_width, shortened
from hayat_desk.printouts.marks import LINE, SOFT
from hayat_desk.printouts.structure import Element
from hayat_desk.printouts.text import iso, plain

_TITLE = Style(size=11, leading=18, weight="bold")
_TEXT = Style(size=11, leading=20)
_HINT = Style(size=9, leading=14, colour=SOFT, align="centre")

BLANK_DATE = "     /     /     14هـ"


@dataclass(frozen=True, slots=True)
class Signer:
    """One who signs: the role, the printed name (or a line for it), further lines, a box for a thumb."""

    role: str
    name: str = ""
    further: tuple[str, ...] = ()
    thumb: bool = False


class SignatureRow(Block):
    """Signature boxes side by side, the first at the right: role, name, signature, date.

    None leaves a place empty: a letter is signed at its left.
    """

    kind = None  # each signer is a part

    _GAP = 14.0
    _PAD = 7.0
    _LINE = 18.5
    _THUMB = 46.0

    def __init__(self, signers: Sequence[Signer | None], before: float = 6) -> None:
        super().__init__(before=before)
        self.signers = tuple(signers)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as the signer with most lines."""
        present = [signer for signer in self.signers if signer]
        rows = max(3 + len(signer.further) for signer in present)
        thumb = any(signer.thumb for signer in present)
        self.width = width
        self.height = _TITLE.leading + rows * self._LINE + 2 * self._PAD + (8 if thumb else 4)
        return self.width, self.height

    def draw(self) -> None:
        """Draw every box."""
        wide = (self.width - self._GAP * (len(self.signers) - 1)) / len(self.signers)
        for number, signer in enumerate(self.signers):
            if signer:
                with self.canv.part(Element("P")):
                    self._draw_signer(signer, self.width - (number + 1) * wide - number * self._GAP, wide)

    def _draw_signer(self, signer: Signer, x: float, wide: float) -> None:
        sheet = self.canv
        sheet.setStrokeColor(LINE)
        sheet.setLineWidth(0.7)
        sheet.roundRect(x, 0, wide, self.height, 4, stroke=1, fill=0)
        inner, left, top = wide - 2 * self._PAD, x + self._PAD, self.height - self._PAD
        top -= draw_text(sheet, shortened(signer.role, _TITLE, inner), _TITLE, left, top, inner)
        _draw_entry(sheet, "الاسم: ", signer.name, left, top, inner)
        top -= self._LINE
        for text in signer.further:
            draw_text(sheet, shortened(text, _TEXT, inner), _TEXT, left, top, inner)
            top -= self._LINE
        room = inner - (self._THUMB + 8 if signer.thumb else 0)
        _draw_entry(sheet, "التوقيع: ", "", left + inner - room, top - 4, room)
        _draw_entry(sheet, "التاريخ: ", BLANK_DATE, left + inner - room, top - self._LINE - 6, room)
        if signer.thumb:
            bottom = self._PAD - 2
            sheet.setDash(2, 2)
            sheet.rect(left, bottom, self._THUMB, self._THUMB, stroke=1, fill=0)
            sheet.setDash()
            draw_text(sheet, "البصمة", _HINT, left, bottom + self._THUMB / 2 + 7, self._THUMB)


class SignatureStrip(Block):
    """One framed line to sign on at the foot of a paper: for what, name, signature, date."""

    _HEIGHT = 34.0
    _PAD = 8.0
    _ROLE = 88.0
    _WIDEST_ROLE = 130.0

    def __init__(self, role: str, name: str = "", before: float = 10) -> None:
        super().__init__(before=before)
        self.role = role
        self.name = name

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One line and the room round it."""
        self.width, self.height = width, self._HEIGHT
        return self.width, self.height

    def draw(self) -> None:
        """Draw the frame, the role at the right and the three entries after it."""
        sheet, top = self.canv, self.height - 8
        sheet.setStrokeColor(LINE)
        sheet.setLineWidth(0.7)
        sheet.roundRect(0, 0, self.width, self.height, 4, stroke=1, fill=0)
        right = self.width - self._PAD
        role = shortened(self.role, _TITLE, self._WIDEST_ROLE)
        taken = max(self._ROLE, natural_width(role, _TITLE) + 8)
        draw_text(sheet, role, _TITLE, right - taken, top + 1, taken)
        right -= taken
        room = right - self._PAD
        entries = (
            ("الاسم: ", self.name, 0.42),
            ("التوقيع: ", "", 0.28),
            ("التاريخ: ", BLANK_DATE, 0.3),
        )
        for label, value, share in entries:
            wide = room * share
            _draw_entry(sheet, label, value, right - wide + self._PAD, top + 2, wide - self._PAD)
            right -= wide


def _draw_entry(sheet: PaperCanvas, label: str, value: str, x: float, top: float, width: float) -> None:
    taken = natural_width([Span(label, "bold")], _TEXT) + _TEXT.size * 0.3
    value = iso(shortened(plain(value), _TEXT, width - taken - 1))
    draw_text(sheet, [Span(label, "bold"), value], _TEXT, x, top, width)
    if not value:
        draw_dots(sheet, x, top - 15.5, width - taken)


def draw_dots(sheet: Canvas, x: float, y: float, width: float) -> None:
    """A dotted line to write on."""
    sheet.saveState()
    sheet.setStrokeColor(SOFT)
    sheet.setLineWidth(0.7)
    sheet.setLineCap(1)
    sheet.setDash(0.1, 3)
    sheet.line(x, y, x + width, y)
    sheet.restoreState()


class WritingLines(Block):
    """Empty dotted lines for an answer by hand."""

    kind = None

    def __init__(self, number: int, spacing: float = 25) -> None:
        super().__init__()
        self.number = number
        self.spacing = spacing

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """So many lines."""
        self.width, self.height = width, self.number * self.spacing
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines."""
        with self.canv.artifact():
            for number in range(self.number):
                draw_dots(self.canv, 0, number * self.spacing + 3, self.width)


class SignatureCell(Block):
    """Room in a table's cell for a signature by hand."""

    def __init__(self, height: float = 30) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as it was asked for."""
        self.width = width
        return self.width, self.height

    def draw(self) -> None:
        """Leave the paper to the pen."""
