"""What the committee wants, in the words of the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hayat_desk.policy.waiting import Waiting
from hayat_desk.policy.wants import WantState
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.summaries.wants import WantLine
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.parts.words import figures, long_day, word

_WANT_TONES = {
    WantState.OPEN: Tone.WARNING,
    WantState.ANSWERED: Tone.SUCCESS,
    WantState.SEEN: Tone.SUCCESS,
    WantState.WITHDRAWN: Tone.NEUTRAL,
}


def want_title(line: WantLine) -> str:
    """«سؤال يُجاب عنه: كم عدد المعالين؟», with what the committee remarks."""
    title = f"{word(line.kind)}: {iso(line.title)}"
    return f"{title} ({iso(line.text)})" if line.text else title


def want_closed(line: WantLine) -> str:
    """Where it stands: open, or how it was closed and when."""
    if line.is_open:
        return word(line.state)
    how = word(line.state)
    if line.closed_on:
        how = QCoreApplication.translate("Wants", "{how} on {day}").format(
            how=how, day=figures(line.closed_on)
        )
    words = line.answer or line.withdrawn_because
    return f"{how}: {iso(words)}" if words else how


def floor_words(summary: RequestSummary) -> str:
    """What holds of the two weeks of a request with the committee: a day to come, or that it is past."""
    translate = QCoreApplication.translate
    if summary.waiting is Waiting.PASSED:
        return translate("Wants", "The two weeks are past; the request is studied at the first session.")
    words = translate("Wants", "No reply is expected before {day}.")
    return words.format(day=long_day(summary.earliest_reply))


def reply_days(summary: RequestSummary) -> str:
    """The same, with the first working day where the day itself is none."""
    words = floor_words(summary)
    if summary.waiting is Waiting.PASSED or summary.next_working_day == summary.earliest_reply:
        return words
    later = QCoreApplication.translate("Wants", "The first working day from then is {day}.")
    return f"{words} {later.format(day=long_day(summary.next_working_day))}"


def want_tone(state: WantState) -> Tone:
    """The tone of what the committee wants."""
    return _WANT_TONES[state]
