"""After a lock the key is out of memory and nothing typed is lost, whatever stood in the way of locking."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from sqlalchemy import select

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import PaperId
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.records.papers import Paper
from hayat_desk.records.scans import all_scans
from hayat_desk.reports.export import export_month
from hayat_desk.safekeeping.backups import back_up
from hayat_desk.summaries.drafts import draft_list
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.copies import Keeper, own_copies
from hayat_desk.vault.keys import KEYS_NAME
from tests.faults.busy import SCAN
from tests.faults.disks import Disk, disk, why_no_disks
from tests.faults.offices import found, heard, started, told
from tests.faults.outcome import Outcome, judged
from tests.founded import sit

Hindrance = Callable[[Disk, Path], None]


def _none(_small: Disk, _folder: Path) -> None:
    """Nothing stands in the way."""


def _keys_missing(_small: Disk, folder: Path) -> None:
    (folder / KEYS_NAME).unlink()


def _keys_damaged(_small: Disk, folder: Path) -> None:
    (folder / KEYS_NAME).write_bytes(b"{")


def _keys_read_only(_small: Disk, folder: Path) -> None:
    _immutable("+i", folder / KEYS_NAME)


def _folder_read_only(_small: Disk, folder: Path) -> None:
    _immutable("+i", folder)


def _disk_full(small: Disk, _folder: Path) -> None:
    small.fill_up()


def _power_cut(small: Disk, _folder: Path) -> None:
    small.cut_power()


# whether something is typed that the disk refuses, so that the lock comes only once it takes it
HINDRANCES: tuple[tuple[Hindrance, bool], ...] = (
    (_none, True),
    (_keys_missing, True),
    (_keys_damaged, True),
    (_keys_read_only, True),
    (_folder_read_only, False),
    (_power_cut, False),
    (_disk_full, True),
    (_disk_full, False),
)


def locking_with_each_hindrance(trials: int, seed: int) -> Outcome:
    """Each hindrance in turn; the control only covers the window, and its key is found in memory."""
    if why := why_no_disks():
        return Outcome("lock-with-hindrances", seed, skipped=True, why=why)
    real = [_lock(hinder, types=types, mode="real") for hinder, types in islice(cycle(HINDRANCES), trials)]
    return judged("lock-with-hindrances", seed, real, [_lock(_none, types=True, mode="covered")])


def _lock(hinder: Hindrance, *, types: bool, mode: str) -> str:
    named = f"{hinder.__name__}, {'typed' if types else 'not typed'}"
    with disk(16) as small:
        folder = small.path / "HayatDesk"
        key = found(folder)
        with started("tests.faults.locker", folder, mode, "types" if types else "rests") as program:
            try:
                broken = _locked(program, small, folder, hinder, types, key)
            finally:
                program.kill()
                for path in (folder, folder / KEYS_NAME):
                    _immutable("-i", path)
        if not broken and types:
            broken = "" if _drafts_in(folder) == 1 else "what was typed is lost"
    return f"{named}: {broken}" if broken else ""


def _locked(
    program: subprocess.Popen[str], small: Disk, folder: Path, hinder: Hindrance, types: bool, key: bytes
) -> str:
    if heard(program) != "sat":
        return "nobody sat down"
    if not _in_memory(program.pid, key):
        return "the test cannot see the key"
    hinder(small, folder)
    told(program)
    word = heard(program)
    if hinder is _disk_full and types:
        if word != "held":
            return f"not held: {word}"
        small.free()
        word = heard(program)
    if (
        not word and hinder is _power_cut
    ):  # its shared memory went with the disk, and the system ended it (SIGBUS)
        return "" if program.wait() < 0 else "ended by itself"
    if word != "anew":
        return f"not locked: {word}"
    return "the key is still in memory" if _in_memory(program.pid, key) else ""


BUSY = ("exports", "copies", "files")


def locking_while_busy(trials: int, seed: int) -> Outcome:
    """An export, a copy and a filing in turn, whose disk does not come back; the controls only cover the window."""
    if sys.platform != "linux":
        return Outcome("lock-while-busy", seed, skipped=True, why="needs Linux")
    real = [_lock_while(BUSY[at % len(BUSY)], "real") for at in range(trials)]
    controls = [[_lock_while(work, "covered")] for work in BUSY[: max(1, trials // len(BUSY))]]
    return judged("lock-while-busy", seed, real, *controls)


def _lock_while(work: str, mode: str) -> str:
    with tempfile.TemporaryDirectory(prefix="hayat-busy-") as place:
        folder, stick = Path(place) / "HayatDesk", Path(place) / "stick"
        stick.mkdir()
        key = found(folder, stick)
        target = folder / ATTACHMENTS if work == "files" else stick
        with started("tests.faults.busy", folder, work, str(target), mode) as program:
            try:
                broken = _locked_while(program, target, key)
            finally:
                program.kill()
        broken = broken or _made_whole(work, folder, stick)
        return f"{work}: {broken}" if broken else ""


def _locked_while(program: subprocess.Popen[str], target: Path, key: bytes) -> str:
    for word in ("sat", "busy"):
        if heard(program) != word:
            return f"never {word}"
        if word == "sat":
            told(program)
    if not _in_memory(program.pid, key):
        return "the test cannot see the key"
    if not _parts_in(target):
        return "nothing was being written"
    told(program)
    if heard(program) != "anew":
        return "not locked"
    return "the key is still in memory" if _in_memory(program.pid, key) else ""


def _parts_in(*folders: Path) -> list[str]:
    return [path.name for folder in folders for path in folder.rglob("*") if ".part" in path.name]


def _made_whole(work: str, folder: Path, stick: Path) -> str:
    """The passphrase opens it again, the work is done anew, and nothing half-made is left of the first time."""
    desk = sit(folder)
    try:
        if work == "exports":
            export_month(stick, "hayat-report-2026-10", b"%PDF-1.7 another month", b"PK another month")
            whole = {path.name for path in stick.iterdir()}
            if whole != {"hayat-report-2026-10.pdf", "hayat-report-2026-10.xlsx"}:
                return f"left on the stick: {sorted(whole)}"
        elif work == "copies":
            done = back_up(desk, folder)
            if (
                done.instead_of
                or len(own_copies(stick, Keeper.of(folder / KEYS_NAME, desk.database.key))) != 1
            ):
                return "the next copy is not the only one"
        else:
            with desk.look() as look:
                if all_scans(look.db):
                    return "a row stands without its file"
            (paper,) = _receipts(desk)
            content = (folder.parent / SCAN).read_bytes()
            with desk.work() as work_:
                file_scan(work_, paper, ScanEntry(content, "application/pdf", read_by_code=True))
            with desk.look() as look:
                if [desk.attachments.read(scan.sha256) for scan in all_scans(look.db)] != [content]:
                    return "the scan is not filed whole"
        left = _parts_in(stick, folder)
        return f"half-made and left: {left}" if left else ""
    finally:
        desk.close()


def _receipts(desk: Desk) -> list[PaperId]:
    with desk.look() as look:
        return [PaperId(paper.id) for paper in look.db.scalars(select(Paper))]


def _in_memory(pid: int, key: bytes) -> bool:
    """Whether the key stands anywhere in the memory of a process, as bytes or as hexadecimal."""
    wanted = (key, key.hex().encode())
    regions = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for region in regions:
            span, rights, *_ = region.split()
            if not rights.startswith("rw"):
                continue
            begin, end = (int(edge, 16) for edge in span.split("-"))
            try:
                memory.seek(begin)
                content = memory.read(end - begin)
            except (OSError, OverflowError, ValueError):
                continue
            if any(one in content for one in wanted):
                return True
    return False


def _drafts_in(folder: Path) -> int:
    desk = sit(folder)
    try:
        with desk.look() as look:
            return len(draft_list(look))
    finally:
        desk.close()


def _immutable(change: str, path: Path) -> None:
    """Root writes where a mode forbids it; not where the file system says that nothing changes."""
    subprocess.run(["chattr", change, str(path)], check=False, capture_output=True)
