"""The life of one request at the sample office, from the first visit to the opinion (DESIGN §4)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.declarations import DeclarationState, Signature, SignatureKind
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import (
    DeclarationId,
    DocumentId,
    PaperId,
    PersonId,
    RequestId,
    VisitId,
    WantId,
)
from hayat_desk.policy.people import Sex
from hayat_desk.policy.profiles import ChannelKind, ServiceType
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures.checklist import SightingEntry, check_documents
from hayat_desk.procedures.declarations import prepare_declaration, record_printed, record_signature
from hayat_desk.procedures.intake import (
    ClosingEntry,
    IntakeEntry,
    begin_request,
    finish_request,
    prepare_missing_list,
)
from hayat_desk.procedures.people import PersonEntry, Sensitive, correct_person, keep_sensitive
from hayat_desk.procedures.reception import end_visit
from hayat_desk.procedures.referrals import (
    ReferralEntry,
    answer_referral,
    give_answer,
    prepare_note,
    refer_to_researcher,
)
from hayat_desk.procedures.requests import RequestEntry, amend_request
from hayat_desk.procedures.urgency import call_urgent
from hayat_desk.procedures.wants import answer_want, prepare_wants_paper
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.sample import texts
from hayat_desk.sample.after import AfterDecision
from hayat_desk.sample.courses import AFTER, NEVER, Came, Course
from hayat_desk.sample.endings import plan_ending
from hayat_desk.sample.play import RETURNS, VISITORS, Play

_TAKEN_BEFORE = 8
"""Days between a first visit that lacked something and the one that completes it."""
_MOVED = "انتقل إلى عنوان آخر"


class RequestLife:
    """Plans every request and carries it on, step by step."""

    def __init__(self, play: Play) -> None:
        self._play = play
        self._taken = 0
        self.by_request: dict[RequestId, Course] = {}
        self.after = AfterDecision(play)

    def plan(self, courses: list[Course]) -> None:
        """Put the first visit of every request on its day."""
        for number, course in enumerate(courses):
            raised = self._raising_day(course, number)
            day = raised
            if course.session != NEVER and course.came is not Came.COMPLETE:
                day = self._play.season.on_or_before(raised - timedelta(days=_TAKEN_BEFORE))
            self._play.on(day, lambda course=course, raised=raised: self._begin(course, raised), VISITORS)  # type: ignore[misc]

    def decided(self, course: Course, outcome: Outcome) -> None:
        """The minutes are confirmed: go on from here."""
        if outcome is Outcome.TO_COMPLETE:
            with self._play.desk.work() as work:
                self._play.print_paper(work, prepare_wants_paper(work, course.request))
        if outcome is Outcome.TO_COMPLETE and course.until is not RequestState.AWAITING_DOCUMENTS:
            self._on(4, lambda: self._complete(course))
        elif outcome.is_reply:
            self.after.decided(course, outcome)

    def _raising_day(self, course: Course, number: int) -> date:
        """A day on which it reaches its session; what is never raised came in the last weeks."""
        season, sessions = self._play.season, self._play.season.sessions
        if course.session == NEVER:
            days_back = 3 + number % 9 if course.until is not RequestState.ENDED else 20 + 5 * (number % 7)
            return season.days[-days_back]
        if course.session == AFTER:
            days = season.between(sessions[0], season.last)
        else:
            session = sessions[min(course.session, len(sessions) - 1)]
            at = sessions.index(session) + 1
            before = sessions[at] if at < len(sessions) else session - timedelta(days=14)
            days = season.between(before, session)
        if course.is_early or (course.until is RequestState.DECIDED and number % 2):
            days = days[-2:]
        elif course.until is RequestState.DECIDED:
            days = days[:3]
        return self._play.rng.choice(days)

    def _on(self, days: int, act: Callable[[], None]) -> None:
        self._play.on(self._play.desk.today + timedelta(days=days), act, RETURNS)

    # The first visit

    def _begin(self, course: Course, raised: date) -> None:
        play = self._play
        person_id, entry = self._who(course)
        with play.desk.work() as work:
            intake = IntakeEntry(channel=play.channel(), person_id=person_id, person=entry)
            course.request_id = begin_request(work, intake)
            request = work.db.get_one(SupportRequest, course.request_id)
            course.person_id = PersonId(request.person_id)
            course.whom = "طالبة الدعم" if entry.sex is Sex.FEMALE else "طالب الدعم"
            self.by_request[course.request_id] = course
            if course.came is not Came.BARE:
                self._say_what(work, course)
                self._at_the_desk(work, course, entry)
            end_visit(work, VisitId(request.visit_id))
        if course.ending is not None and course.session == NEVER:
            plan_ending(play, course)
        elif course.session != NEVER and course.came is not Came.COMPLETE:
            play.on(raised, lambda: self._complete(course))

    def _who(self, course: Course) -> tuple[PersonId | None, PersonEntry]:
        play = self._play
        if course.is_known and play.known:
            return play.known.pop(play.rng.randrange(len(play.known)))
        city = texts.VILLAGE if course.is_village else None
        entry = play.newcomers.next(name=course.name, city=city)
        return None, replace(entry, phone=None) if course.name else entry

    def _say_what(self, work: UnitOfWork, course: Course) -> None:
        service = self._service(course)
        rng = self._play.rng
        income = rng.choice(texts.INCOMES) if service.asks_income else None
        entry = RequestEntry(
            service_key=service.key, description=rng.choice(texts.DESCRIPTIONS), monthly_income=income
        )
        amend_request(work, course.request, entry)
        if service.asks_diagnosis:
            detail = Sensitive(diagnosis=rng.choice(texts.DIAGNOSES), monthly_income=income)
            keep_sensitive(work, course.applicant, detail)

    def _service(self, course: Course) -> ServiceType:
        """The services in turn; a course that lacks papers gets one that asks for several."""
        least = 2 if course.came is Came.INCOMPLETE or course.until is RequestState.AWAITING_DOCUMENTS else 0
        services = [
            service for service in self._play.desk.profile.services if len(service.documents) >= least
        ]
        self._taken += 1
        return services[self._taken % len(services)]

    def _at_the_desk(self, work: UnitOfWork, course: Course, entry: PersonEntry) -> None:
        request = work.db.get_one(SupportRequest, course.request)
        match course.came:
            case Came.COMPLETE:
                self._finish(work, course)
            case Came.INCOMPLETE:
                self._see(work, request, whole=False)
                missing = prepare_missing_list(work, course.request)
                if course.ending is not EndingReason.MISTAKE:  # seen in time: the list was not printed yet
                    self._play.print_paper(work, missing)
            case Came.REFERRED:
                self._see(work, request, whole=True)
                self._refer(work, course)
            case Came.UNSIGNED:
                self._see(work, request, whole=True)
                self._lay_out(work, course)
            case _:
                self._see(work, request, whole=True)
                record_signature(work, self._lay_out(work, course), _signature(self._play))
                correction = replace(entry, contact_note=_MOVED, district=texts.DISTRICT_OF_NOBODY)
                correct_person(work, course.applicant, correction)

    def _refer(self, work: UnitOfWork, course: Course) -> None:
        question, answer = self._play.rng.choice(texts.UNCLEAR)
        entry = ReferralEntry(
            question=question, due_on=work.today + timedelta(days=3), request_id=course.request
        )
        referral_id = refer_to_researcher(work, entry)
        prepare_note(work, referral_id)  # laid out only: the officer was asked next door
        course.awaited = referral_id, answer

    # Papers and signature

    def _see(self, work: UnitOfWork, request: SupportRequest, *, whole: bool) -> None:
        """Look at what does not count yet; where not everything is brought, each paper lacks in its own way."""
        rows = [row for row in request.documents if row.deleted_at is None]
        entries = {}
        for at, row in enumerate(rows):
            if row.verdict(work.today).is_valid:
                continue
            lacks = not whole and at >= len(rows) // 2
            entry = self._lacking(row, work.today) if lacks else self._brought(row, work.today)
            if entry is not None:
                entries[DocumentId(row.id)] = entry
        check_documents(work, entries)

    def _brought(self, row: RequestDocument, today: date) -> SightingEntry:
        rng = self._play.rng
        calendar = rng.choice((Calendar.HIJRI, Calendar.GREGORIAN))
        issued = WrittenDate.of_day(today - timedelta(days=rng.randint(2, 15)), calendar)
        expires = WrittenDate.of_day(today + timedelta(days=rng.randint(20, 1500)), calendar)
        return SightingEntry(
            matched=True,
            issued=issued if row.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS else None,
            expires=expires if row.rule is ValidityRule.EXPIRY_DATE else None,
        )

    def _lacking(self, row: RequestDocument, today: date) -> SightingEntry | None:
        """Not brought at all, run out, without its date, or not the same as the identity."""
        rng = self._play.rng
        long_ago = WrittenDate.of_day(today - timedelta(days=250), Calendar.HIJRI)
        chance = rng.random()
        if chance < 0.4:
            return None
        if chance < 0.6 or row.rule is ValidityRule.NO_EXPIRY:
            return SightingEntry(matched=False, difference=rng.choice(texts.DIFFERENCES))
        if chance < 0.85:
            is_aged = row.rule is ValidityRule.MAX_AGE_HIJRI_MONTHS
            return SightingEntry(
                matched=True, issued=long_ago if is_aged else None, expires=None if is_aged else long_ago
            )
        return SightingEntry(matched=True)

    def _lay_out(self, work: UnitOfWork, course: Course) -> DeclarationId:
        """The sheet of the declaration lies on the desk, printed."""
        declaration_id = prepare_declaration(work, course.request)
        declaration = work.db.get_one(SupportRequest, course.request).declaration
        if declaration is not None:
            self._play.print_paper(work, PaperId(declaration.paper_id))
        record_printed(work, declaration_id)
        return declaration_id

    def _complete(self, course: Course) -> None:
        """The applicant is back with what was lacking, and hears what the officer said."""
        with self._play.desk.work() as work:
            if course.awaited is not None:
                referral_id, answer = course.awaited
                course.awaited = None
                answer_referral(work, referral_id, answer)
                give_answer(work, referral_id)
            self._finish(work, course)

    def _finish(self, work: UnitOfWork, course: Course) -> None:
        request = work.db.get_one(SupportRequest, course.request)
        for want in request.asked_wants:
            if want.is_open and not want.kind.is_paper:
                answer_want(work, WantId(want.id), texts.WANT_ANSWER, ChannelKind.INTERVIEW)
        self._see(work, request, whole=True)
        declaration = request.declaration
        is_signed = declaration is not None and declaration.state is DeclarationState.SIGNED
        entry = ClosingEntry(
            declaration_id=None if is_signed else self._lay_out(work, course),
            signature=_signature(self._play),
            told=True,
        )
        receipt = finish_request(work, course.request, entry)
        if course.is_urgent:
            call_urgent(work, course.request, texts.URGENT)
        self._play.print_paper(work, receipt)


def _signature(play: Play) -> Signature:
    kinds = (SignatureKind.SIGNATURE, SignatureKind.SIGNATURE, SignatureKind.THUMBPRINT)
    return Signature(play.rng.choice(kinds), consented=True)
