"""الاستقبال: search before create (ux rule 12). Who is it, and is there a file already?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.procedures.reception import end_visit
from hayat_desk.summaries.contacts import ContactLine, contacts_now
from hayat_desk.summaries.due import due
from hayat_desk.summaries.finding import NumberHit
from hayat_desk.summaries.papers.request_forms import blank_request_form
from hayat_desk.summaries.people import PersonHit
from hayat_desk.summaries.reception import reception_summary
from hayat_desk.ui.kit.buttons import Button, primary, quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.due_rows import DueRows
from hayat_desk.ui.parts.finder import Finder, open_hit
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.places.corrections import ContactsPlace
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.reception import InquiryPlace, VisitPlace
from hayat_desk.ui.places.registers import NewLetterPlace
from hayat_desk.ui.printing.printer import print_sheet
from hayat_desk.ui.reception.in_touch import InTouch

_LISTED = 4
"""Visitors that are listed, the newest: who came before them has been served."""


class ReceptionPage(Page):
    """One search box; a file is opened only after looking for one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Reception"))
        summary = self.ask(reception_summary)
        self.greeting = Label(summary.greeting if summary else "", soft=True, parent=self)
        self.add(self.greeting)

        # Search
        box = Card(self.tr("Who is the visitor?"))
        box.body.addWidget(
            Label(self.tr("Search by identity number, name, phone or any number"), soft=True, parent=box)
        )
        self.finder = Finder(self)
        self.search, self.found = self.finder.search, self.finder.found
        box.body.addWidget(self.search)
        self.add(box)

        self._lay_results()

        # Callers: nobody leaves with an open question (T57)
        self.call_backs = Worklist(word(DueKind.CALL_BACKS), "", icon=Icon.PHONE)
        self.add(self.call_backs)

        # A letter has a sender, and mostly no visitor (T47)
        self._letter_button = secondary(self.tr("Register a letter that came in"), Icon.DOCUMENT)
        self.contacts: Button = secondary(self.tr("Contacts of the day"), Icon.EDIT)
        self.set_acts(None, self._letter_button, self.contacts)

        self.first(self.search.focus_target())
        self._connect()
        self.load()

    def _lay_results(self) -> None:
        """Who was found, and what may be done where nobody was."""
        self.add(self.found)
        self.nobody = Card(self.tr("No file was found"))
        self.nobody_text = Label("", parent=self.nobody)
        self.create_file: Button = primary(self.tr("Open a new file"), Icon.ADD)
        self.without: Button = quiet(self.tr("Inquiry without a file (F3)"), Icon.PHONE)
        acts = QWidget(self.nobody)
        flow = FlowLayout(acts)
        flow.addWidget(self.create_file)
        flow.addWidget(self.without)
        self.nobody.body.addWidget(self.nobody_text)
        self.nobody.body.addWidget(
            Label(
                self.tr("Try another spelling, the family name alone, or the last digits of the number."),
                soft=True,
                parent=self.nobody,
            )
        )
        self.nobody.body.addWidget(acts)
        self.nobody.hide()
        self.add(self.nobody)
        self.anew: Button = quiet(self.tr("None of these: open a new file"), Icon.ADD)
        self.anew.hide()
        self.add(self.anew)
        self.body.setAlignment(self.anew, Qt.AlignmentFlag.AlignLeading)
        self.in_touch = InTouch(self)
        self.add(self.in_touch)
        self.blank_form: Button = quiet(self.tr("Print a blank request form"), Icon.PRINT)
        self.add(self.blank_form)
        self.body.setAlignment(self.blank_form, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self._letter_button.clicked.connect(self._register_letter)
        self.contacts.clicked.connect(partial(self.go_to, ContactsPlace()))
        self.finder.shown.connect(self._show)
        self.in_touch.over.connect(self._end_contact)
        self.in_touch.opened.connect(self._go_on_with)
        self.search.entered.connect(self._enter)
        self.finder.opened.connect(self._choose)
        self.create_file.clicked.connect(self._create)
        self.anew.clicked.connect(self._create)
        self.without.clicked.connect(self._inquire)
        self.blank_form.clicked.connect(self.print_paper)
        self.call_backs.opened.connect(self.go_to)
        self.call_backs.more_wanted.connect(self.load)

    # Showing

    def load(self) -> None:
        """Show who is in touch now, and who is to be called back by today: what the sidebar counts here."""
        self._show_in_touch()
        calls = self.ask(due, DueKind.CALL_BACKS, self.call_backs.limit)
        if calls is not None:
            row = DueRows(DueKind.CALL_BACKS, self.desk.today).row
            self.call_backs.show_lines(calls.lines, row, beyond=calls.more)
            self.call_backs.setVisible(bool(calls.lines))

    def _show(self) -> None:
        query, has_findings = self.finder.words(), bool(self.finder.findings)
        self.anew.setVisible(has_findings)
        self.nobody.setVisible(bool(query) and not has_findings)
        self.nobody_text.setText(self.tr("There is no file for “{typed}”.").format(typed=iso(query)))

    def _show_in_touch(self) -> None:
        here = [line for line in self.ask(contacts_now) or () if line.kind is ChannelKind.INTERVIEW]
        self.in_touch.show_contacts(here[:_LISTED])

    # Acting

    def _end_contact(self, line: ContactLine) -> None:
        if self.do(end_visit, line.visit_id):
            self._show_in_touch()
            self.messages.success(self.tr("The contact is over."))
            self.focus_first()

    def _go_on_with(self, line: ContactLine) -> None:
        """With whoever was kept waiting while somebody else was served."""
        start = VisitPlace(channel=line.kind, begun=line.visit_id)
        self.go_to(PersonPlace(line.person_id) if line.person_id is not None else start)

    def _enter(self, _typed: str) -> None:
        if not self.nobody.isHidden():
            self.create_file.setFocus()

    def _choose(self, hit: object) -> None:
        """Begin a visit of the person; a record without a person is opened itself."""
        if isinstance(hit, PersonHit | NumberHit) and hit.person_id is not None:
            self.go_to(VisitPlace(person_id=hit.person_id))
        elif isinstance(hit, NumberHit):
            open_hit(self, hit)

    def _create(self) -> None:
        self.go_to(VisitPlace(typed=self.finder.words()))

    def _register_letter(self) -> None:
        self.go_to(NewLetterPlace())

    def _inquire(self) -> None:
        self.go_to(InquiryPlace())

    def print_paper(self) -> None:
        """F7: the blank request form (T55); it gets its number when it is entered."""
        content = self.ask(blank_request_form)
        print_sheet(self, "request_form", content, "request-form", self.tr("The form is printed."))

    # Drafts

    def state(self) -> dict[str, str]:
        """Keep no draft: a search is quickly typed again."""
        return {}
