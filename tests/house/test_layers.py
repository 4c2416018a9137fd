"""The layers of the program, as import-linter reads them from pyproject.toml (DESIGN §3)."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, ROOT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    surroundings = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        [LINT_IMPORTS, "--no-cache"],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_import_contract_is_kept() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("policy/broken.py", "import sqlalchemy", "The policy needs nothing but Python"),
        ("vault/broken.py", "import PySide6.QtCore", "Qt lives only in ui"),
        ("ui/broken.py", "import sqlalchemy", "Screens and printouts never touch tables"),
        ("policy/broken.py", "import hayat_desk.records", "The desk is built in layers"),
        ("ui/broken.py", "import hayat_desk.reports.tables", "Whoever draws a report"),
        ("procedures/broken.py", "import socket", "No network"),
        ("procedures/broken.py", "import hayat_desk.vault.copies", "Procedures know no folder"),
        ("procedures/broken.py", "import hayat_desk.safekeeping", "The desk is built in layers"),
        ("utils.py", "", "The desk is built in layers"),
        ("ui/home/broken.py", "import hayat_desk.ui.people.people_page", "Inside ui pages"),
        (
            "printouts/typesetting/broken.py",
            "import hayat_desk.printouts.layout.paper",
            "Papers are laid out",
        ),
        ("vault/broken.py", "import alembic", "The vault knows no table"),
        ("procedures/broken.py", "import uharfbuzz", "One module orders and shapes Arabic"),
        ("reports/shapes.py", "import hayat_desk.reports.tables", "No cycles anywhere"),
    ],
)
def test_a_broken_contract_is_caught(tmp_path: Path, module: str, line: str, contract: str) -> None:
    shutil.copytree(PACKAGE, tmp_path / "hayat_desk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "hayat_desk" / module).write_text(f'"""Breaks a contract."""\n{line}\n', encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1
    broken = [row for row in done.stdout.splitlines() if " BROKEN" in row]
    assert any(row.startswith(contract) for row in broken), done.stdout


WITH_QT = {"ui", "tour", "main", "__main__"}
WITHOUT_TABLES = {"ui", "tour", "printouts"}


def named_in(contract: str) -> set[str]:
    """Top-level parts of the program that a contract of pyproject.toml names as its sources."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contracts = [row for row in settings["contracts"] if row["name"].startswith(contract)]
    assert len(contracts) == 1
    return {name.removeprefix("hayat_desk.") for name in contracts[0]["source_modules"]}


def test_the_contracts_name_every_part_there_is() -> None:
    parts = {entry.stem for entry in PACKAGE.iterdir() if not entry.name.startswith("__pycache__")} - {
        "__init__"
    }
    assert parts - WITH_QT <= named_in("Qt lives only in ui")
    assert parts & WITHOUT_TABLES <= named_in("Screens and printouts never touch tables")
