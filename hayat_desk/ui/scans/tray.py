"""The tray: scanned files that were dropped on the window or lie in the inbox folder, each filed by its code.

A file is read and filed on the worker, one after the other. Only a code that names one printed paper of this
office files by itself; everything else waits in the tray for the clerk's word. A file of the inbox is taken
once the scanner has let go of it. When its content lies sealed with the paper, a sealed original takes its
place there until a verified copy holds the scan, unless the scanner has written another one over it meanwhile;
a dropped one stays where it is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from hayat_desk.desk import Desk
from hayat_desk.errors import DeskError
from hayat_desk.procedures.scans import ScanEntry
from hayat_desk.safekeeping.originals import release_originals
from hayat_desk.summaries.scans import PaperFound
from hayat_desk.ui.kit.background import raise_again
from hayat_desk.ui.kit.waits import Waits
from hayat_desk.ui.preferences import read_preferences
from hayat_desk.ui.scans.taking_in import FilingResult, Stage, seal_original, take_in
from hayat_desk.vault.arriving import FileState, is_all_there
from hayat_desk.vault.filed import SUFFIX

LOOK_EVERY = 1500
"""Milliseconds between two looks into the inbox: a folder of the scanner does not always tell of itself."""
RELEASE_EVERY = 60.0
"""Seconds between two looks whether a copy holds by now what lies sealed in the inbox."""
_SUFFIXES = frozenset({".pdf", ".png", ".jpg", ".jpeg"})


@dataclass(eq=False)
class TrayFile:
    """One file in the tray."""

    path: Path
    state: FileState | None = None  # of one in the inbox, when it was found at rest
    stage: Stage = Stage.WAITING
    content: bytes = b""
    media: str = ""
    picture: QImage | None = None
    found: PaperFound | None = None
    error: DeskError | None = None

    @property
    def is_asked_about(self) -> bool:
        """Whether the clerk is to say which paper it is."""
        return self.stage in (Stage.UNREAD, Stage.FOREIGN, Stage.SEVERAL)

    @property
    def is_open(self) -> bool:
        """Whether the clerk's word is wanted: which paper it is, or what becomes of a refused one."""
        return self.is_asked_about or self.stage is Stage.REFUSED

    def entry(self) -> ScanEntry:
        """What is filed when the clerk has named its paper."""
        return ScanEntry(self.content, self.media, read_by_code=False)


class ScanTray(QObject):
    """What came from the scanner while this clerk sits at the desk."""

    changed = Signal()
    came = Signal(object)
    """A file has been read: a `TrayFile` that is filed, asked about or refused."""

    def __init__(
        self,
        desk: Desk,
        parent: QObject | None = None,
        *,
        steady_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`steady_clock` gives seconds and never jumps."""
        super().__init__(parent)
        self._desk = desk
        self._clock = steady_clock
        self.files: list[TrayFile] = []
        self._seen: dict[Path, tuple[FileState, float]] = {}
        """Files of the inbox as they were at the last look, and since when they have been so."""
        self.is_inbox_lost = False
        """Whether the folder of the scanner cannot be opened now."""
        self.left: dict[Path, FileState] = {}
        """Files of the inbox that are filed and could not be sealed in it."""
        self._taken: set[tuple[Path, FileState]] = set()
        self._to_seal: dict[Path, FileState] = {}
        self._offered_again: set[Path] = set()
        self._release_at = 0.0
        self._waits = Waits(self)
        self._is_sealing = False
        self._is_reading = False
        self._is_stopped = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look_into_inbox)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look_into_inbox)
        self.watch()

    def watch(self) -> None:
        """Look into the folder that is chosen on this computer; into none where none is."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._seen.clear()
        folder = read_preferences().scan_inbox
        if not folder:
            self._timer.stop()
            self._tell_inbox(is_lost=False)
            return
        if Path(folder).is_dir():
            self._watcher.addPath(folder)
        self._timer.start()
        self.look_into_inbox()

    def stop(self) -> None:
        """Look no more: the desk is about to be left."""
        self._timer.stop()
        self._is_stopped = True
        self.blockSignals(True)  # noqa: FBT003 - Qt's own

    def take(self, paths: Iterable[Path]) -> None:
        """Read these files, which stay where they are, and file what can be filed."""
        self._take([TrayFile(path) for path in paths])

    def take_again(self, path: Path) -> None:
        """One that was here before the desk was locked; what lies in the inbox comes by itself."""
        if path.is_file() and path.parent != Path(read_preferences().scan_inbox):
            self.take([path])

    def _take(self, files: Iterable[TrayFile]) -> None:
        self.files.extend(files)
        self._read_next()
        self.changed.emit()

    def _read_next(self) -> None:
        """Give the worker one file at a time: papers to be shown or printed meanwhile wait for one at most."""
        file = next((file for file in self.files if file.stage is Stage.WAITING), None)
        if file is None or self._is_reading or self._is_stopped:
            return
        self._is_reading = True
        desk, path, state = self._desk, file.path, file.state
        self._waits.wait_for(
            lambda: take_in(desk, path, state), partial(self._taken_in, file), partial(self._broke, file)
        )

    def settle_with(self, file: TrayFile, paper: PaperFound) -> None:
        """It was filed with the paper that the clerk has named."""
        file.stage, file.found = Stage.FILED, paper
        if file.state is not None:
            self._to_seal[file.path] = file.state
        self._settle(file)
        self._seal_left()

    def read_again(self, file: TrayFile) -> None:
        """It was refused: perhaps the file or the desk has been mended."""
        if file.state is not None:
            with suppress(OSError):  # then it is refused again
                file.state = FileState.of(file.path)
        file.stage, file.error = Stage.WAITING, None
        self._read_next()
        self.changed.emit()

    def put_away(self, file: TrayFile) -> None:
        """It is no paper of ours: it leaves the tray and stays where it lies."""
        if file in self.files:
            self.files.remove(file)
            self.changed.emit()

    def look_into_inbox(self) -> None:
        """Take the files that have lain unchanged for a while: the scanner has let go of them.

        Looks come close together too, for the folder tells of every file that is made in it.
        """
        try:
            paths = sorted(Path(read_preferences().scan_inbox).iterdir())
        except OSError:
            self._tell_inbox(is_lost=True)
            return
        self._tell_inbox(is_lost=False)
        now = self._clock()
        ready = []
        states: dict[Path, tuple[FileState, float]] = {}
        for path in paths:
            with suppress(OSError):  # gone meanwhile, or not to be read
                if path.suffix.lower() not in _SUFFIXES or path.name.startswith(".") or not path.is_file():
                    continue
                state = FileState.of(path)
                before, since = self._seen.get(path, (state, now))
                states[path] = state, since if before == state else now
                if (path, state) not in self._taken and is_all_there(path, now - states[path][1]):
                    self._taken.add((path, state))
                    ready.append(TrayFile(path, state))
        self._seen = states
        if ready:
            self._take(ready)
        self._seal_left()
        if now >= self._release_at and any(path.suffix == SUFFIX for path in paths):
            self._release_at = now + RELEASE_EVERY
            self._release_originals()

    def _tell_inbox(self, *, is_lost: bool) -> None:
        if is_lost != self.is_inbox_lost:
            self.is_inbox_lost = is_lost
            self.changed.emit()

    def _seal_left(self) -> None:
        """On the worker, and once more what was left: the folder may have been mended."""
        unsealed = {**self.left, **self._to_seal}
        if not unsealed or self._is_sealing or self._is_stopped:
            return
        self._is_sealing = True
        data_key = self._desk.database.key
        self._waits.wait_for(
            lambda: {path for path, state in unsealed.items() if not seal_original(path, state, data_key)},
            partial(self._sealed, unsealed),
        )

    def _sealed(self, attempts: Mapping[Path, FileState], staying: set[Path]) -> None:
        self._is_sealing = False
        remainder = {path: state for path, state in self.left.items() if path not in attempts}
        remainder |= {path: state for path, state in attempts.items() if path in staying}
        for path, state in attempts.items():
            if self._to_seal.get(path) == state:
                del self._to_seal[path]
        if remainder != self.left:
            self.left = remainder
            self.changed.emit()
        if self._to_seal:  # filed meanwhile
            self._seal_left()

    def _release_originals(self) -> None:
        """What a copy holds by now leaves the inbox; what this office knows nothing of is read once more."""
        desk, inbox = self._desk, Path(read_preferences().scan_inbox)
        self._waits.wait_for(lambda: release_originals(desk, inbox), self._offer_again, self._not_released)

    @staticmethod
    def _not_released(error: Exception) -> None:
        """What the desk or the folder refuses now is asked for again at the next look."""
        if not isinstance(error, DeskError):
            raise_again(error)

    def _offer_again(self, paths: Iterable[Path]) -> None:
        new_paths = [path for path in paths if path not in self._offered_again]
        self._offered_again.update(new_paths)
        if new_paths:
            self.take(new_paths)

    def _broke(self, file: TrayFile, error: Exception) -> None:
        """A fault of our own: the file is left where it is, and the others are read."""
        self._is_reading = False
        self.put_away(file)
        self._read_next()
        raise error

    def _taken_in(self, file: TrayFile, outcome: FilingResult | None) -> None:
        self._is_reading = False
        if outcome is None:  # the scanner has it again: it is taken when it has come to rest
            if file.state is not None:
                self._taken.discard((file.path, file.state))
                self._seen.pop(file.path, None)
            self.put_away(file)
        else:
            file.stage, file.content, file.media = outcome.stage, outcome.content, outcome.media
            file.picture, file.found, file.error = outcome.picture, outcome.found, outcome.error
            if outcome.is_left and file.state is not None:
                self.left[file.path] = file.state
            self._settle(file)
        self._read_next()

    def _settle(self, file: TrayFile) -> None:
        if file.stage is Stage.FILED:
            file.content = b""
        self.changed.emit()
        self.came.emit(file)
