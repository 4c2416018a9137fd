"""A death is a mark on the person: nothing that writes, calls, lists or asks names them again (DESIGN §4.6, T83).

The same holds of a file that was opened by mistake and put away. The rule is one: `hindrances`.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from hayat_desk.errors import Doubt, InvalidValue
from hayat_desk.policy.dates import WrittenDate, both


class PersonAct(StrEnum):
    """What is done with a person's file beside its data."""

    NAME = "name_person"
    """Write to them, call them, ask about them, take a request of theirs."""
    RECORD_DEATH = "record_death"
    UNDO_DEATH = "undo_death"
    PUT_AWAY = "put_away"
    """Put a file away that was opened by mistake."""
    TAKE_BACK = "take_back"
    """Bring such a file back."""


class PersonHindrance(StrEnum):
    """Why an act is not allowed now."""

    DIED = "person_died"
    PUT_AWAY = "person_put_away"
    NOT_DEAD = "person_not_dead"
    NOT_PUT_AWAY = "person_not_put_away"
    HAS_A_FILE = "person_has_a_file"
    """Something else than mistakes is known of them."""
    UNDO_UNSAID = "undo_unsaid"


def hindrances(
    act: PersonAct, *, has_died: bool, is_put_away: bool, has_more: bool = False
) -> tuple[PersonHindrance, ...]:
    """Why not; `has_more`: besides what was entered by mistake the file holds something of the person."""
    died = (PersonHindrance.DIED,) if has_died else ()
    away = (PersonHindrance.PUT_AWAY,) if is_put_away else ()
    match act:
        case PersonAct.UNDO_DEATH:
            return () if has_died else (PersonHindrance.NOT_DEAD,)
        case PersonAct.TAKE_BACK:
            return () if is_put_away else (PersonHindrance.NOT_PUT_AWAY,)
        case PersonAct.PUT_AWAY:
            return (*died, *away, *((PersonHindrance.HAS_A_FILE,) if has_more else ()))
        case PersonAct.NAME | PersonAct.RECORD_DEATH:
            return (*died, *away)


class DeathFlaw(StrEnum):
    """Why a death cannot be recorded as it stands."""

    BEFORE_BIRTH = "died_before_birth"
    HEIRS_UNASKED = "heirs_unasked"
    """Something was decided and not delivered: whether heirs receive it is asked once."""


class DeathDoubt(StrEnum):
    """Why the day of a death is asked about."""

    DID_LATER = "died_and_did_later"
    """`last`: the latest day on which the office recorded something that they did themselves."""


def check_died_on(
    died_on: date, birth: WrittenDate | None, did_on: Collection[date], confirmed: Collection[StrEnum]
) -> None:
    """Nobody dies before they are born; who came, signed or received later (`did_on`) is asked about."""
    if birth is not None and birth.lies_after(died_on):
        raise InvalidValue(DeathFlaw.BEFORE_BIRTH, field="died_on")
    last = max(did_on, default=died_on)
    if died_on < last and DeathDoubt.DID_LATER not in confirmed:
        raise Doubt(DeathDoubt.DID_LATER, field="died_on", last=both(last))
