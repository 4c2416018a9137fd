"""The letters that come in over the months: numbered, some about a person, one void as it was sent amiss (T47).

And two numbers of papers that are void: one came out wrong, of one nobody knew whether it came out (T71).
"""

from __future__ import annotations

from datetime import date, timedelta

from hayat_desk.policy.dates import Calendar, WrittenDate
from hayat_desk.policy.ids import PaperId, ReferralId
from hayat_desk.procedures.letters import LetterEntry, register_letter, void_letter, void_paper
from hayat_desk.procedures.papers import issue_paper
from hayat_desk.procedures.referrals import prepare_note
from hayat_desk.records.reception import open_referrals
from hayat_desk.sample import texts
from hayat_desk.sample.play import RETURNS, Play

_ROUNDS = 3
"""Times that the same senders write."""
_ABOUT_A_PERSON = (0, 2, 5)
"""Places in `texts.LETTERS` of what is about somebody with a file."""
_AMISS = 3


def plan_letters(play: Play) -> None:
    """Spread the letters over the days; the last one came yesterday."""
    days = play.season.days
    count = _ROUNDS * len(texts.LETTERS)
    for at in range(count):
        day = days[-1 - (count - 1 - at) * (len(days) - 1) // count]
        play.on(day, lambda at=at, day=day: _letter(play, at, day), RETURNS)  # type: ignore[misc]
    play.on(days[-3], lambda: _unsure_note(play), RETURNS)
    play.on(days[-2], lambda: _spoilt_note(play), RETURNS)


def _letter(play: Play, at: int, day: date) -> None:
    sender, subject, their_number, attachments = texts.LETTERS[at % len(texts.LETTERS)]
    is_about = at % len(texts.LETTERS) in _ABOUT_A_PERSON and play.known
    with play.desk.work() as work:
        entry = LetterEntry(
            sender=sender,
            subject=subject,
            received_on=work.today,
            their_number=their_number,
            their_date=WrittenDate.of_day(day - timedelta(days=4), Calendar.HIJRI) if their_number else None,
            attachments=attachments,
            person_id=play.known[at % len(play.known)][0] if is_about else None,
        )
        letter_id = register_letter(work, entry)
    if at == _AMISS:
        with play.desk.work() as work:
            void_letter(work, letter_id, texts.LETTER_VOID)


def _spoilt_note(play: Play) -> None:
    """A referral note came out wrong: its number stays in the register, and the next one is on the note."""
    with play.desk.work() as work:
        newest = open_referrals(work.db)[-1]
        spoilt = prepare_note(work, ReferralId(newest.id))
        issue_paper(work, spoilt)
        void_paper(work, spoilt, texts.PAPER_VOID)
        work.db.flush()
        play.print_paper(work, prepare_note(work, ReferralId(newest.id)))


def _unsure_note(play: Play) -> None:
    """The power went while a note was printed: it goes out with a number of the next day, and the first is void."""
    with play.desk.work() as work:
        note = prepare_note(work, ReferralId(open_referrals(work.db)[-1].id))
        issue_paper(work, note)
    play.on(play.desk.today + timedelta(days=1), lambda: _print_again(play, note))


def _print_again(play: Play, note: PaperId) -> None:
    with play.desk.work() as work:
        issue_paper(work, note)
        play.print_paper(work, note)
