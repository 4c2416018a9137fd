"""A work list: its heading with the count, rows opened by Enter, and one sentence when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.rows import ArrowWalk, PressRow
from hayat_desk.ui.kit.text import Label, Small, bare, ltr
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Role, Space, Tone

MOST = 100
"""Rows that are shown: more would be read by nobody and keep the window waiting."""
AT_ONCE = 8
L = TypeVar("L")
_IN_A_TURN = 2
_BESIDE = 150  # percent of text up to which number and state stand side by side


@dataclass(frozen=True)
class WorkRow:
    """One row: what it opens, its title, a softer line, a remark at the far edge, a state."""

    key: object
    title: str
    detail: str = ""
    remark: str = ""
    state: str = ""
    tone: Tone = Tone.NEUTRAL


class Worklist(Card):
    """Rows of work due. The count in the heading is the number of rows."""

    opened = Signal(object)
    act_wanted = Signal()
    walked = Signal(int)
    """The row that has the focus now, by its place."""

    def __init__(
        self,
        heading: str,
        empty: str,
        act: str = "",
        icon: Icon | None = None,
        parent: QWidget | None = None,
        *,
        at_once: int = AT_ONCE,
    ) -> None:
        """`empty` is the sentence, and `act` the one act, shown when there are no rows.

        `at_once` rows come with the page, the others after it is painted: the window does not wait for them.
        """
        super().__init__(parent=parent)
        self._heading = heading
        self._at_once = at_once
        self._coming: list[WorkRow] = []
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._add_some)
        self.rows: list[PressRow] = []
        self._shown: tuple[tuple[WorkRow, ...], int] | None = None
        self._walk = ArrowWalk(self)
        self._walk.walked.connect(self.walked)
        self._title = Label("", Role.HEADING, parent=self)
        self._count = Badge("", parent=self)
        self._count.hide()
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        if icon is not None:
            head.addWidget(IconMark(icon, "accent", parent=self))
        head.addWidget(self._title, 1)
        self.body.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.HAIR)
        self.body.addLayout(self._list)
        self._more = Small("", self)
        self._more.hide()
        self.body.addWidget(self._more)
        self._empty = Label(empty, soft=True, parent=self)
        self._act = secondary(act, parent=self)
        self._act.setVisible(bool(act))
        self._has_act = bool(act)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._act, 0, Qt.AlignmentFlag.AlignLeft)
        self._act.clicked.connect(self.act_wanted)
        self.show_rows(())

    def show_lines(self, lines: Sequence[L], row: Callable[[L], WorkRow], count: int | None = None) -> None:
        """Show a row for each line; those that nobody will see are not even made. `count` is of all there are."""
        self.show_rows([row(line) for line in lines[:MOST]], len(lines) if count is None else count)

    def show_rows(self, rows: Sequence[WorkRow], count: int | None = None) -> None:
        """Show these rows in place of the ones before; the focus stays in the list if it was there."""
        count = len(rows) if count is None else count
        if (tuple(rows), count) == self._shown:
            return
        self._shown = tuple(rows), count
        had_focus = any(row.hasFocus() for row in self.rows)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._coming = list(rows[:MOST])
        self._add(self._at_once)
        self._more.setText(
            self.tr("The first {shown} of {count} are shown.").format(
                shown=ltr(str(len(rows[:MOST]))), count=ltr(str(count))
            )
        )
        self._more.setVisible(bool(rows) and count > len(rows[:MOST]))
        self._title.setText(f"{self._heading} ({ltr(str(count))})" if rows else self._heading)
        self._empty.setVisible(not rows)
        self._act.setVisible(self._has_act and not rows)
        if had_focus and self.rows:
            self.rows[0].setFocus()

    def _add_some(self) -> None:
        self._add(_IN_A_TURN)

    def _add(self, count: int) -> None:
        now, self._coming = self._coming[:count], self._coming[count:]
        for row in now:
            made = self._row(row)
            self.rows.append(made)
            self._list.addWidget(made)
            if made.isHidden():  # its list is on the screen already; else it comes with the list
                made.show()
        self._walk.take(self.rows)
        if self._coming:
            self._later.start()
        else:
            self._later.stop()

    def is_filled(self) -> bool:
        """Whether no row is still to come."""
        return not self._coming

    def say_empty(self, text: str) -> None:
        """The sentence shown while there are no rows."""
        self._empty.setText(text)

    def focus_first(self) -> None:
        """Put the focus on the first row, or on the act of an empty list."""
        if self.rows:
            self.rows[0].setFocus()
        elif self._has_act:
            self._act.setFocus()

    def _row(self, row: WorkRow) -> PressRow:
        parts = [row.title, row.detail, row.remark, row.state]
        made = PressRow(bare(" · ".join(part for part in parts if part)), self)
        line = QHBoxLayout(made)
        line.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        line.setSpacing(Space.M)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(row.title, Role.STRONG, parent=made))
        if row.detail:
            words.addWidget(Small(row.detail, made))
        line.addLayout(words, 1)
        # at large text the number stands above the state: side by side they would leave the words no room
        large = current().scale > _BESIDE
        end = QVBoxLayout() if large else QHBoxLayout()
        end.setSpacing(Space.HAIR if large else Space.M)
        line.addLayout(end)
        far = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if row.remark:
            end.addWidget(Label(row.remark, Role.SMALL, soft=True, wrap=large, parent=made), 0, far)
        if row.state:
            end.addWidget(Badge(row.state, row.tone, parent=made), 0, far)
        line.addWidget(IconMark(Icon.OPEN, parent=made))
        for child in made.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        key = row.key
        made.clicked.connect(lambda: self.opened.emit(key))
        return made
