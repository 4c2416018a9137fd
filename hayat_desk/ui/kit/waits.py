"""What is waited for at the worker: what rests meanwhile, what is dropped for something newer, how it ends.

Whatever stands on a page waits by it: a page through its `busy`, which shows a bar besides; a part that says
itself that it waits (a field, a paper, the tray) by a `Waits` of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import DeskError
from hayat_desk.ui.kit.background import Elsewhere, raise_again, run

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Wait:
    """One thing that is waited for."""

    then: Callable[[Any], object]
    failed: Callable[[Exception], object]
    rests: tuple[QWidget, ...]
    newest: bool


class Waits(QObject):
    """What one part waits for; nothing is called once that part is gone or its page was left."""

    over = Signal(object)
    """A `Wait` that has ended, before anything is called for it."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._owner = owner
        self._newest: dict[Callable[[Any], object], Wait] = {}

    def wait_for(
        self,
        task: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[Exception], object] = raise_again,
        *,
        rests: Sequence[QWidget] = (),
        newest: bool = False,
        at_once: bool = False,
        elsewhere: Elsewhere | None = None,
    ) -> Wait:
        """Do the task on the worker; `then` gets its result, or `failed` its exception, on this thread.

        `failed` says what it knows and raises the rest; without it every exception is a fault of our own. What
        `rests` can be touched again before either is called. `newest`: what was waited for with the same `then`
        before is dropped. `at_once` does not wait behind a dead stick. Once the page was left nothing is called
        any more; `elsewhere` makes the message that is told then.
        """
        wait = Wait(then, failed, tuple(rests), newest)
        if newest:
            self._newest[then] = wait
        for widget in rests:
            widget.setEnabled(False)
        run(
            task,
            partial(self._arrived, wait),
            partial(self._broke, wait),
            owner=self._owner,
            at_once=at_once,
            elsewhere=elsewhere,
        )
        return wait

    def _arrived(self, wait: Wait, result: object) -> None:
        if self._is_over(wait):
            wait.then(result)

    def _broke(self, wait: Wait, error: Exception) -> None:
        if self._is_over(wait) or not isinstance(error, DeskError):  # a fault of ours is never dropped
            wait.failed(error)

    def _is_over(self, wait: Wait) -> bool:
        """Let go of what rested; False where something newer is waited for instead."""
        if wait.newest and self._newest[wait.then] is not wait:
            return False
        self.over.emit(wait)
        for widget in wait.rests:
            widget.setEnabled(True)
        return True
