"""Makes the frozen sample of the schema as it stands: `python -m tests.data.make_sample` from the repository.

One for each released revision, of invented people, under `SAMPLE_KEY`. A sample that exists is never made
again: it stands for the files that are out there, which no later program can go back and change.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hayat_desk.desk import Desk
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import DocketLineId
from hayat_desk.policy.months import Month
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.opinions import Mark, OpinionQuestion
from hayat_desk.policy.people import Sex, parse_identity, parse_phone
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.recusals import RecusalReason
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import (
    committee,
    corrections,
    deaths,
    deliveries,
    drafts,
    intake,
    letters,
    office,
    opinions,
    people,
    reception,
    referrals,
    reports,
    requests,
    scans,
    wants,
)
from hayat_desk.procedures.recusals import RecusalEntry, recuse
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.database import HEAD
from hayat_desk.reports.changes import to_keep
from hayat_desk.reports.month import month_report
from tests import builders

FOLDER = Path(__file__).parent


def make_sample(path: Path) -> None:
    """A small office in which every table of ours has rows."""
    builders.found(path)
    clock = builders.sunday_clock()
    desk = builders.seated(path, clock)
    _receive(desk)
    clock.later(days=1)
    _take_requests(desk)
    clock.later(days=1)
    _look_after(desk)
    clock.later(days=1)
    _decide(desk)
    clock.later(days=1)
    _keep_registers(desk)
    _report(desk)
    _mourn(desk)
    desk.close()
    with desk.database.raw() as raw:
        raw.execute("VACUUM")


def _receive(desk: Desk) -> None:
    call = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    with desk.work() as work:
        asked = reception.InquiryEntry(
            question="ما أوقات الدوام؟",
            answer="من الأحد إلى الخميس",
            guide="bylaw",
            guide_place="المادة 4",
        )
        inquiry = reception.answer_inquiry(work, call, asked)
        wrong = corrections.CorrectionEntry(reason="كُتبت مادة أخرى")
        corrections.correct_inquiry(work, inquiry, wrong, replace(asked, guide_place="المادة 14"))
        reception.answer_inquiry(
            work,
            call,
            reception.InquiryEntry(
                question="هل وصلت القسائم؟",
                answer="",
                guide="",
                outcome=InquiryOutcome.CALL_BACK,
                call_back_number="0550000009",
            ),
        )
        entry = referrals.ReferralEntry(
            question="هل تشمل الخدمة المقيمات؟",
            due_on=work.today + timedelta(days=7),
            visitor_name="أبو راكان",
        )
        referral = referrals.refer_to_researcher(work, entry)
        note = referrals.prepare_note(work, referral)
        builders.printed(work, note, b"%PDF-1.4 note")
        referrals.answer_referral(work, referral, "نعم، بإقامة سارية")


def _take_requests(desk: Desk) -> None:
    raised = builders.a_signed_request(desk)
    with desk.work() as work:
        requests.raise_to_committee(work, raised, is_told=True)
        builders.printed(work, intake.prepare_receipt(work, raised), b"%PDF-1.4 receipt")
    known = builders.a_person(
        desk,
        name=PersonName("مها", "عبد الرحمن", "", "آل إبراهيم"),
        identity=parse_identity(None, "2012345672"),
        birth=builders.written("1390"),
        sex=Sex.FEMALE,
        phone=parse_phone("0551234567"),
    )
    waiting = builders.a_request(desk, known, "transport")
    builders.see_documents(desk, waiting, leave_out=1)
    with desk.work() as work:
        missing = intake.prepare_missing_list(work, waiting)
        builders.printed(work, missing, b"%PDF-1.4 list")
        people.keep_sensitive(
            work, known, people.Sensitive(diagnosis="ورم حميد", monthly_income=Money(4200_00))
        )
    cancelled = builders.a_request(desk, known)
    with desk.work() as work:
        builders.end(work, cancelled, "عدلت عن الطلب")


def _mourn(desk: Desk) -> None:
    gone = builders.a_person(
        desk, name=PersonName("حصة", "ناصر"), identity=parse_identity(None, "1000000024")
    )
    with desk.work() as work:
        entry = deaths.DeathEntry(died_on=work.today, said_by="ابنها")
        deaths.record_death(work, gone, entry)


def _look_after(desk: Desk) -> None:
    before = parse_identity(None, "2000000006")  # an iqama, before the national identity
    twin = builders.a_person(desk, name=PersonName("مها", "عبد الرحمن"), identity=before)
    other = builders.a_person(desk, name=PersonName("مها"))
    with desk.work() as work:
        people.say_not_same(work, twin, other)
        people.correct_person(work, twin, builders.a_person_entry(name=PersonName("مها", "عبد الرحمن")))
        people.open_file(work, twin)
        drafts.keep_draft(work, "inquiry", "", "استفسار", {"question": "سؤال لم يكتمل"})
        settings = office.SettingsEntry(
            print_arabic_digits=True, auto_lock_minutes=7, backup_folder="", reply_within_days=None
        )
        office.change_settings(work, settings)


def _keep_registers(desk: Desk) -> None:
    sister = builders.a_person(desk, name=PersonName("هيا", "سالم"))
    with desk.work() as work:
        letters.register_letter(
            work,
            letters.LetterEntry(
                sender="مستشفى المدينة",
                subject="تقرير مطلوب",
                received_on=work.today,
                their_number="٤٤/٧",
                their_date=builders.written("1448/06/01"),
                attachments="ورقة",
            ),
        )
        missent = letters.register_letter(
            work, letters.LetterEntry(sender="جهة أخرى", subject="وصل إلينا سهوًا", received_on=work.today)
        )
        letters.void_letter(work, missent, "وصل إلينا سهوًا")
        with_it = people.prepare_extract(work, sister)
        letters.say_attachments(work, with_it, "صورة التقرير")
        letters.void_paper(work, with_it, "كُتب مرتين")
        scanned = people.prepare_full_extract(work, sister)
        builders.printed(work, scanned, b"%PDF-1.4 note")
        scans.file_scan(work, scanned, scans.ScanEntry(b"scan", "image/png", read_by_code=True))


def _report(desk: Desk) -> None:
    with desk.work() as work:
        month = Month.of_day(work.today)
        report = month_report(work, month)
        reports.record_export(work, month, report.as_of, to_keep(report.figures))


def _decide(desk: Desk) -> None:
    requests_ = [builders.a_raised_request(desk) for _ in range(3)]
    session = builders.a_session(desk)
    with desk.work() as work:
        line = DocketLineId(work.db.get_one(CommitteeSession, session).docket[0].id)
        entry = RecusalEntry(position=1, reason=RecusalReason.RELATIVE, relation="خالتها")
        recuse(work, line, entry)
    builders.decide_all(
        desk, session, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REFUSED, Outcome.TO_COMPLETE
    )
    builders.tell(desk, requests_[0])
    builders.tell(desk, requests_[1])
    with desk.work() as work:
        builders.appeal(work, requests_[1])
        committee.amend_minutes(work, session, "صُحح رقم المادة")
        builders.printed(work, committee.prepare_minutes(work, session), b"%PDF-1.4 minutes")
        builders.printed(work, wants.prepare_wants_paper(work, requests_[2]), b"%PDF-1.4 wants")
        deliveries.complete_registration(work, requests_[0])
    part = builders.a_delivery(desk, requests_[0], is_last=False)
    with desk.work() as work:
        builders.printed(work, deliveries.prepare_delivery_receipt(work, part), b"%PDF-1.4 part")
        deliveries.sign_receipt(work, part)
        marks = dict.fromkeys(OpinionQuestion, Mark.GOOD)
        opinions.keep_opinion(work, opinions.OpinionEntry(marks=marks, comment="كل شيء حسن"))


if __name__ == "__main__":
    target = FOLDER / f"office-{HEAD}.db"
    if target.exists():
        sys.exit(f"{target.name} is frozen")
    with TemporaryDirectory() as folder:  # the scan's sealed file stays behind: the sample is the database
        make_sample(Path(folder) / target.name)
        shutil.copyfile(Path(folder) / target.name, target)
