"""What is set into a sentence is isolated, by one way on the screen and one on paper.

A number that stands bare in an Arabic sentence is turned round at its hyphens: «00004-01-1448».
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ON_SCREEN = {
    "ltr", "iso", "whole", "with_numbers", "numbered", "coded", "word", "figures", "brief", "long_day", "day_of",
    "declared_words", "changed_words", "declared_value", "time", "phone_shown", "sentence", "duration",
    "in_figures", "tr", "translate", "format", "join", "listed", "contact_words", "times",
}  # fmt: skip
"""What isolates a value, says a date, or gives a word of ours."""
ON_PAPER = {"ltr", "iso", "worded", "count", "grouped", "told", "day", "in_arabic", "_outgoing"}
WORDS_AND_COUNTS = {
    ("cards.py", "part"), ("date_field.py", "date"), ("form.py", "question"), ("timeline.py", "entry"),
    ("refer_page.py", "officer"), ("registers_page.py", "year"), ("registers_page.py", "numbers"),
    ("today_page.py", "place"), ("month_view.py", "outcome"), ("sidebar.py", "count"), ("soundness.py", "number"),
    ("soundness.py", "free"), ("copies.py", "place"), ("wording_page.py", "hers"), ("wording_page.py", "his"),
    ("speech.py", None), ("short_list.py", "list"),
}  # fmt: skip
"""Words of our own, counts without a hyphen, and parts that were isolated before they were joined."""
_ARABIC = re.compile("[\u0600-\u06ff]")


def _name(call: ast.expr) -> str:
    if not isinstance(call, ast.Call):
        return ""
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _is_isolated(value: ast.expr, names: set[str]) -> bool:
    match value:
        case ast.Constant() | ast.BinOp():
            return True
        case ast.Name():
            return value.id in names
        case ast.IfExp():
            return _is_isolated(value.body, names) and _is_isolated(value.orelse, names)
        case ast.JoinedStr():
            parts = [part.value for part in value.values if isinstance(part, ast.FormattedValue)]
            return all(_is_isolated(part, names) for part in parts)
    return _name(value) in ON_SCREEN


def _names_isolated(function: ast.AST) -> set[str]:
    """The local names that hold something isolated."""
    names: set[str] = set()
    for assigned in (node for node in ast.walk(function) if isinstance(node, ast.Assign)):
        for target in assigned.targets:
            pairs = [(target, assigned.value)]
            if isinstance(target, ast.Tuple) and isinstance(assigned.value, ast.Tuple):
                pairs = list(zip(target.elts, assigned.value.elts, strict=True))
            names |= {
                one.id for one, value in pairs if isinstance(one, ast.Name) and _is_isolated(value, names)
            }
    return names


def bare_values(source: str, name: str) -> Iterator[str]:
    """The values that a module of the screen sets into a sentence without isolating them."""
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        names = _names_isolated(function)
        for node in ast.walk(function):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "format"
            ):
                for keyword in node.keywords:
                    allowed = (name, keyword.arg) in WORDS_AND_COUNTS
                    if not allowed and not _is_isolated(keyword.value, names):
                        yield f"{name}:{node.lineno} {keyword.arg}={ast.unparse(keyword.value)}"


def bare_numbers_on_paper(source: str, name: str) -> Iterator[str]:
    """The numbers and codes that a printout sets into an Arabic sentence without isolating them."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.JoinedStr):
            continue
        constant = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
        for part in node.values:
            if not isinstance(part, ast.FormattedValue) or not _ARABIC.search(constant):
                continue
            told = ast.unparse(part.value)
            if re.search("number|code|phone|iban", told) and _name(part.value) not in ON_PAPER:
                yield f"{name}:{node.lineno} {told}"


def test_every_value_in_a_sentence_of_the_screen_is_isolated() -> None:
    paths = sorted((ROOT / "hayat_desk" / "ui").rglob("*.py"))
    assert len(paths) > 100
    assert [bare for path in paths for bare in bare_values(path.read_text("utf-8"), path.name)] == []


def test_every_number_in_a_sentence_on_paper_is_isolated() -> None:
    paths = sorted((ROOT / "hayat_desk" / "printouts").rglob("*.py"))
    assert len(paths) > 30
    assert [
        bare for path in paths for bare in bare_numbers_on_paper(path.read_text("utf-8"), path.name)
    ] == []


@pytest.mark.parametrize(
    "source",
    [
        'def f(self):\n    return self.tr("Request {number}").format(number=self.number)',
        'def f(self):\n    told = str(line.number)\n    return self.tr("No. {number}").format(number=told)',
        'def f(self):\n    return self.tr("{a}").format(a=ltr(x) if x else x)',
    ],
)
def test_a_bare_value_is_seen(source: str) -> None:
    """The control of the first test."""
    assert len(list(bare_values(source, "page.py"))) == 1


def test_a_bare_number_on_paper_is_seen() -> None:
    """The control of the second."""
    assert list(bare_numbers_on_paper('x = f"رقم الطلب {summary.request_number}"', "paper.py"))
    assert not list(bare_numbers_on_paper('x = f"رقم الطلب {ltr(summary.request_number)}"', "paper.py"))
