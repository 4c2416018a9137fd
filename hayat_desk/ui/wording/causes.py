"""Sentences about troubles of the world: the disk, the file of the office, its keys, the scans."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.ui.wording.filling import Table
from hayat_desk.vault.causes import Cause

TROUBLES: Table = {
    Cause.MISSING_FILE: QT_TRANSLATE_NOOP(
        "Wording", "The file of the office is not in its place. Look for the folder, or restore a backup."
    ),
    Cause.EMPTY_FILE: QT_TRANSLATE_NOOP(
        "Wording", "The file of the office is empty. Restore the newest backup into a new folder."
    ),
    Cause.FILE_EXISTS: QT_TRANSLATE_NOOP(
        "Wording", "Something with this name stands there already. Choose another name or place."
    ),
    Cause.PLAINTEXT_FILE: QT_TRANSLATE_NOOP(
        "Wording", "This file is not encrypted, so it is not ours. Choose the folder of the office."
    ),
    Cause.FOREIGN_FILE: QT_TRANSLATE_NOOP(
        "Wording", "This file belongs to another program. Choose the folder of the office."
    ),
    Cause.WRONG_KEY: QT_TRANSLATE_NOOP(
        "Wording", "The file and its key file are not a pair. Put both back from one backup."
    ),
    Cause.DAMAGED_FILE: QT_TRANSLATE_NOOP(
        "Wording", "Parts of the file are damaged. Restore the newest backup into a new folder."
    ),
    Cause.NEWER_FILE: QT_TRANSLATE_NOOP(
        "Wording", "A newer program wrote this file. Install the newer program; the file was not touched."
    ),
    Cause.LIBRARY_TOO_OLD: QT_TRANSLATE_NOOP(
        "Wording", "A part of the program is too old to keep the data safely. Install the program anew."
    ),
    Cause.PRAGMA_DIFFERS: QT_TRANSLATE_NOOP(
        "Wording", "A guard of the data did not take effect. Restart the computer, then open the program."
    ),
    Cause.OUT_OF_MEMORY: QT_TRANSLATE_NOOP(
        "Wording", "The computer's memory is used up. Close other programs, then try again."
    ),
    Cause.DISK_FULL: QT_TRANSLATE_NOOP(
        "Wording", "The disk is full; what you typed is still here. Free some space, then save again."
    ),
    Cause.DISK_FAILING: QT_TRANSLATE_NOOP(
        "Wording", "The disk does not answer rightly. Take a copy on a stick, then have the disk examined."
    ),
    Cause.READ_ONLY: QT_TRANSLATE_NOOP(
        "Wording", "This folder may not be written to. Lift its write protection, or choose another folder."
    ),
    Cause.CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "Wording", "The system does not let the file be opened. Restart the computer, then try again."
    ),
    Cause.PATH_TOO_LONG: QT_TRANSLATE_NOOP(
        "Wording", "The folder's path is too long. Choose a folder nearer to the beginning of the drive."
    ),
    Cause.NETWORK_FOLDER: QT_TRANSLATE_NOOP(
        "Wording", "A shared network folder does not keep the data safe. Choose a folder on this computer."
    ),
    Cause.BUSY: QT_TRANSLATE_NOOP(
        "Wording", "Another program is using the file. Wait a little, then try again."
    ),
    Cause.ALREADY_OPEN: QT_TRANSLATE_NOOP(
        "Wording", "The program is open already. Go back to its window, or close it first."
    ),
    Cause.DRIVE_GONE: QT_TRANSLATE_NOOP(
        "Wording", "The stick was taken out before the end. Put it back in, then repeat."
    ),
    Cause.KEYS_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The key file is not beside the data. Put it back from the newest backup."
    ),
    Cause.KEYS_DAMAGED: QT_TRANSLATE_NOOP(
        "Wording", "The key file is damaged. Put it back from the newest backup."
    ),
    Cause.KEYS_NEWER: QT_TRANSLATE_NOOP(
        "Wording", "A newer program wrote the key file. Install the newer program; nothing was touched."
    ),
    Cause.COPY_FAILED: QT_TRANSLATE_NOOP(
        "Wording", "The copy did not come out whole and was removed. Copy again, to another place if need be."
    ),
    Cause.ATTACHMENT_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The scanned paper is not in the office's folder. Restore a backup, or scan it again."
    ),
    Cause.ATTACHMENT_DAMAGED: QT_TRANSLATE_NOOP(
        "Wording", "The scanned paper is damaged on the disk. Restore a backup, or scan it again."
    ),
    Cause.COPY_UNSOUND: QT_TRANSLATE_NOOP(
        "Wording", "This copy failed its check. Use an older copy, and make a new one today."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    Cause: TROUBLES,
}
