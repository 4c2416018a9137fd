"""Sentences about the committee: its members, its sessions and decisions."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.committee import CommitteeFlaw, SessionHindrance
from hayat_desk.policy.recusals import RecusalDoubt, RecusalFlaw
from hayat_desk.ui.wording.filling import Table

_COMMITTEE: Table = {
    CommitteeFlaw.NOBODY_PRESENT: QT_TRANSLATE_NOOP(
        "Wording", "Nobody is marked as present. Tick who came to the session."
    ),
    CommitteeFlaw.MEMBER_UNNAMED: QT_TRANSLATE_NOOP(
        "Wording", "Somebody present has no name. Write it, or take away the tick."
    ),
    CommitteeFlaw.CHAIR_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The session needs one chair among those present. Choose who led it."
    ),
    CommitteeFlaw.HELD_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The day of the session is still to come. Write the day on which it was held."
    ),
    CommitteeFlaw.RAISED_LATER: QT_TRANSLATE_NOOP(
        "Wording",
        "No request waited on that day; the first was raised on {first}. Write that day or a later one.",
    ),
    CommitteeFlaw.DOCKET_LATER: QT_TRANSLATE_NOOP(
        "Wording",
        "Request {number} of this session waited for the committee from {first} on. Write that day or a later one.",
    ),
    CommitteeFlaw.STEPPED_ASIDE: QT_TRANSLATE_NOOP(
        "Wording",
        "{member} stepped aside for request {number}. Take that back on the page of its decision first.",
    ),
    CommitteeFlaw.QUEUE_EMPTY: QT_TRANSLATE_NOOP(
        "Wording", "No request waits for the committee. Raise a complete one first."
    ),
    CommitteeFlaw.SESSION_OPEN: QT_TRANSLATE_NOOP(
        "Wording", "Another session is still open. Confirm its minutes first."
    ),
    CommitteeFlaw.DECISION_REASON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "This decision needs its reason. Write it in a line."
    ),
    CommitteeFlaw.UNDECIDED_LEFT: QT_TRANSLATE_NOOP(
        "Wording", "Requests without a decision: {count}. Decide them, or defer the rest."
    ),
    CommitteeFlaw.AMENDMENT_EMPTY: QT_TRANSLATE_NOOP(
        "Wording", "The entry is empty. Write what is added to the minutes."
    ),
}

_SESSIONS: Table = {
    SessionHindrance.CONFIRMED: QT_TRANSLATE_NOOP(
        "Wording", "The minutes are confirmed. Add a dated entry instead."
    ),
    SessionHindrance.LINE_LEFT: QT_TRANSLATE_NOOP(
        "Wording", "This request left the docket. Nothing is decided on it; the minutes tell of it."
    ),
    SessionHindrance.NOT_CONFIRMED: QT_TRANSLATE_NOOP(
        "Wording", "The minutes are not confirmed yet. Confirm them first."
    ),
}

_RECUSALS: Table = {
    RecusalFlaw.NOT_PRESENT: QT_TRANSLATE_NOOP(
        "Wording", "That member did not come to the session. Choose one who is present."
    ),
    RecusalFlaw.RECUSED_ALREADY: QT_TRANSLATE_NOOP(
        "Wording", "That member stepped aside for this request already."
    ),
    RecusalFlaw.RELATION_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "How they are related is not written. Write it: sister, uncle, husband."
    ),
    RecusalFlaw.NOBODY_SITS: QT_TRANSLATE_NOOP(
        "Wording", "Everybody present stepped aside for request {number}. Defer it, with its reason."
    ),
    RecusalDoubt.APPLICANT_SITS: QT_TRANSLATE_NOOP(
        "Wording",
        "{member} sits over it and bears the applicant's name. If it is somebody else, tick it; else note it.",
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    CommitteeFlaw: _COMMITTEE,
    SessionHindrance: _SESSIONS,
    RecusalFlaw: _RECUSALS,
    RecusalDoubt: _RECUSALS,
}
