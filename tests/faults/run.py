"""Runs the fault tests and prints a row for each; ends non-zero where a promise broke or a control held.

`python -m tests.faults.run [--full] [--seed N]`: the short form takes half a minute, the full one some
minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import NamedTuple

from tests.faults.clock import clock_set_back
from tests.faults.closing import closing_onto_a_full_stick, closing_onto_a_pulled_stick
from tests.faults.copying import full_disk, killed_while_copying, power_cut_after_writing, pulled_stick
from tests.faults.damage import damaged_database
from tests.faults.desk_saving import killed_at_the_desk
from tests.faults.instances import killed_instance
from tests.faults.locking import locking_while_busy, locking_with_each_hindrance
from tests.faults.moving import killed_while_moving
from tests.faults.outcome import Outcome
from tests.faults.saving import killed_while_saving, power_cut_while_saving
from tests.faults.scanning import held_scanner, killed_while_filing
from tests.faults.sharing import shared_folder

SEED = 1448


class Fault(NamedTuple):
    """A fault test with its number of trials in the short form and in the full one."""

    provoke: Callable[[int, int], Outcome]
    short: int
    full: int


FAULTS = (
    Fault(killed_while_saving, 10, 1000),
    Fault(killed_at_the_desk, 4, 200),
    Fault(clock_set_back, 4, 200),
    Fault(power_cut_while_saving, 10, 500),
    Fault(killed_while_copying, 4, 200),
    Fault(power_cut_after_writing, 5, 100),
    Fault(full_disk, 2, 50),
    Fault(pulled_stick, 5, 100),
    Fault(shared_folder, 2, 40),
    Fault(held_scanner, 4, 80),
    Fault(killed_while_filing, 2, 100),
    Fault(damaged_database, 100, 2000),
    Fault(killed_instance, 5, 50),
    Fault(closing_onto_a_full_stick, 1, 20),
    Fault(closing_onto_a_pulled_stick, 1, 20),
    Fault(locking_with_each_hindrance, 8, 24),
    Fault(locking_while_busy, 3, 12),
    Fault(killed_while_moving, 6, 100),
)


def main(arguments: list[str]) -> int:
    """Prints *id · seed · trials · failed · did the control fail · skipped and why*; returns the exit code."""
    parser = argparse.ArgumentParser(prog="tests.faults.run", description=__doc__)
    parser.add_argument("--full", action="store_true", help="as many trials as before a release")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args(arguments)
    held = True
    for fault in FAULTS:
        outcome = fault.provoke(fault.full if options.full else fault.short, options.seed)
        print(outcome.row(), flush=True)  # noqa: T201 - the rows are what this program is for
        held = held and outcome.holds
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
