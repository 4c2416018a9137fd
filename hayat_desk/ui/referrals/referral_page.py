"""One referral: the note to print, the officer's answer to take down, and the visitor to be told (T61)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.procedures.referrals import answer_referral, give_answer, prepare_note
from hayat_desk.summaries.banner import person_banner
from hayat_desk.summaries.contacts import in_touch_by
from hayat_desk.summaries.referrals import ReferralSummary, referral_summary
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.contacts import channel_choice
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.printing.printer import print_paper


class ReferralPage(Page):
    """What the referral waits for is its primary act: the answer, then the visitor."""

    def __init__(self, desk: Desk, place: ReferralPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.referral_id = place.id
        self.banner = Banner(self)
        self.facts = FactsCard(self.tr("The question"))
        self.add(self.facts)
        self.answer = NoteField("answer", lines=4)
        self.answer_form = Form()
        self.answer_form.add_row(self.tr("The officer's answer"), self.answer)
        self.add_form(self.answer_form)
        self.channel = channel_choice("given_by", desk.profile)
        self.channel_form = Form()
        self.channel_form.add_row(self.tr("Told by"), self.channel)
        self.add_form(self.channel_form)
        self.save: Button = primary(self.tr("Save the answer"), Icon.CHECK)
        self.given: Button = primary(self.tr("The visitor was told"), Icon.CHECK)
        self.print_note: Button = secondary(self.tr("Print the referral note"), Icon.PRINT)
        self.open_request: Button = secondary(self.tr("Back to the request"), Icon.REQUESTS)
        self.set_acts(self.save, self.given, self.print_note, self.open_request)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.given.clicked.connect(self._give)
        self.print_note.clicked.connect(self.print_paper)
        self.open_request.clicked.connect(self._open_request)

    # Showing

    def load(self) -> None:
        """Show where the referral stands."""
        self.summary = self.ask(referral_summary, self.referral_id)
        if self.summary is None:
            return
        summary = self.summary
        self.title.setText(self.tr("Referral {number}").format(number=ltr(summary.number)))
        self.banner.show_person(self.ask(person_banner, summary.person_id))
        self.facts.show_facts(self._told(summary))
        is_waiting = summary.state is ReferralState.WAITING
        self.answer_form.setVisible(is_waiting and summary.may_answer)
        self.save.setVisible(is_waiting and summary.may_answer)
        self.given.setVisible(summary.state is ReferralState.ANSWERED)
        self.channel_form.setVisible(summary.state is ReferralState.ANSWERED)
        in_touch = self.ask(in_touch_by, summary.person_id)
        self.channel.choose(in_touch or ChannelKind.PHONE)
        self.open_request.setVisible(summary.request_id is not None)

    def _told(self, summary: ReferralSummary) -> list[tuple[str, str]]:
        facts = [
            (self.tr("State"), word(summary.state)),
            (self.tr("Visitor"), iso(summary.who)),
            (self.tr("Question"), iso(summary.question)),
            (self.tr("Asked"), _by(summary.asked_by, summary.asked_on)),
            (self.tr("Answer wanted by"), figures(summary.due_on)),
        ]
        if summary.request_number:
            facts.insert(2, (self.tr("Request number"), ltr(summary.request_number)))
        if summary.answer:
            facts.append((self.tr("The officer's answer"), iso(summary.answer)))
        if summary.answered_on:
            facts.append((self.tr("Answer recorded"), _by(summary.answered_by, summary.answered_on)))
        if summary.given_on:
            facts.append((self.tr("Visitor told"), _by(summary.given_by, summary.given_on)))
        return facts

    def focus_first(self) -> None:
        """Put the focus where work goes on: the answer, or the visitor to be told."""
        if self.given.isVisibleTo(self):
            self.given.setFocus()
        else:
            super().focus_first()

    # Acting

    def primary(self) -> None:
        """The act the referral waits for."""
        for button in (self.save, self.given):
            if button.isVisibleTo(self):
                button.click()
                return

    def _save(self) -> None:
        if self.check() and self.do(answer_referral, self.referral_id, self.answer.value()):
            self.answer.clear()
            self.load()
            self.messages.success(self.tr("The answer is saved. Tell the visitor now."))
            self.given.setFocus()

    def _give(self) -> None:
        if self.do(give_answer, self.referral_id, self.channel.value()):
            self.finished = True
            self.go_to(TodayPlace(self.tr("The visitor was told the officer's answer.")))

    def _open_request(self) -> None:
        if self.summary is not None and self.summary.request_id is not None:
            self.go_to(RequestPlace(self.summary.request_id))

    def print_paper(self) -> None:
        """The note for the officer, numbered in the register; kept once it is printed (F7)."""
        paper_id = self.do(prepare_note, self.referral_id)
        words = self.tr("The referral note is printed.")
        print_paper(self, paper_id, lambda: self.messages.success(words))


def _by(name: str, day: date) -> str:
    """Who did it, and on which day."""
    return " · ".join(part for part in (iso(name), figures(day)) if part)
