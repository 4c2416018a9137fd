"""Corrections of contacts, inquiries and letters: the questions by which they are recorded (T28, T29, T47)."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from hayat_desk.policy.dates import office_day
from hayat_desk.policy.ids import CorrectionId, InquiryId, LetterId, VisitId
from hayat_desk.policy.people import parse_phone
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures.corrections import (
    CorrectionEntry,
    correct_inquiry,
    correct_letter,
    correct_visit,
)
from hayat_desk.procedures.letters import LetterEntry
from hayat_desk.procedures.reception import InquiryEntry, VisitEntry
from hayat_desk.summaries.corrections import EntrySummary
from hayat_desk.summaries.recorded import RecordedInquiry, RecordedLetter, RecordedVisit
from hayat_desk.ui.corrections.entry_part import EntryPart
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DateField, DayField
from hayat_desk.ui.kit.fields import CodeField, NoteField, TextField
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.parts.words import figures, word

NO_GUIDE = ""


class VisitPart(EntryPart[RecordedVisit, VisitEntry]):
    """By which channel, for what, and who it was."""

    shape = RecordedVisit

    def lay(self) -> None:
        """Channel, purpose and person."""
        self.channel = self.ask_channel("channel")
        self.purpose = ChoiceField("purpose", [Choice(purpose, word(purpose)) for purpose in Purpose])
        self.visitor_name = TextField("visitor_name")
        self.rows += [
            self.form.add_row(self.tr("Channel of contact"), self.channel),
            self.form.add_row(self.tr("Purpose"), self.purpose),
            self.form.add_row(self.tr("Name, where there is no file"), self.visitor_name, optional=True),
        ]
        self.whose = self.ask_person()

    def facts(self, summary: EntrySummary) -> Sequence[tuple[str, str]]:
        """The contact as it was recorded."""
        recorded = self.recorded_in(summary)
        return [
            (self.tr("On"), figures(office_day(recorded.at))),
            (self.tr("Channel of contact"), recorded.channel_label),
            (self.tr("Purpose"), word(recorded.purpose)),
            (self.tr("Whose"), iso(recorded.person or recorded.visitor_name)),
        ]

    def fill(self, recorded: RecordedVisit) -> None:
        """As it was recorded."""
        self.channel.choose(recorded.channel)
        self.purpose.choose(recorded.purpose)
        self.visitor_name.set_text(recorded.visitor_name)
        self.whose.take(recorded.person_id)

    def another(self) -> VisitEntry:
        """The right one."""
        return VisitEntry(
            channel=self.channel.value(),
            purpose=self.purpose.value(),
            person_id=self.whose.person_id,
            visitor_name=self.visitor_name.text().strip(),
        )

    def keep(self, entry_id: UUID, entry: CorrectionEntry, another: VisitEntry | None) -> CorrectionId | None:
        """By the procedure of its kind."""
        return self.page.do(correct_visit, VisitId(entry_id), entry, another)


class InquiryPart(EntryPart[RecordedInquiry, InquiryEntry]):
    """The question, the answer, and what it came to."""

    shape = RecordedInquiry

    def lay(self) -> None:
        """As on the page of the inquiry."""
        self.question = NoteField("question", lines=2)
        self.answer = NoteField("answer", lines=3)
        guides = [Choice(guide.kind.value, guide.title) for guide in self.page.desk.profile.tools]
        self.guide = ChoiceField("guide", [*guides, Choice(NO_GUIDE, self.tr("No guide was used"), "none")])
        self.guide_place = TextField("guide_place")
        self.outcome = ChoiceField(
            "outcome", [Choice(end, word(end)) for end in (InquiryOutcome.ANSWERED, InquiryOutcome.CALL_BACK)]
        )
        self.call_back_number = CodeField("call_back_number", lambda text: parse_phone(text, mobile=False))
        self.call_back_on = DayField("call_back_on", lambda: self.page.desk.today)
        self.misconception = CheckField("misconception", self.tr("A common misconception was put right"))
        self.rows += [
            self.form.add_row(self.tr("Question"), self.question),
            self.form.add_row(self.tr("Answer given"), self.answer, optional=True),
            self.form.add_row(self.tr("Guide used"), self.guide, optional=True),
            self.form.add_row(self.tr("Article or page"), self.guide_place, optional=True),
            self.form.add_row(self.tr("How did it end?"), self.outcome),
            self.form.add_row("", self.misconception, optional=True),
        ]
        self.number_row = self.form.add_row(self.tr("Number to call back"), self.call_back_number)
        self.day_row = self.form.add_row(
            self.tr("When do we call back?"),
            self.call_back_on,
            self.tr("Blank: as soon as the answer is known"),
            optional=True,
        )
        self.outcome.changed.connect(self._ask_for_outcome)

    def ask(self, *, otherwise: bool) -> None:
        """Number and day are asked for where somebody is to be called back."""
        super().ask(otherwise=otherwise)
        self._ask_for_outcome()

    def _ask_for_outcome(self) -> None:
        is_later = self.outcome.value_or_none() is InquiryOutcome.CALL_BACK
        for row in (self.number_row, self.day_row):
            row.setVisible(self.outcome.isVisibleTo(self.form) and is_later)

    def facts(self, summary: EntrySummary) -> Sequence[tuple[str, str]]:
        """The inquiry as it was recorded."""
        recorded = self.recorded_in(summary)
        guide = " · ".join(part for part in (recorded.guide_title, iso(recorded.guide_place)) if part)
        return [
            (self.tr("On"), figures(summary.stood_on)),
            (self.tr("Question"), iso(recorded.question)),
            (self.tr("Answer given"), iso(recorded.answer)),
            (self.tr("Guide used"), guide),
            (self.tr("How did it end?"), word(recorded.outcome)),
        ]

    def fill(self, recorded: RecordedInquiry) -> None:
        """As it was recorded."""
        self.question.set_text(recorded.question)
        self.answer.set_text(recorded.answer)
        self.guide.choose(recorded.guide)
        self.guide_place.set_text(recorded.guide_place)
        self.outcome.choose(recorded.outcome)
        self.call_back_number.set_text(recorded.call_back_number)
        if recorded.call_back_on is not None:
            self.call_back_on.show_day(recorded.call_back_on)
        self.misconception.set_text("1" if recorded.misconception else "")

    def another(self) -> InquiryEntry:
        """The right one."""
        is_later = self.outcome.value() is InquiryOutcome.CALL_BACK
        has_day = not self.call_back_on.is_blank()
        return InquiryEntry(
            question=self.question.value(),
            answer=self.answer.text().strip(),
            guide=self.guide.value_or_none() or NO_GUIDE,
            guide_place=self.guide_place.text().strip(),
            outcome=self.outcome.value(),
            call_back_number=self.call_back_number.value().e164 if is_later else "",
            call_back_on=self.call_back_on.day() if is_later and has_day else None,
            misconception=self.misconception.value(),
            confirmed=self.form.confirmed(),
        )

    def keep(
        self, entry_id: UUID, entry: CorrectionEntry, another: InquiryEntry | None
    ) -> CorrectionId | None:
        """By the procedure of its kind."""
        return self.page.do(correct_inquiry, InquiryId(entry_id), entry, another)


class LetterPart(EntryPart[RecordedLetter, LetterEntry]):
    """Who wrote, what about, when it came, whose file it is."""

    shape = RecordedLetter

    def lay(self) -> None:
        """As on the page where letters are registered."""
        self.from_whom = TextField("sender")
        self.subject = TextField("subject", longest=512)
        self.received_on = DayField("received_on", lambda: self.page.desk.today)
        self.their_number = TextField("their_number")
        self.their_date = DateField("their_date", lambda: self.page.desk.today)
        self.attachments = TextField("attachments")
        self.rows += [
            self.form.add_row(self.tr("Sender"), self.from_whom),
            self.form.add_row(self.tr("Subject"), self.subject),
            self.form.add_row(self.tr("Received on"), self.received_on),
            self.form.add_row(self.tr("Number of the letter"), self.their_number, optional=True),
            self.form.add_row(self.tr("Date of the letter"), self.their_date, optional=True),
            self.form.add_row(self.tr("Attachments"), self.attachments, optional=True),
        ]
        self.whose = self.ask_person()

    def facts(self, summary: EntrySummary) -> Sequence[tuple[str, str]]:
        """The letter as it was registered."""
        recorded = self.recorded_in(summary)
        return [
            (self.tr("Number in the register"), ltr(recorded.number)),
            (self.tr("Sender"), iso(recorded.sender)),
            (self.tr("Subject"), iso(recorded.subject)),
            (self.tr("Received on"), figures(recorded.received_on)),
            (self.tr("Number of the letter"), iso(recorded.their_number)),
            (self.tr("Date of the letter"), figures(recorded.their_date) if recorded.their_date else ""),
            (self.tr("Attachments"), iso(recorded.attachments)),
            (self.tr("Whose"), iso(recorded.person)),
        ]

    def fill(self, recorded: RecordedLetter) -> None:
        """As it was recorded."""
        self.from_whom.set_text(recorded.sender)
        self.subject.set_text(recorded.subject)
        self.received_on.show_day(recorded.received_on)
        self.their_number.set_text(recorded.their_number)
        if recorded.their_date is not None:
            self.their_date.show_written(recorded.their_date)
        self.attachments.set_text(recorded.attachments)
        self.whose.take(recorded.person_id)

    def another(self) -> LetterEntry:
        """The right one."""
        return LetterEntry(
            sender=self.from_whom.value(),
            subject=self.subject.value(),
            received_on=self.received_on.day(),
            their_number=self.their_number.text().strip(),
            their_date=self.their_date.value_or_none(),
            attachments=self.attachments.text().strip(),
            person_id=self.whose.person_id,
            confirmed=self.form.confirmed(),
        )

    def keep(
        self, entry_id: UUID, entry: CorrectionEntry, another: LetterEntry | None
    ) -> CorrectionId | None:
        """By the procedure of its kind."""
        return self.page.do(correct_letter, LetterId(entry_id), entry, another)
