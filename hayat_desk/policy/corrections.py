"""قيد تصحيح: what was recorded wrongly is corrected by a dated entry that names the first; nothing is written over.

It says that the first did not happen, or puts the right entry in its place. The first stays and counts no more;
the one that stands in its place can be corrected in its turn. What rests on an entry is corrected before it.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.names import check_holds_letter
from hayat_desk.policy.terms import Term


class EntryKind(Term):
    """What is corrected so; the value is the word by which the journal names it."""

    DELIVERY = "delivery", "تقديم خدمة", "Delivery"
    REPLY = "reply", "إبلاغ القرار", "Reply told"
    APPEAL = "appeal", "تظلّم", "Appeal"
    INQUIRY = "inquiry", "استفسار", "Inquiry"
    VISIT = "visit", "تواصل", "Contact"
    LETTER = "incoming_letter", "خطاب وارد", "Letter that came in"


@dataclass(frozen=True, slots=True)
class EntryRef:
    """One entry, by its kind and id."""

    kind: EntryKind
    id: UUID


class CorrectionAct(StrEnum):
    """The two ways of correcting an entry."""

    UNDO = "undo_entry"
    """It did not happen."""
    REPLACE = "replace_entry"
    """It happened, and otherwise; or it did happen, against what a correction said."""


class EntryHindrance(StrEnum):
    """Why an entry cannot be corrected now."""

    ALREADY_CORRECTED = "entry_already_corrected"
    RECORD_ANEW = "entry_record_anew"
    """It was said not to have happened; where it did, it is recorded by its own act."""
    IS_VOID = "entry_is_void"
    APPEALED_SINCE = "entry_appealed_since"
    REGISTERED_SINCE = "entry_registered_since"
    LAST_PART_STANDS = "entry_last_part_stands"
    STUDIED_SINCE = "entry_studied_since"
    BECAME_REFERRAL = "entry_became_referral"
    RESTS_ON_IT = "entry_rests_on_it"
    """Something that was done in a contact, or by a letter, stands."""
    CONTACT_GONE = "entry_contact_gone"
    """Of an inquiry: its contact was said not to have been."""


@dataclass(frozen=True, kw_only=True)
class EntryFacts:
    """All the policy needs to know of an entry. `followed_by` is what stands in the way of taking it out."""

    kind: EntryKind
    is_corrected: bool = False
    has_another: bool = False  # the right one stands in its place
    is_void: bool = False
    followed_by: Set[EntryHindrance] = frozenset()


_EVEN_OTHERWISE = frozenset({EntryHindrance.STUDIED_SINCE, EntryHindrance.BECAME_REFERRAL})
"""What went on from the very words of an entry, so that these are not put in another way either."""
_BY_ITS_OWN_ACT = frozenset({EntryKind.DELIVERY, EntryKind.REPLY, EntryKind.APPEAL, EntryKind.LETTER})


def hindrances(act: CorrectionAct, facts: EntryFacts) -> tuple[EntryHindrance, ...]:
    """Why the act is not allowed now; empty when it is."""
    if facts.is_corrected:
        return _of_corrected(act, facts)
    if facts.is_void:
        return (EntryHindrance.IS_VOID,)
    in_the_way = [reason for reason in EntryHindrance if reason in facts.followed_by]
    if act is CorrectionAct.REPLACE:
        in_the_way = [reason for reason in in_the_way if reason in _EVEN_OTHERWISE]
    return tuple(in_the_way)


def _of_corrected(act: CorrectionAct, facts: EntryFacts) -> tuple[EntryHindrance, ...]:
    """A correction that was wrong is corrected by the entry that did happen."""
    if act is CorrectionAct.UNDO or facts.has_another:
        return (EntryHindrance.ALREADY_CORRECTED,)
    if EntryHindrance.CONTACT_GONE in facts.followed_by:
        return (EntryHindrance.CONTACT_GONE,)
    return (EntryHindrance.RECORD_ANEW,) if facts.kind in _BY_ITS_OWN_ACT else ()


class CorrectionFlaw(StrEnum):
    """Why a correction cannot be kept as it stands."""

    REASON_MISSING = "correction_reason_missing"
    RECEIPT_STANDS = "correction_receipt_stands"
    NOTHING_CHANGED = "correction_nothing_changed"
    AFTER_WHAT_FOLLOWED = "correction_after_what_followed"  # first: the day of what came after it
    ANOTHER_IS_LAST = "correction_another_is_last"
    OF_ANOTHER_PERSON = "correction_of_another_person"
    APPEALED_BY_IT = "correction_appealed_by_it"  # of a letter that would be put into another file


def check_correction(reason: str, *, receipt_signed: bool, receipt_back: bool) -> None:
    """It says why; of a delivery whose receipt was signed, that the signed sheet was taken back or struck through."""
    if not reason.strip():
        raise InvalidValue(CorrectionFlaw.REASON_MISSING, field="correction_reason")
    check_holds_letter(reason, "correction_reason")
    if receipt_signed and not receipt_back:
        raise InvalidValue(CorrectionFlaw.RECEIPT_STANDS, field="receipt_back")


def check_before(day: date, field: str, following: date | None, its_words: str) -> None:
    """An entry is not put on a day after what followed it; `its_words` is that day in words."""
    if following is not None and day > following:
        raise InvalidValue(CorrectionFlaw.AFTER_WHAT_FOLLOWED, field=field, first=its_words)
