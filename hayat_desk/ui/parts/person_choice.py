"""Whose file a letter belongs to: looked for as at the reception, and one person chosen, or nobody."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal

from hayat_desk.policy.ids import PersonId
from hayat_desk.procedures.people import say_not_same
from hayat_desk.summaries.finding import NumberHit
from hayat_desk.summaries.people import PersonHit, likely_same_as, person_hit
from hayat_desk.ui.kit.buttons import Button, quiet
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tokens import TextRole
from hayat_desk.ui.parts.finder import Finder
from hayat_desk.ui.parts.person_rows import known_by
from hayat_desk.ui.parts.twins import TwinQuestion


class PersonChoice(Card):
    """A search, the files found, and the one that is chosen."""

    key = "person"
    changed = Signal()
    chosen = Signal()
    taken = Signal()
    """Another person, or nobody, is shown: chosen by the clerk, by the place of the page, or by a draft."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Whose file does it belong to? (optional)"), page)
        self._page = page
        self.person_id: PersonId | None = None

        # Looking for somebody
        self.finder = Finder(page, "person_search")
        self.search, self.found = self.finder.search, self.finder.found
        self.hint = Label(
            self.tr("Search by identity number, name, phone or any number"), soft=True, parent=self
        )
        self.search.name_it(self.tr("Whose file does it belong to? (optional)"))
        self.nobody = Label("", soft=True, parent=self)
        for widget in (self.hint, self.search, self.nobody, self.found):
            self.body.addWidget(widget)

        # Somebody chosen
        self.name = Label("", TextRole.STRONG, parent=self)
        self.known_by = Label("", soft=True, parent=self)
        self.another: Button = quiet(self.tr("Choose somebody else"), Icon.UNDO, self)
        self.twins = TwinQuestion(page)
        self.body.addWidget(self.name)
        self.body.addWidget(self.known_by)
        self.body.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.twins)

        # Signals
        self.finder.shown.connect(self._show)
        self.finder.opened.connect(self._choose)
        self.another.clicked.connect(self._forget)
        self.twins.opened.connect(self._choose_twin)
        self.twins.declined.connect(self._keep_apart)
        self.take(None)

    def take(self, person_id: PersonId | None) -> None:
        """This person, or nobody."""
        hit = self._page.ask(person_hit, person_id) if person_id is not None else None
        self.person_id = person_id if hit is not None else None
        self.name.setText(iso(hit.name) if hit else "")
        self.name.setVisible(self.person_id is not None)
        self.known_by.setText(known_by(hit) if hit else "")
        self.known_by.setVisible(bool(self.known_by.text()))
        self.twins.show_hits((self._page.ask(likely_same_as, hit.person_id) or ()) if hit else ())
        self.another.setVisible(self.person_id is not None)
        self.hint.setVisible(self.person_id is None)
        self.search.setVisible(self.person_id is None)
        self.search.clear()
        self.found.hide()
        self.nobody.hide()
        self.taken.emit()

    def check(self) -> bool:
        """Whether what was looked for was also chosen: a name that only stands in the search is not kept."""
        if self.person_id is not None or self.search.is_blank():
            return True
        self.search.show_error(self.tr("No file is chosen. Choose one from the list, or empty the search."))
        self.search.setFocus()
        return False

    def state(self) -> str:
        """The chosen person's id, as text."""
        return str(self.person_id) if self.person_id is not None else ""

    def restore(self, state: str) -> None:
        """Choose whom a draft kept; nobody, where the one who was chosen had been taken away."""
        self.take(PersonId(UUID(state)) if state else None)

    def rebased(self, draft: str, was: str) -> str:
        """The person chosen in the draft."""
        del was
        return draft

    def _show(self) -> None:
        if self.person_id is not None:
            return
        query = self.finder.words()
        template = self.tr("There is no file for “{typed}”. It can be kept without one.")
        self.nobody.setText(template.format(typed=iso(query)))
        self.nobody.setVisible(bool(query) and not self.finder.findings)

    def _choose(self, hit: object) -> None:
        if not isinstance(hit, PersonHit | NumberHit):
            return
        if hit.person_id is None:
            self.search.show_error(self.tr("This number belongs to nobody's file. Choose another one."))
            return
        self.take(hit.person_id)
        self.changed.emit()
        self.chosen.emit()

    def _choose_twin(self, hit: object) -> None:
        """Choose the other file, which is the same person."""
        if isinstance(hit, PersonHit):
            self.take(hit.person_id)
            self.changed.emit()

    def _keep_apart(self) -> None:
        """Remember at once that these are other people: nothing else is saved with it."""
        person_id, twin_ids = self.person_id, sorted(self.twins.declined_ids)
        if person_id is not None and all(
            self._page.do(say_not_same, person_id, twin_id) for twin_id in twin_ids
        ):
            self._page.messages.success(self.tr("It is kept that they are different persons."))
        self.another.setFocus()

    def _forget(self) -> None:
        self.take(None)
        self.changed.emit()
        self.search.setFocus()
