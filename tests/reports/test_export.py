"""Paper and workbook to a stick: both whole, or nothing of them."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest

from hayat_desk.desk import Desk
from hayat_desk.errors import NotPermitted, Trouble
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.months import Month
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.reports import record_export
from hayat_desk.records.exports import ExportedMonth
from hayat_desk.records.journal import JournalEntry, first_broken_entry
from hayat_desk.reports.export import export_month, file_name
from hayat_desk.vault import durable
from hayat_desk.vault.causes import Cause
from tests import builders
from tests.faults.disks import disk, why_no_disks

MONTH = Month(Calendar.GREGORIAN, 2026, 11)
NAME = "hayat-report-2026-11"
BEFORE = {f"{NAME}.pdf": b"the paper before", f"{NAME}.xlsx": b"the workbook before"}


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_both_files_are_written_and_their_hashes_told(stick: Path) -> None:
    files = export_month(stick, file_name(MONTH), b"%PDF", b"PK")
    assert held(stick) == {f"{NAME}.pdf": b"%PDF", f"{NAME}.xlsx": b"PK"}
    assert {file.name: file.sha256 for file in files} == {
        name: hashlib.sha256(content).hexdigest() for name, content in held(stick).items()
    }


def test_an_export_again_takes_the_place_of_the_one_before(stick: Path) -> None:
    export_month(stick, NAME, b"one", b"one")
    export_month(stick, NAME, b"two", b"two")
    assert held(stick) == {f"{NAME}.pdf": b"two", f"{NAME}.xlsx": b"two"}


def test_a_folder_that_is_gone_is_told_and_not_made_up(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        export_month(tmp_path / "pulled out" / "HayatDesk", NAME, b"%PDF", b"PK")
    assert trouble.value.cause is Cause.DRIVE_GONE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("before", [{}, BEFORE])
@pytest.mark.parametrize("refused_at", [1, 2, 3])
def test_a_stick_that_fills_up_keeps_what_it_held(
    stick: Path, monkeypatch: pytest.MonkeyPatch, before: dict[str, bytes], refused_at: int
) -> None:
    """Refused at the first file, in its folder's sync, or at the second: the old pair stays a pair."""
    for name, content in before.items():
        (stick / name).write_bytes(content)
    real, calls = os.fsync, []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) >= refused_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(descriptor)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(Trouble) as trouble:
            export_month(stick, NAME, b"%PDF", b"PK")
    assert trouble.value.cause is Cause.DISK_FULL
    assert held(stick) == before


def test_the_second_name_refused_takes_the_first_away_again(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if Path(target).suffix == ".xlsx":
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refused)
        with pytest.raises(Trouble) as trouble:
            export_month(stick, NAME, b"%PDF", b"PK")
    assert trouble.value.cause is Cause.DRIVE_GONE
    assert held(stick) == {}


def test_bytes_that_read_back_otherwise_are_not_left(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "pieces_of", lambda _: iter([b"what the stick gave back"]))
    with pytest.raises(Trouble) as trouble:
        export_month(stick, NAME, b"%PDF", b"PK")
    assert trouble.value.cause is Cause.COPY_FAILED
    assert held(stick) == {}


@pytest.mark.skipif(bool(why_no_disks()), reason="needs a disk that can be filled")
def test_a_disk_that_is_really_full_holds_nothing_of_it() -> None:
    with disk(8) as full:
        folder = full.path / "HayatDesk"
        folder.mkdir()
        full.fill(leave=200_000)
        with pytest.raises(Trouble) as trouble:
            export_month(folder, NAME, bytes(150_000), os.urandom(600_000))
        assert trouble.value.cause is Cause.DISK_FULL
        assert held(folder) == {}


def test_below_a_drive_that_is_there_the_folder_is_made(below_drive: Path) -> None:
    export_month(below_drive, NAME, b"%PDF", b"PK")
    assert set(held(below_drive)) == {f"{NAME}.pdf", f"{NAME}.xlsx"}


def test_the_export_is_journaled_by_its_month_and_needs_its_permission(desk: Desk) -> None:
    with desk.work() as work:
        record_export(work, MONTH, work.today, "[]")
    with desk.look() as look:
        entry = look.db.query(JournalEntry).order_by(JournalEntry.n.desc()).first()
        assert entry is not None
        export = look.db.query(ExportedMonth).one()
        assert (entry.act, entry.subject_kind, entry.subject_id) == (
            JournalAct.EXPORT_MONTH,
            "exported_month",
            export.id,
        )
        assert entry.fields == "calendar month as_of figures"
        assert first_broken_entry(look.db) is None
    with pytest.raises(NotPermitted), builders.without(desk, Permission.MAKE_REPORTS).work() as work:
        record_export(work, MONTH, work.today, "[]")


def test_what_an_export_that_was_cut_off_has_left_goes_with_the_next_of_any_month(tmp_path: Path) -> None:
    left = (
        "hayat-report-2026-10.pdf.part",
        "hayat-report-2026-11.xlsx.part",
        "hayat-report-2026-09.pdf.part.part",
    )
    others = (
        "notes.pdf.part",
        "hayat-report-2026-10.pdf",
        "office-000004.db.part",
        "hayat-report-2026-10.docx.part",
    )
    for name in (*left, *others):
        (tmp_path / name).write_bytes(b"half")
    export_month(tmp_path, NAME, b"%PDF-1.7 paper", b"PK workbook")
    assert set(held(tmp_path)) == {*others, f"{NAME}.pdf", f"{NAME}.xlsx"}
