"""Flaws of what is typed into the screens' own fields, which no lower layer knows."""

from __future__ import annotations

from enum import StrEnum


class ScreenFlaw(StrEnum):
    """Why an answer of the wizard, the unlock page or the settings cannot be taken."""

    NUMBER = "number"  # least, most
    OFFICE_CODE = "office_code"
    RELATIVE_FOLDER = "relative_folder"
    PASSPHRASES_DIFFER = "passphrases_differ"
    LOGO_FILE = "logo_file"
    LOGO_COMING = "logo_coming"  # it is being read
    LOGO_KIND = "logo_kind"
    LOGO_BROKEN = "logo_broken"
    LOGO_SIZE = "logo_size"
    LOGO_SIZE_MISSING = "logo_size_missing"
    LOGO_SHAPE = "logo_shape"
    LOGO_LIVELY = "logo_lively"
    LOGO_RICH = "logo_rich"
