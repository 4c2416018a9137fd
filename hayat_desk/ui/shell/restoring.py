"""Restoring while somebody works: a safety copy first, then the chosen copy beside, then the two change places.

A restore that fails leaves the office as it was, and is told: here, or where a lock fell into it above the first
page that is seen afterwards.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from hayat_desk.errors import DeskError
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.ask import put_away_questions
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.shell.sitting import Sitting, SittingStage
from hayat_desk.ui.wording.filling import unexpected

if TYPE_CHECKING:
    from hayat_desk.ui.backups.copy_panel import Rehearsal
    from hayat_desk.ui.kit.place import Place
    from hayat_desk.ui.shell.locking import Locking

_LOG = logging.getLogger(__name__)


@runtime_checkable
class OffersRestore(Protocol):
    """A page on which a copy is chosen to take the office's place."""

    restore_wanted: Signal


class Restoring(QObject):
    """Restores in the middle of one sitting, which it ends."""

    def __init__(
        self, sitting: Sitting, locking: Locking, exchange: Callable[[], object], *, is_sample: bool
    ) -> None:
        """`exchange` is called once the folder was let go of, and begins the process anew."""
        super().__init__(sitting)
        self._sitting = sitting
        self._locking = locking
        self._exchange = exchange
        self._is_sample = is_sample
        sitting.place.navigator.arrived.connect(self._arrived)

    def _arrived(self, _here: Place) -> None:
        page = self._sitting.place.navigator.page()
        if isinstance(page, OffersRestore):
            page.restore_wanted.connect(self._restore)

    def _restore(self, rehearsal: Rehearsal) -> None:
        place = self._sitting.place
        if self._is_sample:
            place.notice.info(
                self.tr("Nothing is restored into the sample office. Start the program itself.")
            )
        elif self._sitting.stage is SittingStage.WORKING and place.navigator.drafts.keep():
            self._sitting.move(SittingStage.RESTORING)
            try:
                self._begin(rehearsal)
            except Exception as error:  # what cannot even begin is told as what fails
                self._failed(error)

    def _begin(self, rehearsal: Rehearsal) -> None:
        from hayat_desk.safekeeping.backups import prepare_restore

        place, folder = self._sitting.place, self._sitting.folder
        place.busy.begin(self.tr("Keeping a copy of the office, then restoring the chosen one"))
        copy, key = rehearsal.contents.path, rehearsal.data_key
        background.run(
            lambda: prepare_restore(place.desk, copy, key, folder), self._prepared, self._failed, owner=self
        )

    def _prepared(self, _done: object) -> None:
        if self._sitting.stage is not SittingStage.RESTORING:
            return  # closed meanwhile: what lies beside is cleared away by the next restore
        put_away_questions()
        self._sitting.leave()
        self._exchange()

    def _failed(self, error: Exception) -> None:
        """The office goes on as it was."""
        if not isinstance(error, DeskError):
            _LOG.error("unforeseen", exc_info=error)
        if self._sitting.stage is not SittingStage.RESTORING:
            return  # the clerk closed it, and was told that what is being made does not count
        self._sitting.move(SittingStage.WORKING)
        self._sitting.place.notice.error(sentence(error) if isinstance(error, DeskError) else unexpected())
        if self._locking.is_tried_again():
            self._leave_word()
        self._locking.catch_up()

    def _leave_word(self) -> None:
        """It is locked: whoever unlocks is told."""
        from hayat_desk.safekeeping.anchors import note_failed_restore

        try:
            note_failed_restore(self._sitting.folder)
        except DeskError:
            _LOG.exception("a restore failed, and nothing could be left that tells it")
