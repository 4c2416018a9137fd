"""Two offices at one stick, as the tests of copies and of the scanner's originals need them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hayat_desk.desk import Desk
from hayat_desk.safekeeping.backups import BackupDone, back_up
from hayat_desk.summaries.backups import Shelf, shelf_at
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.copies import Keeper
from hayat_desk.vault.keys import KEYS_NAME
from tests import founded


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
    return Seated(folder, founded.sit(folder))
