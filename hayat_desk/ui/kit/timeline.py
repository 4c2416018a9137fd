"""The timeline of a file: dated entries, newest first, each with a word, an icon and what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.text import Label, Small
from hayat_desk.ui.kit.tokens import Space, TextRole


@dataclass(frozen=True)
class Entry:
    """What happened on a day; `key` is what the entry opens, where it opens something."""

    day: str
    title: str
    text: str = ""
    icon: Icon = Icon.DOCUMENT
    key: object = None
    struck: bool = False  # it counts no more


class Timeline(QWidget):
    """Entries under one another; one that opens something has a button in its words."""

    opened = Signal(object)

    def __init__(self, empty: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        self._empty = Label(empty, soft=True, parent=self)
        self._column.addWidget(self._empty)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries in place of the ones before."""
        for old in self.entries:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.entries = [self._entry(entry) for entry in entries]
        for row in self.entries:
            self._column.addWidget(row)
            row.show()
        self._empty.setVisible(not entries)

    def _entry(self, entry: Entry) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(entry.icon, "accent", parent=box), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(entry.title, TextRole.STRONG, parent=box))
        if entry.text:
            text = Label(entry.text, parent=box)
            text.setProperty("struck", entry.struck)
            words.addWidget(text)
        words.addWidget(Small(entry.day, box))
        row.addLayout(words, 1)
        if entry.key is not None:
            button = quiet(self.tr("Open"), Icon.OPEN, parent=box)
            button.setAccessibleName(self.tr("Open: {entry}").format(entry=entry.title))
            key = entry.key
            button.clicked.connect(partial(self.opened.emit, key))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return box
