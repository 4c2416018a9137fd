"""تقديم الخدمة: what is handed over now, whole or in part, and the receipt that is signed for it (T67)."""

from __future__ import annotations

from collections.abc import Callable

from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import DeliveryId
from hayat_desk.procedures.deliveries import DeliveryEntry, deliver_service, prepare_delivery_receipt
from hayat_desk.summaries.outcomes import OutcomeSummary
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.money_field import MoneyField
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.outcomes.acts import ActPanel
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.printing.printer import print_paper


class DeliveryPanel(ActPanel):
    """One handing over; the receipt is printed with it."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Deliver the service"), page)
        self._summary: OutcomeSummary | None = None
        self.what = TextField("what", longest=512)
        self.amount = MoneyField("amount")
        self.mode = ChoiceField("mode", [Choice(mode, word(mode)) for mode in DeliveryMode])
        self.mode.choose(DeliveryMode.AT_THE_OFFICE)
        self.delivered_on = DayField("delivered_on", lambda: page.desk.today)
        self.delivered_on.show_day(page.desk.today)
        self.received_by = TextField("received_by")
        self.is_last = ChoiceField(
            "is_last",
            [
                Choice(value=True, word=self.tr("Whole, or the last part"), key="last"),
                Choice(value=False, word=self.tr("A part"), key="part"),
            ],
        )
        self.is_last.choose(value=True)
        self.next_due = DayField("next_due", lambda: page.desk.today)
        self.form.add_row(self.tr("What is delivered"), self.what)
        self.form.add_row(
            self.tr("Amount in riyals"), self.amount, self.tr("Only where it is money"), optional=True
        )
        self.form.add_row(self.tr("How"), self.mode)
        self.form.add_row(self.tr("Delivered on"), self.delivered_on)
        self.form.add_row(self.tr("Received by"), self.received_by)
        self.heir = TextField("heir")
        self.heir_row = self.form.add_row(self.tr("How the heir is related"), self.heir)
        self.form.add_row(self.tr("Whole or in part"), self.is_last)
        self.next_row = self.form.add_row(self.tr("Next part on"), self.next_due, optional=True)
        self.is_last.changed.connect(self._ask_next)
        self._ask_next()

    def load(self, summary: OutcomeSummary) -> None:
        """Offer the service's name and the beneficiary's."""
        self._summary = summary
        if self.what.is_blank():
            self.what.set_text(summary.service)
        self.heir_row.setVisible(summary.due_to_heirs)
        if self.received_by.is_blank() and not summary.due_to_heirs:
            self.received_by.set_text(summary.banner.name)

    def _ask_next(self) -> None:
        self.next_row.setVisible(self.is_last.text() == "part")

    def words(self) -> str:
        """What the button says: the receipt is printed with it."""
        return self.tr("Record the delivery and print its receipt")

    def act(self) -> None:
        """T67 — keep what was handed over; then its receipt."""
        if self._summary is None or not self.form.check():
            return
        part = not self.is_last.value()
        entry = DeliveryEntry(
            delivered_on=self.delivered_on.day(),
            what=self.what.value(),
            mode=self.mode.value(),
            received_by=self.received_by.value(),
            amount=self.amount.value_or_none(),
            is_last=not part,
            heir=self.heir.text() if self._summary.due_to_heirs else "",
            next_due=self.next_due.day() if part and not self.next_due.is_blank() else None,
            confirmed=self.form.confirmed(),
        )
        delivery_id = self.page.do(deliver_service, self._summary.request_id, entry)
        if delivery_id is None:
            return
        self.form.clear()
        self.mode.choose(DeliveryMode.AT_THE_OFFICE)
        self.is_last.choose(value=True)
        self.delivered_on.show_day(self.page.desk.today)
        self.done.emit(self.tr("The delivery is recorded."))
        print_receipt(
            self.page,
            delivery_id,
            lambda: self.done.emit(self.tr("The delivery is recorded, its receipt printed.")),
        )


def print_receipt(page: Page, delivery_id: DeliveryId, then: Callable[[], object]) -> None:
    """The receipt of a delivery, numbered; kept once the printer has it."""
    print_paper(page, page.do(prepare_delivery_receipt, delivery_id), then)
