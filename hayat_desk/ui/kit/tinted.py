"""A panel tinted by its tone, with the tone's edge: the ground of messages, badges and verdicts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QWidget

from hayat_desk.ui.kit.text import right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import RADIUS, Tone


class Tinted(QFrame):
    """Paints the tone's ground; with `edged`, a line round it and a bar on its leading side."""

    def __init__(
        self, tone: Tone = Tone.NEUTRAL, *, edged: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._edged = edged
        self._radius = RADIUS

    @property
    def tone(self) -> Tone:
        """Its present tone."""
        return self._tone

    def set_tone(self, tone: Tone) -> None:
        """Change the tone, and with it ground and edge."""
        self._tone = tone
        self.ink_children()
        self.update()

    def ink_children(self) -> None:
        """Give the labels inside the tone's text colour."""
        palette = QPalette(self.palette())
        ink = QColor(current().colours.tints[self._tone].ink)
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.ink_children()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the edge where there is one."""
        tint = current().colours.tints[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        flat = tint.ground == current().colours.surface
        painter.setPen(QPen(QColor(tint.edge if self._edged or flat else tint.ground), 1))
        painter.setBrush(QColor(tint.ground))
        painter.drawRoundedRect(whole, self._radius, self._radius)
        if self._edged:
            bar = QRectF(self.rect())
            bar.setWidth(4)
            if right_to_left():
                bar.moveRight(QRectF(self.rect()).right())
            painter.setClipRect(bar)
            painter.setBrush(QColor(tint.edge))
            painter.drawRoundedRect(whole, self._radius, self._radius)
        painter.end()
