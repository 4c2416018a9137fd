"""What a passphrase must be, its one form whichever keyboard wrote it, and how good it is, in words of an enum.

No rules of composition: any script, spaces allowed, at least 12 characters, not among those everybody tries.
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from hayat_desk.assets import resource
from hayat_desk.errors import InvalidValue

LEAST_CHARACTERS = 12
MOST_CHARACTERS = 128


class PassphraseFlaw(StrEnum):
    """Why a passphrase is not taken."""

    TOO_SHORT = "too_short"  # least
    TOO_LONG = "too_long"  # most
    COMMON = "common"  # among the first that anybody tries
    REPEATING = "repeating"  # one short piece over and over
    WRONG = "wrong"  # does not open this user's lock
    WAIT = "wait"  # seconds: too many wrong ones just now


class Strength(StrEnum):
    """How long a passphrase would stand against somebody who has a copy of the disk."""

    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


_RUNS = (
    "01234567890123456789",
    "98765432109876543210",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "1q2w3e4r5t6y7u8i9o0p",
    "qwertyuiopasdfghjklzxcvbnm",
    "qazwsxedcrfvtgbyhnujmikolp",
    "mnbvcxzlkjhgfdsapoiuytrewq",
    "abcdefghijklmnopqrstuvwxyz",
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلاىةوزظ",
    "دجحخهعغفقثصضطكمنتالبيسشظزوةىلارؤءئ",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
)
_LETTERS = str.maketrans("أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااايهوي" + "0123456789" * 2)
_ONE_KEY = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹" + "یکہۃ٪٫٬٭‘’", "0123456789" * 2 + "يكهة%.,*`'")
_ONE_LOOK = str.maketrans("ھەےڪ۔", "ههيك.")
"""Letters of Urdu, Kurdish and Sindhi keyboards that look like one of ours, and that no Arabic keyboard has."""
_SEEN_SIGNS = frozenset("؀؁؂؃؄؅۝")  # of the invisible class Cf, and yet drawn
_LONGEST_REPEATED_PIECE = 6
_LEAST_DIFFERENT_CHARACTERS = 5
_BITS = ((90, Strength.STRONG), (70, Strength.GOOD), (50, Strength.FAIR))


def canonical(passphrase: str) -> str:
    """The one form of a passphrase: the same keys pressed at another keyboard give the same text.

    Folded is what the Arabic keyboards of Windows, Mac, Linux and phones, and the Persian and Urdu ones, write
    differently for one key (CLDR keyboards; xkb `ara`, `ir`, `pk`): «ﻻ» for «لا», three rows of digits, ی ک ہ,
    spaces that do not break, ٪ for %; and what looks alike and is found on one of them alone, ھ ە ے ڪ.
    What nobody sees (bidi marks, joiners) or means (tatweel) is dropped. What an Arabic keyboard has on keys of
    its own stays apart: ى and ي, ه and ة, أ and ا, ؟ and ?, vowels, capitals.
    """
    plain = unicodedata.normalize("NFKD", passphrase).translate(_ONE_KEY).translate(_ONE_LOOK)
    return _composed(plain)


def earlier(passphrase: str) -> str:
    """The one form as the first locks of key files of format 2 took it: ھ ە ے ڪ stayed as they were typed."""
    return _composed(unicodedata.normalize("NFKD", passphrase).translate(_ONE_KEY))


def _composed(plain: str) -> str:
    return unicodedata.normalize("NFC", "".join(filter(_is_meant, plain)))


def former(passphrase: str) -> str:
    """The form in which key files of format 1 took it: composed, and no more (NFC)."""
    return unicodedata.normalize("NFC", passphrase)


def _is_meant(character: str) -> bool:
    if (
        character == "\N{ARABIC TATWEEL}"
        or "\N{VARIATION SELECTOR-1}" <= character <= "\N{VARIATION SELECTOR-16}"
    ):
        return False
    return unicodedata.category(character) != "Cf" or character in _SEEN_SIGNS


def require_good(passphrase: str, own_words: Iterable[str] = ()) -> str:
    """The passphrase in its one form, or `InvalidValue`. `own_words` are names of the office and of the user."""
    passphrase = canonical(passphrase)
    if len(passphrase) < LEAST_CHARACTERS:
        raise InvalidValue(PassphraseFlaw.TOO_SHORT, least=LEAST_CHARACTERS)
    if len(passphrase) > MOST_CHARACTERS:
        raise InvalidValue(PassphraseFlaw.TOO_LONG, most=MOST_CHARACTERS)
    folded = _folded(passphrase)
    if _repeats(folded):
        raise InvalidValue(PassphraseFlaw.REPEATING)
    if _is_common(folded, own_words):
        raise InvalidValue(PassphraseFlaw.COMMON)
    return passphrase


def strength(passphrase: str) -> Strength:
    """A rough measure, for the words under the field; characters that repeat or count on weigh nothing."""
    passphrase = canonical(passphrase)
    try:
        require_good(passphrase)
    except InvalidValue:
        return Strength.WEAK
    steps = [ord(b) - ord(a) for a, b in itertools.pairwise(passphrase)]
    weighing = 1 + sum(1 for step in steps if step not in {-1, 0, 1})
    bits = weighing * math.log2(_alphabet(passphrase))
    return next((word for least, word in _BITS if bits >= least), Strength.WEAK)


def _alphabet(passphrase: str) -> int:
    """The size of the set from which a guesser would have to choose each character."""
    kinds = (
        (str.islower, 26),
        (str.isupper, 26),
        (str.isdigit, 10),
        (lambda c: c.isalpha() and not c.islower() and not c.isupper(), 32),
        (lambda c: not c.isalnum() and not c.isspace(), 20),
    )
    size = sum(count for is_kind, count in kinds if any(map(is_kind, passphrase)))
    return max(size, 2)


def _folded(text: str) -> str:
    """The text without spaces, marks, case and spelling variants, for comparison with common passphrases."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    return "".join(c for c in text if c.isprintable() and not c.isspace() and not unicodedata.combining(c))


def _repeats(folded: str) -> bool:
    if len(set(folded)) < _LEAST_DIFFERENT_CHARACTERS:
        return True
    return any(
        (folded[:size] * (len(folded) // size + 1))[: len(folded)] == folded
        for size in range(1, min(_LONGEST_REPEATED_PIECE, len(folded) // 2) + 1)
    )


def _is_common(folded: str, own_words: Iterable[str]) -> bool:
    if any(folded in run for run in map(_folded, _RUNS)):
        return True
    words = _common_words() | {own for own in map(_folded, own_words) if own}
    # «Password@2026»: words everybody tries, with digits and signs round them; or digits and signs alone
    kernels = set(filter(None, map(_letters_of, words)))
    return folded in words or re.fullmatch(f"(?:{'|'.join(kernels)})*", _letters_of(folded)) is not None


def _letters_of(folded: str) -> str:
    return re.sub(r"[\W\d_]+", "", folded)


@cache
def _common_words() -> frozenset[str]:
    lines = resource("common_passphrases.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(filter(None, map(_folded, lines)))
