"""The places of copies."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.ui.kit.place import Place


class BackupsPlace(Place, key="backups", title=QT_TRANSLATE_NOOP("Pages", "Backup & transfer")):
    """Copies, and restoring them."""
