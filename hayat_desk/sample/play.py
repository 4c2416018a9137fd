"""The agenda of the sample office: acts for working days, done one after another at their hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle
from random import Random

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.policy.ids import PaperId, PersonId
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.procedures.papers import issue_paper, keep_printed
from hayat_desk.procedures.people import PersonEntry
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.records.papers import Paper
from hayat_desk.sample.days import Season, in_working_hours
from hayat_desk.sample.people import Newcomers
from hayat_desk.summaries.papers.contents import PaperToDraw, paper_to_draw

Act = Callable[[], None]
Told = Callable[[int, int], object]
Draw = Callable[[PaperToDraw], bytes]

VISITORS, MINUTES, RETURNS, SESSION = range(4)
"""The order within a day."""


class Play:
    """What every act needs: desk, clock, random numbers from a fixed seed, and the agenda of days."""

    def __init__(
        self,
        desk: Desk,
        clock: MovableClock,
        rng: Random,
        season: Season,
        newcomers: Newcomers,
        draw: Draw,
    ) -> None:
        """`draw` makes the PDF of a paper, as printing does."""
        self.desk = desk
        self.rng = rng
        self.season = season
        self.newcomers = newcomers
        self.known: list[tuple[PersonId, PersonEntry]] = []
        """People with a file who have asked for nothing yet."""
        self._clock = clock
        self._draw = draw
        self._channels = cycle(channel.kind for channel in desk.profile.offered_channels)
        self._agenda: dict[date, list[tuple[int, Act]]] = defaultdict(list)
        self._today: date | None = None
        self._to_be_scanned = cycle((True, False, False))

    def channel(self) -> ChannelKind:
        """The next channel; all that the office has come in turn."""
        return next(self._channels)

    def on(self, day: date, act: Act, order: int = RETURNS) -> None:
        """Do this on the first working day from `day` on; never, where that has not come yet."""
        if self._today is not None and day <= self._today:
            day = self._today + timedelta(days=1)
        working_day = self.season.on_or_after(day)
        if working_day is not None:
            self._agenda[working_day].append((order, act))

    def run(self, progress: Told) -> None:
        """Live through the days; `progress` hears how many are over, of how many."""
        days = self.season.days
        for at, day in enumerate(days):
            progress(at, len(days))
            self._today = day
            acts = self._agenda.pop(day, [])
            self.rng.shuffle(acts)
            acts.sort(key=lambda planned: planned[0])
            for place, (_, act) in enumerate(acts):
                self._clock.now = in_working_hours(day, (place + 0.5) / len(acts))
                act()
        progress(len(days), len(days))

    def print_paper(self, work: UnitOfWork, paper_id: PaperId) -> None:
        """The paper goes to the printer and is kept byte for byte.

        Of the declarations each third comes back from the scanner.
        """
        if work.db.get_one(Paper, paper_id).number is None:  # else it went out when it was laid out first
            issue_paper(work, paper_id)
        work.db.flush()
        paper = paper_to_draw(work, paper_id)
        sheet = self._draw(paper)
        keep_printed(work, paper_id, sheet)
        if paper.kind is PaperKind.DECLARATION and next(self._to_be_scanned):
            file_scan(work, paper_id, ScanEntry(sheet, "application/pdf", read_by_code=True))
