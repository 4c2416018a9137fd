"""Keeps a second instance of the program out of the same office.

The lock is the operating system's on an open file, so the kernel frees it however the program ends; a number
written into a file would keep the office shut after a power cut. What stands in the file means nothing.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause, told_as_trouble

LOCK_NAME = "lock"
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK, 0})  # Wine refuses without saying why: 0

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


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        with told_as_trouble():
            try:
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
