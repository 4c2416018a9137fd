"""Start-up imports only what the first screen needs (DESIGN §3); the rest is imported where it is used."""

import json
import subprocess
import sys

import pytest

from tests.house.sources import ROOT, module_names

LATE = (
    "reportlab",
    "alembic",
    "pypdfium2",
    "xlsxwriter",
    "python_calamine",
    "pycrdt",
    "uharfbuzz",
    "fontTools",
    "zxingcpp",
    "stdnum",
    "psutil",
    "phonenumbers",
    "sqlalchemy",
    "pydoc",
    "ssl",
    "socket",
)
FIRST = ("hayat_desk.main", "hayat_desk.ui.app", "hayat_desk.ui.shell")


def loaded_by(*lines: str) -> set[str]:
    """Top-level names loaded by a fresh Python that runs these lines."""
    return loaded_by_each("\n".join(lines))[-1]


def loaded_by_each(*steps: str) -> list[set[str]]:
    """The top-level names loaded after each step of one fresh Python."""
    return [{name.partition(".")[0] for name in modules} for modules in modules_after_each(*steps)]


def modules_after_each(*steps: str) -> list[set[str]]:
    """The modules loaded after each step of one fresh Python."""
    program = "\nimport json, sys\nprint(json.dumps(list(sys.modules)))\n".join([*steps, ""])
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    lines = done.stdout.splitlines()[-len(steps) :]
    return [set(json.loads(line)) for line in lines]


def test_the_first_screen_loads_nothing_that_is_used_later() -> None:
    assert "hayat_desk.main" in module_names()
    first = [f"import {name}" for name in FIRST if name in module_names()]
    assert loaded_by(*first) & set(LATE) == set()


def test_the_page_of_the_day_loads_nothing_that_fills_the_page_of_outcomes() -> None:
    """It is the first page behind the lock; the control is the page that is filled so."""
    outcomes = {"hayat_desk.summaries.outcomes", "hayat_desk.summaries.outcome_lines"}
    today, later = modules_after_each(
        "import hayat_desk.summaries.today", "import hayat_desk.summaries.outcomes"
    )
    assert "hayat_desk.summaries.today" in today
    assert today & outcomes == set()
    assert outcomes <= later


def test_no_paper_loads_the_database() -> None:
    """Papers are drawn from values: what those are counted by, and the file, stay out of a process that draws."""
    loaded = loaded_by("import hayat_desk.printouts")
    assert "reportlab" in loaded
    assert loaded & {"sqlalchemy", "sqlcipher3", "nacl"} == set()


def test_the_first_paper_loads_nothing_that_the_warm_up_left() -> None:
    """So a drawn page would warm nothing else; the control is a paper that is drawn without a warm-up."""
    begun = "from tests.printouts import samples\n"
    begun += "from hayat_desk.ui.printing.drawing import draw_sheet, warm_up"
    draw = "draw_sheet('receipt', samples.FULL, samples.RECEIPT)"
    _, warmed, drawn = loaded_by_each(begun, "warm_up()", draw)
    assert drawn - warmed == set()
    cold, drawn = loaded_by_each(begun, draw)
    assert {"fontTools", "uharfbuzz", "reportlab"} <= drawn - cold


@pytest.mark.parametrize("name", ["reportlab", "alembic"])
def test_what_is_used_later_would_be_found(name: str) -> None:
    assert name in loaded_by(f"import {name}")


def test_what_brought_the_network_to_the_first_screen_would_still_bring_it() -> None:
    """The control of ssl, pydoc and socket: why the libraries of check digits and disks are imported where used."""
    assert {"stdnum", "psutil", "ssl", "pydoc", "socket"} <= loaded_by("import stdnum.luhn, psutil")
