"""The one way to the office's database: an encrypted SQLite connection with every guard set and read back.

Nothing but SQLite ever opens the file, not even to look at its first bytes: closing any other handle would
silently drop SQLite's locks on it. So a probe through SQLite itself, which can write nothing, says first
what kind of file this is; only a file that is ours, whole and not newer is opened for work.

The connection is in autocommit (`isolation_level=None`): whoever uses it says BEGIN and COMMIT.
"""

from __future__ import annotations

import os
from pathlib import Path

from sqlcipher3 import dbapi2

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.drives import on_network

DATABASE_NAME = "office.db"
APPLICATION_ID = 0x48594454  # "HYDT"
FORMAT = 1  # kept in user_version; a program refuses files whose number is higher than its own

OLDEST_LIBRARY = (3, 51, 3)  # before it, two connections in WAL mode could damage the file
KEY_BYTES = 32
_SMALLEST_DATABASE = 512  # bytes: one page of the smallest size there is
LONGEST_PATH = 500  # bytes; SQLite's own limit is 512 with its "-journal"

_SETTINGS: tuple[tuple[str, int], ...] = (
    ("foreign_keys", 1),
    ("temp_store", 2),  # memory: sorting must not spill plain rows into a temporary file
    ("busy_timeout", 5_000),  # milliseconds
    ("cache_size", -16_384),  # KiB
    ("secure_delete", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("mmap_size", 0),
)
_FULL = 2  # of synchronous: what was committed is on the disk when commit returns


def connect(path: Path, key: bytes, *, create: bool = False, read_only: bool = False) -> dbapi2.Connection:
    """Opens the encrypted database at `path` with the 32-byte data key.

    `create` makes a new file and refuses an existing one; without it nothing is ever made. `read_only` is for
    copies and for folders that may not be written. The connection may pass from thread to thread, one at a
    time. Raises `Trouble` with a cause for each kind of file it cannot take, and leaves that file as it was.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("the data key has 32 bytes")
    path = path.absolute()
    _require_library()
    _require_local(path)
    with told_as_trouble():
        if create:
            # 0600 before the first byte; O_EXCL so that two programs cannot make the same office
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            mode = "rw"
        else:
            _probe(path, key)
            mode = _read_only_mode(path) if read_only else "rw"
        connection = _open(path, mode, key)
        try:
            if create:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {FORMAT}")
            _set_guards(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def connect_for_copying(path: Path, key: bytes) -> dbapi2.Connection:
    """A new encrypted file for SQLite's online backup; no guards are set, since it is synced and verified after."""
    path = path.absolute()
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return _open(path, "rw", key)


def answers_to(path: Path, key: bytes) -> bool:
    """Whether a copy's first page answers to this key and the file is as long as it says: one look, no trace.

    It says nothing of the other pages.
    """
    if not path.is_file() or path.stat().st_size < _SMALLEST_DATABASE:
        return False
    probe = _open(path, _read_only_mode(path), key)
    try:
        probe.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return _value(probe, "application_id") == APPLICATION_ID
    except dbapi2.DatabaseError:
        return False
    finally:
        probe.close()


def _require_library() -> None:
    if dbapi2.sqlite_version_info < OLDEST_LIBRARY:
        raise Trouble(Cause.LIBRARY_TOO_OLD, found=dbapi2.sqlite_version)


def _require_local(path: Path) -> None:
    if len(os.fsencode(path)) > LONGEST_PATH:
        raise Trouble(Cause.PATH_TOO_LONG)
    if on_network(path.parent):
        raise Trouble(Cause.NETWORK_FOLDER)


def _open(path: Path, mode: str, key: bytes | None) -> dbapi2.Connection:
    """`mode` is a query of SQLite's file URI: rw, ro, or ro&immutable=1. Arabic, «?» and «#» are escaped."""
    connection = dbapi2.connect(
        f"{path.as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # else page errors are written to stderr
    if key is not None:
        # a raw key: argon2id has stretched the passphrase already, and SQLCipher need not do it for every connection
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _read_only_mode(path: Path) -> str:
    """`ro&immutable=1` for a file without a WAL: it is complete, and is read without creating any file beside it."""
    return "ro" if path.with_name(path.name + "-wal").exists() else "ro&immutable=1"


def _probe(path: Path, key: bytes) -> None:
    """Raises `Trouble` when the file cannot be opened, with the reason; writes nothing, not even on closing.

    An ordinary connection would, when it closes, copy what a killed program left in the WAL into the file,
    even under a wrong key; a read-only one cannot.
    """
    if not path.exists():
        raise Trouble(Cause.MISSING_FILE)
    size = path.stat().st_size
    if size < _SMALLEST_DATABASE:  # SQLite would take it for a new, empty database
        raise Trouble(Cause.DAMAGED_FILE if size else Cause.EMPTY_FILE)
    probe = _open(path, _read_only_mode(path), key)
    try:
        application = _value(probe, "application_id")
        version = int(str(_value(probe, "user_version")))
        probe.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in {dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_CORRUPT}:
            raise
        raise Trouble(_why_unreadable(path, key)) from error
    finally:
        probe.close()
    if application != APPLICATION_ID:
        raise Trouble(Cause.FOREIGN_FILE)
    if version > FORMAT:
        raise Trouble(Cause.NEWER_FILE, found=version, known=FORMAT)


def _why_unreadable(path: Path, key: bytes) -> Cause:
    """A wrong key and a damaged first page look alike at first: the other pages tell them apart."""
    if _is_plaintext(path):
        return Cause.PLAINTEXT_FILE
    keyed = _open(path, "ro&immutable=1", key)
    try:
        page_size = int(str(_value(keyed, "cipher_page_size")))
        bad_pages = sum(1 for _ in keyed.execute("PRAGMA cipher_integrity_check"))
    finally:
        keyed.close()
    # under a wrong key the seal of every page fails, under the right one only those of damaged pages
    pages, rest = divmod(path.stat().st_size, page_size)
    return Cause.DAMAGED_FILE if rest or bad_pages < pages else Cause.WRONG_KEY


def _is_plaintext(path: Path) -> bool:
    plain = _open(path, "ro&immutable=1", None)
    try:
        plain.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError:
        return False
    finally:
        plain.close()
    return True


def _set_guards(connection: dbapi2.Connection, *, read_only: bool) -> None:
    """Sets every guard and reads it back: an ignored PRAGMA says nothing."""
    if not _value(connection, "cipher_version") or _value(connection, "cipher_status") != 1:
        raise Trouble(Cause.LIBRARY_TOO_OLD, found="")
    settings = _SETTINGS
    if read_only:
        settings = (*settings, ("query_only", 1))
    else:
        # readers never wait for the writer; with `synchronous = FULL` a commit is on the disk before it returns
        connection.execute("PRAGMA journal_mode = WAL")
        _require(connection, "journal_mode", "wal")
        settings = (*settings, ("synchronous", _FULL))
    for name, value in settings:
        connection.execute(f"PRAGMA {name} = {value}")
        _require(connection, name, value)


def _require(connection: dbapi2.Connection, name: str, value: int | str) -> None:
    if _value(connection, name) != value:
        raise Trouble(Cause.PRAGMA_DIFFERS, pragma=name)


def _value(connection: dbapi2.Connection, pragma: str) -> int | str | None:
    """The value of a pragma; SQLCipher answers its own ones as text."""
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    if row is None:
        return None
    value: int | str = row[0]
    return int(value) if isinstance(value, str) and value.isdecimal() else value
