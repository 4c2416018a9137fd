"""A draft is one visitor's, at every page that keeps one: offered where it belongs, never poured in (rule 11).

The pages are all there are: each is either named here as one that keeps nothing, or is typed into for one
visitor, left, and opened for the next.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.policy.corrections import EntryKind, EntryRef
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.people import parse_identity
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures.drafts import drop_draft, keep_draft
from hayat_desk.procedures.intake import prepare_missing_list
from hayat_desk.procedures.letters import register_letter
from hayat_desk.summaries.drafts import DraftLine, draft_list
from hayat_desk.summaries.requests import Step
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.home.drafts_page import DraftsPage
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.choices import CheckField
from hayat_desk.ui.kit.field import Field
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import SCALES, ThemeName
from hayat_desk.ui.places.committee import MinutesPlace, SessionPlace
from hayat_desk.ui.places.corrections import CorrectionPlace
from hayat_desk.ui.places.home import DraftPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.people import CorrectPersonPlace, DeathPlace, PersonPlace
from hayat_desk.ui.places.reception import CallBackPlace, InquiryPlace
from hayat_desk.ui.places.referrals import ReferPlace, ReferralPlace
from hayat_desk.ui.places.registers import LetterPlace, NewLetterPlace
from hayat_desk.ui.places.requests import (
    ConsentPlace,
    EndRequestPlace,
    NewRequestPlace,
    RequestPlace,
    UrgencyPlace,
)
from hayat_desk.ui.places.settings import ServicePlace, WordingPlace
from hayat_desk.ui.shell.draft_offer import DraftOffer
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.audits.test_hostile_input import typed_fields
from tests.ui.page_kit import NOURA, Office, Seat, a_call_back, a_letter_entry, a_referral

TYPED = "كُتب للزائرة الأولى"
KEEP_NOTHING = {
    "contacts",
    "entries",
    "today",
    "due",
    "reception",
    "people",
    "requests",
    "committee",
    "outcomes",
    "opinions",
    "reports",
    "registers",
    "visit",
    "scan",
    "services",
    "wordings",
    "drafts",
    "backups",
}
"""Lists, searches and choices; opinions keep none, for a draft would stand beside the clerk's name."""


@dataclass(frozen=True)
class Door:
    """A page with what it is opened with for one visitor and for the next."""

    one: Callable[[Seat, Office], Place | None] = lambda _seat, _office: None
    two: Callable[[Seat, Office], Place | None] = lambda _seat, _office: None
    ready: Callable[[Page], object] = lambda _page: None
    offered_to_two: bool = False  # for nobody known: it may be hers, and says whose it is
    whom: str = ""


def other_person(seat: Seat, _office: Office = None) -> PersonId:  # type: ignore[assignment]
    """The next visitor: of the same name, and somebody else."""
    return builders.a_person(
        seat.desk, name=PersonName("نورة", "سالم"), identity=parse_identity(None, "1000000016"), phone=None
    )


def _other_letter(seat: Seat, _office: Office) -> Place:
    with seat.desk.work() as work:
        return LetterPlace(register_letter(work, a_letter_entry(work.today)))


def _other_paper(seat: Seat, office: Office) -> Place:
    with seat.desk.work() as work:
        return PaperPlace(prepare_missing_list(work, office.fresh))


def _show_sensitive(page: Page) -> None:
    page.show_sensitive.click()  # type: ignore[attr-defined]
    breathe(0)


def _show_details(page: Page) -> None:
    page.show_step(Step.REQUEST)  # type: ignore[attr-defined]


def _other_request(seat: Seat) -> RequestId:
    return builders.a_request(seat.desk, other_person(seat))


def _new_request(typed: str) -> Callable[[Seat, Office], Place]:
    return lambda _seat, _office: NewRequestPlace(typed=typed)


DOORS: dict[str, Door] = {
    "inquiry": Door(offered_to_two=True),
    "inquiry of a person": Door(
        lambda _seat, office: InquiryPlace(person_id=office.person),
        lambda seat, _office: InquiryPlace(person_id=other_person(seat)),
        whom=NOURA,
    ),
    "inquiry after a search": Door(
        lambda _seat, _office: InquiryPlace(typed="نوف"),
        lambda _seat, _office: InquiryPlace(typed="نوف"),
        offered_to_two=True,
    ),
    "call_back": Door(
        lambda _seat, office: CallBackPlace(office.inquiry),
        lambda seat, _office: CallBackPlace(a_call_back(seat.desk)),
    ),
    "correction": Door(
        lambda _seat, office: CorrectionPlace(EntryRef(EntryKind.INQUIRY, office.inquiry)),
        lambda seat, _office: CorrectionPlace(EntryRef(EntryKind.INQUIRY, a_call_back(seat.desk))),
    ),
    "person": Door(
        lambda _seat, office: PersonPlace(office.person),
        lambda seat, _office: PersonPlace(other_person(seat)),
        _show_sensitive,
        whom=NOURA,
    ),
    "correct_person": Door(
        lambda _seat, office: CorrectPersonPlace(office.person),
        lambda seat, _office: CorrectPersonPlace(other_person(seat)),
        whom=NOURA,
    ),
    "new_request": Door(_new_request("نوف"), _new_request("نوف"), offered_to_two=True, whom=TYPED),
    "new_request by a number": Door(
        _new_request("0551234567"), _new_request("نوف"), offered_to_two=True, whom=TYPED
    ),
    "new_request of a person": Door(
        lambda _seat, office: NewRequestPlace(person_id=office.person),
        lambda seat, _office: NewRequestPlace(person_id=other_person(seat)),
        whom=NOURA,
    ),
    "request": Door(
        lambda _seat, office: RequestPlace(office.fresh),
        lambda seat, _office: RequestPlace(_other_request(seat)),
        _show_details,
        whom=NOURA,
    ),
    "death": Door(
        lambda _seat, office: DeathPlace(office.person),
        lambda seat, _office: DeathPlace(other_person(seat)),
        whom=NOURA,
    ),
    "end_request": Door(
        lambda _seat, office: EndRequestPlace(office.fresh),
        lambda seat, _office: EndRequestPlace(_other_request(seat)),
        whom=NOURA,
    ),
    "consent": Door(
        lambda _seat, office: ConsentPlace(office.raised),
        lambda _seat, office: ConsentPlace(office.decided),
        whom=NOURA,
    ),
    "urgency": Door(
        lambda _seat, office: UrgencyPlace(office.fresh),
        lambda seat, _office: UrgencyPlace(_other_request(seat)),
        whom=NOURA,
    ),
    "refer": Door(offered_to_two=True, whom=TYPED),
    "refer a person": Door(
        lambda _seat, office: ReferPlace(person_id=office.person),
        lambda seat, _office: ReferPlace(person_id=other_person(seat)),
        whom=NOURA,
    ),
    "refer a request": Door(
        lambda _seat, office: ReferPlace(request_id=office.fresh),
        lambda seat, _office: ReferPlace(request_id=_other_request(seat)),
        whom=NOURA,
    ),
    "referral": Door(
        lambda _seat, office: ReferralPlace(office.referral),
        lambda seat, _office: ReferralPlace(a_referral(seat.desk)),
        whom=NOURA,
    ),
    "new_session": Door(offered_to_two=True),
    "session": Door(
        lambda _seat, office: SessionPlace(office.session),
        lambda _seat, office: SessionPlace(office.session),
        offered_to_two=True,
    ),
    "minutes": Door(
        lambda _seat, office: MinutesPlace(office.minutes),
        lambda _seat, office: MinutesPlace(office.session),
        whom="",
    ),
    "outcome": Door(
        lambda _seat, office: OutcomePlace(office.decided),
        lambda _seat, office: OutcomePlace(office.raised),
        whom="موضي",
    ),
    "letterhead": Door(offered_to_two=True),
    "service": Door(lambda _seat, _office: ServicePlace("transport"), lambda _seat, _office: ServicePlace()),
    "service anew": Door(offered_to_two=True),
    "amounts": Door(offered_to_two=True),
    "periods": Door(offered_to_two=True),
    "policy": Door(offered_to_two=True),
    "appeals": Door(offered_to_two=True),
    "channels": Door(offered_to_two=True),
    "seats": Door(offered_to_two=True),
    "calendar": Door(offered_to_two=True),
    "wording": Door(
        lambda _seat, _office: WordingPlace(WordingKey.DECLARATION),
        lambda _seat, _office: WordingPlace(WordingKey.CONSENT),
    ),
    "new_letter": Door(offered_to_two=True, whom=TYPED),
    "new_letter of a person": Door(
        lambda _seat, office: NewLetterPlace(office.person),
        lambda seat, _office: NewLetterPlace(other_person(seat)),
        whom=NOURA,
    ),
    "letter": Door(
        lambda _seat, office: LetterPlace(office.letter),
        _other_letter,
        lambda page: page.make_void.click(),  # type: ignore[attr-defined]
        whom=NOURA,
    ),
    "paper": Door(lambda _seat, office: PaperPlace(office.prepared), _other_paper),
    "scans": Door(offered_to_two=True),
    "settings": Door(offered_to_two=True),
}


def key_of(door: str) -> str:
    """The page that a door leads to."""
    return door.partition(" ")[0]


def type_everywhere(page: Page) -> None:
    """Something of one visitor's into every line in sight, and every tick turned."""
    for line in typed_fields(page):
        line.set_text(TYPED)
    for tick in page.findChildren(CheckField):
        if tick.isVisible():
            tick.set_text("" if tick.value() else "1")


def held(page: Page) -> list[str]:
    """What stands in the fields, and what the page would keep."""
    fields = [one.text() for one in page.findChildren(Field) if hasattr(one, "text")]  # type: ignore[type-abstract]
    return [*fields, *page.state().values()]


def offers(page: Page) -> list[DraftLine]:
    """The drafts that can be gone on with above the form."""
    return [line for offer in page.findChildren(DraftOffer) if offer.isVisible() for line in offer.lines]


def drafts_of(seat: Seat) -> tuple[DraftLine, ...]:
    """All drafts of the clerk."""
    with seat.desk.look() as look:
        return draft_list(look)


def clear_drafts(seat: Seat) -> None:
    """Put away whatever lies there."""
    with seat.desk.work() as work:
        for line in draft_list(work):
            drop_draft(work, line.draft_id)


def test_every_page_is_one_that_keeps_drafts_or_one_that_keeps_none() -> None:
    keys = {entry.place.key for entry in all_pages()}
    assert {key_of(door) for door in DOORS} | KEEP_NOTHING == keys
    assert {key_of(door) for door in DOORS} & KEEP_NOTHING == set()


@pytest.mark.parametrize("key", sorted(KEEP_NOTHING))
def test_lists_and_searches_keep_nothing(worked: Seat, contents: Office, key: str) -> None:
    clear_drafts(worked)
    page = worked.open(contents.place(key))
    type_everywhere(page)
    worked.turn_away()
    assert drafts_of(worked) == ()


@pytest.mark.parametrize("door", sorted(DOORS))
def test_what_was_typed_for_one_visitor_is_in_no_field_of_the_next(
    worked: Seat, contents: Office, door: str
) -> None:
    case, key = DOORS[door], key_of(door)
    clear_drafts(worked)
    one, two = case.one(worked, contents) or key, case.two(worked, contents) or key
    page = worked.open(one)
    case.ready(page)
    type_everywhere(page)
    typed = page.state()
    assert TYPED in typed.values(), typed
    worked.turn_away()
    (draft,) = drafts_of(worked)
    assert bare(draft.whom).startswith(case.whom)

    # the next visitor
    page = worked.open(two)
    assert [text for text in held(page) if TYPED in text] == []
    assert offers(page) == ([draft] if case.offered_to_two else [])
    assert drafts_of(worked) == (draft,)

    # the same one again: offered, and poured in only when it is gone on with
    worked.turn_away()
    page = worked.open(one)
    assert [text for text in held(page) if TYPED in text] == []
    assert offers(page) == [draft]
    again = worked.go_on(one)
    assert again.state() == typed
    assert offers(again) == []
    worked.turn_away()
    assert [line.draft_id for line in drafts_of(worked)] == [draft.draft_id]


@pytest.mark.parametrize("door", sorted(DOORS))
def test_two_drafts_of_one_page_lie_side_by_side(worked: Seat, contents: Office, door: str) -> None:
    case, key = DOORS[door], key_of(door)
    clear_drafts(worked)
    places = (case.one(worked, contents) or key, case.two(worked, contents) or key)
    kept: list[dict[str, str]] = []
    for place, text in zip(places, ("الأولى", "الثانية"), strict=True):
        page = worked.open(place)
        if door in ("minutes", "outcome") and place is places[1]:
            return  # nothing is asked about the other one
        case.ready(page)
        for line in typed_fields(page):
            line.set_text(text)
        kept.append(page.state())
        worked.turn_away()
    newer, older = drafts_of(worked)
    assert newer.draft_id != older.draft_id
    for draft, state in ((older, kept[0]), (newer, kept[1])):
        assert worked.open(DraftPlace(draft)).state() == state
        worked.turn_away()


# By the keyboard


def test_a_draft_is_gone_on_with_or_begun_anew_by_the_keyboard(worked: Seat) -> None:
    clear_drafts(worked)
    page = worked.open(NewRequestPlace(typed="نوف"))
    page.form.father.set_text("سالم")
    worked.turn_away()
    page = worked.open(NewRequestPlace(typed="نوف"))
    (offer,) = page.findChildren(DraftOffer)
    worked.reads("مسودة 09:00 · طلب دعم · الخطوة 1: بيانات المستفيد · نوف سالم")
    worked.hand.tab_to(offer.anew)
    worked.hand.press("Enter")
    assert not offer.isVisible()
    page.form.father.set_text("علي")
    worked.turn_away()
    assert [line.whom for line in drafts_of(worked)] == ["نوف علي", "نوف سالم"]

    page = worked.open(NewRequestPlace(typed="نوف"))
    (offer,) = page.findChildren(DraftOffer)
    worked.hand.press("Shift+Tab")  # from the first field: to begin anew, put away, go on, backwards
    for _ in range(2):
        worked.hand.press("Shift+Tab")
    worked.hand.press("Enter")
    until(lambda: worked.place.navigator.page() is not page, "the draft is not gone on with")
    again = worked.place.navigator.page()
    assert again is not None
    assert again.form.father.text() == "سالم"  # type: ignore[attr-defined]


def test_what_was_begun_meanwhile_is_a_draft_of_its_own(worked: Seat) -> None:
    """Going on with the older one gives up nothing of what was typed beside its offer."""
    clear_drafts(worked)
    worked.open("inquiry").question.set_text("الأولى")
    worked.turn_away()
    worked.open("inquiry").question.set_text("الثانية")
    page = worked.open("inquiry")
    assert [line.about for line in offers(page)] == ["الثانية", "الأولى"]
    page.question.set_text("الثالثة")
    page = worked.go_on("inquiry")
    assert page.question.text() == "الثالثة"
    assert {line.about for line in drafts_of(worked)} == {"الأولى", "الثانية", "الثالثة"}


def test_a_draft_put_away_above_the_form_can_be_taken_back(worked: Seat) -> None:
    clear_drafts(worked)
    worked.open("inquiry").question.set_text("سؤال")
    worked.turn_away()
    page = worked.open("inquiry")
    (offer,) = page.findChildren(DraftOffer)
    offer.put_away.emit(offer.lines[0])
    assert (drafts_of(worked), offers(page)) == ((), [])
    page.messages._act.click()
    assert [line.about for line in drafts_of(worked)] == ["سؤال"]
    assert [line.about for line in offers(page)] == ["سؤال"]


def test_a_draft_put_away_on_the_list_can_be_taken_back(worked: Seat) -> None:
    clear_drafts(worked)
    for text in ("الأول", "الثاني", "الثالث"):
        worked.open(InquiryPlace(channel=ChannelKind.PHONE)).question.set_text(text)
        worked.turn_away()
    page = worked.open("drafts")
    worked.hand.press("Down", "Delete")
    assert [line.about for line in page.lines] == ["الثالث", "الأول"]
    assert "الثاني" in page.messages.message()
    page.messages._act.click()
    assert [line.about for line in page.lines] == ["الثالث", "الثاني", "الأول"]
    worked.hand.press("Down", "Down")
    worked.hand.tab_to(page.away)
    worked.hand.press("Enter")
    assert [line.about for line in page.lines] == ["الثالث", "الثاني"]
    assert isinstance(worked.place.navigator.page(), DraftsPage)


def test_an_older_draft_by_the_words_of_a_search_is_offered_after_the_upgrade(worked: Seat) -> None:
    """Before drafts were one visitor's they were found again by what had been typed into the search."""
    clear_drafts(worked)
    old = {
        ("new_request", "interview||نوف"): {"first": "نوف", "father": "سالم"},
        ("new_request", "phone||نوف سالم"): {"first": "نوف"},
        ("inquiry", "interview||نوف"): {"question": "متى؟"},
        ("inquiry", ""): {"question": "أين؟"},
        ("refer", "|"): {"question": "هل؟"},
    }
    with worked.desk.work() as work:
        for (page, place), state in old.items():
            keep_draft(work, page, place, "عنوان", state)
    assert len(drafts_of(worked)) == len(old)
    assert len(offers(worked.open(NewRequestPlace(typed="هيا")))) == 2
    assert {line.about for line in offers(worked.open("inquiry"))} == {"متى؟", "أين؟"}
    assert [line.about for line in offers(worked.open("refer"))] == ["هل؟"]
    page = worked.open("drafts")
    assert len(page.lines) == len(old)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("key", ["request", "correct_person", "inquiry", "new_letter", "seats", "minutes"])
def test_an_offer_is_in_sight_without_scrolling_at_any_text_scale(
    worked: Seat, contents: Office, program_app: QApplication, key: str, scale: int
) -> None:
    """At 200 % banner and steps take the whole first screen: what is offered stands above them then."""
    apply_theme(program_app, ThemeName.LIGHT, scale)
    worked.window.resize(1366, 768)
    clear_drafts(worked)
    page = worked.open(contents.place(key))
    type_everywhere(page)
    worked.turn_away()
    page = worked.open(contents.place(key))
    breathe(50)
    (offer,) = page.findChildren(DraftOffer)
    go_on = next(button for button in offer.findChildren(Button) if button is not offer.anew)
    page.area.verticalScrollBar().setValue(0)
    assert go_on.visibleRegion().boundingRect().height() == go_on.height()
