"""Reading a scanned file: its kind by its first bytes, its pages within limits, the codes on them.

What a scanner writes comes from outside: nothing is believed of it but its bytes, and its pages are drawn in
a process of their own. On the worker.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.scans import LARGEST_SCAN, MOST_PAGES, PaperCode, ScanFlaw, read_paper_code
from hayat_desk.ui.parts.aside import Broken, aside
from hayat_desk.ui.printing.pdf_paper import PdfPaper
from hayat_desk.ui.printing.pdfium import Unreadable

_PDF = "application/pdf"
_KINDS = ((b"%PDF-", _PDF), (b"\x89PNG\r\n\x1a\n", "image/png"), (b"\xff\xd8\xff", "image/jpeg"))
_READERS = {"image/png": QByteArray(b"png"), "image/jpeg": QByteArray(b"jpeg")}
_DOTS = 200 / 72  # a point; the code of our papers is 20 mm wide, so that a module has four dots
_LONGEST_SIDE = 3600  # dots that a page is read with: A4 at 300 to the inch
_MOST_DOTS = 120_000_000  # of a picture; A4 at 600 dots to the inch has 35 million
_NARROWEST = 1 / 10  # of the longer side: a till slip is wider
_SHOWN = QSize(1000, 1500)  # dots at most of the page that is looked at
_SIDE = 4  # bytes in which the width and the height of a drawn page are told
_DOT = 4  # bytes of a dot in it


@dataclass(frozen=True)
class Reading:
    """A scanned file: its bytes and kind, the codes of ours on its pages, its first page for looking at."""

    content: bytes
    media: str
    codes: tuple[PaperCode, ...]
    first_page: QImage


def content_of(path: Path) -> bytes:
    """The bytes of a file within the limit; refused with its flaw where it cannot be read."""
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise InvalidValue(ScanFlaw.NOT_A_SCAN)
        if status.st_size > LARGEST_SCAN:
            raise InvalidValue(ScanFlaw.TOO_LARGE, most=LARGEST_SCAN >> 20)
        return path.read_bytes()
    except OSError as error:
        raise InvalidValue(ScanFlaw.NOT_OPENED) from error


def read_content(content: bytes) -> Reading:
    """Read what a scanned file holds; refused with its flaw where it is no PDF, PNG or JPEG within the limits."""
    media = _media_of(content)
    codes: dict[PaperCode, None] = {}
    first = QImage()
    for page in pages_of(content):
        if first.isNull():
            size = page.size().scaled(_SHOWN, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(page.size())
            smooth = Qt.TransformationMode.SmoothTransformation
            first = page.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        codes.update(dict.fromkeys(codes_on(page)))
    if first.isNull():
        raise InvalidValue(ScanFlaw.NOT_A_SCAN)
    return Reading(content, media, tuple(codes), first)


def _media_of(content: bytes) -> str:
    media = next((media for start, media in _KINDS if content.startswith(start)), "")
    if not media:
        raise InvalidValue(ScanFlaw.NOT_A_SCAN)
    return media


def pages_of(content: bytes) -> Iterator[QImage]:
    """Each page as a picture, drawn aside; refused with its flaw, also after the first pages."""
    try:
        for piece in aside("scan", content, ScanFlaw):
            yield _unpacked(piece)
    except Broken as error:
        raise InvalidValue(ScanFlaw.NOT_DRAWN) from error


def _unpacked(piece: bytes) -> QImage:
    width, height = (int.from_bytes(piece[at : at + _SIDE]) for at in (0, _SIDE))
    dots = piece[2 * _SIDE :]
    if not 0 < width * height * _DOT == len(dots):
        raise Broken
    return QImage(dots, width, height, width * _DOT, QImage.Format.Format_RGB32).copy()


# In the process aside --------------------------------------------------------------------------------


def draw_scan(content: bytes) -> Iterator[bytes]:
    """Its pages, each with its width and height before its dots."""
    media = _media_of(content)
    for page in _pdf_pages(content) if media == _PDF else [_picture(content, media)]:
        plain = QImage(page.size(), QImage.Format.Format_RGB32)
        if plain.isNull():
            raise InvalidValue(ScanFlaw.NOT_A_SCAN)
        plain.fill(Qt.GlobalColor.white)  # where the picture is clear
        painter = QPainter(plain)
        painter.drawImage(0, 0, page)
        painter.end()
        yield plain.width().to_bytes(_SIDE) + plain.height().to_bytes(_SIDE) + bytes(plain.constBits())


def _pdf_pages(content: bytes) -> Iterator[QImage]:
    try:
        paper = PdfPaper(content)
        if not 0 < len(paper.sizes) <= MOST_PAGES:
            raise InvalidValue(ScanFlaw.TOO_MANY_PAGES, most=MOST_PAGES)
        for at, (across, down) in enumerate(paper.sizes):
            _check_shape(across, down)
            yield paper.picture(at, min(_DOTS, _LONGEST_SIDE / max(across, down)))
    except Unreadable as error:
        raise InvalidValue(ScanFlaw.NOT_A_SCAN) from error


def _check_shape(across: float, down: float) -> None:
    """A line is no paper; enlarged to be looked at it would fill the memory."""
    if min(across, down) <= max(across, down) * _NARROWEST:
        raise InvalidValue(ScanFlaw.TOO_NARROW)


def _picture(content: bytes, media: str) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, _READERS[media])
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or not 0 < size.width() * size.height() <= _MOST_DOTS:
        raise InvalidValue(ScanFlaw.NOT_A_SCAN)
    _check_shape(size.width(), size.height())
    longest = max(size.width(), size.height())
    if longest > _LONGEST_SIDE:
        reader.setScaledSize(
            size.scaled(QSize(_LONGEST_SIDE, _LONGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    if image.isNull():
        raise InvalidValue(ScanFlaw.NOT_A_SCAN)
    return image


def codes_on(page: QImage) -> tuple[PaperCode, ...]:
    """The codes of ours on one page; others, and pages without any, give none."""
    import zxingcpp

    grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
    codes = (
        read_paper_code(code.text)
        for code in zxingcpp.read_barcodes(grey, zxingcpp.barcode_formats_from_str("QRCode"))
    )
    return tuple(code for code in codes if code is not None)
