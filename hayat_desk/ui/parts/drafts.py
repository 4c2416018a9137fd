"""A draft in the words of the screen: whom, what, which step and when, so that no two look alike (rule 11)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from hayat_desk.policy.dates import OFFICE_CLOCK, office_day
from hayat_desk.summaries.drafts import DraftLine
from hayat_desk.summaries.requests import Step
from hayat_desk.ui.kit.text import iso, ltr, with_numbers
from hayat_desk.ui.kit.worklist import WorkRow
from hayat_desk.ui.parts.words import brief, word
from hayat_desk.ui.places.home import DraftPlace

_LONGEST = 60  # letters of what was typed: enough to know it by


class DraftWords(QObject):
    """Says one draft; `today` is the office's day, on which the hour is enough."""

    def __init__(self, line: DraftLine, today: date) -> None:
        super().__init__()
        self._line = line
        self._today = today

    def whom(self) -> str:
        """The person, or the name that was typed."""
        return iso(self._line.whom)

    def what(self) -> str:
        """The page with its step: «طلب دعم · الخطوة 1: بيانات المستفيد»."""
        title, step = with_numbers(self._line.title), self._line.step
        if step is None:
            return title
        template = self.tr("Step {number}: {step}")
        return f"{title} · {template.format(number=ltr(str(list(Step).index(step) + 1)), step=word(step))}"

    def typed(self) -> str:
        """The words that tell it from another of the same page."""
        about = self._line.about
        return iso(about if len(about) <= _LONGEST else about[:_LONGEST].rstrip() + "…")

    def time(self) -> str:
        """The hour of today, else the day with the hour."""
        instant = self._line.saved_at
        hour = ltr(f"{instant.astimezone(OFFICE_CLOCK):%H:%M}")
        day = office_day(instant)
        return hour if day == self._today else f"{brief(day)} {hour}"

    def sentence(self) -> str:
        """Everything in one line, the time first: «مسودة 09:54 · طلب دعم · الخطوة 3: المستندات · نورة سالم»."""
        time = self.tr("Draft of {time}").format(time=self.time())
        return " · ".join(part for part in (time, self.what(), self.whom() or self.typed()) if part)

    def row(self) -> WorkRow:
        """A row that opens it."""
        parts = [part for part in (self.whom(), self.typed()) if part]
        if not parts:
            return WorkRow(key=DraftPlace(self._line), title=self.what(), remark=self.time())
        detail = " · ".join([self.what(), *parts[1:]])
        return WorkRow(key=DraftPlace(self._line), title=parts[0], detail=detail, remark=self.time())
