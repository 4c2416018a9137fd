"""Names: kept as typed, found in any spelling, and compared without deciding (T14, T25, T26)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.names import (
    Agreement,
    NameFlaw,
    NameNotice,
    PersonName,
    PersonTraits,
    duplicate_key,
    fold,
    same_person_hints,
)
from hayat_desk.policy.spelling import without_bidi_marks

FOLDED = [
    ("أحمد", "احمد"),
    ("إيمان", "ايمان"),
    ("آمنة", "امنه"),
    ("ٱلنور", "النور"),
    ("هدى", "هدي"),
    ("هدي", "هدي"),
    ("فاطمة", "فاطمه"),
    ("فاطمه", "فاطمه"),
    ("مؤمنة", "مومنه"),
    ("لؤي", "لوي"),
    ("عائشة", "عايشه"),
    ("رائد", "رايد"),
    ("علاء", "علا"),
    ("دعاء ء", "دعا"),
    ("سُعاد", "سعاد"),
    ("مُحَمَّد", "محمد"),
    ("ســـارة", "ساره"),
    ("\u200fسارة\u200e", "ساره"),
    ("\u2067سارة\u2069", "ساره"),
    ("نور\u200cالهدى", "نورالهدي"),
    ("عبد الله", "عبدالله"),
    ("عبدالله", "عبدالله"),
    ("عبد  الرحمن", "عبدالرحمن"),
    ("عبد ال رحمن", "عبدالرحمن"),
    ("آل سعيد", "السعيد"),
    ("أبو بكر", "ابوبكر"),
    ("أم كلثوم", "امكلثوم"),
    ("ابوراكة", "ابوراكه"),
    ("سلام عليكم", "سلام عليكم"),
    ("عبد", "عبد"),
    ("عبد ١٢", "عبد 12"),
    ("١٢٣", "123"),
    ("۱۲۳", "123"),
    ("1448-01-00012", "1448 01 00012"),
    ("کریم", "كريم"),
    ("ہدی", "هدي"),
    ("ﻣﺤﻤﺪ", "محمد"),
    ("ﷲ", "الله"),
    ("نورة، سالم (الشمري).", "نوره سالم الشمري"),
    ("نورة_سالم", "نوره سالم"),
    ("  نورة\tسالم\n", "نوره سالم"),
    ("Sara AL-Otaibi", "sara al otaibi"),
    ("José", "jose"),
    ("Straße", "strasse"),
    ("١٠٫٥", "10 5"),
    ("…", ""),
    ("", ""),
    ("😀", ""),
]


@pytest.mark.parametrize(("text", "key"), FOLDED)
def test_spellings_meet_under_one_key(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text(max_size=60) | st.text(alphabet="عبدالله ابوءمؤئىةأإآـًْ \u200f٠۱a-", max_size=40))
def test_folding_a_key_changes_nothing_and_leaves_only_words(text: str) -> None:
    key = fold(text)
    assert fold(key) == key
    assert key == " ".join(key.split())
    assert all(letter.isalnum() or letter == " " for letter in key)


def test_the_key_sorts_all_alefs_together() -> None:
    assert sorted(["بدر", "أمل", "احمد", "إيمان", "آسية"], key=fold) == [
        "احمد",
        "آسية",
        "أمل",
        "إيمان",
        "بدر",
    ]


@pytest.mark.parametrize(
    ("parts", "full", "initials"),
    [
        (("سارة", "محمد", "علي", "العتيبي"), "سارة محمد علي العتيبي", "س. م. ع. ع."),
        (("سارة", "", "", "العتيبي"), "سارة العتيبي", "س. ع."),
        (("سارة", "محمد", "علي"), "سارة محمد علي", "س. م. ع."),
        (("الهنوف",), "الهنوف", "ا."),
        (("نورة", "", "", "آل سعيد"), "نورة آل سعيد", "ن. آ."),
        (("منى", "", "", "الهة"), "منى الهة", "م. ا."),
        (("نورة", "بنت عبد الله", "", "الشمري"), "نورة بنت عبد الله الشمري", "ن. ب. ش."),
        (("مُنى", "", "", "Smith-Jones"), "مُنى Smith-Jones", "م. S."),
    ],
)
def test_a_name_is_kept_as_typed_in_the_parts_there_are(
    parts: tuple[str, ...], full: str, initials: str
) -> None:
    name = PersonName(*parts)
    assert (name.full, name.initials) == (full, initials)
    assert (name.first, name.father, name.grandfather, name.family) == (*parts, "", "", "")[:4]


def test_outer_spaces_and_direction_marks_are_not_part_of_a_name() -> None:
    assert PersonName(" \u200fسارة\u2069 ", family="\tالعتيبي\n") == PersonName("سارة", family="العتيبي")
    assert PersonName("نور\u200cا").first == "نور\u200cا"


def test_a_missing_family_name_is_only_noticed() -> None:
    assert PersonName("سارة").notice is NameNotice.FAMILY_MISSING
    assert PersonName("سارة", family="العتيبي").notice is None


@pytest.mark.parametrize(
    ("parts", "flaw", "field", "details"),
    [
        (("",), NameFlaw.FIRST_MISSING, "first", {}),
        (("  \u200f", "محمد"), NameFlaw.FIRST_MISSING, "first", {}),
        (("123",), NameFlaw.FIRST_MISSING, "first", {}),
        (("😀",), NameFlaw.FIRST_MISSING, "first", {}),
        (("س" * 129,), NameFlaw.TOO_LONG, "first", {"length": 129, "limit": 128}),
        (("س", "س" * 20_000), NameFlaw.TOO_LONG, "father", {"length": 20_000, "limit": 128}),
        (("سا\nرة",), NameFlaw.CONTROL_CHARACTER, "first", {}),
        (("سارة", "", "ع\x00لي"), NameFlaw.CONTROL_CHARACTER, "grandfather", {}),
        (("سارة", "", "", "\ud800العتيبي"), NameFlaw.CONTROL_CHARACTER, "family", {}),
        (("سارة", "", "", "ا\u2028لعتيبي"), NameFlaw.CONTROL_CHARACTER, "family", {}),
    ],
)
def test_a_name_that_cannot_be_kept_is_refused_at_its_part(
    parts: tuple[str, ...], flaw: NameFlaw, field: str, details: dict[str, int]
) -> None:
    with pytest.raises(InvalidValue) as refused:
        PersonName(*parts)
    assert (refused.value.flaw, refused.value.field) == (flaw, field)
    assert refused.value.details == details


def test_a_part_of_128_letters_and_markup_are_kept_exactly() -> None:
    assert PersonName("س" * 128).first == "س" * 128
    assert PersonName("<b>سارة</b>'; --").first == "<b>سارة</b>'; --"


@given(st.text(min_size=1, max_size=140))
def test_a_name_once_kept_is_kept_again_unchanged(text: str) -> None:
    try:
        name = PersonName(text)
    except InvalidValue:
        return
    assert PersonName(name.first) == name
    assert name.first.encode()


def test_bidi_marks_alone_are_removed() -> None:
    assert without_bidi_marks("\u202bأ\u202cب\u061cج\ufeff د") == "أبج د"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سارة محمد العتيبي", "العتيبي سارة محمد"),
        ("سارة محمد العتيبي", "ساره محمد عتيبي"),
        ("سارة بنت محمد العتيبي", "سارة محمد العتيبي"),
        ("عبد الله بن أحمد", "عبدالله احمد"),
        ("هدى الحربي", "هدي حربي"),
    ],
)
def test_names_of_one_person_share_a_duplicate_key(one: str, other: str) -> None:
    assert duplicate_key(one) == duplicate_key(other)


def test_the_article_stays_where_nothing_would_be_left() -> None:
    assert duplicate_key("الهة العلي") == "الهه علي"
    assert duplicate_key("ال") == "ال"


BORN = WrittenDate(Calendar.HIJRI, 1375, 7, 1)
BORN_GREGORIAN = WrittenDate(Calendar.GREGORIAN, 1956, 2, 13)
SARA = PersonTraits("سارة محمد علي العتيبي", "1000000008", "+966557315553", BORN)
IDENTITY, PHONE, BIRTH, NAME = Agreement.IDENTITY, Agreement.PHONE, Agreement.BIRTH_DATE, Agreement.NAME


@pytest.mark.parametrize(
    ("other", "agreed"),
    [
        (SARA, (IDENTITY, PHONE, BIRTH, NAME)),
        (PersonTraits("نورة الشمري", "1000000008"), (IDENTITY,)),
        (PersonTraits("نورة الشمري", phone="+966557315553"), (PHONE,)),
        (PersonTraits("نورة الشمري", phone="+966557315553", birth=BORN), (PHONE, BIRTH)),
        (PersonTraits("سارة العتيبي", birth=BORN), (BIRTH, NAME)),
        (PersonTraits("ساره عتيبى", birth=BORN_GREGORIAN), (BIRTH, NAME)),
        (PersonTraits("العتيبي ساره محمد على"), (NAME,)),
        (PersonTraits("سارة محمد علي العتيبى", "1000000016", "+966512345678"), (NAME,)),
        (PersonTraits("سارة العتيبي"), ()),
        (PersonTraits("سارة العتيبي", birth=WrittenDate(Calendar.HIJRI, 1375, 7, 2)), ()),
        (PersonTraits("نورة الشمري", birth=BORN), ()),
        (PersonTraits("سارة العتيبي", birth=WrittenDate(Calendar.HIJRI, 1375)), ()),
        (PersonTraits(), ()),
    ],
)
def test_two_persons_are_asked_about_where_enough_agrees(
    other: PersonTraits, agreed: tuple[Agreement, ...]
) -> None:
    assert same_person_hints(SARA, other) == agreed
    assert same_person_hints(other, SARA) == agreed


def test_a_year_alone_agrees_only_with_the_same_year_as_written() -> None:
    year = WrittenDate(Calendar.HIJRI, 1375)
    one = PersonTraits("سارة محمد العتيبي", birth=year)
    assert same_person_hints(one, PersonTraits("سارة العتيبي", birth=year)) == (BIRTH, NAME)
    assert same_person_hints(one, PersonTraits("سارة العتيبي", birth=WrittenDate(Calendar.HIJRI, 1376))) == ()


def test_what_is_unknown_of_both_is_no_agreement() -> None:
    assert same_person_hints(PersonTraits(), PersonTraits()) == ()
    assert same_person_hints(PersonTraits("سارة"), PersonTraits("نورة")) == ()
