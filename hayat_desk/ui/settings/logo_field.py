"""The logo field: the path of a picture, typed or chosen, read into the small PNG that papers carry."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.kit.file_dialog import file_dialog
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.waits import Waits
from hayat_desk.ui.settings.logo import read_logo

_LONGEST = 400
_PAUSE = 300
"""Milliseconds without a letter before the file is read."""


class LogoField(LineField[bytes]):
    """Its value is the picture. The worker reads the file again whenever another path stands here, and as long
    as it does, the value is refused.
    """

    left_to_right = True

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, self._read, longest=_LONGEST, parent=parent)
        self._waits = Waits(self)
        self._path = ""  # that was given to the worker
        self._made: bytes | InvalidValue | None = None  # of it
        self.choose = secondary(self.tr("Choose a picture"), Icon.DOCUMENT, self)
        self._place(self.choose, short=True)
        self.choose.clicked.connect(self._choose)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._begin)
        self.edit.textChanged.connect(self._forget)

    def _forget(self) -> None:
        self._path, self._made = "", None
        self._pause.start()

    def _begin(self) -> None:
        with suppress(InvalidValue):
            self.value_or_none()

    def _read(self, text: str) -> bytes:
        if not Path(text).is_absolute():
            raise InvalidValue(ScreenFlaw.LOGO_FILE, field=self.key)
        if text != self._path:
            self._path = text
            self._waits.wait_for(
                lambda: read_logo(Path(text)), partial(self._arrived, text), partial(self._arrived, text)
            )
        if isinstance(self._made, bytes):
            return self._made
        raise InvalidValue(self._made.flaw if self._made else ScreenFlaw.LOGO_COMING, field=self.key)

    def _arrived(self, path: str, result: bytes | Exception) -> None:
        if not isinstance(result, bytes | InvalidValue):
            raise result
        if path != self._path:
            return  # another one was typed meanwhile
        self._made = result
        if isinstance(result, bytes):
            self.clear_error()
            self.changed.emit()
        elif (
            result.flaw is not ScreenFlaw.LOGO_FILE or self.error()
        ):  # a path that is being typed is no file yet
            self.show_error(sentence(result, self.name))

    def _choose(self) -> None:
        kinds = self.tr("Logo (PNG, SVG)") + " (*.png *.svg)"
        dialog = file_dialog(self.window(), self.tr("Choose a picture"), kinds)
        if dialog.exec():
            self.set_text(dialog.selectedFiles()[0])
        dialog.deleteLater()
