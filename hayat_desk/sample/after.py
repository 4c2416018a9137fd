"""After the decision: the reply, the appeal, the registration, the service in its parts, the opinion (T64–T67)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import cycle

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.replies import Told
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures.appeals import AppealEntry, record_appeal
from hayat_desk.procedures.deliveries import (
    DeliveryEntry,
    complete_registration,
    deliver_service,
    prepare_delivery_receipt,
    sign_receipt,
)
from hayat_desk.procedures.opinions import ask_opinion
from hayat_desk.procedures.replies import ReplyEntry, prepare_letter, tell_decision
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest
from hayat_desk.sample import names, texts
from hayat_desk.sample.courses import Course
from hayat_desk.sample.endings import plan_ending
from hayat_desk.sample.play import Play


class AfterDecision:
    """Carries a decided request on until it stands where its course ends."""

    def __init__(self, play: Play) -> None:
        self._play = play
        self._modes = cycle(DeliveryMode)
        self._asked = cycle((OpinionAsked.GIVEN, OpinionAsked.GIVEN, OpinionAsked.DECLINED))

    def decided(self, course: Course, outcome: Outcome) -> None:
        """The letter is made ready; the applicant is told when the two weeks are over, or early with a reason."""
        play = self._play
        with play.desk.work() as work:
            letter = prepare_letter(work, course.request)
            play.print_paper(work, letter)
            floor = work.db.get_one(SupportRequest, course.request).earliest_reply
        if course.until is not RequestState.DECIDED:
            day = play.desk.today + timedelta(days=1)
            if not course.is_early and floor is not None:
                day = max(day, floor)
            play.on(day, lambda: self._tell(course, outcome))

    def _on(self, days: int, act: Callable[[], None]) -> None:
        self._play.on(self._play.desk.today + timedelta(days=days), act)

    def _tell(self, course: Course, outcome: Outcome) -> None:
        play = self._play
        with play.desk.work() as work:
            telling = Told(course.whom, work.today, texts.EARLY if course.is_early else "")
            tell_decision(work, course.request, ReplyEntry(told=telling, channel=play.channel()))
        if course.appeals and outcome is Outcome.REFUSED:
            self._on(3, lambda: self._appeal(course))
        elif course.until is RequestState.INFORMED:
            return
        elif course.ending is not None:
            plan_ending(play, course)
        elif outcome is Outcome.REFUSED:
            self._on(2, lambda: self._ask(course))
        else:
            self._on(play.rng.randint(1, 3), lambda: self._register(course))

    def _appeal(self, course: Course) -> None:
        with self._play.desk.work() as work:
            entry = AppealEntry(
                reason=texts.APPEAL, made_by=course.whom, made_on=work.today, channel=self._play.channel()
            )
            record_appeal(work, course.request, entry)

    def _register(self, course: Course) -> None:
        with self._play.desk.work() as work:
            gaps = work.db.get_one(Person, course.applicant).registration_gaps
            complete_registration(work, course.request, texts.PASSED_OVER if gaps else "")
        stays = course.until is RequestState.REGISTERING
        if not stays or course.parts_done:
            self._on(self._play.rng.randint(1, 4), lambda: self._deliver(course, 1))

    def _deliver(self, course: Course, part: int) -> None:
        play = self._play
        with play.desk.work() as work:
            request = work.db.get_one(SupportRequest, course.request)
            person = work.db.get_one(Person, course.applicant)
            himself = play.rng.random() < 0.75
            entry = DeliveryEntry(
                delivered_on=work.today,
                what=request.service_title,
                mode=next(self._modes),
                received_by=person.name.full if himself else play.rng.choice(names.RECEIVERS),
                amount=Money(play.rng.randrange(300, 4000, 50) * 100) if request.asks_income else None,
                is_last=part >= course.parts,
                next_due=work.today + timedelta(days=course.pause),
            )
            delivery_id = deliver_service(work, course.request, entry)
            play.print_paper(work, prepare_delivery_receipt(work, delivery_id))
            if part != course.parts_done:  # the newest receipt of a service under way is still to be signed
                sign_receipt(work, delivery_id)
        if part < course.parts:
            if part != course.parts_done:
                self._on(course.pause, lambda: self._deliver(course, part + 1))
        elif course.until is not RequestState.DELIVERED:
            self._on(play.rng.randint(1, 4), lambda: self._ask(course))

    def _ask(self, course: Course) -> None:
        """Record that the opinion form was given; the opinions themselves are anonymous and made elsewhere."""
        with self._play.desk.work() as work:
            ask_opinion(work, course.request, next(self._asked))
