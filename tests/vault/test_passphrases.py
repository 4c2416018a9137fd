"""What is taken as a passphrase."""

from __future__ import annotations

import pytest

from hayat_desk.errors import InvalidValue
from hayat_desk.vault.passphrases import PassphraseFlaw, Strength, require_good, strength


@pytest.mark.parametrize(
    "good",
    [
        "نخلة في باحة البيت",
        "قهوة المساء باردة",
        "blue lamp over river",
        "Tr4m-ledger-9x",
        "ب" + "abcdefghij4k",
    ],
)
def test_ordinary_sentence_in_any_script_is_taken(good: str) -> None:
    assert require_good(good) == good


@pytest.mark.parametrize(
    ("passphrase", "flaw"),
    [
        ("", PassphraseFlaw.TOO_SHORT),
        ("احد عشر حرف", PassphraseFlaw.TOO_SHORT),
        ("م" * 129, PassphraseFlaw.TOO_LONG),
        ("aaaaaaaaaaaa", PassphraseFlaw.REPEATING),
        ("نور1نور1نور1نور1", PassphraseFlaw.REPEATING),
        ("hayat hayat hayat", PassphraseFlaw.REPEATING),
        ("123456789012", PassphraseFlaw.COMMON),
        ("١٢٣٤٥٦٧٨٩٠١٢", PassphraseFlaw.COMMON),
        ("1448/06/12-1", PassphraseFlaw.COMMON),
        ("0512345678 1990", PassphraseFlaw.COMMON),
        ("qwertyuiop as", PassphraseFlaw.COMMON),
        ("ضصثقفغعهخحجد", PassphraseFlaw.COMMON),
        ("شسيبلاتنمكطئ", PassphraseFlaw.COMMON),
        ("ابجد هوز حطي كل", PassphraseFlaw.COMMON),
        ("Password@2026", PassphraseFlaw.COMMON),
        ("P@ssw0rd P@ssw0rd!", PassphraseFlaw.COMMON),
        ("admin password 1", PassphraseFlaw.COMMON),
        ("بِسْمِ اللهِ الرَّحمنِ الرَّحيم", PassphraseFlaw.COMMON),
        ("السلام عليكم ورحمة الله 1", PassphraseFlaw.COMMON),
        ("السعودية2030!", PassphraseFlaw.COMMON),
        ("محمد احمد عبد الله", PassphraseFlaw.COMMON),
    ],
)
def test_short_long_and_common_ones_are_refused(passphrase: str, flaw: PassphraseFlaw) -> None:
    with pytest.raises(InvalidValue) as refused:
        require_good(passphrase)
    assert refused.value.flaw is flaw
    assert strength(passphrase) is Strength.WEAK


def test_names_of_the_office_are_refused_in_any_spelling() -> None:
    with pytest.raises(InvalidValue) as refused:
        require_good("واحةُ الإحسان ١٤٤٨", ["واحة الاحسان"])
    assert refused.value.flaw is PassphraseFlaw.COMMON


def test_strength_grows_with_length_and_falls_with_counting_on() -> None:
    order = list(Strength)
    rated = [
        order.index(strength(one))
        for one in ("abcdefghij4k", "gate lamp tea", "gate lamp tea rug", "نخلة في باحة البيت القديم")
    ]
    assert rated == sorted(rated)
    assert rated[0] == order.index(Strength.WEAK)
    assert rated[-1] == order.index(Strength.STRONG)
