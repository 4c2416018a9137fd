"""A month on its way to a folder or a stick, and how that came out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from hayat_desk.desk import Desk
from hayat_desk.errors import DeskError, Trouble
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.reports import record_export
from hayat_desk.reports.changes import to_keep
from hayat_desk.reports.export import ExportedFile, export_month, file_name
from hayat_desk.reports.month import MonthReport
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from hayat_desk.ui.kit.message_bar import Message
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.vault.causes import Cause

NO_ROOM = (Cause.DISK_FULL,)
AWAY = (Cause.DRIVE_GONE, Cause.MISSING_FILE)


def write_month(
    desk: Desk, head: LetterheadSummary, report: MonthReport, folder: Path
) -> tuple[ExportedFile, ...]:
    """On the worker: paper and workbook to the place, then the act into the journal.

    Who may not export writes nothing.
    """
    from hayat_desk.printouts import monthly_report
    from hayat_desk.reports.workbook import workbook

    with desk.look() as look:
        look.require(Permission.MAKE_REPORTS)
    pdf = monthly_report.draw(head, report)
    files = export_month(folder, file_name(report.month), pdf, workbook(report))
    with desk.work() as work:
        record_export(work, report.month, report.as_of, to_keep(report.figures))
    return files


def message_of_export(outcome: tuple[ExportedFile, ...] | DeskError) -> Message:
    """How an export came out, also where its page was left meanwhile."""
    translate = QCoreApplication.translate
    if not isinstance(outcome, DeskError):
        words = translate("ReportsPage", "The export is complete — the stick can be removed.")
        return Message(Tone.SUCCESS, words)
    cause = outcome.cause if isinstance(outcome, Trouble) else None
    if cause in NO_ROOM:
        return Message(
            Tone.DANGER,
            translate(
                "ReportsPage",
                "There is no room there; nothing was written. Free some space, or choose another place.",
            ),
        )
    if cause in AWAY:
        return Message(
            Tone.DANGER,
            translate(
                "ReportsPage",
                "This place is not at hand; nothing was written. Put the stick in, then export again.",
            ),
        )
    return Message.of_refusal(outcome)
