"""Correcting a person's data; the page says at once which signatures fell by it, and stays open then (T62)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.procedures.people import correct_person
from hayat_desk.summaries.banner import person_banner
from hayat_desk.summaries.people import PersonHit
from hayat_desk.summaries.person_file import particulars_of
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.fallen_signatures import says_fallen
from hayat_desk.ui.parts.person_form import PersonForm
from hayat_desk.ui.parts.twins import TwinQuestion
from hayat_desk.ui.parts.words import language
from hayat_desk.ui.places.people import CorrectPersonPlace, PersonPlace


class CorrectPage(Page):
    """The form of a known person."""

    def __init__(self, desk: Desk, place: CorrectPersonPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.person_id = place.id
        self.title.setText(self.tr("Correct the data"))
        self.banner = Banner(self)
        self.banner.show_person(self.ask(person_banner, self.person_id))
        self.twins = TwinQuestion(self, self.person_id)
        self.add(self.twins)
        self.form = PersonForm(lambda: desk.today, language())
        self.add_form(self.form)
        answers = self.ask(particulars_of, self.person_id)
        if answers is not None:
            self.form.fill(answers)
        self._save_button = primary(self.tr("Save"), Icon.CHECK)
        self.back_button = secondary(self.tr("Back without saving"), Icon.BACK)
        self.set_acts(self._save_button, self.back_button)
        self._connect()

    def _connect(self) -> None:
        self._save_button.clicked.connect(self._save)
        self.back_button.clicked.connect(self._leave)
        self.form.changed.connect(self._typed_on)
        self.form.identity_complete.connect(self._look_for_twins)
        self.twins.opened.connect(self._open_twin)
        self.twins.declined.connect(self._save_button.setFocus)

    # Acting

    def _open_twin(self, hit: object) -> None:
        if isinstance(hit, PersonHit):
            self.go_to(PersonPlace(hit.person_id))

    def _look_for_twins(self) -> bool:
        """Whether another file agrees with these data, of which it is to be decided."""
        return self.twins.asks_about(self.form.traits())

    def _save(self) -> None:
        if not self.check():
            return
        if self._look_for_twins():
            self.twins.insist()
            return
        if self.do(correct_person, self.person_id, self.form.entry(), self.twins.declined_ids):
            self.finished = True
            if says_fallen(self):
                self.saved.emit()
                self.banner.show_person(self.ask(person_banner, self.person_id))
                self.back_button.setText(self.tr("Back"))
                self.messages.success(self.tr("The data are corrected."))
            else:
                self.back_wanted.emit()

    def _typed_on(self) -> None:
        """Take the page for unfinished again, when the clerk types on after the correction was saved."""
        self.finished = False
        self.back_button.setText(self.tr("Back without saving"))

    def _leave(self) -> None:
        self.finished = True
        self.back_wanted.emit()
