"""المسودات: everything that was typed and not saved, newest first; Enter goes on with it (F4)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.procedures.drafts import drop_draft
from hayat_desk.summaries.today import DraftLine, draft_list
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.words import day_of


class DraftsPage(Page):
    """The drafts of the user at the desk."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Drafts"))
        self.drafts = Worklist(
            self.tr("Typed and not saved"), self.tr("Nothing typed is left unsaved."), icon=Icon.EDIT
        )
        self.add(self.drafts)
        self.drafts.opened.connect(self._open)
        self.load()

    def load(self) -> None:
        """Show the drafts as they are."""
        lines = self.ask(draft_list) or ()
        self.drafts.show_rows(
            [WorkRow(key=line, title=iso(line.title), remark=day_of(line.saved_at)) for line in lines]
        )

    def focus_first(self) -> None:
        """On the newest draft."""
        self.drafts.focus_first()

    def drop(self, line: DraftLine) -> None:
        """Give a draft up."""
        if self.did(drop_draft, line.page, line.place):
            self.load()

    def _open(self, line: object) -> None:
        if isinstance(line, DraftLine):
            self.page_wanted.emit(line.page, line.place)
