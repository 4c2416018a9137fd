"""An unsaved setting is marked as unsaved, on every page of settings; leaving keeps it as a draft."""

from __future__ import annotations

import pytest

from hayat_desk.policy.wordings import WordingKey
from hayat_desk.ui.kit.choices import CheckField, ChoiceField
from hayat_desk.ui.kit.form import AnyField, Row
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.places.settings import ServicePlace, WordingPlace
from hayat_desk.ui.settings.logo_field import LogoField
from hayat_desk.ui.settings.settings_page import SettingsPage
from hayat_desk.ui.settings.version_page import VersionPage
from hayat_desk.ui.shell.pages import all_pages
from tests.ui.page_kit import Seat

ABOUT = {"wording": WordingPlace(WordingKey.GREETING), "service": ServicePlace("transport")}
SETTINGS = [entry.place.key for entry in all_pages() if issubclass(entry.page, (SettingsPage, VersionPage))]
"""Every page on which something is set and saved."""


def test_the_pages_of_settings_are_known() -> None:
    assert sorted(SETTINGS) == [
        "amounts",
        "appeals",
        "calendar",
        "channels",
        "letterhead",
        "periods",
        "policy",
        "seats",
        "service",
        "settings",
        "wording",
    ]


def opened(seat: Seat, key: str) -> SettingsPage | VersionPage:
    page = seat.open(ABOUT.get(key, key))
    assert isinstance(page, SettingsPage | VersionPage)
    return page


def marked(page: Page) -> list[str]:
    """The keys of the questions at which «not saved» can be read."""
    return [
        row.field.key
        for row in page.findChildren(Row)
        if row.label.isVisible() and "لم يُحفظ" in row.label.text()
    ]


def turned(field: AnyField) -> bool:
    """Put another answer into a field; False where it has no other."""
    if isinstance(field, CheckField):
        field.set_text("" if field.value() else "1")
    elif isinstance(field, ChoiceField):
        before = field.state()
        for row in field.findChildren(type(field.focus_target())):
            row.click()  # type: ignore[attr-defined]
            if field.state() != before:
                return True
        return False
    elif isinstance(field, LogoField):
        return False
    else:
        field.set_text(f"{field.text()}٩")
    return True


@pytest.mark.parametrize("key", SETTINGS)
def test_each_setting_that_is_changed_is_marked_at_its_question_and_beside_the_title(
    seat: Seat, key: str
) -> None:
    page = opened(seat, key)
    form = page.office if isinstance(page, SettingsPage) else page.form
    assert not page.unsaved.badge.isVisible()
    assert marked(page) == []
    changed: list[str] = []
    for field in [one for one in form.fields if one.isVisible() and one.key not in ("channels", "documents")]:
        before = {one.key: one.state() for one in form.fields}
        if hasattr(field, "rows") or not turned(field):
            continue
        assert field.key in marked(page), field.key
        changed.append(field.key)
        assert page.unsaved.badge.isVisible()
        for one in form.fields:  # taken back, with what hangs on it, it is no change
            if one.state() != before[one.key]:
                one.restore(before[one.key])
        assert field.key not in marked(page), field.key
        assert not page.unsaved.badge.isVisible(), field.key
    assert changed


@pytest.mark.parametrize("key", SETTINGS)
def test_leaving_keeps_it_as_a_draft_that_is_marked_when_it_is_gone_on_with(seat: Seat, key: str) -> None:
    page = opened(seat, key)
    form = page.office if isinstance(page, SettingsPage) else page.form
    first = next(one for one in form.fields if one.isVisible() and not hasattr(one, "rows") and turned(one))
    seat.open("today")
    assert seat.drafts() == [key]
    page = opened(seat, key)
    assert marked(page) == []
    page = seat.go_on(ABOUT.get(key, key))
    assert first.key in marked(page)
    assert page.unsaved.badge.isVisible()


def test_saving_takes_the_marks_away(seat: Seat) -> None:
    page = opened(seat, "settings")
    assert isinstance(page, SettingsPage)
    page.minutes.set_text("7")
    page.reply_days.set_text("30")
    assert marked(page) == ["auto_lock_minutes", "reply_within_days"]
    page.minutes.set_text("700")
    page.primary()  # refused
    assert page.unsaved.badge.isVisible()
    page.minutes.set_text("7")
    page.primary()
    assert marked(page) == []
    assert not page.unsaved.badge.isVisible()
    page.minutes.set_text("5")  # what counted before is a change as well
    assert marked(page) == ["auto_lock_minutes"]


def test_keeping_a_version_takes_the_marks_away(seat: Seat) -> None:
    page = seat.open("letterhead")
    page.phone.set_text("0500000042")
    page.change.set_text("رقم جديد")
    assert marked(page) == ["office_phone", "change"]
    page.primary()
    assert marked(page) == []
    assert not page.unsaved.badge.isVisible()


def test_a_row_that_was_added_is_marked(seat: Seat) -> None:
    page = seat.open("seats")
    rows = page.findChildren(Row)
    page.form.fields[0].add.click()
    assert page.unsaved.badge.isVisible()
    assert len(marked(page)) > 0
    assert len(page.findChildren(Row)) > len(rows)
