"""The passphrase field: an eye to read what is typed, and a word on what the keyboard writes."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from hayat_desk.ui.kit.field import plain
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.kit.icons import Icon, qicon
from hayat_desk.ui.kit.text import Small
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import ICON


class KeyboardHint(Small):
    """Says whether the keyboard writes Arabic or English, and whether Caps Lock seems on.

    Qt does not tell the lock's state: a capital typed without Shift gives it away.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._arabic = self._layout_is_arabic()
        self._caps = False
        self._method = QGuiApplication.inputMethod()
        self._method.localeChanged.connect(self._layout_changed)
        self._say()

    def watch(self, widget: QWidget) -> None:
        """Follow what is typed into a widget."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each letter on its way, and let it pass."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look(event)
        return super().eventFilter(watched, event)

    def _look(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) != 1 or not letter.isalpha():
            if event.key() == Qt.Key.Key_CapsLock:
                self._caps = False
                self._say()
            return
        self._arabic = unicodedata.bidirectional(letter) == "AL"  # «ﻻ» of the Linux keyboard too
        if letter.isascii():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._caps = letter.isupper() != shifted
        self._say()

    @staticmethod
    def _layout_is_arabic() -> bool:
        return QGuiApplication.inputMethod().locale().language() == QLocale.Language.Arabic

    def _layout_changed(self) -> None:
        self._arabic = self._layout_is_arabic()
        self._say()

    def _say(self) -> None:
        language = self.tr("Keyboard: Arabic (ع)") if self._arabic else self.tr("Keyboard: English (EN)")
        if self._caps and not self._arabic:
            language = self.tr("{keyboard} · Caps Lock is on").format(keyboard=language)
        self.setText(language)


class PassphraseField(LineField[str]):
    """A passphrase: hidden unless the eye is pressed; says which language the keyboard writes."""

    left_to_right = True
    wide = 420

    def __init__(self, key: str, *, longest: int = 1024, parent: QWidget | None = None) -> None:
        super().__init__(key, plain, longest=longest, parent=parent)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = QToolButton(self.edit)
        self.eye.setAutoRaise(True)
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.eye.setCursor(Qt.CursorShape.PointingHandCursor)
        self.eye.clicked.connect(self._turn_eye)
        self.edit.hold(self.eye, far=True)
        self._draw_eye()
        self.keyboard = KeyboardHint(self)
        self._place(self.keyboard)
        self.keyboard.watch(self.edit)

    def value(self) -> str:
        """The passphrase exactly as typed, with the spaces at its ends."""
        super().value()
        return self.text()

    def state(self) -> str:
        """A draft never keeps a passphrase."""
        return ""

    def is_shown(self) -> bool:
        """Whether the letters can be read on the screen."""
        return self.edit.echoMode() == QLineEdit.EchoMode.Normal

    def _turn_eye(self) -> None:
        is_clear = not self.is_shown()
        mode = QLineEdit.EchoMode.Normal if is_clear else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._draw_eye()

    def _draw_eye(self) -> None:
        act = self.tr("Hide the passphrase") if self.is_shown() else self.tr("Show the passphrase")
        self.eye.setAccessibleName(act)
        self.eye.setToolTip(act)
        side = current().px(ICON)
        icon = Icon.EYE_OFF if self.is_shown() else Icon.EYE
        self.eye.setIcon(qicon(icon, current().colours.ink_soft, size=side))
        self.eye.setIconSize(QSize(side, side))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the eye in the ink and size of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_eye()
