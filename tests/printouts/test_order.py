"""Order against UAX #9, by our own cases and, where Debian's unicode-data lies, by all of Unicode's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_desk.printouts.typesetting.order import Base, order

OWN = Path(__file__).parent / "order_cases.txt"
UNICODE = Path("/usr/share/unicode/BidiCharacterTest.txt")
BRACKETS = Path("/usr/share/unicode/BidiBrackets.txt")

Case = tuple[str, list[str], list[int]]


def _cases(path: Path, base: Base = "R") -> Iterator[Case]:
    """The lines for paragraphs of one direction: text, levels, places from left to right."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, _, level, levels, places = line.split(";")
            if level == ("1" if base == "R" else "0"):
                text = "".join(chr(int(code, 16)) for code in codes.split())
                yield text, levels.split(), [int(place) for place in places.split()]


def _holds(case: Case, base: Base) -> bool:
    """Whether places and directions are those of the case; it gives no level to what is never drawn."""
    text, levels, places = case
    ours = order(text, base)
    from_the_left = sorted(range(len(text)), key=ours.rank.__getitem__)
    return [i for i in from_the_left if levels[i] != "x"] == places and all(
        ours.odd[i] == (int(levels[i]) % 2 == 1) for i in places
    )


@pytest.mark.parametrize(
    "case", list(_cases(OWN)), ids=lambda case: case[0].encode("unicode-escape").decode()
)
def test_line_is_ordered_as_the_algorithm_says(case: Case) -> None:
    assert _holds(case, "R")


@pytest.mark.parametrize("base", ["R", "L"])
@pytest.mark.skipif(not UNICODE.exists(), reason="Unicode's own cases come with Debian's unicode-data")
def test_every_line_of_unicode_itself_holds(base: Base) -> None:
    cases = list(_cases(UNICODE, base))
    assert len(cases) > 45_000
    assert [case for case in cases if not _holds(case, base)] == []


@pytest.mark.skipif(
    not BRACKETS.exists(), reason="Unicode's list of brackets comes with Debian's unicode-data"
)
def test_every_pair_of_brackets_of_unicode_stays_with_what_it_holds() -> None:
    """In «b[c]» at the end of an Arabic line the closing bracket turns with the letters (N0); «b<c>» is no pair."""
    rows = [
        line.split(";")
        for line in BRACKETS.read_text(encoding="utf-8").splitlines()
        if line and line[0] in "0123456789ABCDEF"
    ]
    pairs = [chr(int(row[0], 16)) + chr(int(row[1], 16)) for row in rows if row[2].strip().startswith("o")]
    assert len(pairs) >= 64
    assert [pair for pair in pairs if order(f"ب b{pair[0]}c{pair[1]}").odd[-1]] == []
    assert order("ب b<c>").odd[-1]


@pytest.mark.parametrize(
    ("text", "from_the_left"),
    [
        ("Level( 9", "Level( 9"),
        ("ب\U000e0041\U000e0101ab", "ab\U000e0101\U000e0041ب"),
        ("ا\ud83dب", "ب\ud83dا"),
        ("ab\u202a\t", "\t\u202aab"),
        ("ا\u2029ب\x1cab", None),
        ("\ufdd0ا\U0010ffff", None),
        ("\x00\x7f\u0085ا", None),
    ],
    ids=ascii,
)
def test_hostile_text_has_an_order(text: str, from_the_left: str | None) -> None:
    rank = order(text).rank
    assert sorted(rank) == list(range(len(text)))
    if from_the_left is not None:
        assert "".join(text[i] for i in sorted(range(len(text)), key=rank.__getitem__)) == from_the_left


def test_words_of_the_engines_account_in_a_text_change_nothing() -> None:
    assert order("ب levels: [ Level(\n 4, ) ]") == order("ب lovels: [ Lovel(\n 4, ) ]")


def test_empty_text_has_an_empty_order() -> None:
    assert order("").rank == ()


def test_long_text_is_ordered_whole() -> None:
    text = "كلمة (12) " * 2000
    places = order(text)
    assert sorted(places.rank) == list(range(len(text)))
    assert places.rank[0] == len(text) - 1
