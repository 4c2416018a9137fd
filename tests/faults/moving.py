"""An earlier version's office moves into its own folder: killed at any step, all of it is there afterwards."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.connection import DATABASE_NAME, connect
from hayat_desk.vault.keys import KEYS_NAME
from hayat_desk.vault.moving import move_in
from tests.faults.outcome import ROOT, Outcome, judged

_STEPS = 6  # names that move, with the last one of the whole folder
_KILLED_AT = """
import os, sys
from pathlib import Path
place, left = Path(sys.argv[1]), int(sys.argv[2])
def killed(rename):
    def until(path, target):
        global left
        if not left:
            os.kill(os.getpid(), 9)
        left -= 1
        rename(path, target)
    return until
"""
_REAL = (
    _KILLED_AT
    + """
from hayat_desk.vault import moving
moving.rename = killed(moving.rename)
moving.move_in(place, place / "office")
"""
)
_CARELESS = (
    _KILLED_AT
    + """
(place / "office").mkdir()
for path in sorted(place.iterdir()):
    if path.name != "office":
        killed(Path.rename)(path, place / "office" / path.name)
"""
)


def killed_while_moving(trials: int, seed: int) -> Outcome:
    """kill -9 between two renames, then a new start; the control takes a folder that is there for the whole."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    with tempfile.TemporaryDirectory(prefix="hayat-moving-") as temporary:
        pattern, key = Path(temporary, "pattern"), os.urandom(32)
        _make(pattern, key)

        def moved(program: str, steps: int) -> str:
            place = Path(shutil.copytree(pattern, Path(temporary, "HayatDesk")))
            try:
                return _moved(program, place, steps, key)
            finally:
                shutil.rmtree(place)

        real = [moved(_REAL, chance.randrange(_STEPS)) for _ in range(trials)]
        control = [moved(_CARELESS, steps) for steps in range(1, _STEPS - 1)]
    return judged("kill-while-moving-the-office", seed, real, control)


def _make(place: Path, key: bytes) -> None:
    place.mkdir()
    with closing(connect(place / DATABASE_NAME, key, create=True)) as connection:
        connection.execute("CREATE TABLE person (name TEXT)")
        connection.executemany("INSERT INTO person VALUES (?)", [(str(number),) for number in range(500)])
    (place / KEYS_NAME).write_bytes(os.urandom(99))
    (place / "notice.json").write_bytes(b"{}")
    for name in ("attachments", "backups"):
        (place / name).mkdir()
        (place / name / "x").write_bytes(os.urandom(99))


def _moved(program: str, place: Path, steps: int, key: bytes) -> str:
    """Move until killed, start again, and compare; what is broken then."""
    before = _contents(place, place)
    done = subprocess.run([sys.executable, "-c", program, str(place), str(steps)], cwd=ROOT, check=False)
    if not done.returncode:
        return "was not killed"
    office = place / "office"
    if program is _REAL or not office.exists():
        move_in(place, office)
    if _contents(office, office) != before:
        return "lost: not all of the office is in its folder"
    try:
        with closing(connect(office / DATABASE_NAME, key)) as connection:
            count: int = connection.execute("SELECT count(*) FROM person").fetchone()[0]
    except Trouble as trouble:
        return f"does not open: {trouble}"
    return "" if count == 500 else f"lost: {500 - count} rows"


def _contents(folder: Path, root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "lock"
    }
