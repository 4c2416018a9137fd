"""The consent refused at the declaration, withdrawn on its page, and signed anew; all three by keyboard (T81)."""

from __future__ import annotations

from pathlib import Path

import pytest

from hayat_desk.policy.consents import ConsentState
from hayat_desk.policy.requests import RequestState
from hayat_desk.summaries.happenings import Happening
from hayat_desk.summaries.timeline import timeline_of
from hayat_desk.tour.hand import until
from hayat_desk.ui.places.requests import ConsentPlace, RequestPlace
from hayat_desk.ui.requests.consent_page import ConsentPage
from hayat_desk.ui.requests.request_page import RequestPage
from tests import builders
from tests.ui.page_kit import Seat, focus_is_in, journaled, request_of


def test_a_consent_is_withdrawn_from_the_page_of_its_request_and_told_there(seat: Seat) -> None:
    request_id = builders.a_raised_request(seat.desk)
    page = seat.open(RequestPlace(request_id))
    assert page.raised.consent.notice.words() == ""
    seat.hand.tab_to(page.raised.consent.button)
    seat.hand.press("Enter")
    consent = seat.page(ConsentPage)
    assert focus_is_in(consent.said_by)
    seat.hand.type("صاحبة الطلب")
    seat.hand.press("Ctrl+Enter")
    seat.reads("سحب الموافقة يكون كتابةً")
    assert consent.said_by.text() == "صاحبة الطلب"
    seat.hand.tab_to(consent.in_writing.focus_target())
    seat.hand.press("Space", "Ctrl+Enter")
    seat.reads("أُثبت سحب الموافقة")
    assert not consent.asking.isVisible()
    assert consent.end_button.isVisible()
    request = request_of(seat.desk, request_id)
    assert (request.consent, request.state) == (ConsentState.WITHDRAWN, RequestState.RAISED)
    assert journaled(seat.desk, "withdraw_consent") == 1
    assert "سُحبت الموافقة" in seat.open(RequestPlace(request_id)).raised.consent.notice.words()


def test_a_new_consent_is_signed_beside_the_old_declaration(seat: Seat, printed: Path) -> None:
    request_id = builders.a_raised_request(seat.desk)
    page = seat.open(ConsentPlace(request_id))
    page.said_by.set_text("صاحبة الطلب")
    page.in_writing.box.setChecked(True)
    page.primary()
    page.sign_button.click()
    request = seat.page(RequestPage)
    request.raised.declare.click()
    seat.hand.press("F7")
    until(request.declaration.signed.isVisible, "the new sheet is not printed")
    request.declaration.signed.box.setChecked(True)
    seat.hand.press("Ctrl+Enter")
    assert focus_is_in(request.declaration.consent)
    seat.hand.press("1", "Ctrl+Enter")
    seat.reads("وُقّع الإقرار الجديد")
    assert request_of(seat.desk, request_id).consent is ConsentState.GIVEN
    assert not request.raised.declare.isVisible()


@pytest.mark.parametrize(("digit", "state"), [("1", ConsentState.GIVEN), ("2", ConsentState.REFUSED)])
def test_the_consent_is_answered_at_the_signature(
    seat: Seat, printed: Path, digit: str, state: ConsentState
) -> None:
    request_id = builders.a_request(seat.desk)
    builders.see_documents(seat.desk, request_id)
    page = seat.open(RequestPlace(request_id))
    seat.hand.press("Enter")
    until(lambda: page.declaration.sheet.pdf is not None, "the declaration is not drawn")
    seat.hand.press("Enter")
    until(page.declaration.signed.isVisible, "the declaration is not printed")
    seat.hand.press("Space")
    seat.hand.tab_to(page.declaration.consent.focus_target())
    seat.hand.press(digit)
    seat.hand.tab_to(page.declaration.told.focus_target())
    seat.hand.press("Space", "Ctrl+Enter")
    until(lambda: seat.here() == "today", "the receipt is not printed")
    request = request_of(seat.desk, request_id)
    assert (request.consent, request.state) == (state, RequestState.RAISED)
    with seat.desk.look() as look:
        happenings = [entry.happening for entry in timeline_of(look, request.person_id)]  # type: ignore[arg-type]
    assert (Happening.CONSENT_REFUSED in happenings) is (state is ConsentState.REFUSED)
