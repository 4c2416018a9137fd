"""Backups: a verified copy at every close and before a migration, and the way back from one.

A copy counts only after it was opened with the key and read to its last page. Restoring never writes
over an office: the one in use is put aside whole, under a name that says so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from hayat_desk.desk import Desk, UnitOfWork, needs
from hayat_desk.errors import Trouble
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profile_json import profile_from_json
from hayat_desk.records.database import open_database, told_plainly
from hayat_desk.records.journal import first_broken_entry, last_entry
from hayat_desk.records.office import current_profile, mark_backup, the_office
from hayat_desk.records.people import count_people
from hayat_desk.records.request_lists import count_requests
from hayat_desk.records.scans import all_scans, sealed_scans
from hayat_desk.safekeeping.anchors import RESTORED_NAME, anchor_journal, follows, numbers_given
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.attachments import Attachments, sealed_in
from hayat_desk.vault.awaited_copy import await_copy, copy_arrived, mark_lacking
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.copies import (
    BACKUPS,
    CopyReport,
    Keeper,
    copies_in,
    keys_beside,
    next_copy,
    restore_copy,
    thin,
)
from hayat_desk.vault.drives import make_on_drive
from hayat_desk.vault.durable import durable_write
from hayat_desk.vault.exchange import arriving_beside
from hayat_desk.vault.keys import KEYS_NAME, KeyFile, new_line, owner_of
from hayat_desk.vault.lock import only_copier
from hayat_desk.vault.other_drive import hold_to_drive, see_drive

_OF_A_COPY = frozenset({
    Cause.EMPTY_FILE, Cause.PLAINTEXT_FILE, Cause.FOREIGN_FILE, Cause.WRONG_KEY, Cause.DAMAGED_FILE,
    Cause.KEYS_MISSING, Cause.KEYS_DAMAGED,
})  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class BackupDone:
    """A verified copy. `instead_of` is the chosen place that did not take it, empty where it did, and why.

    `scans_lacking` counts the filed scans of which neither the office nor the place has the file whole.
    """

    path: Path
    place: str
    instead_of: str = ""
    refused_as: StrEnum | None = None
    scans_lacking: int = 0

    @property
    def is_wanting(self) -> bool:
        """Whether it is not where it was to be, or lacks scans."""
        return bool(self.instead_of) or self.scans_lacking > 0


@dataclass(frozen=True, kw_only=True)
class CopyContents:
    """What an opened copy holds, shown before anything is put in its place."""

    path: Path
    association: str
    office_id: UUID
    office: str
    last_act_on: date | None
    persons: int
    requests: int
    journal_is_whole: bool
    scans: int
    scans_lacking: int  # of which the sealed file does not lie beside the copy, or does not open


@needs(Permission.KEEP_BACKUPS)
def record_backup(work: UnitOfWork, place: str) -> None:
    """Remember that a verified copy was made now, and where."""
    office = the_office(work.db)
    mark_backup(office, work.now, place)
    work.note(JournalAct.RECORD_BACKUP, office)


@needs(Permission.KEEP_BACKUPS)
def chosen_place(work: UnitOfWork) -> str:
    """The folder the office chose for its copies; empty for its own."""
    return the_office(work.db).backup_folder


@needs(Permission.RESTORE)
def order_restore(work: UnitOfWork) -> None:
    """Journal, in the office that will be put aside, that an older state is to take its place."""
    work.note(JournalAct.ORDER_RESTORE, the_office(work.db))


def back_up(desk: Desk, folder: Path, *, thins: bool = True) -> BackupDone:
    """Copy the open office to its chosen place, verified, and thin what lies there; slow, for the worker.

    A chosen place that does not take it (the stick is out, full, pulled) gives way to the office's own folder,
    and the copy is awaited there. Whatever goes wrong is a `Trouble`: where no place took a copy, that of the
    office's own folder, with the chosen place and its cause as `chosen` and `refused_as`.
    """
    with told_as_trouble(otherwise=Cause.COPY_FAILED), desk.look() as look:
        first_choice = chosen_place(look)
    await_copy(folder)
    own = folder / BACKUPS
    try:
        copy = _copy_to(desk, folder, Path(first_choice) if first_choice else own, thins=thins)
    except Trouble as refusal:
        if not first_choice:
            raise
        try:
            copy = _copy_to(desk, folder, own, thins=thins)
        except Trouble as trouble:
            causes = {**trouble.details, "chosen": first_choice, "refused_as": refusal.cause.value}
            raise Trouble(trouble.cause, **causes) from trouble
        return replace(copy, instead_of=first_choice, refused_as=refusal.cause)
    see_drive(folder, Path(copy.place))
    copy_arrived(folder)
    return copy


def _copy_to(desk: Desk, folder: Path, place: Path, *, thins: bool) -> BackupDone:
    with told_as_trouble(otherwise=Cause.COPY_FAILED):
        if place == folder / BACKUPS:
            place.mkdir(mode=0o700, exist_ok=True)
        make_on_drive(place)
        hold_to_drive(folder, place)
        with suppress(Trouble):  # the office's own disk may be full: a copy on the stick counts all the same
            anchor_journal(folder, desk)
        with only_copier(place):
            keeper = Keeper.of(folder / KEYS_NAME, desk.database.key)
            report = desk.database.copy_to(next_copy(place, keeper), folder / KEYS_NAME)
            lacking = _bring_scans(desk, place)  # after the rows that name them
            if thins:
                thin(place, keeper)
        with suppress(Trouble), desk.work() as work:  # the same: then only its day stays unsaid
            record_backup(work, str(place))
    mark_lacking(folder, lacking=lacking > 0)
    return BackupDone(path=report.path, place=str(place), scans_lacking=lacking)


def _bring_scans(desk: Desk, place: Path) -> int:
    """Copy the sealed scans beside the copies; returns how many of the filed scans are whole in neither place."""
    with desk.look() as look:
        ever = sealed_scans(look.db)
        current = {scan.sha256 for scan in all_scans(look.db)}
    lacking = desk.attachments.bring_to(Attachments(place / ATTACHMENTS, desk.database.key), ever)
    return len(current.intersection(lacking))


def users_of_copy(copy: Path) -> tuple[tuple[str, str], ...]:
    """Slot and label of everyone whose passphrase opens a copy."""
    with _told_of_a_copy():
        return tuple((slot.id, slot.label) for slot in KeyFile(keys_beside(copy)).slots())


def look_into(copy: Path, data_key: bytes) -> CopyContents:
    """What a copy holds; the rehearsal of a restore. Slow, for the worker; the copy stays as it is."""
    with (
        told_as_trouble(),
        TemporaryDirectory(prefix="hayat-") as rehearsal,  # what lies in it is encrypted
        _told_of_a_copy(),
    ):
        restored = restore_copy(copy, keys_beside(copy), data_key, Path(rehearsal) / "office")
        database = open_database(restored.path, data_key)
        try:
            if database.is_behind:
                database.upgrade()
            with told_plainly(), database.reader() as db:
                head = last_entry(db)
                office = the_office(db)
                scans = [scan.sha256 for scan in all_scans(db)]
                attachments = Attachments(copy.parent / ATTACHMENTS, data_key)
                whole = first_broken_entry(db) is None and follows(db, KeyFile(keys_beside(copy)).head())
                return CopyContents(
                    path=copy,
                    association=profile_from_json(current_profile(db).content).association.name,
                    office_id=office.id,
                    office=office.title,
                    last_act_on=office_day(head.at) if head else None,
                    persons=count_people(db),
                    requests=count_requests(db),
                    journal_is_whole=whole,
                    scans=len(scans),
                    scans_lacking=len(attachments.lacking(scans)),
                )
        finally:
            database.close()


def prepare_restore(desk: Desk, copy: Path, data_key: bytes, folder: Path) -> BackupDone:
    """In an open office: a safety copy of it, then the chosen copy beside it, checked; slow, for the worker.

    Nothing has changed places yet: close the desk, let go of the folder, then `exchange` it. The safety copy
    thins nothing, lest the chosen copy be among what leaves.
    """
    with desk.work() as work:
        order_restore(work)
    safety_copy = back_up(desk, folder, thins=False)
    with desk.look() as look:
        numbers = numbers_given(look.db)
    stage(copy, data_key, folder, numbers)
    return safety_copy


def stage(copy: Path, data_key: bytes, folder: Path, numbers: bytes = b"{}") -> None:
    """Put a verified copy beside `folder`, with the copies that lie in it, ready to take its place.

    `numbers` are those of the office that is to be put aside (`numbers_given`), where it could be read.
    """
    arriving = arriving_beside(folder)
    with told_as_trouble():
        if arriving.exists():  # left by a restore that was cut short; nobody has worked in it
            shutil.rmtree(arriving)
    with _told_of_a_copy():
        report = restore_copy(copy, keys_beside(copy), data_key, arriving, _line_at(folder, data_key))
    beside = Attachments(copy.parent / ATTACHMENTS, data_key)
    beside.bring_to(Attachments(arriving / ATTACHMENTS, data_key), _scans_named_by(report, data_key))
    durable_write(arriving / RESTORED_NAME, numbers)
    with told_as_trouble():
        _bring_copies(folder / BACKUPS, arriving / BACKUPS)


def _line_at(folder: Path, data_key: bytes) -> str:
    """The line under which this office continues in the folder: its own earlier line there, else a new one."""
    copies = copies_in(folder / BACKUPS) if (folder / BACKUPS).is_dir() else ()
    for keys in (folder / KEYS_NAME, *(copy.keys_path for copy in reversed(copies))):
        with suppress(Trouble):
            owner = KeyFile(keys).owner()
            if owner is not None and owner == owner_of(data_key, owner.line):
                return owner.line
    return new_line()


def _scans_named_by(report: CopyReport, data_key: bytes) -> list[str]:
    """The SHA-256 digests of all scans that the rows of a restored office name."""
    if "scan" not in report.rows:  # of a time before there were scans
        return []
    database = open_database(report.path, data_key)
    try:
        with told_plainly(), database.reader() as db:
            return sealed_scans(db)
    finally:
        database.close()


def _bring_copies(place: Path, target: Path) -> None:
    """The restored office goes on with the copies of the old one, which keeps them too."""
    if not place.is_dir():
        return
    target.mkdir(mode=0o700)
    for copy in copies_in(place):
        for path in (copy.path, copy.keys_path):
            if path.exists():
                _link(path, target / path.name)
    if (place / ATTACHMENTS).is_dir():
        (target / ATTACHMENTS).mkdir(mode=0o700)
        for path in sealed_in(place / ATTACHMENTS):
            _link(path, target / ATTACHMENTS / path.name)


def _link(path: Path, target: Path) -> None:
    """A hard link where the file system has them, else a copy; safe, since a copy is never written to again."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)


@contextmanager
def _told_of_a_copy() -> Iterator[None]:
    """Turn the causes of a damaged office into those of a damaged copy: «restore a backup» would be no help there."""
    try:
        yield
    except Trouble as trouble:
        if trouble.cause in _OF_A_COPY:
            raise Trouble(Cause.COPY_UNSOUND, what=str(trouble.cause)) from trouble
        raise
