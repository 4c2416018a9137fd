"""A page is wanted by a frozen place; what a draft kept of one, by this program or an earlier, is read again."""

import ast
from typing import TYPE_CHECKING

import pytest

from hayat_desk.policy.ids import PersonId, RequestId, new_id
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.ui.kit.page_entry import page_about, page_alone
from hayat_desk.ui.kit.place import Place, kinds, read_place
from hayat_desk.ui.places.committee import CommitteePlace
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.outcomes import OutcomePlace, OutcomesPlace
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.reception import CallBackPlace, InquiryPlace, VisitPlace
from hayat_desk.ui.places.referrals import ReferPlace
from hayat_desk.ui.places.registers import NewLetterPlace
from hayat_desk.ui.places.requests import NewRequestPlace, RequestPlace
from hayat_desk.ui.places.settings import ServicePlace, WordingPlace
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.shell.pages import all_pages, page_at
from tests.house.sources import ROOT

ID = "019a9c5e-7b1c-7d2a-8f00-0123456789ab"
OTHER = "019a9c5e-7b1c-7d2a-8f00-0123456789ac"

if TYPE_CHECKING:
    # A page gets its own kind of id, and its own kind of place. Were one of these lines taken by mypy,
    # its `ignore` would be unused, which is an error too.
    RequestPlace(PersonId(new_id()))  # type: ignore[arg-type]
    PersonPlace(new_id())  # type: ignore[arg-type]
    VisitPlace(person_id=RequestId(new_id()))  # type: ignore[arg-type]
    WordingPlace("greeting")  # type: ignore[arg-type]
    RequestPlace()  # type: ignore[call-arg]
    page_about(PersonPlace, RequestPage)  # type: ignore[misc]
    page_about(OutcomePlace, RequestPage)  # type: ignore[misc]
    page_alone(CommitteePlace, RequestPage)  # type: ignore[arg-type]
    page_about(RequestPlace, RequestPage)  # the control: this one is right


def test_every_kind_of_place_has_one_page_and_every_page_a_place() -> None:
    assert {entry.place for entry in all_pages()} == set(kinds())
    assert len({entry.page for entry in all_pages()}) == len(all_pages()) == len(kinds())


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.key)
def test_a_place_has_a_name_and_its_page_lies_in_its_folder(kind: type[Place]) -> None:
    (entry,) = (entry for entry in all_pages() if entry.place is kind)
    assert kind.title
    assert entry.page.__module__.split(".")[2] == kind.folder


@pytest.mark.parametrize(
    ("key", "line", "place"),
    [
        ("request", ID, RequestPlace(RequestId(PersonPlace.read(ID).id))),
        ("person", ID, PersonPlace.read(ID)),
        ("call_back", ID, CallBackPlace.read(ID)),
        ("visit", f"phone|{ID}|", VisitPlace(channel=ChannelKind.PHONE, person_id=PersonPlace.read(ID).id)),
        ("inquiry", "interview||نوف | سالم", InquiryPlace(typed="نوف | سالم")),
        ("inquiry", "", InquiryPlace()),
        ("new_request", "interview||0551234567", NewRequestPlace(typed="0551234567")),
        ("refer", f"{ID}|", ReferPlace(request_id=RequestPlace.read(ID).id)),
        ("refer", f"|{ID}", ReferPlace(person_id=PersonPlace.read(ID).id)),
        ("refer", f"{ID}|{OTHER}", ReferPlace.read(f"{ID}|{OTHER}")),
        ("refer", "", ReferPlace()),
        ("new_letter", "", NewLetterPlace()),
        ("new_letter", ID, NewLetterPlace(PersonPlace.read(ID).id)),
        ("service", "transport", ServicePlace("transport")),
        ("service", "", ServicePlace()),
        ("wording", "consent", WordingPlace(WordingKey.CONSENT)),
        ("today", "", TodayPlace()),
        ("settings", "", read_place("settings", "")),
    ],
)
def test_what_an_earlier_program_kept_of_a_place_is_read(key: str, line: str, place: Place) -> None:
    assert read_place(key, line) == place
    assert read_place(place.key, place.stored()) == place
    assert page_at(place).place is type(place)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("no_such_page", ""),
        ("", ""),
        ("request", ""),
        ("request", "نورة"),
        ("person", f"{ID}|"),
        ("visit", "telegraph||"),
        ("visit", "phone|somebody|"),
        ("refer", "x|"),
        ("wording", "no_such_wording"),
        ("new_letter", "x"),
    ],
)
def test_what_no_page_can_open_is_no_place(key: str, line: str) -> None:
    assert read_place(key, line) is None


def test_two_ways_to_the_same_person_are_about_the_same() -> None:
    person = PersonPlace.read(ID).id
    by_phone = InquiryPlace(channel=ChannelKind.PHONE, person_id=person)
    assert by_phone.about == InquiryPlace(person_id=person).about == str(person)
    assert InquiryPlace(typed="نوف").about == ReferPlace().about == ""
    assert by_phone != InquiryPlace(person_id=person)


def test_a_word_that_is_said_once_is_no_part_of_the_way_back() -> None:
    assert TodayPlace("حُفظ").lasting() == TodayPlace()
    assert OutcomesPlace("حُفظ").lasting() == OutcomesPlace()
    assert RequestPlace.read(ID).lasting() == RequestPlace.read(ID)


def test_the_same_id_of_another_kind_is_another_place() -> None:
    assert len({RequestPlace.read(ID), OutcomePlace.read(ID), RequestPlace.read(ID)}) == 2


def test_a_key_is_given_once() -> None:
    with pytest.raises(TypeError, match="request"):
        type("Another", (Place,), {}, key="request", title="Another")


def wanted_in(source: str) -> list[ast.Call]:
    """Where a page is wanted past `go_to`."""
    return [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("page_wanted.emit")
    ]


def test_a_page_is_wanted_by_go_to_alone() -> None:
    """A signal takes anything; `go_to` takes a place, and mypy sees it."""
    pages = sorted((ROOT / "hayat_desk/ui").rglob("*.py"))
    wanting = {page.name: len(found) for page in pages if (found := wanted_in(page.read_text("utf-8")))}
    assert wanting == {"page.py": 1}
    assert len(wanted_in('self.page_wanted.emit("request", 1)\npage.page_wanted.emit(x)')) == 2
