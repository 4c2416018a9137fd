"""What the forms and lists show that are filled by hand or for many: frozen values that are ready to print.

As in `papers`: dates as the desk words them, identifiers as plain digits and letters, an empty string for a
value that is not there. What is empty on a form is left to the pen.
"""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.people import IdentityKind
from hayat_desk.summaries.papers.shapes import RegisterEntry


@dataclass(frozen=True, slots=True)
class Box:
    """A box on a form: what it stands for, and whether it is ticked."""

    title: str
    is_ticked: bool = False


@dataclass(frozen=True, slots=True)
class ServiceBox:
    """A service that may be asked for, with the papers whose originals it needs (T59)."""

    title: str
    is_ticked: bool = False
    documents: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFormSummary:
    """The request form (T55): blank as it is made, or filled in the same places.

    `title` is what the association calls the form. `name` are its four parts; `birth` the date as written and
    `birth_other` the same in the other calendar. `declaration` and `consent` are the board's wordings, their
    fields filled or dotted (T62, T81). `channels` are the policy's ways of reaching the association (T44-T51).
    `notice` is what who asks should know: privacy, and that taking a request is no promise (T80).
    `employee_title` says who signs for the association, as it words it. A form that is filled has neither
    declaration nor consent nor notice: they are signed, and said, on papers of their own.
    """

    register: RegisterEntry
    services: tuple[ServiceBox, ...]
    channels: tuple[Box, ...]
    declaration: str
    consent: str
    title: str = ""
    notice: str = ""
    name: tuple[str, str, str, str] = ("", "", "", "")
    identity_kinds: tuple[Box, ...] = ()
    identity_number: str = ""
    identity_label: str = IdentityKind.NATIONAL_ID.number_label
    no_identity: str = ""
    birth: str = ""
    birth_other: str = ""
    phone: str = ""
    city: str = ""
    district: str = ""
    need: str = ""
    employee_title: str = PaperWord.EMPLOYEE.arabic
    request_number: str = ""
    received_on: str = ""
    employee: str = ""
    qr: str = ""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who receives something: the name, or the file number where no name may be read by the next in line."""

    who: str
    identity_number: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientsSheetSummary:
    """كشف استلام: one distribution to many, each of whom signs (T67).

    Identity numbers are printed masked to their last four. `totals` are what and how much; `blank_rows` are
    left for those who come unlisted. `by_number` says that `who` is a file number.
    """

    register: RegisterEntry
    what: str
    recipients: tuple[Recipient, ...]
    held_on: str = ""
    place: str = ""
    intro: str = ""
    totals: tuple[tuple[str, str], ...] = ()
    blank_rows: int = 0
    by_number: bool = False
    employee: str = ""
    employee_title: str = PaperWord.EMPLOYEE.arabic
    qr: str = ""


@dataclass(frozen=True, slots=True)
class ExtractFact:
    """One thing that is held; `is_code` keeps digits and letters in their order."""

    label: str
    value: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class ExtractTable:
    """Things of one kind that are held, a row for each; `codes` are the columns that hold codes, counted from 0."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    codes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """What the extract leaves out, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonExtractSummary:
    """مستخرج بيانات مستفيد: all that is held of a person, given on the person's asking (T12).

    `need_to_know` are diagnosis and income: printed only when `with_need_to_know`, told as left out otherwise.
    `facts` say who the person is; `contact` how to reach them.
    """

    register: RegisterEntry
    person: str
    made_on: str
    purpose: str
    facts: tuple[ExtractFact, ...]
    contact: tuple[ExtractFact, ...] = ()
    tables: tuple[ExtractTable, ...] = ()
    need_to_know: tuple[ExtractFact, ...] = ()
    with_need_to_know: bool = False
    withheld: tuple[Withheld, ...] = ()
    rights: str = ""
    received_by: str = ""
    employee: str = ""
    employee_title: str = PaperWord.EMPLOYEE.arabic
    qr: str = ""


@dataclass(frozen=True, slots=True)
class WantedThing:
    """One thing the committee wants: what kind it is, what it is, how it is completed; `closed` says that it was.

    `is_withdrawn` where it was not completed: the committee no longer wants it.
    """

    kind: str
    title: str
    how: str
    closed: str = ""
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeWantsSummary:
    """«ما تطلبه اللجنة»: what the applicant takes home of a request that the committee returned (T63–T65)."""

    register: RegisterEntry
    request_number: str
    applicant: str
    wants: tuple[WantedThing, ...]
    intro: str
    service: str = ""
    employee: str = ""
    office_phone: str = ""
    qr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheetSummary:
    """The sheet that opens the office's data when the passphrase is lost; no QR, no number, one copy."""

    office: str
    made_on: str
    code: str
    user: str = ""
    instructions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLetterSummary:
    """The letter that tells acceptance or refusal (T64); names neither diagnosis nor income.

    `honoured` and `blessed` stand before and after the name. `greeting`, `text` and `closing` are the board's
    wordings, filled; `steps` what the applicant is to bring or do next.
    """

    register: RegisterEntry
    applicant: str
    subject: str
    text: str
    greeting: str = ""
    closing: str = ""
    honoured: str = PaperWord.EITHER_HONOURED.arabic
    blessed: str = PaperWord.EITHER_BLESSED.arabic
    steps: tuple[str, ...] = ()
    rights: str = ""
    office_phone: str = ""
    employee: str = ""
    employee_title: str = ""
    qr: str = ""
