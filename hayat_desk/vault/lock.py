"""Keeps a second instance of the program out of the same office, and two copiers out of one folder.

The lock is the operating system's on an open file, so the kernel frees it however the program ends; a number
written into a file would keep the office shut after a power cut. What stands in the file means nothing.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause, told_as_trouble

LOCK_NAME = "lock"
COPYING_NAME = "copying.lock"
LONGEST_WAIT = 60.0  # seconds for another office's copy to be done
_LOOK_EVERY = 0.1  # seconds
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK, 0})  # Wine refuses without saying why: 0
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL})

_held: set[int] = set()


@contextmanager
def only_instance(folder: Path) -> Iterator[None]:
    """Holds the office in `folder` for this process while the block runs.

    Raises `Trouble(ALREADY_OPEN)` at once where another process holds it. Replacing the process (`exec`)
    lets go; the new one takes it again.
    """
    with told_as_trouble():
        descriptor = os.open(folder / LOCK_NAME, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        _take(descriptor)
        _held.add(descriptor)
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


@contextmanager
def only_copier(folder: Path, longest: float = LONGEST_WAIT) -> Iterator[None]:
    """Holds a folder of copies for this process: of two that name, copy and thin at once one waits.

    Raises `Trouble(BUSY)` after `longest` seconds. Where the file system knows no locks nobody waits.
    """
    with told_as_trouble():
        descriptor = os.open(folder / COPYING_NAME, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        _held.add(descriptor)
        _wait_for(descriptor, longest)
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def _wait_for(descriptor: int, longest: float) -> None:
    end = time.monotonic() + longest
    while True:
        try:
            _take(descriptor)
        except Trouble as trouble:
            error = trouble.__cause__
            if isinstance(error, OSError) and error.errno in _NO_LOCKS:
                return
            if trouble.cause is not Cause.ALREADY_OPEN:
                raise
            if time.monotonic() > end:
                raise Trouble(Cause.BUSY) from trouble
            time.sleep(_LOOK_EVERY)
        else:
            return


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        with told_as_trouble():
            try:
                # one byte is enough, and may lie beyond the end of an empty file
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            except OSError as error:
                if error.errno in _TAKEN:
                    raise Trouble(Cause.ALREADY_OPEN) from error
                raise

else:
    import fcntl

    def _take(descriptor: int) -> None:
        with told_as_trouble():
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                if error.errno in _TAKEN:
                    raise Trouble(Cause.ALREADY_OPEN) from error
                raise

    def _let_go_in_child() -> None:
        # a forked child shares the lock: outliving us it would keep the office shut
        for descriptor in _held:
            os.close(descriptor)
        _held.clear()

    os.register_at_fork(after_in_child=_let_go_in_child)
