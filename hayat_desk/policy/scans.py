"""المصورات: the code on a paper that leads a scan of it home, and what cannot be filed.

The code names the paper by its number in the outgoing register and by the short code of its data and text;
it says nothing of a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.policy.numbers import is_number

LARGEST_SCAN = 20 * 1024 * 1024  # bytes
MOST_PAGES = 20
_MARK = "HD1"
_CODE = re.compile(rf"{_MARK} (\S{{1,20}})(?: (\S{{1,20}}))?")


class ScanFlaw(StrEnum):
    """Why a file is not filed as the scan of a paper."""

    NOT_A_SCAN = "not_a_scan"  # no PDF, PNG or JPEG, or a broken one
    NOT_OPENED = "scan_not_opened"  # it is gone, or not to be read
    TOO_LARGE = "scan_too_large"  # most, in MB
    TOO_MANY_PAGES = "scan_too_many_pages"  # most
    NOT_DRAWN = "scan_not_drawn"  # it took too long or too much memory
    TOO_NARROW = "scan_too_narrow"
    NO_SUCH_PAPER = "scan_no_such_paper"
    NEVER_PRINTED = "scan_never_printed"
    VOID = "scan_of_void"


@dataclass(frozen=True)
class PaperCode:
    """What the code on a paper says."""

    number: str
    code: str

    def __str__(self) -> str:
        """As it stands in the QR."""
        return " ".join(part for part in (_MARK, self.number, self.code) if part)


def read_paper_code(text: str) -> PaperCode | None:
    """The code in the text of a QR; None where it is not one of ours."""
    parts = _CODE.fullmatch(text.strip())
    return PaperCode(parts[1], parts[2] or "") if parts and is_number(parts[1]) else None
