"""Journeys of a request that the committee returns, to its raising anew (T60, T63–T65)."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, scenarios, then, when

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import DocketLineId
from hayat_desk.policy.wants import Wanted, WantFlaw, WantKind
from hayat_desk.procedures import committee, wants
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.summaries.dockets import docket_sheet
from tests import builders
from tests.journeys.story import Story

scenarios("features/returned.feature")


def _wanted(story: Story, kind: str, named: str) -> Wanted:
    chosen = next(one for one in WantKind if one.arabic == kind)
    if chosen is WantKind.SEEN_AGAIN:
        with story.desk.look() as look:
            return Wanted(chosen, "", look.profile.services[0].documents[0].key)
    return Wanted(chosen, named)


@when("أعادته اللجنة تطلب:")
def returned(story: Story, datatable: list[list[str]]) -> None:
    wanted = [_wanted(story, kind, named) for kind, named in datatable[1:]]
    builders.return_request(story.desk, story.request, *wanted)


@when(parsers.parse('أجابت عن سؤال اللجنة "{answer}"'))
def answered(story: Story, answer: str) -> None:
    builders.answer_wants(story.desk, story.request, answer)


@when(parsers.parse('عدلت اللجنة عمّا طلبته لأنه "{reason}"'))
def withdrawn(story: Story, reason: str) -> None:
    for line in story.summary.open_wants:
        story.do(wants.withdraw_want, line.want_id, reason)


@then(parsers.parse('يُقال لها "{words}"'))
def it_is_said(story: Story, words: str) -> None:
    assert words in story.summary.say_aloud


@then(parsers.parse('لا يُقال لها "{words}"'))
def it_is_not_said(story: Story, words: str) -> None:
    assert words not in story.summary.say_aloud


@then("في ورقة «ما تطلبه اللجنة» ما طلبته نفسه")
def the_paper_is_exact(story: Story) -> None:
    sheet = story.paper(story.do(wants.prepare_wants_paper, story.request))
    assert [(one.kind, one.title, one.closed) for one in sheet.wants] == [
        (line.kind.arabic, line.title, "") for line in story.summary.wants
    ]
    assert len(sheet.wants) > 0


@then(parsers.parse('أول رفع للطلب "{day}"'))
def first_raised(story: Story, day: str) -> None:
    assert story.summary.first_raised_on == builders.written(day).gregorian()


@then(parsers.parse('أمام اللجنة "{words}"'))
def before_the_committee(story: Story, words: str) -> None:
    session = builders.a_session(story.desk)
    _, docket = story.look(docket_sheet, session)
    assert words in docket.items[0].wanted


@then("لا يُقبل من اللجنة استكمال لا يُذكر فيه شيء")
def nothing_named_is_refused(story: Story) -> None:
    session = builders.a_session(story.desk)
    with story.desk.look() as look:
        line = DocketLineId(look.db.get_one(CommitteeSession, session).docket[0].id)
    entry = committee.DecisionEntry(outcome=Outcome.TO_COMPLETE, reason="ناقص")
    with pytest.raises(InvalidValue) as refused:
        story.do(committee.decide, line, entry)
    assert refused.value.flaw is WantFlaw.NOTHING_WANTED
