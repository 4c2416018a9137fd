"""Answers that are chosen: one of a few (digits choose), one of many (letters find), yes or no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QWidget,
)

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.ui.kit.field import Field, FieldFlaw
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.focus import draw_ring
from hayat_desk.ui.kit.marks import CheckBox, ChoiceButton
from hayat_desk.ui.kit.text import leading, ltr, right_to_left
from hayat_desk.ui.kit.theme import current

T = TypeVar("T")

_DIGITS = 9
"""So many answers can be chosen by a digit, which then stands before the word."""


@dataclass(frozen=True)
class Choice(Generic[T]):
    """One answer: the value, its word, and its key in a draft (the value's own text unless given)."""

    value: T
    word: str
    key: str = ""

    def draft_key(self) -> str:
        """What a draft keeps for this answer."""
        return self.key or str(self.value)


class ChoiceField(Field[T], Generic[T]):
    """One of a few answers, all in sight; digits 1 to 9 choose while the group has the focus.

    The group is one stop of the Tab key; arrows move inside it.
    """

    def __init__(self, key: str, choices: Sequence[Choice[T]], *, parent: QWidget | None = None) -> None:
        super().__init__(key, self._read, parent=parent)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        self._box = QWidget(self)
        row = FlowLayout(self._box)
        for at, choice in enumerate(self._choices):
            digit = f"{ltr(str(at + 1))} · " if len(self._choices) <= _DIGITS else ""
            button = ChoiceButton(digit + choice.word, self._box)
            button.installEventFilter(self)
            self._group.addButton(button, at)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus if at else Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        self._place(self._box)
        self._group.idToggled.connect(self._chosen)

    def _read(self, text: str) -> T:
        for choice in self._choices:
            if choice.draft_key() == text:
                return choice.value
        raise InvalidValue(FieldFlaw.MISSING, field=self.key)

    def value(self) -> T:
        """The chosen answer; raises `InvalidValue` when none is chosen."""
        at = self._group.checkedId()
        if at < 0:
            raise InvalidValue(FieldFlaw.MISSING, field=self.key)
        return self._choices[at].value

    def choose(self, value: T) -> None:
        """Choose an answer by its value."""
        for at, choice in enumerate(self._choices):
            if choice.value == value:
                self._group.button(at).setChecked(True)

    def text(self) -> str:
        """The draft key of the chosen answer, or nothing."""
        at = self._group.checkedId()
        return self._choices[at].draft_key() if at >= 0 else ""

    def set_text(self, text: str) -> None:
        """Choose by draft key; nothing, or a key that is no longer offered, chooses none."""
        # an exclusive group does not let its checked button be unchecked
        self._group.setExclusive(False)
        for at, choice in enumerate(self._choices):
            self._group.button(at).setChecked(choice.draft_key() == text)
        self._group.setExclusive(True)
        for at, button in enumerate(self._group.buttons()):
            stop = button.isChecked() or (at == 0 and self._group.checkedId() < 0)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def focus_target(self) -> QWidget:
        """The chosen answer, or the first."""
        return self._group.button(max(0, self._group.checkedId()))

    def name_it(self, name: str, hint: str = "") -> None:
        """Name the group, and each answer with it."""
        self.name = name
        self._box.setAccessibleName(name)
        for at, choice in enumerate(self._choices):
            self._group.button(at).setAccessibleDescription(f"{name} {hint}".strip())
            self._group.button(at).setAccessibleName(choice.word)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit chooses the answer at that place, in any of the three digit shapes; arrows walk on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            at = self._asked_for(event)
            if at is not None:
                button = self._group.button(at)
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                button.setChecked(True)
                return True
        return super().eventFilter(watched, event)

    def _asked_for(self, event: QKeyEvent) -> int | None:
        """The place a key asks for. Arrows follow the reading order, also from line to line."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        digit = ascii_digits(event.text())
        if len(digit) == 1 and digit in "123456789":
            return int(digit) - 1 if int(digit) <= len(self._choices) else None
        onward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if right_to_left():
            onward, back = back, onward
        steps = {Qt.Key.Key_Down: 1, onward: 1, Qt.Key.Key_Up: -1, back: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return None
        return (max(0, self._group.checkedId()) + step) % len(self._choices)

    def _chosen(self, _at: int, on: bool) -> None:  # noqa: FBT001 - a signal hands it over
        if on:
            self.clear_error()
            self.changed.emit()

    def _mark(self, *, flawed: bool) -> None:
        """Do nothing: a group of boxes has no border of its own to colour, the sentence below marks it."""


class _FindingCombo(QComboBox):
    """A list to choose from that finds by letters typed anywhere in the word, and ignores the wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(10)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - an editable combo always has its line
        line.setAlignment(leading())
        finder = QCompleter(self.model(), self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = finder.popup()
        assert popup is not None  # noqa: S101 - a completer makes its list when asked for it
        popup.setProperty("kind", "finder")
        self.setCompleter(finder)

    def sizeHint(self) -> QSize:
        """As wide as most answers need."""
        return QSize(current().px(420), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the page: here it only takes the typed answer."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, never the answer."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, its chevron and the ring."""
        super().paintEvent(event)
        colours = current().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(colours.ink_soft), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        step = current().px(5)
        inset = current().px(20)
        x = inset if right_to_left() else self.width() - inset
        y = self.height() // 2 - step // 2
        painter.drawPolyline([QPoint(x - step, y), QPoint(x, y + step), QPoint(x + step, y)])
        painter.end()
        if self.hasFocus():
            draw_ring(self)


class ComboField(Field[T], Generic[T]):
    """One of many answers: type its first letters, or any part of it; Down opens the list."""

    def __init__(
        self,
        key: str,
        choices: Sequence[Choice[T]] = (),
        *,
        find: Callable[[str], str] = str.casefold,
        parent: QWidget | None = None,
    ) -> None:
        """`find` folds a word for comparison; the policy's own folding serves Arabic best."""
        super().__init__(key, self._read, longest=256, parent=parent)
        self._find = find
        self._choices: tuple[Choice[T], ...] = ()
        self.edit = _FindingCombo(self)
        self._place(self.edit, short=True)
        self.setFocusProxy(self.edit)
        self.set_choices(choices)
        self.edit.currentTextChanged.connect(self._typed)
        line = self.edit.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._settle)

    def set_choices(self, choices: Sequence[Choice[T]]) -> None:
        """Offer these answers; none is chosen."""
        self._choices = tuple(choices)
        with QSignalBlocker(self.edit):
            self.edit.clear()
            self.edit.addItems([choice.word for choice in self._choices])
            self.edit.setCurrentIndex(-1)
            self.edit.setEditText("")

    def words(self) -> list[str]:
        """What is offered, as it is written."""
        return [choice.word for choice in self._choices]

    def _read(self, text: str) -> T:
        choice = self._found(text)
        if choice is None:
            raise InvalidValue(FieldFlaw.NOT_OFFERED, field=self.key)
        return choice.value

    def _found(self, text: str) -> Choice[T] | None:
        """The answer written out, or the only one that begins with the letters typed."""
        prefix = self._find(text.strip())
        for choice in self._choices:
            if self._find(choice.word) == prefix:
                return choice
        near = [choice for choice in self._choices if prefix and self._find(choice.word).startswith(prefix)]
        return near[0] if near else None

    def choose(self, value: T) -> None:
        """Choose an answer by its value."""
        for choice in self._choices:
            if choice.value == value:
                self.edit.setCurrentText(choice.word)

    def text(self) -> str:
        """What stands in the box."""
        return self.edit.currentText()

    def set_text(self, text: str) -> None:
        """Put words into the box."""
        self.edit.setEditText(text)

    def state(self) -> str:
        """The draft key of the answer, or the letters typed so far."""
        choice = self._found(self.text()) if self.text().strip() else None
        return choice.draft_key() if choice is not None else self.text()

    def restore(self, state: str) -> None:
        """Bring back an answer by its draft key, or letters typed."""
        for choice in self._choices:
            if choice.draft_key() == state:
                self.edit.setEditText(choice.word)
                return
        self.edit.setEditText(state)

    def focus_target(self) -> QWidget:
        """The box."""
        return self.edit

    def _typed(self) -> None:
        self.clear_error()
        self.changed.emit()

    def _settle(self) -> None:
        """On leaving, write the answer out that the first letters meant."""
        choice = self._found(self.text()) if self.text().strip() else None
        if choice is not None and choice.word != self.text():
            QTimer.singleShot(0, self, lambda: self.edit.setEditText(choice.word))


class CheckField(Field[bool]):
    """A statement that is ticked or not; never blank."""

    def __init__(self, key: str, statement: str, *, parent: QWidget | None = None) -> None:
        super().__init__(key, self._read, parent=parent)
        self.box = CheckBox(statement, self)
        self._place(self.box)
        self.setFocusProxy(self.box)
        self.name = statement
        self.box.toggled.connect(self._toggled)

    @staticmethod
    def _read(text: str) -> bool:
        return text == "1"

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def is_blank(self) -> bool:
        """Never blank: an empty box is an answer too."""
        return False

    def text(self) -> str:
        """`1` or nothing."""
        return "1" if self.box.isChecked() else ""

    def set_text(self, text: str) -> None:
        """`1` ticks."""
        self.box.setChecked(text == "1")

    def focus_target(self) -> QWidget:
        """The box."""
        return self.box

    def name_it(self, name: str, hint: str = "") -> None:
        """Name the box by its statement, with the question before it for screen readers."""
        self.name = name or self.box.text()
        self.box.setAccessibleDescription(f"{name} {hint}".strip())

    def _toggled(self) -> None:
        self.clear_error()
        self.changed.emit()
