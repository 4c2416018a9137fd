"""How a page is written: the order of its members, and where its signals are wired (`ui/kit/page.py` says it)."""

import ast
import re
from collections.abc import Iterator
from enum import IntEnum

Breach = tuple[int, str]


class Member(IntEnum):
    """What a member of a page is for, in the order in which they stand."""

    VARIABLE = 0
    INIT = 1
    BUILDING = 2
    CONNECTING = 3
    SHOWING = 4
    ACTING = 5
    DRAFTS = 6
    EVENTS = 7


_HEADINGS = {
    "# Showing": Member.SHOWING,
    "# Acting": Member.ACTING,
    "# Drafts": Member.DRAFTS,
    "# Events": Member.EVENTS,
}
_BUILDING = re.compile(r"_(build|lay)(_|$)|lay_out$|_set_keys$|_questions$|_fields$|_screen$")
_SHOWING = re.compile(r"load$|_?show_\w+$|_row$|_\w+_row$")
_DRAFTS = {"state", "standing", "beneath", "restore_state", "name_of"}
_EVENTS = re.compile(r"\w+Event$|event$|eventFilter$")


def pages_in(tree: ast.Module) -> Iterator[ast.ClassDef]:
    """Classes that are built on one whose name ends in Page."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and any(
            ast.unparse(base).endswith(("Page", "PageFrame")) for base in node.bases
        ):
            yield node


def is_wiring(node: ast.AST) -> bool:
    """Whether it is `something.connect(…)`."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"


def lambda_wired(tree: ast.Module) -> Iterator[Breach]:
    """Finds `signal.connect(lambda …)`: a method has a name, and `partial` gives it what it is to know.

    Also by a name that the lambda got, by keyword, and within `partial`.
    """
    lambdas = {
        ast.unparse(target)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and isinstance(node.value, ast.Lambda)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and is_wiring(node):
            parts = [part for one in (*node.args, *node.keywords) for part in ast.walk(one)]
            is_lambda = any(
                isinstance(part, ast.Lambda)
                or (isinstance(part, ast.Name | ast.Attribute) and ast.unparse(part) in lambdas)
                for part in parts
            )
            if is_lambda:
                yield node.lineno, "lambda"


def wired_elsewhere(tree: ast.Module) -> Iterator[Breach]:
    """Finds signals of a page's parts that are wired outside `_connect`.

    A part that comes later, and one that is handed in, is wired where it comes.
    """
    for page in pages_in(tree):
        for method in page.body:
            if not isinstance(method, ast.FunctionDef) or method.name == "_connect":
                continue
            here = _made_in(method) if method.name != "__init__" else set()
            for node in ast.walk(method):
                if isinstance(node, ast.Call) and is_wiring(node) and not _roots(node) & here:
                    yield node.lineno, f"{page.name}.{method.name}: {ast.unparse(node.func)}"


def out_of_order(tree: ast.Module) -> Iterator[Breach]:
    """Finds members of a page before others that come first, by their names and by the headings over them."""
    for page in pages_in(tree):
        last = Member.VARIABLE
        for member in page.body:
            kind = kind_of(member)
            if kind is None:
                continue
            if kind < last:
                yield member.lineno, f"{page.name}: {kind.name} after {last.name}"
            last = max(last, kind)


def headings_astray(source: str) -> Iterator[Breach]:
    """Finds headings over the members of a page that are none of the four, or stand over what is not theirs."""
    lines = source.splitlines()
    for page in pages_in(ast.parse(source)):
        methods = [member for member in page.body if isinstance(member, ast.FunctionDef)]
        inside = {line for method in methods for line in range(first_line(method), method.end_lineno or 0)}
        section: Member | None = None
        for number in range(page.lineno + 1, (page.end_lineno or 0) + 1):
            text = lines[number - 1].strip()
            if number not in inside and text.startswith("# ") and not lines[number].strip():
                if text not in _HEADINGS:
                    yield number, f"{page.name}: {text}"
                    continue
                section = _HEADINGS[text]
            method = next((one for one in methods if first_line(one) == number), None)
            kind = kind_of(method) if method is not None else None
            if kind is not None and (kind if kind >= Member.SHOWING else None) != section:
                yield number, f"{page.name}.{method.name if method else ''} under {section and section.name}"


def first_line(method: ast.FunctionDef) -> int:
    """The line of its first decorator, or of itself."""
    return min([method.lineno, *(one.lineno for one in method.decorator_list)])


def kind_of(member: ast.AST | None) -> Member | None:
    """What a member is for, where its name tells; None where only its heading does."""
    if isinstance(member, ast.Assign | ast.AnnAssign):
        return Member.VARIABLE
    if not isinstance(member, ast.FunctionDef):
        return None
    name = member.name
    if name == "__init__":
        return Member.INIT
    if name == "_connect":
        return Member.CONNECTING
    if _BUILDING.match(name) or any("cached_property" in ast.unparse(one) for one in member.decorator_list):
        return Member.BUILDING
    if name in _DRAFTS:
        return Member.DRAFTS
    if _EVENTS.match(name):
        return Member.EVENTS
    return Member.SHOWING if _SHOWING.match(name) else None


def _made_in(method: ast.FunctionDef) -> set[str]:
    """Names and attributes that get their value in the method, and what is handed to it."""
    stored = {ast.unparse(node) for node in ast.walk(method) if _is_stored(node)}
    return stored | {argument.arg for argument in method.args.args[1:]}


def _is_stored(node: ast.AST) -> bool:
    return isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store)


def _roots(wiring: ast.Call) -> set[str]:
    """`panel` and `panel.passphrase`, `self.shelf` and `self.shelf.chosen`, of what is wired and to what."""
    return {ast.unparse(node) for node in ast.walk(wiring) if isinstance(node, ast.Name | ast.Attribute)} - {
        "self"
    }
