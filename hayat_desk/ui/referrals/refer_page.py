"""إحالة: an unclear case goes to the social-research officer; only the question is asked (T61)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.procedures.referrals import ReferralEntry, refer_to_researcher
from hayat_desk.summaries.referrals import referral_opening
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.places.referrals import ReferPlace, ReferralPlace


class ReferPage(Page):
    """The question and the day its answer is wanted."""

    def __init__(self, desk: Desk, place: ReferPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.start = place
        opening = self.ask(referral_opening, place.request_id, place.person_id)
        officer = opening.officer if opening else ""
        self.title.setText(self.tr("Refer to: {officer}").format(officer=officer))
        if opening is not None and opening.banner is not None:
            Banner(self).show_person(opening.banner)

        # Fields
        self.question = NoteField("question", lines=3)
        self.visitor_name = TextField("visitor_name")
        self.due = DayField("due", lambda: desk.today)
        form = self.form = Form()
        form.add_row(
            self.tr("Question"),
            self.question,
            self.tr("What is unclear, in the visitor's words where possible"),
        )
        has_file = opening is not None and opening.banner is not None
        if not has_file:
            form.add_row(self.tr("Visitor's name"), self.visitor_name, optional=True)
        channels = [Choice[ChannelKind | None](one.kind, one.label) for one in desk.profile.offered_channels]
        nobody = Choice[ChannelKind | None](None, self.tr("Nobody is in touch now"), "nobody")
        self.channel = ChoiceField("channel", [*channels, nobody])
        in_touch = opening.in_touch_by if opening else None
        self.channel.choose(in_touch if has_file else ChannelKind.INTERVIEW)
        self.channel_row = form.add_row(self.tr("The question came by"), self.channel)
        self.channel_row.setVisible(place.begun is None)
        form.add_row(self.tr("Answer wanted by"), self.due)
        if opening is not None:
            self.due.show_day(opening.due_on)
        self.add_form(form)

        # Acts
        self._send_button = primary(self.tr("Refer"), Icon.REFER)
        self._back_button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self._send_button, self._back_button)
        self.first(self.question.focus_target())
        self._connect()

    def _connect(self) -> None:
        self._send_button.clicked.connect(self._send)
        self._back_button.clicked.connect(self.back)

    # Acting

    def _send(self) -> None:
        if not self.check():
            return
        entry = ReferralEntry(
            question=self.question.value(),
            due_on=self.due.day(),
            request_id=self.start.request_id,
            person_id=self.start.person_id,
            visitor_name=self.visitor_name.text().strip(),
            visit_id=self.start.begun,
            channel=self.channel.value_or_none(),
            confirmed=self.form.confirmed(),
        )
        referral_id = self.do(refer_to_researcher, entry)
        if referral_id is not None:
            self.finish(
                ReferralPlace(referral_id), self.tr("The referral is saved. Its note can be printed now.")
            )
