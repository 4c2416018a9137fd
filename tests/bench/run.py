"""The benchmarks: `installer/dev.py bench NAME|all [--json FILE]`.

Each compares with a peer or with the raw engine in the same run and prints *name · ours · peer or raw ·
ratio · limit*; a row beyond its limit ends the command non-zero. Times are the best of several rounds, in
milliseconds: on a busy machine the best tells most.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hayat_desk.policy.ids import RequestId
    from hayat_desk.ui.kit.place import Place

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 5

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from PySide6.QtCore import Qt, QTimer
class Window(QWidget):
    def paintEvent(self, event): QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
window = Window(); window.resize(1366, 768); window.show()
app.exec()
"""
_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QObject, QEvent, QTimer
from hayat_desk.ui.app import make_application
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.beginning import Beginning
from hayat_desk.ui.shell.program import Program
app = make_application(Preferences(), "ar")
program = Program(Beginning(Path(sys.argv[1])))
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and program.window.content() is not None:
            QTimer.singleShot(0, app.quit)
        return False
watch = Watch(); program.window.installEventFilter(watch); app.installEventFilter(watch)
program.begin()
app.exec()
"""


@dataclass(frozen=True)
class Row:
    """One line of the table, in milliseconds unless its name says otherwise.

    `limit` is for `ours` where `of_ratio` is False; a row without one only stands beside the others.
    """

    name: str
    ours: float
    peer: float
    limit: float | None
    of_ratio: bool = False

    @property
    def ratio(self) -> float:
        """Ours by the peer's."""
        return self.ours / self.peer

    @property
    def holds(self) -> bool:
        """Whether it keeps its limit."""
        return self.limit is None or (self.ratio if self.of_ratio else self.ours) <= self.limit


def _best(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def start() -> Iterator[Row]:
    """From the start of the process to the first painted page, beside a bare right-to-left window."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}

    def ran(code: str, *words: str) -> Callable[[], object]:
        return lambda: subprocess.run(
            [sys.executable, "-c", code, *words], env=environment, check=True, capture_output=True
        )

    with tempfile.TemporaryDirectory(prefix="hayat-bench-") as folder:
        wizard = Path(folder) / "none-yet"
        unlock = Path(folder) / "office"
        unlock.mkdir()
        from tests.builders import found

        found(unlock / "office.db")
        from hayat_desk.vault.keys import KeyFile

        KeyFile(unlock / "keys.json").create("هند", "نخلة قديمة فوق السحاب")
        bare = _best(ran(_BARE))
        yield Row("start: unlock page painted", _best(ran(_OURS, str(unlock))), bare, 1000)
        yield Row("start: wizard painted", _best(ran(_OURS, str(wizard))), bare, 1000)


def save() -> Iterator[Row]:
    """Acts through the desk, journal and search included, beside the same file's raw insert and commit."""
    from hayat_desk.policy.ids import DocumentId
    from hayat_desk.procedures import checklist, people
    from hayat_desk.records.requests import SupportRequest
    from tests import builders

    with tempfile.TemporaryDirectory(prefix="hayat-bench-") as folder:
        path = Path(folder) / "office.db"
        builders.found(path)
        desk = builders.seated(path, builders.sunday_clock())
        request_id = builders.a_request(desk)

        def register() -> None:
            with desk.work() as work:
                people.register_person(work, builders.a_person_entry())

        def see() -> None:
            with desk.work() as work:
                rows = work.db.get_one(SupportRequest, request_id).documents
                entries = {
                    DocumentId(row.id): checklist.SightingEntry(
                        matched=True,
                        expires=builders.gregorian(desk.today),
                        issued=None,
                        difference=str(time.time()),
                    )
                    for row in rows
                }
                checklist.check_documents(work, entries)

        with desk.database.raw() as raw:
            raw.execute("CREATE TABLE bench (id INTEGER PRIMARY KEY, text TEXT)")

            def insert() -> None:
                raw.execute("BEGIN IMMEDIATE")
                raw.execute("INSERT INTO bench (text) VALUES ('نورة سالم فهد الشمري')")
                raw.execute("COMMIT")

            bare = _best(insert, 30)
        yield Row("save: a new person", _best(register, 30), bare, 50)
        yield Row("save: five documents", _best(see, 30), bare, 50)
        desk.close()


def still() -> Iterator[Row]:
    """The longest the window did not answer in each step of the main job, beside the window at rest."""
    from tests.bench.watchdog import AT_REST, longest_stillness

    steps = longest_stillness()
    rest = steps.pop(AT_REST)
    for name, took in steps.items():
        yield Row(f"still: {name}", took, rest, 100)


def _looked(opened: Any, ask: Callable[[Any], object]) -> None:
    with opened.look() as look:
        ask(look)


def desk() -> Iterator[Row]:
    """Screens and the month over an office of 20,000 persons, beside their own statements run raw."""
    from hayat_desk.policy.ids import RequestId
    from hayat_desk.policy.months import Month
    from hayat_desk.policy.names import PersonTraits
    from hayat_desk.procedures.people import register_person
    from hayat_desk.records.database import open_database
    from hayat_desk.records.request_lists import all_requests
    from hayat_desk.reports.month import month_report
    from hayat_desk.summaries.committee import committee_summary
    from hayat_desk.summaries.people import find_people, likely_same
    from hayat_desk.summaries.registers import outgoing_register
    from hayat_desk.summaries.requests import request_summary
    from hayat_desk.summaries.today import today_summary, work_due
    from tests import builders
    from tests.bench.large import make_large_office
    from tests.bench.raw import statements_of, timed

    with tempfile.TemporaryDirectory(prefix="hayat-bench-") as folder:
        opened = make_large_office(Path(folder) / "office")  # some ten seconds
        with opened.look() as look:
            request_id = RequestId(all_requests(look.db, 1)[0].id)

        def open_and_close() -> None:
            again = open_database(opened.database.path, opened.database.key)
            again.revision()
            again.close()

        def save() -> None:
            with opened.work() as work:
                register_person(work, builders.a_person_entry())

        with opened.database.raw() as raw:
            bare = _best(lambda: raw.execute("SELECT version_num FROM alembic_version").fetchall())
        yield Row("desk: the file opened", _best(open_and_close), bare, 1000)
        with opened.database.raw() as raw:
            raw.execute("CREATE TABLE bench (id INTEGER PRIMARY KEY, text TEXT)")

            def insert() -> None:
                raw.execute("BEGIN IMMEDIATE")
                raw.execute("INSERT INTO bench (text) VALUES ('نورة سالم فهد الشمري')")
                raw.execute("COMMIT")

            bare = _best(insert, 10)
        yield Row("desk: a new person saved", _best(save, 10), bare, 50)
        born = builders.written("1390/05/01")
        traits = PersonTraits(name="نورة سالم فهد", identity="1000000008", birth=born)
        asked: tuple[tuple[str, Callable[[Any], object], float], ...] = (
            ("the request page", lambda look: request_summary(look, request_id), 100),
            ("today's work", today_summary, 100),
            ("the committee's queue", committee_summary, 100),
            ("a search keystroke", lambda look: find_people(look, "نور"), 100),
            ("what the sidebar counts", work_due, 100),
            ("a name that is entered", lambda look: likely_same(look, traits), 100),
            ("a word in the register", lambda look: outgoing_register(look, look.hijri_year, "نور"), 3000),
            ("the month", lambda look: month_report(look, Month.of_day(opened.today)), 2000),
        )
        for name, ask, limit in asked:
            with opened.look() as look:
                statements = statements_of(look.db, partial(ask, look))
            with opened.database.raw() as raw:
                bare = _best(partial(timed, raw, statements))
            yield Row(f"desk: {name}", _best(partial(_looked, opened, ask)), bare, limit)
        yield from _painted(opened, request_id)
        opened.close()


def _painted(opened: Any, request_id: RequestId) -> Iterator[Row]:
    """Pages over the large office in the real window, beside the statements they ask, run raw."""
    from hayat_desk.summaries.committee import committee_summary
    from hayat_desk.summaries.outcomes import outcomes_summary
    from hayat_desk.summaries.registers import outgoing_register
    from hayat_desk.summaries.requests import request_list, request_summary
    from hayat_desk.summaries.today import today_summary
    from hayat_desk.ui.places.committee import CommitteePlace
    from hayat_desk.ui.places.home import TodayPlace
    from hayat_desk.ui.places.outcomes import OutcomesPlace
    from hayat_desk.ui.places.registers import RegistersPlace
    from hayat_desk.ui.places.requests import RequestPlace, RequestsPlace
    from tests.bench.painting import painted
    from tests.bench.raw import statements_of, timed

    pages: tuple[tuple[Place, Callable[[Any], object]], ...] = (
        (TodayPlace(), today_summary),
        (RequestsPlace(), request_list),
        (RequestPlace(request_id), lambda look: request_summary(look, request_id)),
        (CommitteePlace(), committee_summary),
        (OutcomesPlace(), outcomes_summary),
        (RegistersPlace(), lambda look: outgoing_register(look, look.hijri_year)),
    )
    raws = []
    for _, ask in pages:
        with opened.look() as look:
            statements = statements_of(look.db, partial(ask, look))
        with opened.database.raw() as raw:
            raws.append(_best(partial(timed, raw, statements)))
    times = painted(opened, [place for place, _ in pages], ROUNDS)
    for (place, _), (took, stood), bare in zip(pages, times, raws, strict=True):
        yield Row(f"desk: {place.key} opened and painted", took, bare, 100)
        yield Row(f"desk: {place.key} filled, longest turn", stood, bare, 100)


def papers() -> Iterator[Row]:
    """Papers beside Typst's, and our memory over many."""
    from tests.bench.papers import Amount, figures

    for name, ours, peer, limit in figures(Amount()):
        yield Row(f"papers: {name}", ours, peer, limit, of_ratio=True)


def demo() -> Iterator[Row]:
    """The sample office of each profile made whole, beside the drawing of its papers alone."""
    from hayat_desk.sample.office import make_sample_office
    from hayat_desk.summaries.papers.contents import PaperToDraw
    from hayat_desk.ui.printing.drawing import draw

    for profile in ("hayat-arar", "dawah-aburakah"):
        drawing = 0.0

        def drawn(paper: PaperToDraw) -> bytes:
            nonlocal drawing
            began = time.perf_counter()
            pdf = draw(paper)
            drawing += time.perf_counter() - began
            return pdf

        with tempfile.TemporaryDirectory(prefix="hayat-bench-") as folder:
            began = time.perf_counter()
            make_sample_office(Path(folder) / "demo", profile, draw=drawn)
            took = time.perf_counter() - began
        yield Row(f"demo: {profile}", took * 1000, drawing * 1000, 20_000)


BENCHES: tuple[tuple[str, Callable[[], Iterator[Row]]], ...] = (
    ("start", start),
    ("save", save),
    ("still", still),
    ("desk", desk),
    ("papers", papers),
    ("demo", demo),
)


def main(words: Sequence[str]) -> int:
    """Run the named bench, or all; 1 where a row is beyond its limit."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("name", choices=[name for name, _ in BENCHES] + ["all"])
    parser.add_argument("--json", type=Path)
    options = parser.parse_args(words)
    rows = [row for name, bench in BENCHES if options.name in (name, "all") for row in bench()]
    print(f"{'name':48}{'ours':>10}{'peer/raw':>10}{'ratio':>8}{'limit':>8}")
    for row in rows:
        mark = "" if row.holds else "  beyond its limit"
        limit = "-" if row.limit is None else f"x{row.limit:g}" if row.of_ratio else f"{row.limit:g}"
        print(f"{row.name:48}{row.ours:10.1f}{row.peer:10.1f}{row.ratio:8.2f}{limit:>8}{mark}")
    if options.json:
        options.json.write_text(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1))
    return 0 if all(row.holds for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
