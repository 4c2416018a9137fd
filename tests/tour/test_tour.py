"""The tour of both associations, as a stranger runs it: the real program, twice, and what it leaves behind."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from hayat_desk.tour.making import NOT_EMPTY, make_tour
from hayat_desk.ui.shell.pages import all_pages
from tests.check_pdf import check

PROFILES = ("hayat-arar", "dawah-aburakah")
ROOT = Path(__file__).parent.parent.parent


@dataclass
class Toured:
    """A tour that was made."""

    out: Path
    code: int
    said: str
    told: dict[str, Any]


@pytest.fixture(scope="session")
def tours(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Toured]:
    """Both tours at once, each a process of its own, as `run --tour OUT` makes it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    running = {}
    for profile in PROFILES:
        out = tmp_path_factory.mktemp("tour") / profile
        words = [sys.executable, "-m", "hayat_desk", "--tour", str(out), "--profile", profile]
        running[profile] = (
            out,
            subprocess.Popen(
                words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            ),
        )
    made = {}
    for profile, (out, process) in running.items():
        said, _ = process.communicate(timeout=600)
        written = out / "tour.json"
        told = json.loads(written.read_text(encoding="utf-8")) if written.exists() else {}
        made[profile] = Toured(out, process.returncode, said, told)
    return made


@pytest.fixture(params=PROFILES)
def tour(request: pytest.FixtureRequest, tours: dict[str, Toured]) -> Toured:
    """One of them."""
    return tours[request.param]


def test_the_tour_goes_through_to_its_end(tour: Toured) -> None:
    assert tour.code == 0, tour.said
    assert tour.told["ok"]
    assert [job["name"] for job in tour.told["jobs"]] == [
        "first_run",
        "new_visitor",
        "inquiry",
        "second_file",
        "referral",
        "referral_note",
        "referral_answered",
        "known_visitor_incomplete",
        "days_later",
        "known_visitor_returns",
        "committee",
        "two_weeks_later",
        "accepted",
        "refused",
        "opinion",
        "call_back",
        "letters",
        "scanned",
        "other_pages",
        "month",
        "reopened",
    ]


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("new_visitor", 22),
        ("known_visitor_incomplete", 20),
        ("known_visitor_returns", 20),
        ("inquiry", 6),
        ("referral", 3),
    ],
)
def test_a_job_costs_no_more_actions_than_the_storyboard_allows(tour: Toured, name: str, most: int) -> None:
    """Counted from the keys themselves, not from what the tour says of itself."""
    job = next(job for job in tour.told["jobs"] if job["name"] == name)
    moves = {"Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "Home", "End"}
    counted = sum(key not in moves for step in job["steps"] for key in step["keys"])

    assert 0 < counted <= most
    assert counted == job["actions"]


def test_every_step_left_a_picture_of_the_whole_window(tour: Toured) -> None:
    for job in tour.told["jobs"]:
        for step in job["steps"]:
            picture = QImage(str(tour.out / "screens" / step["screen"]))
            assert (picture.width(), picture.height()) == (1366, 768), step["screen"]


def test_every_page_of_the_program_is_visited(tour: Toured) -> None:
    visited = {step["page"] for job in tour.told["jobs"] for step in job["steps"]}

    assert {entry.page.__name__ for entry in all_pages()} - visited == set()


def test_the_month_lies_in_the_folder_as_it_would_on_the_stick(tour: Toured) -> None:
    assert tour.told["report"] == ["hayat-report-2026-11.pdf", "hayat-report-2026-11.xlsx"]
    assert {path.name for path in (tour.out / "report").iterdir()} == set(tour.told["report"])


def test_every_paper_holds_what_was_expected_on_paper_and_in_extraction(tour: Toured) -> None:
    """The expected strings are written by hand in resources/tour."""
    assert len(tour.told["papers"]) == 11
    for paper in tour.told["papers"]:
        path = tour.out / paper["file"]
        assert hashlib.sha256(path.read_bytes()).hexdigest() == paper["sha256"]
        assert check(path, paper["expected"]) == [], paper["file"]


def test_every_paper_went_through_the_printer(tour: Toured) -> None:
    printed = {path.stem for path in (tour.out / "printed").glob("*.pdf")}

    assert {Path(paper["file"]).stem for paper in tour.told["papers"]} | {"recovery-sheet"} == printed


def test_no_file_name_tells_a_name(tour: Toured) -> None:
    names = " ".join(path.name for path in tour.out.rglob("*"))

    assert names.isascii()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("x")

    assert make_tour(tmp_path, "hayat-arar", "ar", None) == NOT_EMPTY
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
