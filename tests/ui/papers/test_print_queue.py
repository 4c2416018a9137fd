"""Papers through a real print queue: a CUPS of its own, that prints into PDFs.

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

from hayat_desk.policy.ids import PaperId
from hayat_desk.procedures.intake import prepare_receipt
from hayat_desk.summaries.requests import PaperLine, request_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit import background
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.parts.printing import NoPrinter, PrinterStopped, send
from tests.ui.page_kit import Office, Seat, kept_pdf, paper_into

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
QUEUE = "desk"
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
    for name in ("ppd", "spool", "cache", "state"):
        (folder / name).mkdir()
    (folder / "cupsd.conf").write_text(_SERVER.format(folder=folder))
    (folder / "cups-files.conf").write_text(_FILES.format(folder=folder))
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
