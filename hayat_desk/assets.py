"""Finds resources/ and translations/ in a checkout, an installed wheel and a frozen program."""

from __future__ import annotations

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
