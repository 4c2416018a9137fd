"""The logo field: the path of a picture, typed or chosen, read into the small PNG that papers carry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.settings.logo import read_logo

_LONGEST = 400


class LogoField(LineField[bytes]):
    """Its value is the picture; the file is read again whenever another path stands here."""

    left_to_right = True

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, self._read, longest=_LONGEST, parent=parent)
        self._known: dict[str, bytes] = {}
        self.choose = secondary(self.tr("Choose a picture"), Icon.DOCUMENT, self)
        self._place(self.choose, short=True)
        self.choose.clicked.connect(self._choose)
        self.edit.textChanged.connect(self._known.clear)

    def _read(self, text: str) -> bytes:
        if not Path(text).is_absolute():
            raise InvalidValue(ScreenFlaw.LOGO_FILE, field=self.key)
        if text not in self._known:
            self._known = {text: read_logo(Path(text))}
        return self._known[text]

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Logo (PNG, SVG)") + " (*.png *.svg)")
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Choose"))
        dialog.setLabelText(QFileDialog.DialogLabel.Reject, self.tr("Back"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("File"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Kind"))
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Folder"))
        if dialog.exec():
            self.set_text(dialog.selectedFiles()[0])
        dialog.deleteLater()
