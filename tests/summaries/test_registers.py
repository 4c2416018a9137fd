"""The registers as they are read: every number with its state, void ones too, and none missing (T47, T71)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, insert

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.ids import LetterId, PaperId, PersonId, new_id
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.papers import PaperKind, SubjectKind
from hayat_desk.procedures import declarations, letters, papers
from hayat_desk.procedures.letters import LetterEntry
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.office import Counter, the_office
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.requests import Declaration
from hayat_desk.records.scans import Scan
from hayat_desk.summaries import registers
from hayat_desk.summaries.happenings import Happening
from hayat_desk.summaries.person_file import person_file
from hayat_desk.summaries.registers import PaperState
from tests import builders

YEAR = 1448


def _letter(desk: Desk, **values: object) -> LetterId:
    with desk.work() as work:
        entry = LetterEntry(sender="مستشفى المدينة", subject="تقرير", received_on=work.today)
        return letters.register_letter(work, replace(entry, **values))  # type: ignore[arg-type]


def _note(desk: Desk, person: PersonId | None = None) -> PaperId:
    with desk.work() as work:
        note = builders.a_note(work, person)
    return builders.issued(desk, note)


def test_the_outgoing_register_says_of_each_number_where_its_paper_stands(desk: Desk) -> None:
    person = builders.a_person(desk)
    prepared, printed, void = _note(desk, person), _note(desk), _note(desk)
    with desk.work() as work:
        letters.say_attachments(work, printed, "تقريران")
    builders.print_paper(desk, printed)
    with desk.work() as work:
        papers.record_reprint(work, printed)
        letters.void_paper(work, void, "كُتب مرتين")
        for _ in range(2):
            work.add(Scan(paper_id=printed, sha256="0" * 64, media="image/png", size=1, read_by_code=False))
        work.note(JournalAct.FILE_SCAN, work.db.get_one(Paper, printed))

    with desk.look() as look:
        register = registers.outgoing_register(look, YEAR)
        name = look.db.get_one(Person, person).name.full
    third, second, first = register.lines
    assert [line.number for line in (first, second, third)] == [f"1448-01-6-0000{at}" for at in (1, 2, 3)]
    assert (first.paper_id, first.state, first.person, first.dated) == (
        prepared,
        PaperState.PREPARED,
        name,
        desk.today,
    )
    assert (second.state, second.attachments, second.reprints, second.scans, second.person) == (
        PaperState.PRINTED,
        "تقريران",
        1,
        2,
        "",
    )
    assert (third.state, third.void_reason, third.scans) == (PaperState.VOID, "كُتب مرتين", 0)


def test_the_incoming_register_has_the_senders_own_number_and_date_as_written(desk: Desk) -> None:
    person = builders.a_person(desk)
    their_date = builders.written("1448/05/01")
    _letter(desk, their_number="٤٤/٧", their_date=their_date, attachments="3", person_id=person)
    missent = _letter(desk)
    with desk.work() as work:
        letters.void_letter(work, missent, "وصل سهوًا")

    with desk.look() as look:
        void, first = registers.incoming_register(look, YEAR).lines
    assert (first.sender, first.subject, first.received_on) == ("مستشفى المدينة", "تقرير", desk.today)
    assert (first.their_number, first.their_date, first.attachments) == ("٤٤/٧", their_date, "3")
    assert first.person
    assert not first.is_void
    assert (void.is_void, void.void_reason, void.person) == (True, "وصل سهوًا", "")


def test_every_year_has_a_register_of_its_own_and_this_year_always(desk: Desk, clock: MovableClock) -> None:
    with desk.look() as look:
        assert registers.register_years(look) == (1448,)
    _letter(desk)
    clock.later(days=250)  # into 1449
    builders.confirm_clock(desk)
    _note(desk)
    clock.later(days=354)  # into 1450

    with desk.look() as look:
        assert registers.register_years(look) == (1450, 1449, 1448)
        assert registers.incoming_register(look, 1448).found == 1
        assert registers.outgoing_register(look, 1448).lines == ()
        assert registers.outgoing_register(look, 1449).found == 1
        assert registers.outgoing_register(look, 1450).kept == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["00003", "00002", "00001"]),
        ("2", ["00002"]),
        ("٢", ["00002"]),
        ("00002", ["00002"]),
        ("1448-01-7-00003", ["00003"]),
        ("مستشفي", ["00003", "00001"]),
        ("اماره", ["00002"]),
        ("٤٤/٧", ["00002"]),
        ("موعد", ["00003"]),
        ("لا شيء كهذا", []),
        ("؟", []),
        ("9" * 20_000, []),
    ],
)
def test_a_letter_is_found_by_number_sender_subject_or_the_senders_number(
    desk: Desk, typed: str, found: list[str]
) -> None:
    _letter(desk)
    _letter(desk, sender="إمارة المنطقة", their_number="٤٤/٧")
    _letter(desk, subject="موعد جلسة")

    with desk.look() as look:
        register = registers.incoming_register(look, YEAR, typed)
    assert [line.number[-5:] for line in register.lines] == found
    assert (register.found, register.kept) == (len(found), 3)


def test_a_paper_is_found_by_its_number_and_by_the_name_in_any_spelling(desk: Desk) -> None:
    person = builders.a_person(desk, name=PersonName("أسماء", family="الرشيدي"))
    _note(desk)
    _note(desk, person)

    with desk.look() as look:
        for typed in ("اسماء", "2", "1448-01-6-00002"):
            (line,) = registers.outgoing_register(look, YEAR, typed).lines
            assert line.number == "1448-01-6-00002", typed


def test_no_number_is_missing_while_void_ones_stay(desk: Desk) -> None:
    """The control: a line that is taken out below the program is named, also the newest."""
    for _ in range(3):
        _letter(desk)
    void = _letter(desk)
    with desk.work() as work:
        letters.void_letter(work, void, "سهو")
    with desk.look() as look:
        assert registers.incoming_register(look, YEAR).missing == ()
        assert registers.outgoing_register(look, YEAR).missing == ()

    with builders.database_of(desk).writer() as db:
        db.execute(
            delete(IncomingLetter).where(IncomingLetter.number.in_(["1448-01-7-00002", "1448-01-7-00004"]))
        )
        db.commit()
    with desk.look() as look:
        register = registers.incoming_register(look, YEAR, "مستشفى")
    assert register.missing == ("1448-01-7-00002", "1448-01-7-00004")


def test_one_paper_says_what_may_be_done_with_it(desk: Desk) -> None:
    """T71: what was signed or sent, and every declaration, keeps its number."""
    request = builders.a_request(desk)
    builders.see_documents(desk, request)
    with desk.work() as work:
        declaration = work.db.get_one(Declaration, declarations.prepare_declaration(work, request))
        minutes = builders.minutes_of_no_session(work)
    with desk.look() as look:
        assert not registers.paper_summary(look, minutes).may_be_void  # there is no number yet
    builders.issued(desk, minutes)
    note = _note(desk)
    with desk.look() as look:
        declared = registers.paper_summary(look, PaperId(declaration.paper_id))
        waiting = registers.paper_summary(look, minutes)
    assert (declared.may_be_void, declared.may_be_printed, declared.request_id) == (False, False, request)
    assert (waiting.may_be_void, waiting.may_be_printed, waiting.printed_on) == (True, True, None)

    builders.print_paper(desk, minutes)
    builders.print_paper(desk, note)
    with desk.look() as look:
        sent, plain = registers.paper_summary(look, minutes), registers.paper_summary(look, note)
    assert (sent.may_be_void, sent.may_be_printed, sent.printed_on) == (False, False, desk.today)
    assert plain.may_be_void
    with desk.work() as work:
        letters.void_paper(work, note, "كُتب مرتين")
    with desk.look() as look:
        assert not registers.paper_summary(look, note).may_be_void


def test_the_file_of_a_person_tells_of_letters_on_the_day_they_came(desk: Desk, clock: MovableClock) -> None:
    person = builders.a_person(desk)
    came = desk.today
    clock.later(days=9)
    late = _letter(desk, received_on=came, person_id=person)
    _letter(desk)  # about nobody
    with desk.work() as work:
        letters.void_letter(work, late, "سُجّل مرتين")

    with desk.look() as look:
        told = [entry for entry in person_file(look, person).timeline if entry.happening is Happening.LETTER]
    (entry,) = told
    assert (entry.letter_id, entry.number, entry.is_void) == (late, "1448-01-7-00001", True)
    assert entry.text == "مستشفى المدينة: تقرير"
    assert entry.at.date() == came


def _fill(desk: Desk, many: int) -> None:
    """Many lines in both registers, as a program would have written them over the year."""
    people = [builders.a_person(desk, name=PersonName(f"شخص {at}"), phone=None) for at in range(3)]
    with builders.database_of(desk).writer() as db:
        home = the_office(db).id
        shared = {
            "home_office": home,
            "created_at": desk.clock(),
            "updated_at": desk.clock(),
            "created_by": desk.clerk.id,
            "rev": 1,
        }
        numbers = [f"1448-01-{at:05d}" for at in range(1, many + 1)]
        db.execute(
            insert(Paper),
            [
                {
                    "id": new_id(),
                    "kind": PaperKind.REFERRAL_NOTE,
                    "number": number,
                    "dated": desk.today,
                    "subject_kind": SubjectKind.PERSON,
                    "subject_id": people[at % len(people)],
                    "person_id": people[at % len(people)],
                    **shared,
                }
                for at, number in enumerate(numbers)
            ],
        )
        db.execute(
            insert(IncomingLetter),
            [
                {
                    "id": new_id(),
                    "number": number,
                    "received_on": desk.today,
                    "sender": f"الجهة {at}",
                    "subject": "تقرير عن الحالة",
                    **shared,
                }
                for at, number in enumerate(numbers)
            ],
        )
        for kind in ("incoming", "outgoing"):
            db.add(Counter(office_code="01", kind=kind, hijri_year=YEAR, last=many))
        db.commit()


def test_a_long_register_is_counted_whole_and_shown_in_part(desk: Desk) -> None:
    """How fast 20,000 lines are is measured by `dev.py bench desk`."""
    many = 3 * registers.SHOWN
    _fill(desk, many)
    with desk.look() as look:
        outgoing = registers.outgoing_register(look, YEAR)
        incoming = registers.incoming_register(look, YEAR)
        assert (outgoing.found, incoming.found) == (outgoing.kept, incoming.kept) == (many, many)
        assert len(outgoing.lines) == len(incoming.lines) == registers.SHOWN
        assert outgoing.missing == incoming.missing == ()
        assert outgoing.lines[0].number == "1448-01-00300"
        assert outgoing.lines[0].person
        looked_for = registers.outgoing_register(look, YEAR, "شخص 2")
        assert (looked_for.found, looked_for.kept) == (many // 3, many)
        assert registers.incoming_register(look, YEAR, "الجهة 277").found == 1


@pytest.mark.parametrize(
    ("typed", "sender", "name"),
    [
        ("رضى", "مكتب رضا", "رضا"),
        ("رضا", "مكتب رضى", "رضى"),
        ("حيات", "جمعية حياة", "حياة"),
        ("قاسم", "گاسم", "گاسم"),
        ("عيشة", "عائشة", "عائشة"),
    ],
)
def test_both_registers_are_searched_by_ear_as_persons_are(
    desk: Desk, typed: str, sender: str, name: str
) -> None:
    letter = _letter(desk, sender=sender)
    note = _note(desk, builders.a_person(desk, name=PersonName(name, "", "", "الدوسري")))
    _letter(desk, sender="علاء")
    _note(desk, builders.a_person(desk, name=PersonName("علاء", "", "", "الدوسري")))
    with desk.look() as look:
        assert [line.letter_id for line in registers.incoming_register(look, YEAR, typed).lines] == [letter]
        assert [line.paper_id for line in registers.outgoing_register(look, YEAR, typed).lines] == [note]
