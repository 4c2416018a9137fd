"""The unlock page: one field, never blocks, never forgets a wait, shows nobody's name (ux rules 4–5)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.ui.entry.trouble_page import TroublePage
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.passphrases import PassphraseFlaw
from tests.ui.conftest import FoundedFolder, write

Press = Callable[..., None]
ENTER = Qt.Key.Key_Return


def unlock_page(office: FoundedFolder, qtbot: QtBot) -> UnlockPage:
    page = UnlockPage(office.folder, KeyFile(office.folder / KEYS_NAME).slots())
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def page(program_app: QApplication, office: FoundedFolder, qtbot: QtBot) -> UnlockPage:
    return unlock_page(office, qtbot)


def try_wrong(page: UnlockPage, qtbot: QtBot) -> None:
    page.passphrase.set_text("ليست هي أبدًا اليوم")
    page.open_button.click()
    qtbot.waitUntil(lambda: not page.busy.isVisible(), timeout=20_000)


def test_one_field_is_focused_and_enter_opens(page: UnlockPage, press: Press, qtbot: QtBot) -> None:
    assert QApplication.focusWidget() is page.passphrase.edit
    assert not page.user.isVisibleTo(page)
    write("نخلة قديمة فوق السحاب")
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        press(ENTER)
    desk: Desk = opened.args[0]
    assert desk.clerk.name == "هند"
    desk.close()


def test_nothing_but_the_program_and_its_questions_can_be_read(page: UnlockPage) -> None:
    said = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "هند" not in said  # the only user is not even asked for
    assert "حياة لسرطان" not in said


def test_unlocking_does_not_hold_the_window(page: UnlockPage, office: FoundedFolder, qtbot: QtBot) -> None:
    ticks: list[int] = []
    timer = QTimer(page)
    timer.setInterval(1)
    timer.timeout.connect(lambda: ticks.append(1))
    page.passphrase.set_text(office.passphrase)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        page.open_button.click()
        timer.start()
    opened.args[0].close()
    assert len(ticks) > 1  # the key of tests is stretched little; were the window held, there would be none


def test_a_wrong_passphrase_is_said_kept_and_selected(page: UnlockPage, qtbot: QtBot) -> None:
    try_wrong(page, qtbot)
    assert page.passphrase.error() == sentence(InvalidValue(PassphraseFlaw.WRONG, failed=1, seconds=0))
    assert page.passphrase.edit.hasSelectedText()
    assert page.passphrase.edit.hasFocus()
    assert page.open_button.isEnabled()


def test_after_three_wrong_ones_the_wait_is_told_and_outlives_the_page(
    page: UnlockPage, office: FoundedFolder, qtbot: QtBot
) -> None:
    for _ in range(3):
        assert page.open_button.isEnabled()
        try_wrong(page, qtbot)
    assert not page.open_button.isEnabled()
    assert page.messages.message()
    again = unlock_page(office, qtbot)
    assert not again.open_button.isEnabled()
    qtbot.waitUntil(again.open_button.isEnabled, timeout=8_000)
    assert not again.messages.message()


def test_the_recovery_code_sets_a_new_passphrase_and_is_replaced(
    page: UnlockPage, office: FoundedFolder, qtbot: QtBot
) -> None:
    page.other_way.click()
    assert QApplication.focusWidget() is page.code.edit
    page.code.set_text(office.recovery_code.lower().replace("-", " "))
    page.new.first.set_text("سبع سنابل خضر ونهر")
    page.new.again.set_text("سبع سنابل خضر ونهر")
    page.open_button.click()
    qtbot.waitUntil(lambda: page.recovery is not None, timeout=20_000)
    assert page.recovery is not None
    assert page.recovery.shown_code.accessibleName() != office.recovery_code
    with qtbot.waitSignal(page.opened) as opened:
        page.recovery.tick.setChecked(True)
        page.go_on()
    opened.args[0].close()
    keys = KeyFile(office.folder / KEYS_NAME)
    assert keys.unlock(keys.slots()[0].id, "سبع سنابل خضر ونهر")
    with pytest.raises(InvalidValue):
        keys.unlock_with_recovery(office.recovery_code)


def test_a_misread_recovery_code_is_told_at_its_field(page: UnlockPage, qtbot: QtBot) -> None:
    page.other_way.click()
    page.code.set_text("ABCD-1234")
    page.new.first.set_text("سبع سنابل خضر ونهر")
    page.new.again.set_text("سبع سنابل خضر ونهر")
    page.open_button.click()
    qtbot.waitUntil(lambda: bool(page.code.error()), timeout=20_000)
    assert page.code.text() == "ABCD-1234"


def test_a_damaged_file_is_told_and_left_as_it_is(
    page: UnlockPage, office: FoundedFolder, qtbot: QtBot
) -> None:
    (office.folder / "office.db").write_bytes(b"")
    page.passphrase.set_text(office.passphrase)
    with qtbot.waitSignal(page.troubled, timeout=20_000) as troubled:
        page.open_button.click()
    trouble: Trouble = troubled.args[0]
    assert trouble.cause is Cause.EMPTY_FILE
    assert (office.folder / "office.db").read_bytes() == b""


@pytest.mark.parametrize("cause", list(Cause))
def test_every_cause_has_its_page(cause: Cause, program_app: QApplication, qtbot: QtBot) -> None:
    words = sentence(Trouble(cause))
    page = TroublePage(words)
    qtbot.addWidget(page)
    assert page.sentence.text() == words
    assert words not in {sentence(Trouble(other)) for other in Cause if other is not cause}


def test_several_users_are_asked_who_sits_down(
    program_app: QApplication, office: FoundedFolder, qtbot: QtBot, tmp_path: Path
) -> None:
    keys = KeyFile(office.folder / KEYS_NAME)
    data_key = keys.unlock(keys.slots()[0].id, office.passphrase)
    keys.add_user(data_key, "سارة", "حقل واسع بلا سياج")
    page = unlock_page(office, qtbot)
    assert page.user.isVisibleTo(page)
    assert QApplication.focusWidget() is page.passphrase.edit
