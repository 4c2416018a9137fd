"""Names of several words, which are one name: «عبد الله», «ضيف الله», «نور الدين», «أبو زيد», «آل الشيخ».

Words come here in the plain spelling of `spelling` («أمة» as «امه»), so that every spelling of a compound
is the same compound. The key joins them («ضيفالله»); a full name is never cut within one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

KINSHIP = frozenset({"بن", "ابن", "بنت", "ابنه"})
"""Words that say whose child somebody is; without them it is the same person."""

TITLES = frozenset(
    {"ا", "د", "م", "استاذ", "استاذه", "الاستاذ", "الاستاذه", "دكتور", "دكتوره", "الدكتور", "الدكتوره"}
    | {"مهندس", "مهندسه", "المهندس", "المهندسه", "الشيخ", "الشيخه"}
)
"""Words by which people are addressed before their name, whole or by one letter («أ. د.»)."""

JOINED = frozenset(
    {"عبد", "ال", "ابو", "ابا", "ابي", "بو", "با", "ام", "امه", "ذو", "ذي", "ذات", "ست"},
)
"""Words that make one name with the word after them, and are written joined to it as well."""

HEADS = (
    JOINED
    | KINSHIP
    | {"ولد", "بني", "اخو"}
    | {"abd", "abdul", "abdel", "abu", "umm", "um", "al", "el", "bin", "ibn", "bint", "ben", "ould"}
    | {"de", "del", "dela", "la", "las", "los", "da", "dos", "di", "van", "von", "der", "st", "mc"}
)
"""All words that no name is cut after."""

_TAILS = frozenset(
    {
        "الله",
        "بالله",
        "لله",
        "بامر",
        "الدين",
        "الاسلام",
        "الحق",
        "الرحمن",
        "النبي",
        "الرسول",
        "العابدين",
        "الزمان",
        "النسا",
    }
)
"""Words that make one name with whatever word stands before them."""

_PAIRS = frozenset(
    {
        ("نور", "الهدي"), ("شمس", "الضحي"), ("بدر", "الدجي"), ("قره", "العين"), ("نور", "العين"),
        ("فاطمه", "الزهرا"), ("سيف", "النصر"), ("عز", "العرب"), ("زين", "الشرف"), ("تاج", "السر"),
        ("سر", "الختم"), ("تاج", "الملوك"), ("نجم", "الهدي"), ("علم", "الهدي"), ("بدر", "البدور"),
        ("نور", "الهدا"), ("نجم", "الهدا"), ("علم", "الهدا"), ("شمس", "الضحا"), ("بدر", "الدجا"),
    }
)  # fmt: skip
"""Words that make one name with each other only: «نور العلي» is a first name and a family's."""

_BETWEEN = frozenset({"ul", "ud", "ur", "us", "uz", "ullah", "allah"})
"""Latin links that hold on to the word before them («Zia ul Haq»); all but the last two to the next as well."""

IN_COMPOUNDS = JOINED | _TAILS | _BETWEEN | {last for _, last in _PAIRS}
"""Words without any of which there is nothing to join."""


def names_in(words: Sequence[str]) -> list[tuple[int, int]]:
    """Where each name begins and ends (exclusive) among these plain words."""
    return _cut(words, HEADS, with_tails=True)


def joined(words: Sequence[str], *, with_tails: bool) -> list[str]:
    """The words with those of a compound written as one.

    Without tails «ضيف الله» stays two words: fragments to look for, of which either is enough of a word.
    """
    plain = list(words)
    for at, word in enumerate(plain[1:], 1):
        if word == "الله":
            plain[at - 1] = _open_t_closed(plain[at - 1])
    return ["".join(plain[start:end]) for start, end in _cut(plain, JOINED, with_tails=with_tails)]


def _open_t_closed(word: str) -> str:
    """The word with its open taa closed: «نعمت الله» and «نعمه الله» are both written."""
    return word[:-1] + "ه" if len(word) > 2 and word.endswith("ت") else word


def _cut(words: Sequence[str], heads: Collection[str], *, with_tails: bool) -> list[tuple[int, int]]:
    cuts, start = [], 0
    while start < len(words):
        end = start + 1
        while end < len(words) and words[end - 1] in heads and _follows(words[end - 1], words[end]):
            end += 1
        while with_tails and end < len(words) and _is_tail(words[end - 1], words[end]):
            end += 1
        cuts.append((start, end))
        start = end
    return cuts


def _follows(head: str, word: str) -> bool:
    """Whether the word belongs to the head before it: no digit does, and «أبي بن كعب» is «أبي», son of كعب."""
    if not word[:1].isalpha():
        return False
    return word not in KINSHIP or head in KINSHIP or head == "ال"


def _is_tail(before: str, word: str) -> bool:
    if not before[:1].isalpha():
        return False
    linked = before in _BETWEEN and before not in ("ullah", "allah")
    return word in _TAILS or (before, word) in _PAIRS or word in _BETWEEN or (linked and word[:1].isalpha())
