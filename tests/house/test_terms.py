"""Every term has its word in Arabic and in English, and no word twice in one list."""

import re
from collections.abc import Iterator

import pytest

from hayat_desk.policy.terms import Term
from tests.house.sources import imported_modules

ARABIC = re.compile(r"[\u0621-\u064a]")
VALUE = re.compile(r"[a-z][a-z0-9_]*")


def kinds_below(kind: type[Term]) -> Iterator[type[Term]]:
    for below in kind.__subclasses__():
        if below.__module__.startswith("hayat_desk."):
            yield below
        yield from kinds_below(below)


def all_terms() -> list[type[Term]]:
    imported_modules()
    return sorted(set(kinds_below(Term)), key=lambda kind: kind.__qualname__)


def flaws(kind: type[Term]) -> list[str]:
    """What is wrong with a list of terms."""
    members = list(kind)
    lines = [] if members else [f"{kind.__name__} is empty"]
    for member in members:
        if not ARABIC.search(member.arabic) or member.arabic != member.arabic.strip():
            lines.append(f"{member!r}: Arabic")
        if not member.english.strip().isascii() or not member.english.strip():
            lines.append(f"{member!r}: English")
        if not VALUE.fullmatch(member.value):
            lines.append(f"{member!r}: value")
    lines += [
        f"{kind.__name__}: {language} word twice"
        for language in ("ar", "en")
        if len({member.word(language) for member in members}) < len(members)
    ]
    return lines


def test_every_term_has_both_words_and_none_twice() -> None:
    assert [flaw for kind in all_terms() for flaw in flaws(kind)] == []


class Faulty(Term):
    """Control: one fault of each kind."""

    NO_ARABIC = "no_arabic", "Latin", "Latin"
    NO_ENGLISH = "no_english", "كلمة", ""
    TWICE = "twice", "كلمة", "Word"
    BAD_VALUE = "Bad value", "أخرى", "Other"


@pytest.mark.parametrize(
    "fault",
    [
        "NO_ARABIC: 'no_arabic'>: Arabic",
        "NO_ENGLISH: 'no_english'>: English",
        "'Bad value'>: value",
        "ar word twice",
    ],
)
def test_a_faulty_term_would_be_found(fault: str) -> None:
    assert any(flaw.endswith(fault) for flaw in flaws(Faulty))
