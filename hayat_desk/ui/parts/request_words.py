"""A request in the words of the screen: where it stands, and how that looks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.requests import RequestState
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.words import word

_TONES = {
    RequestState.DRAFT: Tone.NEUTRAL,
    RequestState.AWAITING_DOCUMENTS: Tone.WARNING,
    RequestState.AWAITING_SIGNATURE: Tone.INFO,
    RequestState.REFERRED: Tone.INFO,
    RequestState.RAISED: Tone.SUCCESS,
    RequestState.UNDER_STUDY: Tone.INFO,
    RequestState.DECIDED: Tone.WARNING,
    RequestState.INFORMED: Tone.INFO,
    RequestState.REGISTERING: Tone.INFO,
    RequestState.DELIVERED: Tone.SUCCESS,
    RequestState.CLOSED: Tone.NEUTRAL,
    RequestState.ENDED: Tone.NEUTRAL,
}


def ending_words(state: RequestState, ending: EndingReason | None) -> str:
    """Where a request stands; of one that ended, why: «منتهٍ: سحب الطلب»."""
    if state is not RequestState.ENDED or ending is None:
        return word(state)
    sentence = QCoreApplication.translate("Request", "Ended: {reason}")
    return sentence.format(reason=word(ending))


def tone_of(state: RequestState) -> Tone:
    """How a state of a request looks, beside its word."""
    return _TONES.get(state, Tone.INFO)
