"""The program can always be closed: whatever becomes of the copy, of the drafts or of the key file."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from hayat_desk.errors import Trouble
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit import ask as asking
from hayat_desk.ui.kit.ask import Answer, next_answer
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.shell import closing
from hayat_desk.ui.shell.leave_questions import LeaveQuestions
from hayat_desk.ui.shell.workplace import Workplace
from hayat_desk.ui.wording.filling import unexpected
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.awaited_copy import await_copy, is_copy_awaited
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.copies import BACKUPS, Keeper, copies_in, keys_beside, standing_of
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests import builders
from tests.faults.disks import disk, why_no_disks
from tests.founded import choose, copies_at
from tests.ui.conftest import FoundedFolder, put_keys_of_another_office
from tests.ui.program_kit import Start, closed, type_an_inquiry, unlocked

Question = tuple[str, str, tuple[str, ...]]


@pytest.fixture
def questions(monkeypatch: pytest.MonkeyPatch) -> list[Question]:
    """What the clerk is asked, in order; each question takes the answer that `next_answer` was given."""
    put: list[Question] = []

    def hear(parent: object, question: str, explanation: str, answers: tuple[Answer, ...]) -> str:
        put.append((question, explanation, tuple(answer.key for answer in answers)))
        return asking.ask(None, question, explanation, answers)

    monkeypatch.setattr("hayat_desk.ui.shell.leave_questions.ask", hear)
    return put


def today(place: Workplace) -> TodayPage:
    assert place.navigator.open(TodayPlace())
    page = place.navigator.page()
    assert isinstance(page, TodayPage)
    return page


def raising(error: BaseException) -> Callable[..., object]:
    def act(*_: object, **__: object) -> object:
        raise error

    return act


def test_a_stick_that_is_out_at_closing_is_told_before_the_window_goes_and_stays_red_until_a_copy_arrives(
    start: Start, office: FoundedFolder, qtbot: QtBot, tmp_path: Path, questions: list[Question]
) -> None:
    stick = tmp_path / "stick"
    program = start(office.folder)
    choose(unlocked(program, office, qtbot).desk, stick)
    next_answer("close")
    closed(program, qtbot)
    [(_, explanation, answers)] = questions
    assert str(stick) in explanation
    assert "نسخة مفحوصة على هذا الجهاز" in explanation
    assert answers == ("close", "again", "stay")
    assert len(copies_at(office.folder / BACKUPS)) == 1

    again = start(office.folder)
    page = today(unlocked(again, office, qtbot))
    assert page.backup.tone is Tone.DANGER
    assert "لم تصل آخر نسخة إلى مكانها" in page.backup_line.text()
    assert page.to_backups.isVisible()

    stick.mkdir()
    closed(again, qtbot)
    assert len(questions) == 1  # nothing to tell
    assert len(copies_at(stick)) == 1
    page = today(unlocked(start(office.folder), office, qtbot))
    assert page.backup.tone is Tone.SUCCESS
    assert page.to_backups.isHidden()


def test_a_copy_that_lacks_a_scan_is_told_at_closing_and_stays_red_until_it_is_there(
    start: Start, office: FoundedFolder, qtbot: QtBot, tmp_path: Path, questions: list[Question]
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    choose(place.desk, stick)
    receipt = builders.a_receipt(place.desk)
    builders.print_paper(place.desk, receipt)
    with place.desk.work() as work:
        file_scan(work, receipt, ScanEntry(b"scan", "image/png", read_by_code=True))
    (file,) = sealed_in(place.desk.attachments.folder)
    sealed = file.read_bytes()
    file.unlink()
    next_answer("close")
    closed(program, qtbot)
    [(question, explanation, answers)] = questions
    assert question == "النسخة تنقصها أوراق مصوّرة"
    assert "مفقودة أو تالفة على هذا الجهاز" in explanation
    assert "لم تصل" not in explanation
    assert answers == ("close", "again", "stay")
    assert len(copies_at(stick)) == 1

    again = start(office.folder)
    page = today(unlocked(again, office, qtbot))
    assert page.backup.tone is Tone.DANGER
    assert "تنقص آخر نسخة أوراق مصوّرة" in page.backup_line.text()
    assert "لم تصل" not in page.backup_line.text()
    assert page.to_backups.isVisible()

    file.write_bytes(sealed)
    closed(again, qtbot)
    assert len(questions) == 1
    page = today(unlocked(start(office.folder), office, qtbot))
    assert page.backup.tone is Tone.SUCCESS


def test_the_clerk_may_put_the_stick_in_and_try_again_or_stay(
    start: Start, office: FoundedFolder, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    choose(place.desk, stick)
    next_answer("stay")
    program.window.close()
    qtbot.waitUntil(lambda: not asking._answers_of_tests, timeout=20_000)
    assert program.window.isVisible()
    assert place.isEnabled()
    assert place.busy.isHidden()

    def put_in(_questions: object, _done: object) -> str:
        stick.mkdir()
        return "again"

    monkeypatch.setattr(LeaveQuestions, "about_place", put_in)
    closed(program, qtbot)
    assert len(copies_at(stick)) == 1
    assert not is_copy_awaited(office.folder)


ERRORS = (
    dbapi2.OperationalError("database or disk is full"),  # as `Connection.backup` raises it: without a code
    dbapi2.OperationalError("disk I/O error"),
    dbapi2.DatabaseError("another one, unknown to us"),
    OSError(28, "full"),
    OSError(0, "no number"),
    MemoryError(),
    RecursionError(),
    AttributeError("a fault of our own"),
    UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogate"),
)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__}-{error}"[:40])
def test_whatever_a_copy_raises_is_a_trouble_and_the_window_closes(
    error: Exception,
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
    questions: list[Question],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At the place that has no other to fall back to: nothing is copied anywhere, and one may go."""
    program = start(office.folder)
    unlocked(program, office, qtbot)
    monkeypatch.setattr("hayat_desk.records.database.copy_database", raising(error))
    next_answer("close")
    closed(program, qtbot)
    [(_, explanation, answers)] = questions
    assert answers == ("again", "close", "stay")
    assert unexpected() not in explanation
    assert "ما حُفظ سليم في المكتب نفسه" in explanation
    assert is_copy_awaited(office.folder)


@pytest.mark.parametrize(
    "door",
    [
        "hayat_desk.ui.shell.closing.back_up_if_allowed",
        "hayat_desk.ui.shell.closing.open_drafts",
        "hayat_desk.ui.shell.drafting.DraftKeeper.keep",
        "hayat_desk.ui.shell.workplace.Workplace.show_closing",
        "hayat_desk.ui.kit.background.run",
    ],
)
def test_a_fault_of_our_own_on_the_way_out_never_keeps_the_window_open(
    door: str,
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
    questions: list[Question],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    monkeypatch.setattr(door, raising(LookupError("nobody foresaw it")))
    next_answer("close")
    closed(program, qtbot)
    [(_, explanation, answers)] = questions
    assert unexpected() in explanation
    assert answers == ("again", "close", "stay")


@pytest.mark.parametrize(
    "door",
    [
        "hayat_desk.ui.shell.closing.anchor_journal",
        "hayat_desk.desk.Desk.close",
        "hayat_desk.ui.shell.workplace.Workplace.stop",
        "hayat_desk.ui.shell.beginning.FolderHold.let_go",
        "hayat_desk.ui.shell.lock.OwnClipboard.forget",
    ],
)
@pytest.mark.parametrize("error", [Trouble(Cause.READ_ONLY), LookupError("nobody foresaw it")])
def test_what_fails_after_the_copy_never_keeps_the_window_open(
    door: str,
    error: Exception,
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    close_desk = place.desk.close
    with monkeypatch.context() as patch:
        patch.setattr(door, raising(error))
        closed(program, qtbot)
    assert len(copies_at(office.folder / BACKUPS)) == 1
    close_desk()


def test_a_page_whose_draft_the_disk_refuses_can_be_closed_by_the_clerks_own_word(
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
    questions: list[Question],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    type_an_inquiry(place, "متى موعد العيادة؟")
    monkeypatch.setattr("hayat_desk.ui.shell.drafting.keep_draft", raising(Trouble(Cause.DISK_FULL)))
    next_answer("stay")
    program.window.close()
    assert program.window.isVisible()
    page = place.navigator.page()
    assert page is not None
    assert page.forms[0].state()["question"] == "متى موعد العيادة؟"
    next_answer("close")
    closed(program, qtbot)
    assert [answers for _, _, answers in questions] == [("close", "stay")] * 2
    assert len(copies_at(office.folder / BACKUPS)) == 1


def test_whoever_does_not_wait_for_a_dead_stick_closes_by_a_second_word(
    start: Start,
    office: FoundedFolder,
    qtbot: QtBot,
    questions: list[Question],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = [True]

    def hang(*_: object) -> None:
        while held:
            time.sleep(0.01)

    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    monkeypatch.setattr(closing, "back_up_if_allowed", hang)
    program.window.close()
    assert program.window.isVisible()
    next_answer("wait")
    program.window.close()
    assert program.window.isVisible()
    assert program.workplace is place
    next_answer("close")
    try:
        closed(program, qtbot)
    finally:
        held.clear()
    assert [answers for _, _, answers in questions] == [("close", "wait")] * 2


def test_closing_again_and_again_makes_one_copy(
    start: Start, office: FoundedFolder, qtbot: QtBot, questions: list[Question]
) -> None:
    """A session that ends asks every window several times."""
    program = start(office.folder)
    unlocked(program, office, qtbot)
    for _ in range(3):
        asking._answers_of_tests.clear()
        next_answer("wait")
        program.window.close()
    asking._answers_of_tests.clear()
    closed(program, qtbot)
    assert len(copies_at(office.folder / BACKUPS)) == 1


@pytest.mark.parametrize("harm", ["missing", "damaged"])
def test_a_key_file_that_is_lost_keeps_nobody_in(
    harm: str, start: Start, office: FoundedFolder, qtbot: QtBot
) -> None:
    program = start(office.folder)
    unlocked(program, office, qtbot)
    keys = office.folder / KEYS_NAME
    if harm == "missing":
        keys.unlink()
    else:
        keys.write_bytes(b"{")
    next_answer("close")
    closed(program, qtbot)
    asking._answers_of_tests.clear()


def test_a_key_file_of_another_office_makes_no_copy_that_nobody_can_open(
    start: Start, office: FoundedFolder, qtbot: QtBot, questions: list[Question]
) -> None:
    program = start(office.folder)
    place = unlocked(program, office, qtbot)
    put_keys_of_another_office(office)
    closed(program, qtbot)
    assert questions == []
    (copy,) = copies_at(office.folder / BACKUPS)
    for path in (keys_beside(copy), office.folder / KEYS_NAME):  # the office's own is whole again too
        keys = KeyFile(path)
        assert keys.unlock(keys.slots()[0].id, office.passphrase) == place.desk.database.key
    assert standing_of(copies_in(copy.parent)[0], Keeper.of(keys.path, place.desk.database.key)) == "own"
    unlocked(start(office.folder), office, qtbot)


@pytest.mark.skipif(bool(why_no_disks()), reason=why_no_disks() or "-")
class TestRealDisks:
    """Where this machine can make them."""

    def test_a_full_stick(
        self, start: Start, office: FoundedFolder, qtbot: QtBot, questions: list[Question]
    ) -> None:
        with disk(8) as stick:
            stick.fill(leave=100_000)
            program = start(office.folder)
            choose(unlocked(program, office, qtbot).desk, stick.path)
            next_answer("close")
            closed(program, qtbot)
            assert "لا تتسع المساحة الباقية" in questions[0][1]
            assert len(copies_at(office.folder / BACKUPS)) == 1
            assert copies_at(stick.path) == ()

    def test_an_office_on_a_full_disk_is_copied_to_the_stick_and_closes(
        self, start: Start, office: FoundedFolder, qtbot: QtBot, questions: list[Question], tmp_path: Path
    ) -> None:
        stick = tmp_path / "stick"
        stick.mkdir()
        with disk(16) as small:
            folder = small.path / "HayatDesk"
            shutil.copytree(office.folder, folder)
            program = start(folder)
            choose(unlocked(program, office, qtbot).desk, stick)
            small.fill_up()
            closed(program, qtbot)
            assert questions == []
            assert len(copies_at(stick)) == 1

    def test_with_no_room_anywhere_it_is_said_of_both_places_and_still_closes_and_stays_red(
        self, start: Start, office: FoundedFolder, qtbot: QtBot, questions: list[Question], tmp_path: Path
    ) -> None:
        with disk(16) as small:
            folder = small.path / "HayatDesk"
            shutil.copytree(office.folder, folder)
            program = start(folder)
            choose(unlocked(program, office, qtbot).desk, tmp_path / "out")
            small.fill_up()
            next_answer("close")
            closed(program, qtbot)
            [(_, explanation, answers)] = questions
            assert answers == ("again", "close", "stay")
            assert str(tmp_path / "out") in explanation
            assert "لا تتسع المساحة الباقية في هذا الجهاز" in explanation
            again = start(folder)
            assert today(unlocked(again, office, qtbot)).backup.tone is Tone.DANGER
            next_answer("close")
            closed(again, qtbot)


def test_a_copy_cut_off_with_the_program_is_awaited(office: FoundedFolder) -> None:
    """The mark is raised first: nobody is left to raise it afterwards."""
    assert not is_copy_awaited(office.folder)
    await_copy(office.folder)
    assert is_copy_awaited(office.folder)
    assert (office.folder / "copy-awaited").stat().st_size == 0
