"""What the committee wants, at the request: answered, seen, withdrawn, printed, and raised anew (T60, T63–T65)."""

from __future__ import annotations

from pathlib import Path

from hayat_desk.desk import MovableClock
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.policy.wants import Wanted, WantKind, WantState
from hayat_desk.procedures.reception import VisitEntry, begin_visit
from hayat_desk.records.contacts import requests_in, times_come
from hayat_desk.records.reception import visits_of
from hayat_desk.summaries.requests import Step, request_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.requests.request_page import RequestPage
from tests import builders
from tests.ui.page_kit import Seat, focus_is_in, papers_of, request_of

LETTER = Wanted(WantKind.WRITTEN, "خطاب الموعد القادم")


def open_returned(seat: Seat, *wanted: Wanted) -> tuple[RequestId, RequestPage]:
    request_id = builders.a_returned_request(seat.desk, *wanted)
    return request_id, seat.open(RequestPlace(request_id))


def states(seat: Seat, request_id: RequestId) -> list[WantState]:
    with seat.desk.look() as look:
        return [line.state for line in request_summary(look, request_id).wants]


def step_of(page: RequestPage) -> Step:
    return page.step


def test_a_returned_request_opens_at_what_the_committee_wants_and_is_answered_by_keyboard(seat: Seat) -> None:
    request_id, page = open_returned(seat, builders.QUESTION, LETTER)
    assert step_of(page) is Step.DOCUMENTS
    row = page.documents.wants.rows[0]
    assert focus_is_in(row.answer)
    assert page.documents.wants.channel.value() is ChannelKind.INTERVIEW  # as with what is wanted on paper
    seat.reads("سؤال يُجاب عنه: كم عدد من تعولهم الأسرة؟")
    seat.reads("اطّلع على أصله في سطره أدناه")
    seat.hand.type("ثلاثة")
    seat.hand.press("Ctrl+Enter")
    assert states(seat, request_id) == [WantState.ANSWERED, WantState.OPEN]
    assert step_of(page) is Step.REVIEW
    seat.reads("خطاب الموعد القادم")


def test_an_answer_on_the_telephone_belongs_to_that_call(seat: Seat, clock: MovableClock) -> None:
    """T45: the paper invites any means; the channel of who is in touch is offered."""
    request_id = builders.a_returned_request(seat.desk)
    person_id = PersonId(request_of(seat.desk, request_id).person_id)
    clock.later(days=1)
    call = VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.FOLLOW_UP, person_id=person_id)
    with seat.desk.work() as work:
        visit_id = begin_visit(work, call)
    page = seat.open(RequestPlace(request_id))
    assert page.documents.wants.channel.value() is ChannelKind.PHONE
    seat.hand.type("ثلاثة")
    seat.hand.press("Ctrl+Enter")
    with seat.desk.look() as look:
        newest = visits_of(look.db, person_id)[0]
        assert (newest.id, times_come(look.db, request_id)) == (visit_id, 1)
        assert [about.is_served for about in requests_in(look.db, visit_id)] == [True]


def test_an_answer_that_is_typed_is_in_the_draft(seat: Seat) -> None:
    request_id, page = open_returned(seat)
    page.documents.wants.rows[0].answer.set_text("ثلاثة أبناء")
    state = page.state()
    other = seat.open(RequestPlace(request_id))
    other.restore_state(state)
    assert other.documents.wants.rows[0].answer.text() == "ثلاثة أبناء"
    assert states(seat, request_id) == [WantState.OPEN]


def test_the_committee_withdraws_with_a_reason_and_what_else_is_typed_stays(seat: Seat) -> None:
    request_id, page = open_returned(seat, builders.QUESTION, LETTER)
    question, letter = page.documents.wants.rows
    question.answer.set_text("ثلاثة")
    letter.withdraw.click()
    letter.confirm.click()
    seat.reads("لماذا عدلت عنه اللجنة؟")
    seat.reads("السبب لم يُكتب")
    letter.reason.set_text("وصل من الجهة مباشرة")
    letter.confirm.click()
    assert states(seat, request_id) == [WantState.OPEN, WantState.WITHDRAWN]
    assert question.answer.text() == "ثلاثة"
    seat.reads("عدلت عنه اللجنة")
    assert letter.withdraw.isHidden()


def test_who_may_not_hold_sessions_withdraws_nothing(seat: Seat) -> None:
    request_id, _ = open_returned(seat)
    clerk = builders.without(seat.desk, Permission.HOLD_SESSIONS)
    page = RequestPage(clerk, RequestPlace(request_id))
    assert page.documents.wants.rows[0].withdraw.isHidden()
    assert not page.documents.wants.rows[0].isHidden()


def test_the_visitor_gets_what_the_committee_wants_on_paper(seat: Seat, printed: Path) -> None:
    _, page = open_returned(seat)
    page.documents.wants.print_button.click()
    until(lambda: len(papers_of(seat.desk, PaperKind.COMMITTEE_WANTS)) == 1, "the paper is not printed")
    assert len(list(printed.glob("committee_wants-*.pdf"))) == 1
    seat.reads("طُبعت ورقة «ما تطلبه اللجنة».")


def test_what_is_closed_is_printed_no_more(seat: Seat) -> None:
    _, page = open_returned(seat, LETTER)
    panel = page.documents.wants
    assert not panel.print_button.isHidden()
    panel.rows[0].withdraw.click()
    panel.rows[0].reason.set_text("وصل من الجهة مباشرة")
    panel.rows[0].confirm.click()
    assert panel.print_button.isHidden()
    panel.print_wants()
    seat.reads("لم يبقَ مما تطلبه اللجنة شيء")
    assert papers_of(seat.desk, PaperKind.COMMITTEE_WANTS) == []


def test_a_request_raised_anew_tells_both_raisings_and_what_was_wanted(
    seat: Seat, clock: MovableClock
) -> None:
    request_id = builders.a_returned_request(seat.desk)
    clock.later(days=20)
    builders.raise_anew(seat.desk, request_id)
    assert request_of(seat.desk, request_id).state is RequestState.RAISED
    seat.open(RequestPlace(request_id))
    seat.reads("تدرس اللجنة الطلب. مضت المدة؛ يُدرس الطلب في أول جلسة.")
    seat.reads("رُفع أول مرة في")
    seat.reads("ثلاثة أبناء ووالدتها")
    assert "لا يُتوقع الرد قبل" not in seat.words()


def test_a_request_that_was_never_returned_shows_no_such_panel(seat: Seat) -> None:
    page = seat.open(RequestPlace(builders.a_request(seat.desk)))
    page.show_step(Step.DOCUMENTS)
    assert page.documents.wants.isHidden()
