"""What the tour leaves behind: pictures, papers and `tour.json`, in the shape the design fixes (§11)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from hayat_desk import __version__

FILE_NAME = "tour.json"


@dataclass
class TourStep:
    """One thing done and what was then to be read on the screen."""

    page: str
    keys: list[str]
    typed: str
    ms: int
    screen: str
    checked: list[str]


@dataclass
class Job:
    """One visitor's way through, with what it cost; `limit` counts actions, None where none is set."""

    name: str
    limit: int | None
    actions: int = 0
    moves: int = 0
    chars: int = 0
    steps: list[TourStep] = field(default_factory=list)


@dataclass(frozen=True)
class PrintedPaper:
    """A kept paper, written out to be looked at; `expected` is written by hand in the story."""

    file: str
    sha256: str
    number: str
    expected: list[str]


@dataclass
class Record:
    """The whole tour."""

    version: str
    profile: str
    lang: str
    clock: str
    passphrase: str
    jobs: list[Job] = field(default_factory=list)
    papers: list[PrintedPaper] = field(default_factory=list)
    report: list[str] = field(default_factory=list)
    ok: bool = False

    def write(self, folder: Path) -> None:
        """Write `tour.json`; a folder of a tour that broke off holds how far it came."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        (folder / FILE_NAME).write_text(text + "\n", encoding="utf-8")


def new_record(profile: str, lang: str, clock: str, passphrase: str) -> Record:
    """A record of this program's version."""
    return Record(version=__version__, profile=profile, lang=lang, clock=clock, passphrase=passphrase)


def read_job(path: Path) -> Job:
    """A job that the second process wrote."""
    job = json.loads(path.read_text(encoding="utf-8"))
    steps = [TourStep(**step) for step in job.pop("steps")]
    return Job(**{**job, "steps": steps})
