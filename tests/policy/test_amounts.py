"""Amounts: what is read as one and what is not, how it is shown, and its words, written out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.amounts import NOTHING, AmountFlaw, Money, check_delivered, check_income

READ = [
    # As the issue has it
    ("4500.00", 4500_00),
    ("4500٫00", 4500_00),
    ("٤٥٠٠٫٠٠", 4500_00),
    ("۴۵۰۰٫۰۰", 4500_00),
    ("250.50", 250_50),
    ("٢٥٠٫٥٠", 250_50),
    # A mark of thousands where it parts threes
    ("4,500", 4500_00),
    ("4٬500", 4500_00),
    ("٤٬٥٠٠", 4500_00),
    ("٤،٥٠٠", 4500_00),
    ("4 500", 4500_00),
    ("4\u00a0500", 4500_00),
    ("4\u202f500.5", 4500_50),
    ("1,250,000", 1250000_00),
    ("١٬٢٥٠٬٠٠٠٫٧٥", 1250000_75),
    ("999,999,999.99", 999999999_99),
    # The halalas
    ("250.5", 250_50),
    ("250.05", 250_05),
    ("0.50", 50),
    ("0.01", 1),
    ("0", 0),
    ("0.00", 0),
    # With its currency, as banks, letters and phones write it
    ("4500 ريال", 4500_00),
    ("٤٥٠٠ ريالًا", 4500_00),
    ("٤٥٠٠ريال", 4500_00),
    ("4,500 ريال سعودي", 4500_00),
    ("4500 ر.س", 4500_00),
    ("4500 ر.س.", 4500_00),
    ("\u200f4,500.00\u00a0ر.س.\u200f", 4500_00),
    ("ر.س ٤٥٠٠", 4500_00),
    ("رس 4500", 4500_00),
    ("SAR 4,500.00", 4500_00),
    ("4500sar", 4500_00),
    ("SR 4500", 4500_00),
    ("\u20c1 4,500.25", 4500_25),
    ("\u20c14500", 4500_00),
    ("٤٥٠٠ \ufdfc", 4500_00),
    ("  4500  ", 4500_00),
    ("٤٥٠٠ ريـــال", 4500_00),
]

NOT_READ = [
    # A comma that stands where a point belongs: what is meant is said
    ("250,50", AmountFlaw.COMMA_FOR_POINT, "250.50"),
    ("٢٥٠،٥٠", AmountFlaw.COMMA_FOR_POINT, "250.50"),
    ("٢٥٠٬٥٠", AmountFlaw.COMMA_FOR_POINT, "250.50"),
    ("4500,00", AmountFlaw.COMMA_FOR_POINT, "4500.00"),
    ("1,250,50", AmountFlaw.COMMA_FOR_POINT, "1250.50"),
    ("1.250,50", AmountFlaw.COMMA_FOR_POINT, "1250.50"),
    ("1 250,50", AmountFlaw.COMMA_FOR_POINT, "1250.50"),
    ("7,5", AmountFlaw.COMMA_FOR_POINT, "7.5"),
    ("250,50 ريال", AmountFlaw.COMMA_FOR_POINT, "250.50"),
    # Marks that part no threes
    ("4500,000", AmountFlaw.THOUSANDS, None),
    ("12,34,567", AmountFlaw.THOUSANDS, None),
    ("1,5000", AmountFlaw.THOUSANDS, None),
    ("1,50,000.50", AmountFlaw.THOUSANDS, None),
    ("12 34", AmountFlaw.THOUSANDS, None),
    ("1,500٬000", AmountFlaw.THOUSANDS, None),
    ("4,,500", AmountFlaw.THOUSANDS, None),
    # A point that parts thousands
    ("4.500", AmountFlaw.AFTER_POINT, None),
    ("1.250.000", AmountFlaw.AFTER_POINT, None),
    ("250.505", AmountFlaw.AFTER_POINT, None),
    ("4500.", AmountFlaw.AFTER_POINT, None),
    (".50", AmountFlaw.AFTER_POINT, None),
    # Other scripts' digits, and signs of number
    ("५०००", AmountFlaw.OTHER_DIGITS, None),
    ("৫০০", AmountFlaw.OTHER_DIGITS, None),
    ("５００", AmountFlaw.OTHER_DIGITS, None),
    ("5²", AmountFlaw.OTHER_DIGITS, None),
    ("250½", AmountFlaw.OTHER_DIGITS, None),
    ("๕๐๐", AmountFlaw.OTHER_DIGITS, None),
    # Below zero, in all the ways a bookkeeper writes it
    ("-500", AmountFlaw.BELOW_ZERO, None),
    ("\u2212500", AmountFlaw.BELOW_ZERO, None),
    ("\u2011500", AmountFlaw.BELOW_ZERO, None),
    ("500-", AmountFlaw.BELOW_ZERO, None),
    ("(1,500)", AmountFlaw.BELOW_ZERO, None),
    ("-0.50 ريال", AmountFlaw.BELOW_ZERO, None),
    # More than any amount
    ("1000000000", AmountFlaw.TOO_LARGE, None),
    ("1,000,000,000.00", AmountFlaw.TOO_LARGE, None),
    ("9" * 40, AmountFlaw.TOO_LARGE, None),
    # No figure, or more than one
    ("", AmountFlaw.NOT_AN_AMOUNT, None),
    ("ريال", AmountFlaw.NOT_AN_AMOUNT, None),
    ("ثلاثة آلاف", AmountFlaw.NOT_AN_AMOUNT, None),
    ("1000-2000", AmountFlaw.NOT_AN_AMOUNT, None),
    ("1e5", AmountFlaw.NOT_AN_AMOUNT, None),
    ("+500", AmountFlaw.NOT_AN_AMOUNT, None),
    ("0551234567", AmountFlaw.NOT_AN_AMOUNT, None),
    ("0,500", AmountFlaw.NOT_AN_AMOUNT, None),
    ("500 دولار", AmountFlaw.NOT_AN_AMOUNT, None),
    ("500$", AmountFlaw.NOT_AN_AMOUNT, None),
    ("50 هللة", AmountFlaw.NOT_AN_AMOUNT, None),
]


@pytest.mark.parametrize(("typed", "halalas"), READ)
def test_what_is_typed_is_what_is_meant(typed: str, halalas: int) -> None:
    assert Money.parse(typed) == Money(halalas)


@pytest.mark.parametrize(("typed", "flaw", "meant"), NOT_READ)
def test_a_figure_that_could_mean_another_amount_is_refused(
    typed: str, flaw: AmountFlaw, meant: str | None
) -> None:
    with pytest.raises(InvalidValue) as refusal:
        Money.parse(typed)
    assert refusal.value.flaw is flaw
    assert refusal.value.details.get("meant") == meant


@given(st.text(alphabet="0123456789٠٤۵.,٬،٫ -()ريالس", max_size=24))
def test_whatever_is_read_is_read_again_from_what_is_shown(typed: str) -> None:
    try:
        amount = Money.parse(typed)
    except InvalidValue:
        return
    assert Money.parse(amount.shown) == Money.parse(amount.plain) == amount
    assert Money.parse(f"{amount.shown} ريال") == amount


@given(st.integers(0, 99_999_999_999))
def test_every_amount_is_shown_so_that_it_is_read_again(halalas: int) -> None:
    amount = Money(halalas)
    assert Money.parse(amount.shown) == Money.parse(amount.plain) == amount
    assert amount.riyals == Decimal(halalas) / 100


def test_an_amount_is_shown_with_its_thousands_parted_and_halalas_where_there_are_any() -> None:
    amounts = [Money(0), Money(5), Money(250_50), Money(4500_00), Money(1250000_00)]
    assert [amount.shown for amount in amounts] == ["0", "0.05", "250.50", "4,500", "1,250,000"]
    assert [amount.plain for amount in amounts] == ["0", "0.05", "250.50", "4500", "1250000"]
    assert Money.total(amounts) == Money(1254750_55)


def test_there_is_no_amount_below_zero() -> None:
    with pytest.raises(ValueError, match="-1"):
        Money(-1)


CEILING = Money(50_000_00)


@pytest.mark.parametrize(
    ("income", "asked"),
    [
        (NOTHING, AmountFlaw.NO_INCOME),
        (Money(1), None),
        (CEILING, None),
        (Money(50_000_01), AmountFlaw.ABOVE_CEILING),
        (Money(450_000_00), AmountFlaw.ABOVE_CEILING),
    ],
)
def test_an_unlikely_income_is_asked_about_and_taken_once_confirmed(
    income: Money, asked: AmountFlaw | None
) -> None:
    if asked is not None:
        with pytest.raises(Doubt) as doubt:
            check_income(income, CEILING, ())
        assert (doubt.value.flaw, doubt.value.field) == (asked, "monthly_income")
        check_income(income, CEILING, {asked})
    else:
        check_income(income, CEILING, ())


def test_a_delivery_of_nothing_is_refused_whatever_was_confirmed() -> None:
    with pytest.raises(InvalidValue) as refusal:
        check_delivered(NOTHING, CEILING, set(AmountFlaw))
    assert refusal.value.flaw is AmountFlaw.NOTHING_DELIVERED
    assert not isinstance(refusal.value, Doubt)


def test_a_large_delivery_is_asked_about_with_its_figures() -> None:
    with pytest.raises(Doubt) as doubt:
        check_delivered(Money(250_000_00), CEILING, {AmountFlaw.NO_INCOME})
    assert doubt.value.details == {"amount": "250,000", "ceiling": "50,000"}
    check_delivered(Money(250_000_00), CEILING, {AmountFlaw.ABOVE_CEILING})


RIYALS = [
    (0, "صفر ريال"),
    (1, "ريال واحد"),
    (2, "ريالان"),
    (3, "ثلاثة ريالات"),
    (8, "ثمانية ريالات"),
    (10, "عشرة ريالات"),
    (11, "أحد عشر ريالًا"),
    (12, "اثنا عشر ريالًا"),
    (13, "ثلاثة عشر ريالًا"),
    (18, "ثمانية عشر ريالًا"),
    (19, "تسعة عشر ريالًا"),
    (20, "عشرون ريالًا"),
    (21, "واحد وعشرون ريالًا"),
    (22, "اثنان وعشرون ريالًا"),
    (28, "ثمانية وعشرون ريالًا"),
    (90, "تسعون ريالًا"),
    (99, "تسعة وتسعون ريالًا"),
    (100, "مئة ريال"),
    (101, "مئة ريال وريال واحد"),
    (102, "مئة ريال وريالان"),
    (103, "مئة وثلاثة ريالات"),
    (110, "مئة وعشرة ريالات"),
    (111, "مئة وأحد عشر ريالًا"),
    (120, "مئة وعشرون ريالًا"),
    (200, "مئتا ريال"),
    (201, "مئتا ريال وريال واحد"),
    (205, "مئتان وخمسة ريالات"),
    (250, "مئتان وخمسون ريالًا"),
    (300, "ثلاثمئة ريال"),
    (800, "ثمانمئة ريال"),
    (999, "تسعمئة وتسعة وتسعون ريالًا"),
    (1_000, "ألف ريال"),
    (1_001, "ألف ريال وريال واحد"),
    (1_002, "ألف ريال وريالان"),
    (1_010, "ألف وعشرة ريالات"),
    (1_100, "ألف ومئة ريال"),
    (1_200, "ألف ومئتا ريال"),
    (1_250, "ألف ومئتان وخمسون ريالًا"),
    (1_500, "ألف وخمسمئة ريال"),
    (2_000, "ألفا ريال"),
    (2_001, "ألفا ريال وريال واحد"),
    (2_011, "ألفان وأحد عشر ريالًا"),
    (2_800, "ألفان وثمانمئة ريال"),
    (3_000, "ثلاثة آلاف ريال"),
    (3_950, "ثلاثة آلاف وتسعمئة وخمسون ريالًا"),
    (10_000, "عشرة آلاف ريال"),
    (11_000, "أحد عشر ألف ريال"),
    (11_500, "أحد عشر ألفًا وخمسمئة ريال"),
    (12_345, "اثنا عشر ألفًا وثلاثمئة وخمسة وأربعون ريالًا"),
    (20_000, "عشرون ألف ريال"),
    (21_003, "واحد وعشرون ألفًا وثلاثة ريالات"),
    (100_000, "مئة ألف ريال"),
    (101_000, "مئة ألف وألف ريال"),
    (102_000, "مئة ألف وألفا ريال"),
    (103_000, "مئة وثلاثة آلاف ريال"),
    (200_000, "مئتا ألف ريال"),
    (250_000, "مئتان وخمسون ألف ريال"),
    (1_000_000, "مليون ريال"),
    (2_000_000, "مليونا ريال"),
    (3_000_000, "ثلاثة ملايين ريال"),
    (11_000_000, "أحد عشر مليون ريال"),
    (1_002_000, "مليون وألفا ريال"),
    (1_000_001, "مليون ريال وريال واحد"),
    (5_200_015, "خمسة ملايين ومئتا ألف وخمسة عشر ريالًا"),
    (
        999_999_999,
        "تسعمئة وتسعة وتسعون مليونًا وتسعمئة وتسعة وتسعون ألفًا وتسعمئة وتسعة وتسعون ريالًا",
    ),
]


@pytest.mark.parametrize(("riyals", "words"), RIYALS)
def test_whole_riyals(riyals: int, words: str) -> None:
    assert Money(riyals * 100).in_words == words


@pytest.mark.parametrize(
    ("halalas", "words"),
    [
        (1, "هللة واحدة"),
        (2, "هللتان"),
        (3, "ثلاث هللات"),
        (8, "ثماني هللات"),
        (10, "عشر هللات"),
        (11, "إحدى عشرة هللة"),
        (12, "اثنتا عشرة هللة"),
        (18, "ثماني عشرة هللة"),
        (20, "عشرون هللة"),
        (21, "إحدى وعشرون هللة"),
        (22, "اثنتان وعشرون هللة"),
        (28, "ثمانٍ وعشرون هللة"),
        (75, "خمس وسبعون هللة"),
        (99, "تسع وتسعون هللة"),
        (1_50, "ريال واحد وخمسون هللة"),
        (250_50, "مئتان وخمسون ريالًا وخمسون هللة"),
        (2_000_05, "ألفا ريال وخمس هللات"),
    ],
)
def test_halalas_are_counted_as_the_feminine_they_are(halalas: int, words: str) -> None:
    assert Money(halalas).in_words == words


def test_no_two_amounts_read_alike() -> None:
    """Every number up to ten thousand, and the round ones above, has words of its own."""
    numbers = [*range(10_001), *range(11_000, 1_000_000, 1_000), *range(1_000_000, 999_000_000, 1_000_000)]
    assert len({Money(number * 100).in_words for number in numbers}) == len(set(numbers))


def test_an_amount_that_nobody_can_enter_has_no_words() -> None:
    with pytest.raises(ValueError, match="100000000000"):
        _ = Money(100_000_000_000).in_words
