"""What can truly be said of the two weeks on a day (T63–T65): one answer for screen, paper and spoken sentence.

The floor runs from the first raising, or from the appeal, through every return. Before its day no reply is
promised; once the day is past, no promise names it any more.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from hayat_desk.policy.requests import RequestState, is_at_the_desk

WITH_THE_COMMITTEE = (RequestState.RAISED, RequestState.UNDER_STUDY)

AWAITING_REPLY = frozenset({*WITH_THE_COMMITTEE, RequestState.DECIDED})
"""Where a request waits for its reply: with the committee, or decided and not told."""


class Waiting(StrEnum):
    """Where a request stands between its raising and its reply."""

    NOT_BEGUN = "not_begun"
    """It was never raised."""
    RETURNED = "returned"
    """The committee returned it, and the floor runs on."""
    RUNNING = "running"
    """It is with the committee; no reply before a day that is still to come, or today."""
    RUNNING_ANEW = "running_anew"
    """The same of one that was returned before, whose floor ran on."""
    PASSED = "passed"
    """It is with the committee and the floor is past: it is studied at the first session."""
    DECIDED = "decided"
    """The committee decided, and the reply is not told yet."""
    TOLD = "told"
    ENDED = "ended"
    """It will not be pursued."""


def waiting(
    state: RequestState,
    first_raised_on: date | None,
    raised_on: date | None,
    earliest: date | None,
    today: date,
) -> Waiting:
    """What holds on `today`; `raised_on` is the newest raising, None while the request is at the desk."""
    if state is RequestState.ENDED:
        return Waiting.ENDED
    if is_at_the_desk(state):
        return Waiting.NOT_BEGUN if first_raised_on is None else Waiting.RETURNED
    if state in WITH_THE_COMMITTEE:
        return once_raised(first_raised_on, raised_on, earliest, today)
    return Waiting.DECIDED if state is RequestState.DECIDED else Waiting.TOLD


def once_raised(
    first_raised_on: date | None, raised_on: date | None, earliest: date | None, today: date
) -> Waiting:
    """What holds of a request with the committee, or of one at the desk were it raised on `raised_on`."""
    if earliest is not None and earliest < today:
        return Waiting.PASSED
    returned = first_raised_on is not None and first_raised_on != raised_on
    return Waiting.RUNNING_ANEW if returned else Waiting.RUNNING
