"""Names: kept as typed, found in any spelling, and compared without deciding (T14, T25, T26)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import Calendar, WrittenDate, parse_date
from hayat_desk.policy.names import (
    Agreement,
    NameFlaw,
    NameNotice,
    PersonName,
    PersonTraits,
    duplicate_key,
    fold,
    parted,
    reads_as_full_name,
    same_person_hints,
)
from hayat_desk.policy.people import Sex
from hayat_desk.policy.spelling import as_heard, without_bidi_marks

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
    ("ضيف الله", "ضيفالله"),
    ("معتز بالله", "معتزبالله"),
    ("المعتصم بالله", "المعتصمبالله"),
    ("المستعين بالله", "المستعينبالله"),
    ("حمد لله", "حمدلله"),
    ("الحاكم بأمر الله", "الحاكمبامرالله"),
    ("ضيفالله", "ضيفالله"),
    ("نور الدين", "نورالدين"),
    ("نورالدّين", "نورالدين"),
    ("سيف الإسلام", "سيفالاسلام"),
    ("جاد الحق", "جادالحق"),
    ("عبد رب النبي", "عبدربالنبي"),
    ("عبدرب النبى", "عبدربالنبي"),
    ("رؤوف", "روف"),
    ("رءوف", "روف"),
    ("رؤف", "روف"),
    ("داوود", "داود"),
    ("عبد الرحمان", "عبدالرحمن"),
    ("عبدالرحمان", "عبدالرحمن"),
    ("إسمعيل", "اسماعيل"),
    ("إسحق", "اسحاق"),
    ("أبا الخيل", "ابالخيل"),
    ("أبالخيل", "ابالخيل"),
    ("أمة الله", "امهالله"),
    ("ذو الفقار", "ذوالفقار"),
    ("نعمت الله", "نعمهالله"),
    ("نعمة الله", "نعمهالله"),
    ("رحمتالله", "رحمهالله"),
    ("گریم", "كريم"),
    ("چابر", "جابر"),
    ("پریزاد", "بريزاد"),
    ("مہرین", "مهرين"),
    ("بےنظیر", "بينظير"),
    ("يحيى", "يحي"),
    ("يحي", "يحي"),
    ("هنيئة", "هنيه"),
    ("آل عبد الكريم", "العبدالكريم"),
    ("أبي بن كعب", "ابي بن كعب"),
    ("الله ١٢ الدين", "الله 12 الدين"),
]


WORDS = (
    "عبد",
    "ال",
    "الله",
    "ام",
    "ه",
    "امة",
    "بن",
    "رب",
    "النبي",
    "نور",
    "الهدى",
    "رح",
    "مان",
    "ت",
    "حرث",
    "أبا",
    "الدين",
)


@pytest.mark.parametrize(("text", "key"), FOLDED)
def test_spellings_meet_under_one_key(text: str, key: str) -> None:
    assert fold(text) == key


@given(
    st.text(max_size=60)
    | st.text(alphabet="عبدالله ابوءمؤئىةأإآـًْتحرسنكگ \u200f٠۱a-", max_size=40)
    | st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
)
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
        (("  ", "محمد"), NameFlaw.FIRST_MISSING, "first", {}),
        (("  \u200f", "محمد"), NameFlaw.NO_LETTER, "first", {}),
        (("123",), NameFlaw.NO_LETTER, "first", {}),
        (("😀",), NameFlaw.NO_LETTER, "first", {}),
        (("ــــ",), NameFlaw.NO_LETTER, "first", {}),
        (("َُِ",), NameFlaw.NO_LETTER, "first", {}),
        (("سارة", "ـَـ"), NameFlaw.NO_LETTER, "father", {}),
        (("سارة", "", "\u200b\u2060"), NameFlaw.NO_LETTER, "grandfather", {}),
        (("سارة", "", "", "٠٥٥"), NameFlaw.NO_LETTER, "family", {}),
        (("سارة", "", "", "\u3164"), NameFlaw.NO_LETTER, "family", {}),
        (("سارة", "-"), NameFlaw.NO_LETTER, "father", {}),
        (("سارة", "ⅷ ²"), NameFlaw.NO_LETTER, "father", {}),
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
    with pytest.raises(InvalidValue) as refusal:
        PersonName(*parts)
    assert (refusal.value.flaw, refusal.value.field) == (flaw, field)
    assert refusal.value.details == details


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
EARLIER = Agreement.EARLIER_IDENTITY
IDENTITY, PHONE, BIRTH, NAME = Agreement.IDENTITY, Agreement.PHONE, Agreement.BIRTH_DATE, Agreement.NAME


@pytest.mark.parametrize(
    ("other", "agreed"),
    [
        (SARA, (IDENTITY, PHONE, BIRTH, NAME)),
        (PersonTraits("نورة الشمري", "1000000008"), (IDENTITY,)),
        (PersonTraits("نورة الشمري", earlier=("1000000008",)), (EARLIER,)),
        (PersonTraits("نورة الشمري", "2000000006", earlier=("1000000008",)), (EARLIER,)),
        (PersonTraits("نورة الشمري", "1000000008", earlier=("1000000008",)), (IDENTITY,)),
        (PersonTraits("نورة الشمري", phone="+966557315553"), (PHONE,)),
        (PersonTraits("نورة الشمري", phone="+966557315553", birth=BORN), (PHONE, BIRTH)),
        (PersonTraits("سارة العتيبي", birth=BORN), (BIRTH, NAME)),
        (PersonTraits("ساره عتيبى", birth=BORN_GREGORIAN), (BIRTH, NAME)),
        (PersonTraits("العتيبي ساره محمد على"), (NAME,)),
        (PersonTraits("سارة محمد علي العتيبى", "1000000016", "+966512345678"), (NAME,)),
        (PersonTraits("سارة العتيبي"), ()),
        (PersonTraits("سارة العتيبي", birth=WrittenDate(Calendar.HIJRI, 1375, 7, 2)), ()),
        (PersonTraits("نورة الشمري", birth=BORN), ()),
        (PersonTraits(), ()),
    ],
)
def test_two_persons_are_asked_about_where_enough_agrees(
    other: PersonTraits, agreed: tuple[Agreement, ...]
) -> None:
    assert same_person_hints(SARA, other) == agreed
    assert same_person_hints(other, SARA) == agreed


ONE_BIRTH = [
    ("1375", "1/7/1375"), ("7/1375", "1/7/1375"), ("1375", "7/1375"), ("1375", "1375"), ("1956", "1/7/1375"),
    ("2/1956", "1/7/1375"), ("13/2/1956", "1375"), ("1955", "1375"), ("1956", "1375"), ("13/2/1956", "1/7/1375"),
    ("30/12/1375", "1375"), ("1320", "5/3/1320"), ("1902", "1320"), ("30/12/1342", "1342"),
]  # fmt: skip
TWO_BIRTHS = [
    ("1376", "1/7/1375"), ("6/1375", "1/7/1375"), ("1374", "1375"), ("1957", "1375"), ("2/7/1375", "1/7/1375"),
    ("14/2/1956", "1/7/1375"), ("1/2/1956", "1/7/1375"), ("1905", "1320"), ("3/1956", "1/7/1375"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(*pair, True) for pair in ONE_BIRTH] + [(*pair, False) for pair in TWO_BIRTHS],
)
def test_births_are_the_same_where_both_can_mean_one_day(one: str, other: str, same: bool) -> None:
    births = [parse_date(written, today=date(2026, 11, 29)) for written in (one, other)]
    full, short = (
        PersonTraits("سارة محمد العتيبي", birth=births[0]),
        PersonTraits("سارة العتيبي", birth=births[1]),
    )
    assert same_person_hints(full, short) == same_person_hints(short, full) == ((BIRTH, NAME) if same else ())
    for birth, its_other in (births, births[::-1]):
        assert (WrittenDate(its_other.calendar, its_other.year) in birth.years()) or not same


def test_what_is_unknown_of_both_is_no_agreement() -> None:
    assert same_person_hints(PersonTraits(), PersonTraits()) == ()
    assert same_person_hints(PersonTraits("سارة"), PersonTraits("نورة")) == ()


# A full name in one place is parted where Arabic parts it


PARTED = [
    ("عبد الله سالم الشمري", ("عبد الله", "سالم", "", "الشمري")),
    ("عبدالله سالم الشمري", ("عبدالله", "سالم", "", "الشمري")),
    ("عَبْدُ اللَّهِ سالم الشمري", ("عَبْدُ اللَّهِ", "سالم", "", "الشمري")),
    ("نورة", ("نورة", "", "", "")),
    ("نورة الشمري", ("نورة", "", "", "الشمري")),
    ("نورة بنت محمد بن عبد العزيز آل الشيخ", ("نورة", "بنت محمد", "بن عبد العزيز", "آل الشيخ")),
    ("محمد بن سلمان بن عبد العزيز", ("محمد", "بن سلمان", "بن عبد العزيز", "")),
    ("حصة بنت سعيد", ("حصة", "بنت سعيد", "", "")),
    ("سالم خالد بن لادن", ("سالم", "خالد", "", "بن لادن")),
    ("أم كلثوم بنت عبدالله", ("أم كلثوم", "بنت عبدالله", "", "")),
    ("معتز بالله أحمد الزهراني", ("معتز بالله", "أحمد", "", "الزهراني")),
    ("نورة معتصم بالله سالم الزهراني", ("نورة", "معتصم بالله", "سالم", "الزهراني")),
    ("الحاكم بأمر الله أحمد الزهراني", ("الحاكم بأمر الله", "أحمد", "", "الزهراني")),
    ("حمد لله أحمد سالم العنزي", ("حمد لله", "أحمد", "سالم", "العنزي")),
    ("الواثق بالله أحمد", ("الواثق بالله", "", "", "أحمد")),
    ("ضيف الله نصر الله عطا الله العنزي", ("ضيف الله", "نصر الله", "عطا الله", "العنزي")),
    ("هبة الله محمد", ("هبة الله", "", "", "محمد")),
    ("خلف الله سيف الإسلام نور الدين", ("خلف الله", "سيف الإسلام", "", "نور الدين")),
    ("جاد الحق علي جاد الحق", ("جاد الحق", "علي", "", "جاد الحق")),
    ("عبد رب النبي حسن", ("عبد رب النبي", "", "", "حسن")),
    ("فتح الله إبراهيم", ("فتح الله", "", "", "إبراهيم")),
    ("أبو بكر الصديق", ("أبو بكر", "", "", "الصديق")),
    ("سعد أبا الخيل", ("سعد", "", "", "أبا الخيل")),
    ("ذو الفقار علي", ("ذو الفقار", "", "", "علي")),
    ("ذي النون يونس", ("ذي النون", "", "", "يونس")),
    ("ست البنات محمد أحمد", ("ست البنات", "محمد", "", "أحمد")),
    ("أمة الرحمن عبد المحسن سالم الرائد السهلي", ("أمة الرحمن", "عبد المحسن", "سالم", "الرائد السهلي")),
    ("سارة محمد علي حسن العتيبي", ("سارة", "محمد", "علي حسن", "العتيبي")),
    ("ريم ناصر محمد بن حمد العتيبي", ("ريم", "ناصر", "محمد بن حمد", "العتيبي")),
    ("سارة الحسن العتيبي", ("سارة", "الحسن", "", "العتيبي")),
    ("نور الهدى سالم", ("نور الهدى", "", "", "سالم")),
    ("نور العتيبي", ("نور", "", "", "العتيبي")),
    ("زين العابدين أحمد", ("زين العابدين", "", "", "أحمد")),
    ("أبي بن كعب", ("أبي", "بن كعب", "", "")),
    ("سالم آل عبد الكريم الروضاني", ("سالم", "", "", "آل عبد الكريم الروضاني")),
    ("Maria de los Santos Cruz", ("Maria", "de los Santos", "", "Cruz")),
    ("Zia ul Haq Khan", ("Zia ul Haq", "", "", "Khan")),
    ("Abd Allah bin Salim Al Otaibi", ("Abd Allah", "bin Salim", "", "Al Otaibi")),
    ("  نورة   الشمري\n", ("نورة", "", "", "الشمري")),
    ("عبد", ("عبد", "", "", "")),
    ("", ("", "", "", "")),
]


@pytest.mark.parametrize(("typed", "parts"), PARTED)
def test_a_full_name_is_parted_where_names_end(typed: str, parts: tuple[str, ...]) -> None:
    assert parted(typed) == parts


@given(
    st.lists(st.sampled_from(("نورة", "الله", "الدين", "ضيف", "السهلي", "12", "-", "آل", "عبد")), max_size=9)
)
def test_parting_loses_no_word(words: list[str]) -> None:
    assert " ".join(part for part in parted(" ".join(words)) if part).split() == words


@given(
    st.lists(st.sampled_from(("نورة", "الله", "الدين", "الإسلام", "ضيف", "السهلي")), min_size=1, max_size=9)
)
def test_no_part_begins_with_the_end_of_a_compound(words: list[str]) -> None:
    parts = [part for part in parted(" ".join(words)) if part]
    assert not any(part.startswith(("الله", "الدين", "الإسلام")) for part in parts[1:])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ضيفالله سالم العنزي", "ضيف الله سالم العنزي"),
        ("نورالدين محمود", "نور الدين محمود"),
        ("رؤوف داود", "رءوف داوود"),
        ("عبد الرحمان گريم", "عبدالرحمن كريم"),
        ("أبا الخيل سعد", "ابالخيل سعد"),
        ("إسمعيل إسحق", "اسماعيل اسحاق"),
        ("نعمت الله خان", "نعمة الله خان"),
    ],
)
def test_one_name_in_two_spellings_is_asked_about(one: str, other: str) -> None:
    assert duplicate_key(one) == duplicate_key(other)
    assert same_person_hints(PersonTraits(one), PersonTraits(other)) == (NAME,)


def test_a_name_that_was_taken_once_is_shown_as_it_was() -> None:
    assert PersonName.as_kept("سارة", "12", "", "ـ").full == "سارة 12 ـ"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("نورة الشمري", True),
        ("عَبْدُ اللَّهِ بن أبي-بكر", True),
        ("O'Neil de la Cruz", True),
        ("نورة", False),
        ("نورة 12", False),
        ("نورة\u2028سالم", False),
        ("<b>نورة</b> سالم", False),
        ("نورة سالم; --", False),
        ("نورة " * 40, False),
        ("", False),
    ],
)
def test_only_a_few_words_of_letters_read_as_a_full_name(text: str, is_one: bool) -> None:
    assert reads_as_full_name(text) is is_one


# Spelled by ear

ONE_NAME = [
    ("رضى", "رضا"), ("رضي", "رضا"), ("موسا", "موسى"), ("يحيا", "يحيى"), ("يحي", "يحيى"), ("عيسا", "عيسى"),
    ("مصطفا", "مصطفى"), ("هدا", "هدى"), ("منا", "منى"), ("ليلا", "ليلى"), ("سلما", "سلمى"), ("لبنا", "لبنى"),
    ("بشرا", "بشرى"), ("نجوا", "نجوى"), ("رنا", "رنى"), ("أروا", "أروى"), ("نور الهدا", "نور الهدى"),
    ("موسی", "موسا"), ("حيات", "حياة"), ("نجات", "نجاة"), ("نجاه", "نجات"), ("رحمت", "رحمة"), ("نعمت", "نعمه"),
    ("عزت", "عزة"), ("مدحت", "مدحة"), ("عيشة", "عائشة"), ("عيشه", "عايشة"), ("سارا", "سارة"), ("حمزا", "حمزة"),
    ("گاسم", "قاسم"), ("گاسم", "كاسم"), ("گمر", "قمر"), ("صگر", "صقر"), ("عبد الگادر", "عبدالقادر"),
    ("الظاوي", "الضاوي"), ("نظال", "نضال"), ("ابن گبلان", "ابن قبلان"), ("المثنا", "المثنى"),
    ("رانيا", "رانية"), ("نورا", "نورة"), ("ناديا", "نادية"), ("داليا", "دالية"), ("لينا", "لينة"), ("ريما", "ريمة"),
    ("دانا", "دانة"), ("ماريا", "مارية"), ("غاليا", "غالية"), ("ثريا", "ثرية"), ("تالا", "تالة"), ("هيلا", "هيلة"),
    ("موزا", "موزة"), ("شيخا", "شيخة"), ("مزنا", "مزنة"), ("رقيا", "رقية"), ("سميا", "سمية"), ("مروا", "مروة"),
    ("فاطما", "فاطمة"), ("خديجا", "خديجه"), ("وضحى", "وضحا"), ("وضحى", "وضحاء"), ("يمنى", "يمنا"), ("رؤى", "رؤا"),
    ("نجلا", "نجلى"), ("عيشا", "عائشة"), ("أبو بكر", "أبا بكر"), ("أبي زيد", "ابوزيد"), ("أبا الخيل", "أبو الخيل"),
    ("ابالخيل", "أبي الخيل"), ("آل أبا الخيل", "آل أبو الخيل"), ("أبو يحيا", "أبو يحيى"), ("أم ليلا", "أم ليلى"),
    ("حسناء", "حسنا"), ("زهراء", "زهرا"), ("طلحا", "طلحة"),
]  # fmt: skip
TWO_NAMES = [
    ("سلمى", "سالم"), ("هدى", "هادي"), ("علي", "علاء"), ("علي", "علا"), ("ندى", "نداء"), ("هناء", "هاني"),
    ("وفاء", "وفي"), ("صفاء", "صفية"), ("سناء", "سني"), ("رضا", "رضوان"), ("منى", "أمينة"), ("حياة", "حي"),
    ("موسى", "مؤنس"), ("ليلى", "ليال"), ("عائشة", "عيد"), ("قاسم", "قسيم"), ("قمر", "عمر"), ("يحيى", "يحيان"),
    ("بنت", "بنة"), ("حسناء", "حسني"), ("عمر", "عمرو"), ("سالم", "سليم"), ("محمد", "محمود"), ("أمل", "آمال"),
    ("فهد", "فهيد"), ("سعد", "سعيد"), ("نورة", "نوير"), ("ناصر", "نصير"), ("أسماء", "اسمي"), ("مها", "مهدي"),
    ("زهراء", "زهرة"), ("علياء", "علية"), ("خضراء", "خضرة"), ("نعماء", "نعمة"), ("سمراء", "سمرة"), ("عصماء", "عصمت"),
    ("شيماء", "شيمة"), ("حسناء", "حسنة"), ("هدباء", "هدبة"), ("سنا", "سنة"), ("رنا", "رنة"), ("ليلى", "ليلة"),
    ("سلمى", "سلمة"), ("لينا", "ليان"), ("ريما", "ريم"), ("نورا", "نور"), ("دانا", "دانيا"), ("رانيا", "رنا"),
    ("ماريا", "مريم"), ("أبو بكر", "بكر"), ("أبان", "أبو"), ("وضحى", "واضح"), ("غاليا", "غلا"), ("تالا", "تال"),
]  # fmt: skip
"""Each of them may have the other for a brother or a sister, of one father and family."""


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_one_name_spelled_by_ear_is_asked_about(one: str, other: str) -> None:
    assert as_heard(fold(one)) == as_heard(fold(other))
    names = [PersonTraits(f"{name} بن سالم الشمري") for name in (one, other)]
    assert same_person_hints(*names) == (NAME,)
    assert duplicate_key(f"نورة {one}") == duplicate_key(f"نورة {other}")


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
@pytest.mark.parametrize("rest", ["الشمري", "سالم الشمري", "بنت عبد العزيز بن سليمان آل عبد الكريم الروضاني"])
def test_two_names_are_not_thrown_together(one: str, other: str, rest: str) -> None:
    assert as_heard(fold(one)) != as_heard(fold(other))
    hints = same_person_hints(PersonTraits(f"{one} {rest}"), PersonTraits(f"{other} {rest}"))
    assert hints == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سارة محمد علي العتيبي", "سارة محمد علي العتيبيي"),
        ("سارة محمد عبد العزيز العتيبي", "سارة محمد عبدالعزبز العتيبي"),
        ("سارة محمد علي الشمري", "الشمري سارة محمد علي"),
        ("الحسن سالم عبد الله الغامدي", "حسن سالم عبد الله الغامدي"),
    ],
)
def test_a_slip_behind_the_first_name_is_asked_about(one: str, other: str) -> None:
    assert same_person_hints(PersonTraits(one), PersonTraits(other)) == (NAME,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سالم فهد", "فهد سالم"), ("سالم فهد الشمري", "فهد سالم الشمري"), ("فهد سالم محمد", "سالم محمد فهد"),
        ("محمد بن عبد الله", "عبدالله بن محمد"), ("الحسن سالم الغامدي", "سالم الحسن الغامدي"),
        ("خالد ناصر خالد العنزي", "ناصر خالد خالد العنزي"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("births", [(None, None), ("1350", "1375"), ("1/7/1350", "1/7/1375")])
def test_a_son_of_his_grandfathers_name_is_not_his_father(
    one: str, other: str, births: tuple[str | None, str | None]
) -> None:
    written = [parse_date(birth, today=date(2026, 11, 29)) if birth else None for birth in births]
    persons = [PersonTraits(name, birth=birth) for name, birth in zip((one, other), written, strict=True)]
    assert same_person_hints(*persons) == same_person_hints(*persons[::-1]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("خالد محمد سالم الشمري", "ماجد محمد سالم الشمري"), ("نورة محمد سالم الشمري", "سارة محمد سالم الشمري"),
        ("محمد فهد الشمري", "محمود فهد الشمري"), ("هدى ناصر العنزي", "هند ناصر العنزي"),
        ("عبد الله سعد محمد الحربي", "عبد الرحمن سعد محمد الحربي"),
    ],
)  # fmt: skip
def test_brothers_of_a_conventional_birth_are_two_unless_their_day_is_known(one: str, other: str) -> None:
    for conventional in ("1/7/1400", "1400", "7/1400", "1/1/1980"):
        birth = parse_date(conventional, today=date(2026, 11, 29))
        assert same_person_hints(PersonTraits(one, birth=birth), PersonTraits(other, birth=birth)) == ()
        first, *_, family = (part for part in parted(one) if part)
        short = f"{first} {family}"
        assert same_person_hints(PersonTraits(one, birth=birth), PersonTraits(short, birth=birth)) == (
            BIRTH,
            NAME,
        )
    day = parse_date("9/3/1400", today=date(2026, 11, 29))
    assert BIRTH in same_person_hints(PersonTraits(one, birth=day), PersonTraits(other, birth=day))


@pytest.mark.parametrize(
    ("man", "woman"),
    [("عزت", "عزة"), ("علاء", "علا"), ("رفعت", "رفعة"), ("عصمت", "عصمة"), ("نور", "نور"), ("صفاء", "صفا")],
)
@pytest.mark.parametrize("birth", [None, BORN])
def test_a_brother_and_a_sister_of_one_name_are_two(man: str, woman: str, birth: WrittenDate | None) -> None:
    phone = "+966557315553"
    his = PersonTraits(f"{man} محمود المصري", "1000000008", phone, birth, Sex.MALE)
    hers = PersonTraits(f"{woman} محمود المصري", "2000000006", "", birth, Sex.FEMALE)
    assert same_person_hints(his, hers) == same_person_hints(hers, his) == ()
    assert NAME in same_person_hints(his, replace(hers, sex=Sex.MALE))
    assert NAME in same_person_hints(his, replace(hers, sex=None))
    assert IDENTITY in same_person_hints(his, replace(hers, identity="1000000008"))
    assert PHONE in same_person_hints(his, replace(hers, phone=phone))


@example("رظا")
@given(st.text(alphabet="عبدالله ايوىتةقگظضسرمحن ", max_size=40))
def test_what_is_heard_is_heard_the_same_again(text: str) -> None:
    heard = as_heard(fold(text))
    assert as_heard(heard) == heard
