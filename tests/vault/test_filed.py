"""The original of a filed scan: sealed where it lay, never lost between two steps, readable by its office alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault.arriving import FileState
from hayat_desk.vault.durable import durable_write
from hayat_desk.vault.filed import SUFFIX, filed_in, let_go, open_filed, put_aside

KEY = bytes(range(32))
CONTENT = "ورقة مخترعة للاختبار".encode() * 400


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan0001.pdf"
    path.write_bytes(CONTENT)
    return path


def test_a_sealed_original_takes_the_place_of_the_readable_one(scan: Path) -> None:
    assert put_aside(scan, FileState.of(scan), KEY)
    assert not scan.exists()
    (sealed,) = filed_in(scan.parent)
    assert sealed.name.startswith("scan0001.pdf.")
    assert sealed.suffix == SUFFIX
    assert CONTENT[:40] not in sealed.read_bytes()
    assert open_filed(sealed, KEY) == CONTENT
    assert open_filed(sealed, bytes(32)) is None
    let_go(sealed)
    let_go(sealed)
    assert list(scan.parent.iterdir()) == []


def test_a_scanner_with_one_name_for_all_overwrites_none(scan: Path) -> None:
    for content in (CONTENT, CONTENT + b"2", CONTENT + b"3", CONTENT):
        scan.write_bytes(content)
        assert put_aside(scan, FileState.of(scan), KEY)
    assert {open_filed(path, KEY) for path in filed_in(scan.parent)} == {
        CONTENT,
        CONTENT + b"2",
        CONTENT + b"3",
    }


@pytest.mark.parametrize(
    "name",
    [
        f"{'ا' * 125}.pdf",
        f"{'x' * 251}.pdf",
        f"a{'ا' * 120}.jpeg",
        f"{'ورقة ' * 27}.PNG",
        f"{'x' * 233}.pdf",
        f"{'🗎' * 62}.pdf",
    ],
)
def test_a_long_name_is_shortened_and_still_known(tmp_path: Path, name: str) -> None:
    scan = tmp_path / name
    scan.write_bytes(CONTENT)
    assert put_aside(scan, FileState.of(scan), KEY)
    assert not scan.exists()
    (sealed,) = filed_in(tmp_path)
    assert open_filed(sealed, KEY) == CONTENT
    assert sealed.name[:40] == name[:40]
    assert Path(sealed.stem).stem.endswith(scan.suffix)
    assert len(sealed.name.encode()) <= 255 - len(".part")


def test_two_long_names_that_begin_alike_are_two(tmp_path: Path) -> None:
    for content, last in ((CONTENT, "ب"), (CONTENT + b"2", "ت")):
        scan = tmp_path / f"{'ا' * 124}{last}.pdf"
        scan.write_bytes(content)
        assert put_aside(scan, FileState.of(scan), KEY)
    assert {open_filed(path, KEY) for path in filed_in(tmp_path)} == {CONTENT, CONTENT + b"2"}


def test_another_one_that_lies_there_by_now_stays(scan: Path) -> None:
    state = FileState.of(scan)
    scan.write_bytes(b"the next paper")
    assert not put_aside(scan, state, KEY)
    assert scan.read_bytes() == b"the next paper"
    assert filed_in(scan.parent) == ()


def test_one_that_changes_while_it_is_sealed_stays(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = durable_write

    def slow(path: Path, data: bytes) -> str:
        told = real(path, data)
        scan.write_bytes(b"the next paper")
        return told

    monkeypatch.setattr("hayat_desk.vault.filed.durable_write", slow)
    assert not put_aside(scan, FileState.of(scan), KEY)
    assert scan.read_bytes() == b"the next paper"
    assert [open_filed(path, KEY) for path in filed_in(scan.parent)] == [CONTENT]


def test_one_that_is_gone_already_is_no_trouble(scan: Path) -> None:
    state = FileState.of(scan)
    scan.unlink()
    assert put_aside(scan, state, KEY)


@pytest.mark.parametrize("left", ["part", "half", "whole"])
def test_what_was_cut_short_is_completed(scan: Path, left: str) -> None:
    state = FileState.of(scan)
    put_aside(scan, state, KEY)
    (sealed,) = filed_in(scan.parent)
    scan.write_bytes(CONTENT)
    if left == "part":
        sealed.rename(sealed.with_name(sealed.name + ".part"))
    elif left == "half":
        os.truncate(sealed, 100)
    assert put_aside(scan, FileState.of(scan), KEY)
    assert [open_filed(path, KEY) for path in filed_in(scan.parent)] == [CONTENT]
    assert not scan.exists()


def test_a_folder_that_refuses_keeps_the_original(scan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _data: bytes) -> str:
        raise OSError(28, "full")

    monkeypatch.setattr("hayat_desk.vault.filed.durable_write", full)
    with pytest.raises(Trouble):
        put_aside(scan, FileState.of(scan), KEY)
    assert scan.read_bytes() == CONTENT


@pytest.mark.parametrize("content", [b"", b"short", os.urandom(5000)])
def test_what_is_no_sealed_original_opens_to_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / f"scan.pdf.00000000{SUFFIX}"
    path.write_bytes(content)
    assert open_filed(path, KEY) is None
    assert open_filed(tmp_path / "none.filed", KEY) is None
