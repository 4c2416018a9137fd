"""What Python's own library lacks on one of the systems and versions that are promised, read from mypy's stubs of it.

The promise is Linux and Windows, Python 3.11 and later. `mypy --platform win32` in `dev.py check` sees more, for it
knows the type of what is called; it does not see a module that is empty there, nor what is written into strings.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import mypy

STUBS = Path(mypy.__file__).parent / "typeshed" / "stdlib"


class System(NamedTuple):
    """A system with a version of Python, as `sys` tells them."""

    platform: str
    version: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.platform} {self.version[0]}.{self.version[1]}"


SYSTEMS = tuple(System(*pair) for pair in product(("linux", "win32"), ((3, 11), (3, 14))))
OLDEST_HERE = SYSTEMS[0]


def holds(test: ast.expr, system: System) -> bool | None:
    """What a condition on `sys.platform` or `sys.version_info` says there; None for any other condition."""
    if isinstance(test, ast.BoolOp):
        parts = [holds(part, system) for part in test.values]
        decisive = isinstance(test.op, ast.Or)  # one such part decides
        if decisive in parts:
            return decisive
        return None if None in parts else not decisive
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = holds(test.operand, system)
        return None if inner is None else not inner
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        asked, wanted = ast.unparse(test.left), test.comparators[0]
        there = {"sys.platform": system.platform, "sys.version_info": system.version}.get(asked)
        if asked == "os.name":
            there = "nt" if system.platform == "win32" else "posix"
        if there is not None and not any(isinstance(node, ast.Name) for node in ast.walk(wanted)):
            return _compared(test.ops[0], there, ast.literal_eval(wanted))
    return None


def holds_at_all(node: ast.AST, system: System) -> bool | None:
    """The same of any node; what is no expression is no condition."""
    return holds(node, system) if isinstance(node, ast.expr) else None


def _compared(operator: ast.cmpop, there: object, wanted: object) -> bool | None:
    if isinstance(operator, ast.Eq | ast.NotEq):
        return (there == wanted) is isinstance(operator, ast.Eq)
    if isinstance(there, tuple) and isinstance(wanted, tuple):
        if isinstance(operator, ast.GtE):
            return there >= wanted
        if isinstance(operator, ast.Lt):
            return there < wanted
    return None


def reached(body: Sequence[ast.stmt], system: System) -> Iterator[ast.stmt]:
    """The statements of a block that are reached there, those of the branches taken in place of each `if`."""
    for statement in body:
        holds_here = holds(statement.test, system) if isinstance(statement, ast.If | ast.Assert) else None
        if isinstance(statement, ast.Assert) and holds_here is False:
            return
        if not isinstance(statement, ast.If) or holds_here is None:
            yield statement
            continue
        taken = statement.body if holds_here else statement.orelse
        yield from reached(taken, system)
        if any(isinstance(one, ast.Return | ast.Raise | ast.Continue) for one in taken):
            return


# The library -----------------------------------------------------------------------------------------


@cache
def stub_of(module: str) -> ast.Module | None:
    """The stub of a module of the library."""
    place = STUBS.joinpath(*module.split("."))
    for file in (place.with_suffix(".pyi"), place / "__init__.pyi"):
        if file.exists():
            return ast.parse(file.read_text(encoding="utf-8"))
    return None


@cache
def years() -> dict[str, tuple[tuple[int, int], tuple[int, int]]]:
    """Since and until which version each module is there."""
    first_years = {}
    for line in (STUBS / "VERSIONS").read_text(encoding="utf-8").splitlines():
        module, colon, span = line.partition("#")[0].partition(":")
        if colon:
            first, _, last = span.strip().partition("-")
            first_years[module.strip()] = (_version(first), _version(last or "3.99"))
    return first_years


def _version(text: str) -> tuple[int, int]:
    major, _, minor = text.strip().partition(".")
    return int(major), int(minor)


@cache
def names_of(module: str, system: System) -> frozenset[str]:
    """The names a module has there; none where it is not there at all."""
    first, last = years().get(module, ((3, 0), (3, 99)))
    stub = stub_of(module)
    if stub is None or not first <= system.version <= last:
        return frozenset()
    return frozenset(_defined(stub.body, system))


def _defined(body: Sequence[ast.stmt], system: System) -> Iterator[str]:
    for statement in reached(body, system):
        match statement:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.ImportFrom(module=str(source), names=names):
                for imported in names:
                    if imported.name == "*":
                        yield from names_of(source, system)
                    elif imported.asname == imported.name:  # others the stub uses itself and does not hand on
                        yield imported.name


@cache
def lacking(module: str) -> dict[str, System]:
    """The names that a module has somewhere and lacks on a promised system, with the first that lacks them."""
    everywhere = {system: names_of(module, system) for system in SYSTEMS}
    known = frozenset[str]().union(*everywhere.values())
    return {
        name: system
        for name in known
        if not name.startswith("_")
        for system in SYSTEMS[::-1]
        if name not in everywhere[system]
    }


def is_nowhere_on(module: str) -> System | None:
    """A promised system on which the whole module is missing, or has not one name, as `fcntl` on Windows."""
    if stub_of(module) is None or not any(names_of(module, system) for system in SYSTEMS):
        return None
    return next((system for system in SYSTEMS if not names_of(module, system)), None)


@cache
def path_methods_lacking() -> dict[str, System]:
    """Methods of `Path` that a promised system has not, or has only to raise (typeshed: `self: Never`).

    Those named like a method of anything else that is common stay with mypy, which knows what it is called on.
    """
    stub = stub_of("pathlib")
    assert stub is not None
    classes = [one for one in stub.body if isinstance(one, ast.ClassDef) and one.name in {"PurePath", "Path"}]
    everywhere = {
        system: {
            method.name
            for one in classes
            for method in reached(one.body, system)
            if isinstance(method, ast.FunctionDef) and not _only_raises(method)
        }
        for system in SYSTEMS
    }
    common = {"copy", "copy_into", "group", "info", "move", "owner", "walk"}
    known = {name for name in set[str]().union(*everywhere.values()) - common if not name.startswith("_")}
    return {name: s for name in known for s in SYSTEMS[::-1] if name not in everywhere[s]}


def _only_raises(method: ast.FunctionDef) -> bool:
    arguments = [*method.args.posonlyargs, *method.args.args]
    return bool(arguments and arguments[0].annotation and ast.unparse(arguments[0].annotation) == "Never")


# Our own code ----------------------------------------------------------------------------------------


def lacking_somewhere(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What a module of ours uses, where a promised system would come to it, and that system has not."""
    modules, places = _imported(tree), dict[tuple[int, str], System]()
    used = {use for node in ast.walk(tree) for use in _used(node, modules)}
    for system in SYSTEMS:
        lacked = {use for use in used if _is_missing(*use[1].rpartition(".")[::2], system)}
        if lacked:
            for node in _reached_in(tree, system):
                for line, name in lacked.intersection(_used(node, modules)):
                    places.setdefault((line, name.lstrip("?.")), system)
    return ((line, f"{name} (not on {system})") for (line, name), system in sorted(places.items()))


def _is_missing(module: str, name: str, system: System) -> bool:
    if module == "?":
        return name in path_methods_lacking() and _lacks_method(name, system)
    if name in years() and not module:
        return is_nowhere_on(name) is not None and not names_of(name, system)
    return name in lacking(module) and name not in names_of(module, system)


def _lacks_method(name: str, system: System) -> bool:
    stub = stub_of("pathlib")
    assert stub is not None
    return not any(
        isinstance(method, ast.FunctionDef) and method.name == name and not _only_raises(method)
        for one in stub.body
        if isinstance(one, ast.ClassDef)
        for method in reached(one.body, system)
    )


def _imported(tree: ast.Module) -> dict[str, str]:
    """Local name → module, for every `import` in the file."""
    return {
        (name.asname or name.name).partition(".")[0]: name.name
        if name.asname
        else name.name.partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    }


def _used(node: ast.AST, modules: dict[str, str]) -> Iterator[tuple[int, str]]:
    match node:
        case ast.Attribute(value=ast.Name(id=base), attr=attribute) if base in modules:
            yield node.lineno, f"{modules[base]}.{attribute}"
        case ast.Attribute(attr=attribute):
            yield node.lineno, f"?.{attribute}"
        case ast.Import(names=names):
            yield from ((node.lineno, f".{name.name}") for name in names)
        case ast.ImportFrom(module=str(module), names=names, level=0):
            yield node.lineno, f".{module}"
            yield from ((node.lineno, f"{module}.{name.name}") for name in names)


def _reached_in(node: ast.AST, system: System) -> Iterator[ast.AST]:
    """All nodes below one, without the branches and the skipped tests that the system never comes to."""
    for _, value in ast.iter_fields(node):
        children: Iterable[object] = value if isinstance(value, list) else [value]
        if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
            children = reached(value, system)
        for child in children:
            if not isinstance(child, ast.AST) or _is_skipped(child, system):
                continue
            if isinstance(child, ast.IfExp) and (holds_here := holds(child.test, system)) is not None:
                child = child.body if holds_here else child.orelse
            yield child
            yield from _reached_in(child, system)
            if isinstance(node, ast.BoolOp) and holds_at_all(child, system) is isinstance(node.op, ast.Or):
                return  # the rest of `a and b` is not asked


def _is_skipped(node: ast.AST, system: System) -> bool:
    """Whether a test says of itself that it is not run there."""
    return isinstance(node, ast.FunctionDef | ast.ClassDef) and any(
        isinstance(mark, ast.Call)
        and ast.unparse(mark.func) == "pytest.mark.skipif"
        and bool(mark.args)
        and holds(mark.args[0], system) is True
        for mark in node.decorator_list
    )
