"""The telephone numbers of the office itself, as its papers bear them."""

from __future__ import annotations

import re

from hayat_desk.policy.people import parse_phone
from hayat_desk.policy.spelling import LIST_MARKS, number_text

_SHORT_NUMBER = re.compile(r"[0-9]{3,6}")


def parse_office_phones(text: str) -> str:
    """The office's own numbers as its papers print them: each readable, parted by strokes or commas, as typed.

    A short number of a company (three to six digits) is one too.
    """
    entry = number_text(text)
    for part in LIST_MARKS.split(entry):
        if not _SHORT_NUMBER.fullmatch(part.strip()):
            parse_phone(part, mobile=False)
    return entry


def office_phones_shown(phones: str) -> str:
    """The office's own numbers, each grouped as every other number is: «014 662 0000 / 055 731 5553»."""
    parts = [part.strip() for part in LIST_MARKS.split(phones)]
    return " / ".join(
        part if not part or _SHORT_NUMBER.fullmatch(part) else parse_phone(part, mobile=False).shown
        for part in parts
    )
