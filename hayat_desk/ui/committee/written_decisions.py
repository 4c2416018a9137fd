"""Decisions that are written and not saved, each by its line of the docket, beside what is recorded of it."""

from __future__ import annotations

from collections.abc import Mapping

from hayat_desk.summaries.committee import DocketEntry
from hayat_desk.ui.committee.wants_rows import state_of


class WrittenDecisions:
    """What the form of one request held when another was opened waits here, and is the page's draft."""

    def __init__(self) -> None:
        self._written: dict[str, dict[str, str]] = {}
        self._recorded: dict[str, dict[str, str]] = {}

    def put_by(self, entry: DocketEntry, answers: Mapping[str, str]) -> None:
        """Keep what is written for this request; as it is recorded it is no draft."""
        line_id = str(entry.line_id)
        self._recorded[line_id] = decision_of(entry)
        if answers == self._recorded[line_id]:
            self._written.pop(line_id, None)
        else:
            self._written[line_id] = dict(answers)

    def drop(self, entry: DocketEntry) -> None:
        """What was written for this request is saved, or it left the docket."""
        self._written.pop(str(entry.line_id), None)

    def of(self, entry: DocketEntry) -> dict[str, str]:
        """What is written for this request."""
        return self._written.get(str(entry.line_id), {})

    def state(self) -> dict[str, str]:
        """Every answer, under its question and its line."""
        return _keyed(self._written)

    def beneath(self) -> dict[str, str]:
        """The same answers as they are recorded."""
        return _keyed({line_id: self._recorded.get(line_id, {}) for line_id in self._written})

    def take(self, key: str, line_id: str, text: str, entry: DocketEntry | None) -> None:
        """An answer of a draft; `entry` is its request as it stands now, None where it left the docket."""
        if entry is not None:
            self._recorded[line_id] = decision_of(entry)
        self._written.setdefault(line_id, dict(self._recorded.get(line_id, {})))[key] = text


def _keyed(decisions: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {
        f"{key}@{line_id}": text for line_id, answers in decisions.items() for key, text in answers.items()
    }


def decision_of(entry: DocketEntry) -> dict[str, str]:
    """The decision as it is recorded, in the form's answers."""
    return {
        "outcome": entry.outcome.value if entry.outcome else "",
        "reason": entry.reason,
        "article": entry.article,
        **state_of(entry.wants),
    }
