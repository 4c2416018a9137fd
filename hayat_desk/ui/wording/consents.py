"""Sentences about the consent to inquire and to hold the data (T81)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.consents import ConsentFlaw, ConsentHindrance
from hayat_desk.ui.wording.filling import Table

_WITHDRAWALS: Table = {
    ConsentHindrance.NOT_GIVEN: QT_TRANSLATE_NOOP(
        "Wording", "No consent was signed for this request, so there is none to withdraw."
    ),
    ConsentHindrance.UNSAID: QT_TRANSLATE_NOOP(
        "Wording", "It is not said whether the consent was signed. Choose: signed, or not signed."
    ),
    ConsentHindrance.ALREADY_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Wording", "The consent was withdrawn already. Only a new signature brings it back."
    ),
}

_FLAWS: Table = {
    ConsentFlaw.NOT_IN_WRITING: QT_TRANSLATE_NOOP(
        "Wording", "A consent is withdrawn in writing. Have it written and signed, then tick it."
    ),
    ConsentFlaw.BEFORE_SIGNATURE: QT_TRANSLATE_NOOP(
        "Wording", "The consent was signed on {signed}. Write that day or a later one."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {ConsentHindrance: _WITHDRAWALS, ConsentFlaw: _FLAWS}
