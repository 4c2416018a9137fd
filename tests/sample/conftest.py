"""One small sample office, lived through once for all tests that look at it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.sample.office import make_sample_office, open_sample
from hayat_desk.summaries.papers.contents import PaperToDraw

NOW = MovableClock(datetime(2026, 11, 22, 6, 0, tzinfo=UTC))
PEOPLE, REQUESTS = 75, 51


def drawn(paper: PaperToDraw) -> bytes:
    """A stand-in for the printing: what is stamped on the sheet, and whose it is."""
    return f"%PDF-1.4 {paper.letterhead.notice} {paper.sheet.register.number}".encode()


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a closed sample office."""
    folder = tmp_path_factory.mktemp("sample") / "demo"
    make_sample_office(folder, "hayat-arar", people=PEOPLE, requests=REQUESTS, clock=NOW, draw=drawn)
    return folder


@pytest.fixture(scope="module")
def sample(lived: Path) -> Iterator[Desk]:
    """The desk at it; the tests only look."""
    desk = open_sample(lived, "hayat-arar", NOW, draw=drawn)
    yield desk
    desk.close()
