"""What tells a person from others of the same name, and who may be the person at hand, as a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.calendars import SUFFIX
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.names import Agreement
from hayat_desk.summaries.people import PersonHit
from hayat_desk.ui.kit.text import iso, listed, ltr, right_to_left
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import WorkRow
from hayat_desk.ui.parts.words import numbered, word


def known_by(hit: PersonHit) -> str:
    """Year of birth, last four of the identity, city: enough to know a person by, and no more."""
    translate = QCoreApplication.translate
    parts = []
    if hit.birth:
        parts.append(translate("Person", "born {year}").format(year=iso(birth_year(hit.birth))))
    if len(hit.identity.number) > 4:
        ends = hit.identity.number[-4:]
        parts.append(translate("Person", "identity ends in {digits}").format(digits=ltr(ends)))
    if hit.city:
        parts.append(iso(hit.city))
    return " · ".join(parts)


def birth_year(birth: WrittenDate) -> str:
    """The year as written, with the letter of its calendar."""
    if right_to_left():
        return f"{ltr(str(birth.year))}{SUFFIX[birth.calendar]}"
    return f"{ltr(str(birth.year))} {'AH' if birth.calendar is Calendar.HIJRI else 'AD'}"


def agreeing(agreements: Sequence[Agreement]) -> str:
    """In what two persons agree."""
    template = QCoreApplication.translate("Person", "Agrees in: {fields}")
    return template.format(fields=listed(map(word, agreements)))


def twin_row(hit: PersonHit) -> WorkRow:
    """Somebody who may be the person at hand."""
    lines = [known_by(hit), agreeing(hit.agreements)]
    return WorkRow(
        key=hit,
        title=iso(hit.name),
        detail="\n".join(line for line in lines if line),
        remark=numbered(hit.number_kind, hit.number),
        state=gone_words(hit),
        tone=Tone.WARNING,
    )


def gone_words(hit: PersonHit) -> str:
    """That a death is recorded of them, or that their file was put away; else nothing."""
    if hit.has_died:
        return QCoreApplication.translate("Finder", "Died")
    return QCoreApplication.translate("Finder", "A file put away") if hit.is_put_away else ""
