"""The two-layer focus ring: the focus colour outside, the ground inside, so it is seen on any fill."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import RADIUS, RING


def draw_ring(widget: QWidget, radius: float = RADIUS) -> None:
    """Draw the ring inside the widget's edge; call it last in `paintEvent` of a focused widget."""
    colours = current().colours
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, shade in ((RING * 1.5, colours.surface), (RING / 2, colours.focus)):
        painter.setPen(QPen(QColor(shade), RING))
        edge = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, radius - inset / 2, radius - inset / 2)
    painter.end()
