"""Backups: a verified copy at every close and before a migration, and the way back from one.

A copy counts only after it was opened with the key and read to its last page. Restoring never writes
over an office: the one in use is put aside whole, under a name that says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hayat_desk.desk import Desk, UnitOfWork, needs
from hayat_desk.errors import Trouble
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.permissions import Permission
from hayat_desk.records.database import open_database
from hayat_desk.records.journal import first_broken_entry, last_entry
from hayat_desk.records.office import mark_backup, the_office
from hayat_desk.records.people import count_people
from hayat_desk.records.requests import count_requests
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.copies import copies_in, keys_beside, next_copy, restore_copy, thin
from hayat_desk.vault.durable import sync_folder
from hayat_desk.vault.keys import KEYS_NAME, KeyFile

BACKUPS = "backups"
"""The folder within the office's own, where copies go when no other place is chosen or at hand."""


@dataclass(frozen=True, kw_only=True)
class BackupDone:
    """A verified copy. `instead_of` is the chosen place that was not at hand, empty where it was."""

    path: Path
    place: str
    instead_of: str = ""


@dataclass(frozen=True, kw_only=True)
class CopyContents:
    """What an opened copy holds, shown before anything is put in its place."""

    path: Path
    office: str
    last_act_on: date | None
    persons: int
    requests: int
    journal_is_whole: bool


@needs(Permission.KEEP_BACKUPS)
def record_backup(work: UnitOfWork, place: str) -> None:
    """Remember that a verified copy was made now, and where."""
    here = the_office(work.db)
    mark_backup(here, work.now, place)
    work.note("record_backup", here)


@needs(Permission.KEEP_BACKUPS)
def chosen_place(work: UnitOfWork) -> str:
    """The folder the office chose for its copies; empty for its own."""
    return the_office(work.db).backup_folder


def back_up(desk: Desk, folder: Path) -> BackupDone:
    """Copy the open office to its chosen place, verified, and thin what lies there; slow, for the worker.

    A chosen place that is not at hand (the stick is out) gives way to the office's own folder.
    """
    with desk.look() as look:
        chosen = chosen_place(look)
    own = folder / BACKUPS
    if chosen:
        try:
            return _copy_to(desk, folder, Path(chosen))
        except Trouble:
            done = _copy_to(desk, folder, own)
            return BackupDone(path=done.path, place=done.place, instead_of=chosen)
    return _copy_to(desk, folder, own)


def _copy_to(desk: Desk, folder: Path, place: Path) -> BackupDone:
    with told_as_trouble():
        if place == folder / BACKUPS:
            place.mkdir(mode=0o700, exist_ok=True)
        if not place.is_dir():
            raise Trouble(Cause.DRIVE_GONE)
    report = desk.database.copy_to(next_copy(place), folder / KEYS_NAME)
    thin(place, desk.database.key)
    with desk.work() as work:
        record_backup(work, str(place))
    return BackupDone(path=report.path, place=str(place))


def copies_at(place: Path) -> tuple[Path, ...]:
    """The copies in a folder, newest first."""
    return tuple(copy.path for copy in reversed(copies_in(place)))


def users_of_copy(copy: Path) -> tuple[tuple[str, str], ...]:
    """Slot and label of everyone whose passphrase opens a copy."""
    return tuple((slot.id, slot.label) for slot in KeyFile(keys_beside(copy)).slots())


def look_into(copy: Path, data_key: bytes) -> CopyContents:
    """What a copy holds; the rehearsal of a restore. Slow, for the worker; the copy stays as it is."""
    with TemporaryDirectory(prefix="hayat-") as rehearsal:  # what lies in it is encrypted
        restored = restore_copy(copy, keys_beside(copy), data_key, Path(rehearsal) / "office")
        database = open_database(restored.path, data_key)
        try:
            with database.reader() as db:
                head = last_entry(db)
                return CopyContents(
                    path=copy,
                    office=the_office(db).title,
                    last_act_on=office_day(head.at) if head else None,
                    persons=count_people(db),
                    requests=count_requests(db),
                    journal_is_whole=first_broken_entry(db) is None,
                )
        finally:
            database.close()


def restore(copy: Path, data_key: bytes, folder: Path) -> Path | None:
    """Put a verified copy in the place of the office; the office that was there is kept beside, and returned.

    The office must be closed. Nothing is written over: after a fault either the old one or the new one is there.
    """
    arriving = folder.with_name(f"{folder.name}.restored")
    if arriving.exists():
        raise Trouble(Cause.FILE_EXISTS)
    restore_copy(copy, keys_beside(copy), data_key, arriving)
    with told_as_trouble():
        aside = _put_aside(folder)
        arriving.rename(folder)
        if aside is not None and (aside / BACKUPS).is_dir():
            (aside / BACKUPS).rename(folder / BACKUPS)
        sync_folder(folder.parent)
    return aside


def _put_aside(folder: Path) -> Path | None:
    if not folder.exists():
        return None
    number = 1
    while (aside := folder.with_name(f"{folder.name}.before-restore-{number}")).exists():
        number += 1
    folder.rename(aside)
    return aside
