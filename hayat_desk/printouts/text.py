"""Strings on their way to paper: cleaning, codes that keep their order, typed values that keep to themselves.

`ltr()` is for codes (IBAN, phone, request number, ISO date), `iso()` for whatever somebody typed. Both put
direction controls round the value; the controls are obeyed when a line is ordered and never drawn.
"""

from __future__ import annotations

import re
import unicodedata

from hayat_desk.policy.spelling import eastern_digits

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_CODE = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w.-]+\w|(?<![0-9A-Za-z+])\+?[0-9A-Za-z]+(?:-[0-9A-Za-z]+)+"
    r"|(?<![0-9A-Za-z+])(?:\+|[A-Z]{2})?[0-9]{2,}(?: [0-9]{2,})+|(?<![0-9A-Za-z+])\+[0-9]+"
    r"|(?<![0-9٠-٩])[0-9٠-٩]+(?:[- ][0-9٠-٩]+)+",
    re.ASCII,
)
_LEAST_GROUPED = 9
"""Digits of a phone, an identity number or an account in groups. Fewer are numbers side by side; so are two that
are as long each, and years: groups of four without the letters of an IBAN before them.
"""


def clean_text(text: str) -> str:
    r"""The text as it can be printed: lines end in \n, no unprintable codes, pasted glyph forms made letters."""
    text = _LINE_BREAK.sub("\n", text).replace("\t", " ").replace("\x1f", " ")
    text = _UNPRINTABLE.sub("", text)
    text = text.encode("utf-16", "replace").decode("utf-16")  # a lone surrogate has no place in a PDF
    text = _PRESENTATION_FORMS.sub(lambda forms: unicodedata.normalize("NFKC", forms[0]), text)
    return unicodedata.normalize("NFC", text)


def plain(text: str) -> str:
    """The text without any direction control."""
    return _DIRECTION.sub("", clean_text(text))


def ltr(code: str) -> str:
    """A code that reads from left to right whatever stands in it or round it (LRI and LRO)."""
    code = plain(code)
    return "\n".join(f"\u2066\u202d{line}\u202c\u2069" if line else "" for line in code.split("\n"))


def iso(value: str) -> str:
    """A typed value with a direction of its own, which turns nothing round it (FSI); its codes keep theirs."""
    return "\n".join(f"\u2068{line}\u2069" if line else "" for line in worded(value).split("\n"))


def worded(text: str) -> str:
    """A filled wording: what was filled in turns nothing, and its codes keep their order."""
    return _CODE.sub(_code, plain(text))


def _code(found: re.Match[str]) -> str:
    code = found[0]
    groups = [len(group) for group in code.split(" ")]
    digits = sum(letter.isdecimal() for letter in code)
    are_numbers = code[0].isdecimal() and (max(groups) >= _LEAST_GROUPED or set(groups) == {4})
    if len(groups) > 1 and (digits < _LEAST_GROUPED or are_numbers):
        return code
    return ltr(code)


def grouped(code: str, size: int = 4) -> str:
    """A long code in groups, as IBANs are read: `SA03 8000 …`."""
    letters = "".join(code.split())
    return " ".join(letters[i : i + size] for i in range(0, len(letters), size))


def count(number: int, arabic_indic: bool = False) -> str:
    """A count on paper, in the digits the office chose for counts and dates (never for identifiers)."""
    return eastern_digits(str(number)) if arabic_indic else str(number)
