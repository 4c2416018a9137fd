"""الترويسة والشعار: changed by keyboard as a new version, seen on a paper while it is typed (T69, T71)."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from hayat_desk.errors import InvalidValue
from hayat_desk.summaries.office import board_settings
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.background import run
from hayat_desk.ui.settings.logo_field import LogoField
from tests.ui.audits.test_hostile_input import HOSTILE, fails
from tests.ui.page_kit import Seat, same_words
from tests.ui.settings.logo_files import DROP, png, svg
from tests.ui.settings.test_logo import BAD


def test_the_phone_is_changed_as_a_new_version(seat: Seat) -> None:
    page = seat.open("letterhead")
    until(lambda: page.sheet.pdf is not None, "the letterhead is not drawn")
    before = page.sheet.pdf
    page.phone.set_text("0500000042")
    until(lambda: page.sheet.pdf not in (None, before), "the paper does not follow what is typed")
    seat.hand.tab_to(page.change.focus_target(), most=60)
    seat.hand.type("تغيّر هاتف المكتب")
    seat.hand.press("Ctrl+Enter")
    assert "الإصدار 2" in seat.words()
    assert "تغيّر هاتف المكتب" in seat.words()
    assert seat.desk.profile.letterhead.phone == "0500000042"
    seat.open("today")
    assert seat.drafts() == []


def test_a_wrong_account_and_a_missing_reason_are_said_at_their_fields(seat: Seat) -> None:
    page = seat.open("letterhead")
    page.ibans[0].set_text("SA00 0000")
    page.phone.set_text("0500000042")
    page.primary()
    assert len(same_words(page.form)) == 2
    assert page.phone.text() == "0500000042"
    assert len(versions(seat)) == 1
    seat.open("today")
    assert seat.drafts() == ["letterhead"]
    assert seat.go_on("letterhead").phone.text() == "0500000042"


def versions(seat: Seat) -> list[int]:
    with seat.desk.look() as look:
        return [line.number for line in board_settings(look).versions]


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_texts_are_refused_at_their_field_or_kept_exactly(seat: Seat, kind: str) -> None:
    page = seat.open("letterhead")
    for field in (page.licence, page.handle, page.email, page.banks[0]):
        field.set_text(HOSTILE[kind])
    page.change.set_text("تجربة")
    taken = not fails(page.licence)
    page.primary()
    assert len(versions(seat)) == (2 if taken else 1)
    if taken:
        assert seat.desk.profile.letterhead.licence == HOSTILE[kind].strip()
        until(lambda: page.sheet.pdf is not None, "the head is not drawn")


# The logo


@pytest.mark.parametrize(("name", "content"), [("logo.png", png()), ("logo.svg", svg(DROP))])
def test_a_logo_is_seen_on_the_paper_kept_and_taken_off_again(
    seat: Seat, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    page = seat.open("letterhead")
    until(lambda: page.sheet.pdf is not None, "the letterhead is not drawn")
    bare = page.sheet.pdf
    page.logo.set_text(str(path))
    until(lambda: page.sheet.pdf not in (None, bare), "the logo is not seen")
    with_logo = page.sheet.pdf
    assert b"/Subtype /Image" in with_logo
    assert b"/Subtype /Image" not in bare
    page.change.set_text("شعار الجمعية")
    page.primary()
    path.unlink()  # the file is not needed later
    kept = seat.desk.profile.letterhead.logo
    assert kept.startswith(b"\x89PNG")

    page = seat.open("letterhead")
    until(lambda: page.sheet.pdf == with_logo, "the logo that was kept is not seen")
    page.phone.set_text("0500000042")
    page.change.set_text("هاتف")
    page.primary()
    assert seat.desk.profile.letterhead.logo == kept  # what is not asked about stays
    page.without_logo.set_text("1")
    page.change.set_text("بلا شعار")
    page.primary()
    assert seat.desk.profile.letterhead.logo == b""
    assert len(versions(seat)) == 4


@pytest.mark.parametrize("name", BAD)
def test_a_malformed_logo_is_told_at_its_field_and_nothing_is_kept(
    seat: Seat, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name][0])
    page = seat.open("letterhead")
    page.logo.set_text(str(path))
    page.change.set_text("شعار")
    until(lambda: bool(page.logo.error()), "the picture is not refused")
    page.primary()
    assert len(same_words(page.form)) == 1
    assert page.logo.error()
    assert page.logo.text() == str(path)
    assert versions(seat) == [1]


def test_a_picture_that_is_still_read_is_asked_to_be_waited_for_and_the_window_does_not_wait(
    seat: Seat, tmp_path: Path
) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    held = Event()
    run(held.wait, lambda _done: None)  # the worker has other work yet
    page = seat.open("letterhead")
    page.logo.set_text(str(path))
    page.change.set_text("شعار")
    page.primary()
    assert "تُقرأ الصورة" in page.logo.error()
    assert versions(seat) == [1]
    held.set()
    until(lambda: not page.logo.error(), "the picture is not read")
    page.primary()
    assert seat.desk.profile.letterhead.logo.startswith(b"\x89PNG")


def is_read(field: LogoField) -> bool:
    """Whether the worker has read the picture."""
    try:
        return bool(field.value())
    except InvalidValue:
        return False


def test_a_path_that_leads_nowhere_or_is_hostile_is_told(seat: Seat) -> None:
    page = seat.open("letterhead")
    page.change.set_text("شعار")
    for typed in ("logo.png", "/nowhere/x.png", *HOSTILE.values()):
        page.logo.set_text(typed)
        page.primary()
        until(lambda: "تُقرأ" not in page.logo.error(), "it is read for ever")
        assert page.logo.error(), typed
    assert versions(seat) == [1]


def test_a_picture_is_chosen_from_a_list_in_our_own_words(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(png())
    page = seat.open("letterhead")
    said: list[str] = []

    def choose() -> None:
        dialog = page.logo.findChild(QFileDialog) or seat.window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        said.append(dialog.labelText(QFileDialog.DialogLabel.Accept))
        dialog.selectFile(str(path))
        dialog.accept()

    QTimer.singleShot(0, page, choose)
    page.logo.choose.click()
    assert said == ["اختيار"]
    assert page.logo.text() == str(path)
    until(lambda: is_read(page.logo), "the picture is not read")
