"""A file that another program writes: when it is all there, and no longer in that program's hands.

No program says when it is done. So a file is left while somebody holds it open for writing, while it changes,
and for longer still where its end is not that of its kind: a scanner may think for a while between two pages.
"""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from pathlib import Path

REST = 3.0
"""Seconds without a change after which a file that ends as its kind does is all there."""
LONG_REST = 60.0
"""Seconds without a change for any other: a scanner's feeder waits no longer between two pages."""
_LONGEST_START = 8  # bytes
_TAIL = 2048  # bytes at the end in which the end of its kind must stand; some scanners pad their files
_ENDS = (  # how a file of each kind begins, and what stands at its end
    (b"%PDF-", b"%%EOF"),
    (b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"),
    (b"\xff\xd8\xff", b"\xff\xd9"),
)
_NO_LEASES = frozenset({errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP})
_SHARING_VIOLATIONS = frozenset({32, 33})  # of Windows: open elsewhere, a part of it locked elsewhere


@dataclass(frozen=True)
class FileState:
    """What identifies a file apart from its name: size in bytes, time of change in nanoseconds, inode."""

    size: int
    changed: int
    node: int

    @staticmethod
    def of(path: Path) -> FileState:
        """The state of the file now; raises `OSError`."""
        status = path.stat()
        return FileState(status.st_size, status.st_mtime_ns, status.st_ino)


def is_all_there(path: Path, rested: float) -> bool:
    """Whether a file that has not changed for so many seconds can be taken; raises `OSError` where it is gone."""
    if rested < REST or not path.stat().st_size:
        return False
    try:
        return not is_held(path) and (rested >= LONG_REST or ends_whole(path))
    except PermissionError:  # not to be read at all: after a while it is taken, so that it is said
        return rested >= LONG_REST


def ends_whole(path: Path) -> bool:
    """Whether the file ends with the bytes that mark the end of its kind (PDF, PNG, JPEG)."""
    with path.open("rb") as file:
        start = file.read(_LONGEST_START)
        file.seek(max(0, path.stat().st_size - _TAIL))
        tail = file.read(_TAIL)
    return any(start.startswith(beginning) and end in tail for beginning, end in _ENDS)


def is_sharing_refusal(code: int) -> bool:
    """Whether Windows refused to open a file for us alone because another program has it open."""
    return code in _SHARING_VIOLATIONS


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _GENERIC_READ, _SHARED_WITH_NOBODY, _OPEN_EXISTING = 0x80000000, 0, 3
    _INVALID_HANDLE = ctypes.c_void_p(-1).value

    def is_held(path: Path) -> bool:
        """Whether another program has the file open: then Windows does not open it for us alone."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateFileW.restype = wintypes.HANDLE
        handle = kernel.CreateFileW(
            str(path), _GENERIC_READ, _SHARED_WITH_NOBODY, None, _OPEN_EXISTING, 0, None
        )
        if handle == _INVALID_HANDLE:
            return is_sharing_refusal(ctypes.get_last_error())
        kernel.CloseHandle(wintypes.HANDLE(handle))
        return False

else:
    import fcntl
    import signal

    def is_held(path: Path) -> bool:
        """Whether another program has the file open for writing: then Linux gives no lease for reading.

        Not told of a file that is another user's, or on a file system without leases: False.
        """
        if sys.platform != "linux":
            return False
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            # who opens it this very moment makes the kernel send us a signal: one that ends no program
            fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
            fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
        except OSError as error:
            if error.errno in _NO_LEASES:
                return False
            if error.errno == errno.EAGAIN:
                return True
            raise
        finally:
            os.close(descriptor)
        return False
