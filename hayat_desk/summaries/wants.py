"""ما تطلبه اللجنة: each thing the committee wanted of a request, with how it was closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hayat_desk.policy.dates import both
from hayat_desk.policy.ids import WantId
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.wants import WantAct, WantKind, WantState, hindrances
from hayat_desk.records.wants import Want


@dataclass(frozen=True, kw_only=True)
class WantLine:
    """One row. `text` is what the committee remarks on a document of the list."""

    want_id: WantId
    kind: WantKind
    title: str  # of the paper, or the question
    text: str
    state: WantState
    asked_on: date | None  # None until the minutes are confirmed
    answer: str
    closed_on: date | None
    withdrawn_because: str

    @property
    def is_open(self) -> bool:
        """Whether the applicant or the committee still has to do something about it."""
        return self.state is WantState.OPEN

    def may(self, act: WantAct) -> bool:
        """Whether the act is allowed while the request is at the desk."""
        return not hindrances(act, self.kind, self.state, at_the_desk=True)


def want_lines(wants: Iterable[Want]) -> tuple[WantLine, ...]:
    """These rows, in their order."""
    return tuple(
        WantLine(
            want_id=WantId(want.id),
            kind=want.kind,
            title=want.title,
            text=want.text,
            state=want.state,
            asked_on=want.asked_on,
            answer=want.answer,
            closed_on=want.closed_on,
            withdrawn_because=want.withdrawn_because,
        )
        for want in wants
    )


def named_for_committee(line: WantLine) -> str:
    """What is wanted, as minutes and docket say it: its kind, what it is, and what the committee remarks."""
    title = f"{line.kind.arabic}: {line.title}"
    return f"{title} ({line.text})" if line.text else title


def closed_for_committee(line: WantLine) -> str:
    """The same with how it was closed, for the session that has the request again."""
    words = line.answer or line.withdrawn_because
    how = f"{how_closed(line)}: {words}" if words else how_closed(line)
    return f"{named_for_committee(line)} ({how})"


def how_closed(line: WantLine) -> str:
    """The state as papers say it, with its day where it is closed."""
    if line.closed_on is None:
        return line.state.arabic
    return PaperWord.STATE_ON.filled(state=line.state.arabic, day=both(line.closed_on))
