"""Folder fields: a path that can be typed, with the drives of this computer or a dialog to choose from."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.folders import choose_folder
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.vault.drives import Drive, drives

SUBFOLDER = "HayatDesk"
_LONGEST = 400
_GIGABYTE = 1_000_000_000


class _PathField(LineField[str]):
    """The whole path of a folder."""

    left_to_right = True

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, self._read, longest=_LONGEST, parent=parent)
        self.choose = secondary(self.tr("Choose the folder"), parent=self)
        self._place(self.choose, short=True)
        self.choose.clicked.connect(self._choose_in_dialog)

    def _choose_in_dialog(self) -> None:
        """The dialog opens at what is typed, else where a folder was chosen last."""
        typed = self.text() if Path(self.text()).is_absolute() else ""
        folder = choose_folder(self, self.tr("Choose the folder"), typed)
        if folder is not None:
            self.set_text(str(folder))

    def _read(self, text: str) -> str:
        if not Path(text).is_absolute():
            raise InvalidValue(ScreenFlaw.RELATIVE_FOLDER, field=self.key)
        return text


class PresentFolderField(_PathField):
    """A folder that is there already, such as the one a scanner saves into."""


class FolderField(_PathField):
    """A folder on this computer or on a stick. Choosing a drive writes its path, which may be changed."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._box = QWidget(self)
        row = FlowLayout(self._box)
        self.drives: list[Button] = []
        for drive in drives():
            button = secondary(self._word(drive), Icon.USB if drive.removable else Icon.BACKUP, self._box)
            button.clicked.connect(partial(self._choose, drive.path))
            row.addWidget(button)
            self.drives.append(button)
        self._box.setVisible(bool(self.drives))
        self._place(self._box)

    def _choose(self, path: Path) -> None:
        self.set_text(str(path / SUBFOLDER))

    def _word(self, drive: Drive) -> str:
        free = ltr(f"{drive.free / _GIGABYTE:.1f}")
        return self.tr("{drive}, {free} GB free").format(drive=iso(drive.label), free=free)
