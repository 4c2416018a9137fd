"""An office with copies on a stick, and what one needs to sit down in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.safekeeping.backups import back_up
from tests import builders
from tests.founded import choose, sit
from tests.ui.conftest import FoundedFolder


@pytest.fixture
def seated(office: FoundedFolder, stick: Path) -> Iterator[Desk]:
    """The office, open, with one person in its two copies on the stick and one person more since."""
    desk = sit(office.folder)
    choose(desk, stick)
    builders.a_person(desk)
    for _ in range(2):
        back_up(desk, office.folder)
    builders.a_person(desk)
    yield desk
    desk.close()
