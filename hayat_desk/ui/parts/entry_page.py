"""What the pages before the workplace share: a column in the middle, the program's name, acts at the foot.

The acts end the card; where the card does not fit the window and scrolls, they stay in sight under it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hayat_desk.errors import DeskError
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.message_bar import Message, MessageBar
from hayat_desk.ui.kit.text import Label, Small, Title
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space, TextRole

WIDEST = 720


class EntryPage(QWidget):
    """A card in the middle that scrolls when the text is large; Enter and Ctrl+Enter press the primary act."""

    _in_foot: bool | None = None
    """None until it is built: events come before."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._primary: Button | None = None
        self.title = Title(title, self)
        self.remark = Small("", self)
        self.messages = MessageBar(self)
        self.busy = Busy(self)
        self._lay_card()
        sheet = self._lay_middle()
        self._lay_foot()
        sheet.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.foot)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)
        self._measure()

    def _lay_card(self) -> None:
        self.card = Card("", self)
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.XL)
        self.card.body.setSpacing(Space.L)
        self.card.body.setContentsMargins(Space.XXL, Space.XL, Space.XXL, Space.XL)
        self.card.body.addWidget(self.remark)
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.messages)
        self.card.body.addLayout(self.body)
        self.card.body.addWidget(self.busy)
        self.remark.hide()

    def _lay_middle(self) -> QWidget:
        """The program's name over the card, in the middle of the window; the sheet that is scrolled."""
        self.area = QScrollArea(self)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        sheet = QWidget(self.area)
        sheet.setProperty("kind", "sheet")
        row = self._sheet = QHBoxLayout(sheet)
        row.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        row.addStretch(1)
        self._middle = QWidget(sheet)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        brand = QHBoxLayout()
        brand.setSpacing(Space.S)
        brand.addWidget(IconMark(Icon.SHIELD, "accent", 28, sheet))
        brand.addWidget(
            Label(QCoreApplication.translate("App", "Hayat Desk"), TextRole.HEADING, parent=sheet), 1
        )
        column.addStretch(1)
        column.addLayout(brand)
        column.addWidget(self.card)
        column.addStretch(2)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        self.area.setWidget(sheet)
        return sheet

    def _lay_foot(self) -> None:
        """The acts, which begin in the card."""
        self.foot = QFrame(self)
        self.foot.setProperty("kind", "foot")
        self._below = QWidget(self.foot)
        self.acts = FlowLayout(self._below, Space.M)
        across = self._across = QHBoxLayout(self.foot)
        across.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        across.addStretch(1)
        across.addStretch(1)
        self._in_foot = False
        self.card.body.addWidget(self._below)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.foot.setSizePolicy(policy)
        self.foot.hide()

    def set_acts(self, primary: Button, *other_acts: Button) -> None:
        """The acts at the foot of the card, the primary one first."""
        self._primary = primary
        for button in (primary, *other_acts):
            self.acts.addWidget(button)
            if not button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                button.show()  # else an act that comes late can only be pressed a moment after it came

    def show_error(self, error: Exception) -> None:
        """Say why it could not be done; a fault of ours is raised."""
        if not isinstance(error, DeskError):
            raise error
        self.messages.tell(Message.of_refusal(error))

    def go_on(self) -> None:
        """Press the primary act, if it can be pressed now."""
        if self._primary is not None and self._primary.isEnabled() and self._primary.isVisibleTo(self):
            self._primary.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from any field: these forms are short and are asked once."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the acts anew: a low window has no room for them in the card."""
        super().resizeEvent(event)
        self._place_acts()

    def event(self, event: QEvent) -> bool:
        """Place the acts anew when the card changes its length."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_acts()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card tells its new length to the column it stands in."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_acts()
        return super().eventFilter(watched, event)

    def _place_acts(self) -> None:
        """In the card where that is whole in sight; else under it, where they do not scroll away."""
        if self._in_foot is None:
            return
        layout = self._sheet
        height = layout.totalHeightForWidth(self.width())
        if self._in_foot:
            height += self.acts.heightForWidth(self._below.width()) + Space.L
        in_foot = height > self.height()
        if in_foot == self._in_foot:
            return
        self._in_foot = in_foot
        focused = QApplication.focusWidget()
        if in_foot:
            self.card.body.removeWidget(self._below)
            self._across.insertWidget(1, self._below, 100)
        else:
            self._across.removeWidget(self._below)
            self.card.body.addWidget(self._below)
        self._below.show()
        self.foot.setVisible(in_foot)
        if focused is not None and self._below.isAncestorOf(focused):
            focused.setFocus()

    def _measure(self) -> None:
        self._middle.setMaximumWidth(current().px(WIDEST))
        self._below.setMaximumWidth(current().px(WIDEST))

    def changeEvent(self, event: QEvent) -> None:
        """Widen with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
