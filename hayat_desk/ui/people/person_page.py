"""ملف المستفيد: who it is, what is asked for, and everything that happened, in one place (T26)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import PaperId
from hayat_desk.procedures.people import (
    Sensitive,
    keep_sensitive,
    open_file,
    prepare_extract,
    prepare_full_extract,
    see_sensitive,
)
from hayat_desk.summaries.happenings import TimelineEntry
from hayat_desk.summaries.person_file import PersonFile, person_file
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.money_field import MoneyField
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.timeline import Entry, Timeline
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.person_words import identity_words
from hayat_desk.ui.parts.words import day_of, figures, numbered, word
from hayat_desk.ui.people.file_rows import ICONS, place_of, request_row, signed_row, title_of
from hayat_desk.ui.people.file_standing import FileStanding
from hayat_desk.ui.places.people import CorrectPersonPlace, PersonPlace
from hayat_desk.ui.places.reception import VisitPlace
from hayat_desk.ui.places.referrals import ReferPlace
from hayat_desk.ui.printing.printer import print_paper


class PersonPage(Page):
    """One person's file. Opening it is journaled; diagnosis and income stay hidden until asked for."""

    def __init__(self, desk: Desk, place: PersonPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.person_id = place.id
        self.title.setText(self.tr("Beneficiary's file"))
        self.banner = Banner(self, leads_to_file=False)

        self.requests = Worklist(
            self.tr("Requests"), self.tr("No requests yet."), self.tr("New request"), Icon.REQUESTS
        )
        self.facts = FactsCard(self.tr("Data"), editable=True)
        self.sensitive = Card(self.tr("Sensitive data"))
        self.show_sensitive: Button = secondary(self.tr("Show sensitive data"), Icon.EYE)
        self.sensitive_form = Form()
        self.diagnosis = NoteField("diagnosis", lines=2)
        self.income = MoneyField("monthly_income")
        self._lay_sensitive()
        self.signed = Worklist(self.tr("Signed papers"), self.tr("Nothing was signed yet."), icon=Icon.CHECK)
        self.extract = Card(self.tr("Copy of the data for their owner"))
        self.print_extract: Button = secondary(self.tr("Print an extract of the data"), Icon.PRINT)
        self.print_full: Button = secondary(self.tr("Print it with the sensitive data"), Icon.PRINT)
        self._lay_extract()
        self.history = Card(self.tr("Timeline"))
        self.timeline = Timeline(self.tr("Nothing has happened yet."))
        self.history.body.addWidget(self.timeline)
        columns = Columns(420, self)
        columns.add(Stack((self.requests, self.history)))
        columns.add(Stack((self.facts, self.signed, self.sensitive, self.extract, self.file_standing)))
        self.add(columns)

        self._new_button = primary(self.tr("New request"), Icon.ADD)
        self._refer_button = secondary(self.tr("Refer to the social research officer (F8)"), Icon.REFER)
        self.set_acts(self._new_button, self._refer_button)
        self.first(self._new_button)
        self._as_shown: dict[str, str] | None = None  # the sensitive data as recorded, while they are shown
        self._connect()
        self.do(open_file, self.person_id)
        self.load()

    def _lay_sensitive(self) -> None:
        self.sensitive.body.addWidget(
            Label(
                self.tr("Diagnosis and income are hidden. Each look is recorded in the journal."),
                soft=True,
                parent=self.sensitive,
            )
        )
        self.sensitive.body.addWidget(self.show_sensitive)
        self.sensitive_form.add_row(
            self.tr("Diagnosis, as in the medical report"), self.diagnosis, optional=True
        )
        self.sensitive_form.add_row(self.tr("Monthly income (SAR)"), self.income, optional=True)
        self.save_sensitive: Button = secondary(self.tr("Save sensitive data"), Icon.CHECK)
        self.sensitive_form.add(self.save_sensitive)
        self.sensitive_form.hide()
        self.sensitive.body.addWidget(self.sensitive_form)

    def _lay_extract(self) -> None:
        """T12 — who the data are about may see them and have a copy."""
        explanation = Label(
            self.tr("On their asking, all that is recorded of them is printed and signed for on receipt."),
            soft=True,
            parent=self.extract,
        )
        for part in (explanation, self.print_extract, self.print_full):
            self.extract.body.addWidget(part)
        self.file_standing = FileStanding(self)

    def _connect(self) -> None:
        self._new_button.clicked.connect(self._visit)
        self._refer_button.clicked.connect(self.refer)
        self.requests.opened.connect(self.go_to)
        self.requests.act_wanted.connect(self._visit)
        self.facts.edit_wanted.connect(self._edit)
        self.timeline.opened.connect(self.go_to)
        self.signed.opened.connect(self.go_to)
        self.sensitive_form.changed.connect(self.changed)
        self.show_sensitive.clicked.connect(self._look_at_sensitive)
        self.save_sensitive.clicked.connect(self._keep_sensitive)
        self.print_extract.clicked.connect(self.print_paper)
        self.print_full.clicked.connect(self._print_full)
        self.file_standing.changed.connect(self.load)

    # Showing

    def load(self) -> None:
        """Show the file as it stands."""
        file = self.ask(person_file, self.person_id)
        if file is None:
            return
        self.banner.show_person(file.banner)
        self.file_standing.load(file, (self._new_button, self._refer_button, self.extract))
        self.requests.offer_act(offered=file.banner.may_be_named)
        self.requests.show_rows([request_row(line) for line in file.requests])
        self._show_facts(file)
        self.sensitive.setVisible(file.may_see_sensitive)
        self.signed.show_lines(file.signed, signed_row)
        self.print_full.setVisible(file.may_see_sensitive)
        self.timeline.show_entries([self._entry(entry) for entry in file.timeline])

    def _show_facts(self, file: PersonFile) -> None:
        banner = file.banner
        self.facts.show_facts(
            [
                (self.tr("Name"), iso(banner.name)),
                (self.tr("Identity"), identity_words(banner)),
                (self.tr("Date of birth"), figures(banner.birth) if banner.birth else ""),
                (self.tr("Phone"), ltr(banner.phone.shown) if banner.phone else ""),
                (self.tr("City"), iso(file.city)),
                (self.tr("District"), iso(file.district)),
                (self.tr("Safe contact"), iso(banner.contact_note)),
            ]
        )

    def _entry(self, entry: TimelineEntry) -> Entry:
        marks = [self.tr("Void")] if entry.is_void else [self.tr("Corrected")] if entry.is_corrected else []
        parts = [title_of(entry), numbered(entry.number_kind, entry.number), *marks]
        meaning = entry.outcome or entry.purpose
        text = word(meaning) if meaning else iso(entry.text)
        return Entry(
            day=day_of(entry.at),
            title=" · ".join(part for part in parts if part),
            text=" · ".join(part for part in (text, iso(entry.channel)) if part),
            icon=ICONS[entry.happening],
            key=place_of(entry),
            struck=entry.is_corrected,
        )

    def show_error(self, error: Exception) -> None:
        """A refusal of sensitive data is said at its field, in the form that stands apart."""
        if not (isinstance(error, InvalidValue) and self.sensitive_form.refuse(error)):
            super().show_error(error)

    # Acting

    def _visit(self) -> None:
        self.go_to(VisitPlace(person_id=self.person_id))

    def _edit(self) -> None:
        self.go_to(CorrectPersonPlace(self.person_id))

    def refer(self) -> None:
        """T61 — a question about this person goes to the officer, while one may be asked."""
        if self._refer_button.isVisibleTo(self):
            self.go_to(ReferPlace(person_id=self.person_id))

    def _look_at_sensitive(self) -> None:
        data = self.do(see_sensitive, self.person_id)
        if data is None:
            return
        self.diagnosis.set_text(data.diagnosis)
        self.income.show_money(data.monthly_income)
        if data.income_as_told:
            self.income.set_text(data.income_as_told)
        self._as_shown = self._sensitive_state()
        self.show_sensitive.hide()
        self.sensitive_form.show()
        if self.sensitive_form.check():  # an income of before that is no figure is asked about at once
            self.diagnosis.setFocus()

    def primary(self) -> None:
        """Where sensitive data are being typed, to save them; else the act of the page."""
        focused = QApplication.focusWidget()
        if focused is not None and self.sensitive_form.isAncestorOf(focused):
            self.save_sensitive.click()
        else:
            super().primary()

    def print_paper(self) -> None:
        """The extract without diagnosis and income, numbered in the register (F7)."""
        self._print(self.do(prepare_extract, self.person_id))

    def _print_full(self) -> None:
        """The extract with them, which its owner asked for; the look stands in the journal."""
        self._print(self.do(prepare_full_extract, self.person_id))

    def _print(self, paper_id: PaperId | None) -> None:
        print_paper(self, paper_id, self._printed)

    def _printed(self) -> None:
        self.load()
        self.messages.success(self.tr("The extract is printed. Its owner signs for it on receipt."))

    def _keep_sensitive(self) -> None:
        if not self.sensitive_form.check():
            return
        entry = Sensitive(
            diagnosis=self.diagnosis.text().strip(),
            monthly_income=self.income.value_or_none(),
            confirmed=self.sensitive_form.confirmed(),
        )
        if self.do(keep_sensitive, self.person_id, entry):
            self._as_shown = None
            self.sensitive_form.hide()
            self.show_sensitive.show()
            self.diagnosis.clear()
            self.income.clear()
            self.messages.success(self.tr("The sensitive data are saved and hidden again."))

    # Drafts

    def _sensitive_state(self) -> dict[str, str]:
        return {field.key: field.state() for field in self.sensitive_form.fields}

    def state(self) -> dict[str, str]:
        """Of the sensitive data only what was changed and not saved is kept, in the encrypted file."""
        entry = self._sensitive_state()
        is_changed = self._as_shown is not None and entry != self._as_shown
        return {**super().state(), **(entry if is_changed else {})}

    def beneath(self) -> dict[str, str]:
        """The sensitive data as recorded, while they are shown."""
        return dict(self._as_shown or {})

    def name_of(self, key: str) -> str:
        """The question under a key; also for the sensitive data, which have a form of their own."""
        field = self.sensitive_form.field(key)
        return field.name if field is not None else super().name_of(key)

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Sensitive data that were being typed come back to who may see them; that is a look (DESIGN §4.6)."""
        super().restore_state(state)
        if any(field.key in state for field in self.sensitive_form.fields):
            self._look_at_sensitive()
            if self._as_shown is not None:
                self.sensitive_form.restore(state)
