"""إحالة: F8 from every page, the note, the answer and the visitor (T61; rule 15)."""

from __future__ import annotations

from pathlib import Path

from hayat_desk.policy.due import DueKind
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures.referrals import ReferralEntry, answer_referral, give_answer, refer_to_researcher
from hayat_desk.summaries.referrals import ReferralSummary, referral_list, referral_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.referrals.refer_page import ReferPage
from hayat_desk.ui.referrals.referral_page import ReferralPage
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.page_kit import Office, Seat, a_referral, focus_is_in, papers_of, request_of, same_words

QUESTION = "هل تشمل الخدمة الوالدة؟"
FROM = [entry.place.key for entry in all_pages() if entry.place.key != "refer"]


def referral(seat: Seat, referral_id: object) -> ReferralSummary:
    with seat.desk.look() as look:
        return referral_summary(look, referral_id)  # type: ignore[arg-type]


def test_f8_refers_from_every_page_and_loses_nothing_typed_there(worked: Seat, contents: Office) -> None:
    """Rule 15: one action; about the person or request that the page is about."""
    for key in FROM:
        refer_and_come_back(worked, contents, key)


def refer_and_come_back(worked: Seat, contents: Office, key: str) -> None:
    page = worked.open(contents.place(key))
    typed = {}
    for form in page.forms:
        for field in form.fields:
            if field.isVisible() and hasattr(field, "edit") and field.is_blank():
                field.set_text("كُتب قبل الإحالة")
                typed[field.key] = "كُتب قبل الإحالة"
    worked.hand.press("F8")
    refer = worked.page(ReferPage)
    assert focus_is_in(refer.question)
    about = {"person": contents.person, "visit": contents.person}
    assert refer.start.person_id == about.get(key), key
    assert refer.start.request_id == (contents.fresh if key == "request" else None), key
    worked.hand.press("Esc")
    until(lambda: worked.here() == key, f"{key} does not come back")
    again = worked.place.navigator.page()
    assert again is not None
    came_back = {
        kept.partition("@")[0]: text for kept, text in again.state().items()
    }  # of a docket, by its line
    assert {field: came_back.get(field) for field in typed} == typed, key


def test_only_the_question_is_asked_and_two_actions_send_it(worked: Seat, contents: Office) -> None:
    """T61: at most three actions, and the request waits for the officer."""
    worked.open(RequestPlace(contents.fresh))
    worked.hand.press("F8")
    worked.page(ReferPage)
    worked.hand.type(QUESTION)
    worked.hand.press("Ctrl+Enter")
    page = worked.page(ReferralPage)

    assert worked.hand.count.actions <= 3
    assert page.summary is not None
    assert (page.summary.question, page.summary.request_id) == (QUESTION, contents.fresh)
    assert request_of(worked.desk, contents.fresh).state is RequestState.REFERRED
    assert worked.drafts() == ["inquiry"]


def test_a_referral_without_its_reason_is_refused_at_the_field(seat: Seat) -> None:
    page = seat.open("refer")
    page.visitor_name.set_text("أم خالد")
    seat.hand.press("Ctrl+Enter")

    assert same_words(page.forms[0])
    assert page.visitor_name.text() == "أم خالد"
    with seat.desk.look() as look:
        assert referral_list(look) == ()


def test_a_visitor_without_a_file_is_referred_by_name_or_without(seat: Seat) -> None:
    seat.hand.press("F8")
    page = seat.page(ReferPage)
    seat.hand.type(QUESTION)
    seat.hand.tab_to(page.visitor_name.focus_target())
    seat.hand.type("أم خالد")
    seat.hand.press("Ctrl+Enter")
    shown = seat.page(ReferralPage)
    assert shown.summary is not None
    assert shown.summary.who == "أم خالد"
    assert not shown.banner.isVisible()


def test_a_year_alone_or_no_date_is_no_day_to_answer_by(seat: Seat) -> None:
    page = seat.open("refer")
    page.question.set_text(QUESTION)
    page.due.set_text("غدا ربما")
    seat.hand.press("Ctrl+Enter")
    assert same_words(page.forms[0])
    assert page.due.text() == "غدا ربما"
    assert page.question.text() == QUESTION


def test_the_note_is_printed_and_kept_by_f7(seat: Seat, printed: Path) -> None:
    page = seat.open(ReferralPlace(a_referral(seat.desk)))
    seat.hand.press("F7")
    until(lambda: bool(page.messages.message()), "the note is not printed")
    assert len(papers_of(seat.desk, PaperKind.REFERRAL_NOTE)) == 1


def test_the_answer_is_taken_down_and_given_by_keyboard(seat: Seat) -> None:
    """T61: the referral leaves today's list only when the visitor was told."""
    referral_id = a_referral(seat.desk)
    page = seat.open(ReferralPlace(referral_id))
    assert focus_is_in(page.answer)
    seat.hand.press("Ctrl+Enter")
    assert same_words(page.answer_form)
    seat.hand.tab_to(page.answer.focus_target())
    seat.hand.type("نعم، إن كانت معالة")
    seat.hand.press("Ctrl+Enter")
    assert referral(seat, referral_id).state is ReferralState.ANSWERED
    assert focus_is_in(page.given)
    assert page.messages.message()
    seat.hand.press("Ctrl+Enter")
    today = seat.page(TodayPage)
    assert referral(seat, referral_id).state is ReferralState.GIVEN
    assert today.lists[DueKind.REFERRALS].rows == []
    assert today.messages.message()
    assert seat.drafts() == []


def test_an_answer_half_written_comes_back(seat: Seat) -> None:
    referral_id = a_referral(seat.desk)
    seat.open(ReferralPlace(referral_id))
    seat.hand.type("نعم، إن")
    seat.hand.press("F2")
    assert seat.go_on(ReferralPlace(referral_id)).answer.text() == "نعم، إن"


def test_a_referral_says_who_did_what_and_when_and_leads_back_to_its_request(
    worked: Seat, contents: Office
) -> None:
    with worked.desk.work() as work:
        entry = ReferralEntry(question="هل يكفي التقرير؟", due_on=work.today, request_id=contents.fresh)
        referral_id = refer_to_researcher(work, entry)
        answer_referral(work, referral_id, "يكفي")
        give_answer(work, referral_id)
    page = worked.open(ReferralPlace(referral_id))
    facts = bare(worked.words())
    assert facts.count(f"{worked.desk.clerk.name} · 1448/06/12هـ") == 3
    page.open_request.click()
    until(lambda: worked.here() == "request", "the request does not open")


def test_an_answered_referral_of_a_person_leads_to_the_file(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    page = seat.open(ReferralPlace(a_referral(seat.desk, person)))
    seat.hand.tab_to(page.banner.open_file)
    seat.hand.press("Enter")
    until(lambda: seat.here() == "person", "the file does not open")
