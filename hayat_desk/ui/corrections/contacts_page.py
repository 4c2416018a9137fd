"""مرات التواصل: every contact of a day, with a file or without; each opens where it is corrected (T29, T71)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.corrections import EntryKind
from hayat_desk.summaries.contacts_of_day import DayLine, contacts_on_day
from hayat_desk.ui.kit.buttons import quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Heading, Label, iso, ltr
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.corrections import ContactsPlace, CorrectionPlace

_DAY = "day"


class ContactsPage(Page):
    """One day at a time: what is wrong in it is opened."""

    def __init__(self, desk: Desk, place: ContactsPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Contacts of a day"))
        self.day = place.day or desk.today
        self.add(
            Label(
                self.tr("Open what is wrong. It stays, and a dated entry corrects it."),
                soft=True,
                parent=self,
            )
        )

        # The day
        self.chooser = Card(parent=self)
        self.named = Heading("", self.chooser)
        self.before = secondary(self.tr("Day before"), Icon.BACK, self.chooser)
        self.after = secondary(self.tr("Day after"), Icon.FORWARD, self.chooser)
        self.this = quiet(self.tr("Today"), Icon.CALENDAR, self.chooser)
        self.chooser.body.addWidget(self.named)
        row = FlowLayout(gap=Space.S)
        for button in (self.before, self.after, self.this):
            row.addWidget(button)
        self.chooser.body.addLayout(row)
        self.add(self.chooser)

        self.contacts = Worklist(
            self.tr("Contacts and inquiries"),
            self.tr("No contact is recorded on this day. Look at the day before or after."),
            icon=Icon.RECEPTION,
        )
        self.add(self.contacts)

        # Acts
        self.back_button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(None, self.back_button)
        self.first(self.before)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.before.clicked.connect(partial(self._turn, -1))
        self.after.clicked.connect(partial(self._turn, 1))
        self.this.clicked.connect(self._go_to_today)
        self.contacts.opened.connect(self.go_to)
        self.back_button.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show the day's contacts; no day that has not begun is offered."""
        self.named.setText(figures(self.day))
        came = self.day >= self.desk.today
        if came and (self.after.hasFocus() or self.this.hasFocus()):
            self.before.setFocus()
        self.after.setEnabled(not came)
        self.this.setEnabled(not came)
        self.contacts.show_lines(self.ask(contacts_on_day, self.day) or (), self._row)

    def _row(self, line: DayLine) -> WorkRow:
        name = iso(line.who) if line.who else self.tr("Without a name")
        if line.entry.kind is EntryKind.INQUIRY:
            title = f"{word(line.entry.kind)} · {iso(line.question)}"
            detail = iso(line.answer)
        else:
            title = f"{name} · {word(line.purpose)}"
            detail = iso(line.channel)
        return WorkRow(
            key=CorrectionPlace(line.entry),
            title=title,
            detail=" · ".join(part for part in (detail, iso(line.reason) if line.reason else "") if part),
            remark=ltr(f"{line.at:%H:%M}") if line.at is not None else "",
            state=self.tr("Corrected") if line.reason else "",
            tone=Tone.WARNING if line.reason else Tone.NEUTRAL,
        )

    # Acting

    def _turn(self, days: int) -> None:
        self._go_to(self.day + timedelta(days=days))

    def _go_to_today(self) -> None:
        self._go_to(self.desk.today)

    def _go_to(self, day: date) -> None:
        self.day = day
        self.contacts.start_over()
        self.load()

    # Drafts

    def filtered(self) -> dict[str, str]:
        """The day that is looked at: the way back from a correction leads to it."""
        return {_DAY: self.day.isoformat()}

    def filter_again(self, filtered: Mapping[str, str]) -> None:
        """Look at that day again."""
        if _DAY in filtered:
            self._go_to(date.fromisoformat(filtered[_DAY]))
