"""What can go wrong, as values; the sentences the clerk reads stand in `ui/wording/`.

DeskError
├── Refusal                the policy says no: nothing changed, the clerk can mend it
│   ├── InvalidValue       a typed value cannot be that kind of value
│   │   └── Doubt          it can, but seldom is: taken once the clerk has confirmed it
│   ├── NotAllowed         an act is not allowed now, with every hindrance
│   └── NotPermitted       this user does not hold the permission the act needs
└── Trouble                the world says no: disk, file, key, stick, printer, clock

Anything else that is raised is our own fault and is shown as such.
Every reason is a member of a string enum of the layer that raises it (`Flaw`, `Hindrance`, `Cause`);
details are plain values for the sentence's named fields, never personal text.
"""

from __future__ import annotations

from enum import StrEnum

Detail = str | int


class DeskError(Exception):
    """The root of everything the desk itself raises."""


class Refusal(DeskError):
    """The policy, or a rule of the desk, says no; nothing was changed."""


class InvalidValue(Refusal):
    """A typed value cannot be read as what the field asks for. `field` is filled where it is known."""

    def __init__(self, flaw: StrEnum, *, field: str = "", **details: Detail) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw
        self.field = field
        self.details = details


class Doubt(InvalidValue):
    """A value that can be right but seldom is: it is asked about, and taken once its flaw is confirmed.

    What an act is told carries the flaws that were `confirmed` for it; a changed value is asked about anew.
    """


class NotAllowed(Refusal):
    """The act is not allowed now. `hindrances` is never empty and keeps the order of the rules."""

    def __init__(self, act: StrEnum, hindrances: tuple[StrEnum, ...]) -> None:
        super().__init__(act.value)
        self.act = act
        self.hindrances = hindrances


class NotPermitted(Refusal):
    """The user at the desk does not hold the permission that the act needs."""

    def __init__(self, permission: StrEnum) -> None:
        super().__init__(permission.value)
        self.permission = permission


class Trouble(DeskError):
    """The world says no. What was saved before is safe; `cause` tells what and the sentence what to do."""

    def __init__(self, cause: StrEnum, **details: Detail) -> None:
        super().__init__(cause.value)
        self.cause = cause
        self.details = details
