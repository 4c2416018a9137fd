"""What the board decides, changed in the office: each change is a new version, the ones before stay (T10, T69).

Papers that were printed stay as they were printed, and requests keep what they were taken with.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import Money, check_ceiling
from hayat_desk.policy.appeals import check_appeal_rule
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.ids import new_id
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.periods import check_periods
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profile_changes import (
    ChangeFlaw,
    check_channels,
    check_holidays,
    check_logo,
    check_policy,
    check_seats,
    check_service,
    check_version,
)
from hayat_desk.policy.profile_json import profile_to_json
from hayat_desk.policy.profiles import (
    Channel,
    Letterhead,
    PolicyDocument,
    Profile,
    RequiredDocument,
    Seat,
    ServiceType,
    UserTitle,
)
from hayat_desk.policy.replies import Holiday
from hayat_desk.policy.spelling import fold
from hayat_desk.policy.wordings import Wording, WordingKey, by_value, check_wording
from hayat_desk.records.office import ProfileVersion, current_profile


@dataclass(frozen=True, kw_only=True)
class VersionEntry:
    """What a new version changes, and the day on which the board approved it, where that is known."""

    change: str
    approved: WrittenDate | None = None
    confirmed: frozenset[StrEnum] = frozenset()


@dataclass(frozen=True, kw_only=True)
class RequiredDocumentEntry:
    """A paper that a service asks for; `key` is blank for one that is new on its list."""

    key: str = ""
    title: str
    rule: ValidityRule
    months: int = 0  # Hijri; 0 unless the rule is the greatest age
    official_identity: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class ServiceEntry:
    """A service as the board wants it; `key` is blank for a new one, `place` counts from 1."""

    key: str = ""
    title: str
    description: str
    asks_income: bool
    asks_diagnosis: bool
    offered: bool
    place: int
    documents: tuple[RequiredDocumentEntry, ...]


@dataclass(frozen=True, kw_only=True)
class SeatsEntry:
    """Who sits on the committee and the board, and what the holders of the roles are called."""

    committee: tuple[Seat, ...]
    board: tuple[Seat, ...]
    user_titles: tuple[UserTitle, ...]


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """The days on which the office is closed, whether a weekend's is made up for, whose months its report counts."""

    holidays: tuple[Holiday, ...]
    report_months: Calendar
    substitute_days: bool = False


@needs(Permission.SET_UP_OFFICE)
def change_letterhead(work: UnitOfWork, letterhead: Letterhead, version: VersionEntry) -> int:
    """T71–T76 — the head and foot of every paper from now on; the number of the version."""
    check_logo(letterhead)
    return _keep(work, replace(work.profile, letterhead=letterhead), version, JournalAct.CHANGE_LETTERHEAD)


@needs(Permission.SET_UP_OFFICE)
def change_service(work: UnitOfWork, entry: ServiceEntry, version: VersionEntry) -> int:
    """T59, T78 — a service with its papers: a new one, or one as it is to be asked for from now on."""
    profile = work.profile
    services = [service for service in profile.services if service.key != entry.key]
    service = ServiceType(
        key=entry.key or f"service-{new_id().hex}",
        title=entry.title.strip(),
        description=entry.description.strip(),
        asks_income=entry.asks_income,
        asks_diagnosis=entry.asks_diagnosis,
        documents=_documents(profile, entry),
        offered=entry.offered,
    )
    check_service(service, services)
    services.insert(max(0, entry.place - 1), service)
    return _keep(work, replace(profile, services=tuple(services)), version, JournalAct.CHANGE_SERVICE)


def _documents(profile: Profile, entry: ServiceEntry) -> tuple[RequiredDocument, ...]:
    """The papers under their keys; a new one that another service asks for too is known by the same key,
    so that what was written on it once is offered again (T25).
    """
    keys_by_title = {
        fold(document.title): document.key for service in profile.services for document in service.documents
    }
    keys = {document.key for document in entry.documents if document.key}
    documents = []
    for document in entry.documents:
        key = document.key or keys_by_title.get(fold(document.title), "")
        if not document.key and (not key or key in keys):
            key = f"paper-{new_id().hex}"
        keys.add(key)
        documents.append(
            RequiredDocument(
                key=key,
                title=document.title.strip(),
                rule=document.rule,
                months=document.months,
                official_identity=document.official_identity,
                note=document.note.strip(),
            )
        )
    return tuple(documents)


@needs(Permission.SET_UP_OFFICE)
def change_channels(work: UnitOfWork, channels: tuple[Channel, ...], version: VersionEntry) -> int:
    """T44–T51 — the words and the order of the channels, and which the office has; what came by them before stays."""
    check_channels(channels, work.profile.channels)
    return _keep(work, replace(work.profile, channels=channels), version, JournalAct.CHANGE_CHANNELS)


@needs(Permission.SET_UP_OFFICE)
def change_seats(work: UnitOfWork, entry: SeatsEntry, version: VersionEntry) -> int:
    """T64, T70 — committee, board, and what the roles are called; minutes of before keep their members."""
    check_seats(entry.committee, entry.board)
    profile = replace(
        work.profile, committee=entry.committee, board=entry.board, user_titles=entry.user_titles
    )
    return _keep(work, profile, version, JournalAct.CHANGE_SEATS)


@needs(Permission.SET_UP_OFFICE)
def change_calendar(work: UnitOfWork, entry: CalendarEntry, version: VersionEntry) -> int:
    """T65 — the office's holidays, and the months of its report."""
    check_holidays(entry.holidays, work.profile.holidays, work.today, version.confirmed)
    office = replace(
        work.profile.office, report_months=entry.report_months, substitute_days=entry.substitute_days
    )
    profile = replace(work.profile, holidays=entry.holidays, office=office)
    return _keep(work, profile, version, JournalAct.CHANGE_CALENDAR)


@needs(Permission.SET_UP_OFFICE)
def change_ceiling(work: UnitOfWork, ask_above: Money, version: VersionEntry) -> int:
    """The amount above which an income or a delivery is asked about."""
    check_ceiling(ask_above)
    office = replace(work.profile.office, ask_above=ask_above)
    return _keep(work, replace(work.profile, office=office), version, JournalAct.CHANGE_CEILING)


@needs(Permission.SET_UP_OFFICE)
def change_periods(work: UnitOfWork, attempts: int, days_to_register: int, version: VersionEntry) -> int:
    """T83 — on how many days somebody is tried to be reached, and how long an accepted one has to register."""
    check_periods(attempts, days_to_register)
    office = replace(work.profile.office, attempts_needed=attempts, days_to_register=days_to_register)
    return _keep(work, replace(work.profile, office=office), version, JournalAct.CHANGE_PERIODS)


@needs(Permission.SET_UP_OFFICE)
def change_policy(work: UnitOfWork, policy: PolicyDocument, version: VersionEntry) -> int:
    """T09, T69 — the policy's title, the session that approved it, and when it is reviewed."""
    check_policy(policy, work.profile.policy, work.today, version.confirmed)
    return _keep(work, replace(work.profile, policy=policy), version, JournalAct.CHANGE_POLICY)


@needs(Permission.SET_UP_OFFICE)
def change_appeals(work: UnitOfWork, allowed: int, days: int, version: VersionEntry) -> int:
    """T06 — how many appeals a request has, and within how many days after the reply."""
    check_appeal_rule(allowed, days)
    office = replace(work.profile.office, appeals_allowed=allowed, appeal_days=days)
    return _keep(work, replace(work.profile, office=office), version, JournalAct.CHANGE_APPEALS)


@needs(Permission.SET_UP_OFFICE)
def change_wording(work: UnitOfWork, key: WordingKey, text: str, version: VersionEntry) -> int:
    """T10, T69 — an official text in its next version; what was signed keeps the text it was signed on."""
    check_wording(key, text)
    before = work.profile.wording(key)
    after = Wording(
        key=key,
        text=by_value(text.strip()),
        version=before.version + 1,
        dated=work.today,
        approved=version.approved.gregorian() if version.approved else None,
    )
    if after.text == by_value(before.text.strip()):
        raise InvalidValue(ChangeFlaw.NOTHING_CHANGED)
    wordings = tuple(after if wording.key == key else wording for wording in work.profile.wordings)
    return _keep(work, replace(work.profile, wordings=wordings), version, JournalAct.CHANGE_WORDING)


def _keep(work: UnitOfWork, profile: Profile, version: VersionEntry, act: JournalAct) -> int:
    """Keep the profile as the newest version, which counts from this transaction's commit on."""
    check_version(version.change, version.approved, work.today, version.confirmed)
    if profile == work.profile:
        raise InvalidValue(ChangeFlaw.NOTHING_CHANGED)
    row = ProfileVersion(
        number=current_profile(work.db).number + 1,
        content=profile_to_json(profile),
        change_summary=version.change.strip(),
        approved_on=version.approved.stored if version.approved else "",
    )
    work.add(row)
    work.note(act, row)
    work.profile = profile
    return row.number
