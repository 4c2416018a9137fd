"""Brings the screen's typeface, IBM Plex Sans Arabic, from its package into Qt."""

from __future__ import annotations

from pathlib import Path

import fontpkg_ibm_plex_sans_arabic as plex  # type: ignore[import-untyped]
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

FAMILY: str = plex.FAMILY
WEIGHTS = ("Regular", "Medium", "SemiBold")


class FontMissing(RuntimeError):
    """A file of the screen's typeface is not where its package should have it."""


def load_fonts() -> None:
    """Load the weights the screens use, once for the process; raises `FontMissing`."""
    if FAMILY in QFontDatabase.families():
        return
    for weight in WEIGHTS:
        file = Path(plex.ROOT) / "files" / f"{FAMILY.replace(' ', '')}-{weight}.ttf"
        # not by its path: Qt without a screen opens files through the code page of Windows, and an Arabic user
        # folder stands in no Western one
        try:
            content = QByteArray(file.read_bytes())
        except OSError as error:
            raise FontMissing(weight) from error
        if QFontDatabase.addApplicationFontFromData(content) < 0:
            raise FontMissing(weight)


def screen_font(pixels: int, weight: int = 400) -> QFont:
    """The screen's typeface in a size of `pixels` and a CSS weight."""
    font = QFont()
    font.setFamilies([FAMILY])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    # Beside Arabic letters the typeface draws wider figures; one shape of figures everywhere reads calmer.
    font.setFeature(QFont.Tag("locl"), 0)
    return font
