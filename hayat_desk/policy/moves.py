"""Tables of moves: by which act something of the office goes from one state to which others.

Each noun has one table beside its states. Its hindrances ask it whether an act leads on from where it
stands, and `records.states.move`, which alone changes a state, whether any act leads there (DESIGN §4).
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from enum import StrEnum

from hayat_desk.policy.terms import Term

Moves = Mapping[StrEnum, Mapping[Term, Set[Term]]]
"""Act → the state it begins from → the states it can lead to. An act that leaves the state as it is has no row."""


def is_a_move(moves: Moves, state: Term, to: Term) -> bool:
    """Whether any act leads from the one state to the other; staying is no move."""
    return any(to in ways.get(state, ()) for ways in moves.values())
