"""Lists of the morning: a heading with its number, which opens all of it, and the three most pressing rows.

They stand in columns of about the same height, so that an ordinary morning needs no scrolling (ux rule 8).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import Button, quiet
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import WordsFirst
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.rows import ArrowWalk, PressRow
from hayat_desk.ui.kit.text import Label, bare, ltr
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone
from hayat_desk.ui.kit.worklist import WorkRow

ROWS = 3
_MOST_COLUMNS = 3
_NARROWEST = 300  # pixels of a column at 100 %
_ROW = 36  # pixels (ux rule 46)
_HEADING = 2  # a heading with its margins is as high as so many rows


class ShortList(Card):
    """Not there while it is empty."""

    opened = Signal(object)
    """The `Place` of a row."""
    all_wanted = Signal()

    def __init__(self, heading: str, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = heading
        self.rows: list[PressRow] = []
        self.count = ""
        self.body.setContentsMargins(Space.S, Space.XS, Space.S, Space.S)
        self.body.setSpacing(Space.HAIR)
        self.heading: Button = quiet(heading, icon, self)
        self.all: Button = quiet(self.tr("All"), parent=self)
        self.all.setAccessibleName(self.tr("All: {list}").format(list=heading))
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeading)
        head.addStretch(1)
        head.addWidget(self.all)
        self.body.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._walk = ArrowWalk(self)
        self.heading.clicked.connect(self.all_wanted)
        self.all.clicked.connect(self.all_wanted)
        self.hide()

    def show_rows(self, rows: Sequence[WorkRow], count: int, *, more: bool) -> None:
        """Show the first rows; `count` is of all there are, and with `more` there are more than these."""
        for row in self.rows:
            # hidden now: `deleteLater` acts at the next turn of the event loop, and till then it would be drawn
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(row) for row in rows[:ROWS]]
        for row_button in self.rows:
            self._list.addWidget(row_button)
        self._walk.take(self.rows)
        number = ltr(str(count))
        self.count = self.tr("more than {count}").format(count=number) if more else number
        self.heading.setText(f"{self._name} ({self.count})")
        self.all.setVisible(more or count > len(self.rows))
        self.setVisible(bool(rows))

    def _row(self, row: WorkRow) -> PressRow:
        parts = [row.mark, row.title, row.detail, row.remark, row.state]
        row_button = PressRow(bare(" · ".join(part for part in parts if part)), self)
        row_button.setMinimumHeight(current().px(_ROW))
        line = QHBoxLayout(row_button)
        above = Space.XS + Space.HAIR
        line.setContentsMargins(Space.S, above, Space.S, above)
        beside = WordsFirst(gap=Space.S)
        line.addLayout(beside, 1)
        beside.addWidget(Label(row.title, TextRole.STRONG, parent=row_button))
        if row.remark:
            beside.addWidget(Label(row.remark, TextRole.SMALL, soft=True, wrap=False, parent=row_button))
        if row.mark:
            beside.addWidget(Badge(row.mark, Tone.DANGER, parent=row_button))
        for child in row_button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row_button.clicked.connect(partial(self.opened.emit, row.key))
        return row_button


class ShortLists(QWidget):
    """The lists that have rows, in as many columns as fit, each put where there is most room."""

    def __init__(self, lists: Sequence[ShortList], parent: QWidget) -> None:
        super().__init__(parent)
        self._lists = tuple(lists)
        self._across = 0
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        self._columns = [QVBoxLayout() for _ in range(_MOST_COLUMNS)]
        for column in self._columns:
            column.setSpacing(Space.M)
            column.addStretch(1)
            row.addLayout(column, 1)

    def arrange(self) -> None:
        """Put each list into a column: those of today's order first, where the rows before leave most room."""
        self._across = self._how_many()
        filled = [0] * self._across
        for at, column in enumerate(self._columns):
            self._row.setStretch(at, 1 if at < self._across else 0)
            for short_list in self._lists:
                column.removeWidget(short_list)
        for short_list in self._lists:
            if not short_list.rows:
                continue
            at = filled.index(min(filled))
            column = self._columns[at]
            column.insertWidget(column.count() - 1, short_list)
            filled[at] += len(short_list.rows) + _HEADING

    def _how_many(self) -> int:
        room = (self.width() + Space.L) // (current().px(_NARROWEST) + Space.L)
        return max(1, min(_MOST_COLUMNS, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer columns, where the width or the text changed."""
        super().resizeEvent(event)
        if self._how_many() != self._across:
            self.arrange()
