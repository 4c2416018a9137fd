"""The committee of the sample office: a session each fortnight with its minutes, and one that still sits."""

from __future__ import annotations

from datetime import timedelta

from hayat_desk.policy.committee import Member, Outcome
from hayat_desk.policy.ids import DocketLineId, RequestId, SessionId
from hayat_desk.procedures.committee import (
    DecisionEntry,
    SessionEntry,
    amend_minutes,
    confirm_minutes,
    decide,
    open_session,
)
from hayat_desk.records.committee import CommitteeSession, queue
from hayat_desk.sample import names, texts
from hayat_desk.sample.courses import Course
from hayat_desk.sample.life import RequestLife
from hayat_desk.sample.play import MINUTES, SESSION, Play

_AMENDED = 2
"""How many sessions ago the one lies whose minutes were amended."""


class Committee:
    """Holds the sessions and tells each request what was decided."""

    def __init__(self, play: Play, life: RequestLife) -> None:
        self._play = play
        self._life = life

    def plan(self) -> None:
        """Put every session at the end of its day."""
        for age, day in enumerate(self._play.season.sessions):
            self._play.on(day, lambda age=age: self._hold(age), SESSION)  # type: ignore[misc]

    def _hold(self, age: int) -> None:
        is_open = age == 0
        with self._play.desk.work() as work:
            if not queue(work.db):
                return
            session_id = open_session(work, SessionEntry(held_on=work.today, members=self._members(age)))
            docket = work.db.get_one(CommitteeSession, session_id).docket
            lines = docket[: max(1, len(docket) // 3)] if is_open else docket
            outcomes = []
            for line in lines:
                course = self._life.by_request[RequestId(line.request_id)]
                outcome = course.next_outcome()
                decide(work, DocketLineId(line.id), self._decision(outcome))
                outcomes.append((course, outcome))
        today = self._play.desk.today
        if not is_open:
            confirm = lambda: self._confirm(age, session_id, outcomes)  # noqa: E731 - said once
            self._play.on(today + timedelta(days=1), confirm, MINUTES)

    def _confirm(self, age: int, session_id: SessionId, outcomes: list[tuple[Course, Outcome]]) -> None:
        with self._play.desk.work() as work:
            self._play.print_paper(work, confirm_minutes(work, session_id))
        if age == _AMENDED:
            day = self._play.desk.today + timedelta(days=3)
            self._play.on(day, lambda: self._amend(session_id), MINUTES)
        for course, outcome in outcomes:
            self._life.decided(course, outcome)

    def _amend(self, session_id: SessionId) -> None:
        with self._play.desk.work() as work:
            amend_minutes(work, session_id, texts.AMENDMENT)

    def _members(self, age: int) -> tuple[Member, ...]:
        """The members on the profile's seats; now and then one of them is absent."""
        seats = self._play.desk.profile.committee
        absent = 1 + age % max(1, len(seats) - 1) if age % 3 else 0
        return tuple(
            Member(
                seat.title,
                names.SEATED[at % len(names.SEATED)],
                present=at != absent or at == 0,
                is_chair=at == 0,
            )
            for at, seat in enumerate(seats)
        )

    def _decision(self, outcome: Outcome) -> DecisionEntry:
        rng = self._play.rng
        reasons = {
            Outcome.ACCEPTED: rng.choice(texts.ACCEPTED),
            Outcome.REFUSED: rng.choice(texts.REFUSED),
            Outcome.TO_COMPLETE: texts.TO_COMPLETE,
            Outcome.DEFERRED: texts.DEFERRED,
        }
        return DecisionEntry(
            outcome=outcome,
            reason=reasons[outcome],
            article=rng.choice(texts.ARTICLES),
            wants=texts.WANTED if outcome is Outcome.TO_COMPLETE else (),
        )
