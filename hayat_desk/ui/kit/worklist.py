"""A work list: its heading with the count, rows opened by Enter, and one sentence when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import WordsFirst
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.rows import ArrowWalk, PressRow
from hayat_desk.ui.kit.text import Label, Small, bare, ltr
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone

MOST = 50
"""Rows that are shown at once: more come when they are asked for."""
AT_ONCE = 8
L = TypeVar("L")
_IN_A_TURN = 2


@dataclass(frozen=True)
class WorkRow:
    """One row: what it opens, its title, a softer line, a remark at the far edge, a state, what marks it out.

    One whose `key` is None opens nothing, and does not look as if it did.
    """

    key: object
    title: str
    detail: str = ""
    remark: str = ""
    state: str = ""
    tone: Tone = Tone.NEUTRAL
    mark: str = ""


def _nothing() -> None:
    return


class Worklist(Card):
    """Rows of work due. The count in the heading is of all there are; a long list goes on when asked to."""

    opened = Signal(object)
    act_wanted = Signal()
    more_wanted = Signal()
    """More lines than the list was given are to be shown, up to `limit`."""
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
        self._shown: tuple[tuple[WorkRow, ...], int, bool] | None = None
        self._limit = MOST
        self._extending = False
        self._held = 0
        self._is_beyond = False
        self._rest: Callable[[], None] = _nothing
        self._walk = ArrowWalk(self)
        self._walk.walked.connect(self.walked)
        self._lay_heading(icon)
        self._lay_rows()
        self._lay_empty(empty, act)
        self.show_rows(())

    def _lay_heading(self, icon: Icon | None) -> None:
        self._title = Label("", TextRole.HEADING, parent=self)
        self._count = Badge("", parent=self)
        self._count.hide()
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        if icon is not None:
            head.addWidget(IconMark(icon, "accent", parent=self))
        head.addWidget(self._title, 1)
        self.body.addLayout(head)

    def _lay_rows(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.HAIR)
        self.body.addLayout(self._list)
        self._more = Small("", self)
        self._more.hide()
        self._go_on = quiet(self.tr("Show more"), Icon.ADD, self)
        self._go_on.hide()
        self._go_on.clicked.connect(self._show_more)
        self.body.addWidget(self._more)
        self.body.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignLeading)

    def _lay_empty(self, empty: str, act: str) -> None:
        self._empty = Label(empty, soft=True, parent=self)
        self._act = secondary(act, parent=self)
        self._act.setVisible(bool(act))
        self._has_act = bool(act)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._act, 0, Qt.AlignmentFlag.AlignLeft)
        self._act.clicked.connect(self.act_wanted)

    def offer_act(self, *, offered: bool) -> None:
        """Offer the act of an empty list, or not while it may not be done."""
        self._has_act = offered
        self._act.setVisible(offered and not self.rows)

    @property
    def limit(self) -> int:
        """How many rows are shown at most now; it grows with every «عرض المزيد»."""
        return self._limit

    def start_over(self) -> None:
        """Something else is listed from now on: its first rows again."""
        self._limit = MOST

    def show_lines(
        self,
        lines: Sequence[L],
        row: Callable[[L], WorkRow],
        count: int | None = None,
        *,
        beyond: bool = False,
    ) -> None:
        """Show a row for each line; those that nobody will see are not even made.

        `count` is of all there are; `beyond` says that there are more than these, and nobody counted them.
        Whoever does not give all lines answers `more_wanted` by giving more, up to `limit`.
        """
        self.show_rows(
            [row(line) for line in lines[: self._limit]],
            len(lines) if count is None else count,
            beyond=beyond,
        )
        self._rest = lambda: self.show_lines(lines, row, count, beyond=beyond)
        self._held = len(lines)

    def show_rows(self, rows: Sequence[WorkRow], count: int | None = None, *, beyond: bool = False) -> None:
        """Show these rows in place of the ones before; the focus stays in the list if it was there."""
        count = len(rows) if count is None else count
        self._rest, self._held = lambda: self.show_rows(rows, count, beyond=beyond), len(rows)
        visible_rows = tuple(rows[: self._limit])
        if (visible_rows, count, beyond) == self._shown:
            return
        before = self._shown[0] if self._shown else ()
        self._shown, self._is_beyond = (visible_rows, count, beyond), beyond
        had_focus = any(row.hasFocus() for row in self.rows)
        if self._extending and before and visible_rows[: len(before)] == before:
            self._coming += visible_rows[len(before) :]
        else:
            self._clear()
            self._coming = list(visible_rows)
        self._add(self._at_once)
        self._say_how_many(len(visible_rows), count, beyond=beyond)
        if had_focus and self.rows and not self._extending:
            self.rows[0].setFocus()

    def _clear(self) -> None:
        for row in self.rows:
            # hidden now: `deleteLater` acts at the next turn of the event loop, and till then it would be drawn
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []

    def _say_how_many(self, shown_count: int, count: int, *, beyond: bool) -> None:
        number = ltr(str(count))
        self._more.setText(
            self.tr("The first {shown} are shown.").format(shown=ltr(str(shown_count)))
            if beyond
            else self.tr("The first {shown} of {count} are shown.").format(
                shown=ltr(str(shown_count)), count=number
            )
        )
        is_more = bool(shown_count) and (beyond or count > shown_count)
        self._more.setVisible(is_more)
        self._go_on.setVisible(is_more)
        total = self.tr("more than {count}").format(count=number) if beyond else number
        self._title.setText(f"{self._heading} ({total})" if shown_count else self._heading)
        self._empty.setVisible(not shown_count)
        self._act.setVisible(self._has_act and not shown_count)

    def _show_more(self) -> None:
        """The next rows, with the focus on the first of them."""
        at, are_here = len(self.rows), self._held > self._limit and not self._is_beyond
        self._limit += MOST
        self._extending = True
        try:
            if are_here:
                self._rest()
            else:
                self.more_wanted.emit()
        finally:
            self._extending = False
        if at < len(self.rows):
            self.rows[at].setFocus()

    def _add_some(self) -> None:
        self._add(_IN_A_TURN)

    def _add(self, count: int) -> None:
        now, self._coming = self._coming[:count], self._coming[count:]
        for row in now:
            widget = self._row(row)
            self.rows.append(widget)
            self._list.addWidget(widget)
            if widget.isHidden():  # its list is on the screen already; else it comes with the list
                widget.show()
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
        parts = [row.mark, row.title, row.detail, row.remark, row.state]
        row_button = PressRow(bare(" · ".join(part for part in parts if part)), self)
        line = QHBoxLayout(row_button)
        line.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        line.setSpacing(Space.M)
        text_box = QWidget(row_button)
        words = QVBoxLayout(text_box)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(Label(row.title, TextRole.STRONG, parent=text_box))
        if row.detail:
            words.addWidget(Small(row.detail, text_box))
        beside = WordsFirst(gap=Space.M)
        line.addLayout(beside, 1)
        beside.addWidget(text_box)
        if row.remark:
            beside.addWidget(Label(row.remark, TextRole.SMALL, soft=True, parent=row_button))
        if row.mark:
            beside.addWidget(Badge(row.mark, Tone.DANGER, parent=row_button))
        if row.state:
            beside.addWidget(Badge(row.state, row.tone, parent=row_button))
        if row.key is not None:
            line.addWidget(IconMark(Icon.OPEN, parent=row_button))
        else:
            row_button.setCursor(Qt.CursorShape.ArrowCursor)
        for child in row_button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        key = row.key
        row_button.clicked.connect(partial(self.opened.emit, key))
        return row_button
