"""The places of papers."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import PaperId
from hayat_desk.ui.kit.place import RecordPlace


class PaperPlace(RecordPlace[PaperId], key="paper", title=QT_TRANSLATE_NOOP("Pages", "Paper")):
    """A paper, as it was or will be printed."""
