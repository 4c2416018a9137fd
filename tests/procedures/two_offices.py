"""Two offices at one stick, as the tests of copies and of the scanner's originals need them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hayat_desk.desk import Desk
from hayat_desk.procedures.backups import BackupDone, back_up, users_of_copy
from hayat_desk.procedures.office import SettingsEntry, change_settings
from hayat_desk.procedures.opening import open_office
from hayat_desk.summaries.backups import Shelf, shelf_at
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.copies import Keeper, keys_beside
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.builders import MovableClock

PASSPHRASE = "نخلة قديمة فوق السحاب"  # noqa: S105 - of offices that live as long as a test


@dataclass
class Seated:
    """An open office in its folder."""

    folder: Path
    desk: Desk

    def back_up(self) -> BackupDone:
        return back_up(self.desk, self.folder)

    def keeper(self) -> Keeper:
        return Keeper.of(self.folder / KEYS_NAME, self.desk.database.key)

    def shelf(self, place: Path) -> Shelf:
        return shelf_at(place, self.keeper())

    def sealed(self) -> set[str]:
        return {path.name for path in sealed_in(self.desk.attachments.folder)}


def sit(folder: Path) -> Seated:
    keys = KeyFile(folder / KEYS_NAME)
    return Seated(folder, open_office(keys, keys.slots()[0].id, PASSPHRASE, MovableClock()))


def choose(desk: Desk, place: Path) -> None:
    entry = SettingsEntry(
        print_arabic_digits=False, auto_lock_minutes=5, backup_folder=str(place), reply_within_days=None
    )
    with desk.work() as work:
        change_settings(work, entry)


def key_of(copy: Path) -> bytes:
    return KeyFile(keys_beside(copy)).unlock(users_of_copy(copy)[0][0], PASSPHRASE)
