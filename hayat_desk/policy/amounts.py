"""An amount of riyals and halalas in Arabic words (تفقيط), as a receipt has it beside its figures.

In the nominative, as receipts are written: «ألفان وثمانمئة ريال». What is counted follows the number: a plural
after 3–10, an accusative after 11–99, joined to a round hundred or thousand («مئتا ريال», «أحد عشر ألف ريال»).
"""

from __future__ import annotations

from dataclasses import dataclass

_MOST_RIYALS = 999_999_999

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


def amount_in_words(halalas: int) -> str:
    """The amount in words: «مئتان وخمسون ريالًا وخمسون هللة»; up to 999,999,999 riyals."""
    riyals, rest = divmod(halalas, 100)
    if not 0 <= riyals <= _MOST_RIYALS:
        raise ValueError(halalas)
    if halalas == 0:
        return f"صفر {_RIYAL.hundred}"
    return " و".join(_counted(number, noun) for number, noun in ((riyals, _RIYAL), (rest, _HALALA)) if number)


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
