"""التنحي: a member whose own request it is, or a relative's, does not sit over it (T64, T70).

Who steps aside is named for one line of a docket alone; presiding passes on by the board's order, and the quorum is
counted without them. Where nobody is left, the request can only be deferred.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import dropwhile

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.committee import Member, Outcome
from hayat_desk.policy.compounds import KINSHIP, TITLES
from hayat_desk.policy.spelling import as_heard, fold
from hayat_desk.policy.terms import Term


class RecusalReason(Term):
    """Why a member does not sit over a request."""

    OWN_REQUEST = "own_request", "الطلب باسم العضو", "The request is in the member's name"
    RELATIVE = "relative", "صلة قرابة", "Kinship with the applicant"


class RecusalFlaw(StrEnum):
    """Why a recusal, or a decision without those who stepped aside, cannot be kept as it stands."""

    NOT_PRESENT = "recused_not_present"
    RECUSED_ALREADY = "recused_already"
    RELATION_MISSING = "recused_relation_missing"
    NOBODY_SITS = "nobody_sits"  # number: of the request


class RecusalDoubt(StrEnum):
    """What is asked before a decision."""

    APPLICANT_SITS = "applicant_sits"
    """`member`: who sits and bears the applicant's name."""


@dataclass(frozen=True, kw_only=True)
class Deciders:
    """Who sits over one request, and who presides; `stepped_aside` are the others who came."""

    members: tuple[Member, ...]
    stepped_aside: tuple[Member, ...]
    seats: int

    @property
    def chair(self) -> Member | None:
        """Who presides over this request; None where nobody is left."""
        return next((member for member in self.members if member.is_chair), None)

    @property
    def has_quorum(self) -> bool:
        """Whether those who are left are more than half of the seats."""
        return 2 * len(self.members) > self.seats


def sitting(members: Sequence[Member], recused: Collection[int]) -> Deciders:
    """Who sits without those at these places of the board's order; presiding passes to the next of it."""
    left = [member for at, member in enumerate(members) if member.present and at not in recused]
    if left and not any(member.is_chair for member in left):
        left[0] = replace(left[0], is_chair=True)
    aside = [member for at, member in enumerate(members) if member.present and at in recused]
    return Deciders(members=tuple(left), stepped_aside=tuple(aside), seats=len(members))


def check_recusal(
    members: Sequence[Member], at: int, reason: RecusalReason, relation: str, recused: Collection[int]
) -> None:
    """Somebody who came steps aside, once, and of a relative it is said how they are related."""
    if not 0 <= at < len(members) or not members[at].present:
        raise InvalidValue(RecusalFlaw.NOT_PRESENT, field="recused")
    if at in recused:
        raise InvalidValue(RecusalFlaw.RECUSED_ALREADY, field="recused")
    if reason is RecusalReason.RELATIVE and not relation.strip():
        raise InvalidValue(RecusalFlaw.RELATION_MISSING, field="relation")


def check_decided_by(sits: Deciders, outcome: Outcome, number: str) -> None:
    """Where everybody stepped aside, nobody decides: the request is deferred."""
    if not sits.members and outcome is not Outcome.DEFERRED:
        raise InvalidValue(RecusalFlaw.NOBODY_SITS, field="outcome", number=number)


def of_her_name(sits: Deciders, name: str) -> Member | None:
    """Who sits over a request and bears the name of its applicant, however fully either is written."""
    return next((member for member in sits.members if _is_one_name(member.name, name)), None)


def _is_one_name(name: str, other: str) -> bool:
    """Whether two names begin alike, and the shorter of them, of two words at least, leaves names out alone."""
    words, other_words = _words(name), _words(other)
    if words == other_words:
        return True
    shorter, longer = sorted((words, other_words), key=len)
    following = iter(longer)
    return len(shorter) > 1 and shorter[0] == longer[0] and all(word in following for word in shorter)


def _words(name: str) -> list[str]:
    words = (word for word in as_heard(fold(name)).split() if word not in KINSHIP)
    return list(dropwhile(TITLES.__contains__, words))


def ask_whether_she_sits(
    sits: Deciders, name: str, confirmed: Collection[StrEnum], field: str = "outcome"
) -> None:
    """Who bears the applicant's name is asked about, before anything is decided on her request."""
    member = of_her_name(sits, name)
    if member is not None and RecusalDoubt.APPLICANT_SITS not in confirmed:
        raise Doubt(RecusalDoubt.APPLICANT_SITS, field=field, member=member.name)
