"""التظلّم: an appeal against a decision that was told; each begins the two weeks anew (DESIGN §4, T06, T65).

How many a request has, and within how many days, the board says. A refusal stays appealable after closing; nothing
is once anything of the service was delivered.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import both
from hayat_desk.policy.days import ask_if_long_ago
from hayat_desk.policy.names import check_holds_letter

USUAL_APPEALS = 1
"""Appeals on one request, unless the board allows more; the policy is silent, and one right is promised on paper."""
ANY_DAY = 0
"""No bound of days: the policy has none, so the board's own is the only one."""
MOST_APPEALS, MOST_APPEAL_DAYS = 9, 999


class AppealFlaw(StrEnum):
    """Why an appeal, or the board's rule for appeals, cannot be kept as it stands."""

    MADE_BY_MISSING = "appeal_made_by_missing"
    MADE_LATER = "appeal_made_later"
    MADE_BEFORE_TOLD = "appeal_before_told"  # told: the day on which the decision was told
    TOO_LATE = "appeal_too_late"  # last: the last day on which it could be made
    COUNT_OUT_OF_RANGE = "appeal_count_out_of_range"  # most
    DAYS_OUT_OF_RANGE = "appeal_days_out_of_range"  # most


def check_appeal_rule(allowed: int, days: int) -> None:
    """At least one appeal, for papers promise it; `days` 0 is any day."""
    if not 1 <= allowed <= MOST_APPEALS:
        raise InvalidValue(AppealFlaw.COUNT_OUT_OF_RANGE, field="appeals_allowed", most=MOST_APPEALS)
    if not ANY_DAY <= days <= MOST_APPEAL_DAYS:
        raise InvalidValue(AppealFlaw.DAYS_OUT_OF_RANGE, field="appeal_days", most=MOST_APPEAL_DAYS)


def last_day_to_appeal(told_on: date, days: int) -> date | None:
    """The last day for an appeal against what was told; None where the board set no bound."""
    return None if days == ANY_DAY else told_on + timedelta(days=days)


def check_appeal(
    made_by: str, made_on: date, *, told_on: date, days: int, today: date, confirmed: Collection[StrEnum]
) -> None:
    """Somebody made it, on a day between being told and today, and within the board's days."""
    if not made_by.strip():
        raise InvalidValue(AppealFlaw.MADE_BY_MISSING, field="made_by")
    check_holds_letter(made_by, "made_by")
    if made_on > today:
        raise InvalidValue(AppealFlaw.MADE_LATER, field="made_on")
    if made_on < told_on:
        raise InvalidValue(AppealFlaw.MADE_BEFORE_TOLD, field="made_on", told=both(told_on))
    last = last_day_to_appeal(told_on, days)
    if last is not None and made_on > last:
        raise InvalidValue(AppealFlaw.TOO_LATE, field="made_on", last=both(last))
    ask_if_long_ago(made_on, today, "made_on", confirmed)
