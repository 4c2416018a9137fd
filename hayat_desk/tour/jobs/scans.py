"""A paper that comes back from the scanner."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from hayat_desk.policy.papers import PaperKind
from hayat_desk.summaries.papers.contents import kept_papers
from hayat_desk.tour.hand import DoesNotHold, focus, until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.registers.registers_page import RegistersPage
from hayat_desk.ui.scans.scan_page import ScanPage
from hayat_desk.ui.scans.scans_page import ScansPage
from hayat_desk.ui.scans.taking_in import Stage


def scanned(stage: TourStage) -> None:
    """The receipt comes back from the scanner, finds its paper by the code on it, and is looked at."""
    hand = stage.hand
    with stage.doing("scanned"):
        with stage.step("scans", ScansPage):
            hand.tab_to(stage.page(RegistersPage).scans)
            hand.press("Enter")
        with stage.step("scan-filed", ScansPage):
            page = stage.page(ScansPage)
            hand.tab_to(page.choose)
            hand.press("Enter")
            until(lambda: isinstance(focus(), QLineEdit), "no file can be chosen")
            hand.type(str(_scan_of_a_receipt(stage)))
            hand.press("Enter")
            until(lambda: any(row.stage is Stage.FILED for row in page.tray.files), "the scan is not filed")
        with stage.step("scanned-paper", PaperPage):
            hand.tab_to(page.files)
            hand.press("Enter")
        with stage.step("scan", ScanPage):
            paper = stage.page(PaperPage)
            hand.tab_to(paper.scans)
            hand.press("Enter")
            scan = stage.page(ScanPage)
            until(lambda: bool(scan.pictures), "the scan is not shown")


def _scan_of_a_receipt(stage: TourStage) -> Path:
    """What the scanner would save: the sheet as it was printed, in a folder of the tour."""
    folder = stage.out / "scanner"
    folder.mkdir(exist_ok=True)
    place = stage.program.workplace
    if place is None:
        raise DoesNotHold("no office is open")
    with place.desk.look() as look:
        receipt = next(paper for paper in kept_papers(look) if paper.kind is PaperKind.RECEIPT)
    path = folder / "scan0001.pdf"
    path.write_bytes(receipt.pdf)
    return path
