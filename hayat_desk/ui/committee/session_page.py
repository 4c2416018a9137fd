"""جلسة لجنة البحث: one request at a time, its papers and the officer's word, and the decision (T64).

1 قبول · 2 رفض · 3 استكمال · 4 تأجيل while the decision has the focus; Ctrl+Enter keeps it and goes to the
next; outside a line of text ← and → walk through the docket.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import DocketLineId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.procedures.committee import DecisionEntry, decide
from hayat_desk.summaries.committee import DocketEntry, SessionSummary, docket_entry, session_summary
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.drafts import AT_STEP
from hayat_desk.ui.committee.recusals_card import RecusalsCard
from hayat_desk.ui.committee.request_view import RequestView
from hayat_desk.ui.committee.wants_rows import WantsRows
from hayat_desk.ui.committee.written_decisions import WrittenDecisions
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr, right_to_left
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.committee_words import outcome_tone
from hayat_desk.ui.parts.words import numbered, word
from hayat_desk.ui.places.committee import MinutesPlace, SessionPlace
from hayat_desk.ui.printing.printer import print_sheet


class SessionPage(Page):
    """A session that is open. It begins at the first request without a decision."""

    def __init__(self, desk: Desk, place: SessionPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.session_id = place.id
        self.summary: SessionSummary | None = None
        self.entry: DocketEntry | None = None
        self.at = 0
        self._written = WrittenDecisions()
        self.badge = Badge("", parent=self)
        self.head.addWidget(self.badge)
        self.quorum = Notice(
            self.tr("Not more than half of the members are present. The minutes will say so."),
            Tone.WARNING,
        )
        self.add(self.quorum)
        self.all_left = Notice("", Tone.WARNING)
        self.add_under_messages(self.all_left)
        self.request, self.recusals = RequestView(), RecusalsCard(self)

        # The decision
        self.decision = Card(self.tr("The committee's decision"))
        self.outcome = ChoiceField("outcome", [Choice(outcome, word(outcome)) for outcome in Outcome])
        self.reason = NoteField("reason", lines=3)
        self.article = TextField("article", longest=512)
        self.form = Form()
        self.form.add_row(self.tr("Decision"), self.outcome, self.tr("Choose by its digit"))
        hint = self.tr("Needed for all but acceptance")
        self.reason_row = self.form.add_row(self.tr("Reason"), self.reason, hint, optional=True)
        self.wants = WantsRows(self.form)
        self.form.add_row(self.tr("Article of the support guide"), self.article, optional=True)
        self.decision.body.addWidget(self.form)
        self.adopt(self.form)
        self.columns = Columns(420, self)
        self.columns.add(self.request)
        self.columns.add(Stack((self.decision, self.recusals)))
        self.add(self.columns)

        # Acts
        self._keep_button: Button = primary(self.tr("Save the decision, next request"), Icon.FORWARD)
        self._before_button: Button = secondary(self.tr("Previous request"), Icon.BACK)
        self._after_button: Button = secondary(self.tr("Next request"), Icon.FORWARD)
        self._minutes_button: Button = secondary(self.tr("To the minutes"), Icon.DOCUMENT)
        self.print_button: Button = secondary(self.tr("Print the docket"), Icon.PRINT)
        self._walking = (self._before_button, self._after_button)
        self.set_acts(self._keep_button, *self._walking, self._minutes_button, self.print_button)
        self._connect()
        self._set_keys()
        self.load()

    def _set_keys(self) -> None:
        """Arrows walk through the docket, mirrored; a line of text keeps them for its cursor."""
        onward, back = ("Left", "Right") if right_to_left() else ("Right", "Left")
        for key, step in ((onward, 1), (back, -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._walk, step))

    def _connect(self) -> None:
        self.outcome.changed.connect(self._ask_what_is_wanted)
        self.recusals.changed.connect(self._show_sitting)
        self.print_button.clicked.connect(self.print_paper)
        self._keep_button.clicked.connect(self._keep)
        self._before_button.clicked.connect(partial(self._walk, -1))
        self._after_button.clicked.connect(partial(self._walk, 1))
        self._minutes_button.clicked.connect(self._to_minutes)

    # Showing

    def load(self) -> None:
        """Show the docket as it stands, at the first request without a decision."""
        summary = self.summary = self.ask(session_summary, self.session_id)
        if summary is None:
            return
        self.quorum.setVisible(not summary.has_quorum)
        self._lead_out(summary)
        undecided = [at for at, row in enumerate(summary.docket) if row.outcome is None]
        self.show_line(undecided[0] if undecided else 0)

    def _lead_out(self, summary: SessionSummary) -> None:
        """Of a session whose every request ended meanwhile nothing is decided: its minutes are what is left."""
        is_empty = not summary.docket
        sentence = self.tr(
            "Every request of session {session} ended meanwhile. Confirm its minutes, which tell so."
        )
        self.all_left.say(sentence.format(session=ltr(summary.number)) if is_empty else "")
        if is_empty:
            self.title.setText(numbered(NumberKind.SESSION, summary.number))
        for part in (self.columns, self.badge, self._keep_button, *self._walking, self.print_button):
            part.setVisible(not is_empty)

    def show_line(self, at: int) -> None:
        """Show the request at this place of the docket."""
        if self.summary is None or not 0 <= at < len(self.summary.docket):
            return
        self._put_by()
        self.at = at
        row = self.summary.docket[at]
        entry = self.entry = self.ask(docket_entry, DocketLineId(row.line_id))
        if entry is None:
            return
        template = self.tr("Session {session} · request {at} of {of}")
        self.title.setText(
            template.format(
                session=ltr(self.summary.number), at=ltr(str(at + 1)), of=ltr(str(len(self.summary.docket)))
            )
        )
        self._show_badge(entry)
        self.request.show_entry(entry)
        self.recusals.show_entry(entry)
        self.form.tell([])
        self.outcome.set_text(entry.outcome.value if entry.outcome else "")
        self.reason.set_text(entry.reason)
        self.article.set_text(entry.article)
        self.wants.show_entry(entry)
        self._ask_what_is_wanted()
        self.form.restore(self._written.of(entry))
        self.area.verticalScrollBar().setValue(0)
        self.outcome.setFocus()

    def _show_sitting(self) -> None:
        """Somebody stepped aside, or sits after all; what is written of the decision stays."""
        entry = self.ask(docket_entry, self.entry.line_id) if self.entry is not None else None
        if entry is not None:
            self.recusals.show_entry(entry)
            self.form.tell([])  # a doubt about who sits is none any more
            self.outcome.setFocus()

    def show_error(self, error: Exception) -> None:
        """What is refused of a recusal is said in its own form."""
        if not self.recusals.opened.refuse(error):
            super().show_error(error)

    def _ask_what_is_wanted(self) -> None:
        """Why, of all but an acceptance; and of a return alone what, at least one thing."""
        self.reason_row.ask(optional=self.outcome.text() in ("", Outcome.ACCEPTED))
        is_return = self.outcome.text() == Outcome.TO_COMPLETE
        self.wants.row.setVisible(is_return)
        if is_return and self.entry is not None:
            self.wants.ask_for_one()

    def _show_badge(self, entry: DocketEntry) -> None:
        if entry.outcome is None:
            self.badge.show_state(self.tr("No decision yet"), Tone.NEUTRAL)
        else:
            self.badge.show_state(word(entry.outcome), outcome_tone(entry.outcome))

    def focus_first(self) -> None:
        """On the decision; where nothing is to be decided, on the way out."""
        (self.outcome if self.columns.isVisibleTo(self) else self._minutes_button).setFocus()

    # Acting

    def _walk(self, step: int) -> None:
        self.show_line(self.at + step)

    def _keep(self) -> None:
        if self.entry is None or not self.check():
            return
        entry = DecisionEntry(
            outcome=self.outcome.value(),
            reason=self.reason.text().strip(),
            article=self.article.text().strip(),
            wants=self.wants.wanted() if self.outcome.value() is Outcome.TO_COMPLETE else (),
            confirmed=self.form.confirmed(),
        )
        if not self.do(decide, self.entry.line_id, entry):
            self._follow_the_docket()
            return
        self._written.drop(self.entry)
        self.entry = None  # what stands in the fields is kept: nothing of it is a draft
        self.summary = self.ask(session_summary, self.session_id)
        if self.summary is None:
            return
        undecided = [at for at, row in enumerate(self.summary.docket) if row.outcome is None]
        self.show_line(min(undecided, key=lambda at: (at <= self.at, at), default=self.at))
        words = self.tr("The decision is saved.")
        self.messages.success(words)
        if not undecided:
            self.done = words
            self._to_minutes()

    def _follow_the_docket(self) -> None:
        """A request that ended meanwhile is no longer shown: the next one is, and what was refused stays said."""
        entry, summary = self.entry, self.ask(session_summary, self.session_id)
        if entry is None or summary is None or any(row.line_id == entry.line_id for row in summary.docket):
            return
        self._written.drop(entry)
        self.entry = None
        self.load()

    def print_paper(self) -> None:
        """F7: the docket, for the members to have before them."""
        content = self.ask(docket_sheet, self.session_id)
        print_sheet(self, "docket", content, "committee-docket", self.tr("The docket is printed."))

    def _to_minutes(self) -> None:
        self.go_to(MinutesPlace(self.session_id))

    # Drafts

    def _put_by(self) -> None:
        """The decision being written belongs to its request, and waits there while another is open."""
        if self.entry is None:
            return
        answers = self.form.state()
        self._written.put_by(
            self.entry, {field.key: answers.get(field.key, "") for field in self.form.fields}
        )

    def state(self) -> dict[str, str]:
        """Every decision that is written and not saved, by the request it belongs to; and who is to step aside."""
        self._put_by()
        aside = {self.recusals.opened.key: self.recusals.opened.state()}
        return {**self._written.state(), **{key: typed for key, typed in aside.items() if typed}}

    def beneath(self) -> dict[str, str]:
        """The decisions as recorded of those requests for which one is written here."""
        return self._written.beneath()

    def name_of(self, key: str) -> str:
        """The question, with the place of its request in the docket."""
        line_id = key.partition("@")[2]
        docket = self.summary.docket if self.summary is not None else ()
        at = next((at for at, row in enumerate(docket) if str(row.line_id) == line_id), None)
        if at is None:
            return super().name_of(key)
        template = self.tr("Request {at}: {question}")
        return template.format(at=ltr(str(at + 1)), question=iso(super().name_of(key)))

    def standing(self) -> dict[str, str]:
        """The place in the docket."""
        return {AT_STEP: str(self.at)}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """Each decision to the request it was written for; an older draft holds one, with the place it stood at."""
        for name, text in state.items():
            key, _, line_id = name.partition("@")
            if line_id:
                self._written.take(key, line_id, text, self._entry_of(line_id))
        at = state.get(AT_STEP) or state.get("at", "")
        self.entry = None
        self.show_line(int(at) if at.isdigit() else self.at)
        super().restore_state(state)

    def _entry_of(self, line_id: str) -> DocketEntry | None:
        """A request of this docket as it stands now; nothing of one that left it."""
        listed = self.summary is not None and any(str(row.line_id) == line_id for row in self.summary.docket)
        return self.ask(docket_entry, DocketLineId(UUID(line_id))) if listed else None
