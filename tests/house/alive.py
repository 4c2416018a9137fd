"""Follows what screens call: from every page, by the names it reads, to procedures, papers and members of enums.

A name is followed to the very thing it was imported as; two things of one name are never taken for each other.
What only asks for a member makes nothing of it: a key of a table, a comparison, a pattern, a sentence.
What is chosen by a word in a profile (`table.choice`) can be any member.
"""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache

from tests.house.sources import imported_modules, parsed_modules

Thing = tuple[str, str]
"""A module, and a name at its top; a member of an enum is `Enum.MEMBER`."""


@dataclass
class _Module:
    """What a module defines at its top, and what its names stand for."""

    name: str
    tree: ast.Module
    imported: dict[str, Thing] = field(default_factory=dict)
    modules: dict[str, str] = field(default_factory=dict)
    defined: dict[str, list[ast.stmt]] = field(default_factory=dict)


def _name_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def _modules() -> Mapping[str, _Module]:
    modules = {_name_of(path): _Module(_name_of(path), tree) for path, tree in parsed_modules()}
    for module in modules.values():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    known = alias.asname or alias.name
                    if whole in modules:
                        module.modules[known] = whole
                    else:
                        module.imported[known] = (node.module, alias.name)
        for statement in module.tree.body:
            for name in _names_of(statement):
                module.defined.setdefault(name, []).append(statement)
    return modules


def _names_of(statement: ast.stmt) -> Iterator[str]:
    match statement:
        case ast.FunctionDef() | ast.ClassDef():
            yield statement.name
        case ast.Assign():
            for target in statement.targets:
                yield from (part.id for part in ast.walk(target) if isinstance(part, ast.Name))
        case ast.AnnAssign(target=ast.Name() as target):
            yield target.id


@cache
def _enums() -> Mapping[Thing, frozenset[str]]:
    """Every enum of the program with its members."""
    return {
        (module.__name__, name): frozenset(thing.__members__)
        for module in imported_modules()
        for name, thing in vars(module).items()
        if isinstance(thing, enum.EnumMeta) and thing.__module__ == module.__name__
    }


def _stands_for(module: _Module, node: ast.expr) -> Thing | str | None:
    """What a name or a dotted name is: a thing, or a module by its name."""
    if isinstance(node, ast.Name):
        if node.id in module.modules:
            return module.modules[node.id]
        return module.imported.get(node.id) or ((module.name, node.id) if node.id in module.defined else None)
    if isinstance(node, ast.Attribute):
        whole = _stands_for(module, node.value)
        if isinstance(whole, str):
            return f"{whole}.{node.attr}" if f"{whole}.{node.attr}" in _modules() else (whole, node.attr)
        if whole is not None and node.attr in _enums().get(whole, ()):
            return (whole[0], f"{whole[1]}.{node.attr}")
    return None


def _read(module: _Module, node: ast.AST, *, at_top: bool = True) -> Iterator[tuple[Thing, bool]]:
    """What a piece of code reads, and whether it only asks for it."""
    if isinstance(node, ast.Name | ast.Attribute):
        thing = _stands_for(module, node)
        if isinstance(thing, tuple):
            yield thing, False
    for enumeration in _gone_through(module, node):
        yield from (
            ((enumeration[0], f"{enumeration[1]}.{member}"), False) for member in _enums()[enumeration]
        )
    asking = _asking(node, at_top=at_top)
    inside = at_top and not isinstance(node, ast.FunctionDef | ast.Lambda)
    for part in ast.iter_child_nodes(node):
        for thing, asks in _read(module, part, at_top=inside):
            yield thing, asks or part in asking


def _asking(node: ast.AST, *, at_top: bool) -> list[ast.AST]:
    """The parts of a node that only ask for what they name."""
    match node:
        case ast.Compare():
            return [part for part in (node.left, *node.comparators) if _is_plain(part)]
        case ast.Dict() if at_top:
            return [key for key in node.keys if key is not None]
        case ast.match_case():
            return [node.pattern]
    return []


def _is_plain(part: ast.expr) -> bool:
    return isinstance(part, ast.Name | ast.Attribute | ast.Tuple | ast.Set)


def _gone_through(module: _Module, node: ast.AST) -> Iterator[Thing]:
    """The enum that is gone through here, or from which a profile chooses by a word."""
    over: list[ast.expr] = []
    match node:
        case ast.comprehension(iter=iterated) | ast.For(iter=iterated) | ast.Starred(value=iterated):
            over = [iterated]
        case ast.Call(func=ast.Attribute(attr="choice"), args=arguments):
            over = arguments
        case ast.Call(func=ast.Name(id="frozenset" | "set" | "list" | "tuple"), args=arguments):
            over = arguments
    for one in over:
        thing = _stands_for(module, one)
        if isinstance(thing, tuple) and thing in _enums():
            yield thing


@cache
def _read_at(at: str, name: str) -> tuple[tuple[Thing, bool], ...]:
    module = _modules()[at]
    return tuple(read for statement in module.defined.get(name, ()) for read in _read(module, statement))


@dataclass(frozen=True)
class Reached:
    """What can be come to from the roots; `made` is what is not merely asked for."""

    things: frozenset[Thing]
    made: frozenset[Thing]


@cache
def reached(*roots: str, without: frozenset[Thing] = frozenset()) -> Reached:
    """Everything that the modules come to, but by way of what is left out."""
    modules = _modules()
    waiting = [
        (module.name, name)
        for module in modules.values()
        if module.name in roots
        for name in module.defined
        if (module.name, name) not in without
    ]
    things, made = set(waiting), set[Thing]()
    while waiting:
        for thing, asks in _read_at(*waiting.pop()):
            if not asks:
                made.add(thing)
            owner = (thing[0], thing[1].partition(".")[0])
            if owner not in things and owner not in without and owner[0] in modules:
                things.add(owner)
                waiting.append(owner)
    return Reached(frozenset(things), frozenset(made))


def under(prefix: str) -> tuple[str, ...]:
    """The modules under a prefix."""
    return tuple(name for name in _modules() if name.startswith(f"{prefix}."))


def screens() -> tuple[str, ...]:
    """The modules from which a page does anything; sentences only say what happened."""
    return tuple(name for name in under("hayat_desk.ui") if not name.startswith("hayat_desk.ui.wording"))


def members(prefix: str) -> Iterable[Thing]:
    """Every member of every enum of the modules under a prefix."""
    return sorted(
        (module, f"{name}.{member}")
        for (module, name), names in _enums().items()
        if module.startswith(prefix)
        for member in names
    )


def unmade(prefix: str, made: Set[Thing]) -> list[str]:
    """Members that nothing makes, as dotted names."""
    return [f"{module}.{name}" for module, name in members(prefix) if (module, name) not in made]
