"""الخطاب الوارد: a letter as it was registered, its number large to be written on it (T47)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.corrections import EntryKind, EntryRef
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.procedures.letters import void_letter
from hayat_desk.summaries.banner import person_banner
from hayat_desk.summaries.registers import LetterSummary, letter_summary
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tokens import TextRole, Tone
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.void_panel import VoidPanel
from hayat_desk.ui.parts.words import figures, numbered
from hayat_desk.ui.places.corrections import CorrectionPlace
from hayat_desk.ui.places.registers import LetterPlace, NewLetterPlace, RegistersPlace


class LetterPage(Page):
    """Reads only: a line of the register is not written over; a wrong one is made void."""

    def __init__(self, desk: Desk, place: LetterPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.letter_id = place.id
        self.summary: LetterSummary | None = None
        self.title.setText(self.tr("Letter that came in"))
        self.banner = Banner(self)
        self.void_told = Notice("", Tone.WARNING, self)
        self.add(self.void_told)

        # The number
        self.number_card = Card("", self)
        self.number = Label("", TextRole.DISPLAY, parent=self.number_card)
        self.number_card.body.addWidget(self.number)
        self.number_card.body.addWidget(
            Label(
                self.tr("Write this number and the day of receipt on the letter."),
                soft=True,
                parent=self.number_card,
            )
        )
        self.add(self.number_card)
        self.void_panel = VoidPanel(self)
        self.add(self.void_panel)
        self.facts = FactsCard(self.tr("The letter"))
        self.add(self.facts)

        # Acts
        self._another_button = primary(self.tr("Register another letter"), Icon.ADD)
        self.registers: Button = secondary(self.tr("Outgoing and incoming"), Icon.DOCUMENT)
        self.make_void: Button = secondary(self.tr("Make the number void"), Icon.CLOSE)
        self.correct: Button = secondary(self.tr("Correct an entry"), Icon.EDIT)
        self.set_acts(self._another_button, self.registers, self.make_void, self.correct)
        self.first(self._another_button)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self._another_button.clicked.connect(partial(self.go_to, NewLetterPlace()))
        self.registers.clicked.connect(partial(self.go_to, RegistersPlace()))
        self.correct.clicked.connect(self._correct)
        self.make_void.clicked.connect(self.void_panel.begin)
        self.void_panel.wanted.connect(self._void)

    # Showing

    def load(self) -> None:
        """Show the letter as it stands in the register."""
        summary = self.summary = self.ask(letter_summary, self.letter_id)
        if summary is None:
            return
        self.banner.show_person(self.ask(person_banner, summary.person_id))
        line = summary.line
        number = numbered(NumberKind.LETTER, line.number)
        self.number.setText(number)
        self.number_card.setVisible(not line.is_void)
        void_words = self.tr("{number} is void: {reason}").format(number=number, reason=iso(line.void_reason))
        self.void_told.say(void_words if line.is_void else "")
        self.make_void.setVisible(not line.is_void)
        facts = [
            (self.tr("Sender"), iso(line.sender)),
            (self.tr("Subject"), iso(line.subject)),
            (self.tr("Received on"), figures(line.received_on)),
            (self.tr("Number of the letter"), iso(line.their_number)),
            (self.tr("Date of the letter"), figures(line.their_date) if line.their_date else ""),
            (self.tr("Attachments"), iso(line.attachments)),
            (self.tr("Whose file"), iso(line.person)),
            (self.tr("Registered on"), figures(line.registered_on)),
        ]
        if summary.voided_on is not None:
            facts.append((self.tr("Made void on"), figures(summary.voided_on)))
        self.facts.show_facts(facts)

    # Acting

    def primary(self) -> None:
        """Where a reason is being typed, to make the number void; else the act of the page."""
        if self.void_panel.has_focus():
            self.void_panel.act()
        else:
            super().primary()

    def _void(self, reason: str) -> None:
        if self.do(void_letter, self.letter_id, reason):
            self.void_panel.done()
            self.load()
            self.messages.success(self.tr("The number is void, and stays in the register."))
            self.focus_first()

    def _correct(self) -> None:
        self.go_to(CorrectionPlace(EntryRef(EntryKind.LETTER, self.letter_id)))

    # Drafts

    def restore_state(self, state: Mapping[str, str]) -> None:
        """A reason that was being typed is open again, unless the number is void meanwhile."""
        super().restore_state(state)
        if not self.make_void.isHidden():
            self.void_panel.restore(state)
