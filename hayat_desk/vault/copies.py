"""Copies of the office: made while the office works, verified before they count, thinned by generation.

A copy is one self-contained encrypted file and, beside it under the same stem, the key file without which
nobody could read it. Nothing here overwrites a sound copy before the new one is verified, and nothing
overwrites an office: a copy is restored into a folder that did not exist.

Several offices may keep their copies in one folder. Whose a copy is stands in its key file and is believed
once the copy answers to the office's data key; every office names, counts and thins its own and no other.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from sqlcipher3 import dbapi2

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.connection import DATABASE_NAME, answers_to, connect, connect_for_copying
from hayat_desk.vault.durable import durable_write, file_hash, part_of, pieces_of, settle, sync_folder
from hayat_desk.vault.key_contents import LINE_DIGITS, KeyContents, Owner, as_json, read_contents
from hayat_desk.vault.keys import KEYS_NAME, KeyFile, is_of, owner_of

BACKUPS = "backups"
"""The folder within the office's own, where copies go when no other place is chosen or at hand."""

KEEP_LAST = 14
KEEP_MARKS = ((7, 12), (28, 24))  # of each 7 generations the first, 12 times; of each 28, 24 times
LEAST_SOUND = 3

# the mark of the office that made it and its generation; copies made before there were marks have none
_NAME = re.compile(r"office-(?:([0-9a-f]{8})-)?([0-9]{6,9})\.db")
_MOST, _MOST_UNMARKED = 999_999_999, 999_999  # larger ones without a mark were named by hand
_NO_LINE = "0" * LINE_DIGITS
_PAGES_A_STEP = 1024
_BESIDE = ("", "-journal", "-wal", "-shm")

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class CopyReport:
    """What a verified copy holds: rows by table, the bytes of the database file and their SHA-256."""

    path: Path
    keys_path: Path
    rows: Mapping[str, int]
    size: int
    sha256: str


@dataclass(frozen=True)
class Copy:
    """A copy as it lies in its folder; whether it is sound is told by `verify_copy`. Old ones have no mark."""

    generation: int
    path: Path
    mark: str = ""

    @property
    def keys_path(self) -> Path:
        """The key file of this copy."""
        return keys_beside(self.path)


class Standing(StrEnum):
    """What a copy is to the office that looks at it."""

    OWN = "own"
    KIN = "kin"  # this office's, and made by its life on another computer: neither thins the other's
    FOREIGN = "foreign"
    DAMAGED = "damaged"  # it, or its key file: whose it is cannot be believed any more
    UNTOLD = "untold"  # no office is open that could tell


@dataclass(frozen=True)
class Keeper:
    """An unlocked office as it tells its copies from others: its key file's contents and its data key."""

    keys: KeyContents
    data_key: bytes = field(repr=False)

    @staticmethod
    def of(keys_path: Path, data_key: bytes) -> Keeper:
        """The open office whose key file this is; one of another data key is not believed."""
        return Keeper(KeyFile(keys_path, of_open_office=data_key).contents(), data_key)

    @property
    def owner(self) -> Owner:
        """The owner from the key file; computed from the data key where a key file of format 1 has none."""
        return self.keys.owner or owner_of(self.data_key, _NO_LINE)

    @property
    def mark(self) -> str:
        """The mark in the names of its copies; unique to this office on this computer."""
        return hashlib.blake2b(f"{self.owner.office} {self.owner.line}".encode(), digest_size=4).hexdigest()


def standing_of(copy: Copy, keeper: Keeper) -> Standing:
    """Whose copy it is, judged by key file and first page; `verify_copy` reads the remaining pages."""
    contents = _keys_of(copy)
    if contents is None:
        return Standing.DAMAGED
    answers = _answers(copy.path, keeper.data_key)
    owner = contents.owner
    if owner is None:
        is_ours = bool({slot.id for slot in contents.slots} & {slot.id for slot in keeper.keys.slots})
        return Standing.OWN if answers else Standing.DAMAGED if is_ours else Standing.FOREIGN
    if owner.office != keeper.owner.office:  # with our database beside it, the two were mixed up by hand
        return Standing.DAMAGED if answers else Standing.FOREIGN
    if not answers or owner != owner_of(keeper.data_key, owner.line):
        return Standing.DAMAGED
    return Standing.OWN if owner.line == keeper.owner.line else Standing.KIN


def standing_untold(copy: Copy) -> Standing:
    """What can be said of a copy without a key: DAMAGED where no passphrase could open it, else UNTOLD."""
    return Standing.DAMAGED if _keys_of(copy) is None else Standing.UNTOLD


def users_named_by(copy: Copy) -> tuple[str, ...]:
    """The labels of the users whose passphrases open the copy; they help to tell the copies of two offices apart."""
    contents = _keys_of(copy)
    return tuple(slot.label for slot in contents.slots) if contents else ()


def makers_named_by(copy: Copy) -> tuple[str, ...]:
    """The life of an office that made it, without any key, and its first user's lock; empty where unreadable.

    Copies made before key files had owners share the lock with the later ones of their office.
    """
    contents = _keys_of(copy)
    if contents is None:
        return ()
    owner = contents.owner
    return (*([f"{owner.office} {owner.line}"] if owner else []), contents.slots[0].id)


def own_copies(folder: Path, keeper: Keeper) -> tuple[Copy, ...]:
    """The readable copies of this office in a folder, oldest first."""
    return tuple(copy for copy in copies_in(folder) if standing_of(copy, keeper) is Standing.OWN)


def _keys_of(copy: Copy) -> KeyContents | None:
    """The contents of the copy's key file; None where key file or copy cannot be such a file."""
    try:
        if copy.path.is_file() and copy.path.stat().st_size and copy.keys_path.is_file():
            return read_contents(copy.keys_path)
    except (OSError, Trouble):
        pass
    return None


def _answers(path: Path, data_key: bytes) -> bool:
    try:
        return answers_to(path, data_key)
    except (OSError, dbapi2.Error):
        return False


def keys_beside(copy: Path) -> Path:
    """Where the key file of a copy lies: `office-….db` → `office-….keys.json`."""
    return copy.with_name(f"{copy.stem}.{KEYS_NAME}")


def copies_in(folder: Path) -> tuple[Copy, ...]:
    """The copies in a folder by their names, of whichever office, oldest first: those without a mark are older."""
    with told_as_trouble():
        names = [(path, _NAME.fullmatch(path.name)) for path in folder.iterdir()]
    copies = [Copy(int(name[2]), path, name[1] or "") for path, name in names if name]
    return tuple(sorted(copies, key=lambda copy: (bool(copy.mark), copy.generation, copy.path.name)))


def next_copy(folder: Path, keeper: Keeper) -> Path:
    """The name for the office's next generation. Generations are counted, not dated: a wrong clock harms none.

    A name with the office's mark is never given again, whatever lies under it. Where one was named by hand with
    the last number there is, the count goes on from the greatest that has room behind it.
    """
    numbers = {
        copy.generation
        for copy in copies_in(folder)
        if copy.mark == keeper.mark
        or ((copy.mark or copy.generation <= _MOST_UNMARKED) and standing_of(copy, keeper) is Standing.OWN)
    }
    free = (number + 1 for number in {0, *numbers} if number < _MOST and number + 1 not in numbers)
    return folder / f"office-{keeper.mark}-{max(free):06d}.db"


def copy_database(
    database: Path, keys: Path, target: Path, data_key: bytes, progress: Progress | None = None
) -> CopyReport:
    """Copies the open office while it may go on writing, as it is at this moment; returns once verified.

    The key file goes along as the office knows it: what was put in its place by hand would open no copy.

    `progress(remaining, total)` is told in pages; what it raises cancels the copy. Raises `Trouble`; then what
    stood at `target` stands as before and nothing half-made is left. Slow: run it on a worker.
    """
    part = part_of(target)
    with told_as_trouble():
        try:
            _remove_with_companions(part)
            with closing(_source(database, data_key)) as source:
                source.execute("BEGIN")  # one snapshot for the counts and every step of the copy
                rows = count_rows(source)
                _copy_pages(source, part, data_key, progress)
            with part.open("r+b") as file:
                os.fsync(file.fileno())  # so that the check reads what the disk really took
            contents = KeyFile(keys, of_open_office=data_key).contents()
            report = _check_database(part, keys_beside(target), data_key, Cause.COPY_FAILED)
            if report.rows != rows:
                raise Trouble(Cause.COPY_FAILED, what="rows")
            durable_write(keys_beside(target), as_json(contents))
            settle(part, target)
        except BaseException:
            with suppress(OSError):
                _remove_with_companions(part)
            raise
    return CopyReport(target, keys_beside(target), rows, report.size, report.sha256)


def verify_copy(path: Path, keys_path: Path, data_key: bytes) -> CopyReport:
    """Reads every page of a copy and its key file; `Trouble` where anything is not as it was written."""
    with told_as_trouble():
        return _check(path, keys_path, data_key, Cause.COPY_UNSOUND)


def restore_copy(
    path: Path, keys_path: Path, data_key: bytes, folder: Path, line: str | None = None
) -> CopyReport:
    """Puts a verified copy as an office into `folder`, which must not exist, and verifies it there.

    `line` names the life the office goes on with there; without it the key file stays as it is.

    The office in use is not touched: putting the new folder in its place, keeping the old one, is for the
    caller. What only the office knows must follow: a new incarnation, the erasures since, the next number.
    """
    if folder.exists():
        raise Trouble(Cause.FILE_EXISTS)
    verified = verify_copy(path, keys_path, data_key)
    part = part_of(folder)
    with told_as_trouble():
        try:
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir(mode=0o700)
            keys = keys_path.read_bytes()
            if line is not None:
                keys = as_json(replace(read_contents(keys_path), owner=owner_of(data_key, line)))
            durable_write(part / KEYS_NAME, keys)
            if durable_write(part / DATABASE_NAME, pieces_of(path)) != verified.sha256:
                raise Trouble(Cause.COPY_FAILED, what="bytes")
            _check(part / DATABASE_NAME, part / KEYS_NAME, data_key, Cause.COPY_FAILED)
            part.rename(folder)
            sync_folder(folder.parent)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return CopyReport(
        folder / DATABASE_NAME, folder / KEYS_NAME, verified.rows, verified.size, verified.sha256
    )


def thin(folder: Path, keeper: Keeper) -> tuple[Path, ...]:
    """Removes the office's own copies that no mark keeps and returns their paths.

    The newest three that stay are verified first; where one is not sound, nothing is removed.
    """
    copies = own_copies(folder, keeper)
    numbers_to_keep = kept_generations(copy.generation for copy in copies)
    staying = [copy for copy in copies if copy.generation in numbers_to_keep]
    leaving = [copy for copy in copies if copy.generation not in numbers_to_keep]
    if not leaving:
        return ()
    for copy in staying[-LEAST_SOUND:]:
        try:
            verify_copy(copy.path, copy.keys_path, keeper.data_key)
        except Trouble:
            return ()
    with told_as_trouble():
        for copy in leaving:
            copy.path.unlink()
            copy.keys_path.unlink(missing_ok=True)
        sync_folder(folder)
    return tuple(copy.path for copy in leaving)


def kept_generations(generations: Iterable[int]) -> frozenset[int]:
    """The generations that stay: the last 14, and the first of each of the newest 12 sevens and 24 fours of them."""
    ordered = sorted(generations)
    numbers = set(ordered[-KEEP_LAST:])
    for span, count in KEEP_MARKS:
        first_of_span = {generation // span: generation for generation in reversed(ordered)}
        numbers.update(first_of_span[mark] for mark in sorted(first_of_span)[-count:])
    return frozenset(numbers)


def count_rows(connection: dbapi2.Connection) -> dict[str, int]:
    """How many rows each table holds."""
    tables = connection.execute(
        "SELECT name FROM pragma_table_list"
        " WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    counts = {}
    for (name,) in sorted(tables):
        quoted = str(name).replace('"', '""')
        (counts[name],) = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608 - a name cannot be a parameter; it is quoted
    return counts


def soundness(connection: dbapi2.Connection) -> str:
    """What is wrong with a database, as one word of its check; empty where all is sound.

    The pages' seals tell of a failing disk, which `integrity_check` alone does not notice. They are read from
    the file: before checking the live office, `PRAGMA wal_checkpoint(TRUNCATE)`.
    """
    if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        return "seal"
    if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        return "structure"
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        return "references"
    return ""


def _source(database: Path, data_key: bytes) -> dbapi2.Connection:
    """A separate connection, so that the window never waits for the copy; works on a write-protected disk too."""
    try:
        return connect(database, data_key)
    except Trouble as trouble:
        if trouble.cause not in {Cause.READ_ONLY, Cause.CANNOT_OPEN}:
            raise
        return connect(database, data_key, read_only=True)


def _copy_pages(source: dbapi2.Connection, part: Path, data_key: bytes, progress: Progress | None) -> None:
    def step(_status: int, pages_left: int, total: int) -> None:
        if progress:
            progress(pages_left, total)

    with closing(connect_for_copying(part, data_key)) as target:
        source.backup(target, pages=_PAGES_A_STEP, progress=step)
        # the copy is then one file, readable from a write-protected stick without a trace
        target.execute("PRAGMA journal_mode = DELETE")


def _check(path: Path, keys_path: Path, data_key: bytes, unsound: Cause) -> CopyReport:
    if not is_of(read_contents(keys_path), data_key):
        raise Trouble(unsound, what="keys")
    return _check_database(path, keys_path, data_key, unsound)


def _check_database(path: Path, keys_path: Path, data_key: bytes, unsound: Cause) -> CopyReport:
    with closing(connect(path, data_key, read_only=True)) as connection:
        try:
            flaw = soundness(connection)
            rows = count_rows(connection)
        except dbapi2.DatabaseError as error:
            raise Trouble(unsound, what="seal") from error
    if flaw:
        raise Trouble(unsound, what=flaw)
    return CopyReport(path, keys_path, rows, path.stat().st_size, file_hash(path))


def _remove_with_companions(part: Path) -> None:
    for suffix in _BESIDE:
        part.with_name(part.name + suffix).unlink(missing_ok=True)
