"""PDFium, held by one thread at a time: it is one for the whole process and minds no threads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_HELD = Lock()
"""The window draws pages while the worker prints or reads others."""


class Unreadable(Exception):
    """These bytes are no PDF, or a page of it is broken."""


@contextmanager
def opened(pdf: bytes | Path) -> Iterator[PdfDocument]:
    """A document with its pages, for as long as PDFium is held; its pages end with it.

    Not to be opened within another, nor kept open while the window turns: whoever else asks for PDFium waits.
    Raises `Unreadable`, here or while a page is read.
    """
    import pypdfium2

    with _HELD:
        try:
            with pypdfium2.PdfDocument(pdf) as document:
                yield document
        except pypdfium2.PdfiumError as error:
            raise Unreadable from error
