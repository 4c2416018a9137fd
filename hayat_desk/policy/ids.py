"""Identifiers: one kind is never taken for another, and they sort by the moment they were made (UUIDv7)."""

from __future__ import annotations

import os
import time
from typing import NewType
from uuid import UUID

OfficeId = NewType("OfficeId", UUID)
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


def new_id() -> UUID:
    """A fresh UUIDv7: 48 bits of milliseconds since 1970, then randomness (RFC 9562 §5.7)."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10))
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return UUID(int=value)
