"""Says that diagnosis and income are hidden on what is shown, and asks for them (DESIGN §4.6, ux rule 18)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.policy.ids import PersonId
from hayat_desk.procedures.people import see_sensitive
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone


class Concealed(Tinted):
    """Hidden while there is nothing to ask for. Each look stands in the journal, and ends with the page."""

    def __init__(self, page: Page, then: Callable[[], object], parent: QWidget | None = None) -> None:
        """`then` shows the paper as it is, once the look is allowed and noted."""
        super().__init__(Tone.INFO, edged=True, parent=parent or page)
        self._page = page
        self._then = then
        self._person: PersonId | None = None
        self.looked = False
        words = Label(
            self.tr("Diagnosis and income are hidden on the screen; on paper they are printed."), parent=self
        )
        self.show_it: Button = secondary(self.tr("Show them (recorded in the journal)"), Icon.EYE, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(words)
        column.addWidget(self.show_it, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_it.clicked.connect(self._look)
        self.hide()

    def hides(self, person_id: PersonId | None) -> bool:
        """Whether what is about this person is to be shown without diagnosis and income; None where none is on it."""
        self._person = person_id
        is_hidden = person_id is not None and not self.looked
        self.setVisible(is_hidden)
        return is_hidden

    def _look(self) -> None:
        if self._person is None:
            return
        sensitive = self._page.do(see_sensitive, self._person)
        if sensitive is not None:
            self.looked = True
            self.hide()
            self._then()
