"""Shapes on paper that are no letters: check boxes and the QR square; and the colours of the paper."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.pdfgen.canvas import Canvas

from hayat_desk.printouts.typesetting.flow import Block

INK = "#1f2a2e"
SOFT = "#5b6a70"
LINE = "#c3ccd0"
TINT = "#f3f6f6"
ACCENT = "#0b5d5e"


def draw_box(canvas: Canvas, x: float, y: float, size: float = 9, *, checked: bool = False) -> None:
    """A check box whose lower left corner is given; no Arabic font has one."""
    canvas.saveState()
    canvas.setStrokeColor(SOFT)
    canvas.setLineWidth(0.8)
    canvas.roundRect(x, y, size, size, size * 0.15, stroke=1, fill=0)
    if checked:
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(size * 0.15)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        tick = canvas.beginPath()
        tick.moveTo(x + size * 0.22, y + size * 0.52)
        tick.lineTo(x + size * 0.42, y + size * 0.28)
        tick.lineTo(x + size * 0.8, y + size * 0.78)
        canvas.drawPath(tick, stroke=1, fill=0)
    canvas.restoreState()


class PrintedCheckBox(Block):
    """A check box in the middle of its cell."""

    def __init__(self, *, checked: bool = False, size: float = 9, line: float = 18) -> None:
        super().__init__()
        self.checked = checked
        self.size = size
        self.line = line

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """One line high."""
        self.width, self.height = width, self.line
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        self.canv.say("☑" if self.checked else "☐")
        draw_box(
            self.canv,
            (self.width - self.size) / 2,
            (self.line - self.size) / 2,
            self.size,
            checked=self.checked,
        )


@lru_cache(maxsize=32)
def _modules(reference: str) -> tuple[tuple[bool, ...], ...]:
    code = QrCodeWidget(reference, barLevel="M").qr
    code.make()
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)


def draw_qr(canvas: Canvas, reference: str, x: float, y: float, size: float) -> None:
    """A QR square of an opaque reference, its quiet zone of four modules inside the size."""
    modules = _modules(reference)
    step = size / (len(modules) + 8)
    canvas.saveState()
    canvas.setFillColor("#000000")
    canvas.transform(step, 0, 0, step, x + 4 * step, y + 4 * step)
    squares = []
    for r, row in enumerate(reversed(modules)):
        c = 0
        for dark, stretch in groupby(row):
            wide = len(list(stretch))
            if dark:
                squares.append(f"{c} {r} {wide} 1.02 re")
            c += wide
    canvas.addLiteral(f"{' '.join(squares)} f")
    canvas.restoreState()
