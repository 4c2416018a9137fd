"""Finds what the program defines and never names again: functions, classes, members of enums, fields.

What a name stands for is not followed: one that is read anywhere in the program counts as used, whatever it
is there. So little is found, and what is found is unused, or used by name from outside.
"""

from __future__ import annotations

import ast
import enum
import inspect
import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from types import ModuleType

from tests.house.rules import dotted
from tests.house.sources import parsed_modules

_BY_NAME = frozenset(("getattr", "setattr", "hasattr", "attrgetter", "invokeMethod"))
"""What takes the name of an attribute as a text."""
_PLACEHOLDER = re.compile(r"\$(\w+)")
"""A name in a style sheet, which is filled from a record."""


@cache
def names_read(*folders: str) -> frozenset[str]:
    """Every name and attribute that is read in the modules of some folders, and every text that stands for one."""
    return frozenset(
        name for folder in folders for _, tree in parsed_modules(folder) for name in _names_read(tree)
    )


def _names_read(tree: ast.Module) -> Iterator[str]:
    """A definition, an assignment and an import read nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield node.attr
        elif isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in _BY_NAME:
            texts = (argument.value for argument in node.args if isinstance(argument, ast.Constant))
            yield from (text for text in texts if isinstance(text, str))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _PLACEHOLDER.findall(node.value)


@cache
def classes_taken_whole(*folders: str) -> frozenset[str]:
    """Names that are read as a value: iterated, called, handed on; not `Kind.MEMBER`, not an annotation."""
    taken: set[str] = set()
    for folder in folders:
        for _, tree in parsed_modules(folder):
            parts = {
                id(part)
                for node in ast.walk(tree)
                for whole in _not_as_a_value(node)
                if whole is not None
                for part in ast.walk(whole)
            }
            taken |= {
                node.id
                for node in ast.walk(tree)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in parts
            }
    return frozenset(taken)


def _not_as_a_value(node: ast.AST) -> tuple[ast.AST | None, ...]:
    """The parts of a node that name a class without taking it as a value."""
    match node:
        case ast.Attribute(value=ast.Name()):
            return (node.value,)
        case ast.AnnAssign() | ast.arg():
            return (node.annotation,)
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return (node.returns,)
    return ()


def unused(modules: Iterable[ModuleType], read: frozenset[str], whole: frozenset[str]) -> list[str]:
    """Dotted names of what the modules define and nothing reads.

    `read` are the names that are read, `whole` those of enums that are offered or read with all their members.
    """
    return sorted(
        {
            f"{module.__name__}.{name}"
            for module in modules
            for thing in vars(module).values()
            if getattr(thing, "__module__", None) == module.__name__
            for name in _defined_by(thing, whole)
            if name.rpartition(".")[2] not in read
        }
    )


def _defined_by(thing: object, whole: frozenset[str]) -> Iterator[str]:
    """A function; a class with its methods, fields and members, but for those that a foreign base calls or knows."""
    if inspect.isfunction(thing) and not thing.__qualname__.startswith("__"):
        yield thing.__qualname__
    if not inspect.isclass(thing):
        return
    yield thing.__qualname__
    if issubclass(thing, enum.Enum) and thing.__name__ not in whole:
        yield from (f"{thing.__qualname__}.{member}" for member in thing.__members__)
    yield from (f"{thing.__qualname__}.{name}" for name in _attributes(thing))


def _attributes(owner: type) -> Iterator[str]:
    is_record = hasattr(owner, "__dataclass_fields__") or issubclass(owner, tuple)
    foreign = [base for base in owner.__mro__[1:] if not base.__module__.startswith("hayat_desk.")]
    code = (property, cached_property, classmethod, staticmethod)
    for name, value in vars(owner).items():
        is_written = inspect.isfunction(value) and value.__module__ == owner.__module__
        is_code = is_written or isinstance(value, code)
        if is_code and not name.startswith("__") and not any(hasattr(base, name) for base in foreign):
            yield name
    if is_record:
        yield from vars(owner).get("__annotations__", {})
