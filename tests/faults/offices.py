"""Offices for faults: files that are killed one after the other, and whole ones for the program's own window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests import builders, founded
from tests.faults.outcome import ROOT


def tried_on_offices(trials: int, in_a_row: int, trial: Callable[[Path], str]) -> list[str]:
    """What each trial broke in an office's file, which is made anew after so many; the first break ends it."""
    broken: list[str] = []
    with tempfile.TemporaryDirectory(prefix="hayat-offices-") as folder:
        fresh = Path(folder) / "fresh.db"
        builders.found(fresh)
        for at in range(trials):
            database = Path(folder) / f"office-{at // in_a_row}.db"
            if not database.exists():
                shutil.copyfile(fresh, database)
            broken.append(trial(database))
            if broken[-1]:
                break  # what follows would only show it again
    return broken


def found(folder: Path, copies: Path | str = "") -> bytes:
    """A closed office whose copies go to that place; its data key."""
    founded.found(folder, copies).desk.close()
    return key_of(folder)


def key_of(folder: Path) -> bytes:
    """The data key."""
    keys = KeyFile(folder / KEYS_NAME)
    return keys.unlock(keys.slots()[0].id, founded.PASSPHRASE)


def started(module: str, folder: Path, *words: str) -> subprocess.Popen[str]:
    """A program of these tests with a window nobody sees, and with folders of a user of its own."""
    place = str(folder.parent / "user")
    folders = dict.fromkeys(("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), place)
    return subprocess.Popen(
        [sys.executable, "-m", module, str(folder), *words],
        cwd=ROOT,
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def heard(program: subprocess.Popen[str]) -> str:
    """The next word the program says; empty at its end."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def told(program: subprocess.Popen[str]) -> None:
    """Let it go on."""
    assert program.stdin is not None
    program.stdin.write("on\n")
    program.stdin.flush()
