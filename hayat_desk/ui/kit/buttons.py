"""Buttons that say what they do: one primary on a page, others secondary, quiet or dangerous.

Qt's own button texts are never used: two of its Arabic words are unfit for this office.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hayat_desk.ui.kit.focus import draw_ring
from hayat_desk.ui.kit.icons import Icon, qicon
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import ICON


class Kind(StrEnum):
    """How much weight a button has on its page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


_INK = {
    Kind.PRIMARY: "on_accent",
    Kind.SECONDARY: "accent_strong",
    Kind.QUIET: "accent_strong",
    Kind.DANGER: "danger",
}


class Button(QPushButton):
    """A button with a verb, at least 40 pixels high; Enter presses it as Space does."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.SECONDARY,
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._drawn_icon = icon
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self._redraw()

    def setText(self, text: str) -> None:
        """Show the words as they are: an ampersand is an ampersand."""
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    @property
    def is_primary(self) -> bool:
        """Whether it is the act the page is for."""
        return self._kind is Kind.PRIMARY

    def words(self) -> str:
        """The words as they were given."""
        return self.text().replace("&&", "&")

    def set_icon(self, icon: Icon | None) -> None:
        """Change the picture beside the words."""
        self._drawn_icon = icon
        self._redraw()

    def _redraw(self) -> None:
        if self._drawn_icon is None:
            return
        colours = current().colours
        side = current().px(ICON)
        ink = str(getattr(colours, _INK[self._kind]))
        self.setIcon(qicon(self._drawn_icon, ink, colours.ink_off, side))
        self.setIconSize(QSize(side, side))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme or text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._redraw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and, when it has the focus, the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            draw_ring(self)


def primary(text: str, icon: Icon | None = None, parent: QWidget | None = None) -> Button:
    """The one act the page is for; Ctrl+Enter presses it from anywhere on the page."""
    return Button(text, Kind.PRIMARY, icon, parent)


def secondary(text: str, icon: Icon | None = None, parent: QWidget | None = None) -> Button:
    """Another act."""
    return Button(text, Kind.SECONDARY, icon, parent)


def quiet(text: str, icon: Icon | None = None, parent: QWidget | None = None) -> Button:
    """An act of little weight: back, edit, show more."""
    return Button(text, Kind.QUIET, icon, parent)


def danger(text: str, icon: Icon | None = None, parent: QWidget | None = None) -> Button:
    """An act that destroys; worded by what it destroys, never the default."""
    return Button(text, Kind.DANGER, icon, parent)
