"""A PDF in memory: its pages as pictures, and what of its text our font cannot draw."""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from hayat_desk.ui.printing.pdfium import opened

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

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
