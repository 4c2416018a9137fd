"""Sentences about requests for support and the documents that go with them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.appeals import AppealFlaw
from hayat_desk.policy.checklist import DocumentFlaw
from hayat_desk.policy.endings import EndingFlaw
from hayat_desk.policy.periods import PeriodFlaw
from hayat_desk.policy.requests import RequestHindrance
from hayat_desk.policy.urgency import UrgencyFlaw
from hayat_desk.policy.wants import WantFlaw, WantHindrance
from hayat_desk.ui.wording.filling import Table

_REQUESTS: Table = {
    RequestHindrance.NOT_AT_THE_DESK: QT_TRANSLATE_NOOP(
        "Wording", "The request has left the desk: it was raised or has ended, so it stays as it is."
    ),
    RequestHindrance.SERVICE_NOT_CHOSEN: QT_TRANSLATE_NOOP(
        "Wording", "The kind of support is not chosen. Choose it in the details of the request."
    ),
    RequestHindrance.SERVICE_NOT_OFFERED: QT_TRANSLATE_NOOP(
        "Wording", "This service is no longer offered. Choose one of the services in the list."
    ),
    RequestHindrance.DESCRIPTION_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "What is asked for is not written. Describe it in the details of the request."
    ),
    RequestHindrance.DOCUMENT_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "A required document was not seen. See its original, or print the list of what is missing."
    ),
    RequestHindrance.DOCUMENT_NOT_MATCHED: QT_TRANSLATE_NOOP(
        "Wording", "A document does not match its data. Mend the data, or ask for the right document."
    ),
    RequestHindrance.DOCUMENT_DATE_NEEDED: QT_TRANSLATE_NOOP(
        "Wording", "A document's date is needed to judge its validity. Copy it from the original."
    ),
    RequestHindrance.DOCUMENT_EXPIRED: QT_TRANSLATE_NOOP(
        "Wording", "A document has expired and counts as missing. Ask the applicant to renew it."
    ),
    RequestHindrance.WANT_OPEN: QT_TRANSLATE_NOOP(
        "Wording",
        "Not all that the committee wants is closed. Answer it, see the original, or write why it was withdrawn.",
    ),
    RequestHindrance.REFERRAL_OPEN: QT_TRANSLATE_NOOP(
        "Wording",
        "The case is with the social research officer. Record the answer before raising the request.",
    ),
    RequestHindrance.DECLARATION_NOT_PRINTED: QT_TRANSLATE_NOOP(
        "Wording", "The declaration is not printed yet. Print it before recording the signature."
    ),
    RequestHindrance.DECLARATION_NOT_SIGNED: QT_TRANSLATE_NOOP(
        "Wording", "The declaration is not signed yet. Print it and let the applicant sign it."
    ),
    RequestHindrance.DECLARATION_VOID: QT_TRANSLATE_NOOP(
        "Wording", "The data changed after signing, so the declaration is void. Print and sign it again."
    ),
    RequestHindrance.ALREADY_SIGNED: QT_TRANSLATE_NOOP(
        "Wording", "The declaration is signed already; it needs no second signature."
    ),
    RequestHindrance.VISITOR_NOT_TOLD: QT_TRANSLATE_NOOP(
        "Wording", "The visitor was not told of the waiting time. Say the sentence and tick it."
    ),
    RequestHindrance.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The reason is not written. Write it in a few words."
    ),
    RequestHindrance.NOT_DECIDED: QT_TRANSLATE_NOOP(
        "Wording", "The committee has not decided yet. Record its decision first."
    ),
    RequestHindrance.ALREADY_TOLD: QT_TRANSLATE_NOOP(
        "Wording", "The decision was told already; the reply is in the list."
    ),
    RequestHindrance.NOT_TOLD: QT_TRANSLATE_NOOP(
        "Wording", "The applicant has not been told yet. Record the reply first."
    ),
    RequestHindrance.NOT_ACCEPTED: QT_TRANSLATE_NOOP(
        "Wording", "The request was not accepted, so nothing is delivered for it."
    ),
    RequestHindrance.NOT_REGISTERED: QT_TRANSLATE_NOOP(
        "Wording", "The registration is not complete yet. Complete it first."
    ),
    RequestHindrance.ALREADY_REGISTERED: QT_TRANSLATE_NOOP(
        "Wording", "The registration is complete already."
    ),
    RequestHindrance.ALREADY_DELIVERED: QT_TRANSLATE_NOOP(
        "Wording", "The last part of the service was delivered."
    ),
    RequestHindrance.NOT_DELIVERED: QT_TRANSLATE_NOOP(
        "Wording", "The service is not delivered in full yet. Record the last part first."
    ),
    RequestHindrance.REQUEST_CLOSED: QT_TRANSLATE_NOOP(
        "Wording", "The request is closed. An appeal opens it again."
    ),
    RequestHindrance.ALREADY_ENDED: QT_TRANSLATE_NOOP(
        "Wording", "The request has ended. If that was a mistake, take it up again from its ending."
    ),
    RequestHindrance.NOT_ENDED: QT_TRANSLATE_NOOP(
        "Wording", "The request has not ended, so there is nothing to take up again."
    ),
    RequestHindrance.REFUSAL_TOLD: QT_TRANSLATE_NOOP(
        "Wording", "The refusal was told, so the request does not end so. Close it, or record an appeal."
    ),
    RequestHindrance.APPLICANT_DIED: QT_TRANSLATE_NOOP(
        "Wording", "They died, so nothing is written or asked of them. Their file stays to be read."
    ),
    RequestHindrance.FILE_PUT_AWAY: QT_TRANSLATE_NOOP(
        "Wording", "This file was put away as a mistake. Take it back first, if it was none."
    ),
    RequestHindrance.NOT_DUE_TO_HEIRS: QT_TRANSLATE_NOOP(
        "Wording", "Nothing of this request is due to heirs, so there is nothing to give up."
    ),
    RequestHindrance.ALREADY_SERVED: QT_TRANSLATE_NOOP(
        "Wording", "Something of the service was delivered, so there is no appeal any more."
    ),
    RequestHindrance.NO_APPEAL_LEFT: QT_TRANSLATE_NOOP(
        "Wording", "The appeals that the board allows on a request were made. A new request can be taken."
    ),
    RequestHindrance.NO_LETTER_DUE: QT_TRANSLATE_NOOP(
        "Wording", "No letter is due of this ending: there is nobody to write to, or nothing was asked for."
    ),
}

_ENDINGS: Table = {
    EndingFlaw.SAID_BY_MISSING: QT_TRANSLATE_NOOP("Wording", "Who said so is not written. Write the name."),
    EndingFlaw.ENDED_LATER: QT_TRANSLATE_NOOP(
        "Wording", "That day is still to come. Write the day on which it was so."
    ),
    EndingFlaw.ENDED_BEFORE: QT_TRANSLATE_NOOP(
        "Wording", "That is before the last thing done with the request, on {last}. Write a later day."
    ),
    EndingFlaw.TOO_FEW_ATTEMPTS: QT_TRANSLATE_NOOP(
        "Wording",
        "Attempts to reach them are recorded on {recorded} days; {needed} are needed. Record them first.",
    ),
    EndingFlaw.SERVED_HERE: QT_TRANSLATE_NOOP(
        "Wording", "A part of the service was delivered from here. Choose another reason."
    ),
    EndingFlaw.DEATH_IS_OF_THE_PERSON: QT_TRANSLATE_NOOP(
        "Wording", "A death is recorded in the person's file; it ends all that runs for them."
    ),
}

_WANTS: Table = {
    WantHindrance.NOT_AT_THE_DESK: QT_TRANSLATE_NOOP(
        "Wording", "The request is not at the desk, so what the committee wanted stays as it is."
    ),
    WantHindrance.SEEN_IN_THE_CHECKLIST: QT_TRANSLATE_NOOP(
        "Wording", "This is a document. See its original in its row of the checklist."
    ),
    WantHindrance.CLOSED: QT_TRANSLATE_NOOP("Wording", "This is closed already; nothing is left to be done."),
    WantFlaw.NOTHING_WANTED: QT_TRANSLATE_NOOP(
        "Wording", "Nothing is named that the committee wants. Add at least one document or question."
    ),
    WantFlaw.NOTHING_OPEN: QT_TRANSLATE_NOOP(
        "Wording",
        "The committee wants nothing more, so there is no paper to print. Raise the request anew.",
    ),
    WantFlaw.TEXT_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "A document or question is blank. Write what the committee wants."
    ),
    WantFlaw.DOCUMENT_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "No document of the list is chosen. Choose one, or write another document."
    ),
    WantFlaw.WANTED_TWICE: QT_TRANSLATE_NOOP(
        "Wording", "One thing is named twice. Remove one of the two rows."
    ),
    WantFlaw.ANSWER_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The answer is empty. Write what the applicant answers."
    ),
    WantFlaw.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The reason is not written. Write why the committee no longer wants it."
    ),
}

_URGENCY: Table = {
    UrgencyFlaw.REASON_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Why it is urgent is not written. Write it in a few words."
    ),
}

_PERIODS: Table = {
    PeriodFlaw.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Wording", "Write a number between 1 and {most}."),
}

_APPEALS: Table = {
    AppealFlaw.MADE_BY_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "Who made the appeal is not written. Write the name."
    ),
    AppealFlaw.MADE_LATER: QT_TRANSLATE_NOOP(
        "Wording", "That day is still to come. Write the day on which the appeal was made."
    ),
    AppealFlaw.MADE_BEFORE_TOLD: QT_TRANSLATE_NOOP(
        "Wording", "The decision was told on {told}. An appeal comes on that day or later."
    ),
    AppealFlaw.TOO_LATE: QT_TRANSLATE_NOOP(
        "Wording", "The board takes appeals until {last}. A new request can be taken instead."
    ),
    AppealFlaw.COUNT_OUT_OF_RANGE: QT_TRANSLATE_NOOP("Wording", "Write a number between 1 and {most}."),
    AppealFlaw.DAYS_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Wording", "Write a number of days up to {most}, or 0 for any day."
    ),
}

_DOCUMENTS: Table = {
    DocumentFlaw.ISSUED_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The day of issue is still to come. Compare the date with the original."
    ),
    DocumentFlaw.EXPIRES_BEFORE_ISSUE: QT_TRANSLATE_NOOP(
        "Wording",
        "The paper was issued on {issued} and expires on {expires}. Compare both with the original.",
    ),
    DocumentFlaw.VALID_FOR_LONG: QT_TRANSLATE_NOOP(
        "Wording", "Valid until {expires} is more than 30 years. If that is right, tick it; else correct it."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    RequestHindrance: _REQUESTS,
    EndingFlaw: _ENDINGS,
    PeriodFlaw: _PERIODS,
    UrgencyFlaw: _URGENCY,
    AppealFlaw: _APPEALS,
    DocumentFlaw: _DOCUMENTS,
    WantHindrance: _WANTS,
    WantFlaw: _WANTS,
}
