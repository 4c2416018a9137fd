"""Term: an identifier that carries its word in Arabic and English.

Stored by value, shown by `.arabic` or `.english`; every association shares these words. What an
association words itself (channels, services, guides, wordings) is data of its profile, not a Term.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A string enum whose members are written `NAME = "value", "العربية", "English"`."""

    arabic: str
    english: str

    def __new__(cls, value: str, arabic: str, english: str) -> Self:
        """Make the member a plain string equal to its value, with its two words beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.arabic = arabic
        member.english = english
        return member

    @classmethod
    def of(cls, value: str) -> Self:
        """The member of that value; raises ValueError for any other."""
        for member in cls:
            if member.value == value:
                return member
        raise ValueError(value)

    def filled(self, **values: object) -> str:
        """The Arabic with its braces filled, for a paper; raises KeyError for one that is left empty."""
        return self.arabic.format(**values)

    def word(self, language: str) -> str:
        """The word in `ar` or `en`."""
        return self.english if language == "en" else self.arabic
