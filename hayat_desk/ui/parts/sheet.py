"""A paper on a page: drawn on the worker, shown as it will be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.summaries.paper_contents import PaperToDraw
from hayat_desk.ui.kit.background import run
from hayat_desk.ui.kit.paper_view import PaperView
from hayat_desk.ui.kit.text import Small
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.parts.printing import draw

_AFTER_THE_PAGE = 30
"""Milliseconds: the page round the paper is painted first; drawing beside that would slow both."""


class Sheet(QWidget):
    """Shows one paper; until it is drawn it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pdf: bytes | None = None
        self.paper: PaperToDraw | None = None
        self.view = PaperView(self)
        self.view.setMinimumHeight(current().px(420))
        self._waiting = Small(self.tr("Preparing the paper"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._waiting)
        column.addWidget(self.view, 1)
        self.view.hide()
        self.view.shown.connect(self._shown)

    def show_paper(self, paper: PaperToDraw, name: str, failed: Callable[[Exception], object]) -> None:
        """Draw a prepared paper on the worker and show it."""
        self.expect()
        self.paper = paper

        def begin() -> None:
            run(lambda: draw(paper), lambda pdf: self._arrived(paper, pdf, name), failed, owner=self)

        QTimer.singleShot(_AFTER_THE_PAGE, self, begin)

    def expect(self) -> None:
        """Another paper is being drawn: what was on its way is not to be shown."""
        self.paper, self.pdf = None, None
        self.view.forget()

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show bytes that were drawn before."""
        self.pdf = None
        self.view.show_pdf(pdf, name)

    def _shown(self, pdf: bytes) -> None:
        self.pdf = pdf
        self._waiting.hide()
        self.view.show()

    def _arrived(self, paper: PaperToDraw, pdf: bytes, name: str) -> None:
        if paper is self.paper:  # else another one was asked for meanwhile
            self.show_pdf(pdf, name)
