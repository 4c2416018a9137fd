"""Rows of questions that are added, moved and removed: papers of a service, seats, what the committee wants.

The rows' own fields belong to the form like any other: it checks them, says their flaws and keeps them in the
draft. This field itself keeps which rows there are, in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from hayat_desk.ui.kit.buttons import Button, quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.field import Field, plain
from hayat_desk.ui.kit.fields import LineEdit
from hayat_desk.ui.kit.flow import Columns, FlowLayout
from hayat_desk.ui.kit.form import AnyField, Form, Question, Row
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.tokens import Space

Lines = Sequence[Sequence[Question]]
"""The questions of a row: those of one line stand side by side."""

MOST = 60
"""Rows: more are on no list of the board's."""
_NEW = "new-"


class EntryRow(Card):
    """One row. `name` is what it is about: a key of the profile, its place, or `new-…`."""

    up_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, name: str, lines: Lines, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.name = name
        self.fields: list[AnyField] = []
        self._lines: dict[str, Columns] = {}
        for line in lines:
            across = Columns(190, self)
            for question in line:
                across.add(Row(question, across))
                self.fields.append(question.field)
                self._lines[_short(question.field.key)] = across
            self.body.addWidget(across)
        self._acts = QWidget(self)
        acts = FlowLayout(self._acts, Space.S)
        self.up = quiet(self.tr("Move up"), parent=self._acts)
        self.remove = quiet(self.tr("Remove"), Icon.CLOSE, self._acts)
        for button in (self.up, self.remove):
            acts.addWidget(button)
        self.body.addWidget(self._acts)
        self.up.clicked.connect(self.up_wanted)
        self.remove.clicked.connect(self.removal_wanted)

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 — each question has a field of its own kind
        return next(field for field in self.fields if _short(field.key) == name)

    def show_line(self, name: str, *, is_shown: bool) -> None:
        """Ask the questions that stand in one line with this one, or do not."""
        self._lines[name].setVisible(is_shown)

    def is_new(self) -> bool:
        """Whether it was added here, and stands in no version yet."""
        return self.name.startswith(_NEW)

    def offer(self, *, up: bool, remove: bool, name: str) -> None:
        """Which acts it has now, and what a screen reader calls it."""
        self.up.setVisible(up)
        self.remove.setVisible(remove)
        self._acts.setVisible(up or remove)
        for button in (self.up, self.remove):
            button.setAccessibleName(f"{button.words()}: {name}")


class EntryRows(Field[str]):
    """The rows, and under them the button that adds one."""

    def __init__(
        self,
        key: str,
        form: Form,
        build: Callable[[str], Lines],
        *,
        noun: str,
        add: str = "",
        ready: Callable[[EntryRow], object] = lambda _row: None,
    ) -> None:
        """`build` makes the questions of a row, whose fields have keys that begin with what it is given.

        `noun` is what one row is; without `add` rows are neither added nor removed. `ready` is told of
        every row that was made.
        """
        super().__init__(key, plain)
        self._form = form
        self._build = build
        self._called = self.within = noun
        self._ready = ready
        self._changes = bool(add)
        self._looks_only = False
        self._last = 0
        self.rows: list[EntryRow] = []
        box = QWidget(self)
        self._list = QVBoxLayout(box)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.M)
        self._place(box)
        self.add: Button = secondary(add, Icon.ADD, self)
        self._place(self.add, short=True)
        self.add.setVisible(bool(add))
        self.add.clicked.connect(self._add)

    # Which rows there are

    def set_rows(self, names: Sequence[str]) -> None:
        """Show a row for each of these names, in this order; rows that stay keep their answers."""
        present = {row.name: row for row in self.rows}
        for name in present.keys() - set(names):
            self._drop(present[name])
        self.rows = [present.get(name) or self._made(name) for name in dict.fromkeys(names)]
        self._arrange()

    def fresh_rows(self, names: Sequence[str]) -> list[EntryRow]:
        """Blank rows of these names, in place of all that were there."""
        self.set_rows(())
        self.set_rows(names)
        return self.rows

    def look_only(self) -> None:
        """Nothing may be changed here."""
        self._looks_only = True
        self.add.hide()
        for row in self.rows:
            for field in row.fields:
                target = field.focus_target()
                if isinstance(target, LineEdit | QTextEdit):
                    target.setReadOnly(True)
                else:
                    field.setEnabled(False)
        self._arrange()

    def _made(self, name: str) -> EntryRow:
        row = EntryRow(name, self._build(f"{self.key}.{name}."), self)
        for field in row.fields:
            field.changed.connect(self._form.changed)
        row.up_wanted.connect(partial(self._move_up, row))
        row.removal_wanted.connect(partial(self._remove, row))
        self._ready(row)
        return row

    def _drop(self, row: EntryRow) -> None:
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        """Put the rows and their fields, here and in the form, into the order that is read."""
        fields = self._form.fields
        foreign = [field for field in fields if not field.key.startswith(f"{self.key}.")]
        at = foreign.index(self) + 1 if self in foreign else len(foreign)
        own = [field for row in self.rows for field in row.fields]
        fields[:] = [*foreign[:at], *own, *foreign[at:]]
        for place, row in enumerate(self.rows):
            self._list.removeWidget(row)
            self._list.insertWidget(place, row)
            row.show()
            acts = not self._looks_only
            name = f"{self._called} {place + 1}"
            for field in row.fields:
                field.within = name
            row.offer(up=acts and place > 0, remove=acts and self._changes, name=name)
        self.add.setEnabled(len(self.rows) < MOST)

    # Acts

    def _add(self) -> None:
        names = {row.name for row in self.rows}
        while f"{_NEW}{self._last}" in names:
            self._last += 1
        self.set_rows([*(row.name for row in self.rows), f"{_NEW}{self._last}"])
        self.rows[-1].fields[0].setFocus()
        self._changed()

    def _remove(self, row: EntryRow) -> None:
        at = self.rows.index(row)
        self.set_rows([other.name for other in self.rows if other is not row])
        neighbour = self.rows[min(at, len(self.rows) - 1)] if self.rows else None
        (neighbour.fields[0] if neighbour else self.add).setFocus()
        self._changed()

    def _move_up(self, row: EntryRow) -> None:
        at = self.rows.index(row)
        names = [other.name for other in self.rows]
        names[at - 1 : at + 1] = [names[at], names[at - 1]]
        self.set_rows(names)
        (row.up if row.up.isVisible() else row.fields[0]).setFocus()
        self._changed()

    def _changed(self) -> None:
        self.clear_error()
        self.changed.emit()

    # What a field is to its form

    def text(self) -> str:
        """The names of the rows in their order."""
        return " ".join(row.name for row in self.rows)

    def set_text(self, text: str) -> None:
        """Bring these rows back."""
        self.set_rows(text.split())

    def is_blank(self) -> bool:
        """No row is an answer too."""
        return False

    def value(self) -> str:
        """The names of the rows; what stands in them their own fields say."""
        return self.text()

    def state(self) -> str:
        """What a draft keeps; also that there is no row."""
        return self.text() or " "

    def rebased(self, draft: str, was: str) -> str:
        """The rows as they are now, less those that the draft removed, and with those that it added.

        Where the rows are the same still, also the order is the draft's.
        """
        before, names = was.split(), draft.split()
        present = [row.name for row in self.rows]
        if present == before:
            return draft
        stay = [name for name in present if name in names or name not in before]
        return " ".join([*stay, *(name for name in names if name not in before and name not in stay)]) or " "

    def focus_target(self) -> QWidget:
        """The first answer, or the button that adds one."""
        return self.rows[0].fields[0].focus_target() if self.rows else self.add

    def _answer(self) -> str:
        """What stands in the rows, too."""
        return "\n".join([self.text(), *(field.text() for row in self.rows for field in row.fields)])

    def _mark(self, *, flawed: bool) -> None:
        """The sentence below is the mark."""


def _short(key: str) -> str:
    return key.rpartition(".")[2]
