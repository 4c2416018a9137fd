"""Sentences about the visitors' questions."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.visits import InquiryFlaw
from hayat_desk.ui.wording.filling import Table

_INQUIRIES: Table = {
    InquiryFlaw.QUESTION_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The question is not written. Write it shortly."
    ),
    InquiryFlaw.ANSWER_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The answer is not written. Write it, or choose to call back or to refer."
    ),
    InquiryFlaw.CALL_BACK_NUMBER_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "To call back, a number is needed. Write the visitor's phone."
    ),
    InquiryFlaw.ALREADY_ANSWERED: QT_TRANSLATE_NOOP(
        "Wording", "This caller has the answer already. Go back to Today to see who still waits."
    ),
    InquiryFlaw.CALL_BACK_PAST: QT_TRANSLATE_NOOP(
        "Wording", "The day of the call is past. Write today or a later day."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    InquiryFlaw: _INQUIRIES,
}
