"""What this computer remembers of its user's choices; nothing of the office and nobody's data.

One declared table: the fields of `Preferences` with what each may hold. A missing, damaged or foreign
file is the same as none, and a value that is not allowed falls back on its default alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_config_path

from hayat_desk.vault.durable import durable_write

FILE_NAME = "preferences.json"
_LARGEST = 64 * 1024  # bytes; more was not written by us


@dataclass(frozen=True)
class Preferences:
    """The choices, each with its default."""

    language: str = "ar"
    theme: str = "light"
    scale: int = 100  # of the text, in percent
    printer: str = ""  # as the system names it; empty for its default
    scan_inbox: str = ""  # where the scanner saves; empty where no folder is watched
    last_folder: str = ""  # that was chosen in a dialog
    window: str = ""  # where the window stood: «x y width height», and «max» where it filled its screen


_ALLOWED: Mapping[str, Callable[[object], bool]] = {
    "language": lambda value: value in ("ar", "en"),
    "theme": lambda value: value in ("light", "dark", "contrast"),
    "scale": lambda value: type(value) is int and value in (100, 125, 150, 200),
    "printer": lambda value: isinstance(value, str) and len(value) <= 500,
    "scan_inbox": lambda value: isinstance(value, str) and len(value) <= 2000,
    "last_folder": lambda value: isinstance(value, str) and len(value) <= 2000,
    "window": lambda value: isinstance(value, str) and len(value) <= 60,
}


def preferences_path() -> Path:
    """Where they lie on this computer."""
    return user_config_path("HayatDesk", appauthor=False, roaming=False) / FILE_NAME


def read_preferences(path: Path | None = None) -> Preferences:
    """The choices as last kept; defaults for whatever cannot be read."""
    try:
        content = (path or preferences_path()).read_bytes()
        stored = json.loads(content) if len(content) <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(stored, dict):
        return Preferences()
    return Preferences(
        **{key: stored[key] for key, fits in _ALLOWED.items() if key in stored and fits(stored[key])}
    )


def keep_preferences(preferences: Preferences, path: Path | None = None) -> None:
    """Write them; `Trouble` where the disk does not let us."""
    path = path or preferences_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    durable_write(path, json.dumps(asdict(preferences), ensure_ascii=False, indent=1).encode())
