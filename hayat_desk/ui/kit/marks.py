"""The two marks a clerk sets: a dot in one of a few boxes, a tick beside a statement; both wrap their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from hayat_desk.ui.kit.focus import draw_ring
from hayat_desk.ui.kit.text import leading, right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import FIELD_HEIGHT, RADIUS, Space

_MARK = 20
_TEXT = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


def _place(button: QAbstractButton, padding: int, side: int) -> tuple[QRect, QRect]:
    """Where the mark and the words stand, from the leading edge."""
    rect = button.rect()
    top = rect.top() + (rect.height() - side) // 2
    gap = padding + side + Space.S
    if right_to_left():
        mark = QRect(rect.right() + 1 - padding - side, top, side, side)
        return mark, rect.adjusted(padding, 0, -gap, 0)
    return QRect(rect.left() + padding, top, side, side), rect.adjusted(gap, 0, -padding, 0)


def _needed(button: QAbstractButton, width: int, padding: int) -> QSize:
    side = current().px(_MARK)
    words = button.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), _TEXT, button.text())
    height = max(current().px(FIELD_HEIGHT), words.height() + Space.S)
    return QSize(words.width() + 2 + side + Space.S + 2 * padding, height)


def _words_room(width: int, padding: int) -> int:
    return max(1, width - 2 * padding - current().px(_MARK) - Space.S)


def _draw_words(painter: QPainter, button: QAbstractButton, words: QRect) -> None:
    colours = current().colours
    painter.setPen(QColor(colours.ink if button.isEnabled() else colours.ink_soft))
    painter.drawText(words, _TEXT | int(leading()), button.text())


if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # each is a button by its own class, and no class can be two of Qt's


class _Marked(_Button):
    """What both have: words that wrap beside a mark of one line, and all of it a target."""

    padding: int

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All words on one line."""
        return _needed(self, 10_000, self.padding)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word, since words may wrap."""
        return QSize(current().px(88), current().px(FIELD_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped words."""
        return _needed(self, _words_room(width, self.padding), self.padding).height()

    def hitButton(self, pos: QPoint) -> bool:
        """Words and mark are the target."""
        return self.rect().contains(pos)


class ChoiceButton(_Marked, QRadioButton):
    """One of a few answers, as a box with a dot and its words."""

    padding = Space.M

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the group read digits and Enter go to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the dot and the words."""
        colours = current().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_checked = self.isChecked()
        edge = colours.accent if is_checked else (colours.ink if self.underMouse() else colours.line)
        width = 2 if is_checked else 1
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(colours.accent_tint if is_checked else colours.surface))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        mark, words = _place(self, Space.M, current().px(_MARK))
        painter.setPen(QPen(QColor(colours.accent if is_checked else colours.line), 2))
        painter.setBrush(QColor(colours.surface))
        painter.drawEllipse(QRectF(mark).adjusted(2, 2, -2, -2))
        if is_checked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            dot = mark.width() * 0.3
            painter.drawEllipse(QRectF(mark).adjusted(dot, dot, -dot, -dot))
        _draw_words(painter, self, words)
        painter.end()
        if self.hasFocus():
            draw_ring(self)


class CheckBox(_Marked, QCheckBox):
    """A tick with words that wrap; Space ticks."""

    padding = Space.S

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the tick and the words."""
        colours = current().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark, words = _place(self, Space.S, current().px(_MARK))
        ticked = self.isChecked()
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.line), 2))
        painter.setBrush(QColor(colours.accent if ticked else colours.surface))
        painter.drawRoundedRect(QRectF(mark).adjusted(1, 1, -1, -1), 4, 4)
        if ticked:
            pen = QPen(QColor(colours.on_accent), max(2.0, mark.width() / 9))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            part = mark.width() / 20
            tick = [QPoint(5, 10), QPoint(9, 14), QPoint(15, 6)]
            painter.drawPolyline(QPolygonF([mark.topLeft().toPointF() + p.toPointF() * part for p in tick]))
        _draw_words(painter, self, words)
        painter.end()
        if self.hasFocus():
            draw_ring(self)
