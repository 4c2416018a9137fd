"""No two kinds of number look alike; a typed one is read in any form people write or paste it (T47, T71)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.policy.numbers import (
    Number,
    NumberKind,
    TypedNumber,
    is_number,
    number_of,
    read_number,
)

REQUEST = "1448-01-3-00012"
OLD = "1448-01-00012"


def test_every_kind_has_a_code_of_its_own_that_begins_no_other() -> None:
    codes = [kind.code for kind in NumberKind]
    assert len(set(codes)) == len(codes) == 13
    assert not [(a, b) for a in codes for b in codes if a != b and b.startswith(a)]


def test_no_number_begins_like_a_date() -> None:
    """1448-01-03-00012 would; no code is a day of a month with two digits, and none begins with 0."""
    for kind in NumberKind:
        assert not re.fullmatch("[0-2][0-9]|3[01]", kind.code)
        assert len(str(Number(1448, "01", kind, 99_999))) <= 16  # the column


def test_numbers_are_digits_and_hyphens_and_sort_after_the_older_ones() -> None:
    for kind in NumberKind:
        new = str(Number(1448, "01", kind, 13))
        assert re.fullmatch("[0-9-]+", new)
        assert new > "1448-01-09999"
        assert number_of(new) == Number(1448, "01", kind, 13)
    assert str(number_of(OLD)) == OLD
    assert number_of(OLD).kind is None


@pytest.mark.parametrize(
    "text",
    ["", "1448", "1448-01-0-00012", "1448-01-9-00012", "1448-1-3-00012", "1448-01-3-12", REQUEST + "x"],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert not is_number(text)
    with pytest.raises(ValueError, match=re.escape(text) or "^$"):
        number_of(text)


@pytest.mark.parametrize(
    "typed",
    [
        REQUEST,
        f"  {REQUEST} ",
        "١٤٤٨-٠١-٣-٠٠٠١٢",
        "۱۴۴۸-۰۱-۳-۰۰۰۱۲",
        "１４４８－０１－３－０００１２",
        *(f"1448{dash}01{dash}3{dash}00012" for dash in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212ـ/ ._"),
        "1448 - 01 - 3 - 00012",
        f"\u2066{REQUEST}\u2069",
        f"\u202b\u200f{REQUEST}\u200e\u202c",
        "1448-01-3-12",
        "1448-1-3-12",
        "1448-3-12",
        "01-3-00012",
        "3-00012",
        "3-12",
        "144801300012",
        "00012-3-01-1448",
        f"رقم الطلب {REQUEST}",
        f"رقم الطلب: {REQUEST}",
        "طلب 12",
        "الطلب رقم ١٢",
        f"Request number {REQUEST}",
        f"«{REQUEST}»",
        f"({REQUEST})",
    ],
)
def test_a_request_is_meant_however_its_number_is_written(typed: str) -> None:
    number = read_number(typed)
    assert number is not None
    assert number.fits(REQUEST, NumberKind.REQUEST)
    assert number.fits(OLD, NumberKind.REQUEST)  # of before: its kind is told by where it stands
    assert not number.fits("1448-01-3-00013", NumberKind.REQUEST)
    assert not number.fits("1448-01-6-00012", NumberKind.PAPER)
    assert not number.fits(OLD, NumberKind.PAPER)


@pytest.mark.parametrize(
    "typed", ["12", "00012", "٠٠٠١٢", "012", OLD, "01-00012", "1448-00012", "14480100012", "00012-01-1448"]
)
def test_a_number_without_its_code_may_be_of_any_kind(typed: str) -> None:
    number = read_number(typed)
    assert number is not None
    assert number.kinds == frozenset(NumberKind)
    for kind in NumberKind:
        assert number.fits(str(Number(1448, "01", kind, 12)), kind)
        assert number.fits(OLD, kind)


@pytest.mark.parametrize(
    ("typed", "other"),
    [("1448-12", "1449-01-3-00012"), ("01-12", "1448-02-3-00012"), ("1448-01-3-12", "1448-01-3-00112")],
)
def test_what_was_typed_is_held_against_all_of_the_number(typed: str, other: str) -> None:
    number = read_number(typed)
    assert number is not None
    assert not number.fits(other, NumberKind.REQUEST)


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "-", "نورة", "نورة 12", "0550000001", "055 000 0001", "+966550000001", "966 55 000 0001",
        "1000000008", "SA0380000000608010167519", "22/11/2026", "1448/06/12 13", "0", "00000", "3-", "12345678",
        "9" * 20_000,
        "1448-01-0-00012", "1-2-3-4-5", "12a", "12%", "<b>12</b>", "½", "12.5 ريال", "7-3-12",
    ],
)  # fmt: skip
def test_what_is_no_number_of_ours_is_not_taken_for_one(typed: str) -> None:
    number = read_number(typed)
    assert number is None or not number.fits(REQUEST, NumberKind.REQUEST)


@pytest.mark.parametrize("typed", ["0550000001", "055 000 0001", "+966550000001", "1000000008", "نورة 12"])
def test_telephones_identities_and_names_are_none(typed: str) -> None:
    assert read_number(typed) is None


@given(
    kind=st.sampled_from(NumberKind),
    year=st.integers(1400, 1499),
    office=st.integers(1, 99),
    count=st.integers(1, 99_999),
)
def test_every_number_is_read_back_whole(kind: NumberKind, year: int, office: int, count: int) -> None:
    given_out = Number(year, f"{office:02d}", kind, count)
    assert read_number(str(given_out)) == TypedNumber(
        count, year, f"{office:02d}", frozenset({kind}), has_code=True
    )
    typed = read_number(f"{year}-{office:02d}-{count:05d}")
    assert typed is not None
    assert typed.fits(str(given_out), kind)


@given(st.text(max_size=40))
def test_any_text_may_be_asked(text: str) -> None:
    number = read_number(text)
    assert number is None or number.count > 0
