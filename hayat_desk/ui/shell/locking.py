"""Locks the office: keeps what is typed, closes it, and begins the process anew at the unlock page.

It cannot fail. Where beginning anew would lose something, or anything is raised, the cover stays, asks the
passphrase, and the lock is tried again until it comes about or the clerk is back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from hayat_desk.ui.kit.ask import put_away_questions
from hayat_desk.ui.shell.sitting import Sitting, SittingStage
from hayat_desk.vault.keys import KEYS_NAME, KeyFile

if TYPE_CHECKING:
    from hayat_desk.desk import Desk
    from hayat_desk.ui.shell.beginning import Beginning
    from hayat_desk.ui.shell.locked_sheet import Held, LockedSheet
    from hayat_desk.ui.shell.window import Window

_LOG = logging.getLogger(__name__)
_AGAIN = 1000  # milliseconds, while something holds it


class Locking(QObject):
    """Locks one sitting, and lets its clerk come back where the lock has not come about yet."""

    def __init__(self, sitting: Sitting, window: Window, beginning: Beginning) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._window = window
        self._beginning = beginning
        self._opens = self._lock_of(sitting.place.desk)
        self._sheet: LockedSheet | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self.lock)
        sitting.over.connect(self._again.stop)

    def lock(self) -> None:
        """Cover the window with every question put away, then begin anew, at once or as soon as nothing holds it."""
        if self._sitting.is_over:
            return
        try:
            focused = self._window.focused()
            self._window.lock()
            hold = self._what_holds(focused)
            if hold is None:
                put_away_questions()  # whether to close from the sheet is no longer asked
                self._sitting.leave()
                self._beginning.replace()
            elif self._beginning.sample:  # nobody was given its passphrase: F9 lifts the cover
                self._window.unlock()
                self._window.turn_shield()
            else:
                self._again.start()
                self._ask_passphrase(hold)
        except Exception:  # whatever it was: the cover stays, and the lock is tried again
            _LOG.exception("unforeseen")
            self._again.start()

    def catch_up(self) -> None:
        """Lock now where a lock fell into closing or restoring, and the office stays open after all."""
        if self._window.is_locked():
            self.lock()

    def is_tried_again(self) -> bool:
        """Whether the lock is due, and something holds it."""
        return self._again.isActive()

    def why_held(self) -> str:
        """What the sheet of the locked window says; empty where there is none."""
        return self._sheet.why.text() if self._sheet is not None else ""

    def _what_holds(self, focused: QWidget | None) -> Held | None:
        """Why the process cannot begin anew at once, after keeping what is typed; None where it can."""
        from hayat_desk.ui.shell.locked_sheet import Held

        if (
            self._sitting.stage is not SittingStage.WORKING
        ):  # the process ends anyway; where not, `catch_up` comes
            return Held.COPYING
        navigator = self._sitting.place.navigator
        if navigator.is_printing():  # a sheet would be out that the register does not know
            return Held.PRINTING
        drafts = navigator.drafts
        try:  # where only the mark of the page cannot be written, nothing that was typed is lost
            return None if drafts.keep_for_lock(focused) or drafts.keep() else Held.UNKEPT
        except Exception:  # a fault of ours is said on the sheet, and gives up nothing that is typed
            _LOG.exception("unforeseen")
            return Held.FAULT

    def _ask_passphrase(self, hold: Held) -> None:
        from hayat_desk.ui.shell.locked_sheet import LockedSheet

        if self._sheet is None:
            self._sheet = LockedSheet(self._opens)
            self._sheet.lifted.connect(self._come_back)
            self._sheet.close_program.clicked.connect(self._window.close)
            self._window.ask_on_sheet(self._sheet)
            self._sheet.passphrase.setFocus()
        self._sheet.say_why(hold)

    def _come_back(self) -> None:
        """The clerk has given the passphrase before the lock came about."""
        self._again.stop()
        self._sheet = None
        self._sitting.place.watch_anew()
        self._window.unlock()

    def _lock_of(self, desk: Desk) -> Callable[[str], object]:
        """What a passphrase is tried on: the lock of whoever sits here.

        Asked now, while the file is sound; and one key file for all tries, for it remembers the waits.
        """
        from hayat_desk.summaries.office import office_settings

        with desk.look() as look:
            office = office_settings(look)
        if office.is_sample:  # also where a copy of the sample was restored
            self._window.mark_sample()
        keys = KeyFile(self._beginning.folder / KEYS_NAME, of_open_office=desk.database.key)
        return lambda passphrase: keys.unlock(office.slot, passphrase)
