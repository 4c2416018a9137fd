"""A paper is shown and printed from memory, page for page, on white."""

import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from hayat_desk.ui.printing.paper_view import PaperView, PrinterRefused, a4_printer, print_pdf
from hayat_desk.ui.printing.pdf_paper import PdfPaper
from hayat_desk.ui.printing.pdfium import opened
from tests.ui.kit.keys import open_window, press

A4 = (595.28, 841.89)


@pytest.fixture
def pdf() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for page in range(3):
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(100, 100 + 100 * page, 50, 50, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _dark(image: QImage, across: float, down: float) -> bool:
    """Whether the point, in points from the paper's lower left corner, is black."""
    x = round(across / A4[0] * image.width())
    y = round((A4[1] - down) / A4[1] * image.height())
    return image.pixelColor(x, y).lightness() < 60


def test_a_page_is_rendered_black_on_white(qtbot: QtBot, pdf: bytes) -> None:
    image = PdfPaper(pdf).picture(1, 2.0)
    assert image.width() == pytest.approx(A4[0] * 2, abs=2)
    assert _dark(image, 125, 225)
    assert not _dark(image, 125, 125)
    assert image.pixelColor(2, 2).lightness() == 255


def test_the_view_shows_every_page_and_changes_their_size(qtbot: QtBot, pdf: bytes) -> None:
    view = PaperView()
    with qtbot.waitSignal(view.shown):
        view.show_pdf(pdf, "الإيصال")
    open_window(qtbot, view, 700, 500)
    assert view.pages() == 3
    assert view.accessibleName().startswith("الإيصال")
    ground = view.widget()
    assert ground is not None
    wide = ground.minimumSizeHint().width()
    press(view, Qt.Key.Key_Plus)
    assert ground.minimumSizeHint().width() > wide
    press(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()


def test_printing_keeps_pages_size_and_place(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    told: list[tuple[int, int]] = []
    assert print_pdf(pdf, a4_printer("ورقة", str(target)), lambda at, of: told.append((at, of))) == 3
    assert told == [(1, 3), (2, 3), (3, 3)]
    with opened(target) as printed:
        assert len(printed) == 3
        assert printed.get_page_size(0) == pytest.approx(A4, abs=1.5)
    image = PdfPaper(target.read_bytes()).picture(2, 1.0)
    assert _dark(image, 125, 325)
    assert not _dark(image, 125, 225)


@pytest.mark.qt_log_ignore("QPdf", "QPrinter", "QPainter", extend=True)
def test_a_printer_that_cannot_start_is_said(qtbot: QtBot, pdf: bytes, tmp_path: Path) -> None:
    with pytest.raises(PrinterRefused):
        print_pdf(pdf, a4_printer("ورقة", str(tmp_path / "no" / "folder" / "x.pdf")))
