"""The first page of `--demo`: the sample office is made where it is not there yet, and opened without asking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import Trouble
from hayat_desk.ui.kit.background import Cancelled, Steps
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.parts.entry_page import EntryPage

if TYPE_CHECKING:
    from hayat_desk.desk import Clock, Desk


class SamplePage(EntryPage):
    """Counts the days that are played while the window stays alive; closing it ends the making."""

    opened = Signal(object)
    """The `Desk` of the sample's clerk."""
    troubled = Signal(object)
    """A `Trouble` that stands between us and the sample."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sample office"), parent)
        self.body.addWidget(
            Label(
                self.tr("Everyone in it is invented. What you try out here touches no real office."),
                parent=self,
            )
        )
        self._steps = Steps(self)

    # Acting

    def begin(self, folder: Path, profile: str, clock: Clock | None, *, fresh: bool) -> None:
        """Make the sample on the worker, anew where `fresh`, and sit down."""
        steps, words = self._steps, self.tr("Making the sample office, day by day")
        self.busy.follow(steps)
        self.busy.wait_for(
            lambda: _open(
                folder, profile, clock, lambda days, total: steps.tell(words, days, total), fresh=fresh
            ),
            self.opened.emit,
            self._refused,
            self.tr("Opening the sample office"),
        )

    def may_leave(self) -> bool:
        """Allow leaving at once: a half-made sample is cleared at the next start."""
        self._steps.stop()
        return True

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.troubled.emit(error)
        elif not isinstance(error, Cancelled):
            self.show_error(error)


def _open(
    folder: Path, profile: str, clock: Clock | None, progress: Callable[[int, int], object], *, fresh: bool
) -> Desk:
    """On the worker: everything of the database is imported here for the first time."""
    from hayat_desk.desk import system_clock
    from hayat_desk.sample.office import clear_sample, open_sample
    from hayat_desk.ui.printing.drawing import draw

    if fresh:
        clear_sample(folder)
    return open_sample(folder, profile, clock or system_clock, draw=draw, progress=progress)
