"""Step 1, once the request exists: the person's data as they are, with a way to correct them."""

from __future__ import annotations

from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.person_words import person_facts
from hayat_desk.ui.places.people import CorrectPersonPlace
from hayat_desk.ui.requests.steps import StepPanel


class PersonStep(StepPanel):
    """Facts with an edit link."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.facts = FactsCard(self.tr("Beneficiary's data"), editable=True)
        self.column.addWidget(self.facts)
        self.facts.edit_wanted.connect(self._edit)
        self._summary: RequestSummary | None = None

    def load(self, summary: RequestSummary) -> None:
        """Show who asks."""
        self._summary = summary
        self.facts.show_facts(person_facts(summary.banner))

    def _edit(self) -> None:
        if self._summary is not None:
            self.page.go_to(CorrectPersonPlace(self._summary.banner.person_id))
