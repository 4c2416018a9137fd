"""Channels, seats, calendar: changed as a new version, nothing lost, nothing impossible kept (T44–T51, T64, T65)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.permissions import Permission, Role
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Holiday, next_working_day
from hayat_desk.summaries.office import board_settings
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.entry_rows import EntryRows
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.settings.settings_page import SettingsPage
from tests import builders
from tests.ui.audits.test_hostile_input import HOSTILE, fails
from tests.ui.page_kit import Seat, same_words

PAGES = ("channels", "seats", "calendar")


def versions(seat: Seat) -> int:
    with seat.desk.look() as look:
        return len(board_settings(look).versions)


def rows_of(page: Any) -> list[Any]:
    """The rows of the first list on the page."""
    lists: list[EntryRows] = page.findChildren(EntryRows)
    return list(lists[0].rows)


def test_the_settings_lead_to_every_part_of_what_the_board_decides(seat: Seat) -> None:
    keys = []
    for at in range(10):
        page = seat.open("settings")
        assert isinstance(page, SettingsPage)
        seat.hand.tab_to(page.decided, most=60)
        seat.hand.press(*["Down"] * at, "Enter")
        until(lambda: seat.here() != "settings", "the row does not open its page")
        keys.append(seat.here())
    assert keys == [
        *(
            "policy",
            "letterhead",
            "services",
            "channels",
            "seats",
            "calendar",
            "amounts",
            "periods",
            "appeals",
            "wordings",
        ),
    ]


def test_channels_are_worded_and_ordered_anew(seat: Seat) -> None:
    page = seat.open("channels")
    first, second = page.channels.rows[:2]
    second.up.click()
    first["label"].set_text("الحضور إلى المكتب")
    page.change.set_text("ترتيب القنوات")
    page.primary()
    assert [channel.label for channel in seat.desk.profile.channels[:2]] == [
        second["label"].text(),
        "الحضور إلى المكتب",
    ]
    assert not page.channels.add.isVisible()
    assert not first.remove.isVisible()


def test_a_channel_that_the_office_has_not_is_hidden_and_offered_again_t51(seat: Seat) -> None:
    """«إن وجدت»: hidden at the desk and in the blank form; ticked again it is back in its place."""
    page = seat.open("channels")
    page.channels.rows[-1]["offered"].set_text("")
    page.change.set_text("لا فروع للجمعية")
    page.primary()
    delegates = seat.desk.profile.channels[-1]
    assert delegates not in seat.desk.profile.offered_channels
    assert len(seat.desk.profile.offered_channels) == 7
    page = seat.open("channels")
    assert not page.channels.rows[-1]["offered"].value()
    page.channels.rows[-1]["offered"].set_text("1")
    page.change.set_text("فُتح فرع")
    page.primary()
    assert [channel.kind for channel in seat.desk.profile.offered_channels] == list(ChannelKind)


def test_a_seat_is_added_and_the_last_one_cannot_be_taken_off(seat: Seat) -> None:
    page = seat.open("seats")
    page.committee.add.click()
    page.committee.rows[-1]["title"].set_text("عضو من المجتمع")
    page.committee.rows[-1]["name"].set_text("نوف")
    page.titles[Role.RESEARCHER].set_text("باحثة اجتماعية")
    page.change.set_text("عضو جديد")
    page.primary()
    assert seat.desk.profile.committee[-1].name == "نوف"
    assert {title.role: title.title for title in seat.desk.profile.user_titles}[
        Role.RESEARCHER
    ] == "باحثة اجتماعية"
    for row in list(page.committee.rows):
        row.remove.click()
    page.change.set_text("لا أحد")
    page.primary()
    assert page.committee.error()
    assert versions(seat) == 2


def test_a_holiday_is_added_by_keyboard_in_the_months_of_its_calendar(seat: Seat) -> None:
    page = seat.open("calendar")
    seat.hand.tab_to(page.holidays.add, most=120)
    seat.hand.press("Enter")
    row = page.holidays.rows[-1]
    seat.hand.type("إجازة المكتب")
    seat.hand.tab_to(row["calendar"].focus_target())
    seat.hand.press("1")
    for name, typed in (("first_day", "٣"), ("first_month", "رجب"), ("last_day", "5"), ("last_month", "رجب")):
        seat.hand.tab_to(row[name].focus_target())
        seat.hand.type(typed)
    seat.hand.tab_to(page.change.focus_target())
    seat.hand.type("إجازة جديدة")
    seat.hand.press("Ctrl+Enter")
    assert seat.desk.profile.holidays[-1] == Holiday("إجازة المكتب", Calendar.HIJRI, 7, 3, 7, 5)


def test_a_day_that_its_month_has_not_is_told_where_it_is_typed(seat: Seat) -> None:
    page = seat.open("calendar")
    row = page.holidays.rows[0]
    row["calendar"].choose(Calendar.GREGORIAN)
    assert row["first_month"].text() == ""  # a month of the other calendar is asked for again
    row["first_month"].choose(2)
    row["last_month"].choose(2)
    row["first_day"].set_text("28")
    row["last_day"].set_text("29")
    row["year"].set_text("2027")
    page.change.set_text("إجازة")
    page.primary()
    assert len(same_words(page.form)) == 1
    assert "29" in row["last_day"].error()
    assert "28" in row["last_day"].error()
    row["year"].set_text("2028")
    page.primary()
    page.holidays.mending_target().setChecked(True)  # it is more than a year ahead
    page.primary()
    assert seat.desk.profile.holidays[0].year == 2028


def test_days_that_make_up_for_a_weekend_are_a_switch_of_the_board(seat: Seat) -> None:
    """T65: the receipt's next working day follows it; the National Day of 2033 is a Friday."""
    thursday = date(2033, 9, 22)
    assert next_working_day(thursday, seat.desk.profile.days_off) == thursday
    page = seat.open("calendar")
    assert not page.substitutes.value()
    seat.hand.tab_to(page.substitutes.focus_target(), most=120)
    seat.hand.press("Space")
    seat.hand.tab_to(page.change.focus_target())
    seat.hand.type("أيام تعويضية")
    seat.hand.press("Ctrl+Enter")
    assert seat.desk.profile.office.substitute_days
    assert next_working_day(thursday, seat.desk.profile.days_off) == date(2033, 9, 25)
    assert seat.open("calendar").substitutes.value()


def test_a_year_of_the_other_calendar_is_told(seat: Seat) -> None:
    page = seat.open("calendar")
    page.holidays.rows[0]["year"].set_text("2026")
    page.change.set_text("إجازة")
    page.primary()
    assert "1500" in page.holidays.rows[0]["year"].error()
    assert versions(seat) == 1


def test_the_months_of_the_report_follow_the_office(seat: Seat) -> None:
    assert seat.open("reports").month.calendar is Calendar.GREGORIAN
    page = seat.open("calendar")
    page.months.choose(Calendar.HIJRI)
    page.change.set_text("أشهر هجرية")
    page.primary()
    report = seat.open("reports")
    assert report.month.key == "1448-06"
    until(lambda: not report.busy.is_waiting(), "the month is not counted")
    assert "جمادى الآخرة 1448هـ" in seat.words()
    report.before.click()
    assert report.month.first == date(2026, 10, 12)
    until(lambda: report._counted is not None, "the month is not counted")


@pytest.mark.parametrize("key", PAGES)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_refused_at_their_field_or_kept_exactly(seat: Seat, key: str, kind: str) -> None:
    page = seat.open(key)
    fields = [field for row in rows_of(page)[:1] for field in row.fields if isinstance(field, LineField)]
    typed = [*fields, page.change]
    for field in typed:
        field.set_text(HOSTILE[kind])
    wrong = [field for field in typed if fails(field)]
    page.primary()
    assert [field for field in typed if field.error()] == wrong
    assert versions(seat) == (1 if wrong else 2)
    if not wrong:
        again = seat.open(key)
        assert rows_of(again)[0].fields[0].text() == HOSTILE[kind].strip()


def test_what_is_typed_after_the_settings_were_saved_is_a_draft_again(seat: Seat) -> None:
    page = seat.open("settings")
    page.minutes.set_text("7")
    page.primary()
    seat.turn_away()
    assert seat.drafts() == []
    page = seat.open("settings")
    page.minutes.set_text("8")
    page.primary()
    for typed in ("9", "7"):  # the value of before is a change as well
        page.minutes.set_text(typed)
        seat.turn_away()
        assert seat.drafts() == ["settings"]
        page = seat.go_on("settings")
        assert page.minutes.text() == typed


@pytest.mark.parametrize("by", ["leaving", "refresh", "lock"])
def test_what_was_emptied_or_unticked_stays_so(seat: Seat, by: str) -> None:
    """Else a draft would bring back what the board has struck out, and the next act would keep it."""
    page = seat.open("letterhead")
    assert page.handle.text()
    page.handle.set_text("")
    page.phone.set_text("0550001111")
    if by == "lock":
        assert seat.place.navigator.drafts.keep_for_lock()
        again = seat.open("today") and seat.go_on("letterhead")
    elif by == "refresh":
        seat.hand.press("F5")
        again = seat.place.navigator.page()
    else:
        seat.turn_away()
        again = seat.go_on("letterhead")
    assert again is not page
    assert (again.handle.text(), again.phone.text()) == ("", "0550001111")
    again.handle.set_text("hayat")  # the control: what is typed anew counts
    seat.turn_away()
    assert seat.go_on("letterhead").handle.text() == "hayat"


@pytest.mark.parametrize("key", PAGES)
def test_what_is_typed_survives_a_refusal_and_leaving(seat: Seat, key: str) -> None:
    page = seat.open(key)
    rows_of(page)[0].fields[0].set_text("كلمة أخرى")
    page.primary()  # what is changed is not said
    assert page.change.error()
    seat.turn_away()
    assert seat.drafts() == [key]
    again = seat.go_on(key)
    assert rows_of(again)[0].fields[0].text() == "كلمة أخرى"
    again.change.set_text("تغيير")
    again.primary()
    assert versions(seat) == 2
    seat.turn_away()
    assert seat.drafts() == []


@pytest.mark.parametrize("key", PAGES)
def test_who_may_not_set_up_the_office_reads_only(seat: Seat, key: str) -> None:
    kind = type(seat.open(key))
    page = kind(builders.without(seat.desk, Permission.SET_UP_OFFICE), seat.window)
    page.show()
    first = rows_of(page)[0]
    assert first.fields[0].edit.isReadOnly()
    assert page.save.isHidden()
    assert first.remove.isHidden()
    assert first.up.isHidden()
    page.change.set_text("محاولة")
    page._save()
    assert page.messages.message()
    assert versions(seat) == 1
    page.hide()
    page.deleteLater()
