"""قياس الرضا: the form is offered to everybody, the refused too; with the answer the request is closed (T40)."""

from __future__ import annotations

from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.procedures.opinions import ask_opinion
from hayat_desk.summaries.outcomes import OutcomeSummary
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.outcomes.acts import ActPanel
from hayat_desk.ui.parts.words import word


class OpinionAskedPanel(ActPanel):
    """Whether the form was given; what it says is kept elsewhere and belongs to nobody."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Ask for an opinion"), page)
        self._summary: OutcomeSummary | None = None
        instructions = self.tr("Give the form to fill in alone and put into the box. No name stands on it.")
        self.body.insertWidget(1, Label(instructions, soft=True, parent=self))
        self.asked = ChoiceField("asked", [Choice(answer, word(answer)) for answer in OpinionAsked])
        self.form.add_row(self.tr("The opinion was asked for"), self.asked, self.tr("Choose by its digit"))

    def load(self, summary: OutcomeSummary) -> None:
        """Nothing of the request is shown with an opinion."""
        self._summary = summary

    def words(self) -> str:
        """What the button says: the request is closed with it."""
        return self.tr("Close the request")

    def act(self) -> None:
        """T40 — asked without pressure."""
        if self._summary is None or not self.form.check():
            return
        if self.page.do(ask_opinion, self._summary.request_id, self.asked.value()):
            self.left.emit(self.tr("The request is closed."))
