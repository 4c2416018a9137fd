"""المستفيدون: find a person and open the file. Search-first: there is no list of all patients."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.summaries.finding import NumberHit
from hayat_desk.summaries.people import PersonHit
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.parts.finder import Finder, open_hit
from hayat_desk.ui.places.people import PersonPlace


class PeoplePage(Page):
    """Looks for a person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Beneficiaries"))
        box = Card(self.tr("Find a file"))
        box.body.addWidget(
            Label(self.tr("Search by identity number, name, phone or any number"), soft=True, parent=box)
        )
        self.finder = Finder(self, waiting=self.tr("Type a name or a number to find a file."))
        self.search, self.found = self.finder.search, self.finder.found
        box.body.addWidget(self.search)
        self.add(box)
        self.add(self.found)
        self.first(self.search.focus_target())
        self._connect()
        self.filter_by(self.search)

    def _connect(self) -> None:
        self.finder.shown.connect(self._show)
        self.finder.opened.connect(self._open)

    # Showing

    def _show(self) -> None:
        query = self.finder.words()
        nobody = self.tr(
            "There is no file for “{typed}”. Try another spelling, or the last digits of the number."
        )
        invitation = self.tr("Type a name or a number to find a file.")
        self.found.say_empty(nobody.format(typed=iso(query)) if query else invitation)

    # Acting

    def _open(self, hit: object) -> None:
        """Open the person's file; a record without a person is opened itself."""
        if isinstance(hit, PersonHit | NumberHit) and hit.person_id is not None:
            self.go_to(PersonPlace(hit.person_id))
        elif isinstance(hit, NumberHit):
            open_hit(self, hit)

    # Drafts

    def state(self) -> dict[str, str]:
        """Keep no draft: a search is quickly typed again."""
        return {}
