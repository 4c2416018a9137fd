"""اليوم and المسودات: counts equal rows, each row is opened by Enter, empty lists say so (rules 8–11, 52)."""

from __future__ import annotations

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.people import parse_identity
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import reception, requests
from hayat_desk.procedures.office import SettingsEntry, change_settings
from hayat_desk.records.reception import Inquiry
from hayat_desk.summaries.drafts import draft_list
from hayat_desk.summaries.requests import Step, request_list
from hayat_desk.summaries.today import today_summary
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.home.drafts_page import DraftsPage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.outcomes.outcome_page import OutcomePage
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from tests import builders
from tests.ui.page_kit import Office, Seat, a_call_back, focus_is_in, request_of

LISTS = ("waiting", "decided", "referrals", "call_backs", "drafts", "raised")


def headings(page: TodayPage) -> dict[str, str]:
    """The heading of each list with its count."""
    return {name: bare(getattr(page, name)._title.text()) for name in LISTS}


def counted(heading: str) -> int:
    return int(heading.rpartition("(")[2].rstrip(")")) if "(" in heading else 0


def test_every_count_is_the_number_of_rows_and_of_what_lies_in_the_office(
    worked: Seat, contents: Office
) -> None:
    """Rule 9: no number without its rows."""
    a_call_back(worked.desk, "سؤال آخر")
    page = worked.open("today")
    with worked.desk.look() as look:
        at_the_desk = [
            line
            for line in request_list(look)
            if line.state
            in (RequestState.DRAFT, RequestState.AWAITING_DOCUMENTS, RequestState.AWAITING_SIGNATURE)
        ]
        with_it = (RequestState.RAISED, RequestState.UNDER_STUDY)
        raised = [line for line in request_list(look) if line.state in with_it]
        decided = request_list(look, RequestState.DECIDED)
        waiting = look.db.query(Inquiry).filter(Inquiry.call_back_number != "").count()
        summary = today_summary(look)

    rows = {name: len(getattr(page, name).rows) for name in LISTS}
    assert {name: counted(heading) for name, heading in headings(page).items()} == rows
    assert rows == {
        "waiting": len(at_the_desk),
        "decided": len(decided),
        "referrals": 2,
        "call_backs": waiting,
        "drafts": 1,
        "raised": len(raised),
    }
    assert rows["call_backs"] == len(summary.call_backs) == 2


def test_the_sidebar_counts_the_same_work(worked: Seat) -> None:
    page = worked.open("today")
    breathe(20)
    assert bare(worked.place.sidebar.items["requests"].count()) == str(len(page.waiting.rows))
    assert bare(worked.place.sidebar.items["committee"].count()) == "1"  # the other one is in session
    assert bare(worked.place.sidebar.items["outcomes"].count()) == str(len(page.decided.rows))
    assert bare(worked.place.sidebar.items["reception"].count()) == str(len(page.call_backs.rows))


@pytest.mark.parametrize(
    ("name", "opens"),
    [
        ("waiting", "request"),
        ("referrals", "referral"),
        ("call_backs", "call_back"),
        ("drafts", "inquiry"),
        ("raised", "request"),
    ],
)
def test_a_row_of_each_list_is_opened_by_enter(worked: Seat, name: str, opens: str) -> None:
    """Rule 8."""
    page = worked.open("today")
    worked.hand.tab_to(getattr(page, name).rows[0])
    worked.hand.press("Enter")
    until(lambda: worked.here() == opens, f"{opens} does not open")


def test_an_empty_office_says_in_each_list_that_nothing_is_due_and_what_to_do(seat: Seat) -> None:
    """Rule 52."""
    page = seat.open("today")
    for name in LISTS:
        worklist: Worklist = getattr(page, name)
        assert worklist.rows == []
        assert worklist._empty.isVisible()
        assert worklist._empty.text().strip()
    assert focus_is_in(page._primary)
    seat.hand.press("Enter")
    until(lambda: seat.here() == "reception", "reception does not open")


@pytest.mark.parametrize("key", ["people", "requests", "drafts", "today"])
def test_every_page_of_an_empty_office_says_what_is_there(seat: Seat, key: str) -> None:
    page = seat.open(key)
    shown = [worklist for worklist in page.findChildren(Worklist) if worklist.isVisible()]
    assert shown
    assert all(worklist._empty.text().strip() for worklist in shown)


def test_the_day_is_said_in_both_calendars_and_moves_on(seat: Seat, clock: MovableClock) -> None:
    """Rule 40."""
    page = seat.open("today")
    assert "جمادى الآخرة 1448" in bare(page.day.text())
    assert "نوفمبر 2026" in bare(page.day.text())
    before = page.day.text()
    clock.later(days=1)
    seat.hand.press("F5")
    until(lambda: seat.page(TodayPage) is not page, "the page is not built anew")
    assert seat.page(TodayPage).day.text() != before


def test_the_backup_is_said_in_words(seat: Seat) -> None:
    """Rule 10: also that there is none yet."""
    page = seat.open("today")
    assert page.backup_line.isVisible()
    assert "نسخة" in page.backup_line.text()


# Drafts


def drafts_of(desk: Desk) -> list[str]:
    with desk.look() as look:
        return [line.page for line in draft_list(look)]


def test_a_draft_is_listed_on_f4_and_opened_where_it_was_left(seat: Seat) -> None:
    """Rule 11."""
    seat.hand.press("F3")
    inquiry = seat.page(InquiryPage)
    seat.hand.tab_to(inquiry.question.focus_target())
    seat.hand.type("سؤال لم يكتمل")
    seat.hand.press("F4")
    page = seat.page(DraftsPage)
    assert len(page.drafts.rows) == 1
    assert focus_is_in(page.drafts.rows[0])
    seat.hand.press("Enter")
    assert seat.page(InquiryPage).question.text() == "سؤال لم يكتمل"


def test_drafts_of_two_requests_are_kept_apart(seat: Seat) -> None:
    one = builders.a_request(seat.desk)
    two = builders.a_request(
        seat.desk,
        builders.a_person(seat.desk, identity=parse_identity(None, "1000000016")),
    )
    for request_id, text in ((one, "وصف الأول"), (two, "وصف الثاني")):
        seat.open(RequestPlace(request_id)).details.description.set_text(text)
    seat.open("today")
    assert seat.go_on(RequestPlace(one)).details.description.text() == "وصف الأول"
    assert seat.go_on(RequestPlace(two)).details.description.text() == "وصف الثاني"
    assert drafts_of(seat.desk) == ["request", "request"]


def test_a_request_stands_under_one_heading_with_what_is_typed_of_it(worked: Seat, contents: Office) -> None:
    """A request, and what is typed of it and not saved, are one matter; each of them stands once."""
    with worked.desk.work() as work:
        visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.SUPPORT_REQUEST)
        begun = requests.take_request(work, contents.person, reception.begin_visit(work, visit))
    for request_id, step in ((contents.fresh, Step.REQUEST), (begun, Step.REQUEST)):
        page = worked.open(RequestPlace(request_id))
        page.show_step(step)
        page.details.description.set_text("وصف لم يُحفظ")
    page = worked.open("today")
    keys = [row.accessibleName() for name in LISTS for row in getattr(page, name).rows]
    numbers = [request_of(worked.desk, one).number for one in (contents.fresh, begun)]
    assert [sum(number in key for key in keys) for number in numbers] == [1, 1]
    for number, where in zip(numbers, (page.waiting, page.drafts), strict=True):
        row = next(row for row in where.rows if number in row.accessibleName())
        assert "لم يُحفظ 09:00" in row.accessibleName()
    counts = {name: counted(heading) for name, heading in headings(page).items()}
    assert counts["drafts"] == len(page.drafts.rows) == 2  # the request begun, and an inquiry that was typed
    worked.hand.tab_to(page.drafts.rows[0])
    worked.hand.press("Down", "Enter")
    until(lambda: worked.here() == "request", "the request does not open")
    assert worked.place.navigator.page().details.description.text() == ""  # type: ignore[union-attr]
    worked.reads("متابعة")


def test_a_draft_that_is_emptied_again_is_no_draft(seat: Seat) -> None:
    page = seat.open("inquiry")
    page.question.set_text("شيء")
    seat.open("today")
    assert seat.drafts() == ["inquiry"]
    page = seat.go_on("inquiry")
    page.question.set_text("")
    seat.open("today")
    assert seat.drafts() == []


def test_what_is_past_the_offices_own_last_day_stands_first_and_leads_to_its_reply(
    seat: Seat, clock: MovableClock
) -> None:
    """T65: said in the office's own words; where nothing is, nothing of it stands on the page."""
    request_id = builders.a_decided_request(seat.desk)
    clock.later(days=40)
    assert not seat.open("today").overdue.isVisible()
    with seat.desk.work() as work:
        change_settings(
            work,
            SettingsEntry(
                print_arabic_digits=False, auto_lock_minutes=5, backup_folder="", reply_within_days=30
            ),
        )
    seat.open("outcomes")
    page = seat.open("today")
    seat.hand.tab_to(page.overdue.rows[0])
    seat.reads("آخر موعد حدده المكتب للرد كان")
    seat.hand.press("Enter")
    until(lambda: seat.here() == "outcome", "the reply does not open")
    assert seat.page(OutcomePage).request_id == request_id
