"""تقديم الخدمة: what was handed over, how, and whether something is still to come (T67)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
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
    DELIVERED_BEFORE_REGISTRATION = "delivered_before_registration"
    NEXT_DUE_PAST = "next_due_past"


def check_delivered_on(delivered_on: date, registered_on: date, today: date) -> None:
    """A delivery is recorded on its day or afterwards, and follows the registration (T66, T67)."""
    if delivered_on > today:
        raise InvalidValue(DeliveryFlaw.DELIVERED_LATER, field="delivered_on")
    if delivered_on < registered_on:
        raise InvalidValue(DeliveryFlaw.DELIVERED_BEFORE_REGISTRATION, field="delivered_on")
