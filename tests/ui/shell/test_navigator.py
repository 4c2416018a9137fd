"""Pages, the way back, and drafts that are on the disk within two seconds (ux rules 11, 56)."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.procedures.drafts import keep_draft
from hayat_desk.records.reception import Inquiry
from hayat_desk.summaries.drafts import DraftLine, draft_list, draft_state
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.places.home import DraftPlace, TodayPlace
from hayat_desk.ui.places.people import PeoplePlace
from hayat_desk.ui.places.reception import InquiryPlace, ReceptionPlace
from hayat_desk.ui.places.requests import NewRequestPlace, RequestPlace, RequestsPlace
from hayat_desk.ui.places.settings import SettingsPlace
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from hayat_desk.ui.shell.navigator import Navigator
from hayat_desk.ui.shell.pages import SIDEBAR, Screen
from tests import builders


@pytest.fixture
def navigator(program_app: QApplication, desk: Desk, qtbot: QtBot) -> Navigator:
    made = Navigator(desk)
    qtbot.addWidget(made)
    made.resize(1100, 768)
    made.show()
    return made


def question_of(navigator: Navigator) -> NoteField:
    page = navigator.page()
    assert page is not None
    field = page.forms[0].field("question")
    assert isinstance(field, NoteField)
    return field


def kept(desk: Desk, page: str) -> dict[str, str]:
    with desk.look() as look:
        return next((draft_state(look, line.draft_id) for line in draft_list(look) if line.page == page), {})


def unknown_draft(desk: Desk) -> DraftLine:
    """A draft of a page that this program does not have."""
    with desk.work() as work:
        draft = keep_draft(work, "no_such_page", "", "صفحة", {"question": "سؤال"})
    with desk.look() as look:
        return next(line for line in draft_list(look) if line.draft_id == draft)


def drafts(desk: Desk) -> list[str]:
    with desk.look() as look:
        return [line.page for line in draft_list(look)]


def test_each_screen_of_the_sidebar_has_a_digit_of_its_own_or_none() -> None:
    digits = [screen.digit for screen in SIDEBAR if screen.digit]
    assert len(set(digits)) == len(digits)


@pytest.mark.parametrize("screen", SIDEBAR, ids=lambda screen: screen.place.key)
def test_every_page_of_the_sidebar_opens(navigator: Navigator, screen: Screen) -> None:
    assert navigator.open(screen.place)
    page = navigator.page()
    assert page is not None
    assert page.title.text()


def test_the_way_back_leads_through_the_pages_and_ends_at_the_first(navigator: Navigator) -> None:
    for place in (TodayPlace(), PeoplePlace(), RequestsPlace()):
        navigator.open(place)
    seen = []
    for _ in range(4):
        navigator.back()
        here = navigator.here()
        assert here is not None
        seen.append(here.place.key)
    assert seen == ["people", "today", "today", "today"]


def test_a_draft_of_an_unknown_page_leaves_us_where_we_are(navigator: Navigator, desk: Desk) -> None:
    navigator.open(TodayPlace())
    assert not navigator.open(DraftPlace(unknown_draft(desk)))
    here = navigator.here()
    assert here is not None
    assert here.place.key == "today"


def test_what_is_typed_is_on_the_disk_within_two_seconds(
    navigator: Navigator, desk: Desk, qtbot: QtBot
) -> None:
    navigator.open(InquiryPlace())
    question_of(navigator).set_text("متى موعد العيادة؟")
    with qtbot.waitSignal(navigator.drafts.kept, timeout=2_000):
        pass
    assert kept(desk, "inquiry")["question"] == "متى موعد العيادة؟"
    page = navigator.page()
    assert page is not None
    assert "09:00" in page.remark.text()


def test_leaving_keeps_the_draft_and_the_way_back_brings_it(navigator: Navigator, desk: Desk) -> None:
    navigator.open(InquiryPlace())
    question_of(navigator).set_text("سؤال\nمن سطرين")
    navigator.open(TodayPlace())
    assert drafts(desk) == ["inquiry"]
    navigator.back()
    assert question_of(navigator).text() == "سؤال\nمن سطرين"
    navigator.refresh()
    assert question_of(navigator).text() == "سؤال\nمن سطرين"
    navigator.open(InquiryPlace())
    assert question_of(navigator).text() == ""


def test_a_page_on_which_nothing_was_typed_leaves_no_draft(navigator: Navigator, desk: Desk) -> None:
    for place in (InquiryPlace(), NewRequestPlace(), SettingsPlace(), ReceptionPlace()):
        navigator.open(place)
    navigator.open(TodayPlace())
    assert drafts(desk) == []


def test_what_is_typed_and_taken_back_leaves_no_draft(navigator: Navigator, desk: Desk) -> None:
    navigator.open(InquiryPlace())
    question_of(navigator).set_text("سؤال")
    assert navigator.drafts.keep()
    assert drafts(desk) == ["inquiry"]
    question_of(navigator).set_text("")
    navigator.open(TodayPlace())
    assert drafts(desk) == []


def test_a_page_whose_act_is_done_drops_its_draft(navigator: Navigator, desk: Desk) -> None:
    navigator.open(InquiryPlace())
    question_of(navigator).set_text("سؤال")
    assert navigator.drafts.keep()
    page = navigator.page()
    assert page is not None
    page.finished = True
    navigator.open(TodayPlace())
    assert drafts(desk) == []


def test_drafts_of_two_requests_are_told_apart(navigator: Navigator, desk: Desk) -> None:
    one, two = builders.a_request(desk), builders.a_request(desk, builders.a_person(desk, identity=_other()))
    for request_id in (one, two):
        navigator.open(RequestPlace(request_id))
        page = navigator.page()
        assert page is not None
    navigator.back()
    here = navigator.here()
    assert here is not None
    assert here.place == RequestPlace(one)


def _other() -> object:
    from hayat_desk.policy.people import parse_identity

    return parse_identity(None, "1000000016")


def filled_inquiry(navigator: Navigator) -> InquiryPage:
    assert navigator.open(InquiryPlace())
    page = navigator.page()
    assert isinstance(page, InquiryPage)
    page.channel.choose(ChannelKind.PHONE)
    page.question.set_text("متى موعد المحاضرة؟")
    page.answer.set_text("يوم الاثنين بعد العصر")
    page.outcome.choose(InquiryOutcome.ANSWERED)
    return page


def inquiries(desk: Desk) -> int:
    with desk.look() as look:
        return look.db.scalar(select(func.count()).select_from(Inquiry)) or 0


def test_an_act_pressed_twice_at_once_is_done_once(navigator: Navigator, desk: Desk) -> None:
    page = filled_inquiry(navigator)
    page.primary()
    page.primary()
    until(lambda: not isinstance(navigator.page(), InquiryPage), "the next page is not shown")
    assert inquiries(desk) == 1


def test_what_is_typed_until_the_next_page_is_shown_stays_in_the_draft(
    navigator: Navigator, desk: Desk
) -> None:
    page = filled_inquiry(navigator)
    page.refer()
    page.question.set_text("متى موعد المحاضرة القادمة؟")
    until(lambda: not isinstance(navigator.page(), InquiryPage), "the next page is not shown")
    assert kept(desk, "inquiry")["question"] == "متى موعد المحاضرة القادمة؟"


def test_a_page_that_cannot_be_left_acts_again(navigator: Navigator, desk: Desk) -> None:
    page = filled_inquiry(navigator)
    page.go_to(DraftPlace(unknown_draft(desk)))
    breathe()
    assert navigator.page() is page
    page.primary()
    assert inquiries(desk) == 1
