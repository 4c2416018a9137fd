"""Who of the screens gives the worker its work, commits at the desk, or takes what the desk refuses.

A page does it by its one protocol (`Page.do`, `busy.wait_for`, `Waits`); what does it otherwise stands here.
"""

import ast
from collections.abc import Iterator, Mapping
from enum import StrEnum

UI = "hayat_desk/ui/"


class Way(StrEnum):
    """A way past the page's protocol."""

    WORKER = "the worker's run"
    WORK = "the desk's work"
    REFUSAL = "a refusal that is caught"


_PROTOCOL = "it is the protocol itself"
_ON_WORKER = "on the worker, where no page may be touched"
_OUTLIVES = "the office goes out under its page: what comes back goes to the sitting"
_ENTRY = "no page stands at a desk yet"

ALLOWED: Mapping[str, Mapping[Way, str]] = {
    "kit/waits.py": {Way.WORKER: _PROTOCOL},
    "kit/page.py": {Way.WORK: _PROTOCOL, Way.REFUSAL: _PROTOCOL},
    "entry/wizard.py": {Way.WORK: _ENTRY, Way.REFUSAL: _ENTRY},
    "parts/remembering.py": {Way.REFUSAL: "preferences are no act at the desk"},
    "printing/printer.py": {Way.WORK: _ON_WORKER, Way.REFUSAL: _ON_WORKER},
    "reports/exporting.py": {Way.WORK: _ON_WORKER},
    "scans/taking_in.py": {Way.WORK: _ON_WORKER, Way.REFUSAL: _ON_WORKER},
    "shell/drafting.py": {
        Way.WORK: "what is typed is kept whatever the page does",
        Way.REFUSAL: "the page says it with another try",
    },
    "shell/entrance.py": {Way.REFUSAL: _ENTRY},
    "shell/fault.py": {Way.REFUSAL: "the log of a fault is written as far as the disk allows"},
    "shell/leaving.py": {Way.WORKER: _OUTLIVES},
    "shell/restoring.py": {Way.WORKER: _OUTLIVES, Way.REFUSAL: _OUTLIVES},
    "shell/return_notice.py": {
        Way.WORK: "the workplace's own notice has a single act",
        Way.REFUSAL: "it is said on that notice",
    },
    "shell/window.py": {Way.REFUSAL: "a place of the window that cannot be kept is nobody's loss"},
    "shell/workplace.py": {Way.REFUSAL: "a page that needs the file says so itself"},
    "soundness.py": {Way.REFUSAL: "a check without a window says it in its lines"},
}
"""The file under `ui`, what it does itself, and why."""

_BACKGROUND = "hayat_desk.ui.kit.background"
_REFUSALS = {"DeskError", "Refusal", "NotAllowed", "NotPermitted", "Trouble"}


def ways_past(tree: ast.Module) -> Iterator[tuple[int, Way]]:
    """The ways past the protocol that a module takes, each with its line, under whatever names it imports them."""
    modules, runs, refusals = _names(tree)
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()) if name in runs:
                yield node.lineno, Way.WORKER
            case ast.Attribute(attr="run") if ast.unparse(node.value) in modules:
                yield node.lineno, Way.WORKER
            case ast.Call(func=ast.Attribute(attr="work"), args=[], keywords=[]):
                yield node.lineno, Way.WORK
            case ast.ExceptHandler(type=ast.expr() as caught) if any(
                name in refusals or name.rpartition(".")[2] in _REFUSALS for name in _parts(caught)
            ):
                yield node.lineno, Way.REFUSAL


def _names(tree: ast.Module) -> tuple[set[str], set[str], set[str]]:
    """How the module calls the worker's module, its `run`, and the refusals."""
    modules, runs, refusals = {_BACKGROUND}, set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {one.asname for one in node.names if one.asname and one.name == _BACKGROUND}
        elif isinstance(node, ast.ImportFrom):
            for one in node.names:
                name = one.asname or one.name
                if f"{node.module}.{one.name}" == _BACKGROUND:
                    modules.add(name)
                elif node.module == _BACKGROUND and one.name == "run":
                    runs.add(name)
                elif node.module == "hayat_desk.errors" and one.name in _REFUSALS:
                    refusals.add(name)
    return modules, runs, refusals


def _parts(caught: ast.expr) -> set[str]:
    return {ast.unparse(node) for node in ast.walk(caught) if isinstance(node, ast.Name | ast.Attribute)}
