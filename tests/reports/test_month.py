"""The month's figures: by hand for a known month, and equal to the lists they stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from statistics import median

import pytest
from sqlalchemy import Engine, event, select

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.amounts import NOTHING, Money
from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.dates import Calendar, office_day
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import Mark, OpinionQuestion
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures.profile import VersionEntry, change_channels
from hayat_desk.records.base import Base
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.opinions import Opinion
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest
from hayat_desk.reports.month import MonthReport, month_report
from hayat_desk.reports.shapes import ReportTable
from hayat_desk.reports.tables import Figure
from hayat_desk.reports.words import ColumnHead, ReportTitle, ReportWord
from tests import builders
from tests.reports.a_month import SECRETS, call, go_to, opine
from tests.reports.reading import all_values, bars, in_all, row, value, values

NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)
FINANCIAL, TRANSPORT = "مساعدة مالية أثناء العلاج", "نقل إلى مواعيد العلاج"


def counted(desk: Desk, month: Month = NOVEMBER) -> MonthReport:
    with desk.look() as look:
        return month_report(look, month)


def test_every_figure_of_a_known_month(busy: Desk) -> None:
    """The month that `a_month` tells day by day, counted by hand."""
    report = counted(busy)
    assert values(report, Figure.CONTACTS) == {
        "المقابلة": 8,  # six requests, the papers of the one that came back, and the appeal
        "الاتصالات الهاتفية": 7,  # three questions, and four replies
        "وسائل التواصل الاجتماعي": 1,
        "الموقع الالكتروني للجمعية": 1,
        "مناديب الجمعية": 1,
    }
    assert values(report, Figure.PURPOSES) == {
        Purpose.INQUIRY: 6,
        Purpose.SUPPORT_REQUEST: 6,
        Purpose.PAPERS: 1,
        Purpose.REPLY: 4,
        Purpose.FOLLOW_UP: 1,
    }
    assert values(report, Figure.INQUIRIES) == {
        InquiryOutcome.ANSWERED: 4,
        InquiryOutcome.REFERRED: 1,
        InquiryOutcome.CALL_BACK: 1,
    }
    assert value(report, Figure.MISCONCEPTIONS) == 3
    assert bars(report, ReportTitle.BY_STAGE) == {
        RequestState.AWAITING_DOCUMENTS: 1,
        RequestState.DECIDED: 1,
        RequestState.INFORMED: 2,
        RequestState.DELIVERED: 1,
        RequestState.ENDED: 1,
    }
    assert values(report, Figure.REQUESTS) == {FINANCIAL: 4, TRANSPORT: 2}
    alone = (Figure.RAISED, Figure.SESSIONS, Figure.REGISTERED, Figure.EARLY_REPLIES, Figure.ENDED)
    assert [value(report, figure) for figure in alone] == [4, 2, 2, 1, 2]
    assert values(report, Figure.DECISIONS) == {
        Outcome.ACCEPTED: 5,
        Outcome.REFUSED: 1,
        Outcome.TO_COMPLETE: 1,
        Outcome.DEFERRED: 1,
    }
    assert values(report, Figure.REPLIES) == {Outcome.ACCEPTED: 3, Outcome.REFUSED: 1}
    for title, label in ((ReportTitle.DELIVERED, FINANCIAL), (ReportTitle.WAYS, DeliveryMode.TRANSFER)):
        told = [cell.value for cell in row(report, title, label).cells]
        assert told == [3, 2, Money(125_050)]
    assert values(report, Figure.AMOUNTS) == {FINANCIAL: Money(125_050)}
    assert values(report, Figure.WAYS) == {DeliveryMode.TRANSFER: 3}
    summary = [(line.label, line.cells[0].value) for line in report.summary.rows]
    assert summary == [
        (Figure.CONTACTS, 18),
        (Figure.REQUESTS, 6),
        (Figure.DECISIONS, 8),
        (Figure.REPLIES, 4),
        (Figure.DELIVERIES, 3),
        (Figure.AMOUNTS, Money(125_050)),
    ]


def test_times_are_counted_from_the_first_raising_and_after_an_appeal_from_the_appeal(busy: Desk) -> None:
    """11, 7, 7 in the first session; in the second 18, 18, and 7 since the appeal of the 15th."""

    def days(report: MonthReport, label: ReportWord) -> list[object]:
        return [cell.value for cell in row(report, ReportTitle.TIMES, label).cells]

    report = counted(busy)
    assert days(report, ReportWord.TO_DECISION) == [6, median([7, 7, 7, 11, 18, 18]), 7, 18]
    assert days(report, ReportWord.TO_TELLING) == [4, median([7, 14, 18, 18]), 7, 18]
    december = counted(busy, NOVEMBER.moved(1))
    assert days(december, ReportWord.TO_TELLING)[2] == 17
    assert value(december, Figure.EARLY_REPLIES) == 0
    assert days(december, ReportWord.TO_DECISION) == [0, None, None, None]
    assert value(december, Figure.WAITING) is None


def test_totals_equal_the_lists(busy: Desk) -> None:
    """Every total once more, by going through the records one by one."""
    for month in (NOVEMBER.moved(-1), NOVEMBER, NOVEMBER.moved(1)):
        report = counted(busy, month)

        def inside(day: date | None, month: Month = month) -> bool:
            return day is not None and month.first <= day <= month.last

        with busy.look() as look:
            db = look.db
            visits = [v for v in db.scalars(select(Visit)) if inside(office_day(v.started_at))]
            requests = [r for r in db.scalars(select(SupportRequest)) if inside(r.submitted_on)]
            lines = [
                line
                for session in db.scalars(select(CommitteeSession))
                if inside(session.held_on) and session.state is SessionState.CONFIRMED
                for line in session.docket
            ]
            replies = [r for r in db.scalars(select(Reply)) if inside(r.told_on)]
            delivered = [d for d in db.scalars(select(Delivery)) if inside(d.delivered_on)]
            asked = [i for i in db.scalars(select(Inquiry)) if i.visit_id in {visit.id for visit in visits}]
            raised = [r for r in db.scalars(select(SupportRequest)) if inside(r.first_raised_on)]
            amount = Money.total(row.amount or NOTHING for row in delivered)
            assert values(report, Figure.CONTACTS) == Counter(visit.channel_label for visit in visits)
            assert values(report, Figure.PURPOSES) == Counter(visit.purpose for visit in visits)
            assert values(report, Figure.INQUIRIES) == Counter(inquiry.outcome for inquiry in asked)
            assert bars(report, ReportTitle.BY_STAGE) == Counter(request.state for request in requests)
            assert values(report, Figure.REQUESTS) == Counter(request.service_title for request in requests)
            assert values(report, Figure.DECISIONS) == Counter(line.outcome for line in lines)
            assert values(report, Figure.REPLIES) == Counter(reply.outcome for reply in replies)
            assert value(report, Figure.EARLY_REPLIES) == sum(bool(reply.early_reason) for reply in replies)
            assert value(report, Figure.RAISED) == len(raised)
            assert in_all(report, Figure.AMOUNTS) == amount
            assert row(report, ReportTitle.WAYS, ColumnHead.SUM).cells[-1].value == amount
            assert in_all(report, Figure.DELIVERIES) == len(delivered)
            assert row(report, ReportTitle.WAYS, ColumnHead.SUM).cells[0].value == len(delivered)
            assert in_all(report, Figure.CONTACTS) == len(visits)
            assert in_all(report, Figure.REQUESTS) == len(requests)


def test_every_sum_is_what_stands_above_it_on_every_medium(busy: Desk) -> None:
    """Whole and narrowed to a sheet's width; the last column of a table across is the sum of its line."""
    for table in counted(busy).tables:
        for shape in (table, table.narrowed):
            if shape.sums is None:
                continue
            for at, cell in enumerate(shape.sums.cells):
                column = [line.cells[at].value for line in shape.rows]
                amounts = [amount for amount in column if isinstance(amount, Money)]
                counts = [count for count in column if isinstance(count, int)]
                assert cell.value == (Money.total(amounts) if amounts else sum(counts))
            if shape.columns[-1].heading is ColumnHead.SUM:
                for line in shape.lines:
                    *counts_, together = [cell.value for cell in line.cells if isinstance(cell.value, int)]
                    assert sum(counts_) == together
        assert len(table.narrowed.columns) <= 6


def test_a_narrow_sheet_tells_who_has_the_requests(busy: Desk) -> None:
    """The stages of `test_every_figure_of_a_known_month`, by whose hands they are in."""
    (table,) = (table for table in counted(busy).tables if table.title is ReportTitle.BY_SERVICE)
    narrow = table.narrowed
    assert narrow.sums is not None
    columns = zip(narrow.columns, narrow.sums.cells, strict=True)
    assert {column.heading: cell.value for column, cell in columns if cell.value} == {
        ColumnHead.IN_THE_OFFICE: 1,
        ColumnHead.AFTER_THE_DECISION: 4,
        RequestState.ENDED: 1,
        ColumnHead.SUM: 6,
    }


def test_no_figure_is_told_twice_and_each_is_one_of_the_list(busy: Desk) -> None:
    """By figure and label it is found again in what left the office."""
    report = counted(busy)
    cells = [cell for table in report.tables for cell in table.cells if cell.figure is not None]
    told = [(cell.figure, cell.label) for cell in cells]
    assert len(told) == len(set(told)) == len(report.figures)
    assert {figure for figure, _ in told} == set(Figure)


def test_the_turn_of_the_month_is_the_offices_midnight(desk: Desk, clock: MovableClock) -> None:
    """20:59:59 UTC of the last day is November's, 21:00 and 23:30 UTC are December's."""
    for hour in (
        datetime(2026, 11, 30, 20, 59, 59, 999_999, UTC),
        datetime(2026, 11, 30, 21, 0, tzinfo=UTC),
        datetime(2026, 11, 30, 23, 30, tzinfo=UTC),
    ):
        clock.now = hour
        call(desk, ChannelKind.LETTER)
    assert in_all(counted(desk), Figure.CONTACTS) == 1
    assert in_all(counted(desk, NOVEMBER.moved(1)), Figure.CONTACTS) == 2
    assert office_day(NOVEMBER.begins) == NOVEMBER.first
    assert office_day(NOVEMBER.ends - timedelta(microseconds=1)) == NOVEMBER.last


@pytest.mark.parametrize("profile", ["hayat-arar", "dawah-aburakah"])
def test_channels_are_the_profiles_eight_in_its_order(
    profile: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp(profile) / "office.db"
    builders.found(path, profile)
    desk = builders.seated(path, builders.sunday_clock())
    report = counted(desk)
    contacts = all_values(report, Figure.CONTACTS)
    assert list(contacts) == [channel.label for channel in desk.profile.channels]
    assert len(contacts) == 8
    assert report.is_empty
    desk.close()


def test_a_hidden_channel_is_counted_only_where_something_came_by_it_t51(
    desk: Desk, clock: MovableClock
) -> None:
    """«إن وجدت»: no row for what the office has not; what came by it before it was hidden stays counted."""
    clock.now = NOVEMBER.begins + timedelta(days=10)
    call(desk, ChannelKind.DELEGATE)
    phone_and_delegates = {ChannelKind.PHONE, ChannelKind.DELEGATE}
    channels = tuple(
        replace(channel, offered=channel.kind not in phone_and_delegates) for channel in desk.profile.channels
    )
    with desk.work() as work:
        change_channels(work, channels, VersionEntry(change="لا فروع للجمعية"))
    delegates = desk.profile.channels[-1].label
    labels = [channel.label for channel in desk.profile.offered_channels]
    contacts = all_values(counted(desk), Figure.CONTACTS)
    assert list(contacts) == [*labels, delegates]
    assert contacts[delegates] == 1


def test_opinions_of_fewer_than_five_have_no_figure_at_all(busy: Desk) -> None:
    """T41: five forms are told of, four are not, nor is a question that fewer than five answered."""
    report = counted(busy)
    assert value(report, Figure.OPINIONS) == 5  # the sixth waits for four more
    assert values(report, Figure.MEANS) == {OpinionQuestion.WHOLE: 4.2, OpinionQuestion.RECEPTION: 4.2}
    speed = row(report, ReportTitle.FROM_1_TO_5, OpinionQuestion.SPEED)
    assert [cell.value for cell in speed.cells] == [ReportWord.TOO_FEW]
    for month in (NOVEMBER.moved(-1), NOVEMBER.moved(1)):
        few = opinions(counted(busy, month))
        assert (list(few.cells), [note.term for note in few.notes]) == ([], [ReportWord.TOO_FEW])


def opinions(report: MonthReport) -> ReportTable:
    return next(table for table in report.tables if table.title is ReportTitle.FROM_1_TO_5)


def test_the_fifth_answer_brings_the_figure(desk: Desk) -> None:
    for already in range(5):
        assert counted(desk).is_empty, already
        opine(desk, Mark.GOOD, OpinionQuestion.WHOLE)
    assert value(counted(desk), Figure.OPINIONS) == 5
    assert not counted(desk).is_empty


def test_a_hijri_month_counts_its_own_days_and_leaves_out_opinions(busy: Desk) -> None:
    """جمادى الأولى 1448 ends on 10 November 2026: the second session belongs to the next month."""
    hijri = Month.of_day(date(2026, 11, 8), Calendar.HIJRI)
    assert (hijri.words(), hijri.last) == ("جمادى الأولى 1448هـ", date(2026, 11, 10))
    report = counted(busy, hijri)
    assert value(report, Figure.SESSIONS) == 1
    assert [note.term for note in opinions(report).notes] == [ReportWord.GREGORIAN]
    assert hijri.moved(1).first == date(2026, 11, 11)
    assert value(counted(busy, hijri.moved(1)), Figure.SESSIONS) == 1


def test_an_open_session_and_what_is_deleted_do_not_count(desk: Desk) -> None:
    go_to(desk, date(2026, 11, 22))
    builders.a_raised_request(desk)
    builders.a_session(desk)
    before = counted(desk)
    told = [in_all(before, figure) for figure in (Figure.DECISIONS, Figure.CONTACTS)]
    assert (value(before, Figure.SESSIONS), told) == (0, [0, 1])
    with desk.work() as work:
        visit = work.db.scalars(select(Visit)).one()
        visit.deleted_at, visit.deleted_by = work.now, work.clerk.id
        work.note(JournalAct.END_VISIT, visit)
    assert in_all(counted(desk), Figure.CONTACTS) == 0


def test_a_request_without_a_service_and_a_service_that_is_gone_keep_their_rows(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, request_id)
        request.service_key, request.service_title = "gone", "خدمة قديمة"
        work.note(JournalAct.AMEND_REQUEST, request)
    draft = builders.a_request(desk)
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, draft)
        request.service_key = request.service_title = ""
        work.note(JournalAct.AMEND_REQUEST, request)
    report = counted(desk)
    assert list(all_values(report, Figure.REQUESTS))[-2:] == ["خدمة قديمة", ""]
    table = next(table for table in report.tables if table.title is ReportTitle.BY_SERVICE)
    assert [line.words("ar") for line in table.rows[-2:]] == ["خدمة قديمة", "لم تُحدّد الخدمة بعد"]
    assert in_all(report, Figure.REQUESTS) == 2


def parts_of(thing: object) -> Iterable[object]:
    if is_dataclass(thing):
        for field in fields(thing):
            yield from parts_of(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from parts_of(part)
    else:
        yield thing


def test_no_person_is_in_the_figures(busy: Desk) -> None:
    words = " ".join(str(value) for value in parts_of(counted(busy)))
    assert [secret for secret in SECRETS if secret in words] == []


def statements(act: Callable[[], object]) -> int:
    """How many statements reach the database."""
    made: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_: object) -> None:
        made.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert not any(re.search(r"\b(from|join) person\b", statement, re.IGNORECASE) for statement in made)
    return len(made)


def test_a_month_is_counted_in_as_many_statements_however_much_happened(busy: Desk) -> None:
    """So that it stays below two seconds over twenty thousand persons."""
    full = statements(lambda: counted(busy))
    empty = statements(lambda: counted(busy, NOVEMBER.moved(-60)))
    assert full == empty
    assert full <= 14


def test_the_tables_the_figures_rest_on_exist() -> None:
    """The opinions' month is Gregorian text, as `Month.key` writes it."""
    assert Opinion.__tablename__ in Base.metadata.tables
    assert NOVEMBER.key == "2026-11"
