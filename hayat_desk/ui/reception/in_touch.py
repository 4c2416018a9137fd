"""Who is at the office now: each with a way on, and with the word that they have left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_desk.summaries.contacts import ContactLine
from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.parts.contacts import contact_words


class InTouch(Card):
    """Hidden while nobody is. Of whom nobody says so the contact ends by itself, with what was done in it last."""

    opened = Signal(object)
    over = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("At the office now"), parent)
        self.rows: list[QWidget] = []
        self.hide()

    def show_contacts(self, lines: Sequence[ContactLine]) -> None:
        """Show these, the newest first."""
        for row in self.rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(line) for line in lines]
        for row in self.rows:
            self.body.addWidget(row)
        self.setVisible(bool(lines))

    def _row(self, line: ContactLine) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        visitor = iso(line.who) if line.who else self.tr("Without a name")
        layout.addWidget(Label(f"{visitor} · {contact_words(line)}", parent=row), 1)
        go_on = quiet(self.tr("Go on"), Icon.FORWARD, row)
        go_on.setAccessibleName(self.tr("Go on with {who}").format(who=visitor))
        go_on.clicked.connect(partial(self.opened.emit, line))
        over = quiet(self.tr("Has left"), Icon.CHECK, row)
        over.setAccessibleName(self.tr("{who} has left").format(who=visitor))
        over.clicked.connect(partial(self.over.emit, line))
        layout.addWidget(go_on)
        layout.addWidget(over)
        return row
