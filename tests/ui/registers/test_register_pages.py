"""الصادر والوارد on the screen: letters get their number by keyboard; void numbers stay (T47, T71)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from hayat_desk.desk import MovableClock
from hayat_desk.policy.days import DayDoubt
from hayat_desk.policy.ids import LetterId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.procedures.letters import register_letter, void_letter
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.summaries.registers import LetterSummary, incoming_register, letter_summary
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.reception import VisitPlace
from hayat_desk.ui.places.registers import LetterPlace, NewLetterPlace
from hayat_desk.ui.reception.visit_page import VisitPage
from hayat_desk.ui.registers.letter_page import LetterPage
from hayat_desk.ui.registers.new_letter_page import NewLetterPage
from hayat_desk.ui.registers.registers_page import RegistersPage
from tests import builders
from tests.ui.page_kit import NOURA, Office, Seat, a_letter_entry, focus_is_in, journaled, same_words


def titles(listed: Worklist) -> list[str]:
    return [row.accessibleName() for row in listed.rows]


def kept(seat: Seat, letter_id: LetterId) -> LetterSummary:
    with seat.desk.look() as look:
        return letter_summary(look, letter_id)


def letters_in(seat: Seat) -> int:
    with seat.desk.look() as look:
        return look.db.query(IncomingLetter).count()


# Registering


def test_a_letter_is_registered_by_keyboard_and_its_number_stands_large(seat: Seat) -> None:
    """T47: sender, subject, the sender's own number and date; today is offered as the day it came."""
    seat.open("registers")
    seat.hand.press("Ctrl+Enter")
    page = seat.page(NewLetterPage)
    assert focus_is_in(page.from_whom)
    seat.hand.type("إمارة المنطقة")
    seat.hand.tab_to(page.subject.focus_target())
    seat.hand.type("طلب إفادة")
    seat.hand.tab_to(page.their_date.focus_target())
    seat.hand.type("1/6/1448")
    seat.reads("1 جمادى الآخرة 1448هـ")
    seat.hand.tab_to(page.their_number.focus_target())
    seat.hand.type("٤٤/٧")
    seat.hand.press("Ctrl+Enter")

    shown = seat.page(LetterPage)
    assert bare(shown.number.text()) == "رقم الوارد 1448-01-7-00001"
    seat.reads("اكتب هذا الرقم وتاريخ الورود على الخطاب.")
    line = kept(seat, shown.letter_id).line
    assert (line.sender, line.subject, line.their_number) == ("إمارة المنطقة", "طلب إفادة", "٤٤/٧")
    assert line.their_date == builders.written("1/6/1448")
    assert line.received_on == seat.desk.today
    assert journaled(seat.desk, "register_letter") == 1
    assert seat.drafts() == []
    seat.hand.press("Esc")
    assert seat.here() == "registers"  # not the form, which would be empty


def test_the_same_letter_is_registered_again_only_knowingly(seat: Seat) -> None:
    with seat.desk.work() as work:
        register_letter(work, a_letter_entry(work.today))
    page = seat.open("new_letter")
    page.from_whom.set_text("مستشفي المدينه")
    assert page.same.words() == ""
    page.their_number.set_text("44/ص/12")
    assert "1448-01-7-00001" in bare(page.same.words())
    page.their_number.set_text("44/ص/121")
    assert page.same.words() == ""
    page.their_number.set_text("44/ص/12")
    page.subject.set_text("طلب آخر")
    page.primary()  # it is another one
    assert bare(seat.page(LetterPage).number.text()) == "رقم الوارد 1448-01-7-00002"


def test_the_way_back_leads_to_a_form_that_was_left_half_filled(seat: Seat) -> None:
    page = seat.open("new_letter")
    page.subject.set_text("طلب إفادة")
    seat.open("today")
    seat.hand.press("Esc")
    assert seat.page(NewLetterPage).subject.text() == "طلب إفادة"


def test_what_is_missing_is_said_at_its_field_and_takes_no_number(seat: Seat) -> None:
    page = seat.open("new_letter")
    page.received_on.show_day(seat.desk.today + timedelta(days=1))
    seat.hand.press("Ctrl+Enter")
    assert len(same_words(page.forms[0])) == 2
    page.from_whom.set_text("جهة")
    page.subject.set_text("موضوع")
    seat.hand.press("Ctrl+Enter")
    (told,) = same_words(page.forms[0])
    assert "تاريخ" in told or "يوم" in told
    assert page.received_on.error() == told
    assert letters_in(seat) == 0


def test_a_letter_that_waits_is_in_the_draft_with_whose_it_is(worked: Seat, contents: Office) -> None:
    page = worked.open("new_letter")
    page.from_whom.set_text("جهة")
    page.person.take(contents.person)
    worked.open("today")
    assert "new_letter" in worked.drafts()
    again = worked.go_on("new_letter")
    assert (again.from_whom.text(), again.person.person_id) == ("جهة", contents.person)
    worked.reads(NOURA)


def test_whose_it_is_is_looked_for_and_chosen_by_keyboard(worked: Seat, contents: Office) -> None:
    page = worked.open("new_letter")
    page.from_whom.set_text("جهة")
    page.subject.set_text("موضوع")
    worked.hand.tab_to(page.person.search.focus_target())
    worked.hand.type("نوره")
    worked.hand.press("Enter")
    assert focus_is_in(page.person.found)
    worked.hand.press("Enter")
    assert page.person.person_id == contents.person
    assert focus_is_in(page.save)
    worked.hand.press("Enter")

    shown = worked.page(LetterPage)
    assert kept(worked, shown.letter_id).person_id == contents.person
    worked.hand.tab_to(shown.banner.open_file)
    worked.hand.press("Enter")
    until(lambda: worked.here() == "person", "the file does not open")
    worked.reads("خطاب وارد · رقم الوارد 1448-01-7-00002")


def test_a_name_that_was_only_looked_for_is_asked_about(worked: Seat) -> None:
    """Else the letter would be registered about nobody, and the clerk would think otherwise."""
    before = letters_in(worked)
    page = worked.open("new_letter")
    page.from_whom.set_text("جهة")
    page.subject.set_text("موضوع")
    page.person.search.set_text("نوره")
    worked.hand.press("Ctrl+Enter")
    assert "لم يُختر ملف" in page.person.search.error()
    assert letters_in(worked) == before
    page.person.search.set_text("")
    worked.hand.press("Ctrl+Enter")
    worked.page(LetterPage)


def test_nobody_found_still_lets_the_letter_be_registered(worked: Seat) -> None:
    page = worked.open("new_letter")
    page.person.search.set_text("لا أحد بهذا الاسم")
    page.person.search.entered.emit(page.person.search.text())
    assert page.person.nobody.isVisible()
    assert page.person.found.isHidden()


def test_a_person_who_was_chosen_can_be_taken_away(worked: Seat, contents: Office) -> None:
    page = worked.open(NewLetterPlace(contents.person))
    assert page.person.person_id == contents.person
    assert page.banner.isVisible()
    page.person.another.click()
    assert page.person.person_id is None
    assert not page.banner.isVisible()
    page.person.restore(str(contents.person))  # as a draft does
    assert page.banner.isVisible()
    page.person.another.click()
    assert focus_is_in(page.person.search)


# One letter


def test_a_letter_is_made_void_in_the_page_with_a_reason_that_stays(worked: Seat, contents: Office) -> None:
    page = worked.open(LetterPlace(contents.letter))
    worked.hand.tab_to(page.make_void)
    worked.hand.press("Enter")
    assert focus_is_in(page.void_panel.reason)
    worked.hand.press("Ctrl+Enter")
    assert page.void_panel.reason.error()
    page.void_panel.reason.setFocus()
    worked.hand.type("وصل سهوًا")
    worked.hand.press("Ctrl+Enter")

    assert "أُلغي الرقم" in page.messages.message()
    worked.reads("رقم الوارد 1448-01-7-00001 ملغى: وصل سهوًا")
    assert not page.make_void.isVisible()
    assert not page.number_card.isVisible()
    assert kept(worked, contents.letter).line.is_void
    assert journaled(worked.desk, "void_letter") == 1


def test_a_reason_that_was_being_typed_is_open_again(worked: Seat, contents: Office) -> None:
    page = worked.open(LetterPlace(contents.letter))
    page.make_void.click()
    page.void_panel.reason.set_text("وصل")
    worked.open("today")
    again = worked.go_on(LetterPlace(contents.letter))
    assert again.void_panel.isVisible()
    assert again.void_panel.reason.text() == "وصل"


# The registers


def test_empty_registers_say_what_to_do(seat: Seat) -> None:
    page = seat.open("registers")
    seat.reads("لم يُسجَّل خطاب وارد في هذه السنة.")
    seat.reads("وتُرقَّم كل ورقة عند طباعتها.")
    assert "متصلة" not in seat.words()
    page.incoming.focus_first()
    seat.hand.press("Enter")
    seat.page(NewLetterPage)


def test_every_line_shows_its_state_and_opens_its_page(worked: Seat, contents: Office) -> None:
    page = worked.open("registers")
    worked.reads("أرقام هذه السنة متصلة في السجلين، لا ينقص منها شيء.")
    (letter,) = titles(page.incoming)
    for told in ("مستشفى المدينة", "1448-01-7-00001", "رقمه ٤٤/ص/١٢", "تاريخه 1448/06/05هـ", NOURA):
        assert told in letter
    newest = titles(page.outgoing)[0]
    for told in ("ورقة إحالة", "لم تُطبع بعد"):
        assert told in newest
    assert any("طُبعت" in told and NOURA in told for told in titles(page.outgoing))

    worked.hand.tab_to(page.incoming.rows[0])
    worked.hand.press("Enter")
    worked.page(LetterPage)
    worked.hand.press("Esc")
    page = worked.page(RegistersPage)
    worked.hand.tab_to(page.outgoing.rows[0])
    worked.hand.press("Enter")
    assert worked.page(PaperPage).paper_id == contents.prepared


def test_a_void_number_stays_in_the_list_with_its_reason(worked: Seat, contents: Office) -> None:
    page = worked.open(PaperPlace(contents.prepared))
    page.void_panel.wanted.emit("كُتبت مرتين")
    page = worked.open("registers")
    newest = titles(page.outgoing)[0]
    assert "ملغى" in newest
    assert "سبب الإلغاء: كُتبت مرتين" in newest
    worked.reads("أرقام هذه السنة متصلة في السجلين")


def test_a_number_that_is_missing_is_named(worked: Seat, contents: Office) -> None:
    """The control beside: the same page over the whole register says that nothing is missing."""
    with worked.desk.work() as work:
        work.number(NumberKind.LETTER)  # given out, and no line written: as if a line were lost
    worked.open("registers")
    worked.reads("أرقام ليست في سجل الوارد: 1448-01-7-00002.")
    assert "متصلة" not in worked.words()


def test_the_lists_are_searched_by_number_and_by_name(worked: Seat) -> None:
    page = worked.open("registers")
    assert focus_is_in(page.search)
    worked.hand.type("مستشفي")
    worked.hand.press("Enter")
    assert focus_is_in(page.incoming)
    assert len(page.incoming.rows) == 1
    assert page.outgoing.rows == []
    page.search.set_text("٢")
    page.search.searched.emit("٢")
    assert [told for told in titles(page.outgoing) if "1448-01-6-00002" in told] == titles(page.outgoing)
    assert page.incoming.rows == []
    worked.reads("لا شيء هنا يطابق «2».")


def test_going_back_finds_again_what_was_looked_for(worked: Seat) -> None:
    """From a line that was found; the sidebar begins anew."""
    page = worked.open("registers")
    worked.hand.type("المدينة")
    until(lambda: len(page.incoming.rows) == 1 and not page.outgoing.rows, "it is not found")
    worked.hand.press("Enter", "Enter")
    worked.page(LetterPage)
    worked.hand.press("Esc")
    again = worked.page(RegistersPage)
    until(lambda: again.search.text() == "المدينة" and not again.outgoing.rows, "it is not looked for again")
    worked.hand.press("F5")
    assert worked.page(RegistersPage).search.text() == "المدينة"
    worked.open("today")
    assert worked.open("registers").search.text() == ""


def test_a_year_is_chosen_and_its_lines_alone_are_shown(seat: Seat, clock: MovableClock) -> None:
    with seat.desk.work() as work:
        register_letter(work, a_letter_entry(work.today))
    clock.later(days=250)
    builders.confirm_clock(seat.desk)
    with seat.desk.work() as work:
        entry = a_letter_entry(work.today)  # of the year before
        register_letter(work, replace(entry, confirmed=frozenset({DayDoubt.WRITTEN_LONG_AGO})))
    page = seat.open("registers")
    assert page.year.text() == "1449هـ"
    assert ["1449-01-7-00001" in told for told in titles(page.incoming)] == [True]
    page.year.choose(1448)
    breathe(0)
    assert ["1448-01-7-00001" in told for told in titles(page.incoming)] == [True]

    seat.hand.tab_to(page.year.focus_target())
    typed = page.year.edit.lineEdit()
    assert typed is not None
    typed.selectAll()
    seat.hand.type("1447")  # a year of no register
    assert "ليس في القائمة" in page.year.error()
    assert ["1448-01-7-00001" in told for told in titles(page.incoming)] == [True]
    seat.hand.press("Enter")
    assert seat.page(RegistersPage) is page
    assert page.year.error()
    typed.selectAll()
    seat.hand.type("1449")
    assert page.year.error() == ""
    seat.hand.press("Enter")
    breathe()
    assert page.year.text() == "1449هـ"
    assert seat.page(RegistersPage) is page
    assert ["1449-01-7-00001" in told for told in titles(page.incoming)] == [True]


def test_more_lines_than_are_shown_are_counted(seat: Seat) -> None:
    with seat.desk.work() as work:
        for _ in range(103):
            register_letter(work, a_letter_entry(work.today))
    page = seat.open("registers")
    for shown in (50, 100):
        until(page.incoming.is_filled, "the list is not filled")
        assert len(page.incoming.rows) == shown
        seat.reads("الوارد (103)")
        seat.reads(f"يظهر هنا أول {shown} من 103.")
        page.incoming._go_on.click()
    until(lambda: len(page.incoming.rows) == 103, "the list does not go on")
    assert focus_is_in(page.incoming.rows[100])
    assert not page.incoming._go_on.isVisible()
    with seat.desk.look() as look:
        assert incoming_register(look, 1448, "3").found == 1


# The reception


@pytest.mark.parametrize(("channel", "offered"), [(ChannelKind.LETTER, True), (ChannelKind.PHONE, False)])
def test_a_visit_by_letter_offers_to_register_it(
    worked: Seat, contents: Office, channel: ChannelKind, offered: bool
) -> None:
    """T47: the channel leads to the incoming register, with the person whose letter it is."""
    page = worked.open(VisitPlace(person_id=contents.person))
    assert not page.letter.isVisible()
    page.channel.choose(channel)
    assert page.letter.isVisible() is offered
    if offered:
        page.letter.click()
        assert worked.page(NewLetterPage).person.person_id == contents.person
        worked.hand.press("Esc")
        worked.page(VisitPage)


def test_the_reception_leads_to_the_letter_also_without_a_visitor(seat: Seat) -> None:
    seat.hand.press("F2")
    until(lambda: seat.here() == "reception", "the reception does not open")
    page = seat.place.navigator.page()
    assert page is not None
    seat.hand.tab_to(page.foot)
    seat.hand.press("Enter")
    seat.page(NewLetterPage)
    assert QApplication.focusWidget() is not None


def test_a_reason_for_a_number_that_is_void_meanwhile_is_not_asked_again(
    worked: Seat, contents: Office
) -> None:
    page = worked.open(LetterPlace(contents.letter))
    page.make_void.click()
    page.void_panel.reason.set_text("وصل")
    worked.open("today")
    with worked.desk.work() as work:
        void_letter(work, contents.letter, "سهو")
    assert not worked.open(LetterPlace(contents.letter)).void_panel.isVisible()
