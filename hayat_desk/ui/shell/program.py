"""The program from its first window to its last: the entrance, then the sitting of one clerk until it is left."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication

from hayat_desk.ui.kit import background
from hayat_desk.ui.shell.beginning import Beginning, FolderHold
from hayat_desk.ui.shell.entrance import Entrance
from hayat_desk.ui.shell.leaving import LAST_WAIT, Leaving
from hayat_desk.ui.shell.lock import OwnClipboard
from hayat_desk.ui.shell.locking import Locking
from hayat_desk.ui.shell.restoring import Restoring
from hayat_desk.ui.shell.return_notice import ReturnNotice
from hayat_desk.ui.shell.sitting import Sitting
from hayat_desk.ui.shell.window import Window

if TYPE_CHECKING:
    from hayat_desk.desk import Desk
    from hayat_desk.ui.shell.workplace import Workplace


class Program(QObject):
    """Leads the one window from entry to work and back."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self._beginning = beginning
        self.window = Window()
        self.window.ask_before_closing(self._may_close)
        self._hold = FolderHold(beginning.folder)
        self._clipboard = OwnClipboard(self)
        self._entrance = Entrance(beginning, self.window, self._hold, self)
        self._entrance.opened.connect(self.sit_down)
        self._sitting: Sitting | None = None
        self.locking: Locking | None = None
        self._leaving: Leaving | None = None
        if beginning.sample:
            self.window.mark_sample()

    @property
    def workplace(self) -> Workplace | None:
        """The workplace, from a clerk's sitting down until the office is left."""
        return self._sitting.place if self._sitting is not None and not self._sitting.is_over else None

    def begin(self) -> None:
        """Show the window first, then look at the folder."""
        self.window.show()
        QTimer.singleShot(0, self._entrance, self._entrance.enter)

    def sit_down(self, desk: Desk) -> None:
        """A clerk has come in: show the workplace."""
        from hayat_desk.ui.shell.workplace import Workplace

        if self._beginning.profile and desk.profile.key != self._beginning.profile:
            desk.close()
            self._entrance.show_other_office()
            return
        place = Workplace(desk)
        sitting = Sitting(place, self._beginning.folder, self._hold, self._clipboard, self)
        locking = Locking(sitting, self.window, self._beginning)
        place.lock_wanted.connect(locking.lock)
        place.shield_wanted.connect(self.window.turn_shield)
        place.page_named.connect(self.window.name_page)
        Restoring(sitting, locking, self._entrance.exchange, is_sample=self._beginning.sample)
        ReturnNotice(place, self._beginning.folder)
        self._sitting, self.locking = sitting, locking
        self._leaving = Leaving(sitting, locking, self.window)
        self.window.hold(place)
        place.begin()

    def lock(self) -> None:
        """Lock the office, where one is open."""
        if self.locking is not None:
            self.locking.lock()

    def session_ends(self) -> bool:
        """The computer is shut down. False: it should wait."""
        return self.workplace is None or self._leaving is None or self._leaving.session_ends()

    def end_session(self, session: QSessionManager) -> None:
        """The computer is about to be shut down; where something would be lost it is asked to wait."""
        if not self.session_ends():
            session.cancel()

    def let_go(self) -> None:
        """Let another process have the folder."""
        self._hold.let_go()

    def _may_close(self) -> bool:
        """Whether the window may go; an office that is open is left first, and closes it then."""
        if self.workplace is not None and self._leaving is not None:
            self._leaving.wish()
            return False
        return self._entrance.may_close()


def run(beginning: Beginning) -> int:
    """Show the window and work until it is closed; the exit code of the program."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("make_application comes first")
    program = Program(beginning)
    app.commitDataRequest.connect(program.end_session)
    program.window.stand()
    program.begin()
    code = app.exec()
    if not background.finish(LAST_WAIT):
        os._exit(code)  # a dead stick holds the worker, and Python would wait for it without a window
    return code
