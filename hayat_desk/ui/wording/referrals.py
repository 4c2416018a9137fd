"""Sentences about referrals to the social research officer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.referrals import ReferralFlaw, ReferralHindrance
from hayat_desk.ui.wording.filling import Table

_REFERRALS: Table = {
    ReferralFlaw.QUESTION_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The reason of the referral is not written. Say what is unclear."
    ),
    ReferralFlaw.ANSWER_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The clarification is not written. Write what the officer answered."
    ),
    ReferralFlaw.DUE_PAST: QT_TRANSLATE_NOOP(
        "Wording", "The day on which the answer is wanted is past. Write today or a later day."
    ),
}

_REFERRED: Table = {
    ReferralHindrance.ALREADY_ANSWERED: QT_TRANSLATE_NOOP(
        "Wording", "This referral was answered before. Open it to read the answer."
    ),
    ReferralHindrance.NOT_YET_ANSWERED: QT_TRANSLATE_NOOP(
        "Wording", "This referral is not answered yet. Write the clarification first."
    ),
    ReferralHindrance.LAPSED: QT_TRANSLATE_NOOP(
        "Wording", "This referral lapsed with the request it was about. Refer anew where it is needed."
    ),
    ReferralHindrance.ALREADY_GIVEN: QT_TRANSLATE_NOOP(
        "Wording", "The visitor was given this answer before. Nothing is left to do."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    ReferralFlaw: _REFERRALS,
    ReferralHindrance: _REFERRED,
}
