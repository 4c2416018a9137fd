"""Shows long work in place: the step by name, the count beside the bar, and cancel where it is safe."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hayat_desk.ui.kit.background import Steps
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.speech import announce
from hayat_desk.ui.kit.text import Label, Small, ltr
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone


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

    def follow(self, steps: Steps) -> None:
        """Show what a task tells, and pass the clerk's cancel on to it."""
        self._steps = steps
        steps.told.connect(self.tell)

    def begin(self, step: str, *, can_cancel: bool = False) -> None:
        """Something has begun whose length is not known yet."""
        self._cancel.setVisible(can_cancel)
        self.tell(step, 0, 0)
        self.show()
        announce(self, step)

    def tell(self, step: str, done: int, total: int) -> None:
        """Name the step; with a total, count «312 of 1240»."""
        self._step.setText(step)
        self._bar.setAccessibleName(step)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        count = self.tr("{done} of {total}").format(done=ltr(str(done)), total=ltr(str(total)))
        self._count.setText(count if total else "")

    def end(self) -> None:
        """It is over."""
        self._steps = None
        self.hide()

    def _stop(self) -> None:
        if self._steps is not None:
            self._steps.stop()
        self.cancel_wanted.emit()
