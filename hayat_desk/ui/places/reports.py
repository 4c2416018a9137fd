"""The places of reports."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.ui.kit.place import Place


@dataclass(frozen=True)
class ReportsPlace(Place, key="reports", title=QT_TRANSLATE_NOOP("Pages", "Reports")):
    """The figures of a month, so many months before this one."""

    months_back: int = 0
