"""Every act of the clerk in every state, really done: it leads where the tables of moves say (DESIGN §4).

One office holds a request in each state it can come to, and each act is tried on each and taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from hayat_desk.desk import Desk, UnitOfWork
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.committee import SESSION_MOVES, Outcome, SessionAct, SessionState
from hayat_desk.policy.correction_moves import MOVES_WITH_CORRECTIONS
from hayat_desk.policy.corrections import CorrectionAct
from hayat_desk.policy.declarations import (
    DECLARATION_MOVES,
    DeclarationAct,
    DeclarationState,
    Signature,
    SignatureKind,
)
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import (
    AppealId,
    DeclarationId,
    DeliveryId,
    DocketLineId,
    DocumentId,
    PersonId,
    ReferralId,
    ReplyId,
    RequestId,
    SessionId,
    WantId,
)
from hayat_desk.policy.moves import Moves
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import REFERRAL_MOVES, ReferralAct, ReferralState
from hayat_desk.policy.replies import Told
from hayat_desk.policy.requests import REQUEST_MOVES, RequestAct, RequestState, hindrances
from hayat_desk.policy.terms import Term
from hayat_desk.policy.visits import Purpose
from hayat_desk.policy.wants import WANT_MOVES, WantAct, Wanted, WantKind, WantState
from hayat_desk.procedures import (
    checklist,
    committee,
    deaths,
    declarations,
    deliveries,
    endings,
    opinions,
    people,
    reception,
    referrals,
    replies,
    requests,
    wants,
)
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.procedures.undoing import correct_appeal, correct_delivery, correct_reply
from hayat_desk.procedures.urgency import call_urgent
from hayat_desk.records.appeals import appeals_of, facts_for_appeal
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import Declaration, SupportRequest
from hayat_desk.records.states import Moving
from hayat_desk.records.wants import Want
from tests import builders

SIGNATURE = Signature(SignatureKind.SIGNATURE, consented=True)


# A request in every state


def _empty(desk: Desk) -> RequestId:
    person = builders.a_person(desk)
    visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.SUPPORT_REQUEST, person_id=person)
    with desk.work() as work:
        return requests.take_request(work, person, reception.begin_visit(work, visit))


def _seen(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    return request_id


def _unsaid(desk: Desk) -> RequestId:
    """Its papers were seen, and what is asked for is not written."""
    request_id = _seen(desk)
    with desk.work() as work:
        _say(work, work.db.get_one(SupportRequest, request_id), " ")
    return request_id


def _referred(desk: Desk, request_id: RequestId) -> RequestId:
    with desk.work() as work:
        _refer(work, work.db.get_one(SupportRequest, request_id))
    return request_id


def _raised_on_its_last_day(desk: Desk) -> RequestId:
    """Its papers expire tomorrow: the committee has them when they are no longer valid."""
    request_id = builders.a_request(desk)
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, request_id)
        _see(work, request, matched=True, expires=desk.today + timedelta(days=1))
    builders.sign(desk, request_id)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    return request_id


def _cancelled(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        builders.end(work, request_id, "عدلت عن الطلب")
    return request_id


@dataclass(frozen=True)
class Office:
    """A desk with a request in every state."""

    desk: Desk
    requests: tuple[RequestId, ...]


@pytest.fixture(scope="module")
def office(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Every state, some come to by two ways; two days later, when nothing of it was done yet."""
    clock = builders.sunday_clock()
    path = builders.copied(founded, tmp_path_factory.mktemp("moves") / "office.db")
    desk = builders.seated(path, clock)
    person = builders.a_person(desk)
    heard = [builders.a_raised_request(desk, person) for _ in range(12)]
    refused = (Outcome.REFUSED,) * 4
    builders.decide_all(desk, builders.a_session(desk), *refused, Outcome.ACCEPTED)
    _, told, closed, closed_and_appealed, _, informed, appealed, *registered = heard
    for request_id in (told, closed, closed_and_appealed, informed, appealed, *registered):
        builders.tell(desk, request_id)
    _, registered_and_appealed, parted, delivered, delivered_and_closed = registered
    with desk.work() as work:
        for request_id in registered:
            deliveries.complete_registration(work, request_id)
        for request_id in (closed, closed_and_appealed):
            opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)
        for request_id in (appealed, closed_and_appealed, registered_and_appealed):
            builders.appeal(work, request_id)
    builders.a_delivery(desk, parted, is_last=False)
    for request_id in (delivered, delivered_and_closed):
        builders.a_delivery(desk, request_id)
    with desk.work() as work:
        opinions.ask_opinion(work, delivered_and_closed, OpinionAsked.DECLINED)
    unheard = (
        _empty(desk),
        _unsaid(desk),
        builders.a_request(desk),
        _seen(desk),
        builders.a_signed_request(desk),
        _referred(desk, _empty(desk)),
        _referred(desk, builders.a_request(desk)),
        _referred(desk, builders.a_signed_request(desk)),
        _cancelled(desk),
        builders.a_raised_request(desk),
        _raised_on_its_last_day(desk),
    )
    clock.later(days=2)
    yield Office(desk, (*heard, *unheard))
    desk.close()


# Every act


def _say(work: UnitOfWork, request: SupportRequest, description: str) -> None:
    service = request.service_key or work.profile.services[0].key
    entry = requests.RequestEntry(service_key=service, description=description)
    requests.amend_request(work, RequestId(request.id), entry)


def _see(work: UnitOfWork, request: SupportRequest, *, matched: bool | None, expires: object = None) -> None:
    entry = checklist.SightingEntry(
        matched=matched,
        issued=builders.gregorian(work.today - timedelta(days=5)),
        expires=builders.gregorian(expires or work.today + timedelta(days=400)),  # type: ignore[arg-type]
    )
    checklist.check_documents(work, {DocumentId(row.id): entry for row in request.documents})


def _refer(work: UnitOfWork, request: SupportRequest) -> None:
    entry = referrals.ReferralEntry(
        question="هل تشمل الخدمة المقيمات؟", due_on=work.today, request_id=RequestId(request.id)
    )
    referrals.refer_to_researcher(work, entry)


def _sign(work: UnitOfWork, request: SupportRequest) -> None:
    sheet = request.declaration
    if sheet is not None:
        declarations.record_printed(work, DeclarationId(sheet.id))
        declarations.record_signature(work, DeclarationId(sheet.id), SIGNATURE)


def _reply(work: UnitOfWork, request: SupportRequest) -> None:
    telling = Told("صاحبة الطلب", work.today, "موعد علاج عاجل")
    entry = replies.ReplyEntry(told=telling, channel=ChannelKind.PHONE)
    replies.tell_decision(work, RequestId(request.id), entry)


def _deliver(work: UnitOfWork, request: SupportRequest, *, is_last: bool) -> None:
    entry = deliveries.DeliveryEntry(
        delivered_on=work.today, what="قسيمة", mode=DeliveryMode.AT_HOME, received_by="نورة", is_last=is_last
    )
    deliveries.deliver_service(work, RequestId(request.id), entry)


def _take_up(work: UnitOfWork, request: SupportRequest) -> None:
    endings.take_up_request(work, RequestId(request.id), "لم يكن صوابًا")


def _die(work: UnitOfWork, request: SupportRequest) -> None:
    """A death ends also what nothing else ends."""
    entry = deaths.DeathEntry(died_on=work.today, said_by="ابنها", to_heirs=False)
    deaths.record_death(work, PersonId(request.person_id), entry)


def _live(work: UnitOfWork, request: SupportRequest) -> None:
    deaths.undo_death(work, PersonId(request.person_id), "تشابه أسماء")


WRONG = CorrectionEntry(reason="سُجّل سهوًا")


def _undo_reply(work: UnitOfWork, request: SupportRequest) -> None:
    for reply in replies_of(work.db, request.id)[-1:]:
        correct_reply(work, ReplyId(reply.id), WRONG, None)


def _undo_appeal(work: UnitOfWork, request: SupportRequest) -> None:
    for appeal in appeals_of(work.db, request.id)[-1:]:
        correct_appeal(work, AppealId(appeal.id), WRONG, None)


def _undo_delivery(work: UnitOfWork, request: SupportRequest) -> None:
    for part in deliveries_of(work.db, request.id)[-1:]:
        correct_delivery(work, DeliveryId(part.id), WRONG, None)


def _replace_delivery(work: UnitOfWork, request: SupportRequest, *, is_last: bool) -> None:
    for part in deliveries_of(work.db, request.id)[-1:]:
        other = deliveries.DeliveryEntry(
            delivered_on=part.delivered_on,
            what="غير ما قُيّد",
            mode=part.mode,
            received_by=part.received_by,
            is_last=is_last,
        )
        correct_delivery(work, DeliveryId(part.id), WRONG, other)


def _answer(work: UnitOfWork, request: SupportRequest) -> None:
    for referral in request.referrals:
        if referral.state is ReferralState.WAITING:
            referrals.answer_referral(work, ReferralId(referral.id), "نعم، بإقامة سارية")


def _open(work: UnitOfWork) -> SessionId:
    entry = committee.SessionEntry(held_on=work.today, members=builders.MEMBERS)
    return committee.open_session(work, entry)


def _confirm(work: UnitOfWork, session_id: SessionId, outcome: Outcome) -> None:
    """The session decides so on all that it has before it."""
    for line in work.db.get_one(CommitteeSession, session_id).docket:
        entry = committee.DecisionEntry(
            outcome=outcome, reason="كما ورد في دليل سياسة الدعم", wants=builders.wants_of(outcome)
        )
        committee.decide(work, DocketLineId(line.id), entry)
    committee.confirm_minutes(work, session_id)


Doing = Callable[[UnitOfWork, SupportRequest], object]

ACTS: tuple[tuple[StrEnum, Doing], ...] = (
    (RequestAct.AMEND, lambda work, request: _say(work, request, "مصاريف تنقل")),
    (RequestAct.AMEND, lambda work, request: _say(work, request, " ")),
    (RequestAct.AMEND, lambda work, request: _see(work, request, matched=True)),
    (RequestAct.AMEND, lambda work, request: _see(work, request, matched=None)),
    (RequestAct.DECLARE, lambda work, request: declarations.prepare_declaration(work, RequestId(request.id))),
    (RequestAct.SIGN, _sign),
    (RequestAct.RAISE, lambda work, one: requests.raise_to_committee(work, RequestId(one.id), is_told=True)),
    (RequestAct.REFER, _refer),
    (RequestAct.HASTEN, lambda work, request: call_urgent(work, RequestId(request.id), "موعد العملية قريب")),
    (RequestAct.END, lambda work, request: builders.end(work, RequestId(request.id))),
    (RequestAct.TAKE_UP, _take_up),
    (RequestAct.GIVE_UP, lambda work, one: deaths.give_up_for_heirs(work, RequestId(one.id), "لا وارث")),
    (RequestAct.REPLY, _reply),
    (RequestAct.REGISTER, lambda work, one: deliveries.complete_registration(work, RequestId(one.id))),
    (RequestAct.DELIVER, lambda work, request: _deliver(work, request, is_last=False)),
    (RequestAct.DELIVER, lambda work, request: _deliver(work, request, is_last=True)),
    (
        RequestAct.ASK_OPINION,
        lambda work, request: opinions.ask_opinion(work, RequestId(request.id), OpinionAsked.GIVEN),
    ),
    (RequestAct.APPEAL, lambda work, request: builders.appeal(work, RequestId(request.id), "سبب")),
    (ReferralAct.ANSWER, _answer),
    (CorrectionAct.UNDO, _undo_reply),
    (CorrectionAct.UNDO, _undo_appeal),
    (CorrectionAct.UNDO, _undo_delivery),
    (CorrectionAct.REPLACE, lambda work, request: _replace_delivery(work, request, is_last=False)),
    (CorrectionAct.REPLACE, lambda work, request: _replace_delivery(work, request, is_last=True)),
)
"""What is done with one request; what a session does, it does with all that wait for it."""


@dataclass(frozen=True)
class Trial:
    """What an act did to a request: where it stood, what hindered it, and where it stands."""

    act: StrEnum
    before: Term
    after: Term
    foretold: tuple[StrEnum, ...]
    hindered_by: tuple[StrEnum, ...]


def _tried(work: UnitOfWork, request: SupportRequest, act: StrEnum, do: Doing) -> Trial:
    facts = facts_for_appeal(work.db, request, work.today, work.profile.office.appeals_allowed)
    foretold = hindrances(act, replace(facts, told=True)) if isinstance(act, RequestAct) else ()
    before = request.state
    try:
        do(work, request)
    except NotAllowed as refusal:
        return Trial(act, before, request.state, foretold, refusal.hindrances)
    return Trial(act, before, request.state, foretold, ())


def _tried_by_session(work: UnitOfWork, everything: list[SupportRequest], outcome: Outcome) -> list[Trial]:
    """A session is opened and its minutes are confirmed: what becomes of every request of the office."""
    before = [request.state for request in everything]
    session_id = _open(work)
    opened = [request.state for request in everything]
    _confirm(work, session_id, outcome)
    confirmed = [request.state for request in everything]
    return [
        *(Trial(SessionAct.OPEN, *states, (), ()) for states in zip(before, opened, strict=True)),
        *(Trial(SessionAct.CONFIRM, *states, (), ()) for states in zip(opened, confirmed, strict=True)),
    ]


@pytest.fixture(scope="module")
def trials(office: Office) -> list[Trial]:
    """Each act on each request of the office, every one taken back."""
    made = []
    with office.desk.look() as work:
        for request_id in office.requests:
            for act, do in ACTS:
                request = work.db.get_one(SupportRequest, request_id)
                point = work.db.begin_nested()
                made.append(_tried(work, request, act, do))
                point.rollback()
            request = work.db.get_one(SupportRequest, request_id)
            if request.state in REQUEST_MOVES[RequestAct.END]:
                point = work.db.begin_nested()
                made.append(replace(_tried(work, request, RequestAct.END, _die), foretold=()))
                made.append(replace(_tried(work, request, RequestAct.TAKE_UP, _live), foretold=()))
                point.rollback()
        for outcome in Outcome:
            everything = [work.db.get_one(SupportRequest, request_id) for request_id in office.requests]
            point = work.db.begin_nested()
            made += _tried_by_session(work, everything, outcome)
            point.rollback()
    return made


def test_every_act_of_every_noun_that_moves_a_request_is_tried_in_every_state(trials: list[Trial]) -> None:
    assert {trial.before for trial in trials} == set(RequestState)
    assert {trial.act for trial in trials} == {*RequestAct, *MOVES_WITH_CORRECTIONS}


def test_the_procedure_refuses_what_the_policy_foretold_and_nothing_else(trials: list[Trial]) -> None:
    unsigned = RequestAct.SIGN  # is asked with a sheet, and printed first
    own = [one for one in trials if one.act is not unsigned and not isinstance(one.act, CorrectionAct)]
    assert [one for one in own if one.foretold != one.hindered_by] == []


def test_an_act_leads_where_the_table_says_and_every_row_of_it_is_come_to(trials: list[Trial]) -> None:
    reached = {(trial.act, trial.before, trial.after) for trial in trials}
    assert moved(reached) == rows(MOVES_WITH_CORRECTIONS)
    assert all(trial.after is trial.before for trial in trials if trial.hindered_by)


# The other nouns


def rows(moves: Moves) -> set[tuple[StrEnum, Term, Term]]:
    return {(act, state, to) for act, ways in moves.items() for state, leads in ways.items() for to in leads}


def moved(reached: set[tuple[StrEnum, Term, Term]]) -> set[tuple[StrEnum, Term, Term]]:
    return {(act, before, after) for act, before, after in reached if after is not before}


def try_on(
    desk: Desk, kind: type[Moving], record_id: UUID, do: Callable[[UnitOfWork, Any], object]
) -> tuple[Term, Term]:
    """Where a record stands before and after an act that may be hindered; it is taken back."""
    with desk.look() as work:
        record = work.db.get_one(kind, record_id)
        before = record.state
        with suppress(NotAllowed):
            do(work, record_id)
        return before, record.state


def test_a_declaration_moves_as_its_table_says(desk: Desk) -> None:
    person = builders.a_person(desk)
    sheets = []
    for how_far in DeclarationState:
        request_id = builders.a_request(desk, person)
        with desk.work() as work:
            sheet = declarations.prepare_declaration(work, request_id)
            if how_far is not DeclarationState.NOT_PRINTED:
                declarations.record_printed(work, sheet)
            if how_far is DeclarationState.SIGNED:
                declarations.record_signature(work, sheet, SIGNATURE)
            if how_far is DeclarationState.VOID:
                _say(work, work.db.get_one(SupportRequest, request_id), "غير ما أُقرّ به")
        sheets.append(sheet)

    def lapse(work: UnitOfWork, _sheet: DeclarationId) -> None:
        people.correct_person(work, person, builders.a_person_entry(district="أخرى"))

    acts: dict[StrEnum, Callable[[UnitOfWork, Any], object]] = {
        DeclarationAct.PRINT: declarations.record_printed,
        DeclarationAct.SIGN: lambda work, sheet: declarations.record_signature(work, sheet, SIGNATURE),
        DeclarationAct.LAPSE: lapse,
    }
    reached = {(act, *try_on(desk, Declaration, sheet, do)) for sheet in sheets for act, do in acts.items()}
    assert {before for _, before, _ in reached} == set(DeclarationState)
    assert moved(reached) == rows(DECLARATION_MOVES)


def _lapse(work: UnitOfWork, question: ReferralId) -> None:
    endings.lapse(work.db.get_one(Referral, question), work)


def test_a_referral_moves_as_its_table_says(desk: Desk) -> None:
    questions = []
    for how_far in ReferralState:
        with desk.work() as work:
            entry = referrals.ReferralEntry(question="هل تشمل الخدمة المقيمات؟", due_on=work.today)
            question = referrals.refer_to_researcher(work, entry)
            if how_far is not ReferralState.WAITING:
                referrals.answer_referral(work, question, "نعم")
            if how_far is ReferralState.GIVEN:
                referrals.give_answer(work, question)
            if how_far is ReferralState.LAPSED:
                _lapse(work, question)
        questions.append(question)
    acts: dict[StrEnum, Callable[[UnitOfWork, Any], object]] = {
        ReferralAct.ANSWER: lambda work, question: referrals.answer_referral(work, question, "لا"),
        ReferralAct.GIVE: referrals.give_answer,
        ReferralAct.LAPSE: _lapse,
    }
    reached = {
        (act, *try_on(desk, Referral, question, do)) for question in questions for act, do in acts.items()
    }
    assert {before for _, before, _ in reached} == set(ReferralState)
    assert moved(reached) == rows(REFERRAL_MOVES)


def test_a_session_moves_as_its_table_says(desk: Desk) -> None:
    builders.a_raised_request(desk)
    confirmed = builders.a_session(desk)
    builders.decide_all(desk, confirmed, Outcome.DEFERRED)
    sessions = (confirmed, builders.a_session(desk))
    acts: dict[StrEnum, Callable[[UnitOfWork, Any], object]] = {
        SessionAct.DECIDE: lambda work, one: committee.defer_the_rest(work, one, "انتهى الوقت"),
        SessionAct.CONFIRM: lambda work, one: _confirm(work, one, Outcome.ACCEPTED),
        SessionAct.PRINT: committee.prepare_minutes,
        SessionAct.AMEND: lambda work, one: committee.amend_minutes(work, one, "صُحح رقم المادة"),
    }
    reached = {
        (act, *try_on(desk, CommitteeSession, one, do)) for one in sessions for act, do in acts.items()
    }
    assert {before for _, before, _ in reached} == set(SessionState)
    assert moved(reached) == rows(SESSION_MOVES)


def _one_of_each_kind(desk: Desk) -> tuple[Wanted, ...]:
    with desk.look() as look:
        first, second, *_ = look.profile.services[0].documents
    return (
        Wanted(WantKind.LISTED, "أحدث", first.key),
        Wanted(WantKind.WRITTEN, "خطاب الموعد القادم", months=3),
        Wanted(WantKind.SEEN_AGAIN, "", second.key),
        builders.QUESTION,
    )


def _bring(work: UnitOfWork, want: Want, how_far: WantState) -> None:
    """As far as a want of its kind comes: a paper is not answered, a question not seen."""
    if how_far is WantState.ANSWERED and not want.kind.is_paper:
        wants.answer_want(work, WantId(want.id), "ثلاثة أبناء", ChannelKind.INTERVIEW)
    if how_far is WantState.SEEN and want.kind.is_paper:
        _see_papers(work, WantId(want.id), matched=True)
    if how_far is WantState.WITHDRAWN:
        wants.withdraw_want(work, WantId(want.id), "أُجيب في الجلسة")


def _see_papers(work: UnitOfWork, want: WantId, *, matched: bool | None) -> None:
    _see(work, work.db.get_one(SupportRequest, work.db.get_one(Want, want).request_id), matched=matched)


def test_a_want_moves_as_its_table_says(desk: Desk) -> None:
    asked: list[tuple[WantKind, WantId]] = []
    for how_far in WantState:
        request_id = builders.a_returned_request(desk, *_one_of_each_kind(desk))
        with desk.work() as work:
            for want in work.db.get_one(SupportRequest, request_id).asked_wants:
                _bring(work, want, how_far)
                asked.append((want.kind, WantId(want.id)))
    acts: tuple[tuple[WantAct, Callable[[UnitOfWork, Any], object]], ...] = (
        (WantAct.ANSWER, lambda work, want: wants.answer_want(work, want, "أربعة", ChannelKind.PHONE)),
        (WantAct.SEE, lambda work, want: _see_papers(work, want, matched=True)),
        (WantAct.SEE, lambda work, want: _see_papers(work, want, matched=None)),
        (WantAct.WITHDRAW, lambda work, want: wants.withdraw_want(work, want, "لم يعد لازمًا")),
    )
    tried = [(kind, act, *try_on(desk, Want, want, do)) for kind, want in asked for act, do in acts]
    come_to = {(kind, before) for kind, _, before, _ in tried}
    closed = {kind: WantState.SEEN if kind.is_paper else WantState.ANSWERED for kind in WantKind}
    ways = {kind: {WantState.OPEN, closed[kind], WantState.WITHDRAWN} for kind in WantKind}
    assert come_to == {(kind, state) for kind, states in ways.items() for state in states}
    assert moved({(act, before, after) for _, act, before, after in tried}) == rows(WANT_MOVES)
