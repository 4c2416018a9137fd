"""تسجيل خطاب وارد: what came, from whom and when; it gets the next number of the incoming register (T47)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.procedures.letters import LetterEntry, register_letter
from hayat_desk.summaries.banner import person_banner
from hayat_desk.summaries.registers import same_letter
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.date_field import DateField, DayField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Form, Question
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.person_choice import PersonChoice
from hayat_desk.ui.parts.words import brief, numbered
from hayat_desk.ui.places.registers import LetterPlace, NewLetterPlace


class NewLetterPage(Page):
    """One letter; opened with a person where it came by a visit of theirs."""

    def __init__(self, desk: Desk, place: NewLetterPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Register a letter"))
        self.banner = Banner(self)

        # The letter
        self.from_whom = TextField("sender")
        self.subject = TextField("subject", longest=512)
        self.received_on = DayField("received_on", lambda: desk.today)
        self.their_number = TextField("their_number")
        self.their_date = DateField("their_date", lambda: desk.today)
        self.attachments = TextField("attachments")
        self._form = self.form = Form()
        self._form.add_row(self.tr("Sender"), self.from_whom, self.tr("The body or the person it came from"))
        self._form.add_row(self.tr("Subject"), self.subject)
        self._form.add_beside(
            [
                Question(self.tr("Received on"), self.received_on),
                Question(self.tr("Attachments"), self.attachments, optional=True),
            ]
        )
        self._form.add_beside(
            [
                Question(self.tr("Date of the letter"), self.their_date, optional=True),
                Question(self.tr("Number of the letter"), self.their_number, optional=True),
            ]
        )
        self.received_on.show_day(desk.today)
        self.same = Notice("", Tone.WARNING, self)
        self._form.add(self.same)
        self._lay_person()
        self.add_form(self._form)

        # Acts
        self.save: Button = primary(self.tr("Register the letter"), Icon.CHECK)
        self._back_button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.save, self._back_button)
        self.first(self.from_whom.focus_target())
        self._connect()
        self._begin(place)

    def _lay_person(self) -> None:
        self.person = PersonChoice(self)
        self._form.add(self.person)
        self.keep(self.person)

    def _connect(self) -> None:
        self._form.changed.connect(self._look_for_same)
        self.person.taken.connect(self._show_person)
        self.person.changed.connect(self.changed)
        self.person.chosen.connect(self.save.setFocus)
        self.save.clicked.connect(self._save)
        self._back_button.clicked.connect(self.back)

    # Showing

    def _begin(self, place: NewLetterPlace) -> None:
        """A letter about somebody known goes to that file unless another is chosen."""
        if place.person_id is not None:
            self.person.take(place.person_id)

    def _show_person(self) -> None:
        """Whose file the letter goes to stands under the title."""
        self.banner.show_person(self.ask(person_banner, self.person.person_id))

    # Acting

    def _look_for_same(self) -> None:
        """A letter that was registered before is not registered again unawares."""
        letter = self.ask(same_letter, self.from_whom.text(), self.their_number.text())
        template = self.tr(
            "Registered already: {number}, received on {day}. Register it again only if it is another letter."
        )
        if letter is None:
            self.same.say("")
        else:
            number = numbered(NumberKind.LETTER, letter.number)
            self.same.say(template.format(number=number, day=brief(letter.received_on)))

    def _save(self) -> None:
        if not self.check() or not self.person.check():
            return
        entry = LetterEntry(
            sender=self.from_whom.value(),
            subject=self.subject.value(),
            received_on=self.received_on.day(),
            their_number=self.their_number.text().strip(),
            their_date=self.their_date.value_or_none(),
            attachments=self.attachments.text().strip(),
            person_id=self.person.person_id,
            confirmed=self.form.confirmed(),
        )
        letter_id = self.do(register_letter, entry)
        if letter_id is not None:
            self.finish(LetterPlace(letter_id), self.tr("The letter is registered."))
