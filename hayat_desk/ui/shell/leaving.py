"""The way out of the office: what is typed, the drafts and the last copy, each with a question that leads on.

Nothing in it raises or ends in a window that stays open with the office in it: every fault becomes a question
that the clerk may answer by closing.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hayat_desk.errors import DeskError
from hayat_desk.ui.kit import background
from hayat_desk.ui.places.home import DraftPlace
from hayat_desk.ui.shell.leave_questions import LeaveQuestions
from hayat_desk.ui.shell.sitting import AT_WORKER, Sitting, SittingStage

if TYPE_CHECKING:
    from hayat_desk.safekeeping.backups import BackupDone
    from hayat_desk.ui.shell.locking import Locking
    from hayat_desk.ui.shell.window import Window

_LOG = logging.getLogger(__name__)
LAST_WAIT = 5_000
"""Milliseconds for the worker once the window is closed, or the computer is shut down."""


class Leaving(QObject):
    """Leads one sitting out, by the clerk's wish or with the computer."""

    def __init__(self, sitting: Sitting, locking: Locking, window: Window) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._locking = locking
        self._window = window
        self._questions = LeaveQuestions(window)

    def wish(self) -> None:
        """The clerk closes the window: it closes by itself once the copy is made."""
        try:
            self._ask_first()
        except Exception as error:  # whatever it was, the clerk gets out by a question
            self._ask_without_copy(error)

    def session_ends(self) -> bool:
        """The computer is shut down: keep what is typed, and copy while there is time. False: it should wait.

        The shutdown may still be called off, so the office stays open.
        """
        navigator = self._sitting.place.navigator
        try:
            if navigator.is_printing() or not navigator.drafts.keep():
                return False
            if self._sitting.stage not in AT_WORKER:
                self._back_up_quietly()
        except Exception:  # no fault of ours holds up the computer
            _LOG.exception("unforeseen")
        return True

    def _ask_first(self) -> None:
        place = self._sitting.place
        if self._sitting.stage in AT_WORKER:
            self._close_if(self._questions.whether_to_wait())
        elif self._locking.why_held():
            self._close_if(self._questions.whether_to_give_up(self._locking.why_held()))
        elif place.navigator.is_printing():
            place.notice.info(self.tr("A paper is being printed. Close the program when it is out."))
        elif self._sitting.stage is SittingStage.WORKING:  # else a question stands already
            self._sitting.move(SittingStage.ASKING)
            if self._keeps_typed() and self._leaves_drafts():
                self._back_up()
            else:
                self._stay()

    def _back_up(self) -> None:
        from hayat_desk.ui.shell.closing import back_up_if_allowed

        place, folder = self._sitting.place, self._sitting.folder
        self._sitting.move(SittingStage.COPYING)
        try:
            place.show_closing()
            background.run(
                lambda: back_up_if_allowed(place.desk, folder), self._backed_up, self._failed, owner=self
            )
        except Exception as error:  # a copy that cannot even begin leads on as one that fails
            self._ask_without_copy(error)

    def _back_up_quietly(self) -> None:
        from hayat_desk.ui.shell.closing import back_up_if_allowed

        desk, folder = self._sitting.place.desk, self._sitting.folder
        background.run(lambda: back_up_if_allowed(desk, folder), _done_quietly, _log_fault)
        background.finish(LAST_WAIT)

    def _backed_up(self, copy: BackupDone | None) -> None:
        if self._sitting.stage is not SittingStage.COPYING:
            return  # the clerk did not wait
        if copy is None or not copy.is_wanting:
            self._close()
        elif self._window.is_locked():
            self._stay()  # nobody is there to be told: the first screen tells it
        else:
            self._sitting.move(SittingStage.ASKING)
            self._follow(self._questions.about_place(copy))

    def _failed(self, error: Exception) -> None:
        """No copy was made."""
        if self._sitting.stage is SittingStage.COPYING and not self._window.is_locked():
            self._ask_without_copy(error)
            return
        _log_fault(error)
        if self._sitting.stage is SittingStage.COPYING:
            self._stay()  # nobody is there: the first screen tells that a copy is awaited

    def _ask_without_copy(self, error: Exception) -> None:
        """No copy was made, or something else went wrong on the way out: whatever it was, one may close."""
        _log_fault(error)
        if self._sitting.is_over:
            return
        if self._sitting.stage is not SittingStage.ASKING:
            self._sitting.move(SittingStage.ASKING)
        self._follow(self._questions.without_copy(error))

    def _follow(self, answer: str) -> None:
        if answer == "close":
            self._close()
        elif answer == "again":
            self._back_up()
        else:
            self._stay()

    def _close_if(self, answer: str) -> None:
        """Close by the clerk's word, unless the office was left while the question stood."""
        if answer == "close" and not self._sitting.is_over:
            self._close()

    def _stay(self) -> None:
        """It is not closed after all."""
        self._sitting.move(SittingStage.WORKING)
        self._locking.catch_up()

    def _close(self) -> None:
        self._sitting.leave()
        QTimer.singleShot(0, self._window, self._window.close)  # Qt closes none that is being asked already

    def _keeps_typed(self) -> bool:
        """Whether what is typed is kept, or given up by the clerk's own word because the disk refuses it."""
        return self._sitting.place.navigator.drafts.keep() or self._questions.about_typed() == "close"

    def _leaves_drafts(self) -> bool:
        """Ask about unfinished drafts; they are kept either way."""
        from hayat_desk.ui.shell.closing import open_drafts

        place = self._sitting.place
        drafts = open_drafts(place.desk)
        if not drafts:
            return True
        answer = self._questions.about_drafts(drafts, place.desk.today)
        if answer == "draft":
            place.navigator.open(DraftPlace(drafts[0]))
        return answer == "close"


def _done_quietly(_done: BackupDone | None) -> None:
    """What is wanting in it, the first screen tells."""


def _log_fault(error: Exception) -> None:
    """A fault of our own goes into the log, whoever else is told of it; what the world refused needs none."""
    if not isinstance(error, DeskError):
        _LOG.error("unforeseen", exc_info=error)
