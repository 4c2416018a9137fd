"""What becomes of a job after Qt has handed it to CUPS, the print system of Linux.

A printer that is off or has no paper refuses nothing: its queue takes the job and waits. So the queue is asked,
through the library of CUPS that Qt itself uses, until the job is out or the printer has stood still for too
long. Alerts of a queue without a job are worth nothing: they are those of its last job, perhaps of yesterday.
"""

from __future__ import annotations

import ctypes
import time
from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from functools import cache
from typing import NamedTuple

PATIENCE = 12.0
"""Seconds in which a printer wakes up and takes a paper, and for which an alert of its own stops it for good."""
PATIENCE_WITH_OLD_ALERTS = 30.0
"""Seconds more, where the alert stood there before the job or is a mere warning: another tray may have paper."""
SECONDS_A_PAGE = 6.0

_LOOK_EVERY = 0.2  # seconds
_TROUBLE = (
    "connecting-to-device",
    "cover-open",
    "door-open",
    "input-tray-missing",
    "interlock-open",
    "marker-supply-empty",
    "media-empty",
    "media-jam",
    "media-needed",
    "offline",
    "shutdown",
    "stopped-partly",
    "timed-out",
    "toner-empty",
)
"""RFC 8011 §5.4.12, without what says that something runs low; `offline` is what backends of CUPS say."""


class _State(IntEnum):
    """Of a job, those that are asked about (RFC 8011 §5.3.7)."""

    HELD = 4
    STOPPED = 6
    COMPLETED = 9


_PRINTER_STOPPED = "5"  # RFC 8011 §5.4.11
_ACTIVE, _FINISHED, _ALL = 0, 1, -1  # CUPS_WHICHJOBS_…


class _Job(NamedTuple):
    """A job of the queue, as far as it matters here."""

    number: int
    title: bytes
    state: int


class _CupsJob(ctypes.Structure):
    """cups_job_t of cups.h."""

    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


class _CupsOption(ctypes.Structure):
    """cups_option_t of cups.h."""

    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _CupsDestination(ctypes.Structure):
    """cups_dest_t of cups.h."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_CupsOption)),
    )


@cache
def _cups() -> ctypes.CDLL | None:
    """The library; None where there is no CUPS: on Windows, and where Qt prints without it."""
    try:
        cups = ctypes.CDLL("libcups.so.2")
    except OSError:
        return None
    jobs, destination = ctypes.POINTER(_CupsJob), ctypes.POINTER(_CupsDestination)
    server, name, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    cups.cupsGetJobs2.argtypes = [server, ctypes.POINTER(jobs), name, number, number]
    cups.cupsFreeJobs.argtypes = [number, jobs]
    cups.cupsGetNamedDest.argtypes = [server, name, name]
    cups.cupsGetNamedDest.restype = destination
    cups.cupsFreeDests.argtypes = [number, destination]
    cups.cupsCancelJob2.argtypes = [server, name, number, number]
    return cups


class Fate(Enum):
    """What became of a job."""

    TAKEN = auto()
    STOPPED = auto()  # it is not on paper and waits nowhere
    UNKNOWN = auto()  # the print system does not answer: it may come out, or not


@dataclass(frozen=True)
class Before:
    """How a queue was before a job: its newest job, and what its printer complained of."""

    last_job: int
    alerts: frozenset[str]


class PrintQueue:
    """The queue of one printer. Each question may wait for the print system: ask on the worker."""

    def __init__(self, name: str) -> None:
        # «name/instance» is the same queue with options of its own
        queue, _, instance = name.partition("/")
        self._name, self._instance = queue.encode(), instance.encode() or None

    def before(self) -> Before | None:
        """How the queue is now; None where it takes no job."""
        if _cups() is None:
            return Before(0, frozenset())
        alerts, jobs = self._alerts(), self._jobs(_ALL)
        if alerts is None or jobs is None:
            return None
        return Before(max((job.number for job in jobs), default=0), alerts)

    def fate(self, title: str, before: Before, pages: int) -> Fate:
        """What becomes of the job of this title that is newer than `before`; one that stands still is taken back.

        A job that is slow or waits behind others counts as taken; so does every job where there is no CUPS.
        """
        if _cups() is None:
            return Fate.TAKEN
        began = time.monotonic()
        since: float | None = None  # when an alert came that was not there before
        while True:
            active = self._ours(_ACTIVE, title, before)
            if active is None:
                return Fate.UNKNOWN
            if not active:
                return self._fate_of_finished(title, before)
            job = active[0]
            alerts, now = self._alerts(), time.monotonic()
            trouble = {alert for alert in alerts or () if _is_trouble(alert)}
            news = {alert for alert in trouble - before.alerts if not alert.endswith("-warning")}
            since = (since or now) if news else None
            seconds = now - began
            if alerts is None or job.state == _State.STOPPED:
                stands_still = True
            elif news:
                stands_still = since is not None and now - since > PATIENCE
            elif trouble or job.state == _State.HELD:
                stands_still = seconds > PATIENCE + PATIENCE_WITH_OLD_ALERTS + SECONDS_A_PAGE * pages
            elif seconds > PATIENCE:
                return Fate.TAKEN
            else:
                stands_still = False
            if stands_still:
                self._cancel(job.number)
                return Fate.STOPPED
            time.sleep(_LOOK_EVERY)

    def _fate_of_finished(self, title: str, before: Before) -> Fate:
        """What became of a job that neither waits nor prints any more."""
        finished = self._ours(_FINISHED, title, before)
        if finished is None:
            return Fate.UNKNOWN
        if not finished:  # refused; or it is through, where the print system keeps no history
            return Fate.STOPPED if self._jobs(_ALL) else Fate.TAKEN
        is_out = all(job.state == _State.COMPLETED for job in finished)
        return Fate.TAKEN if is_out else Fate.STOPPED

    def _ours(self, selection: int, title: str, before: Before) -> list[_Job] | None:
        jobs = self._jobs(selection)
        if jobs is None:
            return None
        return [job for job in jobs if job.number > before.last_job and job.title == title.encode()]

    def _jobs(self, selection: int) -> list[_Job] | None:
        """This user's jobs; None where the print system does not answer."""
        cups = _cups()
        if cups is None:
            return []
        buffer = ctypes.POINTER(_CupsJob)()
        count = cups.cupsGetJobs2(None, ctypes.byref(buffer), self._name, 1, selection)
        if count < 0:
            return None
        jobs = [_Job(job.id, job.title, job.state) for job in buffer[:count]]
        cups.cupsFreeJobs(count, buffer)
        return jobs

    def _alerts(self) -> frozenset[str] | None:
        """What the printer complains of; None where its queue is stopped or takes no job."""
        cups = _cups()
        handle = cups.cupsGetNamedDest(None, self._name, self._instance) if cups is not None else None
        if cups is None or not handle:
            return frozenset()
        printer = handle.contents
        options = {
            option.name: (option.value or b"").decode() for option in printer.options[: printer.num_options]
        }
        cups.cupsFreeDests(1, handle)
        takes_none = options.get(b"printer-is-accepting-jobs") == "false"
        if takes_none or options.get(b"printer-state") == _PRINTER_STOPPED:
            return None
        return frozenset(options.get(b"printer-state-reasons", "").split(","))

    def _cancel(self, number: int) -> None:
        """Take a job back, so that it does not come out beside the one that is printed again."""
        cups = _cups()
        if cups is not None:
            cups.cupsCancelJob2(None, self._name, number, 0)


def _is_trouble(alert: str) -> bool:
    return alert.startswith(_TROUBLE) or alert.endswith("-error")
