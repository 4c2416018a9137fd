"""What the board decides, changed in the office: each change is a new version, the ones before stay (T10, T69)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profile_json import profile_to_json
from hayat_desk.policy.profiles import Letterhead, ProfileFlaw, Seat
from hayat_desk.records.office import ProfileVersion, current_profile


@dataclass(frozen=True, kw_only=True)
class LetterheadEntry:
    """The head and foot of the papers, the committee's seats, what was changed, and when the board agreed."""

    letterhead: Letterhead
    committee: tuple[Seat, ...]
    change: str
    approved_on: str = ""  # as the board wrote it; blank when unknown


@needs(Permission.SET_UP_OFFICE)
def change_letterhead(work: UnitOfWork, entry: LetterheadEntry) -> int:
    """Keep a new version; the number of it. Papers that were printed stay as they were printed."""
    if not entry.change.strip():
        raise InvalidValue(ProfileFlaw.MISSING, field="change")
    profile = replace(work.profile, letterhead=entry.letterhead, committee=entry.committee)
    number = current_profile(work.db).number + 1
    version = ProfileVersion(
        number=number,
        content=profile_to_json(profile),
        change_summary=entry.change.strip(),
        approved_on=entry.approved_on.strip(),
    )
    work.add(version)
    work.note("change_letterhead", version)
    work.profile = profile
    return number
