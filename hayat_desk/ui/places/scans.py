"""The places of scanned papers."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import ScanId
from hayat_desk.ui.kit.place import Place, RecordPlace


class ScansPlace(Place, key="scans", title=QT_TRANSLATE_NOOP("Pages", "Scanned papers")):
    """What came from the scanner."""


class ScanPlace(RecordPlace[ScanId], key="scan", title=QT_TRANSLATE_NOOP("Pages", "Scanned paper")):
    """A scan that is filed."""
