"""A file is taken when the scanner has let go of it: held, growing, cut, written anew, renamed."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from hayat_desk.vault import arriving
from hayat_desk.vault.arriving import (
    LONG_REST,
    REST,
    FileState,
    ends_whole,
    is_all_there,
    is_held,
    is_sharing_refusal,
)
from tests.faults.outcome import ROOT

PDF = b"%PDF-1.4\n" + b"1 0 obj << >> endobj\n" * 200 + b"trailer << >>\n%%EOF\n"


def picture(kind: str) -> bytes:
    content = io.BytesIO()
    Image.effect_noise((200, 200), 50).save(content, kind)
    return content.getvalue()


WHOLE = {"pdf": PDF, "png": picture("PNG"), "jpg": picture("JPEG")}
HOLDING = """
import sys
file = open(sys.argv[1], sys.argv[2])
print("open", flush=True)
sys.stdin.readline()
"""


@contextmanager
def another_has_open(path: Path, mode: str) -> Iterator[None]:
    """Another program holds the file for the block."""
    command = [sys.executable, "-c", HOLDING, str(path), mode]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"open"
        yield
        holder.kill()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells it by leases")
@pytest.mark.parametrize("mode", ["r+b", "ab"])
def test_a_file_another_program_writes_is_held_however_long_it_rests(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(PDF)
    with another_has_open(path, mode):
        assert is_held(path)
        assert not is_all_there(path, LONG_REST * 10)
    assert not is_held(path)
    assert is_all_there(path, REST)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells it by leases")
def test_one_that_is_only_looked_at_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(PDF)
    with another_has_open(path, "rb"):
        assert not is_held(path)
        assert is_all_there(path, REST)


@pytest.mark.skipif(sys.platform != "win32", reason="Windows tells it by its sharing rules")
@pytest.mark.parametrize("mode", ["r+b", "rb"])
def test_on_windows_whoever_has_it_open_holds_it(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(PDF)
    with path.open(mode):
        assert is_held(path)
        assert not is_all_there(path, LONG_REST * 10)
    assert not is_held(path)
    assert is_all_there(path, REST)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells it by leases")
def test_our_look_ends_no_program_and_hinders_no_writer(tmp_path: Path) -> None:
    """Leases are broken by signals, one of which would end the program."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(PDF)
    writer = """
import sys
for _ in range(3000):
    with open(sys.argv[1], "r+b") as file:
        file.write(b"%PDF")
"""
    looked = 0
    with subprocess.Popen([sys.executable, "-c", writer, str(path)], cwd=ROOT) as process:
        while process.poll() is None:
            is_held(path)
            looked += 1
    assert process.returncode == 0
    assert looked > 50


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_half_a_file_rests_for_long(tmp_path: Path, kind: str, share: float) -> None:
    path = tmp_path / f"scan.{kind}"
    whole = WHOLE[kind]
    path.write_bytes(whole[: int(len(whole) * share) - 8])
    assert not ends_whole(path)
    assert not is_all_there(path, LONG_REST - 1)
    assert is_all_there(path, LONG_REST)  # and is then shown as what it is
    path.write_bytes(whole)
    assert is_all_there(path, REST)
    assert not is_all_there(path, REST - 0.1)


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("padding", [b"\n", b"\x00" * 512, b"\r\n\x1a" * 100])
def test_a_scanner_may_pad_its_files(tmp_path: Path, kind: str, padding: bytes) -> None:
    path = tmp_path / "scan.bin"  # and name them as it likes
    path.write_bytes(WHOLE[kind] + padding)
    assert ends_whole(path)


@pytest.mark.parametrize("content", [b"", b"%PDF-", b"text", b"\x00" * 5000, b"%%EOF", b"\xff\xd9"])
def test_what_is_no_scan_does_not_end_as_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(content)
    assert not ends_whole(path)
    assert not is_all_there(path, LONG_REST - 1)
    assert is_all_there(path, LONG_REST) is bool(content)


def test_an_empty_file_is_never_all_there(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.touch()
    assert not is_all_there(path, LONG_REST * 100)


def test_one_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        is_all_there(tmp_path / "scan.pdf", LONG_REST)


def test_one_that_may_not_be_read_is_taken_after_long_so_that_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(PDF)

    def refuse(_path: Path) -> bool:  # root, as whom tests run, is refused nothing
        raise PermissionError

    monkeypatch.setattr(arriving, "is_held", refuse)
    assert not is_all_there(path, LONG_REST - 1)
    assert is_all_there(path, LONG_REST)


def test_a_file_is_known_again_by_size_time_and_node(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(PDF)
    state = FileState.of(path)
    assert FileState.of(path) == state
    (tmp_path / "next.pdf").write_bytes(PDF)
    os.utime(tmp_path / "next.pdf", ns=(state.changed, state.changed))
    (tmp_path / "next.pdf").replace(path)  # as long, as old, and another one
    assert FileState.of(path) != state


@pytest.mark.parametrize(
    ("code", "held"), [(32, True), (33, True), (0, False), (2, False), (3, False), (5, False)]
)
def test_windows_sharing_rules_are_told_from_other_refusals(code: int, held: bool) -> None:
    assert is_sharing_refusal(code) is held
