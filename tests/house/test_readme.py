"""The README's names: of its journey, step by step, of every path, and of the map, which leaves out nothing."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, ROOT

_NAME = re.compile(r"`([^`]+)`")
_HEAD = "| step of the policy | screen | procedure | rule | record | paper |"


def rows() -> list[list[str]]:
    """The table's rows as cells."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    begins = lines.index(_HEAD) + 2
    found = []
    for line in lines[begins:]:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split("|")])
    return found


def missing(cells: list[str]) -> list[str]:
    """What a row names and the program has not."""
    _step, screens, procedures, rules, records, papers = cells
    paths = [*_NAME.findall(screens), *_NAME.findall(rules), *_NAME.findall(papers)]
    lost = [path for path in paths if not (ROOT / "hayat_desk" / path).exists()]
    for package, names in (("procedures", procedures), ("records", records)):
        for name in _NAME.findall(names):
            module, _, wanted = name.partition(".")
            if not hasattr(import_module(f"hayat_desk.{package}.{module}"), wanted):
                lost.append(name)
    return lost


def test_the_journey_is_told_from_the_door_to_the_stick() -> None:
    assert len(rows()) >= 12
    assert all(len(cells) == 6 for cells in rows())


@pytest.mark.parametrize("cells", rows(), ids=lambda cells: cells[0])
def test_everything_a_step_names_exists(cells: list[str]) -> None:
    assert missing(cells) == []


def test_a_name_that_does_not_exist_would_be_found() -> None:
    wrong = ["x", "`ui/none.py`", "`committee.none`", "–", "`outcomes.None_`", "–"]
    assert missing(wrong) == ["ui/none.py", "committee.none", "outcomes.None_"]


# Paths and the map

_PATH = re.compile(r"[\w.-]*/[\w./-]*|\w+\.(?:py|toml|txt)")
_MADE = {"HayatDesk/office", "attachments/", "backups/", ".build/wine"}
"""Made when the program or a command runs."""


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def lost_paths(text: str) -> list[str]:
    """Paths between backticks that lie neither in the repository nor in the package; of a name alone, nowhere."""
    paths = [name for name in _NAME.findall(text) if _PATH.fullmatch(name) and name not in _MADE]
    return [
        path
        for path in paths
        if not any((root / path).exists() for root in (ROOT, PACKAGE))
        and ("/" in path or not any(any((ROOT / folder).rglob(path)) for folder in ("hayat_desk", "tests")))
    ]


def parts_of(folder: Path) -> set[str]:
    """The modules and folders right under one, as the map writes them: `name.py`, and the name of a folder."""
    return {
        entry.name
        for entry in folder.iterdir()
        if (entry.suffix == ".py" or (entry / "__init__.py").exists()) and not entry.name.startswith("__")
    }


def unmapped(text: str) -> set[str]:
    """What the map does not name: right under the package, and in the line of `ui/` right under that."""
    code_map = text.partition("## Map of the code")[2].partition("\n## ")[0]
    lines = [line.strip() for line in code_map.splitlines()]
    heads = {line.split()[0].rstrip("/") for line in lines if line}
    of_ui = set(re.findall(r"[\w.]+(?<!\.)", next(line for line in lines if line.startswith("ui/"))))
    return (parts_of(PACKAGE) - heads) | (parts_of(PACKAGE / "ui") - of_ui)


def test_every_path_that_is_named_exists() -> None:
    assert lost_paths(readme()) == []


def test_the_map_names_every_part_of_the_program() -> None:
    assert unmapped(readme()) == set()


def test_a_lost_path_and_a_part_without_its_line_would_be_found() -> None:
    assert lost_paths("`ui/none.py`, `test_none.py`, `tests/ui`, `test_rules.py`, `records/none`") == [
        "ui/none.py",
        "test_none.py",
        "records/none",
    ]
    without = readme().replace("      errors.py ", "      ").replace(" soundness.py (", " (")
    assert unmapped(without) >= {"errors.py", "soundness.py"}
