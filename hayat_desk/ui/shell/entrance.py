"""What the window shows while no office is open: wizard, unlock page, what stands in the way, a copy to restore.

The first screen imports nothing of the database; what comes after unlocking is imported on the worker.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hayat_desk.errors import Trouble
from hayat_desk.ui.entry.trouble_page import TroublePage
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.shell.beginning import Beginning, FolderHold
from hayat_desk.ui.shell.window import Window
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.exchange import exchange, finish_exchange, holds_office
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.moving import move_in

if TYPE_CHECKING:
    from hayat_desk.ui.backups.copy_panel import Rehearsal
    from hayat_desk.ui.backups.restore_page import RestorePage

_LOG = logging.getLogger(__name__)

A_COPY_WOULD_HELP = frozenset(
    {
        Cause.MISSING_FILE,
        Cause.EMPTY_FILE,
        Cause.PLAINTEXT_FILE,
        Cause.FOREIGN_FILE,
        Cause.WRONG_KEY,
        Cause.DAMAGED_FILE,
        Cause.DISK_FAILING,
        Cause.KEYS_MISSING,
        Cause.KEYS_DAMAGED,
    }
)


class Entrance(QObject):
    """Leads from the folder to an open desk."""

    opened = Signal(object)
    """The `Desk` of the clerk who came in."""

    def __init__(self, beginning: Beginning, window: Window, hold: FolderHold, parent: QObject) -> None:
        super().__init__(parent)
        self._beginning = beginning
        self._folder = beginning.folder
        self._window = window
        self._hold = hold
        self._fresh = beginning.fresh

    def enter(self) -> None:
        """Show the wizard where there is no office yet, else the unlock page, else what stands in the way."""
        try:
            if self._beginning.former:
                move_in(self._beginning.former, self._folder)
            finish_exchange(self._folder)
            self._hold.take()
            if self._beginning.sample:
                self._show_sample()
            elif holds_office(self._folder):
                self._show_unlock()
            else:
                self._show_wizard()
        except Trouble as trouble:
            self.show_trouble(trouble)

    def exchange(self) -> None:
        """Nobody holds the folder any more: change places with the copy beside, and begin the process anew."""
        self._hold.let_go()
        try:
            exchange(self._folder)
        except Trouble as trouble:
            if not self._window.is_locked():
                self.show_trouble(trouble)
                return
            _LOG.warning("the copy did not change places: %s", trouble.cause)  # the new process says it
        self._beginning.replace()

    def may_close(self) -> bool:
        """Whether the page that is shown lets the window go; a fault of ours keeps nobody in."""
        may_leave: Callable[[], bool] | None = getattr(self._window.content(), "may_leave", None)
        try:
            return may_leave is None or may_leave()
        except Exception:  # whatever it was
            _LOG.exception("unforeseen")
            return True

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what stands in the way, and offer a copy where one would help."""
        a_copy_would_help = trouble.cause in A_COPY_WOULD_HELP and not self._beginning.sample
        page = TroublePage(sentence(trouble), a_copy_would_help=a_copy_would_help)
        page.restore.clicked.connect(self._show_restore)
        page.again.clicked.connect(self.enter)
        page.close_program.clicked.connect(self._window.close)
        self._window.hold(page)

    def show_other_office(self) -> None:
        """Say that the folder is another association's."""
        page = TroublePage(
            self.tr("This folder holds the office of another association. Open it without choosing one.")
        )
        page.again.hide()
        page.close_program.clicked.connect(self._window.close)
        self._window.hold(page)

    def _show_unlock(self) -> None:
        from hayat_desk.ui.entry.unlock_page import UnlockPage

        page = UnlockPage(self._folder, KeyFile(self._folder / KEYS_NAME).slots(), self._beginning.clock)
        page.opened.connect(self.opened)
        page.troubled.connect(self.show_trouble)
        self._window.hold(page)

    def _show_wizard(self) -> None:
        from hayat_desk.ui.entry.wizard import Wizard

        page = Wizard(self._folder, self._beginning.profile, self._beginning.clock)
        page.opened.connect(self.opened)
        page.restore_wanted.connect(self._show_restore)
        self._window.hold(page)

    def _show_sample(self) -> None:
        """Make the sample office or find it made, and open it without asking."""
        from hayat_desk.ui.entry.sample_page import SamplePage

        page = SamplePage()
        page.opened.connect(self.opened)
        page.troubled.connect(self.show_trouble)
        self._window.hold(page)
        fresh, self._fresh = self._fresh, False
        page.begin(self._folder, self._beginning.profile, self._beginning.clock, fresh=fresh)

    def _show_restore(self) -> None:
        from hayat_desk.ui.backups.restore_page import RestorePage

        page = RestorePage(self._folder, keeps=holds_office(self._folder))
        page.back_wanted.connect(self.enter)
        page.restore_wanted.connect(partial(self._restore, page))
        self._window.hold(page)

    def _restore(self, page: RestorePage, rehearsal: Rehearsal) -> None:
        """Whatever is in the folder is put aside."""
        from hayat_desk.safekeeping.backups import stage

        folder, copy, key = self._folder, rehearsal.contents.path, rehearsal.data_key
        page.restore_by(lambda: stage(copy, key, folder), lambda _none: self.exchange())
