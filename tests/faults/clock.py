"""The clock set back between numbers, while the program runs and between two runs, by days and over a new year.

Each number stands in the register of its date's year, and no register has a date before an older one, whatever
the clock says and wherever the program is killed.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from sqlalchemy import select

from hayat_desk.policy.dates import hijri_of, office_day
from hayat_desk.policy.numbers import number_of
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.office import Counter, the_office
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from tests import builders
from tests.faults.numberer import UNQUESTIONED
from tests.faults.offices import tried_on_offices
from tests.faults.outcome import ROOT, Outcome, judged, until_broken

_RUNS_OF_AN_OFFICE = 5
_LONGEST_WORK = 0.4  # seconds between the first number and the end
_BEGINS = (0, 1, -2, -30, -250)
"""Days from the last entry at which the program is started again."""


def clock_set_back(trials: int, seed: int) -> Outcome:
    """The control does without the question."""
    control = until_broken(lambda start: _runs(5, start, UNQUESTIONED), seed)
    return judged("clock-set-back", seed, _runs(trials, seed, "real"), control)


def _runs(trials: int, seed: int, mode: str) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    return tried_on_offices(trials, _RUNS_OF_AN_OFFICE, lambda database: _run(database, chance, mode))


def _run(database: Path, chance: random.Random, mode: str) -> str:
    begins = _last_day(database) + timedelta(days=chance.choice(_BEGINS))
    instant = datetime(begins.year, begins.month, begins.day, 6, tzinfo=UTC).isoformat()
    numberer = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.faults.numberer",
            str(database),
            mode,
            instant,
            str(chance.getrandbits(32)),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert numberer.stdout is not None
    first = numberer.stdout.readline()
    time.sleep(chance.uniform(0, _LONGEST_WORK))
    numberer.kill()
    numberer.communicate()
    return what_is_broken(database) if first else "no number could be given"


def _last_day(database: Path) -> date:
    desk = builders.seated(database, builders.sunday_clock())
    try:
        with desk.look() as look:
            return the_office(look.db).last_day or desk.today
    finally:
        desk.close()


def what_is_broken(database: Path) -> str:
    """The promises of the registers, asked of the office after the kill; empty where all hold."""
    desk = builders.seated(database, builders.sunday_clock())
    try:
        with desk.look() as look:
            papers = look.db.execute(select(Paper.number, Paper.dated).where(Paper.number.is_not(None)))
            people = look.db.execute(select(Person.applicant_number, Person.created_at))
            letters = look.db.execute(select(IncomingLetter.number, IncomingLetter.created_at))
            registers: dict[str, list[tuple[str, date]]] = {
                "outgoing": [(str(number), dated) for number, dated in papers if dated],
                "applicant": [(number, office_day(at)) for number, at in people],
                "incoming": [(number, office_day(at)) for number, at in letters],
            }
            last = {(row.kind, row.hijri_year): row.last for row in look.db.scalars(select(Counter))}
    finally:
        desk.close()
    flaws = (_out_of_order(kind, lines, last) for kind, lines in registers.items())
    return next((what for what in flaws if what), "")


def _out_of_order(kind: str, lines: Iterable[tuple[str, date]], last: dict[tuple[str, int], int]) -> str:
    years: dict[int, list[tuple[int, date]]] = {}
    for text, dated in lines:
        number, hijri = number_of(text), hijri_of(dated)
        if hijri is None or number.year != hijri[0]:
            return f"{kind} {text} is of {dated}"
        years.setdefault(number.year, []).append((number.count, dated))
    for year, numbers in years.items():
        numbers.sort()
        if [count for count, _ in numbers] != list(range(1, last[kind, year] + 1)):
            return f"{kind} {year} has a gap"
        for (_, before), (count, after) in pairwise(numbers):
            if after < before:
                return f"{kind} {year}: number {count} of {after} stands after one of {before}"
    return ""
