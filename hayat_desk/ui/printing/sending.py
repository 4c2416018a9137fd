"""A PDF on its way to the printer or into a file, for the tour and tests into a folder; done on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter, QPen
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.ui.preferences import read_preferences
from hayat_desk.ui.printing.paper_view import DOTS_PER_INCH, PrinterRefused, a4_printer, print_pdf
from hayat_desk.ui.printing.pdf_paper import PdfPaper
from hayat_desk.ui.printing.print_queue import Fate, PrintQueue
from hayat_desk.vault.durable import durable_write


class NoPrinter(Exception):
    """No printer is set up on this computer."""


class PrinterAway(NoPrinter):
    """The printer that was chosen in the settings is not there."""


class PrinterSilent(Exception):
    """The print system does not answer any more: nobody knows whether the paper comes out."""


class PrinterStopped(Exception):
    """The printer prints nothing now: off, out of paper, or held by whoever looks after it."""


REFUSALS = (NoPrinter, PrinterRefused, PrinterSilent, PrinterStopped)
"""Whatever a printer may answer instead of printing."""


class _Place:
    """Where papers go: the printer, or for the tour and tests a folder of PDFs."""

    folder: Path | None = None


def print_into(folder: Path | None) -> None:
    """Send every paper through the same printing into a PDF in this folder; None is the real printer."""
    _Place.folder = folder


@dataclass(frozen=True)
class Printed:
    """What went to the printer."""

    pdf: bytes
    pages: int


class Way(Protocol):
    """How a paper goes out: `send`, or `save` into a folder."""

    def __call__(self, pdf: bytes, job: str, *, copy: bool = False) -> Printed:
        """Let it out; `job` names kind and number of the paper, and no person."""
        ...


def printer_names() -> list[str]:
    """The printers of this computer. The print system may take its time: ask on the worker."""
    return QPrinterInfo.availablePrinterNames()


def send(pdf: bytes, job: str, *, copy: bool = False) -> Printed:
    """Print on the worker, and see that it comes out.

    `job` is seen in the queue and becomes a file's name: it names no person. Raises `NoPrinter`,
    `PrinterRefused`, `PrinterStopped`: then nothing of it waits in a queue; and `PrinterSilent`.
    """
    overlay = mark_copy if copy else None
    if _Place.folder is not None:
        _Place.folder.mkdir(parents=True, exist_ok=True)
        return Printed(
            pdf, print_pdf(pdf, a4_printer(job, str(_Place.folder / f"{job}.pdf")), overlay=overlay)
        )
    # by its name: what `defaultPrinter()` gives has been seen to say that it is none
    printer_name = read_preferences().printer
    info = QPrinterInfo.printerInfo(printer_name or QPrinterInfo.defaultPrinterName())
    if info.isNull():
        raise PrinterAway if printer_name else NoPrinter
    if info.state() == QPrinter.PrinterState.Error:
        raise PrinterStopped
    printer = a4_printer(job)
    printer.setPrinterName(info.printerName())
    queue = PrintQueue(info.printerName())
    before = queue.before()
    if before is None:
        raise PrinterStopped
    printout = Printed(pdf, print_pdf(pdf, printer, overlay=overlay))
    fate = queue.fate(job, before, printout.pages)
    if fate is Fate.UNKNOWN:
        raise PrinterSilent
    if fate is Fate.STOPPED:
        raise PrinterStopped
    return printout


def printer_in_use() -> str:
    """The printer that papers go to, by its name; empty where there is none. Ask on the worker."""
    return read_preferences().printer or QPrinterInfo.defaultPrinterName()


def save(folder: Path, pdf: bytes, job: str, *, copy: bool = False) -> Printed:
    """Write the paper into a file of its own, where no printer is: it is wholly there, or not at all.

    Raises `Trouble` of the disk, `PrinterRefused` where nothing can be drawn into the file.
    """
    durable_write(folder / f"{job}.pdf", _marked(pdf) if copy else pdf)
    return Printed(pdf, len(PdfPaper(pdf).sizes))


def _marked(pdf: bytes) -> bytes:
    """The paper with «نسخة» on each page, drawn in memory: Qt would not tell of a disk that is full."""
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(content)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DOTS_PER_INCH)
    print_pdf(pdf, writer, overlay=mark_copy)
    return bytes(content.data().data())


def mark_copy(painter: QPainter, dots_per_inch: int) -> None:
    """«نسخة» in the margin over a reprinted page; the kept bytes stay as they were signed.

    A paper leaves 12 mm free at each edge, and a printer reaches to about 4 mm: the mark stands between, so
    that it covers nothing of the paper.
    """
    painter.save()
    unit = dots_per_inch / 72
    frame = QRectF(51 * unit, 13.5 * unit, 58 * unit, 18.5 * unit)
    font = QFont(painter.font())
    font.setPointSizeF(11)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QPen(QColor("#9B1C1C"), unit))
    painter.drawRoundedRect(frame, 4 * unit, 4 * unit)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, PaperWord.COPY.arabic)
    painter.restore()
