"""A paper on the screen and on the printer, from the bytes of its PDF; nothing goes through a file."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
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
from hayat_desk.ui.printing.pdfium import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage
    from PySide6.QtPrintSupport import QPrinter

_POINTS = 72.0


class PrinterRefused(Exception):
    """The printer could not be started; the paper and its state are untouched."""


_TURNED = re.compile("(?<![\ud800-\udbff])(?:[\udc00-\udfff][\ud800-\udbff])+(?![\udc00-\udfff])")


def _letters(text: PdfTextPage) -> str:
    """The letters of a page. In Arabic PDFium turns the halves of a rare character round; pypdfium2 drops them."""
    from pypdfium2.raw import FPDFText_GetUnicode

    letters = "".join(chr(FPDFText_GetUnicode(text.raw, at)) for at in range(text.count_chars()))
    letters = _TURNED.sub(lambda pairs: pairs[0][::-1], letters)
    return letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class PdfPaper:
    """A PDF in memory; sizes are in points. It is opened for each picture, so that nothing is left to close."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        with opened(pdf) as document:
            self.sizes: list[tuple[float, float]] = [
                document.get_page_size(at) for at in range(len(document))
            ]

    def missing(self) -> tuple[str, ...]:
        """Characters on the pages that the font of our papers cannot draw. Slow: call it on the worker."""
        from hayat_desk.printouts.typesetting.fallbacks import missing_letters

        characters: dict[str, None] = {}
        for at in range(len(self.sizes)):
            with opened(self._pdf) as document:  # page by page, for the window waits while it is open
                page = document[at]
                text = page.get_textpage()
                characters.update(dict.fromkeys(missing_letters(_letters(text))))
                text.close()
                page.close()
        return tuple(characters)

    def picture(self, at: int, dots_per_point: float) -> QImage:
        """One page on white."""
        with opened(self._pdf) as document:
            page = document[at]
            bitmap = page.render(scale=dots_per_point, fill_color=(255, 255, 255, 255), rev_byteorder=False)
            form = {
                1: QImage.Format.Format_Grayscale8,
                3: QImage.Format.Format_BGR888,
                4: QImage.Format.Format_RGB32,
            }[bitmap.n_channels]
            raw = ctypes.string_at(bitmap.buffer, bitmap.stride * bitmap.height)
            image = QImage(raw, bitmap.width, bitmap.height, bitmap.stride, form).copy()
            bitmap.close()
            page.close()
        return image


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

    def zoom(self, factor: float) -> None:
        """1.0 fits the width of the view, up to the paper's own size on the screen and a half."""
        self._zoom = min(3.0, max(0.5, factor))
        self._fit()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the size, or scroll; Enter is left to the page."""
        keys = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
        factor = keys.get(Qt.Key(event.key()))
        if factor is not None:
            self.zoom(self._zoom * factor)
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
    printer: QPrinter,
    progress: Callable[[int, int], object] | None = None,
    *,
    overlay: Callable[[QPainter, QPrinter], object] | None = None,
) -> int:
    """Print every page on white at the printer's resolution; the number of pages printed.

    `progress` hears (page, of); `overlay` may draw on each page, as the mark of a copy does.
    Raises `PrinterRefused` before anything is on paper.
    """
    paper = PdfPaper(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused
    try:
        # A whole number of the printer's dots to each of ours, so that bands meet without a seam.
        resolution = printer.resolution() / max(1, round(printer.resolution() / DOTS_PER_INCH))
        sheet = printer.paperRect(printer.Unit.DevicePixel)
        for at, (across, down) in enumerate(paper.sizes):
            if at and not printer.newPage():
                raise PrinterRefused
            picture = paper.picture(at, resolution / _POINTS)
            size = QSizeF(across, down) * printer.resolution() / _POINTS
            place = QRectF(0, 0, size.width(), size.height())
            if size.width() > sheet.width() * 1.01 or size.height() > sheet.height() * 1.01:
                shrink = min(sheet.width() / size.width(), sheet.height() / size.height())
                place.setSize(size * shrink)
            _draw_in_bands(painter, place, picture)
            if overlay is not None:
                overlay(painter, printer)
            if progress is not None:
                progress(at + 1, len(paper.sizes))
    finally:
        painter.end()
    return len(paper.sizes)
