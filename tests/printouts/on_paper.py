"""What stands on a line from left to right, and the table of numbers that says what should (`number_cases.txt`)."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bidi.mirror import MIRRORED

from hayat_desk.printouts import PRINTOUTS, receipt
from hayat_desk.printouts.typesetting import lines, shaping
from hayat_desk.printouts.typesetting.lines import Line
from hayat_desk.printouts.typesetting.order import order

_ARABIC = re.compile("[\u0608\u060b\u0620-\u065f\u066e-\u06d3\u0671]+")


def headings() -> dict[str, str]:
    """What each paper is headed, by its key."""
    return {key: sys.modules[draw.__module__].TITLE for key, draw in PRINTOUTS.items()}


def titles() -> set[str]:
    """All that a paper can be called: a receipt by where its request stands, a form by the association's name."""
    of_receipts = {receipt.INCOMPLETE, receipt.RETURNED, receipt.ANEW, receipt.PASSED, receipt.STANDING}
    return {*headings().values(), *of_receipts, "طلب دعم مستفيد"}


def forget_what_was_laid() -> None:
    """Empty the caches of shaped words and of lines: the next paper is laid anew."""
    shaping._shape_cached.cache_clear()
    lines._wrapped_once.cache_clear()


def number_cases() -> list[tuple[str, str]]:
    """What is typed, and what must stand on paper from left to right."""
    lines = (Path(__file__).parent / "number_cases.txt").read_text(encoding="utf-8").splitlines()
    typed_and_expected = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [(typed, expected) for typed, expected in typed_and_expected]


def spelled(from_left: str) -> str:
    """Letters from left to right, each word of Arabic turned so that it reads."""
    return _ARABIC.sub(lambda word: word[0][::-1], from_left)


def seen(line: Line) -> str:
    """What a line shows from left to right; brackets as they are drawn."""
    letters = []
    for cluster in line.clusters:
        text = cluster.text[::-1] if cluster.odd else cluster.text
        letters += [MIRRORED.get(letter, letter) if cluster.odd else letter for letter in text]
    return spelled("".join(letters))


def by_the_algorithm(text: str) -> str:
    """What UAX #9 alone makes of a text in a line of Arabic, from left to right: the control."""
    places = order(text)
    from_left = sorted(range(len(text)), key=places.rank.__getitem__)
    return spelled("".join(MIRRORED.get(text[i], text[i]) if places.odd[i] else text[i] for i in from_left))
