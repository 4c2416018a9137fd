"""طلب الدعم in its five steps, from the data to the receipt, through the keyboard (T59–T65; rules 19–33)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from hayat_desk.desk import MovableClock
from hayat_desk.policy.declarations import DeclarationState
from hayat_desk.policy.ids import PaperId, PersonId, RequestId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures.people import Sensitive, correct_person, keep_sensitive
from hayat_desk.procedures.profile import VersionEntry, change_wording
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.requests import Step, StepState, request_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.people.correct_page import CorrectPage
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.requests.document_row import DocumentRow
from hayat_desk.ui.requests.request_page import RequestPage
from tests import builders
from tests.ui.page_kit import (
    Office,
    Seat,
    focus_is_in,
    kept_pdf,
    paper_into,
    papers_of,
    request_of,
    same_words,
)


def opened(seat: Seat, request_id: RequestId) -> RequestPage:
    page = seat.open(RequestPlace(request_id))
    assert isinstance(page, RequestPage)
    return page


def rows_of(page: RequestPage) -> list[DocumentRow]:
    """The documents of the third step."""
    assert page.documents.checklist is not None
    return page.documents.checklist.rows


def at_declaration(seat: Seat, request_id: RequestId) -> RequestPage:
    """The last step, with its sheet drawn."""
    page = opened(seat, request_id)
    page.show_step(Step.DECLARATION)
    until(lambda: page.declaration.sheet.pdf is not None, "the declaration is not drawn")
    return page


def printed_declaration(seat: Seat, request_id: RequestId) -> RequestPage:
    page = at_declaration(seat, request_id)
    seat.hand.press("F7")
    until(page.declaration.signed.isVisible, "the declaration is not printed")
    return page


def a_complete_request(seat: Seat) -> RequestId:
    request_id = builders.a_request(seat.desk)
    builders.see_documents(seat.desk, request_id)
    return request_id


# Steps 1 and 2


def test_the_five_steps_have_their_names_in_order_and_say_where_they_stand(
    worked: Seat, contents: Office
) -> None:
    """Rules 19 and 20."""
    page = opened(worked, contents.fresh)
    names = [
        button.accessibleName() for button in page.stepper.findChildren(QAbstractButton) if button.isVisible()
    ]
    assert [step.arabic in name for name, step in zip(names, Step, strict=True)] == [True] * 5
    assert all(name.endswith(StepState.COMPLETE.arabic) for name in names[:2])
    assert page.step is Step.DOCUMENTS


def test_any_step_is_reached_in_any_order_and_keeps_what_was_typed(worked: Seat, contents: Office) -> None:
    page = opened(worked, contents.fresh)
    page.show_step(Step.REQUEST)
    page.details.description.set_text("وصف جديد لم يُحفظ")
    for step in (Step.PERSON, Step.REVIEW, Step.DOCUMENTS, Step.DECLARATION, Step.REQUEST):
        page.show_step(step)
        assert page.panel(step).isVisible()
    assert page.details.description.text() == "وصف جديد لم يُحفظ"


def test_a_service_is_found_by_its_first_letters_and_an_unknown_one_refused(seat: Seat) -> None:
    """T55: the service brings its own documents."""
    person = builders.a_person(seat.desk)
    request_id = builders.a_request(seat.desk, person)
    page = opened(seat, request_id)
    page.show_step(Step.REQUEST)
    page.details.service.setFocus()
    page.details.service.set_text("خدمة ليست في القائمة")
    seat.hand.press("Ctrl+Enter")
    assert same_words(page.details.form)
    assert page.details.service.text() == "خدمة ليست في القائمة"

    page.details.service.set_text(seat.desk.profile.services[1].title[:6])
    page.details.description.set_text("مواعيد في المدينة")
    seat.hand.press("Ctrl+Enter")
    assert page.step is Step.DOCUMENTS
    titles = [row.line.title for row in rows_of(page)]
    assert titles == [document.title for document in seat.desk.profile.services[1].documents]


def test_income_is_asked_only_where_the_service_asks_it(seat: Seat) -> None:
    """DESIGN §4.3."""
    page = opened(seat, builders.a_request(seat.desk))
    page.show_step(Step.REQUEST)
    asking, silent = seat.desk.profile.services[0], seat.desk.profile.services[1]
    page.details.service.choose(silent)
    assert not page.details.income_row.isVisible()
    page.details.service.choose(asking)
    assert page.details.income_row.isVisible()
    seat.hand.tab_to(page.details.income.focus_target())
    page.details.income.set_text("كثير")
    seat.hand.press("Ctrl+Enter")
    assert same_words(page.details.form)
    assert page.details.income.text() == "كثير"


def test_an_income_of_before_that_is_no_figure_is_asked_for_again_without_being_shown(seat: Seat) -> None:
    request_id = builders.a_request(seat.desk)
    with seat.desk.work() as work:
        person = PersonId(work.db.get_one(SupportRequest, request_id).person_id)
        keep_sensitive(work, person, Sensitive(diagnosis="", income_as_told="من أهل الخير"))
    page = opened(seat, request_id)
    page.show_step(Step.REQUEST)
    assert "اسأل عنه" in page.details.unread.words()
    assert "أهل الخير" not in seat.words()
    page.primary()
    assert same_words(page.details.form)  # not optional: nothing that can be read is recorded
    page.details.income.set_text("٣٠٠٠")
    page.primary()
    assert page.step is Step.DOCUMENTS
    page.show_step(Step.REQUEST)
    assert page.details.unread.words() == ""


# Step 3


def test_space_says_seen_and_matching_and_m_says_it_does_not(worked: Seat, contents: Office) -> None:
    """T59–T60: two facts in a row; there is no "all" (rule 22)."""
    page = opened(worked, contents.fresh)
    rows = rows_of(page)
    assert focus_is_in(rows[0].tick)
    worked.hand.press("Space")
    assert rows[0].tick.isChecked()
    worked.hand.press("M")
    assert not rows[0].tick.isChecked()
    assert focus_is_in(rows[0].difference)
    worked.hand.type("الاسم يختلف في الأصل")
    worked.hand.press("Ctrl+Enter")
    with worked.desk.look() as look:
        line = request_summary(look, contents.fresh).documents[0]
    assert (line.matched, line.difference) == (False, "الاسم يختلف في الأصل")


def test_a_date_that_cannot_be_read_is_said_at_its_row_and_nothing_is_saved(
    worked: Seat, contents: Office
) -> None:
    page = opened(worked, contents.fresh)
    row = rows_of(page)[0]
    worked.hand.press("Space")
    worked.hand.tab_to(row.date.focus_target())
    worked.hand.type("31/13/1448")
    worked.hand.press("Ctrl+Enter")

    assert page.step is Step.DOCUMENTS
    assert row.date.error()
    assert focus_is_in(row.date)
    assert row.date.text() == "31/13/1448"
    assert row.tick.isChecked()


def test_a_difference_that_is_too_long_is_said_at_its_row(worked: Seat, contents: Office) -> None:
    page = opened(worked, contents.fresh)
    row = rows_of(page)[0]
    row.say_it_differs()
    row.difference.set_text("ي" * 20_000)
    worked.hand.press("Ctrl+Enter")

    assert page.step is Step.DOCUMENTS
    assert row.difference.error()
    assert len(row.difference.text()) == 20_000


def test_a_paper_expires_between_yesterday_and_today(
    worked: Seat, contents: Office, clock: MovableClock
) -> None:
    """Rule 21: computed on the day of submission, valid on its last day (T60)."""
    page = opened(worked, contents.fresh)
    row = rows_of(page)[0]
    worked.hand.press("Space")
    worked.hand.tab_to(row.date.focus_target())
    worked.hand.type((worked.desk.today).strftime("%Y/%m/%d"))
    assert row.badge.word() == "الصلاحية قائمة يوم التقديم"
    worked.hand.press("Ctrl+Enter")

    clock.later(days=1)
    worked.hand.press("F5")
    until(lambda: worked.page(RequestPage) is not page, "the page is not built anew")
    again = worked.page(RequestPage)
    assert "انتهت الصلاحية منذ" in rows_of(again)[0].badge.word()


# Step 4


def test_the_review_shows_every_answer_and_leads_back_to_each_part(worked: Seat, contents: Office) -> None:
    """Rule 29: what was skipped is said, never blank."""
    page = opened(worked, contents.fresh)
    page.show_step(Step.REVIEW)
    worked.reads("نورة سالم فهد الشمري")
    worked.reads("مصاريف تنقل للعلاج")
    assert focus_is_in(page.go_on)
    page.review.documents.edit_wanted.emit()
    assert page.step is Step.DOCUMENTS


def test_missing_papers_are_printed_as_a_list_and_never_block_saving(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """T59, rule 23."""
    page = opened(worked, contents.fresh)
    page.show_step(Step.REVIEW)
    worked.hand.press("Enter")
    until(lambda: page.step is Step.DECLARATION, "the list is not printed")

    assert len(papers_of(worked.desk, PaperKind.MISSING_DOCUMENTS)) == 1
    assert len(list(printed.glob("*.pdf"))) == 1


def test_raising_with_papers_missing_is_refused_with_the_reasons(worked: Seat, contents: Office) -> None:
    """T63: which papers, and why."""
    page = opened(worked, contents.fresh)
    page.show_step(Step.DECLARATION)
    worked.hand.tab_to(page.declaration.try_raising)
    worked.hand.press("Enter")

    assert page.messages.message()
    assert worked.desk.profile.services[0].documents[0].title in page.declaration.reasons.text()
    assert request_of(worked.desk, contents.fresh).state is RequestState.AWAITING_DOCUMENTS


# Step 5


def test_a_complete_request_goes_to_the_committee_by_keyboard(seat: Seat, printed: Path) -> None:
    """T62–T65: printed, signed before the clerk, told, raised; the receipt is kept and today says so."""
    request_id = a_complete_request(seat)
    page = opened(seat, request_id)
    assert page.step is Step.REVIEW
    seat.hand.press("Enter")
    until(lambda: page.declaration.sheet.pdf is not None, "the declaration is not drawn")
    seat.hand.press("Enter")
    until(page.declaration.signed.isVisible, "the declaration is not printed")
    assert focus_is_in(page.declaration.signed)
    seat.hand.press("Space")
    seat.hand.tab_to(page.declaration.consent.focus_target())
    seat.hand.press("1")
    seat.hand.tab_to(page.declaration.told.focus_target())
    seat.hand.press("Space", "Ctrl+Enter")
    today = seat.page(TodayPage)

    request = request_of(seat.desk, request_id)
    assert request.state is RequestState.RAISED
    assert request.earliest_reply == seat.desk.today + timedelta(days=14)
    assert len(papers_of(seat.desk, PaperKind.RECEIPT)) == 1
    assert request.number in "".join(letter for letter in today.messages.message() if letter.isascii())
    assert seat.drafts() == []


def test_nothing_is_raised_before_it_is_signed_and_told(seat: Seat, printed: Path) -> None:
    """T62, T65, rule 32: each reason is said, and the focus goes where it is mended."""
    request_id = a_complete_request(seat)
    page = printed_declaration(seat, request_id)
    seat.hand.press("Ctrl+Enter")
    assert "لم يُوقَّع" in page.messages.message() or "التوقيع" in page.messages.message()
    assert focus_is_in(page.declaration.signed)
    seat.hand.press("Space", "Ctrl+Enter")
    assert focus_is_in(page.declaration.consent)  # T81: signed or refused, never passed over
    seat.hand.press("2", "Ctrl+Enter")
    assert focus_is_in(page.declaration.told)
    assert request_of(seat.desk, request_id).state is RequestState.AWAITING_SIGNATURE


def test_data_changed_after_signing_void_the_signature_and_say_so(worked: Seat, contents: Office) -> None:
    """T62, rule 30: through the page that corrects the data."""
    page = opened(worked, contents.signed)
    page.show_step(Step.PERSON)
    page.person._edit()
    correct = worked.page(CorrectPage)
    correct.form.district.set_text("حي آخر")
    correct.form.family.set_text("العنزي")
    worked.hand.press("Ctrl+Enter")
    correct.twins.not_same.click()  # others at this desk have her number
    worked.hand.press("Ctrl+Enter")
    number = request_of(worked.desk, contents.signed).number
    worked.reads("سقط توقيع إقرار الطلب")
    assert number in worked.words()
    assert worked.here() == "correct_person"  # the banner stands on the page where it happened
    act = next(one for one in correct.findChildren(Button) if one.words() == "طباعة إقرار جديد")
    act.click()
    until(lambda: worked.here() == "request", "the request is not shown")

    again = worked.page(RequestPage)
    assert "لاغ" in again.messages.message() or "لغ" in again.messages.message()
    request = request_of(worked.desk, contents.signed)
    assert request.state is RequestState.AWAITING_SIGNATURE
    assert [declaration.state for declaration in request.declarations].count(DeclarationState.VOID) == 1
    until(lambda: again.declaration.sheet.pdf is not None, "the new sheet is not drawn")
    assert again.declaration.print_button.isVisible()
    own = papers_of(worked.desk, PaperKind.DECLARATION)
    signed = [paper.pdf for paper in own if paper.person_id == contents.person]
    assert len(signed) == 2  # what was signed stays as it was printed
    assert again.declaration.sheet.pdf not in signed


def test_a_change_that_was_not_declared_leaves_the_signature(worked: Seat, contents: Office) -> None:
    """The control: the same correction without a change."""
    from hayat_desk.summaries.person_file import particulars_of
    from tests.builders import a_person_entry

    with worked.desk.look() as look:
        assert particulars_of(look, contents.person).city == "عرعر"
    with worked.desk.work() as work:
        correct_person(work, contents.person, a_person_entry())
    declaration = request_of(worked.desk, contents.signed).declaration
    assert declaration is not None
    assert declaration.state is DeclarationState.SIGNED


# Printers


def test_without_a_printer_nothing_changes_and_the_clerk_is_told_what_to_do(seat: Seat) -> None:
    """Rule 59."""
    request_id = a_complete_request(seat)
    with paper_into(None):
        page = at_declaration(seat, request_id)
        seat.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
        assert "طابعة" in page.messages.message()
        assert not page.busy.isVisible()
        declaration = request_of(seat.desk, request_id).declaration
        assert declaration is not None
        assert declaration.state is DeclarationState.NOT_PRINTED
        assert papers_of(seat.desk, PaperKind.DECLARATION) == []


def test_a_declaration_that_was_refused_by_the_printer_is_printed_again(seat: Seat, tmp_path: Path) -> None:
    """The control beside it: the same key prints once the printer is back."""
    request_id = a_complete_request(seat)
    with paper_into(None):
        page = at_declaration(seat, request_id)
        seat.hand.press("F7")
        until(lambda: bool(page.messages.message()), "nothing is said")
    with paper_into(tmp_path / "printed"):
        seat.hand.press("F7")
        until(page.declaration.signed.isVisible, "the declaration is not printed")
    assert len(papers_of(seat.desk, PaperKind.DECLARATION)) == 1


def test_a_sheet_that_was_spoilt_before_it_was_signed_is_printed_again_as_it_is(
    seat: Seat, printed: Path
) -> None:
    """A jam in the tray, coffee on the desk: the same number and code once more, and then it is signed."""
    request_id = builders.a_request(seat.desk)
    builders.see_documents(seat.desk, request_id)
    page = printed_declaration(seat, request_id)
    (declaration,) = request_of(seat.desk, request_id).declarations
    was = kept_pdf(seat.desk, PaperId(declaration.paper_id))
    assert page.declaration.print_button.text() == "طباعة نسخة"

    page.declaration.print_button.click()
    seat.reads("طُبعت نسخة.")

    assert [one.name for one in printed.glob("copy-*")] == ["copy-declaration-1448-01-6-00001.pdf"]
    assert kept_pdf(seat.desk, PaperId(declaration.paper_id)) == was
    (same,) = request_of(seat.desk, request_id).declarations
    assert (same.id, same.state) == (declaration.id, DeclarationState.PRINTED)
    assert page.declaration.sign_form.isVisible()


def test_a_printed_sheet_whose_text_the_board_changed_is_said_to_be_old(seat: Seat, printed: Path) -> None:
    """She went home with it to read it; it is not put aside for a new one without a word."""
    request_id = a_complete_request(seat)
    printed_declaration(seat, request_id)
    with seat.desk.work() as work:
        text = work.profile.wording(WordingKey.DECLARATION).text
        version = VersionEntry(change="أُضيفت جملة", approved=builders.written("1/6/1448"))
        change_wording(work, WordingKey.DECLARATION, f"{text} والله شهيد.", version)

    seat.open("today")
    page = opened(seat, request_id)
    assert page.declaration.isVisible()
    seat.reads("تغيّر نص هذه الورقة بعد طباعتها. اطبع الجديدة لتُوقَّع.")
    seat.open("today")
    assert "تغيّر نص هذه الورقة" not in opened(seat, request_id).messages.message()


def test_a_receipt_that_jams_after_raising_is_printed_by_the_same_key(
    worked: Seat, contents: Office, tmp_path: Path
) -> None:
    """Rule 59: the request is raised once; its receipt keeps its number."""
    page = at_declaration(worked, contents.signed)
    worked.hand.tab_to(page.declaration.told.focus_target())
    worked.hand.press("Space")
    with paper_into(None):
        worked.hand.press("Ctrl+Enter")
        until(lambda: bool(page.messages.message()), "nothing is said")
    assert request_of(worked.desk, contents.signed).state is RequestState.RAISED
    before = len(papers_of(worked.desk, PaperKind.RECEIPT))

    with paper_into(tmp_path / "printed"):
        worked.hand.press("Ctrl+Enter")
        worked.page(TodayPage)
    assert len(papers_of(worked.desk, PaperKind.RECEIPT)) == before + 1
    assert len(list((tmp_path / "printed").glob("*.pdf"))) == 1
    assert worked.drafts() == ["inquiry"]


def test_a_receipt_that_was_never_printed_waits_among_the_papers(
    worked: Seat, contents: Office, printed: Path
) -> None:
    """Also after the program was closed meanwhile."""
    from hayat_desk.procedures.intake import prepare_receipt

    with worked.desk.work() as work:
        prepare_receipt(work, contents.raised)
    page = opened(worked, contents.raised)
    waiting = next(row for row in page.papers.rows if "لم" in row.accessibleName())
    worked.hand.tab_to(waiting)
    worked.hand.press("Enter")
    paper = worked.page(PaperPage)
    worked.hand.press("Ctrl+Enter")
    until(lambda: bool(paper.messages.message()), "it is not printed")
    assert len(papers_of(worked.desk, PaperKind.RECEIPT)) == 2


# Raised, and seen again


def test_a_raised_request_is_read_only_and_says_what_comes_next(worked: Seat, contents: Office) -> None:
    """T64–T65: both calendars, and nothing to change."""
    page = opened(worked, contents.raised)
    assert not page.go_on.isVisible()
    assert not page.stepper.isVisible()
    worked.reads("2026/12/06" if "2026/12/06" in worked.words() else "ديسمبر")
    worked.hand.press("Ctrl+Enter")
    assert request_of(worked.desk, contents.raised).state is RequestState.RAISED


def test_the_sheet_that_was_signed_is_shown_byte_for_byte(worked: Seat, contents: Office) -> None:
    page = at_declaration(worked, contents.signed)
    kept = [paper.pdf for paper in papers_of(worked.desk, PaperKind.DECLARATION)]
    assert page.declaration.sheet.pdf in kept


def test_an_unfinished_step_comes_back_with_its_ticks(worked: Seat, contents: Office) -> None:
    """Rule 56: also what stands in the checklist."""
    opened(worked, contents.fresh)
    worked.hand.press("Space")
    worked.hand.press("F2")
    again = worked.go_on(RequestPlace(contents.fresh))
    assert rows_of(again)[0].tick.isChecked()
    assert "request" in worked.drafts()


def test_the_review_tells_city_and_district(worked: Seat, contents: Office) -> None:
    """Rule 29: every answer, the skipped ones too."""
    with worked.desk.work() as work:
        correct_person(work, contents.person, builders.a_person_entry(city="رفحاء", district="الصالحية"))
    page = worked.open(RequestPlace(contents.fresh))
    page.show_step(Step.REVIEW)
    for words in ("المدينة", "رفحاء", "الحي", "الصالحية"):
        worked.reads(words)


def test_a_service_without_documents_keeps_the_focus_in_the_page(seat: Seat) -> None:
    service = next(one.key for one in seat.desk.profile.services if not one.documents)
    page = seat.open(RequestPlace(builders.a_request(seat.desk, service=service)))
    page.show_step(Step.DOCUMENTS)
    assert focus_is_in(page.go_on)
    seat.hand.press("Enter")
    assert page.step is Step.REVIEW
