"""The tables of moves are the life that was decided, and agree with the hindrances over every state and act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import product

import pytest

from hayat_desk.policy import committee, referrals, wants
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.committee import SESSION_MOVES, Outcome, SessionAct, SessionState
from hayat_desk.policy.correction_moves import MOVES_WITH_CORRECTIONS
from hayat_desk.policy.declarations import DECLARATION_MOVES, DeclarationAct, DeclarationState
from hayat_desk.policy.moves import Moves, is_a_move
from hayat_desk.policy.referrals import REFERRAL_MOVES, ReferralAct, ReferralState
from hayat_desk.policy.requests import (
    REQUEST_MOVES,
    RequestAct,
    RequestFacts,
    RequestState,
    hindrances,
    standing,
)
from hayat_desk.policy.terms import Term
from hayat_desk.policy.wants import WANT_MOVES, WantAct, WantKind, WantState

TABLES: dict[type[Term], Moves] = {
    RequestState: MOVES_WITH_CORRECTIONS,
    DeclarationState: DECLARATION_MOVES,
    SessionState: SESSION_MOVES,
    ReferralState: REFERRAL_MOVES,
    WantState: WANT_MOVES,
}


def pairs(moves: Moves) -> set[tuple[Term, Term]]:
    return {(state, to) for ways in moves.values() for state, leads in ways.items() for to in leads}


def leads_on(moves: Moves, acts: Iterable[StrEnum]) -> set[tuple[StrEnum, Term]]:
    """Each act with each state from which it leads on."""
    return {(act, state) for act in acts if act in moves for state in moves[act]}


# The life of a request, as DESIGN §4 tells it

DRAFT, DOCUMENTS, SIGNATURE, REFERRED = (
    RequestState.DRAFT,
    RequestState.AWAITING_DOCUMENTS,
    RequestState.AWAITING_SIGNATURE,
    RequestState.REFERRED,
)
RAISED, STUDIED, DECIDED = RequestState.RAISED, RequestState.UNDER_STUDY, RequestState.DECIDED
INFORMED, REGISTERING = RequestState.INFORMED, RequestState.REGISTERING
DELIVERED, CLOSED, ENDED = RequestState.DELIVERED, RequestState.CLOSED, RequestState.ENDED

STOOD = (INFORMED, REGISTERING, CLOSED)
"""Where a request stands again whose appeal was none."""

DESIGN: dict[RequestState, set[RequestState]] = {
    DRAFT: {DOCUMENTS, SIGNATURE, REFERRED, ENDED},
    DOCUMENTS: {DRAFT, SIGNATURE, REFERRED, ENDED},
    SIGNATURE: {DRAFT, DOCUMENTS, REFERRED, RAISED, ENDED},
    REFERRED: {DRAFT, DOCUMENTS, SIGNATURE, ENDED},
    RAISED: {STUDIED, ENDED},
    STUDIED: {DECIDED, DOCUMENTS, RAISED, ENDED, *STOOD},  # استكمال goes to the desk, تأجيل to the queue
    DECIDED: {INFORMED, ENDED},
    INFORMED: {REGISTERING, CLOSED, STUDIED, ENDED, DECIDED},  # رفض is closed, تظلّم studied again
    REGISTERING: {DELIVERED, STUDIED, ENDED},
    DELIVERED: {CLOSED, ENDED, REGISTERING},
    CLOSED: {STUDIED, DECIDED, REGISTERING},
    ENDED: {DRAFT, DOCUMENTS, SIGNATURE, RAISED, STUDIED, DECIDED, INFORMED, REGISTERING, DELIVERED},
}
"""From which state to which; an end, with its reason, comes from every state before closing, and is taken back
by a counter-entry to where the request stood; a referral lapses by it, so none leads back there. A reply, an appeal
or a delivery that was none brings it back to where it was."""


def test_the_table_of_a_request_is_the_life_that_was_decided() -> None:
    decided = {(state, to) for state, leads in DESIGN.items() for to in leads}
    assert pairs(MOVES_WITH_CORRECTIONS) == decided


# The hindrances

SEEN = ((), *((state,) for state in DocumentState))


@cache
def everything_a_request_can_be() -> tuple[RequestFacts, ...]:
    """Every state with all it can say of itself; at the desk the state follows from the rest."""
    flags = list(product((False, True), repeat=5))
    heard = (None, Outcome.ACCEPTED, Outcome.REFUSED)
    thinkable = (
        RequestFacts(
            state=state,
            service_chosen=chosen,
            described=described,
            documents=documents,
            wants_open=wants_open,
            declaration=declaration,
            sheet_due=True,
            referral_open=referral_open,
            told=told,
            today=date(2026, 11, 22),
            outcome=outcome,
        )
        for state, documents, declaration, outcome, (
            chosen,
            described,
            wants_open,
            referral_open,
            told,
        ) in product(RequestState, SEEN, DeclarationState, heard, flags)
    )
    return tuple(facts for facts in thinkable if standing(facts) is facts.state)


STAYS = {(RequestAct.AMEND, REFERRED), (RequestAct.REFER, REFERRED)}
"""What is allowed and leaves the request where it is, as long as an answer is awaited."""

BY_DEATH = {(RequestAct.END, DELIVERED)}
"""What nothing but the death of the person does: that asks no request."""


def test_an_act_of_a_request_is_hindered_wherever_it_does_not_lead_on_and_nowhere_else() -> None:
    moving = [act for act in RequestAct if act in REQUEST_MOVES]
    staying = {RequestAct.DECLARE, RequestAct.SIGN, RequestAct.HASTEN, RequestAct.GIVE_UP}
    assert set(RequestAct) - set(moving) == staying
    free = {
        (act, facts.state)
        for facts in everything_a_request_can_be()
        for act in moving
        if not hindrances(act, facts)
    }
    assert free == (leads_on(REQUEST_MOVES, moving) | STAYS) - BY_DEATH


AFTERWARDS = {
    Outcome.ACCEPTED: {
        (DECIDED, RequestAct.REPLY),
        (INFORMED, RequestAct.REGISTER),
        (REGISTERING, RequestAct.DELIVER),
        (DELIVERED, RequestAct.ASK_OPINION),
        *((state, RequestAct.APPEAL) for state in (INFORMED, REGISTERING)),
    },
    Outcome.REFUSED: {
        (DECIDED, RequestAct.REPLY),
        (INFORMED, RequestAct.ASK_OPINION),
        *((state, RequestAct.APPEAL) for state in (INFORMED, CLOSED)),
    },
}
"""What is open to the clerk after each decision; of a refused one there is no registering and no service."""


@pytest.mark.parametrize("outcome", AFTERWARDS)
def test_after_a_decision_its_outcome_tells_what_is_open(outcome: Outcome) -> None:
    states = {state for state, _ in AFTERWARDS[outcome]}
    free = {
        (facts.state, act)
        for facts in everything_a_request_can_be()
        for act in {act for _, act in AFTERWARDS[Outcome.ACCEPTED]}
        if facts.outcome is outcome and facts.state in states and not hindrances(act, facts)
    }
    assert free == AFTERWARDS[outcome]


def test_a_sheet_is_signed_where_the_table_of_declarations_says() -> None:
    free = {
        (DeclarationAct.SIGN, facts.declaration)
        for facts in everything_a_request_can_be()
        if not hindrances(RequestAct.SIGN, facts)
    }
    assert free == leads_on(DECLARATION_MOVES, [DeclarationAct.SIGN])


def test_a_session_is_confirmed_once_decided_before_and_amended_afterwards() -> None:
    free = {
        (act, state)
        for act in SessionAct
        if act is not SessionAct.OPEN  # makes a session, where there was none
        for state in SessionState
        if not committee.hindrances(act, state)
    }
    assert free == leads_on(SESSION_MOVES, SessionAct) | {
        (SessionAct.DECIDE, SessionState.OPEN),
        (SessionAct.RECUSE, SessionState.OPEN),
        (SessionAct.CORRECT, SessionState.OPEN),
        (SessionAct.PRINT, SessionState.CONFIRMED),
        (SessionAct.AMEND, SessionState.CONFIRMED),
    }


def test_a_referral_is_answered_once_and_given_once() -> None:
    free = {
        (act, state) for act in ReferralAct for state in ReferralState if not referrals.hindrances(act, state)
    }
    assert free == leads_on(REFERRAL_MOVES, ReferralAct)


@pytest.mark.parametrize("kind", WantKind)
def test_a_question_is_answered_a_paper_is_seen_and_what_is_closed_is_not_withdrawn(kind: WantKind) -> None:
    free = {
        (act, state)
        for act in WantAct
        for state in WantState
        if not wants.hindrances(act, kind, state, at_the_desk=True)
    }
    corrected = set() if kind.is_paper else {(WantAct.ANSWER, WantState.ANSWERED)}
    barred = {(WantAct.ANSWER, WantState.OPEN)} if kind.is_paper else set()
    assert free == (leads_on(WANT_MOVES, WantAct) | corrected) - barred


def test_nothing_is_done_with_a_want_once_its_request_has_left_the_desk() -> None:
    told = {
        wants.hindrances(act, kind, state, at_the_desk=False)
        for act, kind, state in product(WantAct, WantKind, WantState)
    }
    assert told == {(wants.WantHindrance.NOT_AT_THE_DESK,)}


# Every table


@pytest.mark.parametrize(
    ("states", "moves"), TABLES.items(), ids=lambda value: getattr(value, "__name__", "")
)
def test_every_state_is_come_to_and_staying_is_no_move(states: type[Term], moves: Moves) -> None:
    first, *others = states
    reached = {first}
    for _ in others:
        reached |= {to for state, to in pairs(moves) if state in reached}
    assert reached == set(states)
    assert not any(is_a_move(moves, state, state) for state in states)
    assert {(state, to) for state in states for to in states if is_a_move(moves, state, to)} == pairs(moves)
