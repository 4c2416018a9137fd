"""Which page opens at a place: each folder of pages exports its own `PAGES`, made of these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hayat_desk.desk import Desk

P = TypeVar("P", bound=Place)
P_contra = TypeVar("P_contra", bound=Place, contravariant=True)


class PageAbout(Protocol[P_contra]):
    """The class of a page that is about something: it is built with its own kind of place."""

    def __call__(self, desk: Desk, place: P_contra, /, *, parent: QWidget | None) -> Page:
        """Build it."""


class PageAlone(Protocol):
    """The class of a page that is about nothing."""

    def __call__(self, desk: Desk, /, *, parent: QWidget | None) -> Page:
        """Build it."""


@dataclass(frozen=True)
class PageEntry:
    """A kind of place, and the page that opens there."""

    place: type[Place]
    page: type[Page]
    build: Callable[[Desk, Place, QWidget], Page]


def page_about(kind: type[P], page: PageAbout[P]) -> PageEntry:
    """The page takes the places of this kind."""

    def build(desk: Desk, place: Place, parent: QWidget) -> Page:
        if not isinstance(place, kind):
            raise TypeError(f"{place} is no {kind.__name__}")
        return page(desk, place, parent=parent)

    return PageEntry(kind, _page_class(page), build)


def page_alone(kind: type[Place], page: PageAlone) -> PageEntry:
    """The page is the same for all places of this kind."""

    def build(desk: Desk, _place: Place, parent: QWidget) -> Page:
        return page(desk, parent=parent)

    return PageEntry(kind, _page_class(page), build)


def _page_class(page: object) -> type[Page]:
    if not (isinstance(page, type) and issubclass(page, Page)):
        raise TypeError(f"{page} is no page")
    return page
