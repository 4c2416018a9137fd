"""What changed in a month's figures since its report left the office: each figure as it was and as it is now.

A request may be taken down later, a delivery corrected: the figures then differ from those a reader holds, and
screen, paper and workbook say so. The stage of a request is no such figure: it is told as it stands on a day.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.terms import Term


class Figure(Term):
    """A kind of figure; with a label (a channel, a service, an outcome) it is one figure."""

    CONTACTS = "contacts", "التواصل", "Contacts"
    PURPOSES = "purposes", "غرض التواصل", "Purpose of contact"
    INQUIRIES = "inquiries", "الاستفسارات", "Inquiries"
    MISCONCEPTIONS = "misconceptions", "مفاهيم صُحّحت", "Misconceptions corrected"
    REQUESTS = "requests", "الطلبات المقدمة", "Requests taken"
    RAISED = "raised", "ما رُفع إلى اللجنة", "Raised to the committee"
    SESSIONS = "sessions", "جلسات اللجنة المعتمدة", "Sessions with confirmed minutes"
    DECISIONS = "decisions", "قرارات اللجنة", "Decisions"
    REPLIES = "replies", "الردود المبلّغة", "Replies told"
    EARLY_REPLIES = "early_replies", "ردود قبل الأسبوعين", "Told before the two weeks"
    WAITING = "waiting", "وسيط الأيام إلى القرار", "Median days to the decision"
    TELLING = "telling", "وسيط الأيام إلى الإبلاغ", "Median days to being told"
    REGISTERED = "registered", "ما استُكمل تسجيله", "Registrations completed"
    DELIVERIES = "deliveries", "مرات التقديم", "Deliveries"
    AMOUNTS = "amounts", "المبالغ المقدمة (ريال)", "Riyals delivered"
    WAYS = "ways", "طرق التقديم", "Ways of delivery"
    AMOUNTS_BY_WAY = "amounts_by_way", "المبالغ بحسب الطريقة (ريال)", "Riyals by way of delivery"
    ENDED = "ended", "خدمات اكتمل تقديمها", "Services completed"
    OPINIONS = "opinions", "إجابات الرأي", "Opinions"
    MEANS = "means", "متوسط الرأي", "Mean opinion"


_BY_SERVICE = frozenset({Figure.REQUESTS, Figure.DELIVERIES, Figure.AMOUNTS})
_OF_MONEY = frozenset({Figure.AMOUNTS, Figure.AMOUNTS_BY_WAY})


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that is not what it was; both as they are shown, «0» where there was nothing."""

    figure: Figure
    label: str  # a Term, or the profile's own words; empty where the figure stands alone
    before: str
    after: str

    @property
    def stands_alone(self) -> bool:
        """Whether it has no label; that of a service may be empty, where none was chosen yet."""
        return not self.label and self.figure not in _BY_SERVICE

    @property
    def numbers(self) -> tuple[float | Money, float | Money]:
        """Both figures, for a sheet that calculates."""
        if self.figure in _OF_MONEY:
            return Money.parse(self.before), Money.parse(self.after)
        return _number(self.before), _number(self.after)


@dataclass(frozen=True, slots=True)
class SinceExport:
    """The day of the figures that left the office last, and what changed since."""

    as_of: date
    changes: tuple[Change, ...]


def _number(shown: str) -> int | float:
    plain = shown.replace(",", "")
    return int(plain) if plain.isdecimal() else float(plain)


_NOTHING = "0"

Told = Mapping[tuple[Figure, str], str]
"""Each figure of a month as it is shown; one that is missing is nothing."""


def to_keep(told: Told) -> str:
    """Every figure of a month as JSON, to be kept with its export."""
    return json.dumps(
        [[figure.value, str(label), shown] for (figure, label), shown in told.items()], ensure_ascii=False
    )


def changes(kept: str, now: Told) -> tuple[Change, ...]:
    """What is not as `to_keep` had it; in the order of the report."""
    was = {(Figure.of(figure), label): shown for figure, label, shown in json.loads(kept)}
    differing = [
        Change(figure, label, was.get((figure, label), _NOTHING), now.get((figure, label), _NOTHING))
        for figure, label in {**now, **was}
        if was.get((figure, label), _NOTHING) != now.get((figure, label), _NOTHING)
    ]
    order = list(Figure)
    return tuple(sorted(differing, key=lambda change: order.index(change.figure)))
