"""The screens of the desk: what stands in the sidebar, and the `PAGES` that each folder of pages exports, joined.

A folder's pages are imported at the first visit to one of them, so that start-up imports only the first screen's.
TO ADD A SCREEN: its place in `ui/places/<noun>.py`, a `Page` in its noun's folder, a line in the folder's `pages.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page_entry import PageEntry
from hayat_desk.ui.kit.place import Place, kinds
from hayat_desk.ui.places.backups import BackupsPlace
from hayat_desk.ui.places.committee import CommitteePlace
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.outcomes import OpinionsPlace, OutcomesPlace
from hayat_desk.ui.places.people import PeoplePlace
from hayat_desk.ui.places.reception import ReceptionPlace
from hayat_desk.ui.places.registers import RegistersPlace
from hayat_desk.ui.places.reports import ReportsPlace
from hayat_desk.ui.places.requests import RequestsPlace
from hayat_desk.ui.places.settings import SettingsPlace


@dataclass(frozen=True)
class Screen:
    """A screen of the sidebar; `digit` opens it with Ctrl."""

    place: Place
    icon: Icon
    digit: int = 0


SIDEBAR: tuple[Screen, ...] = (
    Screen(TodayPlace(), Icon.TODAY, 1),
    Screen(ReceptionPlace(), Icon.RECEPTION, 2),
    Screen(PeoplePlace(), Icon.PEOPLE, 3),
    Screen(RequestsPlace(), Icon.REQUESTS, 4),
    Screen(CommitteePlace(), Icon.COMMITTEE, 5),
    Screen(OutcomesPlace(), Icon.REPLIES, 6),
    Screen(OpinionsPlace(), Icon.COMPLAINTS, 7),
    Screen(ReportsPlace(), Icon.REPORTS, 9),
    Screen(RegistersPlace(), Icon.DOCUMENT),
    Screen(BackupsPlace(), Icon.BACKUP),
    Screen(SettingsPlace(), Icon.SETTINGS),
)
FIRST = SIDEBAR[0].place
"""Where the desk opens, and where the way back ends."""


def is_in_sidebar(place: Place) -> bool:
    """Whether a screen of the sidebar opens there."""
    return any(type(screen.place) is type(place) for screen in SIDEBAR)


def page_at(place: Place) -> PageEntry:
    """The page that opens there; its folder is imported."""
    return next(entry for entry in _pages_of(type(place).folder) if entry.place is type(place))


def all_pages() -> tuple[PageEntry, ...]:
    """Every page there is; all folders are imported."""
    return tuple(
        entry for folder in dict.fromkeys(kind.folder for kind in kinds()) for entry in _pages_of(folder)
    )


def _pages_of(folder: str) -> tuple[PageEntry, ...]:
    pages: tuple[PageEntry, ...] = import_module(f"hayat_desk.ui.{folder}.pages").PAGES
    return pages
