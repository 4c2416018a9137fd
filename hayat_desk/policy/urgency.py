"""Urgent requests: said to be so for a reason, they come first wherever work waits.

Nothing is promised earlier for it: the two weeks are counted as for any other request (T65).
"""

from __future__ import annotations

from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.names import check_holds_letter


class UrgencyFlaw(StrEnum):
    """Why a request cannot be called urgent."""

    REASON_MISSING = "urgency_reason_missing"


def check_urgency(reason: str) -> None:
    """Whoever is put before others is so for a reason that can be read."""
    if not reason.strip():
        raise InvalidValue(UrgencyFlaw.REASON_MISSING, field="urgent_because")
    check_holds_letter(reason, "urgent_because")
