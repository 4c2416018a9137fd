"""The technical log: what went wrong, for whoever mends the program, and nothing about anybody.

Messages of exceptions are never written, because they may quote what was typed: only their type and the
lines of code they passed. What is left goes through a filter that takes out Arabic, long numbers and the
names of the user's folders.
"""

from __future__ import annotations

import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_log_path

FILE_NAME = "hayat_desk.log"
_LARGEST = 512 * 1024  # bytes
_KEPT = 3  # older files

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+(?:\s+[\u0600-\u06ff]+)*")
_NUMBER = re.compile(r"\d{4,}")
_PATH = re.compile(r"(?:[A-Za-z]:)?(?:[\\/][^\\/\s:'\",]+){2,}")


def redacted(text: str) -> str:
    """The text without Arabic, numbers of four digits or more, and all of a path but its last name."""
    text = _PATH.sub(lambda match: "…/" + re.split(r"[\\/]", match.group())[-1], text)
    return _NUMBER.sub("#", _ARABIC.sub("…", text))


def told_without_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The exception's type and the lines of code it passed, innermost last; never its message."""
    frames = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([*frames, kind.__qualname__])


class _Redacting(logging.Formatter):
    """Formats a record so that it can be shown to a stranger."""

    def formatException(self, ei: object) -> str:
        """Only the type and the way."""
        if isinstance(ei, tuple) and ei[0] is not None:
            return told_without_words(ei[0], ei[2])
        return ""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with what must not be in it taken out."""
        stamp = self.formatTime(record)
        record.exc_text = None
        message = " ".join(record.getMessage().splitlines())  # nothing that was typed can begin a line
        line = f"{record.levelname} {record.name}: {redacted(message)}"
        if record.exc_info and record.exc_info[0] is not None:
            line = f"{line}\n{self.formatException(record.exc_info)}"
        return f"{stamp} {line}"


def log_path() -> Path:
    """Where the log lies on this computer."""
    return user_log_path("HayatDesk", appauthor=False) / FILE_NAME


def start_log(path: Path | None = None) -> logging.Handler | None:
    """Write warnings and worse to the log from now on; a disk that refuses is no reason not to work."""
    path = path or log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(_Redacting())
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    logging.raiseExceptions = False  # a full disk must not print into a window that has no terminal
    return handler
