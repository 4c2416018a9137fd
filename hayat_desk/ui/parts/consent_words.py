"""The consent to inquire and to hold the data, in the words of the screen (T81)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.consents import ConsentState
from hayat_desk.summaries.consents import ConsentLine
from hayat_desk.ui.parts.words import figures


def consent_consequence(consent: ConsentLine) -> str:
    """What follows where the consent is missing; empty while it stands, and before it was asked for."""
    translate = QCoreApplication.translate
    if consent.state is ConsentState.WITHDRAWN and consent.withdrawn_on is not None:
        words = translate(
            "Consent",
            "The consent was withdrawn on {day}: nobody inquires with others since, and the committee is told.",
        )
        return words.format(day=figures(consent.withdrawn_on))
    if consent.state is ConsentState.REFUSED:
        return translate(
            "Consent", "The consent was not signed: nobody inquires with others, and the committee is told."
        )
    return ""
