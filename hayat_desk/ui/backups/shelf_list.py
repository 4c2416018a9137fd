"""The copies that lie in one place, newest first; the older ones are shown when asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.summaries.backups import CopyLine, Shelf
from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.words import figures

_SHOWN_FIRST = 5
_MEGABYTE = 1_000_000


class ShelfList(QWidget):
    """A work list of copies; `chosen` brings the `CopyLine` that was opened."""

    chosen = Signal(object)

    def __init__(self, heading: str, icon: Icon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self.list = Worklist(heading, self.tr("No copy lies here yet."), icon=icon, parent=self)
        self.more = quiet(self.tr("Show all copies"), parent=self)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.list)
        below = QWidget(self)
        FlowLayout(below).addWidget(self.more)
        column.addWidget(below)
        self.more.clicked.connect(self._show_all)
        self.list.opened.connect(self.chosen)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show the newest copies of a place."""
        self._shelf = shelf
        self._show(_SHOWN_FIRST)

    def _show_all(self) -> None:
        if self._shelf is not None:
            self._show(len(self._shelf.lines))
            self.list.focus_first()

    def _show(self, count: int) -> None:
        lines = self._shelf.lines if self._shelf is not None else ()
        self.list.show_rows([self._row(line, at == 0) for at, line in enumerate(lines[:count])])
        self.more.setVisible(len(lines) > count)

    def _row(self, line: CopyLine, newest: bool) -> WorkRow:
        size = ltr(f"{line.size / _MEGABYTE:.1f}")
        told = self.tr("Copy number {number} · {size} MB")
        return WorkRow(
            key=line,
            title=iso(figures(line.written_on)),
            detail=told.format(number=ltr(str(line.generation)), size=size),
            state=self.tr("Newest") if newest else "",
            tone=Tone.SUCCESS,
        )
