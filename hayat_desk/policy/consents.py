"""The consent to inquire and to hold the data: a signature of its own (T81), refused or withdrawn with its effect.

As the board's text says it: what was done before a withdrawal stays, nobody inquires with others after it, and
the study may stop, which the committee is told. Only another signature brings the consent back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import both
from hayat_desk.policy.endings import check_said
from hayat_desk.policy.terms import Term


class ConsentState(Term):
    """How the consent of a request stands, by the newest declaration that was signed."""

    UNASKED = "unasked", "لم تُطلب بعد", "Not asked for yet"
    GIVEN = "given", "موقّعة", "Signed"
    REFUSED = "refused", "لم تُوقَّع", "Not signed"
    WITHDRAWN = "withdrawn", "مسحوبة", "Withdrawn"

    @property
    def is_missing(self) -> bool:
        """Whether it was asked for and does not stand: nobody inquires with others."""
        return self in (ConsentState.REFUSED, ConsentState.WITHDRAWN)


def consent_of(*, signed_at: datetime | None, consented: bool, withdrawn_on: date | None) -> ConsentState:
    """How a consent stands that is answered with the signature of the declaration beside it."""
    if signed_at is None:
        return ConsentState.UNASKED
    if withdrawn_on is not None:
        return ConsentState.WITHDRAWN
    return ConsentState.GIVEN if consented else ConsentState.REFUSED


class ConsentAct(StrEnum):
    """What is done with a consent beside its signature."""

    WITHDRAW = "withdraw_consent"


class ConsentHindrance(StrEnum):
    """Why a consent cannot be withdrawn now."""

    NOT_GIVEN = "consent_not_given"
    ALREADY_WITHDRAWN = "consent_already_withdrawn"
    UNSAID = "consent_unsaid"
    """At the signature of the declaration it is not said whether the consent was signed or refused."""


class ConsentFlaw(StrEnum):
    """Why a withdrawal cannot be kept as it stands."""

    NOT_IN_WRITING = "withdrawal_not_in_writing"
    BEFORE_SIGNATURE = "withdrawn_before_signature"  # signed: the day of the signature


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """On which day the consent was withdrawn, who said so, and that it was said in writing."""

    withdrawn_on: date
    said_by: str
    in_writing: bool
    confirmed: frozenset[StrEnum] = frozenset()


def hindrances(state: ConsentState) -> tuple[ConsentHindrance, ...]:
    """Why the consent cannot be withdrawn now; of a request that is over it can, for its data are still held."""
    if state is ConsentState.WITHDRAWN:
        return (ConsentHindrance.ALREADY_WITHDRAWN,)
    return () if state is ConsentState.GIVEN else (ConsentHindrance.NOT_GIVEN,)


def check_withdrawal(withdrawal: Withdrawal, *, signed_on: date, today: date) -> None:
    """In writing, as the signed text says, by somebody, on a day from the signature to today."""
    if not withdrawal.in_writing:
        raise InvalidValue(ConsentFlaw.NOT_IN_WRITING, field="in_writing")
    check_said(withdrawal.said_by, withdrawal.withdrawn_on, "withdrawn_on", today, withdrawal.confirmed)
    if withdrawal.withdrawn_on < signed_on:
        raise InvalidValue(ConsentFlaw.BEFORE_SIGNATURE, field="withdrawn_on", signed=both(signed_on))
