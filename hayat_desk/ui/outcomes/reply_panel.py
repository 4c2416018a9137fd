"""The reply: its letter, and that the applicant was told, by whom reached, when and how (T64, T65)."""

from __future__ import annotations

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told, replying_early
from hayat_desk.procedures.replies import ReplyEntry, prepare_letter, tell_decision
from hayat_desk.summaries.contacts import in_touch_by
from hayat_desk.summaries.outcomes import OutcomeSummary, outcome_summary
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Small, iso
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.outcomes.acts import ActPanel
from hayat_desk.ui.parts.contacts import channel_choice
from hayat_desk.ui.parts.words import figures
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.printing.printer import print_paper


class ReplyPanel(ActPanel):
    """Before the two weeks are over it asks why; on the day itself and later it does not."""

    def __init__(self, page: Page) -> None:
        super().__init__("", page)
        self._summary: OutcomeSummary | None = None
        self.heading = Small(self.tr("The reply is done once it is recorded who was told, when and how."))
        self.early = Notice("", Tone.WARNING, self)
        self.safe = Notice("", Tone.INFO, self)
        self.body.insertWidget(0, self.heading)
        self.body.insertWidget(1, self.early)
        self.body.insertWidget(2, self.safe)
        self.whom = TextField("whom")
        self.told_on = DayField("told_on", lambda: page.desk.today)
        self.told_on.show_day(page.desk.today)
        self.channel = channel_choice("reply_channel", page.desk.profile)
        self.early_reason = NoteField("early_reason", lines=2)
        self.form.add_row(self.tr("Who was told?"), self.whom)
        self.form.add_row(self.tr("Told on"), self.told_on)
        self.form.add_row(self.tr("By which channel"), self.channel)
        self.reason_row = self.form.add_row(
            self.tr("Why before the two weeks?"), self.early_reason, optional=True
        )
        self.told_on.changed.connect(self._ask_reason)

    def load(self, summary: OutcomeSummary) -> None:
        """Offer the applicant's name; say the day before which a reason is needed."""
        self._summary = summary
        if self.whom.is_blank():
            self.whom.set_text(summary.banner.name)
            in_touch = self.page.ask(in_touch_by, summary.person_id)
            self.channel.choose(in_touch or ChannelKind.PHONE)
        template = self.tr("No reply is given before {day} without a reason.")
        early = replying_early(summary.today, summary.earliest_reply)
        self.early.say(template.format(day=figures(summary.earliest_reply)) if early else "")
        safe = self.tr("Safe contact: {note}").format(note=iso(summary.banner.contact_note))
        self.safe.say(safe if summary.banner.contact_note else "")
        self._ask_reason()

    def _ask_reason(self) -> None:
        if self._summary is None:
            return
        try:
            day = self.told_on.day()
        except InvalidValue:  # half typed
            day = self._summary.today
        self.reason_row.setVisible(replying_early(day, self._summary.earliest_reply))

    def words(self) -> str:
        """What the button says: the reply is recorded here, and told by the clerk."""
        return self.tr("Record that it was told")

    def act(self) -> None:
        """T64 — keep who was told."""
        if self._summary is None or not self.form.check():
            return
        telling = Told(
            self.whom.value().strip(),
            self.told_on.day(),
            self.early_reason.text().strip() if not self.reason_row.isHidden() else "",
        )
        entry = ReplyEntry(told=telling, channel=self.channel.value(), confirmed=self.form.confirmed())
        if self.page.do(tell_decision, self._summary.request_id, entry) is not None:
            self.form.clear()
            self.done.emit(self.tr("The reply is recorded."))

    def print_letter(self) -> None:
        """The letter, numbered; kept once the printer has it."""
        if self._summary is None:
            return
        if self._summary.letter is not None and self._summary.letter_printed:
            self.page.go_to(PaperPlace(self._summary.letter))
            return
        paper_id = self.page.do(prepare_letter, self._summary.request_id)
        print_paper(self.page, paper_id, self._printed)

    def _printed(self) -> None:
        if self._summary is not None:
            self._summary = self.page.ask(outcome_summary, self._summary.request_id)
            self.page.messages.success(self.tr("The letter is printed."))
