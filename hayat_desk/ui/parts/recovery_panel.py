"""The recovery sheet on the screen: seen, printed or saved, and confirmed, before anybody goes on.

The code exists nowhere else; the data key cannot be had again from this computer without the passphrase.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.dates import both
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.marks import CheckBox
from hayat_desk.ui.kit.message_bar import MessageBar
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space, TextRole
from hayat_desk.ui.printing.paper_view import PaperView
from hayat_desk.ui.printing.sending import REFUSALS, Printed, send


class RecoveryPanel(QWidget):
    """The sheet, its printing, and the tick that it lies where it belongs."""

    confirmed = Signal(bool)

    def __init__(self, desk: Desk, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._code = code
        self._pdf = b""
        self.is_printed = False
        self.messages = MessageBar(self)
        self.busy = Busy(self)
        self.shown_code = Label(ltr(code), TextRole.HEADING, parent=self)
        self.paper = PaperView(self)
        self.print_button = secondary(self.tr("Print the recovery sheet"), Icon.PRINT, self)
        self.print_button.setEnabled(False)
        self.print_button.clicked.connect(self.print_sheet)
        self.paper.shown.connect(self._offer_printing)
        self.tick = CheckBox(
            self.tr("The recovery sheet is printed or copied by hand, and kept in a safe place"), self
        )
        self.tick.toggled.connect(self.confirmed)
        acts = QWidget(self)
        FlowLayout(acts).addWidget(self.print_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(
            Label(
                self.tr("If passphrase and recovery sheet are both lost, nobody can open the data."),
                parent=self,
            )
        )
        column.addWidget(self.shown_code)
        column.addWidget(self.messages)
        column.addWidget(self.busy)
        self.paper.setMinimumHeight(current().px(240))
        self.paper.setMaximumHeight(current().px(270))
        column.addWidget(self.paper)
        column.addWidget(acts)
        column.addWidget(self.tick)
        self.busy.wait_for(lambda: draw_sheet(desk, code), self._show, self._cannot_draw)

    def print_sheet(self) -> None:
        """Print on the worker; a printer that refuses leaves the sheet on the screen."""
        pdf = self._pdf
        self.busy.wait_for(
            lambda: send(pdf, "recovery-sheet"),
            self._printed,
            self._not_printed,
            self.tr("Printing the recovery sheet"),
            rests=(self.print_button,),
        )

    def _printed(self, _printed: Printed) -> None:
        self.is_printed = True
        self.messages.success(self.tr("The sheet was sent to the printer. Compare its code with the screen."))

    def _not_printed(self, error: Exception) -> None:
        if not isinstance(error, REFUSALS):
            raise error
        self.messages.error(
            self.tr("The printer does not answer. Turn it on and repeat, or copy the code by hand.")
        )

    def _offer_printing(self) -> None:
        self.print_button.setEnabled(True)

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.paper.show_pdf(pdf, self.tr("Recovery sheet"))

    def _cannot_draw(self, error: Exception) -> None:
        self.messages.error(self.tr("The sheet cannot be drawn here. Copy the code by hand, group by group."))
        self.paper.hide()
        raise error


def draw_sheet(desk: Desk, code: str) -> bytes:
    """The recovery sheet as PDF, on the office's letterhead; slow the first time, for a worker."""
    from hayat_desk.printouts import recovery_sheet
    from hayat_desk.summaries.papers.contents import letterhead
    from hayat_desk.summaries.papers.forms import RecoverySheetSummary

    with desk.look() as look:
        head = letterhead(look)
    office = desk.profile.association.name
    summary = RecoverySheetSummary(office=office, made_on=both(desk.today), code=code, user=desk.clerk.name)
    return recovery_sheet.draw(head, summary)
