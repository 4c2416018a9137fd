"""قياس الرضا: a month's opinions as figures, and the blank form (T32, T39–T41)."""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.months import Month
from hayat_desk.policy.opinions import Mark, OpinionAsked, OpinionFigures, OpinionQuestion
from hayat_desk.policy.profiles import ServiceType
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.asked_opinions import asked_opinions
from hayat_desk.records.opinions import first_month, shown_opinions
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.shapes import LetterheadSummary, OpinionFormSummary, RegisterEntry

_MONTHS_BACK = 12
"""Months before this one to which a form out of the box may belong, at least."""


@dataclass(frozen=True, kw_only=True)
class OpinionsSummary:
    """A month's opinions; forms, figures and remarks as far as they may be shown (T41)."""

    month: Month
    figures: OpinionFigures
    asked: dict[OpinionAsked, int]
    months: tuple[Month, ...]  # that may be looked at and entered into, this one first
    services: tuple[ServiceType, ...]


def opinions_summary(work: UnitOfWork, month: Month | None = None) -> OpinionsSummary:
    """The opinions of a Gregorian month, by default of this one."""
    this = Month.of_day(work.today)
    month = month or this
    counts = {count.answer: count.total for count in asked_opinions(work.db, month.first, month.last)}
    return OpinionsSummary(
        month=month,
        figures=shown_opinions(work.db, month.key),
        asked={answer: counts.get(answer, 0) for answer in OpinionAsked},
        months=_months(this, first_month(work.db)),
        services=work.profile.services,
    )


def _months(this: Month, earliest: Month | None) -> tuple[Month, ...]:
    months = [this.moved(-back) for back in range(_MONTHS_BACK + 1)]
    while earliest is not None and months[-1].first > earliest.first:
        months.append(months[-1].moved(-1))
    return tuple(months)


def opinion_form(work: UnitOfWork) -> tuple[LetterheadSummary, OpinionFormSummary]:
    """The blank form, to be filled in by whoever wishes and put into the box."""
    values = {"association": work.profile.association.name}
    return letterhead(work), OpinionFormSummary(
        register=RegisterEntry(),
        invitation=work.profile.wording(WordingKey.OPINION_INVITATION).fill(values),
        questions=tuple(question.arabic for question in OpinionQuestion),
        marks=tuple(mark.arabic for mark in Mark),
        services=tuple(service.title for service in work.profile.services),
    )
