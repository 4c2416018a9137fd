"""A request that has left the desk: its reference, what comes next, and when no reply is expected before."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.policy.declarations import DeclarationState
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tokens import Role, Space
from hayat_desk.ui.parts.words import declared_words, figures, long_day, numbered, verdict_words, word


class RaisedPanel(QWidget):
    """Reads only; nothing of a raised request is changed at the desk."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = Card("", self)
        self.reference = Label("", Role.DISPLAY, parent=self.card)
        self.next = Label("", Role.HEADING, parent=self.card)
        self.card.body.addWidget(self.reference)
        self.card.body.addWidget(self.next)
        self.lapsed = Label("", parent=self.card)
        self.card.body.addWidget(self.lapsed)
        self.facts = FactsCard(self.tr("Details of the request"))
        self.documents = FactsCard(self.tr("Documents on the day of submission"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XL)
        for card in (self.card, self.facts, self.documents):
            column.addWidget(card)

    def load(self, summary: RequestSummary) -> None:
        """Show the request as it was raised."""
        self.reference.setText(numbered(NumberKind.REQUEST, summary.number))
        if summary.state is RequestState.CANCELLED:
            self.next.setText(word(summary.state))
        elif summary.outcome is not None:
            self.next.setText(f"{word(summary.outcome)} · {word(summary.state)}")
        else:
            told = self.tr("The committee studies the request. No reply is expected before {day}.")
            self.next.setText(told.format(day=long_day(summary.earliest_reply)))
        lapsed = summary.declaration is DeclarationState.VOID
        told = self.tr("Changed since the declaration was signed: {fields}.")
        self.lapsed.setText(told.format(fields=declared_words(summary.void_because)) if lapsed else "")
        self.lapsed.setVisible(lapsed)
        self.facts.show_facts(
            [
                (self.tr("Service asked for"), summary.service_title),
                (self.tr("What is needed, in short"), iso(summary.description)),
                (self.tr("Submitted on"), figures(summary.submitted_on)),
                (self.tr("Raised on"), figures(summary.raised_on) if summary.raised_on else ""),
            ]
        )
        self.documents.show_facts([(line.title, verdict_words(line.verdict)) for line in summary.documents])

    def focus_first(self) -> None:
        """Nothing is typed here."""
