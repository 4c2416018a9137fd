"""Nothing stands in the program that the program does not use; what waits for an issue is listed with it."""

from __future__ import annotations

import pytest

from tests.house.sources import imported_modules
from tests.house.unused import Reads, reads_of, unused

WAITING = {
    "hayat_desk.policy.profile_shape.Association.neutral_name": "issue 15, line 3: neutral papers",
    "hayat_desk.policy.profile_shape.Profile.categories": "issue 16, line 1: the person's category",
    "hayat_desk.policy.profile_shape.Profile.retention": "issue 15, line 2: how long each record is kept",
    "hayat_desk.policy.retention.Retention.counted_from": "issue 15, line 2: how long each record is kept",
    "hayat_desk.sample.days.Season.eid": "tests of the sample ask it: nobody came",
    "hayat_desk.tour.record.PrintedPaper.expected": "written with its record, as JSON",
    "hayat_desk.tour.record.Record.ok": "written with its record, as JSON",
    "hayat_desk.tour.record.TourStep.ms": "written with its record, as JSON",
    "hayat_desk.ui.kit.busy.Busy.is_waiting": "tests wait for it: the work is done elsewhere",
    "hayat_desk.ui.kit.worklist.Worklist.is_filled": "tests wait for it: rows come in portions",
    "hayat_desk.vault.arriving.FileState.node": "compared with its record",
    "hayat_desk.vault.key_contents.Owner.seal": "compared with its record",
    "hayat_desk.vault.keys.KeyFile.add_user": "issue 14: more users than one",
    "hayat_desk.vault.keys.KeyFile.remove_user": "issue 14: more users than one",
}
"""What nothing reads, and why it stands all the same. It only grows shorter."""


@pytest.fixture(scope="module")
def reads() -> Reads:
    """What the program and its installer read; gathered where it is asked for, not in every worker."""
    return reads_of("hayat_desk", "installer")


def test_all_that_is_defined_is_used_or_waits_for_its_issue(reads: Reads) -> None:
    assert unused(imported_modules(), reads) == sorted(WAITING)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("hayat_desk.policy.amounts", "Money"),
        ("hayat_desk.policy.amounts", "Money.in_words"),
        ("hayat_desk.records.office", "the_office"),
        ("hayat_desk.policy.profile_shape", "RequiredDocument.official_identity"),
        ("hayat_desk.ui.kit.icons", "Icon.RECEPTION"),
        ("hayat_desk.vault.keys", "KeyFile.unlock"),
    ],
)
def test_what_nothing_reads_would_be_found(reads: Reads, module: str, name: str) -> None:
    modules = [one for one in imported_modules(module) if one.__name__ == module]
    assert f"{module}.{name}" not in unused(modules, reads)
    assert f"{module}.{name}" in unused(modules, reads.without(name.rpartition(".")[2]))


def test_methods_that_a_foreign_base_calls_are_used(reads: Reads) -> None:
    modules = imported_modules("hayat_desk.ui.shell.window") + imported_modules("hayat_desk.records.base")
    assert unused(modules, reads.without("closeEvent").without("process_bind_param")) == []
