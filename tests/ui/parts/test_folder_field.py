"""Wherever a folder is asked for it can be chosen in a dialog, which opens where one was chosen last."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from hayat_desk.ui.preferences import read_preferences
from tests.ui.page_kit import Seat


@pytest.mark.parametrize(("key", "name"), [("settings", "backup_folder"), ("reports", "folder")])
def test_a_folder_is_chosen_in_a_dialog_and_the_next_opens_there(
    seat: Seat, tmp_path: Path, key: str, name: str
) -> None:
    (tmp_path / "copies").mkdir()
    opened_at = []

    def choose() -> None:
        dialog = seat.window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        opened_at.append(dialog.directory().absolutePath())
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("copies")
        dialog.accept()

    field = getattr(seat.open(key), name)
    field.set_text("")
    QTimer.singleShot(0, field, choose)
    field.choose.click()
    assert field.text() == str(tmp_path / "copies")
    assert read_preferences().last_folder == str(tmp_path / "copies")
    field.set_text("")
    QTimer.singleShot(0, field, choose)
    field.choose.click()
    assert opened_at[1] == str(tmp_path / "copies")
