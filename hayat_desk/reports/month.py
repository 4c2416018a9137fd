"""تقرير الشهر: what the office did in a month, as figures alone (T12, T13, T33, T41).

No person is in it, and none can be: the figures are counted by the database and carry words of the policy
and of the profile only. Times are facts in days; nothing is called late (T65).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import Calendar
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import FEWEST, Average, averages
from hayat_desk.policy.replies import DAYS_BEFORE_REPLY, replying_early
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.terms import Term
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records import figures
from hayat_desk.records.exports import last_export
from hayat_desk.records.office import the_office
from hayat_desk.reports.changes import Change, Figure, SinceExport, Told, changes

NOT_CHOSEN = "لم تُحدّد الخدمة بعد"
"""How paper and workbook word the empty label: requests that are drafts without a service."""

FEWER_THAN_FIVE = "أقل من خمس إجابات"
OPINIONS_ARE_GREGORIAN = "تُحفظ الآراء بالشهر الميلادي، فلا تُعرض في تقرير شهر هجري."


@dataclass(frozen=True, slots=True)
class Counted:
    """One line of a table: what is counted, and its counts under the table's columns."""

    label: str  # a Term, or the profile's own words
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All columns together."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Delivered:
    """One line of the services delivered: how many, how many of them money, and how much."""

    label: str
    count: int
    of_money: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Days:
    """A time told as a fact: over how many cases, the median, the fewest and the most days."""

    cases: int
    median: float
    fewest: int
    most: int


@dataclass(frozen=True, slots=True)
class OpinionFigures:
    """The month's opinions; of fewer than five answers there is not even their number (T41)."""

    answers: int | None
    averages: tuple[Average, ...]


@dataclass(frozen=True, kw_only=True)
class MonthFigures:
    """The figures of one month as they stood on a day; the screen, the paper and the workbook show these."""

    month: Month
    as_of: date
    association: str
    office: str
    contacts: tuple[Counted, ...]  # the profile's channels, by purpose
    inquiries: tuple[Counted, ...]
    misconceptions: int
    services: tuple[Counted, ...]  # requests taken in the month, by the state they are in now
    raised: int
    sessions: int
    decisions: tuple[Counted, ...]
    waiting: Days | None  # from raising, or from the appeal, to the decision
    replies: tuple[Counted, ...]
    early_replies: int
    telling: Days | None  # from raising, or from the appeal, to being told
    registered: int
    deliveries: tuple[Delivered, ...]  # by service
    modes: tuple[Delivered, ...]
    services_ended: int
    opinion: OpinionFigures | None  # None in a Hijri month: opinions are kept by the Gregorian one
    since_export: SinceExport | None = None  # None while its report has not left the office

    @property
    def by_channel(self) -> tuple[Counted, ...]:
        """Contacts of each channel, all purposes together."""
        return tuple(Counted(row.label, (row.total,)) for row in self.contacts)

    @property
    def by_stage(self) -> tuple[Counted, ...]:
        """The month's requests by the stage they are in now."""
        columns = [row.counts for row in self.services]
        return tuple(
            Counted(state, (sum(counts[at] for counts in columns),)) for at, state in enumerate(RequestState)
        )

    @property
    def by_purpose(self) -> tuple[Counted, ...]:
        """Contacts for each purpose, all channels together."""
        columns = [row.counts for row in self.contacts]
        return tuple(
            Counted(purpose, (sum(counts[at] for counts in columns),)) for at, purpose in enumerate(Purpose)
        )

    @property
    def told(self) -> Told:
        """Each figure of the month by itself. The stage of a request is none: it is told as of a day."""
        rows: list[tuple[Figure, str, int | str]] = [
            *((Figure.CONTACTS, row.label, row.total) for row in self.contacts),
            *((Figure.PURPOSES, row.label, row.total) for row in self.by_purpose),
            *((Figure.INQUIRIES, row.label, row.total) for row in self.inquiries),
            (Figure.MISCONCEPTIONS, "", self.misconceptions),
            *((Figure.REQUESTS, row.label, row.total) for row in self.services),
            (Figure.RAISED, "", self.raised),
            (Figure.SESSIONS, "", self.sessions),
            *((Figure.DECISIONS, row.label, row.total) for row in self.decisions),
            *((Figure.REPLIES, row.label, row.total) for row in self.replies),
            (Figure.EARLY_REPLIES, "", self.early_replies),
            (Figure.WAITING, "", f"{self.waiting.median:g}" if self.waiting else 0),
            (Figure.TELLING, "", f"{self.telling.median:g}" if self.telling else 0),
            (Figure.REGISTERED, "", self.registered),
            *((Figure.DELIVERIES, row.label, row.count) for row in self.deliveries),
            *((Figure.AMOUNTS, row.label, row.amount.shown) for row in self.deliveries),
            *((Figure.WAYS, row.label, row.count) for row in self.modes),
            *((Figure.AMOUNTS_BY_WAY, row.label, row.amount.shown) for row in self.modes),
            (Figure.ENDED, "", self.services_ended),
        ]
        if self.opinion is not None and self.opinion.answers is not None:
            rows.append((Figure.OPINIONS, "", self.opinion.answers))
            rows += [
                (Figure.MEANS, average.question, f"{average.mean:g}")
                for average in self.opinion.averages
                if average.mean is not None
            ]
        return {
            (figure, label): f"{value:,}" if isinstance(value, int) else value
            for figure, label, value in rows
        }

    @property
    def contacts_in_all(self) -> int:
        """All contacts."""
        return total(self.contacts)

    @property
    def requests_in_all(self) -> int:
        """All requests taken in the month."""
        return total(self.services)

    @property
    def amount(self) -> Money:
        """All amounts delivered."""
        return Money.total(row.amount for row in self.deliveries)

    @property
    def delivered(self) -> int:
        """All handings over."""
        return sum(row.count for row in self.deliveries)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was recorded in the month."""
        counted = (self.contacts, self.inquiries, self.services, self.decisions, self.replies)
        answered = self.opinion is not None and self.opinion.answers is not None
        others = (self.raised, self.sessions, self.registered, self.delivered)
        return not any(total(rows) for rows in counted) and not any(others) and not answered


def total(rows: Iterable[Counted]) -> int:
    """All rows and columns of a table together."""
    return sum(row.total for row in rows)


def in_arabic(label: str) -> str:
    """A row's label as paper and workbook word it."""
    return label.arabic if isinstance(label, Term) else label or NOT_CHOSEN


def change_in_arabic(change: Change) -> str:
    """What a changed figure is called, as paper and workbook word it."""
    name = change.figure.arabic
    return name if change.stands_alone else f"{name}، {in_arabic(change.label)}"


def month_figures(work: UnitOfWork, month: Month) -> MonthFigures:
    """Count a month, and what of it changed since it was exported; slow over a large office, for the worker."""
    counted = _counted(work, month)
    exported = last_export(work.db, month)
    if exported is None:
        return counted
    since = SinceExport(exported.as_of, changes(exported.figures, counted.told))
    return replace(counted, since_export=since)


def _counted(work: UnitOfWork, month: Month) -> MonthFigures:
    db, first, last = work.db, month.first, month.last
    asked = figures.inquiries(db, month.begins, month.ends)
    decided = figures.decisions(db, first, last)
    told = figures.replies(db, first, last)
    delivered = figures.deliveries(db, first, last)
    raised, registered = figures.milestones(db, first, last)
    reached = [
        (session, floor, count) for outcome, session, floor, count in decided if outcome.is_reply and floor
    ]
    return MonthFigures(
        month=month,
        as_of=work.today,
        association=work.profile.association.name,
        office=the_office(db).title,
        contacts=_contacts(work, month),
        inquiries=_by_term(InquiryOutcome, ((outcome, count) for outcome, _, count in asked)),
        misconceptions=sum(count for _, corrected, count in asked if corrected),
        services=_services(work, month),
        raised=raised,
        sessions=figures.sessions_held(db, first, last),
        decisions=_by_term(Outcome, ((outcome, count) for outcome, _, _, count in decided)),
        waiting=_days(reached),
        replies=_by_term(
            (Outcome.ACCEPTED, Outcome.REFUSED), ((outcome, count) for outcome, _, _, count in told)
        ),
        early_replies=sum(count for _, day, floor, count in told if replying_early(day, floor)),
        telling=_days([(day, floor, count) for _, day, floor, count in told]),
        registered=registered,
        deliveries=_delivered(
            [service.title for service in work.profile.offered_services],
            [(_service(work, line[0], line[1]), *line[4:]) for line in delivered],
        ),
        modes=_delivered(list(DeliveryMode), [(line[2], *line[4:]) for line in delivered]),
        services_ended=sum(count for _, _, _, is_last, count, _, _ in delivered if is_last),
        opinion=_opinion(work, month),
    )


def _by_term(terms: Iterable[str], counted: Iterable[tuple[str, int]]) -> tuple[Counted, ...]:
    found: Counter[str] = Counter()
    for term, count in counted:
        found[term] += count
    return tuple(Counted(term, (found[term],)) for term in terms)


def _contacts(work: UnitOfWork, month: Month) -> tuple[Counted, ...]:
    """The profile's channels in its order; one that only records still know stands after them."""
    found = figures.contacts(work.db, month.begins, month.ends)
    labels = {channel.kind.value: channel.label for channel in work.profile.channels}
    for kind, label, _, _ in found:
        labels.setdefault(kind, label)
    counts = {kind: Counter[Purpose]() for kind in labels}
    for kind, _, purpose, count in found:
        counts[kind][purpose] += count
    return tuple(
        Counted(label, tuple(counts[kind][purpose] for purpose in Purpose)) for kind, label in labels.items()
    )


def _service(work: UnitOfWork, key: str, title: str) -> str:
    """What a service is called now; one that the profile no longer has keeps its recorded title."""
    return next((service.title for service in work.profile.services if service.key == key), title)


def _labels(first: Iterable[str], found: Iterable[str]) -> list[str]:
    """The labels that always have a row, those found besides, and last the empty one where it is found."""
    always = list(first)
    besides = sorted(set(found) - set(always))
    return [*always, *filter(None, besides), *(label for label in besides if not label)]


def _services(work: UnitOfWork, month: Month) -> tuple[Counted, ...]:
    counts: dict[str, Counter[RequestState]] = {}
    for key, title, state, count in figures.requests_submitted(work.db, month.first, month.last):
        counts.setdefault(_service(work, key, title), Counter())[state] += count
    labels = _labels([service.title for service in work.profile.offered_services], counts)
    return tuple(
        Counted(label, tuple(counts.get(label, Counter())[state] for state in RequestState))
        for label in labels
    )


def _delivered(first: Sequence[str], found: Sequence[tuple[str, int, int, Money]]) -> tuple[Delivered, ...]:
    rows = []
    for label in _labels(first, (line[0] for line in found)):
        own = [line for line in found if line[0] == label]
        count, of_money = sum(line[1] for line in own), sum(line[2] for line in own)
        rows.append(Delivered(label, count, of_money, Money.total(line[3] for line in own)))
    return tuple(rows)


def _days(cases: Sequence[tuple[date, date, int]]) -> Days | None:
    """Days from the wait's beginning to each day; the floor lies a fixed span after that beginning."""
    spans: Counter[int] = Counter()
    for day, floor, count in cases:
        spans[(day - (floor - timedelta(days=DAYS_BEFORE_REPLY))).days] += count
    if not spans:
        return None
    days = sorted(spans.elements())
    return Days(len(days), median(days), days[0], days[-1])


def _opinion(work: UnitOfWork, month: Month) -> OpinionFigures | None:
    if month.calendar is not Calendar.GREGORIAN:
        return None
    answers, given = figures.marks(work.db, month.key)
    means = averages(
        [
            {question: mark}
            for question, marks in given.items()
            for mark, count in marks.items()
            for _ in range(count)
        ]
    )
    return OpinionFigures(answers if answers >= FEWEST else None, means)
