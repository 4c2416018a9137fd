"""The visitors of every day: new files, questions, call backs, unclear cases, opinions put into the box."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from hayat_desk.policy.ids import InquiryId, PersonId, ReferralId
from hayat_desk.policy.opinions import Mark, OpinionQuestion
from hayat_desk.policy.people import Phone
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures.opinions import OpinionEntry, keep_opinion
from hayat_desk.procedures.people import open_file, register_person, say_not_same
from hayat_desk.procedures.reception import (
    InquiryEntry,
    VisitEntry,
    answer_inquiry,
    begin_visit,
    call_back_done,
    end_visit,
)
from hayat_desk.procedures.referrals import (
    ReferralEntry,
    answer_referral,
    give_answer,
    prepare_note,
    refer_to_researcher,
)
from hayat_desk.sample import names, texts
from hayat_desk.sample.play import VISITORS, Play

_OPINIONS = (6, 9, 3, 8, 4)
"""How many opinions a month brings, from the newest month back: fewer than five are not shown."""
_UNCLEAR_EVERY = 11
_A_WEEK = 7
_DAYS_WITHOUT_ANSWER, _DAYS_UNTOLD = 6, 9
_MARKS = (Mark.VERY_GOOD, Mark.GOOD, Mark.GOOD, Mark.VERY_GOOD, Mark.MIDDLING, Mark.POOR, Mark.VERY_POOR)


def plan_visits(play: Play, people: int) -> None:
    """Spread so many new files over the days, and one or two other visitors beside them."""
    days = play.season.days
    twins: list[PersonId] = []
    for at, day in enumerate(days):
        for number in range(people * at // len(days), people * (at + 1) // len(days)):
            play.on(day, lambda number=number: _new_file(play, number, twins), VISITORS)  # type: ignore[misc]
        play.on(day, lambda: _question(play), VISITORS)
        if at % 3 == 0:
            play.on(day, lambda: _follow_up(play), VISITORS)
        if at % _UNCLEAR_EVERY == 3:
            play.on(day, lambda: _unclear(play), VISITORS)
    for late in (days[-7], days[-4], days[-2]):  # who still waits for a call back or for the officer
        play.on(late, lambda: _call_back(play, is_answered=False), VISITORS)
        play.on(late, lambda: _unclear(play), VISITORS)
    play.on(days[-1], lambda: _call_back(play, is_answered=False, in_days=_A_WEEK), VISITORS)
    play.on(days[-1], lambda: _unclear(play, due_in=_A_WEEK), VISITORS)
    _plan_opinions(play)


def _visit(play: Play, **changes: object) -> VisitEntry:
    entry: dict[str, object] = {"channel": play.channel(), "purpose": Purpose.INQUIRY}
    return VisitEntry(**{**entry, **changes})  # type: ignore[arg-type]


def _new_file(play: Play, number: int, twins: list[PersonId]) -> None:
    """Somebody asks and leaves name and number; two of one name are said to be two."""
    twin = names.TWINS[number] if number < len(names.TWINS) else None
    entry = play.newcomers.next(name=twin)
    with play.desk.work() as work:
        person_id = register_person(work, entry)
        question, answer = play.rng.choice(texts.QUESTIONS)
        answer_inquiry(work, _visit(play, person_id=person_id), _answered(play, question, answer))
        if twin is not None:
            for other in twins:
                say_not_same(work, person_id, other)
            twins.append(person_id)
    play.known.append((person_id, entry))


def _answered(play: Play, question: str, answer: str, *, misconception: bool = False) -> InquiryEntry:
    tools = ["", *(tool.kind.value for tool in play.desk.profile.tools)]
    guide = play.rng.choice(tools)
    return InquiryEntry(
        question=question,
        answer=answer,
        guide=guide,
        guide_place=play.rng.choice(texts.ARTICLES) if guide else "",
        misconception=misconception,
    )


def _question(play: Play) -> None:
    """A question by somebody who needs no file; now and then a misconception, or a call back."""
    chance = play.rng.random()
    if chance < 0.12:
        _call_back(play, is_answered=True)
        return
    misconception = chance < 0.25
    question, answer = texts.MISCONCEPTION if misconception else play.rng.choice(texts.QUESTIONS)
    with play.desk.work() as work:
        answer_inquiry(work, _visit(play), _answered(play, question, answer, misconception=misconception))


def _call_back(play: Play, *, is_answered: bool, in_days: int = 0) -> None:
    """Somebody is to be called back; `in_days`: not before, as she said."""
    question, answer = play.rng.choice(texts.QUESTIONS)
    number = Phone(f"+9665501{play.rng.randrange(100_000):05d}")
    entry = InquiryEntry(
        question=question,
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number=number.e164,
        call_back_on=_in(play, in_days) if in_days else None,
    )
    with play.desk.work() as work:
        inquiry_id = answer_inquiry(work, _visit(play), entry)
    if is_answered:
        play.on(_in(play, 1), lambda: _called_back(play, inquiry_id, answer))


def _called_back(play: Play, inquiry_id: InquiryId, answer: str) -> None:
    with play.desk.work() as work:
        call_back_done(work, inquiry_id, answer)


def _in(play: Play, days: int) -> date:
    return play.desk.today + timedelta(days=days)


def _follow_up(play: Play) -> None:
    """Somebody who has a file comes by; the look into it stands in the journal."""
    if not play.known:
        return
    person_id, _ = play.rng.choice(play.known)
    with play.desk.work() as work:
        visit_id = begin_visit(work, _visit(play, purpose=Purpose.FOLLOW_UP, person_id=person_id))
        open_file(work, person_id)
        end_visit(work, visit_id)


def _unclear(play: Play, due_in: int = 3) -> None:
    """T61 — to the research officer and back; the newest wait for the answer, or to be told."""
    question, answer = play.rng.choice(texts.UNCLEAR)
    name = f"{play.rng.choice(names.WOMEN)} {play.rng.choice(names.FAMILIES)}"
    referral = ReferralEntry(
        question=question, due_on=_in(play, due_in), visitor_name=name, channel=play.channel()
    )
    with play.desk.work() as work:
        referral_id = refer_to_researcher(work, referral)
        play.print_paper(work, prepare_note(work, referral_id))
    days_left = (play.season.last - play.desk.today).days
    if days_left >= _DAYS_WITHOUT_ANSWER:
        is_told = days_left >= _DAYS_UNTOLD
        play.on(_in(play, 3), lambda: _clarified(play, referral_id, answer, is_told=is_told))


def _clarified(play: Play, referral_id: ReferralId, answer: str, *, is_told: bool) -> None:
    with play.desk.work() as work:
        answer_referral(work, referral_id, answer)
    if is_told:
        play.on(_in(play, 1), lambda: _told(play, referral_id))


def _told(play: Play, referral_id: ReferralId) -> None:
    with play.desk.work() as work:
        give_answer(work, referral_id)


def _plan_opinions(play: Play) -> None:
    by_month: dict[tuple[int, int], list[date]] = defaultdict(list)
    for day in play.season.days:
        by_month[day.year, day.month].append(day)
    for age, month in enumerate(sorted(by_month, reverse=True)):
        for _ in range(_OPINIONS[age % len(_OPINIONS)]):
            play.on(play.rng.choice(by_month[month]), lambda: _opinion(play), VISITORS)


def _opinion(play: Play) -> None:
    rng = play.rng
    questions = [question for question in OpinionQuestion if rng.random() < 0.95] or [OpinionQuestion.WHOLE]
    service = rng.choice(play.desk.profile.services)
    entry = OpinionEntry(
        marks={question: rng.choice(_MARKS) for question in questions},
        service_key=service.key if rng.random() < 0.8 else "",
        comment=rng.choice(texts.COMMENTS),
    )
    with play.desk.work() as work:
        keep_opinion(work, entry)
