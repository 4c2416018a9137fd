"""A paper as it was printed: its bytes from the encrypted file, to look at and to print again as «نسخة»."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import PaperId
from hayat_desk.procedures.papers import record_reprint
from hayat_desk.procedures.people import see_sensitive
from hayat_desk.summaries.paper_contents import kept_paper
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.parts.printing import Printed, reprint
from hayat_desk.ui.parts.sheet import Sheet
from hayat_desk.ui.parts.words import day_of, word


class PaperPage(Page):
    """One kept paper."""

    def __init__(self, desk: Desk, argument: object, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.paper_id = PaperId(argument)  # type: ignore[arg-type]
        self.paper = self.ask(kept_paper, self.paper_id)
        title = word(self.paper.kind) if self.paper else ""
        self.title.setText(title)
        self.told = Label("", soft=True, parent=self)
        self.add(self.told)
        self.sheet = Sheet(self)
        self.add(self.sheet, 1)
        again = primary(self.tr("Print a copy"), Icon.PRINT)
        back = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(again, back)
        self.first(self.sheet.view)
        again.clicked.connect(self.print_paper)
        back.clicked.connect(self.back)
        if self.paper is not None and self.paper.is_need_to_know and self.paper.person_id:
            self.did(see_sensitive, self.paper.person_id)
        if self.paper is not None:
            told = self.tr("Number {number}, printed on {day}")
            self.told.setText(told.format(number=ltr(self.paper.number), day=day_of(self.paper.printed_at)))
            self.sheet.show_pdf(self.paper.pdf, title)

    def print_paper(self) -> None:
        """Print the kept bytes once more, marked as a copy (F7)."""
        if self.paper is not None:
            reprint(self, self.paper.pdf, f"copy-{self.paper.kind}-{self.paper.number}", self._printed)

    def _printed(self, _printed: Printed) -> None:
        if self.did(record_reprint, self.paper_id):
            self.messages.success(self.tr("A copy is printed."))
