"""How a sentence is made of its table: translated, its details filled in and isolated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from hayat_desk.errors import Detail
from hayat_desk.policy.dates import both, in_words
from hayat_desk.ui.kit.text import iso, ltr, right_to_left

Table = Mapping[StrEnum, object]
"""Reason → English source of its sentence, marked for translation in the context «Wording»."""

_DAYS = frozenset({"today", "last_entry"})
"""Details that are days of the office, in ISO form."""


def filled(table: Table, reason: StrEnum, details: Mapping[str, Detail] | None = None, name: str = "") -> str:
    """The sentence of a reason; `name` is the label of the field it belongs to, «» where it has none."""
    if reason not in table:
        return unexpected()
    values = {key: _shown(key, detail) for key, detail in (details or {}).items()}
    return QCoreApplication.translate("Wording", str(table[reason])).format_map(
        _Details(values, name=iso(name))
    )


def unexpected() -> str:
    """What is said of a fault of our own."""
    return QCoreApplication.translate("Wording", "Something unforeseen happened. What was saved is safe.")


def duration(seconds: int) -> str:
    """A span in words, in minutes and seconds."""
    return _Duration().words(seconds)


class _Duration(QObject):
    """Counts are translated by a QObject: the gatherer of sentences sees their six forms only there."""

    def words(self, seconds: int) -> str:
        """Minutes, seconds, or both."""
        minutes, rest = divmod(seconds, 60)
        parts = []
        if minutes:
            parts.append(self.tr("%n minutes", "", minutes))
        if rest or not minutes:
            parts.append(self.tr("%n seconds", "", rest))
        return self.tr(" and ").join(parts)


class _Details(dict[str, str]):
    """A detail that a refusal did not bring is left out of its sentence rather than break it."""

    def __missing__(self, key: str) -> str:
        return "…"


def _shown(key: str, detail: Detail) -> str:
    if key == "seconds":
        return duration(int(detail))
    if key in _DAYS:
        day = date.fromisoformat(str(detail))
        return both(day) if right_to_left() else in_words(day, "en")
    text = str(detail)
    return ltr(text) if text.isascii() else iso(text)
