"""PDFium is held by one thread at a time; what is no document is said, and lets go of it."""

from __future__ import annotations

import io
from threading import Event, Thread

import pytest
from reportlab.pdfgen.canvas import Canvas

from hayat_desk.ui.printing.pdfium import Unreadable, opened


@pytest.fixture
def pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 72, "one page")
    canvas.save()
    return out.getvalue()


def test_a_second_thread_waits_until_the_first_has_closed_its_document(pdf: bytes) -> None:
    """Without that the process ends at once, as two threads that read a hundred documents each have shown."""
    entered = Event()

    def read() -> None:
        with opened(pdf) as document:
            document[0].get_textpage()
            entered.set()

    second = Thread(target=read, daemon=True)
    with opened(pdf) as document:
        page = document[0]
        second.start()
        assert not entered.wait(0.3)
    assert entered.wait(10)
    assert page.raw is None or not page.raw  # its pages end with the document


@pytest.mark.parametrize("torn", [b"", b"no document", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_document_is_said_and_lets_go(torn: bytes, pdf: bytes) -> None:
    with pytest.raises(Unreadable), opened(torn):
        pass
    with opened(pdf) as document:
        assert len(document) == 1
