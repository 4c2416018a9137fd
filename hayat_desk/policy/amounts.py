"""المبلغ: how the desk reads, keeps, shows and words an amount of riyals and halalas; nothing else knows how.

A figure is read only where it can mean one amount. A point, or «٫», stands before halalas and nowhere else;
a comma, «٬», «،» or a space parts thousands in threes and nothing else. What an office seldom means (no
income at all, more than the board's ceiling) is a `Doubt`, taken once the clerk has confirmed it.

The words (تفقيط) are in the nominative, as receipts are written: «ألفان وثمانمئة ريال». What is counted
follows the number: a plural after 3–10, an accusative after 11–99, joined to a round hundred or thousand
(«مئتا ريال», «أحد عشر ألف ريال»).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.spelling import ascii_digits, without_bidi_marks

_MOST_RIYALS = 999_999_999

# Riyals in words, in letters, in the old ligature (U+FDFC) and in the sign of 2025 (U+20C1).
_RIYALS = r"(?:ريال(?:ا|ات)?(?: سعودي(?:ا|ة)?)?|ر\.? ?س\.?|SAR|S\.?R\.?|\ufdfc|\u20c1)"
_TYPED = re.compile(rf"{_RIYALS}? ?(?P<figure>[^ ].*?) ?{_RIYALS}?", re.IGNORECASE)
_WHOLE = r"(?:0|[1-9]\d*)"
_IN_THREES = r"[1-9]\d{0,2}(?P<mark>[,٬، ])\d{3}(?:(?P=mark)\d{3})*"
_FIGURE = re.compile(rf"(?P<riyals>{_IN_THREES}|{_WHOLE})(?:\.(?P<halalas>\d{{1,2}}))?")
_COMMA_FOR_POINT = re.compile(r"(?P<riyals>\d+(?:[,٬، .]\d{3})*)[,٬،](?P<halalas>\d{1,2})")
_BELOW_ZERO = re.compile(r"[-\u2010-\u2015\u2212] ?[\d.,٬،]+|[\d.,٬،]+ ?[-\u2010-\u2015\u2212]|\([\d.,٬،]+\)")


class AmountFlaw(StrEnum):
    """Why a figure is not taken as an amount, or is asked about; with the details its sentence may use."""

    NOT_AN_AMOUNT = "amount_unreadable"
    """No single figure in riyals can be made out."""
    COMMA_FOR_POINT = "amount_comma_for_point"
    """Halalas after a comma: «250,50». `meant`: the same with a point, «250.50»."""
    THOUSANDS = "amount_thousands"
    """Commas or spaces that do not part threes: «45,00,000»."""
    AFTER_POINT = "amount_after_point"
    """More than two figures after the point, or a second point: thousands take none."""
    OTHER_DIGITS = "amount_other_digits"
    """Digits of another script than 0-9, ٠-٩ and ۰-۹, or signs such as «½»."""
    BELOW_ZERO = "amount_below_zero"
    """A minus, or brackets as bookkeepers write it."""
    TOO_LARGE = "amount_too_large"
    """More than 999,999,999 riyals. `most`."""
    NOTHING_DELIVERED = "amount_nothing_delivered"
    """Zero riyals handed over is no handing over of money."""
    NO_INCOME = "amount_no_income"
    """Asked: an income of zero."""
    CEILING = "amount_of_ceiling"
    """A ceiling of zero, or above 10,000,000 riyals. `most`."""
    ABOVE_CEILING = "amount_above_ceiling"
    """Asked: more than the board's ceiling. `amount`, `ceiling`."""


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in Saudi riyals, kept as whole halalas; never below zero."""

    halalas: int

    def __post_init__(self) -> None:
        if self.halalas < 0:
            raise ValueError(self.halalas)

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read an amount as typed: «1٬500», «250.50», «٤٥٠٠٫٠٠ ر.س». Refuses with `AmountFlaw`."""
        match = _TYPED.fullmatch(_tidied(text))
        if match is None:
            raise InvalidValue(AmountFlaw.NOT_AN_AMOUNT)
        figure = _FIGURE.fullmatch(match["figure"])
        if figure is None:
            raise _why_not(match["figure"])
        riyals = int(re.sub(r"\D", "", figure["riyals"]))
        if riyals > _MOST_RIYALS:
            raise InvalidValue(AmountFlaw.TOO_LARGE, most=cls(_MOST_RIYALS * 100).shown)
        return cls(riyals * 100 + int((figure["halalas"] or "").ljust(2, "0")))

    @classmethod
    def total(cls, amounts: Iterable[Money]) -> Money:
        """The sum of the amounts."""
        return cls(sum(amount.halalas for amount in amounts))

    @property
    def shown(self) -> str:
        """The figure for screen and paper, in riyals: «1,500» or «250.50»."""
        riyals, halalas = divmod(self.halalas, 100)
        return f"{riyals:,}.{halalas:02}" if halalas else f"{riyals:,}"

    @property
    def plain(self) -> str:
        """The figure without marks of thousands, «1500» or «250.50»: what a signed sheet holds as data."""
        return self.shown.replace(",", "")

    def __str__(self) -> str:
        """The amount as the journal stores it before and after a change."""
        return self.plain

    @property
    def riyals(self) -> Decimal:
        """The number of riyals, exact, for a sheet that calculates."""
        return Decimal(self.halalas).scaleb(-2)

    @property
    def on_paper(self) -> str:
        """As every paper prints it: «2,800 ريال»."""
        return f"{self.shown} {_RIYAL.hundred}"

    @property
    def in_words(self) -> str:
        """In Arabic words: «مئتان وخمسون ريالًا وخمسون هللة»; up to 999,999,999 riyals."""
        riyals, halalas = divmod(self.halalas, 100)
        if riyals > _MOST_RIYALS:
            raise ValueError(self.halalas)
        if self.halalas == 0:
            return f"صفر {_RIYAL.hundred}"
        parts = ((riyals, _RIYAL), (halalas, _HALALA))
        return " و".join(_counted(number, noun) for number, noun in parts if number)


NOTHING = Money(0)
USUAL_CEILING = Money(50_000_00)
"""Above this an amount is asked about, until the board decides on another ceiling."""
MOST_CEILING = Money(10_000_000_00)
"""A higher ceiling would ask about nothing."""


def check_income(income: Money, ceiling: Money, confirmed: Collection[StrEnum]) -> None:
    """A month's income: none at all, or more than the board's ceiling, is asked about."""
    if income == NOTHING and AmountFlaw.NO_INCOME not in confirmed:
        raise Doubt(AmountFlaw.NO_INCOME, field="monthly_income")
    _check_ceiling(income, ceiling, confirmed, "monthly_income")


def check_delivered(amount: Money, ceiling: Money, confirmed: Collection[StrEnum]) -> None:
    """Money handed over: never zero; more than the board's ceiling is asked about."""
    if amount == NOTHING:
        raise InvalidValue(AmountFlaw.NOTHING_DELIVERED, field="amount")
    _check_ceiling(amount, ceiling, confirmed, "amount")


def check_ceiling(ceiling: Money) -> None:
    """Refuse a ceiling of zero or beyond the greatest amount, which would ask about everything or nothing."""
    if not NOTHING < ceiling <= MOST_CEILING:
        raise InvalidValue(AmountFlaw.CEILING, field="ask_above", most=MOST_CEILING.shown)


def _check_ceiling(amount: Money, ceiling: Money, confirmed: Collection[StrEnum], field: str) -> None:
    if amount > ceiling and AmountFlaw.ABOVE_CEILING not in confirmed:
        raise Doubt(AmountFlaw.ABOVE_CEILING, field=field, amount=amount.shown, ceiling=ceiling.shown)


def _tidied(text: str) -> str:
    """The text with ASCII digits and point, single spaces, without vowel signs, tatweel and hidden marks."""
    plain = ascii_digits(without_bidi_marks(text)).replace("٫", ".")
    letters = (letter for letter in plain if letter != "ـ" and unicodedata.category(letter) != "Mn")
    return " ".join("".join(letters).split())


def _why_not(figure: str) -> InvalidValue:
    """The refusal that says why a figure cannot be read as an amount."""
    if any(letter.isnumeric() and not letter.isascii() for letter in figure):
        return InvalidValue(AmountFlaw.OTHER_DIGITS)
    if _BELOW_ZERO.fullmatch(figure):
        return InvalidValue(AmountFlaw.BELOW_ZERO)
    comma = _COMMA_FOR_POINT.fullmatch(figure)
    if comma is not None:
        riyals = re.sub(r"\D", "", comma["riyals"])
        return InvalidValue(AmountFlaw.COMMA_FOR_POINT, meant=f"{riyals}.{comma['halalas']}")
    if re.fullmatch(r"[\d.,٬، ]+", figure) and figure[0] != "0":
        is_pointed_well = re.fullmatch(r"[^.]+(\.\d{1,2})?", figure)
        return InvalidValue(AmountFlaw.THOUSANDS if is_pointed_well else AmountFlaw.AFTER_POINT)
    return InvalidValue(AmountFlaw.NOT_AN_AMOUNT)


_HIS = (
    "", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة",
    "أحد عشر", "اثنا عشر", "ثلاثة عشر", "أربعة عشر", "خمسة عشر", "ستة عشر", "سبعة عشر", "ثمانية عشر",
    "تسعة عشر",
)  # fmt: skip
_HERS = (
    "", "إحدى", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر",
    "إحدى عشرة", "اثنتا عشرة", "ثلاث عشرة", "أربع عشرة", "خمس عشرة", "ست عشرة", "سبع عشرة", "ثماني عشرة",
    "تسع عشرة",
)  # fmt: skip
_TENS = ("", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون")
_HUNDREDS = (
    "", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Noun:
    """What is counted: one of it, two, 3–10, 11–99, a round hundred; and the numbers in the gender it asks for."""

    one: str
    two: str
    some: str
    many: str
    hundred: str
    numbers: tuple[str, ...] = _HIS


_RIYAL = _Noun("ريال واحد", "ريالان", "ريالات", "ريالًا", "ريال")
_HALALA = _Noun("هللة واحدة", "هللتان", "هللات", "هللة", "هللة", _HERS)
_SCALES = (
    (1_000_000, _Noun("مليون", "مليونان", "ملايين", "مليونًا", "مليون")),
    (1_000, _Noun("ألف", "ألفان", "آلاف", "ألفًا", "ألف")),
)


def _counted(number: int, noun: _Noun) -> str:
    """A number with what it counts."""
    rest = number % 100
    if rest in (1, 2):
        last = noun.one if rest == 1 else noun.two
        return last if number == rest else f"{_counted(number - rest, noun)} و{last}"
    if rest == 0:
        return f"{_joined(_words(number, noun.numbers))} {noun.hundred}"
    return f"{_words(number, noun.numbers)} {noun.some if rest <= 10 else noun.many}"


def _words(number: int, numbers: tuple[str, ...]) -> str:
    """A number alone, from its millions to its units."""
    parts = []
    for scale, noun in _SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(_counted(count, noun))
    hundreds, rest = divmod(number, 100)
    parts += [_HUNDREDS[hundreds], _below_hundred(rest, numbers)]
    return " و".join(part for part in parts if part)


def _below_hundred(number: int, numbers: tuple[str, ...]) -> str:
    if number < len(numbers):
        return numbers[number]
    tens, units = divmod(number, 10)
    unit = "ثمانٍ" if numbers[units] == "ثماني" else numbers[units]  # alone it loses its ending
    return f"{unit} و{_TENS[tens]}" if unit else _TENS[tens]


def _joined(words: str) -> str:
    """A round number before its noun: a dual loses its nun («مئتا»), an accusative its tanwin («ألف»)."""
    return words.removesuffix("ن") if words.endswith("ان") else words.removesuffix("ًا")
