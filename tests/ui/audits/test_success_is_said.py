"""Success is said after every save: wherever a page carries out an act, a sentence follows of what was done.

Read in the source, so that no door is left out: from each `do(procedure, …)` along the methods of its class, both
to those it calls or goes on with and to those that call it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.house.sources import parsed_modules

UNSAID = {
    "open_file": "a look: the file is shown",
    "see_sensitive": "a look: what was hidden is shown",
    "begin_visit": "the page that opens is that of what the visitor came for",
    "prepare_declaration": "the sheet is shown on its step",
    "finish_request": "said once its receipt is printed",
    "prepare_receipt": "said once it is printed",
    "record_signature": "said by the page, once the step is left",
    "raise_to_committee": "asked for with papers missing, it is only refused",
    "prepare_letters_of": "said of the stack of letters, with how many were printed",
    "correct_session": "said by the page of the minutes, which shows it put right",
    "answer_want": "said with the papers of the same step",
    "issue_paper": "the printer says what became of it",
    "confirm_clock": "the act that waited for it goes on, and says so",
}
"""Acts after which something else tells that they were done, and what."""
SAID_BY_THE_PAGE = {"decide": "VersionPage", "keep": "CorrectionPage"}
"""What a page's form or part carries out, and who says so."""

Method = ast.FunctionDef


def _methods(trees: list[ast.Module]) -> dict[str, dict[str, Method]]:
    """The methods of every class by name."""
    return {
        node.name: {method.name: method for method in node.body if isinstance(method, Method)}
        for tree in trees
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def _doors(method: Method) -> Iterator[str]:
    """The procedures that a method carries out."""
    for node in ast.walk(method):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "do":
            yield from (part.id for part in ast.walk(node.args[0]) if isinstance(part, ast.Name))


def _says(node: ast.AST) -> bool:
    """Whether a sentence is shown here, or taken to the page that follows."""
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Attribute) and target.attr == "done" for target in node.targets)
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    words = any(isinstance(part, ast.Attribute) and part.attr in ("tr", "format") for part in ast.walk(node))
    return node.func.attr == "success" or (node.func.attr in ("finish", "go_to", "emit") and words)


def _goes_on_to(method: Method, methods: dict[str, Method]) -> Iterator[str]:
    """The methods of its class that a method calls, or gives to what goes on later."""
    for node in ast.walk(method):
        if isinstance(node, ast.Attribute) and node.attr in methods:
            yield node.attr


def _is_said(name: str, methods: dict[str, Method]) -> bool:
    """Whether a method comes to a sentence."""
    ahead, seen = [name], set[str]()
    while ahead:
        at = ahead.pop()
        seen.add(at)
        if any(_says(node) for node in ast.walk(methods[at])):
            return True
        ahead += [other for other in _goes_on_to(methods[at], methods) if other not in seen]
    return False


def silent(trees: list[ast.Module]) -> list[str]:
    """Acts after which nothing is said, each by its class."""
    classes = _methods(trees)
    faults = []
    for owner, methods in classes.items():
        for name, method in methods.items():
            callers = [
                other
                for other in methods
                if name in _goes_on_to(methods[other], methods) and not [*_doors(methods[other])]
            ]  # what is said in a method that carries out an act itself is said of that one
            page = SAID_BY_THE_PAGE.get(name)
            said = any(_is_said(one, methods) for one in (name, *callers)) or (
                page is not None and any(_is_said(one, classes[page]) for one in classes[page])
            )
            faults += [f"{owner}: {act}" for act in _doors(method) if not said and act not in UNSAID]
            faults += [f"{owner}: {name}" for then in _printed(method) if not _is_told(then, methods)]
    return faults


def _printed(method: Method) -> Iterator[ast.expr]:
    """What is done once a paper is printed, of each that a method prints."""
    for node in ast.walk(method):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ("print_paper", "print_receipt"):
                yield node.args[2]
            elif node.func.id == "reprint":
                yield node.args[3]


def _is_told(then: ast.expr, methods: dict[str, Method]) -> bool:
    names = [part.attr for part in ast.walk(then) if isinstance(part, ast.Attribute) and part.attr in methods]
    return any(_says(node) for node in ast.walk(then)) or any(_is_said(name, methods) for name in names)


@pytest.fixture(scope="module")
def trees() -> list[ast.Module]:
    return [tree for path, tree in parsed_modules("hayat_desk/ui") if not path.endswith("kit/page.py")]


def test_after_every_save_it_is_said_what_was_done(trees: list[ast.Module]) -> None:
    assert silent(trees) == []
    doors = {
        act for methods in _methods(trees).values() for method in methods.values() for act in _doors(method)
    }
    assert not set(UNSAID) - doors - {"issue_paper", "confirm_clock"}, "excused, and done nowhere"


def test_a_save_without_a_word_is_found() -> None:
    page = """
class SilentPage(Page):
    def _save(self):
        if self.do(keep_opinion, self.entry()):
            self.load()

    def load(self):
        self.title.setText(self.tr("Opinions"))
"""
    assert silent([ast.parse(page)]) == ["SilentPage: keep_opinion"]
    told = page.replace("self.load()\n\n", 'self.load()\n            self.messages.success("")\n\n')
    assert silent([ast.parse(told)]) == []
