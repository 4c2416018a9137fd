"""Files, classes and functions are short, and the list of those that are not may only shrink."""

import pytest

from tests.house.sizes import LARGER, Limit, breaches, sizes
from tests.house.sources import PACKAGE, ROOT

FUNCTION = "def f():\n" + "    pass\n" * Limit.FUNCTION
CLASS = "class A:\n" + "    a = 1\n" * Limit.CLASS
METHOD = "class A:\n    def f(self):\n" + "        pass\n" * Limit.FUNCTION
LISTED = {"a.py:f": (50, "it draws")}


def test_everything_is_short_but_what_is_listed() -> None:
    files = sorted(PACKAGE.rglob("*.py"))
    named = ((file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")) for file in files)
    assert breaches((size for path, source in named for size in sizes(path, source)), LARGER) == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("\n" * (Limit.FILE + 1), "a.py"),
        (CLASS, "a.py:A"),
        (FUNCTION, "a.py:f"),
        ("async " + FUNCTION, "a.py:f"),
        (METHOD, "a.py:A.f"),
        ("if 1:\n" + "".join(f"    {line}\n" for line in FUNCTION.splitlines()), "a.py:f"),
    ],
)
def test_what_is_longer_would_be_found(source: str, name: str) -> None:
    assert [breach.partition(": ")[0] for breach in breaches(sizes("a.py", source), {})] == [name]


@pytest.mark.parametrize(
    "source",
    ["\n" * Limit.FILE, CLASS.removesuffix("    a = 1\n"), FUNCTION.removesuffix("    pass\n")],
)
def test_what_fills_its_limit_is_in_order(source: str) -> None:
    assert breaches(sizes("a.py", source), {}) == []


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (51, "51 lines, 50 allowed"),
        (49, "50 listed, and it has 49"),
        (40, "50 listed, and it has 40"),
        (0, "50 listed, and it has 0"),
    ],
)
def test_a_line_of_the_list_holds_to_the_letter(lines: int, words: str) -> None:
    measured = [("a.py:f", lines, Limit.FUNCTION)] if lines else []
    assert [words in breach for breach in breaches(measured, LISTED)] == [True]
    assert breaches([("a.py:f", 50, Limit.FUNCTION)], LISTED) == []


def test_every_line_of_the_list_says_why() -> None:
    assert [name for name, (_, why) in LARGER.items() if len(why.split()) < 4] == []
