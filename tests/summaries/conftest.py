"""A desk of either association."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_desk.desk import Desk, MovableClock
from tests import builders


@pytest.fixture(scope="session")
def both_founded(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A closed office of each association."""
    dawah = tmp_path_factory.mktemp("founded_dawah") / "office.db"
    builders.found(dawah, "dawah-aburakah")
    return {"hayat-arar": founded, "dawah-aburakah": dawah}


@pytest.fixture(params=["hayat-arar", "dawah-aburakah"])
def either_desk(
    request: pytest.FixtureRequest,
    both_founded: dict[str, Path],
    tmp_path: Path,
    clock: MovableClock,
) -> Iterator[Desk]:
    """The same test at both associations."""
    seated = builders.seated(builders.copied(both_founded[request.param], tmp_path / "either.db"), clock)
    yield seated
    seated.close()
