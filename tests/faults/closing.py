"""The window closes and a verified copy lies somewhere, whatever becomes of the stick while it closes."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.awaited_copy import is_copy_awaited
from hayat_desk.vault.copies import BACKUPS, keys_beside, verify_copy
from tests.faults.disks import disk, why_no_disks
from tests.faults.offices import found, heard, started, told
from tests.faults.outcome import Outcome, judged
from tests.founded import copies_at

_COPY_BYTES = 400_000  # somewhat less than a copy of an office in which nothing has happened
_NEVER = -1


def closing_onto_a_full_stick(trials: int, seed: int) -> Outcome:
    """The stick has room for a part of the copy; the control takes errors without a code for no trouble."""
    return _closings("closing-onto-a-full-stick", trials, seed, cuts=False)


def closing_onto_a_pulled_stick(trials: int, seed: int) -> Outcome:
    """The stick is pulled out in the middle of the copy; the control is the same."""
    return _closings("closing-onto-a-pulled-stick", trials, seed, cuts=True)


def _closings(id_: str, trials: int, seed: int, *, cuts: bool) -> Outcome:
    if why := why_no_disks():
        return Outcome(id_, seed, skipped=True, why=why)
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    places = [chance.randrange(0, _COPY_BYTES) for _ in range(trials)]
    real = [_close(at, "real", cuts=cuts) for at in places]
    return judged(id_, seed, real, [_close(_COPY_BYTES // 2, "untyped", cuts=cuts)])


def _close(at: int, mode: str, *, cuts: bool) -> str:
    with tempfile.TemporaryDirectory(prefix="hayat-closing-") as place, disk(8) as stick:
        folder = Path(place) / "HayatDesk"
        key = found(folder, stick.path)
        cut = str(at if cuts else _NEVER)
        with started("tests.faults.closer", folder, str(stick.path), cut, mode) as program:
            if heard(program) != "sat":
                return "nobody sat down"
            if not cuts:
                stick.fill(leave=at)
            told(program)
            program.wait()
        if program.returncode:
            return "the window stays open"
        copies = copies_at(folder / BACKUPS) if (folder / BACKUPS).exists() else ()
        if not copies:
            return "no copy anywhere"
        try:
            verify_copy(copies[0], keys_beside(copies[0]), key)
        except Trouble as trouble:
            return f"the copy beside the office: {trouble}"
        return "" if is_copy_awaited(folder) else "the first screen would not tell"
