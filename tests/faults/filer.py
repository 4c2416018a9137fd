"""The program that files what lies in the scanner's folder, and is killed at it.

Run as `python -m tests.faults.filer DATABASE INBOX PAPER real|careless`.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import PaperId
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.summaries.scans import paper_of_content
from hayat_desk.vault.arriving import FileState
from hayat_desk.vault.filed import put_aside
from tests import builders


def file_one(desk: Desk, paper: PaperId, path: Path) -> None:
    """In the steps of the tray."""
    state, content = FileState.of(path), path.read_bytes()
    with desk.look() as look:
        is_filed = paper_of_content(look, hashlib.sha256(content).hexdigest()) is not None
    if not is_filed:
        _file(desk, paper, content)
    put_aside(path, state, desk.database.key)


def file_carelessly(desk: Desk, paper: PaperId, paths: Sequence[Path]) -> None:
    """The control: the folder is emptied first, and what it held is filed from memory."""
    contents = [path.read_bytes() for path in paths]
    for path in paths:
        path.unlink()
    for content in contents:
        _file(desk, paper, content)


def _file(desk: Desk, paper: PaperId, content: bytes) -> None:
    with desk.work() as work:
        file_scan(work, paper, ScanEntry(content, "application/pdf", read_by_code=True))


def main(database: Path, inbox: Path, paper: UUID, way: str) -> None:
    """File everything, and end."""
    desk = builders.seated(database, builders.sunday_clock())
    os.write(1, b"begun\n")
    paths = sorted(inbox.glob("*.pdf"))
    if way == "careless":
        file_carelessly(desk, PaperId(paper), paths)
    else:
        for path in paths:
            file_one(desk, PaperId(paper), path)
    desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), UUID(sys.argv[3]), sys.argv[4])
