"""Slow work off the window's thread: one worker, results delivered where the window lives.

A task opens its own work on the desk and returns frozen values; it never touches a widget.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

T = TypeVar("T")


class Cancelled(Exception):
    """The clerk stopped the work; nothing was changed."""


class Steps(QObject):
    """Carries a task's named step and count to the window, and the clerk's cancel to the task."""

    told = Signal(str, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    def tell(self, step: str, done: int = 0, total: int = 0) -> None:
        """Called by the task: where it is. Raises `Cancelled` once the clerk has stopped it."""
        if self._stop.is_set():
            raise Cancelled
        self.told.emit(step, done, total)

    def stop(self) -> None:
        """Called by the window: end at the next step."""
        self._stop.set()


class _Courier(QObject):
    """Lives with the window; what the worker emits arrives here on the window's thread."""

    arrived = Signal(object)
    broke = Signal(object)

    def __init__(
        self,
        then: Callable[[object], object],
        failed: Callable[[Exception], object],
        owner: QObject | None,
    ) -> None:
        super().__init__()
        self._then = then
        self._failed = failed
        self._owner = owner
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.broke.connect(self._report, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, result: object) -> None:
        self._done(self._then, result)

    @Slot(object)
    def _report(self, error: Exception) -> None:
        self._done(self._failed, error)

    def _done(self, hand_over: Callable[..., object], what: object) -> None:
        _UNDERWAY.discard(self)
        if self._owner is None or isValid(self._owner):
            hand_over(what)


class _Errand(QRunnable):
    def __init__(self, task: Callable[[], object], courier: _Courier) -> None:
        super().__init__()
        self._task = task
        self._courier = courier

    def run(self) -> None:
        """Do the task and send what came of it."""
        try:
            result = self._task()
        except Exception as error:  # noqa: BLE001, RUF100 - every failure is handed to the window
            self._courier.broke.emit(error)
        else:
            self._courier.arrived.emit(result)


_UNDERWAY: set[_Courier] = set()


class _Workers:
    pool: QThreadPool | None = None


def _pool() -> QThreadPool:
    if _Workers.pool is None:
        _Workers.pool = QThreadPool()
        _Workers.pool.setMaxThreadCount(1)
    return _Workers.pool


def run(
    task: Callable[[], T],
    then: Callable[[T], object],
    failed: Callable[[Exception], object],
    *,
    owner: QObject | None = None,
) -> None:
    """Do the task on the worker; `then` gets its result, `failed` its exception, on this thread.

    Nothing is delivered once `owner` is gone.
    """
    courier = _Courier(then, failed, owner)  # type: ignore[arg-type]  # the result travels as an object
    _UNDERWAY.add(courier)
    _pool().start(_Errand(task, courier))


def finish(milliseconds: int = 30_000) -> bool:
    """Wait for the worker to end: at closing, and in tests. False when the time ran out."""
    return _pool().waitForDone(milliseconds)
