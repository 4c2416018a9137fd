"""Visits: one contact by any of the eight channels (T44–T51), and what an inquiry comes to (T57).

What one person does by one channel is one contact for as long as it goes on: until the clerk says that it is
over, or until nothing came for `ONE_CONTACT_WITHIN`. So who hands in papers, asks and signs has come once; who
waits while another is served goes on; and nobody's contact stays open over a lock, a crash or a night, for its
end is always the last act known of it. Of a day that is over the hour is not known: then what one person did by
one channel is one contact.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.days import ask_if_far_off
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.profile_shape import ChannelKind
from hayat_desk.policy.terms import Term

ONE_CONTACT_WITHIN = timedelta(hours=1)
"""Whoever is heard of again within the hour has not come again."""


class Direction(Term):
    """Who got in touch with whom."""

    INCOMING = "incoming", "وارد من المراجعين", "Of the visitors"
    OUTGOING = "outgoing", "صادر من المكتب", "Of the office"


class Purpose(Term):
    """Why somebody came, called or wrote, chosen by its digit at the desk; or why the office did."""

    INQUIRY = "inquiry", "استفسار", "Inquiry"
    SUPPORT_REQUEST = "support_request", "طلب دعم", "Support request"
    FOLLOW_UP = "follow_up", "متابعة طلب", "Follow-up of a request"
    PAPERS = "papers", "مستندات أو توقيع", "Papers or a signature"
    RECEIVING = "receiving", "استلام خدمة", "To receive a service"
    LETTER = "letter", "خطاب وارد", "Letter that came in"
    REACH_OUT = "reach_out", "محاولة تواصل", "Attempt of the office to reach"
    CALL_BACK = "call_back", "معاودة اتصال", "Call back"
    ANSWER = "answer", "إبلاغ بالإيضاح", "The officer's answer told"
    REPLY = "reply", "إبلاغ بالقرار", "The decision told"
    DELIVERY = "delivery", "إيصال خدمة", "A service brought"

    @property
    def direction(self) -> Direction:
        """Whether the visitor got in touch, or the office."""
        return Direction.OUTGOING if self in _OF_THE_OFFICE else Direction.INCOMING


_OF_THE_OFFICE = (Purpose.REACH_OUT, Purpose.CALL_BACK, Purpose.ANSWER, Purpose.REPLY, Purpose.DELIVERY)
AT_THE_DESK = (
    Purpose.INQUIRY,
    Purpose.SUPPORT_REQUEST,
    Purpose.FOLLOW_UP,
    Purpose.PAPERS,
    Purpose.RECEIVING,
)
"""What a visitor can be asked about at the desk; a letter is registered instead."""


def told_by(channel: ChannelKind, purpose: Purpose) -> Purpose:
    """The purpose of a contact in which the office tells something: who came for it herself followed it up."""
    return Purpose.FOLLOW_UP if channel is ChannelKind.INTERVIEW else purpose


DELIVERED_BY: dict[DeliveryMode, tuple[ChannelKind, Purpose]] = {
    DeliveryMode.AT_THE_OFFICE: (ChannelKind.INTERVIEW, Purpose.RECEIVING),
    DeliveryMode.AT_HOME: (ChannelKind.INTERVIEW, Purpose.DELIVERY),
    DeliveryMode.BY_DELEGATE: (ChannelKind.DELEGATE, Purpose.DELIVERY),
}
"""The contact in which a service is handed over; with a bank transfer nobody meets."""


def brings_papers(channel: str, purpose: Purpose) -> bool:
    """Whether an original can lie before the clerk in such a contact."""
    return purpose.direction is Direction.INCOMING and channel not in _FROM_AFAR


_FROM_AFAR = (ChannelKind.PHONE, ChannelKind.SOCIAL_MEDIA, ChannelKind.WEBSITE)


_ONE_WAY = (ChannelKind.INTERVIEW, ChannelKind.LETTER)


def belongs(purpose: Purpose, begun_for: Purpose, channel: ChannelKind) -> bool:
    """Whether what is done for one purpose is part of a contact by this channel that began for another.

    A visitor who calls is told the reply in that call; but one who calls after the office did has called, who
    was met at home was not met at the desk, and the letter that answers another is a letter of its own.
    """
    if purpose.direction is begun_for.direction:
        return True
    return begun_for.direction is Direction.INCOMING and channel not in _ONE_WAY


def goes_on(*, last_act: datetime, is_over: bool, now: datetime) -> bool:
    """Whether an act of now still belongs to a contact of the same person by the same channel."""
    same_day = office_day(last_act) == office_day(now)
    return same_day and not is_over and now - last_act <= ONE_CONTACT_WITHIN


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
