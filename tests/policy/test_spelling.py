"""Numbers in Arabic digits with Arabic marks, and the punctuation of sentences left alone."""

from __future__ import annotations

import pytest

from hayat_desk.policy.spelling import ascii_digits, eastern_digits, eastern_figures


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("", ""),
        ("7", "٧"),
        ("2,800 ريال", "٢٬٨٠٠ ريال"),
        ("999,999,999", "٩٩٩٬٩٩٩٬٩٩٩"),
        ("250.50", "٢٥٠٫٥٠"),
        ("1,250.50 ريال", "١٬٢٥٠٫٥٠ ريال"),
        ("40%", "٤٠٪"),
        ("12.5% من 1,000", "١٢٫٥٪ من ١٬٠٠٠"),
        ("٢,٨٠٠", "٢٬٨٠٠"),
        ("(1,500)", "(١٬٥٠٠)"),
        ("بلغ 1,500.", "بلغ ١٬٥٠٠."),
        ("1,500, 2,500", "١٬٥٠٠, ٢٬٥٠٠"),
        ("في 5, ثم 6", "في ٥, ثم ٦"),
        ("انتهى في 1448.", "انتهى في ١٤٤٨."),
        ("البنود 3,4", "البنود ٣,٤"),
        ("1,2,3", "١,٢,٣"),
        ("1,5000", "١,٥٠٠٠"),
        ("5000,500", "٥٠٠٠,٥٠٠"),
        ("22.11.2026", "٢٢.١١.٢٠٢٦"),
        ("1448/06/12هـ الموافق 2026/11/22م", "١٤٤٨/٠٦/١٢هـ الموافق ٢٠٢٦/١١/٢٢م"),
        ("نسبة %", "نسبة %"),
        ("Mr. A, B", "Mr. A, B"),
    ],
)
def test_marks_of_a_number_are_arabic_and_those_of_a_sentence_stay(written: str, printed: str) -> None:
    assert eastern_figures(written) == printed


def test_digits_alone_change_nothing_else_and_come_back() -> None:
    """The control: a number typed by somebody is searched for in both digits with its marks as typed."""
    assert eastern_digits("1,207.3/٤%") == "١,٢٠٧.٣/٤%"
    assert ascii_digits(eastern_digits("1,207.3/4%")) == "1,207.3/4%"
