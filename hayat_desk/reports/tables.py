"""The tables of a month, laid out once: what screen, paper and workbook show of it (T12, T13, T33, T41).

A figure more is its question in `records/figures.py` and its row here. No person is in the tables, and none can
be: they are made from counts, in words of the policy and of the profile. Times are facts in days; nothing is
called late (T65).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from statistics import median

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.opinions import FEWEST, Average, OpinionAsked, OpinionFigures
from hayat_desk.policy.profiles import Profile
from hayat_desk.policy.replies import DAYS_BEFORE_REPLY, replying_early
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.terms import Term
from hayat_desk.policy.visits import Direction, InquiryOutcome, Purpose
from hayat_desk.records.figures import DeliveryCount, MonthCounts
from hayat_desk.reports.shapes import (
    Cell,
    Chart,
    ReportColumn,
    ReportRow,
    ReportTable,
    Section,
    Sentence,
    across,
    added,
    alone,
    columns,
    each,
    summed,
    totals,
)
from hayat_desk.reports.words import ColumnHead, ReportTitle, ReportWord


class Figure(Term):
    """A kind of figure, by which it is kept with an export; with a label (a channel, an outcome) it is one figure."""

    CONTACTS = "contacts", "مرات التواصل", "Contacts"
    PURPOSES = "purposes", "غرض التواصل", "Purpose of contact"
    INQUIRIES = "inquiries", "الاستفسارات", "Inquiries"
    MISCONCEPTIONS = "misconceptions", "مفاهيم صُحّحت", "Misconceptions corrected"
    REQUESTS = "requests", "الطلبات المقدمة", "Requests taken"
    RAISED = "raised", "طلبات رُفعت إلى اللجنة", "Raised to the committee"
    SESSIONS = "sessions", "جلسات اعتُمد محضرها", "Sessions with confirmed minutes"
    DECISIONS = "decisions", "قرارات اللجنة", "Decisions"
    REPLIES = "replies", "الردود المبلّغة", "Replies told"
    EARLY_REPLIES = (
        "early_replies",
        "ردود قبل الأسبوعين بسبب مسجل",
        "Told before the two weeks, with a reason",
    )
    WAITING = "waiting", "وسيط الأيام إلى القرار", "Median days to the decision"
    TELLING = "telling", "وسيط الأيام إلى الإبلاغ", "Median days to being told"
    REGISTERED = "registered", "طلبات استُكمل تسجيلها", "Registrations completed"
    DELIVERIES = "deliveries", "مرات التقديم", "Deliveries"
    AMOUNTS = "amounts", "المبالغ المقدمة (ريال)", "Riyals delivered"
    WAYS = "ways", "طرق التقديم", "Ways of delivery"
    AMOUNTS_BY_WAY = "amounts_by_way", "المبالغ بحسب الطريقة (ريال)", "Riyals by way of delivery"
    ENDED = "ended", "خدمات اكتمل تقديمها", "Services completed"
    ENDINGS = "endings", "طلبات انتهت قبل إغلاقها", "Requests ended before closing"
    ASKED = "asked", "طلب إبداء الرأي", "Asked for an opinion"
    OPINIONS = "opinions", "عدد الاستبانات", "Answered forms"
    MEANS = "means", "متوسط الرأي", "Mean opinion"

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of riyals."""
        return self in (Figure.AMOUNTS, Figure.AMOUNTS_BY_WAY)

    @property
    def is_by_service(self) -> bool:
        """Whether its label is a service, which may be none yet."""
        return self in (Figure.REQUESTS, Figure.DELIVERIES, Figure.AMOUNTS)


_FIRST_LOOKED_FOR = (
    Figure.CONTACTS, Figure.REQUESTS, Figure.DECISIONS, Figure.REPLIES, Figure.DELIVERIES, Figure.AMOUNTS,
)  # fmt: skip
_ALSO = (Figure.INQUIRIES, Figure.RAISED, Figure.REGISTERED)

# Who has the request: for where there is no room for twelve columns.
_WHERE = {
    RequestState.DRAFT: ColumnHead.IN_THE_OFFICE,
    RequestState.AWAITING_DOCUMENTS: ColumnHead.IN_THE_OFFICE,
    RequestState.AWAITING_SIGNATURE: ColumnHead.IN_THE_OFFICE,
    RequestState.REFERRED: ColumnHead.IN_THE_OFFICE,
    RequestState.RAISED: ColumnHead.IN_THE_COMMITTEE,
    RequestState.UNDER_STUDY: ColumnHead.IN_THE_COMMITTEE,
    RequestState.DECIDED: ColumnHead.AFTER_THE_DECISION,
    RequestState.INFORMED: ColumnHead.AFTER_THE_DECISION,
    RequestState.REGISTERING: ColumnHead.AFTER_THE_DECISION,
    RequestState.DELIVERED: ColumnHead.AFTER_THE_DECISION,
}
_COUNT = columns(ColumnHead.COUNT)
_OF_AMOUNTS = columns(ColumnHead.TIMES, ColumnHead.OF_MONEY, ColumnHead.RIYALS)
_OF_DAYS = columns(ColumnHead.CASES, ColumnHead.MEDIAN, ColumnHead.FEWEST, ColumnHead.MOST)


def sections_of(counts: MonthCounts, profile: Profile, as_of: date) -> tuple[Section, ...]:
    """Every table of a month, in the order it is read."""
    contacts, inquiries = (_contacts(counts, profile), *_purposes(counts)), _inquiries(counts)
    decisions, replies, times = _decisions(counts), _replies(counts), _times(counts)
    delivered, requests = _services(counts, profile), _requests(counts, profile, as_of)
    return (
        Section(ReportTitle.CONTACTS, ReportTitle.BY_DIRECTION, (*contacts, inquiries)),
        Section(ReportTitle.REQUESTS, ReportTitle.BY_SERVICE, (requests, _endings(counts))),
        Section(ReportTitle.DECISIONS_AND_REPLIES, ReportTitle.THEIR_TITLE, (decisions, replies, times)),
        Section(ReportTitle.SERVICES, ReportTitle.DELIVERED, (delivered, _ways(counts))),
        Section(ReportTitle.OPINION, ReportTitle.FROM_1_TO_5, (_opinions(counts.opinions), _asked(counts))),
    )


def summary_of(sections: Sequence[Section]) -> ReportTable:
    """The few figures one looks for first: the sums of their kinds over all tables."""
    cells = [cell for section in sections for table in section.tables for cell in table.cells]

    def rows(figures: Iterable[Figure]) -> tuple[ReportRow, ...]:
        return tuple(
            ReportRow(figure, (Cell(added([Cell(0), *(c for c in cells if c.figure is figure)]).value),))
            for figure in figures
        )

    return ReportTable(
        ReportTitle.SUMMARY, ColumnHead.ITEM, _COUNT, rows(_FIRST_LOOKED_FOR), besides=rows(_ALSO)
    )


def _contacts(counts: MonthCounts, profile: Profile) -> ReportTable:
    """The office's channels in the profile's order; one that only records still know stands after them."""
    labels = {c.kind.value: c.label for c in profile.channels_with({one.channel for one in counts.contacts})}
    by_channel: dict[str, Counter[Purpose]] = {channel: Counter() for channel in labels}
    for contact in counts.contacts:
        labels.setdefault(contact.channel, contact.label)
        by_channel.setdefault(contact.channel, Counter())[contact.purpose] += contact.total
    rows = [across(by_channel[channel], Purpose, Figure.CONTACTS, label) for channel, label in labels.items()]
    heads = (*(ReportColumn(purpose, purpose.direction) for purpose in Purpose), ReportColumn(ColumnHead.SUM))
    bars = tuple((labels[channel], purposes.total()) for channel, purposes in by_channel.items())
    table = summed(ReportTitle.BY_DIRECTION, ColumnHead.CHANNEL, heads, rows)
    return replace(table, chart=Chart(ReportTitle.BY_CHANNEL, bars))


def _purposes(counts: MonthCounts) -> Iterable[ReportTable]:
    """What visitors got in touch about, and what the office did, each with its sum."""
    purposes = totals((contact.purpose, contact.total) for contact in counts.contacts)
    for direction in Direction:
        own = [purpose for purpose in Purpose if purpose.direction is direction]
        yield summed(direction, ColumnHead.PURPOSE, _COUNT, each(Figure.PURPOSES, own, purposes))


def _inquiries(counts: MonthCounts) -> ReportTable:
    outcomes = totals((inquiry.outcome, inquiry.total) for inquiry in counts.inquiries)
    corrected = sum(inquiry.total for inquiry in counts.inquiries if inquiry.corrected)
    rows = each(Figure.INQUIRIES, InquiryOutcome, outcomes)
    besides = (alone(Figure.MISCONCEPTIONS, corrected),)
    return summed(ReportTitle.INQUIRIES, ColumnHead.CAME_TO, _COUNT, rows, besides)


def _requests(counts: MonthCounts, profile: Profile, as_of: date) -> ReportTable:
    """The month's requests by service; the stage they are in is told as it stands on the day `as_of`."""
    by_service: dict[str, Counter[RequestState]] = {}
    for request in counts.requests:
        label = _service(profile, request.service, request.title)
        by_service.setdefault(label, Counter())[request.state] += request.total
    rows = [
        across(by_service.get(label, Counter()), RequestState, Figure.REQUESTS, label, ReportWord.NO_SERVICE)
        for label in _labels([service.title for service in profile.offered_services], by_service)
    ]
    heads = (
        *(ReportColumn(state, _WHERE.get(state)) for state in RequestState),
        ReportColumn(ColumnHead.SUM),
    )
    bars = tuple((state, sum(states[state] for states in by_service.values())) for state in RequestState)
    return replace(
        summed(ReportTitle.BY_SERVICE, ColumnHead.SERVICE, heads, rows),
        chart=Chart(ReportTitle.BY_STAGE, bars),
        notes=(Sentence(ReportWord.AS_OF, {"day": as_of}),),
    )


def _endings(counts: MonthCounts) -> ReportTable:
    """What ended in the month, whenever it was taken, by the reason (T83)."""
    reasons = totals((ending.reason, ending.total) for ending in counts.endings)
    return summed(ReportTitle.ENDINGS, ColumnHead.REASON, _COUNT, each(Figure.ENDINGS, EndingReason, reasons))


def _decisions(counts: MonthCounts) -> ReportTable:
    outcomes = totals((decision.outcome, decision.total) for decision in counts.decisions)
    rows = each(Figure.DECISIONS, Outcome, outcomes)
    besides = (alone(Figure.RAISED, counts.milestones.raised), alone(Figure.SESSIONS, counts.sessions))
    return summed(ReportTitle.DECISIONS, ColumnHead.DECISION, _COUNT, rows, besides)


def _replies(counts: MonthCounts) -> ReportTable:
    outcomes = totals((reply.outcome, reply.total) for reply in counts.replies)
    early = sum(reply.total for reply in counts.replies if replying_early(reply.told_on, reply.floor))
    rows = each(Figure.REPLIES, [outcome for outcome in Outcome if outcome.is_reply], outcomes)
    besides = (alone(Figure.EARLY_REPLIES, early),)
    return summed(ReportTitle.REPLIES, ColumnHead.REPLY, _COUNT, rows, besides)


def _times(counts: MonthCounts) -> ReportTable:
    """From raising, or from the appeal, to the decision and to being told."""
    decisions = [
        (decision.held_on, decision.floor, decision.total)
        for decision in counts.decisions
        if decision.outcome.is_reply and decision.floor
    ]
    replied = [(reply.told_on, reply.floor, reply.total) for reply in counts.replies]
    return ReportTable(
        ReportTitle.TIMES,
        ColumnHead.DAYS,
        _OF_DAYS,
        (
            _days(ReportWord.TO_DECISION, Figure.WAITING, decisions),
            _days(ReportWord.TO_TELLING, Figure.TELLING, replied),
        ),
    )


def _days(label: Term, figure: Figure, cases: Sequence[tuple[date, date, int]]) -> ReportRow:
    """Median and range in days from the beginning of the wait; each floor lies a fixed span after that beginning."""
    spans: Counter[int] = Counter()
    for day, floor, total in cases:
        spans[(day - (floor - timedelta(days=DAYS_BEFORE_REPLY))).days] += total
    days = sorted(spans.elements())
    if not days:
        return ReportRow(label, (Cell(0), Cell(None), Cell(None), Cell(None)))
    middle = Cell(float(median(days)), figure)
    return ReportRow(label, (Cell(len(days)), middle, Cell(days[0]), Cell(days[-1])))


def _services(counts: MonthCounts, profile: Profile) -> ReportTable:
    delivered = [
        (_service(profile, delivery.service, delivery.title), delivery) for delivery in counts.deliveries
    ]
    always = [service.title for service in profile.offered_services]
    ended = sum(delivery.total for delivery in counts.deliveries if delivery.is_last)
    besides = (alone(Figure.REGISTERED, counts.milestones.registered), alone(Figure.ENDED, ended))
    rows = _amounts(delivered, always, Figure.DELIVERIES, Figure.AMOUNTS)
    return summed(ReportTitle.DELIVERED, ColumnHead.SERVICE, _OF_AMOUNTS, rows, besides)


def _ways(counts: MonthCounts) -> ReportTable:
    delivered = [(delivery.mode, delivery) for delivery in counts.deliveries]
    rows = _amounts(delivered, DeliveryMode, Figure.WAYS, Figure.AMOUNTS_BY_WAY)
    return summed(ReportTitle.WAYS, ColumnHead.WAY, _OF_AMOUNTS, rows)


def _amounts(
    delivered: Sequence[tuple[str, DeliveryCount]], always: Iterable[str], times: Figure, riyals: Figure
) -> list[ReportRow]:
    rows = []
    for label in _labels(always, (name for name, _ in delivered)):
        own = [delivery for name, delivery in delivered if name == label]
        cells = (
            Cell(sum(delivery.total for delivery in own), times, label),
            Cell(sum(delivery.of_money for delivery in own)),
            Cell(Money.total(delivery.amount for delivery in own), riyals, label),
        )
        rows.append(ReportRow(label or ReportWord.NO_SERVICE, cells))
    return rows


def _opinions(opinions: OpinionFigures | None) -> ReportTable:
    """The means of the questions; with fewer than five answers not even their number is shown (T41)."""
    table = ReportTable(ReportTitle.FROM_1_TO_5, ColumnHead.QUESTION, columns(ColumnHead.MEAN), ())
    if opinions is None or opinions.forms < FEWEST:
        reason = ReportWord.GREGORIAN if opinions is None else ReportWord.TOO_FEW
        return replace(table, notes=(Sentence(reason),))
    rows = tuple(ReportRow(average.question, (_mean(average),)) for average in opinions.averages)
    notes = (Sentence(ReportWord.BY_FIVES), Sentence(ReportWord.WHAT_FOR))
    return replace(table, rows=rows, besides=(alone(Figure.OPINIONS, opinions.forms),), notes=notes)


def _mean(average: Average) -> Cell:
    is_shown = average.mean is not None
    return Cell(average.mean, Figure.MEANS, average.question) if is_shown else Cell(ReportWord.TOO_FEW)


def _asked(counts: MonthCounts) -> ReportTable:
    """Who was asked for an opinion, and how many did not wish to give one (T39, T40)."""
    answers = each(Figure.ASKED, OpinionAsked, totals(counts.asked))
    return summed(ReportTitle.ASKED, ColumnHead.ANSWER, _COUNT, answers)


def _service(profile: Profile, key: str, title: str) -> str:
    """What a service is called now; one that the profile no longer has keeps its recorded title."""
    return next((service.title for service in profile.services if service.key == key), title)


def _labels(always: Iterable[str], recorded: Iterable[str]) -> list[str]:
    """The labels that always have a row, those recorded besides, and last the empty one where there is one."""
    first = list(always)
    besides = sorted(set(recorded) - set(first))
    return [*first, *filter(None, besides), *(label for label in besides if not label)]
