"""كشف السلامة: whether the office's file, journal and scans are whole, and how old its newest copy is."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import Desk
from hayat_desk.policy.dates import office_day
from hayat_desk.records.journal import first_broken_entry
from hayat_desk.records.office import the_office
from hayat_desk.records.scans import all_scans
from hayat_desk.vault.copies import soundness


@dataclass(frozen=True, kw_only=True)
class SoundnessSummary:
    """What `--check` reports: flaws of file, journal and scans; `backup_age` in days."""

    file_flaw: str  # one word; empty where every page and reference is sound
    broken_entry: int | None  # number of the first journal entry that does not follow from the one before
    scans: int  # that are filed
    scans_lacking: int  # of which the sealed file is gone, cut short or does not open
    backup_age: int | None  # days; None where no copy was ever made


def examine(desk: Desk) -> SoundnessSummary:
    """Read every page of the file, every entry of the journal and every scan; minutes on a large file."""
    with desk.database.raw() as connection:
        flaw = soundness(connection)
    with desk.look() as look:
        broken_entry = first_broken_entry(look.db)
        digests = {scan.sha256 for scan in all_scans(look.db)}
        last = the_office(look.db).last_backup_at
    age = (desk.today - office_day(last)).days if last else None
    return SoundnessSummary(
        file_flaw=flaw,
        broken_entry=broken_entry,
        scans=len(digests),
        scans_lacking=len(desk.attachments.lacking(digests)),
        backup_age=age,
    )
