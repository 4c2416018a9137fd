"""What is taken as a passphrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.errors import InvalidValue
from hayat_desk.vault.passphrases import PassphraseFlaw, Strength, canonical, require_good, strength


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
    with pytest.raises(InvalidValue) as refusal:
        require_good(passphrase)
    assert refusal.value.flaw is flaw
    assert strength(passphrase) is Strength.WEAK


def test_names_of_the_office_are_refused_in_any_spelling() -> None:
    with pytest.raises(InvalidValue) as refusal:
        require_good("واحةُ الإحسان ١٤٤٨", ["واحة الاحسان"])
    assert refusal.value.flaw is PassphraseFlaw.COMMON


def test_strength_grows_with_length_and_falls_with_counting_on() -> None:
    order = list(Strength)
    rated = [
        order.index(strength(one))
        for one in ("abcdefghij4k", "gate lamp tea", "gate lamp tea rug", "نخلة في باحة البيت القديم")
    ]
    assert rated == sorted(rated)
    assert rated[0] == order.index(Strength.WEAK)
    assert rated[-1] == order.index(Strength.STRONG)


SAME_KEYS = [
    ("لا", "\ufefb"),  # the key B: Windows and Mac write two letters, Linux one ligature
    ("لأ", "\ufef7"),
    ("لإ", "\ufef9"),
    ("لآ", "\ufef5"),
    ("1448", "١٤٤٨"),  # the row of digits of Windows and of Mac
    ("1448", "۱۴۴۸"),  # of Persian keyboards
    ("1448", "١٤48"),
    ("كريم", "کریم"),  # ک and ی are the only kaf and yeh of Persian and Urdu keyboards
    ("نهاية", "نہایۃ"),  # ہ and ۃ of the Urdu one
    ("نهر", "نھر"),  # ھ of the Urdu one, and of Arabic ones on some phones
    ("نهر", "نەر"),  # ە of the Kurdish one
    ("مكتبه", "مكتبھ"),
    ("مكتبه", "مكتبە"),
    ("نهر", "ﻧﮭﺮ"),  # as old programs copy it
    ("خانه\u0654 كبير", "خانۀ کبیر"),  # ۀ, of the Persian one, however it is put together
    ("خانه\u0654 كبير", "خانه\u0654 کبیر"),
    ("خانه\u0654 كبير", "خانۂ کبیر"),
    ("سالي", "سالے"),  # the long yeh of the Urdu one
    ("جائ", "جاۓ"),
    ("كريم", "ڪريم"),  # of the Sindhi one
    ("نهر. جبل", "نہر۔ جبل"),  # the full stop of the Urdu one
    ("رئيس", "ري\u0654یس"),  # a hamza typed after its carrier
    ("آمنة", "ا\u0653منة"),
    ("قهوة المساء", "قهوة\u00a0المساء"),  # Option and space on a Mac
    ("قهوة المساء", "قهوة\u202fالمساء"),
    ("قهوة المساء", "قهوة\u200f المساء\u200e"),  # Ctrl, Shift, 3 and 4 on Windows
    ("قهوة المساء", "\u2067قهوة المساء\u2069"),
    ("قهوة المساء", "\u061cقهوة المساء"),
    ("ميروم", "می\u200cروم"),  # Shift and space on a Persian keyboard
    ("1448ه", "1448ه\u200d"),  # the long press of ه on a phone
    ("قهوة", "\ufeffقهوة"),  # a pipe of Windows PowerShell begins with it
    ("محمد", "محـمـد"),
    ("50%", "50٪"),
    ("2.5", "2٫5"),
    ("1,448", "1٬448"),
    ("*", "٭"),
    ("Lamp'9", "Lamp’9"),  # the key M with Shift: Windows and Linux
    ("Lamp 9", "Ｌａｍｐ　９"),  # the wide form of an East Asian keyboard
    ("☺", "☺\ufe0f"),  # the picture of a phone
    ("صلى الله عليه وسلم", "ﷺ"),
]


@pytest.mark.parametrize(("one", "other"), SAME_KEYS)
def test_what_two_keyboards_write_for_the_same_keys_is_the_same_passphrase(one: str, other: str) -> None:
    assert canonical(one) == canonical(other) == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي", "على"),
        ("مدرسة", "مدرسه"),
        ("أمل", "امل"),
        ("سؤال", "سوال"),
        ("قرآن", "قران"),
        ("عَلِم", "عُلِم"),
        ("عدّ", "عد"),
        ("گل", "كل"),
        ("چاي", "جاي"),
        ("Lamp", "lamp"),
        ("كم؟", "كم?"),
        ("نعم،", "نعم,"),
        ("a  b", "a b"),
        (" ab", "ab"),
        ("(a", ")a"),
        ("a-b", "a_b"),
        ("é", "e"),
        ("ﷺ", "﷽"),
        ("۝", ""),
    ],
)
def test_what_is_meant_as_different_stays_different(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@given(st.text())
def test_the_one_form_of_the_one_form_is_itself(passphrase: str) -> None:
    assert canonical(canonical(passphrase)) == canonical(passphrase)


def test_what_nobody_sees_does_not_count_towards_the_length() -> None:
    with pytest.raises(InvalidValue) as refusal:
        require_good("قهوة" + "\u200f" * 10 + "ـ" * 10)
    assert refusal.value.flaw is PassphraseFlaw.TOO_SHORT


def test_a_phrase_on_one_key_is_known_as_the_phrase() -> None:
    with pytest.raises(InvalidValue) as refusal:
        require_good("ﷺ")
    assert refusal.value.flaw is PassphraseFlaw.COMMON
