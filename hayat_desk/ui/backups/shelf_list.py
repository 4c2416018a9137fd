"""The copies that lie in one place, newest first; the older ones are shown when asked for.

What is not this office's is named and counted below its own copies, and listed after them when asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.summaries.backups import CopyLine, Shelf
from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import Small, iso, listed, ltr
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.words import figures
from hayat_desk.vault.copies import Standing

_SHOWN_FIRST = 5
_MEGABYTE = 1_000_000


class ShelfList(QWidget):
    """A work list of copies; `chosen` brings the `CopyLine` that was opened."""

    chosen = Signal(object)

    def __init__(self, heading: str, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self.list = Worklist(heading, self.tr("No copy lies here yet."), icon=icon, parent=self)
        self.others = Small("", self)
        self.others.hide()
        self.more = quiet(self.tr("Show all copies"), parent=self)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.list)
        column.addWidget(self.others)
        below = QWidget(self)
        FlowLayout(below).addWidget(self.more)
        column.addWidget(below)
        self.more.clicked.connect(self._show_all)
        self.list.opened.connect(self.chosen)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the newest copies of a place."""
        self._shelf = shelf
        self._show(shelf.lines[:_SHOWN_FIRST])
        self.others.setText(self._told_of(shelf.others))
        self.others.setVisible(bool(shelf.others))

    def _show_all(self) -> None:
        if self._shelf is not None:
            self._show((*self._shelf.lines, *self._shelf.others))
            self.list.focus_first()

    def _show(self, lines: Sequence[CopyLine]) -> None:
        self.list.show_rows([self._row(line) for line in lines])
        shelf = self._shelf
        self.more.setVisible(shelf is not None and len(lines) < len(shelf.lines) + len(shelf.others))

    def _told_of(self, other_copies: Sequence[CopyLine]) -> str:
        count = Counter(line.standing for line in other_copies)
        groups = (
            (count[Standing.FOREIGN], self.tr("%n copies of another office", "", count[Standing.FOREIGN])),
            (count[Standing.KIN], self.tr("%n copies from another computer", "", count[Standing.KIN])),
            (count[Standing.DAMAGED], self.tr("%n damaged copies", "", count[Standing.DAMAGED])),
        )
        copies = listed(words for number, words in groups if number)
        return self.tr("Lying here too, and left as they are: {copies}.").format(copies=iso(copies))

    def _row(self, line: CopyLine) -> WorkRow:
        size = ltr(f"{max(line.size / _MEGABYTE, 0.1):.1f}")
        detail = self.tr("Copy number {number} · {size} MB").format(
            number=ltr(str(line.generation)), size=size
        )
        users = iso(" · ".join(line.users))
        state, tone = self._state(line)
        return WorkRow(
            key=line,
            title=iso(figures(line.written_on)),
            detail=detail,
            remark=self.tr("Opened by {users}").format(users=users) if line.users else "",
            state=state,
            tone=tone,
        )

    def _state(self, line: CopyLine) -> tuple[str, Tone]:
        if line.standing is Standing.FOREIGN:
            return self.tr("Another office's copy"), Tone.NEUTRAL
        if line.standing is Standing.KIN:
            return self.tr("From another computer"), Tone.NEUTRAL
        if line.standing is Standing.DAMAGED:
            return self.tr("Damaged copy"), Tone.DANGER
        return (self.tr("Newest") if line.is_newest else ""), Tone.SUCCESS
