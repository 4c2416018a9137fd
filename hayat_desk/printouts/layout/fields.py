"""Fields of a form: labels with dotted lines, frames for digits and check boxes, for the pen or filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hayat_desk.printouts.layout.marks import SOFT, draw_box
from hayat_desk.printouts.layout.signatures import draw_dots
from hayat_desk.printouts.typesetting.flow import Block, Para, draw_text
from hayat_desk.printouts.typesetting.lines import Span, Style, natural_width, shortened
from hayat_desk.printouts.typesetting.structure import Element
from hayat_desk.printouts.typesetting.text import iso, plain

_TEXT = Style(size=11.5, leading=20)
_DIGIT = Style(size=12.5, leading=20, align="centre")


@dataclass(frozen=True, slots=True)
class PrintedField:
    """A label, and what is written after it: typed values come through `iso` or `ltr`.

    `blank` stands on the line of an empty field, as the strokes of a date; `boxes` frames so many digits.
    """

    label: str
    value: str = ""
    blank: str = ""
    boxes: int = 0

    def told(self) -> str:
        """The label with its colon."""
        return f"{self.label}: "

    def room(self, width: float) -> float:
        """What a width leaves beside the label."""
        return width - natural_width([Span(self.told(), "bold")], _TEXT) - 5


class _FieldRow(Block):
    """Fields side by side in equal parts, the first at the right."""

    kind = None  # each field is a part

    _HEIGHT = 26.0
    _GAP = 14.0
    _FRAME = 20.0

    def __init__(self, fields: Sequence[PrintedField], places: int) -> None:
        super().__init__()
        self.fields = fields
        self.places = places

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """High enough for a hand."""
        self.width, self.height = width, self._HEIGHT
        return self.width, self.height

    @classmethod
    def share(cls, width: float, places: int) -> float:
        """The width of one field."""
        return (width - cls._GAP * (places - 1)) / places

    def draw(self) -> None:
        """Draw every field."""
        wide = self.share(self.width, self.places)
        for number, field in enumerate(self.fields):
            right = self.width - number * (wide + self._GAP)
            with self.canv.part(Element("P")):
                self._draw_field(field, right - wide, wide)

    def _draw_field(self, field: PrintedField, x: float, wide: float) -> None:
        top, room = self.height - 5, field.room(wide)
        if field.boxes:
            self._draw_digits(field, x, top, wide, room)
            return
        draw_text(self.canv, [Span(field.told(), "bold"), field.value or field.blank], _TEXT, x, top, wide)
        draw_dots(self.canv, x, top - 18, room)

    def _draw_digits(self, field: PrintedField, x: float, top: float, wide: float, room: float) -> None:
        """A cell for each digit; a printed number stays one word, so that it can be searched for."""
        draw_text(self.canv, [Span(field.told(), "bold")], _TEXT, x, top, wide)
        cell = min(18.0, room / field.boxes)
        left, bottom = x + room - cell * field.boxes, top - self._FRAME + 1
        self.canv.setStrokeColor(SOFT)
        self.canv.setLineWidth(0.7)
        self.canv.rect(left, bottom, cell * field.boxes, self._FRAME - 1, stroke=1, fill=0)
        if field.value:
            draw_text(self.canv, field.value, _DIGIT, left, top, cell * field.boxes)
            return
        for number in range(1, field.boxes):
            at = left + number * cell
            self.canv.line(at, bottom, at, bottom + self._FRAME - 1)


def field_rows(fields: Sequence[PrintedField], width: float, places: int = 2) -> Iterator[Block]:
    """The fields in rows; one whose value needs more room than its place stands as a paragraph of its own."""
    wide = _FieldRow.share(width, places)
    row: list[PrintedField] = []
    for field in fields:
        if natural_width(field.value, _DIGIT if field.boxes else _TEXT) > field.room(wide):
            if row:
                yield _FieldRow(row, places)
            row = []
            yield Para([Span(field.told(), "bold"), field.value], _TEXT, before=4, after=3)
            continue
        row.append(field)
        if len(row) == places:
            yield _FieldRow(row, places)
            row = []
    if row:
        yield _FieldRow(row, places)


@dataclass(frozen=True, slots=True)
class PrintedChoice:
    """What a box is ticked for."""

    title: str
    is_chosen: bool = False


class Choices(Block):
    """Choices one after the other on as many lines as they take, a box before each; the label stands before all."""

    _BOX = 10.0
    _GAP = 6.0
    _BETWEEN = 14.0

    def __init__(
        self, choices: Sequence[PrintedChoice], style: Style = _TEXT, label: str = "", before: float = 0
    ) -> None:
        super().__init__(before=before)
        self.choices = choices
        self.style = style
        self.label = label
        self._lines: list[list[tuple[PrintedChoice, str, float]]] | None = None
        self._indent = natural_width([Span(label, "bold")], style) + 10 if label else 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """So many lines."""
        if self._lines is None:
            self._lines = list(self._laid(width - self._indent))
        self.width, self.height = width, max(1, len(self._lines)) * self.style.leading
        return self.width, self.height

    def _laid(self, room: float) -> Iterator[list[tuple[PrintedChoice, str, float]]]:
        """Each choice with its title as it fits on a line, and the width it takes."""
        line: list[tuple[PrintedChoice, str, float]] = []
        free_width = room
        beside = self._BOX + self._GAP + 1
        for choice in self.choices:
            title = iso(shortened(plain(choice.title), self.style, room - beside))
            wide = natural_width(title, self.style) + beside
            if line and free_width < wide:
                yield line
                line, free_width = [], room
            line.append((choice, title, wide))
            free_width -= wide + self._BETWEEN
        if line:
            yield line

    def split(self, width: float, height: float) -> list[Choices]:
        """The lines that fit, and the rest."""
        self.wrap(width, height)
        lines = self._lines or []
        fitting = int(height / self.style.leading + 1e-6)
        if not 0 < fitting < len(lines):
            return [self] if fitting > 0 else []
        return [self._part(lines[:fitting], self.label), self._part(lines[fitting:], "")]

    def _part(self, lines: list[list[tuple[PrintedChoice, str, float]]], label: str) -> Choices:
        part = Choices([], self.style, label)
        part._lines, part._indent, part.element = lines, self._indent, self.element
        return part

    def draw(self) -> None:
        """Draw the label, then line by line, from right to left, the boxes with their words."""
        top, leading = self.height, self.style.leading
        right = self.width - self._indent
        if self.label:
            draw_text(self.canv, [Span(self.label, "bold")], self.style, right, top, self._indent)
        for line in self._lines or []:
            at = right
            for choice, title, wide in line:
                if choice.is_chosen:
                    self.canv.say("☑")
                bottom = top - (leading + self._BOX) / 2
                draw_box(self.canv, at - self._BOX, bottom, self._BOX, checked=choice.is_chosen)
                draw_text(self.canv, title, self.style, at - wide, top, wide - self._BOX - self._GAP)
                at -= wide + self._BETWEEN
            top -= leading
