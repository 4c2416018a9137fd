"""The navigator: builds a page at its visit, follows its wishes, and remembers the way back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import DraftId
from hayat_desk.summaries.drafts import DraftLine
from hayat_desk.ui.kit.background import forget
from hayat_desk.ui.kit.message_bar import Message
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.parts.clock import settle_clock
from hayat_desk.ui.parts.fallen_signatures import carry_over, tell_fallen_signatures
from hayat_desk.ui.places.home import DraftPlace
from hayat_desk.ui.shell.drafting import DraftKeeper
from hayat_desk.ui.shell.pages import FIRST, is_in_sidebar, page_at

_LONGEST_WAY = 50


@dataclass(frozen=True)
class Stop:
    """A place on the way, and the draft with which it was left."""

    place: Place
    draft: DraftId | None = field(default=None, compare=False)

    @classmethod
    def to(cls, place: Place) -> Stop | None:
        """Where a wish leads: a draft leads to the page it was typed on, and is gone on with; None to no page."""
        if isinstance(place, DraftPlace):
            typed_at = place.page_place()
            return cls(typed_at, place.line.draft_id) if typed_at is not None else None
        return cls(place)


class Navigator(QStackedWidget):
    """Shows one page at a time. Leaving keeps the page's draft; arriving offers it, and by the way back brings it."""

    arrived = Signal(object)
    """The `Place` whose page is open now."""
    left_behind = Signal(object)
    """A `Message` about work that was begun on a page which was left before it ended."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._way: list[Stop] = []
        self._here: Stop | None = None
        self._left: Stop | None = None  # the page before, with the draft it was left with
        self._filters: dict[type[Place], dict[str, str]] = {}  # what a list was searched for when it was left
        self.drafts = DraftKeeper(desk, self)
        self.drafts.wanted.connect(self._wanted_draft)

    def page(self) -> Page | None:
        """The page that is open now."""
        widget = self.currentWidget()
        return widget if isinstance(widget, Page) else None

    def is_printing(self) -> bool:
        """Whether the page that is open has papers on their way, and so stays open."""
        page = self.page()
        return page is not None and page.is_printing

    def here(self) -> Stop | None:
        """The stop that is open now; None before the first page."""
        return self._here

    def open(self, place: Place) -> bool:
        """Go to a place; False where no page is there any more, or the draft of this one cannot be kept."""
        stop = Stop.to(place)
        if stop is None or not self._show(stop):
            return False
        self._remember()
        return True

    def back(self) -> None:
        """To the page before; from the first one to the first of the sidebar."""
        if self.is_printing():
            return
        while self._way:
            stop = self._way.pop()
            if stop != self._here:
                self._show(stop, is_return=True)
                return
        first = Stop(FIRST)
        if self._here != first:
            self._show(first)

    def refresh(self) -> None:
        """Build the page that is open anew; what is typed stays."""
        if self._here is not None:
            self._show(self._here, is_return=True)

    def _show(self, stop: Stop, *, is_return: bool = False) -> bool:
        page = self._prepare(stop)
        return page is not None and self._arrive(stop, page, is_return=is_return)

    def _prepare(self, stop: Stop) -> Page | None:
        """Build the page of a stop. The one that is open stays, and is kept first: lists of drafts show it."""
        if self.is_printing() or not self.drafts.keep():
            return None
        return self._build(stop.place)

    def _arrive(self, stop: Stop, page: Page, *, is_return: bool = False) -> bool:
        """Leave the page that is open for the one that was built; on the way back its search is set again."""
        if not self.drafts.leave():
            page.deleteLater()
            return False
        self._left = replace(self._here, draft=self.drafts.draft()) if self._here is not None else None
        old = self.page()
        if old is not None and self._here is not None:
            self._filters[type(self._here.place)] = old.filtered()
        if is_return:
            page.filter_again(self._filters.get(type(stop.place), {}))
        self.addWidget(page)
        self.setCurrentWidget(page)
        if old is not None:
            carry_over(old, page)
            if old.done:
                page.messages.success(old.done)
            self.removeWidget(old)
            old.hide()
            forget(old, partial(self._tell_of, self._left), self)
            old.deleteLater()
        place = stop.place.lasting()
        self._here = Stop(place, stop.draft)
        once_more = is_return or bool(place.about) or is_in_sidebar(place)
        if self._left == self._here and self._here.draft is None and once_more:
            self._here = self._left  # the same page about the same: what is typed stays in it
        self.drafts.follow(page, place, self._here.draft)
        page.focus_first()
        self.arrived.emit(place)
        return True

    def _tell_of(self, stop: Stop | None, message: Message) -> None:
        """With the name of the page on which it was begun: the sentence was made to stand there."""
        name = stop.place.word() if stop is not None else ""
        self.left_behind.emit(replace(message, text=f"{name}: {message.text}"))

    def _remember(self) -> None:
        if self._left is not None and self._left != self._here:
            self._way = [*self._way, self._left][-_LONGEST_WAY:]

    def _build(self, place: Place) -> Page:
        page = page_at(place).build(self._desk, place, self)  # with its parent: it is dressed only once
        page.page_wanted.connect(self._wanted)
        page.back_wanted.connect(self.back)
        page.remedy, page.consequence = settle_clock, tell_fallen_signatures
        return page

    def _wanted_draft(self, line: DraftLine) -> None:
        self._wanted(DraftPlace(line))

    def _wanted(self, place: Place) -> None:
        # after the page's own slot has ended: the page is deleted on leaving
        QTimer.singleShot(0, self, lambda: self._go(place))

    def _go(self, place: Place) -> None:
        """Open what a page wants in two turns, building and showing, so that the window never stands long.

        In between the old page still takes letters, and its draft keeps them; it does no act twice.
        """
        stop = Stop.to(place)
        before, leaving = self._here, self.page()
        page = self._prepare(stop) if stop is not None else None
        if stop is None or page is None:
            self._stay(leaving)
        else:
            QTimer.singleShot(0, self, lambda: self._go_in(stop, page, before))

    def _go_in(self, stop: Stop, page: Page, before: Stop | None) -> None:
        old = self.page()
        if before is not self._here or self.is_printing():  # meanwhile, by a key of its own
            page.deleteLater()
            self._stay(old)
            return
        if not self._arrive(stop, page):
            self._stay(old)
        elif old is None or old.is_on_the_way:
            self._remember()

    @staticmethod
    def _stay(page: Page | None) -> None:
        if page is not None:
            page.leaving = False
