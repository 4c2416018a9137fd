"""Forms: questions under one another; what to mend stands on top and, in the same words, at each field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.ui.kit.error_summary import ErrorSummary
from hayat_desk.ui.kit.field import Field
from hayat_desk.ui.kit.flow import Columns
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Heading, Label, Small, right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import MEASURE, Space, TextRole

AnyField = Field[Any]


@dataclass(frozen=True)
class Question:
    """One row of a form: the question, its field, a hint under the question."""

    label: str
    field: AnyField
    hint: str = ""
    optional: bool = False


class Row(QWidget):
    """A question with its hint and its field under it."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = question.field
        self.label = Label("", TextRole.LABEL, parent=self)
        self._question = question.label
        self._words = ""
        self.ask(optional=question.optional)
        self.hint = Small(question.hint, self)
        self.hint.setVisible(bool(question.hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self.label)
        self.label.setVisible(bool(self._words))
        column.addWidget(self.hint)
        column.addWidget(self.field)
        self.field.name_it(question.label or self.field.name, question.hint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def ask(self, *, optional: bool) -> None:
        """Ask it as one that may be left blank, or not; which of both, its question says."""
        self.field.optional = optional
        words = self._question
        if optional and words:
            words = self.tr("{question} (optional)").format(question=words)
        self._words = words
        self.label.setText(words)

    def mark_unsaved(self, *, unsaved: bool) -> None:
        """Say at the question that its answer differs from what is saved."""
        mark = self.tr("not saved") if unsaved else ""
        self.label.setText(" · ".join(part for part in (self._words, mark) if part))
        self.label.setVisible(bool(self._words or mark))


class Form(QWidget):
    """Questions in one column no wider than is easy to read."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: list[AnyField] = []
        self.summary = ErrorSummary(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XL)
        self._column.addWidget(self.summary)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._measure()

    # Building

    def add_row(self, label: str, field: AnyField, hint: str = "", *, optional: bool = False) -> Row:
        """Ask one question; the row is returned so that a page can show or hide it."""
        row = self._row(Question(label, field, hint, optional))
        self._column.addWidget(row)
        return row

    def add_beside(self, questions: Sequence[Question], narrowest: int = 180) -> Columns:
        """Ask several short questions side by side; they fold when there is no room."""
        columns = Columns(narrowest, self)
        for question in questions:
            columns.add(self._row(question))
        self._column.addWidget(columns)
        return columns

    def add_heading(self, text: str) -> Heading:
        """Open a part of the form."""
        heading = Heading(text, self)
        self._column.addWidget(heading)
        return heading

    def add(self, widget: QWidget) -> None:
        """Put anything else into the column."""
        self._column.addWidget(widget)

    def _row(self, question: Question) -> Row:
        self.fields.append(question.field)
        question.field.changed.connect(self.changed)
        return Row(question, self)

    # Asking

    def field(self, key: str) -> AnyField | None:
        """The field with this key."""
        return next((field for field in self.fields if field.key == key), None)

    def flaws(self) -> list[tuple[AnyField, InvalidValue]]:
        """Every question in sight whose answer cannot be taken; optional blanks are answers."""
        flaws = []
        for field in self.fields:
            if field.isHidden() or not field.isVisibleTo(self):
                continue
            try:
                if not (field.optional and field.is_blank()):
                    field.value()
            except InvalidValue as refusal:
                flaws.append((field, refusal))
        return flaws

    def check(self) -> bool:
        """Whether every answer can be taken; if not, the summary and the fields say what to mend."""
        return self.tell(self.flaws())

    def tell(self, flaws: Sequence[tuple[AnyField, InvalidValue]]) -> bool:
        """Show these flaws at their fields and in the summary; True when there are none."""
        for field in self.fields:
            field.clear_error()
        sentences = []
        for field, refusal in flaws:
            words = sentence(refusal, field.name)
            sentences.append((field, words))
            if isinstance(refusal, Doubt):
                field.ask_whether(refusal.flaw, words)
            else:
                field.show_error(words)
        self.summary.tell(sentences)
        return not sentences

    def refuse(self, refusal: InvalidValue) -> bool:
        """Show a refusal that came back from a procedure at its field; False when it is not asked here."""
        field = self.field(refusal.field)
        if field is None:
            return False
        self.tell([(field, refusal)])
        return True

    def confirmed(self) -> frozenset[StrEnum]:
        """The doubts that the clerk has answered with yes, for the act that raised them."""
        return frozenset(doubt for field in self.fields for doubt in field.confirmed)

    def clear(self) -> None:
        """Empty every field."""
        for field in self.fields:
            field.clear()
        self.summary.tell([])

    # Drafts

    def state(self) -> dict[str, str]:
        """What a draft keeps: the state of every field that holds something."""
        return {field.key: text for field in self.fields if (text := field.state())}

    def restore(self, state: Mapping[str, str]) -> None:
        """Bring back what a draft kept; unknown keys are passed over."""
        for field in self.fields:
            if field.key in state:
                field.restore(state[field.key])

    def focus_first(self) -> None:
        """Put the cursor into the first question that is blank, or into the first."""
        visible = [field for field in self.fields if field.isVisibleTo(self)]
        first_blank = next((field for field in visible if field.is_blank() and not field.optional), None)
        if first_blank is not None or visible:
            (first_blank or visible[0]).setFocus()

    def _measure(self) -> None:
        """Keep the lines short by a margin at the far edge: a maximum width would upset the heights,
        for Qt asks the layout how high it is at the page's width.
        """
        spare = max(0, self.width() - current().px(MEASURE))
        self._column.setContentsMargins(*((spare, 0, 0, 0) if right_to_left() else (0, 0, spare, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Widen with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
