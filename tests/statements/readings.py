"""Every reading that a screen makes, each tried on one office: whom it is asked about, and with what."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

import hayat_desk.reports
import hayat_desk.summaries
from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.corrections import EntryKind
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.ids import (
    DocketLineId,
    DraftId,
    LetterId,
    PaperId,
    PersonId,
    ReferralId,
    RequestId,
    ScanId,
    SessionId,
)
from hayat_desk.policy.months import Month
from hayat_desk.policy.names import PersonTraits
from hayat_desk.policy.numbers import read_number
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.scans import PaperCode
from hayat_desk.policy.waiting import Waiting
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.base import Base
from hayat_desk.records.committee import CommitteeSession, DocketLine
from hayat_desk.records.corrections import TABLES, entry_of
from hayat_desk.records.drafts import Draft
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.numbers import find_numbers
from hayat_desk.records.papers import Paper, PaperContent
from hayat_desk.records.people import EarlierIdentity, Person
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import Declaration, SupportRequest
from hayat_desk.records.scans import Scan
from hayat_desk.reports.month import month_report
from hayat_desk.summaries import (
    backups,
    banner,
    committee,
    consents,
    contacts,
    contacts_of_day,
    corrected_lines,
    corrections,
    deaths,
    dockets,
    drafts,
    due,
    endings,
    fallen,
    finding,
    office,
    opinions,
    outcome_lines,
    outcomes,
    people,
    person_file,
    reception,
    recorded,
    referrals,
    registers,
    request_facts,
    request_lines,
    requests,
    scans,
    seats,
    spoken,
    timeline,
    today,
)
from hayat_desk.summaries.papers import (
    contents,
    decisions,
    parts,
    person_extract,
    request_forms,
    rights,
    taken_home,
)
from hayat_desk.summaries.papers.shapes import RegisterEntry
from hayat_desk.summaries.papers.wording_samples import wording_preview

Reading = Callable[[UnitOfWork], object]


@dataclass(frozen=True)
class Subjects:
    """What the readings of one office are asked about; all of it is there before the office grows."""

    person: PersonId
    same: PersonId  # somebody who had another identity before
    request: RequestId
    sessions: tuple[SessionId, SessionId]  # the last one that was confirmed, and the open one
    line: DocketLineId
    referral: ReferralId
    letter: LetterId
    scan: ScanId
    draft: DraftId
    printed: PaperId
    prepared: dict[PaperKind, PaperId]
    entries: list[tuple[EntryKind, UUID]]  # one of each kind that can be corrected


def subjects(db: Session) -> Subjects:
    """The first of each thing; of people and requests the one about whom most is known."""

    def first(table: type[Base]) -> UUID:
        return db.scalars(select(table).order_by(table.id).limit(1)).one().id  # type: ignore[attr-defined, no-any-return]

    signed = db.scalars(
        select(Declaration).where(Declaration.signed_at.is_not(None)).order_by(Declaration.id)
    )
    told = next(
        declaration.request
        for declaration in signed
        if db.scalars(select(DocketLine).where(DocketLine.request_id == declaration.request_id)).first()
    )
    held, still_open = db.scalars(select(CommitteeSession).order_by(CommitteeSession.id)).all()[-2:]
    return Subjects(
        person=PersonId(told.person_id),
        same=PersonId(db.scalars(select(EarlierIdentity).limit(1)).one().person_id),
        request=RequestId(told.id),
        sessions=(SessionId(held.id), SessionId(still_open.id)),
        line=DocketLineId(still_open.docket[0].id),
        referral=ReferralId(first(Referral)),
        letter=LetterId(first(IncomingLetter)),
        scan=ScanId(first(Scan)),
        draft=DraftId(first(Draft)),
        printed=PaperId(db.scalars(select(PaperContent.paper_id).limit(1)).one()),
        entries=[(kind, first(table)) for kind, table in TABLES.items()],
        prepared={paper.kind: PaperId(paper.id) for paper in db.scalars(select(Paper).order_by(Paper.id))},
    )


def _asking(reading: Callable[..., object], *about: object) -> Reading:
    return lambda work: reading(work, *about)


def _minutes_of(work: UnitOfWork, session: SessionId) -> object:
    return decisions.minutes_of(work, work.db.get_one(CommitteeSession, session), RegisterEntry())


def readings(of: Subjects) -> dict[str, list[Reading]]:
    """For each reading by its place and name, the ways in which screens ask it."""
    person, request = of.person, of.request

    def one(work: UnitOfWork, kind: PaperKind) -> Paper:
        return work.db.get_one(Paper, of.prepared[kind])

    def the_person(work: UnitOfWork) -> Person:
        return work.db.get_one(Person, person)

    def the_request(work: UnitOfWork) -> SupportRequest:
        return work.db.get_one(SupportRequest, request)

    typed = ("نورة", "مها عبد", "1000000008", "0550000001", "12", "1448-01-3-00001", "1448-01-7-1", "رضا")
    return {
        "summaries.backups.backups_summary": [backups.backups_summary],
        "summaries.committee.committee_summary": [committee.committee_summary],
        "summaries.committee.session_summary": [
            _asking(committee.session_summary, session) for session in of.sessions
        ],
        "summaries.committee.docket_entry": [lambda work: committee.docket_entry(work, of.line)],
        "summaries.committee.minutes_preview": [
            _asking(committee.minutes_preview, session) for session in of.sessions
        ],
        "summaries.seats.seats_as_they_sit": [lambda work: seats.seats_as_they_sit(work, [])],
        "summaries.dockets.docket_sheet": [_asking(dockets.docket_sheet, session) for session in of.sessions],
        "summaries.drafts.draft_list": [
            drafts.draft_list,
            lambda work: drafts.draft_list(work, "inquiry"),
        ],
        "summaries.drafts.draft_state": [lambda work: drafts.draft_state(work, of.draft)],
        "summaries.drafts.locked_draft": [drafts.locked_draft],
        "summaries.contacts.contacts_now": [contacts.contacts_now],
        "summaries.contacts.in_touch_by": [lambda work: contacts.in_touch_by(work, person)],
        "summaries.contacts.request_contacts": [
            lambda work: contacts.request_contacts(work, the_request(work))
        ],
        "summaries.contacts_of_day.contacts_on_day": [
            lambda work: contacts_of_day.contacts_on_day(work, work.today)
        ],
        "summaries.corrections.entry_summary": [
            _asking(corrections.entry_summary, *entry) for entry in of.entries
        ],
        "summaries.corrections.entries_on": [lambda work: corrections.entries_on(work, request)],
        "summaries.corrected_lines.whole_timeline": [
            lambda work: corrected_lines.whole_timeline(work, person)
        ],
        "summaries.recorded.recorded": [
            _asking(lambda work, kind, id_: recorded.recorded(work, entry_of(work.db, kind, id_)), *entry)
            for entry in of.entries
        ],
        "summaries.outcome_lines.appealing_of": [
            lambda work: outcome_lines.appealing_of(work, the_request(work))
        ],
        "summaries.outcome_lines.letters_to_choose": [
            lambda work: outcome_lines.letters_to_choose(work, person)
        ],
        "summaries.papers.rights.appeal_remains": [
            lambda work: rights.appeal_remains(work, the_request(work))
        ],
        "summaries.papers.rights.refusal_of": [lambda work: rights.refusal_of(work, the_request(work))],
        "summaries.papers.rights.rights_of": [lambda work: rights.rights_of(work, the_request(work))],
        "summaries.deaths.death_summary": [lambda work: deaths.death_summary(work, person)],
        "summaries.due.due": [lambda work, kind=kind: due.due(work, kind, 3) for kind in DueKind],  # type: ignore[misc]
        "summaries.due.requests_at_the_desk": [lambda work: due.requests_at_the_desk(work, 50)],
        "summaries.endings.ending_summary": [lambda work: endings.ending_summary(work, request)],
        "summaries.finding.find": [_asking(finding.find, text) for text in typed],
        "summaries.finding.number_hits": [
            _asking(lambda work, typed: finding.number_hits(work, find_numbers(work.db, typed)), number)
            for number in filter(None, map(read_number, typed))
        ],
        "summaries.office.board_settings": [office.board_settings],
        "summaries.office.office_settings": [office.office_settings],
        "summaries.outcomes.outcomes_summary": [outcomes.outcomes_summary],
        "summaries.outcomes.outcome_summary": [lambda work: outcomes.outcome_summary(work, request)],
        "summaries.opinions.opinions_summary": [opinions.opinions_summary],
        "summaries.opinions.opinion_form": [opinions.opinion_form],
        "summaries.papers.contents.kept_paper": [lambda work: contents.kept_paper(work, of.printed)],
        "summaries.papers.contents.kept_papers": [contents.kept_papers],
        "summaries.papers.contents.letterhead": [contents.letterhead],
        "summaries.papers.contents.shows_need_to_know": [
            lambda work: contents.shows_need_to_know(work, one(work, PaperKind.DECLARATION))
        ],
        "summaries.papers.contents.paper_to_draw": [
            _asking(contents.paper_to_draw, paper)
            for kind, paper in of.prepared.items()
            if kind is not PaperKind.REFERRAL_NOTE
        ],
        "summaries.papers.decisions.minutes": [
            lambda work: decisions.minutes(work, one(work, PaperKind.MINUTES))
        ],
        "summaries.papers.decisions.minutes_of": [_asking(_minutes_of, session) for session in of.sessions],
        "summaries.papers.decisions.reply_letter": [
            lambda work: decisions.reply_letter(work, one(work, PaperKind.REPLY_LETTER))
        ],
        "summaries.papers.decisions.ending_letter": [
            lambda work: decisions.ending_letter(work, one(work, PaperKind.ENDING_LETTER))
        ],
        "summaries.papers.decisions.delivery_receipt": [
            lambda work: decisions.delivery_receipt(work, one(work, PaperKind.DELIVERY_RECEIPT))
        ],
        "summaries.spoken.standing_of": [
            lambda work: spoken.standing_of(work, the_request(work), work.today, whole=True)
        ],
        "summaries.spoken.said_aloud": [
            lambda work: spoken.said_aloud(work, the_request(work), work.today, Waiting.RUNNING)
        ],
        "summaries.papers.taken_home.missing_documents": [
            lambda work: taken_home.missing_documents(work, one(work, PaperKind.MISSING_DOCUMENTS))
        ],
        "summaries.papers.taken_home.receipt": [
            lambda work: taken_home.receipt(work, one(work, PaperKind.RECEIPT))
        ],
        "summaries.papers.taken_home.committee_wants": [
            lambda work: taken_home.committee_wants(work, one(work, PaperKind.COMMITTEE_WANTS))
        ],
        "summaries.papers.parts.register": [
            lambda work: parts.register(work, one(work, PaperKind.DECLARATION))
        ],
        "summaries.papers.parts.of_request": [
            lambda work: parts.of_request(work, one(work, PaperKind.DECLARATION))
        ],
        "summaries.papers.person_extract.person_extract": [
            lambda work: person_extract.person_extract(work, one(work, PaperKind.PERSON_EXTRACT))
        ],
        "summaries.papers.request_forms.blank_request_form": [request_forms.blank_request_form],
        "summaries.papers.request_forms.filled_request_form": [
            lambda work: request_forms.filled_request_form(work, request)
        ],
        "summaries.papers.wording_samples.wording_preview": [
            lambda work: wording_preview(work, WordingKey.GREETING, "أهلًا بكم")
        ],
        "summaries.consents.consent_summary": [lambda work: consents.consent_summary(work, request)],
        "summaries.banner.banner_of": [lambda work: banner.banner_of(work, the_person(work))],
        "summaries.banner.person_banner": [lambda work: banner.person_banner(work, person)],
        "summaries.banner.request_banner": [lambda work: banner.request_banner(work, request)],
        "summaries.people.find_people": [_asking(people.find_people, text) for text in typed],
        "summaries.people.person_hit": [lambda work: people.person_hit(work, person)],
        "summaries.people.likely_same": [
            lambda work: people.likely_same(work, PersonTraits(identity="1000000008")),
            lambda work: people.likely_same(work, PersonTraits(phone="+966550000001")),
            lambda work: people.likely_same(work, people.traits_of(work, the_person(work))),
        ],
        "summaries.people.likely_same_as": [
            lambda work: people.likely_same_as(work, person),
            lambda work: people.likely_same_as(work, of.same),
        ],
        "summaries.people.traits_of": [lambda work: people.traits_of(work, the_person(work))],
        "summaries.person_file.person_file": [lambda work: person_file.person_file(work, person)],
        "summaries.request_facts.facts_now": [lambda work: request_facts.facts_now(work, the_request(work))],
        "summaries.request_lines.request_line": [
            lambda work: request_lines.request_line(work, the_request(work))
        ],
        "summaries.request_lines.request_lines": [
            lambda work: request_lines.request_lines(work, [the_request(work)])
        ],
        "summaries.request_lines.running_requests_of": [
            lambda work: request_lines.running_requests_of(work, person)
        ],
        "summaries.person_file.particulars_of": [lambda work: person_file.particulars_of(work, person)],
        "summaries.person_file.office_city": [person_file.office_city],
        "summaries.reception.reception_summary": [reception.reception_summary],
        "summaries.reception.call_backs": [reception.call_backs],
        "summaries.reception.visitor": [lambda work: reception.visitor(work, person)],
        "summaries.referrals.referral_summary": [lambda work: referrals.referral_summary(work, of.referral)],
        "summaries.referrals.referral_list": [referrals.referral_list],
        "summaries.referrals.proposed_due": [referrals.proposed_due],
        "summaries.referrals.researcher_title": [referrals.researcher_title],
        "summaries.referrals.referral_opening": [
            lambda work: referrals.referral_opening(work, request, None)
        ],
        "summaries.registers.register_years": [registers.register_years],
        "summaries.registers.outgoing_register": [
            _asking(registers.outgoing_register, 1448, text) for text in ("", "نورة", "3")
        ],
        "summaries.registers.incoming_register": [
            _asking(registers.incoming_register, 1448, text) for text in ("", "مستشفى", "1")
        ],
        "summaries.registers.paper_summary": [lambda work: registers.paper_summary(work, of.printed)],
        "summaries.registers.letter_summary": [lambda work: registers.letter_summary(work, of.letter)],
        "summaries.registers.same_letter": [
            lambda work: registers.same_letter(work, "مستشفى المدينة", "٤٤/٧")
        ],
        "summaries.requests.request_summary": [lambda work: requests.request_summary(work, request)],
        "summaries.fallen.fallen_signatures": [lambda work: fallen.fallen_signatures(work, [request])],
        "summaries.requests.document_lines": [lambda work: requests.document_lines(work, the_request(work))],
        "summaries.requests.services": [requests.services],
        "summaries.requests.request_list": [
            _asking(requests.request_list, state, 3) for state in (None, *RequestState)
        ],
        "summaries.requests.request_count": [
            _asking(requests.request_count, state) for state in (None, *RequestState)
        ],
        "summaries.scans.paper_of_code": [
            lambda work: scans.paper_of_code(
                work, PaperCode(str(work.db.get_one(Paper, of.printed).number), "")
            )
        ],
        "summaries.scans.paper_of_content": [
            lambda work: scans.paper_of_content(work, work.db.get_one(Scan, of.scan).sha256)
        ],
        "summaries.scans.papers_of_number": [
            lambda work: scans.papers_of_number(work, str(work.db.get_one(Paper, of.printed).number)),
            lambda work: scans.papers_of_number(work, the_request(work).number),
        ],
        "summaries.scans.scans_of_paper": [lambda work: scans.scans_of_paper(work, of.printed)],
        "summaries.scans.hidden_on_scan": [lambda work: scans.hidden_on_scan(work, of.scan)],
        "summaries.scans.scan_banner": [lambda work: scans.scan_banner(work, of.scan)],
        "summaries.scans.scan_content": [lambda work: scans.scan_content(work, of.scan)],
        "summaries.timeline.timeline_of": [lambda work: timeline.timeline_of(work, person)],
        "summaries.today.today_summary": [today.today_summary],
        "summaries.today.work_due": [today.work_due],
        "reports.month.month_report": [lambda work: month_report(work, Month.of_day(work.today))],
    }


def all_readings() -> Iterator[str]:
    """Every public function of `summaries` and `reports` that is given the unit of work, found in the code."""
    for package in (hayat_desk.summaries, hayat_desk.reports):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, function in vars(importlib.import_module(module.name)).items():
                if (
                    inspect.isfunction(function)
                    and function.__module__ == module.name
                    and not name.startswith("_")
                    and "UnitOfWork" in list(inspect.get_annotations(function).values())[:1]
                ):
                    yield f"{module.name.removeprefix('hayat_desk.')}.{name}"
