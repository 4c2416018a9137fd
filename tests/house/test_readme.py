"""The README's journey, step by step: every screen, procedure, rule, record and paper it names exists."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from tests.house.sources import ROOT

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
