"""The sentences: what the clerk reads for every refusal, hindrance and trouble, and nowhere else.

Each says what is wrong and how to mend it, in twenty words at most, without blame. Reasons of different
lists may share a value («missing»), so every list has a table of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from hayat_desk.errors import DeskError, Detail, InvalidValue, NotAllowed, NotPermitted, Trouble
from hayat_desk.policy.amounts import AmountFlaw
from hayat_desk.policy.checklist import DocumentFlaw
from hayat_desk.policy.clock import ClockDoubt
from hayat_desk.policy.committee import CommitteeFlaw, SessionHindrance
from hayat_desk.policy.dates import DateFlaw, both, in_words
from hayat_desk.policy.days import DayDoubt
from hayat_desk.policy.deliveries import DeliveryFlaw
from hayat_desk.policy.letters import LetterFlaw
from hayat_desk.policy.names import NameFlaw
from hayat_desk.policy.opinions import OpinionFlaw
from hayat_desk.policy.people import PersonFlaw
from hayat_desk.policy.profile_changes import ChangeFlaw
from hayat_desk.policy.profiles import ProfileFault, ProfileFlaw
from hayat_desk.policy.referrals import ReferralFlaw, ReferralHindrance
from hayat_desk.policy.registration import RegistrationFlaw
from hayat_desk.policy.replies import ReplyFlaw
from hayat_desk.policy.requests import RequestHindrance
from hayat_desk.policy.scans import ScanFlaw
from hayat_desk.policy.terms import Term
from hayat_desk.policy.visits import InquiryFlaw
from hayat_desk.policy.wordings import WordingFlaw
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.kit.text import iso, ltr, right_to_left
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.drives import PlaceFlaw
from hayat_desk.vault.keys import LabelFlaw
from hayat_desk.vault.passphrases import PassphraseFlaw, Strength
from hayat_desk.vault.recovery_code import RecoveryFlaw

_DAYS = frozenset({"today", "last_entry"})
"""Details that are days of the office, in ISO form."""

Table = Mapping[StrEnum, object]
"""Reason → English source of its sentence, marked for translation in the context «Wording»."""

_DATES: Table = {
    DateFlaw.EMPTY: QT_TRANSLATE_NOOP(
        "Wording", "“{name}” has no date yet. Write it; the year alone is enough."
    ),
    DateFlaw.NOT_A_DATE: QT_TRANSLATE_NOOP(
        "Wording", "No date can be read here. Write day, month and year, or the year alone."
    ),
    DateFlaw.YEAR_DIGITS: QT_TRANSLATE_NOOP("Wording", "Write the year with four digits, first or last."),
    DateFlaw.YEAR_OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Wording", "The year {year} is in neither calendar. Hijri 1300 to 1500, Gregorian 1900 to 2100."
    ),
    DateFlaw.OTHER_CALENDAR: QT_TRANSLATE_NOOP(
        "Wording", "The year {year} belongs to the other calendar. Press F6 to change the calendar."
    ),
    DateFlaw.MONTH: QT_TRANSLATE_NOOP("Wording", "There is no month {month}. Months run from 1 to 12."),
    DateFlaw.WHOLE_DAY_NEEDED: QT_TRANSLATE_NOOP(
        "Wording", "Only a year is written. Write day, month and year."
    ),
    DateFlaw.DAY: QT_TRANSLATE_NOOP(
        "Wording", "The month {month} of {year} has no day {day}; its last day is {last}."
    ),
    DateFlaw.HALVES_DIFFER: QT_TRANSLATE_NOOP(
        "Wording", "{first} and {second} are not the same day. Compare them and write the right one alone."
    ),
    DateFlaw.OTHER_WEEKDAY: QT_TRANSLATE_NOOP(
        "Wording", "The day of the week is not that of this date. Compare both, or leave the day's name out."
    ),
    DateFlaw.NOT_IN_OUR_TABLE: QT_TRANSLATE_NOOP(
        "Wording",
        "The month {month} of {year} is shorter in our table. Write the day in the other calendar.",
    ),
}

_FAR_DAYS: Table = {
    DayDoubt.LONG_AGO: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than six months ago. If that is right, tick it; else correct it."
    ),
    DayDoubt.WRITTEN_LONG_AGO: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than six months before it came. If that is right, tick it; else correct it."
    ),
    DayDoubt.FAR_AHEAD: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than six months ahead. If that is right, tick it; else correct it."
    ),
    DayDoubt.AWAITED_AND_PAST: QT_TRANSLATE_NOOP(
        "Wording", "{day} is past already. If that is right, tick it; else correct it."
    ),
    DayDoubt.DAY_OFF_FAR_AHEAD: QT_TRANSLATE_NOOP(
        "Wording", "{day} is more than a year ahead. If that is right, tick it; else correct it."
    ),
}

_AMOUNTS: Table = {
    AmountFlaw.NOT_AN_AMOUNT: QT_TRANSLATE_NOOP(
        "Wording", "An amount is written in riyals, such as 1500 or 250.50. Type the figure alone."
    ),
    AmountFlaw.COMMA_FOR_POINT: QT_TRANSLATE_NOOP("Wording", "Write halalas after a decimal point: {meant}"),
    AmountFlaw.THOUSANDS: QT_TRANSLATE_NOOP(
        "Wording", "A comma or a space parts three figures each, such as 1,250,000. Type the figure without."
    ),
    AmountFlaw.AFTER_POINT: QT_TRANSLATE_NOOP(
        "Wording",
        "After the decimal point stand one or two figures, the halalas, as in 250.50. Thousands take none.",
    ),
    AmountFlaw.OTHER_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "These digits are not read here. Type the figure with 0123 or ٠١٢٣."
    ),
    AmountFlaw.BELOW_ZERO: QT_TRANSLATE_NOOP(
        "Wording", "An amount is never below zero. Type the figure without a minus or brackets."
    ),
    AmountFlaw.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Wording", "No amount here is above {most} riyals. Count the figure's digits again."
    ),
    AmountFlaw.NOTHING_DELIVERED: QT_TRANSLATE_NOOP(
        "Wording",
        "Zero riyals is no amount. Write what was handed over, or leave it empty where it is no money.",
    ),
    AmountFlaw.NO_INCOME: QT_TRANSLATE_NOOP(
        "Wording", "Zero means no income at all. If that was told, tick it; else correct the figure."
    ),
    AmountFlaw.CEILING: QT_TRANSLATE_NOOP(
        "Wording", "A ceiling lies between 1 and {most} riyals. Write such a figure."
    ),
    AmountFlaw.ABOVE_CEILING: QT_TRANSLATE_NOOP(
        "Wording", "{amount} riyals is above {ceiling}. If that is meant, tick it; else correct the figure."
    ),
}

_PEOPLE: Table = {
    PersonFlaw.IDENTITY_NOT_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "The number holds something besides digits. Write its digits alone, or choose its kind."
    ),
    PersonFlaw.IDENTITY_LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "An identity number has 10 digits; {digits} are written. Compare it with the original."
    ),
    PersonFlaw.IDENTITY_FIRST_DIGIT: QT_TRANSLATE_NOOP(
        "Wording", "The number begins with {first}, neither identity nor iqama. Choose the kind of document."
    ),
    PersonFlaw.IDENTITY_OF_OTHER_KIND: QT_TRANSLATE_NOOP(
        "Wording", "An identity begins with 1 and an iqama with 2. Change the kind or the number."
    ),
    PersonFlaw.IDENTITY_UNEXPECTED: QT_TRANSLATE_NOOP(
        "Wording", "A number is written and “No document” is chosen. Remove the number or choose its kind."
    ),
    PersonFlaw.GCC_LENGTH: QT_TRANSLATE_NOOP(
        "Wording",
        "Identities of the Gulf have 6 to 15 digits; {digits} are written. Compare it with the card.",
    ),
    PersonFlaw.CARD_LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "A visitor's card has 5 to 15 digits; {digits} are written. Compare it with the card."
    ),
    PersonFlaw.REFUGEE_CARD: QT_TRANSLATE_NOOP(
        "Wording", "A refugee's card has 4 to 40 letters and digits, with hyphens between. Copy its number."
    ),
    PersonFlaw.PASSPORT: QT_TRANSLATE_NOOP(
        "Wording",
        "A passport number has 5 to 20 Latin letters and digits, one digit at least. Copy it.",
    ),
    PersonFlaw.PHONE_EMPTY: QT_TRANSLATE_NOOP("Wording", "The phone number is not written yet. Write it."),
    PersonFlaw.PHONE_NOT_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "The phone number holds something besides digits. Write its digits alone."
    ),
    PersonFlaw.PHONE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Wording",
        "No phone has these {digits} digits. A mobile has ten and begins with 05; a foreign number with +.",
    ),
    PersonFlaw.PHONE_NOT_MOBILE: QT_TRANSLATE_NOOP(
        "Wording", "This is not a mobile number. Write one that begins with 05, or use the other phone."
    ),
    PersonFlaw.BORN_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The birth is still to come. Compare the date with the original."
    ),
    PersonFlaw.VERY_OLD: QT_TRANSLATE_NOOP(
        "Wording", "Born then, the age is {age} years. If that is right, tick it; else correct the date."
    ),
    PersonFlaw.IBAN_EMPTY: QT_TRANSLATE_NOOP("Wording", "The account number is not written yet. Write it."),
    PersonFlaw.IBAN_COUNTRY: QT_TRANSLATE_NOOP(
        "Wording", "A Saudi account begins with SA. Write it from SA on."
    ),
    PersonFlaw.IBAN_LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "An account has 22 digits after SA; {digits} are written. Compare it with the card."
    ),
    PersonFlaw.IBAN_CHECK: QT_TRANSLATE_NOOP(
        "Wording", "The account does not fit its check digits. Look for a wrong or swapped digit."
    ),
    PersonFlaw.SHORT_ADDRESS: QT_TRANSLATE_NOOP(
        "Wording", "A short address is four Latin letters and four digits, such as ABCD1234."
    ),
}

_NAMES: Table = {
    NameFlaw.FIRST_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The first name is not written. Write it; the other parts may stay empty."
    ),
    NameFlaw.NO_LETTER: QT_TRANSLATE_NOOP(
        "Wording",
        "“{name}” holds no letter that can be read. Write it in letters; what is not known stays empty.",
    ),
    NameFlaw.TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "This part of the name has {length} letters; {limit} are kept. Shorten it."
    ),
    NameFlaw.CONTROL_CHARACTER: QT_TRANSLATE_NOOP(
        "Wording", "The name holds a sign that cannot be seen. Type it again."
    ),
}

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
}

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
    ReferralHindrance.ALREADY_GIVEN: QT_TRANSLATE_NOOP(
        "Wording", "The visitor was given this answer before. Nothing is left to do."
    ),
}

_REQUESTS: Table = {
    RequestHindrance.NOT_AT_THE_DESK: QT_TRANSLATE_NOOP(
        "Wording", "The request has left the desk: it was raised or cancelled, so it stays as it is."
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
    SessionHindrance.NOT_CONFIRMED: QT_TRANSLATE_NOOP(
        "Wording", "The minutes are not confirmed yet. Confirm them first."
    ),
}

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
    DeliveryFlaw.DELIVERED_BEFORE_REGISTRATION: QT_TRANSLATE_NOOP(
        "Wording",
        "The day of delivery is before the registration. Write the day of registration or a later one.",
    ),
    DeliveryFlaw.LAST_BEFORE_EARLIER: QT_TRANSLATE_NOOP(
        "Wording", "The last part is before an earlier one of {earlier}. Compare the days of both."
    ),
    DeliveryFlaw.NEXT_DUE_PAST: QT_TRANSLATE_NOOP(
        "Wording", "The next part is due before this one. Write a later day."
    ),
}

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

_SCANS: Table = {
    ScanFlaw.NOT_A_SCAN: QT_TRANSLATE_NOOP(
        "Wording", "This file is no scanned paper. Scan the paper as PDF, PNG or JPEG."
    ),
    ScanFlaw.NOT_OPENED: QT_TRANSLATE_NOOP(
        "Wording", "The file is gone, or another program holds it. See where it lies, then read it again."
    ),
    ScanFlaw.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Wording", "The file is larger than {most} MB. Scan the paper in grey at 300 dots."
    ),
    ScanFlaw.TOO_MANY_PAGES: QT_TRANSLATE_NOOP(
        "Wording", "The file has more than {most} pages. Scan each paper by itself."
    ),
    ScanFlaw.NOT_DRAWN: QT_TRANSLATE_NOOP(
        "Wording",
        "This file could not be shown: it asks for more than a scanned paper. Scan the paper again.",
    ),
    ScanFlaw.TOO_NARROW: QT_TRANSLATE_NOOP(
        "Wording", "The picture is too long and narrow for a paper. Scan the whole sheet."
    ),
    ScanFlaw.NO_SUCH_PAPER: QT_TRANSLATE_NOOP(
        "Wording", "No paper of this office has this number. Read the number at the head of the paper."
    ),
    ScanFlaw.NEVER_PRINTED: QT_TRANSLATE_NOOP(
        "Wording", "The paper of this number was never printed. Compare the number with the paper."
    ),
    ScanFlaw.VOID: QT_TRANSLATE_NOOP(
        "Wording", "The number of this paper is void. Nothing is filed with it."
    ),
}

_OPINIONS: Table = {
    OpinionFlaw.NOTHING_ANSWERED: QT_TRANSLATE_NOOP(
        "Wording", "Nothing is answered yet. Choose at least one answer, or leave the page."
    ),
}

_PASSPHRASES: Table = {
    PassphraseFlaw.TOO_SHORT: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase needs at least {least} characters. Four unrelated words do well."
    ),
    PassphraseFlaw.TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase is longer than {most} characters. Shorten it."
    ),
    PassphraseFlaw.COMMON: QT_TRANSLATE_NOOP(
        "Wording", "This passphrase is easily guessed. Choose words that nobody links with you or the office."
    ),
    PassphraseFlaw.REPEATING: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase repeats one short piece. Choose different words."
    ),
    PassphraseFlaw.WRONG: QT_TRANSLATE_NOOP(
        "Wording", "The passphrase does not match. Look at the keyboard's language and type it again."
    ),
    PassphraseFlaw.WAIT: QT_TRANSLATE_NOOP(
        "Wording", "Several passphrases did not match. Wait {seconds}, then type it again."
    ),
}

_STRENGTHS: Table = {
    Strength.WEAK: QT_TRANSLATE_NOOP("Wording", "Strength: weak"),
    Strength.FAIR: QT_TRANSLATE_NOOP("Wording", "Strength: fair"),
    Strength.GOOD: QT_TRANSLATE_NOOP("Wording", "Strength: good"),
    Strength.STRONG: QT_TRANSLATE_NOOP("Wording", "Strength: strong"),
}

_RECOVERY: Table = {
    RecoveryFlaw.SYMBOL: QT_TRANSLATE_NOOP(
        "Wording", "No recovery code holds “{symbol}”. Copy the code again from the sheet."
    ),
    RecoveryFlaw.LENGTH: QT_TRANSLATE_NOOP(
        "Wording", "A recovery code has {wanted} symbols; {found} are written. Complete it from the sheet."
    ),
    RecoveryFlaw.MISREAD: QT_TRANSLATE_NOOP(
        "Wording", "One symbol or more differs from the sheet. Compare the code group by group."
    ),
    RecoveryFlaw.OTHER_OFFICE: QT_TRANSLATE_NOOP(
        "Wording", "This code does not open this office. Use this office's newest recovery sheet."
    ),
}

_LABELS: Table = {
    LabelFlaw.EMPTY: QT_TRANSLATE_NOOP(
        "Wording", "The user's name is not written. Write the name of the clerk."
    ),
    LabelFlaw.TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "The user's name is longer than {most} letters. Shorten it."
    ),
    LabelFlaw.TAKEN: QT_TRANSLATE_NOOP(
        "Wording", "Another user has this name. Add something that tells the two apart."
    ),
    LabelFlaw.LAST_USER: QT_TRANSLATE_NOOP(
        "Wording", "This is the only user. Add another one before removing this one."
    ),
}

_PLACES: Table = {
    PlaceFlaw.WITHIN_OFFICE: QT_TRANSLATE_NOOP(
        "Wording",
        "The office itself lies in this folder; its copies would be lost with it. Choose a stick or another folder.",
    ),
}

_WORDINGS: Table = {
    WordingFlaw.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "Wording", "Line {line}: {place} is no field of this text. Mend its name, or choose below."
    ),
    WordingFlaw.FIELD_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Wording", "The text must name {place}. Press that field where it belongs."
    ),
    WordingFlaw.BROKEN_BRACES: QT_TRANSLATE_NOOP(
        "Wording", "Line {line}, at “{near}”: a brace is not closed, or holds nothing fit. Mend it."
    ),
    WordingFlaw.VALUE_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The paper lacks a value for {place}. Fill in that value, then print."
    ),
}

_CHANGES: Table = {
    ChangeFlaw.CHANGE_UNSAID: QT_TRANSLATE_NOOP(
        "Wording", "What is changed is not written. Write it in a few words."
    ),
    ChangeFlaw.NOTHING_CHANGED: QT_TRANSLATE_NOOP(
        "Wording", "Nothing is changed here yet. Change something, then keep it as a new version."
    ),
    ChangeFlaw.APPROVED_LATER: QT_TRANSLATE_NOOP(
        "Wording", "The day of approval is still to come. Write the day, or leave it empty."
    ),
    ChangeFlaw.TITLE_MISSING: QT_TRANSLATE_NOOP("Wording", "A name is missing in this list. Write it."),
    ChangeFlaw.SAME_TITLE: QT_TRANSLATE_NOOP(
        "Wording", "“{title}” stands in the list already. Give one of the two another name."
    ),
    ChangeFlaw.NO_MEMBER: QT_TRANSLATE_NOOP("Wording", "The committee has no seat. Add at least one member."),
    ChangeFlaw.MONTHS: QT_TRANSLATE_NOOP(
        "Wording", "The age of a paper is 1 to {most} Hijri months. Mend the number."
    ),
    ChangeFlaw.NO_SUCH_DAY: QT_TRANSLATE_NOOP(
        "Wording", "This month has no day {day}; its last day is {last}. Mend the day."
    ),
    ChangeFlaw.YEAR: QT_TRANSLATE_NOOP(
        "Wording", "The year is {first} to {last} in this calendar. Mend it, or leave it empty."
    ),
    ChangeFlaw.CHANNELS_DIFFER: QT_TRANSLATE_NOOP(
        "Wording", "The channels changed meanwhile. Open the page again."
    ),
    ChangeFlaw.LOGO_UNFIT: QT_TRANSLATE_NOOP(
        "Wording", "This logo does not fit on a paper. Choose another picture."
    ),
}

_PROFILES: Table = {
    ProfileFlaw.UNREADABLE: QT_TRANSLATE_NOOP(
        "Wording", "The association's file {file} cannot be read. Choose another file."
    ),
    ProfileFlaw.NOT_TOML: QT_TRANSLATE_NOOP(
        "Wording", "The association's file {file} breaks off at line {line}. Mend that line."
    ),
    ProfileFlaw.DUPLICATE_KEY: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} is written twice. Remove one of them."
    ),
    ProfileFlaw.UNKNOWN_KEY: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} is not known. Remove it or mend its name."
    ),
    ProfileFlaw.MISSING: QT_TRANSLATE_NOOP("Wording", "In {file}: {key} is missing. Add it."),
    ProfileFlaw.WRONG_TYPE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} holds another kind of value than it should. Mend it."
    ),
    ProfileFlaw.UNKNOWN_CHOICE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} holds a word that is not offered. Choose one that is."
    ),
    ProfileFlaw.OUT_OF_RANGE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: {key} is outside what is allowed. Mend it."
    ),
    ProfileFlaw.BAD_IBAN: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the account does not fit its check digits. Mend it."
    ),
    ProfileFlaw.UNKNOWN_CLAUSE: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the policy has no such clause. Mend its number."
    ),
    ProfileFlaw.UNKNOWN_FIELD: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the text names a field that is not known. Mend it."
    ),
    ProfileFlaw.FIELD_LEFT_OUT: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: the text leaves out a field it must name. Add it."
    ),
    ProfileFlaw.BROKEN_BRACES: QT_TRANSLATE_NOOP(
        "Wording", "In {file}, line {line}: a brace has no partner. Close or remove it."
    ),
}

_SCREENS: Table = {
    ScreenFlaw.NUMBER: QT_TRANSLATE_NOOP(
        "Wording", "“{name}” takes a whole number from {least} to {most}. Write it in digits."
    ),
    ScreenFlaw.OFFICE_CODE: QT_TRANSLATE_NOOP(
        "Wording", "The number of the office has two digits, such as 01. Write both."
    ),
    ScreenFlaw.RELATIVE_FOLDER: QT_TRANSLATE_NOOP(
        "Wording", "The folder's path does not begin at a drive. Choose a drive, or write the whole path."
    ),
    ScreenFlaw.LOGO_FILE: QT_TRANSLATE_NOOP(
        "Wording", "There is no picture at this path. Choose the file, or write its whole path."
    ),
    ScreenFlaw.LOGO_COMING: QT_TRANSLATE_NOOP(
        "Wording", "The picture is being read. Save again in a moment."
    ),
    ScreenFlaw.LOGO_KIND: QT_TRANSLATE_NOOP(
        "Wording", "This file is neither a PNG nor an SVG picture. Save the logo as PNG and choose it."
    ),
    ScreenFlaw.LOGO_BROKEN: QT_TRANSLATE_NOOP(
        "Wording", "The picture is damaged. Save it anew as PNG and choose it."
    ),
    ScreenFlaw.LOGO_SIZE: QT_TRANSLATE_NOOP(
        "Wording", "The picture is too large. Save it with at most 1200 dots to a side."
    ),
    ScreenFlaw.LOGO_SIZE_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The drawing does not say how large it is. Save it as PNG and choose that."
    ),
    ScreenFlaw.LOGO_SHAPE: QT_TRANSLATE_NOOP(
        "Wording", "The picture is too long and thin for a logo. Choose another one."
    ),
    ScreenFlaw.LOGO_LIVELY: QT_TRANSLATE_NOOP(
        "Wording", "The drawing holds scripts or leads to other files. Save it as PNG and choose that."
    ),
    ScreenFlaw.LOGO_RICH: QT_TRANSLATE_NOOP(
        "Wording", "The drawing holds text, effects or too many parts. Save it as PNG and choose that."
    ),
    ScreenFlaw.PASSPHRASES_DIFFER: QT_TRANSLATE_NOOP(
        "Wording", "The two passphrases differ. Type the second one again."
    ),
}

_CLOCK: Table = {
    ClockDoubt.RAN_BACK: QT_TRANSLATE_NOOP(
        "Wording",
        "Today is {today} by the computer, and the last entry is of {last_entry}. Set the clock, or confirm the day.",
    ),
    ClockDoubt.FAR_AHEAD: QT_TRANSLATE_NOOP(
        "Wording",
        "Today is {today} by the computer, long after the entry of {last_entry}. Set the clock, or confirm the day.",
    ),
}

_CAUSES: Table = {
    Cause.MISSING_FILE: QT_TRANSLATE_NOOP(
        "Wording", "The file of the office is not in its place. Look for the folder, or restore a backup."
    ),
    Cause.EMPTY_FILE: QT_TRANSLATE_NOOP(
        "Wording", "The file of the office is empty. Restore the newest backup into a new folder."
    ),
    Cause.FILE_EXISTS: QT_TRANSLATE_NOOP(
        "Wording", "Something with this name stands there already. Choose another name or place."
    ),
    Cause.PLAINTEXT_FILE: QT_TRANSLATE_NOOP(
        "Wording", "This file is not encrypted, so it is not ours. Choose the folder of the office."
    ),
    Cause.FOREIGN_FILE: QT_TRANSLATE_NOOP(
        "Wording", "This file belongs to another program. Choose the folder of the office."
    ),
    Cause.WRONG_KEY: QT_TRANSLATE_NOOP(
        "Wording", "The file and its key file are not a pair. Put both back from one backup."
    ),
    Cause.DAMAGED_FILE: QT_TRANSLATE_NOOP(
        "Wording", "Parts of the file are damaged. Restore the newest backup into a new folder."
    ),
    Cause.NEWER_FILE: QT_TRANSLATE_NOOP(
        "Wording", "A newer program wrote this file. Install the newer program; the file was not touched."
    ),
    Cause.LIBRARY_TOO_OLD: QT_TRANSLATE_NOOP(
        "Wording", "A part of the program is too old to keep the data safely. Install the program anew."
    ),
    Cause.PRAGMA_DIFFERS: QT_TRANSLATE_NOOP(
        "Wording", "A guard of the data did not take effect. Restart the computer, then open the program."
    ),
    Cause.OUT_OF_MEMORY: QT_TRANSLATE_NOOP(
        "Wording", "The computer's memory is used up. Close other programs, then try again."
    ),
    Cause.DISK_FULL: QT_TRANSLATE_NOOP(
        "Wording", "The disk is full; what you typed is still here. Free some space, then save again."
    ),
    Cause.DISK_FAILING: QT_TRANSLATE_NOOP(
        "Wording", "The disk does not answer rightly. Take a copy on a stick, then have the disk examined."
    ),
    Cause.READ_ONLY: QT_TRANSLATE_NOOP(
        "Wording", "This folder may not be written to. Lift its write protection, or choose another folder."
    ),
    Cause.CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "Wording", "The system does not let the file be opened. Restart the computer, then try again."
    ),
    Cause.PATH_TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "The folder's path is too long. Choose a folder nearer to the beginning of the drive."
    ),
    Cause.NETWORK_FOLDER: QT_TRANSLATE_NOOP(
        "Wording", "A shared network folder does not keep the data safe. Choose a folder on this computer."
    ),
    Cause.BUSY: QT_TRANSLATE_NOOP(
        "Wording", "Another program is using the file. Wait a little, then try again."
    ),
    Cause.ALREADY_OPEN: QT_TRANSLATE_NOOP(
        "Wording", "The program is open already. Go back to its window, or close it first."
    ),
    Cause.DRIVE_GONE: QT_TRANSLATE_NOOP(
        "Wording", "The stick was taken out before the end. Put it back in, then repeat."
    ),
    Cause.KEYS_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The key file is not beside the data. Put it back from the newest backup."
    ),
    Cause.KEYS_DAMAGED: QT_TRANSLATE_NOOP(
        "Wording", "The key file is damaged. Put it back from the newest backup."
    ),
    Cause.KEYS_NEWER: QT_TRANSLATE_NOOP(
        "Wording", "A newer program wrote the key file. Install the newer program; nothing was touched."
    ),
    Cause.COPY_FAILED: QT_TRANSLATE_NOOP(
        "Wording", "The copy did not come out whole and was removed. Copy again, to another place if need be."
    ),
    Cause.ATTACHMENT_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The scanned paper is not in the office's folder. Restore a backup, or scan it again."
    ),
    Cause.ATTACHMENT_DAMAGED: QT_TRANSLATE_NOOP(
        "Wording", "The scanned paper is damaged on the disk. Restore a backup, or scan it again."
    ),
    Cause.COPY_UNSOUND: QT_TRANSLATE_NOOP(
        "Wording", "This copy failed its check. Use an older copy, and make a new one today."
    ),
}

_COPIES: Table = {
    Cause.DISK_FULL: QT_TRANSLATE_NOOP("Wording", "There is not enough room for the copy in: {place}."),
    Cause.DISK_FAILING: QT_TRANSLATE_NOOP(
        "Wording", "The copying broke off, perhaps because the stick was taken out: {place}."
    ),
    Cause.DRIVE_GONE: QT_TRANSLATE_NOOP("Wording", "The place of the copies is not at hand: {place}."),
    Cause.MISSING_FILE: QT_TRANSLATE_NOOP("Wording", "The place of the copies is not at hand: {place}."),
    Cause.READ_ONLY: QT_TRANSLATE_NOOP("Wording", "The place of the copies may not be written to: {place}."),
    Cause.COPY_FAILED: QT_TRANSLATE_NOOP("Wording", "The copy did not come out whole in: {place}."),
}
"""Causes that are told of a copy otherwise than of the office: nobody shall seek the fault in the office."""

TABLES: Mapping[type[StrEnum], Table] = {
    DateFlaw: _DATES,
    DayDoubt: _FAR_DAYS,
    AmountFlaw: _AMOUNTS,
    PersonFlaw: _PEOPLE,
    NameFlaw: _NAMES,
    InquiryFlaw: _INQUIRIES,
    ReferralFlaw: _REFERRALS,
    ReferralHindrance: _REFERRED,
    RequestHindrance: _REQUESTS,
    DocumentFlaw: _DOCUMENTS,
    CommitteeFlaw: _COMMITTEE,
    SessionHindrance: _SESSIONS,
    ReplyFlaw: _REPLIES,
    RegistrationFlaw: _REGISTRATION,
    DeliveryFlaw: _DELIVERIES,
    OpinionFlaw: _OPINIONS,
    LetterFlaw: _LETTERS,
    ScanFlaw: _SCANS,
    PassphraseFlaw: _PASSPHRASES,
    Strength: _STRENGTHS,
    RecoveryFlaw: _RECOVERY,
    LabelFlaw: _LABELS,
    PlaceFlaw: _PLACES,
    WordingFlaw: _WORDINGS,
    ChangeFlaw: _CHANGES,
    ProfileFlaw: _PROFILES,
    ScreenFlaw: _SCREENS,
    Cause: _CAUSES,
    ClockDoubt: _CLOCK,
}
"""Every list of reasons with its sentences; a house test holds that none is without."""


def sentence(error: DeskError, name: str = "") -> str:
    """What the clerk reads about an error; `name` is the label of the field it belongs to."""
    match error:
        case ProfileFault():
            place: dict[str, Detail] = {"file": error.file, "key": error.key, "line": error.line}
            return _said(error.flaw, {**error.details, **place}, name)
        case InvalidValue():
            return _said(error.flaw, error.details, name)
        case NotAllowed():
            return " ".join(hindrance_sentence(hindrance) for hindrance in error.hindrances)
        case NotPermitted():
            said = QCoreApplication.translate(
                "Wording", "This needs the permission “{permission}”. Ask whoever manages the users."
            )
            return said.format(permission=word(error.permission))
        case Trouble():
            return _said(error.cause, error.details, name)
    return unexpected()


def copy_sentence(cause: StrEnum, place: str) -> str:
    """Why a copy could not be made at a place, which is named in words or between bidi marks."""
    if cause not in _COPIES:
        return _said(cause, {}, "")
    return QCoreApplication.translate("Wording", str(_COPIES[cause])).format(place=place)


def scans_lacking_sentence(lacking: int) -> str:
    """What is said of a copy that holds all but some scans, of which no whole file was found."""
    said = QCoreApplication.translate(
        "Wording",
        "Scanned papers that the copy lacks, missing or damaged here: {lacking}. "
        "Scan them again, or restore a backup.",
    )
    return said.format(lacking=ltr(str(lacking)))


def wanting_copy_sentence(*, is_awaited: bool, lacks_scans: bool) -> str:
    """What is wanting in the last copy and what to do about it, a line each; nothing where nothing is."""
    translate = QCoreApplication.translate
    lacking = translate(
        "Wording",
        "The last backup lacks scanned papers, missing or damaged here. Scan them again, or restore a backup.",
    )
    late = translate("Wording", "The last backup did not reach its place. Put the stick in and back up now.")
    return "\n".join([lacking] * lacks_scans + [late] * is_awaited)


def no_copy_sentence(trouble: Trouble) -> str:
    """Why no place took a copy (`procedures.backups.back_up`): a line for the chosen one, and one for ours."""
    here = copy_sentence(trouble.cause, QCoreApplication.translate("Wording", "this computer"))
    chosen, refused_as = trouble.details.get("chosen"), trouble.details.get("refused_as")
    if not chosen or not refused_as:
        return here
    return "\n".join(dict.fromkeys((copy_sentence(Cause(str(refused_as)), ltr(str(chosen))), here)))


def hindrance_sentence(hindrance: StrEnum) -> str:
    """Why an act is not allowed now, and what would allow it."""
    return _said(hindrance, {}, "")


def strength_sentence(strength: Strength) -> str:
    """How good a passphrase is, in words."""
    return _said(strength, {}, "")


def unexpected() -> str:
    """What is said of a fault of our own."""
    return QCoreApplication.translate("Wording", "Something unforeseen happened. What was saved is safe.")


def word(term: StrEnum) -> str:
    """The word of a term in the language of the screens."""
    if isinstance(term, Term):
        return term.word("ar" if right_to_left() else "en")
    return str(term)


def duration(seconds: int) -> str:
    """A span in words, in minutes and seconds."""
    return _Duration().words(seconds)


class _Duration(QObject):
    """Counts are translated by a QObject: the gatherer of sentences sees their six forms only there."""

    def words(self, seconds: int) -> str:
        """Minutes, seconds, or both."""
        minutes, rest = divmod(seconds, 60)
        parts = []
        if minutes:
            parts.append(self.tr("%n minutes", "", minutes))
        if rest or not minutes:
            parts.append(self.tr("%n seconds", "", rest))
        return self.tr(" and ").join(parts)


def _said(reason: StrEnum, details: Mapping[str, Detail], name: str) -> str:
    table = TABLES.get(type(reason), {})
    if reason not in table:
        return unexpected()
    shown = {key: _shown(key, value) for key, value in details.items()}
    return QCoreApplication.translate("Wording", str(table[reason])).format_map(
        _Details(shown, name=iso(name))
    )


class _Details(dict[str, str]):
    """A detail that a refusal did not bring is left out of its sentence rather than break it."""

    def __missing__(self, key: str) -> str:
        return "…"


def _shown(key: str, value: Detail) -> str:
    if key == "seconds":
        return duration(int(value))
    if key in _DAYS:
        day = date.fromisoformat(str(value))
        return both(day) if right_to_left() else in_words(day, "en")
    text = str(value)
    return ltr(text) if text.isascii() else iso(text)
