"""The numbers the desk gives: their kinds, how they are written, and how a typed one is read (T47, T71).

A number is Hijri year-office-kind-counter, «1448-01-3-00012»: digits and hyphens only, for a letter between
them would turn the groups round. The third group is the code of its kind, so that no two kinds look alike.
Numbers of before issue 11 have no such group («1448-01-00012») and stay as they were printed; each counter
ran on, so that within a year a number without its group is older than every one with it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hayat_desk.policy.spelling import fold
from hayat_desk.policy.terms import Term


class NumberKind(Term):
    """What a number counts; its value is the name of its counter, its word stands before every number."""

    APPLICANT = "applicant", "رقم المتقدم", "Applicant number"
    FILE = "file", "رقم الملف", "File number"
    REQUEST = "request", "رقم الطلب", "Request number"
    REFERRAL = "referral", "رقم الإحالة", "Referral number"
    SESSION = "session", "رقم الجلسة", "Session number"
    PAPER = "outgoing", "رقم الصادر", "Outgoing number"
    LETTER = "incoming", "رقم الوارد", "Incoming number"
    COMPLAINT = "complaint", "رقم الشكوى", "Complaint number"
    SUGGESTION = "suggestion", "رقم المقترح", "Suggestion number"
    ACTIVITY = "activity", "رقم النشاط", "Activity number"
    BANK_LIST = "bank_list", "رقم كشف البنك", "Bank list number"
    FILE_DECISION = "file_decision", "رقم قرار الملف", "Number of the decision on a file"
    DESTRUCTION = "destruction", "رقم محضر الإتلاف", "Destruction number"

    @property
    def code(self) -> str:
        """Its group in a number."""
        return _CODES[self]


_CODES = {
    NumberKind.APPLICANT: "1",
    NumberKind.FILE: "2",
    NumberKind.REQUEST: "3",
    NumberKind.REFERRAL: "4",
    NumberKind.SESSION: "5",
    NumberKind.PAPER: "6",
    NumberKind.LETTER: "7",
    NumberKind.COMPLAINT: "8",
    NumberKind.SUGGESTION: "91",
    NumberKind.ACTIVITY: "92",
    NumberKind.BANK_LIST: "93",
    NumberKind.FILE_DECISION: "94",
    NumberKind.DESTRUCTION: "95",
}
"""Allotted for good. Ten digits do not suffice, and two for every kind would make «1448-01-03-00012», which
begins like a date. So what is said at the desk every day has one digit, what is rare has two from 91 on: no
month has a 91st day, no code begins another, and five more are free. 0 is not given: written by hand it is
left out, and as text a number with its group must sort after one without.
"""

_KINDS = {code: kind for kind, code in _CODES.items()}
_NUMBER = re.compile(r"([0-9]{4})-([0-9]{2})-(?:([1-8]|9[1-9])-)?([0-9]{5,})")
_YEARS = range(1300, 1600)  # Hijri; what a group of four digits must be to be read as a year
_LONGEST_COUNT = 6
_PRINTED_COUNT = 5  # digits that a counter has at least where it is printed
_GLUED = re.compile(r"(1[345][0-9]{2})([0-9]{2})([1-8]|9[1-9])?([0-9]{5})")
_HYPHENS = frozenset("-ـ\u2043\u2212\u02d7/\\._،,:|")  # besides every dash (Pd)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was given, in its parts; `kind` is None in one of before issue 11."""

    year: int
    office: str
    kind: NumberKind | None
    count: int

    @property
    def series(self) -> str:
        """Year and office, «1448-01»: within them a register counts, whatever form its numbers have."""
        return f"{self.year:04d}-{self.office}"

    def __str__(self) -> str:
        kind = f"{self.kind.code}-" if self.kind else ""
        return f"{self.series}-{kind}{self.count:05d}"


def number_of(text: str) -> Number:
    """A number as it is kept, in its parts; raises ValueError for anything else."""
    parts = _NUMBER.fullmatch(text)
    if parts is None:
        raise ValueError(text)
    year, office, code, count = parts.groups()
    return Number(int(year), office, _KINDS.get(code), int(count))


def is_number(text: str) -> bool:
    """Whether this is a number as it is kept."""
    return _NUMBER.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """What a clerk typed of a number: the counter, and of the rest what is there.

    `year` may be the end of one («48»), as of a number that was selected from its middle on. `kinds` are
    those it may be: the one whose code or name was typed, else all.
    """

    count: int
    year: str | None = None
    office: str | None = None
    kinds: frozenset[NumberKind] = frozenset(NumberKind)
    has_code: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether the counter stands alone: digits that may as well be of a phone or an identity number."""
        return self.year is None and self.office is None and not self.has_code

    def fits(self, number: str, kind: NumberKind) -> bool:
        """Whether it can mean this number of that kind, as it is kept.

        An older number has no code to compare: its kind is known by where it stands.
        """
        parts = number_of(number)
        return (
            parts.count == self.count
            and kind in self.kinds
            and f"{parts.year:04d}".endswith(self.year or "")
            and self.office in (None, parts.office)
        )

    def tails(self, kind: NumberKind) -> tuple[str, str]:
        """How a number that it fits may end after year and office: in today's form, and in that of before."""
        return f"{kind.code}-{self.count:05d}", f"{self.count:05d}"


def read_number(text: str) -> TypedNumber | None:
    """A number as it is typed or pasted; None where it is no number of ours.

    Whole, without the year, or by its tail; in the digits of any script, with any hyphen or space between
    the groups, with invisible marks, with its name before it, its zeros left out, its groups run together or
    turned round as older screens showed them («00012-01-1448»). A whole one is read out of any sentence,
    «قُدّم طلب الدعم رقم 1448-01-3-00012؛», as papers and screens print it; of two different ones neither.
    """
    words, groups = _words_and_groups(text)
    kinds = _kinds_named(words)
    if kinds and (number := _read_alone(groups, kinds)) is not None:
        return number
    in_sentence = _whole_ones(groups)
    if len(in_sentence) != 1:
        return None
    whole = list(in_sentence.pop())
    return _arranged(whole, frozenset(NumberKind) if len(whole) == 4 else _kinds_told(words))


def _read_alone(groups: list[str], kinds: frozenset[NumberKind]) -> TypedNumber | None:
    """The number these groups are, where they are one and nothing else stands beside it but its name."""
    if not groups or not all(len(group) <= _LONGEST_COUNT or len(groups) == 1 for group in groups):
        return None
    if len(groups) == 1 and len(groups[0]) > _LONGEST_COUNT:
        glued = _GLUED.fullmatch(groups[0])
        if glued is None:
            return None
        groups = [group for group in glued.groups() if group]
    elif len(groups) > 2 and not _is_year(groups[0]) and _is_year(groups[-1]):
        groups = groups[::-1]
    return _arranged(groups, kinds)


def _whole_ones(groups: Sequence[str]) -> set[tuple[str, ...]]:
    """The numbers with year, office and a counter as it is printed that stand among these groups."""
    runs = {tuple(groups[at : at + long]) for long in (3, 4) for at in range(len(groups) - long + 1)}
    return {run for run in {*runs, *(run[::-1] for run in runs)} if _is_whole(run)}


def _is_whole(run: Sequence[str]) -> bool:
    year, office, *code, count = run
    return (
        _is_year(year)
        and len(office) == 2
        and _KINDS.keys() >= set(code)
        and _PRINTED_COUNT <= len(count) <= _LONGEST_COUNT
    )


def _arranged(groups: list[str], kinds: frozenset[NumberKind]) -> TypedNumber | None:
    """Year, office and code out of the groups before the last, each where it can stand."""
    *before, last = groups
    count = int(last)
    year = office = code = None
    if before and (_is_year(before[0]) or _is_end_of_year(groups)):
        year = before.pop(0)
    if before and _is_office(before[0], year, alone=len(before) == 1):
        office = before.pop(0).zfill(2)
    if before and before[0] in _KINDS:
        code = before.pop(0)
        kinds &= {_KINDS[code]}
    if before or not count or not kinds:
        return None
    return TypedNumber(count, year, office, kinds, has_code=code is not None)


def _is_year(group: str) -> bool:
    return len(group) == 4 and int(group) in _YEARS


def _is_end_of_year(groups: Sequence[str]) -> bool:
    """Whether a number begins within its year, «48-01-3-00012»: told by all that comes after it."""
    year, *rest = groups
    return len(year) < 4 and len(rest) == 3 and _is_whole(("1448", *rest))


def _is_office(group: str, year: str | None, *, alone: bool) -> bool:
    """Two digits; before a code also one, whose zero was left out. Without a year, a code is taken for the code."""
    if alone:
        return len(group) == 2 and (year is not None or group not in _KINDS)
    return len(group) in (1, 2)


def _words_and_groups(text: str) -> tuple[list[str], list[str]]:
    """The words and the groups of digits in a text, everything else being a space between them."""
    plain = ""
    for letter in unicodedata.normalize("NFKC", text):
        category = unicodedata.category(letter)
        if category == "Nd":
            plain += str(unicodedata.decimal(letter))
        elif category == "Pd" or letter in _HYPHENS:
            plain += " "
        elif category != "Cf":
            plain += letter
    parts = re.findall(r"[0-9]+|[^\W\d_]+", plain)
    rest = re.sub(r"[\s#()\[\]«»\"';؛!?؟…]|\w", "", plain)
    words = [part for part in parts if not part.isdecimal()] + [rest] * bool(rest)
    return words, [part for part in parts if part.isdecimal()]


def _kinds_named(words: Iterable[str]) -> frozenset[NumberKind]:
    """The kinds whose name these words are part of; all where there are none, none where one is foreign."""
    kinds = frozenset(NumberKind)
    for word in words:
        kinds &= _NAMED.get(fold(word), frozenset())
    return kinds


def _kinds_told(words: Iterable[str]) -> frozenset[NumberKind]:
    """The kinds that the words of a sentence name, its other words left aside; all where it names none or two.

    For a number of before issue 11, which has no code; where there is one, the code alone says the kind.
    """
    kinds = frozenset(NumberKind)
    for word in words:
        kinds &= _NAMED.get(fold(word), kinds)
    return kinds or frozenset(NumberKind)


def _names() -> dict[str, frozenset[NumberKind]]:
    """Each word of the kinds' names, as it stands in a sentence too («بالطلب», «للطلب»), and the kinds it names."""
    kinds_by_word: dict[str, set[NumberKind]] = {}
    for kind in NumberKind:
        for word in (fold(part) for name in (kind.arabic, kind.english) for part in name.split()):
            plain = word.removeprefix("ال")
            for spelling in {word, *(f"{before}{plain}" for before in ("", "ال", "بال", "ب", "لل", "وال"))}:
                kinds_by_word.setdefault(spelling, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in kinds_by_word.items()}


_NAMED = _names()
