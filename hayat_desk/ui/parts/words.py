"""Values in the words of the screen: terms, dates and numbers, in the chosen language.

What is said of one noun stands in a file of that noun beside this one.
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject

from hayat_desk.policy.dates import (
    Calendar,
    WrittenDate,
    both,
    both_written,
    in_figures,
    in_words,
    office_day,
)
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.terms import Term
from hayat_desk.ui.kit.text import ltr, right_to_left


class Counted(QObject):
    """Counts in words: the translator finds plural forms only in the `tr` of an object."""

    def times(self, count: int) -> str:
        """How often something was done."""
        return self.tr("%n times", "", count)


def language() -> str:
    """The language of the screen: `ar` or `en`."""
    return "ar" if right_to_left() else "en"


def word(term: Term) -> str:
    """A term of the policy in the language of the screen."""
    return term.word(language())


def long_day(day: date | WrittenDate) -> str:
    """A day in both calendars, in words."""
    return in_words(day, language())


def figures(day: date | WrittenDate) -> str:
    """A day in both calendars, in figures: «1448/06/11هـ الموافق 2026/11/21م»."""
    if language() == "en":  # the figures of the papers are Arabic and would be turned round here
        return in_words(day, "en")
    return both_written(day) if isinstance(day, WrittenDate) else both(day)


def brief(day: date | WrittenDate) -> str:
    """A date in one calendar, for close lists: as it was written; a day of the office in Hijri."""
    written_date = day if isinstance(day, WrittenDate) else WrittenDate.of_day(day, Calendar.HIJRI)
    return in_figures(written_date) if language() == "ar" else in_words(written_date, "en")


def day_of(instant: datetime) -> str:
    """The office's day of an instant, in both calendars."""
    return figures(office_day(instant))


def numbered(kind: NumberKind, number: str) -> str:
    """A number with the name of its kind before it: «رقم الطلب 1448-01-3-00012»; nothing where there is none."""
    return f"{word(kind)} {ltr(number)}" if number else ""
