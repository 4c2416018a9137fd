"""Sentences about corrections of what was recorded wrongly."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.corrections import CorrectionFlaw, EntryHindrance
from hayat_desk.ui.wording.filling import Table

_ENTRIES: Table = {
    EntryHindrance.ALREADY_CORRECTED: QT_TRANSLATE_NOOP(
        "Wording", "This entry was corrected. Open the one that stands in its place."
    ),
    EntryHindrance.RECORD_ANEW: QT_TRANSLATE_NOOP(
        "Wording", "It was said not to have happened. If it did, record it anew where it belongs."
    ),
    EntryHindrance.IS_VOID: QT_TRANSLATE_NOOP(
        "Wording", "This number is void, so there is nothing to correct. Register the letter anew."
    ),
    EntryHindrance.APPEALED_SINCE: QT_TRANSLATE_NOOP(
        "Wording",
        "It was appealed against since, so it was told. Correct the appeal first, or how it was told.",
    ),
    EntryHindrance.REGISTERED_SINCE: QT_TRANSLATE_NOOP(
        "Wording", "The registration was completed since, so it was told. Correct how and when."
    ),
    EntryHindrance.LAST_PART_STANDS: QT_TRANSLATE_NOOP(
        "Wording", "The last part was delivered after it. Correct the last part first."
    ),
    EntryHindrance.STUDIED_SINCE: QT_TRANSLATE_NOOP(
        "Wording", "The request went on since the appeal, so it stays. Add an entry to the minutes instead."
    ),
    EntryHindrance.BECAME_REFERRAL: QT_TRANSLATE_NOOP(
        "Wording", "It went to the social research officer, so it stays. Say what is wrong in the referral."
    ),
    EntryHindrance.RESTS_ON_IT: QT_TRANSLATE_NOOP(
        "Wording", "Something was taken with it that stands. Correct that, or say how it was otherwise."
    ),
    EntryHindrance.CONTACT_GONE: QT_TRANSLATE_NOOP(
        "Wording", "Its contact was said not to have been. Correct the contact first."
    ),
}

_CORRECTIONS: Table = {
    CorrectionFlaw.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Why the entry is wrong is not written. Write it in a few words."
    ),
    CorrectionFlaw.RECEIPT_STANDS: QT_TRANSLATE_NOOP(
        "Wording", "The receipt was signed. Take the sheet back or strike it through, then tick it."
    ),
    CorrectionFlaw.NOTHING_CHANGED: QT_TRANSLATE_NOOP(
        "Wording", "Nothing differs from what was recorded. Change what was otherwise, or go back."
    ),
    CorrectionFlaw.AFTER_WHAT_FOLLOWED: QT_TRANSLATE_NOOP(
        "Wording", "What followed it was on {first}. Write that day or an earlier one."
    ),
    CorrectionFlaw.ANOTHER_IS_LAST: QT_TRANSLATE_NOOP(
        "Wording", "Another part is the last one. Choose a part, or correct the last one first."
    ),
    CorrectionFlaw.OF_ANOTHER_PERSON: QT_TRANSLATE_NOOP(
        "Wording", "A request or referral was taken in this contact, so it stays this person's."
    ),
    CorrectionFlaw.APPEALED_BY_IT: QT_TRANSLATE_NOOP(
        "Wording",
        "An appeal came by this letter, so it stays in that file. Of another file: correct the appeal first.",
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    EntryHindrance: _ENTRIES,
    CorrectionFlaw: _CORRECTIONS,
}
