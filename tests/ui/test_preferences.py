"""This computer's choices: a damaged file is the same as none, and one bad value harms only itself."""

from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.ui.preferences import Preferences, keep_preferences, read_preferences


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def test_what_is_kept_comes_back(path: Path) -> None:
    chosen = Preferences(language="en", theme="dark", scale=150, printer="مكتب 1")
    keep_preferences(chosen, path)
    assert read_preferences(path) == chosen


def test_without_a_file_the_defaults_count(path: Path) -> None:
    assert read_preferences(path) == Preferences()
    assert Preferences().language == "ar"


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"ar"', b"\xff\xfe", b"[" * 100_000, b'{"theme": "dark"' + b" " * 70_000],
)
def test_a_damaged_file_is_the_same_as_none(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert read_preferences(path) == Preferences()


@pytest.mark.parametrize(
    "content",
    [
        '{"scale": 110, "theme": "dark"}',
        '{"scale": "150", "theme": "dark"}',
        '{"scale": true, "theme": "dark"}',
        '{"language": "fr", "theme": "dark", "unknown": 1}',
        '{"language": ["ar"], "theme": "dark"}',
        '{"printer": 7, "theme": "dark"}',
    ],
)
def test_a_bad_value_falls_back_alone(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content)
    assert read_preferences(path) == Preferences(theme="dark")


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "preferences.json"
    folder.mkdir()
    with pytest.raises(Trouble):
        keep_preferences(Preferences(), folder)
