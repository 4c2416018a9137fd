"""تظلّم: an appeal against the decision goes before the committee again, with two new weeks."""

from __future__ import annotations

from hayat_desk.policy.ids import LetterId, RequestId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.procedures.appeals import AppealEntry, record_appeal
from hayat_desk.summaries.outcomes import OutcomeSummary
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.choices import Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.outcomes.acts import ActPanel
from hayat_desk.ui.parts.words import figures


class AppealPanel(ActPanel):
    """The form for an appeal; hidden until its button opens it."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Appeal"), page)
        self._request_id: RequestId | None = None
        self.rule = Notice("", Tone.INFO, self)
        self.body.insertWidget(self.body.indexOf(self.form), self.rule)
        self.reason = NoteField("appeal", lines=3)
        self.made_by = TextField("made_by")
        self.made_on = DayField("made_on", lambda: page.desk.today)
        self.made_on.show_day(page.desk.today)
        channels = page.desk.profile.offered_channels
        self.channel = ChoiceField(
            "appeal_channel", [Choice(channel.kind, channel.label) for channel in channels]
        )
        self.channel.choose(ChannelKind.INTERVIEW)
        self.letter: ComboField[LetterId] = ComboField("appeal_letter")
        self.form.add_row(self.tr("What the applicant says"), self.reason)
        self.form.add_row(self.tr("Who appeals?"), self.made_by)
        self.form.add_row(self.tr("Appealed on"), self.made_on)
        self.form.add_row(self.tr("Appealed by which channel"), self.channel)
        self.letter_row = self.form.add_row(self.tr("By which letter"), self.letter, optional=True)
        self.keep: Button = secondary(self.tr("Put it before the committee"), Icon.COMMITTEE)
        self.body.addWidget(self.keep)
        self.keep.clicked.connect(self.act)
        self.hide()

    def begin(self) -> None:
        """Ask for the reason."""
        self.show()
        self.reason.setFocus()

    def load(self, summary: OutcomeSummary) -> None:
        """Offer the applicant's name and the letters that came in; say how many appeals are left, and until when."""
        self._request_id, appealing = summary.request_id, summary.appealing
        if self.made_by.is_blank():
            self.made_by.set_text(summary.banner.name)
        self.letter_row.setVisible(bool(appealing.letters))
        if self.letter.is_blank():
            self.letter.set_choices([Choice(key, ltr(words)) for key, words in appealing.letters])
        left = self.tr(
            "Appeals left on this request: {count}. The two weeks begin anew on the day of the appeal."
        )
        lines = [left.format(count=ltr(str(appealing.left)))]
        if appealing.until is not None:
            lines.append(self.tr("The last day for it is {day}.").format(day=figures(appealing.until)))
        self.rule.say("\n".join(lines))

    def words(self) -> str:
        """What the button of the appeal says."""
        return self.tr("Put it before the committee")

    def act(self) -> None:
        """Keep the appeal."""
        if self._request_id is None or not self.form.check():
            return
        entry = AppealEntry(
            reason=self.reason.value(),
            made_by=self.made_by.value(),
            made_on=self.made_on.day(),
            channel=self.channel.value(),
            letter_id=self.letter.value() if not self.letter.is_blank() else None,
            confirmed=self.form.confirmed(),
        )
        if self.page.do(record_appeal, self._request_id, entry):
            self.form.clear()
            self.left.emit(self.tr("The appeal is recorded. The request waits for the next session."))
