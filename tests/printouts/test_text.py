"""Strings on their way to paper."""

from __future__ import annotations

import pytest

from hayat_desk.policy.spelling import grouped
from hayat_desk.printouts.typesetting.fallbacks import missing_letters
from hayat_desk.printouts.typesetting.lines import Style, natural_width, wrap
from hayat_desk.printouts.typesetting.text import clean_text, count, iso, ltr, plain, worded
from tests.printouts.on_paper import by_the_algorithm, seen


def _shown(text: str) -> str:
    """What stands on the line from left to right, bracket shapes aside."""
    (line,) = wrap(text, Style(), 10_000)
    return "".join(cluster.text for cluster in line.clusters)


@pytest.mark.parametrize(
    "code", ["1448-01-00012", "١٤٤٧-٠٥-٠٠١٢", "+966 55 731 5553", "SA78 8000 0430", "2026-11-22", "a.b@c.sa"]
)
def test_code_keeps_its_order_inside_arabic(code: str) -> None:
    """Trap T17."""
    assert code in _shown(f"رقم {ltr(code)} في المكتب")


def test_code_without_protection_is_turned_round() -> None:
    """The control of the test above."""
    assert "1448-01-00012" not in by_the_algorithm("رقم 1448-01-00012 في المكتب")


def test_codes_inside_a_filled_wording_keep_their_order() -> None:
    shown = _shown(
        worded("طلب الدعم رقم 1448-01-00012 والبريد a.b-c@d.sa والهاتف +966557315553 في 1448/06/11هـ")
    )
    for code in ("1448-01-00012", "a.b-c@d.sa", "+966557315553", "1448/06/11"):
        assert code in shown
    assert "SA78 8000 0430 6080 1066" in _shown(worded("الحساب SA78 8000 0430 6080 1066 لدى المصرف"))


@pytest.mark.parametrize(
    "code",
    ["+966 55 731 5553", "055 731 5553", "1012 345 672", "٠٥٥ ٧٣١ ٥٥٥٣"],
)
def test_digits_typed_in_groups_keep_their_order(code: str) -> None:
    """The program itself shows phones in groups, so clerks type them so."""
    assert code in _shown(worded(f"الجوال {code} في المكتب"))
    assert code in _shown(iso(f"الجوال {code}، بعد العصر"))
    assert code not in by_the_algorithm(f"الجوال {code} في المكتب")  # the control


def test_a_few_numbers_side_by_side_are_no_code() -> None:
    for numbers in ("القاعة 12 15 من 1448", "الأعوام 2024 2025 2026", "الهويتان 1012345672 2034567894"):
        assert _shown(worded(numbers)) == _shown(iso(numbers)) == _shown(numbers)


def test_a_long_line_of_digits_takes_no_long_time() -> None:
    """It would be tried anew from each of its digits: a minute, were it so; and the page would stand."""
    long = "7" * 200_000
    assert plain(worded(long)) == long


@pytest.mark.parametrize(
    "hostile", ["\u202eعلي\u202d", "(علي", "علي)", "\u2067علي", "abc \u202e", "\u2069\u2069"]
)
def test_typed_value_turns_nothing_round_it(hostile: str) -> None:
    """Trap T18: what follows the value stands as it would after an innocent one."""
    innocent = _shown(f"الاسم {iso('س')} رقم (12) تم")
    assert _shown(f"الاسم {iso(hostile)} رقم (12) تم").startswith(innocent[: innocent.index("س")])


def test_pasted_glyph_forms_and_line_ends_are_mended() -> None:
    """Trap T27."""
    assert clean_text("\ufedf\ufef0 \ufefb\r\nا\u0654\x00") == "لى لا\nأ"


def test_direction_controls_go_and_joiners_stay() -> None:
    assert plain("\u202eمی\u200cخواهم\u2069") == "می\u200cخواهم"


def test_iban_is_read_in_fours() -> None:
    assert grouped("SA0380000000608010167519") == "SA03 8000 0000 6080 1016 7519"


def test_count_in_arabic_indic_digits() -> None:
    assert count(1250, arabic_indic=True) == "١٢٥٠"
    assert count(1250) == "1250"


def test_letters_that_cannot_be_drawn_are_reported() -> None:
    assert missing_letters("نورة 😀 (123) ABC\n") == ("😀",)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("1,000\u20c1", "1,000 ريال"),
        ("\u20c11,000", "ريال 1,000"),
        ("1,000 \u20c1 فقط", "1,000 ريال فقط"),
        ("١٬٠٠٠\u20c1", "١٬٠٠٠ ريال"),
        ("(\u20c1)", "(ريال)"),
        ("المبلغ\u20c1", "المبلغ ريال"),
    ],
)
def test_sign_of_the_riyal_is_printed_as_its_word(typed: str, printed: str) -> None:
    assert plain(typed) == printed
    assert missing_letters(typed) == ()


IN_GROUPS = (
    "+966 55 123 4567",
    "055 123 4567",
    "011 462 1234",
    "+44 20 7946 0958",
    "SA03 8000 0000 6080 1016 7519",
    "٠٥٥ ١٢٣ ٤٥٦٧",
    "8000 0430 6080 1066",
    "+1 (202) 555 0142",
)


@pytest.mark.parametrize("number", IN_GROUPS)
def test_no_line_ends_inside_a_number_in_groups(number: str) -> None:
    """«+966 14 662» at the end of a line and «1234» on the next are two numbers to whoever dials them."""
    text = iso(f"يُتصل بها على {number} بعد العصر، ثم على {number} في يوم آخر")
    whole = natural_width(ltr(number), Style())

    for width in range(int(whole) + 2, 420, 7):
        lines = [seen(line) for line in wrap(text, Style(), width)]
        assert sum(line.count(number) for line in lines) == 2, (width, lines)
    narrow = [seen(line) for line in wrap(ltr(number), Style(), whole * 0.7)]
    assert len(narrow) == 2, "what does not fit parts once, where a line is full"
    assert " ".join(narrow).split() == number.split()


def test_an_account_is_whole_beside_what_latin_stands_with_it() -> None:
    text = iso("آيبان SA03 8000 0000 6080 1016 7519 (50%) لدى المصرف")

    lines = [
        seen(line)
        for line in wrap(text, Style(), natural_width(ltr("SA03 8000 0000 6080 1016 7519"), Style()) + 1)
    ]

    assert "SA03 8000 0000 6080 1016 7519" in lines
