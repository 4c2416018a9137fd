"""One passphrase at every door that asks for it, each time as another keyboard writes the same keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.safekeeping.backups import back_up
from hayat_desk.safekeeping.opening import open_office
from hayat_desk.summaries.backups import shelf_at
from hayat_desk.ui.backups.copy_panel import CopyPanel
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.entry.wizard import Wizard
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.settings.passphrase_part import PassphrasePart
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.builders import sunday_clock
from tests.faults.outcome import ROOT
from tests.ui.conftest import FoundedFolder, write

WINDOWS = "سلام 1448 لاهل القري"
LINUX = "سلام ١٤٤٨ ﻻهل القری"
PERSIAN = "سلام ۱۴۴۸ لاهل القری"
PHONE = "سلام\u00a0١٤٤٨ لاهل\u200f القري"
WRITINGS = [WINDOWS, LINUX, PERSIAN, PHONE]


@pytest.fixture
def locked(office: FoundedFolder) -> FoundedFolder:
    """An office locked with a passphrase written on Linux."""
    keys = KeyFile(office.folder / KEYS_NAME)
    keys.change_passphrase(keys.slots()[0].id, office.passphrase, LINUX)
    return office


@pytest.mark.parametrize("typed", WRITINGS)
def test_the_unlock_page_opens(
    program_app: QApplication, locked: FoundedFolder, qtbot: QtBot, typed: str
) -> None:
    page = UnlockPage(locked.folder, KeyFile(locked.folder / KEYS_NAME).slots())
    qtbot.addWidget(page)
    page.passphrase.set_text(typed)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        page.open_button.click()
    opened.args[0].close()


def test_the_recovery_code_sets_one_that_was_written_in_two_ways(
    program_app: QApplication, locked: FoundedFolder, qtbot: QtBot
) -> None:
    page = UnlockPage(locked.folder, KeyFile(locked.folder / KEYS_NAME).slots())
    qtbot.addWidget(page)
    page.other_way.click()
    page.code.set_text(locked.recovery_code)
    page.new.first.set_text(PERSIAN)
    page.new.again.set_text(WINDOWS)
    page.open_button.click()
    qtbot.waitUntil(lambda: page.recovery is not None, timeout=20_000)
    assert page.may_leave()
    keys = KeyFile(locked.folder / KEYS_NAME)
    assert keys.unlock(keys.slots()[0].id, PHONE)


def test_the_wizard_founds_with_it(
    program_app: QApplication, qtbot: QtBot, tmp_path: Path, press: Callable[..., None]
) -> None:
    page = Wizard(tmp_path / "new" / "HayatDesk", "hayat-arar", sunday_clock())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: page.isActiveWindow() and QApplication.focusWidget() is not None)
    press(Qt.Key.Key_Return)
    write("Hind")
    press(Qt.Key.Key_Return)
    page.passphrase.first.set_text(PHONE)
    page.passphrase.again.set_text(LINUX)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.recovery is not None, timeout=20_000)
    assert page.recovery is not None
    page.recovery.tick.setChecked(True)
    page.next.click()
    with qtbot.waitSignal(page.opened) as opened:
        page.next.click()
    opened.args[0].close()
    keys = KeyFile(tmp_path / "new" / "HayatDesk" / KEYS_NAME)
    assert keys.unlock(keys.slots()[0].id, WINDOWS)


@pytest.mark.parametrize("typed", WRITINGS)
def test_the_settings_change_it_and_renew_the_recovery_sheet(
    program_app: QApplication, locked: FoundedFolder, qtbot: QtBot, typed: str
) -> None:
    keys = KeyFile(locked.folder / KEYS_NAME)
    slot = keys.slots()[0].id
    desk = open_office(keys, slot, WINDOWS, sunday_clock())
    part = PassphrasePart(desk, slot)
    qtbot.addWidget(part)
    part.now.set_text(typed)
    part.renew.click()
    qtbot.waitUntil(lambda: part.recovery is not None, timeout=20_000)
    part.now.set_text(typed)
    part.new.first.set_text(f"{WINDOWS} وأهلها")
    part.new.again.set_text(f"{LINUX} وأهلها")
    with qtbot.waitSignal(part.done, timeout=20_000):
        part.change.click()
    desk.close()
    assert keys.unlock(slot, f"{PERSIAN} وأهلها")


@pytest.mark.parametrize("typed", WRITINGS)
def test_a_copy_is_rehearsed_with_it(
    program_app: QApplication, locked: FoundedFolder, qtbot: QtBot, typed: str
) -> None:
    keys = KeyFile(locked.folder / KEYS_NAME)
    slot = keys.slots()[0].id
    desk = open_office(keys, slot, LINUX, sunday_clock())
    copy = back_up(desk, locked.folder).path
    desk.close()
    (line,) = shelf_at(copy.parent).lines
    panel = CopyPanel(line, [(slot, "هند")])
    qtbot.addWidget(panel)
    panel.passphrase.set_text(typed)
    with qtbot.waitSignal(panel.rehearsed, timeout=20_000):
        panel.rehearse.click()


@pytest.mark.parametrize("typed", [WINDOWS, LINUX, "\ufeff" + PERSIAN, PHONE + "\r"])
def test_the_check_takes_it_from_a_pipe(locked: FoundedFolder, typed: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "hayat_desk", "--check", "--data", str(locked.folder)],
        cwd=ROOT, input=typed + "\n", capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert "كلمة المرور غير مطابقة" not in ended.stdout
    assert ended.stdout.count("سليم: ") >= 5, ended.stdout + ended.stderr


def naming(*words: str) -> set[str]:
    """The modules of the program in which one of these words stands."""
    return {
        path.relative_to(ROOT / "hayat_desk").as_posix()
        for path in (ROOT / "hayat_desk").rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in words)
    }


def test_every_door_leads_to_the_key_file() -> None:
    """Whoever asks for a passphrase is known here, and nothing but the key file's slots can try one."""
    assert naming("pwhash") == {"vault/key_contents.py"}
    assert naming(PassphraseField.__name__, "getpass(") <= {
        "ui/kit/passphrase.py",
        "ui/parts/new_passphrase.py",
        "ui/settings/passphrase_part.py",
        "ui/backups/copy_panel.py",
        "ui/entry/unlock_page.py",
        "ui/shell/locked_sheet.py",
        "ui/soundness.py",
    }


def test_the_ligature_of_the_linux_keyboard_is_arabic_to_the_hint(
    program_app: QApplication, qtbot: QtBot
) -> None:
    field = PassphraseField("passphrase")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.edit.setFocus()
    qtbot.waitUntil(field.edit.hasFocus)
    write("a")
    assert "EN" in field.keyboard.text()
    write("\ufefb")
    assert "EN" not in field.keyboard.text()
