"""كشفا الصادر والوارد: the registers of a Hijri year, line by line, and whether a number is missing (T47, T71)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import WrittenDate, office_day
from hayat_desk.policy.ids import LetterId, PaperId, PersonId, RequestId
from hayat_desk.policy.letters import may_be_void, missing_numbers, stays_when_void
from hayat_desk.policy.numbers import NumberKind, read_number
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.spelling import as_heard, ascii_digits, eastern_digits, fold
from hayat_desk.policy.terms import Term
from hayat_desk.records import letters, papers
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.numbers import years_of
from hayat_desk.records.office import last_given
from hayat_desk.records.papers import Paper, request_of
from hayat_desk.records.people import with_ids
from hayat_desk.records.registers import (
    Series,
    letter_words,
    newest_lines,
    numbers_in,
    paper_words,
    series_of,
)
from hayat_desk.records.scans import scans_of
from hayat_desk.summaries.papers.contents import shows_need_to_know

SHOWN = 100
"""Lines of a register that are read at once."""

L = TypeVar("L")


class PaperState(Term):
    """Where a line of the outgoing register stands."""

    PREPARED = "prepared", "لم تُطبع بعد", "Not printed yet"
    PRINTED = "printed", "طُبعت", "Printed"
    VOID = "void", "ملغى", "Void"


@dataclass(frozen=True, kw_only=True)
class OutgoingLine:
    """One number of the outgoing register; `person` is the name alone, empty where it is about nobody."""

    paper_id: PaperId
    number: str  # blank until it is issued: only then it stands in the register
    kind: PaperKind
    dated: date | None
    person: str
    attachments: str
    state: PaperState
    void_reason: str
    reprints: int
    scans: int


@dataclass(frozen=True, kw_only=True)
class IncomingLine:
    """One number of the incoming register; `their_number` and `their_date` are the sender's, as written."""

    letter_id: LetterId
    number: str
    registered_on: date  # the day of its number
    received_on: date
    sender: str
    their_number: str
    their_date: WrittenDate | None
    subject: str
    attachments: str
    person: str
    is_void: bool
    void_reason: str


@dataclass(frozen=True, kw_only=True)
class RegisterSummary(Generic[L]):
    """A register of one Hijri year, newest number first, or what was looked for in it.

    `lines` are the first of `found`, `SHOWN` or as many as asked for; `kept` counts every line of the year.
    `missing` are numbers that were given and stand in no line: void ones do stand there, so there ought to be none.
    """

    lines: tuple[L, ...]
    found: int
    kept: int
    missing: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PaperSummary:
    """One paper with its line of the register, and what may be done with it now."""

    line: OutgoingLine
    printed_on: date | None
    person_id: PersonId | None
    request_id: RequestId | None
    may_be_void: bool
    may_be_printed: bool  # here and now: prepared, not void, and no declaration
    may_be_drawn: bool  # not once what it would tell is gone
    is_need_to_know: bool  # diagnosis or income stand on it: hidden until asked for, and that is journaled


@dataclass(frozen=True, kw_only=True)
class LetterSummary:
    """One letter that came in, with whose file it belongs to."""

    line: IncomingLine
    person_id: PersonId | None
    voided_on: date | None


def register_years(work: UnitOfWork) -> tuple[int, ...]:
    """The Hijri years that have a register, newest first; the year we are in always has one."""
    years = (years_of(work.db, kind) for kind in (NumberKind.PAPER, NumberKind.LETTER))
    return tuple(sorted({work.hijri_year}.union(*years), reverse=True))


def outgoing_register(
    work: UnitOfWork, hijri_year: int, query: str = "", most: int = SHOWN
) -> RegisterSummary[OutgoingLine]:
    """T71 — the outgoing register; `query` looks for a number or a name."""
    choice = _look(work, NumberKind.PAPER, hijri_year, query, most)
    by_id = papers.papers_with_ids(work.db, choice.shown)
    return RegisterSummary(
        lines=_outgoing(work, [by_id[id_] for id_ in choice.shown]),
        found=choice.found,
        kept=choice.kept,
        missing=choice.missing,
    )


def incoming_register(
    work: UnitOfWork, hijri_year: int, query: str = "", most: int = SHOWN
) -> RegisterSummary[IncomingLine]:
    """T47 — the incoming register; `query` looks for a number, a sender or a subject."""
    choice = _look(work, NumberKind.LETTER, hijri_year, query, most)
    by_id = letters.letters_with_ids(work.db, choice.shown)
    return RegisterSummary(
        lines=_incoming(work, [by_id[id_] for id_ in choice.shown]),
        found=choice.found,
        kept=choice.kept,
        missing=choice.missing,
    )


def paper_summary(work: UnitOfWork, paper_id: PaperId) -> PaperSummary:
    """One paper of the outgoing register."""
    paper = work.db.get_one(Paper, paper_id)
    (line,) = _outgoing(work, [paper])
    request_id = request_of(work.db, paper)
    is_prepared = line.state is PaperState.PREPARED
    return PaperSummary(
        line=line,
        printed_on=office_day(paper.printed_at) if paper.printed_at else None,
        person_id=PersonId(paper.person_id) if paper.person_id else None,
        request_id=RequestId(request_id) if request_id else None,
        may_be_void=bool(line.number)
        and line.state is not PaperState.VOID
        and may_be_void(paper.kind, is_printed=not is_prepared),
        may_be_printed=is_prepared and paper.kind is not PaperKind.DECLARATION,
        may_be_drawn=line.state is not PaperState.VOID or stays_when_void(paper.kind, paper.printed_at),
        is_need_to_know=shows_need_to_know(work, paper),
    )


def letter_summary(work: UnitOfWork, letter_id: LetterId) -> LetterSummary:
    """One letter of the incoming register."""
    letter = work.db.get_one(IncomingLetter, letter_id)
    (line,) = _incoming(work, [letter])
    return LetterSummary(
        line=line,
        person_id=PersonId(letter.person_id) if letter.person_id else None,
        voided_on=office_day(letter.voided_at) if letter.voided_at else None,
    )


def same_letter(work: UnitOfWork, sender: str, their_number: str) -> IncomingLine | None:
    """The newest letter of this sender with this number of theirs, in whichever digits; a void one is none."""
    number, folded_sender = their_number.strip(), fold(sender)
    if not number or not folded_sender:
        return None
    spellings = {number, ascii_digits(number), eastern_digits(ascii_digits(number))}
    matches = [
        letter
        for letter in letters.letters_numbered(work.db, spellings)
        if fold(letter.sender) == folded_sender
    ]
    return next(iter(_incoming(work, matches[:1])), None)


@dataclass(frozen=True, kw_only=True)
class _Looked:
    """What a look into a register gave: which lines to show, of how many; what `RegisterSummary` tells else."""

    shown: list[UUID]
    found: int
    kept: int
    missing: tuple[str, ...]


def _look(work: UnitOfWork, kind: NumberKind, hijri_year: int, query: str, most: int) -> _Looked:
    """The newest lines, or those that hold what was typed: then the year's lines are gone through one by one,
    for their words are folded as they are heard, and no index holds that.
    """
    series = series_of(work.db, kind, hijri_year)
    count = sum(entry.lines for entry in series)
    if ascii_digits(query).strip():
        matching = _matching(work, kind, hijri_year, query)
        ids, total = matching[:most], len(matching)
    else:
        ids, total = newest_lines(work.db, kind, hijri_year, most), count
    return _Looked(shown=ids, found=total, kept=count, missing=_missing(work, kind, hijri_year, series))


def _matching(work: UnitOfWork, kind: NumberKind, hijri_year: int, query: str) -> list[UUID]:
    """The lines whose number or words have what was typed in them; a number is found by any part that names it."""
    rows = (paper_words if kind is NumberKind.PAPER else letter_words)(work.db, hijri_year)
    folded = str if kind is NumberKind.PAPER else fold  # the name on a paper is kept folded
    fragment, words, number = ascii_digits(query).strip(), fold(query), read_number(query)
    if number is not None:
        tail = f"{number.count:05d}"
        return [
            id_
            for id_, number_text, line_words in rows
            if (number_text.endswith(tail) and number.fits(number_text, kind))
            or (words in ascii_digits(line_words) and words in folded(line_words).split())
            or (not number.is_bare and words in folded(line_words))
        ]
    return [
        id_
        for id_, number_text, line_words in rows
        if fragment in number_text or (words and _told_of(words, folded(line_words)))
    ]


def _told_of(words: str, text: str) -> bool:
    """Whether folded words occur in a folded text, as spelled or as pronounced."""
    return words in text or as_heard(words) in as_heard(text)


def _missing(work: UnitOfWork, kind: NumberKind, hijri_year: int, series: list[Series]) -> tuple[str, ...]:
    """The numbers that stand in no line; they are gone through only where their count says that one is missing."""
    last = last_given(work.db, kind, hijri_year)
    series_by_name = {entry.name: entry for entry in series}
    if all(
        name in series_by_name and series_by_name[name].numbers == count
        for name, count in last.items()
        if count
    ) and all(entry.numbers == entry.highest for entry in series):
        return ()
    return missing_numbers(kind, numbers_in(work.db, kind, hijri_year), last)


def _names(work: UnitOfWork, persons: Iterable[UUID | None]) -> dict[UUID, str]:
    persons_found = with_ids(work.db, [person for person in persons if person is not None])
    return {person.id: person.name.full for person in persons_found}


def _outgoing(work: UnitOfWork, rows: list[Paper]) -> tuple[OutgoingLine, ...]:
    """Many papers as lines; their persons and scans are fetched at once."""
    names = _names(work, (paper.person_id for paper in rows))
    scanned = [scan.paper_id for scan in scans_of(work.db, [paper.id for paper in rows])]
    return tuple(
        OutgoingLine(
            paper_id=PaperId(paper.id),
            number=paper.number or "",
            kind=paper.kind,
            dated=paper.dated,
            person=names[paper.person_id] if paper.person_id else "",
            attachments=paper.attachments,
            state=_state_of(paper),
            void_reason=paper.void_reason,
            reprints=paper.reprints,
            scans=scanned.count(paper.id),
        )
        for paper in rows
    )


def _state_of(paper: Paper) -> PaperState:
    if paper.voided_at is not None:
        return PaperState.VOID
    return PaperState.PREPARED if paper.printed_at is None else PaperState.PRINTED


def _incoming(work: UnitOfWork, rows: list[IncomingLetter]) -> tuple[IncomingLine, ...]:
    """Many letters as lines; their persons are fetched at once."""
    names = _names(work, (letter.person_id for letter in rows))
    return tuple(
        IncomingLine(
            letter_id=LetterId(letter.id),
            number=letter.number,
            registered_on=office_day(letter.created_at),
            received_on=letter.received_on,
            sender=letter.sender,
            their_number=letter.their_number,
            their_date=letter.their_date,
            subject=letter.subject,
            attachments=letter.attachments,
            person=names[letter.person_id] if letter.person_id else "",
            is_void=letter.voided_at is not None,
            void_reason=letter.void_reason,
        )
        for letter in rows
    )
