"""The office for measuring: its rows are whole, its search finds, its numbers go on."""

from pathlib import Path

from sqlalchemy import select

from hayat_desk.policy.due import DueKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures.people import register_person
from hayat_desk.records.journal import first_broken_entry
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.finding import find
from hayat_desk.summaries.today import today_summary
from tests import builders
from tests.bench.large import make_large_office
from tests.sample.conftest import NOW


def test_a_large_office_is_searched_listed_and_goes_on(tmp_path: Path) -> None:
    desk = make_large_office(tmp_path / "large", 1200, 600, clock=NOW)
    try:
        with desk.look() as look:
            people = list(look.db.scalars(select(Person)))
            assert len(people) == 1200
            assert all(one.folded_name for one in people)
            newest = max(people, key=lambda one: one.applicant_number)
            assert [one.id for one in find(look, newest.applicant_number).numbers] == [newest.id]
            states = set(look.db.scalars(select(SupportRequest.state)))
            assert states == set(RequestState)
            assert today_summary(look).due[DueKind.WAITING].lines
            assert first_broken_entry(look.db) is None
            taken = newest.applicant_number
        with desk.work() as work:
            added = register_person(work, builders.a_person_entry())
            number = work.db.get_one(Person, added).applicant_number
        assert int(number[-5:]) == int(taken[-5:]) + 1
    finally:
        desk.close()
