"""A day far from today is asked about at its field on every page that asks for one: «صحيح كما كُتب»."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox

from hayat_desk.desk import MovableClock
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import CorrectionAct, EntryKind, EntryRef
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures.deliveries import complete_registration
from hayat_desk.summaries.requests import Step
from hayat_desk.ui.kit.date_field import DateField, DayField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.corrections import CorrectionPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.people import DeathPlace
from hayat_desk.ui.places.reception import CallBackPlace
from hayat_desk.ui.places.requests import ConsentPlace, EndRequestPlace
from hayat_desk.ui.places.settings import ServicePlace, WordingPlace
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.page_kit import Office, Seat, a_call_back, journaled, same_words


@dataclass
class Door:
    """A page filled in but for one day: its field and form, the act that keeps it and its name in the journal."""

    page: Page
    form: Form
    field: DateField
    keep: Callable[[], object]
    act: str
    times: int = 1  # that it stands in the journal: a correction is noted of both entries


def _letter(seat: Seat, key: str) -> Door:
    page = seat.open("new_letter")
    page.from_whom.set_text("مستشفى المدينة")
    page.subject.set_text("موعد جلسة")
    return Door(page, page.form, page.form.field(key), page.primary, "register_letter")


def _referral(seat: Seat, key: str) -> Door:
    page = seat.open("refer")
    page.question.set_text("هل تشمل الخدمة الوالدة؟")
    return Door(page, page.form, page.form.field(key), page.primary, "refer_to_researcher")


def _inquiry(seat: Seat, key: str) -> Door:
    page = seat.open("inquiry")
    page.channel.choose(ChannelKind.PHONE)
    page.question.set_text("متى يفتح المكتب؟")
    page.outcome.choose(InquiryOutcome.CALL_BACK)
    page.call_back_number.set_text("0550000009")
    return Door(page, page.form, page.form.field(key), page.primary, "answer_inquiry")


def _call_back(seat: Seat, key: str) -> Door:
    page = seat.open(CallBackPlace(a_call_back(seat.desk)))
    form, later = page.later_form, page.later_button.click
    return Door(page, form, form.field(key), later, "call_back_later")


def _correction(seat: Seat, key: str) -> Door:
    page = seat.open(CorrectionPlace(EntryRef(EntryKind.INQUIRY, a_call_back(seat.desk))))
    page.how.choose(CorrectionAct.REPLACE)
    page.reason.set_text("سُمع اليوم خطأ")
    return Door(page, page.form, page.part.call_back_on, page.save.click, "correct_entry", times=2)


def _session(seat: Seat, key: str) -> Door:
    builders.a_raised_request(seat.desk)
    _a_year_passes(seat)
    page = seat.open("new_session")
    for name, present in zip(page.form.names, page.form.present, strict=True):
        name.set_text("هدى العتيبي")
        present.set_text("1")
    return Door(page, page.form, page.form.field(key), page.primary, "open_session")


def _reply(seat: Seat, key: str) -> Door:
    request_id = builders.a_decided_request(seat.desk)
    _a_year_passes(seat)
    page = seat.open(OutcomePlace(request_id))
    page.reply.early_reason.set_text("موعد علاج")
    return Door(page, page.reply.form, page.reply.form.field(key), page.reply.act, "tell_decision")


def _appeal(seat: Seat, key: str) -> Door:
    request_id = builders.a_decided_request(seat.desk, Outcome.REFUSED)
    builders.tell(seat.desk, request_id)
    _a_year_passes(seat)
    page = seat.open(OutcomePlace(request_id))
    page.appeal.begin()
    page.appeal.reason.set_text("الدخل قديم")
    return Door(page, page.appeal.form, page.appeal.form.field(key), page.appeal.act, "record_appeal")


def _delivery(seat: Seat, key: str) -> Door:
    request_id = builders.a_decided_request(seat.desk)
    builders.tell(seat.desk, request_id)
    with seat.desk.work() as work:
        complete_registration(work, request_id)
    if key == "delivered_on":
        _a_year_passes(seat)
    page = seat.open(OutcomePlace(request_id))
    page.delivery.is_last.choose(value=False)
    return Door(page, page.delivery.form, page.delivery.form.field(key), page.delivery.act, "deliver_service")


def _a_year_passes(seat: Seat) -> None:
    clock = seat.desk.clock
    assert isinstance(clock, MovableClock)
    clock.later(days=365)
    builders.confirm_clock(seat.desk)


ABOUT = {"wording": WordingPlace(WordingKey.GREETING), "service": ServicePlace("transport")}


def _version(name: str, change: Callable[[Any], object]) -> Callable[[Seat, str], Door]:
    def opened(seat: Seat, key: str) -> Door:
        page = seat.open(ABOUT.get(name, name))
        change(page)
        page.change.set_text("قرار المجلس")
        return Door(page, page.form, page.form.field(key), page.primary, f"change_{ACTS.get(name, name)}")

    return opened


def _death(seat: Seat, key: str) -> Door:
    page = seat.open(DeathPlace(builders.a_person(seat.desk)))
    page.said_by.set_text("ابنها")
    return Door(page, page.form, page.form.field(key), page.record.click, "record_death")


def _withdrawal(seat: Seat, key: str) -> Door:
    request_id = builders.a_raised_request(seat.desk)
    _a_year_passes(seat)
    page = seat.open(ConsentPlace(request_id))
    page.said_by.set_text("صاحبة الطلب")
    page.in_writing.box.setChecked(True)
    return Door(page, page.form, page.form.field(key), page.withdraw_button.click, "withdraw_consent")


def _ending(seat: Seat, key: str) -> Door:
    request_id = builders.a_request(seat.desk)
    _a_year_passes(seat)
    page = seat.open(EndRequestPlace(request_id))
    page.reason.set_text(EndingReason.WITHDRAWN.value)
    page.said_by.set_text("صاحبة الطلب")
    return Door(page, page.form, page.form.field(key), page.end_button.click, "cancel_request")


ACTS = {"amounts": "ceiling"}
DONE: dict[tuple[str, str], Callable[[Seat, str], Door]] = {
    ("new_letter", "received_on"): _letter,
    ("new_letter", "their_date"): _letter,
    ("new_session", "held_on"): _session,
    ("outcome", "told_on"): _reply,
    ("outcome", "delivered_on"): _delivery,
    ("outcome", "made_on"): _appeal,
    ("letterhead", "approved_on"): _version("letterhead", lambda page: page.phone.set_text("0500000042")),
    ("service", "approved_on"): _version("service", lambda page: page.place.set_text("1")),
    ("channels", "approved_on"): _version("channels", lambda page: page.channels.rows[1].up.click()),
    ("seats", "approved_on"): _version("seats", lambda page: page.committee.rows[0]["name"].set_text("هدى")),
    ("calendar", "approved_on"): _version("calendar", lambda page: page.holidays.rows[0].remove.click()),
    ("end_request", "ended_on"): _ending,
    ("consent", "withdrawn_on"): _withdrawal,
    ("death", "died_on"): _death,
    ("policy", "approved_on"): _version("policy", lambda page: page.months.set_text("6")),
    ("policy", "policy_approved"): _version("policy", lambda page: page.months.set_text("6")),
    ("periods", "approved_on"): _version("periods", lambda page: page.days.set_text("77")),
    ("appeals", "approved_on"): _version("appeals", lambda page: page.days.set_text("77")),
    ("amounts", "approved_on"): _version("amounts", lambda page: page.ceiling.set_text("77000")),
    ("wording", "approved_on"): _version("wording", lambda page: page.text.set_text("حياكم الله")),
}
AWAITED: dict[tuple[str, str], Callable[[Seat, str], Door]] = {
    ("refer", "due"): _referral,
    ("outcome", "next_due"): _delivery,
    ("inquiry", "call_back_on"): _inquiry,
    ("call_back", "call_back_on"): _call_back,
    ("correction", "call_back_on"): _correction,
}
PAPERS_AND_BIRTHS = {"new_request", "correct_person", "request"}
"""Their dates are a person's and a paper's: `test_dates`."""


def test_every_day_that_a_page_asks_for_is_among_these_doors(worked: Seat, contents: Office) -> None:
    met = set()
    for entry in all_pages():
        page = worked.open(contents.place(entry.place.key))
        if entry.place.key == "request":
            page.show_step(Step.DOCUMENTS)
        days = page.findChildren(DateField)
        met |= {(entry.place.key, field.key) for field in days if entry.place.key not in PAPERS_AND_BIRTHS}
        assert entry.place.key not in PAPERS_AND_BIRTHS or not page.findChildren(DayField)
    assert met == {*DONE, *AWAITED}


def _asked_and_kept(seat: Seat, door: Door, typed: str, words: str) -> None:
    before = journaled(seat.desk, door.act)
    door.field.set_text(typed)
    door.keep()
    assert same_words(door.form) == [door.field.error()]
    assert words in bare(door.field.error())
    assert door.field.text() == typed
    assert journaled(seat.desk, door.act) == before
    tick = door.field.mending_target()
    assert isinstance(tick, QCheckBox)
    assert "صحيح كما" in tick.text()
    tick.setChecked(True)
    door.keep()
    assert journaled(seat.desk, door.act) == before + door.times


@pytest.mark.parametrize("place", DONE, ids=" ".join)
def test_a_slip_of_the_year_back_is_asked_about(seat: Seat, place: tuple[str, str]) -> None:
    """One year back, as it is written in January."""
    door = DONE[place](seat, place[1])
    day = seat.desk.today - timedelta(days=365)
    _asked_and_kept(seat, door, f"{day:%d/%m/%Y}", "ستة أشهر")


@pytest.mark.parametrize("place", AWAITED, ids=" ".join)
@pytest.mark.parametrize("typed", ["1/12/2099", "22/11/2027", "1/6/1499"])
def test_a_slip_of_the_year_ahead_is_asked_about(seat: Seat, place: tuple[str, str], typed: str) -> None:
    _asked_and_kept(seat, AWAITED[place](seat, place[1]), typed, "ستة أشهر")


def test_another_day_is_asked_about_anew(seat: Seat) -> None:
    door = _letter(seat, "received_on")
    for typed in ("22/11/2016", "22/11/1990"):
        door.field.set_text(typed)
        door.keep()
        assert "ستة أشهر" in door.field.error()
        tick = door.field.mending_target()
        assert isinstance(tick, QCheckBox)
        tick.setChecked(True)
    door.field.set_text("22/11/2016م")
    door.keep()
    assert "ستة أشهر" in door.field.error()
    assert journaled(seat.desk, "register_letter") == 0


def test_each_of_two_days_of_a_letter_is_asked_about_by_itself(seat: Seat) -> None:
    door = _letter(seat, "received_on")
    their = door.form.field("their_date")
    assert their is not None
    door.field.set_text("22/11/2016")
    their.set_text("22/11/2006")
    door.keep()
    assert door.field.error()
    door.field.mending_target().setChecked(True)  # type: ignore[attr-defined]
    door.keep()
    assert their.error()
    assert "وروده" in their.error()
    their.mending_target().setChecked(True)  # type: ignore[attr-defined]
    door.keep()
    assert journaled(seat.desk, "register_letter") == 1


def test_a_last_part_before_an_earlier_one_is_refused_at_its_field(seat: Seat) -> None:
    request_id = builders.a_decided_request(seat.desk)
    builders.tell(seat.desk, request_id)
    with seat.desk.work() as work:
        complete_registration(work, request_id)
    clock = seat.desk.clock
    assert isinstance(clock, MovableClock)
    clock.later(days=10)
    builders.a_delivery(seat.desk, request_id, is_last=False)
    delivery = seat.open(OutcomePlace(request_id)).delivery
    delivery.delivered_on.show_day(seat.desk.today - timedelta(days=1))
    delivery.act()
    assert same_words(delivery.form) == [delivery.delivered_on.error()]
    assert "دفعة سُلّمت في" in delivery.delivered_on.error()
    assert not isinstance(delivery.delivered_on.mending_target(), QCheckBox)
    assert journaled(seat.desk, "deliver_service") == 1


def _day_off(page: Page, year: str) -> None:
    page.holidays.add.click()  # type: ignore[attr-defined]
    row = page.holidays.rows[-1]  # type: ignore[attr-defined]
    row["title"].set_text("إجازة المكتب")
    row["calendar"].choose(Calendar.GREGORIAN)
    for end in ("first", "last"):
        row[f"{end}_day"].set_text("1")
        row[f"{end}_month"].choose(12)
    row["year"].set_text(year)


@pytest.mark.parametrize(("year", "words"), [("2016", "مضى يوم"), ("2062", "سنة")])
def test_a_day_off_of_another_year_is_asked_about_and_anew_once_it_is_changed(
    seat: Seat, year: str, words: str
) -> None:
    page = seat.open("calendar")
    _day_off(page, year)
    page.change.set_text("إجازة")
    page.primary()
    assert words in bare(page.holidays.error())
    tick = page.holidays.mending_target()
    assert isinstance(tick, QCheckBox)
    tick.setChecked(True)
    page.holidays.rows[-1]["year"].set_text(str(int(year) - 1))
    page.primary()
    assert words in bare(page.holidays.error())
    assert journaled(seat.desk, "change_calendar") == 0
    tick.setChecked(True)
    page.primary()
    assert journaled(seat.desk, "change_calendar") == 1
    assert seat.desk.profile.holidays[-1].year == int(year) - 1
