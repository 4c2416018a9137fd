"""What becomes of one scanned file: read, filed by its code, its original sealed where it lies. On the worker."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtGui import QImage

from hayat_desk.desk import Desk
from hayat_desk.errors import DeskError, InvalidValue, Trouble
from hayat_desk.policy.scans import ScanFlaw
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.summaries.scans import PaperFound, paper_of_code, paper_of_content
from hayat_desk.vault.arriving import FileState, is_held
from hayat_desk.vault.filed import SUFFIX, open_filed, put_aside


class Stage(Enum):
    """How far a file of the tray has come."""

    WAITING = auto()
    FILED = auto()
    UNREAD = auto()  # no code of ours can be read on it
    FOREIGN = auto()  # its code names no printed paper of this office
    SEVERAL = auto()  # it holds more than one paper
    REFUSED = auto()  # no scan at all, or the desk refused it


@dataclass(frozen=True)
class FilingResult:
    """What came of one file."""

    stage: Stage
    content: bytes = b""
    media: str = ""
    picture: QImage | None = None
    found: PaperFound | None = None
    error: DeskError | None = None
    is_left: bool = False  # filed, and its original cannot be sealed where it lies


def take_in(desk: Desk, path: Path, state: FileState | None) -> FilingResult | None:
    """Read one file and file it where its code says so; None where the scanner has it again, or has changed it."""
    from hayat_desk.ui.scans.reading import read_content

    data_key = desk.database.key
    reading, refusal = None, None
    try:
        content = _content_of(path, data_key)
        if state is not None and (before := _filed_before(desk, content)) is not None:
            return FilingResult(Stage.FILED, found=before, is_left=not seal_original(path, state, data_key))
        reading = read_content(content)
    except InvalidValue as flaw:
        refusal = flaw
    with suppress(OSError):  # one that is gone altogether was read before, or is refused
        if state is not None and (FileState.of(path) != state or is_held(path)):
            return None
    if reading is None:
        return FilingResult(Stage.REFUSED, error=refusal)
    read = (reading.content, reading.media, reading.first_page)
    if len(reading.codes) != 1:
        return FilingResult(Stage.SEVERAL if reading.codes else Stage.UNREAD, *read)
    try:
        with desk.look() as look:
            paper = paper_of_code(look, reading.codes[0])
        if paper is None:
            return FilingResult(Stage.FOREIGN, *read)
        with desk.work() as work:
            entry = ScanEntry(reading.content, reading.media, read_by_code=True)
            file_scan(work, paper.paper_id, entry)
    except DeskError as error:
        return FilingResult(Stage.REFUSED, *read, error=error)
    is_left = state is not None and not seal_original(path, state, data_key)
    return FilingResult(Stage.FILED, *read, found=paper, is_left=is_left)


def seal_original(path: Path, state: FileState, data_key: bytes) -> bool:
    """Seal a filed original where it lies; False where the folder does not allow it. A later one stays."""
    try:
        put_aside(path, state, data_key)
    except Trouble:
        return False
    return True


def _content_of(path: Path, data_key: bytes) -> bytes:
    from hayat_desk.ui.scans.reading import content_of

    if path.suffix == SUFFIX:
        content = open_filed(path, data_key)
        if content is None:
            raise InvalidValue(ScanFlaw.NOT_OPENED)
        return content
    return content_of(path)


def _filed_before(desk: Desk, content: bytes) -> PaperFound | None:
    """Its paper, where the program ended after filing it and before sealing the original."""
    with desk.look() as look:
        return paper_of_content(look, hashlib.sha256(content).hexdigest())
