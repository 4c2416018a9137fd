"""Rows that are pressed as a whole, and the arrow keys that walk among them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hayat_desk.ui.kit.focus import draw_ring
from hayat_desk.ui.kit.text import right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import RADIUS, ROW_HEIGHT


class PressRow(QAbstractButton):
    """A row with a layout of its own that is pressed by click, Enter or Space."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.chosen = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chosen(self, *, is_open: bool) -> None:
        """Show it as the one that is open now."""
        self.chosen = is_open
        self.update()

    def sizeHint(self) -> QSize:
        """What its content needs, at least a row's height."""
        layout = self.layout()
        hint = layout.sizeHint() if layout else QSize()
        return QSize(hint.width(), max(hint.height(), current().px(ROW_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """The minimum size of its layout."""
        layout = self.layout()
        least = layout.minimumSize() if layout else QSize()
        return QSize(least.width(), max(least.height(), current().px(ROW_HEIGHT)))

    def hasHeightForWidth(self) -> bool:
        """Its height depends on the width, since the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its wrapped words."""
        layout = self.layout()
        words_height = layout.totalHeightForWidth(width) if layout else 0
        return max(words_height, current().px(ROW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; with Ctrl it is left to the page."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground when pointed at or open, and the ring when focused."""
        colours = current().colours
        ground = colours.accent_tint if self.chosen else colours.sunken if self.underMouse() else ""
        if ground:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            flat = ground == colours.surface
            painter.setPen(QPen(QColor(colours.line), 1) if flat else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.end()
        if self.hasFocus():
            draw_ring(self)


class ArrowWalk(QObject):
    """Makes a group of widgets one stop of the Tab key, walked with the arrows, Home and End."""

    walked = Signal(int)
    """The stop that has the focus now, by its place."""

    def __init__(self, parent: QObject, *, sideways: bool = False) -> None:
        super().__init__(parent)
        self._sideways = sideways
        self._stops: list[QWidget] = []

    def take(self, stops: Sequence[QWidget]) -> None:
        """Walk among these, in their reading order."""
        self._stops = list(stops)
        for at, stop in enumerate(self._stops):
            stop.installEventFilter(self)
            stop.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == 0 else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on an arrow; remember the stop where the focus was."""
        if watched in self._stops:
            at = self._stops.index(watched)
            if event.type() == QEvent.Type.FocusIn:
                self._remember(at)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                to = self._target(at, event.key())
                if to is not None:
                    self._stops[to].setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
        return super().eventFilter(watched, event)

    def _target(self, at: int, key: int) -> int | None:
        last = len(self._stops) - 1
        onward, back = Qt.Key.Key_Down, Qt.Key.Key_Up
        if self._sideways:
            onward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
            if right_to_left():
                onward, back = back, onward
        moves = {onward: min(at + 1, last), back: max(at - 1, 0), Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        return moves.get(Qt.Key(key))

    def _remember(self, at: int) -> None:
        for other, stop in enumerate(self._stops):
            policy = Qt.FocusPolicy.StrongFocus if other == at else Qt.FocusPolicy.ClickFocus
            stop.setFocusPolicy(policy)
        self.walked.emit(at)
