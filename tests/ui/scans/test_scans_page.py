"""Scans come in by the window and by the inbox folder: filed by their code, or asked about, never guessed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from hayat_desk.policy.ids import PaperId, ScanId
from hayat_desk.procedures.letters import void_paper
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.records.papers import Paper
from hayat_desk.safekeeping.backups import back_up
from hayat_desk.summaries.scans import papers_of_number, scans_of_paper
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.kit import background
from hayat_desk.ui.parts import aside
from hayat_desk.ui.places.scans import ScanPlace
from hayat_desk.ui.preferences import keep_preferences, read_preferences
from hayat_desk.ui.printing.pdf_paper import PdfPaper as Pages
from hayat_desk.ui.scans.scan_page import ScanPage
from hayat_desk.ui.scans.scans_page import ScansPage
from hayat_desk.ui.scans.taking_in import Stage
from hayat_desk.ui.scans.tray import RELEASE_EVERY, ScanTray
from hayat_desk.ui.shell.workplace import Workplace
from hayat_desk.vault.arriving import LONG_REST, REST, FileState
from hayat_desk.vault.attachments import sealed_in
from hayat_desk.vault.filed import SUFFIX, filed_in, open_filed, put_aside
from hayat_desk.vault.key_contents import Stretching, as_json, read_contents
from hayat_desk.vault.keys import KEYS_NAME, KeyFile, new_line, owner_of
from tests import builders
from tests.ui.audits.test_hostile_input import HOSTILE
from tests.ui.page_kit import Seat, focus_is_in, kept_pdf, print_now
from tests.ui.scans.test_reading import slow_pdf


@pytest.fixture
def receipt(worked: Seat) -> PaperId:
    """A printed paper of which no scan is filed yet."""
    paper = builders.a_receipt(worked.desk)
    print_now(worked.desk, paper)
    return paper


@pytest.fixture
def scan(worked: Seat, receipt: PaperId, tmp_path: Path) -> Path:
    """The receipt, signed and scanned."""
    path = tmp_path / "scanner" / "scan0001.pdf"
    path.parent.mkdir()
    path.write_bytes(kept_pdf(worked.desk, receipt))
    return path


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    """A sheet on which no code can be read."""
    path = tmp_path / "blank.png"
    Image.new("L", (600, 800), 255).save(path)
    return path


@pytest.fixture
def inbox(scan: Path) -> Iterator[Path]:
    """The folder of the scanner, chosen on this computer."""
    before = read_preferences()
    keep_preferences(replace(before, scan_inbox=str(scan.parent)))
    yield scan.parent
    keep_preferences(before)


class Steady:
    """A clock that never jumps; a test moves it on."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def look_again(tray: ScanTray, seconds: float = REST) -> None:
    """Look into the inbox after that time."""
    if not isinstance(tray._clock, Steady):
        tray._clock = Steady()
        tray.watch()
    tray._clock.seconds += seconds
    tray.look_into_inbox()


def drop(seat: Seat, *paths: Path) -> None:
    """Drop files on the window as the system does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, none = QPointF(400, 300), Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    QApplication.sendEvent(seat.place, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(seat.place, QDropEvent(at, copy, data, left, none))


def settled(tray: ScanTray) -> None:
    until(lambda: all(file.stage is not Stage.WAITING for file in tray.files), "the tray is not read")


def number_of(seat: Seat, paper: PaperId) -> str:
    with seat.desk.look() as look:
        return str(look.db.get_one(Paper, paper).number)


def scans_with(seat: Seat, paper: PaperId) -> list[ScanId]:
    with seat.desk.look() as look:
        return [line.scan_id for line in scans_of_paper(look, paper)]


def test_a_dropped_scan_is_filed_by_its_code_and_stays_where_it_was(
    worked: Seat, receipt: PaperId, scan: Path
) -> None:
    drop(worked, scan)
    page = worked.page(ScansPage)
    settled(worked.place.tray)

    assert [file.stage for file in worked.place.tray.files] == [Stage.FILED]
    assert len(scans_with(worked, receipt)) == 1
    assert scan.exists()
    worked.reads("حُفظت")
    assert not page.asked.isVisible()


def test_dropped_twice_it_is_filed_once(worked: Seat, receipt: PaperId, scan: Path) -> None:
    drop(worked, scan, scan)
    settled(worked.place.tray)

    assert len(scans_with(worked, receipt)) == 1


def test_an_unreadable_one_is_asked_about_and_filed_only_after_its_paper_was_seen(
    worked: Seat, receipt: PaperId, blank: Path
) -> None:
    drop(worked, blank)
    page = worked.page(ScansPage)
    settled(worked.place.tray)
    until(page.asked.isVisible, "nothing is asked")
    assert page.picture.isVisible()
    assert scans_with(worked, receipt) == []

    number = number_of(worked, receipt)
    worked.hand.tab_to(page.number.focus_target())
    worked.hand.type("١٤٤٨-٠١-٩٩٩٩٩")
    worked.hand.press("Ctrl+Enter")
    assert "لا ورقة في هذا المكتب بهذا الرقم" in page.number.error()
    page.number.set_text("")
    worked.hand.tab_to(page.number.focus_target())
    worked.hand.type(number)
    worked.hand.press("Ctrl+Enter")
    until(page.facts.isVisible, "the paper is not shown")
    assert scans_with(worked, receipt) == []
    worked.hand.press("Ctrl+Enter")
    assert len(scans_with(worked, receipt)) == 1
    assert not page.asked.isVisible()
    assert worked.drafts() == ["inquiry"]


def test_another_number_typed_after_looking_is_looked_for_again(
    worked: Seat, receipt: PaperId, blank: Path
) -> None:
    drop(worked, blank)
    page = worked.page(ScansPage)
    settled(worked.place.tray)
    number = number_of(worked, receipt)
    page.number.set_text(number)
    page.go_on.click()
    assert page.found is not None
    worked.hand.tab_to(page.number.focus_target())
    worked.hand.type("9")

    assert page.found is None
    assert not page.facts.isVisible()
    page.go_on.click()
    assert scans_with(worked, receipt) == []


def another(blank: Path, name: str) -> Path:
    """One more sheet without a code."""
    return Path(shutil.copy(blank, blank.with_name(name)))


def test_a_number_that_is_being_typed_is_not_disturbed_by_what_comes(
    worked: Seat, blank: Path, scan: Path
) -> None:
    drop(worked, blank)
    page = worked.page(ScansPage)
    until(lambda: focus_is_in(page.number), "the number is not asked for")
    worked.hand.type("1448-01-6-0")
    drop(worked, another(blank, "second.png"), scan)
    settled(worked.place.tray)
    breathe()
    assert worked.page(ScansPage) is page
    assert focus_is_in(page.number)
    worked.hand.type("0001")
    assert page.number.text() == "1448-01-6-00001"


@pytest.mark.parametrize("chosen", [0, 1])
def test_a_number_stays_with_its_file_when_the_page_is_built_anew(
    worked: Seat, blank: Path, chosen: int
) -> None:
    drop(worked, blank, another(blank, "second.png"))
    settled(worked.place.tray)
    page = worked.page(ScansPage)
    worked.hand.tab_to(page.files.rows[0])
    worked.hand.press(*["Down"] * chosen, "Enter")
    assert page.file is worked.place.tray.files[chosen]
    assert focus_is_in(page.number)
    worked.hand.type("1448-01-6-00003")
    worked.hand.press("F5")
    again = worked.page(ScansPage)
    assert again is not page
    assert (again.file, again.number.text()) == (page.file, "1448-01-6-00003")
    assert focus_is_in(again.number)

    other = worked.place.tray.files[1 - chosen]
    again.files.opened.emit(other)
    assert (again.file, again.number.text()) == (other, "")


def test_a_number_stays_over_a_lock_with_its_file(worked: Seat, blank: Path) -> None:
    drop(worked, blank)
    page = worked.page(ScansPage)
    until(lambda: focus_is_in(page.number), "the number is not asked for")
    worked.hand.type("1448-01-6-00003")
    assert worked.place.navigator.drafts.keep_for_lock()
    worked.place.stop()
    worked.place = Workplace(worked.desk)
    worked.window.hold(worked.place)
    worked.place.begin()
    again = worked.page(ScansPage)
    until(again.asked.isVisible, "the file is not asked about again")
    assert again.number.text() == "1448-01-6-00003"
    assert focus_is_in(again.number)
    again.not_ours.click()
    worked.open("today")
    assert worked.drafts() == ["inquiry"]


def test_a_number_whose_file_is_gone_is_not_taken_for_another(worked: Seat, blank: Path) -> None:
    second = another(blank, "second.png")
    drop(worked, blank, second)
    settled(worked.place.tray)
    page = worked.page(ScansPage)
    page.number.set_text("1448-01-6-00003")
    worked.open("today")
    worked.place.tray.put_away(worked.place.tray.files[0])
    blank.unlink()
    again = worked.open("scans")
    assert again.file is worked.place.tray.files[0]
    assert again.file.path == second
    assert again.number.text() == ""


def test_the_focus_goes_on_to_the_next_file_and_at_last_to_the_list(
    worked: Seat, receipt: PaperId, blank: Path
) -> None:
    drop(worked, blank, another(blank, "second.png"), another(blank, "third.png"))
    settled(worked.place.tray)
    page = worked.page(ScansPage)
    worked.hand.type(number_of(worked, receipt))
    worked.hand.press("Ctrl+Enter")
    assert focus_is_in(page.go_on)
    worked.hand.press("Enter")
    assert page.file is worked.place.tray.files[1]
    assert focus_is_in(page.number)
    worked.hand.tab_to(page.not_ours)
    worked.hand.press("Enter")
    assert focus_is_in(page.number)
    worked.hand.tab_to(page.not_ours)
    worked.hand.press("Enter")
    assert page.file is None
    assert focus_is_in(page.files)
    page.tray.put_away(page.tray.files[0])
    drop(worked, blank)
    settled(worked.place.tray)
    worked.hand.tab_to(page.not_ours)
    worked.hand.press("Enter")
    assert focus_is_in(page.choose)  # the list is empty


def test_what_comes_takes_nobody_away_from_where_he_is(worked: Seat, blank: Path) -> None:
    page = worked.open("scans")
    worked.hand.tab_to(page.inbox.focus_target())
    drop(worked, blank)
    settled(worked.place.tray)
    assert page.asked.isVisible()
    assert focus_is_in(page.inbox)


def test_a_foreign_code_and_two_papers_are_asked_about(
    worked: Seat, receipt: PaperId, scan: Path, tmp_path: Path
) -> None:
    with worked.desk.work() as work:
        void_paper(work, receipt, "كُتب مرتين")
    drop(worked, scan)
    page = worked.page(ScansPage)
    settled(worked.place.tray)

    assert [file.stage for file in worked.place.tray.files] == [Stage.FOREIGN]
    page.not_ours.click()
    assert worked.place.tray.files == []
    assert scan.exists()


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_is_typed_as_a_number_files_nothing(
    worked: Seat, receipt: PaperId, blank: Path, name: str
) -> None:
    before = scans_with(worked, receipt)
    drop(worked, blank)
    page = worked.page(ScansPage)
    settled(worked.place.tray)
    page.number.set_text(HOSTILE[name])
    page.go_on.click()

    assert page.found is None
    assert page.number.error() or page.messages.message()
    assert scans_with(worked, receipt) == before


def test_what_is_no_scan_is_told_with_its_sentence(worked: Seat, tmp_path: Path) -> None:
    (tmp_path / "note.pdf").write_text("لا صورة فيه")
    drop(worked, tmp_path / "note.pdf")
    settled(worked.place.tray)

    worked.reads("هذا الملف ليس ورقة مصوّرة")


def test_the_inbox_files_by_itself_and_is_emptied_only_of_what_is_filed(
    worked: Seat, receipt: PaperId, inbox: Path, blank: Path
) -> None:
    unread = inbox / "scan0002.png"
    unread.write_bytes(blank.read_bytes())
    (inbox / "notes.txt").write_text("ليست صورة")
    tray = worked.place.tray
    tray.watch()
    look_again(tray)
    settled(tray)
    background.finish()
    breathe()

    assert sorted(file.stage.name for file in tray.files) == ["FILED", "UNREAD"]
    sealed = filed_in(inbox)
    assert [path.name.startswith("scan0001.pdf.") for path in sealed] == [True]
    assert sorted({*inbox.iterdir()} - {*sealed}) == [inbox / "notes.txt", inbox / "scan0002.png"]
    assert len(scans_with(worked, receipt)) == 1
    assert worked.place.notice.message()
    look_again(tray)
    assert len(tray.files) == 2  # what waits is not taken again


def test_a_refused_file_is_named_explained_read_again_and_taken_off(
    worked: Seat, receipt: PaperId, scan: Path, blank: Path
) -> None:
    whole = scan.read_bytes()
    scan.unlink()
    drop(worked, scan, blank)
    settled(worked.place.tray)
    page = worked.page(ScansPage)
    gone = worked.place.tray.files[0]
    assert page.files.rows[0].accessibleName().startswith("scan0001.pdf · لم يُعثر على الملف")
    assert page.file is worked.place.tray.files[1]  # a refused one is not asked about
    worked.hand.tab_to(page.files.rows[0])
    worked.hand.press("Enter")
    assert page.file is gone
    assert "لم يُعثر على الملف" in page.why.text()
    assert not page.number.isVisible()
    assert focus_is_in(page.go_on)

    worked.hand.press("Enter")  # it is still gone
    until(lambda: gone.stage is Stage.REFUSED, "it is not read again")
    scan.write_bytes(whole)
    page.files.opened.emit(gone)
    worked.hand.press("Enter")
    until(lambda: gone.stage is Stage.FILED, "it is not read again")
    assert len(scans_with(worked, receipt)) == 1

    note = blank.with_name("note.pdf")
    note.write_text("لا صورة فيه")
    drop(worked, note)
    settled(worked.place.tray)
    page.files.opened.emit(worked.place.tray.files[-1])
    worked.hand.tab_to(page.not_ours)
    worked.hand.press("Enter")
    assert [file.path.name for file in worked.place.tray.files] == ["scan0001.pdf", "blank.png"]
    assert note.exists()
    assert focus_is_in(page.number)  # of the one that is asked about yet


def test_a_file_that_takes_for_ever_keeps_neither_the_window_nor_the_other_files(
    worked: Seat, receipt: PaperId, scan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "SECONDS", 3)
    (tmp_path / "slow.pdf").write_bytes(slow_pdf())
    paper = Pages(scan.read_bytes())
    drop(worked, tmp_path / "slow.pdf", scan)
    slow, other = worked.place.tray.files
    breathe(500)  # it is being read
    assert not paper.picture(0, 1.0).isNull()  # a paper of ours is drawn at once
    assert (slow.stage, other.stage) == (Stage.WAITING, Stage.WAITING)
    settled(worked.place.tray)
    assert (slow.stage, other.stage) == (Stage.REFUSED, Stage.FILED)
    worked.reads("تعذّر عرض هذا الملف")


def test_the_notice_tells_a_refused_file_from_one_to_be_placed_and_goes_once_it_is_read(
    worked: Seat, blank: Path, tmp_path: Path
) -> None:
    tray, notice = worked.place.tray, worked.place.notice
    (tmp_path / "note.pdf").write_text("لا صورة فيه")
    tray.take([tmp_path / "note.pdf"])
    until(lambda: "ليس ورقة مصوّرة" in notice.message(), "the refused file is not told")
    tray.take([blank])
    until(lambda: "لا يُعرف لأي ورقة هو" in notice.message(), "nobody is asked to place it")

    worked.hand.press("Ctrl+1")
    breathe()
    assert notice.message()  # the control: another page leaves it
    worked.open("scans")  # by itself, not by the button beside the notice
    worked.page(ScansPage)
    assert notice.message() == ""


def test_a_file_that_still_grows_is_left_to_the_scanner(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path
) -> None:
    """However often it is looked at meanwhile: the folder tells of every other file that is made in it."""
    tray = worked.place.tray
    whole = scan.read_bytes()
    scan.write_bytes(whole[:1000])
    tray.watch()
    look_again(tray, 0.25)
    for name in ("a.tmp", "b.tmp"):
        (inbox / name).write_text("x")
        look_again(tray, 0.25)
    assert tray.files == []
    scan.write_bytes(whole)
    look_again(tray)
    assert tray.files == []
    look_again(tray, REST - 0.25)
    assert tray.files == []
    look_again(tray, 0.25)
    assert [file.path for file in tray.files] == [scan]
    settled(tray)
    assert len(scans_with(worked, receipt)) == 1


def test_a_paper_that_the_scanner_wrote_over_one_that_is_asked_about_is_not_removed_with_it(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path, blank: Path
) -> None:
    """Scanners that save under one name always: the next paper may lie there by now."""
    tray = worked.place.tray
    whole = scan.read_bytes()
    scan.write_bytes(blank.read_bytes())
    look_again(tray)
    settled(tray)
    page = worked.open("scans")
    until(page.asked.isVisible, "nothing is asked")
    Image.new("L", (700, 900), 200).save(scan, "PNG")  # the next paper
    page.number.set_text(number_of(worked, receipt))
    page.go_on.click()
    page.go_on.click()
    assert [file.stage for file in tray.files] == [Stage.FILED]
    assert scan.exists()

    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    assert [file.stage for file in tray.files] == [Stage.FILED, Stage.UNREAD]  # it is a file of its own
    scan.write_bytes(whole)
    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    assert tray.files[-1].stage is Stage.FILED
    assert not scan.exists()  # the control: what is filed and unchanged is removed


def test_a_file_that_is_written_anew_before_it_is_read_is_left_until_it_rests(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path
) -> None:
    tray = worked.place.tray
    whole = scan.read_bytes()
    held = Event()
    background.run(held.wait, lambda _done: None)  # the worker has other work yet
    look_again(tray)
    assert len(tray.files) == 1
    scan.write_bytes(whole[:1000])  # by the scanner, of the next paper
    held.set()
    until(lambda: tray.files == [], "half a file is kept")
    assert scan.exists()
    scan.write_bytes(whole)
    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    assert [file.stage for file in tray.files] == [Stage.FILED]
    assert len(scans_with(worked, receipt)) == 1


HOLDING = """
import sys
file = open(sys.argv[1], "r+b")
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(
    sys.platform != "linux", reason="on Windows its sharing rules tell, see the technician's sheet"
)
def test_a_file_that_the_scanner_still_holds_is_left_however_long_it_rests(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path
) -> None:
    tray = worked.place.tray
    command = [sys.executable, "-c", HOLDING, str(scan)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as scanner:
        assert scanner.stdout is not None
        assert scanner.stdout.readline().strip() == b"open"
        look_again(tray, 0)
        look_again(tray, LONG_REST * 5)
        assert tray.files == []
        scanner.kill()
    look_again(tray, 0)
    settled(tray)
    assert [file.stage for file in tray.files] == [Stage.FILED]
    assert len(scans_with(worked, receipt)) == 1


def test_a_scanner_that_thinks_between_two_pages_is_waited_for(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path
) -> None:
    tray = worked.place.tray
    whole = scan.read_bytes()
    for share in (0.3, 0.6, 0.9):
        scan.write_bytes(whole[: int(len(whole) * share)])
        look_again(tray, 0)
        look_again(tray, LONG_REST - 1)
        assert tray.files == []
    scan.write_bytes(whole)
    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    assert [file.stage for file in tray.files] == [Stage.FILED]


def test_one_that_is_held_again_before_it_is_read_is_taken_once_it_is_let_go(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And its state is as it was: it had only been looked at, or locked."""
    tray = worked.place.tray
    with monkeypatch.context() as held:
        held.setattr("hayat_desk.ui.scans.taking_in.is_held", lambda _path: True)
        look_again(tray, 0)
        look_again(tray)
        until(lambda: tray.files == [], "a held file is kept")
    assert scan.exists()
    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    assert [file.stage for file in tray.files] == [Stage.FILED]


def test_the_original_lies_sealed_until_a_copy_holds_the_scan(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path
) -> None:
    tray = worked.place.tray
    whole = scan.read_bytes()
    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    (sealed,) = filed_in(inbox)
    assert not scan.exists()
    assert open_filed(sealed, worked.desk.database.key) == whole
    assert not [path for path in inbox.iterdir() if path.suffix != SUFFIX]
    keys = worked.desk.database.path.parent / KEYS_NAME
    made = KeyFile(keys, stretching=Stretching(8192, 1))
    made.create("هند", "نخلة قديمة فوق السحاب")
    owner = owner_of(worked.desk.database.key, new_line())
    keys.write_bytes(as_json(replace(read_contents(keys), owner=owner)))
    look_again(tray, RELEASE_EVERY)
    background.finish()
    breathe()
    assert sealed.exists()  # no copy yet
    back_up(worked.desk, worked.desk.database.path.parent)
    look_again(tray, RELEASE_EVERY)
    until(lambda: not sealed.exists(), "it is not let go")
    assert [file.stage for file in tray.files] == [Stage.FILED]


def test_after_a_kill_between_filing_and_sealing_it_is_neither_asked_about_nor_filed_twice(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path, blank: Path
) -> None:
    """The clerk had named the paper of a sheet without a code; the program ended at that moment."""
    scan.write_bytes(blank.read_bytes())
    with worked.desk.work() as work:
        file_scan(work, receipt, ScanEntry(blank.read_bytes(), "image/png", read_by_code=False))
    tray = worked.place.tray
    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    assert [(file.stage, file.found and file.found.paper_id) for file in tray.files] == [
        (Stage.FILED, receipt)
    ]
    assert len(scans_with(worked, receipt)) == 1
    assert not scan.exists()
    assert len(filed_in(inbox)) == 1


def test_a_sealed_original_that_the_office_knows_nothing_of_is_filed_again(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path
) -> None:
    """An older copy was restored since."""
    assert put_aside(scan, FileState.of(scan), worked.desk.database.key)
    tray = worked.place.tray
    look_again(tray, RELEASE_EVERY)
    until(lambda: bool(tray.files), "it is not offered again")
    settled(tray)
    assert [file.stage for file in tray.files] == [Stage.FILED]
    assert len(scans_with(worked, receipt)) == 1
    look_again(tray, RELEASE_EVERY)
    background.finish()
    breathe()
    assert len(tray.files) == 1
    assert len(filed_in(inbox)) == 1


def test_one_that_the_clerk_files_is_sealed_too(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path, blank: Path
) -> None:
    scan.write_bytes(blank.read_bytes())
    tray = worked.place.tray
    look_again(tray, 0)
    look_again(tray)
    settled(tray)
    assert [file.stage for file in tray.files] == [Stage.UNREAD]
    with worked.desk.work() as work:
        file_scan(work, receipt, tray.files[0].entry())
        (paper,) = papers_of_number(work, work.db.get_one(Paper, receipt).number or "")
    tray.settle_with(tray.files[0], paper.found)
    until(lambda: not scan.exists(), "it is not sealed")
    assert len(filed_in(inbox)) == 1
    assert tray.left == {}


def test_a_disk_that_refuses_leaves_the_file_in_the_inbox(worked: Seat, inbox: Path, scan: Path) -> None:
    shutil.rmtree(worked.desk.attachments.folder)
    worked.desk.attachments.folder.write_text("a file stands where the folder belongs")
    tray = worked.place.tray
    tray.watch()
    look_again(tray)
    settled(tray)

    assert [file.stage for file in tray.files] == [Stage.REFUSED]
    assert scan.exists()


def test_a_filed_scan_that_cannot_be_removed_is_told_and_not_filed_again(
    worked: Seat, receipt: PaperId, inbox: Path, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path.parent == inbox:
            raise PermissionError(path)
        real(path, missing_ok)

    tray = worked.place.tray
    page = worked.open("scans")
    with monkeypatch.context() as read_only:
        read_only.setattr(Path, "unlink", refuse)
        look_again(tray)
        settled(tray)
        assert "لم يُحذف من المجلد" in page.inbox_notice.words()
        assert scan.name in page.inbox_notice.words()
        look_again(tray)
        look_again(tray)
        assert [file.stage for file in tray.files] == [Stage.FILED]
        assert scan.exists()
    look_again(tray)  # the folder has been mended
    until(lambda: page.inbox_notice.words() == "", "it is not sealed")
    assert not scan.exists()
    assert len(filed_in(inbox)) == 1


def test_a_folder_that_is_gone_is_told_until_it_is_back(worked: Seat, inbox: Path, scan: Path) -> None:
    tray = worked.place.tray
    page = worked.open("scans")
    look_again(tray, 0)
    assert page.inbox_notice.words() == ""
    away = inbox.rename(inbox.with_name("away"))
    look_again(tray)
    assert "تعذّر فتح مجلد الماسح" in page.inbox_notice.words()
    assert "تعذّر فتح مجلد الماسح" in worked.open("scans").inbox_notice.words()
    away.rename(inbox)
    look_again(tray)
    assert worked.page(ScansPage).inbox_notice.words() == ""
    inbox.rename(away)
    look_again(tray)
    keep_preferences(replace(read_preferences(), scan_inbox=""))
    tray.watch()
    assert worked.page(ScansPage).inbox_notice.words() == ""


def test_the_folder_of_the_scanner_is_found_in_a_dialog(worked: Seat, inbox: Path, tmp_path: Path) -> None:
    page = worked.open("scans")
    assert page.inbox.text() == str(inbox)
    (tmp_path / "other").mkdir()

    def choose() -> None:
        dialog = worked.window.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        assert dialog.directory().absolutePath() == str(inbox)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("other")
        dialog.accept()

    QTimer.singleShot(0, page, choose)
    page.inbox.choose.click()
    assert page.inbox.text() == str(tmp_path / "other")
    page.keep_inbox.click()
    assert read_preferences().scan_inbox == str(tmp_path / "other")


def test_the_folder_of_the_scanner_is_chosen_on_the_page(worked: Seat, inbox: Path, tmp_path: Path) -> None:
    page = worked.open("scans")
    page.inbox.set_text(str(tmp_path / "no such folder"))
    page.keep_inbox.click()
    assert "لا مجلد بهذا الاسم" in page.messages.message()
    page.inbox.set_text("")
    page.keep_inbox.click()
    assert read_preferences().scan_inbox == ""


def test_files_are_chosen_from_a_dialog_too(worked: Seat, receipt: PaperId, scan: Path) -> None:
    page = worked.open("scans")
    page.choose.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    said = {label: dialog.labelText(label) for label in QFileDialog.DialogLabel}
    assert set(said.values()) == {"اختيار", "الملف", "المجلد", "النوع", "رجوع"}
    dialog.filesSelected.emit([str(scan)])
    dialog.close()
    settled(worked.place.tray)

    assert len(scans_with(worked, receipt)) == 1


def test_a_filed_scan_is_looked_at_and_taken_out_where_it_belongs_elsewhere(
    worked: Seat, receipt: PaperId, scan: Path
) -> None:
    drop(worked, scan)
    settled(worked.place.tray)
    (filed,) = scans_with(worked, receipt)
    page = worked.open(ScanPlace(filed))
    assert isinstance(page, ScanPage)
    until(lambda: bool(page.pictures), "the scan is not shown")
    worked.hand.press("Tab", "Enter")

    assert scans_with(worked, receipt) == []
    assert len(sealed_in(worked.desk.attachments.folder)) == 2  # sealed until an erasure, with the other one


def test_a_scan_whose_file_is_gone_says_what_to_do(worked: Seat, receipt: PaperId, scan: Path) -> None:
    drop(worked, scan)
    settled(worked.place.tray)
    (filed,) = scans_with(worked, receipt)
    for file in sealed_in(worked.desk.attachments.folder):
        file.unlink()
    page = worked.open(ScanPlace(filed))
    until(lambda: page.messages.message() != "", "nothing is said")

    assert "صوّرها مرة أخرى" in page.messages.message()
