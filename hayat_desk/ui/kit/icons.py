"""Our own line icons, drawn in the colour asked for; only those that show a direction are mirrored.

Every icon stands beside a word. TO ADD AN ICON: a 24×24 SVG drawn with `currentColor` for a
left-to-right window in resources/icons/, a member here, and in `MIRRORED` if it points somewhere.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from hayat_desk import assets
from hayat_desk.ui.kit.text import right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import ICON, Tone


class Icon(StrEnum):
    """The names of the files in resources/icons/."""

    TODAY = "today"
    RECEPTION = "reception"
    PEOPLE = "people"
    PERSON = "person"
    REQUESTS = "requests"
    COMMITTEE = "committee"
    REPLIES = "replies"
    COMPLAINTS = "complaints"
    REPORTS = "reports"
    BACKUP = "backup"
    SETTINGS = "settings"
    HELP = "help"
    LOCK = "lock"
    SHIELD = "shield"
    SEARCH = "search"
    ADD = "add"
    REMOVE = "remove"
    CHECK = "check"
    COMPLETE = "complete"
    WARNING = "warning"
    INFO = "info"
    STOP = "stop"
    CALENDAR = "calendar"
    CLOCK = "clock"
    DOCUMENT = "document"
    PRINT = "print"
    PHONE = "phone"
    REFER = "refer"
    BACK = "back"
    FORWARD = "forward"
    EDIT = "edit"
    EYE = "eye"
    EYE_OFF = "eye-off"
    CLOSE = "close"
    USB = "usb"
    OPEN = "open"
    UNDO = "undo"


MIRRORED = frozenset({Icon.RECEPTION, Icon.REFER, Icon.BACK, Icon.FORWARD, Icon.OPEN, Icon.UNDO})
"""Drawn for left to right and turned round in Arabic."""

TONE_ICONS: dict[Tone, Icon] = {
    Tone.NEUTRAL: Icon.CLOCK,
    Tone.INFO: Icon.INFO,
    Tone.SUCCESS: Icon.COMPLETE,
    Tone.WARNING: Icon.WARNING,
    Tone.DANGER: Icon.STOP,
}


@lru_cache(maxsize=64)
def _drawing(icon: Icon) -> str:
    return assets.resource("icons", f"{icon}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _drawn(icon: Icon, colour: str, pixels: int, *, turned: bool) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_drawing(icon).replace("currentColor", colour).encode()))
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture.transformed(QTransform().scale(-1, 1)) if turned else picture


def pixmap(icon: Icon, colour: str, size: int = ICON, ratio: float = 1.0) -> QPixmap:
    """The icon in `#RRGGBB`, `size` logical pixels wide, for a screen of that pixel ratio."""
    turned = icon in MIRRORED and right_to_left()
    picture = QPixmap(_drawn(icon, colour, round(size * ratio), turned=turned))
    picture.setDevicePixelRatio(ratio)
    return picture


def qicon(icon: Icon, colour: str, disabled: str | None = None, size: int = ICON) -> QIcon:
    """The icon for a button, sharp on screens of one and two pixels a point."""
    picture = QIcon()
    for ratio in (1.0, 2.0):
        picture.addPixmap(pixmap(icon, colour, size, ratio))
        if disabled is not None:
            picture.addPixmap(pixmap(icon, disabled, size, ratio), QIcon.Mode.Disabled)
    return picture


class IconMark(QWidget):
    """A small picture beside a word. It says nothing of its own, so a screen reader passes over it."""

    def __init__(
        self, icon: Icon, colour: str = "ink_soft", size: int = ICON, parent: QWidget | None = None
    ) -> None:
        """`colour` is the name of a colour of the theme, or the edge of a tone."""
        super().__init__(parent)
        self._icon = icon
        self._colour = colour
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, icon: Icon, colour: str | None = None) -> None:
        """Change the picture, and its colour where one is given."""
        self._icon = icon
        self._colour = colour if colour is not None else self._colour
        self.update()

    def _shade(self) -> str:
        colours = current().colours
        if self._colour in {tone.value for tone in Tone}:
            return colours.tints[Tone(self._colour)].edge
        return str(getattr(colours, self._colour))

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = current().px(self._size)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new theme or text scale."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon, in the middle of its place, in the colour of the theme that is on now."""
        painter = QPainter(self)
        side = current().px(self._size)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        painter.drawPixmap(left, top, pixmap(self._icon, self._shade(), side, self.devicePixelRatioF()))
        painter.end()


def colour(name: str) -> QColor:
    """A colour of the theme that is on, for painting."""
    return QColor(str(getattr(current().colours, name)))
