"""What the committee wants of a request that it returns: named, answered, seen, withdrawn, raised again (T63–T65)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.declarations import DeclarationState
from hayat_desk.policy.ids import DocketLineId, DocumentId, PaperId, RequestId, WantId
from hayat_desk.policy.letters import WANTS_CLOSED
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestHindrance, RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.policy.wants import Wanted, WantFlaw, WantHindrance, WantKind, WantState
from hayat_desk.printouts import PRINTOUTS
from hayat_desk.procedures import checklist, committee, requests, wants
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.contacts import requests_in
from hayat_desk.records.journal import first_broken_entry
from hayat_desk.records.papers import Paper
from hayat_desk.records.reception import visits_of
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.wants import Want
from hayat_desk.summaries.committee import docket_entry, minutes_preview
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.registers import paper_summary
from hayat_desk.summaries.requests import request_summary
from tests import builders
from tests.pdf_parts import parts

PHONE = ChannelKind.PHONE
LETTER = Wanted(WantKind.WRITTEN, "خطاب الموعد القادم", months=3)


def first_of_list(desk: Desk) -> str:
    with desk.look() as look:
        return look.profile.services[0].documents[0].key


def seen_again(desk: Desk) -> Wanted:
    return Wanted(WantKind.SEEN_AGAIN, "", first_of_list(desk))


def wants_of(desk: Desk, request_id: RequestId) -> list[tuple[WantKind, WantState]]:
    with desk.look() as look:
        return [(want.kind, want.state) for want in look.db.get_one(SupportRequest, request_id).asked_wants]


def want_id(desk: Desk, request_id: RequestId, at: int = 0) -> WantId:
    with desk.look() as look:
        return WantId(look.db.get_one(SupportRequest, request_id).asked_wants[at].id)


def state_of(desk: Desk, request_id: RequestId) -> RequestState:
    with desk.look() as look:
        return look.db.get_one(SupportRequest, request_id).state


def refusal(desk: Desk, act: Callable[..., Any], *args: object, **details: object) -> list[str]:
    with pytest.raises((InvalidValue, NotAllowed)) as refused, desk.work() as work:
        act(work, *args, **details)
    error = refused.value
    return list(error.hindrances) if isinstance(error, NotAllowed) else [error.flaw]  # type: ignore[attr-defined]


def decide(desk: Desk, *wanted: Wanted) -> DocketLineId:
    """A raised request on the docket of an open session; what is decided is not confirmed."""
    builders.a_raised_request(desk)
    session = builders.a_session(desk)
    with desk.work() as work:
        line = DocketLineId(work.db.get_one(CommitteeSession, session).docket[0].id)
        entry = committee.DecisionEntry(outcome=Outcome.TO_COMPLETE, reason="ناقص", wants=wanted)
        committee.decide(work, line, entry)
    return line


# Named


def a_key_that_is_nowhere(_desk: Desk) -> tuple[Wanted, ...]:
    return (Wanted(WantKind.LISTED, "", "of_no_list"),)


REFUSED: dict[str, tuple[Callable[[Desk], tuple[Wanted, ...]], WantFlaw]] = {
    "nothing": (lambda _desk: (), WantFlaw.NOTHING_WANTED),
    "a paper without a title": (lambda _desk: (Wanted(WantKind.WRITTEN, "  "),), WantFlaw.TEXT_MISSING),
    "a question without words": (lambda _desk: (Wanted(WantKind.QUESTION),), WantFlaw.TEXT_MISSING),
    "a paper that is not on the list": (a_key_that_is_nowhere, WantFlaw.DOCUMENT_MISSING),
    "no paper picked": (lambda _desk: (Wanted(WantKind.SEEN_AGAIN),), WantFlaw.DOCUMENT_MISSING),
    "one paper twice": (
        lambda desk: (seen_again(desk), Wanted(WantKind.LISTED, "أحدث", first_of_list(desk))),
        WantFlaw.WANTED_TWICE,
    ),
    "one question twice": (
        lambda _desk: (builders.QUESTION, Wanted(WantKind.QUESTION, f" {builders.QUESTION.text}")),
        WantFlaw.WANTED_TWICE,
    ),
    "one of several is blank": (
        lambda _desk: (builders.QUESTION, Wanted(WantKind.WRITTEN)),
        WantFlaw.TEXT_MISSING,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_return_names_at_least_one_thing_and_each_of_them_whole(desk: Desk, case: str) -> None:
    name, flaw = REFUSED[case]
    builders.a_raised_request(desk)
    session = builders.a_session(desk)
    with desk.look() as look:
        line = DocketLineId(look.db.get_one(CommitteeSession, session).docket[0].id)
    entry = committee.DecisionEntry(outcome=Outcome.TO_COMPLETE, reason="ناقص", wants=name(desk))
    assert refusal(desk, committee.decide, line, entry) == [flaw]


def test_what_is_named_takes_effect_with_the_minutes_and_not_before(desk: Desk) -> None:
    line = decide(desk, LETTER, builders.QUESTION)
    with desk.look() as look:
        entry = docket_entry(look, line)
        assert entry.wants == (LETTER, builders.QUESTION)
        assert entry.asked_before == ()
        before = len(entry.documents)
    with desk.work() as work:
        session = work.db.scalars(select(CommitteeSession)).one()
        committee.confirm_minutes(work, session.id)  # type: ignore[arg-type]
    with desk.look() as look:
        summary = request_summary(look, entry.request_id)
        assert [one.title for one in summary.wants] == [LETTER.text, builders.QUESTION.text]
        assert len(summary.documents) == before + 1
        assert summary.documents[-1].rule is ValidityRule.MAX_AGE_HIJRI_MONTHS
        assert summary.documents[-1].months == LETTER.months


def test_a_decision_that_is_changed_puts_away_what_it_wanted(desk: Desk) -> None:
    line = decide(desk, LETTER, builders.QUESTION)
    with desk.work() as work:
        entry = committee.DecisionEntry(outcome=Outcome.TO_COMPLETE, reason="ناقص", wants=(LETTER,))
        committee.decide(work, line, entry)
    with desk.look() as look:
        assert docket_entry(look, line).wants == (LETTER,)
    with desk.work() as work:
        committee.decide(work, line, committee.DecisionEntry(outcome=Outcome.ACCEPTED))
        session = work.db.scalars(select(CommitteeSession)).one()
        committee.confirm_minutes(work, session.id)  # type: ignore[arg-type]
    with desk.look() as look:
        request = look.db.scalars(select(SupportRequest)).one()
        assert (request.state, request.asked_wants) == (RequestState.DECIDED, [])


def test_the_minutes_name_what_is_wanted(desk: Desk) -> None:
    decide(desk, LETTER, builders.QUESTION)
    with desk.look() as look:
        session = look.db.scalars(select(CommitteeSession)).one()
        _, summary = minutes_preview(look, session.id)  # type: ignore[arg-type]
    assert summary.decisions[0].wants == (
        "مستند آخر: خطاب الموعد القادم",
        "سؤال يُجاب عنه: كم عدد من تعولهم الأسرة؟",
    )


# Closed


def test_a_question_is_answered_and_its_answer_corrected_until_the_raising(
    desk: Desk, clock: MovableClock
) -> None:
    request_id = builders.a_returned_request(desk)
    question = want_id(desk, request_id)
    assert state_of(desk, request_id) is RequestState.AWAITING_DOCUMENTS
    assert refusal(desk, wants.answer_want, question, "  ", PHONE) == [WantFlaw.ANSWER_MISSING]
    clock.later(days=3)
    with desk.work() as work:
        wants.answer_want(work, question, "ثلاثة", PHONE)
    clock.later(days=1)
    with desk.work() as work:
        wants.answer_want(work, question, "أربعة", PHONE)
    with desk.look() as look:
        (line,) = request_summary(look, request_id).wants
        assert (line.state, line.answer, line.closed_on) == (WantState.ANSWERED, "أربعة", desk.today)
        # T45: she called with it, once; what was written down wrongly of it she did not call about
        (call, _) = visits_of(look.db, look.db.get_one(SupportRequest, request_id).person_id)
        assert (call.channel, call.purpose) == (PHONE.value, Purpose.FOLLOW_UP)
        assert [about.request_id for about in requests_in(look.db, call.id)] == [request_id]
    assert state_of(desk, request_id) is RequestState.AWAITING_SIGNATURE  # what was signed stands
    builders.raise_anew(desk, request_id)
    assert refusal(desk, wants.answer_want, question, "خمسة", PHONE) == [WantHindrance.NOT_AT_THE_DESK]


def test_a_paper_is_closed_by_the_checklist_alone_and_wanted_again_when_it_no_longer_counts(
    desk: Desk,
) -> None:
    request_id = builders.a_returned_request(desk, seen_again(desk))
    paper = want_id(desk, request_id)
    assert refusal(desk, wants.answer_want, paper, "أحضرته", PHONE) == [WantHindrance.SEEN_IN_THE_CHECKLIST]
    with desk.look() as look:
        row = look.db.get_one(Want, paper)
        document_id = row.document_id
        first = request_summary(look, request_id).documents[0]
        assert (first.document_id, first.matched) == (document_id, None)
        assert (first.issued, first.expires) != (None, None)  # the same paper has the same dates
    builders.see_documents(desk, request_id)
    assert wants_of(desk, request_id) == [(WantKind.SEEN_AGAIN, WantState.SEEN)]
    with desk.work() as work:
        checklist.check_documents(work, {first.document_id: checklist.SightingEntry(matched=None)})
    assert wants_of(desk, request_id) == [(WantKind.SEEN_AGAIN, WantState.OPEN)]


@pytest.mark.parametrize(
    "entry",
    [
        checklist.SightingEntry(matched=False, difference="الاسم ناقص"),
        checklist.SightingEntry(matched=True),
        checklist.SightingEntry(matched=True, issued=builders.written("1440/01/01")),
    ],
)
def test_a_paper_that_does_not_count_leaves_the_want_open(desk: Desk, entry: checklist.SightingEntry) -> None:
    request_id = builders.a_returned_request(desk, LETTER)
    with desk.work() as work:
        row = work.db.get_one(Want, want_id(desk, request_id))
        assert row.document_id is not None
        checklist.check_documents(work, {DocumentId(row.document_id): entry})
    assert wants_of(desk, request_id) == [(WantKind.WRITTEN, WantState.OPEN)]
    assert refusal(desk, requests.raise_to_committee, request_id, is_told=True)[-1:] != []


def test_the_committee_withdraws_with_a_reason_and_the_paper_that_counted_counts_again(desk: Desk) -> None:
    request_id = builders.a_returned_request(desk, seen_again(desk), LETTER, builders.QUESTION)
    with desk.look() as look:
        before = len(request_summary(look, request_id).documents)
    for at in range(3):
        one = want_id(desk, request_id, at)
        assert refusal(desk, wants.withdraw_want, one, " ") == [WantFlaw.REASON_MISSING]
        with desk.work() as work:
            wants.withdraw_want(work, one, "وصل من الجهة مباشرة")
        assert refusal(desk, wants.withdraw_want, one, "مرة أخرى") == [WantHindrance.CLOSED]
    assert {state for _, state in wants_of(desk, request_id)} == {WantState.WITHDRAWN}
    with desk.look() as look:
        summary = request_summary(look, request_id)
        assert len(summary.documents) == before - 1
        assert summary.is_whole
        assert first_broken_entry(look.db) is None


def test_another_service_does_not_take_away_what_the_committee_wants(desk: Desk) -> None:
    request_id = builders.a_returned_request(desk, seen_again(desk), LETTER)
    with desk.look() as look:
        other = next(one for one in look.profile.services if one.key != look.profile.services[0].key)
    with desk.work() as work:
        entry = requests.RequestEntry(service_key=other.key, description="غير ما طُلب")
        requests.amend_request(work, request_id, entry)
    with desk.look() as look:
        titles = [line.title for line in request_summary(look, request_id).documents]
        wanted = [line.title for line in request_summary(look, request_id).wants]
    assert set(wanted) <= set(titles)
    assert len(titles) == len(set(titles))


# Raised again


def test_it_is_raised_again_only_once_everything_is_closed(desk: Desk) -> None:
    request_id = builders.a_returned_request(desk, seen_again(desk), builders.QUESTION)
    assert RequestHindrance.WANT_OPEN in refusal(desk, requests.raise_to_committee, request_id, is_told=True)
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)
    assert refusal(desk, requests.raise_to_committee, request_id, is_told=True) == [
        RequestHindrance.WANT_OPEN
    ]
    builders.answer_wants(desk, request_id)
    assert refusal(desk, requests.raise_to_committee, request_id, is_told=False) == [
        RequestHindrance.VISITOR_NOT_TOLD  # of this raising; that of the first does not serve again
    ]
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    assert state_of(desk, request_id) is RequestState.RAISED


def test_the_first_raising_is_never_lost_and_the_floor_runs_on_from_it(
    desk: Desk, clock: MovableClock
) -> None:
    first = desk.today
    request_id = builders.a_raised_request(desk)
    for days in (3, 4, 20):
        clock.later(days=days)
        builders.return_request(desk, request_id)
        with desk.look() as look:
            request = look.db.get_one(SupportRequest, request_id)
            assert (request.first_raised_on, request.raised_on) == (first, None)
            assert request.earliest_reply == first + timedelta(days=14)
        clock.later(days=1)
        builders.raise_anew(desk, request_id)
        with desk.look() as look:
            request = look.db.get_one(SupportRequest, request_id)
            assert (request.first_raised_on, request.raised_on) == (first, desk.today)
            assert request.earliest_reply == first + timedelta(days=14)


def test_a_second_return_adds_rows_and_leaves_the_earlier_as_history(desk: Desk, clock: MovableClock) -> None:
    request_id = builders.a_returned_request(desk, seen_again(desk), builders.QUESTION)
    builders.raise_anew(desk, request_id)
    clock.later(days=7)
    builders.return_request(desk, request_id, LETTER, seen_again(desk))
    assert wants_of(desk, request_id) == [
        (WantKind.SEEN_AGAIN, WantState.SEEN),
        (WantKind.QUESTION, WantState.ANSWERED),
        (WantKind.WRITTEN, WantState.OPEN),
        (WantKind.SEEN_AGAIN, WantState.OPEN),
    ]
    with desk.work() as work:
        papers = [wants.prepare_wants_paper(work, request_id) for _ in range(2)]
        assert papers[0] == papers[1]
        sheet = paper_to_draw(work, papers[0]).sheet
    assert sheet.wants[0].title == LETTER.text  # type: ignore[union-attr]
    assert len(sheet.wants) == 2  # type: ignore[union-attr]
    builders.raise_anew(desk, request_id)
    session = builders.a_session(desk)
    with desk.look() as look:
        _, docket = docket_sheet(look, session)
    assert len(docket.items[0].wanted) == 4
    assert any("ثلاثة أبناء ووالدتها" in told for told in docket.items[0].wanted)


def test_the_paper_holds_exactly_what_was_wanted(desk: Desk) -> None:
    named = (seen_again(desk), LETTER, builders.QUESTION)
    request_id = builders.a_returned_request(desk, *named)
    with desk.work() as work:
        paper_id: PaperId = wants.prepare_wants_paper(work, request_id)
        sheet = paper_to_draw(work, paper_id).sheet
        lines = request_summary(work, request_id).wants
    assert [(one.kind, one.title) for one in sheet.wants] == [  # type: ignore[union-attr]
        (line.kind.arabic, line.title) for line in lines
    ]


def test_there_is_no_paper_of_what_is_closed_and_a_withdrawn_row_has_no_box(desk: Desk) -> None:
    request_id = builders.a_returned_request(desk, LETTER, builders.QUESTION)
    with desk.work() as work:
        wants.withdraw_want(work, want_id(desk, request_id), "وصل من الجهة مباشرة")
        paper = paper_to_draw(work, wants.prepare_wants_paper(work, request_id))
        boxes = PRINTOUTS[paper.kind](paper.letterhead, paper.sheet)
        assert [box for part in parts(boxes) for box in part.text if box in "☐☑"] == ["☐"]
    builders.answer_wants(desk, request_id)
    assert refusal(desk, wants.prepare_wants_paper, request_id) == [WantFlaw.NOTHING_OPEN]
    never_returned = builders.a_request(desk)
    assert refusal(desk, wants.prepare_wants_paper, never_returned) == [WantFlaw.NOTHING_OPEN]


def test_a_sheet_signed_before_the_return_stands_where_nothing_of_it_changed(desk: Desk) -> None:
    asked, papered = builders.a_returned_request(desk), builders.a_returned_request(desk, LETTER)
    with desk.look() as look:
        stands = look.db.get_one(SupportRequest, asked).declaration
        fell = look.db.get_one(SupportRequest, papered).declaration
        assert stands is not None
        assert fell is not None
        assert (stands.state, fell.state) == (DeclarationState.SIGNED, DeclarationState.VOID)


# Another service meanwhile


def _keys(desk: Desk, request_id: RequestId) -> list[str]:
    with desk.look() as look:
        rows = look.db.get_one(SupportRequest, request_id).documents
        return [row.key for row in rows if row.deleted_at is None]


def _ask_for(desk: Desk, request_id: RequestId, service: str) -> None:
    with desk.work() as work:
        entry = requests.RequestEntry(service_key=service, description="تبدّلت الحاجة")
        requests.amend_request(work, request_id, entry)


def _wanted_key(desk: Desk, *, shared: bool) -> tuple[str, str, str]:
    """Two services, and a paper that the first asks for and the second asks too, or does not."""
    first, *others = desk.profile.services
    for other in others:
        theirs = {document.key for document in other.documents}
        for document in first.documents:
            if (document.key in theirs) is shared:
                return first.key, other.key, document.key
    raise LookupError(shared)


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize("and_back", [True, False])
def test_what_is_withdrawn_leaves_the_papers_of_the_service_that_is_asked_for_now(
    desk: Desk, shared: bool, and_back: bool
) -> None:
    first, other, key = _wanted_key(desk, shared=shared)
    request_id = builders.a_raised_request(desk, service=first)
    builders.return_request(desk, request_id, Wanted(WantKind.SEEN_AGAIN, "", key))
    _ask_for(desk, request_id, other)
    if and_back:
        _ask_for(desk, request_id, first)
    with desk.work() as work:
        wants.withdraw_want(work, want_id(desk, request_id), "وُجد في الملف")
    control = builders.a_request(desk, service=first if and_back else other)
    assert sorted(_keys(desk, request_id)) == sorted(_keys(desk, control))


def test_a_paper_of_wants_that_lies_ready_falls_once_all_is_closed(desk: Desk) -> None:
    request_id = builders.a_returned_request(desk, builders.QUESTION, LETTER)
    with desk.work() as work:
        paper = wants.prepare_wants_paper(work, request_id)
    builders.answer_wants(desk, request_id)
    with desk.look() as look:
        assert paper_summary(look, paper).may_be_printed  # the control: one thing is still open
    builders.see_documents(desk, request_id)
    with desk.look() as look:
        assert not paper_summary(look, paper).may_be_drawn
        assert look.db.get_one(Paper, paper).void_reason == WANTS_CLOSED
