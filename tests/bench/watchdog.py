"""How long the window stands still while the main job is done.

A visitor comes in and leaves with a receipt, by keyboard, in real windows over a real encrypted file that
already holds other people. A timer ticks every two milliseconds; the longest time between two ticks in each
step is the longest the window did not answer.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer, qInstallMessageHandler

from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.tour.hand import breathe, until
from hayat_desk.ui.app import make_application
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit import background
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.reception.reception_page import ReceptionPage
from hayat_desk.ui.reception.visit_page import VisitPage
from hayat_desk.ui.requests.new_request_page import NewRequestPage
from hayat_desk.ui.requests.request_page import RequestPage
from tests import builders
from tests.ui.page_kit import Seat, furnish, paper_into

AT_REST = "at rest"


class Watchdog:
    """Ticks, and keeps the longest time between two ticks of each step."""

    def __init__(self) -> None:
        self.longest: dict[str, float] = {}
        self._step = ""
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        if self._step:
            self.longest[self._step] = max(self.longest.get(self._step, 0), (now - self._last) * 1000)
        self._last = now

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Everything until the window is at rest again."""
        breathe(60)
        self._step = name
        yield
        breathe(60)
        self._step = ""


def slowly(seat: Seat, text: str) -> None:
    """Type as a person: the window answers after each letter."""
    for letter in text:
        seat.hand.type(letter)


def new_visitor(seat: Seat, dog: Watchdog) -> None:
    """From the search to the receipt."""
    hand = seat.hand
    with dog.step("reception opens"):
        hand.press("F2")
        seat.page(ReceptionPage)
    with dog.step("the search finds nobody"):
        slowly(seat, "1000000016")
        hand.press("Enter")
    with dog.step("the visit opens"):
        hand.press("Enter")
        seat.page(VisitPage)
    with dog.step("a new file opens"):
        hand.press("2", "Enter")
        form = seat.page(NewRequestPage).form
    with dog.step("the person is typed"):
        for field, text in (
            (form.first, "ريم"),
            (form.father, "ناصر"),
            (form.family, "العتيبي"),
            (form.birth, "1/7/1375"),
            (form.phone, "٠٥٥٠٠٠٠٠٠٨"),
            (form.district, "الربوة"),
        ):
            hand.tab_to(field.focus_target())
            slowly(seat, text)
    with dog.step("the request is taken"):
        hand.press("Ctrl+Enter")
        page = seat.page(RequestPage)
    with dog.step("the service is chosen"):
        slowly(seat, seat.desk.profile.services[1].title)
        hand.tab_to(page.details.description.focus_target())
        slowly(seat, "مواعيد علاج في المدينة")
    with dog.step("its documents are shown"):
        hand.press("Ctrl+Enter")
    with dog.step("the documents are seen"):
        assert page.documents.checklist is not None
        for row in page.documents.checklist.rows:
            hand.tab_to(row.tick)
            hand.press("Space")
            hand.tab_to(row.date.focus_target())
            slowly(seat, "1449/06/01" if row.line.rule is ValidityRule.EXPIRY_DATE else "1448/06/01")
    with dog.step("the answers are reviewed"):
        hand.press("Ctrl+Enter")
    with dog.step("the declaration is drawn"):
        hand.press("Enter")
        until(lambda: page.declaration.sheet.pdf is not None, "the declaration is not drawn")
    with dog.step("the declaration is printed"):
        hand.press("Enter")
        until(page.declaration.signed.isVisible, "the declaration is not printed")
    with dog.step("it is signed and told"):
        hand.press("Space")
        hand.tab_to(page.declaration.consent.focus_target())
        hand.press("1")
        hand.tab_to(page.declaration.told.focus_target())
        hand.press("Space")
    with dog.step("it is raised, the receipt printed"):
        hand.press("Ctrl+Enter")
        seat.page(TodayPage)


def longest_stillness() -> dict[str, float]:
    """Do the job; milliseconds by step, of which `AT_REST` is the window with nothing to do."""
    qInstallMessageHandler(lambda _kind, _context, _text: None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        make_application(Preferences())
        path = Path(folder) / "office.db"
        builders.found(path)
        desk = builders.seated(path, builders.sunday_clock())
        furnish(desk)
        seat, dog = Seat(desk, begin=True), Watchdog()
        with dog.step("the first visitor is prepared for"):
            breathe(2000)
        with dog.step(AT_REST):
            breathe(500)
        with paper_into(Path(folder) / "printed"):
            new_visitor(seat, dog)
        assert background.finish()
        seat.leave()
        desk.close()
    return dog.longest
