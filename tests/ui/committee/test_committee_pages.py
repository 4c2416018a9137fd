"""لجنة البحث by keyboard: from the queue to the signed minutes (T63, T64, T70; ux §3.3)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from hayat_desk.errors import NotPermitted
from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.ids import SessionId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures.replies import prepare_letters_of
from hayat_desk.records.papers import Paper, PaperContent
from hayat_desk.summaries.committee import session_summary
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.registers import outgoing_register
from hayat_desk.tour.hand import until
from hayat_desk.ui.committee.committee_page import CommitteePage
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.committee.new_session_page import NewSessionPage
from hayat_desk.ui.committee.session_page import SessionPage
from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.committee import MinutesPlace, SessionPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.printing import printer as printing
from hayat_desk.ui.printing.sending import Printed, send
from tests import builders
from tests.ui.page_kit import Office, Seat, focus_is_in, jam, papers_of, request_of, same_words


def open_session(seat: Seat, count: int = 3) -> SessionPage:
    for _ in range(count):
        builders.a_raised_request(seat.desk)
    return seat.open(SessionPlace(builders.a_session(seat.desk)))  # type: ignore[no-any-return]


def outcomes(seat: Seat, session_id: SessionId) -> list[Outcome | None]:
    with seat.desk.look() as look:
        return [row.outcome for row in session_summary(look, session_id).docket]


def minutes_of(seat: Seat, session_id: SessionId) -> MinutesPage:
    page = seat.open(MinutesPlace(session_id))
    until(lambda: page.sheet.pdf is not None, "the minutes are not drawn")
    return page  # type: ignore[no-any-return]


def test_a_session_is_held_by_keyboard_from_the_queue_to_the_printed_minutes(
    seat: Seat, printed: Path
) -> None:
    """Ux §3.3: 1–4 decide, Ctrl+Enter goes on; no mouse."""
    requests = [builders.a_raised_request(seat.desk) for _ in range(2)]
    hand = seat.hand
    hand.press("Ctrl+5")
    assert len(seat.page(CommitteePage).queue.rows) == 2
    hand.press("Enter")
    page = seat.page(NewSessionPage)
    assert focus_is_in(page.form.names[0])
    for at in range(3):
        hand.tab_to(page.form.names[at].focus_target())
        hand.type(f"عضو اللجنة {'ابجد'[at]}")
    hand.press("Ctrl+Enter")
    session = seat.page(SessionPage)
    assert focus_is_in(session.outcome)
    hand.press("1", "Ctrl+Enter")
    assert session.at == 1
    hand.press("2")
    hand.tab_to(session.reason.focus_target())
    hand.type("تجاوز حد الدخل")
    hand.press("Ctrl+Enter")
    minutes = seat.page(MinutesPage)
    until(lambda: minutes.sheet.pdf is not None, "the minutes are not drawn")
    assert focus_is_in(minutes.confirm)
    next_answer("confirm")
    hand.press("Ctrl+Enter")
    until(
        lambda: len(papers_of(seat.desk, PaperKind.MINUTES)) == 1 and minutes.busy.isHidden(),
        "the minutes are not printed",
    )

    assert seat.drafts() == []
    states = [request_of(seat.desk, one).state for one in requests]
    assert states == [RequestState.DECIDED, RequestState.DECIDED]
    assert [request_of(seat.desk, one).outcome for one in requests] == [Outcome.ACCEPTED, Outcome.REFUSED]
    assert len(list(printed.glob("minutes-*.pdf"))) == 1
    with seat.desk.look() as look:
        (kept,) = look.db.scalars(select(PaperContent.pdf).join(Paper).where(Paper.kind == PaperKind.MINUTES))
    until(lambda: minutes.sheet.pdf == kept, "the number that went out is not in the preview")


def test_the_committee_sees_numbers_and_initials_and_no_name(worked: Seat) -> None:
    """Ux §3.3: names are not for the committee's table."""
    worked.open("committee")
    words = worked.words()
    assert "ن. س. ف. ش." in words
    assert "الشمري" not in words


def test_a_decision_without_its_reason_is_said_at_the_field_and_nothing_is_lost(seat: Seat) -> None:
    page = open_session(seat)
    seat.hand.press("3")
    page.article.set_text("المادة 12")
    seat.hand.press("Ctrl+Enter")
    assert same_words(page.form)
    assert page.article.text() == "المادة 12"
    assert page.at == 0
    assert outcomes(seat, page.session_id) == [None, None, None]


def test_the_reason_is_called_optional_of_an_acceptance_alone(seat: Seat) -> None:
    page = open_session(seat)
    for digit, is_optional in (("1", True), ("2", False), ("3", False), ("1", True)):
        page.outcome.setFocus()
        seat.hand.press(digit)
        assert ("اختياري" in page.reason_row.label.text()) is is_optional
        assert page.reason.optional is is_optional


def test_arrows_walk_through_the_docket_outside_of_text(seat: Seat) -> None:
    """Mirrored: in an Arabic window ← is onward."""
    page = open_session(seat)
    for key, at in (("Left", 1), ("Left", 2), ("Left", 2), ("Right", 1), ("Right", 0)):
        seat.hand.tab_to(button(page, "إلى المحضر"))
        seat.hand.press(key)
        assert page.at == at
    seat.hand.tab_to(page.article.focus_target())
    seat.hand.press("Left")
    assert page.at == 0


def button(page: SessionPage, words: str) -> Button:
    return next(one for one in page.findChildren(Button) if one.words() == words)


def test_a_half_written_decision_comes_back_at_its_request(seat: Seat) -> None:
    """Rule 56."""
    page = open_session(seat)
    page.show_line(1)
    page.outcome.choose(Outcome.REFUSED)
    page.reason.set_text("لم يكتمل السبب بعد")
    seat.open("today")
    assert seat.drafts() == ["session"]
    again = seat.go_on(SessionPlace(page.session_id))
    assert again.at == 1
    assert (again.outcome.value(), again.reason.text()) == (Outcome.REFUSED, "لم يكتمل السبب بعد")
    again.primary()
    again.show_line(0)
    seat.open("today")
    assert seat.drafts() == []


def test_decisions_half_written_for_two_requests_wait_each_at_its_own(seat: Seat) -> None:
    """Walking through the docket pours nothing into the next request and loses nothing of the one before."""
    page = open_session(seat)
    page.outcome.choose(Outcome.REFUSED)
    page.reason.set_text("سبب الأولى")
    page.show_line(1)
    assert (page.outcome.value_or_none(), page.reason.text()) == (None, "")
    page.reason.set_text("سبب الثانية")
    page.show_line(0)
    assert (page.outcome.value(), page.reason.text()) == (Outcome.REFUSED, "سبب الأولى")
    page.show_line(2)
    assert page.reason.text() == ""
    seat.open("today")

    again = seat.go_on(SessionPlace(page.session_id))
    assert (again.at, again.reason.text()) == (2, "")
    again.show_line(1)
    assert again.reason.text() == "سبب الثانية"
    again.outcome.choose(Outcome.ACCEPTED)
    again.primary()
    assert outcomes(seat, page.session_id) == [None, Outcome.ACCEPTED, None]
    again.show_line(0)
    assert (again.outcome.value(), again.reason.text()) == (Outcome.REFUSED, "سبب الأولى")
    again.primary()
    seat.open("today")
    assert seat.drafts() == []


def test_a_decision_in_an_older_draft_comes_back_at_its_place(seat: Seat) -> None:
    """Before, a draft held the one decision that was open, and its place in the docket."""
    page = open_session(seat)
    page.restore_state({"outcome": "refused", "reason": "سبب قديم", "at": "1"})
    assert (page.at, page.outcome.value(), page.reason.text()) == (1, Outcome.REFUSED, "سبب قديم")


def test_what_is_left_undecided_is_deferred_for_one_reason(seat: Seat) -> None:
    page = open_session(seat)
    seat.hand.press("1", "Ctrl+Enter")
    minutes = minutes_of(seat, page.session_id)
    assert not minutes.confirm.isVisible()
    assert focus_is_in(minutes.defer_reason)
    minutes.defer.click()
    assert same_words(minutes.defer_form)
    seat.hand.tab_to(minutes.defer_reason.focus_target())
    seat.hand.type("انتهى وقت الجلسة")
    minutes.defer.click()
    assert outcomes(seat, page.session_id) == [Outcome.ACCEPTED, Outcome.DEFERRED, Outcome.DEFERRED]
    assert focus_is_in(minutes.confirm)


@pytest.mark.qt_log_ignore("QPdf", "QPrinter", "QPainter", extend=True)
def test_a_printer_that_refuses_leaves_the_minutes_confirmed_and_printable(seat: Seat, printed: Path) -> None:
    page = open_session(seat, 1)
    seat.hand.press("1", "Ctrl+Enter")
    minutes = seat.page(MinutesPage)
    until(lambda: minutes.sheet.pdf is not None, "the minutes are not drawn")
    place = jam(printed, "minutes-1448-01-6-00002")
    next_answer("confirm")
    minutes.primary()
    until(lambda: "الطابعة" in minutes.messages.message(), "the refusal is not told")
    with seat.desk.look() as look:
        summary = session_summary(look, page.session_id)
    assert summary.state is SessionState.CONFIRMED
    assert summary.printed_as_they_are is None
    place.rmdir()
    minutes.primary()
    until(
        lambda: len(papers_of(seat.desk, PaperKind.MINUTES)) == 1 and minutes.busy.isHidden(),
        "the minutes are not printed",
    )


def test_not_yet_leaves_the_session_open(seat: Seat) -> None:
    page = open_session(seat, 1)
    seat.hand.press("1", "Ctrl+Enter")
    minutes = seat.page(MinutesPage)
    next_answer("")
    minutes.primary()
    with seat.desk.look() as look:
        assert session_summary(look, page.session_id).is_open


def test_confirmed_minutes_are_only_added_to_and_then_printed_anew(seat: Seat, printed: Path) -> None:
    builders.a_raised_request(seat.desk)
    session = builders.a_session(seat.desk)
    builders.decide_all(seat.desk, session, Outcome.ACCEPTED)
    page = minutes_of(seat, session)
    assert not page.decisions.isVisible()
    seat.hand.press("F7")
    until(
        lambda: len(papers_of(seat.desk, PaperKind.MINUTES)) == 1 and page.busy.isHidden(),
        "the minutes are not printed",
    )
    page = minutes_of(seat, session)
    page.amendment.set_text("صُحح اسم العضو الثالث")
    page.add_entry.click()
    seat.reads("صُحح اسم العضو الثالث")
    seat.hand.press("F7")
    until(
        lambda: len(papers_of(seat.desk, PaperKind.MINUTES)) == 2 and page.busy.isHidden(),
        "the new minutes are not printed",
    )
    page.load()
    seat.hand.press("F7")  # nothing was added since: the kept paper is shown, to be printed as a copy
    until(lambda: seat.here() == "paper", "the kept paper does not open")


@pytest.mark.parametrize("way", ["typed", "pasted"])
def test_whoever_is_named_came_unless_the_tick_is_taken_away(seat: Seat, way: str) -> None:
    builders.a_raised_request(seat.desk)
    page = seat.open("new_session")
    name, present = page.form.names[1], page.form.present[1]
    name.set_text("")
    present.set_text("")
    for words in ("هدى سالم العتيبي", "منى فهد الرويلي"):
        name.edit.selectAll()
        name.edit.del_()
        for part in [words] if way == "pasted" else words:
            name.edit.insert(part)
        assert present.value() is True
    present.set_text("")
    name.edit.insert(" ")
    assert present.value() is False


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("nobody", "لا أحد معلَّم بالحضور"),
        ("unnamed", "بلا اسم"),
        ("chair", "رئيس واحد"),
        ("later", "لم يأتِ بعد"),
        ("year", "كُتبت السنة وحدها"),
    ],
)
def test_a_session_that_cannot_be_is_refused_in_a_sentence_and_what_was_typed_stays(
    seat: Seat, change: str, said: str
) -> None:
    builders.a_raised_request(seat.desk)
    page = seat.open("new_session")
    for at in range(2):
        page.form.names[at].set_text("منى الرويلي")
        page.form.present[at].set_text("1")
    if change == "nobody":
        page.form.present[0].set_text("")
        page.form.present[1].set_text("")
    if change == "unnamed":
        page.form.names[1].set_text("")
    if change == "chair":
        page.form.chair.choose(3)
    if change in ("later", "year"):
        page.form.held_on.set_text("2027/01/01" if change == "later" else "2026")
    page.primary()
    assert said in seat.words()
    assert page.form.names[0].text() == "منى الرويلي"
    assert seat.here() == "new_session"


def test_who_may_not_hold_sessions_sees_them_and_cannot_begin_one(seat: Seat) -> None:
    """Permissions are named by the procedures; the screen does not offer what would be refused."""
    builders.a_raised_request(seat.desk)
    page = CommitteePage(builders.without(seat.desk, Permission.HOLD_SESSIONS))
    page.show()
    assert len(page.queue.rows) == 1
    assert not page.begin.isVisible()
    page.close()


def test_an_empty_committee_says_what_to_do(seat: Seat) -> None:
    page = seat.open("committee")
    assert "ارفع طلبًا مكتملًا" in seat.words()
    assert not page.begin.isVisible()


@pytest.fixture
def decided(seat: Seat, printed: Path) -> MinutesPage:
    """Confirmed minutes: two accepted, one refused, one sent back to be completed."""
    for _ in range(4):
        builders.a_raised_request(seat.desk)
    session = builders.a_session(seat.desk)
    builders.decide_all(
        seat.desk, session, Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED, Outcome.TO_COMPLETE
    )
    return minutes_of(seat, session)


def letters_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("reply_letter-*.pdf"))


def test_all_replies_of_a_session_are_printed_in_one_go(
    seat: Seat, decided: MinutesPage, printed: Path
) -> None:
    """T64 — those that the session decided, each with its own number, kept as printed."""
    seat.hand.tab_to(decided.letters)
    seat.hand.press("Enter")
    until(lambda: "طُبعت الردود، وعددها 3" in bare(decided.messages.message()), "the replies are not printed")

    assert len(letters_in(printed)) == 3
    assert len({paper.number for paper in papers_of(seat.desk, PaperKind.REPLY_LETTER)}) == 3
    assert not decided.letters.isVisible()
    assert decided.busy.isHidden()


def test_cancelled_between_two_letters_the_rest_lies_ready(
    seat: Seat, decided: MinutesPage, printed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def and_stop(*words: object, **named: object) -> Printed:
        done = send(*words, **named)  # type: ignore[arg-type]
        # sent on the worker, which may not touch a button itself: the window clicks, and the worker waits for it
        QMetaObject.invokeMethod(decided.busy._cancel, "click", Qt.ConnectionType.BlockingQueuedConnection)
        return done

    monkeypatch.setattr(printing, "send", and_stop)
    decided.letters.click()
    until(lambda: "طُبع 1 من 3" in bare(decided.messages.message()), "the stack is not stopped")
    assert len(papers_of(seat.desk, PaperKind.REPLY_LETTER)) == 1
    assert decided.letters.isVisible()

    monkeypatch.setattr(printing, "send", send)
    decided.letters.click()
    until(lambda: "وعددها 2" in bare(decided.messages.message()), "the rest is not printed")
    assert len({paper.number for paper in papers_of(seat.desk, PaperKind.REPLY_LETTER)}) == 3
    assert len(letters_in(printed)) == 3


@pytest.mark.qt_log_ignore("QPdf", "QPrinter", "QPainter", extend=True)
def test_a_printer_that_refuses_in_the_middle_keeps_what_is_printed(
    seat: Seat, decided: MinutesPage, printed: Path
) -> None:
    with seat.desk.look() as look:
        given = outgoing_register(look, 1448).kept
    jammed = jam(printed, f"reply_letter-1448-01-6-{given + 2:05d}")  # the second of the stack
    decided.letters.click()
    until(lambda: "طُبع 1 من 3" in bare(decided.messages.message()), "nothing is said")
    assert "الطابعة" in decided.messages.message()
    assert len(papers_of(seat.desk, PaperKind.REPLY_LETTER)) == 1

    jammed.rmdir()  # the control: the printer takes it now
    decided.letters.click()
    until(lambda: "وعددها 2" in bare(decided.messages.message()), "the rest is not printed")


def test_a_fault_of_our_own_in_a_stack_lets_the_page_go(
    decided: MinutesPage, seat: Seat, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Else the desk could neither be left nor locked any more."""

    def broken(_paper: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(printing, "draw", broken)
    with qtbot.captureExceptions() as raised:
        decided.letters.click()
        until(lambda: not decided.is_printing, "the page is held")
    assert [kind for kind, _, _ in raised] == [MemoryError]
    assert decided.busy.isHidden()
    seat.open("today")
    assert seat.here() == "today"


def test_whoever_may_not_reply_is_not_offered_the_letters(seat: Seat, decided: MinutesPage) -> None:
    assert decided.letters.isVisible()
    other = builders.without(seat.desk, Permission.REPLY)
    with other.look() as look:
        assert session_summary(look, decided.session_id).letters_due == 0
    with pytest.raises(NotPermitted), other.work() as work:
        prepare_letters_of(work, decided.session_id)


def test_the_docket_is_printed_for_the_members_and_names_nobody(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """T63; a working paper: it takes no number, and nothing of it is kept."""
    page = worked.open(SessionPlace(contents.session))
    worked.hand.press("F7")
    until(lambda: "طُبع جدول الأعمال" in page.messages.message(), "the docket is not printed")

    assert (printed / "committee-docket.pdf").exists()
    with worked.desk.look() as look:
        _, sheet = docket_sheet(look, contents.session)
    assert [item.applicant for item in sheet.items]
    assert not any(name in str(sheet) for name in ("فضة", "العنزي"))


def test_the_request_form_is_printed_from_the_request(worked: Seat, contents: Office, printed: Path) -> None:
    """T55; it stands in no register."""
    page = worked.open(RequestPlace(contents.raised))
    page.form_button.click()
    until(lambda: "طُبع النموذج" in page.messages.message(), "the form is not printed")
    assert (printed / "request-form.pdf").exists()
