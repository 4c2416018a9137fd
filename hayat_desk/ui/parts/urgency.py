"""Urgency in the words of the screen: the mark of a row, and why a request stands before the others."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hayat_desk.ui.kit.text import iso


def urgent_word(because: str) -> str:
    """What marks the row of an urgent request; empty of one that takes its turn."""
    return QCoreApplication.translate("Urgency", "Urgent") if because else ""


def urgent_sentence(because: str) -> str:
    """Why a request stands before the others; empty of one that takes its turn."""
    if not because:
        return ""
    sentence = QCoreApplication.translate("Urgency", "Urgent: {reason}")
    return sentence.format(reason=iso(because))
