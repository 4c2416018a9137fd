"""The sidebar: the screens by icon and word, counts only where work is due, and at its foot who and when.

It stands in an ordinary layout, so it is on the right of an Arabic window; docks are not mirrored.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hayat_desk.policy.dates import in_words
from hayat_desk.ui.kit.buttons import quiet
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.focus import draw_ring
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.text import Label, Small, ltr, right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import RADIUS, Space, TextRole
from hayat_desk.ui.shell.pages import SIDEBAR, Screen

WIDTH = 232
NARROW = 150
"""Pixels where the window is narrow for its text: words alone, for the page needs the room."""
_ITEM = 40


class SidebarItem(QAbstractButton):
    """One screen: its icon, its word, and how much work is due there."""

    def __init__(self, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opens = screen
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(screen.place.word())
        self._mark = IconMark(screen.icon, "accent_strong", parent=self)
        self._word = Label(screen.place.word(), TextRole.BODY, parent=self)
        self._word.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count = Label("", TextRole.SMALL, wrap=False, parent=self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.setSpacing(Space.M)
        row.addWidget(self._mark)
        row.addWidget(self._word, 1)
        row.addWidget(self._count)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(current().px(_ITEM))
        self.show_count(0)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(current().px(_ITEM))

    def fold(self, *, folded: bool) -> None:
        """Show the word alone, close to the edges."""
        self._mark.setVisible(not folded)
        aside = Space.XS if folded else Space.M
        self._row.setContentsMargins(aside, Space.XS, aside, Space.XS)
        self._row.setSpacing(aside)

    def show_count(self, count: int) -> None:
        """Show how much is due; nothing where nothing is."""
        self._count.setText(ltr(str(count)) if count else "")
        word = self.opens.place.word()
        name = self.tr("{page}, due: {count}").format(page=word, count=count) if count else word
        self.setAccessibleName(name)

    def count(self) -> str:
        """The count as it is shown."""
        return self._count.text()

    def sizeHint(self) -> QSize:
        """At least as high as a finger."""
        layout = self.layout()
        hint = layout.sizeHint() if layout else QSize()
        return QSize(hint.width(), max(hint.height(), current().px(_ITEM)))

    def heightForWidth(self, width: int) -> int:
        """Its word may wrap at large text."""
        layout = self.layout()
        return max(current().px(_ITEM), layout.heightForWidth(width) if layout else 0)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No longer under the mouse."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The open screen has a ground and a bar on its leading edge."""
        colours = current().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.accent_tint if self.isChecked() else colours.sunken))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        if self.isChecked():
            bar = QRectF(self.rect()).adjusted(0, Space.S, 0, -Space.S)
            bar.setWidth(4)
            if right_to_left():
                bar.moveRight(QRectF(self.rect()).right())
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(bar, 2, 2)
        painter.end()
        if self.hasFocus():
            draw_ring(self)


class Sidebar(QFrame):
    """All screens that have a place here, and the foot."""

    wanted = Signal(object)
    """The `Place` of a screen."""
    lock_wanted = Signal()
    shield_wanted = Signal()

    def __init__(self, clerk: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Screens"))
        self.items: dict[str, SidebarItem] = {}  # by the key of their place
        self._folded = False

        # Screens
        inside = QWidget(self)
        inside.setProperty("kind", "sheet")
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        column.setSpacing(Space.XS)
        for screen in SIDEBAR:
            item = SidebarItem(screen, inside)
            item.clicked.connect(self._want)
            self.items[screen.place.key] = item
            column.addWidget(item)
        column.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)

        # Foot
        self.lock = quiet(self.tr("Lock"), Icon.LOCK, self)
        self.lock.setAccessibleDescription("Shift+F9")
        self.lock.clicked.connect(self.lock_wanted)
        self.shield = quiet(self.tr("Hide"), Icon.SHIELD, self)
        self.shield.setAccessibleDescription("F9")
        self.shield.clicked.connect(self.shield_wanted)
        self._day = Small("", self)
        self.show_day(today)
        self._clerk = Label(clerk, TextRole.STRONG, parent=self)
        acts = FlowLayout(gap=0)
        acts.addWidget(self.lock)
        acts.addWidget(self.shield)
        foot = self._foot = QVBoxLayout()
        foot.setContentsMargins(Space.L, Space.S, Space.L, Space.M)
        foot.setSpacing(Space.HAIR)
        foot.addWidget(self._day)
        foot.addSpacing(Space.XS)
        foot.addWidget(self._clerk)
        foot.addLayout(acts)

        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground of its own, and a hairline towards the page."""
        colours = current().colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.surface))
        edge = 0 if right_to_left() else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), QColor(colours.hairline))
        painter.end()

    def _want(self) -> None:
        item = self.sender()
        if isinstance(item, SidebarItem):
            self.wanted.emit(item.opens.place)

    def show_here(self, place: Place) -> None:
        """Mark the screen that is open; a page without a place here leaves the mark where it was.

        At large text not all screens find room at once: the marked one is scrolled to.
        """
        item = self.items.get(place.key)
        if item is not None:
            item.setChecked(True)
            self.area.ensureWidgetVisible(item, 0, Space.S)

    def show_due(self, counts: Mapping[type[Place], int]) -> None:
        """Show how much work is due on each screen."""
        for item in self.items.values():
            item.show_count(counts.get(type(item.opens.place), 0))

    def show_day(self, today: date) -> None:
        """Today in words and in both calendars."""
        self._day.setText(in_words(today, "ar" if right_to_left() else "en"))

    def fold(self, *, folded: bool) -> None:
        """Give the page the room of the icons, the day and the name, where the window is narrow for its text."""
        if folded == self._folded:
            return
        self._folded = folded
        for item in self.items.values():
            item.fold(folded=folded)
        self._day.setVisible(not folded)
        self._clerk.setVisible(not folded)
        aside = Space.XS if folded else Space.M
        self._column.setContentsMargins(aside, Space.M, aside, Space.S)
        self._foot.setContentsMargins(aside if folded else Space.L, Space.S, aside, Space.M)
        self._measure()

    def _measure(self) -> None:
        width = NARROW if self._folded else WIDTH
        self.setFixedWidth(round(width * (1 + (current().scale - 100) / 160)))

    def changeEvent(self, event: QEvent) -> None:
        """Widen with the text, but slower: the page needs the room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
