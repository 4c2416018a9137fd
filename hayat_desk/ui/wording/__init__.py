"""The sentences: what the clerk reads for every refusal, hindrance and trouble, and nowhere else.

Each says what is wrong and how to mend it, in twenty words at most, without blame. Each noun has a module with
its lists of reasons, which are joined here. Reasons of different lists may share a value («missing»), so every
list has a table of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from hayat_desk.errors import DeskError, Detail, InvalidValue, NotAllowed, NotPermitted, Trouble
from hayat_desk.policy.profiles import ProfileFault
from hayat_desk.policy.terms import Term
from hayat_desk.ui.kit.text import right_to_left
from hayat_desk.ui.wording import (
    amounts,
    causes,
    committee,
    consents,
    copies,
    corrections,
    dates,
    keys,
    letters,
    outcomes,
    people,
    profile,
    referrals,
    requests,
    scans,
    screens,
    visits,
)
from hayat_desk.ui.wording.filling import Table, filled, unexpected

TABLES: Mapping[type[StrEnum], Table] = {
    **amounts.TABLES,
    **causes.TABLES,
    **committee.TABLES,
    **consents.TABLES,
    **copies.TABLES,
    **corrections.TABLES,
    **dates.TABLES,
    **keys.TABLES,
    **letters.TABLES,
    **outcomes.TABLES,
    **people.TABLES,
    **profile.TABLES,
    **referrals.TABLES,
    **requests.TABLES,
    **scans.TABLES,
    **screens.TABLES,
    **visits.TABLES,
}
"""Every list of reasons with its sentences; a house test holds that none is without."""


def sentence(error: DeskError, name: str = "") -> str:
    """What the clerk reads about an error; `name` is the label of the field it belongs to."""
    match error:
        case ProfileFault():
            place: dict[str, Detail] = {"file": error.file, "key": error.key, "line": error.line}
            return _of(error.flaw, {**error.details, **place}, name)
        case InvalidValue():
            return _of(error.flaw, error.details, name)
        case NotAllowed():
            return " ".join(hindrance_sentence(hindrance) for hindrance in error.hindrances)
        case NotPermitted():
            template = QCoreApplication.translate(
                "Wording", "This needs the permission “{permission}”. Ask whoever manages the users."
            )
            return template.format(permission=word(error.permission))
        case Trouble():
            return _of(error.cause, error.details, name)
    return unexpected()


def hindrance_sentence(hindrance: StrEnum) -> str:
    """Why an act is not allowed now, and what would allow it."""
    return _of(hindrance)


def word(term: StrEnum) -> str:
    """The word of a term in the language of the screens."""
    if isinstance(term, Term):
        return term.word("ar" if right_to_left() else "en")
    return str(term)


def _of(reason: StrEnum, details: Mapping[str, Detail] | None = None, name: str = "") -> str:
    return filled(TABLES.get(type(reason), {}), reason, details, name)
