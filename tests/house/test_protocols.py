"""Screens wait, commit and are refused by the page's one protocol, but for those in a list with its reasons."""

import ast

import pytest

from tests.house.protocols import ALLOWED, UI, Way, ways_past
from tests.house.sources import parsed_modules

WORKER = "hayat_desk.ui.kit.background"


def test_only_what_is_listed_passes_by_the_protocol() -> None:
    taken = {(path.removeprefix(UI), way) for path, tree in parsed_modules(UI) for _, way in ways_past(tree)}
    assert taken == {(path, way) for path, reasons in ALLOWED.items() for way in reasons}


@pytest.mark.parametrize(
    ("source", "way"),
    [
        (f"from {WORKER} import Steps, run\nrun(a, b)", Way.WORKER),
        (f"from {WORKER} import run as begin\nself.later = begin", Way.WORKER),
        ("from hayat_desk.ui.kit import background\nbackground.run(a, b)", Way.WORKER),
        ("from hayat_desk.ui.kit import background as worker\nworker.run(a, b)", Way.WORKER),
        (f"import {WORKER}\n{WORKER}.run(a, b)", Way.WORKER),
        (f"import {WORKER} as worker\nworker.run(a, b)", Way.WORKER),
        ("with self._desk.work() as work:\n    file_scan(work)", Way.WORK),
        ("work = desk.work()", Way.WORK),
        ("try:\n    a()\nexcept DeskError as error:\n    b(error)", Way.REFUSAL),
        ("try:\n    a()\nexcept (OSError, errors.Trouble):\n    b()", Way.REFUSAL),
        (
            "from hayat_desk.errors import NotAllowed as No\ntry:\n    a()\nexcept No:\n    b()",
            Way.REFUSAL,
        ),
    ],
)
def test_a_way_of_its_own_would_be_found(source: str, way: Way) -> None:
    assert way in {one for _, one in ways_past(ast.parse(source))}


@pytest.mark.parametrize(
    "source",
    [
        f"from {WORKER} import Steps, forget\nforget(page, tell, self)",
        "self.busy.wait_for(task, then, self.show_error)",
        "self._waits.wait_for(task, then)",
        "if self.do(file_scan, paper) is None:\n    return",
        "try:\n    field.value()\nexcept InvalidValue as refusal:\n    form.tell([(field, refusal)])",
    ],
)
def test_the_protocol_is_not_found(source: str) -> None:
    assert list(ways_past(ast.parse(source))) == []
