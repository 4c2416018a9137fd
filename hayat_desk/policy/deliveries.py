"""تقديم الخدمة: what was handed over, how, and whether something is still to come (T67)."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.spelling import ascii_digits
from hayat_desk.policy.terms import Term

_AMOUNT = re.compile(r"(\d{1,9})(?:\.(\d{1,2}))?")


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
    NOT_AN_AMOUNT = "not_a_delivered_amount"
    DELIVERED_LATER = "delivered_later"
    DELIVERED_BEFORE_DECISION = "delivered_before_decision"
    NEXT_DUE_PAST = "next_due_past"


def parse_riyals(text: str) -> int:
    """An amount in riyals as typed, «1٬500» or «250.50», in halalas; raises `InvalidValue`."""
    plain = re.sub("[,٬\\s]", "", ascii_digits(text)).replace("٫", ".")
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        raise InvalidValue(DeliveryFlaw.NOT_AN_AMOUNT)
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))


def riyals(halalas: int) -> str:
    """An amount in riyals for screen and paper: «1,500» or «250.50»."""
    whole, rest = divmod(halalas, 100)
    return f"{whole:,}.{rest:02}" if rest else f"{whole:,}"


def check_delivered_on(delivered_on: date, decided_on: date, today: date) -> None:
    """A delivery is recorded on its day or afterwards, and follows the decision."""
    if delivered_on > today:
        raise InvalidValue(DeliveryFlaw.DELIVERED_LATER, field="delivered_on")
    if delivered_on < decided_on:
        raise InvalidValue(DeliveryFlaw.DELIVERED_BEFORE_DECISION, field="delivered_on")
