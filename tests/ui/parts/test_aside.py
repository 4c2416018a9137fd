"""What opens a file from outside may fail or hang in its own process: the program only hears of it."""

from __future__ import annotations

import sys

import pytest

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.scans import ScanFlaw
from hayat_desk.ui.parts import aside

_CHILD = """
import os, sys, threading, time
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.scans import ScanFlaw
from hayat_desk.ui.parts import aside

imported_beside = []

class Importing:
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is not threading.main_thread():
            imported_beside.append(name)

sys.meta_path.insert(0, Importing())

def task(content):
    yield content[::-1]
    if content == b"imports":
        time.sleep(0.5)
        yield " ".join(imported_beside).encode()
    if content == b"imports beside":
        beside = threading.Thread(target=__import__, args=["this_is_nowhere"])
        threading.excepthook = lambda _: None
        beside.start()
        beside.join()
        yield " ".join(imported_beside).encode()
    if content == b"refused":
        raise InvalidValue(ScanFlaw.TOO_LARGE, most=20)
    if content == b"crash":
        os.abort()
    if content == b"fault":
        raise KeyError
    if content == b"hang":
        time.sleep(600)
    if content == b"greedy":
        kept = [bytearray(b"x" * 20_000_000) for _ in iter(lambda: time.sleep(0.02), 1)]
    if content == b"babble":
        sys.stdout.buffer.write(b"+" + b"\\xff" * 8)

sys.exit(aside.serve(task, int(sys.argv[-1])))
"""


@pytest.fixture(autouse=True)
def own_task(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program that is started has a task for these tests alone."""
    monkeypatch.setattr(aside, "own_program", lambda: [sys.executable, "-c", _CHILD])
    monkeypatch.setattr(aside, "SECONDS", 5)


def test_pieces_come_back_in_their_order() -> None:
    assert list(aside.aside("", b"abc", ScanFlaw)) == [b"cba"]


def test_its_refusal_comes_back_with_its_details() -> None:
    with pytest.raises(InvalidValue) as refusal:
        list(aside.aside("", b"refused", ScanFlaw))
    assert (refusal.value.flaw, refusal.value.details) == (ScanFlaw.TOO_LARGE, {"most": 20})


@pytest.mark.parametrize("content", [b"crash", b"fault", b"greedy", b"babble"])
def test_one_that_breaks_down_is_told(content: bytes) -> None:
    with pytest.raises(aside.Broken):
        list(aside.aside("", content, ScanFlaw))


def test_no_thread_imports_while_the_task_loads_what_draws() -> None:
    """Two that import at once may hold each other up, or bring the process down while Qt is loaded."""
    assert list(aside.aside("", b"imports", ScanFlaw))[-1] == b""
    assert list(aside.aside("", b"imports beside", ScanFlaw))[-1] == b"this_is_nowhere"  # the control


def test_one_that_hangs_ends_at_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "SECONDS", 1)
    with pytest.raises(aside.Broken):
        list(aside.aside("", b"hang", ScanFlaw))


def test_a_large_file_into_one_that_does_not_read_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "own_program", lambda: [sys.executable, "-c", "pass"])
    with pytest.raises(aside.Broken):
        list(aside.aside("", bytes(20_000_000), ScanFlaw))
    monkeypatch.setattr(aside, "own_program", lambda: ["/nowhere/at/all"])
    with pytest.raises(aside.Broken):
        list(aside.aside("", b"", ScanFlaw))


def test_who_has_seen_enough_need_not_wait() -> None:
    pieces = aside.aside("", b"hang", ScanFlaw)
    assert next(pieces) == b"gnah"
    pieces.close()  # type: ignore[attr-defined]
