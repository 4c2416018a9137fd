"""Sentences about files from the scanner."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.scans import ScanFlaw
from hayat_desk.ui.wording.filling import Table

_SCANS: Table = {
    ScanFlaw.NOT_A_SCAN: QT_TRANSLATE_NOOP(
        "Wording", "This file is no scanned paper. Scan the paper as PDF, PNG or JPEG."
    ),
    ScanFlaw.NOT_OPENED: QT_TRANSLATE_NOOP(
        "Wording", "The file is gone, or another program holds it. See where it lies, then read it again."
    ),
    ScanFlaw.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Wording", "The file is larger than {most} MB. Scan the paper in grey at 300 dots."
    ),
    ScanFlaw.TOO_MANY_PAGES: QT_TRANSLATE_NOOP(
        "Wording", "The file has more than {most} pages. Scan each paper by itself."
    ),
    ScanFlaw.NOT_DRAWN: QT_TRANSLATE_NOOP(
        "Wording",
        "This file could not be shown: it asks for more than a scanned paper. Scan the paper again.",
    ),
    ScanFlaw.TOO_NARROW: QT_TRANSLATE_NOOP(
        "Wording", "The picture is too long and narrow for a paper. Scan the whole sheet."
    ),
    ScanFlaw.NO_SUCH_PAPER: QT_TRANSLATE_NOOP(
        "Wording", "No paper of this office has this number. Read the number at the head of the paper."
    ),
    ScanFlaw.NEVER_PRINTED: QT_TRANSLATE_NOOP(
        "Wording", "The paper of this number was never printed. Compare the number with the paper."
    ),
    ScanFlaw.VOID: QT_TRANSLATE_NOOP(
        "Wording", "The number of this paper is void. Nothing is filed with it."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    ScanFlaw: _SCANS,
}
