"""The log tells where the program fell, and nothing about anybody (ASVS 16.2.5)."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from hayat_desk.ui.log import redacted, start_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "log" / "hayat_desk.log"
    handler = start_log(path)
    assert handler is not None
    yield path
    logging.getLogger().removeHandler(handler)
    handler.close()
    logging.raiseExceptions = True


def test_an_exceptions_message_is_never_written(log: Path) -> None:
    try:
        raise ValueError("نورة سالم 1000000008 noura@example.org")
    except ValueError:
        logging.getLogger("hayat_desk.x").exception("could not save")
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_log.py" in written
    assert not any(secret in written for secret in ("نورة", "1000000008", "noura"))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("file of نورة سالم opened", "file of … opened"),
        ("number 1000000008 refused", "number # refused"),
        ("رقم ١٠٠٠٠٠٠٠٠٨", "…"),
        ("cannot open /home/nora/.local/share/HayatDesk/office.db", "cannot open …/office.db"),
        (r"cannot open D:\Offices\Nora\office.db now", "cannot open …/office.db now"),
        ("code 12, line 345", "code 12, line 345"),
    ],
)
def test_what_could_tell_of_somebody_is_taken_out(said: str, left: str) -> None:
    assert redacted(said) == left


def test_line_breaks_of_a_message_cannot_forge_a_line_of_the_log(log: Path) -> None:
    logging.getLogger("hayat_desk.x").warning("first %s", "second\nERROR forged")
    assert len(log.read_text().splitlines()) == 1


def test_debugging_is_not_written(log: Path) -> None:
    logging.getLogger("hayat_desk.x").info("quiet")
    assert not log.exists() or log.read_text() == ""


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert start_log(tmp_path / "file" / "log") is None
