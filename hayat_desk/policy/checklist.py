"""Whether a required document is there, matches, and is valid on the day of submission (T59, T60, T78).

Validity is computed from the rule of the document and the dates written on it, and never ticked. It is
judged for the day of submission, which is the day of raising: until then again each day, then frozen.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.calendars import FIRST_TABLE_YEAR
from hayat_desk.policy.dates import WrittenDate, in_figures
from hayat_desk.policy.terms import Term


class ValidityRule(Term):
    """What makes a kind of document valid (T78)."""

    EXPIRY_DATE = "expiry_date", "حتى تاريخ الانتهاء", "Until its expiry date"
    MAX_AGE_HIJRI_MONTHS = (
        "max_age_hijri_months",
        "مدة محددة بالأشهر الهجرية من تاريخ الإصدار",
        "A number of Hijri months from its issue",
    )
    NO_EXPIRY = "no_expiry", "لا تنتهي الصلاحية", "Does not expire"


class DocumentState(Term):
    """What a required document is on a day. All but `VALID` keep a request from the committee.

    The Arabic words stand beside titles of either gender, so they speak of the original and its validity.
    """

    MISSING = "missing", "لم يُقدَّم الأصل", "Missing"
    NOT_MATCHED = "not_matched", "الأصل لا يطابق البيانات", "Does not match"
    DATE_NEEDED = "date_needed", "التاريخ مطلوب", "Date needed"
    EXPIRED = "expired", "انتهت الصلاحية", "Expired"
    VALID = "valid", "الصلاحية قائمة يوم التقديم", "Valid on submission"


class DocumentFlaw(StrEnum):
    """Why the dates of a paper cannot be right, or are asked about."""

    ISSUED_LATER = "document_issued_later"
    """Its issue is still to come."""
    EXPIRES_BEFORE_ISSUE = "document_expires_before_issue"
    """It expires on or before the day of its issue. `issued`, `expires`, as written."""
    VALID_FOR_LONG = "document_valid_for_long"
    """Asked: valid for more than thirty years. `expires`, as written."""


_LONGEST_VALID = timedelta(days=round(30 * 365.25))
"""Counted from the issue, or from today where that is not written."""


SOON = 14
"""Days before its last one on which a paper is told of, while there is time to use or renew it."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What the clerk saw of a document: the original, whether it matches, and its dates as written.

    `matched` is None until it was compared; `difference` says what does not match.
    """

    sighted: bool = False
    matched: bool | None = None
    difference: str = ""
    issued: WrittenDate | None = None
    expires: WrittenDate | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of a document on a day, with the days left to its last valid day (below 0: days since).

    `last_valid_day` and `days` are None where the document has no such day or no table tells it; a last day
    of another table than ours stays as it is written, and its days are told to a day or so.
    """

    state: DocumentState
    last_valid_day: date | WrittenDate | None = None
    days: int | None = None

    @property
    def is_valid(self) -> bool:
        """Whether the document counts; an expired one counts as missing (T60)."""
        return self.state is DocumentState.VALID


def judge(rule: ValidityRule, months: int | None, sighting: Sighting, on: date) -> Verdict:
    """Judge a document for the day `on`; it is valid on its last day.

    `months` is the greatest age under `MAX_AGE_HIJRI_MONTHS`, counted by Umm al-Qura (T86). A year or
    month alone tells no last day, and an issue after `on` cannot be right: the date is needed.
    """
    if not sighting.sighted or sighting.matched is None:
        return Verdict(DocumentState.MISSING)
    if not sighting.matched:
        return Verdict(DocumentState.NOT_MATCHED)
    if rule is ValidityRule.NO_EXPIRY:
        return Verdict(DocumentState.VALID)
    if rule is ValidityRule.EXPIRY_DATE:
        return _until(sighting.expires, on)
    if months is None or months < 1:
        raise ValueError("a greatest age needs a number of months")
    issued = sighting.issued
    if issued is None or issued.day is None or _lies_after(issued, on):
        return Verdict(DocumentState.DATE_NEEDED)
    # Only an issue from before the table has no Hijri date: such a paper is older than any age asked.
    last_day = issued.plus_hijri_months(months)
    return _until(last_day, on) if last_day else Verdict(DocumentState.EXPIRED)


def soon_expires(verdict: Verdict) -> bool:
    """Whether a paper that was seen expires within two weeks, or has expired since it was seen."""
    if verdict.state is DocumentState.EXPIRED:
        return True
    return verdict.is_valid and verdict.days is not None and verdict.days <= SOON


def lies_there(before: Sighting, after: Sighting, verdict: Verdict) -> bool:
    """Whether a paper lies before the clerk, by what is written of it before and after; `verdict` is of before.

    It does where it is compared anew, where its date was not read yet, and where a renewed one is due or both
    dates are others. One date of a paper that goes on counting, or that does not match, was only written wrongly.
    """
    if not after.sighted or before == after:
        return False
    if before.matched != after.matched or verdict.state is DocumentState.DATE_NEEDED or soon_expires(verdict):
        return True
    return before.issued != after.issued and before.expires != after.expires


def _until(last_day: WrittenDate | None, on: date) -> Verdict:
    """Judge by a last valid day as written; outside the table by the side of it the date lies on."""
    if last_day is None or last_day.day is None:
        return Verdict(DocumentState.DATE_NEEDED)
    day = last_day.nearest()
    if day is None:
        return Verdict(DocumentState.VALID if _lies_after(last_day, on) else DocumentState.EXPIRED)
    state = DocumentState.VALID if on <= day else DocumentState.EXPIRED
    return Verdict(state, last_day if last_day.is_of_another_table else day, (day - on).days)


def _lies_after(written_date: WrittenDate, on: date) -> bool:
    """Whether a full date is later than `on`, even where no table converts it."""
    day = written_date.nearest()
    return day > on if day else written_date.year > FIRST_TABLE_YEAR


def check_dates(
    issued: WrittenDate | None, expires: WrittenDate | None, today: date, confirmed: Collection[StrEnum]
) -> None:
    """A paper was issued by today, expires after that, and seldom is valid for more than thirty years."""
    if issued is not None and issued.lies_after(today):
        raise InvalidValue(DocumentFlaw.ISSUED_LATER)
    if expires is None:
        return
    begins, ends = issued.span() if issued else None, expires.span()
    if issued is not None and begins is not None and ends is not None and ends[1] <= begins[0]:
        details = {"issued": in_figures(issued), "expires": in_figures(expires)}
        raise InvalidValue(DocumentFlaw.EXPIRES_BEFORE_ISSUE, **details)
    first = begins[0] if begins else today
    is_long = ends is not None and ends[0] - first > _LONGEST_VALID
    if is_long and DocumentFlaw.VALID_FOR_LONG not in confirmed:
        raise Doubt(DocumentFlaw.VALID_FOR_LONG, expires=in_figures(expires))
