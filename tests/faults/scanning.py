"""What comes from the scanner: never taken by halves, never lost or doubled by kill -9, never left readable."""

from __future__ import annotations

import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlalchemy import select

from hayat_desk.desk import Desk
from hayat_desk.records.scans import Scan
from hayat_desk.vault.arriving import LONG_REST, REST, FileState, is_all_there, is_held
from hayat_desk.vault.filed import filed_in, open_filed
from tests import builders
from tests.faults.outcome import ROOT, Outcome, judged, until_broken
from tests.faults.scanner import LONGEST_PAUSE, WAYS, whole_scan

Rule = Callable[[Path, float], bool]

# a second of the trial stands for so many of the rule, so that a pause is longer than the short rest and
# shorter than the long one
_FASTER = LONG_REST / (LONGEST_PAUSE * 2)
_LOOK_EVERY = 0.005  # seconds
_LONGEST_TRIAL = 20.0  # seconds
_FILES = 6
_LONGEST_FILING = 0.4  # seconds


def held_scanner(trials: int, seed: int) -> Outcome:
    """A file that is still written is left; the control takes whatever has rested for the short time."""
    if sys.platform != "linux":
        return Outcome("scanner-holds-its-file", seed, skipped=True, why="needs Linux")
    real = [_scan(WAYS[at % len(WAYS)], seed + at, is_all_there) for at in range(trials)]
    control = until_broken(lambda start: [_scan("holds", start, _has_rested)], seed)
    return judged("scanner-holds-its-file", seed, real, control)


def _has_rested(_path: Path, rested: float) -> bool:
    return rested >= REST


def _scan(way: str, seed: int, rule: Rule) -> str:
    with tempfile.TemporaryDirectory(prefix="hayat-scan-") as place:
        path = Path(place) / "scan0001.pdf"
        command = [sys.executable, "-m", "tests.faults.scanner", str(path), way, str(seed)]
        with subprocess.Popen(command, cwd=ROOT) as scanner:
            content = _taken(path, rule)
            scanner.wait()
        if content is None:
            return "the file was never taken"
        return "" if content == whole_scan(seed) else f"{len(content)} bytes were taken of one that {way}"


def _taken(path: Path, rule: Rule) -> bytes | None:
    """Looks as the tray does until the file is taken."""
    end = time.monotonic() + _LONGEST_TRIAL
    before, since = None, 0.0
    while (now := time.monotonic()) < end:
        time.sleep(_LOOK_EVERY)
        with suppress(FileNotFoundError):
            state = FileState.of(path)
            if state != before:
                before, since = state, now
            elif rule(path, (now - since) * _FASTER):
                content = path.read_bytes()
                if rule is _has_rested or (FileState.of(path) == state and not is_held(path)):
                    return content
    return None


def killed_while_filing(trials: int, seed: int) -> Outcome:
    """kill -9 between any two steps of filing; the control empties the scanner's folder first."""
    control = until_broken(lambda start: _kills(1, start, "careless"), seed)
    return judged("kill-while-filing", seed, _kills(trials, seed, "real"), control)


def _kills(trials: int, seed: int, way: str) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    broken = []
    with tempfile.TemporaryDirectory(prefix="hayat-file-") as place:
        pattern = Path(place) / "pattern" / "office.db"
        pattern.parent.mkdir()
        builders.found(pattern)
        desk = builders.seated(pattern, builders.sunday_clock())
        paper = builders.a_receipt(desk)
        builders.print_paper(desk, paper)
        desk.close()
        for trial in range(trials):
            office = Path(shutil.copytree(pattern.parent, Path(place) / f"office-{trial}"))
            inbox = Path(place) / f"inbox-{trial}"
            inbox.mkdir()
            scans = [chance.randbytes(60_000) for _ in range(_FILES)]
            for number, content in enumerate(scans):
                (inbox / f"scan{number:04d}.pdf").write_bytes(content)
            command = [sys.executable, "-m", "tests.faults.filer", str(office / "office.db"), str(inbox)]
            command += [str(paper), way]
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as filer:
                assert filer.stdout is not None
                filer.stdout.readline()
                time.sleep(chance.uniform(0, _LONGEST_FILING))
                filer.kill()
            subprocess.run(command, cwd=ROOT, capture_output=True, check=True)  # the next start
            desk = builders.seated(office / "office.db", builders.sunday_clock())
            broken.append(_lost(desk, scans) or ("" if way == "careless" else _left(desk, inbox, scans)))
            desk.close()
    return broken


def _lost(desk: Desk, scans: list[bytes]) -> str:
    digests = sorted(hashlib.sha256(content).hexdigest() for content in scans)
    with desk.look() as look:
        filed = sorted(look.db.scalars(select(Scan.sha256)))
    if filed != digests:
        return f"{len(scans)} scanned, {len(set(filed))} filed, {len(filed)} times"
    if desk.attachments.lacking(digests):
        return "a filed scan does not open"
    return ""


def _left(desk: Desk, inbox: Path, scans: list[bytes]) -> str:
    if any(path.suffix == ".pdf" for path in inbox.iterdir()):
        return "a readable paper is left"
    if sorted(open_filed(path, desk.database.key) or b"" for path in filed_in(inbox)) != sorted(scans):
        return "an original is not sealed"
    return ""
