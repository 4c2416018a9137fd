"""A logo from a file: small PNG of our own, or a sentence; never a crash, never another file opened."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profile_changes import MOST_LOGO_BYTES
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.parts import aside
from hayat_desk.ui.settings.logo import read_logo
from tests.ui.settings.logo_files import DROP, ENTITIES, READS_A_FILE, chunk, jpeg, png, png_bomb, svg

pytestmark = pytest.mark.usefixtures("arabic_app")

BAD = {
    "dimension-bomb.png": (png_bomb(60_000, 60_000), ScreenFlaw.LOGO_SIZE),
    "long-bomb.png": (png_bomb(2**31 - 1, 1), ScreenFlaw.LOGO_SIZE),
    "no-size.png": (png_bomb(0, 40), ScreenFlaw.LOGO_BROKEN),
    "false-size.png": (png_bomb(4000, 3000), ScreenFlaw.LOGO_BROKEN),
    "cut.png": (png()[:60], ScreenFlaw.LOGO_BROKEN),
    "head-alone.png": (b"\x89PNG\r\n\x1a\n", ScreenFlaw.LOGO_BROKEN),
    "photo.png": (jpeg(), ScreenFlaw.LOGO_KIND),
    "page.png": (b"<!DOCTYPE html><html><script>x</script></html>", ScreenFlaw.LOGO_LIVELY),
    "plain-page.svg": (b"<html><body/></html>", ScreenFlaw.LOGO_KIND),
    "paper.png": (b"%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj", ScreenFlaw.LOGO_KIND),
    "program.png": (b"MZ\x90\x00" * 50, ScreenFlaw.LOGO_KIND),
    "empty.svg": (b"", ScreenFlaw.LOGO_KIND),
    "noise.png": (os.urandom(4096).replace(b"<", b"x"), ScreenFlaw.LOGO_KIND),
    "line.png": (png(900, 20), ScreenFlaw.LOGO_SHAPE),
    "large-file.png": (png() + b"\0" * (4 * 1024 * 1024), ScreenFlaw.LOGO_SIZE),
    "script.svg": (svg("<script>1</script>"), ScreenFlaw.LOGO_LIVELY),
    "entities.svg": (ENTITIES, ScreenFlaw.LOGO_LIVELY),
    "reads-a-file.svg": (READS_A_FILE, ScreenFlaw.LOGO_LIVELY),
    "no-size.svg": (svg(DROP, 'width="0" height="0"'), ScreenFlaw.LOGO_SIZE_MISSING),
    "endless-size.svg": (svg(DROP, 'viewBox="0 0 1e300 1e300"'), ScreenFlaw.LOGO_SIZE_MISSING),
    "line.svg": (svg(DROP, 'viewBox="0 0 1000 10"'), ScreenFlaw.LOGO_SHAPE),
    "deep.svg": (svg("<g>" * 300 + "</g>" * 300), ScreenFlaw.LOGO_RICH),
}


@pytest.mark.parametrize("name", BAD)
def test_a_malformed_logo_is_refused_with_its_reason(tmp_path: Path, name: str) -> None:
    content, flaw = BAD[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InvalidValue) as refusal:
        read_logo(path)
    assert refusal.value.flaw is flaw


@pytest.mark.parametrize("path", ["/nowhere/logo.png", "/", "/dev/zero", "/x\0y.png"])
def test_what_is_no_file_is_refused(path: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        read_logo(Path(path))
    assert refusal.value.flaw is ScreenFlaw.LOGO_FILE


GOOD = {
    "plain.png": png(),
    "large.png": png(3000, 2000),
    "noisy.png": png(900, 900, noisy=True),
    "told.png": png()[:-12] + chunk(b"tEXt", b"Author\0someone") + png()[-12:],
    "drawing.svg": svg(DROP),
    "named-otherwise.txt": svg(DROP),
    "drawing-in-millimetres.svg": svg(DROP, 'width="90mm" height="60mm" viewBox="0 0 100 100"'),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_logo_becomes_a_small_png_of_our_own(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(GOOD[name])
    made = read_logo(path)
    image = QImage.fromData(made)
    assert made.startswith(b"\x89PNG")
    assert len(made) <= MOST_LOGO_BYTES
    assert 0 < max(image.width(), image.height()) <= 1200
    assert b"tEXt" not in made
    assert b"someone" not in made
    assert made == read_logo(path)  # the same bytes for the same picture


def test_a_drawing_that_takes_for_ever_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many parts may a logo have; these are as large as it, and of mixed colours."""
    monkeypatch.setattr(aside, "SECONDS", 1)
    shade = '<radialGradient id="r"><stop offset="0" stop-color="red"/><stop offset="1"/></radialGradient>'
    rich = svg(shade + '<rect width="100" height="100" fill="url(#r)" opacity=".9"/>' * 4900)
    (tmp_path / "rich.svg").write_bytes(rich)
    with pytest.raises(InvalidValue) as refusal:
        read_logo(tmp_path / "rich.svg")
    assert refusal.value.flaw is ScreenFlaw.LOGO_RICH


def test_a_drawing_is_drawn_on_white_as_paper_is(tmp_path: Path) -> None:
    path = tmp_path / "drop.svg"
    path.write_bytes(svg(DROP))
    image = QImage.fromData(read_logo(path))
    assert image.pixelColor(image.width() // 2, image.height() // 2) == QColor("#0f766e")
    assert image.pixelColor(0, 0) == QColor("white")
    assert not image.hasAlphaChannel()


def test_no_other_file_is_opened_and_nobody_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arabic_app: QApplication
) -> None:
    """A picture that a drawing names by path would be seen in the drawing; and sockets are refused."""

    def no_socket(*_told: Any) -> None:
        pytest.fail("a socket was asked for")

    monkeypatch.setattr(socket, "socket", no_socket)
    red = tmp_path / "red.png"
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(red))
    path = tmp_path / "leads-out.svg"
    for named in (str(red), red.as_uri(), "red.png"):
        path.write_bytes(svg(f'<image xlink:href="{named}" width="100" height="100"/>'))
        with pytest.raises(InvalidValue) as refusal:
            read_logo(path)
        assert refusal.value.flaw is ScreenFlaw.LOGO_LIVELY
