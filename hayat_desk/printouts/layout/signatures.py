"""Lines to sign on, and dotted lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

from hayat_desk.printouts.layout.marks import LINE, SOFT
from hayat_desk.printouts.typesetting.canvas import PaperCanvas
from hayat_desk.printouts.typesetting.flow import Block, draw_text
from hayat_desk.printouts.typesetting.lines import Span, Style, natural_width, shortened, wrap
from hayat_desk.printouts.typesetting.structure import Element
from hayat_desk.printouts.typesetting.text import iso, plain

_TITLE = Style(size=11, leading=18, weight="bold")
_TEXT = Style(size=11, leading=20)
_NAME = "الاسم: "
_DATE = "التاريخ: "
_SIGNATURE = "التوقيع: "
_PEN_OR_THUMB = "التوقيع أو البصمة"
_ROW = 18.5
_LONG = 200  # letters of a name that nobody bears
_HINT = Style(size=9, leading=14, colour=SOFT, align="centre")

_SMALLEST = 9.0
_MOST_LINES = 3

BLANK_DATE = "       /       /           هـ"
"""For the pen, also the century: it needs no digits of the office's choice."""


@dataclass(frozen=True, slots=True)
class Signer:
    """One who signs: the role, the printed name (or a line for it), further lines, a box for a thumb."""

    role: str
    name: str = ""
    further: tuple[str, ...] = ()
    thumb: bool = False


@dataclass(frozen=True, slots=True)
class StampPlace:
    """Room for the association's stamp beside who signs."""

    words: str = "مكان الختم"


class SignatureRow(Block):
    """Signature boxes side by side, the first at the right: role, name, signature, date.

    A stamp has a dashed place: a letter is signed at its left.
    """

    kind = None  # each signer is a part

    _GAP = 14.0
    _PAD = 7.0
    _LINE = _ROW
    _THUMB = 68.0  # 24 mm: a grown thumb, rolled
    _BESIDE_THUMB = 180.0  # a narrower box has one place for pen or thumb
    _STAMP = 142.0  # 50 mm: the widest stamp that offices have

    def __init__(self, signers: Sequence[Signer | StampPlace], before: float = 6) -> None:
        super().__init__(before=before)
        self.signers = tuple(signers)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as the signer with most lines."""
        present = [signer for signer in self.signers if isinstance(signer, Signer)]
        inner = self._wide(width) - 2 * self._PAD
        rows = max(sum(self._told(signer, inner)) + self._signing(signer, inner) for signer in present)
        self.width = width
        self.height = _TITLE.leading + rows + 2 * self._PAD + (0 if self._is_narrow(inner) else 4)
        return self.width, self.height

    def _wide(self, width: float) -> float:
        """The width of one box."""
        return (width - self._GAP * (len(self.signers) - 1)) / len(self.signers)

    def _is_narrow(self, inner: float) -> bool:
        """Whether a box has no room for a thumb beside the pen."""
        return inner < self._BESIDE_THUMB

    def _told(self, signer: Signer, inner: float) -> list[float]:
        """The heights of the name and of the further lines."""
        name = inner - _label_width(_NAME)
        heights = [_entry_height(signer.name, name, self._LINE)]
        return heights + [_entry_height(text, inner, self._LINE) for text in signer.further]

    def _signing(self, signer: Signer, inner: float) -> float:
        """The height of what the pen, and the thumb, fill."""
        if signer.thumb and self._is_narrow(inner):
            return self._THUMB + 1 + self._LINE
        return max(2 * self._LINE, self._THUMB + 2) if signer.thumb else 2 * self._LINE

    def draw(self) -> None:
        """Draw every box."""
        wide = self._wide(self.width)
        for number, signer in enumerate(self.signers):
            x = self.width - (number + 1) * wide - number * self._GAP
            if isinstance(signer, Signer):
                with self.canv.part(Element("P")):
                    self._draw_signer(signer, x, wide)
            else:
                with self.canv.part(Element("P")):
                    self._draw_stamp_place(signer, x + (wide - self._STAMP) / 2)

    def _draw_stamp_place(self, place: StampPlace, x: float) -> None:
        """A dashed place as high as the row, its word small in the middle."""
        self.canv.setStrokeColor(LINE)
        self.canv.setLineWidth(0.7)
        self.canv.setDash(2, 2)
        self.canv.roundRect(x, 0, self._STAMP, self.height, 4, stroke=1, fill=0)
        self.canv.setDash()
        draw_text(self.canv, place.words, _HINT, x, self.height / 2 + 7, self._STAMP)

    def _draw_signer(self, signer: Signer, x: float, wide: float) -> None:
        sheet = self.canv
        sheet.setStrokeColor(LINE)
        sheet.setLineWidth(0.7)
        sheet.roundRect(x, 0, wide, self.height, 4, stroke=1, fill=0)
        inner, left, top = wide - 2 * self._PAD, x + self._PAD, self.height - self._PAD
        top -= draw_text(sheet, shortened(signer.role, _TITLE, inner), _TITLE, left, top, inner)
        heights = self._told(signer, inner)
        _draw_entry(sheet, _NAME, signer.name, left, top, inner)
        top -= heights[0]
        for text, tall in zip(signer.further, heights[1:], strict=True):
            fitted, style = _fitted(text, inner)
            draw_text(sheet, fitted, style, left, top, inner)
            top -= tall
        if signer.thumb and self._is_narrow(inner):
            self._draw_shared_place(left, top - 2, inner)
            _draw_entry(sheet, _DATE, BLANK_DATE, left, top - self._THUMB - 2, inner)
            return
        room = inner - (self._THUMB + 8 if signer.thumb else 0)
        _draw_entry(sheet, _SIGNATURE, "", left + inner - room, top - 4, room)
        _draw_entry(sheet, _DATE, BLANK_DATE, left + inner - room, top - self._LINE - 6, room)
        if signer.thumb:
            bottom = self._PAD - 2
            sheet.setDash(2, 2)
            sheet.rect(left, bottom, self._THUMB, self._THUMB, stroke=1, fill=0)
            sheet.setDash()
            draw_text(sheet, "البصمة", _HINT, left, bottom + self._THUMB / 2 + 7, self._THUMB)

    def _draw_shared_place(self, x: float, top: float, wide: float) -> None:
        """One dashed place for who signs, or who puts the thumb there instead."""
        self.canv.setDash(2, 2)
        self.canv.rect(x, top - self._THUMB, wide, self._THUMB, stroke=1, fill=0)
        self.canv.setDash()
        draw_text(self.canv, _PEN_OR_THUMB, _HINT, x, top - 1, wide)


class SignatureStrip(Block):
    """One framed line to sign on at the foot of a paper: for what, name, signature, date."""

    _HEIGHT = 34.0
    _PAD = 8.0
    _ROLE = 88.0
    _WIDEST_ROLE = 130.0
    SIGNING = 71.0
    """Points to sign in: 25 mm."""

    def __init__(self, role: str, name: str = "", before: float = 10) -> None:
        super().__init__(before=before)
        self.role = role
        self.name = name
        self._taken = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One line, or as many as the name takes, and the room round it."""
        role = shortened(self.role, _TITLE, self._WIDEST_ROLE)
        self._taken = max(self._ROLE, natural_width(role, _TITLE) + 8)
        name = self._shares(width)[0] - self._PAD - _label_width(_NAME)
        self.width, self.height = width, self._HEIGHT + _entry_height(self.name, name, _ROW) - _ROW
        return self.width, self.height

    def _shares(self, width: float) -> tuple[float, float, float]:
        """What name, signature and date have of the line: date and pen as much as they need, the name the rest."""
        date = _label_width(_DATE) + natural_width(BLANK_DATE, _TEXT) + self._PAD + 2
        signature = _label_width(_SIGNATURE) + self.SIGNING + self._PAD
        return width - 2 * self._PAD - self._taken - date - signature, signature, date

    def draw(self) -> None:
        """Draw the frame, the role at the right and the three entries after it."""
        sheet, top = self.canv, self.height - 8
        sheet.setStrokeColor(LINE)
        sheet.setLineWidth(0.7)
        sheet.roundRect(0, 0, self.width, self.height, 4, stroke=1, fill=0)
        right = self.width - self._PAD
        role = shortened(self.role, _TITLE, self._WIDEST_ROLE)
        draw_text(sheet, role, _TITLE, right - self._taken, top + 1, self._taken)
        right -= self._taken
        entries = ((_NAME, self.name), (_SIGNATURE, ""), (_DATE, BLANK_DATE))
        for (label, value), wide in zip(entries, self._shares(self.width), strict=True):
            _draw_entry(sheet, label, value, right - wide + self._PAD, top + 2, wide - self._PAD)
            right -= wide


def _draw_entry(sheet: PaperCanvas, label: str, value: str, x: float, top: float, width: float) -> None:
    label_width = _label_width(label)
    fitted, style = _fitted(value, width - label_width)
    if style is _TEXT:
        draw_text(sheet, [Span(label, "bold"), fitted], _TEXT, x, top, width)
    else:
        draw_text(sheet, [Span(label, "bold")], _TEXT, x, top, width)
        draw_text(sheet, fitted, style, x, top - (_TEXT.leading - style.leading) / 2, width - label_width)
    if not value:
        draw_dots(sheet, x, top - 15.5, width - label_width)


def _label_width(label: str) -> float:
    return natural_width([Span(label, "bold")], _TEXT) + _TEXT.size * 0.3


def _fitted(text: str, width: float) -> tuple[str, Style]:
    """A name whole: in smaller letters where it is long, then on several lines; only a monster is cut short."""
    text, width = plain(text).replace("\n", " "), width - 1
    if len(text) < _LONG:
        natural = natural_width(text, _TEXT)
        if natural <= width:
            return iso(text), _TEXT
        size = max(_SMALLEST, _TEXT.size * width / natural - 0.05)
        style = replace(_TEXT, size=size, leading=size * 1.6)
        if len(wrap(text, style, width)) <= _MOST_LINES:
            return iso(text), style
    style = replace(_TEXT, size=_SMALLEST, leading=_SMALLEST * 1.6)
    return iso(shortened(text, style, width * (_MOST_LINES - 0.5))), style


def _entry_height(text: str, width: float, row: float) -> float:
    """Height of a name or a line in its frame: one row, or its lines."""
    fitted, style = _fitted(text, width)
    lines = len(wrap(fitted, style, width))
    return row if lines < 2 else lines * style.leading + row - _TEXT.leading * 0.75


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
    """Room in a table's cell for a signature by hand, or for more of writing."""

    def __init__(self, height: float = 30, pen: float = SignatureStrip.SIGNING) -> None:
        super().__init__()
        self.height = height
        self.pen = pen

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as it was asked for."""
        self.width = width
        return self.width, self.height

    def draw(self) -> None:
        """Leave the paper to the pen."""
