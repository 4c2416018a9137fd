"""The printed recovery code: as printed, as typed, and as mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hayat_desk.errors import InvalidValue
from hayat_desk.vault.recovery_code import RecoveryFlaw, code_of, new_secret, read_code

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET = bytes(range(20))


@given(st.binary(min_size=20, max_size=20))
def test_every_secret_is_read_back_from_its_code(secret: bytes) -> None:
    code = code_of(secret)
    assert len(code.replace("-", "")) == 36
    assert read_code(code) == secret


def test_two_secrets_are_never_the_same() -> None:
    assert len({new_secret() for _ in range(100)}) == 100


def test_code_is_read_however_it_is_typed() -> None:
    code = code_of(SECRET)
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    persian = code.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    misread = code.replace("0", "O").replace("1", "l")
    wide = "".join(chr(ord(c) + 0xFEE0) for c in code)  # as an East Asian keyboard writes it
    bengali = code.translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))
    mixed = code.replace("1", "I").replace("0", "٠").replace("2", "۲")
    for typed in (wide, bengali, mixed, code.replace("-", "\u2011"), code.replace("-", "ـ"), f"\ufeff{code}"):
        assert read_code(typed) == SECRET
    for typed in (code.lower(), code.replace("-", ""), code.replace("-", " – "), arabic, persian, misread):
        assert read_code(typed) == SECRET
    assert read_code(f"\u200f{code}\u200e\n") == SECRET


def flaw_of(typed: str) -> object:
    with pytest.raises(InvalidValue) as refusal:
        read_code(typed)
    return refusal.value.flaw


def test_every_single_wrong_symbol_is_noticed() -> None:
    symbols = code_of(SECRET).replace("-", "")
    for place, right in enumerate(symbols):
        for wrong in SYMBOLS:
            if wrong != right:
                assert flaw_of(symbols[:place] + wrong + symbols[place + 1 :]) is RecoveryFlaw.MISREAD


@given(st.binary(min_size=20, max_size=20), st.integers(0, 34))
def test_every_swap_of_neighbours_is_noticed(secret: bytes, place: int) -> None:
    symbols = code_of(secret).replace("-", "")
    swapped = symbols[:place] + symbols[place + 1] + symbols[place] + symbols[place + 2 :]
    if swapped != symbols:
        assert flaw_of(swapped) is RecoveryFlaw.MISREAD


def test_missing_symbol_and_letter_of_no_code_are_told_apart() -> None:
    code = code_of(SECRET)
    assert flaw_of(code[:-1]) is RecoveryFlaw.LENGTH
    assert flaw_of(code + "7") is RecoveryFlaw.LENGTH
    assert flaw_of("") is RecoveryFlaw.LENGTH
    assert flaw_of("U" + code[1:]) is RecoveryFlaw.SYMBOL
    assert flaw_of("ش" + code[1:]) is RecoveryFlaw.SYMBOL
