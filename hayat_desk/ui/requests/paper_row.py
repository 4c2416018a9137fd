"""A paper of a request, as a row that opens it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.numbers import NumberKind
from hayat_desk.summaries.requests import PaperLine
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import WorkRow
from hayat_desk.ui.parts.words import figures, numbered, word
from hayat_desk.ui.places.papers import PaperPlace


def paper_row(line: PaperLine) -> WorkRow:
    """Its kind, number and day, and whether it was printed or is void."""
    translate = QCoreApplication.translate
    state = translate("Paper", "Printed") if line.is_printed else translate("Paper", "Not printed yet")
    if line.is_void:
        state = translate("Paper", "Void")
    return WorkRow(
        key=PaperPlace(line.paper_id),
        title=word(line.kind),
        detail=figures(line.dated) if line.dated else "",
        remark=" · ".join(part for part in (numbered(NumberKind.PAPER, line.number), ltr(line.code)) if part),
        state=state,
        tone=Tone.NEUTRAL if line.is_void else Tone.SUCCESS if line.is_printed else Tone.WARNING,
    )
