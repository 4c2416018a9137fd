"""The one way a file is written: it is wholly there under its name, read back and on the disk, or not at all.

Writing to a stick that was pulled out succeeds; only `fsync` tells. A renamed file whose folder was not
synced is gone after a power cut. So: `.part` in the same folder → write → fsync → read back → replace →
fsync the folder; whatever fails, no `.part` is left and the file that was there before still is.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause, told_as_trouble

_CHUNK = 1 << 20
# Virus scanners and cloud folders hold a new file for a moment: Windows then answers with one of these.
_HELD_BY_ANOTHER = frozenset({5, 32, 33})
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)  # seconds
# Some file systems of sticks cannot sync a folder and say so; that is no failure of the write.
_CANNOT_SYNC_FOLDER = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP})


def durable_write(path: Path, data: bytes | Iterable[bytes]) -> str:
    """Writes the file and returns its SHA-256 in hexadecimal, once it has been read back from the disk.

    Raises `Trouble`; then `path` holds what it held before.
    """
    part = part_of(path)
    with told_as_trouble():
        try:
            digest = _write_part(part, data)
            if file_hash(part) != digest:
                raise Trouble(Cause.COPY_FAILED, what="bytes")
            settle(part, path)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    return digest


def part_of(path: Path) -> Path:
    """The name a file has while it is not yet whole; readers pass over such names."""
    return path.with_name(path.name + ".part")


def clear_parts(folder: Path, names: re.Pattern[str]) -> None:
    """Removes what a process that ended in the middle has left of files with such names.

    Called by the one who is to write such files in this folder, before the first of them. What cannot be removed
    stays, and is passed over as before.
    """
    with suppress(OSError):
        for part in folder.iterdir():
            whole = re.sub(r"(\.part)+$", "", part.name)
            if whole != part.name and names.fullmatch(whole):
                with suppress(OSError):
                    part.unlink()


def _write_part(part: Path, data: bytes | Iterable[bytes]) -> str:
    part.unlink(missing_ok=True)
    digest = hashlib.sha256()
    # O_EXCL follows no link that lies in wait; without O_BINARY Windows would turn every \n into \r\n
    descriptor = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb", buffering=_CHUNK) as file:
        for piece in (data,) if isinstance(data, bytes) else data:
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
        _forget_cached(file.fileno())
    return digest.hexdigest()


def _forget_cached(descriptor: int) -> None:
    """Drop the file from the page cache, so that reading it back really reads the disk."""
    if sys.platform == "linux":
        with suppress(OSError):
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def file_hash(path: Path) -> str:
    """SHA-256 of a file, read from the disk where the system allows. Never for the live database."""
    digest = hashlib.sha256()
    for piece in pieces_of(path):
        digest.update(piece)
    return digest.hexdigest()


def pieces_of(path: Path) -> Iterator[bytes]:
    """The file's bytes, a MiB at a time, read from the disk where the system allows."""
    with path.open("rb") as file:
        _forget_cached(file.fileno())
        while piece := file.read(_CHUNK):
            yield piece


def settle(part: Path, path: Path) -> None:
    """Gives a checked `.part` its name: synced, put in the place of what was there, and the folder synced."""
    with part.open("r+b") as file:
        os.fsync(file.fileno())
    _replace(part, path)
    sync_folder(path.parent)


def _replace(part: Path, path: Path) -> None:
    # on Windows a virus scanner or an indexer may hold a new file for a moment
    for wait in _WAITS:
        try:
            part.replace(path)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
            time.sleep(wait)
        else:
            return
    part.replace(path)


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder survive a power cut. Windows does it by itself and has no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDER:
            raise
    finally:
        os.close(descriptor)
