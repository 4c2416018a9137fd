"""استفسار: a question with its answer and the guide it was answered from; no name is asked (T28, T57)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.people import parse_phone
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures.reception import InquiryEntry, VisitEntry, answer_inquiry
from hayat_desk.summaries.reception import reception_summary, visitor
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import CodeField, NoteField, TextField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.reception import InquiryPlace
from hayat_desk.ui.places.referrals import ReferPlace

NO_GUIDE = ""


class InquiryPage(Page):
    """One inquiry, saved in one act with the visit it came by."""

    def __init__(self, desk: Desk, place: InquiryPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.start = place
        self.title.setText(self.tr("Inquiry"))
        visitor_summary = self.ask(visitor, self.start.person_id) if self.start.person_id else None
        if visitor_summary is not None:
            Banner(self).show_person(visitor_summary.banner)

        # Fields
        reception = self.ask(reception_summary)
        self.channel = ChoiceField(
            "channel", [Choice(c.kind, c.label) for c in (reception.channels if reception else ())]
        )
        self.channel.choose(self.start.channel)
        self.question = NoteField("question", lines=2)
        self.answer = NoteField("answer", lines=3)
        guides = [Choice(guide.kind.value, guide.title) for guide in (reception.guides if reception else ())]
        self.guide = ChoiceField("guide", [*guides, Choice(NO_GUIDE, self.tr("No guide was used"), "none")])
        self.guide_place = TextField("guide_place")
        self.outcome = ChoiceField(
            "outcome",
            [Choice(o, word(o)) for o in (InquiryOutcome.ANSWERED, InquiryOutcome.CALL_BACK)],
        )
        self.outcome.choose(InquiryOutcome.ANSWERED)
        self.call_back_number = CodeField("call_back_number", lambda text: parse_phone(text, mobile=False))
        self.call_back_on = DayField("call_back_on", lambda: self.desk.today)
        self.misconception = CheckField("misconception", self.tr("A common misconception was put right"))

        self._lay_form()

        # Acts
        self._save_button = primary(self.tr("Save the inquiry"), Icon.CHECK)
        self._refer_button = secondary(self.tr("Refer to the social research officer (F8)"), Icon.REFER)
        self.set_acts(self._save_button, self._refer_button)
        self.first(self.channel.focus_target())
        self._connect()
        self._ask_for_outcome()

    def _lay_form(self) -> None:
        form = Form()
        form.add_row(self.tr("Channel of contact"), self.channel)
        form.add_row(self.tr("Question"), self.question)
        form.add_row(self.tr("Answer given"), self.answer)
        form.add_row(self.tr("Guide used"), self.guide, optional=True)
        form.add_row(self.tr("Article or page"), self.guide_place, optional=True)
        form.add_row(self.tr("How did it end?"), self.outcome)
        self.number_row = form.add_row(self.tr("Number to call back"), self.call_back_number)
        self.day_row = form.add_row(
            self.tr("When do we call back?"),
            self.call_back_on,
            self.tr("Blank: as soon as the answer is known"),
            optional=True,
        )
        form.add_row("", self.misconception, optional=True)
        self.form = self.add_form(form)

    def _connect(self) -> None:
        self.outcome.changed.connect(self._ask_for_outcome)
        self._save_button.clicked.connect(self._save)
        self._refer_button.clicked.connect(self.refer)

    # Showing

    def _ask_for_outcome(self) -> None:
        """Ask for the call-back number, or for the answer, as the outcome needs it."""
        later = self._outcome() is InquiryOutcome.CALL_BACK
        self.number_row.setVisible(later)
        self.day_row.setVisible(later)
        self.answer.optional = later

    # Acting

    def _outcome(self) -> InquiryOutcome:
        try:
            return self.outcome.value()
        except InvalidValue:
            return InquiryOutcome.ANSWERED

    def _save(self) -> None:
        if not self.check():
            return
        later = self._outcome() is InquiryOutcome.CALL_BACK
        entry = InquiryEntry(
            question=self.question.value(),
            answer=self.answer.text().strip(),
            guide=self.guide.value_or_none() or NO_GUIDE,
            guide_place=self.guide_place.text().strip(),
            outcome=self._outcome(),
            call_back_number=self.call_back_number.value().e164 if later else "",
            call_back_on=self.call_back_on.day() if later and not self.call_back_on.is_blank() else None,
            misconception=self.misconception.value(),
            confirmed=self.form.confirmed(),
        )
        visit = VisitEntry(
            channel=self.channel.value(),
            purpose=Purpose.INQUIRY,
            person_id=self.start.person_id,
            begun=self.start.begun,
        )
        if self.do(answer_inquiry, visit, entry) is not None:
            self.finish(TodayPlace(self.tr("The inquiry is saved.")))

    def refer(self) -> None:
        """T61 — the question goes to the officer with what is typed; the draft stays here."""
        self.go_to(ReferPlace(person_id=self.start.person_id, begun=self.start.begun))
