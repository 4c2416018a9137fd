"""An amount is typed at four doors, and at each it is read, said in words, refused and asked about alike.

What is kept is what was meant: the same figure is the same money on every screen that takes one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QCheckBox

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.ids import PersonId, RequestId
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.deliveries import complete_registration
from hayat_desk.procedures.people import see_sensitive
from hayat_desk.records.outcomes import Delivery
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.requests import Step
from hayat_desk.ui.kit.field import Field
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.money_field import MoneyField
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.people import PersonPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.page_kit import Office, Seat, same_words


@dataclass
class Door:
    """A page ready for an amount: its field and form, the act that keeps it, and what was kept."""

    page: Page
    field: MoneyField
    form: Form
    keep: Callable[[], object]
    kept: Callable[[], Money | None]


def _details(seat: Seat) -> Door:
    request_id = builders.a_request(seat.desk)
    page = seat.open(RequestPlace(request_id))
    page.show_step(Step.REQUEST)
    page.details.service.choose(seat.desk.profile.services[0])
    return Door(
        page,
        page.details.income,
        page.details.form,
        page.primary,
        lambda: _income(seat, _owner(seat, request_id)),
    )


def _file(seat: Seat) -> Door:
    person = builders.a_person(seat.desk)
    page = seat.open(PersonPlace(person))
    page.show_sensitive.click()
    return Door(
        page, page.income, page.sensitive_form, page.save_sensitive.click, lambda: _income(seat, person)
    )


def _delivery(seat: Seat) -> Door:
    request_id = builders.a_decided_request(seat.desk)
    builders.tell(seat.desk, request_id)
    with seat.desk.work() as work:
        complete_registration(work, request_id)
    page = seat.open(OutcomePlace(request_id))

    def kept() -> Money | None:
        with seat.desk.look() as look:
            delivery = look.db.query(Delivery).one_or_none()
            return delivery.amount if delivery else None

    return Door(page, page.delivery.amount, page.delivery.form, page.delivery.act, kept)


def _ceiling(seat: Seat) -> Door:
    page = seat.open("amounts")
    page.change.set_text("حد جديد")
    return Door(page, page.ceiling, page.form, page.primary, lambda: seat.desk.profile.office.ask_above)


def _owner(seat: Seat, request_id: RequestId) -> PersonId:
    with seat.desk.look() as look:
        return PersonId(look.db.get_one(SupportRequest, request_id).person_id)


def _income(seat: Seat, person: PersonId) -> Money | None:
    with seat.desk.work() as work:
        return see_sensitive(work, person).monthly_income


DOORS = {"request": _details, "person": _file, "outcome": _delivery, "amounts": _ceiling}
ASKING = ("request", "person", "outcome")
"""Where the board's ceiling asks; the fourth door is the ceiling itself."""


@pytest.mark.parametrize("name", DOORS)
def test_the_field_says_in_words_what_is_typed_and_keeps_it(seat: Seat, name: str) -> None:
    door = DOORS[name](seat)
    for typed, words in (
        ("4500٫00", "أربعة آلاف وخمسمئة ريال"),
        ("٤٬٥٠٠", "أربعة آلاف وخمسمئة ريال"),
        ("250.5", "مئتان وخمسون ريالًا وخمسون هللة"),
        ("450000", "أربعمئة وخمسون ألف ريال"),
        ("4,500 ر.س", "أربعة آلاف وخمسمئة ريال"),
    ):
        door.field.set_text(typed)
        assert door.field.echo.isVisible()
        assert door.field.echo.text() == words
    door.keep()
    assert door.kept() == Money(4500_00)


@pytest.mark.parametrize("name", DOORS)
def test_halalas_after_a_comma_are_refused_with_what_is_meant(seat: Seat, name: str) -> None:
    door = DOORS[name](seat)
    before = door.kept()
    door.field.set_text("250,50")
    assert not door.field.echo.isVisible()
    door.keep()
    assert [bare(said) for said in same_words(door.form)] == ["اكتب الهللات بعد فاصلة عشرية: 250.50"]
    assert door.field.text() == "250,50"
    assert door.kept() == before


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize("typed", ["-500", "45,00,000", "4.500", "५००", "1000000000", "ثلاثة آلاف"])
def test_what_is_no_amount_is_told_at_the_field_and_stays(seat: Seat, name: str, typed: str) -> None:
    door = DOORS[name](seat)
    before = door.kept()
    door.field.set_text(typed)
    door.keep()
    (said,) = same_words(door.form)
    assert said == door.field.error()
    assert door.field.text() == typed
    assert door.kept() == before


@pytest.mark.parametrize("name", ASKING)
def test_more_than_an_office_means_is_asked_about_and_kept_once_it_is_ticked(seat: Seat, name: str) -> None:
    door = DOORS[name](seat)
    before = door.kept()
    door.field.set_text("250000")
    door.keep()
    assert "250,000" in bare(door.field.error())
    assert "50,000" in bare(door.field.error())
    assert door.kept() == before

    tick = door.field.mending_target()
    assert isinstance(tick, QCheckBox)
    tick.setChecked(True)
    door.field.set_text("2500000")  # another figure was not confirmed
    door.keep()
    assert door.kept() == before
    assert not tick.isChecked()
    tick.setChecked(True)
    door.keep()
    assert door.kept() == Money(2_500_000_00)


def test_a_doubt_is_confirmed_by_keyboard_alone(seat: Seat) -> None:
    """The summary's line leads to the tick; Space says yes, Ctrl+Enter keeps it."""
    door = _details(seat)
    seat.hand.tab_to(door.field.focus_target())
    seat.hand.type("٢٥٠٠٠٠")
    seat.hand.press("Ctrl+Enter", "Tab", "Enter")
    assert door.field.mending_target().hasFocus()
    seat.hand.press("Space", "Ctrl+Enter")
    assert door.kept() == Money(250_000_00)


@pytest.mark.parametrize("name", ["request", "person"])
def test_an_income_of_zero_is_asked_about(seat: Seat, name: str) -> None:
    door = DOORS[name](seat)
    door.field.set_text("0")
    door.keep()
    assert "لا دخل" in door.field.error()
    assert door.kept() is None
    tick = door.field.mending_target()
    assert isinstance(tick, QCheckBox)
    tick.setChecked(True)
    door.keep()
    assert door.kept() == Money(0)


def test_nothing_is_delivered_as_no_money_at_all(seat: Seat) -> None:
    door = _delivery(seat)
    door.field.set_text("0.00")
    door.keep()
    assert "صفر ريال" in door.field.error()
    assert not isinstance(door.field.mending_target(), QCheckBox)
    assert door.kept() is None


def test_the_ceiling_of_the_board_is_what_asks(seat: Seat) -> None:
    ceiling = _ceiling(seat)
    ceiling.field.set_text("300000")
    ceiling.keep()
    door = _file(seat)
    door.field.set_text("250000")
    door.keep()
    assert door.kept() == Money(250_000_00)


@pytest.mark.parametrize("typed", ["0", "20000000"])
def test_a_ceiling_that_asks_about_everything_or_nothing_is_refused(seat: Seat, typed: str) -> None:
    door = _ceiling(seat)
    door.field.set_text(typed)
    door.keep()
    assert same_words(door.form)
    assert door.kept() == Money(50_000_00)


def test_a_ceiling_that_was_typed_survives_a_refusal_and_leaving(seat: Seat) -> None:
    page = seat.open("amounts")
    page.ceiling.set_text("75000")
    page.primary()  # what is changed is not said
    assert page.change.error()
    seat.open("today")
    assert seat.drafts() == ["amounts"]
    assert seat.go_on("amounts").ceiling.text() == "75000"


def test_who_may_not_set_up_the_office_reads_the_ceiling_only(seat: Seat) -> None:
    kind = type(seat.open("amounts"))
    page = kind(builders.without(seat.desk, Permission.SET_UP_OFFICE), seat.window)
    page.show()
    assert page.ceiling.edit.isReadOnly()
    assert page.save.isHidden()
    page.ceiling.set_text("75000")
    page.change.set_text("محاولة")
    page._save()
    assert page.messages.message()
    assert seat.desk.profile.office.ask_above == Money(50_000_00)


def test_every_field_for_money_is_tried_here(worked: Seat, contents: Office) -> None:
    """A new door is not forgotten, and none reads amounts in its own way."""
    for entry in all_pages():
        page = worked.open(contents.place(entry.place.key))
        if page.findChildren(MoneyField):
            assert entry.place.key in DOORS, entry.place.key
        told = [found for found in page.findChildren(Field) if "ريال" in found.name]
        assert all(isinstance(found, MoneyField) for found in told), entry.place.key
