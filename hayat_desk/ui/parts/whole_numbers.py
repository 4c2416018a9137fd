"""Whole numbers that are typed, in any digits, within their limits."""

from __future__ import annotations

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.ui.flaws import ScreenFlaw

_LONGEST = 9
"""Digits: no number that is asked for is longer."""


def whole(text: str, *, least: int, most: int) -> int:
    """The number; refuses with `ScreenFlaw.NUMBER` what is none or lies outside."""
    digits = ascii_digits(text)
    if not digits.isdecimal() or len(digits) > _LONGEST or not least <= int(digits) <= most:
        raise InvalidValue(ScreenFlaw.NUMBER, least=least, most=most)
    return int(digits)
