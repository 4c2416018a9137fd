"""One spelling for what people write in many: digits folded to ASCII or set as Arabic ones, and the folded key.

The key serves search, sorting and the reading of month names. It is never shown and never stored in
place of what was typed. `names.fold` and `dates.ascii_digits` are these functions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from hayat_desk.policy.compounds import IN_COMPOUNDS, KINSHIP, joined

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_EASTERN_MARKS = str.maketrans(",.%", "٬٫٪")
_NUMBER = re.compile(r"(?<!\d)(?<!\d[.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![.,]?\d)%?")

# Letters that NFKD does not take apart; the hamza seats and the madda fall away with the marks. The letters
# of Persian, Urdu and the Gulf are those that an Arabic keyboard has in their place.
_LETTERS: dict[int, str | None] = str.maketrans(
    {
        "ٱ": "ا", "ى": "ي", "ة": "ه", "ء": None,
        "ک": "ك", "ڪ": "ك", "گ": "ك", "ڭ": "ك", "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي",
        "ہ": "ه", "ھ": "ه", "ە": "ه", "ۃ": "ه", "چ": "ج", "ژ": "ز", "پ": "ب", "ڤ": "ف", "ڨ": "ق",
        "ٹ": "ت", "ڈ": "د", "ڑ": "ر", "ں": "ن", "ڼ": "ن", "ۆ": "و", "ۇ": "و", "ۈ": "و", "ۋ": "و",
    }
)  # fmt: skip
_TATWEEL = "\N{ARABIC TATWEEL}"
_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0" + _TATWEEL)  # letters by their class, and nothing to be seen
_NOT_WORD = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"([اوي])\1+")  # داوود, رؤوف, هنيئة, أبا الخيل
_TWO_SPELLINGS = (
    (re.compile("رحمان"), "رحمن"),
    (re.compile("اسمعيل"), "اسماعيل"),
    (re.compile("ابرهيم"), "ابراهيم"),
    (re.compile("اسحق"), "اسحاق"),
    (re.compile(r"\bهرون\b"), "هارون"),
    (re.compile(r"\bسليمن\b"), "سليمان"),
    (re.compile(r"\bلقمن\b"), "لقمان"),
    (re.compile(r"\bعثمن\b"), "عثمان"),
    (re.compile(r"\bعمرن\b"), "عمران"),
    (re.compile(r"\bمعويه\b"), "معاويه"),
    (re.compile(r"\bالحرث\b"), "الحارث"),
    (re.compile(r"\bجبرايل\b"), "جبريل"),
    (re.compile(r"\bيس\b"), "ياسين"),
    (re.compile(r"\bطاها\b"), "طه"),
    (re.compile(r"تالله\b"), "هالله"),  # رحمتالله, as رحمة الله joined
)
"""Names that are written with and without their alef, each as most people write it."""

_IN_YA = (
    "موسي عيسي رضي مصطفي مرتضي مجتبي هدي مني ليلي سلمي سلوي نهي لبني بشري ذكري يسري نجوي فدوي رضوي لمي سهي "
    "مهي رني رشي ربي ضحي تقي سجي شذي جني حلي كبري صغري كسري منتهي مثني معلي اروي سعدي دجي طوبي رجوي نشوي زلفي "
    "مولي وضحي يمني روي نجلي"
)
"""Names in ى that are written with ا too. None that would meet one in اء without its hamza: «ندى», «حسنى»."""
_IN_HAMZA = "زهرا حسنا عليا خضرا سمرا سودا هدبا نعما ورقا عصما شيما بيضا رحما عذرا"
"""Names in اء, written without it, beside which stands another name in ة: «زهراء» and «زهرة», «علياء» and «علية»."""
_HEARD_LETTERS = str.maketrans("قظ", "كض")  # گاسم is قاسم as the Gulf says it, and كاسم in our letters
_BEFORE_YA = "|".join(name[:-1] for name in _IN_YA.translate(_HEARD_LETTERS).split())
_BEFORE_HAMZA = "|".join(_IN_HAMZA.translate(_HEARD_LETTERS).split())
_HEARD = (  # of words in these letters
    (re.compile(r"(?:\b|(?<=\bال))اب[اوي]ا?ل(?=\w\w)"), "ابوال"),  # أبا الخيل, أبو الخيل, أبي الخيل
    (re.compile(r"(?:\b|(?<=\bال))اب[اي](?=\w\w)"), "ابو"),
    (re.compile(rf"(?:\b|(?<=ال)|(?<=\bابو)|(?<=\bام))({_BEFORE_YA})ا\b"), r"\1ي"),
    (re.compile(r"(?:\b|(?<=ال)|(?<=\bابو)|(?<=\bام))يحيا\b"), "يحي"),
    (
        re.compile(rf"\b(?!(?:ال)?(?:{_BEFORE_HAMZA})\b)(\w{{3,}})ا\b"),
        r"\1ه",
    ),  # رانيا, رانية
    (re.compile(r"(?<=\w\w)(?<!\bبن)ت\b"), "ه"),  # حيات, حياة; رحمت, رحمة
    (re.compile(r"\bعيشه\b"), "عايشه"),
)
_MAY_BE_BY_EAR = re.compile(r"[ات]\b|عيشه|اب[اوي]")

_HAS_TWO_SPELLINGS = re.compile("|".join(spelling.pattern for spelling, _ in _TWO_SPELLINGS))


class _Plain(dict[int, "str | int | None"]):
    """Cache for `str.translate`: the plain form of each letter, computed from Unicode data at first use."""

    def __missing__(self, code: int) -> str | int | None:
        letter = ascii_digits(chr(code))
        is_dropped = letter in _UNSEEN or unicodedata.category(letter) in ("Mn", "Cf")
        self[code] = None if is_dropped else _LETTERS.get(code, letter)
        return self[code]


_PLAIN = _Plain()

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}

LIST_MARKS = re.compile("[/,;،؛]")
"""What people write between the numbers of a list."""


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


def listed(parts: Iterable[str], language: str = "ar") -> str:
    """What stands in a row, as a sentence of that language parts it: «عرعر، رفحاء»; `ar` or `en`."""
    return (", " if language == "en" else "، ").join(parts)


def listed_apart(parts: Iterable[str], language: str = "ar") -> str:
    """As `listed`, for parts that hold commas themselves: «… ؛ …»."""
    return ("; " if language == "en" else "؛ ").join(parts)


def without_bidi_marks(text: str) -> str:
    """`text` without the invisible direction marks that copying from other programs brings along."""
    return "".join(letter for letter in text if letter not in _BIDI_MARKS)


def as_read(text: str) -> str:
    """`text` as a reader has it: whatever its code points, no invisible mark, no tatweel, one space between words."""
    composed = unicodedata.normalize("NFC", without_bidi_marks(text))
    return " ".join("".join(letter for letter in composed if letter not in _UNSEEN).split())


def storable(text: str) -> str:
    r"""`text` with halves of letters, which no database keeps, written out as «\ud800»."""
    return text.encode("utf-8", "backslashreplace").decode()


_BIDI_MARKS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def number_text(text: str) -> str:
    """A typed number with its signs as ASCII has them: digits, plus, brackets, one hyphen, one space.

    Full-width digits, Arabic digits, every dash (U+2011, U+2212, a tatweel), every space, no invisible mark.
    """
    signs = []
    for sign in ascii_digits(text.translate(_FULL_WIDTH)):
        kind = unicodedata.category(sign)
        if kind == "Pd" or sign in "\u2212\u2043" or sign == _TATWEEL:
            signs.append("-")
        elif kind == "Zs":
            signs.append(" ")
        elif kind != "Cf":
            signs.append(sign)
    return "".join(signs).strip()


def closed_up(number: str) -> str:
    """A typed number under which all its spellings meet: ASCII digits, capitals, no space, dash or invisible mark."""
    return re.sub(r"[\s\-]", "", number_text(number)).upper()


def grouped(code: str) -> str:
    """A long code in groups of four, as IBANs are read: `SA03 8000 …`."""
    letters = "".join(code.split())
    return " ".join(letters[i : i + 4] for i in range(0, len(letters), 4))


def fold(text: str) -> str:
    """The key under which all spellings of a text meet; folding a key again changes nothing.

    أإآٱ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي, ء dropped, وو→و; vowel marks, tatweel and invisible marks removed; Persian
    and Urdu letters and all digits as ours; punctuation is a space; «عبد الله», «ضيف الله», «نور الدين»,
    «أم كلثوم», «آل سعود» are one word each, however they are written.
    """
    return " ".join(_joined_words(text, with_tails=True))


@lru_cache(maxsize=2**17)
def as_heard(folded: str) -> str:
    """The words of a folded key as one hears them, which those of one name share who spell it by ear.

    رضا and رضى, رانيا and رانية, حيات and حياة, عيشة and عائشة, أبا and أبو, گاسم and قاسم, ظاوي and ضاوي. It
    stands beside the key, never in its place: what is typed so far of «فاتن» ends in ت as well.
    """
    heard = folded.translate(_HEARD_LETTERS)
    if _MAY_BE_BY_EAR.search(heard):
        for spelling, sound in _HEARD:
            heard = spelling.sub(sound, heard)
    return heard


def fragments(text: str) -> list[str]:
    """The words to look for in a folded key, each of which must be there somewhere.

    «بنت» and «بن» are no words to look for, but where nothing else was typed; «ضيف الله» is looked for as
    two, since who types half of a compound name means the whole.
    """
    words = _joined_words(text, with_tails=False)
    return [word for word in words if word not in KINSHIP] or words


def plain_words(text: str) -> list[str]:
    """The words of a text in their plain spelling, compounds still parted."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return _spelled(_NOT_WORD.sub(" ", plain.translate(_PLAIN))).split()


def _joined_words(text: str, *, with_tails: bool) -> list[str]:
    """Joined until nothing is left to join: a joined name can be the beginning of another."""
    words = plain_words(text)
    while not IN_COMPOUNDS.isdisjoint(words):
        after = _spelled(" ".join(joined(words, with_tails=with_tails))).split()
        if after == words:
            return words
        words = after
    return words


def _spelled(words: str) -> str:
    words = _DOUBLED.sub(r"\1", words)
    if not _HAS_TWO_SPELLINGS.search(words):
        return words
    for spelling, usual in _TWO_SPELLINGS:
        words = spelling.sub(usual, words)
    return words
