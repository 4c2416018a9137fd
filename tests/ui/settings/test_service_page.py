"""الخدمات ومستنداتها: a service added, changed, stopped and offered again by the page (T59, T78)."""

from __future__ import annotations

import pytest

from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.permissions import Permission
from hayat_desk.summaries.office import board_settings
from hayat_desk.summaries.requests import request_summary
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.places.settings import ServicePlace
from hayat_desk.ui.settings.service_page import ServicePage
from hayat_desk.ui.settings.services_page import ServicesPage
from tests import builders
from tests.ui.audits.test_hostile_input import HOSTILE, fails
from tests.ui.page_kit import Seat, same_words


def versions(seat: Seat) -> int:
    with seat.desk.look() as look:
        return len(board_settings(look).versions)


def test_a_new_service_is_made_by_keyboard_and_can_be_asked_for(seat: Seat) -> None:
    seat.open("services")
    page = seat.page(ServicesPage)
    seat.hand.tab_to(page.new, most=60)
    seat.hand.press("Enter")
    made = seat.page(ServicePage)
    seat.hand.type("بطاقات غذائية")
    seat.hand.tab_to(made.income.focus_target())
    seat.hand.press("Space")
    seat.hand.tab_to(made.documents.add)
    seat.hand.press("Enter")
    seat.hand.type("تعريف بالأسرة")
    row = made.documents.rows[0]
    seat.hand.tab_to(row["rule"].focus_target())
    seat.hand.press("2")
    seat.hand.tab_to(row["months"].focus_target())
    seat.hand.type("٣")
    seat.hand.tab_to(made.change.focus_target())
    seat.hand.type("خدمة أقرها المجلس")
    seat.hand.press("Ctrl+Enter")
    listed = seat.page(ServicesPage)
    assert "بطاقات غذائية" in seat.words()
    assert listed.services.rows
    service = seat.desk.profile.services[-1]
    assert (service.title, service.asks_income, service.offered) == ("بطاقات غذائية", True, True)
    (paper,) = service.documents
    assert (paper.title, paper.rule, paper.months) == ("تعريف بالأسرة", ValidityRule.MAX_AGE_HIJRI_MONTHS, 3)
    request = builders.a_request(seat.desk, service=service.key)
    with seat.desk.look() as look:
        assert [line.title for line in request_summary(look, request).documents] == ["تعريف بالأسرة"]
    seat.open("today")
    assert seat.drafts() == []


def test_papers_are_ordered_taken_off_and_keep_their_keys(seat: Seat) -> None:
    service = seat.desk.profile.services[0]
    page = seat.open(ServicePlace(service.key))
    first, second, *rest = page.documents.rows
    second.up.click()
    assert [row.name for row in page.documents.rows[:2]] == [second.name, first.name]
    rest[0].remove.click()
    page.change.set_text("ترتيب")
    page.primary()
    kept = [document.key for document in seat.desk.profile.services[0].documents]
    before = [document.key for document in service.documents]
    assert kept == [before[1], before[0], *before[3:]]


def test_a_service_is_moved_stopped_and_offered_again(seat: Seat) -> None:
    key = seat.desk.profile.services[0].key
    page = seat.open(ServicePlace(key))
    page.place.set_text("٣")
    page.offered.set_text("")
    page.change.set_text("توقفت الخدمة")
    page.primary()
    assert seat.desk.profile.services[2].key == key
    assert not seat.desk.profile.services[2].offered
    seat.open("services")
    assert "لم تعد تُقدَّم" in seat.words()
    again = seat.open(ServicePlace(key))
    assert again.place.text() == "3"
    again.offered.set_text("1")
    again.change.set_text("عادت الخدمة")
    again.primary()
    assert seat.desk.profile.service(key).offered
    assert versions(seat) == 3


def test_a_stopped_service_still_stands_in_the_request_that_asked_for_it(seat: Seat) -> None:
    request = builders.a_request(seat.desk)
    with seat.desk.look() as look:
        key = request_summary(look, request).service_key
    page = seat.open(ServicePlace(key))
    page.offered.set_text("")
    page.change.set_text("توقفت")
    page.primary()
    opened = seat.open(RequestPlace(request))
    assert opened.details.service.value().key == key
    other = seat.open(RequestPlace(builders.a_request(seat.desk, service=seat.desk.profile.services[1].key)))
    assert key not in {choice.value.key for choice in other.details.service._choices}


def test_an_age_is_asked_only_by_its_rule(seat: Seat) -> None:
    page = seat.open(ServicePlace(seat.desk.profile.services[0].key))
    row = page.documents.rows[0]
    row["rule"].choose(ValidityRule.NO_EXPIRY)
    assert not row["months"].isVisible()
    row["rule"].choose(ValidityRule.MAX_AGE_HIJRI_MONTHS)
    assert row["months"].isVisible()
    row["months"].set_text("0")
    page.change.set_text("مدة")
    page.primary()
    assert row["months"].error()
    assert versions(seat) == 1


def test_two_papers_of_one_name_are_told_at_the_list_and_nothing_is_lost(seat: Seat) -> None:
    page = seat.open(ServicePlace(seat.desk.profile.services[0].key))
    rows = page.documents.rows
    rows[1]["title"].set_text(rows[0]["title"].text())
    page.change.set_text("تكرار")
    page.primary()
    assert len(same_words(page.form)) == 1
    assert page.documents.error()
    assert rows[1]["title"].text() == rows[0]["title"].text()
    assert versions(seat) == 1


def test_added_and_taken_off_rows_come_back_with_the_draft(seat: Seat) -> None:
    key = seat.desk.profile.services[0].key
    page = seat.open(ServicePlace(key))
    count = len(page.documents.rows)
    page.documents.rows[0].remove.click()
    page.documents.add.click()
    page.documents.rows[-1]["title"].set_text("ورقة لم تُحفظ")
    page.documents.rows[-1].up.click()
    names = [row.name for row in page.documents.rows]
    seat.open("today")
    assert seat.drafts() == ["service"]
    again = seat.go_on(ServicePlace(key))
    assert [row.name for row in again.documents.rows] == names
    assert len(names) == count
    assert again.documents.rows[-2]["title"].text() == "ورقة لم تُحفظ"
    again.documents.rows[-2].remove.click()
    assert len(again.documents.rows) == count - 1
    assert [field.key for field in again.form.fields if "new-" in field.key] == []


def test_nothing_changed_is_told_and_kept_in_no_version(seat: Seat) -> None:
    page = seat.open(ServicePlace(seat.desk.profile.services[0].key))
    page.change.set_text("لا شيء")
    page.primary()
    assert "لم يتغيّر شيء" in page.messages.message()
    assert versions(seat) == 1


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_refused_at_their_field_or_kept_exactly(seat: Seat, kind: str) -> None:
    page = seat.open("service")
    page.documents.add.click()
    row = page.documents.rows[0]
    row["rule"].choose(ValidityRule.NO_EXPIRY)
    typed = (page.name, page.description, row["title"], row["note"], page.change)
    for field in typed:
        field.set_text(HOSTILE[kind])
    wrong = [field for field in typed if fails(field)]
    page.primary()
    assert [field for field in typed if field.error()] == wrong
    if wrong:
        assert versions(seat) == 1
        return
    made = seat.desk.profile.services[-1]
    assert made.title == made.documents[0].title == made.documents[0].note == HOSTILE[kind].strip()
    seat.open("services")
    assert seat.open(ServicePlace(made.key)).name.text() == made.title


def test_who_may_not_set_up_the_office_reads_only(seat: Seat) -> None:
    barred = builders.without(seat.desk, Permission.SET_UP_OFFICE)
    page = ServicePage(barred, ServicePlace(seat.desk.profile.services[0].key), seat.window)
    page.show()
    assert page.save.isHidden()
    assert page.name.edit.isReadOnly()
    assert page.documents.add.isHidden()
    assert all(row.remove.isHidden() and row["title"].edit.isReadOnly() for row in page.documents.rows)
    assert "التعديل هنا لمن يتولى إعداد المكتب" in seat.words()
    page.change.set_text("محاولة")
    page.name.set_text("اسم آخر")
    page._save()
    assert page.messages.message()
    assert versions(seat) == 1
    page.hide()
    page.deleteLater()
    listed = ServicesPage(barred, seat.window)
    assert listed.new.isHidden()
    listed.deleteLater()
