"""Finds resources/, translations/ and the program itself in a checkout, an installed wheel and a frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def _folder(name: str) -> Path:
    packed = _PACKAGE / f"_{name}"
    return packed if packed.exists() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """Path of a file under resources/."""
    return _folder("resources").joinpath(*parts)


def translation(name: str) -> Path:
    """Path of a file under translations/."""
    return _folder("translations") / name


def own_program() -> list[str]:
    """The words that start this program once more, to be followed by its arguments."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "hayat_desk"]


def program_folder() -> Path:
    """Where they find the program, wherever this process was started."""
    return _PACKAGE.parent
