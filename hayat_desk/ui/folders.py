"""A folder chosen in a dialog, which opens next time where one was chosen last."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hayat_desk.errors import Trouble
from hayat_desk.ui.kit.file_dialog import folder_dialog
from hayat_desk.ui.preferences import keep_preferences, read_preferences


def choose_folder(parent: QWidget, title: str, begin: str = "") -> Path | None:
    """The folder that the clerk chooses; None where the dialog is left. It opens at `begin`, else at the last one."""
    dialog = folder_dialog(parent.window(), title)
    if begins_at := begin or read_preferences().last_folder:
        dialog.setDirectory(begins_at)
    folder = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    if folder is not None:
        _remember(folder)
    return folder


def _remember(folder: Path) -> None:
    """A disk that refuses the note takes nothing from what was chosen."""
    with suppress(Trouble):
        keep_preferences(replace(read_preferences(), last_folder=str(folder)))
