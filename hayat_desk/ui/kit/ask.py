"""Questions that must be answered before going on; every answer is a verb of its own, none is "Yes"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from hayat_desk.ui.kit.buttons import Button, Kind
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.text import Heading, Label
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space

_FRAME = 48
"""Pixels for the title bar and the lower edge of a box, as the systems draw them at most."""


@dataclass(frozen=True)
class Answer:
    """One answer: its key for the caller, its verb, its weight."""

    key: str
    verb: str
    kind: Kind = Kind.SECONDARY


_answers_of_tests: list[str] = []


def next_answer(key: str) -> None:
    """For tests and the tour: answer the next question so, without showing it."""
    _answers_of_tests.append(key)


class QuestionBox(QDialog):
    """The box: a question, what hangs on it, and its answers in reading order.

    It is as high as its words; where the screen is lower, what hangs on the question scrolls.
    """

    def __init__(
        self, question: str, explanation: str, answers: Sequence[Answer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.chosen = answers[-1].key
        self.setWindowTitle(question)
        self.setMinimumWidth(current().px(440))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        column.addWidget(Heading(question, self))
        self._explanation = Label(explanation, soft=True, parent=self)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self._explanation)
        column.addWidget(self.area)
        column.addSpacing(Space.S)
        row = FlowLayout(gap=Space.M)
        column.addLayout(row)
        self.buttons: dict[str, Button] = {}
        for answer in answers:
            button = Button(answer.verb, answer.kind, parent=self)
            button.clicked.connect(partial(self._choose, answer.key))
            row.addWidget(button)
            self.buttons[answer.key] = button
        safe = next((answer for answer in answers if answer.kind is not Kind.DANGER), answers[-1])
        self._safe = self.buttons[safe.key]

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own
        """Take the size that the words need; Qt gives a window that asks for none two thirds of the screen."""
        if visible:
            self._take_size()
        super().setVisible(visible)

    def _take_size(self) -> None:
        room = self.screen().availableSize()
        width = max(self.minimumWidth(), min(self._column.sizeHint().width(), room.width()))
        words_height = self._explanation.heightForWidth(width - 2 * Space.XL)
        self.area.setFixedHeight(words_height)
        lacking = max(0, self._column.totalHeightForWidth(width) - (room.height() - _FRAME))
        self.area.setFixedHeight(max(words_height - lacking, self._explanation.fontMetrics().height()))
        focus = Qt.FocusPolicy.StrongFocus if lacking else Qt.FocusPolicy.NoFocus
        self.area.setFocusPolicy(focus)  # scrolled by the arrow keys
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if lacking else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.area.setVerticalScrollBarPolicy(bar)  # one that comes and goes takes width from words that fit
        self.resize(width, self._column.totalHeightForWidth(width))

    def showEvent(self, event: QShowEvent) -> None:
        """The focus begins on an answer that destroys nothing."""
        super().showEvent(event)
        self._safe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str) -> None:
        self.chosen = key
        self.accept()


def put_away_questions() -> None:
    """Answer every question that is open with its harmless answer: nobody is to read or answer it now."""
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QDialog) and box.isVisible():
            box.reject()


def ask(parent: QWidget | None, question: str, explanation: str, answers: Sequence[Answer]) -> str:
    """Ask, and return the key of the answer; Esc takes the last one, which must be the harmless one."""
    if _answers_of_tests:
        key = _answers_of_tests.pop(0)
        if key not in {answer.key for answer in answers}:
            raise ValueError(f"{key} is not an answer to this question")
        return key
    box = QuestionBox(question, explanation, answers, parent)
    box.exec()
    return box.chosen
