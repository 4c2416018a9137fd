"""Journeys of what the committee is told, and of members who step aside (T60, T62–T64, T70)."""

from __future__ import annotations

import pytest
from pytest_bdd import parsers, scenarios, then, when

from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import DocketLineId, SessionId
from hayat_desk.policy.recusals import RecusalFlaw, RecusalReason
from hayat_desk.procedures import committee
from hayat_desk.procedures.recusals import RecusalEntry, recuse
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.summaries.committee import minutes_preview
from hayat_desk.summaries.dockets import docket_sheet
from tests import builders
from tests.journeys.story import Story

scenarios("features/recusal.feature")


@when("انعقدت لجنة البحث", target_fixture="session")
def it_sits(story: Story) -> SessionId:
    builders.confirm_clock(story.desk)
    return builders.a_session(story.desk)


def _line(story: Story, session: SessionId) -> DocketLineId:
    with story.desk.look() as look:
        return DocketLineId(look.db.get_one(CommitteeSession, session).docket[0].id)


def _steps_aside(story: Story, session: SessionId, seat: int, relation: str) -> None:
    entry = RecusalEntry(position=seat - 1, reason=RecusalReason.RELATIVE, relation=relation)
    story.do(recuse, _line(story, session), entry)


@when(parsers.parse('تنحّى العضو {seat:d} لأنه "{relation}"'))
def stepped_aside(story: Story, session: SessionId, seat: int, relation: str) -> None:
    _steps_aside(story, session, seat, relation)


@when("قُبل الطلب واعتُمد المحضر")
def accepted(story: Story, session: SessionId) -> None:
    builders.decide_all(story.desk, session, Outcome.ACCEPTED)


@when("أُجّل الطلب واعتُمد المحضر")
def deferred(story: Story, session: SessionId) -> None:
    builders.decide_all(story.desk, session, Outcome.DEFERRED)


@then(parsers.parse('في المحضر "{words}"'))
def the_minutes_say(story: Story, session: SessionId, words: str) -> None:
    _, minutes = story.look(minutes_preview, session)
    assert words in "\n".join(minutes.decisions[0].recused)


@then("لا يُقبل من اللجنة قبوله")
def acceptance_is_refused(story: Story, session: SessionId) -> None:
    entry = committee.DecisionEntry(outcome=Outcome.ACCEPTED)
    with pytest.raises(InvalidValue) as refused:
        story.do(committee.decide, _line(story, session), entry)
    assert refused.value.flaw is RecusalFlaw.NOBODY_SITS


@then(parsers.parse("لا يُقبل بعد اعتماد المحضر تنحّي العضو {seat:d}"))
def too_late(story: Story, session: SessionId, seat: int) -> None:
    with pytest.raises(NotAllowed):
        _steps_aside(story, session, seat, "خالها")


@then(parsers.parse('أمام اللجنة في هذا الطلب "{words}"'))
def it_is_told(story: Story, session: SessionId, words: str) -> None:
    _, docket = story.look(docket_sheet, session)
    assert words in [kind for kind, _ in docket.items[0].told]
