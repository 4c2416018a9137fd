"""A boolean is handed over by its name: `draw(True)` says nothing to a reader. Ruff looks, by pyproject.toml."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, ROOT, text_files

RUFF = Path(sys.executable).with_name("ruff")
LIFTED = re.compile(r"# noqa: (FBT\d+)(.*)")
BY_PLACE = {"Qt's own", "a signal hands it over", "takes it by place alone"}


def breaches(source: str, path: str) -> set[str]:
    """The rules on booleans that a module of this path breaks, as `dev.py check` finds them."""
    done = subprocess.run(
        [RUFF, "check", "--quiet", "--output-format=concise", "--stdin-filename", path, "-"],
        cwd=ROOT,
        input=source,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return set(re.findall(r"\bFBT\d+", done.stdout))


@pytest.mark.parametrize(
    "path", ["hayat_desk/ui/kit/broken.py", "hayat_desk/policy/broken.py", "installer/a.py"]
)
def test_a_boolean_by_place_would_be_found(path: str) -> None:
    source = "def draw(of_page: bool, last: bool = False) -> None: ...\n\n\ndraw(True)\n"
    assert breaches(source, path) == {"FBT001", "FBT002", "FBT003"}


def test_in_tests_only_what_pytest_hands_over_is_left_to_it() -> None:
    source = "def test_it(asked: bool) -> None: ...\n\n\ndraw(True)\n"
    assert breaches(source, "tests/policy/test_broken.py") == {"FBT003"}


def test_a_boolean_by_name_is_in_order() -> None:
    source = (
        "def draw(*, of_page: bool = False) -> None: ...\n\n\ndraw(of_page=True)\nbutton.setEnabled(True)\n"
    )
    assert breaches(source, "hayat_desk/ui/kit/right.py") == set()


def test_the_rule_is_lifted_for_what_is_not_ours_alone() -> None:
    lifted = [
        (path.as_posix(), match[2].strip(" -—"))
        for path, text in text_files()
        if path.suffix == ".py" and path.parts[0] == PACKAGE.name
        for match in LIFTED.finditer(text)
    ]
    assert lifted
    assert [place for place in lifted if place[1] not in BY_PLACE] == []
