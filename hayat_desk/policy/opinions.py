"""قياس رضا المستفيد: five questions, anonymous, «للتقويم والتطوير لا للعقاب والتشهير» (T32–T34, T39–T41).

An answer names no person, no request and no employee; of fewer than five answers no figure is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.terms import Term

FEWEST = 5
"""Answers that a figure must rest on to be shown (T41)."""


class OpinionQuestion(Term):
    """What is asked of everybody, accepted or refused."""

    RECEPTION = "reception", "الاستقبال وحسن التعامل", "Reception and courtesy"
    CLARITY = "clarity", "وضوح المعلومات والإجراءات", "Clarity of information and procedure"
    EASE = "ease", "سهولة تقديم الطلب", "Ease of applying"
    SPEED = "speed", "سرعة الإنجاز", "Speed"
    WHOLE = "whole", "الرضا عن الخدمة إجمالًا", "Satisfaction with the service as a whole"


class Mark(Term):
    """One answer, from best to worst; chosen by its digit."""

    VERY_GOOD = "very_good", "راضٍ جدًا", "Very satisfied"
    GOOD = "good", "راضٍ", "Satisfied"
    MIDDLING = "middling", "محايد", "Neutral"
    POOR = "poor", "غير راضٍ", "Not satisfied"
    VERY_POOR = "very_poor", "غير راضٍ أبدًا", "Not satisfied at all"

    @property
    def points(self) -> int:
        """One to five."""
        return len(Mark) - list(Mark).index(self)


class OpinionAsked(Term):
    """How the asking ended; a refusal is recorded without pressure (T40)."""

    GIVEN = "given", "سُلّمت له الاستبانة", "The form was given"
    DECLINED = "declined", "لم يرغب", "Did not wish to"


class OpinionFlaw(StrEnum):
    """Why a filled-in opinion form is refused."""

    NOTHING_ANSWERED = "opinion_empty"


@dataclass(frozen=True, slots=True)
class Average:
    """The answers to one question: how many, and their mean from 1 to 5, None where fewer than five (T41)."""

    question: OpinionQuestion
    answers: int
    mean: float | None


def averages(answers: Sequence[dict[OpinionQuestion, Mark]]) -> tuple[Average, ...]:
    """The mean (1 to 5) of each question over all who answered it; None with fewer than five answers (T41)."""
    means = []
    for question in OpinionQuestion:
        points = [answer[question].points for answer in answers if question in answer]
        mean = round(sum(points) / len(points), 1) if len(points) >= FEWEST else None
        means.append(Average(question, len(points), mean))
    return tuple(means)


def check_opinion(marks: dict[OpinionQuestion, Mark], comment: str) -> None:
    """Refuse a form on which no question is answered."""
    if not marks and not comment.strip():
        raise InvalidValue(OpinionFlaw.NOTHING_ANSWERED)
