"""No two kinds of number look alike; a typed one is read in any form people write or paste it (T47, T71)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hayat_desk
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
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


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


PRINTED_ROUND = [
    "طلب الدعم رقم {}", "بالطلب رقم {}", "رقم طلب الدعم {}", "الطلب: {}؛", "طلبها رقم {}.", "جلستها رقم {}",
    "الجلسة رقم {}", "الرقم: صادر {}", "الرقم: وارد {}", "خطاب وارد رقم {}", "إيصال رقم {}",
    "إشارةً إلى خطابكم رقم {} بتاريخ 12/06/1448هـ", "المرفقات: 2 · الرقم: {} · التاريخ: 1448/06/12", "<b>{}</b>",
    "نموذج استلام طلب الدعم — {}", "Support request no. {}, 3 pages", "{} | نورة أحمد الزهراني", "رقم: {}، %",
]  # fmt: skip


@pytest.mark.parametrize("kind", NumberKind)
@pytest.mark.parametrize("sentence", [*PRINTED_ROUND, *(f"{kind.arabic} {{}}" for kind in NumberKind)])
def test_a_whole_number_is_read_out_of_whatever_stands_round_it(kind: NumberKind, sentence: str) -> None:
    """Papers and screens print it within titles and sentences, which are copied with it."""
    whole = str(Number(1448, "01", kind, 12))
    for written in (whole, whole.replace("-", "\u2011"), f"\u2066{whole}\u2069", whole.translate(EASTERN)):
        number = read_number(sentence.format(written))
        assert number is not None
        assert number.kinds == {kind}
        assert number.fits(whole, kind)
    other = str(Number(1448, "01", kind, 13))
    assert number is not None
    assert not number.fits(other, kind)
    assert read_number(f"{sentence.format(whole)} {other}") is None  # which of the two?


def _printed_sentences() -> list[str]:
    """What the sources of screens and papers print round a number: «f"… {….number…}"», other values as «س»."""
    sources = Path(hayat_desk.__file__).parent
    texts = (text for place in ("printouts", "summaries", "ui") for text in (sources / place).rglob("*.py"))
    pieces = (piece for text in texts for piece in re.findall(r'f"([^"\n]*)"', text.read_text("utf-8")))
    numbered = r"\{(?:ltr|iso)?\(?[\w.]*\b(?:request_|session_|file_)?number\)?\}"
    return sorted(
        {
            re.sub(r"\{[^}]+\}", "س", re.sub(numbered, "№", piece))
            for piece in pieces
            if re.search(numbered, piece)
        }
    )


def test_every_sentence_of_the_sources_with_a_number_is_understood() -> None:
    sentences = [sentence for sentence in _printed_sentences() if sentence.count("№") == 1]
    assert "طلب الدعم رقم №" in sentences
    assert len(sentences) >= 5
    for sentence in sentences:
        number = read_number(sentence.replace("№", REQUEST))
        assert number is not None, sentence
        assert number.fits(REQUEST, NumberKind.REQUEST)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        (f"طلب الدعم رقم {OLD}", {NumberKind.REQUEST}),
        (f"خطاب وارد رقم {OLD}", {NumberKind.LETTER}),
        (f"بالجلسة رقم {OLD}؛", {NumberKind.SESSION}),
        (f"إيصال {OLD}", set(NumberKind)),
        (f"ملف الطلب {OLD}", set(NumberKind)),
    ],
)
def test_an_older_number_in_a_sentence_is_of_the_kind_the_sentence_names(
    typed: str, kinds: set[NumberKind]
) -> None:
    number = read_number(typed)
    assert number is not None
    assert number.fits(OLD, min(kinds))
    assert number.kinds == kinds


@pytest.mark.parametrize(
    "typed", ["48-01-3-00012", "8-01-3-00012", "448-01-3-00012", "٤٨-٠١-٣-٠٠٠١٢", "48 01 3 00012"]
)
def test_a_number_may_be_cut_within_its_year(typed: str) -> None:
    number = read_number(typed)
    assert number is not None
    assert number.fits(REQUEST, NumberKind.REQUEST)
    assert not number.fits("1447-01-3-00012", NumberKind.REQUEST)
    assert REQUEST.endswith(number.tails(NumberKind.REQUEST)[0])


@given(
    kind=st.sampled_from(NumberKind),
    year=st.integers(1400, 1499),
    office=st.integers(1, 99),
    count=st.integers(1, 99_999),
)
def test_every_number_is_read_back_whole(kind: NumberKind, year: int, office: int, count: int) -> None:
    given_out = Number(year, f"{office:02d}", kind, count)
    assert read_number(str(given_out)) == TypedNumber(
        count, str(year), f"{office:02d}", frozenset({kind}), has_code=True
    )
    typed = read_number(f"{year}-{office:02d}-{count:05d}")
    assert typed is not None
    assert typed.fits(str(given_out), kind)


@given(st.text(max_size=40))
def test_any_text_may_be_asked(text: str) -> None:
    number = read_number(text)
    assert number is None or number.count > 0
