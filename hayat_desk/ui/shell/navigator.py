"""The navigator: builds a page at its visit, follows its wishes, and remembers the way back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hayat_desk.desk import Desk
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.parts.clock import settle_clock
from hayat_desk.ui.shell.drafting import DraftKeeper, argument_of, place_of
from hayat_desk.ui.shell.pages import PAGES, PageEntry, entry_of

_LONGEST_WAY = 50


@dataclass(frozen=True)
class Stop:
    """One place on the way: a page and what it is about."""

    key: str
    argument: object = None


class Navigator(QStackedWidget):
    """Shows one page at a time. Leaving keeps the page's draft; arriving brings it back."""

    arrived = Signal(str)
    """The key of the page that is open now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._way: list[Stop] = []
        self._here: Stop | None = None
        self._filters: dict[str, dict[str, str]] = {}  # what a list was searched for when it was left
        self.drafts = DraftKeeper(desk, self)

    def page(self) -> Page | None:
        """The page that is open now."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def is_printing(self) -> bool:
        """Whether the page that is open has papers on their way, and so stays open."""
        page = self.page()
        return page is not None and page.is_printing

    def here(self) -> Stop | None:
        """Where we are."""
        return self._here

    def open(self, key: str, argument: object = None) -> bool:
        """Go to a page; False where there is none of that key, or the draft of this one cannot be kept."""
        stop = Stop(key, argument_of(argument) if isinstance(argument, str) else argument)
        before = self._here
        if not self._show(stop):
            return False
        self._remember(before)
        return True

    def back(self) -> None:
        """To the page before; from the first one to the first of the sidebar."""
        if self.is_printing():
            return
        while self._way:
            stop = self._way.pop()
            if stop != self._here:
                self._show(stop, again=True)
                return
        first = Stop(PAGES[0].key)
        if self._here != first:
            self._show(first)

    def refresh(self) -> None:
        """Build the page that is open anew; what is typed stays."""
        if self._here is not None:
            self._show(self._here, again=True)

    def _show(self, stop: Stop, *, again: bool = False) -> bool:
        page = self._prepare(stop)
        return page is not None and self._arrive(stop, page, again=again)

    def _prepare(self, stop: Stop) -> Page | None:
        """Build the page of a stop. The one that is open stays, and is kept first: lists of drafts show it."""
        entry = entry_of(stop.key)
        if entry is None or self.is_printing() or not self.drafts.keep():
            return None
        return self._build(entry, stop.argument)

    def _arrive(self, stop: Stop, page: Page, *, again: bool = False) -> bool:
        """Leave the page that is open for the one that was built; a list come back to is searched `again`."""
        if not self.drafts.leave():
            page.deleteLater()
            return False
        old = self.page()
        if old is not None and self._here is not None:
            self._filters[self._here.key] = old.filtered()
        if again:
            page.filter_again(self._filters.get(stop.key, {}))
        self.addWidget(page)
        self.setCurrentWidget(page)
        if old is not None:
            self.removeWidget(old)
            old.hide()
            old.deleteLater()
        # a screen of the sidebar is about nothing: what it was opened with was a word for this once
        entry = entry_of(stop.key)
        self._here = Stop(stop.key) if entry is None or entry.sidebar else stop
        self.drafts.follow(page, stop.key, place_of(self._here.argument))
        page.focus_first()
        self.arrived.emit(stop.key)
        return True

    def _remember(self, before: Stop | None) -> None:
        if before is not None and before != self._here:
            self._way = [*self._way, before][-_LONGEST_WAY:]

    def _build(self, entry: PageEntry, argument: object) -> Page:
        kind = entry.load()
        about = () if argument is None else (argument,)
        # with its parent at once, so that it is dressed only once; what it is about, its class knows
        page = kind(self._desk, *about, parent=self)  # type: ignore[misc]
        page.page_wanted.connect(self._wanted)
        page.back_wanted.connect(self.back)
        page.remedy = settle_clock
        return page

    def _wanted(self, key: str, argument: object) -> None:
        # after the page's own slot has ended: the page is deleted on leaving
        QTimer.singleShot(0, self, lambda: self._go(key, argument))

    def _go(self, key: str, argument: object) -> None:
        """Open what a page wants in two turns, building and showing, so that the window never stands long.

        In between the old page still takes letters, and its draft keeps them; it does no act twice.
        """
        stop = Stop(key, argument_of(argument) if isinstance(argument, str) else argument)
        before, leaving = self._here, self.page()
        page = self._prepare(stop)
        if page is None:
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
            self._remember(before)

    @staticmethod
    def _stay(page: Page | None) -> None:
        if page is not None:
            page.leaving = False
