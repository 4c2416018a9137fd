"""The stages of a sitting: each is followed by what the table says, and by nothing else."""

from itertools import product

import pytest
from pytestqt.qtbot import QtBot

from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.shell.sitting import AT_WORKER, FOLLOWING, Sitting, SittingStage
from tests.ui.conftest import FoundedFolder
from tests.ui.program_kit import Start, closed, unlocked


def sitting_of(start: Start, office: FoundedFolder, qtbot: QtBot) -> Sitting:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    assert program._sitting is not None
    return program._sitting


def test_every_stage_is_followed_by_those_of_the_table_alone(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    sitting = sitting_of(start, office, qtbot)
    moved: set[tuple[SittingStage, SittingStage]] = set()
    for before, after in product(SittingStage, SittingStage):
        sitting.stage = before
        if after in FOLLOWING[before]:
            sitting.move(after)
            moved.add((before, after))
        else:
            with pytest.raises(RuntimeError, match=f"{after.name} does not follow {before.name}"):
                sitting.move(after)
            assert sitting.stage is before
    assert len(moved) == 12
    sitting.stage = SittingStage.WORKING


def test_whoever_sits_gets_out_of_every_stage_and_into_none_that_is_over() -> None:
    assert set(FOLLOWING) == set(SittingStage)
    assert all(
        SittingStage.OVER in FOLLOWING[stage] for stage in SittingStage if stage is not SittingStage.OVER
    )
    assert FOLLOWING[SittingStage.OVER] == frozenset()
    assert all(SittingStage.WORKING in FOLLOWING[stage] for stage in AT_WORKER | {SittingStage.ASKING})


def test_the_workplace_rests_only_while_the_worker_has_the_office(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    sitting = sitting_of(start, office, qtbot)
    for stage in (
        SittingStage.ASKING,
        SittingStage.COPYING,
        SittingStage.ASKING,
        SittingStage.COPYING,
        SittingStage.WORKING,
        SittingStage.RESTORING,
    ):
        sitting.move(stage)
        assert sitting.place.isEnabled() == (stage not in AT_WORKER)
    sitting.move(SittingStage.WORKING)


def test_a_copy_that_cannot_begin_a_second_time_asks_again(
    start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the worker has answered, nobody above would catch what is raised: the window would stay for ever."""
    program = start(office.folder)
    place = unlocked(program, office, qtbot)

    def break_down(*_: object) -> None:
        raise LookupError

    def first_time(*_: object) -> None:
        monkeypatch.setattr(type(place), "show_closing", break_down)
        raise LookupError

    monkeypatch.setattr("hayat_desk.ui.shell.closing.back_up_if_allowed", first_time)
    next_answer("again")
    next_answer("close")
    closed(program, qtbot)
