"""The office's own periods, which the board sets: how often it tries to reach somebody, how long it waits (T83)."""

from __future__ import annotations

from enum import StrEnum

from hayat_desk.errors import InvalidValue

USUAL_ATTEMPTS = 3
"""Days on which the office tries to reach somebody, unless its board says otherwise: once may be a bad day."""
USUAL_DAYS_TO_REGISTER = 90
"""Days an accepted applicant has to register, unless the board says otherwise; afterwards the office asks."""
MOST_ATTEMPTS, MOST_DAYS_TO_REGISTER = 12, 999


class PeriodFlaw(StrEnum):
    """Why a period of the office cannot be kept; `most`: the longest."""

    OUT_OF_RANGE = "period_out_of_range"


def check_periods(attempts: int, days_to_register: int) -> None:
    """The office tries at least once, and waits at least a day; neither is without end."""
    for field, value, most in (
        ("attempts_needed", attempts, MOST_ATTEMPTS),
        ("days_to_register", days_to_register, MOST_DAYS_TO_REGISTER),
    ):
        if not 1 <= value <= most:
            raise InvalidValue(PeriodFlaw.OUT_OF_RANGE, field=field, most=most)
