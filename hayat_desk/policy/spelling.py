"""One spelling for what people write in many: digits folded to ASCII or set as Arabic ones, and the folded key.

The key serves search, sorting and the reading of month names. It is never shown and never stored in
place of what was typed. `names.fold` and `dates.ascii_digits` are these functions.
"""

from __future__ import annotations

import re
import unicodedata

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_EASTERN_MARKS = str.maketrans(",.%", "٬٫٪")
_NUMBER = re.compile(r"(?<!\d)(?<!\d[.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![.,]?\d)%?")

# Letters that NFKD does not take apart; the hamza seats and the madda fall away with the marks.
_LETTERS = str.maketrans({"ٱ": "ا", "ى": "ي", "ة": "ه", "ء": None, "ک": "ك", "ی": "ي", "ہ": "ه", "ھ": "ه"})
_TATWEEL = "\N{ARABIC TATWEEL}"
_JOINED_PREFIX = re.compile(r"\b(عبد|ال|ابو|ام) (?=[^\W\d])")
_NOT_WORD = re.compile(r"[\W_]+")


def ascii_digits(text: str) -> str:
    """`text` with ٠-٩ and ۰-۹ written as 0-9; nothing else is changed."""
    return text.translate(_DIGITS)


def eastern_digits(text: str) -> str:
    """`text` with 0-9 written as ٠-٩; nothing else is changed."""
    return text.translate(_EASTERN)


def eastern_figures(text: str) -> str:
    """`text` with its numbers as Arabic sets them, «٢٬٨٠٠», «٢٥٠٫٥٠», «٤٠٪»; the commas of a sentence stay.

    What a number's marks are is told by its form: thousands in threes, one decimal point, a percent sign
    after it. A comma or point in anything else («3,4», «22.11.2026») is left as it was written.
    """
    return eastern_digits(_NUMBER.sub(lambda number: number[0].translate(_EASTERN_MARKS), text))


def without_bidi_marks(text: str) -> str:
    """`text` without the invisible direction marks that copying from other programs brings along."""
    return "".join(letter for letter in text if letter not in _BIDI_MARKS)


def storable(text: str) -> str:
    r"""`text` with halves of letters, which no database keeps, written out as «\ud800»."""
    return text.encode("utf-8", "backslashreplace").decode()


_BIDI_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def fold(text: str) -> str:
    """The key under which all spellings of a text meet; folding a key again changes nothing.

    أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي, ء dropped; vowel marks, tatweel and invisible marks removed; Persian
    letters and all digits as ours; punctuation is a space; «عبد الله», «أم كلثوم», «آل سعود» are one word.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = "".join(
        letter for letter in plain if letter != _TATWEEL and unicodedata.category(letter) not in {"Mn", "Cf"}
    )
    words = _NOT_WORD.sub(" ", ascii_digits(kept.translate(_LETTERS))).strip()
    return _JOINED_PREFIX.sub(r"\1", words)
