"""What the board decides is changed as a new version; papers, requests and versions before stay (T10, T69)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from hayat_desk.desk import Desk, UnitOfWork, sit_down
from hayat_desk.errors import InvalidValue, NotAllowed, NotPermitted
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.months import Month
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.permissions import Permission, Role
from hayat_desk.policy.profile_changes import ChangeFlaw
from hayat_desk.policy.profile_json import profile_from_json
from hayat_desk.policy.profiles import Profile, Seat, ServiceType, UserTitle
from hayat_desk.policy.replies import Holiday
from hayat_desk.policy.requests import RequestHindrance
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures import declarations, requests
from hayat_desk.procedures.profile import (
    CalendarEntry,
    RequiredDocumentEntry,
    SeatsEntry,
    ServiceEntry,
    VersionEntry,
    change_calendar,
    change_channels,
    change_letterhead,
    change_seats,
    change_service,
    change_wording,
)
from hayat_desk.records.database import open_database
from hayat_desk.records.journal import last_entry
from hayat_desk.records.office import profile_versions
from hayat_desk.records.requests import Declaration
from hayat_desk.reports.month import month_report
from hayat_desk.reports.tables import Figure
from hayat_desk.summaries.committee import committee_summary
from hayat_desk.summaries.office import board_settings
from hayat_desk.summaries.papers.contents import kept_paper, letterhead, paper_to_draw
from hayat_desk.summaries.requests import request_summary, services
from tests import builders
from tests.reports.reading import all_values

VERSION = VersionEntry(change="قرار المجلس", approved=builders.written("1/6/1448"))
PNG = b"\x89PNG\r\n\x1a\n and so on"


def entry_of(service: ServiceType, **changes: object) -> ServiceEntry:
    """The service as its page would hand it over unchanged."""
    entry = ServiceEntry(
        key=service.key,
        title=service.title,
        description=service.description,
        asks_income=service.asks_income,
        asks_diagnosis=service.asks_diagnosis,
        offered=service.offered,
        place=1,
        documents=tuple(
            RequiredDocumentEntry(
                key=document.key,
                title=document.title,
                rule=document.rule,
                months=document.months,
                official_identity=document.official_identity,
                note=document.note,
            )
            for document in service.documents
        ),
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


def a_new_phone(work: UnitOfWork, version: VersionEntry = VERSION) -> int:
    return change_letterhead(work, replace(work.profile.letterhead, phone="0500000042"), version)


# Versions


def test_a_change_counts_at_once_and_after_the_next_opening(desk: Desk) -> None:
    with desk.work() as work:
        assert a_new_phone(work) == 2
    assert desk.profile.letterhead.phone == "0500000042"
    with desk.look() as look:
        assert letterhead(look).phone == "050 000 0042"
        newest, first = board_settings(look).versions
    assert (newest.number, newest.change) == (2, "قرار المجلس")
    assert newest.approved_on == "1448/06/01هـ الموافق 2026/11/11م"
    assert first.number == 1
    again = sit_down(open_database(desk.database.path, builders.KEY), "slot", desk.clock)
    assert again.profile.letterhead.phone == "0500000042"
    again.close()


def test_an_approval_that_was_written_before_dates_were_read_is_shown_as_it_stands(desk: Desk) -> None:
    with desk.work() as work:
        a_new_phone(work)
        row = profile_versions(work.db)[0]
        row.approved_on = "جلسة 3 لعام 1447"
        work.note(JournalAct.CHANGE_LETTERHEAD, row)
    with desk.look() as look:
        assert board_settings(look).versions[0].approved_on == "جلسة 3 لعام 1447"


def test_the_version_before_stays_as_it_was(desk: Desk) -> None:
    before = desk.profile
    with desk.work() as work:
        a_new_phone(work)
    with desk.look() as look:
        kept = profile_versions(look.db)[-1]
    assert profile_from_json(kept.content) == before


def test_a_change_that_is_refused_or_rolled_back_counts_nowhere(desk: Desk) -> None:
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        a_new_phone(work, replace(VERSION, change=" "))
    assert refusal.value.flaw is ChangeFlaw.CHANGE_UNSAID
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        change_letterhead(work, work.profile.letterhead, VERSION)
    assert refusal.value.flaw is ChangeFlaw.NOTHING_CHANGED
    with pytest.raises(RuntimeError), desk.work() as work:  # noqa: PT012
        a_new_phone(work)
        raise RuntimeError
    assert desk.profile.letterhead.phone != "0500000042"
    with desk.look() as look:
        assert len(board_settings(look).versions) == 1


ACTS: dict[str, Callable[[UnitOfWork], int]] = {
    "change_letterhead": a_new_phone,
    "change_channels": lambda work: change_channels(work, work.profile.channels[::-1], VERSION),
    "change_seats": lambda work: change_seats(
        work, SeatsEntry(committee=(Seat("عضو", ""),), board=(), user_titles=()), VERSION
    ),
    "change_calendar": lambda work: change_calendar(
        work, CalendarEntry(holidays=(), report_months=Calendar.HIJRI), VERSION
    ),
    "change_service": lambda work: change_service(
        work, entry_of(work.profile.services[0], offered=False), VERSION
    ),
    "change_wording": lambda work: change_wording(work, WordingKey.GREETING, "أهلًا بكم", VERSION),
}


@pytest.mark.parametrize("act", ACTS)
def test_every_change_is_a_version_and_a_line_of_the_journal(desk: Desk, act: str) -> None:
    with desk.work() as work:
        assert ACTS[act](work) == 2
    with desk.look() as look:
        entry = last_entry(look.db)
        kept = profile_versions(look.db)[0]
    assert entry is not None
    assert entry.act == act
    assert profile_from_json(kept.content) == desk.profile


@pytest.mark.parametrize("act", ACTS)
def test_who_may_not_set_up_the_office_changes_nothing(desk: Desk, act: str) -> None:
    barred = builders.without(desk, Permission.SET_UP_OFFICE)
    with pytest.raises(NotPermitted), barred.work() as work:
        ACTS[act](work)
    with desk.look() as look:
        board = board_settings(look)
        assert len(board.versions) == 1
        assert board.may_change
    with barred.look() as look:
        assert not board_settings(look).may_change


# Services


def test_a_new_service_is_offered_at_its_place_under_a_key_of_its_own(desk: Desk) -> None:
    known = desk.profile.services[0].documents[0]
    entry = ServiceEntry(
        title=" خدمة جديدة ",
        description="",
        asks_income=True,
        asks_diagnosis=False,
        offered=True,
        place=2,
        documents=(
            RequiredDocumentEntry(title=known.title, rule=known.rule, months=known.months),
            RequiredDocumentEntry(title="ورقة لم تُعرف", rule=ValidityRule.NO_EXPIRY),
        ),
    )
    with desk.work() as work:
        change_service(work, entry, VERSION)
    made = desk.profile.services[1]
    assert (made.title, made.asks_income, made.offered) == ("خدمة جديدة", True, True)
    assert len({service.key for service in desk.profile.services}) == len(desk.profile.services)
    assert made.documents[0].key == known.key  # the same paper as elsewhere: its dates are offered again
    assert made.documents[1].key not in {
        document.key for service in desk.profile.services[2:] for document in service.documents
    }


def test_a_request_keeps_the_papers_it_was_taken_with(desk: Desk) -> None:
    """T59: the list of before is on the request; a new request gets the new one."""
    request = builders.a_request(desk)
    with desk.look() as look:
        before = request_summary(look, request)
        service = look.profile.service(before.service_key)
    changed = entry_of(
        service,
        title="اسم آخر للخدمة",
        documents=(RequiredDocumentEntry(title="ورقة واحدة", rule=ValidityRule.NO_EXPIRY),),
    )
    with desk.work() as work:
        change_service(work, changed, VERSION)
    with desk.look() as look:
        after = request_summary(look, request)
        titles = [line.title for line in after.documents]
    assert titles == [line.title for line in before.documents]
    assert after.service_title == before.service_title
    with desk.look() as look:
        newer = request_summary(look, builders.a_request(desk, service=service.key))
    assert [line.title for line in newer.documents] == ["ورقة واحدة"]
    assert newer.service_title == "اسم آخر للخدمة"


def test_a_service_that_is_stopped_stays_with_its_requests_and_is_refused_to_others(desk: Desk) -> None:
    request = builders.a_request(desk)
    other = builders.a_request(desk, service=desk.profile.services[1].key)
    with desk.look() as look:
        key = request_summary(look, request).service_key
    stopped = desk.profile.service(key)
    with desk.work() as work:
        change_service(work, entry_of(stopped, offered=False), VERSION)
    with desk.look() as look:
        assert key not in {service.key for service in services(look)}
        assert key in {service.key for service in services(look, key)}
    with desk.work() as work:
        requests.amend_request(work, request, requests.RequestEntry(service_key=key, description="وصف آخر"))
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        requests.amend_request(work, other, requests.RequestEntry(service_key=key, description="وصف"))
    assert refusal.value.hindrances == (RequestHindrance.SERVICE_NOT_OFFERED,)
    with desk.look() as look:
        assert request_summary(look, request).description == "وصف آخر"
        month = month_report(look, Month.of_day(look.today))
    assert stopped.title in all_values(month, Figure.REQUESTS)  # it was asked for this month
    with desk.work() as work:
        change_service(work, entry_of(desk.profile.service(key), offered=True), VERSION)
        requests.amend_request(work, other, requests.RequestEntry(service_key=key, description="وصف"))


def test_a_stopped_service_nobody_asked_for_leaves_the_month(desk: Desk) -> None:
    title = desk.profile.services[0].title
    with desk.work() as work:
        change_service(work, entry_of(work.profile.services[0], offered=False), VERSION)
    with desk.look() as look:
        month = month_report(look, Month.of_day(look.today))
    assert title not in all_values(month, Figure.REQUESTS)


# Channels, seats, calendar


def test_the_committee_of_the_board_sits_in_the_next_session_also_after_others(desk: Desk) -> None:
    """T64: a seat that the board left without a name keeps whom the last session had on it."""
    builders.a_decided_request(desk)
    with desk.look() as look:
        sat = committee_summary(look).seats
    seats = (Seat("أمين السر", "سعاد راشد المطيري"), *(Seat(member.title, "") for member in sat[:1]))
    with desk.work() as work:
        change_seats(work, SeatsEntry(committee=seats, board=(), user_titles=()), VERSION)
    with desk.look() as look:
        now = committee_summary(look).seats
    assert [member.title for member in now] == [seat.title for seat in seats]
    assert [member.name for member in now] == ["سعاد راشد المطيري", sat[0].name]
    assert sat[0].name


def test_the_titles_of_the_roles_are_the_boards(desk: Desk) -> None:
    entry = SeatsEntry(
        committee=desk.profile.committee,
        board=(Seat("رئيس المجلس", "خالد فهد العنزي"),),
        user_titles=(UserTitle(Role.RESEARCHER, "باحث اجتماعي"),),
    )
    with desk.work() as work:
        change_seats(work, entry, VERSION)
    assert desk.profile.board == entry.board
    assert desk.profile.user_titles == entry.user_titles


def test_a_holiday_moves_the_next_working_day_and_never_the_floor_t65(desk: Desk) -> None:
    request = builders.a_request(desk)
    with desk.look() as look:
        before = request_summary(look, request)
    floor = before.earliest_reply
    day = WrittenDate.of_day(floor, Calendar.HIJRI)
    assert day.month is not None
    assert day.day is not None
    closed = Holiday("إجازة المكتب", Calendar.HIJRI, day.month, day.day, day.month, day.day, day.year)
    with desk.work() as work:
        change_calendar(work, CalendarEntry(holidays=(closed,), report_months=Calendar.GREGORIAN), VERSION)
    with desk.look() as look:
        after = request_summary(look, request)
    assert after.earliest_reply == floor
    assert before.next_working_day == floor
    assert after.next_working_day > floor


def test_an_impossible_holiday_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    wrong = Holiday("يوم", Calendar.GREGORIAN, 2, 29, 2, 29, 2027)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        change_calendar(work, CalendarEntry(holidays=(wrong,), report_months=Calendar.HIJRI), VERSION)
    assert (refusal.value.flaw, refusal.value.details) == (ChangeFlaw.NO_SUCH_DAY, {"day": 29, "last": 28})
    assert desk.profile.office.report_months is Calendar.GREGORIAN


# Wordings


def test_a_wording_goes_on_to_its_next_version_with_date_and_approval(desk: Desk) -> None:
    before = desk.profile.wording(WordingKey.GREETING)
    with desk.work() as work:
        change_wording(work, WordingKey.GREETING, "  أهلًا بكم في {اسم الجمعية}\n", VERSION)
    after = desk.profile.wording(WordingKey.GREETING)
    assert after.text == "أهلًا بكم في {association}"
    assert (after.version, after.dated) == (before.version + 1, desk.today)
    assert after.approved == date(2026, 11, 11)


def test_an_approval_of_which_only_the_year_is_known_dates_no_wording(desk: Desk) -> None:
    with desk.work() as work:
        change_wording(
            work,
            WordingKey.GREETING,
            "أهلًا",
            VersionEntry(change="ت", approved=WrittenDate(Calendar.HIJRI, 1448)),
        )
    assert desk.profile.wording(WordingKey.GREETING).approved is None


@pytest.mark.parametrize("text", ["في {اسم الجمعيات}", "في {اسم الجمعية", "في }", "{}"])
def test_a_wording_that_cannot_be_filled_is_not_kept(desk: Desk, text: str) -> None:
    with pytest.raises(InvalidValue), desk.work() as work:
        change_wording(work, WordingKey.GREETING, text, VERSION)
    assert desk.profile.wording(WordingKey.GREETING).version == 1


def test_a_wording_written_as_it_is_is_no_change(desk: Desk) -> None:
    text = desk.profile.wording(WordingKey.GREETING).text
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        change_wording(work, WordingKey.GREETING, f" {text} ", VERSION)
    assert refusal.value.flaw is ChangeFlaw.NOTHING_CHANGED


def test_a_signed_declaration_keeps_the_text_it_was_signed_on(desk: Desk) -> None:
    """T10, T62: its bytes, its text when it is filled again, and the number of its version."""
    request = builders.a_signed_request(desk)
    with desk.look() as look:
        declaration = look.db.query(Declaration).filter_by(request_id=request).one()
        before = declaration.text, declaration.consent_text, declaration.profile_version, declaration.state
        paper_id = PaperId(declaration.paper_id)
        kept, filled = kept_paper(look, paper_id), paper_to_draw(look, paper_id)
    with desk.work() as work:
        text = "أقر أنا {اسم طالب الدعم} بصحة الطلب {رقم الطلب} قولًا واحدًا."
        change_wording(work, WordingKey.DECLARATION, text, VERSION)
        change_wording(work, WordingKey.CONSENT, "أوافق.", VERSION)
    with desk.look() as look:
        same = look.db.query(Declaration).filter_by(request_id=request).one()
        assert (same.text, same.consent_text, same.profile_version, same.state) == before
        assert kept_paper(look, paper_id) == kept
        assert paper_to_draw(look, paper_id) == filled
    newer = builders.a_request(desk, builders.a_person(desk, name=PersonName("ريم"), phone=None))
    builders.see_documents(desk, newer)
    with desk.work() as work:
        declarations.prepare_declaration(work, newer)
    with desk.look() as look:
        made = look.db.query(Declaration).filter_by(request_id=newer).one()
        assert "قولًا واحدًا" in made.text
        assert made.profile_version == 3
        assert made.profile_version > before[2]


def test_a_printed_paper_keeps_its_bytes_whatever_the_letterhead_becomes(desk: Desk) -> None:
    request = builders.a_signed_request(desk)
    with desk.look() as look:
        paper_id = PaperId(look.db.query(Declaration).filter_by(request_id=request).one().paper_id)
        before = kept_paper(look, paper_id)
    with desk.work() as work:
        change_letterhead(work, replace(work.profile.letterhead, logo=PNG), VERSION)
    with desk.look() as look:
        assert kept_paper(look, paper_id) == before
        assert letterhead(look).logo == PNG


def test_a_logo_that_is_no_png_is_refused(desk: Desk) -> None:
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        change_letterhead(work, replace(work.profile.letterhead, logo=b"<svg/>"), VERSION)
    assert refusal.value.flaw is ChangeFlaw.LOGO_UNFIT


def test_the_profile_of_an_older_file_takes_a_change(desk: Desk) -> None:
    """Every version is whole: nothing is put together from several."""
    with desk.work() as work:
        a_new_phone(work)
    with desk.work() as work:
        change_channels(work, work.profile.channels[::-1], VERSION)
    with desk.look() as look:
        versions: list[Profile] = [profile_from_json(row.content) for row in profile_versions(look.db)]
    assert [one.letterhead.phone for one in versions[:2]] == ["0500000042", "0500000042"]
