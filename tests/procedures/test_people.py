"""People's files: opened, looked into, corrected, and the need-to-know layer apart (T14, T26, T62, T66)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk
from hayat_desk.errors import Doubt, NotPermitted
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import IdentityKind, parse_identity
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures import people
from hayat_desk.records.journal import JournalEntry, ValueVersion
from hayat_desk.records.people import Person
from tests import builders


def _person(desk: Desk, person_id: PersonId) -> Person:
    with desk.look() as look:
        return look.db.get_one(Person, person_id)


def _acts(desk: Desk) -> list[tuple[str, str]]:
    with desk.look() as look:
        rows = look.db.scalars(select(JournalEntry).order_by(JournalEntry.n))
        return [(row.act, row.fields) for row in rows]


def test_a_new_file_has_everything_as_told_and_an_applicant_number(desk: Desk) -> None:
    """T66: the file number comes only after the decision."""
    entry = builders.a_person_entry(contact_note="لا يُتصل مساءً")
    with desk.work() as work:
        person = people.register_person(work, entry)
    kept = _person(desk, person)

    assert (kept.name, kept.identity, kept.birth, kept.sex, kept.telephone) == (
        entry.name,
        entry.identity,
        entry.birth,
        entry.sex,
        entry.phone,
    )
    assert (kept.city, kept.district, kept.contact_note) == ("عرعر", "الصالحية", "لا يُتصل مساءً")
    assert (kept.applicant_number, kept.file_number) == ("1448-01-1-00001", None)
    assert kept.created_by == desk.clerk.id


def test_a_first_name_is_enough(desk: Desk) -> None:
    """T14."""
    entry = people.PersonEntry(name=PersonName("نورة"), identity=parse_identity(IdentityKind.NONE, ""))
    with desk.work() as work:
        person = people.register_person(work, entry)

    assert (_person(desk, person).name.full, _person(desk, person).telephone) == ("نورة", None)


def test_a_birth_is_kept_as_written_in_its_calendar(desk: Desk) -> None:
    person = builders.a_person(desk, birth=builders.written("١/٧/١٣٧٥ هـ"))

    with desk.database.raw() as raw:
        assert raw.execute("SELECT birth FROM person").fetchall() == [("hijri 1375-07-01",)]
    assert _person(desk, person).birth == builders.written("1/7/1375")


def test_a_correction_tells_its_fields_in_the_journal_and_its_values_beside(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(city="رفحاء", contact_note="مساءً"))

    act, fields = _acts(desk)[-1]
    assert (act, set(fields.split())) == ("correct_person", {"city", "contact_note"})
    with desk.look() as look:
        of_city = select(ValueVersion).where(ValueVersion.field == "city", ValueVersion.subject_id == person)
        versions = list(look.db.scalars(of_city.order_by(ValueVersion.journal_n)))
    assert [(one.old, one.new) for one in versions] == [(None, "عرعر"), ("عرعر", "رفحاء")]


def test_confirming_the_same_data_is_no_correction(desk: Desk) -> None:
    """T25."""
    person = builders.a_person(desk)
    before = _acts(desk)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry())

    assert _acts(desk) == before
    assert _person(desk, person).rev == 1


def test_no_name_or_number_stands_in_the_journal(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        people.keep_sensitive(
            work, person, people.Sensitive(diagnosis="ورم حميد", monthly_income=Money(4200_00))
        )
        people.see_sensitive(work, person)
        people.open_file(work, person)

    with desk.database.raw() as raw:
        told = repr(raw.execute("SELECT * FROM journal").fetchall())
    for secret in ("نورة", "الشمري", "1000000008", "550000001", "ورم", "4200", "الصالحية"):
        assert secret not in told


def test_each_look_at_sensitive_data_is_journaled_even_where_there_are_none(desk: Desk) -> None:
    """DESIGN §4.6."""
    person = builders.a_person(desk)
    with desk.work() as work:
        assert people.see_sensitive(work, person) == people.Sensitive(diagnosis="")

    assert _acts(desk)[-1] == ("see_sensitive", "")


def test_sensitive_data_come_back_as_kept(desk: Desk) -> None:
    person = builders.a_person(desk)
    told = people.Sensitive(diagnosis="ورم حميد", monthly_income=Money(4200_00))
    with desk.work() as work:
        people.keep_sensitive(work, person, told)
    with desk.work() as work:
        assert people.see_sensitive(work, person) == told


@pytest.mark.parametrize("odd", [Money(0), Money(900_000_00)])
def test_an_odd_income_once_confirmed_is_not_asked_about_while_it_stands(desk: Desk, odd: Money) -> None:
    person = builders.a_person(desk)
    told = people.Sensitive(diagnosis="ورم حميد", monthly_income=odd)
    with pytest.raises(Doubt) as asked, desk.work() as work:
        people.keep_sensitive(work, person, told)
    with desk.work() as work:
        people.keep_sensitive(work, person, replace(told, confirmed=frozenset({asked.value.flaw})))

    with desk.work() as work:
        people.keep_sensitive(work, person, replace(told, diagnosis="ورم خبيث"))
        assert people.see_sensitive(work, person) == replace(told, diagnosis="ورم خبيث")
    with desk.work() as work:
        people.keep_sensitive(work, person, replace(told, monthly_income=Money(4200_00)))
    with pytest.raises(Doubt), desk.work() as work:
        people.keep_sensitive(work, person, told)  # told anew: asked anew


def test_an_income_taken_at_the_desk_leaves_the_diagnosis_and_shows_nothing(desk: Desk) -> None:
    """Who may take requests but not see sensitive data can write the income down, and only that."""
    person = builders.a_person(desk)
    with desk.work() as work:
        people.keep_sensitive(
            work, person, people.Sensitive(diagnosis="ورم حميد", monthly_income=Money(4200_00))
        )
    clerk = builders.without(desk, Permission.SEE_SENSITIVE)
    with clerk.work() as work:
        people.declare_income(work, person, Money(5100_00), frozenset())
    with pytest.raises(NotPermitted), clerk.work() as work:
        people.see_sensitive(work, person)

    with desk.work() as work:
        assert people.see_sensitive(work, person) == people.Sensitive(
            diagnosis="ورم حميد", monthly_income=Money(5100_00)
        )


def test_two_screens_that_correct_one_person_do_not_overwrite_each_other_unseen(desk: Desk) -> None:
    """Each act reads the newest state under the write lock; the last entry stands, and both are told."""
    person = builders.a_person(desk)
    for district in ("الأولى", "الثانية"):
        with desk.work() as work:
            people.correct_person(work, person, builders.a_person_entry(district=district))

    assert _person(desk, person).district == "الثانية"
    assert [act for act, _ in _acts(desk)].count("correct_person") == 2
