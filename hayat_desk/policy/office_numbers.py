"""The numbers among the settings of the office, as a profile gives them: their bounds, and what holds without one."""

from __future__ import annotations

from collections.abc import Mapping

from hayat_desk.policy.appeals import ANY_DAY, MOST_APPEAL_DAYS, MOST_APPEALS, USUAL_APPEALS
from hayat_desk.policy.periods import (
    MOST_ATTEMPTS,
    MOST_DAYS_TO_REGISTER,
    USUAL_ATTEMPTS,
    USUAL_DAYS_TO_REGISTER,
)

OFFICE_NUMBERS: Mapping[str, tuple[int, int, int]] = {
    "attempts_needed": (1, MOST_ATTEMPTS, USUAL_ATTEMPTS),
    "days_to_register": (1, MOST_DAYS_TO_REGISTER, USUAL_DAYS_TO_REGISTER),
    "appeals_allowed": (1, MOST_APPEALS, USUAL_APPEALS),
    "appeal_days": (ANY_DAY, MOST_APPEAL_DAYS, ANY_DAY),
}
"""Least, most, and what holds where the board says nothing."""
