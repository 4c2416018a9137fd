"""What keeps the state of a record: it begins in the first one, and `move` alone changes it (DESIGN §4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from sqlalchemy import Update, event
from sqlalchemy.orm import Mapped, ORMExecuteState, Session
from sqlalchemy.orm.attributes import set_attribute

from hayat_desk.policy.moves import Moves, is_a_move
from hayat_desk.policy.terms import Term
from hayat_desk.records.base import OfficeRecord

_BY_MOVE_ALONE = "a state is changed by move() alone"


class Moving(OfficeRecord):
    """A record that stands in a state. Assigning one raises AttributeError, also when the record is made."""

    __abstract__ = True

    first: ClassVar[Term]
    """The state in which it is made."""
    moves: ClassVar[Moves]
    """The table of its noun, which `move` asks."""

    if TYPE_CHECKING:
        state: Mapped[Any]

    def __init__(self, **columns: object) -> None:
        super().__init__(**columns)
        set_attribute(self, "state", self.first)

    def __setattr__(self, name: str, value: object) -> None:
        if name == "state":
            raise AttributeError(_BY_MOVE_ALONE)
        super().__setattr__(name, value)


def move(record: Moving, to: Term) -> None:
    """Bring a record into another state; ValueError where the table of its noun knows no such move.

    That is a fault of ours and no refusal: what the clerk may do was told by the hindrances before.
    """
    if not is_a_move(record.moves, record.state, to):
        msg = f"no act leads a {record.__tablename__} from {record.state} to {to}"
        raise ValueError(msg)
    set_attribute(record, "state", to)


def kinds_under(kind: type[Moving]) -> Iterator[type[Moving]]:
    """Its subclasses and theirs, to the last."""
    for one in kind.__subclasses__():
        yield one
        yield from kinds_under(one)


def _refuse_to_update_states(execution: ORMExecuteState) -> None:
    """An UPDATE writes no state past `move`, through the records or their table: AttributeError.

    A migration speaks to the connection below the session, and is free to.
    """
    statement = execution.statement
    if not isinstance(statement, Update):
        return
    table = statement.entity_description["table"]
    if all(getattr(kind, "__table__", None) is not table for kind in kinds_under(Moving)):
        return
    rows = execution.parameters or ()
    written = {getattr(column, "key", column) for column in statement._values or ()}  # noqa: SLF001 — told nowhere else
    written.update(*([rows] if isinstance(rows, Mapping) else rows))
    if "state" in written:
        raise AttributeError(_BY_MOVE_ALONE)


event.listen(Session, "do_orm_execute", _refuse_to_update_states)
