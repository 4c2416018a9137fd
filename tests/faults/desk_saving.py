"""The clerk's own acts under kill -9: whole with their journal, their number and their search line, or not there."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from hayat_desk.errors import Trouble
from hayat_desk.records.journal import JournalEntry, first_broken_entry
from hayat_desk.records.office import Counter
from hayat_desk.records.people import count_people
from hayat_desk.records.search import find
from tests import builders
from tests.faults.offices import tried_on_offices
from tests.faults.outcome import ROOT, Outcome, judged, until_broken

_KILLS_OF_AN_OFFICE = 10
_LONGEST_WORK = 0.15  # seconds between the first visitor and the end


def killed_at_the_desk(trials: int, seed: int) -> Outcome:
    """kill -9 while visitors are saved through the desk; the control says «saved» before the commit."""
    control = until_broken(lambda start: _kills(10, start, "early"), seed)
    return judged("kill-at-the-desk", seed, _kills(trials, seed, "real"), control)


def _kills(trials: int, seed: int, mode: str) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    return tried_on_offices(
        trials, _KILLS_OF_AN_OFFICE, lambda database: _kill(database, chance.uniform(0, _LONGEST_WORK), mode)
    )


def _kill(database: Path, seconds: float, mode: str) -> str:
    clerk = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.clerk", str(database), mode],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert clerk.stdout is not None
    first = clerk.stdout.readline()
    time.sleep(seconds)
    clerk.kill()
    acknowledged = (first + clerk.communicate()[0]).rsplit("\n", 1)[0].split()
    return what_is_broken(database, int(acknowledged[-1]) if acknowledged else 0)


def what_is_broken(database: Path, acknowledged: int) -> str:
    """The promises of saving, asked of the office after the kill; empty where all hold."""
    if not acknowledged:
        return "nothing could be saved"
    try:
        desk = builders.seated(database, builders.sunday_clock())
    except Trouble as trouble:
        return f"does not open: {trouble}"
    try:
        with desk.look() as look:
            there = count_people(look.db)
            numbers = look.db.scalar(select(Counter.last).where(Counter.kind == "applicant"))
            registered = select(func.count()).where(JournalEntry.act == "register_person")
            journaled = look.db.scalar(registered)
            last = find(look.db, f"زائرة رقم{there}", 5)
            broken_at = first_broken_entry(look.db)
    finally:
        desk.close()
    if there < acknowledged:
        return f"lost: {acknowledged} acknowledged, {there} there"
    if not there == numbers == journaled:
        return f"half an act: {there} persons, {numbers} numbers, {journaled} in the journal"
    if not last:
        return "the last one cannot be found"
    return f"the journal breaks at {broken_at}" if broken_at else ""
