"""Identifiers: one kind is never taken for another, and they sort by the moment they were made (UUIDv7)."""

from __future__ import annotations

import os
import secrets
import time
from threading import Lock
from typing import NewType
from uuid import UUID

ClerkId = NewType("ClerkId", UUID)
PersonId = NewType("PersonId", UUID)
VisitId = NewType("VisitId", UUID)
InquiryId = NewType("InquiryId", UUID)
RequestId = NewType("RequestId", UUID)
DocumentId = NewType("DocumentId", UUID)
DeclarationId = NewType("DeclarationId", UUID)
ReferralId = NewType("ReferralId", UUID)
PaperId = NewType("PaperId", UUID)
DraftId = NewType("DraftId", UUID)
SessionId = NewType("SessionId", UUID)
DocketLineId = NewType("DocketLineId", UUID)
WantId = NewType("WantId", UUID)
ReplyId = NewType("ReplyId", UUID)
AppealId = NewType("AppealId", UUID)
CorrectionId = NewType("CorrectionId", UUID)
DeliveryId = NewType("DeliveryId", UUID)
LetterId = NewType("LetterId", UUID)
ScanId = NewType("ScanId", UUID)


_CHANCE_BITS = 62
_BESIDE = 1 << 32  # how far from the first, at most, one that stands in its place is

_making = Lock()
_newest = 0  # milliseconds since 1970 and twelve bits that count within one


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562 §5.7), greater than every one this program made before.

    Records made in one millisecond, or after the clock was set back, keep the order they were made in.
    """
    global _newest  # noqa: PLW0603 — the one thing the program remembers about ids
    with _making:
        # twelve bits below the millisecond count on, so that ids rise even where the clock stands or runs back
        _newest = max((time.time_ns() // 1_000_000) << 12, _newest + 1)
        milliseconds, count = divmod(_newest, 1 << 12)
    chance = int.from_bytes(os.urandom(8)) >> (64 - _CHANCE_BITS)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | count << 64 | 0x2 << 62 | chance)


def id_in_place_of(first: UUID) -> UUID:
    """A fresh id for what stands in the place of a record: after that one, and before all that came after it."""
    most = (1 << _CHANCE_BITS) - 1
    left = most - (first.int & most)
    return UUID(int=first.int + 1 + secrets.randbelow(min(_BESIDE, left)))
