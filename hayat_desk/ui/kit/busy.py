"""Slow work of a page: done on the worker, shown in place, told when it is over or has failed.

The step by name, the count beside the bar, and cancel where it is safe. Whatever a page waits for it waits for
here, so that nothing stays at rest, and no bar stays, whichever way the work ends.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hayat_desk.ui.kit.background import Elsewhere, Steps, raise_again
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.speech import announce
from hayat_desk.ui.kit.text import Label, Small, ltr
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.kit.waits import Wait, Waits

T = TypeVar("T")


class Busy(Tinted):
    """A bar with its words beside it; hidden while nothing is under way."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.INFO, parent=parent)
        self._step = Label("", parent=self)
        self._count = Small("", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._cancel = secondary(self.tr("Cancel"), parent=self)
        self._steps: Steps | None = None
        self._shown: Wait | None = None  # whose step stands in the bar
        self._waits = Waits(self)
        self._waits.over.connect(self._end_of)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._come_up)
        words = QHBoxLayout()
        words.addWidget(self._step, 1)
        words.addWidget(self._count)
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        column.addLayout(words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.L)
        row.addLayout(column, 1)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self._stop)
        self.hide()

    def wait_for(
        self,
        task: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[Exception], object] = raise_again,
        step: str = "",
        *,
        rests: Sequence[QWidget] = (),
        patience: int = 0,
        steps: Steps | None = None,
        newest: bool = False,
        at_once: bool = False,
        elsewhere: Elsewhere | None = None,
    ) -> None:
        """Do the task on the worker, as `Waits.wait_for` tells.

        `step` names the work in the bar, after `patience` milliseconds; without it the page says itself that it
        waits. `steps` is what the task tells, and its cancel.
        """
        wait = self._waits.wait_for(
            task, then, failed, rests=rests, newest=newest, at_once=at_once, elsewhere=elsewhere
        )
        if step:
            self._show_step(wait, step, steps, patience)

    def is_waiting(self) -> bool:
        """Whether work with a step is under way, seen yet or not."""
        return self._shown is not None

    def _end_of(self, wait: Wait) -> None:
        if self._shown is wait:
            self.end()

    def _show_step(self, wait: Wait, step: str, steps: Steps | None, patience: int) -> None:
        if steps is not None:
            self.follow(steps)
        if patience and self.isHidden():
            self.tell(step, 0, 0)
            self._cancel.setVisible(steps is not None)
            self._patience.start(patience)
        else:
            self.begin(step, can_cancel=steps is not None)
        self._shown = wait

    def _come_up(self) -> None:
        self.show()
        announce(self, self._step.text())

    def follow(self, steps: Steps) -> None:
        """Show what a task tells, and pass the clerk's cancel on to it."""
        self._steps = steps
        steps.told.connect(self.tell)

    def begin(self, step: str, *, can_cancel: bool = False) -> None:
        """Show the bar for a step of unknown length."""
        self._cancel.setVisible(can_cancel)
        self.tell(step, 0, 0)
        self.show()
        announce(self, step)

    def tell(self, step: str, position: int, total: int) -> None:
        """Name the step; with a total, count «312 of 1240»."""
        self._step.setText(step)
        self._bar.setAccessibleName(step)
        self._bar.setRange(0, total)
        self._bar.setValue(position)
        count = self.tr("{done} of {total}").format(done=ltr(str(position)), total=ltr(str(total)))
        self._count.setText(count if total else "")

    def end(self) -> None:
        """Hide the bar."""
        self._steps = None
        self._shown = None
        self._patience.stop()
        self.hide()

    def _stop(self) -> None:
        if self._steps is not None:
            self._steps.stop()
        self.cancel_wanted.emit()
