"""What one fault test found, as the row that is printed and judged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).parents[2]  # the programs that are killed are started from here


class Control(StrEnum):
    """A control is the same trial with one guard taken away: it must fail, else the test can see nothing."""

    FAILED = "yes"
    PASSED = "NO"
    NONE = "-"


@dataclass(frozen=True)
class Outcome:
    """`failed` counts trials in which a promise was broken; `why` says how, or why the test was skipped."""

    id: str
    seed: int
    trials: int = 0
    failed: int = 0
    control: Control = Control.NONE
    skipped: bool = False
    why: str = ""

    @property
    def holds(self) -> bool:
        """Whether nothing failed and the control did; what was skipped has broken no promise."""
        return self.skipped or (self.trials > 0 and not self.failed and self.control is Control.FAILED)

    def row(self) -> str:
        """id · seed · trials · failed · did the control fail · skipped and why."""
        skipped = f"skipped: {self.why}" if self.skipped else self.why or "-"
        return " · ".join(
            [self.id, str(self.seed), str(self.trials), str(self.failed), self.control.value, skipped]
        )


def judged(id_: str, seed: int, broken: list[str], *controls: list[str]) -> Outcome:
    """`broken` has one entry for each trial, empty where all promises held; so has each control."""
    failures = [why for why in broken if why]
    control = Control.FAILED if controls and all(map(any, controls)) else Control.PASSED
    return Outcome(id_, seed, len(broken), len(failures), control, why=failures[0] if failures else "")


def until_broken(control: Callable[[int], list[str]], seed: int, most: int = 20) -> list[str]:
    """A control need fail but once: it is tried until it does, each time from another seed."""
    broken: list[str] = []
    for attempt in range(most):
        broken += control(seed + attempt)
        if any(broken):
            break
    return broken
