"""A month's report on its way out: paper and workbook under constant names, both whole or neither.

Both are first written beside their places, read back and checked; only then does each get its name, which
needs no more room. A stick that is full or gone in between keeps what it held before. A lock ends the process in
the middle of it: what lies beside then, of whichever month, goes with the next export.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.policy.months import Month
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.drives import make_on_drive
from hayat_desk.vault.durable import clear_parts, durable_write, file_hash, part_of, settle

_OURS = re.compile(r"hayat-report-[0-9]{4}-[0-9]{2}\.(pdf|xlsx)")


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file that was written and read back."""

    name: str
    sha256: str


def file_name(month: Month) -> str:
    """The file name without ending: «hayat-report-2026-11»; it names no person and no illness."""
    return f"hayat-report-{month.key}"


def export_month(folder: Path, name: str, pdf: bytes, xlsx: bytes) -> tuple[ExportedFile, ...]:
    """Write `name`.pdf and `name`.xlsx, both or, with `Trouble`, neither; returns their names and SHA-256."""
    contents = {folder / f"{name}.pdf": pdf, folder / f"{name}.xlsx": xlsx}
    settled: list[Path] = []
    with told_as_trouble():
        make_on_drive(folder)
        clear_parts(folder, _OURS)
        try:
            hashes = {path: durable_write(part_of(path), content) for path, content in contents.items()}
            for path in contents:
                settle(part_of(path), path)
                settled.append(path)
            if {path: file_hash(path) for path in contents} != hashes:
                raise Trouble(Cause.COPY_FAILED, what="bytes")
        except BaseException:
            for path in (*settled, *map(part_of, contents)):
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            raise
    return tuple(ExportedFile(path.name, hashes[path]) for path in contents)
