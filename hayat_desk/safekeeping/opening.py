"""Before there is a desk: found an office in a folder, unlock the one that is there, close it for the night.

These are not acts at the desk but the way to it; they take a folder where procedures take a unit of work.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from hayat_desk.desk import Clerk, Clock, Desk, sit_down, system_clock
from hayat_desk.errors import Trouble
from hayat_desk.policy.ids import ClerkId, new_id
from hayat_desk.policy.permissions import Role, permissions_of
from hayat_desk.policy.profiles import Profile
from hayat_desk.procedures.office import OfficeEntry, set_up_office
from hayat_desk.records.database import Database, create_database, open_database
from hayat_desk.safekeeping.anchors import note_return
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.connection import DATABASE_NAME
from hayat_desk.vault.copies import BACKUPS
from hayat_desk.vault.durable import sync_folder
from hayat_desk.vault.exchange import founding_beside, holds_office, is_half_founded
from hayat_desk.vault.home import machine_id, settle
from hayat_desk.vault.keys import KEYS_NAME, KeyFile


@dataclass(frozen=True)
class Founded:
    """A new office, and the recovery code that is printed once and kept nowhere."""

    desk: Desk
    recovery_code: str


def found_office(
    folder: Path, profile: Profile, entry: OfficeEntry, passphrase: str, clock: Clock = system_clock
) -> Founded:
    """Make the office beside its place and move it there whole: a fault in the middle leaves no half office.

    `entry.slot` is filled here. Slow on purpose (key derivation): run it on a worker.
    """
    if holds_office(folder):
        raise Trouble(Cause.FILE_EXISTS)
    with told_as_trouble():
        beside = _cleared(folder)
    keys = KeyFile(beside / KEYS_NAME)
    data_key, code = keys.create(entry.clerk_name, passphrase, [profile.association.name, profile.key])
    slot = keys.slots()[0].id
    database = create_database(beside / DATABASE_NAME, data_key)
    clerk = Clerk(ClerkId(new_id()), entry.clerk_name, entry.clerk_title, permissions_of(frozenset(Role)))
    with closing(Desk(database, clerk, clock, profile)) as desk, desk.work() as work:
        set_up_office(work, profile, OfficeEntry(**{**vars(entry), "slot": slot}))
    with told_as_trouble():
        _move_in(beside, folder)
    keys = KeyFile(folder / KEYS_NAME, of_open_office=data_key)
    keys.contents()  # known from here on, whatever befalls it
    settle(keys, data_key, machine_id())
    database = open_database(folder / DATABASE_NAME, data_key)
    with _closed_on_failure(database):
        return Founded(sit_down(database, slot, clock), code)


def _cleared(folder: Path) -> Path:
    """An empty folder beside the office's place, after the files of an unfinished founding were removed."""
    beside = founding_beside(folder)
    if is_half_founded(folder):
        for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"):
            (folder / name).unlink(missing_ok=True)
    if beside.exists():
        shutil.rmtree(beside)
    beside.mkdir(parents=True, mode=0o700)
    return beside


def _move_in(beside: Path, folder: Path) -> None:
    """Move the new office into its folder; other files that lie there already stay."""
    if not folder.exists():
        beside.rename(folder)
        sync_folder(folder.parent)
        return
    for name in (DATABASE_NAME, KEYS_NAME):  # the keys last: without them the folder is not taken for whole
        (beside / name).rename(folder / name)
    sync_folder(folder)
    shutil.rmtree(beside)


def open_office(keys: KeyFile, slot: str, passphrase: str, clock: Clock = system_clock) -> Desk:
    """Unlock the office of this key file and sit down; slow on purpose, run it on a worker.

    One `KeyFile` serves all tries at one lock screen: it remembers the waits. A wrong passphrase is
    `InvalidValue`; a file that cannot be taken is `Trouble` and stays as it is.
    """
    folder = keys.path.parent
    data_key = keys.unlock(slot, passphrase)
    database = open_database(folder / DATABASE_NAME, data_key)
    with _closed_on_failure(database):
        keys.bring_up_to_date(slot, passphrase, data_key)
        settle(keys, data_key, machine_id())
        if database.is_behind:
            _upgrade(database, folder)
        desk = sit_down(database, slot, clock)
        desk.attachments.clear_up()
        note_return(folder, desk, keys.head())
    return desk


@contextmanager
def _closed_on_failure(database: Database) -> Iterator[None]:
    """Close the database when opening fails: Windows neither renames nor removes an open file."""
    try:
        yield
    except BaseException:
        database.close()
        raise


def _upgrade(database: Database, folder: Path) -> None:
    """Migrate the file, after a verified copy of it was made."""
    place = folder / BACKUPS
    with told_as_trouble():
        place.mkdir(mode=0o700, exist_ok=True)
    database.copy_to(place / f"before-{database.revision()}.db", folder / KEYS_NAME)
    database.upgrade()


def users(folder: Path) -> tuple[tuple[str, str], ...]:
    """Slot and label of everyone who can unlock this office, for the lock screen."""
    return tuple((slot.id, slot.label) for slot in KeyFile(folder / KEYS_NAME).slots())
