"""How requests of the sample office end before they are closed: one for every reason, one by a death (T64, T83)."""

from __future__ import annotations

from datetime import timedelta

from hayat_desk.policy.endings import Ending, EndingReason
from hayat_desk.procedures.deaths import DeathEntry, record_death
from hayat_desk.procedures.endings import end_request, prepare_ending_letter, record_attempt
from hayat_desk.sample import texts
from hayat_desk.sample.courses import Course
from hayat_desk.sample.play import Play

_UNTIL_IT_ENDS, _BETWEEN_ATTEMPTS = 6, 2
"""Days."""


def plan_ending(play: Play, course: Course) -> None:
    """The course ends some days from now; somebody who does not come back is tried first, day after day."""
    if course.ending is EndingReason.NOT_BACK:
        _try_later(play, course, play.desk.profile.office.attempts_needed, _UNTIL_IT_ENDS)
    else:
        play.on(play.desk.today + timedelta(days=_UNTIL_IT_ENDS), lambda: _end(play, course))


def _try_later(play: Play, course: Course, attempts: int, days: int) -> None:
    """So many attempts are still to be made, the next in so many days; each plans the one after it."""
    play.on(play.desk.today + timedelta(days=days), lambda: _try(play, course, attempts))


def _try(play: Play, course: Course, attempts: int) -> None:
    if attempts == 0:
        _end(play, course)
        return
    with play.desk.work() as work:
        record_attempt(work, course.request, play.channel())
    _try_later(play, course, attempts - 1, _BETWEEN_ATTEMPTS)


def _end(play: Play, course: Course) -> None:
    reason = course.ending
    if reason is None:
        raise ValueError("the course does not end before it is closed")
    said_by, note = texts.ENDED[reason]
    with play.desk.work() as work:
        if reason is EndingReason.DIED:
            day = work.today - timedelta(days=1)
            record_death(work, course.applicant, DeathEntry(died_on=day, said_by=said_by, to_heirs=True))
            return
        ending = Ending(reason=reason, ended_on=work.today, said_by=said_by or course.whom, note=note)
        end_request(work, course.request, ending)
        if reason.letter is not None:
            play.print_paper(work, prepare_ending_letter(work, course.request))
