"""A logo from a file: a PNG or a drawing, told by its content, made anew as a small PNG of our own.

Nothing of the file itself is kept, and no other file is opened. Sizes are read before anything is unpacked,
and it is drawn in a process of its own.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profile_changes import MOST_LOGO_BYTES
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.parts.aside import Broken, aside
from hayat_desk.ui.settings.svg_screen import SvgFault, UnfitSvg, screened

_PNG = b"\x89PNG\r\n\x1a\n"
_LARGEST_FILE = 4 * 1024 * 1024  # bytes
_LARGEST_SIDE = 5_000  # pixels of a PNG as it comes
_MOST_PIXELS = 16_000_000
_SIDES = (1200, 900, 700, 500, 350, 250, 180)
"""Pixels of the longer side: the first at which the picture is small enough is kept."""
_FLAWS = {
    SvgFault.BROKEN: ScreenFlaw.LOGO_KIND,
    SvgFault.LIVELY: ScreenFlaw.LOGO_LIVELY,
    SvgFault.UNSIZED: ScreenFlaw.LOGO_SIZE_MISSING,
    SvgFault.TOO_RICH: ScreenFlaw.LOGO_RICH,
}
_NARROWEST = 1 / 12
"""Of the longer side: what is flatter is a line and no logo."""


def read_logo(path: Path) -> bytes:
    """The logo in a file as a PNG of at most `MOST_LOGO_BYTES`; refuses with `InvalidValue(ScreenFlaw.LOGO_…)`.

    Slow: call it on the worker.
    """
    try:
        return b"".join(aside("logo", _read(path), ScreenFlaw))
    except Broken as error:
        raise InvalidValue(ScreenFlaw.LOGO_RICH) from error


def draw_logo(content: bytes) -> Iterator[bytes]:
    """In the process aside: the small PNG."""
    if content.startswith(_PNG):
        yield _small(_scaler(_decoded(content)))
    elif b"<" in content[:512].lstrip(b"\xef\xbb\xbf")[:64]:
        yield _small(_drawer(content))
    else:
        raise InvalidValue(ScreenFlaw.LOGO_KIND)


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise InvalidValue(ScreenFlaw.LOGO_FILE)
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE + 1)
    except (OSError, ValueError):
        raise InvalidValue(ScreenFlaw.LOGO_FILE) from None
    if len(content) > _LARGEST_FILE:
        raise InvalidValue(ScreenFlaw.LOGO_SIZE)
    return content


def _decoded(content: bytes) -> QImage:
    """The picture of a PNG whose head says that it is of a bearable size."""
    if len(content) < 33 or content[12:16] != b"IHDR":
        raise InvalidValue(ScreenFlaw.LOGO_BROKEN)
    width, height = struct.unpack(">II", content[16:24])
    if not width or not height:
        raise InvalidValue(ScreenFlaw.LOGO_BROKEN)
    if max(width, height) > _LARGEST_SIDE or width * height > _MOST_PIXELS:
        raise InvalidValue(ScreenFlaw.LOGO_SIZE)
    _check_shape(width, height)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    image = reader.read()
    if image.isNull() or (image.width(), image.height()) != (width, height):
        raise InvalidValue(ScreenFlaw.LOGO_BROKEN)
    return image


def _scaler(image: QImage) -> Callable[[int], QImage]:
    def scaled(side: int) -> QImage:
        if max(image.width(), image.height()) <= side:
            return image.convertToFormat(QImage.Format.Format_ARGB32)
        return image.convertToFormat(QImage.Format.Format_ARGB32).scaled(
            side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    return scaled


def _drawer(content: bytes) -> Callable[[int], QImage]:
    try:
        drawing = screened(content)
    except UnfitSvg as unfit:
        raise InvalidValue(_FLAWS[unfit.fault]) from None
    renderer = QSvgRenderer(QByteArray(drawing))
    box = renderer.viewBoxF().size()
    size = box if not box.isEmpty() else QSizeF(renderer.defaultSize())
    if not renderer.isValid() or size.isEmpty():
        raise InvalidValue(ScreenFlaw.LOGO_BROKEN)
    _check_shape(size.width(), size.height())

    def drawn(side: int) -> QImage:
        whole = size.scaled(QSizeF(side, side), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        image = QImage(whole, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, whole.width(), whole.height()))
        painter.end()
        return image

    return drawn


def _check_shape(width: float, height: float) -> None:
    if min(width, height) < max(width, height) * _NARROWEST:
        raise InvalidValue(ScreenFlaw.LOGO_SHAPE)


def _small(picture: Callable[[int], QImage]) -> bytes:
    for side in _SIDES:
        png = _png(picture(side))
        if len(png) <= MOST_LOGO_BYTES:
            return png
    raise InvalidValue(ScreenFlaw.LOGO_SIZE)


def _png(image: QImage) -> bytes:
    """The pixels alone, on white as paper is: no printer draws a dark edge where the picture is clear.

    Whatever else the file told is not carried over.
    """
    plain = QImage(image.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if plain.isNull() or not plain.save(buffer, "PNG"):  # type: ignore[call-overload]  # stubs know no buffer
        raise InvalidValue(ScreenFlaw.LOGO_BROKEN)
    return bytes(buffer.data().data())
