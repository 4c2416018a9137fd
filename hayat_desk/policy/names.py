"""Names as people have them, and how to find a person who may be written otherwise elsewhere.

A name is kept as typed, in up to four parts of which only the first is needed (T14). Search and sorting
go through `fold`; the question «is this the same person?» through `same_person_hints`, which says which
fields agree and decides nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache

from rapidfuzz import fuzz, process

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.compounds import KINSHIP, names_in
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.people import Sex
from hayat_desk.policy.spelling import as_heard, closed_up, fold, plain_words, without_bidi_marks
from hayat_desk.policy.terms import Term

__all__ = [
    "LONGEST_PART",
    "Agreement",
    "NameFlaw",
    "NameNotice",
    "PersonName",
    "PersonTraits",
    "check_holds_letter",
    "duplicate_key",
    "fold",
    "name_part",
    "names_alike",
    "parted",
    "reads_as_full_name",
    "same_person_hints",
]

LONGEST_PART = 128
"""Letters that one part of a name may have."""

_UNSAVEABLE = frozenset({"Cc", "Cs", "Zl", "Zp"})  # controls, lone surrogates, line and paragraph ends
_ARTICLE = "ال"
_SHORTEST_WITH_ARTICLE = 5  # «العلي» is «علي», «الهة» is itself
_GIVEN_WITH_ARTICLE = frozenset(
    {
        "الحسن",
        "الحسين",
        "الحارث",
        "الوليد",
        "العباس",
        "الزبير",
        "البرا",
        "المثني",
        "المنذر",
        "النعمان",
        "الفضل",
    }
)
"""Plain spellings of given names that look like a family's."""
_MOST_WORDS = 16
_ALIKE_WITH_BIRTH = 80
_ALIKE_ALONE = 94


class NameFlaw(StrEnum):
    """Why a part of a name cannot be kept; `field` of the refusal is the part."""

    FIRST_MISSING = "name_first_missing"
    """The first name is empty."""
    NO_LETTER = "name_no_letter"
    """Something is typed, and it holds no letter: digits, tatweel, marks, signs that are not seen."""
    TOO_LONG = "name_too_long"
    """`length` letters where `limit` are kept."""
    CONTROL_CHARACTER = "name_control_character"
    """A line break or another sign that no name has."""


class NameNotice(Term):
    """What is noticed about a name that was taken all the same."""

    FAMILY_MISSING = "name_family_missing", "لم يُذكر اسم العائلة.", "No family name was given."


class Agreement(Term):
    """A field in which two persons agree."""

    IDENTITY = "identity", "رقم الهوية", "Identity number"
    EARLIER_IDENTITY = "earlier_identity", "هوية سابقة", "Earlier identity"
    PHONE = "phone", "الجوال", "Mobile"
    BIRTH_DATE = "birth_date", "تاريخ الميلاد", "Date of birth"
    NAME = "name", "الاسم", "Name"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its parts as typed, without outer spaces and invisible direction marks.

    Refuses with `InvalidValue(NameFlaw…, field=the part)`.
    """

    first: str
    father: str = ""
    grandfather: str = ""
    family: str = ""

    def __post_init__(self) -> None:
        for part in fields(self):
            object.__setattr__(self, part.name, _kept(getattr(self, part.name), part.name))
        if not self.first:
            raise InvalidValue(NameFlaw.FIRST_MISSING, field="first")

    @classmethod
    def as_kept(cls, first: str, father: str, grandfather: str, family: str) -> PersonName:
        """A name that stands in the office's file: what was once taken is shown, whatever is refused today."""
        name = object.__new__(cls)
        for part, text in zip(fields(cls), (first, father, grandfather, family), strict=True):
            object.__setattr__(name, part.name, text)
        return name

    @property
    def _parts(self) -> list[str]:
        return [part for part in (self.first, self.father, self.grandfather, self.family) if part]

    @property
    def full(self) -> str:
        """The parts that there are, in their order."""
        return " ".join(self._parts)

    @property
    def initials(self) -> str:
        """The first letter of each part («س. م. ع.»), the family's without its article."""
        parts = self._parts
        if self.family.startswith(_ARTICLE) and len(self.family) >= _SHORTEST_WITH_ARTICLE:
            parts[-1] = self.family.removeprefix(_ARTICLE)
        return " ".join(f"{part[0]}." for part in parts)

    @property
    def notice(self) -> NameNotice | None:
        """What to tell the clerk about a name that was taken: single names exist and are no flaw."""
        return None if self.family else NameNotice.FAMILY_MISSING


def name_part(text: str) -> str:
    """One part of a name as it is kept; refuses with `InvalidValue(NameFlaw…)` without a field."""
    return _kept(text, "")


def reads_as_full_name(text: str) -> bool:
    """Whether this can be nothing but the names of one person: a few words of letters."""
    lettered = all(unicodedata.category(sign)[0] in "LM" or sign in " '’-" for sign in text)
    return lettered and len(text) <= LONGEST_PART and 1 < len(text.split()) <= _MOST_WORDS


def parted(text: str) -> tuple[str, str, str, str]:
    """A full name in the parts it most likely has: first, father's, grandfather's, family name.

    No part ends within a name of several words, and «بنت» and «بن» stay with the name after them. What
    lies between the father and the family is the grandfather's. The family is the last name with those
    before it that have an article as well («الرائد السهلي»); a last «بن …» is one where no name before it is.
    """
    tokens = text.split()
    plain = [" ".join(plain_words(token)) for token in tokens]
    cuts = names_in(plain)
    names = [" ".join(tokens[start:end]) for start, end in cuts]
    family = _family_begins([plain[start:end] for start, end in cuts])
    between = names[1:family]
    return " ".join(names[:1]), " ".join(between[:1]), " ".join(between[1:]), " ".join(names[family:])


def _family_begins(names: Sequence[Sequence[str]]) -> int:
    """The place of the family's first name among these names; behind the last where none is the family's."""
    last = len(names) - 1
    chained = sum(name[0] in KINSHIP for name in names)
    if last < 1 or (names[last][0] in KINSHIP and (last == 1 or chained > 1)):
        return last + 1
    begins = last
    while begins > 1 and _has_article(names[begins]) and _has_article(names[begins - 1]):
        begins -= 1
    return begins


def _has_article(name: Sequence[str]) -> bool:
    word = name[0]
    if word == "ال":
        return True
    long_enough = len(word) >= _SHORTEST_WITH_ARTICLE
    return long_enough and word.startswith(_ARTICLE) and word not in _GIVEN_WITH_ARTICLE


def _kept(entry: str, part: str) -> str:
    text = without_bidi_marks(entry).strip()
    if len(text) > LONGEST_PART:
        raise InvalidValue(NameFlaw.TOO_LONG, field=part, length=len(text), limit=LONGEST_PART)
    if any(unicodedata.category(letter) in _UNSAVEABLE for letter in text):
        raise InvalidValue(NameFlaw.CONTROL_CHARACTER, field=part)
    check_holds_letter(entry, part)
    return text


def check_holds_letter(text: str, field: str) -> None:
    """Refuse what is typed for a name or a title and holds no letter to be read; a blank one is not typed.

    For every field that names somebody or something in free words: who was told, who received, who wrote.
    """
    is_read = any(letter.isalpha() for letter in text) and any(letter.isalpha() for letter in fold(text))
    if text.strip() and not is_read:
        raise InvalidValue(NameFlaw.NO_LETTER, field=field)


def duplicate_key(text: str) -> str:
    """The folded words of a name as they are heard, in order of their letters, without articles, «بن» and «بنت».

    Two names of one person written in different order and fullness come close under it.
    """
    return _key_of_folded(fold(text))


@lru_cache(maxsize=2**17)
def _key_of_folded(folded: str) -> str:
    """`duplicate_key` of a folded name, cached in memory: every intake compares the new name with all persons."""
    return " ".join(sorted(_heard_words(folded)))


def _heard_words(folded: str) -> list[str]:
    return [_bare(word) for word in as_heard(folded).split() if word not in KINSHIP]


def _one_first_name(name: str, other_name: str) -> bool:
    """Whether two folded names have one first name, be it behind the family's in one of them.

    «هدى» and «هادي» of one father are two persons, and «فهد سالم» is a son of «سالم فهد».
    """
    return not _first_names(name).isdisjoint(_first_names(other_name))


def _first_names(folded: str) -> set[str]:
    """The word that a name begins with; where that may be the family's, «الشمري نورة», the one after it as well."""
    words = [word for word in as_heard(folded).split() if word not in KINSHIP]
    return {_bare(word) for word in words[: 2 if words and _has_article(words[:1]) else 1]}


def _bare(word: str) -> str:
    long_enough = len(word) >= _SHORTEST_WITH_ARTICLE
    return word.removeprefix(_ARTICLE) if long_enough else word


@dataclass(frozen=True, slots=True)
class PersonTraits:
    """What tells two persons apart; what is not known is empty. The phone is E.164.

    `earlier` are the numbers of identities before this one.
    """

    name: str = ""
    identity: str = ""
    phone: str = ""
    birth: WrittenDate | None = None
    sex: Sex | None = None
    earlier: tuple[str, ...] = ()

    @property
    def identities(self) -> frozenset[str]:
        """Every number the person identifies with, now or before, closed up."""
        return frozenset(closed_up(number) for number in (self.identity, *self.earlier) if number)


def same_person_hints(person: PersonTraits, other: PersonTraits) -> tuple[Agreement, ...]:
    """The fields in which two persons agree, where they agree enough to ask; else nothing.

    Enough is the same identity number, now or earlier, the same phone, the same birth with a name alike, or
    a name all but the same, the first name no other one. A birth of which the day is probably unknown is that
    of brothers and sisters too, and takes the same first name as well. Names say nothing where the known sexes
    differ: «عزت» and «عزة», «علاء» and «علا» of one father. Births are the same where both can mean one day, in
    either calendar: papers say «1375» and «1/7/1375» of one woman.
    """
    same_identity = bool(person.identity) and closed_up(person.identity) == closed_up(other.identity)
    had_it = not same_identity and bool(person.identities & other.identities)
    same_phone = bool(person.phone) and person.phone == other.phone
    same_birth = bool(person.birth and other.birth and person.birth.may_be(other.birth))
    name, other_name = duplicate_key(person.name), duplicate_key(other.name)
    both_named = bool(name and other_name)
    same_name = bool(names_alike(person.name, [fold(other.name)]))
    alike = same_name or (both_named and fuzz.token_set_ratio(name, other_name) >= _ALIKE_WITH_BIRTH)
    births_tell = same_birth and (
        _one_first_name(fold(person.name), fold(other.name))
        or not any(birth.day_probably_unknown for birth in (person.birth, other.birth) if birth)
    )
    another_sex = person.sex is not None and other.sex is not None and person.sex is not other.sex
    named_so = not another_sex and (same_name or (births_tell and alike))
    if not (same_identity or had_it or same_phone or named_so):
        return ()
    agreed = {
        Agreement.IDENTITY: same_identity,
        Agreement.EARLIER_IDENTITY: had_it,
        Agreement.PHONE: same_phone,
        Agreement.BIRTH_DATE: same_birth,
        Agreement.NAME: alike,
    }
    return tuple(agreement for agreement, holds in agreed.items() if holds)


def names_alike(name: str, folded_names: Sequence[str]) -> frozenset[str]:
    """Those of the folded names that alone are enough to ask: the same as `name`, or all but the same.

    A slip in the first name is not told from another name, and brothers and sisters differ by no more.
    """
    key = duplicate_key(name)
    if not key:
        return frozenset()
    keys = [_key_of_folded(folded) for folded in folded_names]
    close = process.extract(key, keys, scorer=fuzz.ratio, score_cutoff=_ALIKE_ALONE, limit=None)
    alike = [folded_names[place] for _, _, place in close]
    return frozenset(other for other in alike if _one_first_name(fold(name), other))
