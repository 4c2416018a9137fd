"""The short form of every fault test: no promise broken, and each control seen to fail."""

from __future__ import annotations

import os

import pytest

from tests.faults.outcome import Control, Outcome, judged
from tests.faults.run import FAULTS, SEED, Fault


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.provoke.__name__)
def test_fault_loses_nothing_and_its_control_does(fault: Fault) -> None:
    trials = int(os.environ.get("HAYAT_FAULT_TRIALS", fault.short))
    outcome = fault.provoke(trials, SEED)
    if outcome.skipped:
        pytest.skip(outcome.why)
    assert outcome.holds, outcome.row()
    assert outcome.trials == trials


def test_harness_whose_control_passes_does_not_hold() -> None:
    assert judged("x", 1, ["", ""], ["lost"]).holds
    assert not judged("x", 1, ["", ""], [""]).holds
    assert not judged("x", 1, ["", ""]).holds
    assert not judged("x", 1, ["", ""], ["lost"], [""]).holds
    assert not judged("x", 1, ["", "lost"], ["lost"]).holds
    assert not judged("x", 1, [], ["lost"]).holds


def test_row_has_its_six_columns() -> None:
    assert judged("kill", 7, ["", "lost 3"], ["lost"]).row() == "kill · 7 · 2 · 1 · yes · lost 3"
    skipped = Outcome("cut", 7, skipped=True, why="needs root")
    assert skipped.row() == "cut · 7 · 0 · 0 · - · skipped: needs root"
    assert skipped.control is Control.NONE
