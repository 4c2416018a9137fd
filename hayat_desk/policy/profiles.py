"""Profiles: what one association brings to the desk, read from a file the board can edit.

At the creation of an office its profile is copied into it, and from then on only the database counts.
Whatever is wrong with a file is refused with its name, key and line; the shape is `profile_shape`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hayat_desk.assets import resource
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import MOST_CEILING, USUAL_CEILING, Money
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.clauses import CLAUSES
from hayat_desk.policy.office_numbers import OFFICE_NUMBERS
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.profile_shape import (
    ApprovalForm,
    Association,
    BankAccount,
    Category,
    Channel,
    ChannelKind,
    HandlingStep,
    Letterhead,
    Means,
    OfficeSettings,
    Places,
    PolicyDocument,
    PrintDigits,
    Profile,
    RequiredDocument,
    Seat,
    ServiceType,
    Tool,
    ToolKind,
    UserTitle,
)
from hayat_desk.policy.replies import Holiday
from hayat_desk.policy.retention import RecordKind, Retention, RetentionEnd, RetentionStart
from hayat_desk.policy.toml_source import ProfileFault, ProfileFlaw, Source, Table
from hayat_desk.policy.wordings import Wording, WordingFlaw, WordingKey, check_wording

__all__ = [
    "ApprovalForm",
    "Association",
    "BankAccount",
    "Category",
    "Channel",
    "ChannelKind",
    "HandlingStep",
    "Letterhead",
    "Means",
    "OfficeSettings",
    "Places",
    "PolicyDocument",
    "PrintDigits",
    "Profile",
    "ProfileFault",
    "ProfileFlaw",
    "RequiredDocument",
    "Seat",
    "ServiceType",
    "Tool",
    "ToolKind",
    "UserTitle",
    "profile_names",
    "read_profile",
    "read_profile_text",
    "read_shipped_profile",
]

_LARGEST_PROFILE = 512 * 1024  # bytes; a profile of this size was not written by an association
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_OFFICE_CODE = re.compile(r"[0-9]{2}")


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
            HandlingStep(number, table.text("text"), _clauses(table))
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
    import stdnum.exceptions  # here, for they bring ssl and pydoc, which the first screen has no use for
    import stdnum.iban

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
        report_months=table.choice("report_months", Calendar, default=Calendar.GREGORIAN),
        substitute_days=table.flag("substitute_days"),
        ask_above=_riyals(table, "ask_above") if "ask_above" in table else USUAL_CEILING,
        **{
            key: table.number(key, least, most, default=usual)
            for key, (least, most, usual) in OFFICE_NUMBERS.items()
        },
    )
    table.close()
    return office


def _riyals(table: Table, key: str) -> Money:
    """An amount in whole riyals."""
    return Money(table.number(key, 1, int(MOST_CEILING.riyals)) * 100)


def _channels(root: Table) -> Iterator[Channel]:
    """Every visit has a channel (T29), so a profile has at least one."""
    if "channels" not in root:
        root.refuse(ProfileFlaw.MISSING, "channels")
    count = 0
    for table in root.tables("channels", unique="kind"):
        channel = Channel(
            table.choice("kind", ChannelKind),
            table.text("label"),
            offered=table.flag("offered", default=True),
        )
        yield channel
        count += channel.offered
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
        offered=table.flag("offered", default=True),
    )


def _document(table: Table) -> RequiredDocument:
    rule = table.choice("rule", ValidityRule)
    aged = rule is ValidityRule.MAX_AGE_HIJRI_MONTHS
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
    title, year = table.text("title"), table.number("year", 1400, 2100) if "year" in table else None
    first_month, first_day = table.number("first_month", 1, 12), table.number("first_day", 1, 31)
    last_month, last_day = table.number("last_month", 1, 12), table.number("last_day", 1, 31)
    try:
        return Holiday(title, calendar, first_month, first_day, last_month, last_day, year)
    except InvalidValue:  # no such day in that calendar
        table.refuse(ProfileFlaw.OUT_OF_RANGE, "last_day")


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
