"""What the committee wants of a returned request: questions are answered here, papers seen in the checklist.

What is typed is saved with the step, as the checklist is; closed rows stay as history.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.policy.ids import WantId
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.wants import WantAct
from hayat_desk.procedures.wants import answer_want, prepare_wants_paper, withdraw_want
from hayat_desk.summaries.contacts import in_touch_by
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.summaries.wants import WantLine
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import Button, quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.fields import NoteField, TextField
from hayat_desk.ui.kit.form import Form, Question, Row
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, Small
from hayat_desk.ui.kit.tokens import Space, TextRole
from hayat_desk.ui.parts.contacts import channel_choice
from hayat_desk.ui.parts.want_words import want_closed, want_title, want_tone
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.printing.printer import print_paper


class WantRow(Card):
    """One thing the committee wants, with what can be done about it."""

    withdrawn = Signal(str)
    """The committee no longer wants it, for this reason."""

    def __init__(self, line: WantLine, form: Form) -> None:
        super().__init__(parent=form)
        self.line = line
        self.named = Label(want_title(line), TextRole.STRONG, parent=self)
        self.badge = Badge("", parent=self)
        self.head.addWidget(self.named, 1)
        self.head.addWidget(self.badge)
        self.body.addLayout(self.head)
        self.detail = Small("", self)
        self.body.addWidget(self.detail)
        self.answer = NoteField(f"answer.{line.want_id}", lines=2)
        self.reason = TextField(f"withdrawn.{line.want_id}", longest=512)
        self._answer_row = self._ask(self.tr("The applicant's answer"), self.answer, form)
        self.withdraw: Button = quiet(self.tr("The committee no longer wants it"), Icon.CLOSE, self)
        self.withdraw.setAccessibleName(f"{self.withdraw.words()}: {line.title}")
        self.body.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeading)
        self._reason_row = self._ask(self.tr("Why does the committee no longer want it?"), self.reason, form)
        self.confirm: Button = secondary(self.tr("Withdraw it"), Icon.CLOSE, self)
        self.body.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeading)
        self.withdraw.clicked.connect(self._begin)
        self.reason.changed.connect(self._show_what_is_typed)
        self.confirm.clicked.connect(self._confirm)
        self._show_reason(is_shown=False)

    def _ask(self, question: str, field: NoteField | TextField, form: Form) -> Row:
        row = Row(Question(question, field), self)
        field.optional = (
            True  # what is not answered yet keeps the request from being raised, not from being saved
        )
        field.within = self.line.title
        form.fields.append(field)
        field.changed.connect(form.changed)
        self.body.addWidget(row)
        return row

    def show_line(self, line: WantLine, *, at_the_desk: bool, may_withdraw: bool) -> None:
        """Show it as it stands."""
        self.line = line
        self.badge.show_state(word(line.state), want_tone(line.state))
        template = self.tr("Asked in the session of {day}")
        words = [template.format(day=figures(line.asked_on))] if line.asked_on else []
        if line.kind.is_paper and line.is_open:
            words.append(self.tr("See its original in its row below"))
        is_answered = at_the_desk and line.may(WantAct.ANSWER)
        if not line.is_open and not is_answered:
            words.append(want_closed(line))
        self.detail.setText(" · ".join(words))
        self._answer_row.setVisible(is_answered)
        self.answer.set_text(line.answer)
        self.withdraw.setVisible(may_withdraw and at_the_desk and line.may(WantAct.WITHDRAW))
        self._show_reason(is_shown=bool(self.reason.text()) and not self.withdraw.isHidden())

    def has_new_answer(self) -> bool:
        """Whether an answer stands here that is not saved."""
        answer = self.answer.text().strip()
        return not self._answer_row.isHidden() and bool(answer) and answer != self.line.answer

    def _show_what_is_typed(self) -> None:
        """A reason that a draft brought back is seen."""
        if self.reason.text() and not self.withdraw.isHidden():
            self._show_reason(is_shown=True)

    def _confirm(self) -> None:
        self.withdrawn.emit(self.reason.text())

    def _begin(self) -> None:
        self._show_reason(is_shown=True)
        self.reason.setFocus()

    def _show_reason(self, *, is_shown: bool) -> None:
        self._reason_row.setVisible(is_shown)
        self.confirm.setVisible(is_shown)


class WantsPanel(Card):
    """All that the committee wanted with each return; hidden where it never returned the request."""

    changed = Signal()
    """Something was withdrawn: the page shows the request anew."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(self.tr("What the committee wants"), parent)
        self._page = page
        self.print_button: Button = secondary(self.tr("Print what the committee wants"), Icon.PRINT, self)
        self.head.addWidget(self.print_button)
        self.form = Form()
        self.body.addWidget(self.form)
        place = QWidget(self.form)
        self._column = QVBoxLayout(place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XL)
        self.form.add(place)
        self.channel = channel_choice("answered_by", page.desk.profile)
        self._channel_row = self.form.add_row(self.tr("The answer came by"), self.channel)
        self._channel_row.hide()
        self.rows: list[WantRow] = []
        self._summary: RequestSummary | None = None
        page.adopt(self.form)
        self.print_button.clicked.connect(self.print_wants)
        self.hide()

    def load(self, summary: RequestSummary) -> None:
        """Show every row as it stands; a second return adds its rows to those of the first."""
        self._ask_channel(summary)
        self._summary = summary
        row_ids = {row.line.want_id for row in self.rows}
        for line in summary.wants:
            if line.want_id not in row_ids:
                self._add(line)
        self.print_button.setVisible(bool(summary.open_wants))
        lines = {line.want_id: line for line in summary.wants}
        may_withdraw = Permission.HOLD_SESSIONS in self._page.desk.clerk.permissions
        for row in self.rows:
            line = lines[row.line.want_id]
            row.show_line(line, at_the_desk=summary.at_the_desk, may_withdraw=may_withdraw)
        self.setVisible(bool(self.rows))

    def _ask_channel(self, summary: RequestSummary) -> None:
        """The channel of who is in touch; else they came, as with what is wanted on paper."""
        is_asked = summary.at_the_desk and any(line.may(WantAct.ANSWER) for line in summary.open_wants)
        if is_asked and self._channel_row.isHidden():
            in_touch = self._page.ask(in_touch_by, summary.banner.person_id)
            self.channel.choose(in_touch or ChannelKind.INTERVIEW)
        self._channel_row.setVisible(is_asked)

    def _add(self, line: WantLine) -> None:
        row = WantRow(line, self.form)
        self._column.addWidget(row)
        self.rows.append(row)
        row.withdrawn.connect(partial(self._withdraw, line.want_id))

    def save(self) -> bool:
        """Keep the answers that were typed; False when one was refused, and said so at its field."""
        answers = [(row.line.want_id, row.answer.text()) for row in self.rows if row.has_new_answer()]
        if not answers:
            return True
        if not self.form.check():
            return False
        channel = self.channel.value()
        return all(self._page.do(answer_want, want_id, answer, channel) for want_id, answer in answers)

    def print_wants(self) -> None:
        """«ما تطلبه اللجنة» of the newest return."""
        if self._summary is None:
            return
        sentence = self.tr("The paper «What the committee wants» is printed.")
        paper_id = self._page.do(prepare_wants_paper, self._summary.request_id)
        print_paper(self._page, paper_id, lambda: self._page.messages.success(sentence))

    def focus_first(self) -> bool:
        """Put the focus on the first question that waits for its answer; False where none does."""
        open_rows = (row for row in self.rows if row.line.is_open and row.line.may(WantAct.ANSWER))
        row = next(open_rows, None)
        if row is not None:
            row.answer.setFocus()
        return row is not None

    def _withdraw(self, want_id: WantId, reason: str) -> None:
        """What else is typed on the page stays typed."""
        typed = self._page.state()
        typed.pop(f"withdrawn.{want_id}", None)
        if self._page.do(withdraw_want, want_id, reason):
            next(row for row in self.rows if row.line.want_id == want_id).reason.clear()
            self.changed.emit()
            self._page.restore_state(typed)
            self._page.messages.success(self.tr("Withdrawn. The reason stays with the request."))
