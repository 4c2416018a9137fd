"""A killed program never keeps the office shut."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.lock import only_instance
from tests.faults.outcome import ROOT, Outcome, judged

_HOLD = """
import sys, time
from pathlib import Path
from hayat_desk.vault.lock import only_instance
with only_instance(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""
_HOLD_BY_NAME = """
import os, sys, time
os.open(sys.argv[1] + "/running", os.O_CREAT | os.O_EXCL)
print("held", flush=True)
time.sleep(60)
"""


def killed_instance(trials: int, seed: int) -> Outcome:
    """kill -9 of the running program, then a new start; the control locks by the mere presence of a file."""
    with tempfile.TemporaryDirectory(prefix="hayat-lock-") as place:
        folder = Path(place)
        real = [_restart(_HOLD, folder, _is_open) for _ in range(trials)]
        control = [_restart(_HOLD_BY_NAME, folder, lambda place: (place / "running").exists())]
    return judged("kill-and-restart", seed, real, control)


def _is_open(folder: Path) -> bool:
    try:
        with only_instance(folder):
            return False
    except Trouble:
        return True


def _restart(program: str, folder: Path, is_open: Callable[[Path], bool]) -> str:
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        held = is_open(folder)
        other.kill()
    if not held:
        return "two instances at once"
    return "false «already open»" if is_open(folder) else ""
