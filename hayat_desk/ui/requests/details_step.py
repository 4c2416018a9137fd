"""Step 2: which service is asked for, and why; the income only where the service asks it."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profiles import ServiceType
from hayat_desk.policy.spelling import fold
from hayat_desk.procedures.requests import RequestEntry, amend_request
from hayat_desk.summaries.requests import RequestSummary, services
from hayat_desk.ui.kit.choices import Choice, ComboField
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.money_field import MoneyField
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.requests.steps import StepPanel


class DetailsStep(StepPanel):
    """The service, a short description, and what the service asks besides."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.service = ComboField("service", _choices(page.ask(services) or ()), find=fold)
        self.description = NoteField("description", lines=3)
        self.income = MoneyField("monthly_income")
        self.form = Form()
        self.form.add_row(
            self.tr("Service asked for"), self.service, self.tr("Type its first letters, or choose with ↓")
        )
        self.form.add_row(self.tr("What is needed, in short"), self.description)
        self.income_row = self.form.add_row(
            self.tr("Monthly income (SAR)"),
            self.income,
            self.tr("Asked for by this service; hidden once saved"),
        )
        self.unread = Notice("", Tone.WARNING, self.form)
        self.form.add(self.unread)
        self.column.addWidget(self.form)
        page.adopt(self.form)
        self.service.changed.connect(self._ask_for_service)
        self._summary: RequestSummary | None = None
        self._ask_for_service()

    def load(self, summary: RequestSummary) -> None:
        """Show what is recorded; a draft is put over it afterwards."""
        self._summary = summary
        choices = self.page.ask(services, summary.service_key) or ()
        current = next((service for service in choices if service.key == summary.service_key), None)
        if current is not None:
            if not current.offered:
                self.service.set_choices(_choices(choices))
            self.service.choose(current)
        self.description.set_text(summary.description)
        self._ask_for_service()

    def focus_first(self) -> None:
        """Put the focus on the first unanswered question."""
        self.form.focus_first()

    def asked_for(self) -> str:
        """The key of the service that is chosen now, saved or not."""
        service = self._chosen()
        return service.key if service else ""

    def _chosen(self) -> ServiceType | None:
        try:
            return self.service.value_or_none()
        except InvalidValue:
            return None

    def _ask_for_service(self) -> None:
        service = self._chosen()
        asks_income = service is not None and service.asks_income
        self.income_row.setVisible(asks_income)
        unread = asks_income and self._summary is not None and self._summary.income_unread
        self.unread.say(self.tr("The income told before is no figure. Ask for it again.") if unread else "")
        self.income.optional = self._summary is not None and self._summary.income_recorded

    def go_on(self) -> None:
        """Save what is asked; the service brings its documents."""
        if not self.form.check() or self._summary is None:
            return
        service = self.service.value()
        entry = RequestEntry(
            service_key=service.key,
            description=self.description.value(),
            monthly_income=self.income.value_or_none() if service.asks_income else None,
            confirmed=self.form.confirmed(),
        )
        if self.page.do(amend_request, self._summary.request_id, entry):
            self.income.clear()
            self.done.emit()
            self.page.messages.success(self.tr("What is asked for is saved."))


def _choices(options: Sequence[ServiceType]) -> list[Choice[ServiceType]]:
    return [Choice(service, service.title, service.key) for service in options]
