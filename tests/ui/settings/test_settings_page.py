"""The settings: the office's in its file, this computer's in its preferences, both at once where they can be."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.safekeeping.opening import open_office
from hayat_desk.summaries.office import office_settings
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.preferences import Preferences, keep_preferences, read_preferences
from hayat_desk.ui.settings.settings_page import SettingsPage
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.ui.conftest import FoundedFolder

NEW = "سبع سنابل خضر ونهر"


@pytest.fixture
def seated(office: FoundedFolder) -> Iterator[Desk]:
    keys = KeyFile(office.folder / KEYS_NAME)
    desk = open_office(keys, keys.slots()[0].id, office.passphrase)
    yield desk
    desk.close()


@pytest.fixture
def page(program_app: QApplication, seated: Desk, qtbot: QtBot) -> Iterator[SettingsPage]:
    keep_preferences(Preferences())
    made = SettingsPage(seated)
    qtbot.addWidget(made)
    made.resize(1100, 768)
    made.show()
    yield made
    keep_preferences(Preferences())


def test_what_the_office_decides_is_kept_in_its_file(page: SettingsPage, seated: Desk) -> None:
    page.digits.choose("arabic_indic")
    page.minutes.set_text("١٠")
    page.reply_days.set_text("30")
    page.primary()
    assert page.messages.message()
    with seated.look() as look:
        kept = office_settings(look)
    assert (kept.print_arabic_digits, kept.auto_lock_minutes, kept.reply_within_days) == (True, 10, 30)
    page.reply_days.clear()
    page.primary()
    with seated.look() as look:
        assert office_settings(look).reply_within_days is None


@pytest.mark.parametrize("typed", ["0", "16", "-3", "خمس", "5.5", ""])
def test_the_lock_takes_one_to_fifteen_minutes(page: SettingsPage, seated: Desk, typed: str) -> None:
    page.minutes.set_text(typed)
    page.primary()
    assert page.minutes.error()
    with seated.look() as look:
        assert office_settings(look).auto_lock_minutes == 5


def test_the_offices_own_maximum_is_empty_and_said_not_to_be_in_the_policy(page: SettingsPage) -> None:
    """T65: the two weeks are a floor; the policy has no maximum."""
    assert page.reply_days.is_blank()


def test_look_and_text_size_change_at_once_and_are_remembered(page: SettingsPage) -> None:
    page.theme.choose(ThemeName.DARK)
    page.scale.choose(150)
    assert (current().name, current().scale) == (ThemeName.DARK, 150)
    page.language.choose("en")
    kept = read_preferences()
    assert (kept.theme, kept.scale, kept.language) == ("dark", 150, "en")


def test_the_passphrase_is_changed_and_never_kept_in_a_draft(
    page: SettingsPage, office: FoundedFolder, qtbot: QtBot
) -> None:
    part = page.passphrase
    assert part is not None
    part.now.set_text(office.passphrase)
    part.new.first.set_text(NEW)
    part.new.again.set_text(NEW)
    assert not [value for value in page.state().values() if NEW in value or office.passphrase in value]
    with qtbot.waitSignal(part.done, timeout=20_000):
        part.change.click()
    keys = KeyFile(office.folder / KEYS_NAME)
    assert keys.unlock(keys.slots()[0].id, NEW)
    assert part.now.is_blank()


def test_a_wrong_passphrase_changes_nothing(page: SettingsPage, office: FoundedFolder, qtbot: QtBot) -> None:
    part = page.passphrase
    assert part is not None
    part.now.set_text("ليست هي أبدًا اليوم")
    part.new.first.set_text(NEW)
    part.new.again.set_text(NEW)
    part.change.click()
    qtbot.waitUntil(lambda: bool(part.now.error()), timeout=20_000)
    assert part.new.first.text() == NEW
    keys = KeyFile(office.folder / KEYS_NAME)
    assert keys.unlock(keys.slots()[0].id, office.passphrase)


def test_a_new_recovery_sheet_makes_the_old_one_worthless(
    page: SettingsPage, office: FoundedFolder, qtbot: QtBot
) -> None:
    part = page.passphrase
    assert part is not None
    part.now.set_text(office.passphrase)
    part.renew.click()
    qtbot.waitUntil(lambda: part.recovery is not None, timeout=20_000)
    assert part.recovery is not None
    keys = KeyFile(office.folder / KEYS_NAME)
    assert keys.unlock_with_recovery(part.recovery.shown_code.accessibleName())
    with pytest.raises(InvalidValue):
        keys.unlock_with_recovery(office.recovery_code)


def test_the_offices_own_folder_is_no_place_for_its_copies(page: SettingsPage, seated: Desk) -> None:
    folder = seated.database.path.parent
    for typed in (folder, folder / "attachments", Path(folder.anchor)):
        page.backup_folder.set_text(str(typed))
        page.primary()
        assert "المكتب نفسه في هذا المجلد" in page.backup_folder.error()
        assert page.backup_folder.text() == str(typed)
    with seated.look() as look:
        assert office_settings(look).backup_folder == ""
    page.backup_folder.set_text(str(folder.parent / "نسخ"))
    page.primary()
    assert page.backup_folder.error() == ""
