"""A clerk who gives numbers while the computer's clock jumps: the program that `clock` starts and kills.

`python -m tests.faults.numberer DATABASE real|unquestioned INSTANT SEED`: begins at the instant, which may lie
before the last entry, and at each step lets the clock go on a little, or back by days or over a new year.
Where it is questioned it does as a clerk does who looks at the calendar: sets the clock right and goes on.
`unquestioned` leaves the question out, as the program did before.
"""

from __future__ import annotations

import random
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.errors import Trouble
from hayat_desk.policy.clock import ClockDoubt
from hayat_desk.policy.ids import PaperId
from hayat_desk.procedures import letters, papers
from hayat_desk.records.papers import Paper
from tests import builders

UNQUESTIONED = "unquestioned"
JUMPS = (0, 0, 0, 1, 1, 2, 7, -1, -3, -40, -200)
"""Days between two acts; the last ones go back, -200 mostly over a Hijri new year."""


def main(database: Path, mode: str, instant: str, seed: int) -> None:
    """Gives numbers for ever."""
    if mode == UNQUESTIONED:
        UnitOfWork.question_clock = lambda _work: None  # type: ignore[method-assign,assignment]
    chance = random.Random(seed)  # noqa: S311 - not for secrets, and repeatable
    clock = MovableClock(datetime.fromisoformat(instant))
    desk = builders.seated(database, clock)
    given = 0
    while True:
        clock.later(days=chance.choice(JUMPS), minutes=1)
        try:
            chance.choice((_person, _letter, _paper))(desk)
        except Trouble as asked:
            if not isinstance(asked.cause, ClockDoubt):
                raise
            right = date.fromisoformat(str(asked.details["last_entry"])) + timedelta(
                days=chance.randint(0, 1)
            )
            clock.now = datetime(right.year, right.month, right.day, 6, tzinfo=UTC)
            continue
        given += 1
        print(given, flush=True)  # noqa: T201 - the acknowledgement is what this program is for


def _person(desk: Desk) -> None:
    builders.a_person(desk)


def _letter(desk: Desk) -> None:
    with desk.work() as work:
        entry = letters.LetterEntry(sender="إمارة المنطقة", subject="طلب إفادة", received_on=work.today)
        letters.register_letter(work, entry)


def _paper(desk: Desk) -> None:
    """Issued, on its way through the printer for a moment, kept; one that was on its way at a kill comes first."""
    with desk.work() as work:
        waiting = work.db.scalars(
            select(Paper).where(Paper.printed_at.is_(None), Paper.voided_at.is_(None)).limit(1)
        ).first()
        paper_id = PaperId(waiting.id) if waiting else builders.a_note(work)
    with desk.work() as work:
        papers.issue_paper(work, paper_id)
    time.sleep(0.01)
    with desk.work() as work:
        papers.keep_printed(work, paper_id, b"%PDF-1.4 note")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
