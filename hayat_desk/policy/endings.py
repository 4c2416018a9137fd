"""How a request ends before it is closed: withdrawn, by death, unfinished, served elsewhere, a mistake (T64, T83).

Each ending says why, on which day and who said so. What was ended by mistake is taken up again where it stood.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import both
from hayat_desk.policy.days import ask_if_long_ago
from hayat_desk.policy.names import check_holds_letter
from hayat_desk.policy.terms import Term
from hayat_desk.policy.wordings import WordingKey


class EndingReason(Term):
    """Why a request ended, as states, lists and figures say it."""

    WITHDRAWN = "withdrawn", "سحب الطلب", "Withdrawn by the applicant"
    DIED = "died", "الوفاة", "Death"
    NOT_BACK = "not_back", "عدم المراجعة", "Did not come back"
    ELSEWHERE = "elsewhere", "الخدمة من جهة أخرى", "Served elsewhere"
    MISTAKE = "mistake", "إدخال سهوًا", "Entered by mistake"

    @property
    def letter(self) -> WordingKey | None:
        """The wording of the letter that is due; none goes to the dead, nor about what was never asked for."""
        return _LETTERS.get(self)


_LETTERS = {
    EndingReason.WITHDRAWN: WordingKey.ENDING_WITHDRAWN,
    EndingReason.NOT_BACK: WordingKey.ENDING_NOT_BACK,
    EndingReason.ELSEWHERE: WordingKey.ENDING_ELSEWHERE,
}


class DocketLeaving(Term):
    """Why a request left an open docket before it was decided, as the minutes say it."""

    WITHDRAWN = EndingReason.WITHDRAWN.value, EndingReason.WITHDRAWN.arabic, EndingReason.WITHDRAWN.english
    DIED = EndingReason.DIED.value, EndingReason.DIED.arabic, EndingReason.DIED.english
    NOT_BACK = EndingReason.NOT_BACK.value, EndingReason.NOT_BACK.arabic, EndingReason.NOT_BACK.english
    ELSEWHERE = EndingReason.ELSEWHERE.value, EndingReason.ELSEWHERE.arabic, EndingReason.ELSEWHERE.english
    MISTAKE = EndingReason.MISTAKE.value, EndingReason.MISTAKE.arabic, EndingReason.MISTAKE.english
    APPEAL_UNDONE = "appeal_undone", "أُلغي قيد التظلّم", "The appeal was none"
    TAKEN_UP = "taken_up", "استؤنف الطلب", "Taken up again"
    """It had ended, and waits for the next session."""


LEFT_BY = {
    EndingReason.WITHDRAWN: DocketLeaving.WITHDRAWN,
    EndingReason.DIED: DocketLeaving.DIED,
    EndingReason.NOT_BACK: DocketLeaving.NOT_BACK,
    EndingReason.ELSEWHERE: DocketLeaving.ELSEWHERE,
    EndingReason.MISTAKE: DocketLeaving.MISTAKE,
}
"""How a request leaves an open docket that ends for each reason."""


_OF_THE_UNSERVED = frozenset({EndingReason.ELSEWHERE, EndingReason.MISTAKE})
"""Reasons that are not true of a request of which a part was delivered."""


class EndingFlaw(StrEnum):
    """Why an ending cannot be kept as it stands."""

    SAID_BY_MISSING = "ending_said_by_missing"
    ENDED_LATER = "ended_later"
    ENDED_BEFORE = "ended_before"  # last: the latest day on which something was done with the request
    TOO_FEW_ATTEMPTS = "too_few_attempts"  # recorded, needed
    SERVED_HERE = "served_here"  # a part was delivered: neither a mistake nor served elsewhere
    DEATH_IS_OF_THE_PERSON = "death_is_of_the_person"


@dataclass(frozen=True, kw_only=True)
class Ending:
    """Why a request ends, on which day, and who said so; `note` is what else is to be known of it."""

    reason: EndingReason
    ended_on: date
    said_by: str
    note: str = ""
    confirmed: frozenset[StrEnum] = frozenset()


def check_ending(
    ending: Ending,
    *,
    days: Iterable[date],
    attempts: Sequence[date],
    needed: int,
    is_served: bool,
    today: date,
) -> None:
    """Somebody said so, on a day by today that is not before what was done with the request (`days`).

    What was served here in part (`is_served`) was neither entered by mistake nor served elsewhere.
    Nobody is said not to have come back before the office tried to reach them on as many days as it needs
    (`attempts`), nor on a day before the last of them.
    """
    if is_served and ending.reason in _OF_THE_UNSERVED:
        raise InvalidValue(EndingFlaw.SERVED_HERE, field="reason")
    in_vain = attempts if ending.reason is EndingReason.NOT_BACK else ()
    if ending.reason is EndingReason.NOT_BACK and len(in_vain) < needed:
        raise InvalidValue(EndingFlaw.TOO_FEW_ATTEMPTS, field="reason", recorded=len(in_vain), needed=needed)
    check_said(ending.said_by, ending.ended_on, "ended_on", today, ending.confirmed)
    last = max((*days, *in_vain))
    if ending.ended_on < last:
        raise InvalidValue(EndingFlaw.ENDED_BEFORE, field="ended_on", last=both(last))


def check_said(said_by: str, day: date, field: str, today: date, confirmed: Collection[StrEnum]) -> None:
    """Who said so is named, and the day is past; one long ago is asked about."""
    if not said_by.strip():
        raise InvalidValue(EndingFlaw.SAID_BY_MISSING, field="said_by")
    check_holds_letter(said_by, "said_by")
    if day > today:
        raise InvalidValue(EndingFlaw.ENDED_LATER, field=field)
    ask_if_long_ago(day, today, field, confirmed)
