"""What one association brings to the desk, as values: the shape of a profile.

Names, letterhead, channels, guides, services, wordings, seats and terms of keeping are the
association's own; the desk knows only their kinds. Nearly every part may be missing (T77).
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.policy.amounts import USUAL_CEILING, Money
from hayat_desk.policy.appeals import ANY_DAY, USUAL_APPEALS
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.periods import USUAL_ATTEMPTS, USUAL_DAYS_TO_REGISTER
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.replies import DaysOff, Holiday
from hayat_desk.policy.retention import Retention
from hayat_desk.policy.wordings import Wording, WordingKey


class ChannelKind(StrEnum):
    """The policy's eight channels (T44–T51); their labels are the association's."""

    INTERVIEW = "interview"
    PHONE = "phone"
    SOCIAL_MEDIA = "social_media"
    LETTER = "letter"
    ASSISTANCE_REQUEST = "assistance_request"
    VOLUNTEERING = "volunteering"
    WEBSITE = "website"
    DELEGATE = "delegate"


class ToolKind(StrEnum):
    """The clerk's four tools (T52–T55); their titles are the association's."""

    BYLAW = "bylaw"
    RESEARCH_GUIDE = "research_guide"
    SUPPORT_GUIDE = "support_guide"
    REQUEST_FORM = "request_form"


class ApprovalForm(StrEnum):
    """How the board approves a policy: by a sentence with its session's date (T69), or by a table (T70)."""

    SESSION_SENTENCE = "session_sentence"
    SIGNATURE_TABLE = "signature_table"


class PrintDigits(StrEnum):
    """The digits of dates and counts on paper; identifiers are always Western (T74)."""

    WESTERN = "western"
    ARABIC_INDIC = "arabic_indic"


@dataclass(frozen=True, slots=True)
class Association:
    """Who the association is. `neutral_name` names no illness or cause, for safe letters and envelopes."""

    name: str
    name_lines: tuple[str, ...]
    neutral_name: str
    kind: str
    place: str
    licence: str


@dataclass(frozen=True, slots=True)
class BankAccount:
    """A bank with its IBAN, compact and checked (T76)."""

    bank: str
    iban: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head and foot of a letter (T71–T76); an empty part is not printed, and all may be empty (T77).

    `logo` is a PNG that the program has drawn itself from the picture chosen; no profile brings one.
    """

    basmala: str
    kingdom: str
    name_lines: tuple[str, ...]
    licence: str
    phone: str
    handle: str
    email: str
    accounts: tuple[BankAccount, ...]
    shows_number: bool
    shows_date: bool
    shows_attachments: bool
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """The association's approved policy as a document: its title, approval and review (T09, T69).

    `approved` is the day of the board's session as it is written, None until the board gives it; from it the
    Hijri months until the next review are counted (T86).
    """

    title: str
    approval: ApprovalForm
    review_months: int
    approved: WrittenDate | None = None

    @property
    def review_due(self) -> WrittenDate | None:
        """The day on which the board looks at it again; None where its approval is not known to the day."""
        return self.approved.plus_hijri_months(self.review_months) if self.approved else None


@dataclass(frozen=True, slots=True)
class Channel:
    """A way by which people reach the association, in the policy's words and order.

    One that the office does not have («إن وجدت», T51) is not `offered`; what came by it before keeps it.
    """

    kind: ChannelKind
    label: str
    offered: bool = True


@dataclass(frozen=True, slots=True)
class Tool:
    """A guide or form that the policy gives the clerk."""

    kind: ToolKind
    title: str


@dataclass(frozen=True, slots=True)
class HandlingStep:
    """One of the seven steps of handling, in one line, with the clauses it carries out (T56–T68)."""

    number: int
    text: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Means:
    """One of the means under the policy's sixth aim (T37–T43)."""

    title: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RequiredDocument:
    """A paper that a service asks for. `months` are Hijri months; 0 unless the rule is the maximum age.

    An official identity paper is seen, matched and given back, never copied without legal ground.
    """

    key: str
    title: str
    rule: ValidityRule
    months: int
    official_identity: bool
    note: str


@dataclass(frozen=True, slots=True)
class ServiceType:
    """A service people may ask for, with the papers it needs, in their order on the checklist.

    One that is no longer `offered` cannot be asked for; requests that asked for it go on.
    """

    key: str
    title: str
    description: str
    asks_income: bool
    asks_diagnosis: bool
    documents: tuple[RequiredDocument, ...]
    offered: bool = True


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in the committee or the board; its name is blank until the office fills it."""

    title: str
    name: str


@dataclass(frozen=True, slots=True)
class UserTitle:
    """What the association calls the holder of a role."""

    role: Role
    title: str


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The first office: the two-digit code in every number, its title, the digits on paper, whose months
    its report counts, the amount above which the desk asks whether it is meant, whether a holiday's Friday or
    Saturday is made up for, on how many days it tries to reach somebody before a request ends for want of them,
    after how many days an accepted one who does not register is listed, how many appeals a request has, and within
    how many days after the reply (0: any day).
    """

    code: str
    title: str
    print_digits: PrintDigits
    report_months: Calendar = Calendar.GREGORIAN
    ask_above: Money = USUAL_CEILING
    substitute_days: bool = False
    attempts_needed: int = USUAL_ATTEMPTS
    days_to_register: int = USUAL_DAYS_TO_REGISTER
    appeals_allowed: int = USUAL_APPEALS
    appeal_days: int = ANY_DAY


@dataclass(frozen=True, slots=True)
class Category:
    """A category of beneficiaries (T14)."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Places:
    """The city filled in beforehand, and the cities and districts offered; any other may be typed."""

    city: str
    cities: tuple[str, ...]
    districts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """All that one association brings to the desk."""

    key: str
    version: int
    association: Association
    policy: PolicyDocument
    letterhead: Letterhead
    office: OfficeSettings
    channels: tuple[Channel, ...]
    tools: tuple[Tool, ...]
    steps: tuple[HandlingStep, ...]
    means: tuple[Means, ...]
    services: tuple[ServiceType, ...]
    wordings: tuple[Wording, ...]
    committee: tuple[Seat, ...]
    board: tuple[Seat, ...]
    user_titles: tuple[UserTitle, ...]
    categories: tuple[Category, ...]
    places: Places
    holidays: tuple[Holiday, ...]
    retention: tuple[Retention, ...]

    @property
    def days_off(self) -> DaysOff:
        """The days on which the office is closed."""
        return DaysOff(self.holidays, self.office.substitute_days)

    def wording(self, key: WordingKey) -> Wording:
        """The wording of that key; a profile that was read holds every one."""
        return next(wording for wording in self.wordings if wording.key == key)

    @property
    def offered_channels(self) -> tuple[Channel, ...]:
        """The channels that the office has now, in the policy's order."""
        return tuple(channel for channel in self.channels if channel.offered)

    def channels_with(self, kinds: Set[str]) -> tuple[Channel, ...]:
        """The channels that the office has, and the hidden ones of these kinds, in the policy's order."""
        return tuple(channel for channel in self.channels if channel.offered or channel.kind in kinds)

    @property
    def offered_services(self) -> tuple[ServiceType, ...]:
        """The services that may be asked for now."""
        return tuple(service for service in self.services if service.offered)

    def service(self, key: str) -> ServiceType:
        """The service of that key, also one that is no longer offered."""
        return next(service for service in self.services if service.key == key)
