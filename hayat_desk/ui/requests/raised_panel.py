"""A request that has left the desk: its reference, what comes next, and when no reply is expected before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.policy.declarations import Reader
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.requests import RequestAct, RequestState
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone
from hayat_desk.ui.parts.declared_words import changed_words
from hayat_desk.ui.parts.document_words import verdict_words
from hayat_desk.ui.parts.request_words import ending_words
from hayat_desk.ui.parts.want_words import floor_words, want_closed, want_title
from hayat_desk.ui.parts.words import Counted, figures, numbered, word
from hayat_desk.ui.requests.consent_part import ConsentPart


class RaisedPanel(QWidget):
    """Reads only: what was signed stays, what changed since is told and can be signed for beside it."""

    declaration_wanted = Signal()
    """What is otherwise now than was signed for is to be declared anew."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.card = Card("", self)
        self.reference = Label("", TextRole.DISPLAY, parent=self.card)
        self.next = Label("", TextRole.HEADING, parent=self.card)
        self.card.body.addWidget(self.reference)
        self.card.body.addWidget(self.next)
        self.changed = Notice("", Tone.WARNING, self.card)
        self.declare: Button = secondary(self.tr("Print a new declaration"), Icon.PRINT)
        self.declare.clicked.connect(self.declaration_wanted)
        self.consent = ConsentPart(page)
        self.card.body.addWidget(self.consent)
        self.card.body.addWidget(self.changed)
        self.card.body.addWidget(self.declare, 0, Qt.AlignmentFlag.AlignLeading)
        self.facts = FactsCard(self.tr("Details of the request"))
        self.documents = FactsCard(self.tr("Documents on the day of submission"))
        self.wants = FactsCard(self.tr("What the committee asked for"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XL)
        for card in (self.card, self.facts, self.wants, self.documents):
            column.addWidget(card)

    def load(self, summary: RequestSummary) -> None:
        """Show the request as it was raised."""
        self.reference.setText(numbered(NumberKind.REQUEST, summary.number))
        if summary.state is RequestState.ENDED:
            reason = summary.ended.reason if summary.ended else None
            self.next.setText(ending_words(summary.state, reason))
        elif summary.outcome is not None:
            self.next.setText(f"{word(summary.outcome)} · {word(summary.state)}")
        else:
            studied = self.tr("The committee studies the request.")
            self.next.setText(f"{studied} {floor_words(summary)}")
        self.consent.load(summary)
        changes = summary.changed_since_signed
        template = self.tr("Changed since the declaration was signed: {fields}.")
        self.changed.say(template.format(fields=changed_words(changes, Reader.OFFICE)) if changes else "")
        is_due = bool(changes) or summary.consent.state.is_missing
        self.declare.setVisible(is_due and summary.may(RequestAct.DECLARE))
        self.facts.show_facts(
            [
                (self.tr("Service asked for"), summary.service_title),
                (self.tr("What is needed, in short"), iso(summary.description)),
                (self.tr("Submitted on"), figures(summary.submitted_on)),
                *self._raisings(summary),
                *self._reply_by(summary),
                (self.tr("Times at the office for it"), Counted().times(summary.contacts.times_come)),
            ]
        )
        self.wants.show_facts([(want_title(line), want_closed(line)) for line in summary.wants])
        self.wants.setVisible(bool(summary.wants))
        self.documents.show_facts([(line.title, verdict_words(line.verdict)) for line in summary.documents])

    def _raisings(self, summary: RequestSummary) -> list[tuple[str, str]]:
        """The day of the raising; of one that was returned the first, too."""
        newest = (self.tr("Raised on"), figures(summary.raised_on) if summary.raised_on else "")
        if summary.first_raised_on is None or summary.first_raised_on == summary.raised_on:
            return [newest]
        return [(self.tr("First raised on"), figures(summary.first_raised_on)), newest]

    def _reply_by(self, summary: RequestSummary) -> list[tuple[str, str]]:
        """The office's own last day for the reply, while that is awaited."""
        if summary.reply_by is None:
            return []
        return [(self.tr("The office's own last day for a reply"), figures(summary.reply_by))]

    def focus_first(self) -> None:
        """Leave the focus to the page: nothing is typed here."""
