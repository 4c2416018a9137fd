"""How many lines of the layers that hold rules and data the tests run; no fewer than floors that only rise.

`dev.py test` loads this where it runs all tests, as `PYTEST_PLUGINS`: before a module of the program is imported.
Each worker counts by itself. A line that has run once is counted no more (`immediate`), so that counting costs
about 4 % of a run's time, where a tracer costs 60 %. Migrations are left out: Alembic loads them its own way.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import slipcover

ROOT = Path(__file__).resolve().parents[1]
FLOORS = Path(__file__).with_name("floors.toml")
LAYERS = ("policy", "vault", "records", "procedures")

Lines = dict[str, tuple[set[int], set[int]]]
"""File → its lines that ran, and all of them that could."""

_SOURCES = [str(ROOT / "hayat_desk" / layer) for layer in LAYERS]
_MATCHER = slipcover.FileMatcher(sources=_SOURCES, omit=["*/migrations/*"])
_COUNTER = slipcover.Slipcover(source=_SOURCES, omit=["*/migrations/*"], immediate=True)
_TOGETHER: Lines = {}

slipcover.ImportManager(_COUNTER, _MATCHER).__enter__()
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.pop("PYTEST_PLUGINS", None)  # no pytest that a test starts is to count


def floors() -> dict[str, float]:
    """The floor of each layer, in percent of its lines."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def counted() -> dict[str, tuple[list[int], list[int]]]:
    """What this process has run, in a form that goes from a worker to who started it."""
    files = _COUNTER.get_coverage()["files"]
    return {file: (one["executed_lines"], one["missing_lines"]) for file, one in files.items()}


def add(worker: Mapping[str, tuple[list[int], list[int]]], together: Lines) -> None:
    """Add what one worker has run to what the others have."""
    for file, (run, missed) in worker.items():
        seen, known = together.setdefault(Path(file).as_posix(), (set(), set()))
        seen.update(run)
        known.update(run, missed)


def percent(layer: str, lines: Lines) -> float:
    """How much of a layer has run, in percent of its lines; 0 of one that was never loaded."""
    files = [counts for file, counts in lines.items() if f"hayat_desk/{layer}/" in file]
    known = sum(len(all_lines) for _, all_lines in files)
    return 100 * sum(len(seen) for seen, _ in files) / known if known else 0.0


def fallen(lines: Lines, wanted: Mapping[str, float]) -> Iterator[str]:
    """A sentence for each layer of which less has run than its floor wants."""
    for layer in LAYERS:
        share = percent(layer, lines)
        if share < wanted[layer]:
            yield f"{layer}: {share:.2f} % of its lines ran, its floor is {wanted[layer]} %: test what is new in it"


def runs_all(config: pytest.Config) -> bool:
    """Whether no test was left out by a word of its name or a mark."""
    return not config.option.keyword and not config.option.markexpr


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """A worker has ended, and hands over what it has run."""
    add(getattr(node, "workeroutput", {}).get("lines", {}), _TOGETHER)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over in a worker; else judge, unless the run is red already."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["lines"] = counted()
        return
    if not _TOGETHER:  # without workers
        add(counted(), _TOGETHER)
    if not session.exitstatus and runs_all(session.config) and any(fallen(_TOGETHER, floors())):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say how much of each layer ran, and what has fallen below its floor."""
    if _TOGETHER and runs_all(config):
        shares = ", ".join(f"{layer} {percent(layer, _TOGETHER):.2f} %" for layer in LAYERS)
        terminalreporter.write_line(f"lines run: {shares}")
        for sentence in fallen(_TOGETHER, floors()):
            terminalreporter.write_line(sentence, red=True)
