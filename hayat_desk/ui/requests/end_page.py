"""إنهاء الطلب: why, when and who said so; of one that ended, how, its letter, and the way back (T64, T83)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.endings import Ending, EndingReason
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestAct
from hayat_desk.procedures.endings import (
    end_request,
    prepare_ending_letter,
    record_attempt,
    take_up_request,
)
from hayat_desk.summaries.endings import EndingSummary, ending_summary
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.date_field import DayField
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.person_words import of_sex
from hayat_desk.ui.parts.request_words import ending_words, tone_of
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.people import DeathPlace
from hayat_desk.ui.places.requests import EndRequestPlace
from hayat_desk.ui.printing.printer import print_paper


class EndPage(Page):
    """Asks for an ending while the request runs; afterwards shows it, and takes the request up again."""

    def __init__(self, desk: Desk, place: EndRequestPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.request_id = place.id
        self.summary: EndingSummary | None = None
        self.badge = Badge("", parent=self)
        self.head.addWidget(self.badge)
        self.banner = Banner(self)
        self.carries = Notice("", Tone.WARNING, self)

        self._lay_asking()
        self._lay_attempts()
        self._lay_ended()
        columns = Columns(420, self)
        columns.add(Stack((self.asking, self.facts)))
        columns.add(Stack((self.attempts, self.taking_up)))
        self.add_under_messages(self.carries)
        self.carries.hide()
        self.add(columns)

        # Acts
        self.end_button: Button = primary(self.tr("End the request"), Icon.CLOSE)
        self.letter: Button = secondary(self.tr("Print the letter on the ending"), Icon.PRINT)
        self.back_button: Button = secondary(self.tr("Back"), Icon.BACK)
        self.death: Button = secondary("", Icon.PERSON)
        self.set_acts(self.end_button, self.letter, self.death, self.back_button)
        self._connect()
        self.channel.choose(ChannelKind.PHONE)
        self.ended_on.show_day(desk.today)
        self.load()

    def _lay_asking(self) -> None:
        reasons = [reason for reason in EndingReason if reason is not EndingReason.DIED]
        self.reason = ChoiceField("reason", [Choice(reason, word(reason)) for reason in reasons])
        self.ended_on = DayField("ended_on", lambda: self.desk.today)
        self.said_by = TextField("said_by")
        self.note = NoteField("ending_note", lines=2)
        self.form = Form()
        self.form.add_row(self.tr("Why does the request end?"), self.reason, self.tr("Choose by its digit"))
        self.form.add_row(self.tr("On which day"), self.ended_on)
        self.form.add_row(self.tr("Who said so?"), self.said_by)
        self.form.add_row(self.tr("What else is to be known"), self.note, optional=True)
        self.adopt(self.form)
        self.asking = Card(parent=self)
        self.asking.body.addWidget(self.form)

    def _lay_attempts(self) -> None:
        self.attempts = Card(self.tr("Attempts to reach the applicant"), self)
        self.told = Label("", parent=self.attempts)
        channels = self.desk.profile.channels
        self.channel = ChoiceField(
            "attempt_channel", [Choice(channel.kind, channel.label) for channel in channels]
        )
        self.channel.name_it(self.tr("Channel of contact"))
        self.attempt: Button = secondary(self.tr("Record an attempt of now"), Icon.PHONE)
        for part in (self.told, self.channel, self.attempt):
            self.attempts.body.addWidget(part)

    def _lay_ended(self) -> None:
        self.facts = FactsCard(self.tr("How the request ended"))
        self.again = NoteField("taken_up_because", lines=2)
        self.again_form = Form()
        self.again_form.add_row(self.tr("Why is it taken up again?"), self.again)
        self.adopt(self.again_form)
        self.taking_up = Card(self.tr("Was it ended by mistake?"), self)
        self.taking_up.body.addWidget(self.again_form)
        self.take_up_button: Button = secondary(self.tr("Take the request up again"), Icon.UNDO)
        self.taking_up.body.addWidget(self.take_up_button)

    def _connect(self) -> None:
        self.end_button.clicked.connect(self._end)
        self.death.clicked.connect(self._open_death)
        self.attempt.clicked.connect(self._record_attempt)
        self.take_up_button.clicked.connect(self._take_up)
        self.letter.clicked.connect(self.print_paper)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show the request, and what of the page can be done with it now."""
        summary = self.summary = self.ask(ending_summary, self.request_id)
        if summary is None:
            return
        self.title.setText(self.tr("End request {number}").format(number=ltr(summary.number)))
        reason = summary.ended.reason if summary.ended else None
        self.badge.show_state(ending_words(summary.state, reason), tone_of(summary.state))
        self.banner.show_person(summary.banner)
        may_end = summary.may(RequestAct.END)
        self.asking.setVisible(may_end)
        self.attempts.setVisible(may_end)
        self.end_button.setVisible(may_end)
        self.death.setVisible(may_end)
        he, she = self.tr("The applicant died (he)"), self.tr("The applicant died (she)")
        self.death.setText(of_sex(summary.banner.sex, he, she))
        self.carries.say("\n".join(Carried().sentences(summary)) if may_end else "")
        self._show_attempts(summary)
        self.facts.setVisible(summary.ended is not None)
        self.taking_up.setVisible(summary.may(RequestAct.TAKE_UP))
        self._show_ending(summary)
        self.letter.setVisible(summary.letter_is_due or summary.letter is not None)

    def _show_attempts(self, summary: EndingSummary) -> None:
        sentence = self.tr(
            "Recorded on {count} days; needed before it is said that nobody came back: {needed}."
        )
        count, least = ltr(str(len(summary.attempts))), ltr(str(summary.attempts_needed))
        lines = [sentence.format(count=count, needed=least), *map(figures, summary.attempts)]
        self.told.setText("\n".join(lines))

    def _show_ending(self, summary: EndingSummary) -> None:
        ended = summary.ended
        if ended is None:
            return
        facts = [
            (self.tr("Reason"), word(ended.reason) if ended.reason else ""),
            (self.tr("Ended on"), figures(ended.ended_on) if ended.ended_on else ""),
            (self.tr("Who said so"), iso(ended.said_by)),
        ]
        if ended.note:
            facts.append((self.tr("What else is to be known"), iso(ended.note)))
        self.facts.show_facts(facts)

    def focus_first(self) -> None:
        """On the reason; of an ended request, on its letter."""
        if self.summary is not None and self.summary.may(RequestAct.END):
            self.reason.setFocus()
        elif self.letter.isVisibleTo(self):
            self.letter.setFocus()
        else:
            self.back_button.setFocus()

    # Acting

    def _end(self) -> None:
        if not self.form.check():
            return
        entry = Ending(
            reason=self.reason.value(),
            ended_on=self.ended_on.day(),
            said_by=self.said_by.value(),
            note=self.note.text(),
            confirmed=self.form.confirmed(),
        )
        if not self.do(end_request, self.request_id, entry):
            return
        self.form.clear()
        self.ended_on.show_day(self.desk.today)
        self.load()
        due = self.summary is not None and self.summary.letter_is_due
        sentence = self.tr("The request has ended. Its letter can be printed now.")
        self.messages.success(sentence if due else self.tr("The request has ended."))
        self.focus_first()

    def _open_death(self) -> None:
        if self.summary is not None:
            self.go_to(DeathPlace(self.summary.person_id))

    def _record_attempt(self) -> None:
        if self.do(record_attempt, self.request_id, self.channel.value()):
            self.load()
            self.messages.success(self.tr("The attempt is recorded."))

    def _take_up(self) -> None:
        if self.again_form.check() and self.do(take_up_request, self.request_id, self.again.text()):
            self.again_form.clear()
            self.load()
            self.messages.success(self.tr("The request stands again where it stood."))
            self.focus_first()

    def print_paper(self) -> None:
        """F7: the letter on the ending, numbered; kept once the printer has it."""
        if self.summary is None or not self.letter.isVisibleTo(self):
            return
        if self.summary.letter is not None:
            self.go_to(PaperPlace(self.summary.letter))
            return
        print_paper(self, self.do(prepare_ending_letter, self.request_id), self._printed)

    def _printed(self) -> None:
        self.load()
        self.messages.success(self.tr("The letter is printed."))

    # Drafts

    def state(self) -> dict[str, str]:
        """What was typed; the day and the channel that are offered alone are no draft."""
        state = super().state()
        prefilled = {"ended_on", "attempt_channel"}
        return state if any(text for key, text in state.items() if key not in prefilled) else {}


class Carried(QObject):
    """What goes with an ending, in words: the translator finds plural forms only in the `tr` of an object."""

    def sentences(self, summary: EndingSummary) -> list[str]:
        """A sentence for each thing that the request leaves open."""
        sentences = []
        if summary.on_a_docket:
            sentences.append(self.tr("It leaves the docket of the open session, and the minutes say so."))
        if summary.open_referrals:
            sentences.append(self.tr("%n open referrals lapse with it.", "", summary.open_referrals))
        if summary.papers_not_printed:
            sentences.append(
                self.tr("%n papers that are not printed become void.", "", summary.papers_not_printed)
            )
        return sentences
