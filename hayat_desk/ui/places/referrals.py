"""The places of referrals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import PersonId, ReferralId, RequestId, VisitId
from hayat_desk.ui.kit.place import Place, RecordPlace


@dataclass(frozen=True, kw_only=True)
class ReferPlace(Place, key="refer", title=QT_TRANSLATE_NOOP("Pages", "Referral")):
    """A new referral: from a request, a person, or nobody known."""

    request_id: RequestId | None = None
    person_id: PersonId | None = None
    begun: VisitId | None = None  # the contact in which the question came up

    def stored(self) -> str:
        """The ids."""
        return f"{self.request_id or ''}|{self.person_id or ''}|{self.begun or ''}"

    @classmethod
    def read(cls, line: str) -> Self:
        """What a referral begins from; an empty line is nobody known."""
        request, person, begun = [*line.split("|"), "", ""][:3]
        return cls(
            request_id=RequestId(UUID(request)) if request else None,
            person_id=PersonId(UUID(person)) if person else None,
            begun=VisitId(UUID(begun)) if begun else None,
        )

    @property
    def about(self) -> str:
        """The request or the person; empty for a visitor without a file."""
        return str(self.request_id or self.person_id or "")


class ReferralPlace(RecordPlace[ReferralId], key="referral", title=QT_TRANSLATE_NOOP("Pages", "Referral")):
    """A referral and its answer."""
