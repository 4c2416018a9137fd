"""The places of settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.wordings import WordingKey
from hayat_desk.ui.kit.place import Place


class SettingsPlace(Place, key="settings", title=QT_TRANSLATE_NOOP("Pages", "Settings")):
    """The office's settings and this computer's."""


class PolicyPlace(Place, key="policy", title=QT_TRANSLATE_NOOP("Pages", "The policy and its steps")):
    """The policy to read: its approval and review, its steps, means and tools."""


class LetterheadPlace(Place, key="letterhead", title=QT_TRANSLATE_NOOP("Pages", "Letterhead and logo")):
    """Head and foot of every paper."""


class ServicesPlace(Place, key="services", title=QT_TRANSLATE_NOOP("Pages", "Services and their documents")):
    """What may be asked for."""


@dataclass(frozen=True)
class ServicePlace(Place, key="service", title=QT_TRANSLATE_NOOP("Pages", "Service and its documents")):
    """A service by its key in the profile; a new one has none."""

    service: str = ""

    def stored(self) -> str:
        """The key."""
        return self.service

    @classmethod
    def read(cls, line: str) -> Self:
        """The service of that key."""
        return cls(line)


class ChannelsPlace(Place, key="channels", title=QT_TRANSLATE_NOOP("Pages", "Channels")):
    """The ways by which people reach the association."""


class SeatsPlace(Place, key="seats", title=QT_TRANSLATE_NOOP("Pages", "Committee, board and titles")):
    """Who sits on them, and what the roles are called."""


class AmountsPlace(Place, key="amounts", title=QT_TRANSLATE_NOOP("Pages", "Amounts")):
    """Above which amount the desk asks whether it is meant."""


class PeriodsPlace(Place, key="periods", title=QT_TRANSLATE_NOOP("Pages", "Periods of the office")):
    """How often somebody is tried to be reached, and how long an accepted one has to register."""


class AppealsPlace(Place, key="appeals", title=QT_TRANSLATE_NOOP("Pages", "Appeals")):
    """How many appeals a request has, and within how many days."""


class CalendarPlace(
    Place,
    key="calendar",
    title=QT_TRANSLATE_NOOP("Pages", "Holidays and calendar of reports"),
):
    """The days on which the office is closed."""


class WordingsPlace(Place, key="wordings", title=QT_TRANSLATE_NOOP("Pages", "The board's wordings")):
    """Texts of screens and papers."""


@dataclass(frozen=True)
class WordingPlace(Place, key="wording", title=QT_TRANSLATE_NOOP("Pages", "Wording")):
    """One of the board's texts."""

    wording: WordingKey

    def stored(self) -> str:
        """Its key."""
        return self.wording.value

    @classmethod
    def read(cls, line: str) -> Self:
        """The text of that key."""
        return cls(WordingKey.of(line))
