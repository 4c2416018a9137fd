"""An office with copies on a stick, and what one needs to sit down in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.procedures.backups import back_up
from hayat_desk.procedures.office import SettingsEntry, change_settings
from hayat_desk.procedures.opening import open_office
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests import builders
from tests.builders import MovableClock
from tests.ui.conftest import FoundedFolder


def sit(office: FoundedFolder) -> Desk:
    """Unlock the office."""
    keys = KeyFile(office.folder / KEYS_NAME)
    return open_office(keys, keys.slots()[0].id, office.passphrase, MovableClock())


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder as on a stick."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def seated(office: FoundedFolder, stick: Path) -> Iterator[Desk]:
    """The office, open, with one person in its two copies on the stick and one person more since."""
    desk = sit(office)
    with desk.work() as work:
        change_settings(
            work,
            SettingsEntry(
                print_arabic_digits=False,
                auto_lock_minutes=5,
                backup_folder=str(stick),
                reply_within_days=None,
            ),
        )
    builders.a_person(desk)
    for _ in range(2):
        back_up(desk, office.folder)
    builders.a_person(desk)
    yield desk
    desk.close()
