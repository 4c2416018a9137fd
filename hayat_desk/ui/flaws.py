"""Flaws of what is typed into the screens' own fields, which no lower layer knows."""

from __future__ import annotations

from enum import StrEnum


class ScreenFlaw(StrEnum):
    """Why an answer of the wizard, the unlock page or the settings cannot be taken."""

    NUMBER = "number"  # least, most
    OFFICE_CODE = "office_code"
    RELATIVE_FOLDER = "relative_folder"
    PASSPHRASES_DIFFER = "passphrases_differ"
