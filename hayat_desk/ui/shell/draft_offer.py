"""What was typed before, offered above a form that opens empty: go on with it, begin anew, or put it away.

A draft is one visitor's: it says whose, at which step and when, and comes into the form only where the clerk
says so. Beginning anew keeps it, until it is put away.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.summaries.drafts import DraftLine
from hayat_desk.ui.kit.buttons import Button, quiet, secondary
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import announce
from hayat_desk.ui.kit.text import Label, bare, ltr
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.parts.drafts import DraftWords

_MOST = 3
"""Drafts that are offered above a form; the others stand on the page of drafts."""


_BESIDE = 150  # percent of text up to which the last draft has room for one more act beside its own


class DraftOffer(QWidget):
    """The newest drafts of a page about the same, each with its two acts, and one act to begin anew."""

    continued = Signal(object)
    """The `DraftLine` to go on with."""
    put_away = Signal(object)
    """The `DraftLine` that is needed no more."""

    def __init__(self, lines: Sequence[DraftLine], today: date, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._today = today
        self.lines = list(lines)
        self._bar = Tinted(Tone.INFO, edged=True, parent=self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.S)
        self._shown: list[QWidget] = []
        self._more = Label("", soft=True, parent=self._bar)
        self.anew: Button = secondary(self.tr("Begin anew"), Icon.ADD, self._bar)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(Space.M)
        self._foot.addWidget(self._more, 1)
        column = QVBoxLayout(self._bar)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        column.setSpacing(Space.S)
        column.addLayout(self._rows)
        column.addLayout(self._foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, Space.L)
        whole.addWidget(self._bar)
        self.anew.clicked.connect(self._begin_anew)
        self._show()
        announce(self, " ".join(bare(DraftWords(line, today).sentence()) for line in self.lines[:_MOST]))

    def leave_out(self, line: DraftLine) -> None:
        """Take a draft out of the offer."""
        self.lines = [other for other in self.lines if other.draft_id != line.draft_id]
        self._show()
        self._page.focus_first()

    def add(self, line: DraftLine) -> None:
        """Put a draft back into the offer."""
        self.lines = sorted([*self.lines, line], key=lambda draft: draft.saved_at, reverse=True)
        self._show()

    def _show(self) -> None:
        self._foot.addWidget(self.anew)
        for row in self._shown:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = [self._row(line) for line in self.lines[:_MOST]]
        for row in self._shown:
            self._rows.addWidget(row)
            row.show()
        hidden_count = len(self.lines) - len(self._shown)
        self._more.setText(
            self.tr("Other drafts: {count} (F4)").format(count=ltr(str(hidden_count))) if hidden_count else ""
        )
        if self._shown and not hidden_count and current().scale <= _BESIDE:
            self._shown[-1].layout().addWidget(self.anew)  # type: ignore[union-attr]
        self._more.setVisible(bool(hidden_count))
        self.setVisible(bool(self.lines))

    def _row(self, line: DraftLine) -> QWidget:
        row = QWidget(self._bar)
        sentence = DraftWords(line, self._today).sentence()
        go_on = secondary(self.tr("Continue"), Icon.EDIT, row)
        put_away = quiet(self.tr("Put away"), Icon.CLOSE, row)
        go_on.setAccessibleDescription(bare(sentence))
        put_away.setAccessibleDescription(bare(sentence))
        large = current().scale > _BESIDE
        words = QHBoxLayout()
        words.setSpacing(Space.M)
        words.addWidget(IconMark(Icon.EDIT, Tone.INFO.value, parent=row), 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(Label(sentence, longest=200, parent=row), 1)
        layout = QVBoxLayout(row) if large else QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addLayout(words, 1)
        acts = FlowLayout(gap=Space.M) if large else layout
        for button in (go_on, put_away):
            acts.addWidget(button)
        if large:
            layout.addLayout(acts)
        go_on.clicked.connect(partial(self.continued.emit, line))
        put_away.clicked.connect(partial(self.put_away.emit, line))
        return row

    def _begin_anew(self) -> None:
        """Nothing is put into the form, and nothing is lost: the drafts stay where they are."""
        self.hide()
        self._page.focus_first()
