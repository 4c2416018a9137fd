"""Strings on their way to paper: cleaning, codes that keep their order, typed values that keep to themselves.

`ltr()` is for codes (IBAN, phone, request number, ISO date), `iso()` for whatever somebody typed. Both put
direction controls round the value; the controls are obeyed when a line is ordered and never drawn. What a number
is inside a text is told by `numbers`, when lines are laid.
"""

from __future__ import annotations

import re
import unicodedata

from hayat_desk.policy.spelling import eastern_digits
from hayat_desk.printouts.typesetting.numbers import held, is_arabic

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_RIYAL = re.compile(r"(?<=(\w))?\u20c1(?=(\w))?")  # the sign of 2025, which no face has yet


def clean_text(text: str) -> str:
    r"""The text as it can be printed: lines end in \n, no unprintable codes, pasted glyph forms made letters.

    The riyal's own sign becomes its word, with a space towards the amount.
    """
    text = _LINE_BREAK.sub("\n", text).replace("\t", " ").replace("\x1f", " ")
    text = _UNPRINTABLE.sub("", text)
    text = text.encode("utf-16", "replace").decode("utf-16")  # a lone surrogate has no place in a PDF
    text = _PRESENTATION_FORMS.sub(lambda forms: unicodedata.normalize("NFKC", forms[0]), text)
    text = _RIYAL.sub(lambda sign: f"{' ' * bool(sign[1])}ريال{' ' * bool(sign[2])}", text)
    return unicodedata.normalize("NFC", text)


def plain(text: str) -> str:
    """The text without any direction control."""
    return _DIRECTION.sub("", clean_text(text))


def ltr(code: str) -> str:
    """A code that reads from left to right whatever stands in it or round it (LRI and LRO)."""
    return "\n".join(held(line) if line else "" for line in plain(code).split("\n"))


def iso(value: str) -> str:
    """A typed value with a direction of its own (RLI, or LRI for Latin), which turns nothing round it."""
    return "\n".join(f"\u2067{line}\u2069" if line else "" for line in worded(value).split("\n"))


def worded(text: str) -> str:
    """A filled wording: what was filled in turns nothing; a line of Latin runs from left to right (LRI)."""
    lines = plain(text).split("\n")
    return "\n".join(f"\u2066{line}\u2069" if is_arabic(line) is False else line for line in lines)


def count(number: int, *, arabic_indic: bool = False) -> str:
    """A count on paper, in the digits the office chose for counts and dates (never for identifiers)."""
    return eastern_digits(str(number)) if arabic_indic else str(number)
