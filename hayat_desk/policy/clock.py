"""The clock before a number is given (DESIGN §5): one that ran back, or far ahead, is questioned.

A number stands in the register under its date. A clock that was set back would put it before older ones, or
into last year's register; one far ahead into next year's, and all after it would then seem to run back.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

FAR_AHEAD = timedelta(days=31)
"""No office is shut for longer between two acts without its being worth a question."""


class ClockDoubt(StrEnum):
    """Why the office's day is not believed. `today`; `last_entry`: the latest day it worked. Both in ISO form."""

    RAN_BACK = "clock_ran_back"
    FAR_AHEAD = "clock_far_ahead"


def clock_doubt(today: date, last: date | None) -> ClockDoubt | None:
    """Why today is to be questioned, as against the latest day on which the office worked; None where it is not."""
    if last is None:
        return None
    if today < last:
        return ClockDoubt.RAN_BACK
    return ClockDoubt.FAR_AHEAD if today - last > FAR_AHEAD else None
