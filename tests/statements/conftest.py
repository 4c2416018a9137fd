"""A small real office in which everything has happened once, and the same grown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures import endings, office, people, replies
from hayat_desk.records.request_lists import requests_in
from tests import builders
from tests.data.make_sample import make_sample
from tests.statements.acts import do_the_rest, watching
from tests.statements.asked import Asked, listening
from tests.statements.grown import copies_of, grow
from tests.statements.readings import Subjects, subjects

PAST = range(1, 71)
"""Copies of the office that are over: more than any list shows, so that none grows with those that follow."""
MORE = range(71, 111)

FEW, MANY = range(1, 4), range(1, 10)
"""Copies of the office that are not over: a few, and thrice as many."""


@dataclass(frozen=True)
class Lived:
    """The file of a small office, closed, and what its procedures asked while it was lived through."""

    path: Path
    acts: Asked
    acts_done: frozenset[str]
    subjects: Subjects

    def opened(self, folder: Path) -> Desk:
        """A desk over a copy of it."""
        clock = builders.sunday_clock()
        clock.later(days=6)
        return builders.seated(builders.copied(self.path, folder / "office.db"), clock)


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """Made by the procedures: what a sample of the newest schema holds, and work that is still open."""
    path = tmp_path_factory.mktemp("statements") / "office.db"
    with listening() as acts, watching() as done:
        make_sample(path)
        clock = builders.sunday_clock()
        clock.later(days=5)
        aside = builders.seated(builders.copied(path, tmp_path_factory.mktemp("aside") / "office.db"), clock)
        do_the_rest(aside)
        aside.close()
        desk = builders.seated(path, clock)
        appealed = builders.a_decided_request(desk)
        with desk.work() as work:
            replies.prepare_letter(work, appealed)
            (ended,) = requests_in(work.db, (RequestState.ENDED,))
            endings.prepare_ending_letter(work, RequestId(ended.id))
        builders.a_raised_request(desk)
        builders.a_session(desk)
        person = builders.a_person(desk)
        builders.a_raised_request(desk, person)
        with desk.work() as work:
            people.prepare_extract(work, person)
            office.confirm_clock(work)
    with desk.look() as look:
        chosen = subjects(look.db)
    desk.close()
    at = next(at for at, text in enumerate(acts.texts) if text.startswith("INSERT INTO office"))
    asked = Asked(acts.statements[at:])  # ahead of it the migrations make the tables
    return Lived(path, asked, frozenset(done.names), chosen)


@pytest.fixture(scope="module")
def small(lived: Lived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The small office; the tests only look."""
    desk = lived.opened(tmp_path_factory.mktemp("small"))
    yield desk
    desk.close()


@pytest.fixture(scope="module", params=["more people", "more of the same person and session"])
def busy_and_busier(
    request: pytest.FixtureRequest, lived: Lived, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desk, Desk]]:
    """The office with a few times the work, and with thrice that."""
    shared = frozenset({"person", "committee_session"}) if "same" in request.param else frozenset()
    without = frozenset({"person_search", "session_member", "sensitive_detail"}) if shared else frozenset()
    desks = [lived.opened(tmp_path_factory.mktemp("busy")) for _ in range(2)]
    for desk, numbers in zip(desks, (FEW, MANY), strict=True):
        with desk.database.writer() as db:
            grow(db, copies_of(db, over=False, shared=shared, without=without), numbers)
    yield desks[0], desks[1]
    for desk in desks:
        desk.close()


@pytest.fixture(scope="module")
def old_and_older(lived: Lived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Desk]]:
    """The small office after years, and after half as many more; nothing of its own has changed in them."""
    old = lived.opened(tmp_path_factory.mktemp("old"))
    with old.database.writer() as db:
        copies = copies_of(db, over=True, without=frozenset({"draft"}))
        grow(db, copies, PAST)
    folder = tmp_path_factory.mktemp("older")
    old.close()
    older = builders.seated(builders.copied(old.database.path, folder / "office.db"), old.clock)  # type: ignore[arg-type]
    with older.database.writer() as db:
        grow(db, copies, MORE)
    yield old, older
    old.close()
    older.close()
