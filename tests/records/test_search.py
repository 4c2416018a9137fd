"""Search: a person is found by any spelling of the name and any part of the numbers (data §2, T26)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, or_, select

from hayat_desk.desk import Desk
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import Agreement, PersonName, PersonTraits
from hayat_desk.policy.people import parse_identity, parse_phone
from hayat_desk.policy.spelling import as_heard, fold, fragments
from hayat_desk.procedures import people
from hayat_desk.records import search
from hayat_desk.records.people import Person, PersonSearch
from hayat_desk.summaries.people import likely_same
from tests import builders

FATIMA = PersonName("فاطمة", "عبد الله", "إبراهيم", "الرويلي")
AMINA = PersonName("آمنة", "سعد", "مؤمن", "الهُدى")
KULTHUM = PersonName("أم كلثوم", "علي", "", "أبو زيد")
RAIDA = PersonName("رائدة", "يحيى", "عبد العزيز", "آل ثاني")
SINGLE = PersonName("نور")

PHONES = {FATIMA: "0550004321", AMINA: "0551112233", KULTHUM: "0560077889", RAIDA: "0530099100"}
IDENTITIES = {FATIMA: "1098765435", AMINA: "2012345672"}


@pytest.fixture(scope="module")
def registered(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk where these five have files, FATIMA the first."""
    path = builders.copied(founded, tmp_path_factory.mktemp("search") / "office.db")
    desk = builders.seated(path, builders.sunday_clock())
    for name in (FATIMA, AMINA, KULTHUM, RAIDA, SINGLE):
        phone = parse_phone(PHONES[name]) if name in PHONES else None
        identity = parse_identity(None, IDENTITIES.get(name, "1000000008"))
        builders.a_person(desk, name=name, phone=phone, identity=identity)
    yield desk
    desk.close()


def _found(desk: Desk, typed: str) -> list[str]:
    with desk.look() as look:
        return [person.name.full for person in search.find(look.db, typed, 50)]


def _found_by_plain_like(desk: Desk, typed: str) -> list[str]:
    """What a search without the folded line would find: the name as it was typed in."""
    parts = (Person.first_name, Person.father_name, Person.grandfather_name, Person.family_name)
    full = func.trim(parts[0] + " " + parts[1] + " " + parts[2] + " " + parts[3])
    with desk.look() as look:
        return [person.name.full for person in look.db.scalars(select(Person).where(full.contains(typed)))]


SPELLINGS = [
    ("فاطمه", FATIMA),
    ("فاطـــمة", FATIMA),
    ("فَاطِمَة", FATIMA),
    ("\u200fفاطمة\u200f", FATIMA),
    ("ﻓﺎﻃﻤﺔ", FATIMA),  # presentation forms, as old programs copy them
    ("عبدالله", FATIMA),
    ("عبد  الله", FATIMA),
    ("عَبْدُ اللَّهِ", FATIMA),
    ("عبد ﷲ", FATIMA),
    ("ابراهيم", FATIMA),
    ("أبراهيم", FATIMA),
    ("الرويلى", FATIMA),
    ("الرویلی", FATIMA),  # Persian letters
    ("رويلى", FATIMA),
    ("فاطمة الرويلي", FATIMA),
    ("الرويلي فاطمة", FATIMA),
    ("رويلي عبدالله", FATIMA),
    ("فاطمه عبدالله ابراهيم الرويلى", FATIMA),
    ("فاطمة، الرويلي", FATIMA),
    ("امنه", AMINA),
    ("أمنة", AMINA),
    ("اٰمنة", AMINA),
    ("مومن", AMINA),
    ("مؤمن الهدي", AMINA),
    ("الهدى", AMINA),
    ("هدي سعد", AMINA),
    ("ام كلثوم", KULTHUM),
    ("امكلثوم", KULTHUM),
    ("أمكلثوم", KULTHUM),
    ("أبوزيد", KULTHUM),
    ("ابو زيد", KULTHUM),
    ("على ابوزيد", KULTHUM),
    ("رايده", RAIDA),
    ("رائده", RAIDA),
    ("يحيي", RAIDA),
    ("عبدالعزيز", RAIDA),
    ("ال ثاني", RAIDA),
    ("آلثاني", RAIDA),
]


@pytest.mark.parametrize(("typed", "person"), SPELLINGS)
def test_a_person_is_found_in_any_spelling(registered: Desk, typed: str, person: PersonName) -> None:
    assert _found(registered, typed) == [person.full]


@pytest.mark.parametrize(("typed", "person"), SPELLINGS)
def test_the_name_as_typed_in_would_not_be_found(registered: Desk, typed: str, person: PersonName) -> None:
    """The control of the test above: each of these spellings needs the folded line."""
    assert person.full not in _found_by_plain_like(registered, typed)


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("0550004321", FATIMA),
        ("٠٥٥٠٠٠٤٣٢١", FATIMA),
        ("۰۵۵۰۰۰۴۳۲۱", FATIMA),
        ("055 000 4321", FATIMA),
        ("550004321", FATIMA),
        ("+966550004321", FATIMA),
        ("966 55 000 4321", FATIMA),
        ("4321", FATIMA),
        ("٤٣٢١", FATIMA),
        ("33", AMINA),
        ("1098765435", FATIMA),
        ("5435", FATIMA),
        ("٢٠١٢٣٤٥٦٧٢", AMINA),
        ("فاطمه 4321", FATIMA),
        ("4321 رويلي", FATIMA),
    ],
)
def test_a_person_is_found_by_the_numbers(registered: Desk, typed: str, person: PersonName) -> None:
    assert person.full in _found(registered, typed)


@pytest.mark.parametrize("typed", ["00966550004321", "٠٠٩٦٦٥٥٠٠٠٤٣٢١", "00966 55 000 4321"])
def test_a_phone_is_found_with_the_code_of_the_country_dialled(registered: Desk, typed: str) -> None:
    assert _found(registered, typed) == [FATIMA.full]


@pytest.mark.parametrize(("typed", "person"), [("فا", FATIMA), ("هد", AMINA), ("ثا", RAIDA), ("ز", KULTHUM)])
def test_fragments_of_one_or_two_letters_are_found(registered: Desk, typed: str, person: PersonName) -> None:
    assert person.full in _found(registered, typed)


@pytest.mark.parametrize("typed", ["", " ", "،", "ـ", "\u200f", "؟!", "\ud800"])
def test_nothing_is_found_by_nothing(registered: Desk, typed: str) -> None:
    assert _found(registered, typed) == []


@pytest.mark.parametrize(
    "typed",
    ["فاطمة منيرة", "4329", "نورة", "' OR 1=1 --", '"', '"*', "NOT فاطمة", "فاطمة%", "_", "NEAR(", "{}"],
)
def test_what_no_line_holds_is_not_found(registered: Desk, typed: str) -> None:
    """Every fragment must be there; signs of query languages are letters or nothing."""
    assert _found(registered, typed) == ([FATIMA.full] if fold(typed) == fold("فاطمة") else [])


def test_those_whose_name_begins_so_come_first(registered: Desk) -> None:
    """نور is the first name of one and within no other; «ام» begins KULTHUM and stands within others."""
    found = _found(registered, "ام")

    assert found[0] == KULTHUM.full
    assert AMINA.full in found


def test_a_corrected_name_is_found_and_the_old_one_no_longer(desk: Desk) -> None:
    person = builders.a_person(desk, name=FATIMA)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(name=AMINA, phone=None))

    assert (_found(desk, "آمنه"), _found(desk, "فاطمه"), _found(desk, "0550000001")) == ([AMINA.full], [], [])


def test_a_search_that_was_rolled_back_leaves_no_trace(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        _register_and_fail(desk)

    assert _found(desk, "فاطمه") == []
    with desk.look() as look:
        assert look.db.scalar(select(func.count()).select_from(PersonSearch)) == 0


def _register_and_fail(desk: Desk) -> None:
    with desk.work() as work:
        people.register_person(work, builders.a_person_entry(name=FATIMA))
        raise ZeroDivisionError


def test_somebody_put_away_is_not_found(desk: Desk) -> None:
    person = builders.a_person(desk, name=FATIMA)
    with desk.work() as work:
        row = work.db.get_one(Person, person)
        row.deleted_at = work.now
        work.note(JournalAct.CORRECT_PERSON, row)

    assert _found(desk, "فاطمه") == []


LETTERS = "ابتةهويىئءأل عم05٤- \"'%_*\u0651\u0640"


@settings(max_examples=150, deadline=None)
@given(typed=st.text(LETTERS, max_size=12))
def test_the_index_finds_what_reading_every_line_finds(registered: Desk, typed: str) -> None:
    """The full-text index against LIKE over every folded line, which cannot be wrong and is slow."""
    words = fragments(typed)
    with registered.look() as look:
        hits = {person.id for person in search.find(look.db, typed, 1000)}
        lines = select(PersonSearch.person_id)
        for word in words:
            lines = lines.where(
                or_(*(PersonSearch.folded.contains(way, autoescape=True) for way in {word, as_heard(word)}))
            )
        expected = set(look.db.scalars(lines)) if words else set()

    assert hits == expected


@settings(max_examples=60, deadline=None)
@given(
    line=st.sampled_from([FATIMA, AMINA, KULTHUM, RAIDA]),
    start=st.integers(0, 30),
    length=st.integers(1, 12),
)
def test_any_piece_of_a_name_finds_its_person(
    registered: Desk, line: PersonName, start: int, length: int
) -> None:
    piece = fold(line.full)[start : start + length].strip()

    assert not piece or line.full in _found(registered, piece)


# Compounds, hamza seats, letters of other keyboards, earlier identities

DAIFALLAH = PersonName("ضيف الله", "سيف الإسلام", "رؤوف", "بن باز")
NOURALDIN = PersonName("نورالدين", "عبدالرحمان", "داوود", "گرگاوي")
ABDRAB = PersonName("عبد رب النبي", "جاد الحق", "إسماعيل", "أبا الخيل")
NIMAT = PersonName("نعمت الله", "", "", "مہرین")

OTHER_SPELLINGS = [
    ("ضيفالله", DAIFALLAH),
    ("ضيف الله", DAIFALLAH),
    ("سيفالاسلام", DAIFALLAH),
    ("رءوف", DAIFALLAH),
    ("رؤف", DAIFALLAH),
    ("روؤف ضيفالله", DAIFALLAH),
    ("بنباز", DAIFALLAH),
    ("بن باز", DAIFALLAH),
    ("ضيف بن باز", DAIFALLAH),
    ("نور الدين", NOURALDIN),
    ("نورالدین", NOURALDIN),
    ("عبد الرحمن داود", NOURALDIN),
    ("عبدالرحمن", NOURALDIN),
    ("كركاوي", NOURALDIN),
    ("گرگاوی", NOURALDIN),
    ("عبدرب النبي", ABDRAB),
    ("عبدربالنبي", ABDRAB),
    ("جادالحق", ABDRAB),
    ("اسمعيل", ABDRAB),
    ("ابالخيل", ABDRAB),
    ("ابا الخيل", ABDRAB),
    ("نعمة الله", NIMAT),
    ("نعمتالله", NIMAT),
    ("نعمةالله", NIMAT),
    ("مهرين", NIMAT),
]


@pytest.fixture(scope="module")
def compounds(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk where these four have files."""
    path = builders.copied(founded, tmp_path_factory.mktemp("compounds") / "office.db")
    desk = builders.seated(path, builders.sunday_clock())
    for name in (DAIFALLAH, NOURALDIN, ABDRAB, NIMAT):
        builders.a_person(
            desk, name=name, phone=None, identity=parse_identity(None, ""), city="", district=""
        )
    yield desk
    desk.close()


@pytest.mark.parametrize(("typed", "person"), OTHER_SPELLINGS)
def test_a_compound_is_found_joined_and_parted(compounds: Desk, typed: str, person: PersonName) -> None:
    assert _found(compounds, typed) == [person.full]


@pytest.mark.parametrize(("typed", "person"), OTHER_SPELLINGS)
def test_the_duplicate_question_reads_spellings_as_the_search_does(
    compounds: Desk, typed: str, person: PersonName
) -> None:
    """Who is registered again under another spelling of the same words is asked about."""
    parts = person.full
    for written, usual in (("ضيف الله", "ضيفالله"), ("نورالدين", "نور الدين"), ("رؤوف", "رءوف"), ("گ", "ك")):
        parts = parts.replace(written, usual)
    with compounds.look() as look:
        twins = likely_same(look, PersonTraits(name=parts))

    assert [twin.name for twin in twins] == [person.full], typed


@pytest.mark.parametrize(
    "typed",
    [
        "+9660550004321",
        "9660550004321",
        "009660550004321",
        "055‑000‑4321",
        "٠٥٥-٠٠٠-٤٣٢١",
        "０５５０００４３２１",
    ],
)
def test_a_phone_is_found_however_it_is_typed(registered: Desk, typed: str) -> None:
    assert _found(registered, typed) == [FATIMA.full]


def test_a_person_is_found_by_the_identity_of_before(desk: Desk) -> None:
    iqama, national = parse_identity(None, "2000000006"), parse_identity(None, "1000000008")
    person = builders.a_person(desk, name=FATIMA, identity=iqama)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(name=FATIMA, identity=national))

    assert _found(desk, "2000000006") == _found(desk, "1000000008") == [FATIMA.full]
    with desk.look() as look:
        for number in ("2000000006", "1000000008"):
            assert [twin.person_id for twin in likely_same(look, PersonTraits(identity=number))] == [person]


def test_folding_anew_finds_what_an_older_spelling_hid(desk: Desk) -> None:
    """After a migration every line is in the spelling of today, and no datum of a person has changed."""
    person = builders.a_person(desk, name=DAIFALLAH, phone=None)
    with desk.database.raw() as raw:
        raw.execute("UPDATE person_search SET folded = 'ضيف'")
        raw.execute("UPDATE person SET folded_name = 'ضيف'")
    assert _found(desk, "ضيفالله") == []

    with desk.database.writer() as db:
        before = db.get_one(Person, person).rev
        search.rebuild(db)
        db.commit()

    assert _found(desk, "ضيفالله") == [DAIFALLAH.full]
    with desk.look() as look:
        kept = look.db.get_one(Person, person)
        assert (kept.rev, kept.folded_name) == (before, fold(DAIFALLAH.full))


BY_EAR = [
    ("رضى", "رضا"),
    ("رضا", "رضى"),
    ("رضا", "رضي"),
    ("موسا", "موسى"),
    ("موسى", "موسا"),
    ("يحيا", "يحيى"),
    ("يحيى", "يحيا"),
    ("حيات", "حياة"),
    ("حياه", "حيات"),
    ("عيشة", "عائشة"),
    ("عائشة", "عيشه"),
    ("گاسم", "قاسم"),
    ("قاسم", "گاسم"),
    ("گا", "قاسم"),
    ("قاس", "گاسم"),
    ("كريم", "گریم"),
    ("ظاوي", "ضاوي"),
    ("موسا قاسم", "موسى گاسم"),
    ("نور الهدا", "نور الهدى"),
    ("رحمت", "رحمة"),
    ("فات", "فاتن"),  # what is typed so far still begins a longer name
    ("منا", "مناير"),
    ("رضا", "رضاب"),
    ("بخت", "بختيار"),
    ("نورا", "نوران"),
    ("رانية", "رانيا"),
    ("رانيا", "رانية"),
    ("نورا", "نورة"),
    ("ناديا", "نادية"),
    ("دانة", "دانا"),
    ("غاليه", "غاليا"),
    ("ثرية", "ثريا"),
    ("تالة", "تالا"),
    ("شيخا", "شيخة"),
    ("وضحاء", "وضحى"),
    ("وضحى", "وضحا"),
    ("يمنا", "يمنى"),
    ("رؤا", "رؤى"),
    ("نجلى", "نجلاء"),
    ("أبو بكر", "أبا بكر"),
    ("ابا الخيل", "أبو الخيل"),
    ("ابوالخيل", "أبا الخيل"),
    ("أبي زيد", "أبو زيد"),
]


@pytest.mark.parametrize(("typed", "name"), BY_EAR)
def test_a_name_spelled_by_ear_is_found_and_said_so(desk: Desk, typed: str, name: str) -> None:
    person = builders.a_person(desk, name=PersonName(name, "", "", "الدوسري"), phone=None)
    assert _found(desk, typed) == [f"{name} الدوسري"]
    with desk.look() as look:
        assert search.matched(look.db.get_one(Person, person), typed) == (Agreement.NAME,)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("علي", "علاء"),
        ("سالم", "سلمى"),
        ("هادي", "هدى"),
        ("ندى", "نداء"),
        ("عمرو", "عمر"),
        ("قمر", "عمر"),
        ("زهرة", "زهراء"),
        ("علية", "علياء"),
        ("نعمة", "نعماء"),
        ("سلمة", "سلمى"),
        ("ليلة", "ليلى"),
    ],
)
def test_another_name_is_not_found_by_ear(desk: Desk, typed: str, name: str) -> None:
    builders.a_person(desk, name=PersonName(name, "", "", "الدوسري"), phone=None)
    assert _found(desk, typed) == []
