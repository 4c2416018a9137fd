"""نصوص المجلس: the official texts, each with its version, its date and its approval (T10, T69)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.wordings import Wording
from hayat_desk.summaries.office import board_settings
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.words import figures
from hayat_desk.ui.places.settings import WordingPlace
from hayat_desk.ui.settings.version_page import Versions
from hayat_desk.ui.wording import word


class WordingsPage(Page):
    """Each row opens one text."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("The board's wordings"))
        self.wordings = Worklist(self.tr("Texts of screens and papers"), "", icon=Icon.DOCUMENT)
        self.versions = Versions(self)
        columns = Columns(420, self)
        columns.add(self.wordings)
        columns.add(Stack((self.versions,), self))
        self.add(columns)
        self._back_button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(None, self._back_button)
        self._connect()
        board = self.ask(board_settings)
        if board is not None:
            self.wordings.show_rows([self._row(wording) for wording in board.profile.wordings])
            self.versions.show_versions(board.versions)

    def _connect(self) -> None:
        self._back_button.clicked.connect(self.back)
        self.wordings.opened.connect(self.go_to)

    # Showing

    def focus_first(self) -> None:
        """Put the focus on the first text."""
        self.wordings.focus_first()

    def _row(self, wording: Wording) -> WorkRow:
        dated = self.tr("dated {day}").format(day=figures(wording.dated))
        approved = self.tr("approved {day}").format(day=figures(wording.approved)) if wording.approved else ""
        return WorkRow(
            key=WordingPlace(wording.key),
            title=word(wording.key),
            detail=" · ".join(part for part in (dated, approved) if part),
            remark=self.tr("Version {number}").format(number=ltr(str(wording.version))),
        )
