"""Place: where a page is and what it is about, as one frozen value that any page may want without knowing the page.

A place is stored (in a draft, over a lock) as its kind's key and one line; both stand in files of offices, so
a key never changes, and a line that was written before is still read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Generic, Self, TypeVar, cast
from uuid import UUID

from PySide6.QtCore import QCoreApplication

Id = TypeVar("Id", bound=UUID)
"""A kind of id, of `policy/ids.py`."""
_KINDS: dict[str, type[Place]] = {}


@dataclass(frozen=True)
class Place:
    """Where a page is. A subclass tells its `key` and its `title`; its `folder` below `ui`, which has its page,
    is called as the module in which it stands.
    """

    key: ClassVar[str] = ""
    folder: ClassVar[str] = ""
    title: ClassVar[object] = ""

    def __init_subclass__(cls, *, key: str = "", title: object = "") -> None:
        """Register a kind of place by its key; a class without a key is only a base for others."""
        super().__init_subclass__()
        cls.key, cls.folder, cls.title = key, cls.__module__.rpartition(".")[2], title
        if key and _KINDS.setdefault(key, cls) is not cls:
            raise TypeError(f"two places are stored as «{key}»")

    @classmethod
    def word(cls) -> str:
        """Its name in the language of the screens; the English source is marked in the context «Pages»."""
        return QCoreApplication.translate("Pages", str(cls.title))

    def stored(self) -> str:
        """What the page is about, as one line; empty where it is about nothing."""
        return ""

    @classmethod
    def read(cls, _line: str) -> Self:
        """The place of such a line; ValueError where it is none."""
        return cls()

    @property
    def about(self) -> str:
        """Whom or what the page is about; empty for somebody without a file.

        Two ways to the same person are the same; what was typed for nobody known may be anybody's.
        """
        return self.stored()

    def lasting(self) -> Self:
        """The place without the word that was said there once."""
        return self


@dataclass(frozen=True)
class RecordPlace(Place, Generic[Id]):
    """A page about one record."""

    id: Id

    def stored(self) -> str:
        """The record's id as text."""
        return str(self.id)

    @classmethod
    def read(cls, line: str) -> Self:
        """The place of the record with this id; ids differ in their kind alone, which is the place's."""
        return cls(cast(Id, UUID(line)))


@dataclass(frozen=True)
class DonePlace(Place):
    """A page of the sidebar, with what was just done and is said there once."""

    done: str = ""

    def lasting(self) -> Self:
        """The same place without its message."""
        return type(self)()


def read_place(key: str, line: str) -> Place | None:
    """The place that was stored so; None where this program has no page there."""
    kind = _KINDS.get(key)
    try:
        return kind.read(line) if kind is not None else None
    except ValueError:
        return None


def kinds() -> tuple[type[Place], ...]:
    """Every kind that has a page, by its key."""
    return tuple(_KINDS.values())
