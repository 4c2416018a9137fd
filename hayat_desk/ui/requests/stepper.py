"""The stepper: the steps of a request in reading order, each with its state in a word; all reachable."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.summaries.requests import StepState
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.rows import ArrowWalk, PressRow
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import RADIUS, Space, TextRole, Tone
from hayat_desk.ui.parts.words import word

_MARKS: dict[StepState, tuple[Icon, str]] = {
    StepState.NOT_STARTED: (Icon.CLOCK, "ink_soft"),
    StepState.IN_HAND: (Icon.EDIT, Tone.INFO.value),
    StepState.COMPLETE: (Icon.COMPLETE, Tone.SUCCESS.value),
    StepState.LACKING: (Icon.WARNING, Tone.WARNING.value),
}


_WIDE = 150  # percent of text beyond which the five steps have no room for wide margins and a dot


class _Step(PressRow):
    """One step: its number and name, and its state under them."""

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.number = number
        self._title = title
        parted = (
            " · " if current().scale <= _WIDE else " "
        )  # else the dot stands alone on a line with the number
        self._name = Label(f"{ltr(str(number))}{parted}{title}", TextRole.STRONG, parent=self)
        self._mark = IconMark(Icon.CLOCK, "ink_soft", 16, self)
        self._word = Label("", TextRole.SMALL, soft=True, parent=self)
        state = QHBoxLayout()
        state.setSpacing(Space.XS)
        state.addWidget(self._mark)
        state.addWidget(self._word, 1)
        column = QVBoxLayout(self)
        aside = Space.M if current().scale <= _WIDE else Space.XS
        column.setContentsMargins(aside, Space.S, aside, Space.M)
        column.setSpacing(Space.HAIR)
        column.addWidget(self._name, 1)
        column.addLayout(state)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_state(self, state: StepState) -> None:
        """Show a state by word and icon."""
        icon, colour = _MARKS[state]
        self._mark.set_icon(icon, colour)
        self._word.setText(word(state))
        self.setAccessibleName(f"{self.number} {self._title}: {word(state)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, and the bar under it: thick where we are, thin elsewhere."""
        super().paintEvent(event)
        colours = current().colours
        painter = QPainter(self)
        height = 4 if self.chosen else 2
        bar = QRectF(0, self.height() - height, self.width(), height).adjusted(RADIUS, 0, -RADIUS, 0)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(colours.accent if self.chosen else colours.line))
        painter.drawRoundedRect(bar, height / 2, height / 2)
        painter.end()


class Stepper(QWidget):
    """Steps side by side in reading order; a click or Enter asks for one, arrows walk."""

    wanted = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = [_Step(number, title, self) for number, title in enumerate(titles, start=1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for step in self.steps:
            row.addWidget(step, 1)
            step.clicked.connect(partial(self.wanted.emit, step.number - 1))
        walk = ArrowWalk(self, sideways=True)
        walk.take(self.steps)
        self.show_states([StepState.NOT_STARTED] * len(self.steps))
        self.show_step(0)

    def show_step(self, at: int) -> None:
        """Mark the step that is open, counted from 0."""
        for other, step in enumerate(self.steps):
            step.set_chosen(is_open=other == at)

    def show_states(self, states: Sequence[StepState]) -> None:
        """Show the states of all steps."""
        for step, state in zip(self.steps, states, strict=True):
            step.show_state(state)
