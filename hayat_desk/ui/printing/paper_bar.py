"""The line above a paper: which page of how many, its size, and the printer it would go to (ux rule 59)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from hayat_desk.ui.kit.buttons import Button, quiet
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import Small, iso, ltr
from hayat_desk.ui.kit.tokens import Space
from hayat_desk.ui.kit.waits import Waits
from hayat_desk.ui.printing.paper_view import PaperView
from hayat_desk.ui.printing.sending import printer_in_use


class PaperBar(QWidget):
    """Follows a view, and changes the size of what it shows."""

    def __init__(self, view: PaperView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._waits = Waits(self)
        row = FlowLayout(self, Space.M)
        self.page = Small("", self)
        self.smaller: Button = quiet(self.tr("Smaller"), Icon.REMOVE, self)
        self.size_shown = Small("", self)
        self.larger: Button = quiet(self.tr("Larger"), Icon.ADD, self)
        self.whole_width: Button = quiet(self.tr("Fit to width"), parent=self)
        self.printer = Small("", self)
        for label in (self.page, self.size_shown, self.printer):
            label.setMinimumHeight(self.smaller.sizeHint().height())
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for widget in (
            *(self.page, self.smaller, self.size_shown, self.larger, self.whole_width, self.printer),
        ):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._connect()
        self._waits.wait_for(printer_in_use, self._show_printer)

    def _connect(self) -> None:
        self.smaller.clicked.connect(self._view.reduce)
        self.larger.clicked.connect(self._view.enlarge)
        self.whole_width.clicked.connect(self._view.fit_width)
        self._view.moved.connect(self._show_place)

    def _show_place(self) -> None:
        """The page in sight, and the size of all."""
        template = self.tr("Page {page} of {pages}")
        page, pages = self._view.page_in_sight(), self._view.pages()
        self.page.setText(template.format(page=ltr(str(page)), pages=ltr(str(pages))))
        self.size_shown.setText(ltr(f"{self._view.size_shown()}%"))

    def _show_printer(self, name: str) -> None:
        """Where the paper goes; without a printer it can be saved when it is printed."""
        words = self.tr("Printer: {name}").format(name=iso(name))
        self.printer.setText(words if name else self.tr("No printer; a PDF can be saved"))
