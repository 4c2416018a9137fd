"""What each paper shows: frozen values that are ready to print.

Dates come as the desk words them («1448/06/11هـ الموافق 2026/11/21م»), wordings filled and in the right
gender, identifiers as plain digits and letters; an empty string is a value that is not there. Wordings may
hold several paragraphs, parted by line ends.
"""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.people import IdentityKind
from hayat_desk.policy.waiting import Waiting


@dataclass(frozen=True, slots=True)
class PrintedAccount:
    """An account in the footer of the letterhead (T76)."""

    bank: str
    iban: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadSummary:
    """The association on its papers (T71-T77); every part but the association's name may be missing.

    `name_lines` are the lines of the head as the association writes its name; without them only
    `association` stands there. `has_number`, `has_date` and `has_attachments` say which of «الرقم»، «التاريخ»،
    «المرفقات» the letterhead has; a paper's own number and date are printed in either case. `logo` is a
    PNG. `notice` is printed on every sheet («نسخة تجريبية»). `arabic_indic` sets counts in ٠-٩; dates
    come in the wanted digits already, identifiers are never changed.
    """

    association: str
    basmala: str = ""
    kingdom: str = ""
    name_lines: tuple[str, ...] = ()
    licence: str = ""
    has_number: bool = False
    has_date: bool = False
    has_attachments: bool = False
    phone: str = ""
    handle: str = ""
    email: str = ""
    accounts: tuple[PrintedAccount, ...] = ()
    logo: bytes = b""
    notice: str = ""
    arabic_indic: bool = False


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """The paper in the outgoing register: its number, its date and what is attached (T71)."""

    number: str = ""
    date: str = ""
    attachments: str = ""


@dataclass(frozen=True, slots=True)
class SightedDocument:
    """A document whose original was sighted and found to match, with its validity that day (T59, T78)."""

    title: str
    validity: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Representative:
    """Who signs in the applicant's place, by a notarised authority (T79)."""

    name: str
    relation: str = ""
    authority_number: str = ""
    authority_validity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationSummary:
    """The declaration of true data (T62) and the consent to inquire and to hold the data (T81).

    `short_code` is the code of the data and text as printed; `qr` an opaque reference, never a name.
    `by_medical_report` prints the diagnosis line, which says no more than that. `birth_date` is the date as
    written, `birth_date_other` the same in the other calendar. `no_identity` stands in the place of the number
    of a person without a document («لا تحملها»). `applicant_title` is «طالب الدعم» or «طالبة الدعم». `income` is
    empty unless the service asks.
    """

    register: RegisterEntry
    request_number: str
    text: str
    consent: str
    short_code: str
    qr: str
    applicant: str
    applicant_title: str = PaperWord.HE_ASKS.arabic
    identity_number: str = ""
    identity_label: str = IdentityKind.NATIONAL_ID.number_label
    no_identity: str = ""
    birth_date: str = ""
    birth_date_other: str = ""
    phone: str = ""
    district: str = ""
    service: str = ""
    description: str = ""
    by_medical_report: bool = False
    income: str = ""
    documents: tuple[SightedDocument, ...] = ()
    representative: Representative | None = None
    employee: str = ""


@dataclass(frozen=True, slots=True)
class MissingDocument:
    """A document that is missing or does not count: which, why, and exactly what to bring."""

    title: str
    reason: str
    bring: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingDocumentsSummary:
    """The list an applicant takes home when the request is incomplete (T59, T60)."""

    register: RegisterEntry
    request_number: str
    applicant: str
    documents: tuple[MissingDocument, ...]
    intro: str = ""
    closing: str = ""
    service: str = ""
    employee: str = ""
    office_phone: str = ""
    qr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSummary:
    """The receipt with the waiting notice (T65, T80); it shows neither diagnosis nor income.

    `standing` is what can be said of the two weeks, and names the paper. `earliest_reply` is given only where
    they still run, `next_working_day` when that day is none. `missing` keeps the request from the committee.
    `identity_number` is masked to its last four, or `no_identity`; `service` only where it tells no illness.
    """

    register: RegisterEntry
    request_number: str
    applicant: str
    waiting_notice: str
    no_promise: str
    rights: str
    standing: Waiting = Waiting.RUNNING
    received_on: str = ""
    earliest_reply: str = ""
    next_working_day: str = ""
    identity_number: str = ""
    identity_label: str = IdentityKind.NATIONAL_ID.number_label
    no_identity: str = ""
    service: str = ""
    missing: tuple[str, ...] = ()
    office_phone: str = ""
    employee: str = ""
    qr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralNoteSummary:
    """A question that goes to the social-research officer and comes back answered.

    `asked_by` may be empty: an inquiry needs no name. `asker_title` is «المراجع» or «المراجعة»; who sends it signs.
    """

    register: RegisterEntry
    number: str
    to: str
    sent_by: str
    question: str
    due: str = ""
    intro: str = ""
    subject: str = ""
    asker_title: str = PaperWord.HE_CAME.arabic
    asked_by: str = ""
    asked_phone: str = ""
    answer_lines: int = 7
    qr: str = ""


@dataclass(frozen=True, slots=True)
class MinutesMember:
    """One row of the signature table (T70): the seat, who sat on it, whether they came, a remark."""

    title: str
    name: str
    present: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class MinutesDecision:
    """One request as the minutes tell it; `applicant` is a number with initials, never a full name."""

    request_number: str
    applicant: str
    service: str
    outcome: str
    reason: str = ""
    article: str = ""
    wants: tuple[str, ...] = ()  # of a return: what is to be completed, a line for each
    changed: tuple[str, ...] = ()  # what of the signed data, a line for each
    consent: str = ""  # what follows where it is missing
    told: tuple[tuple[str, str], ...] = ()  # what else the committee was told, each with what it is of
    recused: tuple[str, ...] = ()  # who stepped aside and who presided instead, a line for each


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesSummary:
    """محضر لجنة البحث: who met, what was decided on each request, the table to sign, entries added later.

    `counts` are outcome and number; `warning` is said where the quorum was not reached. `is_confirmed` is
    False for the minutes as they are previewed. `amendments` are (date, text); `left` are requests that ended before
    they were decided, a line for each.
    """

    register: RegisterEntry
    session_number: str
    held_on: str
    opening: str
    members: tuple[MinutesMember, ...]
    decisions: tuple[MinutesDecision, ...]
    counts: tuple[tuple[str, str], ...] = ()
    warning: str = ""
    amendments: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()
    is_confirmed: bool = True
    qr: str = ""


@dataclass(frozen=True, slots=True)
class DocketItem:
    """One request on the docket; `applicant` is a number with initials, never a full name.

    `documents`, `notes`, `earlier`: papers judged, the officer's answers, decisions before; `urgent`: why it comes
    first; `told`: what changed since the raising and what else runs, each with what it is of; `recused`: who stepped
    aside, and who presides instead; `changed`: what differs from the signed data; `wanted`: asked for before;
    `consent`: that it is missing.
    """

    request_number: str
    applicant: str
    service: str
    description: str = ""
    appeal: str = ""
    urgent: str = ""
    documents: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    told: tuple[tuple[str, str], ...] = ()
    recused: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    consent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocketSummary:
    """جدول الأعمال: what a session has before it (T63); a working paper, so `register` is empty."""

    session_number: str
    held_on: str
    items: tuple[DocketItem, ...]
    register: RegisterEntry = RegisterEntry()


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who signs for a service; capacity and identity are left to the pen where they are empty."""

    name: str
    capacity: str = ""
    identity: str = ""
    identity_label: str = IdentityKind.NATIONAL_ID.number_label


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryReceiptSummary:
    """سند استلام خدمة: what was handed over, signed by who received it (T67).

    `amount` is «1,500 ريال» and `amount_in_words` the same to be read, both empty where it was no money.
    `next_due` is a day in both calendars, empty after the last part.
    """

    register: RegisterEntry
    request_number: str
    file_number: str
    beneficiary: str
    text: str
    what: str
    mode: str
    delivered_on: str
    receiver: Receiver
    beneficiary_title: str = PaperWord.HE_BENEFITS.arabic
    amount: str = ""
    amount_in_words: str = ""
    is_last: bool = True
    next_due: str = ""
    employee: str = ""
    qr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionFormSummary:
    """The blank satisfaction form (T32, T41): no name, no number, no code that could lead to anybody.

    `questions` are asked one under the other, `marks` are the words of the scale from 1 on, worst to best.
    """

    register: RegisterEntry
    invitation: str
    questions: tuple[str, ...]
    marks: tuple[str, ...]
    services: tuple[str, ...] = ()
    comment_lines: int = 4
