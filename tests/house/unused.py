"""Finds what the program defines and never reads again: functions, classes, constants, members of enums, fields.

The names of modules and the members of enums are followed to what they stand for, through imports, aliases and
what modules hand on. Methods and fields are not, for nobody knows here of what an attribute is read: one that is
read anywhere counts as used. So what is found is unused, or used by name from outside.
"""

from __future__ import annotations

import ast
import enum
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from types import ModuleType

from tests.house.rules import aliases, dotted, resolved
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
    """In full: `hayat_desk.policy.amounts.Money`, `hayat_desk.policy.numbers.NumberKind.PAPER`."""
    attributes: frozenset[str]
    values: frozenset[str]

    def without(self, name: str) -> Reads:
        """As if nothing read this name."""
        names = frozenset(one for one in self.names if one.rpartition(".")[2] != name)
        return Reads(names, self.attributes - {name}, self.values)


def reads_of(*folders: str) -> Reads:
    """What the modules of some folders read; a definition, an assignment and an import read nothing."""
    modules = {module_name(path): tree for folder in folders for path, tree in parsed_modules(folder)}
    trees = list(modules.values())
    return Reads(
        frozenset(full_names(modules)),
        frozenset(name for tree in trees for name in _attributes(tree)),
        frozenset(name for tree in trees for name in _values(tree)),
    )


def module_name(path: str) -> str:
    """The dotted name of a module by its path from the root."""
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def full_names(modules: Mapping[str, ast.Module]) -> Iterator[str]:
    """Every name and attribute that is read, by what it stands for; a definition does not read itself."""
    meanings = {name: aliases(tree) for name, tree in modules.items()}
    for module, tree in modules.items():
        own = set(defined_in(tree))
        for part in tree.body:
            itself = {part.name} if isinstance(part, _DEFINITIONS) else set()
            for name in _read_in(part):
                first = name.partition(".")[0]
                if first in own - itself:
                    yield f"{module}.{name}"
                if first in meanings[module]:
                    yield from _followed(resolved(name, meanings[module]), meanings)
        yield from _loaded_by_name(tree, meanings[module])


_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def _read_in(part: ast.stmt) -> Iterator[str]:
    """The names and dotted names that are read in a statement."""
    for node in ast.walk(part):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield dotted(node)


def _loaded_by_name(tree: ast.Module, meanings: Mapping[str, str]) -> Iterator[str]:
    """`*.PAGES` of `import_module(…).PAGES`, and of a local that holds such a module."""
    held = {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and _loads(node.value, meanings)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and (dotted(node.value) in held or _loads(node.value, meanings)):
            yield f"*.{node.attr}"


def _loads(value: ast.expr, meanings: Mapping[str, str]) -> bool:
    return isinstance(value, ast.Call) and resolved(dotted(value.func), meanings) == "importlib.import_module"


def _followed(name: str, meanings: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """A full name, and what each module it leads through has imported under it."""
    yield name
    module = name
    while module and module not in meanings:
        module = module.rpartition(".")[0]
    rest = name.removeprefix(module).lstrip(".")
    first, dot, others = rest.partition(".")
    origin = meanings.get(module, {}).get(first, "")
    if module and origin and origin != f"{module}.{first}":
        yield from _followed(f"{origin}{dot}{others}", meanings)


def defined_in(tree: ast.Module) -> Iterator[str]:
    """What a module itself gives a name to: functions, classes and constants, those under a condition too."""
    for node in tree.body:
        for part in ast.walk(node) if isinstance(node, ast.If | ast.Try) else (node,):
            if isinstance(part, _DEFINITIONS):
                yield part.name
            elif isinstance(part, ast.Assign | ast.AnnAssign):
                targets = part.targets if isinstance(part, ast.Assign) else [part.target]
                names = (name for target in targets for name in ast.walk(target))
                yield from (
                    name.id
                    for name in names
                    if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
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
    return sorted({f"{module.__name__}.{name}" for module in modules for name in _unused_of(module, reads)})


def _unused_of(module: ModuleType, reads: Reads) -> Iterator[str]:
    tree = _trees()[module.__name__]
    for name in defined_in(tree):
        if not name.startswith("__") and not {f"{module.__name__}.{name}", f"*.{name}"} & reads.names:
            yield name
    for thing in vars(module).values():
        if inspect.isclass(thing) and thing.__module__ == module.__name__:
            owner = thing.__name__
            members = (name for name in _members_named(thing, reads) if not _is_named(thing, name, reads))
            parts = (name for name in (*_methods(thing), *_fields(thing)) if name not in reads.attributes)
            yield from (f"{owner}.{name}" for name in (*members, *parts))


@cache
def _trees() -> dict[str, ast.Module]:
    return {module_name(path): tree for path, tree in parsed_modules()}


def _is_named(owner: type, member: str, reads: Reads) -> bool:
    """Whether a member of an enum is read by the name of its class, or by `self` or `cls` within it."""
    return f"{owner.__module__}.{owner.__qualname__}.{member}" in reads.names


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
    """The fields of a record: of a dataclass or a named tuple, and the columns of a table."""
    is_record = (
        hasattr(owner, "__dataclass_fields__") or hasattr(owner, "__table__") or issubclass(owner, tuple)
    )
    return list(vars(owner).get("__annotations__", {})) if is_record else []
