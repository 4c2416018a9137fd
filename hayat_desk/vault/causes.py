"""Why the vault could not do a thing: the causes of `Trouble`, and how an error of the system tells its own.

A wrong passphrase is no trouble but a refusal (`keys.PassphraseFlaw`): nothing is broken, one types again.
"""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from sqlcipher3 import dbapi2

from hayat_desk.errors import DeskError, Trouble

_LOG = logging.getLogger(__name__)


class Cause(StrEnum):
    """What outside the program prevented an act; `ui/wording/causes.py` has the sentence for each."""

    # the file of the office
    MISSING_FILE = "missing_file"  # no such file; nothing was made in its place
    EMPTY_FILE = "empty_file"  # zero bytes: a file cut off by a full or failing disk, never a new office
    FILE_EXISTS = "file_exists"  # something already stands where a new file or folder was to be made
    PLAINTEXT_FILE = "plaintext_file"  # a database anybody can read: not made by this program
    FOREIGN_FILE = "foreign_file"  # opens with our key, and yet is no office's database
    WRONG_KEY = "wrong_key"  # not one page answers to this key: the file and the key file are not a pair
    DAMAGED_FILE = "damaged_file"  # the key is right and some pages are not: restore a backup
    NEWER_FILE = "newer_file"  # made by a later program (found, known): install that; the file is untouched
    # the program's own parts
    LIBRARY_TOO_OLD = "library_too_old"  # SQLite before 3.51.3 (found), or not SQLCipher at all
    PRAGMA_DIFFERS = "pragma_differs"  # a setting that guards the data did not take (pragma)
    OUT_OF_MEMORY = "out_of_memory"  # the computer's memory is used up; closing other programs may do
    # the disk and its folder
    DISK_FULL = "disk_full"
    DISK_FAILING = "disk_failing"  # the disk answers with input/output errors
    READ_ONLY = "read_only"  # the file, its folder or its drive may not be written
    CANNOT_OPEN = "cannot_open"  # the system refuses to open it and says no more
    PATH_TOO_LONG = "path_too_long"
    NETWORK_FOLDER = "network_folder"  # shared folders cannot hold the office: their locks do not hold
    BUSY = "busy"  # another program or a long task holds the file; trying again may do
    ALREADY_OPEN = "already_open"  # the program already runs on this office
    DRIVE_GONE = "drive_gone"  # the stick was pulled out in the middle
    # the key file
    KEYS_MISSING = "keys_missing"
    KEYS_DAMAGED = "keys_damaged"  # not readable as a key file, or with absurd figures in it
    KEYS_NEWER = "keys_newer"  # written by a later program
    # attachments
    ATTACHMENT_MISSING = "attachment_missing"  # a scan's sealed file is not there
    ATTACHMENT_DAMAGED = "attachment_damaged"  # it is there and is not what was sealed
    # copies
    COPY_FAILED = "copy_failed"  # what was read back is not what was written (what), or nobody knows why
    COPY_UNSOUND = "copy_unsound"  # an existing copy failed its check (what)


_BY_ERRNO = {
    errno.ENOSPC: Cause.DISK_FULL,
    errno.EDQUOT: Cause.DISK_FULL,
    errno.EFBIG: Cause.DISK_FULL,
    errno.EIO: Cause.DISK_FAILING,
    errno.EROFS: Cause.READ_ONLY,
    errno.EACCES: Cause.READ_ONLY,
    errno.EPERM: Cause.READ_ONLY,
    errno.ENODEV: Cause.DRIVE_GONE,
    errno.ENXIO: Cause.DRIVE_GONE,
    errno.ENOTCONN: Cause.DRIVE_GONE,
    errno.ESTALE: Cause.DRIVE_GONE,
    errno.ENOENT: Cause.MISSING_FILE,
    errno.ENOTDIR: Cause.MISSING_FILE,
    errno.EEXIST: Cause.FILE_EXISTS,
    errno.ENOTEMPTY: Cause.FILE_EXISTS,
    errno.ENAMETOOLONG: Cause.PATH_TOO_LONG,
    errno.EBUSY: Cause.BUSY,
    errno.ETXTBSY: Cause.BUSY,
    errno.EAGAIN: Cause.BUSY,
}
# Windows says more in winerror than in errno: sharing violations come as "permission denied".
_BY_WINERROR = {
    32: Cause.BUSY,
    33: Cause.BUSY,
    39: Cause.DISK_FULL,
    112: Cause.DISK_FULL,
    19: Cause.READ_ONLY,
    21: Cause.DRIVE_GONE,
    55: Cause.DRIVE_GONE,
    1006: Cause.DRIVE_GONE,
    1167: Cause.DRIVE_GONE,
    23: Cause.DISK_FAILING,
    1117: Cause.DISK_FAILING,
}
_BY_SQLITE_CODE = {
    dbapi2.SQLITE_FULL: Cause.DISK_FULL,
    dbapi2.SQLITE_IOERR: Cause.DISK_FAILING,
    dbapi2.SQLITE_READONLY: Cause.READ_ONLY,
    dbapi2.SQLITE_PERM: Cause.READ_ONLY,
    dbapi2.SQLITE_BUSY: Cause.BUSY,
    dbapi2.SQLITE_LOCKED: Cause.BUSY,
    dbapi2.SQLITE_CORRUPT: Cause.DAMAGED_FILE,
    dbapi2.SQLITE_NOTADB: Cause.WRONG_KEY,
    dbapi2.SQLITE_CANTOPEN: Cause.CANNOT_OPEN,
    dbapi2.SQLITE_NOMEM: Cause.OUT_OF_MEMORY,
}
# `Connection.backup` raises without a code: only SQLite's own fixed text for it (sqlite3_errstr) is left.
_BY_SQLITE_TEXT = {
    "database or disk is full": Cause.DISK_FULL,
    "disk I/O error": Cause.DISK_FAILING,
    "attempt to write a readonly database": Cause.READ_ONLY,
    "access permission denied": Cause.READ_ONLY,
    "database is locked": Cause.BUSY,
    "database table is locked": Cause.BUSY,
    "database disk image is malformed": Cause.DAMAGED_FILE,
    "file is not a database": Cause.WRONG_KEY,
    "unable to open database file": Cause.CANNOT_OPEN,
    "out of memory": Cause.OUT_OF_MEMORY,
}


def trouble_of(error: BaseException) -> Trouble | None:
    """The trouble that an `OSError`, a `MemoryError` or an error of the database tells of.

    None where it is no trouble of the world but our own fault (a constraint, a misspelt statement).
    """
    cause: Cause | None = None
    if isinstance(error, OSError):
        winerror: int | None = getattr(error, "winerror", None)
        cause = _BY_WINERROR.get(winerror) if winerror else None
        cause = cause or _BY_ERRNO.get(error.errno or 0, Cause.CANNOT_OPEN)
    elif isinstance(error, dbapi2.Error):
        code: int = getattr(error, "sqlite_errorcode", None) or 0
        # the low byte is the kind, the rest its variety
        cause = _BY_SQLITE_CODE.get(code & 0xFF) if code else _BY_SQLITE_TEXT.get(str(error))
    elif isinstance(error, MemoryError):
        cause = Cause.OUT_OF_MEMORY
    return Trouble(cause) if cause else None


@contextmanager
def told_as_trouble(otherwise: Cause | None = None) -> Iterator[None]:
    """Turns the errors of the disk and the database in its block into `Trouble`; others pass unchanged.

    Where a cause is given as `otherwise`, they become that trouble instead, and stand in the log: for acts
    after which the clerk must be able to go on whatever happened, such as the copy at closing.
    """
    try:
        yield
    except DeskError:
        raise
    except Exception as error:  # of every kind, for `otherwise`; `trouble_of` tells which are the world's
        trouble = trouble_of(error)
        if trouble is None and otherwise is not None:
            _LOG.exception("unforeseen")
            trouble = Trouble(otherwise)
        if trouble is None:
            raise
        raise trouble from error
