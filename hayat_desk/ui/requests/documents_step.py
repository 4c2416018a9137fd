"""Step 3: each paper seen in the original, matched, and judged by its date for the day (T59–T60).

Of a request that the committee returned also what it wants, above the papers (T63–T65).
"""

from __future__ import annotations

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.ids import DocumentId
from hayat_desk.procedures.checklist import check_documents
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label, Small
from hayat_desk.ui.parts.words import Counted
from hayat_desk.ui.requests.checklist import Checklist
from hayat_desk.ui.requests.steps import StepPanel
from hayat_desk.ui.requests.wants_panel import WantsPanel


class DocumentsStep(StepPanel):
    """The checklist of the request's service."""

    key = Checklist.key

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.how = Label(
            self.tr("Look at the original, then Space: it matches. M: it does not. There is no “all”."),
            soft=True,
            parent=self,
        )
        self.none = Label(self.tr("This service asks for no documents."), parent=self)
        self.come = Small("", self)
        self.column.addWidget(self.come)
        self.wants = WantsPanel(page, self)
        self.column.addWidget(self.wants)
        self.column.addWidget(self.how)
        self.column.addWidget(self.none)
        self.checklist: Checklist | None = None
        self._summary: RequestSummary | None = None

    def load(self, summary: RequestSummary) -> None:
        """Show the papers asked for and what was seen of them."""
        before = self._summary
        self._summary = summary
        words = self.tr("At the office for this request: {times}")
        self.come.setText(words.format(times=Counted().times(summary.contacts.times_come)))
        self.wants.load(summary)
        if before is None or self.checklist is None or _keys(before) != _keys(summary):
            self._build(summary)
        if self.checklist is not None:
            self.checklist.show_recorded(summary.documents)

    def _build(self, summary: RequestSummary) -> None:
        if self.checklist is not None:
            self.column.removeWidget(self.checklist)
            self.checklist.hide()
            self.checklist.deleteLater()
        self.checklist = Checklist(summary.documents, lambda: self.page.desk.today, self)
        self.checklist.changed.connect(self.page.changed)
        self.column.addWidget(self.checklist)
        self.none.setVisible(not summary.documents)
        self.how.setVisible(bool(summary.documents))

    def focus_first(self) -> None:
        """Put the focus on the first question of the committee, or paper, that keeps the request from it."""
        if self.checklist is None or self._summary is None or self.wants.focus_first():
            return
        lacking = next((row for row in self.checklist.rows if not row.line.verdict.is_valid), None)
        if lacking is not None:
            lacking.tick.setFocus()
        else:
            self.checklist.focus_first()

    def asks_nothing(self) -> bool:
        """Whether the service asks for no document, and the committee for nothing."""
        return self._summary is not None and not self._summary.documents and not self._summary.open_wants

    def go_on(self) -> None:
        """Save what was seen and answered; what is missing never blocks that (T59)."""
        if self.checklist is None or self._summary is None or not self._can_be_taken():
            return
        if self.wants.save() and self.page.do(check_documents, self.checklist.entries()):
            self.done.emit()
            self.page.messages.success(self.tr("What was seen of the documents is saved."))

    def refuse(self, refusal: InvalidValue) -> bool:
        """Say at its row what the policy says of a date; False where it speaks of no row here."""
        for row in self.checklist.rows if self.checklist else ():
            if row.date.key == refusal.field:
                reason = sentence(refusal, row.date.name)
                if isinstance(refusal, Doubt):
                    row.date.ask_whether(refusal.flaw, reason)
                else:
                    row.date.show_error(reason)
                row.date.mending_target().setFocus()
                return True
        return False

    def _can_be_taken(self) -> bool:
        """What cannot be read or kept is said at its row and not dropped."""
        for row in self.checklist.rows if self.checklist else ():
            for field in row.asked():
                try:
                    field.value_or_none()
                except InvalidValue as refusal:
                    field.show_error(sentence(refusal, field.name))
                    field.setFocus()
                    return False
        return True

    def state(self) -> str:
        """What a draft keeps."""
        return self.checklist.state() if self.checklist else ""

    def restore(self, state: str) -> None:
        """Bring back what a draft kept."""
        if self.checklist is not None:
            self.checklist.restore(state)

    def rebased(self, draft: str, was: str) -> str:
        """The papers as they are recorded now, and over them those that were touched in the draft."""
        return draft if self.checklist is None else self.checklist.rebased(draft, was)


def _keys(summary: RequestSummary) -> list[DocumentId]:
    return [line.document_id for line in summary.documents]
