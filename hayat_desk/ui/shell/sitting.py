"""A clerk's sitting at the open office, from unlocking to leaving: its stages, and which follows which.

Whatever closes, locks or restores moves it here. Whether the window is locked is another thing: a lock may fall
into any stage, and is the window's.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hayat_desk.ui.kit.ask import put_away_questions

if TYPE_CHECKING:
    from hayat_desk.ui.shell.beginning import FolderHold
    from hayat_desk.ui.shell.lock import OwnClipboard
    from hayat_desk.ui.shell.workplace import Workplace

_LOG = logging.getLogger(__name__)


class SittingStage(Enum):
    """Where a sitting is."""

    WORKING = auto()
    ASKING = auto()  # closing is wished: about what is typed, about drafts, about a copy that is wanting
    COPYING = auto()  # the last copy is being made
    RESTORING = auto()  # a copy is laid beside the office, to change places with it
    OVER = auto()  # the office is closed and the folder let go of


FOLLOWING: Mapping[SittingStage, frozenset[SittingStage]] = {
    SittingStage.WORKING: frozenset({SittingStage.ASKING, SittingStage.RESTORING, SittingStage.OVER}),
    SittingStage.ASKING: frozenset({SittingStage.COPYING, SittingStage.WORKING, SittingStage.OVER}),
    SittingStage.COPYING: frozenset({SittingStage.ASKING, SittingStage.WORKING, SittingStage.OVER}),
    SittingStage.RESTORING: frozenset({SittingStage.ASKING, SittingStage.WORKING, SittingStage.OVER}),
    SittingStage.OVER: frozenset(),
}
"""What each stage may be followed by. A lock ends the sitting from `WORKING` alone: in each other stage it waits
for what is under way. `OVER` is reached from all: nobody is held by a question or a dead stick.
"""

AT_WORKER = frozenset({SittingStage.COPYING, SittingStage.RESTORING})
"""While the worker has the office, nothing can be done in the workplace."""


class Sitting(QObject):
    """The workplace of one clerk, with the stage it is at."""

    over = Signal()

    def __init__(
        self,
        place: Workplace,
        folder: Path,
        hold: FolderHold,
        clipboard: OwnClipboard,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self.folder = folder
        self.stage = SittingStage.WORKING
        self._hold = hold
        self._clipboard = clipboard

    @property
    def is_over(self) -> bool:
        """Whether the office was left."""
        return self.stage is SittingStage.OVER

    def move(self, to: SittingStage) -> None:
        """Go on to another stage; RuntimeError where it does not follow, which is a fault of our own."""
        if to not in FOLLOWING[self.stage]:
            raise RuntimeError(f"{to.name} does not follow {self.stage.name}")
        if self.stage in AT_WORKER:
            put_away_questions()  # whether to wait is no longer asked
        self.stage = to
        if to in AT_WORKER:
            self.place.setEnabled(False)
        elif to is not SittingStage.OVER:
            self.place.setEnabled(True)
            self.place.show_open_again()

    def leave(self) -> None:
        """Let go of everything; whatever fails, the rest is let go of all the same."""
        from hayat_desk.ui.shell.closing import close_office

        self.move(SittingStage.OVER)
        self.over.emit()
        for step in (
            self.place.stop,
            lambda: close_office(self.place.desk, self.folder),
            self._hold.let_go,
            self._clipboard.forget,
        ):
            try:
                step()
            except Exception:  # whatever it was, the steps that are left are taken
                _LOG.exception("unforeseen")
