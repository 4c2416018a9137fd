"""One document of an applicant (T59, T60): sighted, matched, valid on the day.

One Space says «the original was seen and matches, by me, now»; M says that it does not and asks for
the difference. Validity is computed from the date in the row, never ticked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.checklist import Sighting, ValidityRule, Verdict, judge
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.procedures.checklist import SightingEntry
from hayat_desk.summaries.requests import DocumentLine
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.form import AnyField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.marks import CheckBox
from hayat_desk.ui.kit.speech import announce, sentence
from hayat_desk.ui.kit.text import Label, Small
from hayat_desk.ui.kit.tokens import Space, TextRole
from hayat_desk.ui.parts.document_words import DocumentCounts, document_tone, verdict_day, verdict_word

_SEEN = {None: "not_yet", True: "matches", False: "differs"}
"""How a draft keeps whether the original matches; drafts of earlier programs are read too."""


class DocumentRow(Card):
    """One document. The tick is its stop of the Tab key; the date is the next."""

    changed = Signal(str)
    leave = Signal(int)

    def __init__(self, line: DocumentLine, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """`today` is the office's day, for which the document is judged."""
        super().__init__(parent=parent)
        self.line = line
        self.key = str(line.document_id)
        self._today = today
        self._differs = False

        # Widgets
        self.tick = CheckBox(self.tr("Original seen and matches"), self)
        self.tick.setAccessibleName(f"{line.title}: {self.tick.text()}")
        self.tick.setAccessibleDescription(requirement(line))
        self.mismatch = quiet(self.tr("Does not match (M)"), Icon.CLOSE, self)
        self.mismatch.setAccessibleName(f"{line.title}: {self.mismatch.words()}")
        self.difference = TextField(f"{self.key}.difference", longest=500, parent=self)
        self.date = DateField(f"{self.key}.date", today, parent=self)
        self.badge = Badge("", parent=self)

        # Assemble
        self.body.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self.body.setSpacing(Space.XS)
        top = QHBoxLayout()
        top.setSpacing(Space.M)
        top.addWidget(Label(line.title, TextRole.STRONG, parent=self), 1)
        top.addWidget(self.badge)
        self.body.addLayout(top)
        self.body.addWidget(Small(requirement(line), self))
        self.detail = Small("", self)
        self.body.addWidget(self.detail)
        controls = QWidget(self)
        flow = FlowLayout(controls, Space.M)
        flow.addWidget(self.tick)
        flow.addWidget(self._dated(controls))  # Tab after Space goes to it
        flow.addWidget(self.mismatch)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        controls.setSizePolicy(policy)
        self.body.addWidget(controls)
        self._difference_row = QWidget(self)
        column = QVBoxLayout(self._difference_row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        question = Label(self.tr("What does not match?"), parent=self._difference_row)
        column.addWidget(question)
        column.addWidget(self.difference)
        self.difference.name_it(question.text())
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
        words = self.tr("Valid until") if self.line.rule is ValidityRule.EXPIRY_DATE else self.tr("Issued on")
        label = Label(words, wrap=False, parent=box)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        label.setMinimumHeight(self.date.edit.sizeHint().height())
        row.addWidget(self.date)
        self.setTabOrder(self.tick, self.date.edit)
        self.setTabOrder(self.date.edit, self.mismatch)
        self.date.edit.keep_width(180)
        self.date.echo.setWordWrap(False)
        self.date.name_it(f"{self.line.title}: {words}")
        box.setVisible(self._is_dated)
        return box

    @property
    def _is_dated(self) -> bool:
        """Whether its validity rests on a date, which is then asked."""
        return self.line.rule is not ValidityRule.NO_EXPIRY

    def entry(self) -> SightingEntry:
        """What stands in the row now; a date that cannot be read counts as none.

        The date that the row does not ask stays as it is recorded.
        """
        entry = SightingEntry(
            matched=False if self._differs else self.tick.isChecked() or None,
            difference=self.difference.text().strip() if self._differs else "",
            issued=self.line.issued,
            expires=self.line.expires,
            confirmed=self.date.confirmed,
        )
        if self.line.rule is ValidityRule.EXPIRY_DATE:
            return replace(entry, expires=self._written())
        if self.line.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS:
            return replace(entry, issued=self._written())
        return entry

    def _written(self) -> WrittenDate | None:
        try:
            return self.date.value_or_none()
        except InvalidValue:
            return None

    def verdict(self) -> Verdict:
        """The policy's verdict on the row as it stands, for today."""
        entry = self.entry()
        sighting = Sighting(
            sighted=entry.matched is not None,
            matched=entry.matched,
            difference=entry.difference,
            issued=entry.issued,
            expires=entry.expires,
        )
        return judge(self.line.rule, self.line.months, sighting, self._today())

    def asked(self) -> list[AnyField]:
        """The fields that are asked in the row's present state."""
        dated: list[AnyField] = [self.date] if self._is_dated else []
        return [*dated, self.difference] if self._differs else dated

    def show_recorded(self, line: DocumentLine) -> None:
        """Show what is recorded of the document."""
        self.line = line
        written_date = line.expires if line.rule is ValidityRule.EXPIRY_DATE else line.issued
        self.restore(
            {
                "seen": _SEEN[line.matched],
                "difference": line.difference,
                "date": _typed(written_date) if written_date else "",
            }
        )

    def say_it_differs(self) -> None:
        """Mark that the original differs, and ask for the difference."""
        self._set_differs(differs=True)
        self.difference.setFocus()
        self._tell()

    def state(self) -> dict[str, str]:
        """What a draft keeps of the row."""
        return {
            "seen": _SEEN[self.entry().matched],
            "difference": self.difference.text(),
            "date": self.date.state(),
        }

    def restore(self, state: Mapping[str, str]) -> None:
        """Bring back what a draft kept; the verdict is computed anew."""
        sight = state.get("seen", "")
        with QSignalBlocker(self):
            self.tick.setChecked(sight == _SEEN[True])
            self._set_differs(differs=sight == _SEEN[False])
            self.difference.set_text(state.get("difference", ""))
            self.date.restore(state.get("date", ""))
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

    def _ticked(self, on: bool) -> None:  # noqa: FBT001 - a signal hands it over
        if on:
            self._set_differs(differs=False)
        self._tell()

    def _set_differs(self, *, differs: bool) -> None:
        self._differs = differs
        if differs:
            with QSignalBlocker(self.tick):
                self.tick.setChecked(False)
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
        self.changed.emit(self.key)

    def _show_verdict(self) -> None:
        verdict = self.verdict()
        self.badge.show_state(verdict_word(verdict), document_tone(verdict.state))
        until = verdict_day(verdict)
        self.detail.setText(until)
        self.detail.setVisible(bool(until))


def requirement(line: DocumentLine) -> str:
    """The validity rule of a document, in words."""
    translate = QCoreApplication.translate
    if line.rule is ValidityRule.EXPIRY_DATE:
        words = translate("Document", "Valid on the day of submission")
    elif line.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS:
        words = DocumentCounts().hijri_months(line.months or 0)
    else:
        words = translate("Document", "Does not expire")
    if line.official_identity:
        seen_only = translate("Document", "seen and given back, not copied")
        words = f"{words} · {seen_only}"
    return words


def _typed(written_date: WrittenDate) -> str:
    """A recorded date as the clerk would type it."""
    parts = [f"{part:02}" for part in (written_date.month, written_date.day) if part is not None]
    return "/".join([str(written_date.year), *parts])
