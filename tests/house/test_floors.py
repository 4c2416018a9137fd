"""What the tests run of the layers that hold rules and data may not fall (`tests/floors.toml`)."""

import os
import subprocess
import sys
import tomllib

import pytest

from installer.dev import FLOORS
from tests.house.sources import PACKAGE, ROOT

WANTED = tomllib.loads((ROOT / "tests" / "floors.toml").read_text(encoding="utf-8"))


def run_with_floors(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A few real tests, counted as all of them are."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *arguments],
        cwd=ROOT,
        env={**surroundings, "PYTEST_PLUGINS": FLOORS, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_layer_has_a_floor_that_says_something() -> None:
    assert sorted(WANTED) == ["policy", "procedures", "records", "vault"]
    assert all((PACKAGE / layer).is_dir() and 75 <= floor <= 100 for layer, floor in WANTED.items())


def test_tests_that_run_too_little_are_red_though_they_pass() -> None:
    """The control: one green file of tests runs less of each layer than its floor wants."""
    done = run_with_floors("-n", "1", "tests/policy/test_replies.py")
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout + done.stderr
    assert "passed" in done.stdout
    for layer, floor in WANTED.items():
        assert f"{layer}: " in done.stdout
        assert f"its floor is {floor} %" in done.stdout
    assert "policy 0.00 %" not in done.stdout, "nothing was counted"
