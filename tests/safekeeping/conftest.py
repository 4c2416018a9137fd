"""Two real offices, open, with one stick as the place of their copies."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import builders
from tests.founded import choose, found
from tests.safekeeping.two_offices import Seated, sit


@pytest.fixture(scope="session")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same association founded twice, by the same person with the same passphrase; closed."""
    place = tmp_path_factory.mktemp("twins")
    for name in ("one", "two"):
        desk = found(place / name / "HayatDesk").desk
        builders.a_person(desk)
        desk.close()
    return place


@pytest.fixture
def offices(twins: Path, tmp_path: Path, stick: Path) -> Iterator[list[Seated]]:
    """The two, open, with the stick as their place."""
    shutil.copytree(twins, tmp_path / "offices")
    seated = [sit(tmp_path / "offices" / name / "HayatDesk") for name in ("one", "two")]
    for one in seated:
        choose(one.desk, stick)
    yield seated
    for one in seated:
        one.desk.close()
