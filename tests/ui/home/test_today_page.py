"""اليوم and المسودات: numbers open their rows, each row is opened by Enter, empty lists say so (rules 8–11, 52)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.people import parse_identity
from hayat_desk.procedures.drafts import keep_draft
from hayat_desk.procedures.office import SettingsEntry, change_settings
from hayat_desk.summaries.drafts import draft_list
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.home.drafts_page import DraftsPage
from hayat_desk.ui.home.due_page import DuePage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.outcomes.outcome_page import OutcomePage
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from hayat_desk.ui.reports.reports_page import ReportsPage
from tests import builders
from tests.ui.page_kit import Seat, a_call_back, a_referral, focus_is_in


def counted(words: str) -> int:
    return int(bare(words).rpartition("(")[2].split(")")[0])


def buttons(page: TodayPage) -> dict[DueKind, Button]:
    """What opens each list that has rows: its heading, or its name among those that wait."""
    headings = {kind: short.heading for kind, short in page.lists.items() if short.isVisible()}
    return headings | {kind: one for kind, one in page.apart.buttons.items() if one.isVisible()}


def test_every_number_opens_exactly_its_rows(worked: Seat) -> None:
    """Rule 9."""
    a_call_back(worked.desk, "سؤال آخر")
    numbers = {kind: counted(one.words()) for kind, one in buttons(worked.open("today")).items()}
    assert set(numbers) == {
        DueKind.REFERRALS,
        DueKind.CALL_BACKS,
        DueKind.DRAFTS,
        DueKind.WAITING,
        DueKind.WITH_COMMITTEE,
        DueKind.REPLIES_LATER,
    }
    for kind, number in numbers.items():
        buttons(worked.open("today"))[kind].click()
        page = worked.page(DuePage)
        until(page.found.is_filled, "rows are still to come")
        assert (page.kind, len(page.found.rows)) == (kind, number)


def test_a_list_shows_three_rows_and_all_of_them_on_demand(worked: Seat) -> None:
    for at in range(4):
        a_call_back(worked.desk, f"سؤال {at}")
    short = worked.open("today").lists[DueKind.CALL_BACKS]
    assert len(short.rows) == 3
    assert counted(short.heading.words()) == 5
    worked.hand.tab_to(short.all)
    worked.hand.press("Enter")
    page = worked.page(DuePage)
    until(page.found.is_filled, "rows are still to come")
    assert len(page.found.rows) == 5


def test_an_ordinary_morning_needs_no_scrolling(
    seat: Seat, clock: MovableClock, arabic_app: QApplication
) -> None:
    """Rule 8, at 1366 × 768, with three rows in each of six lists; the control: at twice the text it does."""
    outcomes = [*[Outcome.ACCEPTED] * 6, *[Outcome.REFUSED] * 3]
    decided = [builders.a_raised_request(seat.desk) for _ in outcomes]
    builders.decide_all(seat.desk, builders.a_session(seat.desk), *outcomes)
    clock.later(days=14)
    for request_id in decided[3:]:
        builders.tell(seat.desk, request_id)
    builders.a_request(seat.desk)
    for at in range(3):
        a_call_back(seat.desk)
        a_referral(seat.desk)
        with seat.desk.work() as work:
            keep_draft(work, "inquiry", str(at), "استفسار", {"question": f"سؤال {at}"})
    seat.window.resize(1366, 768)
    page = seat.open("today")
    breathe(20)
    assert [len(short.rows) for short in page.lists.values() if short.isVisible()] == [3] * 6
    assert all(row.height() >= 32 for short in page.lists.values() for row in short.rows)  # rule 46
    assert page.apart.isVisible()
    assert page.area.verticalScrollBar().maximum() == 0
    try:
        apply_theme(arabic_app, ThemeName.LIGHT, 200)
        breathe(20)
        assert page.area.verticalScrollBar().maximum() > 0
    finally:
        apply_theme(arabic_app, ThemeName.LIGHT, 100)


def test_the_sidebar_counts_what_its_pages_show(worked: Seat) -> None:
    a_call_back(worked.desk, "سؤال آخر")
    for key, shown in (
        ("reception", lambda page: page.call_backs.rows),
        ("requests", lambda page: page.found.rows),
        ("committee", lambda page: page.queue.rows),
        (
            "outcomes",
            lambda page: [
                *(page.replies.rows + page.registrations.rows),
                *(page.services.rows + page.opinions.rows),
            ],
        ),
    ):
        page = worked.open(key)
        breathe(20)
        assert bare(worked.place.sidebar.items[key].count()) == str(len(shown(page))), key


@pytest.mark.parametrize(
    ("kind", "opens"),
    [(DueKind.REFERRALS, "referral"), (DueKind.CALL_BACKS, "call_back"), (DueKind.DRAFTS, "inquiry")],
)
def test_a_row_of_each_list_is_opened_by_enter(worked: Seat, kind: DueKind, opens: str) -> None:
    """Rule 8."""
    page = worked.open("today")
    worked.hand.tab_to(page.lists[kind].rows[0])
    worked.hand.press("Enter")
    until(lambda: worked.here() == opens, f"{opens} does not open")


def test_an_empty_office_says_that_nothing_is_due_and_what_to_do(seat: Seat) -> None:
    """Rule 52."""
    page = seat.open("today")
    seat.reads("لا عمل حان اليوم، فابدأ باستقبال مراجع.")
    assert buttons(page) == {}
    assert not page.apart.isVisible()
    assert focus_is_in(page._primary)
    seat.hand.press("Enter")
    until(lambda: seat.here() == "reception", "reception does not open")


def test_last_month_leads_to_its_report_until_it_is_exported(seat: Seat, clock: MovableClock) -> None:
    assert not seat.open("today").month.isVisible()
    clock.later(days=9)
    page = seat.open("today")
    seat.reads("لم يُصدَّر تقرير نوفمبر 2026م بعد")
    page.to_reports.click()
    assert seat.page(ReportsPage).month.key == "2026-11"


@pytest.mark.parametrize("key", ["people", "requests", "drafts"])
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
    assert not seat.open("today").lists[DueKind.OVERDUE].isVisible()
    with seat.desk.work() as work:
        change_settings(
            work,
            SettingsEntry(
                print_arabic_digits=False, auto_lock_minutes=5, backup_folder="", reply_within_days=30
            ),
        )
    seat.open("outcomes")
    page = seat.open("today")
    seat.hand.tab_to(page.lists[DueKind.OVERDUE].rows[0])
    assert "آخر موعد حدده المكتب للرد كان" in bare(page.lists[DueKind.OVERDUE].rows[0].accessibleName())
    seat.hand.press("Enter")
    until(lambda: seat.here() == "outcome", "the reply does not open")
    assert seat.page(OutcomePage).request_id == request_id


def test_a_place_for_copies_is_asked_for_every_day_until_there_is_one(
    seat: Seat, clock: MovableClock, below_drive: Path
) -> None:
    for _day in range(3):
        page = seat.open("today")
        assert "على هذا الجهاز وحده" in page.backup_line.text()
        assert page.to_place.isVisible()
        clock.later(days=1)
    page.to_place.click()
    until(lambda: seat.here() == "settings", "the settings do not open")
    with seat.desk.work() as work:
        change_settings(
            work,
            SettingsEntry(
                print_arabic_digits=False,
                auto_lock_minutes=5,
                backup_folder=str(below_drive),
                reply_within_days=None,
            ),
        )
    page = seat.open("today")
    assert "على هذا الجهاز وحده" not in page.backup_line.text()
    assert not page.to_place.isVisible()
