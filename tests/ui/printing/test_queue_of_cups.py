"""Papers through real print queues: a CUPS of its own, with a printer of PDFs and one whose paper runs out.

Only where CUPS and its PDF printer are installed and may be started; `.ci/run` installs them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures.intake import prepare_receipt
from hayat_desk.summaries.registers import PaperState, paper_summary
from hayat_desk.summaries.requests import PaperLine, request_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.places.committee import MinutesPlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.preferences import keep_preferences, read_preferences
from hayat_desk.ui.printing import print_queue
from hayat_desk.ui.printing.pdfium import opened
from hayat_desk.ui.printing.printer import refusal_words
from hayat_desk.ui.printing.sending import NoPrinter, PrinterAway, PrinterStopped, send
from tests import builders
from tests.ui.page_kit import Office, Seat, kept_pdf, paper_into, papers_of

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
QUEUE = "desk"
OFFICE = "office"
T = TypeVar("T")

pytestmark = pytest.mark.skipif(
    not (CUPSD and PPD.exists() and sys.platform != "win32" and os.geteuid() == 0),
    reason="needs cups-daemon, cups-client and printer-driver-cups-pdf, and root to start a print server",
)

_ALL = "Order allow,deny\n  Allow all"
_SERVER = f"""Listen {{folder}}/cups.sock
Browsing Off
WebInterface No
<Location />
  {_ALL}
</Location>
<Location /admin>
  {_ALL}
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool
ErrorLog {folder}/error
AccessLog {folder}/access
PageLog {folder}/page
ServerBin {folder}/bin
"""
_BACKEND = """#!/bin/sh
# A printer that says as real ones do why it stands still, and prints once the reason is gone.
[ $# -eq 0 ] && echo 'direct office "Unknown" "Office"' && exit 0
[ -s {folder}/warns ] && echo "STATE: +$(cat {folder}/warns)" >&2
[ -s {folder}/slow ] && sleep $(cat {folder}/slow)
told=
while [ -s {folder}/reason ]; do
    now=$(cat {folder}/reason)
    case $now in
        *-warning) echo "STATE: +$now" >&2; break;;  # another tray has paper
        stops) exit 4;;  # its queue stops
        drops) exit 5;;  # the job is gone
    esac
    [ "$told" = "$now" ] || echo "STATE: +$now" >&2
    told=$now
    sleep 0.1
done
[ -s {folder}/reason ] || {{ [ -s {folder}/cleared ] && echo "STATE: -$(cat {folder}/cleared)" >&2; }}
echo "$3" >>{folder}/came_out
if [ -s {folder}/last_sheet ]; then mv {folder}/last_sheet {folder}/reason; fi
"""


def _tell(*words: str) -> None:
    done = subprocess.run(words, check=False, capture_output=True, text=True, timeout=30)
    assert not done.returncode, done.stderr


@contextmanager
def _server() -> Iterator[tuple[Path, subprocess.Popen[bytes]]]:
    """A print server of the tests' own, reached through a socket in its folder."""
    # beside pytest's folders, which are shut for the other user that the server's helpers run as
    with TemporaryDirectory(prefix="cups-") as made:
        yield from _serving(Path(made))


def _serving(folder: Path) -> Iterator[tuple[Path, subprocess.Popen[bytes]]]:
    assert CUPSD is not None
    folder.chmod(0o755)  # its helpers run as another user
    for name in ("ppd", "spool", "cache", "state", "bin", "bin/backend"):
        (folder / name).mkdir()
    (folder / "cupsd.conf").write_text(_SERVER.format(folder=folder))
    (folder / "cups-files.conf").write_text(_FILES.format(folder=folder))
    for helpers in Path("/usr/lib/cups").iterdir():
        if helpers.name != "backend":
            (folder / "bin" / helpers.name).symlink_to(helpers)
    for backend in Path("/usr/lib/cups/backend").iterdir():
        (folder / "bin" / "backend" / backend.name).symlink_to(backend)
    (folder / "bin" / "backend" / "office").write_text(_BACKEND.format(folder=folder))
    (folder / "bin" / "backend" / "office").chmod(0o700)  # only so is it run as root
    files = ["-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")]
    process = subprocess.Popen([CUPSD, "-f", *files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    before = os.environ.get("CUPS_SERVER")
    os.environ["CUPS_SERVER"] = str(folder / "cups.sock")
    until((folder / "cups.sock").exists, "the print server does not start")
    yield folder, process
    process.terminate()
    process.wait(timeout=20)
    if before is None:
        del os.environ["CUPS_SERVER"]
    else:
        os.environ["CUPS_SERVER"] = before


@pytest.fixture(scope="module")
def server() -> Iterator[Path]:
    """One server for the tests of this file."""
    with _server() as (folder, _process):
        yield folder


@pytest.fixture
def queue(server: Path, program_app: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A printer that is ready, the default one."""
    # a worker of its own: the library of CUPS remembers in each thread which server it spoke to first
    monkeypatch.setattr(background._One, "courier", None)
    _tell("lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-P", str(PPD))
    _tell("lpadmin", "-d", QUEUE)
    with paper_into(None):
        yield QUEUE
    _tell("lpadmin", "-x", QUEUE)


class OfficePrinter:
    """A printer of the office: what it stands still for, and what came out of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.works()

    def stands_still(self, reason: str) -> None:
        """From now on, for this reason."""
        (self._folder / "reason").write_text(reason)

    def is_slow(self, seconds: float, warning: str = "") -> None:
        """From now on each job takes so long, under a warning."""
        (self._folder / "slow").write_text(str(seconds))
        (self._folder / "warns").write_text(warning)

    def has_one_sheet(self) -> None:
        """The next job comes out, the one after it finds no paper."""
        (self._folder / "last_sheet").write_text("media-empty-error")

    def works(self) -> None:
        """Somebody went and saw to it."""
        reason = self._folder / "reason"
        if reason.exists():
            reason.replace(self._folder / "cleared")

    def came_out(self) -> list[str]:
        """The titles of the jobs that are on paper."""
        told = self._folder / "came_out"
        return told.read_text().split() if told.exists() else []

    def waiting(self) -> str:
        """What still waits in its queue."""
        return subprocess.run(["lpstat", "-o", OFFICE], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def office_printer(
    server: Path, program_app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OfficePrinter]:
    """The office's printer, ready and the default one; nobody waits for it longer than two seconds."""
    monkeypatch.setattr(background._One, "courier", None)
    monkeypatch.setattr(print_queue, "PATIENCE", 2.0)
    monkeypatch.setattr(print_queue, "PATIENCE_WITH_OLD_ALERTS", 2.0)
    monkeypatch.setattr(print_queue, "SECONDS_A_PAGE", 0.5)
    _tell("lpadmin", "-p", OFFICE, "-E", "-v", "office:/", "-P", str(PPD))
    _tell("lpadmin", "-d", OFFICE)
    with paper_into(None):
        yield OfficePrinter(server)
    _tell("lpadmin", "-x", OFFICE)
    for name in ("came_out", "slow", "warns", "reason", "cleared", "last_sheet"):
        (server / name).unlink(missing_ok=True)


def _anew(task: Callable[[], T]) -> T:
    """In a thread of its own, which has spoken to no print server before."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(task).result()


def _printed(job: str) -> bytes:
    """What the printer made of a job; it names the file after it."""
    folder = Path.home() / "PDF"
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        for path in folder.glob(f"{job}*.pdf"):
            content = path.read_bytes()
            if content.rstrip().endswith(b"%%EOF"):
                path.unlink()
                return content
        time.sleep(0.2)
    raise AssertionError(job)


def _ink(pdf: bytes) -> float:
    """The share of dark dots on the first page."""
    with opened(pdf) as document:
        grey = document[0].render(scale=1).to_pil().convert("L")
    counts = grey.histogram()
    return float(sum(counts[:128]) / sum(counts))


def prepared(seat: Seat, contents: Office) -> PaperId:
    """A receipt that has its number and is not printed."""
    with seat.desk.work() as work:
        return prepare_receipt(work, contents.raised)


def _line(seat: Seat, contents: Office, paper: PaperId) -> PaperLine:
    with seat.desk.look() as look:
        lines = request_summary(look, contents.raised).papers
    return next(line for line in lines if line.paper_id == paper)


def test_a_paper_comes_out_of_the_queue_as_it_looks_on_the_screen(
    queue: str, worked: Seat, contents: Office
) -> None:
    pdf = kept_pdf(worked.desk, contents.paper)
    job = f"receipt-1448-01-{time.time_ns() % 100_000:05}"
    _anew(lambda: send(pdf, job))
    out = _printed(job)

    with opened(pdf) as document:
        pages = len(document)
    with opened(out) as document:
        across, down = document[0].get_size()
        assert len(document) == pages
    assert (round(across), round(down)) == (595, 842)
    assert _ink(out) == pytest.approx(_ink(pdf), rel=0.4)
    assert _ink(out) > 0.005  # not a blank sheet


def test_nobodys_name_stands_in_the_queue(queue: str, worked: Seat, contents: Office) -> None:
    job = f"receipt-1448-01-{time.time_ns() % 100_000:05}"
    pdf = kept_pdf(worked.desk, contents.paper)
    _anew(lambda: send(pdf, job))
    _printed(job)
    log = (Path(os.environ["CUPS_SERVER"]).parent / "page").read_text(encoding="utf-8", errors="replace")

    assert "نورة" not in log


def test_a_printer_that_is_stopped_leaves_the_paper_unprinted_and_says_what_to_do(
    queue: str, worked: Seat, contents: Office
) -> None:
    _tell("cupsdisable", queue)
    pdf = kept_pdf(worked.desk, contents.paper)
    with pytest.raises(PrinterStopped):
        _anew(lambda: send(pdf, "receipt-1448-01-00099"))
    with worked.desk.work() as work:
        receipt = prepare_receipt(work, contents.raised)
    page = worked.open(PaperPlace(receipt))
    assert isinstance(page, PaperPage)
    page.print_paper()
    until(lambda: "الطابعة متوقفة" in page.messages.message(), "nothing is said")

    assert not _line(worked, contents, receipt).is_printed
    _tell("cupsenable", queue)  # the control: the same act, and the printer is ready
    page.print_paper()
    until(lambda: "طُبعت" in page.messages.message(), "the paper is not printed")
    _printed(f"receipt-{_line(worked, contents, receipt).number}")


def test_a_computer_without_a_printer_is_told_so(server: Path, worked: Seat, contents: Office) -> None:
    with paper_into(None):
        pdf = kept_pdf(worked.desk, contents.paper)
        assert _anew(QPrinterInfo.defaultPrinterName) == ""
        with pytest.raises(NoPrinter):
            _anew(lambda: send(pdf, "receipt-1448-01-00098"))


@pytest.mark.parametrize(
    "reason", ["media-empty-error", "media-empty-report", "offline-report", "connecting-to-device"]
)
def test_a_printer_that_is_off_or_without_paper_changes_nothing_and_nothing_waits_in_its_queue(
    office_printer: OfficePrinter, worked: Seat, contents: Office, reason: str
) -> None:
    with worked.desk.work() as work:
        receipt = prepare_receipt(work, contents.raised)
    page = worked.open(PaperPlace(receipt))
    assert isinstance(page, PaperPage)
    office_printer.stands_still(reason)
    page.print_paper()
    until(lambda: "الطابعة متوقفة" in page.messages.message(), "nothing is said")

    assert not _line(worked, contents, receipt).is_printed
    assert office_printer.waiting() == ""
    office_printer.works()  # the control: the alert still stands in the queue, and the paper comes out
    page.print_paper()
    until(lambda: "طُبعت" in page.messages.message(), "the paper is not printed")
    assert _line(worked, contents, receipt).is_printed
    assert office_printer.came_out() == [f"receipt-{_line(worked, contents, receipt).number}"]


@pytest.mark.parametrize("reason", ["stops", "drops"])
def test_a_job_that_ends_without_a_paper_is_told_at_once(
    office_printer: OfficePrinter,
    worked: Seat,
    contents: Office,
    monkeypatch: pytest.MonkeyPatch,
    reason: str,
) -> None:
    monkeypatch.setattr(print_queue, "PATIENCE", 60.0)
    office_printer.stands_still(reason)
    pdf = kept_pdf(worked.desk, contents.paper)
    with pytest.raises(PrinterStopped):
        _anew(lambda: send(pdf, "receipt-1448-01-00096"))

    assert office_printer.waiting() == ""
    office_printer.works()
    _tell("cupsenable", OFFICE)  # the control
    _anew(lambda: send(pdf, "receipt-1448-01-00096"))
    assert office_printer.came_out() == ["receipt-1448-01-00096"]


def test_paper_that_runs_out_in_the_middle_of_a_stack_keeps_what_is_printed(
    office_printer: OfficePrinter, seat: Seat
) -> None:
    for _ in range(3):
        builders.a_raised_request(seat.desk)
    session = builders.a_session(seat.desk)
    builders.decide_all(seat.desk, session, Outcome.ACCEPTED, Outcome.REFUSED, Outcome.ACCEPTED)
    page = seat.open(MinutesPlace(session))
    assert isinstance(page, MinutesPage)
    office_printer.has_one_sheet()
    page.letters.click()
    until(lambda: "طُبع 1 من 3" in bare(page.messages.message()), "nothing is said")
    assert "الطابعة متوقفة" in page.messages.message()
    assert len(papers_of(seat.desk, PaperKind.REPLY_LETTER)) == len(office_printer.came_out()) == 1

    office_printer.works()
    page.letters.click()
    until(lambda: "وعددها 2" in bare(page.messages.message()), "the rest is not printed")
    letters = papers_of(seat.desk, PaperKind.REPLY_LETTER)
    assert sorted(office_printer.came_out()) == sorted(f"reply_letter-{paper.number}" for paper in letters)
    assert len(letters) == 3


def test_a_warning_of_a_printer_that_prints_stops_nothing(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    office_printer.stands_still("media-empty-warning")  # one of its trays
    _anew(lambda: send(kept_pdf(worked.desk, contents.paper), "receipt-1448-01-00097"))

    assert office_printer.came_out() == ["receipt-1448-01-00097"]


def test_a_slow_printer_with_a_warning_is_waited_for_and_its_job_not_taken_back(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    """One of two trays is empty, and the paper takes longer than a printer that stands still is given."""
    office_printer.is_slow(3.5, "media-empty-warning")
    pdf = kept_pdf(worked.desk, contents.paper)
    _anew(lambda: send(pdf, "receipt-1448-01-00095"))
    assert office_printer.came_out() == ["receipt-1448-01-00095"]
    office_printer.is_slow(3.5)  # the warning of the job before still stands in the queue
    _anew(lambda: send(pdf, "receipt-1448-01-00094"))
    assert office_printer.came_out()[1:] == ["receipt-1448-01-00094"]


def test_an_old_alert_stops_a_printer_that_really_stands_still(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    office_printer.stands_still("media-empty-error")
    pdf = kept_pdf(worked.desk, contents.paper)
    for number in range(2):  # the second job finds the alert of the first
        with pytest.raises(PrinterStopped):
            _anew(lambda number=number: send(pdf, f"receipt-1448-01-0008{number}"))  # type: ignore[misc]
    assert office_printer.waiting() == ""
    assert office_printer.came_out() == []


def test_a_queue_that_takes_no_jobs_and_a_held_job_are_no_printed_paper(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    pdf = kept_pdf(worked.desk, contents.paper)
    _tell("cupsreject", OFFICE)
    with pytest.raises(PrinterStopped):
        _anew(lambda: send(pdf, "receipt-1448-01-00079"))
    _tell("cupsaccept", OFFICE)
    _tell("lpadmin", "-p", OFFICE, "-o", "job-hold-until-default=indefinite")
    with pytest.raises(PrinterStopped):
        _anew(lambda: send(pdf, "receipt-1448-01-00078"))
    assert office_printer.waiting() == ""
    _tell("lpadmin", "-p", OFFICE, "-o", "job-hold-until-default=no-hold")  # the control
    _anew(lambda: send(pdf, "receipt-1448-01-00077"))
    assert office_printer.came_out() == ["receipt-1448-01-00077"]


def test_an_instance_of_a_printer_is_watched_as_the_printer_is(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    office_printer.stands_still("media-empty-error")
    queue = print_queue.PrintQueue(f"{OFFICE}/draft")
    job = "receipt-1448-01-00076"

    def through_the_instance() -> print_queue.Fate:
        before = queue.before()
        assert before is not None
        _tell("lp", "-d", OFFICE, "-t", job, "/etc/hostname")
        return queue.fate(job, before, 1)

    assert _anew(through_the_instance) is print_queue.Fate.STOPPED
    office_printer.works()
    assert _anew(through_the_instance) is print_queue.Fate.TAKEN


def test_a_print_system_that_dies_leaves_the_paper_unprinted_and_says_so(
    worked: Seat, contents: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _server() as (folder, process), paper_into(None):
        monkeypatch.setattr(background._One, "courier", None)
        _tell("lpadmin", "-p", OFFICE, "-E", "-v", "office:/", "-P", str(PPD))
        _tell("lpadmin", "-d", OFFICE)
        printer = OfficePrinter(folder)
        printer.stands_still("media-empty-error")
        page = worked.open(PaperPlace(prepared(worked, contents)))
        page.print_paper()
        until(lambda: OFFICE in printer.waiting(), "nothing is printed")
        process.kill()
        until(lambda: "الطابعة لا تستجيب" in page.messages.message(), "nothing is said")
        assert not _line(worked, contents, page.paper_id).is_printed


def test_the_page_stays_until_its_paper_is_out(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    """Else the sheet would come out and the register not know, or a second original be printed."""
    office_printer.is_slow(1.5)
    page = worked.open(PaperPlace(prepared(worked, contents)))
    page.print_paper()
    for key in ("Esc", "F5", "F7", "Ctrl+1"):
        worked.hand.press(key)
    assert worked.here() == "paper"
    assert worked.page(PaperPage) is page
    until(lambda: "طُبعت" in page.messages.message(), "the paper is not printed")
    assert _line(worked, contents, page.paper_id).is_printed
    assert len(office_printer.came_out()) == 1
    worked.hand.press("Ctrl+1")
    assert worked.here() == "today"


def test_nothing_else_is_done_on_a_page_whose_paper_is_on_its_way(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    """What is on the sheet stays true: neither attachments nor a void number while it comes out."""
    office_printer.is_slow(1.5)
    page = worked.open(PaperPlace(prepared(worked, contents)))
    page.print_paper()
    page.attachments.set_text("ثلاثة مرفقات")
    page.keep_attachments.click()
    page.void_panel.reason.set_text("كُتب مرتين")
    page.void_panel.act()
    until(lambda: "طُبعت" in page.messages.message(), "the paper is not printed")
    assert _line(worked, contents, page.paper_id).is_printed
    with worked.desk.look() as look:
        line = paper_summary(look, page.paper_id).line
    assert (line.attachments, line.state) == ("", PaperState.PRINTED)


def test_a_chosen_printer_that_is_away_is_told_from_having_none(
    office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    before = read_preferences()
    keep_preferences(replace(before, printer="gone"))
    try:
        with pytest.raises(PrinterAway) as away:
            _anew(lambda: send(kept_pdf(worked.desk, contents.paper), "receipt-1448-01-00075"))
        assert "الطابعة المختارة" in refusal_words(away.value)
    finally:
        keep_preferences(before)


def test_the_printer_is_chosen_in_the_settings(
    queue: str, office_printer: OfficePrinter, worked: Seat, contents: Office
) -> None:
    """Two printers: papers come out of the chosen one, also where another is the computer's own."""
    _tell("lpadmin", "-d", queue)
    before = read_preferences()
    try:
        page = worked.open("settings")
        until(lambda: OFFICE in page.printer.words(), "the printers are not offered")
        assert {queue, OFFICE} < set(page.printer.words())
        assert page.printer.value() == before.printer == ""
        page.printer.set_text("off")  # begun, and nothing is chosen yet
        assert read_preferences().printer == ""
        page.printer.set_text(OFFICE)
        assert read_preferences().printer == OFFICE

        paper = worked.open(PaperPlace(prepared(worked, contents)))
        paper.print_paper()
        until(lambda: "طُبعت" in paper.messages.message(), "the paper is not printed")
        assert len(office_printer.came_out()) == 1
        again = worked.open("settings")
        assert again.printer.value() == OFFICE
    finally:
        keep_preferences(before)
