"""Step 4: all answers read over with the visitor, and what is still missing (ux rule 29)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from hayat_desk.procedures.intake import prepare_missing_list
from hayat_desk.procedures.wants import prepare_wants_paper
from hayat_desk.summaries.requests import RequestSummary, Step
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.parts.document_words import verdict_words
from hayat_desk.ui.parts.person_words import person_facts
from hayat_desk.ui.parts.want_words import want_title
from hayat_desk.ui.parts.words import Counted
from hayat_desk.ui.printing.printer import print_paper
from hayat_desk.ui.requests.consent_part import ConsentPart
from hayat_desk.ui.requests.steps import StepPanel


class ReviewStep(StepPanel):
    """Three parts, each with a way back to where it is changed."""

    edit_wanted = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.lacking = Card(self.tr("The request cannot be raised yet"))
        self.reasons = Label("", parent=self.lacking)
        self.lacking.body.addWidget(self.reasons)
        self.person = FactsCard(self.tr("Beneficiary's data"), editable=True)
        self.request = FactsCard(self.tr("Details of the request"), editable=True)
        self.documents = FactsCard(self.tr("Documents"), editable=True)
        self.consent = ConsentPart(page)
        for card in (self.lacking, self.consent, self.person, self.request, self.documents):
            self.column.addWidget(card)
        self.person.edit_wanted.connect(partial(self.edit_wanted.emit, Step.PERSON))
        self.request.edit_wanted.connect(partial(self.edit_wanted.emit, Step.REQUEST))
        self.documents.edit_wanted.connect(partial(self.edit_wanted.emit, Step.DOCUMENTS))
        self._summary: RequestSummary | None = None

    def load(self, summary: RequestSummary) -> None:
        """Show every answer, the skipped ones too."""
        self._summary = summary
        self.consent.load(summary)
        self.person.show_facts(person_facts(summary.banner))
        income = self.tr("Recorded, hidden") if summary.income_recorded else ""
        facts = [
            (self.tr("Service asked for"), summary.service_title),
            (self.tr("What is needed, in short"), iso(summary.description)),
            (self.tr("Channel of contact"), summary.contacts.channel),
            (self.tr("Times at the office for it"), Counted().times(summary.contacts.times_come)),
        ]
        if summary.asks_income:
            facts.append((self.tr("Monthly income (SAR)"), income))
        self.request.show_facts(facts)
        self.documents.show_facts([(line.title, verdict_words(line.verdict)) for line in summary.documents])
        self.reasons.setText("\n".join(lacking_lines(summary)))
        self.lacking.setVisible(bool(self.missing()))

    def missing(self) -> bool:
        """Whether papers, or what the committee wants, keep the request from it."""
        return self._summary is not None and not self._summary.is_whole

    def go_on_words(self) -> str:
        """With something missing, the visitor takes home the list of it."""
        if self._summary is not None and self._summary.open_wants:
            return self.tr("Print what the committee wants")
        if self.missing():
            return self.tr("Print the list of missing documents")
        return self.tr("To the declaration")

    def go_on(self) -> None:
        """Print the list where something is missing; then the last step."""
        if not self.missing() or self._summary is None:
            self.done.emit()
            return
        prepare = prepare_wants_paper if self._summary.open_wants else prepare_missing_list
        print_paper(self.page, self.page.do(prepare, self._summary.request_id), self._printed)

    def _printed(self) -> None:
        self.done.emit()
        self.page.messages.success(self.tr("The list is printed. The visitor takes it home."))


def lacking_lines(summary: RequestSummary) -> list[str]:
    """Each paper that is not in order, with its judgement, and each question that is not answered."""
    papers = [
        f"• {line.title}: {verdict_words(line.verdict)}"
        for line in summary.documents
        if not line.verdict.is_valid
    ]
    questions = [f"• {want_title(line)}" for line in summary.open_wants if not line.kind.is_paper]
    return papers + questions
