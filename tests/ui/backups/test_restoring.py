"""A copy takes the office's place: from within, on a new computer, and where the office is broken."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk
from hayat_desk.safekeeping.anchors import anchor_journal
from hayat_desk.summaries.backups import backups_summary
from hayat_desk.ui.backups.backups_page import BackupsPage
from hayat_desk.ui.backups.restore_page import RestorePage
from hayat_desk.ui.entry.trouble_page import TroublePage
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.entry.wizard import Wizard
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.places.backups import BackupsPlace
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.people import PeoplePlace
from hayat_desk.ui.shell.workplace import Workplace
from hayat_desk.ui.wording.filling import unexpected
from tests import builders
from tests.founded import copies_at, sit
from tests.ui.conftest import FoundedFolder
from tests.ui.program_kit import Start, closed, unlocked


def persons(desk: Desk) -> int:
    with desk.look() as look:
        return backups_summary(look).persons


def rehearsed_page(place: Workplace, office: FoundedFolder, qtbot: QtBot) -> BackupsPage:
    place.navigator.open(BackupsPlace())
    page = place.navigator.page()
    assert isinstance(page, BackupsPage)
    qtbot.waitUntil(lambda: bool(page.chosen_shelf.list.rows), timeout=10_000)
    page.chosen_shelf.list.rows[0].click()
    qtbot.waitUntil(lambda: page.panel is not None, timeout=10_000)
    panel = page.panel
    assert panel is not None
    panel.passphrase.set_text(office.passphrase)
    panel.rehearse.click()
    qtbot.waitUntil(lambda: panel.rehearsal is not None, timeout=20_000)
    return page


def restored_at(page: RestorePage, place: Path, passphrase: str, qtbot: QtBot) -> None:
    page.field.set_text(str(place))
    page.go_on()
    qtbot.waitUntil(lambda: page.shelf is not None, timeout=20_000)
    assert page.shelf is not None
    page.shelf.list.rows[0].click()
    qtbot.waitUntil(lambda: page.panel is not None, timeout=20_000)
    panel = page.panel
    assert panel is not None
    panel.passphrase.set_text(passphrase)
    page.go_on()
    qtbot.waitUntil(lambda: panel.rehearsal is not None, timeout=20_000)
    page.go_on()


def test_a_restore_from_within_begins_anew_in_the_old_state_and_says_so_once(
    start: Start, seated: Desk, office: FoundedFolder, qtbot: QtBot
) -> None:
    seated.close()
    place = unlocked(start(office.folder), office, qtbot)
    assert persons(place.desk) == 2
    page = rehearsed_page(place, office, qtbot)
    next_answer("restore")
    assert page.restore is not None
    page.restore.click()
    assert not place.isEnabled()
    qtbot.waitUntil(lambda: start.replaced == ["replaced"], timeout=20_000)
    aside = office.folder.with_name("HayatDesk.before-restore-1")
    assert aside.is_dir()

    again = unlocked(start(office.folder), office, qtbot)
    assert persons(again.desk) == 1
    assert "1448/06/12هـ" in bare(again.notice.message())
    again.navigator.open(PeoplePlace())
    assert not again.notice.message()
    again.navigator.open(TodayPlace())
    assert not again.notice.message()


def test_a_restore_that_fails_leaves_the_office_open_as_it_was(
    start: Start, seated: Desk, office: FoundedFolder, stick: Path, qtbot: QtBot
) -> None:
    seated.close()
    place = unlocked(start(office.folder), office, qtbot)
    page = rehearsed_page(place, office, qtbot)
    newest = copies_at(stick)[0]
    newest.write_bytes(newest.read_bytes()[:-4096])  # the stick fails after the rehearsal
    next_answer("restore")
    assert page.restore is not None
    page.restore.click()
    qtbot.waitUntil(lambda: bool(place.notice.message()), timeout=20_000)
    assert place.notice.tone is Tone.DANGER
    assert place.isEnabled()
    assert persons(place.desk) == 2
    assert start.replaced == []
    assert not office.folder.with_name("HayatDesk.before-restore-1").exists()


def test_a_lock_that_falls_due_while_restoring_comes_when_it_fails(
    start: Start, seated: Desk, office: FoundedFolder, stick: Path, qtbot: QtBot
) -> None:
    seated.close()
    program = start(office.folder)
    page = rehearsed_page(unlocked(program, office, qtbot), office, qtbot)
    newest = copies_at(stick)[0]
    newest.write_bytes(newest.read_bytes()[:-4096])
    next_answer("restore")
    assert page.restore is not None
    page.restore.click()
    program.lock()
    assert program.workplace is not None
    qtbot.waitUntil(lambda: start.replaced == ["replaced"], timeout=20_000)
    assert program.workplace is None

    program.window.hide()
    again = unlocked(start(office.folder), office, qtbot)  # the page that was open when it was locked
    assert persons(again.desk) == 2
    assert "لم تُستعد النسخة" in again.notice.message()
    assert again.notice.tone is Tone.DANGER
    for place in (PeoplePlace(), TodayPlace()):
        again.navigator.open(place)
        assert not again.notice.message()  # once


@pytest.mark.parametrize(
    "door",
    [
        "hayat_desk.safekeeping.backups.prepare_restore",
        "hayat_desk.ui.kit.background.run",
        "hayat_desk.ui.kit.busy.Busy.begin",
    ],
)
def test_a_fault_of_our_own_while_restoring_is_told_and_leaves_the_office_open(
    door: str,
    start: Start,
    seated: Desk,
    office: FoundedFolder,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise LookupError

    seated.close()
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    page = rehearsed_page(place, office, qtbot)
    next_answer("restore")
    with monkeypatch.context() as patch:
        patch.setattr(door, break_down)
        assert page.restore is not None
        page.restore.click()
        qtbot.waitUntil(lambda: bool(place.notice.message()), timeout=20_000)
    assert unexpected() in place.notice.message()
    assert place.isEnabled()
    assert place.busy.isHidden()
    assert start.replaced == []
    assert persons(place.desk) == 2
    next_answer("restore")
    page.restore.click()  # and may be tried again
    qtbot.waitUntil(lambda: start.replaced == ["replaced"], timeout=20_000)


def test_a_restore_that_the_clerk_did_not_wait_for_exchanges_nothing(
    start: Start, seated: Desk, office: FoundedFolder, qtbot: QtBot
) -> None:
    seated.close()
    program = start(office.folder)
    page = rehearsed_page(unlocked(program, office, qtbot), office, qtbot)
    next_answer("restore")
    assert page.restore is not None
    page.restore.click()
    next_answer("close")
    closed(program, qtbot)
    background.finish()
    qtbot.wait(50)
    assert start.replaced == []
    assert persons(unlocked(start(office.folder), office, qtbot).desk) == 2


def test_a_new_computer_gets_the_office_from_a_stick(
    start: Start,
    seated: Desk,
    office: FoundedFolder,
    stick: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    program = start(tmp_path / "new" / "HayatDesk")
    wizard = program.window.content()
    assert isinstance(wizard, Wizard)
    assert wizard.restore.isVisible()
    wizard.restore.click()
    page = program.window.content()
    assert isinstance(page, RestorePage)
    restored_at(page, stick, office.passphrase, qtbot)
    qtbot.waitUntil(lambda: start.replaced == ["replaced"], timeout=20_000)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["HayatDesk"]
    again = start(tmp_path / "new" / "HayatDesk")
    assert persons(unlocked(again, office, qtbot).desk) == 1


def test_a_folder_without_copies_is_said_and_back_leads_to_the_wizard(
    start: Start, tmp_path: Path, qtbot: QtBot
) -> None:
    program = start(tmp_path / "new" / "HayatDesk")
    wizard = program.window.content()
    assert isinstance(wizard, Wizard)
    wizard.restore.click()
    page = program.window.content()
    assert isinstance(page, RestorePage)
    for place in (tmp_path, tmp_path / "not there"):
        page.messages.dismiss()
        page.field.set_text(str(place))
        page.go_on()
        qtbot.waitUntil(lambda: bool(page.messages.message()), timeout=20_000)
    page.back.click()
    assert isinstance(program.window.content(), Wizard)


@pytest.mark.parametrize("broken", ["office.db", "keys.json"])
def test_a_broken_office_is_put_aside_and_the_newest_copy_takes_its_place(
    start: Start,
    seated: Desk,
    office: FoundedFolder,
    stick: Path,
    qtbot: QtBot,
    broken: str,
) -> None:
    seated.close()
    (office.folder / broken).write_bytes(b"")
    program = start(office.folder)
    if broken == "office.db":
        unlock = program.window.content()
        assert isinstance(unlock, UnlockPage)
        unlock.passphrase.set_text(office.passphrase)
        unlock.open_button.click()
    qtbot.waitUntil(lambda: isinstance(program.window.content(), TroublePage), timeout=20_000)
    trouble = program.window.content()
    assert isinstance(trouble, TroublePage)
    assert trouble.restore.isVisible()
    trouble.restore.click()
    page = program.window.content()
    assert isinstance(page, RestorePage)
    restored_at(page, stick, office.passphrase, qtbot)
    qtbot.waitUntil(lambda: start.replaced == ["replaced"], timeout=20_000)
    aside = office.folder.with_name("HayatDesk.before-restore-1")
    assert (aside / broken).read_bytes() == b""
    assert persons(unlocked(start(office.folder), office, qtbot).desk) == 1


def test_an_office_that_is_open_elsewhere_is_not_offered_a_restore(
    start: Start, office: FoundedFolder
) -> None:
    start(office.folder)
    second = start(office.folder).window.content()
    assert isinstance(second, TroublePage)
    assert not second.restore.isVisible()


def test_a_file_set_back_stands_as_a_warning_on_today_until_it_is_read(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    older = (office.folder / "office.db").read_bytes()
    desk = sit(office.folder)
    builders.a_person(desk)
    anchor_journal(office.folder, desk)
    desk.close()
    (office.folder / "office.db").write_bytes(older)

    place = unlocked(start(office.folder), office, qtbot)
    told = place.notice.message()
    assert "أقدم من آخر إغلاق" in told
    assert place.notice.tone is Tone.WARNING
    place.navigator.open(PeoplePlace())
    assert not place.notice.message()
    place.navigator.open(TodayPlace())
    assert place.notice.message() == told
    place.notice._do_act()
    place.navigator.open(PeoplePlace())
    place.navigator.open(TodayPlace())
    assert not place.notice.message()
    with place.desk.database.raw() as raw:
        acts = [act for (act,) in raw.execute("SELECT act FROM journal ORDER BY n DESC LIMIT 2")]
    assert acts == ["accept_set_back", "open_set_back"]
