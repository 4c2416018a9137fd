"""The places of reports."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.ui.kit.place import Place


class ReportsPlace(Place, key="reports", title=QT_TRANSLATE_NOOP("Pages", "Reports")):
    """The figures of a month."""
