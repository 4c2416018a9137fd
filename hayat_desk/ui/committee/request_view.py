"""One request as the committee has it before it: what is asked, its papers, what was said and decided before."""

from __future__ import annotations

from hayat_desk.policy.declarations import Reader
from hayat_desk.summaries.committee import DocketEntry
from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.flow import Stack
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.parts.committee_words import coded
from hayat_desk.ui.parts.declared_words import changed_words
from hayat_desk.ui.parts.document_words import verdict_words
from hayat_desk.ui.parts.want_words import want_closed, want_title
from hayat_desk.ui.parts.words import figures, word


class RequestView(Stack):
    """By number and initials; a card that has nothing to show is not there."""

    def __init__(self) -> None:
        self.facts = FactsCard(self.tr("The request"))
        self.documents = FactsCard(self.tr("Documents on the day of submission"))
        self.notes = FactsCard(self.tr("The social research officer's word"))
        self.earlier = FactsCard(self.tr("Decided before"))
        self.asked_before = FactsCard(self.tr("What the committee asked for"))
        super().__init__((self.facts, self.documents, self.notes, self.earlier, self.asked_before))

    def show_entry(self, entry: DocketEntry) -> None:
        """Show this request."""
        facts = [
            (self.tr("Applicant"), coded(entry.applicant)),
            (self.tr("Request number"), ltr(entry.number)),
            (self.tr("Service asked for"), entry.service),
            (self.tr("What is needed, in short"), iso(entry.description)),
            (self.tr("Raised on"), figures(entry.raised_on) if entry.raised_on else ""),
        ]
        if entry.urgent_because:
            facts.append((self.tr("Urgent"), iso(entry.urgent_because)))
        if entry.appeal:
            facts.append((self.tr("Appeal"), iso(entry.appeal)))
        if entry.changed_since_signed:
            told = changed_words(entry.changed_since_signed, Reader.COMMITTEE)
            facts.append((self.tr("Changed since the signature"), told))
        if entry.missing_consent:
            facts.append((self.tr("Consent to inquire"), iso(entry.missing_consent)))
        facts += [(word(told.kind), iso(told.what)) for told in entry.told]
        self.facts.show_facts(facts)
        self.documents.show_facts([(line.title, verdict_words(line.verdict)) for line in entry.documents])
        self.documents.setVisible(bool(entry.documents))
        self.notes.show_facts([(iso(question), iso(answer)) for question, answer in entry.notes])
        self.notes.setVisible(bool(entry.notes))
        self.earlier.show_facts(
            [(figures(day), f"{word(outcome)}: {iso(reason)}") for day, outcome, reason in entry.earlier]
        )
        self.earlier.setVisible(bool(entry.earlier))
        self.asked_before.show_facts([(want_title(line), want_closed(line)) for line in entry.asked_before])
        self.asked_before.setVisible(bool(entry.asked_before))
