"""تقديم الخدمة: what was handed over, how, and whether something is still to come (T67)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import both
from hayat_desk.policy.days import ask_if_far_off, ask_if_long_ago
from hayat_desk.policy.names import check_holds_letter
from hayat_desk.policy.spelling import fold
from hayat_desk.policy.terms import Term


class DeliveryMode(Term):
    """How a service reached the beneficiary (T30)."""

    AT_THE_OFFICE = "at_the_office", "في المكتب", "At the office"
    TRANSFER = "transfer", "تحويل بنكي", "Bank transfer"
    AT_HOME = "at_home", "في الموقع", "At the beneficiary's place"
    BY_DELEGATE = "by_delegate", "عن طريق مندوب", "Through a delegate"


class DeliveryFlaw(StrEnum):
    """Why a delivery cannot be kept as it stands."""

    WHAT_MISSING = "delivered_what_missing"
    RECEIVER_MISSING = "receiver_missing"
    DELIVERED_LATER = "delivered_later"
    DELIVERED_BEFORE_DECISION = "delivered_before_decision"
    DELIVERED_BEFORE_REGISTRATION = "delivered_before_registration"
    LAST_BEFORE_EARLIER = "last_part_before_earlier"  # earlier: the latest day of the parts before
    NEXT_DUE_PAST = "next_due_past"
    HEIR_MISSING = "heir_missing"
    RECEIVER_DIED = "receiver_died"


def check_delivered_on(
    delivered_on: date, *, decided_on: date, registered_on: date, today: date, confirmed: Collection[StrEnum]
) -> None:
    """A delivery is recorded on its day or afterwards, and follows decision and registration (T64, T66, T67).

    `registered_on`: when the beneficiary was registered first; a later request finds the file made already.
    """
    if delivered_on > today:
        raise InvalidValue(DeliveryFlaw.DELIVERED_LATER, field="delivered_on")
    if delivered_on < decided_on:
        raise InvalidValue(DeliveryFlaw.DELIVERED_BEFORE_DECISION, field="delivered_on")
    if delivered_on < registered_on:
        raise InvalidValue(DeliveryFlaw.DELIVERED_BEFORE_REGISTRATION, field="delivered_on")
    ask_if_long_ago(delivered_on, today, "delivered_on", confirmed)


def check_heir(heir: str, received_by: str, of: str) -> None:
    """What was due to one who died is received by an heir, of whom it is said how they are related."""
    if fold(received_by) == fold(of):
        raise InvalidValue(DeliveryFlaw.RECEIVER_DIED, field="received_by")
    if not heir.strip():
        raise InvalidValue(DeliveryFlaw.HEIR_MISSING, field="heir")
    check_holds_letter(heir, "heir")


def check_last_part(delivered_on: date, earlier: Collection[date]) -> None:
    """The last part is not handed over before one of the parts before it."""
    if earlier and delivered_on < max(earlier):
        raise InvalidValue(DeliveryFlaw.LAST_BEFORE_EARLIER, field="delivered_on", earlier=both(max(earlier)))


def check_next_due(next_due: date, delivered_on: date, today: date, confirmed: Collection[StrEnum]) -> None:
    """The next part comes after this one, and seldom so late or so early that it is no slip."""
    if next_due <= delivered_on:
        raise InvalidValue(DeliveryFlaw.NEXT_DUE_PAST, field="next_due")
    ask_if_far_off(next_due, today, "next_due", confirmed)
