"""A document in the words of the screen: how it is judged, until when it is valid, how old it may be."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from hayat_desk.policy.checklist import DocumentState, Verdict
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.words import figures, word

_DOCUMENT_TONES = {
    DocumentState.MISSING: Tone.NEUTRAL,
    DocumentState.NOT_MATCHED: Tone.DANGER,
    DocumentState.DATE_NEEDED: Tone.WARNING,
    DocumentState.EXPIRED: Tone.DANGER,
    DocumentState.VALID: Tone.SUCCESS,
}


class DocumentCounts(QObject):
    """Counts in words: the translator finds plural forms only in the `tr` of an object."""

    def days_expired(self, count: int) -> str:
        """How long a paper has been expired."""
        return self.tr("expired %n days ago", "", count)

    def hijri_months(self, count: int) -> str:
        """The greatest age of a paper."""
        return self.tr("Not older than %n Hijri months", "", count)


def document_tone(state: DocumentState) -> Tone:
    """How a state of a document looks, beside its word."""
    return _DOCUMENT_TONES[state]


def verdict_words(verdict: Verdict) -> str:
    """The judgement of a document, with its last valid day where there is one (ux rule 21)."""
    until = verdict_day(verdict)
    return f"{verdict_word(verdict)} · {until}" if until else verdict_word(verdict)


def verdict_word(verdict: Verdict) -> str:
    """The judgement alone: «الصلاحية قائمة يوم التقديم», «انتهت الصلاحية منذ 12 يومًا»."""
    if verdict.state is DocumentState.EXPIRED and verdict.days is not None:
        return DocumentCounts().days_expired(-verdict.days)
    return word(verdict.state)


def verdict_day(verdict: Verdict) -> str:
    """The last day on which the paper is valid, in both calendars; empty where there is none."""
    if verdict.last_valid_day is None:
        return ""
    template = QCoreApplication.translate("Verdict", "last valid day {day}")
    return template.format(day=figures(verdict.last_valid_day))
