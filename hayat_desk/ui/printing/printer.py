"""Papers that a page prints: drawn and sent on the worker, kept only once the printer has taken them.

A printer that is missing, off or refuses changes nothing: the paper stays prepared and can be printed again.
Where there is no printer, the same paper can go out into a PDF instead, which is printed elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from hayat_desk.desk import Desk, UnitOfWork
from hayat_desk.errors import DeskError, Trouble
from hayat_desk.policy.ids import PaperId
from hayat_desk.procedures.papers import issue_paper, keep_printed, record_reprint, withdraw_paper
from hayat_desk.summaries.papers.contents import KeptPaper, PaperToDraw, paper_to_draw
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from hayat_desk.ui.folders import choose_folder
from hayat_desk.ui.kit.background import Cancelled, Steps
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.printing.drawing import draw, draw_sheet
from hayat_desk.ui.printing.paper_view import PrinterRefused
from hayat_desk.ui.printing.sending import (
    REFUSALS,
    NoPrinter,
    PrinterAway,
    PrinterSilent,
    PrinterStopped,
    Way,
    save,
    send,
)

T = TypeVar("T")


def job_of(paper: PaperToDraw) -> str:
    """The name in the printer's queue: kind and number, nobody's name."""
    return f"{paper.kind.value}-{paper.sheet.register.number}"


def print_paper(
    page: Page,
    paper_id: PaperId | None,
    then: Callable[[], object],
    *,
    also: Callable[[UnitOfWork], object] | None = None,
) -> None:
    """Issue a prepared paper, draw it with its number and date, print and keep it, and go on with `then`.

    It is kept where it was printed, on the worker: whatever becomes of the page, no sheet is out that the
    register does not know. `also` is done in the same transaction.
    """
    if paper_id is None or not page.do(issue_paper, paper_id):
        return
    desk = page.desk
    _print(page, lambda way: _print_out(desk, paper_id, way, also), lambda _none: then())


def _print_out(
    desk: Desk, paper_id: PaperId, way: Way, also: Callable[[UnitOfWork], object] | None = None
) -> None:
    """On the worker: a number is given for good before the sheet that bears it leaves the printer.

    Where the printer takes nothing, it is taken back; where nobody knows, the paper keeps it.
    """
    with desk.work() as work:
        issue_paper(work, paper_id)
    with desk.look() as look:
        paper = paper_to_draw(look, paper_id)
    try:
        printout = way(draw(paper), job_of(paper))
    except (NoPrinter, PrinterRefused, PrinterStopped, Trouble):
        with desk.work() as work:
            withdraw_paper(work, paper_id)
        raise
    with desk.work() as work:
        keep_printed(work, paper_id, printout.pdf)
        if also is not None:
            also(work)


def print_sheet(
    page: Page, key: str, content: tuple[LetterheadSummary, object] | None, job: str, message: str
) -> None:
    """Print a working paper without number or copy (a blank form, a docket), then show `message`."""
    if content is None:
        return
    head, sheet = content
    _print(
        page,
        lambda way: way(draw_sheet(key, head, sheet), job),
        lambda _printed: page.messages.success(message),
    )


def reprint(page: Page, paper_id: PaperId, paper: KeptPaper, then: Callable[[], object]) -> None:
    """Print the kept bytes again, marked «نسخة», and note it in the register."""
    desk = page.desk

    def task(way: Way) -> None:
        way(paper.pdf, f"copy-{paper.kind}-{paper.number}", copy=True)
        with desk.work() as work:
            record_reprint(work, paper_id)

    _print(page, task, lambda _none: then())


@dataclass(frozen=True)
class PrintedStack:
    """How a stack of papers came out; what is printed is kept, the rest lies prepared as before."""

    printed: int
    of: int
    stopped: Exception | None = None  # the printer's refusal, the disk's, or the clerk's `Cancelled`
    folder: Path | None = None  # of the PDFs, where no printer is


def print_stack(
    page: Page,
    papers: Sequence[PaperId],
    step: str,
    then: Callable[[PrintedStack], object],
    folder: Path | None = None,
) -> None:
    """Print prepared papers in their order, each kept once the printer has it; `step` names them in the bar.

    The clerk may cancel between two papers; a refusal ends the stack there. With a `folder` each goes into a PDF
    there.
    """
    if page.is_printing or not papers or not page.do(issue_paper, papers[0]):
        return
    steps = Steps(page)
    page.is_printing = True

    def done(stack: PrintedStack) -> None:
        page.is_printing = False
        steps.deleteLater()
        then(replace(stack, folder=folder))

    desk = page.desk
    page.busy.wait_for(
        lambda: _print_each(desk, papers, _way_to(folder), lambda at: steps.tell(step, at, len(papers))),
        done,
        partial(refused, page),  # a fault of our own: the page is let go, and the fault is raised
        step,
        steps=steps,
    )


def _print_each(
    desk: Desk, papers: Sequence[PaperId], way: Way, progress: Callable[[int], object]
) -> PrintedStack:
    """Print each paper; runs on the worker and calls `progress` with its index."""
    for at, paper_id in enumerate(papers):
        try:
            progress(at)
            _print_out(desk, paper_id, way)
        except (Cancelled, DeskError, *REFUSALS) as stop:
            return PrintedStack(at, len(papers), stop)
    return PrintedStack(len(papers), len(papers))


def refusal_words(error: Exception) -> str:
    """What the printer's refusal means and what to do; our own fault is raised."""
    translate = QCoreApplication.translate
    if isinstance(error, PrinterAway):
        return translate(
            "Printing", "The chosen printer is not there. Connect it, or choose another one in the settings."
        )
    if isinstance(error, NoPrinter):
        return translate("Printing", "No printer is set up on this computer. Connect one, then print again.")
    if isinstance(error, PrinterSilent):
        return translate(
            "Printing",
            "The printer does not answer. See whether the paper came out before you print it again.",
        )
    if isinstance(error, PrinterStopped):
        return translate(
            "Printing", "The printer is stopped. See that it is on and has paper, then print again."
        )
    if isinstance(error, PrinterRefused):
        return translate(
            "Printing", "The printer did not take the paper. Check that it is on, then print again."
        )
    if isinstance(error, DeskError):
        return sentence(error)
    raise error


def _print(
    page: Page, task: Callable[[Way], T], then: Callable[[T], object], folder: Path | None = None
) -> None:
    """Do the printing on the worker; what went wrong is said on the page, which is not left before.

    With a `folder` the paper goes into a PDF there.
    """
    if page.is_printing:
        return  # the key was pressed again: one paper is on its way
    page.is_printing = True

    def done(result: T) -> None:
        page.is_printing = False
        then(result)
        if folder is not None:
            tell_saved(page, folder)

    def failed(error: Exception) -> None:
        page.is_printing = False
        not_printed(page, error, partial(_print, page, task, then))

    step = QCoreApplication.translate("Printing", "Printing")
    page.busy.wait_for(lambda: task(_way_to(folder)), done, failed, step)


def not_printed(page: Page, error: Exception, again: Callable[[Path], object], words: str = "") -> None:
    """Say why nothing came out, and `words` after it; where no printer is, let the same go out `again` as PDF."""
    message = f"{refusal_words(error)} {words}".rstrip()
    if isinstance(error, NoPrinter):
        offer = QCoreApplication.translate("Printing", "Save as PDF")
        page.messages.error(message, offer, partial(_save_instead, page, again))
    else:
        page.messages.error(message)


def _way_to(folder: Path | None) -> Way:
    """To the printer; with a folder, into it."""
    return send if folder is None else partial(save, folder)


def _save_instead(page: Page, again: Callable[[Path], object]) -> None:
    folder = choose_folder(page, QCoreApplication.translate("Printing", "Where is the PDF to be saved?"))
    if folder is not None:
        again(folder)


def tell_saved(page: Page, folder: Path) -> None:
    """Say where the PDF lies, and what is to become of it: nobody may look into a file that lies about."""
    words = QCoreApplication.translate(
        "Printing",
        "Saved as PDF in {folder}. Print it from there; if it names anybody, delete it afterwards.",
    )
    page.messages.success(words.format(folder=ltr(str(folder))))


def refused(page: Page, error: Exception) -> None:
    """The printing is over: say what the printer's refusal means and what to do; nothing was changed."""
    page.is_printing = False
    not_drawn(page, error)


def not_drawn(page: Page, error: Exception) -> None:
    """Say why a paper cannot be shown."""
    page.messages.error(refusal_words(error))
