"""Documents: sighted, matched, and valid on the day of submission, by computing (T59, T60, T78, T86)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.policy.checklist import (
    DocumentState,
    Sighting,
    ValidityRule,
    Verdict,
    judge,
)
from hayat_desk.policy.dates import WrittenDate, hijri_of

ON = date(2026, 11, 22)  # 12/06/1448
UNTIL, NEWER, FOREVER = ValidityRule.EXPIRY_DATE, ValidityRule.MAX_AGE_HIJRI_MONTHS, ValidityRule.NO_EXPIRY
MISSING, EXPIRED, VALID = DocumentState.MISSING, DocumentState.EXPIRED, DocumentState.VALID
DATE_NEEDED = DocumentState.DATE_NEEDED


def seen(*, issued: str = "", expires: str = "") -> Sighting:
    return Sighting(
        sighted=True,
        matched=True,
        issued=WrittenDate.from_stored(issued) if issued else None,
        expires=WrittenDate.from_stored(expires) if expires else None,
    )


@pytest.mark.parametrize("rule", list(ValidityRule))
@pytest.mark.parametrize(
    ("sighting", "state"),
    [
        (Sighting(), MISSING),
        (Sighting(matched=True), MISSING),
        (Sighting(sighted=True), MISSING),
        (Sighting(sighted=True, matched=False, difference="الاسم"), DocumentState.NOT_MATCHED),
    ],
)
def test_a_paper_not_seen_or_not_matching_never_counts_t60(
    rule: ValidityRule, sighting: Sighting, state: DocumentState
) -> None:
    assert judge(rule, 3, sighting, ON) == Verdict(state)


def test_a_paper_that_does_not_expire_is_valid_once_matched_t78() -> None:
    assert judge(FOREVER, None, seen(), ON) == Verdict(VALID)
    assert judge(FOREVER, None, seen(expires="gregorian 2020-01-01"), ON) == Verdict(VALID)


@pytest.mark.parametrize(
    ("expires", "state", "days"),
    [
        ("gregorian 2026-11-21", EXPIRED, -1),
        ("gregorian 2026-11-22", VALID, 0),
        ("gregorian 2026-11-23", VALID, 1),
        ("hijri 1448-06-11", EXPIRED, -1),
        ("hijri 1448-06-12", VALID, 0),
        ("hijri 1448-06-13", VALID, 1),
        ("gregorian 2026-11-10", EXPIRED, -12),
    ],
)
def test_a_paper_is_valid_on_its_last_day_and_not_after_t60(
    expires: str, state: DocumentState, days: int
) -> None:
    verdict = judge(UNTIL, None, seen(expires=expires), ON)
    assert verdict == Verdict(state, ON + timedelta(days=days), days)
    assert verdict.is_valid is (state is VALID)


@pytest.mark.parametrize(
    ("expires", "state"),
    [
        ("", DATE_NEEDED),
        ("hijri 1450", DATE_NEEDED),
        ("gregorian 2030-05", DATE_NEEDED),
        ("hijri 1342-12-30", EXPIRED),
        ("hijri 1501-01-01", VALID),
    ],
)
def test_an_expiry_without_a_known_day_is_asked_for_or_told_by_its_side(
    expires: str, state: DocumentState
) -> None:
    assert judge(UNTIL, None, seen(expires=expires), ON) == Verdict(state)


def test_an_expiry_far_in_the_gregorian_calendar_needs_no_table() -> None:
    assert judge(UNTIL, None, seen(expires="gregorian 1901-05-03"), ON).state is EXPIRED
    assert judge(UNTIL, None, seen(expires="gregorian 2099-05-03"), ON).state is VALID


@pytest.mark.parametrize(
    ("issued", "state", "days"),
    [
        ("hijri 1448-03-11", EXPIRED, -1),
        ("hijri 1448-03-12", VALID, 0),
        ("hijri 1448-03-13", VALID, 1),
        ("gregorian 2026-08-24", EXPIRED, -1),
        ("gregorian 2026-08-25", VALID, 0),
        ("gregorian 2026-08-26", VALID, 1),
        ("gregorian 2026-11-22", VALID, 89),
    ],
)
def test_a_paper_no_older_than_three_hijri_months_t78_t86(
    issued: str, state: DocumentState, days: int
) -> None:
    verdict = judge(NEWER, 3, seen(issued=issued), ON)
    assert verdict == Verdict(state, ON + timedelta(days=days), days)


def test_an_issue_on_the_thirtieth_is_clamped_to_the_twenty_ninth_t86() -> None:
    sighting = seen(issued="hijri 1448-02-30")  # Rabi al-Awwal 1448 has 29 days
    last_day = WrittenDate.from_stored("hijri 1448-03-29").gregorian()
    assert last_day is not None
    assert judge(NEWER, 1, sighting, last_day) == Verdict(VALID, last_day, 0)
    assert judge(NEWER, 1, sighting, last_day + timedelta(days=1)) == Verdict(EXPIRED, last_day, -1)
    assert judge(NEWER, 2, sighting, last_day).last_valid_day == last_day + timedelta(days=30)


@pytest.mark.parametrize(
    ("issued", "state"),
    [
        ("", DATE_NEEDED),
        ("hijri 1448", DATE_NEEDED),
        ("gregorian 2026-10", DATE_NEEDED),
        ("gregorian 2026-11-23", DATE_NEEDED),
        ("hijri 1448-06-13", DATE_NEEDED),
        ("hijri 1501-01-01", DATE_NEEDED),
        ("hijri 1340-01-01", EXPIRED),
        ("gregorian 1901-05-03", EXPIRED),
    ],
)
def test_an_issue_that_is_unknown_or_ahead_is_asked_for(issued: str, state: DocumentState) -> None:
    assert judge(NEWER, 3, seen(issued=issued), ON) == Verdict(state)


def test_the_expiry_is_no_part_of_the_greatest_age() -> None:
    assert judge(NEWER, 3, seen(expires="gregorian 2030-01-01"), ON).state is DATE_NEEDED
    assert judge(UNTIL, None, seen(issued="gregorian 2026-11-01"), ON).state is DATE_NEEDED


@pytest.mark.parametrize("months", [None, 0, -3])
def test_a_greatest_age_without_months_is_our_own_fault(months: int | None) -> None:
    with pytest.raises(ValueError, match="months"):
        judge(NEWER, months, seen(issued="gregorian 2026-11-01"), ON)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)), st.integers(1, 24))
def test_a_paper_is_valid_to_its_last_day_in_hijri_months(issued: date, months: int) -> None:
    sighting = seen(issued=f"gregorian {issued.isoformat()}")
    last_day = judge(NEWER, months, sighting, issued).last_valid_day
    assert isinstance(last_day, date)
    start, end = hijri_of(issued), hijri_of(last_day)
    assert start is not None
    assert end is not None
    assert (end[0] - start[0]) * 12 + end[1] - start[1] == months
    assert judge(NEWER, months, sighting, last_day).is_valid
    assert not judge(NEWER, months, sighting, last_day + timedelta(days=1)).is_valid


def test_states_are_named_as_the_screen_shows_them() -> None:
    assert [state.arabic for state in DocumentState] == [
        "لم يُقدَّم الأصل", "الأصل لا يطابق البيانات", "التاريخ مطلوب", "انتهت الصلاحية",
        "الصلاحية قائمة يوم التقديم",
    ]  # fmt: skip
