"""The places of visits and questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import InquiryId, PersonId, VisitId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.ui.kit.place import Place, RecordPlace


@dataclass(frozen=True, kw_only=True)
class VisitorPlace(Place):
    """What a visit begins with: the channel, and the person found or what was typed when nobody was."""

    channel: ChannelKind = ChannelKind.INTERVIEW
    person_id: PersonId | None = None
    typed: str = ""
    begun: VisitId | None = None  # the contact that was begun with this visitor

    def stored(self) -> str:
        """The start in one line, what was typed last: it may hold anything."""
        channel = f"{self.channel.value}@{self.begun}" if self.begun else self.channel.value
        return f"{channel}|{self.person_id or ''}|{self.typed}"

    @classmethod
    def read(cls, line: str) -> Self:
        """A visit's start; an empty line is a visit of nobody known."""
        channel, person, text = [*line.split("|", 2), "", ""][:3]
        channel, _, begun = channel.partition("@")
        return cls(
            channel=ChannelKind(channel) if channel else ChannelKind.INTERVIEW,
            begun=VisitId(UUID(begun)) if begun else None,
            person_id=PersonId(UUID(person)) if person else None,
            typed=text,
        )

    @property
    def about(self) -> str:
        """Whom the visit is about, by whatever channel they came; empty where nobody is known yet."""
        return str(self.person_id or "")


class ReceptionPlace(Place, key="reception", title=QT_TRANSLATE_NOOP("Pages", "Reception")):
    """Who is it, and is there a file already?"""


class VisitPlace(VisitorPlace, key="visit", title=QT_TRANSLATE_NOOP("Pages", "The visit")):
    """By which channel somebody came, and what for."""

    @property
    def about(self) -> str:
        """Every way to a visit is a visit of its own."""
        return self.stored()


class InquiryPlace(VisitorPlace, key="inquiry", title=QT_TRANSLATE_NOOP("Pages", "Inquiry")):
    """A question with its answer."""


class CallBackPlace(RecordPlace[InquiryId], key="call_back", title=QT_TRANSLATE_NOOP("Pages", "Call back")):
    """A caller who waits."""
