"""The page of a death, and what the screens offer afterwards: nothing that is then refused (T83)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QCheckBox

from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.people import Sex
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import deaths
from hayat_desk.procedures.deaths import DeathEntry
from hayat_desk.tour.hand import breathe
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.marks import ChoiceButton
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.people import DeathPlace, PersonPlace
from hayat_desk.ui.places.reception import VisitPlace
from hayat_desk.ui.places.requests import EndRequestPlace, NewRequestPlace, RequestPlace
from tests import builders
from tests.ui.page_kit import Office, Seat

MALE_WORDS = ("توفي ", "إليه ", "يذكره ", "حيًّا", "صاحب الطلب", "رحمه الله")
FEMALE_WORDS = ("توفيت", "إليها", "يذكرها", "حيّة", "صاحبة الطلب", "رحمها الله")


def die(seat: Seat, person: PersonId, days_ago: int = 0) -> None:
    with seat.desk.work() as work:
        day = work.today - timedelta(days=days_ago)
        entry = DeathEntry(died_on=day, said_by="ابنها", to_heirs=False)
        deaths.record_death(work, person, entry)


def read(seat: Seat) -> str:
    return bare(seat.words())


@pytest.mark.parametrize(
    ("sex", "of_the_other"), [(Sex.FEMALE, MALE_WORDS), (Sex.MALE, FEMALE_WORDS)], ids=["her", "him"]
)
def test_the_pages_speak_of_a_woman_as_a_woman_and_of_a_man_as_a_man(
    seat: Seat, sex: Sex, of_the_other: tuple[str, ...]
) -> None:
    person = builders.a_person(seat.desk, sex=sex)
    request_id = builders.a_request(seat.desk, person)
    seat.open(EndRequestPlace(request_id))
    read_words = read(seat)
    seat.open(DeathPlace(person))
    read_words += read(seat)
    die(seat, person)
    for place in (DeathPlace(person), PersonPlace(person), EndRequestPlace(request_id)):
        seat.open(place)
        read_words += read(seat)
    assert [words for words in of_the_other if words in read_words] == []
    own = FEMALE_WORDS if sex is Sex.FEMALE else MALE_WORDS
    assert [words for words in own if words not in read_words] == []  # the control: each is somewhere


def test_of_a_person_without_requests_it_says_that_nothing_ends(seat: Seat) -> None:
    seat.open(DeathPlace(builders.a_person(seat.desk)))
    seat.reads("لا طلب جاريًا في هذا الملف")


def test_a_day_before_what_she_did_is_asked_about_once_at_its_field(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    builders.a_request(seat.desk, person)
    page = seat.open(DeathPlace(person))
    page.died_on.show_day(seat.desk.today - timedelta(days=1))
    page.said_by.set_text("ابنها")
    page.primary()
    seat.reads("سُجّل حضور أو توقيع أو استلام")
    tick = page.died_on.mending_target()
    assert isinstance(tick, QCheckBox)
    tick.setChecked(True)
    page.primary()
    seat.reads("أُثبتت الوفاة")


def test_the_age_stops_at_the_death(seat: Seat) -> None:
    person = builders.a_person(seat.desk, birth=builders.written("2000-11-22"))
    seat.open(PersonPlace(person))
    seat.reads("26 سنة")
    die(seat, person, days_ago=3)
    seat.open(PersonPlace(person))
    seat.reads("25 سنة")


def test_the_warning_is_in_sight_when_the_page_opens_with_large_letters(
    seat: Seat, qapp: QApplication
) -> None:
    person = builders.a_person(seat.desk)
    builders.a_request(seat.desk, person)
    apply_theme(qapp, ThemeName.LIGHT, 200)
    seat.window.resize(1366, 768)
    page = seat.open(DeathPlace(person))
    breathe(100)
    seen = QRect(page.mapToGlobal(page.rect().topLeft()), page.size())
    whole = QRect(page.follows.mapToGlobal(page.follows.rect().topLeft()), page.follows.size())
    apply_theme(qapp, ThemeName.LIGHT, 100)
    assert seen.contains(whole)


def test_no_page_of_hers_offers_what_is_then_refused(worked: Seat, contents: Office) -> None:
    die(worked, contents.person)
    for place, buttons in (
        (PersonPlace(contents.person), ("طلب جديد", "إحالة")),
        (RequestPlace(contents.raised), ("إحالة", "نموذج الطلب", "إنهاء الطلب")),
        (EndRequestPlace(contents.raised), ("استئناف الطلب", "خطاب الإنهاء", "إنهاء الطلب")),
        (OutcomePlace(contents.raised), ("تظلّم", "إنهاء الطلب")),
    ):
        page = worked.open(place)
        offered = [one.words() for one in page.findChildren(Button) if one.isVisibleTo(page)]
        assert [one for one in offered if any(words in one for words in buttons)] == [], place
        worked.reads("توفيت في")  # and why


def test_about_her_relatives_follow_up_what_is_left(worked: Seat, contents: Office) -> None:
    die(worked, contents.person)
    page = worked.open(VisitPlace(person_id=contents.person))
    page.purpose.choose(Purpose.FOLLOW_UP)
    assert len(page.purpose.findChildren(ChoiceButton)) == 1


@pytest.mark.parametrize("is_put_away", [False, True])
def test_her_identity_typed_for_a_new_file_leads_to_hers(seat: Seat, is_put_away: bool) -> None:
    person = builders.a_person(seat.desk)
    if is_put_away:
        with seat.desk.work() as work:
            deaths.put_away_file(work, person)
    else:
        die(seat, person)
    page = seat.open(NewRequestPlace())
    page.form.take_name("فضة ناصر")
    page.form.number.set_text("1000000008")
    page.primary()
    seat.reads("ملف مُنحّى" if is_put_away else "وفاة مثبتة")
    page.twins.found.focus_first()
    seat.hand.press("Enter")
    assert seat.page(PersonPage).person_id == person
