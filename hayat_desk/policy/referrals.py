"""Referrals: an unclear case goes to the social-research officer and its answer back to the visitor (T61)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.days import ask_if_far_off
from hayat_desk.policy.moves import Moves
from hayat_desk.policy.terms import Term


class ReferralState(Term):
    """Where a referral stands; it is no support request and is not counted as one."""

    WAITING = "waiting", "بانتظار الإيضاح", "Waiting for an answer"
    ANSWERED = "answered", "وصل الإيضاح", "Answered, visitor not yet told"
    GIVEN = "given", "أُبلغ الإيضاح", "Answer given to the visitor"
    LAPSED = "lapsed", "سقطت بانتهاء ما أُحيل", "Lapsed: what it was about has ended"


class ReferralAct(StrEnum):
    """What is done with a referral."""

    ANSWER = "answer"
    GIVE = "give"
    """Give the answer to the visitor."""
    LAPSE = "lapse"
    """It falls with the request or the person it was about."""


REFERRAL_MOVES: Moves = {
    ReferralAct.ANSWER: {ReferralState.WAITING: {ReferralState.ANSWERED}},
    ReferralAct.GIVE: {ReferralState.ANSWERED: {ReferralState.GIVEN}},
    ReferralAct.LAPSE: {
        ReferralState.WAITING: {ReferralState.LAPSED},
        ReferralState.ANSWERED: {ReferralState.LAPSED},
    },
}


class ReferralHindrance(StrEnum):
    """Why an act is not allowed now."""

    ALREADY_ANSWERED = "already_answered"
    NOT_YET_ANSWERED = "not_yet_answered"
    ALREADY_GIVEN = "already_given"
    LAPSED = "referral_lapsed"


def hindrances(act: ReferralAct, state: ReferralState) -> tuple[ReferralHindrance, ...]:
    """It is answered once, and the answer given once, afterwards; what has lapsed is neither."""
    if state in REFERRAL_MOVES[act]:
        return ()
    if state is ReferralState.LAPSED:
        return (ReferralHindrance.LAPSED,)
    if act is ReferralAct.ANSWER:
        return (ReferralHindrance.ALREADY_ANSWERED,)
    is_given = state is ReferralState.GIVEN
    return (ReferralHindrance.ALREADY_GIVEN if is_given else ReferralHindrance.NOT_YET_ANSWERED,)


class ReferralFlaw(StrEnum):
    """Why a referral or its answer cannot be kept as it stands."""

    QUESTION_MISSING = "question_missing"
    ANSWER_MISSING = "answer_missing"
    DUE_PAST = "referral_due_past"


def check_due(due_on: date, today: date, confirmed: Collection[StrEnum]) -> None:
    """An answer is wanted by today or a later day, seldom one that lies far ahead."""
    if due_on < today:
        raise InvalidValue(ReferralFlaw.DUE_PAST, field="due")
    ask_if_far_off(due_on, today, "due", confirmed)
