"""One list of work whole: exactly the rows that its number on «اليوم» counts (ux rule 9)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.summaries.due import due
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.due_rows import ICONS, DueRows
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.places.home import DuePlace


class DuePage(Page):
    """The rows of one list, the most pressing first."""

    def __init__(self, desk: Desk, place: DuePlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.kind = place.kind
        self.title.setText(word(self.kind))
        self.found = Worklist(
            word(self.kind), self.tr("Nothing is left in this list."), icon=ICONS[self.kind]
        )
        self.add(self.found)
        self.back_button: Button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(None, self.back_button)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.found.opened.connect(self.go_to)
        self.found.more_wanted.connect(self.load)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show the list as it stands."""
        summary = self.ask(due, self.kind, self.found.limit)
        if summary is not None:
            rows = DueRows(self.kind, self.desk.today)
            self.found.show_lines(summary.lines, rows.row, beyond=summary.more)

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        if self.found.rows:
            self.found.focus_first()
        else:
            self.back_button.setFocus()
