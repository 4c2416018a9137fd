"""Whole offices in their folders, as the first run founds them: with a key file, one clerk and one passphrase."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hayat_desk.desk import Clock, Desk
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.procedures.office import OfficeEntry, SettingsEntry, change_settings
from hayat_desk.safekeeping.backups import stage, users_of_copy
from hayat_desk.safekeeping.opening import Founded, found_office, open_office
from hayat_desk.vault.copies import copies_in, keys_beside
from hayat_desk.vault.exchange import exchange
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.builders import sunday_clock

PASSPHRASE = "نخلة قديمة فوق السحاب"  # noqa: S105 - of offices that live as long as a test
ENTRY = OfficeEntry(
    title="المكتب", code="01", city="عرعر", clerk_name="هند", clerk_title="", slot="", backup_folder=""
)


def found(folder: Path, copies: Path | str = "", clock: Clock | None = None) -> Founded:
    """An open office whose copies go to that place, with its recovery code; by the tests' day unless told."""
    entry = replace(ENTRY, backup_folder=str(copies))
    return found_office(
        folder, read_shipped_profile("hayat-arar"), entry, PASSPHRASE, clock or sunday_clock()
    )


def sit(folder: Path) -> Desk:
    """Open it again, after a restore or an upgrade too."""
    keys = KeyFile(folder / KEYS_NAME)
    return open_office(keys, keys.slots()[0].id, PASSPHRASE, sunday_clock())


def choose(desk: Desk, place: Path | str) -> None:
    """From now on its copies go to this place."""
    entry = SettingsEntry(
        print_arabic_digits=False, auto_lock_minutes=5, backup_folder=str(place), reply_within_days=None
    )
    with desk.work() as work:
        change_settings(work, entry)


def copies_at(place: Path) -> tuple[Path, ...]:
    """The copies in a folder, newest first."""
    return tuple(copy.path for copy in reversed(copies_in(place)))


def key_of(copy: Path) -> bytes:
    """The data key of a copy."""
    return KeyFile(keys_beside(copy)).unlock(users_of_copy(copy)[0][0], PASSPHRASE)


def restored(copy: Path, data_key: bytes, folder: Path) -> Path | None:
    """Put a copy in the place of a closed office, as the first screen does; the office put aside."""
    stage(copy, data_key, folder)
    return exchange(folder)
