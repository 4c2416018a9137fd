"""What the clerk sees of a fault of our own: calm, in words, with a report that holds nothing about anybody."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication

from hayat_desk.errors import Trouble
from hayat_desk.ui.kit.ask import Answer, ask
from hayat_desk.ui.kit.buttons import Kind
from hayat_desk.ui.wording.filling import unexpected
from hayat_desk.vault.durable import durable_write

REPORT_NAME = "hayat-desk-report.txt"


class _Telling:
    """One box at a time: a fault while the box is open is in the log already."""

    under_way = False


def tell_fault(report: str) -> None:
    """Say that something unforeseen happened, and save the report where the clerk wants it."""
    if _Telling.under_way:
        return
    _Telling.under_way = True
    translate = QCoreApplication.translate
    try:
        answer = ask(
            QApplication.activeWindow(),
            unexpected(),
            translate(
                "Fault",
                "Repeat the last step. If it happens again, save the report for whoever looks after the program.",
            ),
            (
                Answer("save", translate("Fault", "Save the report")),
                Answer("go_on", translate("Fault", "Go on working"), Kind.PRIMARY),
            ),
        )
        if answer == "save":
            _save(report)
    finally:
        _Telling.under_way = False


def report_path() -> Path:
    """Where the report is left: among the user's own documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / REPORT_NAME


def _save(report: str) -> None:
    try:
        report_path().parent.mkdir(parents=True, exist_ok=True)
        durable_write(report_path(), report.encode())
    except (OSError, Trouble):
        return  # the log has it too
