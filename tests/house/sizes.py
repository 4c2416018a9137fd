"""How long files, classes and functions of the program may be, and what is longer for now."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from itertools import chain


class Limit(IntEnum):
    """The most lines; what is longer hides something that has a name of its own."""

    FILE = 300
    CLASS = 250
    FUNCTION = 40


_MIGRATION = "a migration is never changed again"
_PARTS = "a page makes its parts and lays them out, line by line, and decides nothing"
_WHOLE = "one screen with its showing, acting and events; its panels stand in files of their own already"
_SHARED = "what every page inherits: messages, drafts, acts, waiting, keys"
_TERMS = "mostly its terms, flaws and their sentences; the rules are short"
_ONE_NOUN = "the questions of one noun, which read the same tables"
_ONE_VALUE = "one frozen value, a field a line"
_ONE_PAPER = "one value for one paper, its fields in the order in which they are printed"
_ONE_ALGORITHM = "one algorithm or format, told in the order of its standard"
_ONE_FILE = "all that is known of one file on the disk"
_ONE_SHEET = "head, frames and foot of one sheet share their heights"

LARGER: Mapping[str, tuple[int, str]] = {
    "hayat_desk/policy/dates.py": (531, _TERMS),
    "hayat_desk/policy/names.py": (317, _TERMS),
    "hayat_desk/policy/people.py": (368, _TERMS),
    "hayat_desk/policy/profiles.py": (354, _TERMS),
    "hayat_desk/policy/requests.py": (351, _TERMS),
    "hayat_desk/policy/toml_source.py": (326, _ONE_ALGORITHM),
    "hayat_desk/printouts/layout/paper.py:build": (62, _ONE_SHEET),
    "hayat_desk/printouts/typesetting/fallbacks.py": (301, _ONE_ALGORITHM),
    "hayat_desk/records/migrations/versions/0001_first_desk.py": (416, _MIGRATION),
    "hayat_desk/records/migrations/versions/0001_first_desk.py:upgrade": (405, _MIGRATION),
    "hayat_desk/records/migrations/versions/0002_from_the_decision.py:upgrade": (194, _MIGRATION),
    "hayat_desk/records/migrations/versions/0003_registers_and_scans.py:upgrade": (53, _MIGRATION),
    "hayat_desk/records/requests.py": (354, _ONE_NOUN),
    "hayat_desk/reports/tables.py": (306, _ONE_NOUN),
    "hayat_desk/summaries/papers/shapes.py": (326, _ONE_PAPER),
    "hayat_desk/summaries/registers.py": (314, _ONE_NOUN),
    "hayat_desk/summaries/requests.py:request_summary": (46, _ONE_VALUE),
    "hayat_desk/ui/backups/copy_panel.py:CopyPanel.__init__": (42, _PARTS),
    "hayat_desk/ui/committee/minutes_page.py:MinutesPage.__init__": (43, _PARTS),
    "hayat_desk/ui/committee/session_page.py:SessionPage.__init__": (47, _PARTS),
    "hayat_desk/ui/entry/wizard.py:Wizard.__init__": (44, _PARTS),
    "hayat_desk/ui/kit/choices.py": (342, _WHOLE),
    "hayat_desk/ui/papers/paper_page.py:PaperPage.__init__": (44, _PARTS),
    "hayat_desk/ui/registers/registers_page.py:RegistersPage.__init__": (45, _PARTS),
    "hayat_desk/ui/reports/reports_page.py:ReportsPage.__init__": (46, _PARTS),
    "hayat_desk/ui/requests/declaration_step.py": (301, _WHOLE),
    "hayat_desk/ui/requests/declaration_step.py:DeclarationStep": (257, _WHOLE),
    "hayat_desk/ui/requests/declaration_step.py:DeclarationStep.__init__": (46, _PARTS),
    "hayat_desk/ui/requests/document_row.py:DocumentRow.__init__": (58, _PARTS),
    "hayat_desk/ui/requests/request_page.py": (372, _WHOLE),
    "hayat_desk/ui/requests/request_page.py:RequestPage": (322, _WHOLE),
    "hayat_desk/ui/scans/scans_page.py": (378, _WHOLE),
    "hayat_desk/ui/scans/scans_page.py:ScansPage": (329, _WHOLE),
    "hayat_desk/ui/scans/scans_page.py:ScansPage.__init__": (64, _PARTS),
    "hayat_desk/ui/settings/settings_page.py:SettingsPage.__init__": (72, _PARTS),
    "hayat_desk/ui/shell/sidebar.py:Sidebar.__init__": (52, _PARTS),
    "hayat_desk/vault/copies.py": (375, _ONE_FILE),
    "hayat_desk/vault/key_contents.py": (315, _ONE_FILE),
    "hayat_desk/vault/keys.py": (302, _ONE_FILE),
}  # fmt: skip
"""The lines of what is longer, and why. It may only shrink: whoever shortens a thing lowers or strikes its line."""


def sizes(path: str, source: str) -> Iterator[tuple[str, int, Limit]]:
    """A file, its classes and its functions as (`path:Class.method`, lines, the limit that holds for it)."""
    yield path, source.count("\n"), Limit.FILE
    yield from _sizes_below(ast.parse(source), f"{path}:")


def _sizes_below(node: ast.AST, before: str) -> Iterator[tuple[str, int, Limit]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            limit = Limit.CLASS if isinstance(child, ast.ClassDef) else Limit.FUNCTION
            yield f"{before}{child.name}", (child.end_lineno or child.lineno) - child.lineno + 1, limit
            yield from _sizes_below(child, f"{before}{child.name}.")
        elif not isinstance(child, ast.expr):
            yield from _sizes_below(child, before)


def breaches(measured: Iterable[tuple[str, int, Limit]], larger: Mapping[str, tuple[int, str]]) -> list[str]:
    """What exceeds its limit or its line of the list, and which lines of the list are no longer so."""
    lines = {name: (count, limit) for name, count, limit in measured}
    exceeding = (
        f"{name}: {count} lines, {larger.get(name, (limit, ''))[0]} allowed"
        for name, (count, limit) in lines.items()
        if count > larger.get(name, (limit, ""))[0]
    )
    outlived = (
        f"{name}: {was} listed, and it has {lines[name][0] if name in lines else 0}: lower or strike its line"
        for name, (was, _) in larger.items()
        if name not in lines or lines[name][0] <= lines[name][1] or lines[name][0] < was
    )
    return sorted(chain(exceeding, outlived))
