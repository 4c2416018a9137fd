"""An office with a month of work in it, made once through the procedures; every person is invented."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hayat_desk.desk import Desk, MovableClock
from tests import builders
from tests.reports.a_month import BEGINS, fill


@pytest.fixture(scope="session")
def busy_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed office with work in November 2026 and its neighbours."""
    path = tmp_path_factory.mktemp("busy") / "office.db"
    builders.found(path, now=BEGINS)
    desk = builders.seated(path, MovableClock(BEGINS))
    fill(desk)
    desk.close()
    return path


@pytest.fixture
def busy(busy_office: Path, tmp_path: Path) -> Iterator[Desk]:
    """That office, open on 5 December 2026."""
    clock = MovableClock(datetime(2026, 12, 5, 6, 0, tzinfo=UTC))
    desk = builders.seated(builders.copied(busy_office, tmp_path / "busy.db"), clock)
    yield desk
    desk.close()
