"""Where the tour plays: the program, its clock, and each step counted, read and pictured.

The people, what they say and what must then be read on screen and paper are written by hand in
`resources/tour/<profile>.toml`; nothing that is checked is read back from the program.
"""

from __future__ import annotations

import time
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from hayat_desk.assets import resource
from hayat_desk.desk import MovableClock
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.tour.hand import DoesNotHold, Hand, breathe, until, visible_words
from hayat_desk.tour.record import Job, Record, TourStep
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.shell.program import Program

BEGINS = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)
"""Sunday 2026-11-22, nine o'clock in the office: 12/06/1448."""


Cast = dict[str, Any]
Contact = tuple[int, ChannelKind, Purpose]
"""The month of the story's year in which a contact was, by which channel, what for."""


def read_cast(profile: str) -> Cast:
    """The people of the story and what is to be read, for one profile."""
    return tomllib.loads(resource("tour", f"{profile}.toml").read_text(encoding="utf-8"))


@dataclass
class TourStage:
    """Where the story plays: the program, the hand, the record, and the folder for pictures."""

    program: Program
    cast: Cast
    record: Record
    out: Path
    clock: MovableClock
    picture: int = 0

    def __post_init__(self) -> None:
        self.hand = Hand(self.program.window)
        self.job = Job("", None)
        self.contacts: Counter[Contact] = Counter()

    @contextmanager
    def doing(self, name: str, most: int | None = None) -> Iterator[None]:
        """One job, counted from its first key to its last; `most` actions are allowed, where that is set."""
        self.job = Job(name, most)
        self.record.jobs.append(self.job)
        yield
        if self.job.limit is not None and self.job.actions > self.job.limit:
            raise DoesNotHold(f"{name}: {self.job.actions} actions, at most {self.job.limit}")

    def met(self, channel: ChannelKind, purpose: Purpose) -> None:
        """Count by hand that somebody came, called or was reached; the month's report must say the same."""
        self.contacts[office_day(self.clock.now).month, channel, purpose] += 1

    @contextmanager
    def step(self, name: str, page: type[QWidget] | None = None) -> Iterator[None]:
        """Do something, then wait until the page is there and all that must be read can be read."""
        began = time.monotonic()
        yield
        checked: list[str] = self.cast[self.in_language("checked")].get(name, [])
        if page is not None:
            until(lambda: isinstance(self.content(), page), f"{name}: {page.__name__} does not open")
        self._read(name, checked)
        count, keys, text = self.hand.taken()
        self.job.actions += count.actions
        self.job.moves += count.moves
        self.job.chars += count.chars
        self.picture += 1
        screen = f"{self.picture:02d}-{name}.png"
        breathe(120)
        if not self.program.window.grab().save(str(self.out / "screens" / screen)):
            raise DoesNotHold(f"{screen} cannot be written")
        kind = type(self.content()).__name__
        self.job.steps.append(
            TourStep(kind, keys, text, round((time.monotonic() - began) * 1000), screen, checked)
        )

    def _read(self, name: str, checked: list[str]) -> None:
        window = self.program.window

        def missing() -> list[str]:
            words = visible_words(window)
            return [text for text in checked if " ".join(text.split()) not in words]

        try:
            until(lambda: not missing(), "")
        except DoesNotHold:
            self.program.window.grab().save(str(self.out / "screens" / f"failed-{name}.png"))
            raise DoesNotHold(f"{name}: not to be read: {missing()} in: {visible_words(window)}") from None

    def content(self) -> QWidget | None:
        """The page that is open, or the entry page."""
        place = self.program.workplace
        page = place.navigator.page() if place is not None else None
        return page or self.program.window.content()

    def page(self, kind: type[Any]) -> Any:  # noqa: ANN401 — the page of that class
        """The page that is open, which must be of that class."""
        until(lambda: isinstance(self.content(), kind), f"{kind.__name__} does not open")
        return self.content()

    def in_language(self, key: str) -> str:
        """The key of the cast for what is to be read in the language of the tour: `key`, or `key_en`."""
        return key if self.record.lang == "ar" else f"{key}_en"

    def until_said(self, page: Page, script: Mapping[str, str], key: str) -> None:
        """Wait until the page says what the script has under this key."""
        message = script[self.in_language(key)]
        until(lambda: message in page.messages.message(), f"«{message}» is not said")

    def from_the_sidebar(self, key: str) -> None:
        """A screen without a digit: Tab to the sidebar, arrows to its name."""
        place = self.program.workplace
        assert place is not None  # noqa: S101 — the office is open
        item = place.sidebar.items[key]
        self.hand.tab_to(place.sidebar, most=80)
        for _ in place.sidebar.items:
            if item.hasFocus():
                break
            self.hand.press("Down")
        self.hand.press("Space")
