"""لجنة البحث: what a session decides on the requests raised to it, and what its minutes need (T63, T64).

The policy leaves the committee's composition open: a quorum is warned about, never enforced.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import both
from hayat_desk.policy.days import ask_if_long_ago
from hayat_desk.policy.moves import Moves
from hayat_desk.policy.names import check_holds_letter
from hayat_desk.policy.terms import Term


class Outcome(Term):
    """What the committee decides on one request; only the first two are replies to the applicant (T64)."""

    ACCEPTED = "accepted", "قبول", "Accepted"
    REFUSED = "refused", "رفض", "Refused"
    TO_COMPLETE = "to_complete", "استكمال النواقص", "Something is to be completed"
    DEFERRED = "deferred", "تأجيل", "Deferred to the next session"

    @property
    def is_reply(self) -> bool:
        """Whether the decision is told to the applicant as acceptance or refusal (T64)."""
        return self in (Outcome.ACCEPTED, Outcome.REFUSED)

    @property
    def needs_reason(self) -> bool:
        """Whether the minutes need a reason for it."""
        return self is not Outcome.ACCEPTED


class SessionState(Term):
    """Where a session of the committee stands."""

    OPEN = "open", "منعقدة", "In session"
    CONFIRMED = "confirmed", "اعتُمد محضرها", "Minutes confirmed"


class SessionAct(StrEnum):
    """What is done with a session of the committee, from its opening on."""

    OPEN = "open"
    DECIDE = "decide"
    RECUSE = "recuse"
    """Note that a member steps aside for a request, or sits over it after all."""
    CORRECT = "correct"
    """Put its day right, or who came."""
    CONFIRM = "confirm"
    PRINT = "print"
    """Prepare its minutes for printing."""
    AMEND = "amend"
    """Add an entry to its minutes."""


SESSION_MOVES: Moves = {SessionAct.CONFIRM: {SessionState.OPEN: {SessionState.CONFIRMED}}}


class SessionHindrance(StrEnum):
    """Why an act is not allowed now."""

    CONFIRMED = "session_confirmed"
    NOT_CONFIRMED = "session_not_confirmed"
    LINE_LEFT = "line_left"
    """The request ended before it was decided: its line is told in the minutes."""


_WITH_CONFIRMED_MINUTES = frozenset({SessionAct.PRINT, SessionAct.AMEND})


def hindrances(act: SessionAct, state: SessionState) -> tuple[SessionHindrance, ...]:
    """Why the act is not allowed in this state: deciding ends with confirmed minutes, amending begins with them."""
    if act in _WITH_CONFIRMED_MINUTES:
        return () if state is SessionState.CONFIRMED else (SessionHindrance.NOT_CONFIRMED,)
    return () if state in SESSION_MOVES[SessionAct.CONFIRM] else (SessionHindrance.CONFIRMED,)


class CommitteeFlaw(StrEnum):
    """Why a session or a decision cannot be kept as it stands."""

    NOBODY_PRESENT = "nobody_present"
    MEMBER_UNNAMED = "member_unnamed"
    CHAIR_MISSING = "chair_missing"
    HELD_LATER = "session_held_later"
    RAISED_LATER = "session_before_raising"  # first: the first day on which a request waited
    DOCKET_LATER = "docket_later"  # number: of the request that waited last, first: from which day
    STEPPED_ASIDE = "member_stepped_aside"  # member, and number: of the request over which they do not sit
    QUEUE_EMPTY = "committee_queue_empty"
    SESSION_OPEN = "session_open_already"
    DECISION_REASON_MISSING = "decision_reason_missing"
    UNDECIDED_LEFT = "undecided_left"
    AMENDMENT_EMPTY = "amendment_empty"


@dataclass(frozen=True, slots=True)
class Member:
    """One seat at a session: the seat's title, the name of who sits on it, whether they came, and led it."""

    title: str
    name: str
    present: bool
    is_chair: bool = False
    note: str = ""


def check_members(members: Sequence[Member]) -> None:
    """Refuse a session at which nobody is present, a present member has no name, or nobody leads; a name is read."""
    present = [member for member in members if member.present]
    if not present:
        raise InvalidValue(CommitteeFlaw.NOBODY_PRESENT, field="members")
    if not all(member.name.strip() for member in present):
        raise InvalidValue(CommitteeFlaw.MEMBER_UNNAMED, field="members")
    for at, member in enumerate(members):
        check_holds_letter(member.name, f"name_{at}")
    if sum(member.is_chair for member in present) != 1:
        raise InvalidValue(CommitteeFlaw.CHAIR_MISSING, field="chair")


def has_quorum(members: Sequence[Member]) -> bool:
    """Whether more than half of the seats are taken: what a committee without a rule of its own goes by."""
    return 2 * sum(member.present for member in members) > len(members)


def check_held_on(
    held_on: date, today: date, waiting_since: Sequence[date], confirmed: Collection[StrEnum]
) -> None:
    """A session is recorded on its day or not long afterwards, and had a request before it on that day."""
    if held_on > today:
        raise InvalidValue(CommitteeFlaw.HELD_LATER, field="held_on")
    if waiting_since and not any(had_by(held_on, since) for since in waiting_since):
        raise InvalidValue(CommitteeFlaw.RAISED_LATER, field="held_on", first=both(min(waiting_since)))
    ask_if_long_ago(held_on, today, "held_on", confirmed)


def check_stood_on_docket(held_on: date, waiting_since: Mapping[str, date]) -> None:
    """Whatever is on a docket waited on the day of its session; `waiting_since` is by the request's number."""
    number, day = max(waiting_since.items(), key=lambda pair: pair[1], default=("", held_on))
    if not had_by(held_on, day):
        raise InvalidValue(CommitteeFlaw.DOCKET_LATER, field="held_on", number=number, first=both(day))


def had_by(held_on: date, waiting_since: date) -> bool:
    """Whether a request waiting since a day belongs on the docket of a session held on `held_on`."""
    return waiting_since <= held_on


def check_decision(outcome: Outcome, reason: str) -> None:
    """A refusal, a return and a deferral each say why (T64)."""
    if outcome.needs_reason and not reason.strip():
        raise InvalidValue(CommitteeFlaw.DECISION_REASON_MISSING, field="reason")
