"""Corrections of replies, appeals and deliveries: their questions, as where they are recorded first (T64–T67)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import AppealId, CorrectionId, DeliveryId, LetterId, ReplyId
from hayat_desk.policy.replies import Told
from hayat_desk.procedures.appeals import AppealEntry
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.procedures.deliveries import DeliveryEntry
from hayat_desk.procedures.replies import ReplyEntry
from hayat_desk.procedures.undoing import correct_appeal, correct_delivery, correct_reply
from hayat_desk.summaries.corrections import EntrySummary
from hayat_desk.summaries.recorded import RecordedAppeal, RecordedDelivery, RecordedReply
from hayat_desk.ui.corrections.entry_part import EntryPart
from hayat_desk.ui.kit.choices import Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.money_field import MoneyField
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.parts.words import figures, word


class ReplyPart(EntryPart[RecordedReply, ReplyEntry]):
    """Who was told, when, how, and where early, why."""

    shape = RecordedReply

    def lay(self) -> None:
        """As in the panel of the reply."""
        self.whom = TextField("whom")
        self.told_on = DayField("told_on", lambda: self.page.desk.today)
        self.channel = self.ask_channel("reply_channel")
        self.early_reason = NoteField("early_reason", lines=2)
        self.rows += [
            self.form.add_row(self.tr("Who was told?"), self.whom),
            self.form.add_row(self.tr("Told on"), self.told_on),
            self.form.add_row(self.tr("By which channel"), self.channel),
            self.form.add_row(self.tr("Why before the two weeks?"), self.early_reason, optional=True),
        ]

    def facts(self, summary: EntrySummary) -> Sequence[tuple[str, str]]:
        """The reply as it was recorded."""
        recorded = self.recorded_in(summary)
        facts = [
            (self.tr("Who was told?"), iso(recorded.whom)),
            (self.tr("Told on"), figures(recorded.told_on)),
            (self.tr("By which channel"), recorded.channel_label),
        ]
        if recorded.early_reason:
            facts.append((self.tr("Why before the two weeks?"), iso(recorded.early_reason)))
        return facts

    def fill(self, recorded: RecordedReply) -> None:
        """As it was recorded."""
        self.whom.set_text(recorded.whom)
        self.told_on.show_day(recorded.told_on)
        self.channel.choose(recorded.channel)
        self.early_reason.set_text(recorded.early_reason)

    def another(self) -> ReplyEntry:
        """The right one."""
        telling = Told(self.whom.value(), self.told_on.day(), self.early_reason.text().strip())
        return ReplyEntry(told=telling, channel=self.channel.value(), confirmed=self.form.confirmed())

    def keep(self, entry_id: UUID, entry: CorrectionEntry, another: ReplyEntry | None) -> CorrectionId | None:
        """By the procedure of its kind."""
        return self.page.do(correct_reply, ReplyId(entry_id), entry, another)


class AppealPart(EntryPart[RecordedAppeal, AppealEntry]):
    """Who appealed, when, how, why."""

    shape = RecordedAppeal

    def lay(self) -> None:
        """As in the panel of the appeal."""
        self.reason = NoteField("appeal", lines=3)
        self.made_by = TextField("made_by")
        self.made_on = DayField("made_on", lambda: self.page.desk.today)
        self.channel = self.ask_channel("appeal_channel")
        self.letter: ComboField[LetterId] = ComboField("appeal_letter")
        self.rows += [
            self.form.add_row(self.tr("What the applicant says"), self.reason),
            self.form.add_row(self.tr("Who appeals?"), self.made_by),
            self.form.add_row(self.tr("Appealed on"), self.made_on),
            self.form.add_row(self.tr("Appealed by which channel"), self.channel),
            self.form.add_row(self.tr("By which letter"), self.letter, optional=True),
        ]

    def facts(self, summary: EntrySummary) -> Sequence[tuple[str, str]]:
        """The appeal as it was recorded."""
        recorded = self.recorded_in(summary)
        return [
            (self.tr("What the applicant says"), iso(recorded.reason)),
            (self.tr("Who appeals?"), iso(recorded.made_by)),
            (self.tr("Appealed on"), figures(recorded.made_on)),
            (self.tr("Appealed by which channel"), recorded.channel_label),
            *[
                (self.tr("By which letter"), ltr(words))
                for key, words in summary.letters
                if key == recorded.letter
            ],
        ]

    def load(self, summary: EntrySummary) -> None:
        """With the letters by which it can have come."""
        self.letter.set_choices([Choice(key, ltr(words)) for key, words in summary.letters])
        super().load(summary)

    def fill(self, recorded: RecordedAppeal) -> None:
        """As it was recorded."""
        self.reason.set_text(recorded.reason)
        self.made_by.set_text(recorded.made_by)
        self.made_on.show_day(recorded.made_on)
        if recorded.channel is not None:
            self.channel.choose(recorded.channel)
        if recorded.letter is not None:
            self.letter.choose(recorded.letter)

    def another(self) -> AppealEntry:
        """The right one."""
        return AppealEntry(
            reason=self.reason.value(),
            made_by=self.made_by.value(),
            made_on=self.made_on.day(),
            channel=self.channel.value(),
            letter_id=self.letter.value() if not self.letter.is_blank() else None,
            confirmed=self.form.confirmed(),
        )

    def keep(
        self, entry_id: UUID, entry: CorrectionEntry, another: AppealEntry | None
    ) -> CorrectionId | None:
        """By the procedure of its kind."""
        return self.page.do(correct_appeal, AppealId(entry_id), entry, another)


class DeliveryPart(EntryPart[RecordedDelivery, DeliveryEntry]):
    """What was handed over, to whom, how, and whether it was the last part."""

    shape = RecordedDelivery

    def lay(self) -> None:
        """As in the panel of the delivery."""
        self.what = TextField("what", longest=512)
        self.amount = MoneyField("amount")
        self.mode = ChoiceField("mode", [Choice(mode, word(mode)) for mode in DeliveryMode])
        self.delivered_on = DayField("delivered_on", lambda: self.page.desk.today)
        self.received_by = TextField("received_by")
        self.heir = TextField("heir")
        whole = Choice(value=True, word=self.tr("Whole, or the last part"), key="last")
        part = Choice(value=False, word=self.tr("A part"), key="part")
        self.is_last = ChoiceField("is_last", [whole, part])
        self.next_due = DayField("next_due", lambda: self.page.desk.today)
        self._heirs = False
        self.rows += [
            self.form.add_row(self.tr("What is delivered"), self.what),
            self.form.add_row(self.tr("Amount in riyals"), self.amount, optional=True),
            self.form.add_row(self.tr("How"), self.mode),
            self.form.add_row(self.tr("Delivered on"), self.delivered_on),
            self.form.add_row(self.tr("Received by"), self.received_by),
            self.form.add_row(self.tr("Whole or in part"), self.is_last),
        ]
        self.heir_row = self.form.add_row(self.tr("How the heir is related"), self.heir)
        self.next_row = self.form.add_row(self.tr("Next part on"), self.next_due, optional=True)
        self.is_last.changed.connect(self._ask_next)

    def ask(self, *, otherwise: bool) -> None:
        """The heir is asked about where one received it, the next part where there is one."""
        super().ask(otherwise=otherwise)
        self.heir_row.setVisible(otherwise and self._heirs)
        self.next_row.setVisible(otherwise and self.is_last.text() == "part")

    def _ask_next(self) -> None:
        self.next_row.setVisible(self.is_last.isVisibleTo(self.form) and self.is_last.text() == "part")

    def facts(self, summary: EntrySummary) -> Sequence[tuple[str, str]]:
        """The delivery as it was recorded."""
        recorded = self.recorded_in(summary)
        amount = (
            self.tr("{amount} riyals").format(amount=ltr(recorded.amount.shown)) if recorded.amount else ""
        )
        last = self.tr("Whole, or the last part") if recorded.is_last else self.tr("A part")
        return [
            (self.tr("What is delivered"), iso(recorded.what)),
            *([(self.tr("Amount in riyals"), amount)] if amount else []),
            (self.tr("How"), word(recorded.mode)),
            (self.tr("Delivered on"), figures(recorded.delivered_on)),
            (self.tr("Received by"), iso(recorded.received_by)),
            *([(self.tr("How the heir is related"), iso(recorded.heir))] if recorded.heir else []),
            (self.tr("Whole or in part"), last),
            *([(self.tr("Next part on"), figures(recorded.next_due))] if recorded.next_due else []),
        ]

    def fill(self, recorded: RecordedDelivery) -> None:
        """As it was recorded."""
        self._heirs = bool(recorded.heir)
        self.what.set_text(recorded.what)
        self.amount.show_money(recorded.amount)
        self.mode.choose(recorded.mode)
        self.delivered_on.show_day(recorded.delivered_on)
        self.received_by.set_text(recorded.received_by)
        self.heir.set_text(recorded.heir)
        self.is_last.choose(recorded.is_last)
        if recorded.next_due is not None:
            self.next_due.show_day(recorded.next_due)

    def another(self) -> DeliveryEntry:
        """The right one."""
        is_part = not self.is_last.value()
        return DeliveryEntry(
            delivered_on=self.delivered_on.day(),
            what=self.what.value(),
            mode=self.mode.value(),
            received_by=self.received_by.value(),
            amount=self.amount.value_or_none(),
            is_last=not is_part,
            next_due=self.next_due.day() if is_part and not self.next_due.is_blank() else None,
            heir=self.heir.text(),
            confirmed=self.form.confirmed(),
        )

    def keep(
        self, entry_id: UUID, entry: CorrectionEntry, another: DeliveryEntry | None
    ) -> CorrectionId | None:
        """By the procedure of its kind."""
        return self.page.do(correct_delivery, DeliveryId(entry_id), entry, another)
