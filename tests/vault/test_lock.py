"""One instance for one office, however the other one ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.lock import LOCK_NAME, only_instance

HOLD = (
    "import sys, time; from pathlib import Path; from hayat_desk.vault.lock import only_instance\n"
    "with only_instance(Path(sys.argv[1])):\n print('held', flush=True); sys.stdin.read()"
)


def other_instance(folder: Path) -> subprocess.Popen[str]:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def is_refused(folder: Path) -> bool:
    try:
        with only_instance(folder):
            return False
    except Trouble as trouble:
        return trouble.cause is Cause.ALREADY_OPEN


@pytest.mark.parametrize("end", [subprocess.Popen.kill, subprocess.Popen.terminate])
def test_second_instance_waits_outside_until_the_first_is_gone(
    tmp_path: Path, end: Callable[[subprocess.Popen[str]], None]
) -> None:
    with other_instance(tmp_path) as other:
        assert is_refused(tmp_path)
        end(other)
        other.communicate()
    assert not is_refused(tmp_path)


@pytest.mark.parametrize("left", [b"", b"4711\nother-computer\n", b"\x00" * 100])
def test_what_stands_in_the_file_means_nothing(tmp_path: Path, left: bytes) -> None:
    (tmp_path / LOCK_NAME).write_bytes(left)
    assert not is_refused(tmp_path)


def test_lock_is_let_go_at_the_end_of_the_block(tmp_path: Path) -> None:
    for _ in range(3):
        with only_instance(tmp_path):
            assert (tmp_path / LOCK_NAME).exists()


def test_two_offices_do_not_shut_each_other_out(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with only_instance(tmp_path):
        assert not is_refused(tmp_path / "other")


def test_program_started_by_ours_does_not_keep_the_office(tmp_path: Path) -> None:
    """Once it runs: the kernel lets its parent go on a moment before it closes what a program is not to inherit."""
    waits = "print('begun', flush=True); import time; time.sleep(60)"
    with only_instance(tmp_path):
        child = subprocess.Popen([sys.executable, "-c", waits], close_fds=False, stdout=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        begun = child.stdout.readline()
        refused = is_refused(tmp_path)
        child.kill()
    assert begun.strip() == b"begun"
    assert not refused


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
def test_forked_child_does_not_keep_the_office(tmp_path: Path) -> None:
    if sys.platform == "win32":
        return  # for the types
    with only_instance(tmp_path):
        hold, release = os.pipe()
        begun, begins = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(release)
            os.write(begins, b".")
            os.read(hold, 1)  # outlives the block below
            os._exit(0)
        os.read(begun, 1)
    assert not is_refused(tmp_path)
    os.write(release, b".")
    os.waitpid(child, 0)
    for descriptor in (hold, release, begun, begins):
        os.close(descriptor)


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble, only_instance(tmp_path / "gone"):
        pass
    assert trouble.value.cause is Cause.MISSING_FILE
