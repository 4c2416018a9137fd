"""The frame of a page: title and messages, a body that scrolls, the acts at its foot, and how these fit a window.

What does not leave the body its room scrolls with it: stepper, lasting messages, all acts but the primary one.
How much room that is, is said once here, in shares of the page's height.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.cards import Rule
from hayat_desk.ui.kit.message_bar import MessageBar
from hayat_desk.ui.kit.page_foot import PageFoot
from hayat_desk.ui.kit.scroll import ScrollArea
from hayat_desk.ui.kit.tab_order import move_focus
from hayat_desk.ui.kit.text import Label, Title, right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import SCROLL_BAR, Space, TextRole

if TYPE_CHECKING:
    from hayat_desk.ui.kit.buttons import Button

FIXED_SHARE = 0.32
"""Of a page's height may be taken by banner and stepper together before the stepper scrolls with the body."""

STAYING_SHARE = 0.4
"""Of a page's height may be taken by title and banner together before even the banner scrolls."""

LASTING_SHARE = 0.3
"""Of a page's height may be taken by what stands under the messages before it scrolls at the head of the body."""

HEAD_SHARE = 0.42
"""Of a page's height may be taken by that together with title, banner and stepper, where these stay fixed."""

REMARK_BESIDE = 150
"""Percent of text up to which the remark stands beside the title; larger, it stands under it."""


class _HeadPart(QWidget):
    """A part of the head: fixed there, or scrolling with the body."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.scrolls = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.M)
        self.hide()

    def add(self, widget: QWidget) -> None:
        """Put a widget under the others."""
        self.column.addWidget(widget)
        self.show()

    def height_at(self, width: int) -> int:
        """What it needs at that width, without the margin it has in the body; nothing while it is not shown."""
        if self.isHidden():
            return 0
        column = self.column
        height = column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        return height - column.contentsMargins().bottom()

    def let_scroll(self, *, scrolls: bool) -> bool:
        """Whether it is to change its place; in the body it keeps a distance from what follows."""
        if self.isHidden() or scrolls == self.scrolls:
            return False
        self.scrolls = scrolls
        self.column.setContentsMargins(0, 0, 0, Space.XL if scrolls else 0)
        return True


class PageFrame(QWidget):
    """The parts of a page in their places."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._primary: Button | None = None
        self.foot = PageFoot(self)
        self._build_head(title)
        self._build_body()
        self._assemble()
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._show_edge)
        bar.rangeChanged.connect(self._keep_margins)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def _build_head(self, title: str) -> None:
        self.title = Title(title, self)
        self.remark = Label("", TextRole.SMALL, soft=True, wrap=False, parent=self)
        self.remark.hide()
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.M)
        self.head.addWidget(self.title, 1)
        if current().scale <= REMARK_BESIDE:
            self.head.addWidget(self.remark)
        self.messages = MessageBar(self)
        self.busy = Busy(self)
        self._fit_staying: Callable[[int, int], object] | None = None
        self._staying = _HeadPart(self)
        self._upper = _HeadPart(self)
        self._lasting = _HeadPart(self)

    def _build_body(self) -> None:
        self.area = ScrollArea(self)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        sheet = QWidget(self.area)
        sheet.setProperty("kind", "sheet")
        self._sheet = QVBoxLayout(sheet)
        self._sheet.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.XL)
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._offers = QVBoxLayout()
        self._sheet.addLayout(self._offers)
        self._sheet.addLayout(self.body)
        self._sheet.addWidget(self.foot.further)
        self._sheet.addItem(self._rest)
        self.area.setWidget(sheet)
        self._edge = Rule(self)
        policy = self._edge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(policy)
        self._show_edge()
        self._keep_margins()

    def _assemble(self) -> None:
        top = self._top = QVBoxLayout()
        top.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.M)
        top.setSpacing(Space.M)
        top.addLayout(self.head)
        if current().scale > REMARK_BESIDE:
            top.addWidget(self.remark)
        top.addWidget(self._staying)
        top.addWidget(self._upper)
        top.addWidget(self.messages)
        top.addWidget(self.busy)
        top.addWidget(self._lasting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._edge)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)

    # Showing

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget into the body; one with a stretch takes all the height that is left."""
        if stretch:
            self._sheet.removeItem(self._rest)
        self.body.addWidget(widget, stretch)

    def keep_above(self, widget: QWidget, fit: Callable[[int, int], object]) -> None:
        """Put a widget right under the title, where it stays at every text size: the banner.

        Only in a page so low that it would leave the body no room does it scroll.

        `fit` is given its width and the page's height in logical pixels, to take less room where there is little.
        """
        self._fit_staying = fit
        self._staying.add(widget)

    def add_above(self, widget: QWidget) -> None:
        """Put a widget between title and messages, where it does not scroll: the stepper."""
        self._upper.add(widget)

    def add_under_messages(self, widget: QWidget) -> None:
        """Put a widget under the message bar, where it does not scroll: what the clerk must not miss.

        Where it would leave the body no room, it stands at its head, and the body shows it.
        """
        self._lasting.add(widget)
        widget.show()

    def offer(self, widget: QWidget) -> None:
        """Put something above all that the page asks, which scrolls with it and may be gone again: drafts."""
        self._offers.addWidget(widget)
        widget.show()

    def set_acts(self, primary: Button | None, *other_acts: Button) -> None:
        """The acts at the foot: the primary one first in reading order; Ctrl+Enter presses it."""
        self._primary = primary
        self.foot.set_acts((primary, *other_acts) if primary else other_acts)

    def set_remark(self, text: str) -> None:
        """A quiet line beside the title: when the draft was kept."""
        self.remark.setText(text)
        self.remark.setVisible(bool(text))

    def _place_head(self) -> None:
        """Let what stays take the room there is, and what else stands at the head scroll where it takes too much."""
        if self._fit_staying is not None:
            self._fit_staying(self.width() - 2 * Space.XXL, self.height())
        self._place_staying()
        self._place_upper()
        self._place_lasting()

    def _place_staying(self) -> None:
        """Fixed under the title; with the body only where both would leave it no room."""
        width = self.width() - 2 * Space.XXL
        height = self.head.heightForWidth(width) + self._staying.height_at(width)
        if self._staying.let_scroll(scrolls=height > self.height() * STAYING_SHARE):
            self._move(self._staying, self._top.indexOf(self.head) + 1, self._sheet.indexOf(self._offers) + 1)

    def _place_upper(self) -> None:
        """Fixed under the banner as long as both take no more than their share; else at the head of the body,
        under what is offered: that is passed by where it begins below the edge.
        """
        width = self.width() - 2 * Space.XXL
        height = self._height_fixed(self._staying, width) + self._upper.height_at(width)
        if self._upper.let_scroll(scrolls=height > self.height() * FIXED_SHARE):
            self._move(self._upper, self._top.indexOf(self.messages), self._sheet.indexOf(self.body))

    def _place_lasting(self) -> None:
        """Fixed under the messages as long as it leaves the body its room; else above all in the body."""
        width = self.width() - 2 * Space.XXL
        fixed = sum(self._height_fixed(part, width) for part in (self._staying, self._upper))
        fixed += self.head.heightForWidth(width)
        room = min(self.height() * LASTING_SHARE, self.height() * HEAD_SHARE - fixed)
        if self._lasting.let_scroll(scrolls=self._lasting.height_at(width) > room):
            self._move(self._lasting, self._top.count(), 0)
            if self._lasting.scrolls:
                self.area.verticalScrollBar().setValue(0)

    def _move(self, part: _HeadPart, place_in_head: int, place_in_body: int) -> None:
        """Put a part of the head where it belongs now; the places are counted without it."""
        if part.scrolls:
            self._top.removeWidget(part)
            self._sheet.insertWidget(place_in_body, part)
        else:
            self._sheet.removeWidget(part)
            self._top.insertWidget(place_in_head, part)

    @staticmethod
    def _height_fixed(part: _HeadPart, width: int) -> int:
        """What a part of the head takes of the room above the body."""
        return 0 if part.scrolls else part.height_at(width)

    def _show_edge(self) -> None:
        """A hairline under the head while the body is scrolled beneath it."""
        self._edge.setVisible(self.area.verticalScrollBar().value() > 0)

    def _keep_margins(self) -> None:
        """The scroll bar takes its room from the margin, so that head and body end at one line."""
        bar = self.area.verticalScrollBar()
        far = Space.XXL - (SCROLL_BAR if bar.maximum() > 0 else 0)
        left, right = (far, Space.XXL) if right_to_left() else (Space.XXL, far)
        self._sheet.setContentsMargins(left, Space.S, right, Space.XL)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = self.area.widget()
        if new is not None and inside is not None and inside.isAncestorOf(new):
            self.area.ensureWidgetVisible(new, 0, Space.XXL * 2)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the stepper scroll where it would leave the body no room."""
        super().resizeEvent(event)
        self._place_head()
        self.foot.fit(self.width(), self.height())

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place_head()

    def event(self, event: QEvent) -> bool:
        """What is told, and acts that come or go, need more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_upper()
            self._place_lasting()
            self.foot.fit(self.width(), self.height())
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Tab follows the reading order as it is now: lists may have got new rows."""
        return move_focus(self, forward=forward)
