"""المستفيدون: find a person and open the file. Search-first: there is no list of all patients."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.summaries.people import find_people
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.fields import SearchField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.person_rows import person_row


class PeoplePage(Page):
    """Looks for a person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Beneficiaries"))
        self.search = SearchField("search")
        box = Card(self.tr("Find a file"))
        box.body.addWidget(
            Label(self.tr("Search by identity number, name, phone or file number"), soft=True, parent=box)
        )
        self.search.name_it(self.tr("Search"))
        box.body.addWidget(self.search)
        self.add(box)
        self.found = Worklist(
            self.tr("Files found"), self.tr("Type a name or a number to find a file."), icon=Icon.PEOPLE
        )
        self.add(self.found)
        self.first(self.search.focus_target())
        self.search.searched.connect(self._show)
        self.search.entered.connect(self._enter)
        self.found.opened.connect(self._open)
        self.filter_by(self.search)

    def _show(self, _typed: str) -> None:
        typed = self.search.words()
        hits = (self.ask(find_people, typed) or ()) if typed.strip() else ()
        self.found.show_lines(hits, person_row)
        nobody = self.tr(
            "There is no file for “{typed}”. Try another spelling, or the last digits of the number."
        )
        waiting = self.tr("Type a name or a number to find a file.")
        self.found.say_empty(nobody.format(typed=iso(typed.strip())) if typed.strip() else waiting)

    def _enter(self, typed: str) -> None:
        self._show(typed)
        self.found.focus_first()

    def _open(self, person_id: object) -> None:
        self.page_wanted.emit("person", person_id)

    def state(self) -> dict[str, str]:
        """A search is no work to be kept."""
        return {}
