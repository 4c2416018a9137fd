"""A paper on the screen and on the printer, from the bytes of its PDF; nothing goes through a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space
from hayat_desk.ui.kit.waits import Waits
from hayat_desk.ui.printing.pdf_paper import PdfPaper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_POINTS = 72.0
_STEP = 1.25


class PrinterRefused(Exception):
    """The printer could not be started; the paper and its state are untouched."""


class _Sheet(QWidget):
    """One page, drawn at the resolution of the screen when it comes into sight."""

    def __init__(self, paper: PdfPaper, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._paper = paper
        self._at = at
        self._picture: QImage | None = None
        self._drawn_for = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, width: int) -> None:
        """Take this width in logical pixels."""
        across, down = self._paper.sizes[self._at]
        self.setFixedSize(width, round(width * down / across))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, rendering it anew when its size on the screen has changed."""
        resolution = self.width() * self.devicePixelRatioF() / self._paper.sizes[self._at][0]
        if self._picture is None or self._drawn_for != resolution:
            self._picture = self._paper.picture(self._at, resolution)
            self._drawn_for = resolution
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._picture)
        painter.end()


class PaperView(QScrollArea):
    """Pages under one another on grey. Arrows and Page keys scroll, Plus and Minus change the size."""

    shown = Signal(object)
    """The pages of these bytes are on the screen."""
    moved = Signal()
    """Another page is in sight, or the pages have another size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "paper")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumHeight(current().px(320))
        self._coming = b""
        self._waits = Waits(self)
        self._paper: PdfPaper | None = None
        self._sheets: list[_Sheet] = []
        self._zoom = 1.0
        self._ground = QWidget(self)
        self._ground.setProperty("kind", "desk")
        self._ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        self._column.setSpacing(Space.L)
        self.setWidget(self._ground)
        self.setWidgetResizable(True)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    def show_pdf(self, pdf: bytes, name: str) -> None:
        """Show these pages once the worker has read them; `name` is what a screen reader calls the paper."""
        self._coming = pdf
        self._waits.wait_for(lambda: PdfPaper(pdf), lambda paper: self._opened(paper, pdf, name))

    def _opened(self, paper: PdfPaper, pdf: bytes, name: str) -> None:
        if pdf is not self._coming:
            return  # another one was asked for meanwhile
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._paper = paper
        self._sheets = [_Sheet(paper, at, self._ground) for at in range(len(paper.sizes))]
        pages = self.tr("%n page(s)", "", len(self._sheets))
        self.setAccessibleName(f"{name} · {pages}")
        for sheet in self._sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.show()
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.shown.emit(pdf)

    def forget(self) -> None:
        """What is still being read is not to be shown."""
        self._coming = b""

    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._sheets)

    def page_in_sight(self) -> int:
        """The page that takes the middle of the view, counted from one; 0 while none is shown."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return sum(1 for sheet in self._sheets if sheet.y() <= middle)

    def size_shown(self) -> int:
        """Percent of the paper's own size."""
        if self._paper is None:
            return 100
        across, _down = self._paper.sizes[0]
        return round(100 * self._sheets[0].width() / (across / _POINTS * 96))

    def zoom(self, factor: float) -> None:
        """1.0 fits the width of the view, up to the paper's own size on the screen and a quarter."""
        self._zoom = min(3.0, max(0.5, factor))
        self._fit()

    def enlarge(self) -> None:
        """A step larger."""
        self.zoom(self._zoom * _STEP)

    def reduce(self) -> None:
        """A step smaller."""
        self.zoom(self._zoom / _STEP)

    def fit_width(self) -> None:
        """As wide as the view."""
        self.zoom(1.0)

    def _fit(self) -> None:
        if self._paper is None:
            return
        room = self.viewport().width() - 2 * Space.XL
        for sheet, (across, _down) in zip(self._sheets, self._paper.sizes, strict=True):
            natural = across / _POINTS * 96 * 1.25
            sheet.fit(max(200, round(min(room, natural) * self._zoom)))
        # Else the pages of a view that is not shown yet keep the places of their first size.
        self._column.invalidate()
        self._column.activate()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the size, or scroll; Enter is left to the page."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.enlarge()
        elif event.key() == Qt.Key.Key_Minus:
            self.reduce()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar = self.verticalScrollBar()
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As much room as the page gives."""
        return QSize(current().px(640), current().px(480))


DOTS_PER_INCH = 300
"""Of a page on its way to the printer: as sharp as an office's laser shows, a quarter of what 600 would weigh."""

_BAND = 64  # rows


def _draw_in_bands(painter: QPainter, place: QRectF, picture: QImage) -> None:
    """Draw a page in strips: one call for all of it would hold Python, and with it the window, for too long."""
    tall = place.height() / picture.height()
    for top in range(0, picture.height(), _BAND):
        band = picture.copy(0, top, picture.width(), min(_BAND, picture.height() - top))
        strip = QRectF(place.x(), place.y() + top * tall, place.width(), band.height() * tall)
        painter.drawImage(strip, band)


def a4_printer(title: str, file: str = "") -> QPrinter:
    """A printer set to A4 without margins of its own. `title` is seen in the queue: it names no person.

    With `file`, it prints into that PDF instead of the default printer.
    """
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDocName(title)
    if file:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(file)
    return printer


def print_pdf(
    pdf: bytes,
    device: QPagedPaintDevice,
    progress: Callable[[int, int], object] | None = None,
    *,
    overlay: Callable[[QPainter, int], object] | None = None,
) -> int:
    """Print every page on white at the resolution of the printer, or of a PDF; the number of pages printed.

    `progress` hears (page, of); `overlay` may draw on each page, at so many dots per inch, as a copy's mark does.
    Raises `PrinterRefused` before anything is on paper.
    """
    paper = PdfPaper(pdf)
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterRefused
    try:
        # A whole number of the printer's dots to each of ours, so that bands meet without a seam.
        dots = device.logicalDpiX()
        resolution = dots / max(1, round(dots / DOTS_PER_INCH))
        sheet = device.pageLayout().fullRectPixels(dots)
        for at, (across, down) in enumerate(paper.sizes):
            if at and not device.newPage():
                raise PrinterRefused
            picture = paper.picture(at, resolution / _POINTS)
            size = QSizeF(across, down) * dots / _POINTS
            place = QRectF(0, 0, size.width(), size.height())
            if size.width() > sheet.width() * 1.01 or size.height() > sheet.height() * 1.01:
                shrink = min(sheet.width() / size.width(), sheet.height() / size.height())
                place.setSize(size * shrink)
            _draw_in_bands(painter, place, picture)
            if overlay is not None:
                overlay(painter, dots)
            if progress is not None:
                progress(at + 1, len(paper.sizes))
    finally:
        painter.end()
    return len(paper.sizes)
