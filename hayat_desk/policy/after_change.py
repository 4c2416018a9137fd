"""What a change of declared data does to a declaration, by where its request stands (T62)."""

from __future__ import annotations

from enum import StrEnum

from hayat_desk.policy.requests import OVER, RequestState, is_at_the_desk


class AfterChange(StrEnum):
    """What a change of declared data does to a declaration (T62)."""

    VOID = "void"
    """It no longer holds, and is signed anew before the request is raised."""
    TOLD = "told"
    """It stands as it was signed; what changed since is told, and another can be signed beside it."""
    UNTOUCHED = "untouched"
    """The request is over: nothing is changed, marked or told."""


def after_change(state: RequestState) -> AfterChange:
    """What a change of data does to declarations in this state of the request (T62)."""
    if is_at_the_desk(state):
        return AfterChange.VOID
    return AfterChange.UNTOUCHED if state in OVER else AfterChange.TOLD
