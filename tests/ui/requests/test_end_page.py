"""The page on which a request ends, the person's death, and what the screens say of both (T64, T83)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from hayat_desk.desk import MovableClock
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.summaries.registers import outgoing_register
from hayat_desk.ui.places.people import DeathPlace, PersonPlace
from hayat_desk.ui.places.requests import EndRequestPlace, RequestPlace
from tests import builders
from tests.ui.page_kit import Office, Seat, request_of


def test_a_request_is_withdrawn_and_its_letter_is_printed(
    worked: Seat, contents: Office, printed: Path
) -> None:
    page = worked.open(EndRequestPlace(contents.fresh))
    page.reason.set_text(EndingReason.WITHDRAWN.value)
    page.primary()
    worked.reads("خانة «من أفاد بذلك؟» فارغة")  # nothing typed is lost by it
    assert page.reason.value() is EndingReason.WITHDRAWN
    page.said_by.set_text("صاحبة الطلب")
    page.primary()
    request = request_of(worked.desk, contents.fresh)
    assert (request.state, request.ending) == (RequestState.ENDED, EndingReason.WITHDRAWN)
    worked.reads("منتهٍ: سحب الطلب")
    page.letter.click()
    worked.reads("طُبع الخطاب")
    assert [path for path in printed.iterdir() if path.name.startswith(PaperKind.ENDING_LETTER.value)]
    worked.open(RequestPlace(contents.fresh))
    worked.reads("منتهٍ: سحب الطلب")


def test_nobody_is_said_not_to_have_come_back_before_the_office_tried(worked: Seat, contents: Office) -> None:
    page = worked.open(EndRequestPlace(contents.fresh))
    page.reason.set_text(EndingReason.NOT_BACK.value)
    page.said_by.set_text("موظف الاستقبال")
    page.primary()
    worked.reads("أيام المحاولات المسجلة")
    assert request_of(worked.desk, contents.fresh).ending is None
    clock = worked.desk.clock
    assert isinstance(clock, MovableClock)
    for _ in range(3):
        page.attempt.click()
        clock.later(days=1)
    page.ended_on.show_day(worked.desk.today - timedelta(days=1))
    page.primary()
    assert request_of(worked.desk, contents.fresh).ending is EndingReason.NOT_BACK


def test_what_ended_is_taken_up_again_with_a_reason(worked: Seat, contents: Office) -> None:
    with worked.desk.work() as work:
        builders.end(work, contents.fresh, reason=EndingReason.MISTAKE)
    page = worked.open(EndRequestPlace(contents.fresh))
    assert not page.letter.isVisibleTo(page)  # none is due of a mistake
    page.again.set_text("لم يكن سهوًا")
    page.take_up_button.click()
    assert request_of(worked.desk, contents.fresh).ending is None
    worked.reads("عاد الطلب إلى حيث كان")


def test_a_death_stands_on_the_banner_and_closes_what_asks_of_her(worked: Seat, contents: Office) -> None:
    page = worked.open(DeathPlace(contents.person))
    page.died_on.show_day(worked.desk.today)
    page.said_by.set_text("ابنها")
    page.primary()
    worked.reads("أُثبتت الوفاة")
    page = worked.open(PersonPlace(contents.person))
    worked.reads("توفيت في")
    assert not any(part.isVisibleTo(page) for part in (page._new_button, page.extract))
    page = worked.open(DeathPlace(contents.person))
    page.because.set_text("تشابه أسماء")
    page.undo.click()
    worked.reads("أُلغي إثبات الوفاة")
    with worked.desk.look() as look:
        assert outgoing_register(look, 1448, "").lines  # what went out stands
