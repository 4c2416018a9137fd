"""The office itself: its first user, its profile, and what it may change (DESIGN §1, T9, T10)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotPermitted
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profile_json import profile_from_json
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.procedures import office
from hayat_desk.records import office as records
from hayat_desk.records.journal import last_entry
from hayat_desk.records.office import ClerkRecord
from hayat_desk.summaries.office import office_settings
from hayat_desk.vault.copies import BACKUPS
from hayat_desk.vault.drives import PlaceFlaw
from tests import builders

SETTINGS = office.SettingsEntry(
    print_arabic_digits=True, auto_lock_minutes=10, backup_folder="E:\\نسخ", reply_within_days=30
)


def test_a_new_office_holds_its_profile_whole(desk: Desk) -> None:
    """From then on only the database counts."""
    with desk.look() as look:
        version = records.current_profile(look.db)

    assert version.number == 1
    assert profile_from_json(version.content) == read_shipped_profile("hayat-arar")
    assert desk.profile == read_shipped_profile("hayat-arar")


def test_its_first_user_may_do_everything(desk: Desk) -> None:
    assert desk.clerk.permissions == frozenset(Permission)
    with desk.look() as look:
        assert [clerk.name for clerk in look.db.scalars(select(ClerkRecord))] == ["هند"]


def test_an_office_begins_with_western_digits_and_no_maximum_of_its_own(desk: Desk) -> None:
    """The policy gives a floor and no deadline (T65)."""
    with desk.look() as look:
        settings = office_settings(look)

    assert (settings.print_arabic_digits, settings.reply_within_days, settings.auto_lock_minutes) == (
        False,
        None,
        5,
    )


def test_settings_are_changed_and_journaled(desk: Desk) -> None:
    with desk.work() as work:
        office.change_settings(work, SETTINGS)
    with desk.look() as look:
        settings, entry = office_settings(look), last_entry(look.db)

    assert (settings.print_arabic_digits, settings.auto_lock_minutes) == (True, 10)
    assert (settings.backup_folder, settings.reply_within_days) == ("E:\\نسخ", 30)
    assert entry is not None
    assert entry.act == "change_settings"
    assert "print_arabic_digits" in entry.fields


def test_a_clerk_alone_changes_no_settings(desk: Desk) -> None:
    with pytest.raises(NotPermitted), builders.without(desk, Permission.SET_UP_OFFICE).work() as work:
        office.change_settings(work, SETTINGS)


def test_a_profile_with_another_version_counts_from_the_next_sitting(desk: Desk, clock: MovableClock) -> None:
    """T10: the newest version counts, the old one is kept."""
    with desk.work() as work:
        old = records.current_profile(work.db)
        changed = old.content.replace("حيّاكم الله", "أهلًا بكم")
        version = records.ProfileVersion(number=2, content=changed)
        work.add(version)
        work.note(JournalAct.ADOPT_PROFILE, version)
    again = Desk(desk.database, desk.clerk, clock)

    assert again.profile != desk.profile
    with desk.look() as look:
        assert look.db.get_one(records.ProfileVersion, old.id).content == old.content


def within(folder: Path) -> dict[str, str]:
    """Places that are no place for copies, by what they are."""
    beside = folder.parent / "link"
    beside.symlink_to(folder, target_is_directory=True)
    return {
        "the office's folder": str(folder),
        "with a stroke behind": f"{folder}/",
        "attachments": str(folder / "attachments"),
        "below the copies": str(folder / BACKUPS / "2026"),
        "not there yet": str(folder / "نسخ"),
        "roundabout": str(folder / "نسخ" / ".."),
        "by a link": str(beside / "نسخ"),
        "the root of its disk": folder.anchor,
    }


def test_the_place_for_copies_lies_outside_the_office(desk: Desk) -> None:
    folder = desk.database.path.parent
    for kind, place in within(folder).items():
        with pytest.raises(InvalidValue) as refusal, desk.work() as work:
            office.change_settings(work, replace(SETTINGS, backup_folder=place))
        assert (refusal.value.flaw, refusal.value.field) == (PlaceFlaw.WITHIN_OFFICE, "backup_folder"), kind
    beside = folder.with_name(folder.name + " 2")  # begins alike
    for place in ("", str(folder / BACKUPS), str(beside), str(folder.parent / "نسخ"), "بلا\0اسم"):
        with desk.work() as work:
            office.change_settings(work, replace(SETTINGS, backup_folder=place))
        with desk.look() as look:
            assert office_settings(look).backup_folder == place
