"""Nothing that was called saved is lost: the program killed, and the power cut, at any moment of saving."""

from __future__ import annotations

import os
import random
import select
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from hayat_desk.errors import Trouble
from hayat_desk.vault.connection import DATABASE_NAME, connect
from hayat_desk.vault.copies import soundness
from tests.faults.disks import disk, why_no_disks
from tests.faults.outcome import ROOT, Outcome, judged, until_broken
from tests.faults.writer import ROWS_OF_A_SAVE, Mode, last_save, make

_TRIALS_OF_AN_OFFICE = 50  # it grows with each, and is read through after each
_LONGEST_WORK = 0.12  # seconds between the first save and the end


class Writer:
    """The saving program as a process of its own, and what it has said so far."""

    def __init__(self, database: Path, key: bytes, mode: Mode) -> None:
        command = [sys.executable, "-m", "tests.faults.writer", str(database), mode.value]
        # after a power cut it ends with an error of the disk, as it should: nothing to be read here
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(key.hex().encode() + b"\n")
        self._process.stdin.flush()
        self._said = b""
        self._out = self._process.stdout.fileno()

    def work(self, seconds: float) -> None:
        """Waits for the first save, then for so long."""
        self._said += os.read(self._out, 65536)
        time.sleep(seconds)

    def acknowledged(self) -> int:
        """The last number that the program has called saved by now."""
        while select.select([self._out], [], [], 0)[0] and (piece := os.read(self._out, 65536)):
            self._said += piece
        whole_lines = self._said.split(b"\n")[:-1]
        return int(whole_lines[-1]) if whole_lines else 0

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Ends the process, if it still runs, and closes the pipes."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()


def killed_while_saving(trials: int, seed: int) -> Outcome:
    """kill -9 of the saving program; the controls say «saved» too early, and do without a journal."""
    return judged(
        "kill-while-saving",
        seed,
        _kills(trials, seed, Mode.REAL),
        until_broken(lambda start: _kills(10, start, Mode.ACKNOWLEDGED_EARLY), seed),
        until_broken(lambda start: _kills(10, start, Mode.WITHOUT_JOURNAL), seed),
    )


def _kills(trials: int, seed: int, mode: Mode) -> list[str]:
    """Offices that are killed again and again: each must open by itself and hold what was acknowledged."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    offices, rest = divmod(trials, _TRIALS_OF_AN_OFFICE)
    broken: list[str] = []
    for count in [_TRIALS_OF_AN_OFFICE] * offices + [rest]:
        broken += _kills_of_one_office(count, chance, mode)
    return broken


def _kills_of_one_office(trials: int, chance: random.Random, mode: Mode) -> list[str]:
    broken = []
    with tempfile.TemporaryDirectory(prefix="hayat-kill-") as folder:
        database, key = Path(folder) / DATABASE_NAME, os.urandom(32)
        make(database, key)
        for _ in range(trials):
            writer = Writer(database, key, mode)
            writer.work(chance.uniform(0, _LONGEST_WORK))
            writer.kill()
            acknowledged = writer.acknowledged()
            writer.close()
            broken.append(
                what_is_broken(database, key, acknowledged) if acknowledged else "nothing could be saved"
            )
            if broken[-1]:
                break  # the office is broken: what follows would only show it again
    return broken


def what_is_broken(database: Path, key: bytes, acknowledged: int) -> str:
    """The promises of saving, asked of the file after the fault; empty where all hold."""
    try:
        with closing(connect(database, key)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if what := soundness(connection):
                return f"unsound: {what}"
            there = last_save(connection)
            (saves,) = connection.execute("SELECT count(*) FROM save").fetchone()
            halves = connection.execute(
                "SELECT count(*) FROM (SELECT save FROM line GROUP BY save HAVING count(*) <> ?)",
                (ROWS_OF_A_SAVE,),
            ).fetchone()[0]
            (lines,) = connection.execute("SELECT count(*) FROM line").fetchone()
    except (Trouble, dbapi2.Error) as error:
        return f"does not open: {error}"
    if there < acknowledged or saves != there:
        return f"lost: {acknowledged} acknowledged, {saves} there"
    if halves or lines != saves * ROWS_OF_A_SAVE:
        return "half a save"
    return ""


def power_cut_while_saving(trials: int, seed: int) -> Outcome:
    """The power cut while saving, on a real file system; the control saves without syncing."""
    if why := why_no_disks():
        return Outcome("power-cut-while-saving", seed, skipped=True, why=why)
    control = until_broken(lambda start: _cuts(2, start, Mode.WITHOUT_SYNC), seed)
    return judged("power-cut-while-saving", seed, _cuts(trials, seed, Mode.REAL), control)


def _cuts(trials: int, seed: int, mode: Mode) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    offices, rest = divmod(trials, _TRIALS_OF_AN_OFFICE)
    broken: list[str] = []
    for count in [_TRIALS_OF_AN_OFFICE] * offices + [rest]:
        broken += _cuts_of_one_disk(count, chance, mode)
    return broken


def _cuts_of_one_disk(trials: int, chance: random.Random, mode: Mode) -> list[str]:
    broken = []
    with disk(48) as small:
        database, key = small.path / DATABASE_NAME, os.urandom(32)
        make(database, key)
        for _ in range(trials):
            small.sync()
            writer = Writer(database, key, mode)
            writer.work(chance.uniform(0, _LONGEST_WORK))
            acknowledged = writer.acknowledged()  # only what was said before the cut
            small.cut_power()
            writer.close()
            small.restore_power()
            broken.append(
                what_is_broken(database, key, acknowledged) if acknowledged else "nothing could be saved"
            )
            if broken[-1]:
                break
    return broken
