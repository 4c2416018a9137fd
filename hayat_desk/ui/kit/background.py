"""Slow work off the window's thread: one worker, results delivered where the window lives.

A task opens its own work on the desk and returns frozen values; it never touches a widget.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from hayat_desk.errors import DeskError

T = TypeVar("T")

_LOG = logging.getLogger(__name__)

Elsewhere = Callable[[Any], object]
"""Makes of a result, or of a `DeskError`, the message that is told where its page was left meanwhile."""

_TURN = 0.0005
"""Seconds after which the worker lets the window go on: a page asks for Python some thousand times."""


class Cancelled(Exception):
    """The clerk stopped the work; nothing was changed."""


class Steps(QObject):
    """Carries a task's named step and count to the window, and the clerk's cancel to the task."""

    told = Signal(str, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = Event()

    def tell(self, step: str, count: int = 0, total: int = 0) -> None:
        """Called by the task: where it is. Raises `Cancelled` once the clerk has stopped it."""
        if self._stop.is_set():
            raise Cancelled
        self.told.emit(step, count, total)

    def stop(self) -> None:
        """Called by the window: end at the next step."""
        self._stop.set()


@dataclass(frozen=True)
class _Awaited:
    """Who waits for a task. Kept on the window's thread alone: were the worker to let go of a page last,
    the page would be taken down on a thread where no widget may be touched.
    """

    then: Callable[[Any], object]
    failed: Callable[[Exception], object]
    owner: QObject | None
    elsewhere: Elsewhere | None

    def on_page(self, page: QWidget) -> bool:
        """Whether who waits is this page or stands on it."""
        owner = self.owner
        return isinstance(owner, QWidget) and isValid(owner) and (owner is page or page.isAncestorOf(owner))

    def told_elsewhere(self, tell: Callable[[Any], object], owner: QObject) -> _Awaited | None:
        """The same work, of which only a message is wanted any more; None where nothing is to be told of it."""
        words = self.elsewhere
        if words is None:
            return None
        return _Awaited(
            lambda result: tell(words(result)), lambda error: _tell_refusal(error, words, tell), owner, None
        )


class _Courier(QObject):
    """Lives with the window for as long as the program; what the worker sends arrives here, on its thread."""

    came_back = Signal(int, object, object)
    """Number of the task, its result, its exception (None where there was none)."""

    def __init__(self) -> None:
        super().__init__()
        self._awaited: dict[int, _Awaited] = {}
        self._last = 0
        sys.setswitchinterval(_TURN)
        self.worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker")
        # queued: emitted on the worker, delivered in the event loop of the window's thread
        self.came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def send(self, task: Callable[[], object], awaited: _Awaited, *, at_once: bool) -> None:
        """Give a task to the worker, or to a thread of its own."""
        self._last += 1
        self._awaited[self._last] = awaited
        if at_once:
            Thread(target=_carry_out, args=(self._last, task, self.came_back.emit), daemon=True).start()
        else:
            self.worker.submit(_carry_out, self._last, task, self.came_back.emit)

    def forget(self, page: QWidget, tell: Callable[[Any], object], teller: QObject) -> None:
        """Nothing is delivered any more to this page and what stands on it; messages go to `tell`."""
        for number, awaited in list(self._awaited.items()):
            if awaited.on_page(page):
                instead = awaited.told_elsewhere(tell, teller)
                if instead is None:
                    del self._awaited[number]
                else:
                    self._awaited[number] = instead

    @Slot(int, object, object)
    def _deliver(self, number: int, result: object, error: Exception | None) -> None:
        awaited = self._awaited.pop(number, None)
        # Qt may have destroyed the widget while Python still holds its wrapper
        if awaited is None or (awaited.owner is not None and not isValid(awaited.owner)):
            if error is not None:
                _log_fault(error)
            return
        if error is None:
            awaited.then(result)
        else:
            awaited.failed(error)


def _carry_out(
    number: int, task: Callable[[], object], send: Callable[[int, object, object], object]
) -> None:
    try:
        result = task()
    except Exception as error:  # noqa: BLE001, RUF100 - every failure is handed to the window
        send(number, None, error)
    else:
        send(number, result, None)


class _One:
    courier: _Courier | None = None


def _courier() -> _Courier:
    if _One.courier is None:
        _One.courier = _Courier()
    return _One.courier


def _log_fault(error: Exception) -> None:
    """Nobody is there to be told: a fault of ours goes into the log."""
    if not isinstance(error, (DeskError, Cancelled)):
        _LOG.error("unforeseen", exc_info=error)


def _tell_refusal(error: Exception, words: Elsewhere, tell: Callable[[Any], object]) -> None:
    if isinstance(error, DeskError):
        tell(words(error))
    else:
        _log_fault(error)


def raise_again(error: Exception) -> None:
    """What is raised where nobody expected it is a fault of our own."""
    raise error


def run(
    task: Callable[[], T],
    then: Callable[[T], object],
    failed: Callable[[Exception], object] = raise_again,
    *,
    owner: QObject | None = None,
    at_once: bool = False,
    elsewhere: Elsewhere | None = None,
) -> None:
    """Do the task on the worker; `then` gets its result, `failed` its exception, on this thread.

    Without `failed` an exception is a fault of our own, and is raised here.
    Nothing is delivered once `owner` is gone. The task itself must hold no widget. `at_once` is for what must
    not wait behind a printer or a dead stick that holds the worker. `elsewhere` makes the message that is told
    of it where the owner's page was left meanwhile.
    """
    _courier().send(task, _Awaited(then, failed, owner, elsewhere), at_once=at_once)


def forget(page: QWidget, tell: Callable[[Any], object], teller: QObject) -> None:
    """A page was left: what comes back for it now would take the focus, or speak, from behind another.

    `tell` gets the messages of work that the clerk is told of wherever he is, as long as `teller` is there.
    """
    _courier().forget(page, tell, teller)


def finish(milliseconds: int = 30_000) -> bool:
    """Wait for the worker to end what it has: at closing, and in tests. False when the time ran out."""
    finished_jobs, _ = wait([_courier().worker.submit(lambda: None)], timeout=milliseconds / 1000)
    return bool(finished_jobs)
