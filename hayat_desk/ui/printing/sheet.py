"""A paper on a page: drawn on the worker, shown as it will be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.summaries.papers.contents import PaperToDraw
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.text import Small
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.kit.waits import Waits
from hayat_desk.ui.printing.drawing import draw
from hayat_desk.ui.printing.paper_bar import PaperBar
from hayat_desk.ui.printing.paper_view import PaperView
from hayat_desk.ui.printing.pdf_paper import PdfPaper

_AFTER_THE_PAGE = 30
"""Milliseconds: the page round the paper is painted first; drawing beside that would slow both."""

_MOST_TOLD = 8
"""Characters: more would push the paper off the page."""


class Sheet(QWidget):
    """Shows one paper; until it is drawn it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pdf: bytes | None = None
        self.paper: PaperToDraw | None = None
        self._waits = Waits(self)
        self.view = PaperView(self)
        self.view.setMinimumHeight(current().px(420))
        self.bar = PaperBar(self.view, self)
        self._coming = Small(self.tr("Preparing the paper"), self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._coming)
        self.unprinted = Notice(tone=Tone.WARNING, parent=self)
        column.addWidget(self.unprinted)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self.bar.hide()
        self.view.hide()
        self.view.shown.connect(self._shown)

    def show_paper(self, paper: PaperToDraw, name: str, failed: Callable[[Exception], object]) -> None:
        """Draw a prepared paper on the worker and show it."""
        self.expect()
        self.paper = paper

        def begin() -> None:
            self._waits.wait_for(lambda: draw(paper), lambda pdf: self._arrived(paper, pdf, name), failed)

        QTimer.singleShot(_AFTER_THE_PAGE, self, begin)

    def expect(self) -> None:
        """Another paper is being drawn: what was on its way is not to be shown."""
        self.paper, self.pdf = None, None
        self.view.forget()
        self.unprinted.say("")

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show bytes that were drawn before."""
        self.pdf = None
        self.view.show_pdf(pdf, name)

    def _shown(self, pdf: bytes) -> None:
        self.pdf = pdf
        self._coming.hide()
        self.bar.show()
        self.view.show()
        self._waits.wait_for(lambda: PdfPaper(pdf).missing(), lambda missing: self._tell(missing, pdf))

    def _tell(self, missing: tuple[str, ...], pdf: bytes) -> None:
        """Say which characters the font has no picture of; on the paper a box stands in their place."""
        if pdf is not self.pdf:
            return  # another one was asked for meanwhile
        template = self.tr("The paper's font has no {}. A box is printed in its place.")
        self.unprinted.say(template.format(" ".join(missing[:_MOST_TOLD])) if missing else "")

    def _arrived(self, paper: PaperToDraw, pdf: bytes, name: str) -> None:
        if paper is self.paper:  # else another one was asked for meanwhile
            self.show_pdf(pdf, name)
