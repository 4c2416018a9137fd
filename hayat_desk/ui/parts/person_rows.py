"""A person among those that were found, as a row: name, date of birth, number."""

from __future__ import annotations

from hayat_desk.summaries.people import PersonHit
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.kit.worklist import WorkRow
from hayat_desk.ui.parts.words import figures, numbered


def person_row(hit: PersonHit) -> WorkRow:
    """Opens the person."""
    return WorkRow(
        key=hit.person_id,
        title=iso(hit.name),
        detail=figures(hit.birth) if hit.birth else "",
        remark=numbered(hit.number_kind, hit.number),
    )
