"""A register has no gap: what was given out and stands in no line is named (T71)."""

from __future__ import annotations

from hayat_desk.policy.letters import missing_numbers
from hayat_desk.policy.numbers import NumberKind


def test_numbers_in_a_row_leave_nothing_out() -> None:
    assert (
        missing_numbers(
            NumberKind.PAPER, ["1448-01-6-00003", "1448-01-6-00001", "1448-01-6-00002"], {"1448-01": 3}
        )
        == ()
    )
    assert missing_numbers(NumberKind.PAPER, [], {}) == ()


def test_a_number_in_the_middle_is_named() -> None:
    assert missing_numbers(NumberKind.PAPER, ["1448-01-6-00001", "1448-01-6-00004"], {}) == (
        "1448-01-6-00002",
        "1448-01-6-00003",
    )


def test_the_newest_number_is_missed_by_what_was_given_out() -> None:
    """Without the count of what was given, a register that lost its end would look whole."""
    assert missing_numbers(NumberKind.PAPER, ["1448-01-6-00001"], {"1448-01": 2}) == ("1448-01-6-00002",)
    assert missing_numbers(NumberKind.PAPER, [], {"1448-01": 1}) == ("1448-01-6-00001",)


def test_each_office_counts_for_itself() -> None:
    numbers = ["1448-01-6-00001", "1448-01-6-00002", "1448-02-6-00002"]
    assert missing_numbers(NumberKind.PAPER, numbers, {"1448-01": 2}) == ("1448-02-6-00001",)


def test_a_number_that_two_offices_gave_counts_once() -> None:
    assert missing_numbers(NumberKind.PAPER, ["1448-01-6-00001", "1448-01-6-00001"], {"1448-01": 2}) == (
        "1448-01-6-00002",
    )
