"""The office's own longest time for a reply, in the words of the screen; the policy sets none (T65)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from hayat_desk.ui.parts.words import figures


def reply_by_words(day: date) -> str:
    """That the office's own last day for a reply is past."""
    sentence = QCoreApplication.translate("Reply", "The office's own last day for a reply was {day}")
    return sentence.format(day=figures(day))
