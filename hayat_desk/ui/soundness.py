"""`--check`: says line by line, in the language of the screens, whether all that the desk stands on is sound.

The passphrase is asked at the terminal, or read as one line where there is none. Nothing is changed but the
count of failed tries in the key file, and an office of an earlier version comes into its folder.
"""

from __future__ import annotations

import getpass
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinterInfo

from hayat_desk.errors import DeskError
from hayat_desk.policy.dates import hijri_of
from hayat_desk.safekeeping.opening import open_office, users
from hayat_desk.safekeeping.soundness import SoundnessSummary, examine
from hayat_desk.ui.kit.fonts import FontMissing, load_fonts
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import bare, ltr
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.lock import only_instance
from hayat_desk.vault.moving import move_in

SOUND, NOT_SOUND = 0, 1
_BYTE_ORDER_MARK = "\ufeff"  # some shells of Windows put it before what they pipe
_LEAST_FREE = 500_000_000  # bytes
_OLD_BACKUP = 14  # days
_KNOWN_DAY, _KNOWN_HIJRI = date(2026, 11, 22), (1448, 6, 12)


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    sound: bool
    words: str


class Soundness(QObject):
    """Examines an office and this computer; needs a QApplication, but no screen."""

    def report(self, folder: Path, former: Path | None = None, stream: TextIO | None = None) -> int:
        """Ask the passphrase, examine, print, and tell by exit code: 0 sound, 1 not.

        `former` is where earlier versions kept the office that belongs into `folder`.
        """
        try:
            if former:
                move_in(former, folder)
            with only_instance(folder):
                findings = self._examined(folder)
        except DeskError as error:
            findings = [Finding(sound=False, words=sentence(error))]
        for finding in findings:
            mark = self.tr("sound") if finding.sound else self.tr("NOT SOUND")
            print(f"{mark}: {bare(finding.words)}", file=stream or sys.stdout)
        return SOUND if all(finding.sound for finding in findings) else NOT_SOUND

    def _examined(self, folder: Path) -> list[Finding]:
        slot, _label = users(folder)[0]
        passphrase = self._passphrase()
        if not passphrase:  # nothing was tried, so nothing is counted as a failed try
            return [
                Finding(
                    sound=False,
                    words=self.tr(
                        "No passphrase could be read. Type it in a terminal, or pipe in one line of UTF-8."
                    ),
                )
            ]
        with closing(open_office(KeyFile(folder / KEYS_NAME), slot, passphrase)) as desk:
            return [*self.of_file(examine(desk)), *self.of_computer(folder)]

    def of_file(self, summary: SoundnessSummary) -> Iterator[Finding]:
        """The file, its journal, its scans, its copies."""
        if summary.file_flaw:
            yield Finding(
                sound=False,
                words=self.tr("The file is damaged. Restore the newest backup into a new folder."),
            )
        else:
            yield Finding(sound=True, words=self.tr("Every page of the file is whole."))
        if summary.broken_entry is not None:
            template = self.tr(
                "The journal does not hold together from entry {number} on. Keep the file; ask for help."
            )
            yield Finding(sound=False, words=template.format(number=summary.broken_entry))
        else:
            yield Finding(sound=True, words=self.tr("The journal is whole from its first entry."))
        if summary.scans_lacking:
            template = self.tr(
                "Scanned papers missing or damaged: {lacking} of {all}. Restore a backup that holds them, or scan"
                " them again."
            )
            yield Finding(
                sound=False,
                words=template.format(lacking=ltr(str(summary.scans_lacking)), all=ltr(str(summary.scans))),
            )
        else:
            template = self.tr("All scanned papers are there and whole: {all}")
            yield Finding(sound=True, words=template.format(all=ltr(str(summary.scans))))
        if summary.backup_age is None:
            yield Finding(sound=False, words=self.tr("No backup was made yet. Make one today."))
        else:
            age = self.tr("The newest backup is %n days old.", "", summary.backup_age)
            yield Finding(summary.backup_age <= _OLD_BACKUP, age)

    def of_computer(self, folder: Path) -> Iterator[Finding]:
        """Typeface, calendar, printers, disk."""
        try:
            load_fonts()
        except FontMissing:
            yield Finding(sound=False, words=self.tr("The typeface is missing. Install the program anew."))
        else:
            yield Finding(sound=True, words=self.tr("The typeface is there."))
        if hijri_of(_KNOWN_DAY) == _KNOWN_HIJRI:
            yield Finding(sound=True, words=self.tr("The Hijri calendar agrees with Umm al-Qura."))
        else:
            yield Finding(
                sound=False,
                words=self.tr("The Hijri calendar differs from Umm al-Qura. Install the program anew."),
            )
        printers = len(QPrinterInfo.availablePrinterNames())
        yield Finding(sound=True, words=self.tr("Printers found: %n", "", printers))
        free = shutil.disk_usage(folder).free
        words = self.tr("Free on the disk: {free} MB").format(free=free // 1_000_000)
        yield Finding(free >= _LEAST_FREE, words)

    def _passphrase(self) -> str:
        """What is typed or piped in; empty where nothing is, or nothing that is text."""
        if sys.stdin is None:  # a Windows program without a console
            return ""
        try:
            if sys.stdin.isatty():
                return getpass.getpass(self.tr("Passphrase: "))
            return sys.stdin.readline().removeprefix(_BYTE_ORDER_MARK).rstrip("\r\n")
        except (EOFError, UnicodeDecodeError):
            return ""
