"""الاستقبال: search before create (ux rule 12). Who is it, and is there a file already?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import PersonId
from hayat_desk.summaries.people import PersonHit, find_people
from hayat_desk.summaries.reception import VisitStart, reception_summary
from hayat_desk.summaries.request_forms import blank_request_form
from hayat_desk.ui.kit.buttons import Button, primary, quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.fields import SearchField
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.printing import print_sheet
from hayat_desk.ui.parts.words import figures, numbered


def hit_row(hit: PersonHit, key: object) -> WorkRow:
    """A found person: enough to know them by, and no more (ux rule 12)."""
    known = [figures(hit.birth) if hit.birth else "", ltr(f"•••{hit.phone_ends}") if hit.phone_ends else ""]
    return WorkRow(
        key=key,
        title=iso(hit.name),
        detail=" · ".join(part for part in known if part),
        remark=numbered(hit.number_kind, hit.number),
    )


class ReceptionPage(Page):
    """One search box; a file is opened only after looking for one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Reception"))
        summary = self.ask(reception_summary)
        self.greeting = Label(summary.greeting if summary else "", soft=True, parent=self)
        self.add(self.greeting)

        # Search
        self.search = SearchField("search")
        box = Card(self.tr("Who is the visitor?"))
        box.body.addWidget(
            Label(self.tr("Search by identity number, name, phone or file number"), soft=True, parent=box)
        )
        self.search.name_it(self.tr("Search"))
        box.body.addWidget(self.search)
        self.add(box)

        # Results
        self.found = Worklist(self.tr("Files found"), "", icon=Icon.PEOPLE)
        self.found.hide()
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
        self.blank_form: Button = quiet(self.tr("Print a blank request form"), Icon.PRINT)
        self.add(self.blank_form)
        self.body.setAlignment(self.blank_form, Qt.AlignmentFlag.AlignLeading)

        # A letter has a sender, and mostly no visitor (T47)
        letter = secondary(self.tr("Register a letter that came in"), Icon.DOCUMENT)
        self.set_acts(None, letter)

        # Signals
        letter.clicked.connect(self._register_letter)
        self.first(self.search.focus_target())
        self.search.searched.connect(self._show)
        self.search.entered.connect(self._enter)
        self.found.opened.connect(self._choose)
        self.create_file.clicked.connect(self._create)
        self.anew.clicked.connect(self._create)
        self.without.clicked.connect(self._inquire)
        self.blank_form.clicked.connect(self.print_paper)

    def _show(self, _typed: str) -> None:
        typed = self.search.words()
        hits = (self.ask(find_people, typed) or ()) if typed.strip() else ()
        self.found.show_rows([hit_row(hit, hit.person_id) for hit in hits])
        self.found.setVisible(bool(hits))
        self.anew.setVisible(bool(hits))
        self.nobody.setVisible(bool(typed.strip()) and not hits)
        self.nobody_text.setText(self.tr("There is no file for “{typed}”.").format(typed=iso(typed)))

    def _enter(self, typed: str) -> None:
        self._show(typed)
        if not self.found.isHidden():
            self.found.focus_first()
        elif not self.nobody.isHidden():
            self.create_file.setFocus()

    def _choose(self, person_id: object) -> None:
        self.page_wanted.emit("visit", VisitStart(person_id=PersonId(person_id)))  # type: ignore[arg-type]

    def _create(self) -> None:
        self.page_wanted.emit("visit", VisitStart(typed=self.search.words().strip()))

    def _register_letter(self) -> None:
        self.page_wanted.emit("new_letter", None)

    def _inquire(self) -> None:
        self.page_wanted.emit("inquiry", None)

    def print_paper(self) -> None:
        """F7: the blank request form (T55); it gets its number when it is entered."""
        made = self.ask(blank_request_form)
        print_sheet(self, "request_form", made, "request-form", self.tr("The form is printed."))

    def state(self) -> dict[str, str]:
        """A search is no work to be kept."""
        return {}
