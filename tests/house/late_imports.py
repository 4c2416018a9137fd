"""Imports of the program's own modules that stand inside a function, each with the reason that keeps it there."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from tests.house.sources import module_names, parsed_modules


class Reason(StrEnum):
    """Why a module is loaded no sooner than it is used (DESIGN §3: start-up loads what the first screen needs)."""

    ONE_WAY = (
        "a process that was started for one thing loads that alone: a version, a check, a file set aside"
    )
    FIRST_SCREEN = "the first screen stands before the database, the copies and the sample office are loaded"
    SITTING_DOWN = "what stands behind the passphrase is loaded while the passphrase is typed or tried"
    SELDOM = "most days nobody comes here, and the page is there sooner without it"
    PAPER = "a paper's typesetter takes half a second, and is wanted when the first is drawn"
    PICTURE = "what reads pictures is large, and wanted when a scan has come"


LATE: Mapping[tuple[str, Reason], tuple[str, ...]] = {
    ("hayat_desk.main", Reason.ONE_WAY): (
        "hayat_desk.ui.app", "hayat_desk.ui.log", "hayat_desk.ui.parts.aside", "hayat_desk.ui.preferences",
        "hayat_desk.ui.scans.reading", "hayat_desk.ui.settings.logo", "hayat_desk.ui.shell.beginning",
        "hayat_desk.ui.shell.fault", "hayat_desk.ui.shell.lock", "hayat_desk.ui.shell.program",
        "hayat_desk.ui.soundness",
    ),
    ("hayat_desk.ui.app", Reason.SELDOM): ("hayat_desk.ui.log",),
    ("hayat_desk.ui.shell.entrance", Reason.FIRST_SCREEN): (
        "hayat_desk.safekeeping.backups", "hayat_desk.ui.backups.restore_page",
        "hayat_desk.ui.entry.sample_page", "hayat_desk.ui.entry.unlock_page", "hayat_desk.ui.entry.wizard",
    ),
    ("hayat_desk.ui.shell.program", Reason.SITTING_DOWN): ("hayat_desk.ui.shell.workplace",),
    ("hayat_desk.ui.shell.sitting", Reason.SITTING_DOWN): ("hayat_desk.ui.shell.closing",),
    ("hayat_desk.ui.shell.leaving", Reason.SITTING_DOWN): ("hayat_desk.ui.shell.closing",),
    ("hayat_desk.ui.shell.locking", Reason.SITTING_DOWN): (
        "hayat_desk.summaries.office", "hayat_desk.ui.shell.locked_sheet",
    ),
    ("hayat_desk.ui.shell.leave_questions", Reason.SITTING_DOWN): ("hayat_desk.ui.parts.drafts",),
    ("hayat_desk.ui.shell.restoring", Reason.SITTING_DOWN): (
        "hayat_desk.safekeeping.anchors", "hayat_desk.safekeeping.backups",
    ),
    ("hayat_desk.ui.shell.return_notice", Reason.SITTING_DOWN): ("hayat_desk.safekeeping.anchors",),
    ("hayat_desk.ui.shell.workplace", Reason.PAPER): ("hayat_desk.ui.printing.drawing",),
    ("hayat_desk.ui.entry.unlock_page", Reason.FIRST_SCREEN): (
        "hayat_desk.desk", "hayat_desk.safekeeping.opening",
    ),
    ("hayat_desk.ui.entry.unlock_page", Reason.SELDOM): ("hayat_desk.ui.parts.recovery_panel",),
    ("hayat_desk.ui.entry.wizard", Reason.FIRST_SCREEN): (
        "hayat_desk.desk", "hayat_desk.procedures.office", "hayat_desk.safekeeping.opening",
        "hayat_desk.ui.parts.recovery_panel",
    ),
    ("hayat_desk.ui.entry.sample_page", Reason.FIRST_SCREEN): (
        "hayat_desk.desk", "hayat_desk.sample.office", "hayat_desk.ui.printing.drawing",
    ),
    ("hayat_desk.ui.backups.restore_page", Reason.FIRST_SCREEN): (
        "hayat_desk.safekeeping.backups", "hayat_desk.summaries.backups", "hayat_desk.ui.backups.copy_panel",
        "hayat_desk.ui.backups.shelf_list",
    ),
    ("hayat_desk.ui.backups.copy_panel", Reason.FIRST_SCREEN): ("hayat_desk.safekeeping.backups",),
    ("hayat_desk.ui.parts.recovery_panel", Reason.PAPER): (
        "hayat_desk.printouts.recovery_sheet", "hayat_desk.summaries.papers.contents",
        "hayat_desk.summaries.papers.forms",
    ),
    ("hayat_desk.ui.printing.drawing", Reason.PAPER): (
        "hayat_desk.printouts", "hayat_desk.printouts.typesetting.faces",
    ),
    ("hayat_desk.ui.printing.pdf_paper", Reason.PAPER): ("hayat_desk.printouts.typesetting.fallbacks",),
    ("hayat_desk.ui.reports.exporting", Reason.PAPER): (
        "hayat_desk.printouts.monthly_report", "hayat_desk.reports.workbook",
    ),
    ("hayat_desk.ui.reports.reports_page", Reason.PAPER): ("hayat_desk.printouts.monthly_report",),
    ("hayat_desk.ui.scans.scan_page", Reason.PICTURE): ("hayat_desk.ui.scans.reading",),
    ("hayat_desk.ui.scans.taking_in", Reason.PICTURE): ("hayat_desk.ui.scans.reading",),
}  # fmt: skip


def own_imports(tree: ast.Module, *, late: bool, known: Iterable[str]) -> Iterator[str]:
    """Modules of the program that a module imports: as it is loaded, or late, inside its functions.

    What stands under `TYPE_CHECKING` is no import; `from package import module` is one of the module.
    """

    def below(node: ast.AST, *, inside: bool) -> Iterator[str]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.If) and getattr(child.test, "id", "") == "TYPE_CHECKING":
                continue
            if isinstance(child, ast.expr):
                continue
            if isinstance(child, ast.Import | ast.ImportFrom) and inside is late:
                yield from imported_by(child, known)
            is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
            yield from below(child, inside=inside or is_function)

    return below(tree, inside=False)


def imported_by(statement: ast.Import | ast.ImportFrom, known: Iterable[str]) -> Iterator[str]:
    """The modules of the program that one statement imports."""
    if isinstance(statement, ast.Import):
        names = [name.name for name in statement.names]
    else:
        module = statement.module or ""
        names = [f"{module}.{name.name}" for name in statement.names]
        names = [name if name in known else module for name in names]
    return (name for name in names if name.partition(".")[0] == "hayat_desk")


def late_imports() -> set[tuple[str, str]]:
    """Every late import of the program, as (module, module that it imports)."""
    known = set(module_names())
    return {
        (name, imported)
        for name, tree in named_modules()
        for imported in own_imports(tree, late=True, known=known)
    }


def named_modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the program under its dotted name."""
    for path, tree in parsed_modules():
        yield path.removesuffix(".py").removesuffix("/__init__").replace("/", "."), tree


def loaded_with(name: str, imports: Mapping[str, set[str]]) -> set[str]:
    """Every module of the program that is loaded once `name` is; `imports` are those of each as it is loaded."""
    loaded: set[str] = set()
    waiting = [name]
    while waiting:
        module = waiting.pop()
        if module and module not in loaded:
            loaded.add(module)
            waiting += [module.rpartition(".")[0], *imports.get(module, ())]
    return loaded


def needless(late: Iterable[tuple[str, str]], imports: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """Late imports of what is loaded beside the module anyway: they belong at its top."""
    return [(name, imported) for name, imported in sorted(late) if imported in loaded_with(name, imports)]
