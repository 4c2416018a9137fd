"""The duplicate question at every door by which a person comes in, is corrected, or is chosen (T25)."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import hayat_desk.ui
from hayat_desk.policy.corrections import CorrectionAct, EntryKind, EntryRef
from hayat_desk.policy.ids import PersonId, new_id
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import Sex, parse_identity, parse_phone
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures.people import correct_person
from hayat_desk.procedures.reception import VisitEntry, begin_visit
from hayat_desk.records.people import known_not_same
from hayat_desk.ui.parts.twins import TwinQuestion
from hayat_desk.ui.places.corrections import CorrectionPlace
from hayat_desk.ui.places.people import CorrectPersonPlace
from hayat_desk.ui.places.registers import NewLetterPlace
from hayat_desk.ui.places.requests import NewRequestPlace
from tests import builders
from tests.ui.page_kit import Seat

UI = Path(hayat_desk.ui.__file__).parent
ASKED_OF = ("PersonForm", "PersonChoice", "begin_request", "register_person", "correct_person")
"""What a module of the screens uses where a person comes in, is corrected or is chosen."""
DOORS = {
    "requests/new_request_page.py",
    "people/correct_page.py",
    "registers/new_letter_page.py",
    "corrections/entry_part.py",
}


def _names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_every_door_is_known_here() -> None:
    found = {path.relative_to(UI).as_posix() for path in UI.rglob("*.py") if _names_in(path) & set(ASKED_OF)}
    assert found == DOORS
    for door in DOORS:
        names = _names_in(UI / door)
        assert names & {"TwinQuestion", "PersonChoice"}, door
    assert "TwinQuestion" in _names_in(UI / "parts" / "person_choice.py")


def _her(seat: Seat) -> PersonId:
    """Who has a file: another spelling of the name, the iqama of before, her phone and birth."""
    person = builders.a_person(
        seat.desk,
        name=PersonName("ضيف الله", "نور الدين", "", "الغيماني"),
        identity=parse_identity(None, "2000000006"),
        phone=parse_phone("0529339000"),
        birth=builders.written("1375"),
        city="رفحاء",
    )
    with seat.desk.work() as work:
        entry = builders.a_person_entry(
            name=PersonName("ضيف الله", "نور الدين", "", "الغيماني"),
            identity=parse_identity(None, "1000000016"),
            phone=parse_phone("0529339000"),
            birth=builders.written("1375"),
            city="رفحاء",
        )
        correct_person(work, person, entry)
    return person


def _other(seat: Seat) -> PersonId:
    """The second file of the same person, with a name in another spelling."""
    return builders.a_person(
        seat.desk,
        name=PersonName("ضيفالله", "نورالدين", "", "الغيمانى"),
        identity=parse_identity(None, ""),
        phone=None,
        birth=None,
    )


def _new(seat: Seat, _other_id: PersonId) -> Any:
    page = seat.open(NewRequestPlace(typed="ضيفالله نورالدين الغيمانى"))
    seat.hand.press("Ctrl+Enter")
    return page


def _known(seat: Seat, other: PersonId) -> Any:
    return seat.open(NewRequestPlace(person_id=other))


def _corrected(seat: Seat, other: PersonId) -> Any:
    page = seat.open(CorrectPersonPlace(other))
    seat.hand.press("Ctrl+Enter")
    return page


def _letter(seat: Seat, other: PersonId) -> Any:
    page = seat.open(NewLetterPlace(other))
    return page.person


def _contact(seat: Seat, other: PersonId) -> Any:
    visit = VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.FOLLOW_UP, person_id=other)
    with seat.desk.work() as work:
        visit_id = begin_visit(work, visit)
    page = seat.open(CorrectionPlace(EntryRef(EntryKind.VISIT, visit_id)))
    page.how.choose(CorrectionAct.REPLACE)
    return page.part.person


OPENED: dict[str, Callable[[Seat, PersonId], Any]] = {
    "new person": _new,
    "known person's request": _known,
    "correction": _corrected,
    "letter": _letter,
    "corrected contact": _contact,
}


@pytest.mark.parametrize("door", OPENED)
def test_the_question_is_asked_with_what_tells_persons_apart(seat: Seat, door: str) -> None:
    """Beside the name: year of birth, last four digits, city, and what agrees."""
    _her(seat)
    twins: TwinQuestion = OPENED[door](
        seat, _other(seat) if door != "new person" else PersonId(new_id())
    ).twins

    assert twins.isVisible()
    (row,) = twins.found.rows
    told = row.accessibleName()
    for part in ("ضيف الله نور الدين الغيماني", "مواليد 1375هـ", "0016", "رفحاء", "الاسم"):
        assert part in told, (door, told)
    assert "1000000016" not in told


@pytest.mark.parametrize("door", [door for door in OPENED if door != "new person"])
def test_not_the_same_person_is_remembered_at_the_door(seat: Seat, door: str) -> None:
    her, other = _her(seat), _other(seat)
    holder = OPENED[door](seat, other)
    holder.twins.not_same.click()
    assert not holder.twins.isVisible()
    if door not in ("letter", "corrected contact"):
        seat.hand.press("Ctrl+Enter")
    with seat.desk.look() as look:
        assert known_not_same(look.db, other) == {her}

    again = OPENED[door](seat, other)
    if door == "correction":
        assert seat.here() != "correct_person"  # saved without asking
    else:
        assert not again.twins.isVisible()


@pytest.mark.parametrize(("number", "agrees"), [("2000000006", "هوية سابقة"), ("1000000016", "رقم الهوية")])
def test_either_identity_is_asked_about_as_soon_as_it_is_whole(seat: Seat, number: str, agrees: str) -> None:
    _her(seat)
    page = seat.open("new_request")
    seat.hand.tab_to(page.form.number.focus_target())
    seat.hand.type(number)

    (row,) = page.twins.found.rows
    assert agrees in row.accessibleName()


@pytest.mark.parametrize(("sex", "asked"), [(Sex.MALE, False), (Sex.FEMALE, True), (None, True)])
@pytest.mark.parametrize("door", ["new person", "correction", "letter"])
def test_a_brother_of_the_same_name_is_not_asked_about(
    seat: Seat, door: str, sex: Sex | None, asked: bool
) -> None:
    """«علاء», the brother of «علا», at each door that knows the sex."""
    nothing_else: dict[str, Any] = {"identity": parse_identity(None, ""), "phone": None, "birth": None}
    sister, brother = (PersonName(first, "محمود", "", "المصري") for first in ("علا", "علاء"))
    builders.a_person(seat.desk, name=sister, sex=Sex.FEMALE, **nothing_else)
    if door == "new person":
        page = seat.open(NewRequestPlace(typed=brother.full))
        if sex:
            page.form.sex.choose(sex)
        seat.hand.press("Ctrl+Enter")
        assert (seat.here() == "new_request") is asked
    else:
        other = builders.a_person(seat.desk, name=brother, sex=sex, **nothing_else)
        holder = OPENED[door](seat, other)
        if door == "correction":
            assert (seat.here() == "correct_person") is asked
        else:
            assert holder.twins.isVisible() is asked


def test_a_year_of_birth_alone_is_asked_about_with_the_whole_birth(seat: Seat) -> None:
    """«1375» in the file, «1/7/1375» on the paper that was brought, and a grandfather not told."""
    builders.a_person(
        seat.desk, birth=builders.written("1375"), phone=None, identity=parse_identity(None, "")
    )
    page = seat.open(NewRequestPlace(typed="نورة سالم الشمري"))
    page.form.birth.set_text("1/7/1375")
    seat.hand.press("Ctrl+Enter")

    assert seat.here() == "new_request"
    (row,) = page.twins.found.rows
    assert "تاريخ الميلاد" in row.accessibleName()


# A full name in one place


def test_a_full_name_pasted_into_the_first_name_goes_to_its_places(seat: Seat) -> None:
    form = seat.open("new_request").form
    seat.hand.tab_to(form.first.focus_target())
    form.first.edit.insert("نورة بنت محمد بن عبد العزيز آل الشيخ")

    parts = [field.text() for field in (form.first, form.father, form.grandfather, form.family)]
    assert parts == ["نورة", "بنت محمد", "بن عبد العزيز", "آل الشيخ"]


def test_a_first_name_that_is_typed_stays_where_it_is(seat: Seat) -> None:
    form = seat.open("new_request").form
    seat.hand.tab_to(form.first.focus_target())
    seat.hand.type("عبد الله سالم")

    assert (form.first.text(), form.family.text()) == ("عبد الله سالم", "")


# Telephones and identities that are odd, and taken


@pytest.mark.parametrize(
    ("typed", "remark"),
    [("0529339000", True), ("+966529339000", True), ("0550000001", False), ("٠٥٥‑٠٠٠‑٠٠٠١", False)],
)
def test_a_number_that_no_table_knows_is_taken_with_a_remark(seat: Seat, typed: str, remark: bool) -> None:
    form = seat.open("new_request").form
    form.first.set_text("نورة")
    form.phone.set_text(typed)

    assert bool(form.phone.remark()) is remark
    assert form.check()
    assert form.entry().phone == parse_phone(typed)


@pytest.mark.parametrize("key", ["inquiry", "new_request", "letterhead"])
@pytest.mark.parametrize(
    "typed",
    [
        "+9660550000001",
        "００９６６５５００００００１",
        "055‑000‑0001",
        "٠٥٥-٠٠٠-٠٠٠١",
        "\u202a0550000001\u202c",
    ],
)
def test_every_field_of_a_phone_reads_it_as_it_is_typed(seat: Seat, key: str, typed: str) -> None:
    page = seat.open(key)
    field = {"inquiry": "call_back_number", "new_request": "phone", "letterhead": "office_phone"}[key]
    asked = next(form.field(field) for form in page.forms if form.field(field))
    asked.set_text(typed)
    assert asked.value()
