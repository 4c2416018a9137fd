"""النسخ والنقل: backing up by one key, looking into a copy, and asking for it to be restored (ux rules 10, 60)."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Clerk, Desk, MovableClock
from hayat_desk.errors import InvalidValue, NotPermitted, Trouble
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.procedures.office import OfficeEntry
from hayat_desk.safekeeping.backups import back_up
from hayat_desk.safekeeping.opening import found_office
from hayat_desk.ui.backups.backups_page import BackupsPage
from hayat_desk.ui.backups.copy_panel import Rehearsal
from hayat_desk.ui.backups.restore_page import RestorePage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.vault.awaited_copy import await_copy, mark_lacking
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.copies import keys_beside
from hayat_desk.vault.keys import KeyFile
from hayat_desk.vault.passphrases import PassphraseFlaw
from tests.builders import sunday_clock
from tests.founded import choose, copies_at
from tests.ui.conftest import FoundedFolder

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(program_app: QApplication, seated: Desk, qtbot: QtBot) -> BackupsPage:
    made = BackupsPage(seated)
    qtbot.addWidget(made)
    made.resize(1100, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.chosen_shelf.list.rows), timeout=10_000)
    return made


def choose_newest(page: BackupsPage, qtbot: QtBot) -> None:
    page.chosen_shelf.list.rows[0].click()
    qtbot.waitUntil(lambda: page.panel is not None, timeout=10_000)


def rehearse(page: BackupsPage, qtbot: QtBot, passphrase: str) -> Rehearsal:
    choose_newest(page, qtbot)
    panel = page.panel
    assert panel is not None
    panel.passphrase.set_text(passphrase)
    panel.rehearse.click()
    qtbot.waitUntil(lambda: panel.rehearsal is not None, timeout=20_000)
    assert panel.rehearsal is not None
    return panel.rehearsal


def test_the_last_backup_is_told_in_words_in_both_calendars_with_its_place(
    page: BackupsPage, stick: Path
) -> None:
    told = bare(page.last.text())
    assert "الأحد 12 جمادى الآخرة 1448هـ الموافق 22 نوفمبر 2026م" in told
    assert str(stick) in told
    assert page.state_panel.tone is Tone.SUCCESS


@pytest.mark.parametrize(("days", "tone"), [(7, Tone.SUCCESS), (8, Tone.WARNING), (15, Tone.DANGER)])
def test_an_old_backup_turns_amber_and_then_red(
    page: BackupsPage, seated: Desk, days: int, tone: Tone
) -> None:
    assert isinstance(seated.clock, MovableClock)
    seated.clock.later(days=days)
    page.load()
    assert page.state_panel.tone is tone


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize("lacking", [False, True])
def test_a_page_that_is_red_says_why_and_what_to_do(
    page: BackupsPage, seated: Desk, office: FoundedFolder, qtbot: QtBot, *, awaited: bool, lacking: bool
) -> None:
    """The same words as on «اليوم», which leads here."""
    mark_lacking(office.folder, lacking=lacking)
    if awaited:
        await_copy(office.folder)
    page.load()
    today = TodayPage(seated, TodayPlace())
    qtbot.addWidget(today)
    for told in (page.last.text(), today.backup_line.text()):
        assert ("لم تصل آخر نسخة إلى مكانها. صِل الذاكرة وانسخ الآن." in told) is awaited
        assert ("تنقص آخر نسخة أوراق مصوّرة" in told) is lacking
        assert ("صوّرها من جديد، أو استعد نسخة" in told) is lacking
        assert "آخر نسخة احتياطية: " in told
    red = Tone.DANGER if awaited or lacking else Tone.SUCCESS
    assert page.state_panel.tone is today.backup.tone is red


def test_enter_makes_a_verified_backup_and_tells_where_it_lies(
    page: BackupsPage, stick: Path, press: Callable[..., None], qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.now.hasFocus)
    press(ENTER)
    assert page.busy.isVisible()
    assert not page.now.isEnabled()
    qtbot.waitUntil(lambda: len(page.chosen_shelf.list.rows) == 3, timeout=20_000)
    assert str(stick) in bare(page.messages.message())
    assert page.messages.tone is Tone.SUCCESS
    assert page.now.hasFocus()


def test_a_stick_that_is_out_is_told_and_its_copies_are_not_listed(
    page: BackupsPage, office: FoundedFolder, stick: Path, qtbot: QtBot
) -> None:
    stick.rename(stick.with_name("pulled out"))
    page.now.click()
    qtbot.waitUntil(lambda: bool(page.own_shelf.list.rows), timeout=20_000)
    told = bare(page.messages.message())
    assert page.messages.tone is Tone.WARNING
    assert str(stick) in told
    assert str(office.folder / "backups") in told
    assert not page.chosen_shelf.isVisible()


def test_copies_are_listed_newest_first_with_day_number_and_size(page: BackupsPage) -> None:
    names = [bare(row.accessibleName()) for row in page.chosen_shelf.list.rows]
    assert [name.partition("رقم ")[2][:1] for name in names] == ["2", "1"]
    assert all("هـ الموافق" in name and "ميجابايت" in name for name in names)


def test_a_rehearsal_tells_what_the_copy_holds_and_offers_to_restore_it(
    page: BackupsPage, office: FoundedFolder, stick: Path, qtbot: QtBot
) -> None:
    before = {path.name: path.read_bytes() for path in stick.iterdir()}
    held = rehearse(page, qtbot, office.passphrase).contents
    assert (held.persons, held.requests, held.journal_is_whole) == (1, 0, True)
    assert page.restore is not None
    assert page.restore.isVisible()
    assert {path.name: path.read_bytes() for path in stick.iterdir()} == before
    assert page.state() == {}  # nothing typed here is ever kept as a draft


@pytest.mark.parametrize("by_code", [False, True])
def test_enter_in_the_rehearsal_rehearses_and_does_nothing_else(
    page: BackupsPage,
    office: FoundedFolder,
    stick: Path,
    press: Callable[..., None],
    qtbot: QtBot,
    by_code: bool,
) -> None:
    """Else the first act of the page, a new backup, is done as well: the focus has left the line meanwhile."""
    choose_newest(page, qtbot)
    panel = page.panel
    assert panel is not None
    qtbot.waitUntil(panel.passphrase.edit.hasFocus)
    if by_code:
        panel.other_way.click()
    asked = panel.code if by_code else panel.passphrase
    asked.set_text(office.recovery_code if by_code else office.passphrase)
    copies = len(copies_at(stick))
    press(ENTER)
    assert page.now.isEnabled()  # no backup is on its way
    qtbot.waitUntil(lambda: panel.rehearsal is not None, timeout=20_000)
    assert len(copies_at(stick)) == copies


def test_a_refused_passphrase_is_tried_once_an_enter(
    page: BackupsPage, stick: Path, press: Callable[..., None], qtbot: QtBot
) -> None:
    choose_newest(page, qtbot)
    panel = page.panel
    assert panel is not None
    copies = len(copies_at(stick))
    for text in ("", "ليست هي الصحيحة"):
        panel.ask_first()
        panel.passphrase.set_text(text)
        press(ENTER)
        qtbot.waitUntil(lambda: bool(panel.passphrase.error()), timeout=20_000)
        qtbot.waitUntil(panel.form.isEnabled, timeout=20_000)
    assert page.now.isEnabled()
    assert len(copies_at(stick)) == copies


def test_the_recovery_code_opens_a_copy_too(page: BackupsPage, office: FoundedFolder, qtbot: QtBot) -> None:
    choose_newest(page, qtbot)
    panel = page.panel
    assert panel is not None
    panel.other_way.click()
    panel.code.set_text(office.recovery_code)
    panel.rehearse.click()
    qtbot.waitUntil(lambda: panel.rehearsal is not None, timeout=20_000)


def test_a_wrong_passphrase_is_said_at_its_field_and_kept(page: BackupsPage, qtbot: QtBot) -> None:
    choose_newest(page, qtbot)
    panel = page.panel
    assert panel is not None
    panel.passphrase.set_text("ليست هي أبدًا اليوم")
    panel.rehearse.click()
    qtbot.waitUntil(lambda: bool(panel.passphrase.error()), timeout=20_000)
    assert panel.passphrase.error() == sentence(InvalidValue(PassphraseFlaw.WRONG, failed=1, seconds=0))
    assert panel.passphrase.edit.hasSelectedText()
    assert panel.rehearsal is None


def test_a_damaged_copy_is_refused_with_its_own_sentence(
    page: BackupsPage, office: FoundedFolder, stick: Path, qtbot: QtBot
) -> None:
    newest = copies_at(stick)[0]
    choose_newest(page, qtbot)
    newest.write_bytes(newest.read_bytes()[: newest.stat().st_size // 2])
    panel = page.panel
    assert panel is not None
    panel.passphrase.set_text(office.passphrase)
    panel.rehearse.click()
    qtbot.waitUntil(lambda: bool(panel.messages.message()), timeout=20_000)
    assert panel.messages.message() == sentence(Trouble(Cause.COPY_UNSOUND))
    assert page.restore is not None
    assert not page.restore.isVisible()


def test_a_copy_without_its_keys_is_refused_before_anything_is_asked(
    page: BackupsPage, stick: Path, qtbot: QtBot
) -> None:
    keys_beside(copies_at(stick)[0]).unlink()
    page.chosen_shelf.list.rows[0].click()
    qtbot.waitUntil(lambda: bool(page.messages.message()), timeout=10_000)
    assert page.messages.message() == sentence(Trouble(Cause.COPY_UNSOUND))
    assert page.panel is None


def test_restoring_is_asked_for_only_after_its_own_verb(
    page: BackupsPage, office: FoundedFolder, qtbot: QtBot
) -> None:
    wanted = rehearse(page, qtbot, office.passphrase)
    asked: list[object] = []
    page.restore_wanted.connect(asked.append)
    assert page.restore is not None
    next_answer("stay")
    page.restore.click()
    assert asked == []
    next_answer("restore")
    page.restore.click()
    assert asked == [wanted]


def test_whoever_may_not_restore_can_rehearse_and_no_more(
    page: BackupsPage, office: FoundedFolder, seated: Desk, qtbot: QtBot
) -> None:
    held = seated.clerk.permissions - {Permission.RESTORE}
    seated.clerk = Clerk(seated.clerk.id, seated.clerk.name, seated.clerk.title, held)
    page.load()
    rehearse(page, qtbot, office.passphrase)
    assert page.restore is not None
    assert not page.restore.isVisible()
    assert page.messages.message() == sentence(NotPermitted(Permission.RESTORE))


def test_several_users_are_asked_whose_passphrase_it_is(
    page: BackupsPage, office: FoundedFolder, stick: Path, qtbot: QtBot
) -> None:
    keys = KeyFile(keys_beside(copies_at(stick)[0]))
    keys.add_user(keys.unlock(keys.slots()[0].id, office.passphrase), "سارة", "حقل واسع بلا سياج")
    choose_newest(page, qtbot)
    assert page.panel is not None
    qtbot.waitUntil(page.panel.user.isVisible)


def test_the_list_comes_back_and_shows_all_when_asked(page: BackupsPage, stick: Path, qtbot: QtBot) -> None:
    oldest = copies_at(stick)[-1]
    for number in range(3, 9):
        for path in (oldest, keys_beside(oldest)):
            os.link(path, stick / path.name.replace("000001", f"{number:06d}"))
    choose_newest(page, qtbot)
    assert not page.shelves.isVisible()
    page.load()
    page._back_to_lists()
    assert page.shelves.isVisible()
    qtbot.waitUntil(lambda: len(page.chosen_shelf.list.rows) == 5, timeout=10_000)
    page.chosen_shelf.more.click()
    assert len(page.chosen_shelf.list.rows) == 8
    assert not page.chosen_shelf.more.isVisible()


@pytest.fixture
def strangers(stick: Path, tmp_path: Path) -> Path:
    """On the same stick: three copies of another office, and of this one a damaged one."""
    entry = OfficeEntry(
        title="المكتب", code="02", city="رفحاء", clerk_name="سارة", clerk_title="", slot="", backup_folder=""
    )
    folder = tmp_path / "other" / "HayatDesk"
    profile = read_shipped_profile("hayat-arar")
    founded = found_office(folder, profile, entry, "حقل واسع بلا سياج", sunday_clock())
    choose(founded.desk, stick)
    for _ in range(3):
        back_up(founded.desk, folder)
    founded.desk.close()
    return stick


def opener_of(copy: Path) -> str:
    return KeyFile(keys_beside(copy)).slots()[0].label


def test_copies_of_another_office_and_damaged_ones_are_named(
    page: BackupsPage, strangers: Path, qtbot: QtBot
) -> None:
    _newest, damaged = [path for path in copies_at(strangers) if opener_of(path) == "هند"]
    damaged.write_bytes(damaged.read_bytes()[:4096])
    page.load()
    shelf = page.chosen_shelf
    qtbot.waitUntil(lambda: "نسخة تالفة واحدة" in shelf.others.text(), timeout=10_000)
    assert "3 نسخ لمكتب آخر" in shelf.others.text()
    assert len(shelf.list.rows) == 1
    shelf.more.click()
    names = [row.accessibleName() for row in shelf.list.rows]
    assert sum("نسخة مكتب آخر" in name for name in names) == 3
    assert sum("نسخة تالفة" in name for name in names) == 1
    assert sum("الأحدث" in name for name in names) == 1
    assert [name for name in names if "0.0 ميجابايت" in name] == []  # a copy of nothing is none
    assert damaged.stat().st_size == 4096


def test_before_any_office_is_open_whose_copies_they_are_is_told_by_who_opens_them(
    program_app: QApplication, seated: Desk, strangers: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    restoring = RestorePage(tmp_path / "new" / "HayatDesk", keeps=False)
    qtbot.addWidget(restoring)
    restoring.show()
    restoring.field.set_text(str(strangers))
    restoring.look.click()
    qtbot.waitUntil(lambda: restoring.shelf is not None, timeout=10_000)
    assert restoring.shelf is not None
    names = [row.accessibleName() for row in restoring.shelf.list.rows]
    assert len(names) == 5
    assert [sum(user in name for name in names[:2]) for user in ("هند", "سارة")] == [1, 1]
    assert sum("الأحدث" in name for name in names) == 2
