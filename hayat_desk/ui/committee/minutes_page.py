"""محضر لجنة البحث: as it will be printed; confirmed once, then only amended by a dated entry (T70)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures.committee import (
    amend_minutes,
    confirm_minutes,
    defer_the_rest,
    prepare_minutes,
)
from hayat_desk.procedures.replies import prepare_letters_of
from hayat_desk.summaries.committee import SessionSummary, minutes_preview, session_summary
from hayat_desk.ui.committee.attendance_card import AttendanceCard
from hayat_desk.ui.kit.ask import Answer, ask
from hayat_desk.ui.kit.background import Cancelled
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.committee import MinutesPlace, SessionPlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.printing.drawing import draw_sheet
from hayat_desk.ui.printing.printer import (
    PrintedStack,
    not_drawn,
    not_printed,
    print_paper,
    print_stack,
    tell_saved,
)
from hayat_desk.ui.printing.sheet import Sheet


class MinutesPage(Page):
    """The sheet on one side; on the other what still keeps it from being confirmed, or its entries."""

    def __init__(self, desk: Desk, place: MinutesPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.session_id = place.id
        self.summary: SessionSummary | None = None
        self.badge = Badge("", parent=self)
        self.head.addWidget(self.badge)
        self.sheet = Sheet(self)

        # Undecided
        self.left, self.attendance = Card(self.tr("Requests without a decision")), AttendanceCard(self)
        self.left_told = Notice("", Tone.WARNING, self.left)
        self.defer_reason = NoteField("defer_reason", lines=2)
        self.defer_form = Form()
        self.defer_form.add_row(self.tr("Why they are deferred"), self.defer_reason)
        self.defer: Button = secondary(self.tr("Defer the rest"), Icon.CLOCK)
        for widget in (self.left_told, self.defer_form, self.defer):
            self.left.body.addWidget(widget)

        # Amendments
        self.entries = FactsCard(self.tr("Entries to the minutes"))
        self.amending = Card(self.tr("Add a dated entry"))
        self.amendment = NoteField("amendment", lines=3)
        self.amend_form = Form()
        self.amend_form.add_row(self.tr("What is added"), self.amendment)
        self.add_entry: Button = secondary(self.tr("Add the entry"), Icon.ADD)
        self.amending.body.addWidget(self.amend_form)
        self.amending.body.addWidget(self.add_entry)

        columns = Columns(420, self)
        columns.add(Stack((self.left, self.attendance, self.entries, self.amending)))
        columns.add(self.sheet)
        self.add(columns)
        self.adopt(self.defer_form)
        self.adopt(self.amend_form)

        # Acts
        self.confirm: Button = primary(self.tr("Confirm the minutes and print"), Icon.CHECK)
        self.print_button: Button = primary(self.tr("Print the minutes"), Icon.PRINT)
        self.letters: Button = secondary(self.tr("Print all replies of the session"), Icon.REPLIES)
        self.decisions: Button = secondary(self.tr("Back to the decisions"), Icon.BACK)
        self.set_acts(self.confirm, self.print_button, self.letters, self.decisions)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.letters.clicked.connect(self._print_letters)
        self.attendance.changed.connect(self._show_put_right)
        self.confirm.clicked.connect(self._confirm)
        self.print_button.clicked.connect(self.print_paper)
        self.decisions.clicked.connect(self._to_decisions)
        self.defer.clicked.connect(self._defer)
        self.add_entry.clicked.connect(self._amend)

    # Showing

    def load(self) -> None:
        """Show the minutes as they stand."""
        summary = self.summary = self.ask(session_summary, self.session_id)
        if summary is None:
            return
        self.title.setText(self.tr("Minutes of session {number}").format(number=ltr(summary.number)))
        self.badge.show_state(word(summary.state), Tone.WARNING if summary.is_open else Tone.SUCCESS)
        template = self.tr("{count} of {of} requests have no decision yet.")
        self.left_told.say(
            template.format(count=ltr(str(summary.undecided)), of=ltr(str(len(summary.docket))))
        )
        self.left.setVisible(summary.is_open and bool(summary.undecided))
        self.attendance.show_session(summary)
        self.entries.show_facts([(figures(day), iso(text)) for day, text in summary.amendments])
        self.entries.setVisible(bool(summary.amendments))
        self.amending.setVisible(not summary.is_open and summary.may_hold)
        self.confirm.setVisible(summary.is_open and not summary.undecided and summary.may_hold)
        self.print_button.setVisible(not summary.is_open)
        self.decisions.setVisible(summary.is_open)
        self.letters.setVisible(summary.letters_due > 0)
        preview = self.ask(minutes_preview, self.session_id)
        if preview is not None:
            head, minutes = preview
            self.sheet.expect()
            self.busy.wait_for(
                lambda: draw_sheet(PaperKind.MINUTES, head, minutes),
                self._show_sheet,
                partial(not_drawn, self),
                newest=True,
            )

    def _show_sheet(self, pdf: bytes) -> None:
        self.sheet.show_pdf(pdf, self.title.text())

    def _show_put_right(self) -> None:
        self.load()
        self.focus_first()
        self.messages.success(self.tr("Day and attendance are put right."))

    def show_error(self, error: Exception) -> None:
        """What is refused of day and attendance is said in their own form."""
        if not self.attendance.opened.refuse(error):
            super().show_error(error)

    def focus_first(self) -> None:
        """Put the focus on what the minutes wait for."""
        for widget in (self.confirm, self.print_button):
            if widget.isVisibleTo(self):
                widget.setFocus()
                return
        self.defer_reason.setFocus()

    # Acting

    def primary(self) -> None:
        """Confirm open minutes, print confirmed ones."""
        for button in (self.confirm, self.print_button):
            if button.isVisibleTo(self):
                button.click()
                return

    def _to_decisions(self) -> None:
        self.go_to(SessionPlace(self.session_id))

    def _defer(self) -> None:
        if self.defer_form.check():
            count = self.do(defer_the_rest, self.session_id, self.defer_reason.value())
            if count is not None:
                self.defer_reason.clear()
                self.load()
                self.focus_first()
                template = self.tr("Requests deferred to the next session: {count}.")
                self.messages.success(template.format(count=ltr(str(count))))

    def _confirm(self) -> None:
        """The one act of the session that is asked about: from here on it is only amended."""
        answer = ask(
            self,
            self.tr("Confirm the minutes?"),
            self.tr("The decisions take effect now. Afterwards only a dated entry can be added."),
            [Answer("confirm", self.tr("Confirm the minutes")), Answer("", self.tr("Not yet"))],
        )
        if answer != "confirm":
            return
        paper_id = self.do(confirm_minutes, self.session_id)
        if paper_id is not None:
            self.load()
            self.focus_first()
            self.messages.success(self.tr("The minutes are confirmed. Print them and have them signed."))
            self._print(paper_id)

    def print_paper(self) -> None:
        """F7: the confirmed minutes, numbered; after an entry was added they are a paper of their own."""
        if self.summary is None or self.summary.is_open:
            return
        if self.summary.printed_as_they_are is not None:
            self.go_to(PaperPlace(self.summary.printed_as_they_are))
        else:
            paper_id = self.do(prepare_minutes, self.session_id)
            self._print(paper_id)

    def _print(self, paper_id: PaperId | None) -> None:
        print_paper(self, paper_id, self._printed)

    def _printed(self) -> None:
        """Show them with the number under which they went out."""
        self.load()
        self.messages.success(self.tr("The minutes are printed."))

    def _print_letters(self) -> None:
        """All replies in one go, in the order of the docket; they are told when their time has come."""
        self._send_letters(None)

    def _send_letters(self, folder: Path | None) -> None:
        """To the printer; with a folder, into PDFs there."""
        papers = self.do(prepare_letters_of, self.session_id)
        if papers:
            step = self.tr("Printing the replies")
            print_stack(self, papers, step, self._letters_printed, folder)

    def _letters_printed(self, stack: PrintedStack) -> None:
        self.load()
        printed_count, all_count = ltr(str(stack.printed)), ltr(str(stack.of))
        if stack.stopped is None:
            words = self.tr("The replies are printed: {printed}. Tell each one when its time has come.")
            self.messages.success(words.format(printed=printed_count))
            if stack.folder is not None:
                tell_saved(self, stack.folder)
            return
        words = self.tr("Printed: {printed} of {of}. The others lie ready to be printed.").format(
            printed=printed_count, of=all_count
        )
        if isinstance(stack.stopped, Cancelled):
            self.messages.info(words)
        else:
            not_printed(self, stack.stopped, self._send_letters, words)

    def _amend(self) -> None:
        if self.amend_form.check() and self.do(amend_minutes, self.session_id, self.amendment.value()):
            self.amendment.clear()
            self.load()
            self.focus_first()
            self.messages.success(self.tr("The entry is added. Print the minutes again."))
