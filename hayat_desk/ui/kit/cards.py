"""Cards: a plain ground for what belongs together, and facts read as question and answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import Heading, Label
from hayat_desk.ui.kit.tokens import Space


class Card(QFrame):
    """A ground with a hairline round it; put content into `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self.body.setSpacing(Space.M)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.M)
        if title:
            self.title = Heading(title, self)
            self.head.addWidget(self.title, 1)
            self.body.addLayout(self.head)


_LEAST, _MOST = 0.2, 0.36
"""Of a card's width for its questions: at most so much that a day in both calendars stays on one line at 200 %."""


class FactsCard(Card):
    """Facts of a record or answers to check, with an edit link where they may be changed."""

    edit_wanted = Signal()

    def __init__(
        self,
        title: str,
        facts: Sequence[tuple[str, str]] = (),
        *,
        editable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """A fact is (question, answer); an empty answer shows as not given, never as a blank."""
        super().__init__(title, parent)
        if editable:
            edit = quiet(self.tr("Edit"), Icon.EDIT, parent=self)
            edit.setAccessibleName(self.tr("Edit: {part}").format(part=title))
            edit.clicked.connect(self.edit_wanted)
            self.head.addWidget(edit)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.S)
        self.body.addLayout(self._grid)
        self._labels: list[Label] = []
        self._shown: tuple[tuple[str, str], ...] = ()
        self.show_facts(facts)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these facts in place of the ones before."""
        if tuple(facts) == self._shown:
            return
        self._shown = tuple(facts)
        for label in self._labels:
            # hidden now: `deleteLater` acts at the next turn of the event loop, and till then it would be drawn
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels.clear()
        for at, (question, answer) in enumerate(facts):
            question_label = Label(question, soft=True, parent=self)
            answer_label = Label(answer or self.tr("Not given"), soft=not answer, parent=self)
            answer_label.setAccessibleName(f"{question}: {answer_label.text()}")
            self._grid.addWidget(question_label, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(answer_label, at, 1, Qt.AlignmentFlag.AlignTop)
            self._labels += [question_label, answer_label]
            for label in (question_label, answer_label):
                if label.isHidden():
                    label.show()
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the questions the width of the longest, as far as it leaves the answers most of the card's."""
        inside = max(1, self.width() - 2 * Space.XL - Space.XL)
        longest = max((label.sizeHint().width() for label in self._labels[::2]), default=0)
        part = round(100 * min(max(longest / inside, _LEAST), _MOST))
        self._grid.setColumnStretch(0, part)
        self._grid.setColumnStretch(1, 100 - part)


class Rule(QFrame):
    """A hairline between parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rule")
        self.setFixedHeight(1)
