"""The month's figures: by hand for a known month, and equal to the lists they stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from statistics import median

import pytest
from sqlalchemy import Engine, event, select

from hayat_desk.desk import Desk
from hayat_desk.policy.amounts import NOTHING, Money
from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.dates import Calendar, office_day
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import Mark, OpinionQuestion
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.base import Base
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.outcomes import Delivery, Opinion, Reply
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest
from hayat_desk.reports.month import Counted, Delivered, MonthFigures, month_figures, total
from tests import builders
from tests.reports.a_month import SECRETS, call, go_to, opine

NOVEMBER = Month(Calendar.GREGORIAN, 2026, 11)


def counted(desk: Desk, month: Month = NOVEMBER) -> MonthFigures:
    with desk.look() as look:
        return month_figures(look, month)


def told(rows: Iterable[Counted]) -> dict[str, int]:
    """Rows that hold something."""
    return {row.label: row.total for row in rows if row.total}


def test_every_figure_of_a_known_month(busy: Desk) -> None:
    """The month that `a_month` tells day by day, counted by hand."""
    figures = counted(busy)
    assert told(figures.by_channel) == {
        "المقابلة": 6,
        "الاتصالات الهاتفية": 3,
        "وسائل التواصل الاجتماعي": 1,
        "الموقع الالكتروني للجمعية": 1,
        "مناديب الجمعية": 1,
    }
    assert told(figures.inquiries) == {
        InquiryOutcome.ANSWERED: 4,
        InquiryOutcome.REFERRED: 1,
        InquiryOutcome.CALL_BACK: 1,
    }
    assert figures.misconceptions == 3
    assert told(figures.by_stage) == {
        RequestState.AWAITING_DOCUMENTS: 1,
        RequestState.DECIDED: 1,
        RequestState.INFORMED: 2,
        RequestState.DELIVERED: 1,
        RequestState.CANCELLED: 1,
    }
    assert told(figures.services) == {"مساعدة مالية أثناء العلاج": 4, "نقل إلى مواعيد العلاج": 2}
    assert (figures.raised, figures.sessions, figures.registered) == (4, 2, 2)
    assert told(figures.decisions) == {
        Outcome.ACCEPTED: 5,
        Outcome.REFUSED: 1,
        Outcome.TO_COMPLETE: 1,
        Outcome.DEFERRED: 1,
    }
    assert told(figures.replies) == {Outcome.ACCEPTED: 3, Outcome.REFUSED: 1}
    assert figures.early_replies == 1
    assert [row for row in figures.deliveries if row.count] == [
        Delivered("مساعدة مالية أثناء العلاج", 3, 2, Money(125_050))
    ]
    assert [row for row in figures.modes if row.count] == [
        Delivered(DeliveryMode.TRANSFER, 3, 2, Money(125_050))
    ]
    assert (figures.services_ended, figures.delivered, figures.amount) == (2, 3, Money(125_050))


def test_times_are_counted_from_the_first_raising_and_after_an_appeal_from_the_appeal(busy: Desk) -> None:
    """11, 7, 7 in the first session; in the second 18, 18, and 7 since the appeal of the 15th."""
    figures = counted(busy)
    assert figures.waiting is not None
    assert figures.telling is not None
    waits = [7, 7, 7, 11, 18, 18]
    assert (figures.waiting.cases, figures.waiting.median) == (6, median(waits))
    assert (figures.waiting.fewest, figures.waiting.most) == (7, 18)
    tellings = [7, 14, 18, 18]
    assert (figures.telling.cases, figures.telling.median) == (4, median(tellings))
    assert (figures.telling.fewest, figures.telling.most) == (7, 18)
    december = counted(busy, NOVEMBER.moved(1))
    assert december.telling is not None
    assert (december.telling.fewest, december.early_replies) == (17, 0)


def test_totals_equal_the_lists(busy: Desk) -> None:
    """Every total once more, by going through the records one by one."""
    for month in (NOVEMBER.moved(-1), NOVEMBER, NOVEMBER.moved(1)):
        figures = counted(busy, month)

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
            raised = [r for r in db.scalars(select(SupportRequest)) if inside(r.raised_on)]
            assert told(figures.by_channel) == Counter(visit.channel_label for visit in visits)
            by_purpose = [
                sum(column) for column in zip(*(row.counts for row in figures.contacts), strict=True)
            ]
            assert by_purpose == [sum(v.purpose is purpose for v in visits) for purpose in Purpose]
            assert told(figures.inquiries) == Counter(inquiry.outcome for inquiry in asked)
            assert told(figures.by_stage) == Counter(request.state for request in requests)
            assert told(figures.services) == Counter(request.service_title for request in requests)
            assert told(figures.decisions) == Counter(line.outcome for line in lines)
            assert told(figures.replies) == Counter(reply.outcome for reply in replies)
            assert figures.early_replies == sum(bool(reply.early_reason) for reply in replies)
            assert figures.raised == len(raised)
            assert figures.amount == Money.total(row.amount for row in figures.modes)
            assert figures.amount == Money.total(row.amount or NOTHING for row in delivered)
            assert figures.delivered == sum(row.count for row in figures.modes) == len(delivered)
            assert figures.contacts_in_all == len(visits)
            assert figures.requests_in_all == total(figures.by_stage) == len(requests)


def test_the_turn_of_the_month_is_the_offices_midnight(desk: Desk, clock: builders.MovableClock) -> None:
    """20:59:59 UTC of the last day is November's, 21:00 and 23:30 UTC are December's."""
    for hour in (
        datetime(2026, 11, 30, 20, 59, 59, 999_999, UTC),
        datetime(2026, 11, 30, 21, 0, tzinfo=UTC),
        datetime(2026, 11, 30, 23, 30, tzinfo=UTC),
    ):
        clock.now = hour
        call(desk, ChannelKind.LETTER)
    assert counted(desk).contacts_in_all == 1
    assert counted(desk, NOVEMBER.moved(1)).contacts_in_all == 2
    assert office_day(NOVEMBER.begins) == NOVEMBER.first
    assert office_day(NOVEMBER.ends - timedelta(microseconds=1)) == NOVEMBER.last


@pytest.mark.parametrize("profile", ["hayat-arar", "dawah-aburakah"])
def test_channels_are_the_profiles_eight_in_its_order(
    profile: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp(profile) / "office.db"
    builders.found(path, profile)
    desk = builders.seated(path, builders.MovableClock())
    figures = counted(desk)
    assert [row.label for row in figures.contacts] == [channel.label for channel in desk.profile.channels]
    assert len(figures.contacts) == 8
    assert figures.is_empty
    desk.close()


def test_opinions_of_fewer_than_five_have_no_figure_at_all(busy: Desk) -> None:
    """T41: five forms are told of, four are not, nor is a question that fewer than five answered."""
    opinion = counted(busy).opinion
    assert opinion is not None
    assert opinion.answers == 6
    means = {average.question: average.mean for average in opinion.averages}
    assert means[OpinionQuestion.WHOLE] == means[OpinionQuestion.RECEPTION] == 4.2
    assert means[OpinionQuestion.SPEED] is None
    for month in (NOVEMBER.moved(-1), NOVEMBER.moved(1)):
        few = counted(busy, month).opinion
        assert few is not None
        assert few.answers is None
        assert not any(average.mean for average in few.averages)


def test_the_fifth_answer_brings_the_figure(desk: Desk) -> None:
    for already in range(5):
        assert counted(desk).is_empty, already
        opine(desk, Mark.GOOD, OpinionQuestion.WHOLE)
    opinion = counted(desk).opinion
    assert opinion is not None
    assert opinion.answers == 5


def test_a_hijri_month_counts_its_own_days_and_leaves_out_opinions(busy: Desk) -> None:
    """جمادى الأولى 1448 ends on 10 November 2026: the second session belongs to the next month."""
    hijri = Month.of_day(date(2026, 11, 8), Calendar.HIJRI)
    assert (hijri.words(), hijri.last) == ("جمادى الأولى 1448هـ", date(2026, 11, 10))
    figures = counted(busy, hijri)
    assert figures.sessions == 1
    assert figures.opinion is None
    assert hijri.moved(1).first == date(2026, 11, 11)
    assert counted(busy, hijri.moved(1)).sessions == 1


def test_an_open_session_and_what_is_deleted_do_not_count(desk: Desk) -> None:
    go_to(desk, date(2026, 11, 22))
    builders.a_raised_request(desk)
    builders.a_session(desk)
    before = counted(desk)
    assert (before.sessions, total(before.decisions), before.contacts_in_all) == (0, 0, 1)
    with desk.work() as work:
        visit = work.db.scalars(select(Visit)).one()
        visit.deleted_at, visit.deleted_by = work.now, work.clerk.id
        work.note("test", visit)
    assert counted(desk).contacts_in_all == 0


def test_a_request_without_a_service_and_a_service_that_is_gone_keep_their_rows(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, request_id)
        request.service_key, request.service_title = "gone", "خدمة قديمة"
        work.note("test", request)
    draft = builders.a_request(desk)
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, draft)
        request.service_key = request.service_title = ""
        work.note("test", request)
    figures = counted(desk)
    assert [row.label for row in figures.services[-2:]] == ["خدمة قديمة", ""]
    assert figures.requests_in_all == 2


def values_of(thing: object) -> Iterable[object]:
    if is_dataclass(thing):
        for field in fields(thing):
            yield from values_of(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from values_of(part)
    else:
        yield thing


def test_no_person_is_in_the_figures(busy: Desk) -> None:
    words = " ".join(str(value) for value in values_of(counted(busy)))
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
    assert full <= 12


def test_the_tables_the_figures_rest_on_exist() -> None:
    """The opinions' month is Gregorian text, as `Month.key` writes it."""
    assert Opinion.__tablename__ in Base.metadata.tables
    assert NOVEMBER.key == "2026-11"
