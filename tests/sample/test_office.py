"""The sample office: lived through by the procedures, so full that every page shows real life (DESIGN §11)."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import NOT_PRINTED_THEN, REQUEST_ENDED
from hayat_desk.policy.opinions import FEWEST
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.replies import next_working_day
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.committee import CommitteeSession, DocketLine, MinutesAmendment
from hayat_desk.records.journal import JournalEntry, first_broken_entry
from hayat_desk.records.office import the_office
from hayat_desk.records.opinions import Opinion
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.papers import Paper, PaperContent
from hayat_desk.records.people import NotSamePerson, Person
from hayat_desk.records.reception import Inquiry, Referral, Visit
from hayat_desk.records.requests import SupportRequest
from hayat_desk.records.scans import all_scans
from hayat_desk.sample import texts
from hayat_desk.sample.days import season
from hayat_desk.sample.names import RECEIVERS
from hayat_desk.sample.office import NOTE_NAME, clear_sample, make_sample_office, open_sample
from hayat_desk.summaries.committee import committee_summary
from hayat_desk.summaries.opinions import opinions_summary
from hayat_desk.summaries.outcomes import outcomes_summary
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.registers import incoming_register, outgoing_register, register_years
from hayat_desk.summaries.today import today_summary
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.keys import KEYS_NAME
from tests import builders
from tests.sample.conftest import NOW, PEOPLE, REQUESTS, drawn


def who_and_where(desk: Desk) -> list[tuple[str, str, str]]:
    """Number, applicant and state of every request, and everybody's name."""
    with desk.look() as look:
        people = {person.id: person for person in look.db.scalars(select(Person))}
        asked = [
            (request.number, people[request.person_id].name.full, request.state.value)
            for request in look.db.scalars(select(SupportRequest))
        ]
        return sorted([*asked, *((one.applicant_number, one.name.full, "") for one in people.values())])


def test_every_state_of_a_request_is_there(sample: Desk) -> None:
    with sample.look() as look:
        states = Counter(look.db.scalars(select(SupportRequest.state)))
        assert look.db.query(Person).count() == PEOPLE
    assert set(states) == set(RequestState)
    assert sum(states.values()) == REQUESTS


def test_every_channel_purpose_and_ending_is_there(sample: Desk) -> None:
    with sample.look() as look:
        channels = set(look.db.scalars(select(Visit.channel)))
        assert channels == {channel.kind.value for channel in look.profile.channels}
        assert set(look.db.scalars(select(Visit.purpose))) == set(Purpose)
        assert set(look.db.scalars(select(Inquiry.outcome))) == set(InquiryOutcome)
        assert set(look.db.scalars(select(Inquiry.misconception))) == {True, False}
        assert set(look.db.scalars(select(Referral.state))) == set(ReferralState)


def test_people_are_of_every_kind(sample: Desk) -> None:
    with sample.look() as look:
        people = list(look.db.scalars(select(Person)))
        same = look.db.query(NotSamePerson).count()
    hijri = [one.birth for one in people if one.birth and one.birth.calendar is Calendar.HIJRI]
    old = [birth for birth in hijri if birth.year < 1343]
    assert any(birth.month is None for birth in old)
    assert any((birth.month, birth.day) == (7, 1) for birth in old)
    lengths = [len(one.name.full) for one in people]
    assert min(lengths) < 10
    assert max(lengths) > 60
    assert any(" " not in one.name.full for one in people)
    assert len({one.identity_kind for one in people}) > 1
    assert any(one.file_number for one in people)
    assert same == 1


def test_a_village_has_two_requests(sample: Desk) -> None:
    with sample.look() as look:
        found = look.db.scalars(
            select(SupportRequest).join(Person, SupportRequest.person_id == Person.id)
            .where(Person.city == texts.VILLAGE)
        )  # fmt: skip
        assert len(list(found)) == 2
        assert look.db.query(Person).where(Person.city == texts.VILLAGE).count() == 2


def test_nobody_came_at_the_eid_or_a_weekend(sample: Desk) -> None:
    days = season(sample.today, sample.profile.days_off)
    assert len(days.eid) > 3
    with sample.look() as look:
        came = [office_day(instant) for instant in look.db.scalars(select(Visit.started_at))]
    assert min(came) < days.eid[0]
    assert days.eid[-1] < max(came) < sample.today
    assert all(next_working_day(day, sample.profile.days_off) == day for day in came)
    assert not set(came) & set(days.eid)


def test_the_committee_has_met_in_every_way(sample: Desk) -> None:
    with sample.look() as look:
        states = Counter(look.db.scalars(select(CommitteeSession.state)))
        assert states[SessionState.OPEN] == 1
        assert states[SessionState.CONFIRMED] > 3
        assert set(look.db.scalars(select(DocketLine.outcome))) == {*Outcome, None}
        assert look.db.query(MinutesAmendment).count() == 1


def test_replies_and_services_are_of_every_kind(sample: Desk) -> None:
    with sample.look() as look:
        reasons = list(look.db.scalars(select(Reply.early_reason)))
        assert any(reasons)
        assert not all(reasons)
        assert set(look.db.scalars(select(Delivery.mode))) == set(DeliveryMode)
        parts = list(look.db.scalars(select(Delivery)))
        assert {part.is_last for part in parts} == {True, False}
        assert {part.receipt_signed for part in parts} == {True, False}
        assert any(part.amount for part in parts)
        assert any(request.appeal for request in look.db.scalars(select(SupportRequest)))
        assert any(request.registered_without for request in look.db.scalars(select(SupportRequest)))


def test_who_signs_for_a_service_has_a_name(sample: Desk) -> None:
    """A receipt names its signer: never «أخوه» or «الوكيل الشرعي»."""
    with sample.look() as look:
        receivers = set(look.db.scalars(select(Delivery.received_by)))
        known = {person.name.full for person in look.db.scalars(select(Person))}
    others = receivers - known

    assert others
    assert others <= set(RECEIVERS)
    assert all(len(name.split()) >= 3 for name in RECEIVERS)


def test_some_months_have_opinions_enough_and_others_have_not(sample: Desk) -> None:
    with sample.look() as look:
        months = Counter(look.db.scalars(select(Opinion.month)))
        assert max(months.values()) > FEWEST
        assert min(months.values()) < FEWEST
        assert opinions_summary(look).figures.forms >= FEWEST


def empty_lists(desk: Desk) -> list[str]:
    """The lists of the three pages of work that have no line."""
    with desk.look() as look:
        pages = (committee_summary(look), outcomes_summary(look))
        due = [kind for kind, found in today_summary(look).due.items() if not found.lines]
        return [*due, *(name for page in pages for name, value in vars(page).items() if value in ((), None))]


def test_no_list_is_empty(sample: Desk) -> None:
    with sample.look() as look:
        early = {line.is_early for line in outcomes_summary(look).replies}
    assert empty_lists(sample) == []
    assert early == {True, False}


def test_no_list_of_the_other_association_is_empty_and_its_requests_end_too(tmp_path: Path) -> None:
    make_sample_office(
        tmp_path / "demo", "dawah-aburakah", people=PEOPLE, requests=REQUESTS, clock=NOW, draw=drawn
    )
    desk = open_sample(tmp_path / "demo", "dawah-aburakah", NOW, draw=drawn)
    try:
        assert empty_lists(desk) == []
        with desk.look() as look:
            endings = Counter(look.db.scalars(select(SupportRequest.ending)))
            assert set(endings) == {None, *EndingReason}
            assert Purpose.REACH_OUT in set(look.db.scalars(select(Visit.purpose)))
    finally:
        desk.close()


def test_the_journal_is_whole_and_the_file_backed_up(sample: Desk, lived: Path) -> None:
    with sample.look() as look:
        assert first_broken_entry(look.db) is None
    assert list((lived / "backups").glob("*.db"))


def test_every_paper_that_went_out_is_kept_as_printed_and_stamped(sample: Desk) -> None:
    """T71: a number without its print is void; nothing else of the sample is numbered and not there."""
    with sample.look() as look:
        assert letterhead(look).notice == "نسخة تجريبية"
        kept = {content.paper_id: content.pdf for content in look.db.scalars(select(PaperContent))}
        numbered = [paper for paper in look.db.scalars(select(Paper)) if paper.number]
        assert {paper.id for paper in numbered if not paper.voided_at} == set(kept)
        assert all(paper.printed_at for paper in numbered if not paper.voided_at)
    assert len(kept) > 100
    assert all("نسخة تجريبية".encode() in pdf for pdf in kept.values())


def test_nothing_lies_in_the_future_or_before_the_founding_and_every_contact_ended(sample: Desk) -> None:
    """What a clerk could not have entered is not in the sample: acts follow one another as they were noted."""
    with sample.look() as look:
        visits = list(look.db.scalars(select(Visit)))
        founded = the_office(look.db).created_at
        entries = [entry.at for entry in look.db.scalars(select(JournalEntry).order_by(JournalEntry.n))]
        deliveries = list(look.db.scalars(select(Delivery)))
        replies = list(look.db.scalars(select(Reply)))
        raised = list(
            look.db.scalars(select(SupportRequest).where(SupportRequest.first_raised_on.is_not(None)))
        )
    assert [visit.id for visit in visits if visit.ended_at is None or visit.ended_at < visit.started_at] == []
    assert entries == sorted(entries)
    assert founded <= entries[0]
    assert office_day(entries[-1]) < sample.today
    assert all(part.delivered_on == office_day(part.created_at) for part in deliveries)
    assert all(reply.early_reason or reply.told_on >= reply.earliest for reply in replies)
    assert all(
        request.submitted_on <= request.first_raised_on for request in raised if request.first_raised_on
    )


def test_papers_of_a_real_office_are_not_stamped(desk: Desk) -> None:
    """Nor where it bears the very title of the sample."""
    with desk.work() as work:
        assert letterhead(work).notice == ""
        here = the_office(work.db)
        here.title = "نسخة تجريبية"
        work.note(JournalAct.CHANGE_SETTINGS, here)
    with desk.look() as look:
        assert letterhead(look).notice == ""


def test_the_same_seed_gives_the_same_office(sample: Desk, tmp_path: Path) -> None:
    make_sample_office(
        tmp_path / "again", "hayat-arar", people=PEOPLE, requests=REQUESTS, clock=NOW, draw=drawn
    )
    again = open_sample(tmp_path / "again", "hayat-arar", NOW, draw=drawn)
    try:
        assert who_and_where(again) == who_and_where(sample)
    finally:
        again.close()


@pytest.mark.parametrize("profile", ["hayat-arar", "dawah-aburakah"])
@pytest.mark.parametrize("today", ["2026-03-25", "2026-06-02", "2027-02-20", "2028-01-07"])
def test_the_days_hold_an_eid_and_sessions_enough(profile: str, today: str) -> None:
    day = date.fromisoformat(today)
    days = season(day, read_shipped_profile(profile).days_off)
    assert days.days[0] < days.eid[0]
    assert days.eid[-1] < days.last < day
    assert len(days.sessions) > 6
    assert (day - days.days[0]).days > 140  # the first of them may be a holiday


def test_a_real_office_is_neither_opened_nor_cleared(tmp_path: Path) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    builders.found(folder / "office.db")
    (folder / KEYS_NAME).write_bytes(b"{}")
    before = (folder / "office.db").read_bytes()
    for act in (clear_sample, lambda place: open_sample(place, "hayat-arar", NOW, draw=drawn)):
        with pytest.raises(Trouble) as refusal:
            act(folder)
        assert refusal.value.cause is Cause.FILE_EXISTS
    assert (folder / "office.db").read_bytes() == before


def test_a_making_that_was_broken_off_leaves_nothing_to_open(tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Enough

    folder = tmp_path / "demo"
    with pytest.raises(Enough):
        make_sample_office(folder, "hayat-arar", people=10, requests=0, clock=NOW, draw=drawn, progress=stop)
    assert (folder / KEYS_NAME).exists()
    clear_sample(folder)
    assert not (folder / KEYS_NAME).exists()
    assert not (folder / NOTE_NAME).exists()
    assert list(folder.iterdir()) in ([], [folder / "backups"])


def test_letters_came_in_and_no_number_of_a_register_is_missing(sample: Desk) -> None:
    """T47, T71: one that came in amiss is void."""
    with sample.look() as look:
        years = register_years(look)
        incoming = [line for year in years for line in incoming_register(look, year).lines]
        missing = [(outgoing_register(look, y).missing, incoming_register(look, y).missing) for y in years]
    assert len(incoming) > 15
    assert [line.void_reason for line in incoming if line.is_void] == [texts.LETTER_VOID]
    assert any(line.person for line in incoming)
    assert any(line.their_date for line in incoming)
    assert missing == [((), ())] * len(years)


def test_papers_are_void_for_every_reason_there_is(sample: Desk) -> None:
    """T71, T83: by hand, as nobody knew of the printing, and as what they were about ended before it."""
    with sample.look() as look:
        voided = [paper for paper in look.db.scalars(select(Paper)) if paper.voided_at]
        numbered = [paper.void_reason for paper in voided if paper.number]
        reasons = [paper.void_reason for paper in voided]
    assert sorted(numbered) == sorted([texts.PAPER_VOID, NOT_PRINTED_THEN])
    assert sorted(reasons) == sorted([*numbered, REQUEST_ENDED, EndingReason.DIED.arabic])


def test_a_request_ended_for_every_reason(sample: Desk) -> None:
    """T64, T83: with its letter where one is due; a death stands on the person, and heirs get what is due."""
    with sample.look() as look:
        ended = list(look.db.scalars(select(SupportRequest).where(SupportRequest.ending.is_not(None))))
        letters = Counter(look.db.scalars(select(Paper.kind).where(Paper.kind == PaperKind.ENDING_LETTER)))
        dead = [person.id for person in look.db.scalars(select(Person)) if person.died_on]
        due = [request.ending for request in ended if request.due_to_heirs]
    assert Counter(request.ending for request in ended) == Counter(EndingReason)
    assert all(request.state is RequestState.ENDED for request in ended)
    assert letters[PaperKind.ENDING_LETTER] == sum(reason.letter is not None for reason in EndingReason)
    assert dead == [request.person_id for request in ended if request.ending is EndingReason.DIED]
    assert due == [EndingReason.DIED]


def test_some_declarations_came_back_from_the_scanner(sample: Desk) -> None:
    """DESIGN §11: the page of a paper shows its scans too."""
    with sample.look() as look:
        scans = all_scans(look.db)
        kinds = {look.db.get_one(Paper, scan.paper_id).kind for scan in scans}
    assert kinds == {PaperKind.DECLARATION}
    assert sample.attachments.lacking(scan.sha256 for scan in scans) == ()
