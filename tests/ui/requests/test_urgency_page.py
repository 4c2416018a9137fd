"""Whether a request is urgent is said on a page of its own, and read on the request, in lists and in the queue."""

from __future__ import annotations

from hayat_desk.policy.requests import RequestState
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.requests import RequestPlace, UrgencyPlace
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.requests.urgency_page import UrgencyPage
from tests.ui.page_kit import Office, Seat, request_of

WHY = "موعد العملية بعد أربعة أيام"


def test_a_request_is_put_before_the_others_and_back_by_keyboard(worked: Seat, contents: Office) -> None:
    worked.open(RequestPlace(contents.raised)).urgent_button.click()
    page = worked.page(UrgencyPage)
    worked.hand.press("Ctrl+Enter")
    assert page.because.error()
    worked.hand.tab_to(page.because.focus_target())
    worked.hand.type(WHY)
    worked.hand.press("Ctrl+Enter")
    worked.page(RequestPage)
    worked.reads("الطلب الآن مقدَّم على غيره")
    worked.reads(f"عاجل: {WHY}")
    requests = worked.open("requests")
    requests.state_field.choose(RequestState.RAISED)
    assert [bare(row.accessibleName()).startswith("عاجل · ") for row in requests.found.rows] == [True]
    queue = worked.open("committee").queue
    assert bare(queue.rows[0].accessibleName()).startswith("عاجل · ")

    page = worked.open(UrgencyPlace(contents.raised))
    assert page.because.text() == WHY
    page.ordinary.click()
    worked.page(RequestPage)
    worked.reads("عاد الطلب إلى دوره")
    assert request_of(worked.desk, contents.raised).urgent_because == ""
    assert not worked.page(RequestPage).urgent.isVisible()
