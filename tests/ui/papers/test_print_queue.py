"""Papers through real print queues: a CUPS of its own, with a printer of PDFs and one whose paper runs out.

Only where CUPS and its PDF printer are installed and may be started; `.ci/run` installs them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures.intake import prepare_receipt
from hayat_desk.summaries.requests import PaperLine, request_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.kit import background, print_queue
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.parts.printing import NoPrinter, PrinterStopped, send
from tests import builders
from tests.ui.page_kit import Office, Seat, kept_pdf, paper_into, papers_of

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
QUEUE = "desk"
OFFICE = "office"
T = TypeVar("T")

pytestmark = pytest.mark.skipif(
    not (CUPSD and PPD.exists() and hasattr(os, "geteuid") and os.geteuid() == 0),
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


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A print server of the tests' own, reached through a socket in its folder."""
    assert CUPSD is not None
    folder = tmp_path_factory.mktemp("cups")
    for at in (folder, *folder.parents[:3]):
        at.chmod(0o755)  # its helpers run as another user
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
    yield folder
    process.terminate()
    process.wait(timeout=20)
    if before is None:
        del os.environ["CUPS_SERVER"]
    else:
        os.environ["CUPS_SERVER"] = before


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
    _tell("lpadmin", "-p", OFFICE, "-E", "-v", "office:/", "-P", str(PPD))
    _tell("lpadmin", "-d", OFFICE)
    with paper_into(None):
        yield OfficePrinter(server)
    _tell("lpadmin", "-x", OFFICE)
    (server / "came_out").unlink(missing_ok=True)


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
    document = pypdfium2.PdfDocument(pdf)
    grey = document[0].render(scale=1).to_pil().convert("L")
    document.close()
    counts = grey.histogram()
    return float(sum(counts[:128]) / sum(counts))


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

    document = pypdfium2.PdfDocument(out)
    across, down = document[0].get_size()
    pages = len(document)
    document.close()
    assert pages == len(pypdfium2.PdfDocument(pdf))
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
    page = worked.open("paper", receipt)
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
    page = worked.open("paper", receipt)
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
    page = seat.open("minutes", session)
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
