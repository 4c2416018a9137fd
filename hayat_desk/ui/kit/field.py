"""Field: one question's answer on the screen, and the value it stands for.

A value is parsed once, here. Whatever is typed is kept exactly or refused with a flaw; it is never
dropped, shortened or mended behind the clerk's back. Digits ٠-٩ and ۰-۹ are read as 0-9.
"""

from __future__ import annotations

import unicodedata
from abc import abstractmethod
from collections.abc import Callable
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.ui.kit.marks import CheckBox
from hayat_desk.ui.kit.text import Label, leading
from hayat_desk.ui.kit.tokens import Space, TextRole

T = TypeVar("T")


class FieldFlaw(StrEnum):
    """What can be wrong with any typed text, before its own rules are asked."""

    MISSING = "missing"
    TOO_LONG = "too_long"
    CONTROL_CHARACTERS = "control_characters"
    NOT_OFFERED = "not_offered"


def plain(text: str) -> str:
    """Return the text unchanged: the parser of a field that takes any words."""
    return text


def _check(text: str, key: str, longest: int) -> None:
    if len(text) > longest:
        raise InvalidValue(FieldFlaw.TOO_LONG, field=key, longest=longest, typed=len(text))
    if any(unicodedata.category(letter) in ("Cc", "Cs") and letter not in "\n\t" for letter in text):
        raise InvalidValue(FieldFlaw.CONTROL_CHARACTERS, field=key)


class Field(QWidget, Generic[T]):
    """The common shape of all fields: a key for drafts, a text, a value, a flaw shown under it.

    A flaw that is only a doubt brings a tick along: «صحيح كما كُتب». What is ticked holds for the answer as
    it stands then, and is asked about anew when the answer changes.
    """

    changed = Signal()
    folds_digits = False

    def __init__(
        self, key: str, parse: Callable[[str], T], *, longest: int = 128, parent: QWidget | None = None
    ) -> None:
        """`parse` reads the stripped text and raises `InvalidValue`; `longest` is in characters."""
        super().__init__(parent)
        self.key = key
        self.name = ""
        self.within = ""  # the row it belongs to, where several ask the same
        self.optional = False
        self._parse = parse
        self._longest = longest
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._flaw = Label("", TextRole.SMALL)
        self._flaw.setProperty("flaw", True)  # noqa: FBT003 - Qt's own
        self._flaw.hide()
        self._column.addWidget(self._flaw)
        self._doubt: StrEnum | None = None
        self._meant: dict[StrEnum, str] = {}
        self._tick: CheckBox | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    # What a field is to its page

    @abstractmethod
    def text(self) -> str:
        """What is typed or chosen, as it stands."""

    @abstractmethod
    def set_text(self, text: str) -> None:
        """Put a text in, as if typed."""

    @abstractmethod
    def focus_target(self) -> QWidget:
        """The widget that takes the keyboard."""

    def is_blank(self) -> bool:
        """Whether nothing is answered yet."""
        return not self.text().strip()

    def value(self) -> T:
        """What the answer means; raises `InvalidValue` with this field's key."""
        text = self.text().strip()
        if not text:
            raise InvalidValue(FieldFlaw.MISSING, field=self.key)
        _check(text, self.key, self._longest)
        try:
            return self._parse(ascii_digits(text) if self.folds_digits else text)
        except InvalidValue as refusal:
            refusal.field = refusal.field or self.key
            raise

    def value_or_none(self) -> T | None:
        """The value, or nothing where the field is blank: for optional questions."""
        return None if self.is_blank() else self.value()

    def state(self) -> str:
        """What a draft keeps of this field."""
        return self.text()

    def restore(self, state: str) -> None:
        """Bring back what a draft kept."""
        self.set_text(state)

    def rebased(self, draft: str, was: str) -> str:
        """What a draft brings back: what was typed, whatever it was typed over."""
        del was
        return draft

    def clear(self) -> None:
        """Empty the field and forget its flaw."""
        self.set_text("")
        self.clear_error()

    # What it says

    def name_it(self, name: str, hint: str = "") -> None:
        """Tell a screen reader the question; a summary of flaws uses the same words."""
        self.name = name
        self.focus_target().setAccessibleName(name)
        self.focus_target().setAccessibleDescription(hint)

    def ask_whether(self, doubt: StrEnum, sentence: str) -> None:
        """Show what is odd about the answer, with a tick to say that it is right as it stands."""
        self.show_error(sentence)
        if self._tick is None:
            self._tick = CheckBox(self.tr("It is right as it is written"), self)
            self._tick.toggled.connect(self._confirm)
            self._column.addWidget(self._tick, 0, leading())
        self._doubt = doubt
        self._tick.setAccessibleDescription(f"{self.name}: {sentence}")
        self._tick.setChecked(False)
        self._tick.show()

    def _confirm(self, is_right: bool) -> None:  # noqa: FBT001 - a signal hands it over
        if self._doubt is not None and is_right:
            self._meant[self._doubt] = self._answer()
        elif self._doubt is not None:
            self._meant.pop(self._doubt, None)

    @property
    def confirmed(self) -> frozenset[StrEnum]:
        """The doubts of which the clerk said that the answer, as it stands now, is right."""
        return frozenset(doubt for doubt, answer in self._meant.items() if answer == self._answer())

    def _answer(self) -> str:
        """The answer to which a tick «it is right» applies."""
        return self.text()

    def mending_target(self) -> QWidget:
        """Where a flaw is mended: the tick of a doubt, else the answer itself."""
        return self.focus_target() if self._tick is None or self._tick.isHidden() else self._tick

    def show_error(self, sentence: str) -> None:
        """Show under the field what to mend; the answer stays as it was typed."""
        if self._tick is not None:
            self._tick.hide()
        self._flaw.setText(sentence)
        self._flaw.setVisible(bool(sentence))
        self.focus_target().setAccessibleDescription(sentence)
        self._mark(flawed=bool(sentence))

    def clear_error(self) -> None:
        """The flaw is mended or no longer asked about."""
        if not self._flaw.isHidden():
            self.show_error("")

    def error(self) -> str:
        """The sentence that is shown under the field now."""
        return self._flaw.text() if not self._flaw.isHidden() else ""

    def setFocus(self) -> None:  # type: ignore[override]  # Qt has a second form with a reason
        """Put the cursor into the field."""
        self.focus_target().setFocus()

    def _mark(self, *, flawed: bool) -> None:
        target = self.focus_target()
        target.setProperty("flawed", flawed)
        # a style sheet looks at a property when a widget is polished, and not when it changes
        target.style().unpolish(target)
        target.style().polish(target)

    def _place(self, widget: QWidget, *, short: bool = False) -> None:
        """Put a widget above the flaw; a short one keeps its own width at the leading edge."""
        edge = leading() if short else Qt.AlignmentFlag(0)
        self._column.insertWidget(self._column.indexOf(self._flaw), widget, 0, edge)
