"""The month's report."""

from __future__ import annotations

from hayat_desk.tour.hand import DoesNotHold, breathe, until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.reports.reports_page import ReportsPage

REPORT_FILES = ("hayat-report-2026-11.pdf", "hayat-report-2026-11.xlsx")

_LEAST = 1000
"""Bytes of the smallest report; less is a file that was begun."""


def month(stage: TourStage) -> None:
    """The month goes to a folder, as to a stick (ux rule 59): both files are there, and no half-written one."""
    hand, script = stage.hand, stage.cast["report"]
    folder = stage.out / "report"
    with stage.doing("month"):
        with stage.step("report", ReportsPage):
            hand.press("Ctrl+9")
            page = stage.page(ReportsPage)
            hand.tab_to(page.before)
            hand.press("Enter")
            until(page.export.isEnabled, "the month is not counted")
            breathe(300)
        with stage.step("exported"):
            hand.tab_to(page.folder.focus_target())
            hand.type(str(folder))
            hand.press("Ctrl+Enter")
            stage.until_said(page, script, "exported")
    stage.record.report = sorted(path.name for path in folder.iterdir())
    if tuple(stage.record.report) != REPORT_FILES or any(
        path.stat().st_size < _LEAST for path in folder.iterdir()
    ):
        raise DoesNotHold(f"the report was not written: {stage.record.report}")
