"""قياس رضا المستفيد: five questions, anonymous, «للتقويم والتطوير لا للعقاب والتشهير» (T32–T34, T39–T41).

An answer names no person, no request and no employee. Of fewer than five answers no figure is shown, and none is
found by subtraction: what is shown of a month is taken anew only once five more have answered, and there is no
other cut of the answers (a year, a service, a channel) from which a month could be taken off.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.terms import Term

FEWEST = 5
"""Answers that a figure must rest on to be shown, and that must come before it is taken anew (T41)."""


class OpinionQuestion(Term):
    """What is asked of everybody, accepted or refused."""

    RECEPTION = "reception", "الاستقبال وحسن التعامل", "Reception and courtesy"
    CLARITY = "clarity", "وضوح المعلومات والإجراءات", "Clarity of information and procedure"
    EASE = "ease", "سهولة تقديم الطلب", "Ease of applying"
    SPEED = "speed", "سرعة الإنجاز", "Speed"
    WHOLE = "whole", "الرضا عن الخدمة إجمالًا", "Satisfaction with the service as a whole"


class Mark(Term):
    """One answer, from 1 to 5 and worst to best: the digit on paper, on screen and in the figures."""

    VERY_POOR = "very_poor", "عدم رضا تام", "Not satisfied at all"
    POOR = "poor", "عدم رضا", "Not satisfied"
    MIDDLING = "middling", "وسط", "Neutral"
    GOOD = "good", "رضا", "Satisfied"
    VERY_GOOD = "very_good", "رضا تام", "Very satisfied"

    @property
    def points(self) -> int:
        """One to five."""
        return list(Mark).index(self) + 1


class OpinionAsked(Term):
    """How the asking ended; a refusal is recorded without pressure (T40)."""

    GIVEN = "given", "سُلّمت الاستبانة", "The form was given"
    DECLINED = "declined", "اعتذار عن إبداء الرأي", "Did not wish to"


class OpinionFlaw(StrEnum):
    """Why a filled-in opinion form is refused."""

    NOTHING_ANSWERED = "opinion_empty"
    MONTH_TO_COME = "opinion_of_a_month_to_come"


@dataclass(frozen=True, slots=True)
class Average:
    """The answers to one question: how many, and their mean from 1 to 5, None where fewer than five (T41)."""

    question: OpinionQuestion
    answers: int
    mean: float | None


Marks = Mapping[OpinionQuestion, Mark]
"""The answers of one form; a question may be left out."""


@dataclass(frozen=True, slots=True)
class OpinionFigures:
    """What is shown of a month: how many forms, each question's marks counted by itself, the remarks."""

    forms: int = 0
    marks: Mapping[OpinionQuestion, Mapping[Mark, int]] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    @property
    def averages(self) -> tuple[Average, ...]:
        """The mean (1 to 5) of each question over all who answered it; None with fewer than five answers (T41)."""
        means = []
        for question in OpinionQuestion:
            counts = self.marks.get(question, {})
            answers = sum(counts.values())
            points = sum(mark.points * count for mark, count in counts.items())
            means.append(
                Average(question, answers, round(points / answers, 1) if answers >= FEWEST else None)
            )
        return tuple(means)


def figures_anew(before: OpinionFigures, forms: Sequence[tuple[Marks, str]]) -> OpinionFigures:
    """The figures over all forms of a month, each with its remark, as far as five more have answered (T41).

    A question goes on as it was shown until five more have answered it, forms and remarks until five more came:
    else the difference of two figures would be the answer of whoever came between them.
    """
    marks = {question: before.marks.get(question, {}) for question in OpinionQuestion}
    for question in OpinionQuestion:
        answers = [form[question] for form, _ in forms if question in form]
        if len(answers) - sum(marks[question].values()) >= FEWEST:
            marks[question] = {mark: answers.count(mark) for mark in Mark}
    if len(forms) - before.forms < FEWEST:
        return OpinionFigures(before.forms, marks, before.remarks)
    return OpinionFigures(len(forms), marks, tuple(remark for _, remark in forms if remark))


def check_opinion(marks: Marks, comment: str) -> None:
    """Refuse a form on which no question is answered."""
    if not marks and not comment.strip():
        raise InvalidValue(OpinionFlaw.NOTHING_ANSWERED)
