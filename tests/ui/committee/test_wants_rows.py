"""The committee returns a request: it names what it wants in rows, and nothing that is typed is lost (T64)."""

from __future__ import annotations

from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import DocketLineId
from hayat_desk.policy.wants import Wanted, WantKind
from hayat_desk.summaries.committee import docket_entry
from hayat_desk.ui.committee.session_page import SessionPage
from hayat_desk.ui.places.committee import SessionPlace
from tests import builders
from tests.ui.page_kit import Seat, same_words


def open_session(seat: Seat, count: int = 2) -> SessionPage:
    for _ in range(count):
        builders.a_raised_request(seat.desk)
    return seat.open(SessionPlace(builders.a_session(seat.desk)))  # type: ignore[no-any-return]


def wants_at(seat: Seat, page: SessionPage, at: int) -> tuple[Wanted, ...]:
    assert page.summary is not None
    with seat.desk.look() as look:
        return docket_entry(look, DocketLineId(page.summary.docket[at].line_id)).wants


def test_a_return_is_named_by_keyboard_and_saved_with_the_decision(seat: Seat) -> None:
    page, hand = open_session(seat), seat.hand
    assert page.wants.row.isHidden()
    hand.press("3")
    assert not page.wants.row.isHidden()
    assert len(page.wants.rows) == 1
    hand.tab_to(page.reason.focus_target())
    hand.type("ينقصه ما يُدرس به")
    row = page.wants.rows[0]
    hand.tab_to(row["kind"].focus_target())
    hand.press("4")
    hand.tab_to(row["question"].focus_target())
    hand.type("كم عدد المعالين؟")
    hand.tab_to(page.wants.add)
    hand.press("Space")
    second = page.wants.rows[1]
    hand.tab_to(second["kind"].focus_target())
    hand.press("2")
    hand.tab_to(second["written"].focus_target())
    hand.type("خطاب الموعد")
    hand.tab_to(second["months"].focus_target())
    hand.type("٣")
    hand.press("Ctrl+Enter")
    assert page.at == 1
    assert wants_at(seat, page, 0) == (
        Wanted(WantKind.QUESTION, "كم عدد المعالين؟"),
        Wanted(WantKind.WRITTEN, "خطاب الموعد", months=3),
    )


def test_a_return_that_names_nothing_is_refused_at_its_field_and_nothing_is_lost(seat: Seat) -> None:
    page = open_session(seat)
    page.outcome.choose(Outcome.TO_COMPLETE)
    page.reason.set_text("ناقص")
    page.wants.set_rows(())
    seat.hand.press("Ctrl+Enter")
    seat.reads("لم يُذكر ما تطلبه اللجنة")
    assert (page.at, page.reason.text()) == (0, "ناقص")
    page.wants.ask_for_one()
    seat.hand.press("Ctrl+Enter")
    assert same_words(page.form)
    assert wants_at(seat, page, 0) == ()


def test_one_thing_named_twice_is_refused_and_both_rows_stay(seat: Seat) -> None:
    page = open_session(seat)
    page.outcome.choose(Outcome.TO_COMPLETE)
    page.reason.set_text("ناقص")
    page.wants.set_rows(("new-0", "new-1"))
    for row, kind in zip(page.wants.rows, (WantKind.LISTED, WantKind.SEEN_AGAIN), strict=True):
        row["kind"].choose(kind)
        row[kind.value].focus_target().setChecked(True)
    page.primary()
    seat.reads("شيء واحد ذُكر مرتين")
    assert len(page.wants.rows) == 2


def test_what_is_asked_follows_the_kind(seat: Seat) -> None:
    page = open_session(seat)
    page.outcome.choose(Outcome.TO_COMPLETE)
    row = page.wants.rows[0]
    asked = {
        WantKind.LISTED: {"listed", "remark"},
        WantKind.WRITTEN: {"written", "months"},
        WantKind.SEEN_AGAIN: {"seen_again", "remark"},
        WantKind.QUESTION: {"question"},
    }
    for kind, names in asked.items():
        row["kind"].choose(kind)
        shown = {field.key.rpartition(".")[2] for field in row.fields if field.isVisibleTo(page)}
        assert shown == {"kind", *names}


def test_rows_that_are_typed_wait_with_their_request_and_come_back_with_the_draft(seat: Seat) -> None:
    page = open_session(seat)
    page.outcome.choose(Outcome.TO_COMPLETE)
    page.wants.rows[0]["kind"].choose(WantKind.QUESTION)
    page.wants.rows[0]["question"].set_text("كم الدخل؟")
    page.show_line(1)
    assert page.outcome.text() == ""
    assert page.wants.rows == []
    page.show_line(0)
    assert page.wants.rows[0]["question"].text() == "كم الدخل؟"
    state = page.state()
    other = seat.open(SessionPlace(page.session_id))
    other.restore_state(state)
    other.show_line(0)
    assert other.wants.rows[0]["question"].text() == "كم الدخل؟"


def test_a_saved_return_is_shown_as_it_was_decided_and_is_no_draft(seat: Seat) -> None:
    page = open_session(seat)
    page.outcome.choose(Outcome.TO_COMPLETE)
    page.reason.set_text("ناقص")
    page.wants.rows[0]["kind"].choose(WantKind.QUESTION)
    page.wants.rows[0]["question"].set_text("كم الدخل؟")
    page.primary()
    page.show_line(0)
    assert page.wants.rows[0]["question"].text() == "كم الدخل؟"
    page.show_line(1)
    assert page.state() == {}
