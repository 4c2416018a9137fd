"""A bar chart of our own: bars grow from the leading edge, the figures stand beside them.

Each bar is told by its word and its figure, never by colour; a screen reader reads the whole chart as its name.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hayat_desk.ui.kit.text import bare, leading, listed, right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import TYPE, Space, TextRole

_BESIDE = 0.46
"""Labels stand beside their bars while they take no more of the width than this; else above them."""
_NARROWEST = 220
_BAR = 16
_ROW = 28


class BarChart(QWidget):
    """Horizontal bars, one to a line, in the order given; an empty one keeps its line and its nought."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """`title` is told by a screen reader; the card round the chart shows it."""
        super().__init__(parent)
        self._title = title
        self._bars: tuple[tuple[str, int], ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_bars(())

    def show_bars(self, bars: Sequence[tuple[str, int]]) -> None:
        """Show these bars in place of the ones before."""
        self._bars = tuple(bars)
        values = listed(f"{bare(label)}: {value:,}" for label, value in self._bars)
        self.setAccessibleName(f"{self._title}: {values}" if values else self._title)
        self.updateGeometry()
        self.update()

    def bars(self) -> tuple[tuple[str, int], ...]:
        """What is shown."""
        return self._bars

    # Measures

    def _fonts(self) -> tuple[QFont, QFont]:
        """The fonts of the labels and of the figures."""
        font = QFont(self.font())
        font.setPixelSize(current().px(TYPE[TextRole.SMALL][0]))
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        return font, strong

    def _label_width(self) -> int:
        metrics = QFontMetrics(self._fonts()[0])
        return max((metrics.horizontalAdvance(label) for label, _ in self._bars), default=0) + 2

    def _stands_beside(self, width: int) -> bool:
        return self._label_width() <= width * _BESIDE

    def _row(self, *, beside: bool) -> int:
        line = QFontMetrics(self._fonts()[0]).height()
        bar = current().px(_BAR)
        return max(current().px(_ROW), line + Space.XS) if beside else line + bar + Space.M

    def hasHeightForWidth(self) -> bool:
        """In a narrow place the labels stand above the bars."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all its lines, in pixels."""
        return len(self._bars) * self._row(beside=self._stands_beside(width))

    def sizeHint(self) -> QSize:
        """Wide enough for labels beside their bars."""
        width = current().px(2 * _NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow; its height follows from the width it gets."""
        return QSize(_NARROWEST, self._row(beside=True) * len(self._bars))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme or text scale."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line by line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction = Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(direction)
        beside = self._stands_beside(self.width())
        row = self._row(beside=beside)
        most = max((value for _, value in self._bars), default=0) or 1
        for at, (label, value) in enumerate(self._bars):
            self._draw_bar(painter, at * row, row, label, value, most, beside=beside)
        painter.end()

    def _draw_bar(
        self, painter: QPainter, top: int, row: int, label: str, value: int, most: int, *, beside: bool
    ) -> None:
        colours, (font, strong) = current().colours, self._fonts()
        line, thick = QFontMetrics(font).height(), current().px(_BAR)
        begin = float(self._label_width() + Space.M) if beside else 0.0
        bar_top = top + (row - thick) / 2 if beside else top + line + Space.HAIR
        widest = max(QFontMetrics(strong).horizontalAdvance(f"{value:,}") for _, value in self._bars)
        room = self.width() - begin - widest - Space.S - 2
        length = room * value / most

        painter.setFont(font)
        painter.setPen(QColor(colours.ink if value else colours.ink_soft))
        words = self._place(0, top, begin - Space.M if beside else self.width(), row if beside else line)
        painter.drawText(words, leading() | Qt.AlignmentFlag.AlignVCenter, label)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if value else colours.line))
        painter.drawRoundedRect(self._place(begin, bar_top, max(length, 2.0), thick), 2, 2)
        painter.setFont(strong)
        painter.setPen(QColor(colours.ink if value else colours.ink_soft))
        middle = bar_top + thick / 2 - row / 2
        figure = self._place(begin + max(length, 2.0) + Space.S, middle, widest + 2, row)
        painter.drawText(figure, leading() | Qt.AlignmentFlag.AlignVCenter, f"{value:,}")

    def _place(self, begin: float, top: float, width: float, height: float) -> QRectF:
        """A rectangle whose `begin` is counted from the leading edge (the right one in Arabic)."""
        left = self.width() - begin - width if right_to_left() else begin
        return QRectF(left, top, width, height)
