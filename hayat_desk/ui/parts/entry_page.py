"""What the pages before the workplace share: a column in the middle, the program's name, acts at the foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.message_bar import MessageBar
from hayat_desk.ui.kit.text import Label, Small, Title
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Role, Space

WIDEST = 720


class EntryPage(QWidget):
    """A card in the middle that scrolls when the text is large; Enter and Ctrl+Enter press the primary act."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._primary: Button | None = None
        self.title = Title(title, self)
        self.remark = Small("", self)
        self.messages = MessageBar(self)
        self.busy = Busy(self)

        # Card
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
        self.acts = FlowLayout(gap=Space.M)
        self.card.body.addLayout(self.acts)
        self.remark.hide()

        # Middle of the window
        self.area = QScrollArea(self)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        sheet = QWidget(self.area)
        sheet.setProperty("kind", "sheet")
        row = QHBoxLayout(sheet)
        row.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        row.addStretch(1)
        self._middle = QWidget(sheet)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        brand = QHBoxLayout()
        brand.setSpacing(Space.S)
        brand.addWidget(IconMark(Icon.SHIELD, "accent", 28, sheet))
        brand.addWidget(Label(QCoreApplication.translate("App", "Hayat Desk"), Role.HEADING, parent=sheet), 1)
        column.addStretch(1)
        column.addLayout(brand)
        column.addWidget(self.card)
        column.addStretch(2)
        row.addWidget(self._middle, 100)
        row.addStretch(1)
        self.area.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)
        self._measure()

    def set_acts(self, primary: Button, *others: Button) -> None:
        """The acts at the foot of the card, the primary one first."""
        self._primary = primary
        for button in (primary, *others):
            self.acts.addWidget(button)
            if not button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                button.show()  # else an act that comes late can only be pressed a moment after it came

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

    def _measure(self) -> None:
        self._middle.setMaximumWidth(current().px(WIDEST))

    def changeEvent(self, event: QEvent) -> None:
        """Widen with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
