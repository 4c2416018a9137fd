"""Journeys of a request that ends before it is closed, and of what ends with it (T29, T64, T83)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.endings import Ending, EndingFlaw, EndingReason
from hayat_desk.policy.months import Month
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestHindrance
from hayat_desk.printouts import ending_letter
from hayat_desk.procedures import endings
from hayat_desk.records.figures import count_month
from hayat_desk.summaries.committee import minutes_preview, session_summary
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.person_file import person_file
from tests import builders
from tests.journeys.story import Story
from tests.pdf_parts import parts

scenarios("features/endings.feature")


def _ending(story: Story, reason: EndingReason) -> Ending:
    return Ending(reason=reason, ended_on=story.desk.today, said_by="صاحبة الطلب")


def _reason(word: str) -> EndingReason:
    return next(reason for reason in EndingReason if reason.arabic == word)


@given("أُبلغت أن طلبها يُرفع إلى لجنة البحث ورُفع")
def raised(story: Story) -> None:
    story.raise_request(told=True)


@given("انعقدت جلسة للجنة البحث", target_fixture="session")
def a_session(story: Story) -> object:
    return builders.a_session(story.desk)


@when("سحبت طلبها اليوم")
def withdraw(story: Story) -> None:
    story.do(endings.end_request, story.request, _ending(story, EndingReason.WITHDRAWN))


@when(parsers.parse('أُنهي الطلب لسبب "{reason}"'))
def end(story: Story, reason: str) -> None:
    story.do(endings.end_request, story.request, _ending(story, _reason(reason)))


@when(parsers.parse('حاول الموظف إنهاء الطلب لسبب "{reason}"'))
def try_to_end(story: Story, reason: str) -> None:
    story.try_to(endings.end_request, story.request, _ending(story, _reason(reason)))


@when(parsers.parse("حاول المكتب التواصل معها في {days:d} أيام"))
def try_to_reach(story: Story, days: int) -> None:
    for _ in range(days):
        story.do(endings.record_attempt, story.request, ChannelKind.PHONE)
        story.do(endings.record_attempt, story.request, ChannelKind.PHONE)  # twice a day is one day
        story.clock.later(days=1)


@when(parsers.parse('استُؤنف الطلب لأن "{reason}"'))
def take_up(story: Story, reason: str) -> None:
    story.do(endings.take_up_request, story.request, reason)


@then(parsers.parse('سبب انتهائه "{reason}"'))
def ended_because(story: Story, reason: str) -> None:
    ended = story.summary.ended
    assert ended is not None
    assert (ended.reason, ended.said_by) == (_reason(reason), "صاحبة الطلب")


@then("جدول أعمال الجلسة خالٍ")
def nothing_on_the_docket(story: Story, session: object) -> None:
    summary = story.look(session_summary, session)
    assert (summary.docket, summary.undecided) == ((), 0)


@then(parsers.parse('محضر الجلسة يذكر انتهاءه "{reason}"'))
def the_minutes_tell(story: Story, session: object, reason: str) -> None:
    _, minutes = story.look(minutes_preview, session)
    assert [line for line in minutes.left if reason in line and story.summary.number in line]
    assert minutes.decisions == ()


@then("خطاب الإنهاء يذكر رقم طلبها")
def the_letter(story: Story) -> None:
    paper = story.do(endings.prepare_ending_letter, story.request)
    drawn = story.look(paper_to_draw, paper)
    assert story.summary.number in drawn.sheet.text
    printed = parts(ending_letter.draw(drawn.letterhead, drawn.sheet))
    assert any(story.summary.number in part.text for part in printed)


@then("لا خطاب لهذا الإنهاء")
def no_letter(story: Story) -> None:
    with pytest.raises(NotAllowed) as refused:
        story.do(endings.prepare_ending_letter, story.request)
    assert refused.value.hindrances == (RequestHindrance.NO_LETTER_DUE,)


@then(parsers.parse('أرقام الشهر تعدّ "{reason}" مرة'))
def the_month_counts(story: Story, reason: str) -> None:
    with story.desk.look() as look:
        month = Month.of_day(look.today)
        counted = count_month(look.db, month).endings
        later = count_month(look.db, Month.of_day(look.today + timedelta(days=40))).endings
    assert [(one.reason, one.total) for one in counted] == [(_reason(reason), 1)]
    assert not later


@then(parsers.parse('في سجل ملفها "{happening}"'))
def in_the_timeline(story: Story, happening: str) -> None:
    entries = story.look(person_file, story.person).timeline
    assert happening in {entry.happening.arabic for entry in entries}


@then(parsers.parse("لم يُنهَ الطلب، والمسجل من أيام المحاولات {recorded:d} واللازم {needed:d}"))
def too_few_attempts(story: Story, recorded: int, needed: int) -> None:
    assert isinstance(story.refused, InvalidValue)
    assert story.refused.flaw is EndingFlaw.TOO_FEW_ATTEMPTS
    assert (story.refused.details["recorded"], story.refused.details["needed"]) == (recorded, needed)
    assert story.summary.ended is None
