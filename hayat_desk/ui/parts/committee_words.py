"""What the committee decides, and about whom, in the words of the screen."""

from __future__ import annotations

from hayat_desk.policy.committee import Outcome
from hayat_desk.summaries.papers.decisions import CodedName
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.words import numbered

_OUTCOME_TONES = {
    Outcome.ACCEPTED: Tone.SUCCESS,
    Outcome.REFUSED: Tone.DANGER,
    Outcome.TO_COMPLETE: Tone.WARNING,
    Outcome.DEFERRED: Tone.NEUTRAL,
}


def outcome_tone(outcome: Outcome) -> Tone:
    """How a decision looks, beside its word."""
    return _OUTCOME_TONES[outcome]


def coded(name: CodedName) -> str:
    """Somebody by number and initials."""
    return f"{numbered(name.number_kind, name.number)} ({iso(name.initials)})"
