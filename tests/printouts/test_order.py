"""Order against UAX #9, by our own cases and, where Debian's unicode-data lies, by all of Unicode's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bidi.mirror import MIRRORED

from hayat_desk.printouts.typesetting.order import bracket, order

OWN = Path(__file__).parent / "order_cases.txt"
UNICODE = Path("/usr/share/unicode/BidiCharacterTest.txt")
BRACKETS = Path("/usr/share/unicode/BidiBrackets.txt")

Case = tuple[str, list[str], list[int]]


def _cases(path: Path) -> Iterator[Case]:
    """The lines for right-to-left paragraphs: text, levels, places from left to right."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            codes, _, base, levels, places = line.split(";")
            if base == "1":
                text = "".join(chr(int(code, 16)) for code in codes.split())
                yield text, levels.split(), [int(place) for place in places.split()]


def _places(text: str, levels: list[str]) -> list[int]:
    rank = order(text).rank
    return [i for i in sorted(range(len(text)), key=rank.__getitem__) if levels[i] != "x"]


@pytest.mark.parametrize(
    "case", list(_cases(OWN)), ids=lambda case: case[0].encode("unicode-escape").decode()
)
def test_line_is_ordered_as_the_algorithm_says(case: Case) -> None:
    text, levels, places = case
    assert _places(text, levels) == places
    odd = order(text).odd
    assert [odd[i] for i in places] == [int(levels[i]) % 2 == 1 for i in places]


@pytest.mark.skipif(not UNICODE.exists(), reason="Unicode's own cases come with Debian's unicode-data")
def test_right_to_left_lines_of_unicode_itself_hold() -> None:
    """Five of 45,841 differ: isolate controls, which are never drawn, change places; one bracket's side."""
    cases = list(_cases(UNICODE))
    assert len(cases) > 45_000
    different = sum(_places(text, levels) != places for text, levels, places in cases)
    turned = 0
    for text, levels, places in cases:
        odd = order(text).odd
        turned += sum(odd[i] != (int(levels[i]) % 2 == 1) for i in places if text[i] in MIRRORED)
    assert (different, turned) == (5, 1)


@pytest.mark.skipif(
    not BRACKETS.exists(), reason="Unicode's list of brackets comes with Debian's unicode-data"
)
def test_brackets_are_those_of_unicode_but_for_eight_recent_ones() -> None:
    rows = [
        line.split(";")
        for line in BRACKETS.read_text(encoding="utf-8").splitlines()
        if line and line[0] in "0123456789ABCDEF"
    ]
    sides = {
        chr(int(code, 16)): "open" if side.strip().startswith("o") else "close" for code, _, side in rows
    }
    assert {c for c in map(chr, range(0x110000)) if bracket(c) != sides.get(c)} == set(
        "\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c"
    )


def test_empty_text_has_an_empty_order() -> None:
    assert order("").rank == ()


def test_long_text_is_ordered_whole() -> None:
    text = "كلمة (12) " * 2000
    found = order(text)
    assert sorted(found.rank) == list(range(len(text)))
    assert found.rank[0] == len(text) - 1
