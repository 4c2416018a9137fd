"""إثبات وفاة: the day, who said so, and once whether heirs receive what was decided; or that it was not so (T83)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.procedures.deaths import DeathEntry, record_death, undo_death
from hayat_desk.summaries.deaths import DeathSummary, death_summary
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.person_words import of_sex
from hayat_desk.ui.parts.words import figures
from hayat_desk.ui.places.people import DeathPlace


class DeathPage(Page):
    """Asks while the person lives; afterwards shows what was recorded, and takes it back."""

    def __init__(self, desk: Desk, place: DeathPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.person_id = place.id
        self.summary: DeathSummary | None = None
        self.title.setText(self.tr("Record a death"))
        self.banner = Banner(self)
        self.follows = Notice("", Tone.WARNING, self)
        self.add_under_messages(self.follows)
        self.follows.hide()
        self._lay_asking()
        self._lay_undoing()

        # Acts
        self.record: Button = primary(self.tr("Record the death"), Icon.CHECK)
        self.undo: Button = secondary("", Icon.UNDO)
        self.back_button: Button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.record, self.undo, self.back_button)
        self._connect()
        self.load()

    def _lay_asking(self) -> None:
        self.died_on = DayField("died_on", lambda: self.desk.today)
        self.said_by = TextField("said_by")
        self.to_heirs = ChoiceField(
            "to_heirs",
            [
                Choice(value=True, word=self.tr("Heirs receive it"), key="heirs"),
                Choice(value=False, word=self.tr("It ends with the death"), key="ends"),
            ],
        )
        self.form = Form()
        self.form.add_row(self.tr("Died on"), self.died_on)
        self.form.add_row(self.tr("Who said so?"), self.said_by)
        self.heirs_row = self.form.add_row(self.tr("What was decided and not delivered"), self.to_heirs)
        self.asking = Card(parent=self)
        self.asking.body.addWidget(self.form)
        self.adopt(self.form)
        self.add(self.asking)

    def _lay_undoing(self) -> None:
        self.facts = FactsCard(self.tr("As it was recorded"))
        self.because = NoteField("undone_because", lines=2)
        self.undo_form = Form()
        self.undo_form.add_row(self.tr("Why is it taken back?"), self.because)
        self.undoing = Card(parent=self)
        self.undoing.body.addWidget(self.undo_form)
        self.adopt(self.undo_form)
        self.add(self.facts)
        self.add(self.undoing)

    def _connect(self) -> None:
        self.record.clicked.connect(self._record)
        self.undo.clicked.connect(self._undo)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show the person, and what would follow."""
        summary = self.summary = self.ask(death_summary, self.person_id)
        if summary is None:
            return
        self.banner.show_person(summary.banner)
        lives = summary.died_on is None
        for part in (self.asking, self.record):
            part.setVisible(lives)
        for part in (self.facts, self.undoing, self.undo):
            part.setVisible(not lives)
        self.heirs_row.setVisible(bool(summary.undelivered))
        self.follows.say(self._what_follows(summary) if lives else "")
        sex = summary.banner.sex
        self.undo.setText(of_sex(sex, self.tr("Take it back: he lives"), self.tr("Take it back: she lives")))
        day = figures(summary.died_on) if summary.died_on else ""
        self.facts.show_facts([(self.tr("Died on"), day), (self.tr("Who said so"), iso(summary.said_by))])

    def _what_follows(self, summary: DeathSummary) -> str:
        ends = self.tr("Nothing of theirs is running, so nothing ends with it.")
        if summary.running:
            ends = self.tr("Requests that end with it: {count}.").format(count=ltr(str(summary.running)))
        his = self.tr("No letter, list or call names him again.")
        hers = self.tr("No letter, list or call names her again.")
        return f"{ends} {of_sex(summary.banner.sex, his, hers)}"

    def focus_first(self) -> None:
        """On the day; of a death that is recorded, on the reason to take it back."""
        lives = self.summary is None or self.summary.died_on is None
        (self.died_on if lives else self.because).setFocus()

    # Acting

    def _record(self) -> None:
        is_due = self.summary is not None and bool(self.summary.undelivered)
        if not is_due:
            self.to_heirs.choose(value=False)
        if not self.form.check():
            return
        entry = DeathEntry(
            died_on=self.died_on.day(),
            said_by=self.said_by.value(),
            to_heirs=self.to_heirs.value() if is_due else None,
            confirmed=self.form.confirmed(),
        )
        if self.do(record_death, self.person_id, entry):
            self._tell_done(self.tr("The death is recorded. May God have mercy."))

    def _undo(self) -> None:
        if self.undo_form.check() and self.do(undo_death, self.person_id, self.because.text()):
            self._tell_done(self.tr("The death is taken back. What it ended stands where it stood."))

    def _tell_done(self, sentence: str) -> None:
        self.form.clear()
        self.undo_form.clear()
        self.load()
        self.messages.success(sentence)
        self.back_button.setFocus()
