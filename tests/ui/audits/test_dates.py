"""A date is typed at many doors, and each reads it alike: as people and papers write it, whole, kept as written."""

from __future__ import annotations

from datetime import date

import pytest

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.dates import Calendar, DateFlaw, WrittenDate
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.requests import Step
from hayat_desk.ui.kit.date_field import DateField, DayField
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.people import CorrectPersonPlace, PersonPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.page_kit import Office, Seat, same_words

HIJRI, GREGORIAN = Calendar.HIJRI, Calendar.GREGORIAN
SAME_DAY = (
    "1448/06/11هـ الموافق 2026/11/21م",
    "السبت 11 جمادى الآخرة 1448هـ الموافق 21 نوفمبر 2026م",
    "11 جماد2 1448",
    "1448؍06؍11",
    "1448\u201106\u201111",
    "يوم السبت الموافق 11/6/1448",
    "11 من شهر جمادى الثاني لعام 1448",
)
"""All of them 11/06/1448."""
DOORS = {
    "new_request",
    "correct_person",
    "request",
    "refer",
    "new_session",
    "outcome",
    "new_letter",
    "letterhead",
    "service",
    "channels",
    "seats",
    "calendar",
    "end_request",
    "consent",
    "inquiry",
    "call_back",
    "correction",
    "death",
    "amounts",
    "periods",
    "policy",
    "appeals",
    "wording",
}
"""The pages that ask for a date."""


def test_every_date_field_of_every_page_reads_what_papers_print(worked: Seat, contents: Office) -> None:
    met = set()
    for entry in all_pages():
        page = worked.open(contents.place(entry.place.key))
        if entry.place.key == "request":
            page.show_step(Step.DOCUMENTS)
        for field in page.findChildren(DateField):
            met.add(entry.place.key)
            for typed in SAME_DAY:
                field.set_text(typed)
                assert field.value() == WrittenDate(HIJRI, 1448, 6, 11), (entry.place.key, field.key, typed)
            field.set_text("1448/06/11هـ الموافق 2026/11/22م")
            with pytest.raises(InvalidValue) as differ:
                field.value()
            assert differ.value.flaw is DateFlaw.HALVES_DIFFER
            field.set_text("30/10/1400")
            if isinstance(field, DayField):
                with pytest.raises(InvalidValue) as shorter:
                    field.value()
                assert shorter.value.flaw is DateFlaw.NOT_IN_OUR_TABLE
            else:
                assert field.value() == WrittenDate(HIJRI, 1400, 10, 30)
            field.clear()
        asked = [one for one in page.findChildren(LineField) if "تاريخ" in one.name or "الميلاد" in one.name]
        assert all(isinstance(one, DateField) for one in asked), entry.place.key
    assert met == DOORS


def test_a_30th_that_our_table_has_not_is_kept_for_a_birth_and_said_so(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    page = seat.open(CorrectPersonPlace(person))
    page.form.birth.set_text("30/10/1400")
    assert "30 شوال 1400هـ الموافق ≈ 10 سبتمبر 1980م" in page.form.birth.echo.text()
    assert "كما كُتب" in page.form.birth.echo.text()
    page.primary()
    with seat.desk.look() as look:
        assert look.db.get_one(Person, person).birth == WrittenDate(HIJRI, 1400, 10, 30)
    seat.open(PersonPlace(person))
    assert "1400/10/30هـ الموافق ≈ 1980/09/10م" in bare(seat.words())


def test_halves_that_contradict_each_other_are_told_at_the_field_and_stay(seat: Seat) -> None:
    page = seat.open(CorrectPersonPlace(builders.a_person(seat.desk)))
    page.form.birth.set_text("1/7/1375هـ الموافق 14/2/1956م")
    page.primary()
    (said,) = same_words(page.form)
    assert "1375/07/01هـ" in bare(said)
    assert "1956/02/14م" in bare(said)
    assert page.form.birth.text() == "1/7/1375هـ الموافق 14/2/1956م"


def test_a_birth_ahead_is_refused_and_a_great_age_asked_about(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    page = seat.open(CorrectPersonPlace(person))
    page.form.birth.set_text("2030")
    page.primary()
    assert "لم يأتِ بعد" in page.form.birth.error()
    page.form.birth.set_text("1910")
    page.primary()
    assert "116" in bare(page.form.birth.error())
    page.form.birth.mending_target().setChecked(True)
    page.primary()
    with seat.desk.look() as look:
        assert look.db.get_one(Person, person).birth == WrittenDate(GREGORIAN, 1910)


def test_a_papers_dates_are_refused_or_asked_about_at_their_row(seat: Seat) -> None:
    request_id = builders.a_request(seat.desk)
    page = seat.open(RequestPlace(request_id))
    page.show_step(Step.DOCUMENTS)
    rows = {row.line.rule: row for row in page.documents.checklist.rows}
    expiring = rows[ValidityRule.EXPIRY_DATE]
    expiring.tick.setChecked(True)
    expiring.date.set_text("1/1/2060")
    page.primary()
    assert "30" in bare(expiring.date.error())
    assert page.step == Step.DOCUMENTS
    expiring.date.mending_target().setChecked(True)
    issued = rows.get(ValidityRule.MAX_AGE_HIJRI_MONTHS)
    if issued is not None:
        issued.tick.setChecked(True)
        issued.date.set_text("1/1/2030")
        page.primary()
        assert "الإصدار" in issued.date.error()
        issued.date.set_text("1/11/2026")
    page.primary()
    assert page.step is Step.REVIEW
    with seat.desk.look() as look:
        kept = [row.expires for row in look.db.get_one(SupportRequest, request_id).documents if row.expires]
    assert kept == [WrittenDate(GREGORIAN, 2060, 1, 1)]


def test_a_session_says_what_waited_on_its_day(seat: Seat) -> None:
    builders.a_raised_request(seat.desk)
    page = seat.open("new_session")
    assert "1" in bare(page.docket.words())
    page.form.held_on.show_day(date(2026, 11, 21))
    assert "ما رُفع بعد هذا اليوم" in page.docket.words()
    for name, present in zip(page.form.names, page.form.present, strict=True):
        name.set_text("هدى العتيبي")
        present.set_text("1")
    page.primary()
    (said,) = same_words(page.forms[0])
    assert said == page.form.held_on.error()
    assert "1448/06/12هـ" in bare(said)
