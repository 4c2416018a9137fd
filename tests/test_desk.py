"""The one place that commits: whole or not at all, and never without its journal."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.ids import PersonId
from hayat_desk.procedures import people
from hayat_desk.records.journal import JournalEntry, ValueVersion, first_broken_entry
from hayat_desk.records.people import Person
from tests import builders


def _entries(desk: Desk) -> list[JournalEntry]:
    with desk.look() as look:
        return list(look.db.scalars(select(JournalEntry).order_by(JournalEntry.n)))


def test_an_exception_rolls_everything_back(desk: Desk) -> None:
    before = len(_entries(desk))
    with pytest.raises(ZeroDivisionError):
        _register_and_fail(desk)

    assert len(_entries(desk)) == before
    with desk.look() as look:
        assert look.db.scalars(select(Person)).all() == []
    assert _person(desk, builders.a_person(desk)).applicant_number == "1448-01-1-00001"  # no number was lost


def _register_and_fail(desk: Desk) -> None:
    with desk.work() as work:
        people.register_person(work, builders.a_person_entry())
        raise ZeroDivisionError


def _person(desk: Desk, person_id: PersonId) -> Person:
    with desk.look() as look:
        return look.db.get_one(Person, person_id)


def test_a_change_without_a_note_is_refused(desk: Desk) -> None:
    """Nothing is changed that the journal does not tell."""
    person = builders.a_person(desk)
    with pytest.raises(RuntimeError, match="no act was noted"), desk.work() as work:
        work.db.get_one(Person, person).district = "أخرى"

    assert _person(desk, person).district == "الصالحية"


def test_a_change_is_journaled_with_its_fields_and_no_personal_text(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(district="المساعدية"))

    entry = _entries(desk)[-1]
    assert (entry.act, entry.subject_id, entry.fields) == ("correct_person", person, "district")
    with desk.look() as look:
        version = look.db.scalars(select(ValueVersion).where(ValueVersion.journal_n == entry.n)).one()
    assert (version.old, version.new) == ("الصالحية", "المساعدية")


def test_the_look_at_a_file_is_journaled(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        people.open_file(work, person)

    assert (_entries(desk)[-1].act, _entries(desk)[-1].fields) == ("open_file", "")


def test_the_journal_is_whole_and_a_tampered_one_is_told_by_its_entry(desk: Desk) -> None:
    builders.a_signed_request(desk)
    with desk.look() as look:
        assert first_broken_entry(look.db) is None

    with desk.database.raw() as raw:
        raw.execute("DROP TRIGGER journal_is_not_changed")
        raw.execute("UPDATE journal SET act = 'nothing' WHERE n = 3")

    with desk.look() as look:
        assert first_broken_entry(look.db) == 3


@pytest.mark.parametrize("statement", ["UPDATE journal SET act = 'x'", "DELETE FROM journal"])
def test_the_journal_is_append_only(desk: Desk, statement: str) -> None:
    builders.a_person(desk)
    with pytest.raises(DBAPIError, match="append-only"), desk.work() as work:
        work.db.execute(text(statement))


def test_a_look_changes_nothing(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.look() as look:
        look.db.get_one(Person, person).district = "أخرى"
        look.db.flush()

    assert _person(desk, person).district == "الصالحية"


def test_numbers_have_no_gap_and_begin_again_with_the_hijri_year(desk: Desk, clock: MovableClock) -> None:
    first = [_person(desk, builders.a_person(desk)).applicant_number for _ in range(3)]
    clock.later(days=230)  # into 1449
    builders.confirm_clock(desk)

    assert first == ["1448-01-1-00001", "1448-01-1-00002", "1448-01-1-00003"]
    assert _person(desk, builders.a_person(desk)).applicant_number == "1449-01-1-00001"
