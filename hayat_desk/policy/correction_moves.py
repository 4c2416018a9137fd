"""Where a request goes when an entry that had moved it is corrected: back to where it was (T64–T67)."""

from __future__ import annotations

from hayat_desk.policy.corrections import CorrectionAct
from hayat_desk.policy.moves import Moves
from hayat_desk.policy.requests import APPEALABLE, REQUEST_MOVES, RequestState

MOVES_WITH_CORRECTIONS: Moves = {
    **REQUEST_MOVES,
    CorrectionAct.UNDO: {
        RequestState.INFORMED: {RequestState.DECIDED},  # it was not told
        RequestState.DELIVERED: {RequestState.REGISTERING},  # not delivered
        RequestState.CLOSED: {RequestState.DECIDED, RequestState.REGISTERING},
        RequestState.UNDER_STUDY: APPEALABLE,  # not appealed
    },
    CorrectionAct.REPLACE: {  # the last part was a part, or a part was the last
        RequestState.DELIVERED: {RequestState.REGISTERING},
        RequestState.CLOSED: {RequestState.REGISTERING},
        RequestState.REGISTERING: {RequestState.DELIVERED},
    },
}
