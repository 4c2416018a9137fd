"""A clerk who saves visitor after visitor until killed: the program that `desk_saving` starts.

`python -m tests.faults.clerk DATABASE real|early`: prints the number of each visitor once the window would
say that it is saved; `early` says so before the commit, as no program may.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from hayat_desk.policy.names import PersonName
from hayat_desk.procedures import people
from hayat_desk.records.people import count_people
from tests import builders

EARLY = "early"


def main(database: Path, mode: str) -> None:
    """Saves for ever."""
    desk = builders.seated(database, builders.sunday_clock())
    with desk.look() as look:
        number = count_people(look.db)
    while True:
        number += 1
        entry = builders.a_person_entry(name=PersonName("زائرة", "", "", f"رقم{number}"))
        with desk.work() as work:
            people.register_person(work, entry)
            if mode == EARLY:
                print(number, flush=True)  # noqa: T201 - the acknowledgement is what this program is for
                time.sleep(0.005)
        if mode != EARLY:
            print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
