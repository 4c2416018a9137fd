"""الترويسة واللجنة: changed by keyboard as a new version, seen at once on a paper (T69, T71)."""

from __future__ import annotations

import pytest

from hayat_desk.policy.permissions import Permission
from hayat_desk.summaries.office import letterhead_settings
from hayat_desk.tour.hand import until
from hayat_desk.ui.settings.letterhead_page import LetterheadPage
from tests import builders
from tests.ui.audits.test_hostile_input import HOSTILE, fails
from tests.ui.page_kit import Seat, same_words


def test_the_phone_and_the_committee_are_changed_as_a_new_version(seat: Seat) -> None:
    page = seat.open("letterhead")
    until(lambda: page.sheet.pdf is not None, "the letterhead is not drawn")
    before = page.sheet.pdf
    page.phone.set_text("0500000042")
    page.seats[0].set_text("هدى سالم العتيبي")
    seat.hand.tab_to(page.change.focus_target(), most=60)
    seat.hand.type("تغيّر الهاتف ورئيسة اللجنة")
    seat.hand.press("Ctrl+Enter")
    assert "الإصدار 2" in seat.words()
    until(lambda: page.sheet.pdf is not None and page.sheet.pdf != before, "the new head is not drawn")
    assert len(page.versions.rows) == 2
    builders.a_raised_request(seat.desk)
    assert seat.open("new_session").names[0].text() == "هدى سالم العتيبي"
    assert seat.drafts() == []


def test_a_wrong_account_and_a_missing_reason_are_said_at_their_fields(seat: Seat) -> None:
    page = seat.open("letterhead")
    page.ibans[0].set_text("SA00 0000")
    page.phone.set_text("0500000042")
    page.primary()
    assert len(same_words(page.form)) == 2
    assert page.phone.text() == "0500000042"
    with seat.desk.look() as look:
        assert len(letterhead_settings(look).versions) == 1
    seat.open("today")
    assert seat.drafts() == ["letterhead"]
    assert seat.open("letterhead").phone.text() == "0500000042"


def test_who_may_not_set_up_the_office_looks_only(seat: Seat) -> None:
    page = LetterheadPage(builders.without(seat.desk, Permission.SET_UP_OFFICE))
    page.show()
    page.change.set_text("محاولة")
    page._save()
    assert page.messages.message()
    page.close()


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_refused_at_their_field_or_kept_exactly(seat: Seat, kind: str) -> None:
    page = seat.open("letterhead")
    for field in (page.licence, page.phone, page.handle, page.email, page.banks[0], page.seats[0]):
        field.set_text(HOSTILE[kind])
    page.change.set_text("تجربة")
    taken = not fails(page.licence)
    page.primary()
    with seat.desk.look() as look:
        settings = letterhead_settings(look)
    assert len(settings.versions) == (2 if taken else 1)
    if taken:
        assert settings.letterhead.licence == HOSTILE[kind].strip()
        until(lambda: page.sheet.pdf is not None, "the head is not drawn")
