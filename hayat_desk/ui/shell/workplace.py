"""The workplace: sidebar and pages of one clerk at an open office, with the keys that work everywhere.

F2 reception · F3 inquiry without a file · F4 drafts · F5 refresh · F7 print · F8 refer · Shift+F9 lock ·
Ctrl+1…9 screens. A page that has a paper offers `print_paper`, one that can refer offers `refer`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import DeskError
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.summaries.office import office_settings
from hayat_desk.summaries.today import work_due
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.garbage import keep_for_good
from hayat_desk.ui.kit.message_bar import MessageBar
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.tab_order import move_focus
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space
from hayat_desk.ui.parts.words import numbered
from hayat_desk.ui.places.committee import CommitteePlace
from hayat_desk.ui.places.home import DraftPlace, DraftsPlace
from hayat_desk.ui.places.outcomes import OutcomesPlace
from hayat_desk.ui.places.reception import InquiryPlace, ReceptionPlace
from hayat_desk.ui.places.referrals import ReferPlace
from hayat_desk.ui.places.requests import RequestsPlace
from hayat_desk.ui.places.scans import ScansPlace
from hayat_desk.ui.scans.taking_in import Stage
from hayat_desk.ui.scans.tray import ScanTray, TrayFile
from hayat_desk.ui.shell.lock import IdleWatch, waking_clock
from hayat_desk.ui.shell.navigator import Navigator
from hayat_desk.ui.shell.pages import FIRST, SIDEBAR, all_pages
from hayat_desk.ui.shell.sidebar import Sidebar

_NARROW = 600
"""Pixels at 100 % text: a window that is less wide folds the sidebar for the sake of the page."""
_AT_REST = 500
"""Milliseconds after which the first page has been painted."""


@runtime_checkable
class Printable(Protocol):
    """A page whose paper F7 prints."""

    def print_paper(self) -> None:
        """Show or print the page's paper."""


@runtime_checkable
class Referable(Protocol):
    """A page whose case F8 refers to the social-research officer."""

    def refer(self) -> None:
        """Begin a referral about what the page shows."""


@runtime_checkable
class ShowsTray(Protocol):
    """The page that shows what came from the scanner."""

    def show_tray(self, tray: ScanTray) -> None:
        """Show the workplace's tray."""


class Workplace(QWidget):
    """Everything between unlocking and locking."""

    lock_wanted = Signal()
    shield_wanted = Signal()
    page_named = Signal(str)
    """The name of the screen that is open, for the window's title."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, watch: IdleWatch | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.sidebar = Sidebar(desk.clerk.name, desk.today, self)
        self.navigator = Navigator(desk, self)
        self.notice = MessageBar(self)
        self.tray = ScanTray(desk, self)
        self.setAcceptDrops(True)
        self.busy = Busy(self)
        self._watch = watch or IdleWatch(self._minutes(), self, waking_clock=waking_clock)

        # Layout
        above = QVBoxLayout()
        above.setContentsMargins(Space.XXL, Space.M, Space.XXL, 0)
        above.addWidget(self.notice)
        above.addWidget(self.busy)
        pages = QVBoxLayout()
        pages.setContentsMargins(0, 0, 0, 0)
        pages.setSpacing(0)
        pages.addLayout(above)
        pages.addWidget(self.navigator, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(pages, 1)

        # Acts
        self.sidebar.wanted.connect(self._wanted)
        self.sidebar.lock_wanted.connect(self.lock_wanted)
        self.sidebar.shield_wanted.connect(self.shield_wanted)
        self.navigator.arrived.connect(self._arrived)
        self.navigator.left_behind.connect(self.notice.tell)
        self.tray.came.connect(self._tell_scan)
        self._watch.warned.connect(self._warn)
        self._watch.touched.connect(self.notice.dismiss)
        self._watch.due.connect(self.lock_wanted)
        self._watch.shield_pressed.connect(self.shield_wanted)
        self._set_keys()

    def begin(self) -> None:
        """Open the page on which this user's desk was locked, or the first of the sidebar."""
        locked = self.navigator.drafts.locked_place()
        if locked is None or not self.navigator.open(DraftPlace(locked)):
            self.navigator.open(FIRST)
        QTimer.singleShot(_AT_REST, self, self._load_ahead)

    def show_closing(self) -> None:
        """The last copy is being made: say so, above the page."""
        self.busy.begin(self.tr("Making a backup and checking it, then the program closes"))

    def show_open_again(self) -> None:
        """The program stays open after all."""
        self.busy.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the sidebar where the page would else have too little room beside it."""
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """A larger text needs more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.sidebar.fold(folded=self.width() < current().px(_NARROW))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Tab goes from the sidebar into the page in reading order, also to rows made after their neighbours."""
        return move_focus(self, forward=forward) or super().focusNextPrevChild(forward)

    def watch_anew(self) -> None:
        """The clerk has come back and shown who it is."""
        self._watch.begin_anew()
        self.notice.dismiss()

    def stop(self) -> None:
        """Watch keyboard and scanner no more: the desk is about to be left."""
        self._watch.stop()
        self.tray.stop()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if _files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Scanned papers: each goes to the paper whose code it carries, or is asked about."""
        files = _files_of(event)
        if files:
            event.acceptProposedAction()
            self.tray.take(files)
            self._open_tray()

    def _wanted(self, place: Place) -> None:
        """A screen of the sidebar; where the open page stays, so does the mark."""
        stop = self.navigator.here()
        if not self.navigator.open(place) and stop is not None:
            self.sidebar.show_here(stop.place)

    def _open_tray(self) -> None:
        if not self._is_at_tray():  # else what is typed there would be interrupted
            self.navigator.open(ScansPlace())

    def _is_at_tray(self) -> bool:
        stop = self.navigator.here()
        return stop is not None and isinstance(stop.place, ScansPlace)

    def _tell_scan(self, file: TrayFile) -> None:
        """What came in while another page is open is said above it."""
        if self._is_at_tray():
            return
        if file.stage is Stage.FILED and file.found is not None:
            words = self.tr("A scanned paper came in and is filed with its paper: {number}.")
            self.notice.success(words.format(number=numbered(NumberKind.PAPER, file.found.number)))
            return
        words = self.tr("A file came from the scanner that belongs to no known paper. Say to which.")
        if file.error is not None:
            words = sentence(file.error)
        self.notice.info(words, self.tr("Open the scanned papers"), self._open_tray)

    def refresh(self) -> None:
        """Count the work that is due, for the sidebar, and obey settings that were changed."""
        try:
            with self.desk.look() as look:
                counts = work_due(look)
                minutes = office_settings(look).auto_lock_minutes
        except DeskError:
            return  # a page that needs the file says so itself
        self._watch.allow(minutes)
        self.sidebar.show_due(
            {
                ReceptionPlace: counts.reception,
                RequestsPlace: counts.requests,
                CommitteePlace: counts.committee,
                OutcomesPlace: counts.outcomes,
            }
        )
        self.sidebar.show_day(self.desk.today)

    def _load_ahead(self) -> None:
        """What the first visitor would else wait for is loaded while the clerk looks at the first page."""
        self.busy.wait_for(_load_for_visitors, _loaded)

    def _minutes(self) -> int:
        with self.desk.look() as look:
            return office_settings(look).auto_lock_minutes

    def _set_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F2": partial(self.navigator.open, ReceptionPlace()),
            "F3": partial(self.navigator.open, InquiryPlace()),
            "F4": partial(self.navigator.open, DraftsPlace()),
            "F5": self.navigator.refresh,
            "F7": self._print,
            "F8": self._refer,
            "Shift+F9": self.lock_wanted.emit,
        }
        for screen in SIDEBAR:
            if screen.digit:
                keys[f"Ctrl+{screen.digit}"] = partial(self.navigator.open, screen.place)
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    def _print(self) -> None:
        page = self.navigator.page()
        if isinstance(page, Printable):
            page.print_paper()

    def _refer(self) -> None:
        page = self.navigator.page()
        if isinstance(page, Referable):
            page.refer()
        else:
            self.navigator.open(ReferPlace())

    def _arrived(self, place: Place) -> None:
        self.page_named.emit(place.word())
        self.sidebar.show_here(place)
        page = self.navigator.page()
        if isinstance(page, ShowsTray):
            self.notice.dismiss()  # what it tells of stands on this page
            page.show_tray(self.tray)
        QTimer.singleShot(0, self, self.refresh)

    def _warn(self) -> None:
        self.notice.info(
            self.tr("Nobody has touched the program for a while, so it locks soon. Press any key to stay.")
        )


def _files_of(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _loaded(_none: None) -> None:
    keep_for_good()


def _load_for_visitors() -> None:
    import phonenumbers  # noqa: F401, RUF100 - every person has a phone
    import stdnum.luhn  # noqa: F401, RUF100 - and an identity number

    from hayat_desk.ui.printing.drawing import warm_up

    all_pages()
    warm_up()
