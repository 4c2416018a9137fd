"""Files from outside are opened in a process of their own, which ends at a deadline or at too much memory.

What draws them cannot be stopped once it has begun (PDFium reads a whole page in one call), holds up whoever
else wants to draw meanwhile, and may be brought down by a hostile file. So the program starts itself again for
each: the file goes in and pieces come back through pipes, for no paper of anybody may lie in a file unsealed.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING

from hayat_desk.assets import own_program, program_folder
from hayat_desk.errors import InvalidValue

if TYPE_CHECKING:
    import psutil

_LOG = logging.getLogger(__name__)

SECONDS = 20
"""Within which a file is opened and drawn, its last page included."""
_MOST_MEMORY = 1024 * 1024 * 1024  # bytes
_LARGEST_PIECE = 64 * 1024 * 1024  # bytes
_PIECE, _REFUSAL, _END = b"+", b"-", b"."


class Broken(Exception):
    """The process did not come to its end: the time or the memory ran out, or the file brought it down."""


def aside(task: str, content: bytes, flaws: type[StrEnum]) -> Iterator[bytes]:
    """The pieces that a task makes of a file, as they come. Slow: call it on the worker.

    Raises the task's own refusal, an `InvalidValue` with one of `flaws`, and `Broken`.
    """
    creation_flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # of Windows, which would show a console
    try:
        with subprocess.Popen(  # noqa: S603 — the program itself
            [*own_program(), "--aside", task, str(SECONDS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=program_folder(),
            creationflags=creation_flags,
        ) as process:
            try:
                assert process.stdin is not None  # noqa: S101 — for the types
                assert process.stdout is not None  # noqa: S101 — the same
                # all of it before anything is read: the other side answers only after it has the whole file
                process.stdin.write(content)
                process.stdin.close()
                yield from _received(process.stdout, flaws)
            finally:
                process.kill()  # whoever asked may have seen enough
    except OSError as error:  # it could not be started, or ended before it had read the file
        raise Broken from error
    except Broken:
        _LOG.warning("a file from outside was given up: %s, %s", task, process.returncode)
        raise


def _received(pipe: IO[bytes], flaws: type[StrEnum]) -> Iterator[bytes]:
    while True:
        kind, size = pipe.read(1), int.from_bytes(pipe.read(8))
        if kind == _END:
            return
        # the process may have been taken over by its file: believe no size it claims
        piece = pipe.read(size) if size <= _LARGEST_PIECE else b""
        if kind not in (_PIECE, _REFUSAL) or len(piece) != size:
            raise Broken
        if kind == _REFUSAL:
            refusal = json.loads(piece)
            raise InvalidValue(flaws(refusal["flaw"]), **refusal["details"])
        yield piece


# In the process itself -------------------------------------------------------------------------------


def serve(task: Callable[[bytes], Iterable[bytes]], seconds: int) -> int:
    """Do the task on what comes in, and give out its pieces; the exit code."""
    # a thread of Python's core, which needs nobody's leave to end the process
    faulthandler.dump_traceback_later(seconds, exit=True, file=Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
    import psutil  # not in the thread, which would import it while the task loads Qt

    Thread(target=_watch_memory, args=[psutil.Process()], daemon=True).start()
    stream = sys.stdout.buffer
    try:
        for piece in task(sys.stdin.buffer.read()):
            _send(stream, _PIECE, piece)
    except InvalidValue as refusal:
        content = {"flaw": refusal.flaw.value, "details": refusal.details}
        _send(stream, _REFUSAL, json.dumps(content).encode())
    _send(stream, _END, b"")
    return 0


def _send(pipe: IO[bytes], kind: bytes, piece: bytes) -> None:
    pipe.write(kind + len(piece).to_bytes(8) + piece)
    pipe.flush()


def _watch_memory(process: psutil.Process) -> None:
    while process.memory_info().rss < _MOST_MEMORY:
        time.sleep(0.05)
    os._exit(1)
