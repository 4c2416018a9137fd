"""Sentences about what follows a decision: reply, registration, delivery, opinion."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.deliveries import DeliveryFlaw
from hayat_desk.policy.opinions import OpinionFlaw
from hayat_desk.policy.registration import RegistrationFlaw
from hayat_desk.policy.replies import ReplyFlaw
from hayat_desk.ui.wording.filling import Table

_REPLIES: Table = {
    ReplyFlaw.TOLD_WHOM_MISSING: QT_TRANSLATE_NOOP("Wording", "Who was told is not written. Write the name."),
    ReplyFlaw.TOLD_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The day of telling is still to come. Write the day on which it was done."
    ),
    ReplyFlaw.TOLD_BEFORE_DECISION: QT_TRANSLATE_NOOP(
        "Wording", "The day of telling is before the decision. Compare it with the minutes."
    ),
    ReplyFlaw.TOLD_BEFORE_RAISING: QT_TRANSLATE_NOOP(
        "Wording", "The day of telling is before the request was raised. Write the day on which it was done."
    ),
    ReplyFlaw.EARLY_REASON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The two weeks are not over. Write why the reply is given earlier."
    ),
    ReplyFlaw.LONGEST_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Wording",
        "The longest time for a reply is {least} to {most} days. Write such a number, or leave it empty.",
    ),
}

_REGISTRATION: Table = {
    RegistrationFlaw.GAPS_LEFT: QT_TRANSLATE_NOOP(
        "Wording", "The file still lacks data: {count}. Complete them, or write why they cannot be had."
    ),
}

_DELIVERIES: Table = {
    DeliveryFlaw.WHAT_MISSING: QT_TRANSLATE_NOOP("Wording", "What was delivered is not written. Write it."),
    DeliveryFlaw.RECEIVER_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Who received it is not written. Write the name."
    ),
    DeliveryFlaw.DELIVERED_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The day of delivery is still to come. Write the day on which it was done."
    ),
    DeliveryFlaw.DELIVERED_BEFORE_DECISION: QT_TRANSLATE_NOOP(
        "Wording",
        "The day of delivery is before the decision. Write the day of the decision or a later one.",
    ),
    DeliveryFlaw.DELIVERED_BEFORE_REGISTRATION: QT_TRANSLATE_NOOP(
        "Wording",
        "The day of delivery is before the registration. Write the day of registration or a later one.",
    ),
    DeliveryFlaw.LAST_BEFORE_EARLIER: QT_TRANSLATE_NOOP(
        "Wording", "The last part is before an earlier one of {earlier}. Compare the days of both."
    ),
    DeliveryFlaw.HEIR_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "How the heir is related is not written. Write it: son, sister, husband."
    ),
    DeliveryFlaw.RECEIVER_DIED: QT_TRANSLATE_NOOP(
        "Wording", "That is the name of the one who died. Write which heir received it."
    ),
    DeliveryFlaw.NEXT_DUE_PAST: QT_TRANSLATE_NOOP(
        "Wording", "The next part is due before this one. Write a later day."
    ),
}

_OPINIONS: Table = {
    OpinionFlaw.NOTHING_ANSWERED: QT_TRANSLATE_NOOP(
        "Wording", "Nothing is answered yet. Choose at least one answer, or leave the page."
    ),
    OpinionFlaw.MONTH_TO_COME: QT_TRANSLATE_NOOP(
        "Wording", "That month has not begun. Choose the month in which the form was filled in."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    ReplyFlaw: _REPLIES,
    RegistrationFlaw: _REGISTRATION,
    DeliveryFlaw: _DELIVERIES,
    OpinionFlaw: _OPINIONS,
}
