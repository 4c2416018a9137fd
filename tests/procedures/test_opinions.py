"""What people think: kept as nobody's, shown from five answers on, and not found by subtraction (T32, T39–T41)."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import Mark, OpinionAsked, OpinionFigures, OpinionFlaw, OpinionQuestion
from hayat_desk.procedures.opinions import OpinionEntry, ask_opinion, keep_opinion
from hayat_desk.records.journal import JournalEntry
from hayat_desk.records.opinions import Opinion
from hayat_desk.reports.month import month_report
from hayat_desk.reports.tables import Figure
from hayat_desk.summaries.opinions import opinions_summary
from tests import builders

SPEED, WHOLE = OpinionQuestion.SPEED, OpinionQuestion.WHOLE


def an_opinion(
    desk: Desk,
    mark: Mark = Mark.GOOD,
    comment: str = "",
    *questions: OpinionQuestion,
    month: Month | None = None,
) -> None:
    with desk.work() as work:
        marks = dict.fromkeys(questions or OpinionQuestion, mark)
        keep_opinion(work, OpinionEntry(marks=marks, comment=comment, month=month))


def shown(desk: Desk, month: Month | None = None) -> OpinionFigures:
    with desk.look() as look:
        return opinions_summary(look, month).figures


def means(desk: Desk) -> dict[OpinionQuestion, tuple[int, float | None]]:
    return {average.question: (average.answers, average.mean) for average in shown(desk).averages}


def test_of_fewer_than_five_answers_no_figure_and_no_word_is_shown(desk: Desk) -> None:
    """T41."""
    for _ in range(4):
        an_opinion(desk, comment="كانت القاعة مزدحمة")
    assert (shown(desk).forms, shown(desk).remarks) == (0, ())
    assert set(means(desk).values()) == {(0, None)}
    an_opinion(desk, Mark.VERY_GOOD)
    assert set(means(desk).values()) == {(5, 4.2)}
    assert (shown(desk).forms, len(shown(desk).remarks)) == (5, 4)


def test_what_came_after_is_not_found_by_subtraction(desk: Desk) -> None:
    """T41: every figure that is ever shown differs from the one before by five answers or more, or not at all."""
    seen = [shown(desk)]
    for at in range(23):
        questions = (WHOLE,) if at % 3 else (WHOLE, SPEED)
        an_opinion(desk, list(Mark)[at % 5], f"ملاحظة {at}", *questions)
        seen.append(shown(desk))
    for before, after in pairwise(seen):
        assert after.forms - before.forms in (0, 5)
        assert after.remarks == before.remarks or len(set(after.remarks) - set(before.remarks)) == 5
        for question in (WHOLE, SPEED):
            counts = [sum(figures.marks.get(question, {}).values()) for figures in (before, after)]
            assert counts[1] - counts[0] in (0, 5)
            assert counts[0] < counts[1] or before.marks.get(question, {}) == after.marks[question]
    assert (seen[-1].forms, means(desk)[SPEED][0], means(desk)[WHOLE][0]) == (20, 5, 20)


def test_the_report_tells_no_more_than_the_page(desk: Desk) -> None:
    """T41: the sixth form changes neither the month's means nor their number."""
    told = []
    for mark in (*[Mark.GOOD] * 5, Mark.VERY_POOR):
        an_opinion(desk, mark)
        with desk.look() as look:
            figures = month_report(look, Month.of_day(look.today)).figures
        told.append((figures.get((Figure.MEANS, WHOLE)), figures.get((Figure.OPINIONS, ""))))
    assert told == [(None, None)] * 4 + [("4", "5")] * 2


def test_a_form_belongs_to_the_month_it_was_filled_in(desk: Desk, clock: MovableClock) -> None:
    """T41: the box is opened after the month is over; its month is asked, and shown."""
    before = Month.of_day(desk.today)
    clock.later(days=31)
    for _ in range(5):
        an_opinion(desk, Mark.POOR, month=before)
    assert (shown(desk).forms, shown(desk, before).forms) == (0, 5)
    with desk.look() as look:
        summary = opinions_summary(look, before)
    assert summary.month == before
    assert summary.months[0] == Month.of_day(desk.today)
    assert before in summary.months
    with pytest.raises(InvalidValue) as refusal:
        an_opinion(desk, month=Month.of_day(desk.today + timedelta(days=31)))
    assert refusal.value.flaw is OpinionFlaw.MONTH_TO_COME


def test_months_are_offered_back_to_the_first_answer(desk: Desk) -> None:
    long_ago = Month.of_day(desk.today).moved(-30)
    an_opinion(desk, month=long_ago)
    with desk.look() as look:
        months = opinions_summary(look).months
    assert (months[-1], len(months)) == (long_ago, 31)


def test_who_did_not_wish_to_say_is_counted(desk: Desk) -> None:
    """T39, T40: on the page of the month and in its report."""
    for answer in (OpinionAsked.GIVEN, OpinionAsked.DECLINED, OpinionAsked.DECLINED):
        request_id = builders.a_decided_request(desk, Outcome.REFUSED)
        builders.tell(desk, request_id)
        with desk.work() as work:
            ask_opinion(work, request_id, answer)
    with desk.look() as look:
        asked = opinions_summary(look).asked
        figures = month_report(look, Month.of_day(look.today)).figures
    assert asked == {OpinionAsked.GIVEN: 1, OpinionAsked.DECLINED: 2}
    assert figures[Figure.ASKED, OpinionAsked.DECLINED] == "2"


def test_an_opinion_leads_to_nobody(desk: Desk, clock: MovableClock) -> None:
    """T41: no person, request, employee or hour, no line in the journal, and no order among the answers."""
    with desk.look() as look:
        before = len(list(look.db.scalars(select(JournalEntry))))
    for number in range(20):
        clock.later(minutes=1)
        an_opinion(desk, comment=str(number))
    with desk.look() as look:
        assert len(list(look.db.scalars(select(JournalEntry)))) == before
    kept = {column.name for column in Opinion.__table__.columns}
    assert kept == {"id", "month", "service_key", "service_title", "comment", *OpinionQuestion}
    with desk.database.raw() as raw:
        in_the_file = [text for (text,) in raw.execute("SELECT comment FROM opinion")]
        schema = raw.execute("SELECT sql FROM sqlite_schema WHERE name = 'opinion'").fetchone()[0]
    assert in_the_file != [str(number) for number in range(20)]
    assert "WITHOUT ROWID" in schema


def test_an_empty_form_is_no_opinion(desk: Desk) -> None:
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        keep_opinion(work, OpinionEntry(marks={}))
    assert refusal.value.flaw is OpinionFlaw.NOTHING_ANSWERED
