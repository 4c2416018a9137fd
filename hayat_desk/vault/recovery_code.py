"""The printed recovery code: 160 random bits as 32 Crockford symbols, and 4 that tell a misread one.

The check is the number modulo the largest prime below 32⁴: a single wrong symbol changes it by d·32ᵏ with
d < 32, which no such prime divides, so every one is found; so is every swap of two neighbours.
"""

from __future__ import annotations

import secrets
import unicodedata
from enum import StrEnum

from hayat_desk.errors import InvalidValue

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {symbol: value for value, symbol in enumerate(_SYMBOLS)}
_MISREAD = str.maketrans("OILـ", "011-")  # a Mac writes ـ where others write a dash
_CODE_SYMBOLS = 32
_CHECK_SYMBOLS = 4
_PRIME = 1_048_573
_GROUP = 4
SECRET_BYTES = 20


class RecoveryFlaw(StrEnum):
    """Why a typed recovery code is not taken."""

    SYMBOL = "symbol"  # a character that no code has (symbol)
    LENGTH = "length"  # symbols too few or too many (found, wanted)
    MISREAD = "misread"  # one symbol or more is not as printed
    OTHER_OFFICE = "other_office"  # rightly typed, and not this office's


def new_secret() -> bytes:
    """A fresh secret of 160 bits."""
    return secrets.token_bytes(SECRET_BYTES)


def code_of(secret: bytes) -> str:
    """The code as it is printed: nine groups of four symbols."""
    number = int.from_bytes(secret, "big")
    symbols = _in_symbols(number, _CODE_SYMBOLS) + _in_symbols(number % _PRIME, _CHECK_SYMBOLS)
    return "-".join(symbols[at : at + _GROUP] for at in range(0, len(symbols), _GROUP))


def read_code(code: str) -> bytes:
    """The secret of a code typed from paper; small and wide letters, spaces, dashes, any digits are welcome."""
    # NFKC makes wide and superscript letters plain; `_MISREAD` reads O as 0 and I or L as 1, as Crockford does
    plain = unicodedata.normalize("NFKC", code).upper().translate(_MISREAD)
    symbols = [str(unicodedata.decimal(c, c)) for c in plain if c.isalnum()]
    for symbol in symbols:
        if symbol not in _VALUES:
            raise InvalidValue(RecoveryFlaw.SYMBOL, symbol=symbol)
    length = _CODE_SYMBOLS + _CHECK_SYMBOLS
    if len(symbols) != length:
        raise InvalidValue(RecoveryFlaw.LENGTH, found=len(symbols), wanted=length)
    number = _number(symbols[:_CODE_SYMBOLS])
    if _number(symbols[_CODE_SYMBOLS:]) != number % _PRIME:
        raise InvalidValue(RecoveryFlaw.MISREAD)
    return number.to_bytes(SECRET_BYTES, "big")


def _in_symbols(number: int, count: int) -> str:
    return "".join(_SYMBOLS[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(symbols: list[str]) -> int:
    number = 0
    for symbol in symbols:
        number = number << 5 | _VALUES[symbol]
    return number
