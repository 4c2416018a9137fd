"""المستفيدون and ملف المستفيد: looks are journaled, sensitive data hidden until asked for (rules 17–18, T26)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.ids import PersonId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.people import Sensitive, correct_person, keep_sensitive, see_sensitive
from hayat_desk.summaries.person_file import particulars_of, person_file
from hayat_desk.tour.hand import until
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.people.correct_page import CorrectPage
from hayat_desk.ui.people.people_page import PeoplePage
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.people import CorrectPersonPlace, PersonPlace
from hayat_desk.ui.reception.visit_page import VisitPage
from tests import builders
from tests.ui.page_kit import (
    NOURA,
    Office,
    Seat,
    focus_is_in,
    jam,
    journaled,
    papers_of,
    request_of,
    same_words,
)

DIAGNOSIS, INCOME = "ورم حميد في الثدي", "4,200"


def with_diagnosis(seat: Seat) -> PersonId:
    person = builders.a_person(seat.desk)
    with seat.desk.work() as work:
        keep_sensitive(work, person, Sensitive(diagnosis=DIAGNOSIS, monthly_income=Money.parse(INCOME)))
    return person


def kept(desk: Desk, person: PersonId) -> tuple[str, str]:
    with desk.work() as work:
        shown = see_sensitive(work, person)
    return shown.diagnosis, shown.monthly_income.shown if shown.monthly_income else ""


def test_a_person_is_found_by_another_spelling_and_opened_by_keyboard(seat: Seat) -> None:
    """T26, rule 51."""
    builders.a_person(seat.desk)
    seat.hand.press("Ctrl+3")
    page = seat.page(PeoplePage)
    assert focus_is_in(page.search)
    assert page.found.rows == []  # no list of all patients
    seat.hand.type("نوره الشمرى")
    seat.hand.press("Enter", "Enter")
    assert seat.page(PersonPage).banner.name() == NOURA


def test_every_opening_of_a_file_is_journaled(seat: Seat) -> None:
    """DESIGN §4.7."""
    person = builders.a_person(seat.desk)
    for times in (1, 2):
        seat.open(PersonPlace(person))
        seat.open("today")
        assert journaled(seat.desk, "open_file") == times


def test_sensitive_data_are_not_on_the_page_until_asked_for_and_each_look_is_journaled(seat: Seat) -> None:
    """Rule 18."""
    page = seat.open(PersonPlace(with_diagnosis(seat)))
    assert DIAGNOSIS not in seat.words()
    assert INCOME not in seat.words()
    assert page.diagnosis.text() == page.income.text() == ""
    assert journaled(seat.desk, "see_sensitive") == 0

    seat.hand.tab_to(page.show_sensitive)
    seat.hand.press("Enter")
    assert (page.diagnosis.text(), page.income.text()) == (DIAGNOSIS, INCOME)
    assert focus_is_in(page.diagnosis)
    assert journaled(seat.desk, "see_sensitive") == 1


def test_sensitive_data_that_were_only_looked_at_are_hidden_on_leaving_and_in_no_draft(seat: Seat) -> None:
    person = with_diagnosis(seat)
    page = seat.open(PersonPlace(person))
    page.show_sensitive.click()
    seat.open("today")
    again = seat.open(PersonPlace(person))
    assert DIAGNOSIS not in seat.words()
    assert again.show_sensitive.isVisible()
    assert seat.drafts() == []


def test_sensitive_data_that_were_typed_and_not_saved_come_back_as_a_look(seat: Seat) -> None:
    """Rule 56: what is typed survives leaving the page; an emptied field too."""
    person = with_diagnosis(seat)
    page = seat.open(PersonPlace(person))
    page.show_sensitive.click()
    page.diagnosis.set_text("ورم خبيث، لم يُحفظ بعد")
    page.income.set_text("")
    seat.open("today")
    assert seat.drafts() == ["person"]
    assert "ورم" not in seat.words()
    assert kept(seat.desk, person) == (DIAGNOSIS, INCOME)

    looks = journaled(seat.desk, "see_sensitive")
    again = seat.go_on(PersonPlace(person))
    assert (again.diagnosis.text(), again.income.text()) == ("ورم خبيث، لم يُحفظ بعد", "")
    assert journaled(seat.desk, "see_sensitive") == looks + 1

    again.save_sensitive.click()
    assert kept(seat.desk, person) == ("ورم خبيث، لم يُحفظ بعد", "")
    seat.open("today")
    assert seat.drafts() == []


def test_a_draft_of_sensitive_data_is_not_shown_to_who_may_see_them_no_more(seat: Seat) -> None:
    """DESIGN §4.6."""
    person = with_diagnosis(seat)
    page = PersonPage(builders.without(seat.desk, Permission.SEE_SENSITIVE), PersonPlace(person))
    page.restore_state({"diagnosis": "ورم خبيث", "monthly_income": ""})
    assert page.diagnosis.text() == ""
    assert "diagnosis" not in page.state()
    page.close()


def test_sensitive_data_are_saved_by_keyboard_and_hidden_again(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    page = seat.open(PersonPlace(person))
    seat.hand.tab_to(page.show_sensitive)
    seat.hand.press("Enter")
    seat.hand.type(DIAGNOSIS)
    seat.hand.tab_to(page.income.focus_target())
    seat.hand.type("٤٢٠٠")
    seat.hand.tab_to(page.save_sensitive)
    seat.hand.press("Enter")

    assert page.messages.message()
    assert not page.sensitive_form.isVisible()
    assert DIAGNOSIS not in seat.words()
    assert kept(seat.desk, person) == (DIAGNOSIS, INCOME)


def test_an_income_of_before_that_is_no_figure_is_shown_and_asked_about(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    with seat.desk.work() as work:
        told = Sensitive(diagnosis=DIAGNOSIS, income_as_told="نحو ٣٠٠٠")
        keep_sensitive(work, person, told)
    page = seat.open(PersonPlace(person))
    page.show_sensitive.click()
    assert page.income.text() == "نحو ٣٠٠٠"
    assert same_words(page.sensitive_form)
    page.save_sensitive.click()  # not yet answered: nothing is lost
    with seat.desk.work() as work:
        assert see_sensitive(work, person).income_as_told == "نحو ٣٠٠٠"

    page.income.set_text("3000")
    page.save_sensitive.click()
    with seat.desk.work() as work:
        assert see_sensitive(work, person) == Sensitive(diagnosis=DIAGNOSIS, monthly_income=Money(3000_00))


def test_an_income_that_is_no_amount_is_refused_and_the_diagnosis_stays(seat: Seat) -> None:
    page = seat.open(PersonPlace(builders.a_person(seat.desk)))
    page.show_sensitive.click()
    page.diagnosis.set_text(DIAGNOSIS)
    page.income.set_text("كثير")
    page.save_sensitive.click()

    assert same_words(page.sensitive_form)
    assert (page.diagnosis.text(), page.income.text()) == (DIAGNOSIS, "كثير")


def test_who_may_not_see_sensitive_data_does_not_even_see_that_there_are_any(seat: Seat) -> None:
    """DESIGN §4.6."""
    person = with_diagnosis(seat)
    narrow = builders.without(seat.desk, Permission.SEE_SENSITIVE)
    page = PersonPage(narrow, PersonPlace(person))
    page.show()
    assert not page.sensitive.isVisible()
    page._look_at_sensitive()
    assert page.diagnosis.text() == ""
    assert page.messages.message()
    page.close()


def test_the_file_says_what_is_missing_and_offers_a_request(seat: Seat) -> None:
    """Rules 17 and 52: «غير مسجل», never a blank."""
    person = builders.a_person(seat.desk, phone=None, birth=None, sex=None)
    page = seat.open(PersonPlace(person))
    assert "غير مسجل" in page.banner.accessibleName()
    assert page.requests._act.isVisible()
    seat.hand.tab_to(page.requests._act)
    seat.hand.press("Enter")
    assert seat.page(VisitPage).start.person_id == person


def test_the_timeline_holds_all_that_happened_and_opens_it(worked: Seat, contents: Office) -> None:
    """T26."""
    page = worked.open(PersonPlace(contents.person))
    assert len(page.timeline.entries) >= 8
    assert len(page.requests.rows) == 3
    worked.hand.tab_to(page.requests.rows[0])
    worked.hand.press("Enter")
    until(lambda: worked.here() == "request", "the request does not open")


# Correcting


def test_a_correction_is_saved_by_keyboard_and_shown(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    page = seat.open(PersonPlace(person))
    page.facts.edit_wanted.emit()
    correct = seat.page(CorrectPage)
    assert focus_is_in(correct.form.first)
    seat.hand.tab_to(correct.form.family.focus_target())
    correct.form.family.edit.selectAll()
    seat.hand.type("العنزي")
    seat.hand.press("Ctrl+Enter")
    assert seat.page(PersonPage).banner.name() == "نورة سالم فهد العنزي"
    assert seat.drafts() == []


def test_a_name_that_is_missing_is_refused_and_every_other_answer_kept(seat: Seat) -> None:
    """T14, rule 53."""
    person = builders.a_person(seat.desk)
    page = seat.open(CorrectPersonPlace(person))
    before = page.form.state()
    page.form.first.set_text("")
    seat.hand.press("Ctrl+Enter")

    assert same_words(page.form)
    assert page.form.state() == {**{k: v for k, v in before.items() if k != "first"}}
    with seat.desk.look() as look:
        assert particulars_of(look, person).name.first == "نورة"


def test_a_correction_that_was_not_saved_comes_back(seat: Seat) -> None:
    """Rule 56."""
    person = builders.a_person(seat.desk)
    page = seat.open(CorrectPersonPlace(person))
    page.form.contact_note.set_text("بعد العصر فقط")
    seat.hand.press("Esc")
    assert seat.drafts() == ["correct_person"]
    assert seat.go_on(CorrectPersonPlace(person)).form.contact_note.text() == "بعد العصر فقط"


def test_going_back_without_saving_gives_the_correction_up(seat: Seat) -> None:
    person = builders.a_person(seat.desk)
    seat.open(PersonPlace(person))
    page = seat.open(CorrectPersonPlace(person))
    page.form.district.set_text("حي آخر")
    page._leave()
    seat.page(PersonPage)
    assert seat.drafts() == []


def test_ctrl_enter_in_the_sensitive_data_saves_them(seat: Seat) -> None:
    """A regression: it went on to a new request, and what was typed was lost (rule 56)."""
    person = builders.a_person(seat.desk)
    page = seat.open(PersonPlace(person))
    page.show_sensitive.click()
    seat.hand.type(DIAGNOSIS)
    seat.hand.press("Ctrl+Enter")
    assert seat.here() == "person"
    assert page.messages.message()
    assert kept(seat.desk, person)[0] == DIAGNOSIS


def test_the_file_says_what_was_signed_on_which_data_and_what_changed_since(
    worked: Seat, contents: Office
) -> None:
    """T62 — the code of the data stands beside the paper; a change takes the validity of what is not raised yet."""
    page = worked.open(PersonPlace(contents.person))
    with worked.desk.look() as look:
        code = request_of(worked.desk, contents.raised).declaration
        assert code is not None
        before = person_file(look, contents.person).signed
    assert [(paper.is_void, paper.changed) for paper in before] == [(False, ()), (False, ())]
    assert code.code in {paper.code for paper in before}
    assert "كما وُقّع" in worked.words()
    entry = builders.a_person_entry(district="حي الربوة الجديد")
    with worked.desk.work() as work:
        correct_person(work, contents.person, entry)
    page.load()

    with worked.desk.look() as look:
        after = person_file(look, contents.person).signed
    assert all("district" in paper.changed for paper in after)
    raised = request_of(worked.desk, contents.raised).number
    assert [paper.is_void for paper in after] == [paper.request_number != raised for paper in after]
    assert {paper.is_void for paper in after} == {True, False}
    worked.reads("لم يعد ساريًا")
    worked.reads("تغيّر بعده")
    page.signed.rows[0].click()
    paper = worked.page(PaperPage)
    assert paper.paper_id == after[0].paper_id


def test_extract_is_printed_kept_and_listed_with_the_full_one_for_who_may_see_it(
    seat: Seat, printed: Path
) -> None:
    """T12: F7 prints it without the sensitive data; with them it is a look, also when it is opened again."""
    person = with_diagnosis(seat)
    page = seat.open(PersonPlace(person))
    seat.hand.press("F7")
    until(lambda: "طُبع المستخرج" in page.messages.message(), "the extract is not printed")
    assert len(papers_of(seat.desk, PaperKind.PERSON_EXTRACT)) == 1
    assert journaled(seat.desk, "see_sensitive") == 0
    page.messages.dismiss()
    page.print_full.click()
    until(lambda: "طُبع المستخرج" in page.messages.message(), "the full one is not printed")
    assert journaled(seat.desk, "see_sensitive") == 1
    assert len(list(printed.glob("person_extract-*.pdf"))) == 2
    assert seat.words().count("مستخرج بيانات مستفيد") == 2
    short, full = papers_of(seat.desk, PaperKind.PERSON_EXTRACT)
    assert [paper.is_need_to_know for paper in (short, full)] == [False, True]
    seat.open(PaperPlace(short.paper_id))
    assert journaled(seat.desk, "see_sensitive") == 1
    shown = seat.open(PaperPlace(full.paper_id))
    assert journaled(seat.desk, "see_sensitive") == 1
    assert not shown.sheet.isVisible()
    shown.concealed.show_it.click()
    assert journaled(seat.desk, "see_sensitive") == 2
    until(lambda: shown.sheet.pdf == full.pdf, "the extract is not shown")

    less = builders.without(seat.desk, Permission.SEE_SENSITIVE)
    guarded = PersonPage(less, PersonPlace(person))
    assert guarded.print_full.isHidden()
    guarded.close()
    closed = PaperPage(less, PaperPlace(full.paper_id))
    assert closed.paper is None
    closed.close()


@pytest.mark.qt_log_ignore("QPdf", "QPrinter", "QPainter", extend=True)
def test_printer_that_refuses_keeps_the_extract_s_number_for_the_next_try(seat: Seat, printed: Path) -> None:
    person = builders.a_person(seat.desk)
    page = seat.open(PersonPlace(person))
    place = jam(printed, "person_extract-1448-01-6-00001")
    page.print_extract.click()
    until(lambda: "الطابعة" in page.messages.message() and page.busy.isHidden(), "nothing is told")
    assert papers_of(seat.desk, PaperKind.PERSON_EXTRACT) == []
    place.rmdir()
    page.print_extract.click()
    until(lambda: "طُبع المستخرج" in page.messages.message(), "the extract is not printed")
    (kept_one,) = papers_of(seat.desk, PaperKind.PERSON_EXTRACT)
    assert kept_one.number == "1448-01-6-00001"
