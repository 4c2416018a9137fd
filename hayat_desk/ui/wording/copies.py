"""Sentences about copies of the office: why none could be made, and what is wanting in one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hayat_desk.errors import Trouble
from hayat_desk.ui.kit.text import ltr
from hayat_desk.ui.wording.causes import TROUBLES
from hayat_desk.ui.wording.filling import Table, filled
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.drives import PlaceFlaw

_PLACES: Table = {
    PlaceFlaw.WITHIN_OFFICE: QT_TRANSLATE_NOOP(
        "Wording",
        "The office itself lies in this folder; its copies would be lost with it. Choose a stick or another folder.",
    ),
}

_COPIES: Table = {
    Cause.DISK_FULL: QT_TRANSLATE_NOOP("Wording", "There is not enough room for the copy in: {place}."),
    Cause.DISK_FAILING: QT_TRANSLATE_NOOP(
        "Wording", "The copying broke off, perhaps because the stick was taken out: {place}."
    ),
    Cause.DRIVE_GONE: QT_TRANSLATE_NOOP("Wording", "The place of the copies is not at hand: {place}."),
    Cause.MISSING_FILE: QT_TRANSLATE_NOOP("Wording", "The place of the copies is not at hand: {place}."),
    Cause.READ_ONLY: QT_TRANSLATE_NOOP("Wording", "The place of the copies may not be written to: {place}."),
    Cause.COPY_FAILED: QT_TRANSLATE_NOOP("Wording", "The copy did not come out whole in: {place}."),
}
"""Causes that are told of a copy otherwise than of the office: nobody shall seek the fault in the office."""

TABLES: Mapping[type[StrEnum], Table] = {PlaceFlaw: _PLACES}


def copy_sentence(cause: StrEnum, place: str) -> str:
    """Why a copy could not be made at a place, which is named in words or between bidi marks."""
    if cause not in _COPIES:
        return filled(TROUBLES, cause)
    return QCoreApplication.translate("Wording", str(_COPIES[cause])).format(place=place)


def scans_lacking_sentence(lacking: int) -> str:
    """What is said of a copy that holds all but some scans, of which no whole file was found."""
    lacking_scans = QCoreApplication.translate(
        "Wording",
        "Scanned papers that the copy lacks, missing or damaged here: {lacking}. "
        "Scan them again, or restore a backup.",
    )
    return lacking_scans.format(lacking=ltr(str(lacking)))


def wanting_copy_sentence(*, is_awaited: bool, lacks_scans: bool) -> str:
    """What is wanting in the last copy and what to do about it, a line each; nothing where nothing is."""
    translate = QCoreApplication.translate
    lacking = translate(
        "Wording",
        "The last backup lacks scanned papers, missing or damaged here. Scan them again, or restore a backup.",
    )
    late = translate("Wording", "The last backup did not reach its place. Put the stick in and back up now.")
    return "\n".join([lacking] * lacks_scans + [late] * is_awaited)


def no_copy_sentence(trouble: Trouble) -> str:
    """Why no place took a copy (`safekeeping.backups.back_up`): a line for the chosen one, and one for ours."""
    own_line = copy_sentence(trouble.cause, QCoreApplication.translate("Wording", "this computer"))
    chosen_place, refused_as = trouble.details.get("chosen"), trouble.details.get("refused_as")
    if not chosen_place or not refused_as:
        return own_line
    return "\n".join(dict.fromkeys((copy_sentence(Cause(str(refused_as)), ltr(str(chosen_place))), own_line)))
