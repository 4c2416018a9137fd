"""The month's report."""

from __future__ import annotations

from hayat_desk.policy.visits import Purpose
from hayat_desk.reports.words import ColumnHead
from hayat_desk.tour.hand import DoesNotHold, breathe, until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.parts.words import word
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
            until(page.export.isEnabled, "the month is not counted")
            _compare_contacts(stage, page)
            hand.tab_to(page.before)
            hand.press("Enter")
            until(page.export.isEnabled, "the month is not counted")
            _compare_contacts(stage, page)
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


def _compare_contacts(stage: TourStage, page: ReportsPage) -> None:
    """T29 — every contact of the story stands in its month once: by its channel, by its purpose, and together."""
    own = {key: times for key, times in stage.contacts.items() if key[0] == page.month.first.month}
    labels = {channel.kind: channel.label for channel in page.desk.profile.channels}
    together, count = word(ColumnHead.SUM), word(ColumnHead.COUNT)
    expected = {f"{together} · {together}: {sum(own.values())}"}
    for channel, label in labels.items():
        times = sum(times for key, times in own.items() if key[1] is channel)
        expected.add(f"{label} · {together}: {times}")
    for purpose in Purpose:
        times = sum(times for key, times in own.items() if key[2] is purpose)
        expected.add(f"{word(purpose)} · {count}: {times}")
    figures = {label.accessibleName() for card in page.view.cards for line in card.lines for label in line}
    if not expected <= figures:
        raise DoesNotHold(f"contacts counted by hand and not in the report: {expected - figures}")
