"""Finds what the program defines and never reads again: functions, classes, members of enums, fields.

What a name stands for is not followed: one that is read anywhere in the program counts as used, whatever it
is there. So little is found, and what is found is unused, or used by name from outside.
"""

from __future__ import annotations

import ast
import enum
import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import ModuleType

from tests.house.rules import dotted
from tests.house.sources import parsed_modules

_BY_NAME = frozenset(("getattr", "setattr", "hasattr", "attrgetter", "invokeMethod"))
"""What takes the name of an attribute as a text."""
_PLACEHOLDER = re.compile(r"\$(\w+)")
"""A name in a style sheet, which is filled from a record."""


@dataclass(frozen=True)
class Reads:
    """What a program reads: plain names, attributes, and names taken as a value (called, iterated, handed on).

    An enum that is taken as a value is offered or read with all its members.
    """

    names: frozenset[str]
    attributes: frozenset[str]
    values: frozenset[str]

    def without(self, name: str) -> Reads:
        """As if nothing read this name."""
        return Reads(self.names - {name}, self.attributes - {name}, self.values)


def reads_of(*folders: str) -> Reads:
    """What the modules of some folders read; a definition, an assignment and an import read nothing."""
    trees = [tree for folder in folders for _, tree in parsed_modules(folder)]
    return Reads(
        frozenset(node.id for tree in trees for node in _names(tree)),
        frozenset(name for tree in trees for name in _attributes(tree)),
        frozenset(name for tree in trees for name in _values(tree)),
    )


def _names(tree: ast.Module) -> Iterator[ast.Name]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node


def _attributes(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield node.attr
        elif isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in _BY_NAME:
            texts = (argument.value for argument in node.args if isinstance(argument, ast.Constant))
            yield from (text for text in texts if isinstance(text, str))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _PLACEHOLDER.findall(node.value)


def _values(tree: ast.Module) -> Iterator[str]:
    """Names outside annotations that stand for themselves and not before a dot."""
    elsewhere = {
        id(part)
        for node in ast.walk(tree)
        for whole in _no_values(node)
        if whole is not None
        for part in ast.walk(whole)
    }
    yield from (node.id for node in _names(tree) if id(node) not in elsewhere)


def _no_values(node: ast.AST) -> tuple[ast.AST | None, ...]:
    """The parts of a node that name a class without taking it as a value."""
    match node:
        case ast.Attribute(value=ast.Name()):
            return (node.value,)
        case ast.AnnAssign() | ast.arg():
            return (node.annotation,)
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return (node.returns,)
    return ()


def unused(modules: Iterable[ModuleType], reads: Reads) -> list[str]:
    """Dotted names of what the modules define and nothing reads."""
    return sorted(
        {
            f"{module.__name__}.{name}"
            for module in modules
            for thing in vars(module).values()
            if getattr(thing, "__module__", None) == module.__name__
            for name in _unused_of(thing, reads)
        }
    )


def _unused_of(thing: object, reads: Reads) -> Iterator[str]:
    if inspect.isfunction(thing) or inspect.isclass(thing):
        name = thing.__name__
        if not name.startswith("__") and name not in reads.names | reads.attributes:
            yield name
    if inspect.isclass(thing):
        members = [*_members_named(thing, reads), *_methods(thing), *_fields(thing)]
        yield from (f"{thing.__name__}.{name}" for name in members if name not in reads.attributes)


def _members_named(owner: type, reads: Reads) -> list[str]:
    """The members of an enum that must be named one by one."""
    is_enum = issubclass(owner, enum.Enum) and owner.__name__ not in reads.values
    return list(vars(owner).get("_member_names_", [])) if is_enum else []


def _methods(owner: type) -> Iterator[str]:
    """Methods and properties that a class writes itself, but for those that a foreign base calls."""
    foreign = [base for base in owner.__mro__[1:] if not base.__module__.startswith("hayat_desk.")]
    for name, value in vars(owner).items():
        is_written = inspect.isfunction(value) and value.__module__ == owner.__module__
        is_code = is_written or isinstance(value, property | cached_property | classmethod | staticmethod)
        if is_code and not name.startswith("__") and not any(hasattr(base, name) for base in foreign):
            yield name


def _fields(owner: type) -> list[str]:
    """The fields of a record: of a dataclass or a named tuple."""
    is_record = hasattr(owner, "__dataclass_fields__") or issubclass(owner, tuple)
    return list(vars(owner).get("__annotations__", {})) if is_record else []
