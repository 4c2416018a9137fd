"""التظلّم: each appeal a row of its own, as many as the board allows, none once anything was delivered (T06, T65)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.appeals import AppealFlaw
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import EntryHindrance
from hayat_desk.policy.ids import LetterId, PersonId, RequestId
from hayat_desk.policy.letters import REQUEST_APPEALED
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState
from hayat_desk.procedures import deaths, deliveries, letters, opinions, replies
from hayat_desk.procedures.corrections import CorrectionEntry, correct_letter
from hayat_desk.procedures.profile import VersionEntry, change_appeals
from hayat_desk.records.appeals import appeals_of
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.papers import Paper
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.corrected_lines import whole_timeline
from hayat_desk.summaries.happenings import Happening
from hayat_desk.summaries.outcomes import outcome_summary
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.forms import ReplyLetterSummary
from tests import builders

OFFERED = "أن تتظلّمي من القرار"
LAST = "استُوفي ما يُتاح من تظلّم"


def allow(desk: Desk, appeals: int, days: int = 0) -> None:
    with desk.work() as work:
        change_appeals(work, appeals, days, VersionEntry(change="قرار المجلس"))


def refused_and_told(desk: Desk) -> RequestId:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request_id)
    return request_id


def refused_again(desk: Desk, request_id: RequestId) -> None:
    builders.decide_all(desk, builders.a_session(desk), Outcome.REFUSED)
    builders.tell(desk, request_id)


def hindered(desk: Desk, request_id: RequestId) -> tuple[object, ...]:
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        builders.appeal(work, request_id)
    with desk.look() as look:
        shown = outcome_summary(look, request_id).hindrances[RequestAct.APPEAL]
    assert shown == refusal.value.hindrances
    return refusal.value.hindrances


def test_a_second_appeal_is_a_row_of_its_own_with_its_own_two_weeks(desk: Desk, clock: MovableClock) -> None:
    allow(desk, 2)
    request_id = refused_and_told(desk)
    with desk.work() as work:
        builders.appeal(work, request_id, "الدخل المذكور قديم")
    refused_again(desk, request_id)
    clock.later(days=20)
    with desk.work() as work:
        by_letter = letters.register_letter(
            work, letters.LetterEntry(sender="نورة", subject="تظلّم", received_on=work.today)
        )
        builders.appeal(
            work,
            request_id,
            "التقرير الجديد لم يُنظر",
            made_on=work.today - timedelta(days=1),
            channel=ChannelKind.LETTER,
            letter_id=by_letter,
        )
    with desk.look() as look:
        first, second = appeals_of(look.db, request_id)
        request = look.db.get_one(SupportRequest, request_id)
        assert (first.reason, second.reason) == ("الدخل المذكور قديم", "التقرير الجديد لم يُنظر")
        assert LetterId(second.letter_id or request_id) == by_letter
        assert request.state is RequestState.UNDER_STUDY
        assert (
            request.earliest_reply == second.made_on + timedelta(days=14) == desk.today + timedelta(days=13)
        )
        told = [
            e for e in whole_timeline(look, PersonId(request.person_id)) if e.happening is Happening.APPEALED
        ]
    assert [entry.text for entry in told] == [second.reason, first.reason]
    refused_again(desk, request_id)
    assert hindered(desk, request_id) == (RequestHindrance.NO_APPEAL_LEFT,)


def test_the_letter_of_an_appeal_stands(desk: Desk) -> None:
    """T06, T71: it is not made void; put right, the appeal came by the right one."""
    request_id = refused_and_told(desk)
    with desk.work() as work:
        wrong = letters.LetterEntry(sender="نورة", subject="تظلّم", received_on=work.today)
        letter_id = letters.register_letter(work, wrong)
        builders.appeal(work, request_id, channel=ChannelKind.LETTER, letter_id=letter_id)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        letters.void_letter(work, letter_id, "قُيّد مرتين")
    assert refusal.value.hindrances == (EntryHindrance.RESTS_ON_IT,)
    with desk.work() as work:
        correct_letter(work, letter_id, CorrectionEntry(reason="سها"), replace(wrong, sender="نورة سالم"))
    with desk.look() as look:
        (appeal,) = appeals_of(look.db, request_id)
        by_letter = look.db.get_one(IncomingLetter, appeal.letter_id)
        assert (by_letter.sender, by_letter.voided_at) == ("نورة سالم", None)


def test_an_appeal_and_the_contact_in_which_it_was_made_are_one_line(desk: Desk, clock: MovableClock) -> None:
    """T26, T29."""
    request_id = refused_and_told(desk)
    clock.later(days=1)
    with desk.work() as work:
        builders.appeal(work, request_id, "الدخل المذكور قديم", channel=ChannelKind.PHONE)
        person = PersonId(work.db.get_one(SupportRequest, request_id).person_id)
    with desk.look() as look:
        entries = whole_timeline(look, person)
        newest = entries[0]
        calls = [entry for entry in entries if entry.visit_id == newest.visit_id]
        (appeal,) = appeals_of(look.db, request_id)
    assert calls == [newest]
    assert (newest.happening, newest.channel) == (Happening.APPEALED, appeal.channel_label)


def letter(desk: Desk, request_id: RequestId) -> ReplyLetterSummary:
    """The reply letter as it would go out now."""
    with desk.work() as work:
        paper_id = replies.prepare_letter(work, request_id)
    with desk.look() as look:
        sheet = paper_to_draw(look, paper_id).sheet
    assert isinstance(sheet, ReplyLetterSummary)
    return sheet


def test_one_is_allowed_unless_the_board_says_otherwise_and_the_last_refusal_offers_none(desk: Desk) -> None:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    first = letter(desk, request_id)
    builders.tell(desk, request_id)
    with desk.work() as work:
        builders.appeal(work, request_id)
    builders.decide_all(desk, builders.a_session(desk), Outcome.REFUSED)
    second = letter(desk, request_id)
    builders.tell(desk, request_id)
    assert OFFERED in first.text
    assert OFFERED not in second.text
    assert LAST in second.text
    assert "التظلّم من القرار" in first.rights
    assert "التظلّم" not in second.rights
    assert hindered(desk, request_id) == (RequestHindrance.NO_APPEAL_LEFT,)


def test_a_refusal_stays_appealable_after_closing(desk: Desk) -> None:
    request_id = refused_and_told(desk)
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
        builders.appeal(work, request_id)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        assert (request.state, request.closed_on) == (RequestState.UNDER_STUDY, None)
        (appeal,) = appeals_of(look.db, request_id)
        assert (appeal.stood_at, appeal.closed_on) == (RequestState.CLOSED, desk.today)


@pytest.mark.parametrize("is_last", [False, True])
@pytest.mark.parametrize("is_closed", [False, True])
def test_there_is_none_once_anything_was_delivered(desk: Desk, *, is_last: bool, is_closed: bool) -> None:
    request_id = builders.a_decided_request(desk)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    builders.a_delivery(desk, request_id, is_last=is_last)
    if is_last and is_closed:
        with desk.work() as work:
            opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)
    assert hindered(desk, request_id) == (RequestHindrance.ALREADY_SERVED,)


def test_nobody_appeals_for_one_who_died(desk: Desk) -> None:
    request_id = refused_and_told(desk)
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)
        person = PersonId(work.db.get_one(SupportRequest, request_id).person_id)
        deaths.record_death(work, person, deaths.DeathEntry(died_on=work.today, said_by="ابنها"))
    assert hindered(desk, request_id) == (RequestHindrance.APPLICANT_DIED,)


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        ({"made_by": " "}, AppealFlaw.MADE_BY_MISSING),
        ({"made_on": date(2026, 12, 13)}, AppealFlaw.MADE_LATER),
        ({"made_on": date(2026, 11, 21)}, AppealFlaw.MADE_BEFORE_TOLD),
        ({"made_on": date(2026, 12, 3)}, AppealFlaw.TOO_LATE),
        ({"made_on": date(2026, 12, 2)}, None),
    ],
)
def test_an_appeal_says_who_and_a_day_that_can_be(
    desk: Desk, clock: MovableClock, changes: dict[str, object], flaw: AppealFlaw | None
) -> None:
    """Told on 22 November; the board gives ten days, and it is 12 December."""
    allow(desk, 1, days=10)
    request_id = refused_and_told(desk)
    clock.later(days=20)
    with desk.work() as work:
        if flaw is None:
            builders.appeal(work, request_id, **changes)  # type: ignore[arg-type]
            return
        with pytest.raises(InvalidValue) as refusal:
            builders.appeal(work, request_id, **changes)  # type: ignore[arg-type]
    assert refusal.value.flaw is flaw


def test_the_days_of_an_appeal_stand_among_the_rights(desk: Desk) -> None:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    assert "آخر مدة التظلّم" not in letter(desk, request_id).rights
    allow(desk, 1, days=30)
    assert letter(desk, request_id).rights.endswith("من يوم الإبلاغ بالقرار: 30.")


def test_a_letter_that_lay_prepared_falls_with_an_appeal(desk: Desk) -> None:
    """It tells what is studied again."""
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    with desk.work() as work:
        paper_id = replies.prepare_letter(work, request_id)
    builders.tell(desk, request_id)
    with desk.work() as work:
        builders.appeal(work, request_id)
    with desk.look() as look:
        assert look.db.get_one(Paper, paper_id).void_reason == REQUEST_APPEALED


@pytest.mark.parametrize(
    ("appeals", "days", "flaw"),
    [
        (0, 0, AppealFlaw.COUNT_OUT_OF_RANGE),
        (10, 0, AppealFlaw.COUNT_OUT_OF_RANGE),
        (1, -1, AppealFlaw.DAYS_OUT_OF_RANGE),
        (1, 1000, AppealFlaw.DAYS_OUT_OF_RANGE),
    ],
)
def test_a_rule_that_cannot_be_is_refused(desk: Desk, appeals: int, days: int, flaw: AppealFlaw) -> None:
    with pytest.raises(InvalidValue) as refusal:
        allow(desk, appeals, days)
    assert refusal.value.flaw is flaw
