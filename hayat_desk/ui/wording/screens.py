"""Sentences about what only a screen asks: a number in a field, a folder, the logo's file."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.wording.filling import Table

_SCREENS: Table = {
    ScreenFlaw.NUMBER: QT_TRANSLATE_NOOP(
        "Wording", "“{name}” takes a whole number from {least} to {most}. Write it in digits."
    ),
    ScreenFlaw.OFFICE_CODE: QT_TRANSLATE_NOOP(
        "Wording", "The number of the office has two digits, such as 01. Write both."
    ),
    ScreenFlaw.RELATIVE_FOLDER: QT_TRANSLATE_NOOP(
        "Wording", "The folder's path does not begin at a drive. Choose a drive, or write the whole path."
    ),
    ScreenFlaw.LOGO_FILE: QT_TRANSLATE_NOOP(
        "Wording", "There is no picture at this path. Choose the file, or write its whole path."
    ),
    ScreenFlaw.LOGO_COMING: QT_TRANSLATE_NOOP(
        "Wording", "The picture is being read. Save again in a moment."
    ),
    ScreenFlaw.LOGO_KIND: QT_TRANSLATE_NOOP(
        "Wording", "This file is neither a PNG nor an SVG picture. Save the logo as PNG and choose it."
    ),
    ScreenFlaw.LOGO_BROKEN: QT_TRANSLATE_NOOP(
        "Wording", "The picture is damaged. Save it anew as PNG and choose it."
    ),
    ScreenFlaw.LOGO_SIZE: QT_TRANSLATE_NOOP(
        "Wording", "The picture is too large. Save it with at most 1200 dots to a side."
    ),
    ScreenFlaw.LOGO_SIZE_MISSING: QT_TRANSLATE_NOOP(
        "Wording", "The drawing does not say how large it is. Save it as PNG and choose that."
    ),
    ScreenFlaw.LOGO_SHAPE: QT_TRANSLATE_NOOP(
        "Wording", "The picture is too long and thin for a logo. Choose another one."
    ),
    ScreenFlaw.LOGO_LIVELY: QT_TRANSLATE_NOOP(
        "Wording", "The drawing holds scripts or leads to other files. Save it as PNG and choose that."
    ),
    ScreenFlaw.LOGO_RICH: QT_TRANSLATE_NOOP(
        "Wording", "The drawing holds text, effects or too many parts. Save it as PNG and choose that."
    ),
    ScreenFlaw.PASSPHRASES_DIFFER: QT_TRANSLATE_NOOP(
        "Wording", "The two passphrases differ. Type the second one again."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    ScreenFlaw: _SCREENS,
}
