"""Every search box finds every kind of number, says what matched, and opens nobody by a number not theirs."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from hayat_desk.desk import Desk
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.numbers import NumberKind, number_of
from hayat_desk.policy.people import parse_identity, parse_phone
from hayat_desk.procedures.intake import prepare_receipt
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.finding import NumberHit, find
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.fields import SearchField
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.reception.reception_page import ReceptionPage
from hayat_desk.ui.reception.visit_page import VisitPage
from hayat_desk.ui.scans.scans_page import ScansPage
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.page_kit import Office, Seat, focus_is_in

DOORS = ("reception", "people", "requests", "committee", "outcomes", "registers", "new_letter")
GIVEN = (
    NumberKind.APPLICANT, NumberKind.FILE, NumberKind.REQUEST, NumberKind.REFERRAL, NumberKind.SESSION,
    NumberKind.PAPER, NumberKind.LETTER,
)  # fmt: skip
"""The kinds that the program gives today."""

FORMS: dict[str, Callable[[str], str]] = {
    "whole": lambda number: number,
    "Arabic digits": lambda number: number.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "without its year": lambda number: number.split("-", 1)[1],
    "code and tail": lambda number: "-".join(number.split("-")[2:]),
    "tail": lambda number: number.rsplit("-", 1)[1],
    "tail without zeros": lambda number: number.rsplit("-", 1)[1].lstrip("0"),
    "without zeros": lambda number: f"{number.rsplit('-', 1)[0]}-{int(number.rsplit('-', 1)[1])}",
    "non-breaking hyphens": lambda number: number.replace("-", "\u2011"),
    "dashes": lambda number: number.replace("-", "\u2013"),
    "tatweel": lambda number: number.replace("-", "ـ"),
    "spaces": lambda number: number.replace("-", " "),
    "pasted with its marks": lambda number: f"\u202b\u2066{number}\u2069\u200f\u202c",
    "turned round": lambda number: "-".join(number.split("-")[::-1]),
    "cut within its year": lambda number: number[2:],
    "in a sentence": lambda number: f"نموذج طلب الدعم رقم {number}؛ وتاريخه 12/06/1448هـ",
    "as a letterhead has it": lambda number: f"الرقم: صادر {number}",
}


def numbers_of(desk: Desk) -> dict[NumberKind, str]:
    """One number of each kind that is in the office."""
    with desk.look() as look:
        columns = {
            NumberKind.APPLICANT: Person.applicant_number,
            NumberKind.FILE: Person.file_number,
            NumberKind.REQUEST: SupportRequest.number,
            NumberKind.REFERRAL: Referral.number,
            NumberKind.SESSION: CommitteeSession.number,
            NumberKind.PAPER: Paper.number,
            NumberKind.LETTER: IncomingLetter.number,
        }
        given = {kind: [number for (number,) in look.db.query(column)] for kind, column in columns.items()}
    return {kind: max(filter(None, numbers)) for kind, numbers in given.items() if any(numbers)}


def with_file_number(desk: Desk, contents: Office) -> None:
    """Somebody has been registered, so that there is a number of every kind."""
    with desk.work() as work:
        person = work.db.get_one(Person, contents.person)
        person.file_number = work.number(NumberKind.FILE)
        work.note(JournalAct.REGISTER_BENEFICIARY, person)


def told_in(page: Page) -> list[str]:
    """All rows of all lists in sight, as they read."""
    lists = [one for one in page.findChildren(Worklist) if not one.isHidden()]
    return [bare(row.accessibleName()) for one in lists for row in one.rows]


def look_for(page: Page, typed: str) -> None:
    (box,) = page.findChildren(SearchField)
    box.set_text(typed)
    box.setFocus()
    box.entered.emit(box.text())


def search_boxes(seat: Seat, contents: Office) -> dict[str, int]:
    """How many search boxes each page of the program has, of those that have any."""
    found = {}
    for entry in all_pages():
        page = seat.open(contents.place(entry.place.key))
        boxes = page.findChildren(SearchField)
        if boxes:
            found[entry.place.key] = len(boxes)
    return found


def test_these_are_all_search_boxes(worked: Seat, contents: Office) -> None:
    assert search_boxes(worked, contents) == dict.fromkeys(DOORS, 1)


@pytest.mark.parametrize("door", DOORS)
def test_every_box_finds_every_kind_of_number_in_any_form(worked: Seat, contents: Office, door: str) -> None:
    with_file_number(worked.desk, contents)
    numbers = numbers_of(worked.desk)
    assert set(numbers) == set(GIVEN)
    page = worked.open(door)
    for kind, number in numbers.items():
        for form, written in FORMS.items():
            look_for(page, written(number))
            wanted = f"{word(kind)} {number}"
            assert [told for told in told_in(page) if wanted in told], (door, form, number, told_in(page))


@pytest.mark.parametrize("door", DOORS)
def test_a_whole_number_shows_nothing_else(worked: Seat, contents: Office, door: str) -> None:
    with_file_number(worked.desk, contents)
    page = worked.open(door)
    standing = len(told_in(page)) if door in ("reception", "requests", "committee", "outcomes") else 0
    for number in numbers_of(worked.desk).values():
        look_for(page, number)
        assert len(told_in(page)) == standing + 1, (door, number, told_in(page))


@pytest.mark.parametrize("door", DOORS)
def test_a_number_that_fits_several_kinds_focuses_none(worked: Seat, contents: Office, door: str) -> None:
    page = worked.open(door)
    look_for(page, "00001")
    kinds = {kind for kind in GIVEN if any(word(kind) in told for told in told_in(page))}
    assert len(kinds) > 3
    focused = QApplication.focusWidget()
    (box,) = page.findChildren(SearchField)
    assert focused is not None
    assert focus_is_in(box)


def old_office(desk: Desk) -> dict[str, UUID]:
    """An office of before: the numbers of a person, a request and a receipt of three women read the same."""
    latifa = builders.a_person(
        desk, name=PersonName("لطيفة"), identity=parse_identity(None, "1000000016"), phone=None
    )
    mona = builders.a_person(
        desk, name=PersonName("منى"), identity=parse_identity(None, "1000000024"), phone=None
    )
    hind = builders.a_person(
        desk,
        name=PersonName("هند"),
        identity=parse_identity(None, "1000000032"),
        phone=parse_phone("0550000033"),
    )
    request = builders.a_request(desk, mona)
    other = builders.a_request(desk, hind)
    with desk.work() as work:
        receipt = prepare_receipt(work, other)
    builders.print_paper(desk, receipt)
    with desk.database.writer() as db:
        db.execute(update(Person).where(Person.id == latifa).values(applicant_number="1448-01-00007"))
        db.execute(update(SupportRequest).where(SupportRequest.id == request).values(number="1448-01-00007"))
        db.execute(update(Paper).where(Paper.id == receipt).values(number="1448-01-00007"))
        db.commit()
    return {"لطيفة": latifa, "منى": mona, "هند": hind}


@pytest.mark.parametrize("typed", ["1448-01-00007", "٠٠٠٠٧", "7", "01-00007", "1448 01 7"])
def test_an_older_number_shows_all_it_can_mean_and_opens_none_by_itself(seat: Seat, typed: str) -> None:
    """The number on a woman's receipt, typed at the reception, opened another one's file."""
    old_office(seat.desk)
    page = seat.open("reception")
    look_for(page, typed)
    told = told_in(page)

    assert any("لطيفة" in one and "رقم المتقدم 1448-01-00007" in one for one in told)
    assert any("منى" in one and "رقم الطلب 1448-01-00007" in one for one in told)
    assert any("هند" in one and "رقم الصادر 1448-01-00007" in one for one in told)
    assert focus_is_in(page.search)


@pytest.mark.parametrize(
    ("row", "name"), [("رقم المتقدم", "لطيفة"), ("رقم الطلب", "منى"), ("رقم الصادر", "هند")]
)
def test_each_row_leads_to_whose_the_number_is(seat: Seat, row: str, name: str) -> None:
    people = old_office(seat.desk)
    for door in ("reception", "people"):
        page = seat.open(door)
        look_for(page, "1448-01-00007")
        (chosen,) = (one for one in page.found.rows if row in bare(one.accessibleName()))
        chosen.click()
        if door == "reception":
            assert seat.page(VisitPage).start.person_id == people[name]
        else:
            assert seat.page(PersonPage).person_id == people[name]


def test_with_the_codes_the_receipt_is_found_alone(seat: Seat) -> None:
    """The same as above in an office of today: one row, and it has the focus."""
    person = builders.a_person(seat.desk)
    request = builders.a_request(seat.desk, person)
    with seat.desk.work() as work:
        receipt = prepare_receipt(work, request)
    builders.print_paper(seat.desk, receipt)
    page = seat.open("reception")
    look_for(page, "1448-01-6-00001")
    assert len(page.found.rows) == 1
    assert focus_is_in(page.found.rows[0])


def test_digits_that_are_part_of_a_telephone_are_found_as_such(seat: Seat) -> None:
    old_office(seat.desk)
    page = seat.open("people")
    look_for(page, "0033")
    (told,) = told_in(page)
    assert "هند" in told
    assert "الجوال" in told


def test_a_number_of_nobody_finds_nobody(seat: Seat) -> None:
    """Not by its groups either: «1448», «01» and «3» stand in many a telephone."""
    builders.a_person(seat.desk, phone=parse_phone("0551448013"))
    with seat.desk.look() as look:
        for typed in ("1448-01-3-09999", "1448-01-09999", "01-3-09999", "3-09999", "9999"):
            assert not find(look, typed), typed


def test_a_number_of_nobodys_file_is_not_chosen_for_a_letter(worked: Seat, contents: Office) -> None:
    page = worked.open("new_letter")
    look_for(page, numbers_of(worked.desk)[NumberKind.SESSION])
    page.person.found.rows[0].click()
    assert page.person.person_id is None
    assert "لا يخص ملف أحد" in page.person.search.error()


@pytest.mark.parametrize("kind", [NumberKind.APPLICANT, NumberKind.REQUEST, NumberKind.PAPER])
def test_a_scan_is_led_home_by_any_number_on_it(worked: Seat, contents: Office, kind: NumberKind) -> None:
    """By its own number at once; by the request's or the person's after choosing among their papers."""
    with worked.desk.look() as look:
        receipt = look.db.get_one(Paper, contents.paper)
        numbers = {
            NumberKind.PAPER: str(receipt.number),
            NumberKind.REQUEST: look.db.get_one(SupportRequest, contents.raised).number,
            NumberKind.APPLICANT: look.db.get_one(Person, contents.person).applicant_number,
        }
    page = worked.open("scans")
    assert isinstance(page, ScansPage)
    page._look_for(numbers[kind])
    if kind is not NumberKind.PAPER:
        assert page.found is None
        told = [bare(row.accessibleName()) for row in page.meant.rows]
        assert all(f"{word(kind)} {numbers[kind]}" in one for one in told)
        page.meant.rows[next(at for at, one in enumerate(told) if str(receipt.number) in one)].click()
    assert page.found is not None
    assert page.found.paper_id == contents.paper


def test_every_thing_that_is_found_by_number_opens(worked: Seat, contents: Office) -> None:
    with_file_number(worked.desk, contents)
    expected = {
        NumberKind.APPLICANT: "person", NumberKind.FILE: "person", NumberKind.REQUEST: "request",
        NumberKind.REFERRAL: "referral", NumberKind.PAPER: "paper", NumberKind.LETTER: "letter",
    }  # fmt: skip
    for kind, number in numbers_of(worked.desk).items():
        page = worked.open("requests")
        look_for(page, number)
        page.finder.found.rows[0].click()
        wanted = {expected.get(kind, "session"), expected.get(kind, "minutes")}
        until(lambda wanted=wanted: worked.here() in wanted, f"{number} does not open")  # type: ignore[misc]


def test_hits_say_their_kind(worked: Seat) -> None:
    with worked.desk.look() as look:
        hits = find(look, "1").numbers
    assert all(isinstance(hit, NumberHit) for hit in hits)
    assert {number_of(hit.number).kind for hit in hits} == {hit.kind for hit in hits}


def test_reception_shows_what_matched_beside_the_number(worked: Seat, contents: Office) -> None:
    page = worked.open("reception")
    assert isinstance(page, ReceptionPage)
    look_for(page, numbers_of(worked.desk)[NumberKind.LETTER])
    told = told_in(page)[0]  # below it stands who is to be called back
    assert "مستشفى المدينة" in told
    assert "رقم الوارد" in told
