"""الاستقبال: search before create; what was typed goes along; likely twins are asked about (T25, T44–T51)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.people import parse_identity, parse_phone
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Direction, Purpose
from hayat_desk.records.people import NotSamePerson, Person
from hayat_desk.tour.hand import until
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.reception import VisitPlace
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from hayat_desk.ui.reception.reception_page import ReceptionPage
from hayat_desk.ui.reception.visit_page import VisitPage
from hayat_desk.ui.requests.new_request_page import NewRequestPage
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.requests.requests_page import RequestsPage
from tests import builders
from tests.ui.page_kit import NOURA_ID, Seat, focus_is_in


def people_in(desk: Desk) -> int:
    with desk.look() as look:
        return look.db.query(Person).count()


def to_new_request(seat: Seat, typed: str) -> NewRequestPage:
    """Search, find nobody or take none of those found, and open a file: keys alone."""
    seat.hand.press("F2")
    page = seat.page(ReceptionPage)
    seat.hand.type(typed)
    seat.hand.press("Enter")
    if page.anew.isVisible():
        seat.hand.tab_to(page.anew)
    seat.hand.press("Enter")
    seat.page(VisitPage)
    seat.hand.press("2", "Enter")
    return seat.page(NewRequestPage)


def test_reception_opens_with_the_cursor_in_the_search_and_no_way_to_create(seat: Seat) -> None:
    """Rule 12; T56 the greeting."""
    seat.hand.press("F2")
    page = seat.page(ReceptionPage)

    assert focus_is_in(page.search)
    assert not page.create_file.isVisible()
    assert not page.anew.isVisible()
    assert page.greeting.text().strip()


def test_nobody_found_says_what_to_try_and_offers_a_new_file(seat: Seat) -> None:
    """Rule 52."""
    seat.hand.press("F2")
    page = seat.page(ReceptionPage)
    seat.hand.type("لطيفة")
    seat.hand.press("Enter")

    assert "«لطيفة»" in seat.words()
    assert focus_is_in(page.create_file)
    assert not page.found.isVisible()


@pytest.mark.parametrize(
    ("typed", "field", "carried"),
    [
        (NOURA_ID, "identity_number", NOURA_ID),
        ("١٠٠٠٠٠٠٠٠٨", "identity_number", NOURA_ID),
        ("۰۵۵۰۰۰۰۰۰۷", "phone", "0550000007"),
        ("+966 55 000 0007", "phone", "+966 55 000 0007"),
        ("لطيفة", "first", "لطيفة"),
        ("أم كلثوم بنت عبدالله", "first", "أم كلثوم"),
        ("عبد الله سالم الشمري", "first", "عبد الله"),
        ("+9660550000007", "phone", "+9660550000007"),
        ("٠٥٥‑٠٠٠‑٠٠٠٧", "phone", "055‑000‑0007"),
    ],
)
def test_what_was_searched_for_goes_along_into_the_new_file(
    seat: Seat, typed: str, field: str, carried: str
) -> None:
    """Rule 12."""
    page = to_new_request(seat, typed)

    found = page.form.field(field)
    assert found is not None
    assert found.text() == carried


def test_a_name_of_several_words_is_carried_part_by_part(seat: Seat) -> None:
    form = to_new_request(seat, "ريم ناصر محمد بن حمد العتيبي").form

    parts = [field.text() for field in (form.first, form.father, form.grandfather, form.family)]
    assert parts == ["ريم", "ناصر", "محمد بن حمد", "العتيبي"]


def test_near_matches_say_enough_to_know_the_person_by_and_no_more(seat: Seat) -> None:
    """Rule 12: name, birth, the last four of the phone; not the identity number."""
    builders.a_person(seat.desk)
    seat.hand.press("F2")
    page = seat.page(ReceptionPage)
    seat.hand.type("نوره الشمرى")
    seat.hand.press("Enter")

    assert len(page.found.rows) == 1
    assert focus_is_in(page.found.rows[0])
    told = page.found.rows[0].accessibleName()
    assert "نورة سالم فهد الشمري" in told
    assert "•••0001" in told
    assert "1375/07/01" in told
    assert NOURA_ID not in told
    assert "0550000001" not in told


@pytest.mark.parametrize("key", ["reception", "people"])
def test_no_search_breaks_the_page_or_finds_everybody(seat: Seat, key: str) -> None:
    """Anything may be pasted into the search; what cannot be searched for is said at the box."""
    builders.a_person(seat.desk)
    page = seat.open(key)
    for typed in ("ي" * 20_000, "نو\x00رة", "' OR 1=1 --", '%_*"(', "\u202e123", "\u2028", "🙂", "<b>x</b>"):
        page.search.set_text(typed)
        page.search.setFocus()
        seat.hand.press("Enter")
        assert page.search.text() == typed
        assert page.found.rows == []
        assert bool(page.search.error()) == (len(typed) > 256 or "\x00" in typed), typed
    page.search.set_text("نورة")
    page.search.setFocus()
    seat.hand.press("Enter")
    assert not page.search.error()
    assert len(page.found.rows) == 1


def test_the_visit_offers_the_channels_of_the_policy_in_its_order(seat: Seat) -> None:
    """T44–T51 and rule 13: eight, in the policy's words, the interview chosen."""
    page = seat.open("visit")

    offered = [button.accessibleName() for button in page.channel._group.buttons()]
    assert offered == [channel.label for channel in seat.desk.profile.channels]
    assert len(offered) == 8
    assert page.channel.value() is ChannelKind.INTERVIEW
    assert focus_is_in(page.purpose)


@pytest.mark.parametrize("digit", ["1", "2", "3"])
def test_a_digit_and_enter_choose_the_purpose(seat: Seat, digit: str) -> None:
    """Rule 14: no person is needed for any purpose; without one a follow-up leads to all requests."""
    seat.open("visit")
    seat.hand.press(digit, "Enter")
    seat.page({"1": InquiryPage, "2": NewRequestPage, "3": RequestsPage}[digit])


def test_a_visit_without_a_purpose_is_refused_at_its_question(seat: Seat) -> None:
    page = seat.open("visit")
    seat.hand.press("Ctrl+Enter")

    assert seat.here() == "visit"
    assert page.purpose.error() == page.forms[0].summary.sentences()[0]


def test_following_up_leads_to_the_one_open_request_or_to_the_file(seat: Seat) -> None:
    """Rule 12: a known visitor's open work is one key away."""

    person = builders.a_person(seat.desk)
    seat.open(VisitPlace(person_id=person))
    seat.hand.press("3", "Enter")
    seat.page(PersonPage)

    builders.a_request(seat.desk, person)
    seat.open(VisitPlace(person_id=person))
    seat.hand.press("3", "Enter")
    seat.page(RequestPage)


def test_the_purposes_of_a_visitor_are_in_the_policys_words(seat: Seat) -> None:
    page = seat.open("visit")
    assert [button.accessibleName() for button in page.purpose._group.buttons()] == [
        purpose.arabic
        for purpose in Purpose
        if purpose.direction is Direction.INCOMING and purpose is not Purpose.LETTER  # which is registered
    ]


# Likely the same person


def test_a_number_that_has_a_file_is_said_as_soon_as_it_is_complete(seat: Seat) -> None:
    """DESIGN §8: the warning names the field that agrees."""
    builders.a_person(seat.desk)
    page = seat.open("new_request")
    seat.hand.tab_to(page.form.number.focus_target())
    seat.hand.type("١٠٠٠٠٠٠٠٠٨")

    assert page.twins.isVisible()
    assert "رقم الهوية" in page.twins.found.rows[0].accessibleName()
    assert "الجوال" not in page.twins.found.rows[0].accessibleName()


def test_a_likely_twin_is_decided_on_before_a_file_is_opened(seat: Seat) -> None:
    builders.a_person(seat.desk)
    page = seat.open("new_request")
    page.form.fill(
        builders.a_person_entry(
            identity=parse_identity(None, "1000000016"), phone=parse_phone("0550000002"), birth=None
        )
    )
    seat.hand.press("Ctrl+Enter")

    assert seat.here() == "new_request"
    assert page.messages.message()
    told = page.twins.found.rows[0].accessibleName()
    assert "الاسم" in told
    assert "رقم الهوية" not in told
    assert people_in(seat.desk) == 1


def test_not_the_same_person_is_remembered_in_the_file(seat: Seat) -> None:
    """«ليست نفس الشخص»: the second file is opened, and neither is offered for the other again."""
    first = builders.a_person(seat.desk)
    page = seat.open("new_request")
    page.form.fill(builders.a_person_entry(name=PersonName("لطيفة", "", "", "الحربي"), birth=None))
    seat.hand.press("Ctrl+Enter")
    seat.hand.tab_to(page.twins.not_same)
    seat.hand.press("Enter")
    assert not page.twins.isVisible()
    seat.hand.press("Ctrl+Enter")
    seat.page(RequestPage)

    with seat.desk.look() as look:
        pairs = [(pair.person_id, pair.other_id) for pair in look.db.query(NotSamePerson)]
    assert people_in(seat.desk) == 2
    assert [other for _, other in pairs] == [first]


def test_opening_the_twin_goes_on_with_the_known_file(seat: Seat) -> None:
    builders.a_person(seat.desk)
    page = seat.open("new_request")
    page.form.number.set_text(NOURA_ID)
    seat.hand.tab_to(page.twins.found.rows[0])
    seat.hand.press("Enter")
    until(lambda: seat.page(NewRequestPage) is not page, "the known file does not open")
    assert seat.page(NewRequestPage).form.first.text() == "نورة"
    seat.hand.press("Ctrl+Enter")
    seat.page(RequestPage)
    assert people_in(seat.desk) == 1
    assert seat.drafts() == []


def test_blank_request_form_is_printed_by_a_key_and_by_its_button(seat: Seat, printed: Path) -> None:
    """T55; it stands in no register: it gets its number when it is entered."""
    page = seat.open("reception")
    for act in (lambda: seat.hand.press("F7"), page.blank_form.click):
        act()
        until(lambda: "طُبع النموذج" in page.messages.message(), "the form is not printed")
        (printed / "request-form.pdf").unlink()
        page.messages.dismiss()
    with seat.desk.work() as work:
        assert work.number(NumberKind.PAPER).endswith("-00001")
