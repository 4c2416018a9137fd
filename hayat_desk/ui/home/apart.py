"""What waits for somebody or for its day: each list as its name and number, which opens exactly its rows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.policy.due import APART, DueKind
from hayat_desk.summaries.due import Due, DueRequest
from hayat_desk.ui.kit.buttons import Button, quiet
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.kit.tokens import Space
from hayat_desk.ui.parts.due_rows import ICONS
from hayat_desk.ui.parts.words import brief, word


class Apart(Card):
    """Nothing of it can be done today; it is not there while nothing waits."""

    wanted = Signal(object)
    """The `DueKind` of a list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self.body.setSpacing(0)
        self.buttons: dict[DueKind, Button] = {}
        flow = FlowLayout(gap=0)
        flow.addWidget(
            Label(self.tr("Waiting for others, or for its day"), soft=True, wrap=False, parent=self)
        )
        for kind in APART:
            button = self.buttons[kind] = quiet(word(kind), ICONS[kind], self)
            button.clicked.connect(partial(self.wanted.emit, kind))
            flow.addWidget(button)
        self.body.addLayout(flow)

    def show_lists(self, lists: Mapping[DueKind, Due]) -> None:
        """Show how many wait in each list, and of replies from which day on the first may be given."""
        for kind, due_list in lists.items():
            number = ltr(str(len(due_list.lines)))
            count = self.tr("more than {count}").format(count=number) if due_list.more else number
            words = f"{word(kind)} ({count})"
            first = due_list.lines[0] if due_list.lines else None
            if kind is DueKind.REPLIES_LATER and isinstance(first, DueRequest) and first.on:
                words = self.tr("{list}, from {day}").format(list=words, day=brief(first.on))
            self.buttons[kind].setText(words)
            self.buttons[kind].setVisible(bool(due_list.lines))
        self.setVisible(any(due_list.lines for due_list in lists.values()))
