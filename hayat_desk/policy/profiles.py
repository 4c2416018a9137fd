"""Profiles: what one association brings to the desk, read from a file the board can edit.

Names, letterhead, channels, guides, services, wordings, seats and terms of keeping are the
association's own; the desk knows only their kinds. At the creation of an office the profile is
copied into it, and from then on only the database counts. Nearly every part may be missing (T77).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import stdnum.exceptions
import stdnum.iban

from hayat_desk.assets import resource
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.clauses import CLAUSES
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.terms import Term
from hayat_desk.policy.toml_source import ProfileFault, ProfileFlaw, Source, Table
from hayat_desk.policy.wordings import Wording, WordingFlaw, WordingKey, check_wording

_LARGEST_PROFILE = 512 * 1024  # bytes; a profile of this size was not written by an association
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_OFFICE_CODE = re.compile(r"[0-9]{2}")


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


class DocumentRule(StrEnum):
    """How the validity of a required document is judged on the day of submission (T60, T78)."""

    EXPIRY_DATE = "expiry_date"
    MAX_AGE_HIJRI_MONTHS = "max_age_hijri_months"
    NO_EXPIRY = "no_expiry"


class ApprovalForm(StrEnum):
    """How the board approves a policy: by a sentence with its session's date (T69), or by a table (T70)."""

    SESSION_SENTENCE = "session_sentence"
    SIGNATURE_TABLE = "signature_table"


class PrintDigits(StrEnum):
    """The digits of dates and counts on paper; identifiers are always Western (T74)."""

    WESTERN = "western"
    ARABIC_INDIC = "arabic_indic"


class RecordKind(Term):
    """The kinds of records that are kept for different times."""

    POLICIES = "policies", "الأنظمة واللوائح والسياسات", "Regulations and policies"
    NUMBER_REGISTERS = "number_registers", "سجلات الأرقام", "Number registers"
    MINUTES = "minutes", "محاضر لجنة البحث وقراراتها", "Committee minutes and decisions"
    DELIVERIES = "deliveries", "سجلات الصرف وتقديم الخدمة", "Payments and deliveries"
    CORRESPONDENCE = "correspondence", "الصادر والوارد", "Correspondence"
    COMPLAINTS = "complaints", "الشكاوى والمقترحات", "Complaints and suggestions"
    SATISFACTION = "satisfaction", "استبانات الرضا", "Satisfaction answers"
    BENEFICIARY_FILES = "beneficiary_files", "ملفات المستفيدين", "Beneficiaries' files"
    UNFINISHED_REQUESTS = "unfinished_requests", "طلبات لم تُقبل أو لم تكتمل", "Refused or unfinished requests"
    JOURNAL = "journal", "سجل العمليات", "Journal"
    DRAFTS = "drafts", "المسودات", "Drafts"
    EXPORTS = "exports", "سجل ما أُخرج من نسخ", "Register of exports"


class RetentionStart(Term):
    """From which day the time of keeping is counted."""

    RECORDED = "recorded", "من تاريخه", "From its own date"
    CLOSED = "closed", "من إغلاقه", "From its closing"
    LAST_SERVICE = "last_service", "من آخر خدمة", "From the last service"


class RetentionEnd(Term):
    """What becomes of a record when its time has passed; nothing does by the clock alone."""

    KEEP = "keep", "حفظ دائم", "Kept for good"
    DESTROY = "destroy", "إتلاف بمحضر", "Destroyed by minutes"
    ANONYMISE = "anonymise", "حذف ما يدل على الشخص", "Stripped of identity"


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
    """The head and foot of a letter (T71–T76); an empty part is not printed, and all may be empty (T77)."""

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


@dataclass(frozen=True, slots=True)
class PolicyDocument:
    """The association's approved policy as a document: its title, approval and yearly review (T09, T69)."""

    title: str
    approval: ApprovalForm
    review_months: int


@dataclass(frozen=True, slots=True)
class Channel:
    """A way by which people reach the association, in the policy's words and order."""

    kind: ChannelKind
    label: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A guide or form that the policy gives the clerk."""

    kind: ToolKind
    title: str


@dataclass(frozen=True, slots=True)
class Step:
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
    rule: DocumentRule
    months: int
    official_identity: bool
    note: str


@dataclass(frozen=True, slots=True)
class ServiceType:
    """A service people may ask for, with the papers it needs, in their order on the checklist."""

    key: str
    title: str
    description: str
    asks_income: bool
    asks_diagnosis: bool
    documents: tuple[RequiredDocument, ...]


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
class Holiday:
    """Days off that return every year: from a month and day of a calendar, for so many days."""

    title: str
    calendar: Calendar
    month: int
    day: int
    days: int


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a kind of record is kept: years or days of the Gregorian calendar; both 0 means for good."""

    record: RecordKind
    years: int
    days: int
    counted_from: RetentionStart
    ending: RetentionEnd


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The first office: the two-digit code in every number, its title, and the digits on paper."""

    code: str
    title: str
    print_digits: PrintDigits


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
    steps: tuple[Step, ...]
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

    def wording(self, key: WordingKey) -> Wording:
        """The wording of that key; a profile that was read holds every one."""
        return next(wording for wording in self.wordings if wording.key == key)

    def service(self, key: str) -> ServiceType:
        """The service of that key."""
        return next(service for service in self.services if service.key == key)


def profile_names() -> tuple[str, ...]:
    """Names of the profiles that come with the program, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("profiles").glob("*.toml")))


def read_shipped_profile(name: str) -> Profile:
    """The shipped profile of that name; a name that is not shipped is refused, never looked for elsewhere."""
    if name not in profile_names():
        raise ProfileFault(ProfileFlaw.UNREADABLE, file=f"{name}.toml", key="", line=0)
    return read_profile(resource("profiles", f"{name}.toml"))


def read_profile(path: Path) -> Profile:
    """The profile in a file; whatever is wrong with it is refused with file, key and line."""
    try:
        content = path.read_bytes()
    except OSError:
        raise ProfileFault(ProfileFlaw.UNREADABLE, file=path.name, key="", line=0) from None
    if len(content) > _LARGEST_PROFILE:
        raise ProfileFault(ProfileFlaw.UNREADABLE, file=path.name, key="", line=0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise ProfileFault(ProfileFlaw.UNREADABLE, file=path.name, key="", line=line) from None
    return read_profile_text(text, path.name)


def read_profile_text(text: str, name: str) -> Profile:
    """The profile in a text; `name` is the file's name in what is refused."""
    root = Source(text, name).root
    profile = Profile(
        key=_key(root),
        version=root.number("version", 1, 9999, default=1),
        association=_association(root),
        policy=_policy(root),
        letterhead=_letterhead(root),
        office=_office(root),
        channels=tuple(_channels(root)),
        tools=tuple(
            Tool(table.choice("kind", ToolKind), table.text("title"))
            for table in root.tables("tools", unique="kind")
        ),
        steps=tuple(
            Step(number, table.text("text"), _clauses(table))
            for number, table in enumerate(root.tables("steps"), start=1)
        ),
        means=tuple(Means(table.text("title"), _clauses(table)) for table in root.tables("means")),
        services=tuple(_service(table) for table in root.tables("services", unique="key")),
        wordings=tuple(_wordings(root)),
        committee=_seats(root, "committee"),
        board=_seats(root, "board"),
        user_titles=tuple(
            UserTitle(table.choice("role", Role), table.text("title"))
            for table in root.tables("user_titles", unique="role")
        ),
        categories=tuple(
            Category(_key(table), table.text("title")) for table in root.tables("categories", unique="key")
        ),
        places=_places(root),
        holidays=tuple(_holiday(table) for table in root.tables("holidays")),
        retention=tuple(_retention(table) for table in root.tables("retention", unique="record")),
    )
    root.close()
    return profile


def _key(table: Table) -> str:
    key = table.text("key")
    if not _KEY.fullmatch(key):
        table.refuse(ProfileFlaw.OUT_OF_RANGE, "key")
    return key


def _clauses(table: Table) -> tuple[str, ...]:
    numbers = table.texts("clauses")
    for number in numbers:
        if number not in CLAUSES:
            table.refuse(ProfileFlaw.UNKNOWN_CLAUSE, "clauses", near=number)
    return numbers


def _association(root: Table) -> Association:
    table = root.table("association")
    name = table.text("name")
    association = Association(
        name=name,
        name_lines=table.texts("name_lines") or (name,),
        neutral_name=table.text("neutral_name", default="") or name,
        kind=table.text("kind", default=""),
        place=table.text("place", default=""),
        licence=table.text("licence", default=""),
    )
    table.close()
    return association


def _policy(root: Table) -> PolicyDocument:
    table = root.table("policy")
    policy = PolicyDocument(
        title=table.text("title", default=""),
        approval=table.choice("approval", ApprovalForm, default=ApprovalForm.SESSION_SENTENCE),
        review_months=table.number("review_months", 1, 60, default=12),
    )
    table.close()
    return policy


def _letterhead(root: Table) -> Letterhead:
    table = root.table("letterhead")
    letterhead = Letterhead(
        basmala=table.text("basmala", default=""),
        kingdom=table.text("kingdom", default=""),
        name_lines=table.texts("name_lines"),
        licence=table.text("licence", default=""),
        phone=table.text("phone", default=""),
        handle=table.text("handle", default=""),
        email=table.text("email", default=""),
        accounts=tuple(
            BankAccount(account.text("bank"), _iban(account))
            for account in table.tables("accounts", unique="iban")
        ),
        shows_number=table.flag("shows_number"),
        shows_date=table.flag("shows_date"),
        shows_attachments=table.flag("shows_attachments"),
    )
    table.close()
    return letterhead


def _iban(table: Table) -> str:
    try:
        return str(stdnum.iban.validate(table.text("iban")))
    except stdnum.exceptions.ValidationError:
        table.refuse(ProfileFlaw.BAD_IBAN, "iban")


def _office(root: Table) -> OfficeSettings:
    table = root.table("office")
    code = table.text("code", default="01")
    if not _OFFICE_CODE.fullmatch(code):
        table.refuse(ProfileFlaw.OUT_OF_RANGE, "code")
    office = OfficeSettings(
        code=code,
        title=table.text("title", default=""),
        print_digits=table.choice("print_digits", PrintDigits, default=PrintDigits.WESTERN),
    )
    table.close()
    return office


def _channels(root: Table) -> Iterator[Channel]:
    """Every visit has a channel (T29), so a profile has at least one."""
    if "channels" not in root:
        root.refuse(ProfileFlaw.MISSING, "channels")
    count = 0
    for table in root.tables("channels", unique="kind"):
        yield Channel(table.choice("kind", ChannelKind), table.text("label"))
        count += 1
    if not count:
        root.refuse(ProfileFlaw.MISSING, "channels")


def _service(table: Table) -> ServiceType:
    return ServiceType(
        key=_key(table),
        title=table.text("title"),
        description=table.text("description", default=""),
        asks_income=table.flag("asks_income"),
        asks_diagnosis=table.flag("asks_diagnosis"),
        documents=tuple(_document(document) for document in table.tables("documents", unique="key")),
    )


def _document(table: Table) -> RequiredDocument:
    rule = table.choice("rule", DocumentRule)
    aged = rule is DocumentRule.MAX_AGE_HIJRI_MONTHS
    if not aged and "months" in table:
        table.refuse(ProfileFlaw.OUT_OF_RANGE, "months")
    return RequiredDocument(
        key=_key(table),
        title=table.text("title"),
        rule=rule,
        months=table.number("months", 1, 120) if aged else 0,
        official_identity=table.flag("official_identity"),
        note=table.text("note", default=""),
    )


_FLAW_OF_WORDING = {
    WordingFlaw.UNKNOWN_FIELD: ProfileFlaw.UNKNOWN_FIELD,
    WordingFlaw.FIELD_LEFT_OUT: ProfileFlaw.FIELD_LEFT_OUT,
    WordingFlaw.BROKEN_BRACES: ProfileFlaw.BROKEN_BRACES,
}


def _wordings(root: Table) -> Iterator[Wording]:
    """Every wording the desk uses must be there: a paper without its words is no paper."""
    wordings = root.table("wordings")
    for key in WordingKey:
        if key.value not in wordings:
            wordings.refuse(ProfileFlaw.MISSING, key.value)
        table = wordings.table(key.value)
        text = table.text("text")
        try:
            check_wording(key, text)
        except InvalidValue as fault:
            flaw = _FLAW_OF_WORDING[WordingFlaw(fault.flaw)]
            table.refuse(flaw, "text", near=str(fault.details["place"]))
        yield Wording(
            key, text, table.number("version", 1, 9999), table.day("dated"), table.optional_day("approved")
        )
        table.close()
    wordings.close()


def _seats(root: Table, key: str) -> tuple[Seat, ...]:
    return tuple(Seat(table.text("title"), table.text("name", default="")) for table in root.tables(key))


def _places(root: Table) -> Places:
    table = root.table("places")
    places = Places(table.text("city", default=""), table.texts("cities"), table.texts("districts"))
    table.close()
    return places


def _holiday(table: Table) -> Holiday:
    calendar = table.choice("calendar", Calendar)
    longest = 30 if calendar is Calendar.HIJRI else 31
    return Holiday(
        title=table.text("title"),
        calendar=calendar,
        month=table.number("month", 1, 12),
        day=table.number("day", 1, longest),
        days=table.number("days", 1, 30, default=1),
    )


def _retention(table: Table) -> Retention:
    ending = table.choice("ending", RetentionEnd)
    years = table.number("years", 1, 99) if "years" in table else 0
    days = table.number("days", 1, 999) if "days" in table else 0
    kept_for_good = ending is RetentionEnd.KEEP
    if bool(years) + bool(days) != (0 if kept_for_good else 1):
        table.refuse(ProfileFlaw.OUT_OF_RANGE, "days" if days else "years")
    return Retention(
        record=table.choice("record", RecordKind),
        years=years,
        days=days,
        counted_from=table.choice("counted_from", RetentionStart, default=RetentionStart.RECORDED),
        ending=ending,
    )
