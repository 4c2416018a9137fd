"""Nothing stands in the program that the program does not use; what waits for an issue is listed with it."""

from __future__ import annotations

import ast

import pytest

from tests.house.sources import imported_modules
from tests.house.unused import Reads, full_names, reads_of, unused

BY_WHOM = "issue 14: more users than one, and then the record says which of them it was"

WAITING = {
    "hayat_desk.policy.profile_shape.Association.neutral_name": "issue 15, line 3: neutral papers",
    "hayat_desk.policy.profile_shape.Profile.categories": "issue 16, line 1: the person's category",
    "hayat_desk.policy.profile_shape.Profile.retention": "issue 15, line 2: how long each record is kept",
    "hayat_desk.policy.retention.Retention.counted_from": "issue 15, line 2: how long each record is kept",
    "hayat_desk.records.committee.CommitteeSession.confirmed_by": BY_WHOM,
    "hayat_desk.records.journal.ValueVersion.journal_n": "the entry that it belongs to, for who erases values",
    "hayat_desk.records.office.Office.profile_key": "the record says with which profile the office was founded",
    "hayat_desk.records.opinions.Opinion.clarity": "read by the name of its question",
    "hayat_desk.records.opinions.Opinion.ease": "read by the name of its question",
    "hayat_desk.records.opinions.Opinion.speed": "read by the name of its question",
    "hayat_desk.records.requests.Declaration.profile_version": "the record says by which version it was worded",
    "hayat_desk.records.requests.Declaration.witnessed_by": BY_WHOM,
    "hayat_desk.records.requests.RequestDocument.sighted_by": BY_WHOM,
    "hayat_desk.records.requests.SupportRequest.told_by": BY_WHOM,
    "hayat_desk.records.wants.Want.closed_by": BY_WHOM,
    "hayat_desk.sample.days.Season.eid": "tests of the sample ask it: nobody came",
    "hayat_desk.tour.record.PrintedPaper.expected": "written with its record, as JSON",
    "hayat_desk.tour.record.Record.ok": "written with its record, as JSON",
    "hayat_desk.tour.record.TourStep.ms": "written with its record, as JSON",
    "hayat_desk.ui.kit.busy.Busy.is_waiting": "tests wait for it: the work is done elsewhere",
    "hayat_desk.ui.kit.marks._Marked.hitButton": "Qt asks it of the buttons that are so",
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
        ("hayat_desk.policy.amounts", "_MOST_RIYALS"),
        ("hayat_desk.policy.ids", "RequestId"),
        ("hayat_desk.records.requests", "SupportRequest.state"),
        ("hayat_desk.ui.people.pages", "PAGES"),
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


@pytest.mark.parametrize(
    ("read", "is_read"),
    [
        ("from a import LIMIT\nuse(LIMIT)", True),
        ("from a import LIMIT as most\nuse(most)", True),
        ("import a\nuse(a.LIMIT)", True),
        ("import a as other\nuse(other.LIMIT)", True),
        ("from b import LIMIT\nuse(LIMIT)", True),  # handed on
        ("from importlib import import_module\nuse(import_module(name).LIMIT)", True),
        ("from importlib import import_module as load\nmodule = load(name)\nuse(module.LIMIT)", True),
        ("from a import LIMIT", False),
        ("LIMIT = 3\nuse(LIMIT)", False),
        ("use(page.LIMIT)", False),
        ("def f(LIMIT):\n    return LIMIT", False),
        ("use('LIMIT')", False),
    ],
)
def test_an_equal_word_of_another_thing_is_no_read(read: str, *, is_read: bool) -> None:
    modules = {"a": "LIMIT = 2", "b": "from a import LIMIT", "c": read}
    names = set(full_names({name: ast.parse(source) for name, source in modules.items()}))
    assert bool({"a.LIMIT", "*.LIMIT"} & names) is is_read


def test_what_reads_only_itself_is_unused() -> None:
    modules = {"a": ast.parse("def walk(node):\n    return [walk(part) for part in node]")}
    assert "a.walk" not in set(full_names(modules))
