"""Sentences about letters that come in, and numbers of the register."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.letters import LetterFlaw
from hayat_desk.ui.wording.filling import Table

_LETTERS: Table = {
    LetterFlaw.SENDER_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Who sent the letter is not written. Write the sender."
    ),
    LetterFlaw.SUBJECT_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "What the letter is about is not written. Write it in a few words."
    ),
    LetterFlaw.RECEIVED_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The day of receipt is still to come. Write the day on which the letter came."
    ),
    LetterFlaw.WRITTEN_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The letter's date is after the day it came. Compare both dates."
    ),
    LetterFlaw.VOID_REASON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Why the number is void is not written. Write the reason; it stands in the register."
    ),
    LetterFlaw.VOID_ALREADY: QT_TRANSLATE_NOOP(
        "Wording", "This number is void already. Prepare the paper anew; it gets a number of its own."
    ),
    LetterFlaw.PAPER_STAYS: QT_TRANSLATE_NOOP(
        "Wording", "This paper was signed or sent, or is a declaration, so its number stays as it is."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    LetterFlaw: _LETTERS,
}
