"""إلغاء الرقم: asks, in the page, why a number of a register is made void; the number stays there (T71)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from hayat_desk.ui.kit.buttons import Button, danger
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label

_KEY = "void_reason"


class VoidPanel(Card):
    """Opened by its button; not there until a number is to be void."""

    wanted = Signal(str)
    """Make it void for this reason."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Make the number void"), page)
        explanation = self.tr(
            "The number stays in the register with its reason, and is not given to another paper."
        )
        self.body.addWidget(Label(explanation, soft=True, parent=self))
        self.reason = TextField(_KEY, longest=512)
        self.form = Form()
        self.form.add_row(self.tr("Why is it void?"), self.reason)
        self.body.addWidget(self.form)
        self.void: Button = danger(self.tr("Make void"), Icon.CLOSE, self)
        self.body.addWidget(self.void, 0, Qt.AlignmentFlag.AlignLeft)
        page.adopt(self.form)
        self.void.clicked.connect(self.act)
        self.hide()

    def begin(self) -> None:
        """Ask for the reason."""
        self.show()
        self.reason.setFocus()

    def restore(self, state: Mapping[str, str]) -> None:
        """Open again, where a reason was being typed."""
        if _KEY in state:
            self.show()

    def has_focus(self) -> bool:
        """Whether the clerk is at it: then the act of the page is this one."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isVisible() and self.isAncestorOf(focused)

    def act(self) -> None:
        """Say the reason on."""
        if self.form.check():
            self.wanted.emit(self.reason.value())

    def done(self) -> None:
        """The number is void."""
        self.form.clear()
        self.hide()
