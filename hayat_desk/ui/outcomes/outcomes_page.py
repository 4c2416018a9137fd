"""الردود والخدمات: replies due, registrations, services and opinions, each oldest decision first (T64–T67)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.summaries.outcomes import DueLine, outcomes_summary
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.committee_words import outcome_tone
from hayat_desk.ui.parts.finder import add_finder
from hayat_desk.ui.parts.reply_words import reply_by_words
from hayat_desk.ui.parts.urgency import urgent_word
from hayat_desk.ui.parts.words import figures, numbered, word
from hayat_desk.ui.places.outcomes import OutcomePlace, OutcomesPlace

_AT_ONCE = 3  # rows of each of the lists; the others come once the page is painted


class OutcomesPage(Page):
    """Nothing is called late here: the office's own limit is a setting, and empty until it is set."""

    def __init__(self, desk: Desk, place: OutcomesPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Replies & services"))
        self.replies = Worklist(
            self.tr("Replies due"), self.tr("No reply is due today."), icon=Icon.REPLIES, at_once=_AT_ONCE
        )
        self.registrations = Worklist(
            self.tr("Registrations to complete"),
            self.tr("No registration waits."),
            icon=Icon.PERSON,
            at_once=_AT_ONCE,
        )
        self.services = Worklist(
            self.tr("Services to deliver"),
            self.tr("No service waits to be delivered."),
            icon=Icon.COMPLETE,
            at_once=_AT_ONCE,
        )
        self.heirs = Worklist(
            self.tr("Due to heirs"),
            self.tr("Nothing is due to heirs."),
            icon=Icon.PEOPLE,
            at_once=_AT_ONCE,
        )
        self.opinions = Worklist(
            self.tr("Opinions to ask for"),
            self.tr("Nobody is to be asked for an opinion."),
            icon=Icon.EDIT,
            at_once=_AT_ONCE,
        )
        self.finder = add_finder(self)
        columns = Columns(420, self)
        columns.add(Stack((self.replies, self.registrations)))
        columns.add(Stack((self.services, self.heirs, self.opinions)))
        self._lists = (self.replies, self.registrations, self.services, self.heirs, self.opinions)
        self.add(columns)
        self._connect()
        self.load()
        if place.done:
            self.messages.success(place.done)

    def _connect(self) -> None:
        for worklist in self._lists:
            worklist.opened.connect(self.go_to)
        self.opinions.more_wanted.connect(self.load)

    # Showing

    def load(self) -> None:
        """Show what is due."""
        summary = self.ask(outcomes_summary, self.opinions.limit)
        if summary is None:
            return
        for worklist, lines in (
            (self.replies, summary.replies),
            (self.registrations, summary.registrations),
            (self.services, summary.services),
            (self.heirs, summary.heirs),
        ):
            worklist.show_lines(lines, self._row)
        self.heirs.setVisible(bool(summary.heirs))
        self.opinions.show_lines(summary.opinions, self._row, beyond=summary.more_opinions)

    def _row(self, line: DueLine) -> WorkRow:
        detail = self.tr("Decided on {day}").format(day=figures(line.decided_on)) if line.decided_on else ""
        if line.is_early and line.earliest_reply is not None:
            template = self.tr("Before {day} a reply needs its reason")
            detail = template.format(day=figures(line.earliest_reply))
        if line.reply_by is not None and line.reply_by < self.desk.today:
            detail = reply_by_words(line.reply_by)
        if line.next_due is not None:
            detail = self.tr("Next part on {day}").format(day=figures(line.next_due))
        return WorkRow(
            key=OutcomePlace(line.request_id),
            title=iso(line.person_name),
            detail=f"{line.service} · {detail}" if detail else line.service,
            remark=numbered(NumberKind.REQUEST, line.number),
            mark=urgent_word(line.urgent_because),
            state=word(line.outcome) if line.outcome else "",
            **({"tone": outcome_tone(line.outcome)} if line.outcome else {}),
        )

    def focus_first(self) -> None:
        """Put the focus on the first thing that is due."""
        for worklist in self._lists:
            if worklist.rows:
                worklist.focus_first()
                return
        self.area.setFocus()
