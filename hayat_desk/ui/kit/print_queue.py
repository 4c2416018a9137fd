"""What becomes of a job after Qt has handed it to CUPS, the print system of Linux.

A printer that is off or has no paper refuses nothing: its queue takes the job and waits. So the queue is asked,
through the library of CUPS that Qt itself uses, until the job is out or the printer has stood still for too
long. Alerts of a queue without a job are worth nothing: they are those of its last job, perhaps of yesterday.
"""

from __future__ import annotations

import ctypes
import time
from enum import IntEnum
from functools import cache
from typing import NamedTuple

PATIENCE = 12.0
"""Seconds in which a printer wakes up and takes a paper; longer than that only with an alert is standing still."""

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
    """RFC 8011 §5.3.7."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELLED = 7
    ABORTED = 8
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


class PrintQueue:
    """The queue of one printer. Each question may wait for the print system: ask on the worker."""

    def __init__(self, name: str) -> None:
        self._name = name.encode()

    def last_job(self) -> int:
        """The number of the newest job in the queue, 0 where there is none."""
        return max((job.number for job in self._jobs(_ALL, mine=False)), default=0)

    def takes(self, title: str, *, after: int, patience: float | None = None) -> bool:
        """Whether the job of this title, newer than `after`, gets onto paper; one that does not is taken back.

        Waits at most `patience` seconds, else `PATIENCE`. A job that is slow or waits behind others counts as taken;
        so does everything where there is no CUPS to ask.
        """
        until = time.monotonic() + (PATIENCE if patience is None else patience)
        while True:
            job = self._job(title, after, _ACTIVE)
            if job is None:
                job = self._job(title, after, _FINISHED)
                return job is None or job.state == _State.COMPLETED
            alerts = self._alerts()
            is_late = time.monotonic() > until
            if job.state == _State.STOPPED or alerts is None or (is_late and _is_trouble(alerts)):
                self._cancel(job.number)
                return False
            if is_late:
                return True
            time.sleep(_LOOK_EVERY)

    def _job(self, title: str, after: int, which: int) -> _Job | None:
        jobs = self._jobs(which, mine=True)
        return next((job for job in jobs if job.number > after and job.title == title.encode()), None)

    def _jobs(self, which: int, *, mine: bool) -> list[_Job]:
        cups = _cups()
        if cups is None:
            return []
        found = ctypes.POINTER(_CupsJob)()
        count = cups.cupsGetJobs2(None, ctypes.byref(found), self._name, int(mine), which)
        jobs = [_Job(job.id, job.title, job.state) for job in found[: max(count, 0)]]
        cups.cupsFreeJobs(count, found)
        return jobs

    def _alerts(self) -> list[str] | None:
        """What the printer complains of; None where its queue is stopped."""
        cups = _cups()
        found = cups.cupsGetNamedDest(None, self._name, None) if cups is not None else None
        if cups is None or not found:
            return []
        told = found.contents
        options = {one.name: (one.value or b"").decode() for one in told.options[: told.num_options]}
        cups.cupsFreeDests(1, found)
        if options.get(b"printer-state") == _PRINTER_STOPPED:
            return None
        return options.get(b"printer-state-reasons", "").split(",")

    def _cancel(self, number: int) -> None:
        """Take a job back, so that it does not come out beside the one that is printed again."""
        cups = _cups()
        if cups is not None:
            cups.cupsCancelJob2(None, self._name, number, 0)


def _is_trouble(alerts: list[str]) -> bool:
    return any(alert.startswith(_TROUBLE) or alert.endswith("-error") for alert in alerts)
