"""Two offices copy into one folder at once, and are killed: every copy that counted is kept, and found by its own."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.copies import Keeper, copies_in, kept_generations, own_copies, verify_copy
from hayat_desk.vault.keys import KEYS_NAME
from tests.faults.copying import make_office
from tests.faults.outcome import ROOT, Outcome, judged, until_broken

_ROUNDS = 3  # in one folder: later ones meet the remains of the earlier
_LONGEST_COPYING = 2.5  # seconds
_SAVES = 10
_FOREIGN = {"office-000003.db": b"nobody's", "office-000004.db.part": b"half", "notes.txt": b"notes"}


def shared_folder(trials: int, seed: int) -> Outcome:
    """kill -9 while two offices copy and thin in one folder; the control tells copies by their names alone."""
    control = until_broken(lambda start: _share(1, start, "by-name"), seed)
    return judged("folder-of-two-offices", seed, _share(trials, seed, "real"), control)


def _share(trials: int, seed: int, way: str) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    broken = []
    with tempfile.TemporaryDirectory(prefix="hayat-share-") as place:
        offices = [make_office(Path(place) / name, saves=_SAVES) for name in ("one", "two")]
        for trial in range(trials):
            folder = Path(place) / f"stick-{trial}"
            folder.mkdir()
            for name, content in _FOREIGN.items():
                (folder / name).write_bytes(content)
            counted: list[list[str]] = [[], []]
            for _ in range(_ROUNDS):
                _copy_together(offices, folder, way, chance.uniform(0.5, _LONGEST_COPYING), counted)
            broken.append(_lost(folder, offices, counted))
    return broken


def _copy_together(
    offices: list[tuple[Path, bytes]], folder: Path, way: str, seconds: float, counted: list[list[str]]
) -> None:
    copiers = []
    for office, key in offices:
        command = [sys.executable, "-m", "tests.faults.sharer", str(office), str(folder), way]
        copier = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert copier.stdin is not None
        copier.stdin.write(key.hex().encode() + b"\n")
        copier.stdin.flush()
        copiers.append(copier)
    for copier, names in zip(copiers, counted, strict=True):
        assert copier.stdout is not None
        copier.stdout.readline()
        names += copier.stdout.readline().decode().split()  # each had its turn, however slow the machine
    time.sleep(seconds)
    for copier, names in zip(copiers, counted, strict=True):
        copier.kill()
        report = copier.communicate()[0].decode()
        names += report.rpartition("\n")[0].split()  # what was cut short had not counted


def _lost(folder: Path, offices: list[tuple[Path, bytes]], counted: list[list[str]]) -> str:
    """What is broken of one folder, empty where every promise held."""
    for (office, key), names in zip(offices, counted, strict=True):
        if not names:
            return "an office could make no copy"
        if len(set(names)) < len(names):
            return "one name was given twice"
        own = {copy.path.name: copy for copy in own_copies(folder, Keeper.of(office / KEYS_NAME, key))}
        generations = {copy.generation: copy.path.name for copy in copies_in(folder) if copy.path.name in own}
        copies = {int(name[:-3].rpartition("-")[2]): name for name in names}
        for generation in kept_generations({*copies, *generations}):
            name = copies.get(generation)
            if name is not None and name not in own:
                return f"a copy that counted is gone: {name}"
        if max(generations) < max(copies):
            return "the newest is not found"
        try:
            for name in names:
                if name in own:
                    verify_copy(own[name].path, own[name].keys_path, key)
        except Trouble as trouble:
            return f"a copy that counted is not sound: {trouble}"
    for name, content in _FOREIGN.items():
        if not (folder / name).is_file() or (folder / name).read_bytes() != content:
            return f"another's file was touched: {name}"
    return ""
