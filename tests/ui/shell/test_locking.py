"""Locking cannot fail: every hindrance at every door. Afterwards the passphrase is asked, and nothing is lost."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from hayat_desk.errors import Trouble
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.kit.ask import Answer, QuestionBox, ask, next_answer
from hayat_desk.ui.kit.file_dialog import folder_dialog
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.shell.lock import IdleWatch
from hayat_desk.ui.shell.locked_sheet import LockedSheet
from hayat_desk.ui.shell.program import Program
from hayat_desk.ui.shell.workplace import Workplace
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.faults.disks import disk, why_no_disks
from tests.founded import copies_at
from tests.ui.conftest import FoundedFolder, put_keys_of_another_office
from tests.ui.program_kit import Start, closed, type_an_inquiry, unlocked

TYPED = "متى موعد العيادة؟"

Door = Callable[[Program, Workplace], None]


def by_key(_program: Program, place: Workplace) -> None:
    QTest.keyClick(QApplication.focusWidget() or place, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)


def by_button(_program: Program, place: Workplace) -> None:
    place.sidebar.lock_wanted.emit()


def by_idleness(_program: Program, place: Workplace) -> None:
    place._watch._last -= 10_000
    place._watch.look()


def by_sleep(_program: Program, place: Workplace) -> None:
    """The computer slept a minute: the clocks have drifted apart."""
    place._watch._slept -= 60
    place._watch.look()


DOORS: tuple[Door, ...] = (by_key, by_button, by_idleness, by_sleep)
doors = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)


def raising(error: BaseException) -> Callable[..., object]:
    def act(*_: object, **__: object) -> object:
        raise error

    return act


def no_hindrance(_office: FoundedFolder, _patch: pytest.MonkeyPatch) -> None:
    """The control: nothing stands in the way."""


def keys_are_gone(office: FoundedFolder, _patch: pytest.MonkeyPatch) -> None:
    (office.folder / KEYS_NAME).unlink()


def keys_are_damaged(office: FoundedFolder, _patch: pytest.MonkeyPatch) -> None:
    (office.folder / KEYS_NAME).write_bytes(b"{")


def keys_are_empty(office: FoundedFolder, _patch: pytest.MonkeyPatch) -> None:
    (office.folder / KEYS_NAME).write_bytes(b"")


def keys_are_a_folder(office: FoundedFolder, _patch: pytest.MonkeyPatch) -> None:
    (office.folder / KEYS_NAME).unlink()
    (office.folder / KEYS_NAME).mkdir()


def keys_are_of_another_office(office: FoundedFolder, _patch: pytest.MonkeyPatch) -> None:
    put_keys_of_another_office(office)


def anchoring_is_refused(_office: FoundedFolder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("hayat_desk.vault.keys.durable_write", raising(Trouble(Cause.READ_ONLY)))


def anchoring_breaks(_office: FoundedFolder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("hayat_desk.ui.shell.closing.anchor_journal", raising(LookupError()))


def the_desk_does_not_close(_office: FoundedFolder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("hayat_desk.ui.shell.closing.close_office", raising(LookupError()))


def the_workplace_does_not_stop(_office: FoundedFolder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("hayat_desk.ui.scans.tray.ScanTray.stop", raising(LookupError()))


def the_clipboard_breaks(_office: FoundedFolder, patch: pytest.MonkeyPatch) -> None:
    patch.setattr("hayat_desk.ui.shell.lock.OwnClipboard.forget", raising(RuntimeError()))


PASSED_BY = (
    no_hindrance,
    keys_are_gone,
    keys_are_damaged,
    keys_are_empty,
    keys_are_a_folder,
    keys_are_of_another_office,
    anchoring_is_refused,
    anchoring_breaks,
    the_desk_does_not_close,
    the_workplace_does_not_stop,
    the_clipboard_breaks,
)


@doors
@pytest.mark.parametrize("hinder", PASSED_BY, ids=lambda hinder: hinder.__name__)
def test_a_hindrance_that_loses_nothing_is_passed_by(
    hinder: Callable[[FoundedFolder, pytest.MonkeyPatch], None],
    door: Door,
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    close_desk = place.desk.close
    type_an_inquiry(place, TYPED)
    with pytest.MonkeyPatch.context() as patch:
        hinder(office, patch)
        door(program, place)
        assert start.replaced == ["replaced"]
        assert program.workplace is None
    close_desk()
    if door is by_key and not (office.folder / KEYS_NAME).is_dir():  # that one is put back by hand alone
        program.window.hide()
        again = unlocked(start(office.folder), office, qtbot)
        page = again.navigator.page()
        assert page is not None
        assert page.forms[0].state()["question"] == TYPED


def the_disk_refuses(_place: Workplace, patch: pytest.MonkeyPatch) -> Callable[[], None]:
    patch.setattr("hayat_desk.ui.shell.drafting.keep_draft", raising(Trouble(Cause.DISK_FULL)))
    return patch.undo


def the_page_breaks(place: Workplace, patch: pytest.MonkeyPatch) -> Callable[[], None]:
    page = place.navigator.page()
    patch.setattr(type(page), "state", raising(LookupError()))
    return patch.undo


def the_database_breaks(_place: Workplace, patch: pytest.MonkeyPatch) -> Callable[[], None]:
    patch.setattr("hayat_desk.desk.Desk.work", raising(RecursionError()))
    return patch.undo


def a_paper_prints(place: Workplace, _patch: pytest.MonkeyPatch) -> Callable[[], None]:
    page = place.navigator.page()
    assert page is not None
    page.is_printing = True

    def out() -> None:
        page.is_printing = False

    return out


HELD_BY = (the_disk_refuses, the_page_breaks, the_database_breaks, a_paper_prints)
Hold = Callable[[Workplace, pytest.MonkeyPatch], Callable[[], None]]


@doors
@pytest.mark.parametrize("hold", HELD_BY, ids=lambda hold: hold.__name__)
def test_what_would_be_lost_stays_behind_a_sheet_that_asks_the_passphrase(
    hold: Hold, door: Door, start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    page = place.navigator.page()
    assert page is not None
    let_go = hold(place, monkeypatch)
    door(program, place)
    sheet = sheet_of(program)
    assert start.replaced == []
    program.window.turn_shield()
    QTest.keyClick(program.window, Qt.Key.Key_F9)
    assert program.window.is_locked()
    assert not place.isVisible()

    sheet.passphrase.set_text("ليست هي أبدا")
    sheet.open_button.click()
    qtbot.waitUntil(sheet.open_button.isEnabled, timeout=20_000)
    assert program.window.is_locked()
    assert sheet.passphrase.edit.hasSelectedText()

    sheet.passphrase.set_text(office.passphrase)
    sheet.open_button.click()
    qtbot.waitUntil(lambda: not program.window.is_locked(), timeout=20_000)
    assert place.isVisible()
    field = page.forms[0].field("question")
    assert field is not None
    let_go()
    assert field.text() == TYPED

    qtbot.wait(1500)
    assert start.replaced == []  # the clerk is back: no lock is due any more
    door(program, place)
    assert start.replaced == ["replaced"]


def sheet_of(program: Program) -> LockedSheet:
    assert program.window.is_locked()
    sheet = program.window.findChild(LockedSheet)
    assert sheet is not None
    assert sheet.isVisible()
    return sheet


@pytest.mark.parametrize("hold", HELD_BY, ids=lambda hold: hold.__name__)
def test_the_lock_comes_about_by_itself_once_nothing_holds_it(
    hold: Hold, start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    let_go = hold(place, monkeypatch)
    program.lock()
    sheet_of(program)
    let_go()
    qtbot.waitUntil(lambda: start.replaced == ["replaced"])
    program.window.hide()
    page = unlocked(start(office.folder), office, qtbot).navigator.page()
    assert page is not None
    assert page.forms[0].state()["question"] == TYPED


@pytest.mark.parametrize("harm", [keys_are_gone, keys_are_of_another_office])
def test_the_sheet_opens_also_when_the_key_file_is_lost_and_the_worker_hangs(
    harm: Callable[[FoundedFolder, pytest.MonkeyPatch], None],
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from threading import Event

    from hayat_desk.ui.kit import background

    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    held = Event()
    background.run(held.wait, lambda _: None)
    try:
        the_disk_refuses(place, monkeypatch)
        harm(office, monkeypatch)
        program.lock()
        sheet = sheet_of(program)
        sheet.passphrase.set_text(office.passphrase)
        sheet.open_button.click()
        qtbot.waitUntil(lambda: not program.window.is_locked(), timeout=20_000)
    finally:
        held.set()


def test_wrong_tries_on_the_sheet_are_slowed_like_those_of_the_unlock_page(
    start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    the_disk_refuses(place, monkeypatch)
    program.lock()
    sheet = sheet_of(program)
    for _ in range(3):
        sheet.passphrase.set_text("ليست هي أبدا")
        sheet.open_button.click()
        qtbot.waitUntil(sheet.open_button.isEnabled, timeout=20_000)
    keys = KeyFile(office.folder / KEYS_NAME)
    assert keys.wait(keys.slots()[0].id) > 0
    sheet.passphrase.set_text(office.passphrase)
    sheet.open_button.click()
    qtbot.waitUntil(sheet.open_button.isEnabled, timeout=20_000)
    assert program.window.is_locked()


@pytest.mark.parametrize("by", ["window", "button"])
@pytest.mark.parametrize("hold", HELD_BY, ids=lambda hold: hold.__name__)
def test_a_window_that_is_locked_is_closed_without_the_passphrase_once_it_was_asked(
    hold: Hold, by: str, start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who forgot it, and another clerk at a full disk: nobody is held, and nothing of the office is seen."""
    asked: list[tuple[str, str]] = []

    def hear(parent: QWidget, question: str, explanation: str, answers: tuple[Answer, ...]) -> str:
        box = QuestionBox(question, explanation, answers)
        asked.append((explanation, box.chosen))
        return ask(parent, question, explanation, answers)

    monkeypatch.setattr("hayat_desk.ui.shell.leave_questions.ask", hear)
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    hold(place, monkeypatch)
    close_desk = place.desk.close
    program.lock()
    sheet = sheet_of(program)
    leave = program.window.close if by == "window" else sheet.close_program.click
    next_answer("stay")
    leave()
    assert program.window.isVisible()
    assert asked == [(f"{sheet.why.text()}\nبالإغلاق يضيع ما لم يُحفظ. وما حُفظ سليم في المكتب نفسه.", "stay")]
    assert sheet_of(program) is sheet
    next_answer("close")
    leave()
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert program.workplace is None
    assert program.locking is not None
    assert not program.locking.is_tried_again()
    assert start.replaced == []
    close_desk()


def test_the_question_whether_to_close_goes_when_the_lock_comes_about(
    start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    let_go = the_disk_refuses(place, monkeypatch)
    program.lock()
    sheet_of(program)
    QTimer.singleShot(100, let_go)
    program.window.close()  # stands still at its question until the lock comes about
    assert start.replaced == ["replaced"]
    assert program.workplace is None


def question() -> QuestionBox:
    return QuestionBox("سؤال", "عن نورة", (Answer("go", "نعم"), Answer("stay", "بقاء")))


@pytest.fixture
def boxes(qtbot: QtBot) -> Iterator[list[QDialog]]:
    opened: list[QDialog] = []
    yield opened
    for box in opened:
        box.deleteLater()


@pytest.mark.parametrize("kind", ["question", "folder"])
@pytest.mark.parametrize(
    "door", [*DOORS[1:], None], ids=lambda door: door.__name__ if door else "key in the box"
)
def test_an_open_box_neither_stays_above_the_cover_nor_keeps_from_locking(
    kind: str,
    door: Door | None,
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
    boxes: list[QDialog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    the_disk_refuses(place, monkeypatch)
    box = question() if kind == "question" else folder_dialog(program.window, "اختر")
    boxes.append(box)
    seen: list[bool] = []

    def press() -> None:
        box.activateWindow()
        qtbot.waitUntil(box.isActiveWindow)
        seen.append(box.isVisible())
        if door is not None:
            door(program, place)
        else:
            QTest.keyClick(box.windowHandle(), Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)

    QTimer.singleShot(0, press)
    box.exec()  # ends with the lock, else the test stands still
    assert seen == [True]
    assert not box.isVisible()
    sheet_of(program)
    if isinstance(box, QuestionBox):
        assert box.chosen == "stay"


def test_the_shield_covers_a_box_too(
    start: Start, office: FoundedFolder, qtbot: QtBot, boxes: list[QDialog]
) -> None:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    box = question()
    boxes.append(box)

    def press() -> None:
        box.activateWindow()
        qtbot.waitUntil(box.isActiveWindow)
        QTest.keyClick(box.windowHandle(), Qt.Key.Key_F9)

    QTimer.singleShot(0, press)
    box.exec()
    assert program.window.is_shielded()
    assert not program.window.is_locked()
    program.window.turn_shield()  # by the clerk's own hand it is lifted as quickly
    assert not program.window.is_shielded()


def test_locking_while_the_last_copy_is_made_covers_the_window_which_then_closes(
    start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    program.window.close()
    program.lock()
    sheet_of(program)
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=20_000)
    assert start.replaced == []


def test_locking_while_a_last_copy_fails_locks_instead_of_asking(
    start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    monkeypatch.setattr("hayat_desk.ui.shell.closing.back_up_if_allowed", raising(Trouble(Cause.DISK_FULL)))
    program.window.close()
    program.lock()
    qtbot.waitUntil(lambda: start.replaced == ["replaced"], timeout=20_000)


def test_a_session_that_ends_keeps_what_is_typed_and_copies_and_may_be_called_off(
    start: Start, office: FoundedFolder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hayat_desk.vault.copies import BACKUPS

    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, TYPED)
    assert program.session_ends()
    assert program.session_ends()
    assert len(copies_at(office.folder / BACKUPS)) == 2
    assert program.workplace is place
    place.navigator.open(TodayPlace())
    type_an_inquiry(place, TYPED + " ومع من؟")
    with monkeypatch.context() as patch:
        the_disk_refuses(place, patch)
        assert not program.session_ends()  # the system is asked to wait
    page = place.navigator.page()
    assert page is not None
    page.is_printing = True
    assert not program.session_ends()
    page.is_printing = False
    monkeypatch.setattr("hayat_desk.ui.shell.closing.back_up_if_allowed", raising(LookupError()))
    assert program.session_ends()


class Clock:
    """Set by hand; seconds."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_the_watch_outlives_whatever_it_sets_off(program_app: QApplication, qtbot: QtBot) -> None:
    clock = Clock()
    idle = IdleWatch(5, steady_clock=clock)
    due: list[float] = []

    def break_down() -> None:
        due.append(clock.now)
        raise LookupError

    idle.due.connect(break_down)
    idle.warned.connect(break_down)
    with qtbot.captureExceptions():
        for seconds in (280, 20, 1, 1):
            clock.now += seconds
            idle.look()
    assert due == [1280.0, 1300.0, 1301.0, 1302.0]
    assert idle._timer.isActive()
    idle.stop()


def test_a_computer_that_slept_is_locked_however_short_and_before_any_key(
    program_app: QApplication, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QLineEdit

    steady, waking = Clock(), Clock()
    idle = IdleWatch(5, steady_clock=steady, waking_clock=waking)
    told: list[str] = []
    idle.due.connect(lambda: told.append("due"))
    widget = QLineEdit()
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    steady.now += 60
    waking.now += 60
    idle.look()
    assert told == []
    steady.now += 60  # asleep
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_Space)
    assert told[:1] == ["due"]
    idle.begin_anew()
    told.clear()
    idle.look()
    assert told == []
    idle.stop()


@pytest.mark.skipif(bool(why_no_disks()), reason=why_no_disks() or "-")
class TestRealDisks:
    """Where this machine can make them."""

    def test_a_full_disk_holds_the_lock_and_a_freed_one_lets_it_come(
        self, start: Start, office: FoundedFolder, qtbot: QtBot
    ) -> None:
        with disk(16) as small:
            folder = Path(shutil.copytree(office.folder, small.path / "HayatDesk"))
            program = start(folder)
            place = unlocked(program, office, qtbot)
            small.fill_up()
            type_an_inquiry(place, TYPED * 400)
            program.lock()
            sheet_of(program)
            assert start.replaced == []
            small.free()
            qtbot.waitUntil(lambda: start.replaced == ["replaced"], timeout=20_000)
            program.window.hide()
            page = unlocked(start(folder), office, qtbot).navigator.page()
            assert page is not None
            assert page.forms[0].state()["question"] == TYPED * 400
            next_answer("close")  # keeping the draft
            closed(start.programs[-1], qtbot)


def test_the_unlock_page_is_what_comes_after(start: Start, office: FoundedFolder, qtbot: QtBot) -> None:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    program.lock()
    program.window.hide()
    assert isinstance(start(office.folder).window.content(), UnlockPage)
