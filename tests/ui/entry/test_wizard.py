"""The first run: five screens, by keys alone, with nothing typed lost (ux rules 1–3)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk
from hayat_desk.summaries.office import office_settings
from hayat_desk.ui.entry.wizard import ASSOCIATION, BACKUP, OFFICE, PASSPHRASE, RECOVERY, SCREENS, Wizard
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.printing.sending import print_into
from tests.builders import sunday_clock
from tests.founded import PASSPHRASE as SECRET
from tests.ui.conftest import write

Press = Callable[..., None]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def wizard(program_app: QApplication, qtbot: QtBot, tmp_path: Path) -> Wizard:
    page = Wizard(tmp_path / "HayatDesk", "hayat-arar", sunday_clock())
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    return page


def shown(wizard: Wizard) -> list[int]:
    return [at for at, screen in enumerate(wizard.screens) if screen.isVisibleTo(wizard)]


def to_the_passphrase(wizard: Wizard, press: Press) -> None:
    press(ENTER)
    write("Hind")
    press(ENTER)
    assert shown(wizard) == [PASSPHRASE]


def found(wizard: Wizard, press: Press, qtbot: QtBot) -> None:
    to_the_passphrase(wizard, press)
    wizard.passphrase.first.set_text(SECRET)
    wizard.passphrase.again.set_text(SECRET)
    press(ENTER)
    qtbot.waitUntil(lambda: wizard.recovery is not None, timeout=20_000)


def test_the_first_run_has_five_screens_and_needs_no_mouse(
    wizard: Wizard, press: Press, qtbot: QtBot
) -> None:
    assert SCREENS == len(wizard.screens) == 5
    assert shown(wizard) == [ASSOCIATION]
    found(wizard, press, qtbot)
    assert shown(wizard) == [RECOVERY]
    press(Qt.Key.Key_Space)  # the tick has the focus
    press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert shown(wizard) == [BACKUP]
    with qtbot.waitSignal(wizard.opened) as opened:
        press(ENTER)
    desk: Desk = opened.args[0]
    assert (desk.clerk.name, desk.profile.key) == ("Hind", "hayat-arar")
    desk.close()


def test_what_is_changed_or_emptied_goes_into_the_office_and_the_rest_stays(
    wizard: Wizard, press: Press, qtbot: QtBot
) -> None:
    wizard.association.phone.set_text("٠١٤ ٦٦٢ ٠٠٠٠")
    wizard.association.email.set_text("")
    wizard.association.ibans[2].set_text("")
    wizard.folder.set_text("/media/hayat")
    found(wizard, press, qtbot)
    assert wizard.recovery is not None
    wizard.recovery.tick.setChecked(True)
    wizard.next.click()
    with qtbot.waitSignal(wizard.opened) as opened:
        wizard.next.click()
    desk: Desk = opened.args[0]
    head = desk.profile.letterhead
    assert (head.phone, head.email, len(head.accounts)) == ("014 662 0000", "", 2)
    assert desk.profile.association.name_lines == ("جمعية حياة", "لسرطان الثدي في عرعر")
    with desk.look() as look:
        assert office_settings(look).backup_folder == "/media/hayat"
    desk.close()


def test_the_offices_own_folder_is_no_place_for_its_copies(
    wizard: Wizard, press: Press, qtbot: QtBot
) -> None:
    wizard.folder.set_text(str(wizard._folder / "attachments"))
    found(wizard, press, qtbot)
    assert wizard.recovery is not None
    wizard.recovery.tick.setChecked(True)
    wizard.next.click()
    wizard.next.click()
    assert "المكتب نفسه في هذا المجلد" in wizard.folder.error()
    wizard.folder.set_text("")
    with qtbot.waitSignal(wizard.opened) as opened:
        wizard.next.click()
    opened.args[0].close()


def test_every_part_but_the_name_may_be_empty(wizard: Wizard) -> None:
    for field in wizard.association.fields:
        if field.key != "association":
            field.clear()
    assert wizard.association.check()
    wizard.association.name.clear()
    assert not wizard.association.check()


def test_a_weak_or_unlike_passphrase_is_refused_and_everything_typed_stays(
    wizard: Wizard, press: Press
) -> None:
    to_the_passphrase(wizard, press)
    for first, again in (("قصيرة", "قصيرة"), (SECRET, SECRET + "!"), ("password2026!", "password2026!")):
        wizard.passphrase.first.set_text(first)
        wizard.passphrase.again.set_text(again)
        wizard.next.click()
        assert shown(wizard) == [PASSPHRASE]
        assert wizard.passphrase.first.error() or wizard.passphrase.again.error()
        assert (wizard.passphrase.first.text(), wizard.passphrase.again.text()) == (first, again)
    press(Qt.Key.Key_Escape)
    assert shown(wizard) == [OFFICE]
    assert wizard.office.clerk.text() == "Hind"


def test_a_refusal_of_the_disk_keeps_everything_typed(wizard: Wizard, press: Press, qtbot: QtBot) -> None:
    folder = wizard._folder
    folder.mkdir()
    (folder / "office.db").write_bytes(b"")  # somebody else's, meanwhile
    to_the_passphrase(wizard, press)
    wizard.passphrase.first.set_text(SECRET)
    wizard.passphrase.again.set_text(SECRET)
    wizard.next.click()
    qtbot.waitUntil(lambda: bool(wizard.messages.message()), timeout=20_000)
    assert wizard.next.isEnabled()
    assert wizard.passphrase.first.text() == SECRET
    assert (folder / "office.db").read_bytes() == b""


def test_going_on_requires_the_tick_that_the_recovery_sheet_is_kept(
    wizard: Wizard, press: Press, qtbot: QtBot
) -> None:
    found(wizard, press, qtbot)
    panel = wizard.recovery
    assert panel is not None
    assert not wizard.next.isEnabled()
    press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert shown(wizard) == [RECOVERY]
    assert not wizard.may_leave()  # warned once
    panel.tick.setChecked(True)
    assert wizard.next.isEnabled()
    assert wizard.may_leave()


def test_the_recovery_sheet_is_seen_and_printed(
    wizard: Wizard, press: Press, qtbot: QtBot, tmp_path: Path
) -> None:
    found(wizard, press, qtbot)
    panel = wizard.recovery
    assert panel is not None
    qtbot.waitUntil(panel.print_button.isEnabled, timeout=20_000)
    assert panel.paper.pages() == 1
    assert panel.shown_code.accessibleName().count("-") == 8
    print_into(tmp_path / "printed")
    panel.print_button.click()
    qtbot.waitUntil(lambda: panel.is_printed, timeout=20_000)
    print_into(None)
    assert (tmp_path / "printed" / "recovery-sheet.pdf").read_bytes().startswith(b"%PDF")
    wizard.may_leave()
    wizard.may_leave()


def test_without_a_printer_the_sheet_stays_to_be_copied_by_hand(
    wizard: Wizard, press: Press, qtbot: QtBot
) -> None:
    found(wizard, press, qtbot)
    panel = wizard.recovery
    assert panel is not None
    qtbot.waitUntil(panel.print_button.isEnabled, timeout=20_000)
    panel.print_button.click()  # this machine has no printer
    qtbot.waitUntil(lambda: bool(panel.messages.message()), timeout=20_000)
    assert not panel.is_printed
    assert panel.shown_code.isVisible()
    wizard.may_leave()
    wizard.may_leave()


def test_the_clerk_chooses_where_no_profile_is_given(
    program_app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    page = Wizard(tmp_path / "HayatDesk", "", sunday_clock())
    qtbot.addWidget(page)
    page.chosen.choose("dawah-aburakah")
    assert page.association.name.text() == page._profiles["dawah-aburakah"].association.name
    page.chosen.choose("hayat-arar")
    assert page.association.licence.text() == "١٥٤٤"


def test_the_email_is_whole_in_its_field_and_accounts_stand_in_fours(wizard: Wizard) -> None:
    email, iban = wizard.association.email, wizard.association.ibans[0]
    words = email.edit.fontMetrics().horizontalAdvance(email.text())
    assert 0 < words < email.edit.width() - 24
    assert [len(part) for part in iban.text().split()] == [4] * 6
    assert iban.value() == "".join(iban.text().split())


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("room", [(1366, 688), (1024, 608), (1366, 1500)])
def test_the_acts_stay_in_sight_however_long_the_step_is(
    program_app: QApplication, tmp_path: Path, qtbot: QtBot, room: tuple[int, int], scale: int
) -> None:
    """On the screens that are promised; where the card is whole in sight they end it."""
    apply_theme(program_app, ThemeName.LIGHT, scale)
    page = Wizard(tmp_path / "HayatDesk", "hayat-arar", None)
    qtbot.addWidget(page)
    page.resize(*room)
    page.show()
    for _ in range(3):
        qtbot.wait(100)
        place = QRect(page.next.mapTo(page, QPoint(0, 0)), page.next.size())
        assert page.rect().contains(place)
        scrolls = page.area.verticalScrollBar().maximum() > 0
        assert page.foot.isVisible() or not scrolls
        assert page.card.isAncestorOf(page.next) is not page.foot.isVisible()
        page.next.click()
