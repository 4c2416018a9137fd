"""The checklist of an applicant's documents (T59, T60): sighted, matched, valid on the day.

One Space says «the original was seen and matches, by me, now»; M says that it does not and asks for
the difference. Validity is computed from the date in the row, never ticked, and there is no "all".
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.marks import CheckBox
from hayat_desk.ui.kit.speech import announce, sentence
from hayat_desk.ui.kit.text import Label, Small
from hayat_desk.ui.kit.tokens import Role, Space, Tone


class DateAsked(StrEnum):
    """Which date of a document its validity rests on."""

    NONE = "none"
    EXPIRY = "expiry"
    ISSUE = "issue"


class Seen(StrEnum):
    """What the clerk said of the original."""

    NOT_YET = "not_yet"
    MATCHES = "matches"
    DIFFERS = "differs"


@dataclass(frozen=True)
class DocumentLine:
    """A document that is asked for: its key, its title, what it must be, which date it carries."""

    key: str
    title: str
    requirement: str = ""
    asks: DateAsked = DateAsked.NONE


@dataclass(frozen=True)
class LineAnswer:
    """What stands in a row: the sighting, the difference where there is one, the date as written."""

    key: str
    seen: Seen = Seen.NOT_YET
    difference: str = ""
    written: WrittenDate | None = None


@dataclass(frozen=True)
class Verdict:
    """What the policy makes of a row, in a word, and until when, where that is known."""

    word: str
    tone: Tone
    detail: str = ""


Judge = Callable[[LineAnswer], Verdict]


class DocumentRow(Card):
    """One document. The tick is its stop of the Tab key; the date is the next."""

    changed = Signal(str)
    leave = Signal(int)

    def __init__(
        self, line: DocumentLine, today: Callable[[], date], judge: Judge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.line = line
        self._judge = judge
        self._differs = False

        # Widgets
        self.tick = CheckBox(self.tr("Original seen and matches"), self)
        self.tick.setAccessibleName(f"{line.title}: {self.tick.text()}")
        self.tick.setAccessibleDescription(line.requirement)
        self.mismatch = quiet(self.tr("Does not match (M)"), Icon.CLOSE, self)
        self.mismatch.setAccessibleName(f"{line.title}: {self.mismatch.words()}")
        self.difference = TextField(f"{line.key}.difference", longest=500, parent=self)
        self.date = DateField(f"{line.key}.date", today, parent=self)
        self.badge = Badge("", parent=self)

        # Assemble
        self.body.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.body.setSpacing(Space.XS)
        top = QHBoxLayout()
        top.setSpacing(Space.M)
        top.addWidget(Label(line.title, Role.STRONG, parent=self), 1)
        top.addWidget(self.badge)
        self.body.addLayout(top)
        if line.requirement:
            self.body.addWidget(Small(line.requirement, self))
        self.detail = Small("", self)
        self.body.addWidget(self.detail)
        controls = QWidget(self)
        flow = FlowLayout(controls, Space.M)
        flow.addWidget(self.tick)
        flow.addWidget(self.mismatch)
        flow.addWidget(self._dated(controls))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        controls.setSizePolicy(policy)
        self.body.addWidget(controls)
        self._difference_row = QWidget(self)
        told = QVBoxLayout(self._difference_row)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(Space.XS)
        asked = Label(self.tr("What does not match?"), parent=self._difference_row)
        told.addWidget(asked)
        told.addWidget(self.difference)
        self.difference.name_it(asked.text())
        self.body.addWidget(self._difference_row)
        self._difference_row.hide()

        # Signals
        self.tick.toggled.connect(self._ticked)
        self.mismatch.clicked.connect(self.say_it_differs)
        self.difference.changed.connect(self._tell)
        self.date.changed.connect(self._tell)
        self.date.edit.editingFinished.connect(self._check_date)
        for watched in (self.tick, self.mismatch, self.date.edit, self.difference.edit):
            watched.installEventFilter(self)
        self._show_verdict()

    def _dated(self, parent: QWidget) -> QWidget:
        box = QWidget(parent)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        words = self.tr("Valid until") if self.line.asks is DateAsked.EXPIRY else self.tr("Issued on")
        label = Label(words, wrap=False, parent=box)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        label.setMinimumHeight(self.date.edit.sizeHint().height())
        row.addWidget(self.date)
        self.date.edit.keep_width(180)
        self.date.echo.setWordWrap(False)
        self.date.name_it(f"{self.line.title}: {words}")
        box.setVisible(self.line.asks is not DateAsked.NONE)
        return box

    def answer(self) -> LineAnswer:
        """What stands in the row now; a date that cannot be read counts as none."""
        seen = Seen.DIFFERS if self._differs else Seen.MATCHES if self.tick.isChecked() else Seen.NOT_YET
        try:
            written = self.date.value_or_none() if self.line.asks is not DateAsked.NONE else None
        except InvalidValue:
            written = None
        difference = self.difference.text().strip() if self._differs else ""
        return LineAnswer(self.line.key, seen, difference, written)

    def say_it_differs(self) -> None:
        """The original was seen and is not what was said: ask what differs."""
        self._set_differs(True)
        self.difference.setFocus()
        self._tell()

    def state(self) -> dict[str, str]:
        """What a draft keeps of the row."""
        return {
            "seen": self.answer().seen.value,
            "difference": self.difference.text(),
            "date": self.date.state(),
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Bring back what a draft kept; the verdict is computed anew."""
        self.blockSignals(True)
        seen = state.get("seen", "")
        self.tick.setChecked(seen == Seen.MATCHES.value)
        self._set_differs(seen == Seen.DIFFERS.value)
        self.difference.set_text(state.get("difference", ""))
        self.date.restore(state.get("date", ""))
        self.blockSignals(False)
        self._show_verdict()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk from row to row; M says that the original does not match."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.leave.emit(step)
                return True
            # The same key writes ة while the keyboard is Arabic.
            letter = event.text().lower()
            if letter in ("m", "ة") and not isinstance(watched, QLineEdit):
                self.say_it_differs()
                return True
        return super().eventFilter(watched, event)

    def _ticked(self, on: bool) -> None:
        if on:
            self._set_differs(False)
        self._tell()

    def _set_differs(self, differs: bool) -> None:
        self._differs = differs
        if differs:
            blocked = self.tick.blockSignals(True)
            self.tick.setChecked(False)
            self.tick.blockSignals(blocked)
        self._difference_row.setVisible(differs)

    def _check_date(self) -> None:
        try:
            self.date.value_or_none()
        except InvalidValue as refusal:
            self.date.show_error(sentence(refusal, self.date.name))

    def _tell(self) -> None:
        before = self.badge.word()
        self._show_verdict()
        if self.badge.word() != before:
            announce(self, f"{self.line.title}: {self.badge.word()}")
        self.changed.emit(self.line.key)

    def _show_verdict(self) -> None:
        verdict = self._judge(self.answer())
        self.badge.show_state(verdict.word, verdict.tone)
        self.detail.setText(verdict.detail)
        self.detail.setVisible(bool(verdict.detail))

    def judge_again(self) -> None:
        """Compute the verdict anew: the day has changed, or the policy knows more."""
        self._show_verdict()


class Checklist(QWidget):
    """All documents of a request, one row each; kept in a draft as one thing."""

    changed = Signal(str)

    def __init__(
        self,
        lines: Sequence[DocumentLine],
        today: Callable[[], date],
        judge: Judge,
        *,
        key: str = "checklist",
        parent: QWidget | None = None,
    ) -> None:
        """`judge` tells what the policy makes of a row today; `today` is the office's day."""
        super().__init__(parent)
        self.key = key
        self.rows = [DocumentRow(line, today, judge, self) for line in lines]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for at, row in enumerate(self.rows):
            column.addWidget(row)
            row.changed.connect(self.changed)
            row.leave.connect(lambda step, at=at: self._walk(at + step))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def answers(self) -> list[LineAnswer]:
        """What stands in every row, in order."""
        return [row.answer() for row in self.rows]

    def answer(self, key: str) -> LineAnswer:
        """What stands in one row."""
        return next(row.answer() for row in self.rows if row.line.key == key)

    def show_answer(self, answer: LineAnswer) -> None:
        """Show what is recorded already."""
        row = next(row for row in self.rows if row.line.key == answer.key)
        written = answer.written
        row.restore(
            {
                "seen": answer.seen.value,
                "difference": answer.difference,
                "date": _typed(written) if written else "",
            }
        )

    def judge_again(self) -> None:
        """Compute every verdict anew."""
        for row in self.rows:
            row.judge_again()

    def state(self) -> str:
        """What a draft keeps."""
        return json.dumps({row.line.key: row.state() for row in self.rows}, ensure_ascii=False)

    def rebased(self, typed: str, was: str) -> str:
        """The rows as they stand now, and over them those that were touched in the draft."""
        before, touched = _rows_of(was), _rows_of(typed)
        changed = {key: row for key, row in touched.items() if row != before.get(key)}
        return json.dumps({**_rows_of(self.state()), **changed}, ensure_ascii=False)

    def restore(self, state: str) -> None:
        """Bring back what a draft kept; rows that are no longer asked for are passed over."""
        try:
            kept = json.loads(state)
        except ValueError:
            return
        for row in self.rows:
            if isinstance(kept, dict) and isinstance(kept.get(row.line.key), dict):
                row.restore(kept[row.line.key])

    def focus_first(self) -> None:
        """Put the focus on the first document that was not seen yet."""
        waiting = (row for row in self.rows if row.answer().seen is Seen.NOT_YET)
        row = next(waiting, self.rows[0] if self.rows else None)
        if row is not None:
            row.tick.setFocus()

    def _walk(self, to: int) -> None:
        if 0 <= to < len(self.rows):
            self.rows[to].tick.setFocus(Qt.FocusReason.OtherFocusReason)


def _typed(written: WrittenDate) -> str:
    """A recorded date as the clerk would type it."""
    parts = [f"{part:02}" for part in (written.month, written.day) if part is not None]
    return "/".join([str(written.year), *parts])


def _rows_of(state: str) -> dict[str, object]:
    rows: dict[str, object] = json.loads(state) if state else {}
    return rows
