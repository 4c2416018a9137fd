"""Visits: one contact by any of the eight channels (T44–T51), and what an inquiry comes to (T57)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.days import ask_if_far_off
from hayat_desk.policy.terms import Term


class Purpose(Term):
    """Why somebody came, called or wrote; chosen by its digit at the desk."""

    INQUIRY = "inquiry", "استفسار", "Inquiry"
    SUPPORT_REQUEST = "support_request", "طلب دعم", "Support request"
    FOLLOW_UP = "follow_up", "متابعة طلب", "Follow-up of a request"
    REACH_OUT = "reach_out", "محاولة تواصل", "Attempt of the office to reach"

    @property
    def is_of_the_visitor(self) -> bool:
        """Whether it is the visitor who comes, calls or writes."""
        return self is not Purpose.REACH_OUT


class InquiryOutcome(Term):
    """A visit does not end with an open question: each ends as one of these (T57)."""

    ANSWERED = "answered", "أُجيب", "Answered"
    REFERRED = "referred", "أُحيل إلى مسئول البحث الاجتماعي", "Referred to the social research officer"
    CALL_BACK = "call_back", "سيُعاود الاتصال به", "To be called back"


class InquiryFlaw(StrEnum):
    """Why an inquiry cannot be kept as it stands."""

    QUESTION_MISSING = "question_missing"
    ANSWER_MISSING = "answer_missing"
    CALL_BACK_NUMBER_MISSING = "call_back_number_missing"
    ALREADY_ANSWERED = "inquiry_already_answered"
    CALL_BACK_PAST = "call_back_past"


def check_call_back(day: date | None, today: date, confirmed: Collection[StrEnum]) -> None:
    """A caller is called back today or later, seldom much later; without a day, at once (T57)."""
    if day is None:
        return
    if day < today:
        raise InvalidValue(InquiryFlaw.CALL_BACK_PAST, field="call_back_on")
    ask_if_far_off(day, today, "call_back_on", confirmed)
